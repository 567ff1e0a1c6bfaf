import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { type Judgement, judgements } from "./records.ts"

describe("the record of a judgement", () => {
  it("is what its codec reads", () => {
    expectTypeOf<Schema.Schema.Type<typeof Judgement>>().toEqualTypeOf<Judgement>()
    expectTypeOf<Schema.Codec.Encoded<typeof Judgement>>().toEqualTypeOf<Judgement>()
  })

  it("needs rule, verdict, reason, judge and day", () => {
    const whole: Judgement = {
      rule: "judged.guidance",
      verdict: "met",
      reason: "全年发布社会关注信息12条",
      judgedBy: "王强",
      judgedOn: "2014-12-20"
    }
    expect(judgements.accepts(whole)).toBe(true)
    for (const field of Object.keys(whole)) {
      const { [field as keyof Judgement]: _, ...rest } = whole
      expect(judgements.accepts(rest)).toBe(false)
    }
    expect(judgements.accepts({ ...whole, verdict: "partly" })).toBe(false)
    expect(judgements.accepts({ ...whole, judgedOn: "2014-12-32" })).toBe(false)
  })

  it("reads the words of Chinese lists, and refuses a mark", () => {
    const verdict = judgements.fields.find(({ name }) => name === "verdict")
    expect(verdict?.read("合格")).toMatchObject({ ok: true, value: "met" })
    expect(verdict?.read("未达标")).toMatchObject({ ok: true, value: "not-met" })
    expect(verdict?.read("85分")).toMatchObject({ ok: false })
    const headings = judgements.fields.flatMap(({ name, title, aliases }) => [
      ...new Set([name, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
    for (const { example, read } of judgements.fields) expect(read(example)).toMatchObject({ ok: true })
  })

  it("is about an agency and kept by the authority", () => {
    expect([judgements.scope, judgements.keptBy]).toEqual(["agency", "authority"])
  })
})
