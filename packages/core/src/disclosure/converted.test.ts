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
import { addWorkingDays } from "../time/index.ts"
import { repliesConverted } from "./converted.ts"
import type { DisclosureItem } from "./items.ts"
import type { DisclosureRequest } from "./requests.ts"

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
  rules: [repliesConverted]
})

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局" }, kind: "department" },
  { id: "land", name: { zh: "县国土资源局" }, kind: "department" }
]

interface Dossier {
  readonly requests?: readonly DisclosureRequest[]
  readonly items?: readonly DisclosureItem[]
}

const assessed = ({ requests, items }: Dossier, asOf: string, others: readonly DisclosureItem[] = []) => {
  const batches: readonly Batch[] = [
    ...(requests === undefined ? [] : [{ set: "disclosureRequests", agency: "finance", records: requests }]),
    ...(items === undefined ? [] : [{ set: "disclosureItems", agency: "finance", records: items }]),
    { set: "disclosureItems", agency: "land", records: others }
  ]
  return assess(notice, { agencies, batches }, { asOf })
}

const of = (dossier: Dossier, asOf = "2014-12-31", others?: readonly DisclosureItem[]) => {
  const { outcomes, findings } = assessed(dossier, asOf, others)
  return { ...outcomes[0], found: findings.map(({ code, due }) => [code, due]) }
}

const answered: DisclosureRequest = {
  applicant: "张伟",
  information: "征地补偿标准",
  receivedOn: "2014-08-11",
  repliedOn: "2014-09-01",
  isFitToPublish: true
}
const due = "2014-09-29"
const index = "011/2014-1"
const item: DisclosureItem = { indexNumber: index, title: "征地补偿标准" }
const converted: DisclosureRequest = { ...answered, proactiveIndexNumber: index, proactiveDisclosedOn: due }

describe("disclosure.replies-converted", () => {
  it("holds on the last day, and not a day later", () => {
    expect(of({ requests: [converted], items: [item] })).toMatchObject({ status: "met", measure: { checked: 1 } })
    expect(of({ requests: [{ ...converted, proactiveDisclosedOn: "2014-09-30" }], items: [item] }).found).toEqual([
      ["reply-converted-late", due]
    ])
    const { proactiveDisclosedOn: _, ...undated } = converted
    expect(of({ requests: [undated], items: [item] }).status).toBe("met")
  })

  it("waits until the last day has passed, from the reply or from the finding that came later", () => {
    expect(of({ requests: [answered], items: [] }, due)).toMatchObject({ status: "pending", due })
    expect(of({ requests: [answered], items: [] }, "2014-09-30").found).toEqual([["reply-not-converted", due]])
    const later = { ...answered, foundFitOn: "2014-10-20" }
    expect(of({ requests: [later], items: [] }, "2014-10-17").status).toBe("not-applicable")
    expect(of({ requests: [later], items: [] }, "2014-10-20")).toMatchObject({ status: "pending", due: "2014-11-17" })
    expect(of({ requests: [{ ...answered, foundFitOn: "2014-08-20" }], items: [] }, "2014-09-30").found).toHaveLength(1)
  })

  it("asks nothing where the information is not fit or not answered", () => {
    const { repliedOn: _, ...open } = answered
    expect(of({ requests: [{ ...answered, isFitToPublish: false }, open], items: [] })).toMatchObject({ found: [] })
  })

  it("finds the index number among the agency's own items", () => {
    expect(of({ requests: [converted], items: [] }).found).toEqual([["proactive-item-missing", undefined]])
    expect(of({ requests: [converted], items: [] }, undefined, [item]).found).toHaveLength(1)
    expect(of({ requests: [converted], items: [{ ...item, indexNumber: " ０11/2014-1" }] }).found).toEqual([])
  })

  it("does not look for the item before the day of its disclosure", () => {
    const missing = ["proactive-item-missing", undefined]
    expect(of({ requests: [converted], items: [] }, "2014-09-26")).toMatchObject({ status: "pending", found: [] })
    expect(of({ requests: [converted], items: [] }, due).found).toEqual([missing])
    const { proactiveDisclosedOn: _, ...undated } = converted
    expect(of({ requests: [undated], items: [] }, "2014-09-26").found).toEqual([missing])
  })

  it("is unknown where something is missing", () => {
    expect(of({ items: [item] })).toMatchObject({ status: "unknown", missing: [{ set: "disclosureRequests" }] })
    expect(of({ requests: [converted] })).toMatchObject({ status: "unknown", missing: [{ set: "disclosureItems" }] })
    const { isFitToPublish: _, ...unjudged } = answered
    expect(of({ requests: [unjudged], items: [] })).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureRequests", fields: ["isFitToPublish"] }]
    })
    expect(of({ requests: [{ ...answered, repliedOn: "2026-12-20" }], items: [] }, "2027-02-01")).toMatchObject({
      status: "unknown",
      missing: [{ set: "workingDays", fields: ["2026"] }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed({ requests: [answered], items: [] }, "2014-10-01")
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "申请“征地补偿标准”于2014-09-01答复，信息可以让社会广泛知晓，至今未主动公开",
      remedy: "通过主动公开渠道公开“征地补偿标准”，登记索引号"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      'Request "征地补偿标准" was answered on 2014-09-01; what it asked for is fit to be widely known and is still not disclosed proactively'
    )
  })

  it("finds what a second look finds, in any order", () => {
    const day = fc.constantFrom("2014-08-25", "2014-09-01", "2014-09-22", "2014-09-29", "2014-09-30", "2014-10-20")
    const request: fc.Arbitrary<DisclosureRequest> = fc.record(
      {
        applicant: fc.constant("张伟"),
        information: fc.constant("标准"),
        receivedOn: fc.constant("2014-08-01"),
        isFitToPublish: fc.boolean(),
        repliedOn: day,
        proactiveIndexNumber: fc.constantFrom("1", "2", "3")
      },
      { requiredKeys: ["applicant", "information", "receivedOn", "isFitToPublish"] }
    )
    fc.assert(
      fc.property(fc.array(request, { maxLength: 6 }), fc.subarray(["1", "2"]), day, (requests, numbers, asOf) => {
        const items = numbers.map((indexNumber) => ({ indexNumber }))
        const expected = requests.flatMap(({ isFitToPublish, repliedOn, proactiveIndexNumber }) => {
          if (isFitToPublish !== true) return []
          const last = addWorkingDays(repliedOn ?? "2014-01-01", 20)
          const isDue = repliedOn !== undefined && repliedOn <= asOf && last.ok && last.value < asOf
          const isNamed = proactiveIndexNumber !== undefined
          return [
            ...(isDue && !isNamed ? ["reply-not-converted"] : []),
            ...(isNamed && !numbers.includes(proactiveIndexNumber) ? ["proactive-item-missing"] : [])
          ]
        })
        const found = (each: Dossier) =>
          of(each, asOf)
            .found.map(([code]) => String(code))
            .toSorted()
        expect(found({ requests, items })).toEqual(expected.toSorted())
        expect(found({ requests: requests.toReversed(), items: items.toReversed() })).toEqual(expected.toSorted())
      })
    )
  })
})
