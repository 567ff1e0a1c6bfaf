import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import type { Publication } from "../publication/records.ts"
import { secrecyReviewed } from "./secrecy.ts"

const notice = defineNotice({
  id: "chapter-one",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: networkChapter.settings,
  recordSets: [filings, ...networkChapter.recordSets],
  rules: [secrecyReviewed]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[]) => assess(notice, { agencies, batches }, { asOf: "2014-09-01" })

const outcomeOf = (rule: string, batches: readonly Batch[]) => {
  const { outcomes, findings } = assessed(batches)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

/** The words of the first finding, in both languages. */
const wordsOf = (batches: readonly Batch[]) => {
  const report = assessed(batches)
  const [finding] = report.findings
  if (finding === undefined) throw new TypeError("nothing found")
  const { zh, en } = {
    zh: describeFinding(notice, report, finding, "zh"),
    en: describeFinding(notice, report, finding, "en")
  }
  return { finding, zh, en }
}

const rule = "security.secrecy-reviewed"
const own = (...records: readonly Publication[]): readonly Batch[] => [
  { set: "publications", agency: "finance", records }
]
const published = (changes: Partial<Publication> = {}): Publication => ({
  title: "2013年财政决算公开",
  publishedOn: "2014-07-20",
  secrecyReviewedOn: "2014-07-20",
  secrecyResult: "cleared",
  ...changes
})
const statusOf = (changes: Partial<Publication>) => outcomeOf(rule, own(published(changes))).status

describe("security.secrecy-reviewed", () => {
  it("takes a review before or on the day of publication, and none of the day after", () => {
    expect(statusOf({ secrecyReviewedOn: "2014-07-19" })).toBe("met")
    expect(statusOf({ secrecyReviewedOn: "2014-07-20" })).toBe("met")
    expect(statusOf({ secrecyReviewedOn: "2014-07-21" })).toBe("breached")
  })

  it("finds what was withheld, and what has a date but no result or a result but no date", () => {
    const { secrecyReviewedOn: _date, ...undated } = published({ title: "无日期" })
    const { secrecyResult: _result, ...unresolved } = published({ title: "无结论" })
    const given = own(published(), published({ title: "不予公开", secrecyResult: "withheld" }), undated, unresolved)
    expect(outcomeOf(rule, given)).toMatchObject({
      status: "breached",
      measure: { checked: 4, breached: 3 },
      found: [
        ["published-without-clearance", "不予公开"],
        ["published-without-clearance", "无日期"],
        ["published-without-clearance", "无结论"]
      ]
    })
  })

  it("is unknown without publications, without any date or any result, and where rows could not be read", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "publications" }] })
    const bare: Publication = { title: "公告", publishedOn: "2014-07-20" }
    expect(outcomeOf(rule, own(bare))).toMatchObject({
      status: "unknown",
      missing: [
        { set: "publications", fields: ["secrecyReviewedOn"] },
        { set: "publications", fields: ["secrecyResult"] }
      ],
      found: []
    })
    expect(
      outcomeOf(rule, [{ set: "publications", agency: "finance", records: [published()], rejected: 2 }])
    ).toMatchObject({
      status: "unknown",
      missing: [{ set: "publications", rejected: 2 }]
    })
    expect(outcomeOf(rule, own())).toMatchObject({ status: "met", measure: { checked: 0 } })
  })

  it("says in both languages whether it was withheld, reviewed late or not at all", () => {
    const late = wordsOf(own(published({ secrecyReviewedOn: "2014-07-21" })))
    expect(late.zh).toMatchObject({
      message: "“2013年财政决算公开”于2014-07-20发布，保密审查在其后的2014-07-21",
      remedy: "补做保密审查；审查不同意公开的，立即撤下",
      sentence: expect.stringContaining("严格执行信息保密审查制度")
    })
    expect(late.en).toMatchObject({
      message: '"2013年财政决算公开" was published on 2014-07-20, before its secrecy review on 2014-07-21',
      remedy: "Have it reviewed now, and take it down at once if it is not cleared"
    })
    const withheld = wordsOf(own(published({ secrecyResult: "withheld" })))
    expect(withheld.zh.message).toBe("“2013年财政决算公开”经保密审查不予公开，却于2014-07-20发布")
    expect(withheld.zh.remedy).toBe("立即撤下该信息，按保密规定处置")
    expect(withheld.en.message).toBe(
      '"2013年财政决算公开" was published on 2014-07-20 although the secrecy review withheld it'
    )
    const none = wordsOf(own({ title: "公告", publishedOn: "2014-07-22" }, published()))
    expect(none.zh.message).toBe("“公告”于2014-07-22发布，没有保密审查记录")
    expect(none.en.message).toBe('"公告" was published on 2014-07-22 without a secrecy review on record')
  })

  it("agrees with a plain filter, for two agencies in any order", () => {
    const day = fc.constantFrom("2014-07-19", "2014-07-20", "2014-07-21")
    const row = fc.record(
      {
        publishedOn: day,
        secrecyReviewedOn: day,
        secrecyResult: fc.constantFrom<"cleared" | "withheld">("cleared", "withheld")
      },
      { requiredKeys: ["publishedOn"] }
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.constantFrom("finance", "yangping")), { maxLength: 12 }), (rows) => {
        const batches = rows.map(([record, agency], index): Batch => ({
          set: "publications",
          agency,
          fields: ["secrecyReviewedOn", "secrecyResult"],
          records: [{ title: `第${index}条`, ...record }]
        }))
        const report = assessed(batches)
        expect(report.findings.map(({ subject }) => subject).toSorted()).toEqual(
          rows
            .flatMap(([{ publishedOn, secrecyReviewedOn, secrecyResult }], index) =>
              secrecyResult === "cleared" && secrecyReviewedOn !== undefined && !(secrecyReviewedOn > publishedOn)
                ? []
                : [`第${index}条`]
            )
            .toSorted()
        )
        expect(assessed(batches.toReversed())).toEqual(report)
      })
    )
  })
})
