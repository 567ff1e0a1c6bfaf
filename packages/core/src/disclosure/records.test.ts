import * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import type { FiscalRuleDocument } from "./fiscal-rule-documents.ts"
import { type DisclosureGuide, disclosureGuides } from "./guides.ts"
import { type DisclosureItem, disclosureItems } from "./items.ts"
import { type PowerItem, powerItems } from "./power-items.ts"
import { replyKinds } from "./reply-kinds.ts"
import { DisclosureRequest, disclosureRequests } from "./requests.ts"
import type { DisclosureVillage, VillageCatalogueEntry } from "./villages.ts"

const sets = disclosureChapter.recordSets

describe("the records of chapter II", () => {
  it("are what their codecs read", () => {
    expectTypeOf<Schema.Schema.Type<typeof DisclosureGuide>>().toEqualTypeOf<DisclosureGuide>()
    expectTypeOf<Schema.Codec.Encoded<typeof DisclosureGuide>>().toEqualTypeOf<DisclosureGuide>()
    expectTypeOf<Schema.Schema.Type<typeof DisclosureItem>>().toEqualTypeOf<DisclosureItem>()
    expectTypeOf<Schema.Codec.Encoded<typeof DisclosureItem>>().toEqualTypeOf<DisclosureItem>()
    expectTypeOf<Schema.Schema.Type<typeof PowerItem>>().toEqualTypeOf<PowerItem>()
    expectTypeOf<Schema.Codec.Encoded<typeof PowerItem>>().toEqualTypeOf<PowerItem>()
    expectTypeOf<Schema.Schema.Type<typeof FiscalRuleDocument>>().toEqualTypeOf<FiscalRuleDocument>()
    expectTypeOf<Schema.Codec.Encoded<typeof FiscalRuleDocument>>().toEqualTypeOf<FiscalRuleDocument>()
    expectTypeOf<Schema.Schema.Type<typeof DisclosureVillage>>().toEqualTypeOf<DisclosureVillage>()
    expectTypeOf<Schema.Codec.Encoded<typeof DisclosureVillage>>().toEqualTypeOf<DisclosureVillage>()
    expectTypeOf<Schema.Schema.Type<typeof VillageCatalogueEntry>>().toEqualTypeOf<VillageCatalogueEntry>()
    expectTypeOf<Schema.Codec.Encoded<typeof VillageCatalogueEntry>>().toEqualTypeOf<VillageCatalogueEntry>()
    expectTypeOf<Schema.Schema.Type<typeof DisclosureRequest>>().toEqualTypeOf<DisclosureRequest>()
    expectTypeOf<Schema.Codec.Encoded<typeof DisclosureRequest>>().toEqualTypeOf<DisclosureRequest>()
    expect(Schema.is(DisclosureRequest)({ applicant: "张伟", information: "标准", receivedOn: "2014-09-22" })).toBe(
      true
    )
  })

  it.each(sets.map((set) => [set.id, set] as const))("%s uses no heading and no word twice", (_, { fields }) => {
    const headings = fields.flatMap(({ name, title, aliases }) => [
      ...new Set([name, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
    for (const { choices } of fields) {
      const words = choices.flatMap(({ value, title, aliases }) => [
        ...new Set([value, title.zh, title.en, ...aliases].map(folded))
      ])
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    }
  })

  it.each(sets.map((set) => [set.id, set] as const))("%s reads the example of every field", (_, { fields }) => {
    for (const { example, read } of fields) expect(read(example)).toMatchObject({ ok: true })
  })

  it("are told apart by their titles", () => {
    const names = sets.flatMap(({ id, title, aliases }) => [
      ...new Set([id, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it("are accepted in canonical form only", () => {
    expect(disclosureItems.accepts({})).toBe(true)
    expect(disclosureItems.accepts({ madeOn: "2014-02-29" })).toBe(false)
    expect(disclosureItems.accepts({ title: "预算", topic: "" })).toBe(false)
    expect(powerItems.accepts({ name: "许可", channel: "paper" })).toBe(false)
    expect(disclosureRequests.accepts({ applicant: "张伟", information: "标准" })).toBe(false)
    expect(disclosureGuides.accepts({ kind: "guide", reviewed: "2014-01-01" })).toBe(false)
  })

  it("read the words of Chinese registers", () => {
    const field = (name: string) => disclosureRequests.fields.find((each) => each.name === name)
    expect(field("channel")?.read("特快专递")).toMatchObject({ value: "registered-mail" })
    expect(field("replyKind")?.read("政府信息不存在")).toMatchObject({ value: "unavailable-not-held" })
    expect(field("replyKind")?.read("危及三安全一稳定")).toMatchObject({ value: "refused-security-and-stability" })
    expect(field("receivedOn")?.read("2014年9月22日")).toMatchObject({ value: "2014-09-22" })
    expect(field("isFitToPublish")?.read("是")).toMatchObject({ value: true })
  })

  it("are called by what their owner calls them", () => {
    expect(disclosureItems.subject({ indexNumber: "011/1" })).toBe("011/1")
    expect(disclosureItems.subject({ title: "预算", indexNumber: "011/1" })).toBe("预算")
    expect(disclosureItems.subject({})).toBe("?")
    expect(disclosureGuides.subject({ kind: "catalogue" })).toBe("信息公开目录")
    const request = { applicant: "张伟", information: "标准", receivedOn: "2014-09-22" }
    expect(disclosureRequests.subject(request)).toBe("标准")
    expect(disclosureRequests.subject({ ...request, number: "7" })).toBe("7")
  })

  it("know the 21 kinds of reply of the annual report", () => {
    expect(replyKinds).toHaveLength(21)
    expect(new Set(replyKinds.map(({ id }) => id)).size).toBe(21)
  })
})
