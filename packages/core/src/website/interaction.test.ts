import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice, type Notice } from "../kernel/notice.ts"
import { setting } from "../kernel/parameter.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { websiteChapter } from "../notices/yuanan-2014/website.ts"
import { workingDays } from "../time/county-calendar.ts"
import { addDays, addWorkingDays, type WorkCalendarOptions } from "../time/index.ts"
import { type Consultation, consultations, type Letter, letters } from "./interaction-records.ts"
import { consultationsHeld, lettersAnswered } from "./interaction.ts"

const agencies: readonly Agency[] = [{ id: "a", name: { zh: "甲局" }, kind: "department" }]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  settings: yuanan2014.settings,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [lettersAnswered, consultationsHeld]
})
const batch = <T>(set: RecordSet<T>, records: readonly T[]): Batch => ({ set: set.id, agency: "a", records })
const runOn = (asOf: string, ...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const outcome = (report: Report, rule: string) => report.outcomes.find((each) => each.rule === rule)
const codes = ({ findings }: Report) => findings.map(({ code }) => code)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)

describe("website.letters-answered", () => {
  const letter = (more: Partial<Letter> = {}): Letter => ({ subject: "YA-1", receivedOn: "2014-09-22", ...more })
  const judged = (asOf: string, ...own: readonly Letter[]) => runOn(asOf, batch(letters, own))
  // Received on 22 September 2014, with National Day and its make-up days between: 5 working days end on the 28th, a
  // Sunday that was worked, and 15 on 16 October.
  it("counts working days by the holiday notices", () => {
    const accepted = (acceptedOn: string) => codes(judged("2014-09-30", letter({ acceptedOn })))
    expect([accepted("2014-09-26"), accepted("2014-09-28"), accepted("2014-09-29")]).toEqual([
      [],
      [],
      ["letter-accepted-late"]
    ])
    const answered = (answeredOn: string) =>
      codes(judged("2014-12-01", letter({ acceptedOn: "2014-09-22", answeredOn })))
    expect([answered("2014-10-15"), answered("2014-10-16"), answered("2014-10-17")]).toEqual([
      [],
      [],
      ["letter-answered-late"]
    ])
  })

  it("waits until the last day, and finds the letter open on the day after", () => {
    const open = (asOf: string) =>
      outcome(judged(asOf, letter({ acceptedOn: "2014-09-23" })), "website.letters-answered")
    expect(open("2014-10-15")).toMatchObject({ status: "pending", due: "2014-10-16" })
    expect(open("2014-10-16")).toMatchObject({ status: "pending", due: "2014-10-16" })
    expect(codes(judged("2014-10-17", letter({ acceptedOn: "2014-09-23" })))).toEqual(["letter-unanswered"])
    expect(outcome(judged("2014-09-28", letter()), "website.letters-answered")).toMatchObject({
      status: "pending",
      due: "2014-09-28"
    })
    expect(codes(judged("2014-09-29", letter()))).toEqual(["letter-not-accepted"])
  })

  it("takes an answer for an acceptance, and what comes after the day of the judgement for nothing", () => {
    expect(codes(judged("2014-12-01", letter({ answeredOn: "2014-09-24" })))).toEqual([])
    expect(codes(judged("2014-12-01", letter({ answeredOn: "2014-09-24", acceptedOn: "2014-11-01" })))).toEqual([])
    expect(codes(judged("2014-10-17", letter({ acceptedOn: "2014-09-23", answeredOn: "2014-10-20" })))).toEqual([
      "letter-unanswered"
    ])
    expect(outcome(judged("2014-09-21", letter()), "website.letters-answered")?.status).toBe("not-applicable")
    expect(outcome(judged("2014-09-22", letter()), "website.letters-answered")?.status).toBe("pending")
  })

  it("is unknown outside the calendar and without a day of receipt, and not applicable without letters", () => {
    const outside = letter({ receivedOn: "2026-12-30", acceptedOn: "2026-12-30", answeredOn: "2026-12-30" })
    expect(outcome(judged("2027-02-01", outside), "website.letters-answered")).toMatchObject({
      status: "unknown",
      missing: [{ set: "workingDays", fields: ["2026"] }]
    })
    expect(outcome(judged("2014-10-01", { subject: "YA-2" }, letter()), "website.letters-answered")?.missing).toEqual([
      { set: "letters", fields: ["receivedOn"] }
    ])
    expect(outcome(runOn("2014-10-01"), "website.letters-answered")?.missing).toEqual([{ set: "letters" }])
    expect(outcome(judged("2014-10-01"), "website.letters-answered")?.status).toBe("not-applicable")
  })

  it("counts by the county's calendar: its closures, and the years that it adds", () => {
    const by = (value: WorkCalendarOptions): Notice => ({
      ...notice,
      settings: notice.settings.map((each) =>
        each.parameter.id === workingDays.id ? setting(workingDays, value, each.origin) : each
      )
    })
    const reason = { zh: "防汛停工", en: "flood closure" }
    const closed = by({ extraHolidays: [{ date: "2014-09-23", reason }] })
    const open = letter({ acceptedOn: "2014-09-22" })
    const standing = (of: Notice, asOf: string, own: Letter) =>
      outcome(assess(of, { agencies, batches: [batch(letters, [own])] }, { asOf }), "website.letters-answered")
    expect(standing(closed, "2014-10-17", open)).toMatchObject({ status: "pending", due: "2014-10-17" })
    expect(standing(notice, "2014-10-17", open)?.status).toBe("breached")
    const later = letter({ receivedOn: "2026-12-30", acceptedOn: "2026-12-30" })
    expect(standing(notice, "2027-01-04", later)?.status).toBe("unknown")
    expect(standing(by({ to: "2027-12-31" }), "2027-01-04", later)?.status).toBe("pending")
    expect(standing(by({ to: "2027-12-31" }), "2027-03-01", later)?.status).toBe("breached")
  })

  it("says what is wrong in both languages", () => {
    const report = judged("2014-12-01", letter())
    expect(report.findings).toMatchObject([
      { code: "letter-not-accepted", severity: "medium", provision: "3.7.interaction", due: "2014-09-28" },
      { code: "letter-unanswered", severity: "high", subject: "YA-1", due: "2014-10-16" }
    ])
    expect(words(report, "zh")).toEqual([
      "来信“YA-1”应于2014-09-28（含当日）前受理，至2014-12-01仍未受理",
      "来信“YA-1”应于2014-10-16（含当日）前答复，至2014-12-01仍未答复"
    ])
    expect(words(report, "en")).toEqual([
      'Letter "YA-1" was due for acceptance by 2014-09-28 and was still not accepted on 2014-12-01',
      'Letter "YA-1" was due for an answer by 2014-10-16 and was still unanswered on 2014-12-01'
    ])
    const late = judged("2014-12-01", letter({ acceptedOn: "2014-10-08", answeredOn: "2014-11-03" }))
    expect(words(late, "zh")).toEqual([
      "来信“YA-1”应于2014-09-28（含当日）前受理，实际于2014-10-08受理",
      "来信“YA-1”应于2014-10-16（含当日）前答复，实际于2014-11-03答复"
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2014-08-15", days))
    const some = fc.option(day, { nil: undefined })
    const shape = fc.record({ receivedOn: day, acceptedOn: some, answeredOn: some })
    fc.assert(
      fc.property(day, fc.array(shape, { maxLength: 6 }), (asOf, shapes) => {
        const own = shapes.map(({ receivedOn, acceptedOn, answeredOn }, index): Letter => ({
          subject: `YA-${index}`,
          receivedOn,
          ...(acceptedOn === undefined ? {} : { acceptedOn }),
          ...(answeredOn === undefined ? {} : { answeredOn })
        }))
        const report = judged(asOf, ...own)
        expect(judged(asOf, ...own.toReversed())).toEqual(report)
        const last = (from: string, days: number) => {
          const due = addWorkingDays(from, days)
          return due.ok ? due.value : ""
        }
        const expected = own.flatMap(({ subject, receivedOn = "", acceptedOn = "9", answeredOn = "9" }) => {
          if (receivedOn > asOf) return []
          const fault = (done: string, due: string, late: string, open: string) =>
            done <= asOf ? (done > due ? [late] : []) : asOf > due ? [open] : []
          const accepted = acceptedOn < answeredOn ? acceptedOn : answeredOn
          return [
            ...fault(accepted, last(receivedOn, 5), "letter-accepted-late", "letter-not-accepted"),
            ...fault(answeredOn, last(receivedOn, 15), "letter-answered-late", "letter-unanswered")
          ].map((code) => `${code} ${subject}`)
        })
        expect(report.findings.map(({ code, subject }) => `${code} ${subject}`).toSorted()).toEqual(expected.toSorted())
      })
    )
  })
})

describe("website.consultations", () => {
  const consultation = (more: Partial<Consultation> = {}): Consultation => ({
    title: "公交线路",
    openedOn: "2014-05-01",
    closedOn: "2014-05-31",
    ...more
  })
  const judged = (asOf: string, ...own: readonly Consultation[]) => runOn(asOf, batch(consultations, own))

  it("asks for one in the period, once it is over", () => {
    const held = (openedOn: string) =>
      codes(judged("2015-03-01", { title: "公交线路", openedOn })).includes("too-few-consultations")
    expect(["2013-12-31", "2014-01-01", "2014-12-31", "2015-01-01"].map(held)).toEqual([true, false, false, true])
    expect(outcome(judged("2014-12-31"), "website.consultations")).toMatchObject({
      status: "pending",
      due: "2014-12-31"
    })
    expect(codes(judged("2015-01-01"))).toEqual(["too-few-consultations"])
  })

  it("asks for the result within thirty days after the close", () => {
    const published = (resultPublishedOn: string) => codes(judged("2014-12-01", consultation({ resultPublishedOn })))
    expect([published("2014-06-29"), published("2014-06-30"), published("2014-07-01")]).toEqual([
      [],
      [],
      ["result-published-late"]
    ])
    expect(outcome(judged("2014-06-30", consultation()), "website.consultations")).toMatchObject({
      status: "pending",
      due: "2014-06-30"
    })
    expect(codes(judged("2014-07-01", consultation()))).toEqual(["result-unpublished"])
  })

  it("asks for no result of one that is open, and is unknown without the list", () => {
    const { closedOn: _, ...open } = consultation()
    expect(outcome(judged("2014-12-01", open), "website.consultations")?.status).toBe("met")
    expect(outcome(judged("2014-05-30", consultation()), "website.consultations")?.status).toBe("met")
    expect(outcome(judged("2014-05-31", consultation()), "website.consultations")?.status).toBe("pending")
    expect(outcome(runOn("2014-12-01"), "website.consultations")).toMatchObject({
      status: "unknown",
      missing: [{ set: "consultations" }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = judged("2014-12-01", consultation())
    expect(report.findings[0]).toMatchObject({ code: "result-unpublished", severity: "medium", due: "2014-06-30" })
    expect(words(report, "zh")).toEqual([
      "意见征集“公交线路”的结果应于2014-06-30（含当日）前公布，至2014-12-01仍未公布"
    ])
    expect(words(report, "en")).toEqual([
      'The result of consultation "公交线路" was due by 2014-06-30 and was still unpublished on 2014-12-01'
    ])
    const none = judged("2015-01-01")
    expect(words(none, "zh")).toEqual(["2014-01-01至2014-12-31开展网上意见征集0次，应不少于1次"])
    expect(words(none, "en")).toEqual(["From 2014-01-01 to 2014-12-31 there were 0 online consultations; 1 were owed"])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2013-11-01", days))
    const some = fc.option(day, { nil: undefined })
    const shape = fc.record({ openedOn: day, closedOn: some, resultPublishedOn: some })
    fc.assert(
      fc.property(day, fc.array(shape, { maxLength: 5 }), (asOf, shapes) => {
        const own = shapes.map(({ openedOn, closedOn, resultPublishedOn }, index): Consultation => ({
          title: `征集${index}`,
          openedOn,
          ...(closedOn === undefined ? {} : { closedOn }),
          ...(resultPublishedOn === undefined ? {} : { resultPublishedOn })
        }))
        const report = judged(asOf, ...own)
        expect(judged(asOf, ...own.toReversed())).toEqual(report)
        const expected = own.flatMap(({ title, closedOn, resultPublishedOn = "9" }) => {
          if (closedOn === undefined || closedOn > asOf) return []
          const due = addDays(closedOn, 30)
          const fault =
            resultPublishedOn <= asOf
              ? resultPublishedOn > due && "result-published-late"
              : asOf > due && "result-unpublished"
          return fault === false ? [] : [`${fault} ${title}`]
        })
        const isShort =
          asOf > "2014-12-31" && !own.some(({ openedOn }) => openedOn.startsWith("2014") && openedOn <= asOf)
        expect(
          report.findings
            .filter(({ code }) => code !== "too-few-consultations")
            .map(({ code, subject }) => `${code} ${subject}`)
            .toSorted()
        ).toEqual(expected.toSorted())
        expect(codes(report).includes("too-few-consultations")).toBe(isShort)
      })
    )
  })
})
