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
import type { DisclosureItem } from "./items.ts"
import { disclosedInTime } from "./timely.ts"

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
  rules: [disclosedInTime]
})

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (records: readonly DisclosureItem[], asOf = "2014-12-31") => {
  const batches: readonly Batch[] = [{ set: "disclosureItems", agency: "finance", records }]
  return assess(notice, { agencies, batches }, { asOf })
}

const outcomeOf = (records: readonly DisclosureItem[], asOf?: string) => {
  const { outcomes, findings } = assessed(records, asOf)
  return {
    ...outcomes.find(({ agency }) => agency === "finance"),
    found: findings.map(({ code, due }) => [code, due])
  }
}

// Twenty working days from Monday 1 September 2014: Mid-Autumn falls on the 8th, National Day from 1 to 7 October, and
// Sunday 28 September is worked.
const madeOn = "2014-09-01"
const due = "2014-09-29"

describe("disclosure.timely", () => {
  it("holds on the last day, and not a day later", () => {
    expect(outcomeOf([{ madeOn, disclosedOn: "2014-09-28" }])).toMatchObject({ status: "met", found: [] })
    expect(outcomeOf([{ madeOn, disclosedOn: due }])).toMatchObject({
      status: "met",
      measure: { checked: 1, breached: 0, pending: 0 }
    })
    expect(outcomeOf([{ madeOn, disclosedOn: "2014-09-30" }])).toMatchObject({
      status: "breached",
      found: [["disclosed-late", due]]
    })
  })

  it("waits until the last day has passed", () => {
    expect(outcomeOf([{ madeOn }], due)).toMatchObject({ status: "pending", due, measure: { checked: 1, pending: 1 } })
    expect(outcomeOf([{ madeOn }], "2014-09-30")).toMatchObject({ status: "breached", found: [["not-disclosed", due]] })
  })

  it("tells the earliest of several days that are ahead", () => {
    expect(outcomeOf([{ madeOn: "2014-09-02" }, { madeOn }, { madeOn: "2014-09-03" }], "2014-09-10")).toMatchObject({
      status: "pending",
      due,
      measure: { checked: 3, pending: 3 }
    })
  })

  it("does not take a disclosure for done that lies after the day of the judgement", () => {
    expect(outcomeOf([{ madeOn, disclosedOn: "2014-09-20" }], "2014-09-10")).toMatchObject({ status: "pending" })
  })

  it("asks for a change to be disclosed anew", () => {
    const item = { madeOn: "2014-06-03", disclosedOn: "2014-06-04", changedOn: madeOn }
    expect(outcomeOf([{ ...item, changeDisclosedOn: due }])).toMatchObject({ status: "met" })
    expect(outcomeOf([{ ...item, changeDisclosedOn: "2014-09-30" }]).found).toEqual([["change-disclosed-late", due]])
    expect(outcomeOf([item]).found).toEqual([["change-not-disclosed", due]])
    // What was disclosed before the change does not show it.
    expect(outcomeOf([{ ...item, changeDisclosedOn: "2014-08-31" }]).found).toEqual([["change-not-disclosed", due]])
  })

  it("is unknown where the set or every date of making is missing", () => {
    const missing = (batches: readonly Batch[]) =>
      assess(notice, { agencies, batches }, { asOf: "2014-12-31" }).outcomes[0]
    expect(missing([])).toMatchObject({ status: "unknown", missing: [{ set: "disclosureItems" }] })
    expect(missing([{ set: "disclosureItems", agency: "finance", records: [{ title: "预算" }] }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureItems", fields: ["madeOn"] }]
    })
  })

  it("is unknown, naming the year, where the calendar does not reach", () => {
    expect(outcomeOf([{ madeOn: "2026-12-20", disclosedOn: "2026-12-21" }], "2027-06-01")).toMatchObject({
      status: "unknown",
      measure: { checked: 0, breached: 0 },
      missing: [{ set: "workingDays", fields: ["2026"] }]
    })
    // A breach among the others stands.
    expect(outcomeOf([{ madeOn: "2026-12-20" }, { madeOn, disclosedOn: "2014-12-01" }], "2027-06-01")).toMatchObject({
      status: "breached",
      measure: { checked: 1 }
    })
  })

  it("does not apply before the regulation was in force, nor to nothing", () => {
    expect(outcomeOf([{ madeOn: "2008-04-30", disclosedOn: "2009-01-05" }])).toMatchObject({ status: "not-applicable" })
    expect(outcomeOf([{ madeOn: "2008-05-01", disclosedOn: "2009-01-05" }])).toMatchObject({ status: "breached" })
    expect(outcomeOf([])).toMatchObject({ status: "not-applicable" })
  })

  it("says what is wrong in both languages", () => {
    const words = (records: readonly DisclosureItem[], locale: "zh" | "en") => {
      const report = assessed(records)
      return report.findings.map((finding) => describeFinding(notice, report, finding, locale))
    }
    const late = [{ title: "2014年部门预算", madeOn, disclosedOn: "2014-10-08" }]
    expect(words(late, "zh")).toEqual([
      {
        message: "“2014年部门预算”形成于2014-09-01，应于2014-09-29（含当日）前公开，实际于2014-10-08公开",
        remedy: "今后按《政府信息公开条例》（2007年）第十八条，自形成之日起20个工作日内公开",
        sentence:
          "各乡镇、县政府各部门要进一步优化信息公开指南和目录，严格按照《中华人民共和国信息公开条例》规定，及时、准确公开各类政府信息。"
      }
    ])
    expect(words(late, "en")[0]).toMatchObject({
      message: '"2014年部门预算" was made on 2014-09-01 and due by 2014-09-29, but was disclosed on 2014-10-08',
      remedy:
        "In future disclose within 20 working days, as in the Regulation on Government Information Disclosure of 2007, article 18"
    })
  })

  it("agrees with counting day by day, in any order of records", () => {
    const day = fc
      .integer({ min: 0, max: 4500 })
      .map((offset) => new Date(Date.UTC(2008, 3, 1) + offset * 86_400_000).toISOString().slice(0, 10))
    const item = fc.record(
      { madeOn: day, disclosedOn: day, title: fc.string({ minLength: 1 }) },
      { requiredKeys: ["madeOn"] }
    )
    const naive = ({ madeOn: made = "", disclosedOn }: DisclosureItem, asOf: string) => {
      if (made < "2008-05-01" || made > asOf) return "none"
      const last = addWorkingDays(made, 20)
      if (!last.ok) throw new TypeError(made)
      const done = disclosedOn !== undefined && disclosedOn <= asOf ? disclosedOn : undefined
      if (done !== undefined) return done > last.value ? "late" : "fine"
      return asOf > last.value ? "overdue" : "waits"
    }
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), day, (items, asOf) => {
        const states = items.map((each) => naive(each, asOf))
        const { measure, found } = outcomeOf(items, asOf)
        const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length
        expect(measure).toEqual({
          checked: count("late", "fine", "overdue", "waits"),
          breached: count("late", "overdue"),
          pending: count("waits")
        })
        expect(found.map(([code]) => String(code)).toSorted()).toEqual([
          ...Array.from({ length: count("late") }, () => "disclosed-late"),
          ...Array.from({ length: count("overdue") }, () => "not-disclosed")
        ])
        const { outcomes, findings } = assessed(items.toReversed(), asOf)
        const own = assessed(items, asOf)
        expect(outcomes).toEqual(own.outcomes)
        expect(findings.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
          own.findings.map(({ fingerprint }) => fingerprint).toSorted()
        )
      })
    )
  })
})
