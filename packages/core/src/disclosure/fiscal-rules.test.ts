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
import type { FiscalRuleDocument } from "./fiscal-rule-documents.ts"
import { fiscalRulesIssued } from "./fiscal-rules.ts"

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
  rules: [fiscalRulesIssued]
})

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局" }, kind: "department", functions: ["finance"] },
  { id: "land", name: { zh: "县国土资源局" }, kind: "department", functions: ["land"] }
]
const asOf = "2014-09-01"

const assessed = (records: readonly FiscalRuleDocument[] | undefined) => {
  const batches: readonly Batch[] =
    records === undefined ? [] : [{ set: "fiscalRuleDocuments", agency: "finance", records }]
  return assess(notice, { agencies, batches }, { asOf })
}

const unset = (...records: readonly FiscalRuleDocument[]) =>
  assessed(records).findings.map(({ detail }) => String(detail["topic"]))

const issued = { title: "财政信息公开办法", issuedOn: asOf }

describe("disclosure.fiscal-rules", () => {
  it("wants manner, scope and content, in one document or several", () => {
    expect(unset({ ...issued, setsManner: true, setsScope: true, setsContent: true })).toEqual([])
    expect(
      unset({ ...issued, setsManner: true }, { ...issued, title: "补充规定", setsScope: true, setsContent: true })
    ).toEqual([])
    expect(unset({ ...issued, setsManner: true, setsScope: false })).toEqual(["content", "scope"])
    expect(unset()).toEqual(["content", "manner", "scope"])
  })

  it("counts what was issued up to the day", () => {
    const whole = { title: "办法", setsManner: true, setsScope: true, setsContent: true }
    expect(unset({ ...whole, issuedOn: "2014-09-02" })).toHaveLength(3)
    expect(unset(whole, { ...issued, setsManner: true })).toEqual(["content", "scope"])
  })

  it("binds the finance bureau alone, and is unknown without the set", () => {
    expect(assessed(undefined).outcomes).toMatchObject([
      { agency: "finance", status: "unknown", missing: [{ set: "fiscalRuleDocuments" }] },
      { agency: "land", status: "not-applicable" }
    ])
    expect(assessed([{ title: "办法", setsManner: true }]).outcomes[0]).toMatchObject({
      status: "unknown",
      missing: [{ set: "fiscalRuleDocuments", fields: ["issuedOn"] }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed([{ ...issued, setsManner: true, setsScope: true }])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toEqual({
      message: "尚未发文规定财政信息的公开内容",
      remedy: "制定并印发规定，明确财政信息的公开内容",
      sentence: "县财政局负责制定公开方式、公开范围和公开内容，抓好落实。"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      "No issued document sets the content of disclosure of fiscal information"
    )
  })

  it("misses what no document sets, in any order", () => {
    const document: fc.Arbitrary<FiscalRuleDocument> = fc.record(
      {
        title: fc.constantFrom("甲", "乙"),
        issuedOn: fc.constantFrom("2014-08-31", asOf, "2014-09-02"),
        setsManner: fc.boolean(),
        setsScope: fc.boolean(),
        setsContent: fc.boolean()
      },
      { requiredKeys: ["title", "issuedOn"] }
    )
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), (documents) => {
        const inForce = documents.filter(({ issuedOn = "" }) => issuedOn <= asOf)
        const expected = [
          ...(inForce.some(({ setsContent }) => setsContent === true) ? [] : ["content"]),
          ...(inForce.some(({ setsManner }) => setsManner === true) ? [] : ["manner"]),
          ...(inForce.some(({ setsScope }) => setsScope === true) ? [] : ["scope"])
        ]
        expect(unset(...documents).toSorted()).toEqual(expected)
        expect(unset(...documents.toReversed()).toSorted()).toEqual(expected)
      })
    )
  })
})
