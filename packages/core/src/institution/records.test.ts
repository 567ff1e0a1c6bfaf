import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { institutionChapter } from "../notices/yuanan-2014/institution.ts"
import type { AnnexItem, Officer, WorkPlan, WorkPlanItem } from "./leadership-records.ts"
import type { Post, PostHolder } from "./post-records.ts"
import { type Incentive, type Regime, regimes, type Training } from "./regime-records.ts"

type Decoded<S extends Schema.Top> = Schema.Schema.Type<S>

describe("the records of chapter VI", () => {
  it("are what their codecs read", () => {
    expectTypeOf<Decoded<typeof Officer>>().toEqualTypeOf<Officer>()
    expectTypeOf<Decoded<typeof WorkPlan>>().toEqualTypeOf<WorkPlan>()
    expectTypeOf<Decoded<typeof WorkPlanItem>>().toEqualTypeOf<WorkPlanItem>()
    expectTypeOf<Decoded<typeof AnnexItem>>().toEqualTypeOf<AnnexItem>()
    expectTypeOf<Decoded<typeof Post>>().toEqualTypeOf<Post>()
    expectTypeOf<Decoded<typeof PostHolder>>().toEqualTypeOf<PostHolder>()
    expectTypeOf<Decoded<typeof Regime>>().toEqualTypeOf<Regime>()
    expectTypeOf<Decoded<typeof Training>>().toEqualTypeOf<Training>()
    expectTypeOf<Decoded<typeof Incentive>>().toEqualTypeOf<Incentive>()
  })

  it.each(institutionChapter.recordSets.map((set) => [set.id, set] as const))(
    "%s reads its own examples and uses no heading and no word of a choice twice",
    (_, set) => {
      const headings = set.fields.flatMap(({ name, title, aliases }) => [
        ...new Set([name, title.zh, title.en, ...aliases].map(folded))
      ])
      expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
      const record: Record<string, unknown> = {}
      for (const { name, example, read, choices } of set.fields) {
        const reading = read(example)
        if (!reading.ok) throw new TypeError(name)
        record[name] = reading.value
        const words = choices.flatMap(({ value, title, aliases }) => [
          ...new Set([value, title.zh, title.en, ...aliases].map(folded))
        ])
        expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
      }
      expect(set.accepts(record)).toBe(true)
      expect(set.accepts({ ...record, unheardOf: 1 })).toBe(false)
      expect(set.accepts({})).toBe(false)
    }
  )

  it("name the six regimes of the notice as it names them", () => {
    const kind = regimes.fields.find(({ name }) => name === "kind")
    for (const [written, value] of [
      ["电子政务工作人员管理制度", "staff-management"],
      ["网络管理维护制度", "network-maintenance"],
      ["终端设备登记制度", "terminal-registration"],
      ["信息发布审核制度", "publish-review"],
      ["电子公章管理制度", "seal-management"],
      ["安全保密制度", "secrecy"]
    ])
      expect(kind?.read(written)).toMatchObject({ ok: true, value })
  })

  it("leave the annexes to the county: the one set of its register", () => {
    const county = institutionChapter.recordSets.filter(({ scope }) => scope === "county")
    expect(county.map(({ id, keptBy }) => [id, keptBy])).toEqual([["annexItems", "authority"]])
  })
})
