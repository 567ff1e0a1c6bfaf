import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Report } from "@zhengwu/core"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { Database } from "./database.ts"
import { type Host, startHost } from "./host.ts"
import type { Receipt } from "./journal.ts"
import { logTo } from "./log.ts"
import { openDatabase } from "./open-database.ts"
import { hasPostgres, startPostgres, type TestServer } from "./private-postgres.ts"
import { sampleCounty } from "./sample.ts"
import { terminalOf, wideCounty } from "./test-county.ts"

const manyAddresses = Array.from({ length: 300 }, (_, n) => `10.12.${n >>> 8}.${n & 255}`)
const tokens = { agency: "agency-secret", authority: "authority-secret" }
let folder: string
let server: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhengwu-platform-"))
  if (hasPostgres) server = await startPostgres()
}, 120_000)

afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true })
})

let files = 0

interface Asked {
  readonly status: number
  readonly type: string
  readonly body: Record<string, unknown>
}

type Ask = (method: string, path: string, body?: unknown, options?: { token?: string; type?: string }) => Promise<Asked>

const databases = [
  { name: "SQLite", isThere: true, newUrl: () => Promise.resolve(`file:${join(folder, `${++files}.sqlite`)}`) },
  { name: "PostgreSQL", isThere: hasPostgres, newUrl: () => server.database() }
]

describe.each(databases.filter(({ isThere }) => isThere))(
  "the platform over $name",
  { timeout: 60_000 },
  ({ newUrl }) => {
    const served = async (
      county: unknown,
      use: (ask: Ask, host: Host, more: { readonly databaseUrl: string; readonly log: string[] }) => Promise<void>
    ) => {
      const databaseUrl = await newUrl()
      const countyFile = join(folder, `county-${++files}.json`)
      await writeFile(countyFile, JSON.stringify(county))
      const log: string[] = []
      const host = await startHost(
        { databaseUrl, port: 0, countyFile, tokens },
        logTo({ write: (line) => void log.push(line) }),
        () => "2014-08-20"
      )
      const ask: Ask = async (method, path, body, { token = tokens.agency, type = "application/json" } = {}) => {
        const answer = await fetch(`${host.url}${path}`, {
          method,
          headers: {
            "accept-language": "en",
            ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { "content-type": type })
          },
          ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) })
        })
        return {
          status: answer.status,
          type: answer.headers.get("content-type") ?? "",
          body: (await answer.json()) as Record<string, unknown>
        }
      }
      try {
        await use(ask, host, { databaseUrl, log })
      } finally {
        await host.close()
      }
    }

    it("carries out what is permitted and says why not", () =>
      served(sampleCounty, async (ask) => {
        const terminal = { ...terminalOf("a", 1), address: "10.12.3.18" }
        const done = await ask("POST", "/agencies/finance/terminals", terminal)
        expect([done.status, done.body["verdict"], done.body["receipt"]]).toEqual([
          201,
          "permit",
          { sequence: 2, digest: expect.stringMatching(/^[0-9a-f]{64}$/u) }
        ])
        const other = { ...terminalOf("a", 2), address: "10.12.3.18" }
        const taken = await ask("POST", "/agencies/finance/terminals", other)
        expect([taken.status, taken.type, taken.body["type"]]).toEqual([
          403,
          expect.stringContaining("application/problem+json"),
          "urn:zhengwu:problem:deny"
        ])
        expect(JSON.stringify(taken.body["reasons"])).toContain("10.12.3.18")
        // The same person asks for a second machine.
        const second = { ...terminalOf("a", 3), address: "10.12.3.19", staffNumber: terminal.staffNumber }
        expect((await ask("POST", "/agencies/finance/terminals", second)).status).toBe(403)
        // Another agency's address; an unknown agency.
        expect((await ask("POST", "/agencies/safety/terminals", { ...other, address: "10.12.3.20" })).status).toBe(403)
        expect((await ask("POST", "/agencies/nobody/terminals", { ...other, address: "10.12.3.20" })).status).toBe(409)
        // Moved, the terminal leaves its address to another; struck off, its label and person are free again.
        expect((await ask("PUT", "/agencies/finance/terminals/PC-1/address", { address: "10.12.3.77" })).status).toBe(
          201
        )
        expect((await ask("POST", "/agencies/finance/terminals", other)).status).toBe(201)
        expect((await ask("DELETE", "/agencies/finance/terminals/PC-1")).status).toBe(201)
        expect((await ask("DELETE", "/agencies/finance/terminals/PC-1")).status).toBe(409)
        expect((await ask("POST", "/agencies/finance/terminals", second)).status).toBe(201)
        const rows = (await ask("GET", "/agencies/finance/terminals")).body as unknown as {
          record: { label: string }
        }[]
        expect(rows.map(({ record }) => record.label)).toEqual(["CZ-PC-001", "PC-2", "PC-3"])
      }))

    it("takes a router into use once its filing went from draft to approval", () =>
      served(sampleCounty, async (ask) => {
        const router = { label: "LY-03", zone: "核心区", address: "10.12.3.1" }
        const install = () => ask("POST", "/agencies/finance/routers", router)
        const needed = await install()
        expect([needed.status, needed.body["type"], needed.body["approval"]]).toEqual([
          409,
          "urn:zhengwu:problem:needs-approval",
          { filing: "Use of a router: LY-03", approver: "County e-government office" }
        ])
        const opened = await ask("POST", "/agencies/finance/filings", { kind: "router", subject: "LY-03" })
        expect(opened.status).toBe(201)
        const step = (type: string, token = tokens.agency, more = {}) =>
          ask("POST", `/agencies/finance/filings/${String(opened.body["id"])}/events`, { type, ...more }, { token })
        const refused = await step("approve", tokens.authority)
        expect([refused.status, refused.body["detail"]]).toEqual([409, "The filing is a draft and cannot be approved"])
        expect((await step("submit")).status).toBe(200)
        expect((await step("approve")).status).toBe(403)
        expect((await install()).status).toBe(409)
        const approved = await step("approve", tokens.authority, { validUntil: "2015-08-20" })
        expect(approved.body["filing"]).toEqual({
          kind: "router",
          subject: "LY-03",
          status: "approved",
          submittedOn: "2014-08-20",
          decidedOn: "2014-08-20",
          validUntil: "2015-08-20"
        })
        expect((await install()).status).toBe(201)
        expect((await step("no-such")).status).toBe(422)
        expect((await step("approve", tokens.authority, { validUntil: 3 })).status).toBe(422)
        expect((await ask("POST", "/agencies/finance/filings/9-9/events", { type: "submit" })).status).toBe(404)
        for (const draft of [
          { kind: "router" },
          { kind: "topology", subject: "x" },
          { kind: "x" },
          { status: "approved" }
        ])
          expect((await ask("POST", "/agencies/finance/filings", draft)).status).toBe(422)
        expect((await ask("POST", "/agencies/nobody/filings", { kind: "topology" })).status).toBe(404)
      }))

    it("publishes what was reviewed and described, for everybody to read", () =>
      served(sampleCounty, async (ask) => {
        const item = {
          title: "2014年部门预算",
          channel: "disclosure",
          secrecyReviewedOn: "2014-08-19",
          secrecyResult: "cleared",
          secrecyReviewer: "王芳",
          indexNumber: "011190001/2014-00012",
          summary: "收支预算总表及说明",
          madeOn: "2014-08-18",
          topic: "部门预算"
        }
        const { secrecyReviewedOn: _none, ...unreviewed } = item
        expect((await ask("POST", "/agencies/finance/publications", unreviewed)).status).not.toBe(201)
        expect((await ask("POST", "/agencies/finance/publications", item)).status).toBe(201)
        const again = { ...item, title: "2014年部门预算（二）" }
        expect((await ask("POST", "/agencies/finance/publications", again)).status).toBe(403)
        const { status, body } = await ask("GET", "/disclosure/finance", undefined, { token: "" })
        expect([status, body]).toEqual([
          200,
          [expect.objectContaining({ title: item.title, disclosedOn: "2014-08-20" })]
        ])
      }))

    it("is closed to strangers, and to roles that may not", () =>
      served(sampleCounty, async (ask) => {
        const paths = ["/agencies/finance/terminals", "/assessment", "/journal/head", "/no-such"]
        for (const path of paths)
          for (const token of ["", "wrong"]) expect((await ask("GET", path, undefined, { token })).status).toBe(401)
        expect((await ask("POST", "/agencies/finance/terminals", "{", { token: "" })).status).toBe(401)
        expect((await ask("GET", "/assessment")).status).toBe(403)
        expect((await ask("GET", "/assessment", undefined, { token: tokens.authority })).status).toBe(200)
        const decide = (token: string) =>
          ask("POST", "/notice/decisions/retire-terminal", { agency: "finance", fields: { terminal: "x" } }, { token })
        expect([(await decide("")).status, (await decide(tokens.agency)).status]).toEqual([403, 200])
        expect((await ask("POST", "/notice/assessments", { agencies: [] }, { token: "" })).status).toBe(403)
        expect((await ask("GET", "/health", undefined, { token: "" })).body).toEqual({ status: "ok", entries: 1 })
        expect((await ask("GET", "/agencies/finance/no-such")).status).toBe(404)
        expect((await ask("POST", "/agencies/finance/terminals", "{")).status).toBe(400)
        expect((await ask("POST", "/agencies/finance/terminals", { address: "x", colour: "red" })).status).toBe(422)
        expect((await ask("POST", "/agencies/finance/terminals", "x", { type: "text/plain" })).status).toBe(415)
        expect((await ask("POST", "/agencies/finance/terminals", { label: "x".repeat(70_000) })).status).toBe(413)
      }))

    it("answers what is odd without failing", () =>
      served(sampleCounty, async (ask, { store }) => {
        const terminal = { ...terminalOf("a", 1), address: "10.12.3.5" }
        const labelled = (label: string) => JSON.stringify({ ...terminal, label: "?" }).replace('"?"', `"${label}"`)
        const odd: readonly (readonly [number, string, string, unknown])[] = [
          [400, "POST", "/agencies/finance/terminals", labelled("\\ud800")],
          [400, "POST", "/agencies/finance/terminals", "null"],
          [400, "POST", "/agencies/%E0%A4%A/terminals", terminal],
          [422, "POST", "/agencies/finance/terminals", "[1]"],
          [422, "POST", "/agencies/finance/terminals", '{"__proto__":{"label":"x"}}'],
          [409, "POST", "/agencies/%00/terminals", terminal],
          [201, "POST", "/agencies/finance/terminals", labelled("\\u0000")],
          [403, "POST", "/agencies/finance/terminals", { ...terminal, otherAddresses: manyAddresses }],
          [201, "POST", "/agencies/finance/filings", { kind: "router", subject: "长".repeat(5000) }],
          [409, "DELETE", `/agencies/finance/terminals/${encodeURIComponent(`'"|%`)}`, undefined],
          [404, "GET", "/agencies/finance/__proto__", undefined],
          [422, "POST", "/agencies/finance/filings/x/events", { type: "constructor" }]
        ]
        for (const [status, method, path, body] of odd)
          expect([(await ask(method, path, body)).status, method, path]).toEqual([status, method, path])
        expect((await store.verify()).faults).toEqual([])
      }))

    it(
      "lets one of many through that ask for one thing at once",
      () =>
        served(wideCounty, async (ask, { store }) => {
          const many = 30
          const contests = {
            address: (_n: number, at: number) => ({ address: terminalOf("a", 1000 + at).address }),
            mac: (_n: number, at: number) => ({ mac: terminalOf("a", 2000 + at).mac }),
            assetNumber: () => ({ assetNumber: "ZC-1" }),
            staffNumber: () => ({ staffNumber: "S-1" }),
            label: () => ({ label: "PC-X" }),
            // Without a staff number a person is known by name.
            user: () => ({ user: "张伟", staffNumber: undefined })
          }
          for (const [at, [thing, contested]] of Object.entries(contests).entries()) {
            const answers = await Promise.all(
              Array.from({ length: many }, (_, index) => {
                const n = at * 100 + index
                return ask("POST", "/agencies/a/terminals", { ...terminalOf("a", n), ...contested(n, at) })
              })
            )
            const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
            expect([thing, statuses]).toEqual([thing, [201, ...Array.from({ length: many - 1 }, () => 403)]])
          }
          const report = (await ask("GET", "/assessment", undefined, { token: tokens.authority }))
            .body as unknown as Report
          expect(report.findings.filter(({ code }) => code.endsWith("-shared"))).toEqual([])
          expect(await store.recordsOf("terminals", "a")).toHaveLength(6)
          const { head, faults } = await store.verify()
          expect([head.sequence, faults]).toEqual([1 + 6 * many, []])
        }),
      60_000
    )

    it("undoes what fails by itself, and serves who writes again at once", () =>
      served(sampleCounty, async (_ask, { store }, { databaseUrl }) => {
        const database = await openDatabase(databaseUrl)
        const note = (place: number) =>
          database.write(async (transaction) => {
            await transaction.insertInto("lookups").values({ lookup: "x", entry: 0, place }).execute()
            if (place % 2 === 1) throw new Error(`undone ${place}`)
            return place
          })
        const results = await Promise.allSettled([0, 1, 2, 3].map(note))
        expect(
          results.map((each) => (each.status === "fulfilled" ? each.value : (each.reason as Error).message))
        ).toEqual([0, "undone 1", 2, "undone 3"])
        const kept = await database.reading.selectFrom("lookups").select("place").where("lookup", "=", "x").execute()
        expect(kept.map(({ place }) => place).toSorted((a, b) => a - b)).toEqual([0, 2])
        await database.close()
        const filing = { kind: "topology", status: "draft" } as const
        const chain = async () => {
          for (let n = 0; n < 5; n++) await store.openFiling("finance", filing)
        }
        await Promise.all([chain(), chain(), chain()])
        expect((await store.head()).sequence).toBe(16)
      }))

    it("keeps the last wall where a program writes without deciding", () =>
      served(sampleCounty, async (_ask, _host, { databaseUrl }) => {
        const database = await openDatabase(databaseUrl)
        const held = await database.reading.selectFrom("claims").selectAll().execute()
        // Address, MAC address, asset number, staff number and label of the terminal.
        expect(held).toHaveLength(5)
        const { claim } = held[0]!
        await expect(
          database.write((transaction) =>
            transaction.insertInto("claims").values({ claim, entry: 9, place: 9 }).execute()
          )
        ).rejects.toThrow(/unique/iu)
        await database.close()
      }))

    it("logs what happened without a word about whom", () =>
      served(wideCounty, async (ask, _host, { databaseUrl, log }) => {
        const terminal = terminalOf("a", 7)
        await ask("POST", "/agencies/a/terminals", terminal)
        await ask("POST", "/agencies/a/terminals", { ...terminal, address: "10.9.9.9999" })
        await ask("DELETE", `/agencies/a/terminals/${terminal.label}`)
        await ask("GET", `/agencies/${encodeURIComponent("欧阳")}/terminals?user=${encodeURIComponent(terminal.user)}`)
        // A failure within: the table is gone.
        const database = await openDatabase(databaseUrl)
        await database.write((transaction) => sql`drop table lookups`.execute(transaction))
        await database.close()
        const failed = await ask("POST", "/agencies/a/terminals", terminal)
        expect([failed.status, failed.body]).toEqual([
          500,
          { type: "urn:zhengwu:problem:internal", title: "The server failed", status: 500 }
        ])
        const linesOf = (kind: string) =>
          log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === kind)
        // A line is written when its answer has left, which its receiver may see first.
        await vi.waitFor(() => expect(linesOf("request")).toHaveLength(5))
        expect(linesOf("request").map(({ route, status }) => [route, status])).toEqual([
          ["/agencies/:agency/terminals", 201],
          ["/agencies/:agency/terminals", 422],
          ["/agencies/:agency/terminals/:terminal", 201],
          ["/agencies/:agency/:set", 200],
          ["/agencies/:agency/terminals", 500]
        ])
        expect(linesOf("failed")).toEqual([
          expect.objectContaining({ error: expect.stringMatching(/./u), at: expect.stringMatching(/./u) })
        ])
        const { label, user, staffNumber, address, mac, assetNumber } = terminal
        for (const secret of [label, user, staffNumber, address, mac, assetNumber, "欧阳", "9.9.9999", tokens.agency])
          expect(log.join("")).not.toContain(secret)
        expect(log.join("")).not.toContain(encodeURIComponent("欧阳"))
      }))

    describe("the journal", () => {
      /** Runs against a database with five entries and some records, after somebody with all rights was at it. */
      const after = (
        act: (database: Database) => Promise<unknown>,
        expected: readonly (readonly [string, number | string])[],
        anchorAt?: number
      ) =>
        served(sampleCounty, async (ask, { store }, { databaseUrl }) => {
          const receipts: Receipt[] = []
          for (const n of [1, 2, 3, 4]) {
            const terminal = { ...terminalOf("a", n), address: `10.12.3.${100 + n}` }
            receipts.push((await ask("POST", "/agencies/finance/terminals", terminal)).body["receipt"] as Receipt)
          }
          expect((await store.verify(receipts.at(-1))).faults).toEqual([])
          const database = await openDatabase(databaseUrl)
          await database.write(async (transaction) => {
            for (const name of database.kind === "sqlite"
              ? ["journal_no_update", "journal_no_delete"]
              : ["journal_no_change"])
              await sql`drop trigger ${sql.raw(name)} ${sql.raw(database.kind === "sqlite" ? "" : "on journal")}`.execute(
                transaction
              )
          })
          await act(database)
          await database.close()
          const anchor = receipts.find(({ sequence }) => sequence === anchorAt)
          const { faults } = await store.verify(anchor)
          expect(faults.map(({ code, of }) => [code, of])).toEqual(expected)
          for (const { message } of faults)
            expect([message.zh, message.en].every((words) => words.length > 5)).toBe(true)
        })

      const changed = (text: ReturnType<typeof sql>) => (database: Database) =>
        database.write((transaction) => text.execute(transaction))

      it("refuses to be changed", () =>
        served(sampleCounty, async (_ask, _host, { databaseUrl }) => {
          const database = await openDatabase(databaseUrl)
          for (const act of [
            sql`update journal set at = '2014-01-01T00:00:00.000Z'`,
            sql`delete from journal`,
            ...(database.kind === "postgresql" ? [sql`truncate journal`] : [])
          ])
            await expect(changed(act)(database)).rejects.toThrow("the journal is append-only")
          await database.close()
        }))

      it("shows a changed entry", () =>
        after(changed(sql`update journal set content = replace(content, 'permit', 'deny') where sequence = 3`), [
          ["entry-changed", 3]
        ]))

      it("shows a changed entry whose digest was made anew, by the entry after it", () =>
        after(changed(sql`update journal set digest = ${"a".repeat(64)} where sequence = 3`), [
          ["entry-changed", 3],
          ["chain-broken", 4]
        ]))

      it("shows a missing entry", () =>
        after(changed(sql`delete from journal where sequence = 3`), [
          ["entry-missing", 3],
          ["record-unknown", "3-0"]
        ]))

      it("shows entries that changed places", () =>
        after(
          async (database) => {
            for (const [from, to] of [
              [3, 30],
              [4, 3],
              [30, 4]
            ])
              await changed(sql`update journal set sequence = ${to} where sequence = ${from}`)(database)
          },
          [
            ["chain-broken", 3],
            ["entry-changed", 3],
            ["chain-broken", 4],
            ["entry-changed", 4],
            ["chain-broken", 5],
            ["record-changed", "3-0"],
            ["record-changed", "4-0"]
          ]
        ))

      it("shows records that are not what it made of them", () =>
        after(
          async (database) => {
            await changed(sql`update records set data = replace(data, '10.12.3.101', '10.12.3.99')`)(database)
            await changed(sql`delete from records where entry = 3`)(database)
            await changed(sql`insert into records select 77, 0, set_name, agency, data from records where entry = 4`)(
              database
            )
          },
          [
            ["record-changed", "2-0"],
            ["record-unknown", "77-0"],
            ["record-missing", "3-0"]
          ]
        ))

      const cut = async (database: Database) => {
        for (const table of ["records", "lookups", "claims"])
          await changed(sql`delete from ${sql.table(table)} where entry = 5`)(database)
        await changed(sql`delete from journal where sequence = 5`)(database)
      }

      it("shows that its end is gone to who kept a receipt of it", () => after(cut, [["anchor-missing", 5]], 5))

      it("cannot show it to who kept none, or an earlier one", async () => {
        await after(cut, [])
        await after(cut, [], 4)
      })
    })
  }
)
