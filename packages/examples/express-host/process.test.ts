import { execFile } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { type ChildHost, startChild } from "./child-host.ts"
import type { Receipt } from "./journal.ts"
import { openDatabase } from "./open-database.ts"
import { hasPostgres, startPostgres, type TestServer } from "./private-postgres.ts"
import { storeOver } from "./store.ts"
import { terminalOf, wideCounty } from "./test-county.ts"

const run = promisify(execFile)
const token = "agency-secret"
let folder: string
let server: TestServer
let countyFile: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhengwu-process-"))
  countyFile = join(folder, "county.json")
  await writeFile(countyFile, JSON.stringify(wideCounty))
  if (hasPostgres) server = await startPostgres()
}, 120_000)

afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true })
})

let files = 0
const newFile = () => Promise.resolve(`file:${join(folder, `${++files}.sqlite`)}`)

/** Uses hosts over one database, and ends those that still run. */
const withHosts = async (
  databaseUrl: string,
  use: (start: (more?: Readonly<Record<string, string>>) => Promise<ChildHost>) => Promise<void>
) => {
  const hosts: ChildHost[] = []
  try {
    await use(async (more = { ZHENGWU_TOKEN: token, COUNTY_FILE: countyFile }) => {
      const host = await startChild({ DATABASE_URL: databaseUrl, ...more })
      hosts.push(host)
      return host
    })
  } finally {
    for (const host of hosts)
      if (host.child.exitCode === null && host.child.signalCode === null) await host.end("SIGKILL")
  }
}

const register = async (url: string, terminal: object) => {
  const answer = await fetch(`${url}/agencies/a/terminals`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(terminal)
  })
  return { status: answer.status, body: (await answer.json()) as { receipt?: Receipt } }
}

const verified = async (databaseUrl: string, anchor?: Receipt) => {
  const store = storeOver(await openDatabase(databaseUrl))
  const { head, faults } = await store.verify(anchor)
  await store.close()
  return { entries: head.sequence, faults }
}

describe("the host as a process", () => {
  it("prints two commands that work as printed", async () => {
    const databaseUrl = await newFile()
    await withHosts(databaseUrl, async (start) => {
      const host = await start({})
      const commands = host.greeting.filter((line) => line.startsWith("curl "))
      expect(commands).toHaveLength(2)
      const [decision, report] = (
        await Promise.all(commands.map((command) => run("bash", ["-c", command], { maxBuffer: 2 ** 26 })))
      ).map(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>)
      expect(decision?.["verdict"]).toBe("deny")
      expect(JSON.stringify(decision?.["words"])).toContain("10.12.3.17")
      expect(report?.["asOf"]).toBe("2014-08-01")
      expect(JSON.stringify(report?.["findings"])).toContain("security.antivirus-installed")
      const stranger = await fetch(`${host.url}/notice/decisions/register-terminal`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ agency: "finance", fields: {} })
      })
      expect(stranger.status).toBe(403)
    })
  }, 180_000)

  it("on SIGTERM finishes what runs, takes nothing more, and leaves with 0", async () => {
    const databaseUrl = await newFile()
    await withHosts(databaseUrl, async (start) => {
      const host = await start()
      const body = Buffer.from(JSON.stringify(terminalOf("a", 1)))
      const socket = connect(Number(new URL(host.url).port), "127.0.0.1")
      await once(socket, "connect")
      const answered = text(socket)
      socket.write(
        `POST /agencies/a/terminals HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
      )
      socket.write(body.subarray(0, 40))
      // The host has begun with this request when it has answered a later one.
      await fetch(`${host.url}/health`)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const ended = host.end("SIGTERM")
      const isClosed = () => expect(fetch(`${host.url}/health`)).rejects.toThrow("fetch failed")
      await vi.waitFor(isClosed, { timeout: 20_000, interval: 100 })
      socket.write(body.subarray(40))
      const answer = await answered
      expect(answer).toMatch(/^HTTP\/1\.1 201 /u)
      expect(answer).toMatch(/\r\nconnection: close\r\n/iu)
      expect(await ended).toBe(0)
      const log = await host.log
      expect(log).toContain('"msg":"closed"')
      // Its file was closed in order: nothing is left to be taken over.
      const again = await start()
      expect((await register(again.url, terminalOf("a", 1))).status).toBe(403)
      expect(await again.end("SIGINT")).toBe(0)
      const verify = (...more: readonly string[]) => {
        const script = join(import.meta.dirname, "verify.ts")
        const env = { DATABASE_URL: databaseUrl }
        return run(process.execPath, ["--conditions=@zhengwu/source", script, ...more], { env })
      }
      const [, head = ""] = /: 3 entries, the last one is\n(3:[0-9a-f]{64})\n$/u.exec((await verify()).stdout) ?? []
      expect((await verify("--anchor", head)).stdout).toContain(head)
      await expect(verify("--anchor", `2:${"0".repeat(64)}`)).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringContaining("Entry 2: it is not the one that was anchored.")
      })
    })
  }, 180_000)
})

const databases = [
  { name: "SQLite", isThere: true, newUrl: newFile },
  { name: "PostgreSQL", isThere: hasPostgres, newUrl: () => server.database() }
]

describe.each(databases.filter(({ isThere }) => isThere))("hosts over $name", ({ newUrl }) => {
  it("of two processes one lets through who asks for one thing at both at once", async () => {
    const databaseUrl = await newUrl()
    await withHosts(databaseUrl, async (start) => {
      const urls = (await Promise.all([start(), start()])).map(({ url }) => url)
      for (let contest = 0; contest < 5; contest++) {
        const { address } = terminalOf("a", 5000 + contest)
        const answers = await Promise.all(
          Array.from({ length: 16 }, (_, n) =>
            register(urls[n % 2] ?? "", { ...terminalOf("a", contest * 100 + n), address })
          )
        )
        const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
        expect(statuses).toEqual([201, ...Array.from({ length: 15 }, () => 403)])
      }
      // What does not contend goes through at both.
      const others = await Promise.all(
        Array.from({ length: 40 }, (_, n) => register(urls[n % 2] ?? "", terminalOf("a", 9000 + n)))
      )
      expect(new Set(others.map(({ status }) => status))).toEqual(new Set([201]))
      expect(await verified(databaseUrl)).toEqual({ entries: 1 + 5 * 16 + 40, faults: [] })
    })
  }, 180_000)

  it("killed under load, has every registration that it acknowledged, and a whole journal", async () => {
    const databaseUrl = await newUrl()
    await withHosts(databaseUrl, async (start) => {
      let next = 0
      let told: () => void
      const acknowledged = new Map<number, Receipt>()
      for (const many of [60, 150]) {
        const host = await start()
        const enough = new Promise<void>((resolve) => void (told = resolve))
        const writers = Array.from({ length: 12 }, async () => {
          for (;;) {
            const n = ++next
            // The connection breaks when the host dies.
            const answer = await register(host.url, terminalOf("a", n)).catch(() => undefined)
            if (answer === undefined) return
            expect(answer.status).toBe(201)
            acknowledged.set(n, answer.body.receipt!)
            if (acknowledged.size >= many) told()
          }
        })
        await enough
        expect(await host.end("SIGKILL")).toBeNull()
        await Promise.all(writers)
      }
      const host = await start()
      const answer = await fetch(`${host.url}/agencies/a/terminals`, { headers: { authorization: `Bearer ${token}` } })
      const rows = (await answer.json()) as { record: { label: string } }[]
      const labels = new Set(rows.map(({ record }) => record.label))
      expect([...acknowledged.keys()].filter((n) => !labels.has(`PC-${n}`))).toEqual([])
      // What was written and not acknowledged may be there, once.
      expect(labels.size).toBe(rows.length)
      const last = [...acknowledged.values()].toSorted((a, b) => a.sequence - b.sequence).at(-1)
      expect(await verified(databaseUrl, last)).toEqual({ entries: rows.length + 1, faults: [] })
    })
  }, 180_000)
})
