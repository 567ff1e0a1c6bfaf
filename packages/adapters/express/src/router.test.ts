import { createHash } from "node:crypto"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { type AsyncRegister, commandsOf, memoryRegister, parseCounty, type Register, yuanan2014 } from "@zhengwu/core"
import express from "express"
import { describe, expect, it } from "vitest"
import { served as listening } from "../test/serve.ts"
import { type Action, guard, zhengwu, type ZhengwuOptions } from "./index.ts"

const notice = yuanan2014
const register = memoryRegister(notice)

/** Runs against a server that listens. */
const served = async (options: Partial<ZhengwuOptions>, use: (url: string) => Promise<void>): Promise<void> => {
  const app = express()
  const guarded = guard({ notice, register, today: () => "2014-08-01" })
  app.post(
    "/own",
    express.json(),
    guarded("register-terminal", ({ body }) => body as object),
    (_request, response) => void response.json({ done: true })
  )
  app.use("/zw", zhengwu({ notice, register, today: () => "2014-08-01", ...options }))
  await listening(app, use)
}

const post = (url: string, body: string | FormData, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", body, headers: { ...(typeof body === "string" ? json : {}), ...headers } })

const json = { "content-type": "application/json" }
const county = JSON.stringify({
  agencies: [{ id: "a", name: "县财政局", kind: "department" }],
  dossiers: [{ agency: "a", terminals: [{ label: "PC-1", antivirus: "360" }] }]
})
const lines = [
  JSON.stringify({ set: "agencies", record: { id: "a", name: "县财政局", kind: "department" } }),
  JSON.stringify({ set: "terminals", agency: "a", record: { label: "PC-1", antivirus: "360" } })
].join("\n")

describe("assessments", () => {
  it("gives the same findings for JSON, NDJSON and a form", () =>
    served({}, async (url) => {
      const form = new FormData()
      form.set("file", new Blob([lines]), "远安.ndjson")
      const answers = await Promise.all([
        post(`${url}/zw/assessments`, county),
        post(`${url}/zw/assessments`, lines, { "content-type": "application/x-ndjson" }),
        post(`${url}/zw/assessments`, form)
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const texts = await Promise.all(answers.map((answer) => answer.text()))
      const found = texts.map((text) =>
        (JSON.parse(text) as { findings: { rule: string; code: string }[] }).findings.map(
          ({ rule, code }) => `${rule} ${code}`
        )
      )
      expect(found[0]?.join()).toContain("security.antivirus-installed")
      expect(found[1]).toEqual(found[0])
      expect(found[2]).toEqual(found[0])
      expect(texts.join("")).not.toContain(tmpdir())
    }))

  it("knows files of a form by their folders, and refuses what is no file", () =>
    served({}, async (url) => {
      const form = new FormData()
      const file = (text: string, filename: string) => form.append("file", new Blob([text]), filename)
      file("单位,类别\n县财政局,部门\n县教育局,部门\n", "单位名录.csv")
      file("终端标识,杀毒软件\nPC-1,360\n", "../县财政局/终端登记表.csv")
      file("终端标识,杀毒软件\nPC-2,360\n", "C:\\县教育局\\终端登记表.csv")
      const answer = await post(`${url}/zw/assessments?asOf=2014-08-01`, form)
      const { findings } = (await answer.json()) as {
        findings: { code: string; evidence: { place: { file: string } }[] }[]
      }
      expect(
        findings.filter(({ code }) => code === "antivirus-missing").map(({ evidence }) => evidence[0]?.place.file)
      ).toEqual(["县财政局/终端登记表.csv", "县教育局/终端登记表.csv"])
      form.append("asOf", "2014-01-01")
      expect((await post(`${url}/zw/assessments`, form)).status).toBe(422)
    }))

  it("refuses at once what says that it is too large, and a day under another name", () =>
    served({}, async (url) => {
      const { hostname, port, pathname } = new URL(`${url}/zw/assessments`)
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const asked = request(
          { hostname, port, path: pathname, method: "POST", headers: { ...json, "content-length": 99_999_999_999 } },
          (answer) => {
            resolve(answer.statusCode)
            asked.destroy()
          }
        )
        asked.on("error", reject)
        asked.write("{")
      })
      expect(status).toBe(413)
      for (const name of ["ASOF", "asof", "as-of", "asOf[]"])
        expect((await post(`${url}/zw/assessments?${name}=2014-08-01`, county)).status).toBe(422)
    }))

  it("answers in the type that is asked for", () =>
    served({}, async (url) => {
      for (const accept of ["application/sarif+json", "text/csv", "text/markdown"]) {
        const answer = await post(`${url}/zw/assessments`, county, { accept, "accept-language": "en" })
        expect(answer.headers.get("content-type")).toContain(accept)
        expect(answer.headers.get("content-language")).toBe("en")
      }
    }))

  it("answers as a page that runs and loads nothing, with marks, in the reader's language", () =>
    served({}, async (url) => {
      const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
      for (const [language, words] of [
        ["en", "Prescribed antivirus installed"],
        ["zh-CN,zh;q=0.9,en;q=0.5", "杀毒软件"]
      ] as const) {
        const answer = await post(`${url}/zw/assessments`, county, { accept: browser, "accept-language": language })
        expect(answer.status).toBe(200)
        expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8")
        const page = await answer.text()
        expect([words, page.includes(words)]).toEqual([words, true])
        const digest = createHash("sha256")
          .update(/<style>(.*)<\/style>/su.exec(page)?.[1] ?? "")
          .digest("base64")
        expect(answer.headers.get("content-security-policy")).toBe(
          `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
        )
        expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
      }
    }))

  it("answers as a workbook to save", () =>
    served({}, async (url) => {
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      const answer = await post(`${url}/zw/assessments?asOf=2014-08-01`, county, { accept: type })
      expect(answer.status).toBe(200)
      expect(answer.headers.get("content-type")).toBe(type)
      expect(answer.headers.get("content-disposition")).toBe("attachment; filename=yuanan-2014-2014-08-01.xlsx")
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 2)
          .toString()
      ).toBe("PK")
    }))

  it("marks by a scheme that applies, and else not at all", async () => {
    const page = { accept: "text/html", "accept-language": "en" }
    await served({}, async (url) => {
      const answer = await post(`${url}/zw/assessments?asOf=2015-01-01`, county, page)
      expect([answer.status, ((await answer.json()) as { title: string }).title]).toEqual([
        422,
        "The assessment scheme does not apply on 2015-01-01"
      ])
      expect((await post(`${url}/zw/assessments?asOf=2015-01-01`, county)).status).toBe(200)
    })
    await served({ notice: { ...notice, id: "other-2014" } }, async (url) => {
      expect((await post(`${url}/zw/assessments`, county, page)).status).toBe(406)
      expect((await post(`${url}/zw/assessments`, county)).status).toBe(200)
    })
  })

  it("takes the methods that it has, and says which", () =>
    served({}, async (url) => {
      for (const [path, method, status, allow] of [
        ["/rules", "DELETE", 405, "GET, HEAD"],
        ["/assessments", "GET", 405, "POST"],
        ["/decisions/register-terminal", "PUT", 405, "POST"],
        ["/assessments", "OPTIONS", 204, "POST"],
        ["/elsewhere", "GET", 404, null]
      ] as const) {
        const answer = await fetch(`${url}/zw${path}`, { method })
        expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, status, allow])
      }
    }))

  it("reads at most so many files of a form, and no form that is broken", () =>
    served({}, async (url) => {
      const form = new FormData()
      for (let index = 0; index < 201; index++) form.append("file", new Blob([""]), `${index}.csv`)
      const refused = await post(`${url}/zw/assessments`, form)
      expect([refused.status, ((await refused.json()) as { title: string }).title]).toEqual([
        413,
        "一次最多上传 200 个文件"
      ])
      for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"])
        expect((await post(`${url}/zw/assessments`, "--x\r\n", { "content-type": type })).status).toBe(400)
    }))

  it("refuses with a problem document", () =>
    served({ jsonBytes: 2000, uploadBytes: 100, fileBytes: 50 }, async (url) => {
      const to = `${url}/zw/assessments`
      const answers = await Promise.all([
        post(to, county, { accept: "image/png" }),
        post(to, "x", { "content-type": "image/png" }),
        post(to, `"${"x".repeat(3000)}"`),
        post(to, lines, { "content-type": "application/x-ndjson" }),
        post(to, "a".repeat(60), { "content-type": "text/csv" }),
        post(to, "{"),
        post(to, JSON.stringify({ agencies: [{ id: 1 }], dossiers: 3 }), { "accept-language": "en" }),
        post(`${to}?asOf=2014-02-30`, county)
      ])
      expect(answers.map(({ status }) => status)).toEqual([406, 415, 413, 413, 413, 400, 422, 422])
      for (const answer of answers) expect(answer.headers.get("content-type")).toContain("application/problem+json")
      const bodies = await Promise.all(answers.map((answer) => answer.text()))
      expect((JSON.parse(bodies[6] ?? "") as { issues: unknown[] }).issues.length).toBeGreaterThan(1)
      expect(bodies.join("")).not.toMatch(/\/work|node_modules|\.ts:/u)
    }))

  it("says what is wrong with a body: none, compressed, in another character set, without agencies", () =>
    served({ authorize: () => true }, async (url) => {
      const to = `${url}/zw/assessments`
      const problemOf = async (answer: Response) => [answer.status, ((await answer.json()) as { type: string }).type]
      const gzip = { "content-encoding": "gzip" }
      const gbk = { "content-type": "application/json; charset=gbk" }
      const problems = await Promise.all(
        [
          fetch(to, { method: "POST" }),
          fetch(to, { method: "POST", headers: json }),
          fetch(`${url}/zw/decisions/register-terminal`, { method: "POST", headers: json }),
          post(to, county, gzip),
          post(to, lines, { ...gzip, "content-type": "application/x-ndjson" }),
          post(to, county, gbk),
          post(`${url}/zw/decisions/register-terminal`, "{}", gbk),
          post(to, "{}"),
          post(to, JSON.stringify({ agencies: [] }))
        ].map(async (answer) => problemOf(await answer))
      )
      const named = (status: number, code: string) => [status, `urn:zhengwu:problem:${code}`]
      expect(problems).toEqual([
        named(400, "no-body"),
        named(400, "no-body"),
        named(400, "no-body"),
        named(415, "unsupported-encoding"),
        named(415, "unsupported-encoding"),
        named(415, "unsupported-encoding"),
        named(415, "unsupported-encoding"),
        named(422, "invalid-input"),
        named(422, "invalid-input")
      ])
    }))
})

describe("the notice", () => {
  it("tells of each field of each set what may stand in it", () =>
    served({}, async (url) => {
      const sets = (await (await fetch(`${url}/zw/records`)).json()) as typeof notice.recordSets
      expect(sets.map(({ fields }) => fields.map(({ name, bounds }) => [name, bounds]))).toEqual(
        notice.recordSets.map(({ fields }) => fields.map(({ name, bounds }) => [name, bounds]))
      )
      expect(sets.some(({ fields }) => fields.some(({ bounds }) => bounds !== undefined))).toBe(true)
    }))
})

describe("decisions", () => {
  it("are closed unless the host opens them", () =>
    served({}, async (url) => {
      const body = JSON.stringify({ agency: "a", fields: { label: "PC-1", antivirus: "360" } })
      expect((await post(`${url}/zw/decisions/register-terminal`, body)).status).toBe(403)
      expect((await post(`${url}/zw/decisions/register-terminal`, "{")).status).toBe(403)
    }))

  it("tell the verdict with its words", () =>
    served({ authorize: () => true }, async (url) => {
      expect(commandsOf(notice).map(({ id }) => id)).toContain("register-terminal")
      const answer = await post(
        `${url}/zw/decisions/register-terminal`,
        JSON.stringify({ agency: "a", fields: { label: "PC-1" } })
      )
      expect(answer.status).toBe(200)
      const { verdict, words } = (await answer.json()) as { verdict: string; words: { summary: string } }
      expect(verdict).not.toBe("permit")
      expect(words.summary).toMatch(/终端/u)
      expect((await post(`${url}/zw/decisions/no-such`, JSON.stringify({ agency: "a" }))).status).toBe(422)
    }))

  it("are open to whom the host says, and for what", async () => {
    const actions: Action[] = []
    const authorize = (_request: unknown, action: Action): boolean => {
      actions.push(action)
      return action.kind === "decide" && action.agency === "a"
    }
    await served({ authorize }, async (url) => {
      const ask = (agency: string) =>
        post(`${url}/zw/decisions/stop-site`, JSON.stringify({ agency, fields: { site: "财政网" } }))
      expect([(await ask("a")).status, (await ask("b")).status]).toEqual([200, 403])
      expect((await post(`${url}/zw/assessments`, county)).status).toBe(403)
      expect(actions).toEqual([
        { kind: "decide", command: "stop-site", agency: "a" },
        { kind: "decide", command: "stop-site", agency: "b" },
        { kind: "assess" }
      ])
    })
  })

  it("tell nothing of what failed inside but to the host", async () => {
    const told: unknown[] = []
    const onError = (error: unknown) => told.push(String(error))
    const broken: AsyncRegister = {
      agency: () => Promise.reject(new Error("no connection to db.internal:5432")),
      find: () => Promise.reject(new Error("no connection to db.internal:5432"))
    }
    const failing = () => Promise.reject(new Error("no connection to ldap.internal"))
    const body = JSON.stringify({ agency: "a", fields: { site: "财政网" } })
    for (const options of [{ register: broken, authorize: () => true }, { authorize: failing }])
      await served({ ...options, onError }, async (url) => {
        const answer = await post(`${url}/zw/decisions/stop-site`, body, { "accept-language": "en" })
        expect([answer.status, await answer.json()]).toEqual([
          500,
          { type: "urn:zhengwu:problem:internal", title: "The server failed", status: 500 }
        ])
      })
    const app = express().post(
      "/own",
      express.json(),
      guard({ notice, register: broken, onError })("stop-site", () => JSON.parse(body))
    )
    await listening(app, async (url) => {
      const answer = await post(`${url}/own`, "{}")
      expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining("internal:5432")])
    })
    const lost = "Error: no connection to db.internal:5432"
    expect(told).toEqual([lost, "Error: no connection to ldap.internal", lost])
  })

  it("guard the host's own route", () =>
    served({}, async (url) => {
      const fields = { label: "PC-1", user: "张伟", address: "10.1.0.1", mac: "00:1a:2b:00:00:01" }
      const answer = await post(`${url}/own`, JSON.stringify({ agency: "a", fields }), { "accept-language": "en" })
      expect(answer.status).toBe(409)
      const problem = (await answer.json()) as { type: string; provisions: string[] }
      expect(problem.type).toBe("urn:zhengwu:problem:undetermined")
      expect(problem.provisions).toContain("1.2.address")
    }))

  const terminal = {
    label: "PC-2",
    zone: "办公区",
    user: "李娜",
    staffNumber: "S2",
    address: "10.12.3.8",
    mac: "00:1a:2b:00:00:02",
    assetNumber: "ZC-2",
    antivirus: "江民",
    antivirusAsset: true
  }

  it("guard tells permit, deny and needs-approval apart on a register that can answer", async () => {
    const parsed = parseCounty(notice, {
      agencies: [{ id: "a", name: "县财政局", kind: "department" }],
      register: {
        addressBlocks: [{ block: "10.12.3.0/24", agency: "a" }],
        addressSpaces: [{ block: "10.12.0.0/16" }],
        filings: []
      },
      dossiers: [
        {
          agency: "a",
          terminals: [
            {
              ...terminal,
              label: "PC-1",
              user: "张伟",
              staffNumber: "S1",
              address: "10.12.3.7",
              mac: "00:1a:2b:00:00:01",
              assetNumber: "ZC-1"
            }
          ],
          devices: [],
          links: []
        }
      ]
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    const full: Register = memoryRegister(notice, parsed.value)
    const guarded = guard({ notice, register: full, today: () => "2014-08-01" })
    const app = express()
    for (const command of ["register-terminal", "install-router"])
      app.post(
        `/${command}`,
        express.json(),
        guarded(command, ({ body }) => body as object),
        (_request, response) => void response.json(response.locals["decision"])
      )
    await listening(app, async (url) => {
      const ask = async (command: string, fields: object) => {
        const answer = await post(`${url}/${command}`, JSON.stringify({ agency: "a", fields }), {
          "accept-language": "en"
        })
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
      }
      const permitted = await ask("register-terminal", terminal)
      expect([permitted.status, permitted.body["verdict"]]).toEqual([200, "permit"])
      const taken = await ask("register-terminal", { ...terminal, address: "10.12.3.7" })
      expect(taken.status).toBe(403)
      expect(JSON.stringify(taken.body["reasons"])).toContain("10.12.3.7")
      const router = await ask("install-router", {
        label: "LY-3",
        zone: "办公区",
        address: "10.12.3.9",
        translatesAddresses: true
      })
      expect(router.status).toBe(409)
      expect(router.body["type"]).toBe("urn:zhengwu:problem:needs-approval")
      expect(router.body["provisions"]).toContain("1.2.router")
    })
  })
})
