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
import { catalogueCurrent, guideCurrent } from "./guide.ts"
import type { DisclosureGuide } from "./guides.ts"

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
  rules: [guideCurrent, catalogueCurrent]
})

const agencies: readonly Agency[] = [{ id: "finance", name: { zh: "县财政局" }, kind: "department" }]
const asOf = "2014-09-01"

const assessed = (records: readonly DisclosureGuide[] | undefined, order = 1) => {
  const batches: readonly Batch[] =
    records === undefined
      ? []
      : [{ set: "disclosureGuides", agency: "finance", records: order < 0 ? records.toReversed() : records }]
  return assess(notice, { agencies, batches }, { asOf })
}

const of = (rule: string, records: readonly DisclosureGuide[] | undefined) => {
  const { outcomes, findings } = assessed(records)
  const own = findings.filter((each) => each.rule === rule)
  return {
    status: outcomes.find((each) => each.rule === rule)?.status,
    missing: outcomes.find((each) => each.rule === rule)?.missing,
    found: own.map(({ code, detail }) => [code, detail])
  }
}

describe.each([
  ["disclosure.guide-current", "guide", "guide-missing", "guide-stale"],
  ["disclosure.catalogue-current", "catalogue", "catalogue-missing", "catalogue-stale"]
] as const)("%s", (rule, kind, missing, stale) => {
  it("holds for a year after the review, last day included", () => {
    expect(of(rule, [{ kind, reviewedOn: "2014-09-01" }]).status).toBe("met")
    expect(of(rule, [{ kind, reviewedOn: "2013-09-01" }]).status).toBe("met")
    expect(of(rule, [{ kind, reviewedOn: "2013-08-31" }]).found).toEqual([[stale, { reviewedOn: "2013-08-31" }]])
  })

  it("takes the latest review that has happened, or the issue where there was none", () => {
    expect(of(rule, [{ kind, issuedOn: "2014-02-01" }]).status).toBe("met")
    expect(of(rule, [{ kind, issuedOn: "2010-02-01", reviewedOn: "2014-09-02" }]).found).toEqual([
      [stale, { reviewedOn: "2010-02-01" }]
    ])
    expect(
      of(rule, [
        { kind, reviewedOn: "2010-01-01" },
        { kind, reviewedOn: "2014-01-01" }
      ]).status
    ).toBe("met")
    const other = { kind: kind === "guide" ? "catalogue" : "guide", reviewedOn: "2014-08-01" } as const
    expect(of(rule, [{ kind }, other]).found).toEqual([[stale, {}]])
  })

  it("misses what is not there, or not issued yet", () => {
    expect(of(rule, []).found).toEqual([[missing, {}]])
    expect(of(rule, [{ kind, issuedOn: "2014-09-02", reviewedOn: "2014-09-02" }]).found).toEqual([[missing, {}]])
  })

  it("is unknown without the set, and where no record tells a day", () => {
    expect(of(rule, undefined)).toMatchObject({ status: "unknown", missing: [{ set: "disclosureGuides" }] })
    expect(of(rule, [{ kind }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureGuides", fields: ["reviewedOn", "issuedOn"] }]
    })
  })
})

describe("a guide that is not current", () => {
  it("is told in both languages, with the record as evidence", () => {
    const report = assessed([
      { kind: "guide", reviewedOn: "2012-08-01" },
      { kind: "catalogue", reviewedOn: "2014-08-01" }
    ])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(report.findings).toHaveLength(1)
    expect(finding.evidence.map(({ subject }) => subject)).toEqual(["信息公开指南"])
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "信息公开指南自2012-08-01以来未修订，已超过365天",
      remedy: "对照现行情况修订信息公开指南，登记修订日期"
    })
    expect(describeFinding(notice, report, finding, "en")).toMatchObject({
      message: "The disclosure guide was last reviewed on 2012-08-01, more than 365 days ago"
    })
  })

  it("is the one that a second look finds, in any order", () => {
    const day = fc.constantFrom("2012-08-01", "2013-08-31", "2013-09-01", "2014-08-01", "2014-09-02")
    const guide: fc.Arbitrary<DisclosureGuide> = fc.record(
      { kind: fc.constantFrom("guide" as const, "catalogue" as const), reviewedOn: day, issuedOn: day },
      { requiredKeys: ["kind", "reviewedOn"] }
    )
    fc.assert(
      fc.property(fc.array(guide, { minLength: 1, maxLength: 6 }), (guides) => {
        const issued = guides.filter(({ kind, issuedOn = "" }) => kind === "guide" && issuedOn <= asOf)
        const days = issued.flatMap(({ reviewedOn = "", issuedOn = "" }) => [reviewedOn, issuedOn])
        const last =
          days
            .filter((each) => each <= asOf)
            .toSorted()
            .at(-1) ?? ""
        const expected = issued.length === 0 ? ["guide-missing"] : last < "2013-09-01" ? ["guide-stale"] : []
        expect(of("disclosure.guide-current", guides).found.map(([code]) => code)).toEqual(expected)
        expect(assessed(guides, -1).findings.map(({ fingerprint }) => fingerprint)).toEqual(
          assessed(guides).findings.map(({ fingerprint }) => fingerprint)
        )
      })
    )
  })
})
