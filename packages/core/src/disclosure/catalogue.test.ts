import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Filing } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { catalogueFiled } from "./catalogue.ts"

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
  rules: [catalogueFiled]
})

const agencies: readonly Agency[] = [{ id: "finance", name: { zh: "县财政局" }, kind: "department" }]

const assessed = (records: readonly Filing[] | undefined, asOf = "2014-09-01") => {
  const batches: readonly Batch[] = records === undefined ? [] : [{ set: "filings", agency: "finance", records }]
  return assess(notice, { agencies, batches }, { asOf })
}

const filed = (submittedOn: string): Filing => ({
  kind: "catalogue",
  status: "registered",
  submittedOn,
  registeredOn: "2014-08-15"
})

const codes = (...records: readonly Filing[]) => assessed(records).findings.map(({ code }) => code)

describe("disclosure.catalogue-filed", () => {
  it("holds on the last day of July, and not a day later", () => {
    expect(codes(filed("2014-07-30"))).toEqual([])
    expect(codes(filed("2014-07-31"))).toEqual([])
    expect(codes(filed("2014-08-01"))).toEqual(["catalogue-filed-late"])
  })

  it("waits for the last day, then misses it", () => {
    expect(assessed([], "2014-07-31").outcomes[0]).toMatchObject({ status: "pending", due: "2014-07-31" })
    expect(assessed([], "2014-08-01").findings.map(({ code }) => code)).toEqual(["catalogue-not-filed"])
    expect(codes({ ...filed("2014-07-01"), kind: "topology" })).toEqual(["catalogue-not-filed"])
  })

  it("finds a rejected one, and is unknown without the list of filings", () => {
    expect(
      codes({ kind: "catalogue", status: "rejected", submittedOn: "2014-07-20", decidedOn: "2014-07-25" })
    ).toEqual(["catalogue-rejected"])
    expect(assessed(undefined).outcomes[0]).toMatchObject({ status: "unknown", missing: [{ set: "filings" }] })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed([filed("2014-08-05")])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toEqual({
      message: "信息公开目录于2014-08-05上报，晚于期限2014-07-31",
      remedy: "向县电子政务办公室说明逾期原因，今后按期上报",
      sentence: "各部门根据实际情况，优化、完善现有公开目录，于7月底前将目录上报县电子政务办公室。"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      "The disclosure catalogue was filed on 2014-08-05, after the deadline 2014-07-31"
    )
  })

  it("is late exactly when every registered one came after July, in any order", () => {
    const day = fc.constantFrom("2014-07-01", "2014-07-31", "2014-08-01", "2014-08-10")
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), (days) => {
        const expected = days.some((each) => each <= "2014-07-31") ? [] : ["catalogue-filed-late"]
        expect(codes(...days.map(filed))).toEqual(expected)
        expect(codes(...days.toReversed().map(filed))).toEqual(expected)
      })
    )
  })
})
