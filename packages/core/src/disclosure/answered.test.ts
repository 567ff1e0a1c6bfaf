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
import { addWorkingDays, chinaCalendar, workingDaysBetween } from "../time/index.ts"
import { requestsAnswered } from "./answered.ts"
import { regulationVersions } from "./regulation.ts"
import { requestClock } from "./request-clock.ts"
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
  rules: [requestsAnswered]
})

const agencies: readonly Agency[] = [{ id: "finance", name: { zh: "县财政局" }, kind: "department" }]

const assessed = (records: readonly DisclosureRequest[] | undefined, asOf = "2014-12-31") => {
  const batches: readonly Batch[] =
    records === undefined ? [] : [{ set: "disclosureRequests", agency: "finance", records }]
  return assess(notice, { agencies, batches }, { asOf })
}

const of = (records: readonly DisclosureRequest[] | undefined, asOf?: string) => {
  const { outcomes, findings } = assessed(records, asOf)
  return { ...outcomes[0], found: findings.map(({ code, due }) => [code, due]) }
}

/** The worked example: received on Monday 22 September 2014, 15 working days end on Thursday 16 October. */
const received: DisclosureRequest = { applicant: "张伟", information: "征地补偿标准", receivedOn: "2014-09-22" }
const due = "2014-10-16"
const codesOf = (request: Partial<DisclosureRequest>, asOf?: string) =>
  of([{ ...received, ...request }], asOf).found.map(([code]) => code)

describe("disclosure.requests-answered", () => {
  it("holds on the last day, and not a day later", () => {
    expect(of([{ ...received, repliedOn: due }])).toMatchObject({ status: "met", measure: { checked: 1, breached: 0 } })
    expect(of([{ ...received, repliedOn: "2014-10-17" }])).toMatchObject({
      status: "breached",
      found: [["reply-late", due]]
    })
  })

  it("waits until the last day has passed", () => {
    expect(of([received], due)).toMatchObject({ status: "pending", due })
    expect(of([received], "2014-10-17").found).toEqual([["reply-overdue", due]])
  })

  it("counts by the version that was in force on the day of receipt", () => {
    const last = (receivedOn: string) => of([{ ...received, receivedOn, repliedOn: "2020-01-02" }], "2020-01-02").found
    const of15 = addWorkingDays("2019-05-14", 15)
    const of20 = addWorkingDays("2019-05-15", 20)
    expect(last("2019-05-14")).toEqual([["reply-late", of15.ok && of15.value]])
    expect(last("2019-05-15")).toEqual([["reply-late", of20.ok && of20.value]])
  })

  it("owes no reply to what was taken back, received later, or received before the regulation", () => {
    expect(of([{ ...received, withdrawnOn: "2014-12-01" }]).found).toEqual([])
    expect(of([{ ...received, receivedOn: "2015-01-05" }], "2014-12-31").found).toEqual([])
    expect(of([{ ...received, receivedOn: "2008-04-30" }]).found).toEqual([])
    expect(of([{ ...received, withdrawnOn: "2014-12-01", repliedOn: "2014-11-03" }]).found).toHaveLength(1)
  })

  it("waits for a correction and starts anew when it comes", () => {
    const asked = { correctionAskedOn: "2014-09-23" }
    expect(of([{ ...received, ...asked }])).toMatchObject({ status: "pending", measure: { pending: 1 } })
    const given = { ...asked, correctionGivenOn: "2014-10-20" }
    const last = addWorkingDays("2014-10-20", 15)
    expect(of([{ ...received, ...given }]).found).toEqual([["reply-overdue", last.ok && last.value]])
    expect(codesOf({ ...given, repliedOn: "2014-11-10" })).toEqual([])
    expect(codesOf({ ...given, repliedOn: "2014-11-11" })).toEqual(["reply-late"])
  })

  it("starts anew with a correction asked for while the period was still extended or suspended", () => {
    const early = { receivedOn: "2014-09-01" }
    const extended = { ...early, extensionConsentedOn: "2014-09-15", extensionNotifiedOn: "2014-09-15" }
    const corrected = { correctionAskedOn: "2014-09-25", correctionGivenOn: "2014-10-10" }
    expect(codesOf({ ...extended, ...corrected }, "2014-10-20")).toEqual([])
    const consulted = { ...early, thirdPartyAskedOn: "2014-09-02", thirdPartyAnsweredOn: "2014-10-11" }
    const given = { ...consulted, correctionAskedOn: "2014-10-12", correctionGivenOn: "2014-10-20" }
    expect(codesOf({ ...given, repliedOn: "2014-11-10" })).toEqual([])
    expect(codesOf({ ...given, repliedOn: "2014-11-11" })).toEqual(["reply-late"])
    const open = { ...consulted, correctionAskedOn: "2014-10-13", correctionDueOn: "2014-12-20" }
    expect(of([{ ...received, ...open }], "2014-11-20")).toMatchObject({ status: "pending", found: [] })
  })

  it("gains nothing by what is asked after the period", () => {
    expect(codesOf({ correctionAskedOn: "2014-10-17" })).toEqual(["reply-overdue"])
    expect(codesOf({ thirdPartyAskedOn: "2014-10-17" })).toEqual(["reply-overdue"])
    expect(codesOf({ thirdPartyAskedOn: "2014-10-16" })).toEqual([])
  })

  it("does not count the asking of a third party", () => {
    const asked = { thirdPartyAskedOn: "2014-09-24", thirdPartyAnsweredOn: "2014-10-09" }
    // 23 and 24 September are two of the fifteen; thirteen more follow after 9 October.
    const last = addWorkingDays("2014-10-09", 13)
    expect(last.ok && last.value).toBe("2014-10-27")
    expect(codesOf({ ...asked, repliedOn: "2014-10-27" })).toEqual([])
    expect(codesOf({ ...asked, repliedOn: "2014-10-28" })).toEqual(["reply-late"])
  })

  it("lets a lawful extension count, once and no longer than permitted", () => {
    const extended = { extensionConsentedOn: due, extensionNotifiedOn: due }
    const last = addWorkingDays(received.receivedOn, 30)
    expect(last.ok && last.value).toBe("2014-11-06")
    expect(codesOf({ ...extended, repliedOn: "2014-11-06" })).toEqual([])
    expect(codesOf({ ...extended, repliedOn: "2014-11-07" })).toEqual(["reply-late"])
    const five = { ...extended, extensionWorkingDays: 5, repliedOn: "2014-10-23" }
    expect(codesOf(five)).toEqual([])
    expect(codesOf({ ...five, repliedOn: "2014-10-24" })).toEqual(["reply-late"])
    expect(codesOf({ ...extended, extensionWorkingDays: 16, repliedOn: "2014-11-06" })).toEqual(["extension-irregular"])
  })

  it.each([
    ["without-consent", { extensionNotifiedOn: due }],
    ["without-consent", { extensionWorkingDays: 5 }],
    ["without-notice", { extensionConsentedOn: due }],
    ["late", { extensionConsentedOn: due, extensionNotifiedOn: "2014-10-17" }]
  ] as const)("finds an extension %s, and does not count it", (fault, extension) => {
    const report = assessed([{ ...received, ...extension, repliedOn: "2014-10-17" }])
    expect(report.findings.map(({ code }) => code)).toEqual(["extension-irregular", "reply-late"])
    expect(report.findings[0]?.detail).toEqual({ fault })
  })

  it.each([
    ["consent", { extensionConsentedOn: "2014-10-08" }],
    ["notice", { extensionNotifiedOn: "2014-10-08" }],
    ["length", { extensionWorkingDays: 5 }]
  ] as const)("waits with an extension of which only the %s is there, until the period is over", (_, extension) => {
    const extended = { ...received, ...extension }
    expect(of([extended], "2014-10-09")).toMatchObject({ status: "pending", found: [] })
    expect(of([extended], due)).toMatchObject({ status: "pending", due, found: [] })
    expect(codesOf(extension, "2014-10-17")).toEqual(["extension-irregular", "reply-overdue"])
    // With the reply nothing more is waited for.
    expect(codesOf({ ...extension, repliedOn: "2014-10-09" }, "2014-10-09")).toEqual(["extension-irregular"])
  })

  it("waits with what is agreed or told later, and no longer than the clock runs", () => {
    const agreed = { extensionConsentedOn: "2014-10-08", extensionNotifiedOn: "2014-10-13" }
    expect(of([{ ...received, ...agreed }], "2014-10-09")).toMatchObject({ status: "pending", found: [] })
    expect(of([{ ...received, ...agreed }], "2014-10-17")).toMatchObject({ status: "pending", due: "2014-11-06" })
    const consented = { extensionConsentedOn: "2014-10-08" }
    expect(codesOf({ ...consented, extensionNotifiedOn: "2014-10-17" }, "2014-10-16")).toEqual([])
    expect(codesOf({ ...consented, extensionNotifiedOn: "2014-10-17" }, "2014-10-17")).toEqual([
      "extension-irregular",
      "reply-overdue"
    ])
    expect(codesOf({ ...consented, thirdPartyAskedOn: "2014-10-09" })).toEqual([])
    expect(codesOf({ ...consented, correctionAskedOn: "2014-10-09" })).toEqual([])
    expect(of([{ ...received, ...consented, withdrawnOn: "2014-10-16" }])).toMatchObject({ status: "met" })
    expect(codesOf({ ...consented, withdrawnOn: "2014-10-17" })).toEqual(["extension-irregular"])
  })

  it("wants a correction asked for within seven working days where the version says so", () => {
    const asking = (receivedOn: string, correctionAskedOn: string) =>
      of([{ ...received, receivedOn, correctionAskedOn }], "2021-12-31").found
    expect(asking("2021-03-01", "2021-03-10")).toEqual([])
    expect(asking("2021-03-01", "2021-03-11")).toEqual([["correction-asked-late", "2021-03-10"]])
    expect(asking("2014-09-22", "2014-10-15")).toEqual([])
  })

  it("finds a reply dated before the receipt, and not one of the day itself", () => {
    expect(codesOf({ repliedOn: "2014-09-21" })).toEqual(["reply-disordered"])
    expect(codesOf({ repliedOn: "2014-09-22" })).toEqual([])
    // The version of 2007 takes no confirmation for the receipt.
    const confirmed = { channel: "internet", confirmedOn: "2014-09-25", repliedOn: "2014-09-24" } as const
    expect(codesOf(confirmed)).toEqual([])
  })

  it("finds a reply dated before the confirmation that is the receipt, and does not count its days", () => {
    const online = { receivedOn: "2021-03-01", channel: "internet", confirmedOn: "2021-04-12" } as const
    const asOf = "2021-12-31"
    expect(codesOf({ ...online, repliedOn: "2021-04-12" }, asOf)).toEqual([])
    expect(codesOf({ ...online, repliedOn: "2021-04-11" }, asOf)).toEqual(["reply-disordered"])
    expect(codesOf({ ...online, repliedOn: "2021-04-11", extensionWorkingDays: 5 }, asOf)).toEqual([
      "extension-irregular",
      "reply-disordered"
    ])
    expect(codesOf({ ...online, channel: "in-person", repliedOn: "2021-03-29" }, asOf)).toEqual([])
    // What is to happen after the day has not happened.
    expect(codesOf({ ...online, repliedOn: "2021-03-29" }, "2021-04-11")).toEqual([])
    expect(codesOf({ ...online, repliedOn: "2021-03-29" }, "2021-04-12")).toEqual(["reply-disordered"])
    const report = assessed([{ ...received, ...online, number: "2021-003", repliedOn: "2021-04-11" }], asOf)
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "申请“2021-003”的答复日期2021-04-11早于与申请人确认收到的日期2021-04-12",
      remedy: "核对申请和答复的原件，更正登记的日期"
    })
    expect(describeFinding(notice, report, finding, "en")).toMatchObject({
      message:
        'Request "2021-003" was answered on 2021-04-11, before its receipt was confirmed with the applicant on 2021-04-12',
      remedy: "Check the request and the reply, and correct the dates of the entry"
    })
  })

  it("is unknown without the set, and where the calendar does not reach", () => {
    expect(of(undefined)).toMatchObject({ status: "unknown", missing: [{ set: "disclosureRequests" }] })
    expect(of([{ ...received, receivedOn: "2026-12-20", repliedOn: "2026-12-21" }], "2027-01-10")).toMatchObject({
      status: "unknown",
      missing: [{ set: "workingDays", fields: ["2026"] }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed([{ ...received, number: "2014-003" }])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(finding.due).toBe(due)
    expect(describeFinding(notice, report, finding, "zh")).toEqual({
      message: "申请“2014-003”于2014-09-22收到，应于2014-10-16（含当日）前答复，至今未答复",
      remedy: "立即答复申请“2014-003”，并向申请人说明逾期原因",
      sentence: "九是做好依申请公开，依法依规满足人民群众的特殊信息需求。"
    })
    expect(describeFinding(notice, report, finding, "en")).toMatchObject({
      message: 'Request "2014-003" was received on 2014-09-22 and due by 2014-10-16, and is still not answered',
      remedy: 'Answer request "2014-003" now and explain the delay to the applicant'
    })
  })

  it("agrees with counting working days one by one, in any order of records", () => {
    const day = fc
      .integer({ min: 0, max: 2500 })
      .map((offset) => new Date(Date.UTC(2014, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10))
    const request: fc.Arbitrary<DisclosureRequest> = fc.record(
      {
        applicant: fc.constantFrom("张伟", "李娜"),
        information: fc.constantFrom("甲", "乙"),
        receivedOn: day,
        repliedOn: day,
        channel: fc.constantFrom("internet", "in-person")
      },
      { requiredKeys: ["applicant", "information", "receivedOn"] }
    )
    const naive = ({ receivedOn, repliedOn }: DisclosureRequest, asOf: string) => {
      if (receivedOn > asOf) return "none"
      if (repliedOn !== undefined && repliedOn < receivedOn) return "disordered"
      const limit = receivedOn < "2019-05-15" ? 15 : 20
      const done = repliedOn !== undefined && repliedOn <= asOf ? repliedOn : undefined
      const used = workingDaysBetween(receivedOn, done ?? asOf)
      if (!used.ok) throw new TypeError(receivedOn)
      // A weekend after the last working day is no longer in time.
      const end = addWorkingDays(receivedOn, limit)
      const isOver = used.value > limit || (end.ok && (done ?? asOf) > end.value)
      return done === undefined ? (isOver ? "overdue" : "waits") : isOver ? "late" : "fine"
    }
    fc.assert(
      fc.property(fc.array(request, { maxLength: 8 }), day, (requests, asOf) => {
        const states = requests.map((each) => naive(each, asOf))
        const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length
        const { measure, found } = of(requests, asOf)
        // The other parts count each request that they look at, also one that is not owed a reply.
        expect(measure).toMatchObject({ breached: count("late", "overdue", "disordered"), pending: count("waits") })
        expect(found.map(([code]) => String(code)).toSorted()).toEqual([
          ...Array.from({ length: count("disordered") }, () => "reply-disordered"),
          ...Array.from({ length: count("late") }, () => "reply-late"),
          ...Array.from({ length: count("overdue") }, () => "reply-overdue")
        ])
        expect(of(requests.toReversed(), asOf).measure).toEqual(measure)
      })
    )
  })

  it("counts plain requests as the clock does", () => {
    const basis = {
      versions: regulationVersions,
      calendar: chinaCalendar,
      counting: { countFirstDay: false, lateExtension: "void" as const }
    }
    const day = fc
      .integer({ min: 0, max: 6500 })
      .map((offset) => new Date(Date.UTC(2008, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10))
    const confirmed = fc.record(
      { receivedOn: day, confirmedOn: day, channel: fc.constantFrom("internet", "mail", "fax", "in-person") },
      { requiredKeys: ["receivedOn"] }
    )
    fc.assert(
      fc.property(confirmed, day, (each, asOf) => {
        const request = { ...received, ...each } as DisclosureRequest
        const clock = requestClock(request, asOf, basis)
        const expected =
          clock === undefined || request.receivedOn > asOf
            ? []
            : clock.due?.ok === true && asOf > clock.due.value
              ? [["reply-overdue", clock.due.value]]
              : []
        expect(of([request], asOf).found).toEqual(expected)
      })
    )
  })
})
