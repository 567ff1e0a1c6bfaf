import { Agent, request as send, type IncomingHttpHeaders } from "node:http"
import { text } from "node:stream/consumers"
import { memoryRegister, parseCounty, yuanan2014 as notice } from "@zhengwu/core"
import addFormats from "ajv-formats"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import express from "express"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { zhengwu } from "../src/index.ts"
import type { OpenApi } from "../src/openapi/document.ts"
import { mutated, schemaArbitrary } from "./schema-arbitrary.ts"
import { listening } from "./serve.ts"

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const agencies = [{ id: "finance-bureau", name: "远安县财政局", kind: "department" }]
const parsed = parseCounty(notice, { agencies, dossiers: [{ agency: "finance-bureau", terminals: [], links: [] }] })
if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
/** Large enough for any body of this test but one. */
const jsonBytes = 100_000
const router = zhengwu({
  notice,
  register: memoryRegister(notice, parsed.value),
  authorize: () => true,
  today: () => "2014-08-01",
  jsonBytes,
  uploadBytes: jsonBytes,
  fileBytes: jsonBytes
})

const agent = new Agent({ keepAlive: true })
let url = ""
let close = () => Promise.resolve()
let document: OpenApi

const ask = ({ method, path, headers, body }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const request = send(`${url}/zw${path}`, { method, headers, agent }, (response) => {
      text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
        reject
      )
    })
    request.on("error", reject)
    // Not every method says by itself how long its body is.
    if (body !== undefined) request.setHeader("content-length", Buffer.byteLength(body))
    request.end(body)
  })

beforeAll(async () => {
  const server = await listening(express().use("/zw", router))
  ;({ url, close } = server)
  document = JSON.parse((await ask({ method: "GET", path: "/openapi.json", headers: {} })).body) as OpenApi
})

afterAll(async () => {
  agent.destroy()
  await close()
})

/** A stack trace, or where a file lies. */
const leak = /^\s+at .+:\d+:\d+|node_modules|file:\/\/|\.[cm]?[jt]s:\d|\/tmp\/|zhengwu-upload-|\/packages\//mu

const isFine = ({ status, headers, body }: Answered): void => {
  expect([status, body.slice(0, 500)]).toEqual([expect.toSatisfy((each: number) => each < 500), expect.anything()])
  expect(body).not.toMatch(leak)
  if (status < 400) return
  expect([status, headers["content-type"]]).toEqual([status, "application/problem+json; charset=utf-8"])
  const problem = JSON.parse(body) as object
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^urn:zhengwu:problem:/u),
    title: expect.any(String),
    status
  })
}

const posts = () =>
  Object.entries(document.paths).flatMap(([path, { post }]) => (post === undefined ? [] : [{ path, post }]))

/** A JSON body that the schema of an operation allows. */
const bodyOf = (operation: ReturnType<typeof posts>[number]["post"]): fc.Arbitrary<unknown> =>
  schemaArbitrary(document, operation.requestBody?.content["application/json"]?.schema ?? {})

const junkBytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 200 }))
const latin = fc.stringMatching(/^[ -~\u00a0-\u00ff]{0,40}$/u)
const types = fc.constantFrom(
  "application/json",
  "application/json; charset=utf-8",
  "application/json; charset=utf-7",
  "application/x-ndjson",
  "application/jsonl",
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/x-www-form-urlencoded",
  "text/html",
  "nonsense"
)
const headersArbitrary = fc.record(
  {
    "content-type": fc.oneof({ weight: 6, arbitrary: types }, latin),
    accept: fc.oneof(
      fc.constantFrom("*/*", "text/html", "text/csv", "text/markdown", "application/sarif+json", "image/png", ";q=x"),
      latin
    ),
    "accept-language": fc.oneof(fc.constantFrom("en", "zh-CN", "de", "*;q=0"), latin),
    "content-encoding": fc.constantFrom("identity", "gzip", "br", "deflate", "nonsense"),
    cookie: latin,
    "x-forwarded-host": latin
  },
  { requiredKeys: [] }
)
const queryArbitrary = fc.oneof(
  fc.constantFrom(
    "",
    "?asOf=2014-08-01",
    "?asOf=2014-02-30",
    "?asOf=2013-01-01",
    "?asOf=a&asOf=b",
    "?asOf[x]=1",
    "?%",
    "?asOf=%E0%A4"
  ),
  fc.webQueryParameters().map((query) => `?${query}`)
)

describe("requests made from the document", { timeout: 180_000 }, () => {
  it("that keep to it are answered as it says", async () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    ajv.addSchema({ $id: "document", ...document })
    const validators = new Map<string, ValidateFunction>()
    const validatorOf = (schema: string): ValidateFunction => {
      const known = validators.get(schema) ?? ajv.compile({ $ref: `document${schema}` })
      validators.set(schema, known)
      return known
    }
    for (const { path, post } of posts()) {
      const isAssessment = path === "/assessments"
      await fc.assert(
        fc.asyncProperty(bodyOf(post), async (body) => {
          const answer = await ask({
            method: "POST",
            path,
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body)
          })
          isFine(answer)
          expect([path, answer.status, answer.status === 200 ? "" : answer.body]).toEqual([path, 200, ""])
          const validate = validatorOf(`#/components/schemas/${isAssessment ? "Report" : "Decision"}`)
          expect(validate(JSON.parse(answer.body)) ? [] : validate.errors).toEqual([])
        }),
        { numRuns: isAssessment ? 60 : 8 }
      )
    }
    for (const [path, { get }] of Object.entries(document.paths)) {
      const schema = (get?.responses["200"] as { content: Record<string, { schema: { items?: { $ref: string } } }> })
        ?.content["application/json"]?.schema.items?.$ref
      if (schema === undefined) continue
      const items = JSON.parse((await ask({ method: "GET", path, headers: {} })).body) as unknown[]
      expect(items.length).toBeGreaterThan(0)
      const validate = validatorOf(schema)
      for (const item of items) expect(validate(item) ? [] : [path, item, validate.errors]).toEqual([])
    }
  })

  it("with a part of the body changed are never more than refused", async () => {
    const statuses = new Set<number>()
    const operation = fc.constantFrom(...posts())
    await fc.assert(
      fc.asyncProperty(
        operation.chain((each) => fc.record({ path: fc.constant(each.path), body: bodyOf(each.post).chain(mutated) })),
        fc.constantFrom("application/json", "text/html", "text/csv", "text/markdown", "application/sarif+json", "*/*"),
        async ({ path, body }, accept) => {
          const answer = await ask({
            method: "POST",
            path,
            headers: { "content-type": "application/json", accept },
            body: JSON.stringify(body)
          })
          statuses.add(answer.status)
          isFine(answer)
        }
      ),
      { numRuns: 250 }
    )
    expect(statuses).toContain(200)
    expect(statuses).toContain(422)
  })

  it("with any method, address, header and bytes are never more than refused", async () => {
    const statuses = new Map<number, number>()
    const paths = Object.keys(document.paths)
    const path = fc.oneof(
      { weight: 2, arbitrary: fc.constant("/assessments") },
      { weight: 2, arbitrary: fc.constantFrom(...paths) },
      fc
        .oneof(fc.webSegment(), fc.constantFrom("%E0%A4%A", "%00", "..%2f..%2fetc", "__proto__"))
        .map((segment) => `/decisions/${["", ".", ".."].includes(segment) ? "x" : segment}`)
    )
    const body = fc.oneof(
      junkBytes,
      fc.constantFrom(...posts()).chain(({ post }) => bodyOf(post).map((value) => JSON.stringify(value))),
      bodyOf(document.paths["/assessments"]!.post!).map((county) => JSON.stringify(county).slice(0, -3)),
      fc.constant(`[${"[".repeat(40_000)}`),
      fc.constant("x".repeat(jsonBytes + 1)),
      fc.constant('--x\r\nContent-Disposition: form-data; name="f"; filename="a.xlsx"\r\n\r\nPK\r\n--x--\r\n'),
      fc.constant('--x\r\nContent-Disposition: form-data; name="f"; filename="../../a.ndjson"\r\n\r\n{"set":')
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"),
        path,
        queryArbitrary,
        headersArbitrary,
        body,
        async (method, address, query, headers, bytes) => {
          const answer = await ask({
            method,
            path: `${address}${query}`,
            headers,
            ...(method === "GET" || method === "OPTIONS" ? {} : { body: bytes })
          })
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
          isFine(answer)
        }
      ),
      { numRuns: 800 }
    )
    for (const status of [200, 204, 400, 405, 406, 413, 415, 422]) expect([...statuses.keys()]).toContain(status)
  })
})
