import { createHash } from "node:crypto"
import { Validator } from "@seriousme/openapi-schema-validator"
import { memoryRegister, yuanan2014 as notice } from "@zhengwu/core"
import { countyArbitrary } from "@zhengwu/testkit"
import addFormats from "ajv-formats"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import express from "express"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { zhengwu, type ZhengwuOptions } from "../src/index.ts"
import type { OpenApi } from "../src/openapi/document.ts"
import { served } from "./serve.ts"

const whole: ZhengwuOptions = { notice, register: memoryRegister(notice), authorize: () => true }

const asked = (options: ZhengwuOptions, path: string, language: string): Promise<Response> =>
  served(express().use("/zw", zhengwu(options)), async (url) => {
    const answer = await fetch(`${url}/zw${path}`, { headers: { "accept-language": language } })
    return new Response(await answer.text(), { status: answer.status, headers: answer.headers })
  })

const documentOf = async (options: ZhengwuOptions = whole, language = "zh"): Promise<OpenApi> =>
  (await (await asked(options, "/openapi.json", language)).json()) as OpenApi

const operationsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation }))
  )

/** Every text that a document holds. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

describe("the OpenAPI document", () => {
  it.each(["zh", "en"])("is valid, in %s", async (language) => {
    for (const options of [whole, { notice }]) {
      const document = await documentOf(options, language)
      const validator = new Validator()
      expect(await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)).toEqual({
        valid: true
      })
      expect(validator.version).toBe("3.1")
    }
  })

  it("holds every route of the router, and no other", async () => {
    for (const options of [whole, { notice }]) {
      const operations = operationsOf(await documentOf(options))
      const routes = zhengwu(options).stack.flatMap(({ route }) =>
        route === undefined
          ? []
          : [...new Set(route.stack.flatMap(({ method }) => (method === undefined ? [] : [method])))].map((method) => ({
              method,
              pattern: new RegExp(`^${route.path.replaceAll(/:[a-z]+/gu, "[^/]+").replaceAll(".", "\\.")}$`, "u")
            }))
      )
      for (const { method, pattern } of routes)
        expect(operations.filter((each) => each.method === method && pattern.test(each.path))).not.toEqual([])
      for (const { method, path } of operations)
        expect([path, routes.filter((each) => each.method === method && each.pattern.test(path)).length]).toEqual([
          path,
          1
        ])
      expect(operations.some(({ path }) => path.startsWith("/decisions/"))).toBe(options === whole)
    }
  })

  it("describes addresses that answer, and every answer of an assessment that is offered", () =>
    served(express().use("/zw", zhengwu(whole)), async (url) => {
      const document = await documentOf()
      for (const { method, path } of operationsOf(document)) {
        const answer = await fetch(`${url}/zw${path}`, {
          method,
          ...(method === "post" ? { body: "{}", headers: { "content-type": "application/json" } } : {})
        })
        expect([path, answer.status]).toEqual([path, method === "post" ? 422 : 200])
      }
      const { content } = document.paths["/assessments"]!.post!.responses["200"] as { content: object }
      expect(Object.keys(content)).toHaveLength(6)
      for (const type of Object.keys(content)) {
        const answer = await fetch(`${url}/zw/assessments?asOf=2014-08-01`, {
          method: "POST",
          body: JSON.stringify({ agencies: [{ id: "a", name: "县财政局", kind: "department" }] }),
          headers: { accept: type, "content-type": "application/json" }
        })
        expect([type, answer.status]).toEqual([type, 200])
        expect(answer.headers.get("content-type")).toContain(type)
        expect(answer.headers.get("vary")).toContain("Accept")
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
      }
    }))

  it("refers only to what it holds, and holds nothing that is not referred to", async () => {
    const document = await documentOf()
    const references = new Set(stringsIn(document).filter((text) => text.startsWith("#/")))
    const held = Object.entries(document.components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`)
    )
    expect([...references].toSorted()).toEqual(held.toSorted())
    const ids = operationsOf(document).map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("is in one language", async () => {
    const han = /\p{Script=Han}/u
    const [zh, en] = await Promise.all([documentOf(whole, "zh"), documentOf(whole, "en")])
    const told = (document: OpenApi) =>
      operationsOf(document).flatMap(({ operation: { summary, description } }) => [summary, description ?? summary])
    for (const text of told(zh)) expect(text).toMatch(han)
    for (const text of told(en)) expect(text).not.toMatch(han)
  })
})

describe("the schemas of the document", () => {
  const compiled = async () => {
    const document = await documentOf()
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
    addFormats.default(ajv)
    ajv.addSchema({ $id: "document", ...document })
    const validators = new Map<string, ValidateFunction>()
    const failures = (name: string, value: unknown) => {
      const validate = validators.get(name) ?? ajv.compile({ $ref: `document#/components/schemas/${name}` })
      validators.set(name, validate)
      return validate(value) ? [] : (validate.errors ?? [])
    }
    return { document, failures }
  }

  it("take every record that the rules take", async () => {
    const { failures } = await compiled()
    const validated = new Set<string>()
    fc.assert(
      fc.property(countyArbitrary({ tables: true }), ({ batches }) => {
        for (const { set, records } of batches)
          for (const record of records) {
            expect([set, record, failures(`Record.${set}`, record)]).toEqual([set, record, []])
            validated.add(set)
          }
      }),
      { numRuns: 30 }
    )
    expect(validated.size).toBeGreaterThan(10)
  })

  it("have examples that they take, and the rules too", async () => {
    const { document, failures } = await compiled()
    const exampleOf = (name: string) =>
      Object.fromEntries(
        Object.entries(document.components.schemas[name]?.["properties"] as Record<string, { examples?: unknown[] }>)
          .filter(([, { examples }]) => examples !== undefined)
          .map(([field, { examples }]) => [field, examples?.[0]])
      )
    for (const set of notice.recordSets) {
      const record = exampleOf(`Record.${set.id}`)
      expect([set.id, Object.keys(record)]).toEqual([set.id, set.fields.map(({ name }) => name)])
      expect([set.id, failures(`Record.${set.id}`, record)]).toEqual([set.id, []])
      expect([set.id, set.accepts(record)]).toEqual([set.id, true])
    }
    expect(failures("Record.terminals", { ...exampleOf("Record.terminals"), lable: "PC-1" })).not.toEqual([])
    expect(failures("Record.devices", { label: "SW-1" })).not.toEqual([])
    for (const set of notice.recordSets)
      for (const { name, bounds } of set.fields)
        for (const value of bounds === undefined ? [] : [bounds.min - 1, bounds.max + 1, bounds.min, bounds.max]) {
          const record = { ...exampleOf(`Record.${set.id}`), [name]: value }
          expect([set.id, name, value, failures(`Record.${set.id}`, record).length === 0]).toEqual([
            set.id,
            name,
            value,
            set.accepts(record)
          ])
        }
    expect(failures("Record.devices", { kind: "toaster" })).not.toEqual([])
  })
})

describe("the page of the document", () => {
  it.each([
    ["zh", "zh-CN", "可以做什么"],
    ["en", "en", "What can be asked"]
  ])("shows all of it, and needs nothing else, in %s", async (language, tag, heading) => {
    const [answer, document] = await Promise.all([asked(whole, "/openapi.html", language), documentOf(whole, language)])
    const page = await answer.text()
    expect(answer.headers.get("content-type")).toContain("text/html")
    expect(answer.headers.get("content-language")).toBe(tag)
    expect(page).toContain(`<html lang=${tag}>`)
    expect(page).toContain(heading)
    for (const { method, path, operation } of operationsOf(document)) {
      expect(page).toContain(`<span class=method>${method.toUpperCase()}</span><code>/zw${path}</code>`)
      expect(page).toContain(`id="${operation.operationId}"`)
    }
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`)
    const links = [...page.matchAll(/ (?:href|src|action|style|on\w+)="?([^">\s]*)/gu)].map(([, target = ""]) => target)
    for (const target of links.filter((each) => each !== "openapi.json"))
      expect(page).toContain(`id="${target.slice(1)}"`.replace(/id="(operations|schemas)"/u, "id=$1"))
    const regions = [...page.matchAll(/role=region tabindex=0 aria-label="([^"]*)"/gu)].map(([, label]) => label)
    expect(new Set(regions).size).toBe(regions.length)
    expect(page).not.toMatch(/<(?:script|img|link|iframe|form|object)|javascript:|@import|url\(/iu)
    const digest = createHash("sha256")
      .update(/<style>(.*)<\/style>/su.exec(page)?.[1] ?? "")
      .digest("base64")
    const policy = answer.headers.get("content-security-policy")
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${digest}'`)
    expect(policy).not.toContain("unsafe")
  })
})
