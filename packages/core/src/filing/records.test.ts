import * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { fieldsOf, folded } from "../kernel/field.ts"
import { filingKinds } from "./kind.ts"
import { Filing, filings } from "./records.ts"

const field = (name: string) => {
  const found = fieldsOf(Filing.fields).find((each) => each.name === name)
  if (found === undefined) throw new TypeError(name)
  return found
}

describe("the record of a filing", () => {
  it("is what its codec reads", () => {
    expectTypeOf<Schema.Schema.Type<typeof Filing>>().toEqualTypeOf<Filing>()
    expectTypeOf<Schema.Codec.Encoded<typeof Filing>>().toEqualTypeOf<Filing>()
    expect(Schema.is(Filing)({ kind: "topology", status: "draft" })).toBe(true)
  })

  it("is accepted in canonical form only", () => {
    expect(filings.accepts({ kind: "router", subject: "R-1", status: "approved", decidedOn: "2014-07-01" })).toBe(true)
    for (const wrong of [
      { kind: "router" },
      { kind: "switch", status: "draft" },
      { kind: "router", status: "filed" },
      { kind: "router", status: "draft", submittedOn: "2014-02-29" },
      { kind: "router", status: "draft", subject: " " },
      { kind: "router", status: "draft", submitted: "2014-02-28" }
    ])
      expect(filings.accepts(wrong)).toBe(false)
  })

  it("reads the words of Chinese registers", () => {
    expect(field("kind").read("网络拓扑图")).toMatchObject({ value: "topology" })
    expect(field("kind").read(" 新增栏目 ")).toMatchObject({ value: "column-added" })
    expect(field("status").read("已备案")).toMatchObject({ value: "registered" })
    expect(field("status").read("Rejected")).toMatchObject({ value: "rejected" })
    expect(field("submittedOn").read("2014年7月31日")).toMatchObject({ value: "2014-07-31" })
    // Says that someone looked at it, not what came of it.
    expect(field("status").read("已审核")).toMatchObject({ ok: false })
  })

  it("uses no heading and no word twice", () => {
    const headings = filings.fields.flatMap(({ name, title, aliases }) => [
      ...new Set([name, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
    for (const { choices } of filings.fields) {
      const words = choices.map(({ value, title, aliases }) => [value, title.zh, title.en, ...aliases].map(folded))
      const all = words.flatMap((each) => [...new Set(each)])
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
    }
  })

  it("reads the example of every field, and offers every kind", () => {
    for (const { example, read } of filings.fields) expect(read(example)).toMatchObject({ ok: true })
    expect(field("kind").choices.map(({ value }) => value)).toEqual(Object.keys(filingKinds))
  })

  it("is called by its number, or by what it is about", () => {
    expect(filings.subject({ kind: "router", status: "registered", number: "7号" })).toBe("7号")
    expect(filings.subject({ kind: "router", status: "draft", subject: "R-1" })).toBe("使用路由器：R-1")
    expect(filings.subject({ kind: "topology", status: "draft" })).toBe("网络拓扑图")
  })
})

describe("the kinds of filing", () => {
  it("name themselves", () => {
    for (const [id, kind] of Object.entries(filingKinds)) expect(kind.id).toBe(id)
  })

  it("follow the notice on who approves what", () => {
    const approvals = Object.values(filingKinds).filter(({ procedure }) => procedure === "approval")
    expect(new Set(approvals.map(({ provision }) => provision))).toEqual(new Set(["1.2.router", "3.3.control"]))
  })
})
