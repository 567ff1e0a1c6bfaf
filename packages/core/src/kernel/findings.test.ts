import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import type { Agency } from "./agency.ts"
import { assess } from "./assess.ts"
import { all } from "./check.ts"
import { covers } from "./checks/covers.ts"
import { distinct } from "./checks/distinct.ts"
import { each } from "./checks/each.ts"
import { reconciled, side } from "./checks/reconciled.ts"
import type { Batch } from "./county.ts"
import { integer, text } from "./field.ts"
import { defineNotice } from "./notice.ts"
import { parameter, setting } from "./parameter.ts"
import { recordSet } from "./record-set.ts"
import { describeFinding, nameOf } from "./render.ts"
import { rule } from "./rule.ts"

interface Item {
  readonly name?: string
  readonly zone?: string
  readonly code?: string
  readonly key?: number
  readonly value?: number
}
const words = (name: string) => ({ zh: name, en: name, example: name })
const number = (name: string) => Schema.optionalKey(integer(words(name), { min: 0, max: 99 }))
const Item = Schema.Struct({
  name: Schema.optionalKey(text(words("name"))),
  zone: Schema.optionalKey(text(words("zone"))),
  code: Schema.optionalKey(text(words("code"))),
  key: number("key"),
  value: number("value")
})
const setOf = (id: string, scope: "agency" | "county") =>
  recordSet<Item>({
    id,
    title: { zh: id, en: id },
    about: { zh: id, en: id },
    scope,
    codec: Item,
    subject: ({ name }) => name ?? "?"
  })
const items = setOf("items", "agency")
const seen = setOf("seen", "county")
const says = { zh: "应当", en: "must" }
const zone = parameter<string>("zone", words("zone"))
const plain = { zh: () => "", en: () => "" }

const zoned = rule({
  id: "zoned",
  title: says,
  provisions: ["1", "2"],
  check: each(items, {
    breach: "unzoned",
    says,
    needs: [["zone", "code"]],
    given: { zone },
    holds: (item, given) => item.zone === given.zone,
    detail: (item, { zone, asOf }) => ({ wrong: item.zone ?? "none", right: zone, asOf }),
    due: ({ zone }) => (zone === undefined ? undefined : "2014-07-31")
  }),
  breaches: {
    unzoned: {
      severity: "low",
      message: {
        zh: ({ subject, detail, agencies }) => `${agencies.join()}的${subject}在${detail.wrong}，应在${detail.right}`,
        en: ({ record, given, agencies, asOf }) => `${asOf} ${agencies.join()}: ${record.name} not in ${given.zone}`
      },
      remedy: { zh: ({ subject }) => `移动${subject}`, en: ({ subjects }) => `Move ${subjects.join()}` }
    }
  }
})
const unique = rule({
  id: "unique",
  title: says,
  provisions: ["1"],
  check: distinct(items, {
    breach: "shared",
    says,
    key: ({ code }) => code,
    fields: ["code", "zone"],
    within: "county"
  }),
  breaches: {
    shared: {
      severity: "high",
      message: {
        zh: ({ subjects, detail }) => `${detail.value}：${subjects.join("、")}`,
        en: ({ agencies, detail }) => `${detail.count}: ${agencies.join(" and ")}`
      },
      remedy: plain
    }
  }
})
const agreeing = rule({
  id: "agreeing",
  title: says,
  provisions: ["1"],
  check: all(
    reconciled<Item, Item, "unregistered", "differs", "unseen">({
      says,
      registers: [
        side(
          items,
          ({ key }) => key,
          ({ value }) => value
        )
      ],
      observed: side(
        seen,
        ({ key }) => key,
        ({ value }) => value
      ),
      owner: { keeps: [], prepare: (view) => () => view.indexOf("finance") },
      breaches: { unregistered: "unregistered", differs: "differs", unseen: "unseen" }
    }),
    covers(items, {
      breach: "bare",
      says,
      topic: () => undefined,
      expected: ({ kind }) => (kind === "township" ? [{ id: "t", title: { zh: "村务", en: "villages" } }] : [])
    })
  ),
  breaches: {
    unregistered: { severity: "high", message: plain, remedy: plain },
    differs: {
      severity: "medium",
      message: {
        zh: ({ record, context }) => `${record.value}≠${context.map(({ value }) => value).join()}`,
        en: () => ""
      },
      remedy: plain
    },
    unseen: { severity: "note", message: plain, remedy: plain },
    bare: { severity: "high", message: plain, remedy: plain }
  }
})

const notice = defineNotice({
  id: "synthetic",
  title: says,
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "电子政务办", en: "E-government office" } },
  provisions: ["1", "2"].map((id) => ({
    id,
    modality: "duty",
    addressees: ["all"],
    text: { zh: `　第${id}条 `, en: `Provision ${id}\n` }
  })),
  addressees: { all: { title: says, includes: () => true } },
  settings: [setting(zone, "办公区", { kind: "notice", provision: "1" })],
  recordSets: [items, seen],
  rules: [zoned, unique, agreeing]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "财政局", en: "Finance" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }
]
const assessed = (batches: readonly Batch[]) => assess(notice, { agencies, batches }, { asOf: "2014-08-01" })
const foundBy = (rule: string, batches: readonly Batch[]) =>
  assessed(batches).findings.filter((each) => each.rule === rule)
const of = (records: readonly Item[], origin?: Batch["origin"], agency = "finance"): Batch => ({
  set: "items",
  agency,
  records,
  ...(origin === undefined ? {} : { origin })
})

describe("evidence", () => {
  const columns = { name: "A", zone: "B", code: "C", key: "D", value: "E" }

  it("is the record with file, sheet, row, and each demanded cell, blank or not", () => {
    const origin = { file: "登记.xlsx", sheet: "终端", rows: [3, 7], columns }
    const [first, ...more] = foundBy("zoned", [of([{ name: "甲", zone: "办公区" }, { name: "乙" }], origin)])
    expect(more).toEqual([])
    expect(first).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/u),
      rule: "zoned",
      code: "unzoned",
      provision: "1",
      severity: "low",
      agencies: ["finance"],
      subject: "乙",
      evidence: [
        {
          set: "items",
          agency: "finance",
          subject: "乙",
          place: { file: "登记.xlsx", sheet: "终端", row: 7 },
          cells: { zone: "B7", code: "C7" },
          record: { name: "乙" }
        }
      ],
      context: [],
      detail: { wrong: "none", right: "办公区", asOf: "2014-08-01" }
    })
  })

  it("names a cell that is only shown where the record carries a value, and no cell without a column", () => {
    const origin = { file: "a.csv", rows: [2, 3], columns: { name: "A", zone: "B", code: "C" } }
    const [shared] = foundBy("unique", [
      of(
        [
          { code: "1", zone: "x" },
          { code: "1", name: "乙" }
        ],
        origin
      )
    ])
    expect(shared?.evidence.map(({ cells, place }) => [cells, place])).toEqual([
      [
        { code: "C2", zone: "B2" },
        { file: "a.csv", row: 2 }
      ],
      [{ code: "C3" }, { file: "a.csv", row: 3 }]
    ])
    const differing = [
      of([{ key: 1, value: 1 }], { rows: [2], columns }),
      { set: "seen", records: [{ key: 1, value: 2 }], origin: { rows: [2], columns } }
    ]
    const [differs] = foundBy("agreeing", differing)
    expect(differs?.evidence[0]).not.toHaveProperty("cells")
    expect(
      foundBy("zoned", [of([{ zone: "x" }], { rows: [2], columns: { name: "A" } })])[0]?.evidence[0]
    ).not.toHaveProperty("cells")
    expect(foundBy("zoned", [of([{ zone: "x" }], { file: "a.csv", columns })])[0]?.evidence[0]).toMatchObject({
      place: { file: "a.csv" }
    })
  })

  it("keeps what shows the fault apart as context, and calls a record of the county's register nobody's", () => {
    const batches: readonly Batch[] = [
      of([{ name: "甲", key: 1, value: 1 }]),
      { set: "seen", records: [{ name: "丙", key: 1, value: 3 }, { name: "乙", key: 1, value: 2 }, { key: 2 }] }
    ]
    const report = assessed(batches)
    const [differs, unregistered] = report.findings.filter(({ rule }) => rule === "agreeing")
    expect(differs).toMatchObject({ code: "differs", subject: "甲", detail: {} })
    expect(differs?.context.map((each) => [each.set, each.subject, "agency" in each])).toEqual([
      ["seen", "丙", false],
      ["seen", "乙", false]
    ])
    expect(describeFinding(notice, report, differs!, "zh").message).toBe("1≠3,2")
    expect(unregistered).toMatchObject({ code: "unregistered", agencies: ["finance"], subject: "?" })
  })

  it("is in the order of agencies and places, whatever the order of records; the subject is the first record's", () => {
    const batches = [
      of([{ name: "己", code: "1" }], { file: "c.csv", rows: [2] }, "yangping"),
      of(
        [
          { name: "戊", code: "1" },
          { name: "丁", code: "1" }
        ],
        { file: "b.csv", rows: [10, 9] }
      ),
      of([{ name: "丙", code: "1" }], { pointer: "/a", rows: [10] }),
      of([{ name: "乙", code: "1" }], { pointer: "/a", rows: [9] }),
      of([{ name: "甲", code: "1" }])
    ]
    for (const given of [batches, batches.toReversed()]) {
      const [finding, ...more] = foundBy("unique", given)
      expect(more).toEqual([])
      expect(finding?.agencies).toEqual(["finance", "yangping"])
      expect(finding?.evidence.map(({ subject }) => subject).join("")).toBe("甲乙丙丁戊己")
      expect(finding).toMatchObject({ subject: "1", detail: { value: "1", count: 6 } })
    }
  })
})

describe("evidence without a place", () => {
  it("is in the order of its subjects, then of what its records say", () => {
    const records = ["丙", "乙", "甲"].map((zone) => ({ name: "机", code: "1", zone }))
    const orders = [records, records.toReversed()].map((given) => assessed([of([...given, { name: "丁", code: "1" }])]))
    expect(orders[0]).toEqual(orders[1])
    const shared = orders[0]?.findings.find(({ rule }) => rule === "unique")
    expect(shared?.evidence.map(({ record }) => record)).toEqual([
      { name: "丁", code: "1" },
      { name: "机", code: "1", zone: "丙" },
      { name: "机", code: "1", zone: "乙" },
      { name: "机", code: "1", zone: "甲" }
    ])
  })
})

describe("a finding", () => {
  it("without a record is called as the check says, or after its agency", () => {
    expect(foundBy("agreeing", [of([], undefined, "yangping"), { set: "seen", records: [] }])).toMatchObject([
      { code: "bare", subject: "村务", agencies: ["yangping"], evidence: [] }
    ])
  })

  it("tells when it was due only where something was", () => {
    const [without, late] = foundBy("zoned", [of([{ name: "甲", zone: "x" }, { name: "乙" }])])
    expect(late?.due).toBe("2014-07-31")
    expect(without).not.toHaveProperty("due")
  })

  it("is put into words in the reader's language, with the verbatim sentence", () => {
    const report = assessed([of([{ name: "甲", code: "1" }]), of([{ name: "乙", code: "1" }], undefined, "yangping")])
    const [own, shared] = report.findings
    expect(describeFinding(notice, report, own!, "zh")).toEqual({
      message: "财政局的甲在none，应在办公区",
      remedy: "移动甲",
      sentence: "第1条"
    })
    expect(describeFinding(notice, report, own!, "en")).toEqual({
      message: "2014-08-01 Finance: 甲 not in 办公区",
      remedy: "Move 甲",
      sentence: "Provision 1"
    })
    expect(describeFinding(notice, report, shared!, "zh").message).toBe("1：甲、乙")
    expect(describeFinding(notice, report, shared!, "en").message).toBe("2: Finance and 洋坪镇")
  })

  it("of another notice has no words, and an agency of none is called by its id", () => {
    const report = assessed([of([{ name: "甲", zone: "x" }])])
    const [finding] = report.findings
    expect(() => describeFinding(yuanan2014, report, finding!, "zh")).toThrow(
      new TypeError("Notice yuanan-2014 has no fault zoned unzoned")
    )
    expect(() => describeFinding(notice, report, { ...finding!, code: "other" }, "zh")).toThrow(TypeError)
    expect(nameOf(notice, report, "office", "zh")).toBe("电子政务办")
    expect(nameOf(notice, report, "office", "en")).toBe("E-government office")
    expect(nameOf(notice, report, "yangping", "en")).toBe("洋坪镇")
    expect(nameOf(notice, report, "elsewhere", "en")).toBe("elsewhere")
  })
})

describe("fingerprints", () => {
  const item = fc.record(
    { name: fc.constantFrom("甲", "乙"), zone: fc.constantFrom("x", "办公区"), code: fc.constantFrom("1", "2", "3") },
    { requiredKeys: [] }
  )
  const rows = fc.array(fc.record({ record: item, agency: fc.constantFrom("finance", "yangping") }), { maxLength: 12 })
  const prints = (batches: readonly Batch[]) => assessed(batches).findings.map(({ fingerprint }) => fingerprint)

  it("are unique in a report, the same in any order of records, and do not depend on where these were written", () => {
    const orders = rows.chain((all) => {
      const numbered = all.map((one, row) => ({ ...one, row }))
      return fc.tuple(fc.constant(numbered), fc.shuffledSubarray(numbered, { minLength: all.length }))
    })
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        const batchesOf = (some: typeof all, file: string) =>
          some.map(({ record, agency, row }) => of([record], { file, rows: [row] }, agency))
        const found = prints(batchesOf(all, "a.csv"))
        expect(new Set(found).size).toBe(found.length)
        expect(prints(batchesOf(shuffled, "a.csv"))).toEqual(found)
        expect(prints(batchesOf(all, "b.csv"))).toEqual(found)
      })
    )
  })

  it("number faults that are the same in every respect", () => {
    const [one, two, three] = prints([
      of([
        { name: "甲", zone: "x" },
        { name: "甲", zone: "x" },
        { name: "甲", zone: "x" }
      ])
    ])
    expect([two, three]).toEqual([`${one}-2`, `${one}-3`])
  })

  it("differ by rule, fault, agency and subject", () => {
    const broken = [
      { name: "甲", zone: "x", code: "1" },
      { name: "乙", zone: "x", code: "1" }
    ]
    const found = prints([of(broken), of(broken, undefined, "yangping")])
    expect(new Set(found.map((each) => each.slice(0, 14))).size).toBe(found.length)
    expect(found).toHaveLength(6)
  })
})
