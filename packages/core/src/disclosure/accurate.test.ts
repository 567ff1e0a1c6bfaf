import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { itemsAccurate } from "./accurate.ts"
import type { DisclosureItem } from "./items.ts"

const notice = defineNotice({
  id: "chapter-two",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: disclosureChapter.settings,
  recordSets: [filings, ...disclosureChapter.recordSets],
  rules: [itemsAccurate]
})

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "land", name: { zh: "县国土资源局" }, kind: "department" }
]

const whole: DisclosureItem = {
  indexNumber: "011190001/2014-00012",
  title: "2014年部门预算",
  summary: "部门收支预算",
  madeOn: "2014-03-03",
  disclosedOn: "2014-03-10"
}

const assessed = (records: readonly DisclosureItem[], others: readonly DisclosureItem[] = []) => {
  const batches: readonly Batch[] = [
    { set: "disclosureItems", agency: "finance", records },
    { set: "disclosureItems", agency: "land", records: others }
  ]
  return assess(notice, { agencies, batches }, { asOf: "2014-09-01" })
}

const codesOf = (records: readonly DisclosureItem[], others?: readonly DisclosureItem[]) =>
  assessed(records, others).findings.map(({ code, detail }) => [code, detail])

const statusOf = (records: readonly DisclosureItem[]) => assessed(records).outcomes[0]

const without = (field: keyof DisclosureItem): DisclosureItem => {
  const { [field]: _, ...rest } = whole
  return rest
}

const second = { ...whole, indexNumber: "011190001/2014-00013" }

describe("disclosure.accurate", () => {
  it("is met by a whole entry", () => {
    expect(statusOf([whole])).toMatchObject({ status: "met", measure: { checked: 1, breached: 0 } })
  })

  it.each(["indexNumber", "title", "summary", "madeOn"] as const)("asks for %s", (field) => {
    expect(codesOf([without(field), second])).toEqual([["item-incomplete", { lacking: [field] }]])
    expect(statusOf([without(field)])).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureItems", fields: [field] }]
    })
  })

  it("counts an item with several faults once", () => {
    expect(
      statusOf([{ ...without("summary"), disclosedOn: "2014-03-02", errorFoundOn: "2014-05-05" }, second])
    ).toMatchObject({ status: "breached", measure: { checked: 2, breached: 1 } })
  })

  it("tells index numbers apart within an agency, however they are written", () => {
    const written = { ...whole, title: "另一条", indexNumber: "０１１１９０００１/2014-00012 " }
    expect(codesOf([whole, written])).toEqual([["index-number-shared", { value: "011190001/2014-00012", count: 2 }]])
    expect(codesOf([whole, second])).toEqual([])
    expect(codesOf([whole], [whole])).toEqual([])
  })

  it("shows a shared index number as it was written, in any order of records", () => {
    const written = ["ya－2014-x1", "YA-2014-X1", "YA-2014-x1"].map((indexNumber) => ({ ...whole, indexNumber }))
    for (const records of [written, written.toReversed()])
      expect(codesOf(records)).toEqual([["index-number-shared", { value: "YA-2014-X1", count: 3 }]])
    const [finding] = assessed(written.slice(1)).findings
    expect(finding?.subject).toBe("YA-2014-X1")
  })

  it("wants dates in the order that they can only have", () => {
    expect(codesOf([{ ...whole, disclosedOn: "2014-03-03" }])).toEqual([])
    expect(codesOf([{ ...whole, disclosedOn: "2014-03-02" }])).toEqual([
      ["dates-disordered", { disorder: "disclosed-before-made" }]
    ])
    expect(codesOf([{ ...whole, changedOn: "2014-03-02" }])).toEqual([
      ["dates-disordered", { disorder: "changed-before-made" }]
    ])
    expect(codesOf([{ ...whole, changedOn: "2014-05-05", changeDisclosedOn: "2014-05-05" }])).toEqual([])
    expect(codesOf([{ ...whole, changedOn: "2014-05-05", changeDisclosedOn: "2014-05-04" }])).toEqual([
      ["dates-disordered", { disorder: "change-disclosed-before-change" }]
    ])
    expect(codesOf([{ ...whole, errorFoundOn: "2014-05-05", correctedOn: "2014-05-04" }])).toEqual([
      ["dates-disordered", { disorder: "corrected-before-found" }]
    ])
  })

  it("finds an error that was found and left, as of the day of the judgement", () => {
    const found = { ...whole, errorFoundOn: "2014-05-05" }
    expect(codesOf([found])).toEqual([["error-uncorrected", {}]])
    expect(codesOf([{ ...found, correctedOn: "2014-09-01" }])).toEqual([])
    expect(codesOf([{ ...found, correctedOn: "2014-09-02" }])).toEqual([["error-uncorrected", {}]])
    expect(codesOf([{ ...whole, errorFoundOn: "2014-09-02" }])).toEqual([])
  })

  it("is unknown without the set", () => {
    expect(assess(notice, { agencies, batches: [] }, { asOf: "2014-09-01" }).outcomes[0]).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureItems" }]
    })
  })

  it("says what is wrong in both languages", () => {
    const words = (item: DisclosureItem) => {
      const report = assessed([item, second])
      return report.findings.flatMap((finding) =>
        (["zh", "en"] as const).map((locale) => describeFinding(notice, report, finding, locale).message)
      )
    }
    expect(words({ title: "公告", madeOn: "2014-03-03" })).toEqual([
      "“公告”缺少索引号、内容概述",
      '"公告" lacks its index number, summary'
    ])
    expect(words({ ...whole, disclosedOn: "2014-03-02" })).toEqual([
      "“2014年部门预算”的公开日期2014-03-02早于生成日期2014-03-03",
      '"2014年部门预算" was disclosed on 2014-03-02, before it was made on 2014-03-03'
    ])
    expect(words({ ...whole, errorFoundOn: "2014-05-05" })).toEqual([
      "“2014年部门预算”于2014-05-05发现不准确，至今未更正",
      '"2014年部门预算" was found inaccurate on 2014-05-05 and is still not corrected'
    ])
  })

  it("finds the shared numbers that a second look finds, in any order", () => {
    const numbers = fc.array(fc.constantFrom("a-1", "A-1", "a-2", "ａ-2", "a-3", "a-4"), { maxLength: 9 })
    fc.assert(
      fc.property(numbers, (written) => {
        const items = written.map((indexNumber) => ({ ...whole, indexNumber }))
        const shared = new Map<string, string[]>()
        for (const each of written.toSorted()) {
          const key = each.normalize("NFKC").toLowerCase()
          shared.set(key, [...(shared.get(key) ?? []), each])
        }
        const expected = [...shared.values()]
          .filter(({ length }) => length > 1)
          .map(([first = "", ...rest]) => `${first} ${rest.length + 1}`)
        const found = (records: readonly DisclosureItem[]) =>
          assessed(records)
            .findings.map(({ detail }) => `${String(detail["value"])} ${String(detail["count"])}`)
            .toSorted()
        expect(found(items)).toEqual(expected.toSorted())
        expect(found(items.toReversed())).toEqual(expected.toSorted())
      })
    )
  })
})
