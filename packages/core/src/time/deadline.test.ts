import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dateOfDay } from "../kernel/day-number.ts"
import { chinaCalendar, specialDay, workCalendar } from "./calendar.ts"
import { addDays, dayOfWeek } from "./date-arithmetic.ts"
import { type ExplainedDeadline, explainDeadline } from "./deadline.ts"
import { describeDeadline } from "./describe-deadline.ts"
import { type DeadlineTerms, dueDate } from "./due-date.ts"
import { addWorkingDays } from "./working-days.ts"

const article = {
  zh: "《政府信息公开条例》（2007年）第二十四条",
  en: "article 24 of the disclosure regulation of 2007"
}
const consultation = { zh: "征求第三方意见", en: "a third party is asked" }
const consent = { zh: "经信息公开机构负责人同意", en: "agreed by the head of the disclosure office" }

const explained = (terms: DeadlineTerms): ExplainedDeadline => {
  const result = explainDeadline(terms)
  if (!result.ok) throw new Error(result.message.en)
  return result.value
}

const lines = ({ days }: ExplainedDeadline): string[] =>
  days.map(({ date, weekday, kind, n, isMadeUp, reason }) =>
    [date, weekday, kind, n, ...(isMadeUp ? ["made-up"] : []), reason.zh].join(" ")
  )

describe("received 2014-09-22, 15 working days", () => {
  const deadline = explained({ start: "2014-09-22", workingDays: 15, article })

  it("is due 2014-10-16, day by day", () => {
    expect(deadline.due).toBe("2014-10-16")
    expect(lines(deadline)).toEqual([
      "2014-09-22 1 start-not-counted 0 首日不计",
      "2014-09-23 2 counted 1 工作日",
      "2014-09-24 3 counted 2 工作日",
      "2014-09-25 4 counted 3 工作日",
      "2014-09-26 5 counted 4 工作日",
      "2014-09-27 6 weekend 4 周末",
      "2014-09-28 7 counted 5 made-up 国庆节调休上班",
      "2014-09-29 1 counted 6 工作日",
      "2014-09-30 2 counted 7 工作日",
      "2014-10-01 3 holiday 7 国庆节",
      "2014-10-02 4 holiday 7 国庆节",
      "2014-10-03 5 holiday 7 国庆节",
      "2014-10-04 6 holiday 7 国庆节",
      "2014-10-05 7 holiday 7 国庆节",
      "2014-10-06 1 holiday 7 国庆节",
      "2014-10-07 2 holiday 7 国庆节",
      "2014-10-08 3 counted 8 工作日",
      "2014-10-09 4 counted 9 工作日",
      "2014-10-10 5 counted 10 工作日",
      "2014-10-11 6 counted 11 made-up 国庆节调休上班",
      "2014-10-12 7 weekend 11 周末",
      "2014-10-13 1 counted 12 工作日",
      "2014-10-14 2 counted 13 工作日",
      "2014-10-15 3 counted 14 工作日",
      "2014-10-16 4 counted 15 工作日"
    ])
    expect(deadline.days.find(({ date }) => date === "2014-10-11")?.source?.number).toBe("国办发明电〔2013〕28号")
  })

  it("says itself in both languages", () => {
    expect(describeDeadline(deadline, "zh")).toBe(
      "期限自 2014-09-22（星期一）起算，共 15 个工作日，首日不计。" +
        "依据为《政府信息公开条例》（2007年）第二十四条。" +
        "不计入的休息日：周末（2014-09-27、2014-10-12）；国庆节（2014-10-01 至 2014-10-07）。" +
        "照常计入的调休上班日：国庆节调休上班（2014-09-28、2014-10-11）。" +
        "期限于 2014-10-16（星期四）届满。"
    )
    expect(describeDeadline(deadline, "en")).toBe(
      "The period starts on Monday 2014-09-22 and lasts 15 working days; the first day is not counted. " +
        "It is set by article 24 of the disclosure regulation of 2007. " +
        "These days off are not counted: weekend (2014-09-27, 2014-10-12); National Day (2014-10-01 to 2014-10-07). " +
        "These make-up days are worked and counted: make-up working day for National Day (2014-09-28, 2014-10-11). " +
        "The last day is Thursday 2014-10-16."
    )
  })

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline)
  })
})

describe("suspensions and extensions", () => {
  it("explains a deadline that was suspended and extended", () => {
    const deadline = explained({
      start: "2014-09-22",
      workingDays: 5,
      suspensions: [{ from: "2014-09-24", to: "2014-09-25", reason: consultation }],
      extension: { workingDays: 1, reason: consent }
    })
    expect(lines(deadline)).toEqual([
      "2014-09-22 1 start-not-counted 0 首日不计",
      "2014-09-23 2 counted 1 工作日",
      "2014-09-24 3 suspended 1 征求第三方意见",
      "2014-09-25 4 suspended 1 征求第三方意见",
      "2014-09-26 5 counted 2 工作日",
      "2014-09-27 6 weekend 2 周末",
      "2014-09-28 7 counted 3 made-up 国庆节调休上班",
      "2014-09-29 1 counted 4 工作日",
      "2014-09-30 2 counted 5 工作日",
      ...Array.from({ length: 7 }, (_, i) => `2014-10-0${i + 1} ${((i + 2) % 7) + 1} holiday 5 国庆节`),
      "2014-10-08 3 counted 6 工作日"
    ])
    expect(deadline.extension).toEqual({ length: 1, reason: consent, from: "2014-09-30" })
    expect(deadline.days.filter(({ isExtended }) => isExtended).map(({ date }) => date)).toEqual(["2014-10-08"])
    expect(describeDeadline(deadline, "zh")).toContain(
      "期限中止、不计入的日期：征求第三方意见（2014-09-24 至 2014-09-25）。"
    )
    expect(describeDeadline(deadline, "zh")).toContain(
      "原定 2014-09-30（星期二）届满，延长 1 个工作日（经信息公开机构负责人同意）。"
    )
    expect(describeDeadline(deadline, "en")).toContain(
      "The clock stands still on these days: a third party is asked (2014-09-24 to 2014-09-25)."
    )
    expect(describeDeadline(deadline, "en")).toContain(
      "It would have ended on Tuesday 2014-09-30 and is extended by 1 working day (agreed by the head of the disclosure office)."
    )
  })

  it.each([
    ["ends the day before the last", "2014-09-24", "2014-09-24", "2014-09-26"],
    ["holds the last day", "2014-09-25", "2014-09-25", "2014-09-26"],
    ["begins after the last day", "2014-09-26", "2014-09-30", "2014-09-25"],
    ["is over before the start", "2014-09-01", "2014-09-21", "2014-09-25"],
    ["is over on the start", "2014-09-01", "2014-09-22", "2014-09-25"]
  ])("a suspension that %s", (_, from, to, due) => {
    const terms = { start: "2014-09-22", workingDays: 3, suspensions: [{ from, to, reason: consultation }] }
    expect(dueDate(terms)).toEqual({ ok: true, value: due })
  })

  it("counts the first day when told to, unless it is a day off", () => {
    expect(lines(explained({ start: "2014-09-22", workingDays: 1, countFirstDay: true }))).toEqual([
      "2014-09-22 1 counted 1 工作日"
    ])
    const sunday = explained({ start: "2014-09-21", workingDays: 1, countFirstDay: true })
    expect(lines(sunday)).toEqual(["2014-09-21 7 weekend 0 周末", "2014-09-22 1 counted 1 工作日"])
    expect(describeDeadline(sunday, "en")).toContain("lasts 1 working day; the first day is counted.")
    expect(describeDeadline(sunday, "zh")).toContain("首日计入。")
  })

  it("gives a caller's reason, and no source, for a day that was added", () => {
    const reason = { zh: "全县停电", en: "county power cut" }
    const calendar = workCalendar({ extraHolidays: [{ date: "2014-09-23", reason }] })
    expect(explained({ start: "2014-09-22", workingDays: 1, calendar }).days[1]).toEqual({
      date: "2014-09-23",
      weekday: 2,
      kind: "holiday",
      n: 0,
      isMadeUp: false,
      isExtended: false,
      reason
    })
  })
})

describe("calendar days", () => {
  it("count days off, and stop for a suspension", () => {
    const deadline = explained({
      start: "2014-09-30",
      calendarDays: 3,
      suspensions: [{ from: "2014-10-02", to: "2014-10-02", reason: consultation }],
      extension: { calendarDays: 1, reason: consent }
    })
    expect(lines(deadline)).toEqual([
      "2014-09-30 2 start-not-counted 0 首日不计",
      "2014-10-01 3 counted 1 自然日",
      "2014-10-02 4 suspended 1 征求第三方意见",
      "2014-10-03 5 counted 2 自然日",
      "2014-10-04 6 counted 3 自然日",
      "2014-10-05 7 counted 4 自然日"
    ])
    expect(describeDeadline(deadline, "zh")).toContain("共 3 个自然日")
    expect(describeDeadline(deadline, "en")).toContain("lasts 3 calendar days")
  })

  it("need no calendar", () => {
    expect(dueDate({ start: "1999-12-31", calendarDays: 1 })).toEqual({ ok: true, value: "2000-01-01" })
  })
})

describe("what cannot be answered", () => {
  it.each([
    { start: "2026-12-30", workingDays: 2 },
    { start: "2026-12-30", workingDays: 1, extension: { workingDays: 1, reason: consent } },
    { start: "2003-12-31", workingDays: 1 },
    { start: "2003-12-31", workingDays: 1, countFirstDay: true },
    { start: "2027-01-01", workingDays: 1 },
    { start: "2026-12-30", workingDays: 1, suspensions: [{ from: "2026-12-31", to: "2027-06-30", reason: consent }] },
    { start: "2026-12-30", workingDays: 9, suspensions: [{ from: "2027-03-01", to: "2027-06-30", reason: consent }] }
  ])("is outside the coverage: %j", (terms) => {
    const outside = { ok: false, code: "outside-coverage", from: "2004-01-01", to: "2026-12-31" }
    expect(explainDeadline(terms)).toMatchObject(outside)
    expect(dueDate(terms)).toMatchObject(outside)
  })

  it("is answered up to both ends of the coverage", () => {
    expect(dueDate({ start: "2026-12-30", workingDays: 1 })).toEqual({ ok: true, value: "2026-12-31" })
    expect(dueDate({ start: "2004-01-01", workingDays: 1, countFirstDay: true })).toEqual({
      ok: true,
      value: "2004-01-02"
    })
  })

  it.each([
    { start: "22/9/2014", workingDays: 1 },
    { start: "2014-09-22", workingDays: 0 },
    { start: "2014-09-22", workingDays: 1.5 },
    { start: "2014-09-22", calendarDays: -1 },
    { start: "2014-09-22", workingDays: 1, extension: { workingDays: 0, reason: consent } },
    { start: "2014-09-22", workingDays: 1, suspensions: [{ from: "2014-09-24", to: "2014-09-23", reason: consent }] }
  ])("throws: %j", (terms) => {
    expect(() => dueDate(terms)).toThrow(RangeError)
    expect(() => explainDeadline(terms)).toThrow(RangeError)
  })
})

describe("laws", () => {
  const day = fc.integer({ min: 12784, max: 20000 })
  const suspension = fc.tuple(fc.integer({ min: -10, max: 60 }), fc.nat(20))
  const terms = fc
    .record({
      start: day,
      length: fc.integer({ min: 1, max: 40 }),
      isWorking: fc.boolean(),
      countFirstDay: fc.boolean(),
      suspensions: fc.array(suspension, { maxLength: 4 }),
      extension: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      holidays: fc.uniqueArray(fc.nat(40), { maxLength: 5 })
    })
    .map(({ start, length, isWorking, countFirstDay, suspensions, extension, holidays }): DeadlineTerms => {
      const shared = {
        start: dateOfDay(start),
        countFirstDay,
        suspensions: suspensions.map(([from, more]) => ({
          from: dateOfDay(start + from),
          to: dateOfDay(start + from + more),
          reason: consultation
        })),
        calendar: workCalendar({
          extraHolidays: holidays.map((offset) => ({ date: dateOfDay(start + offset), reason: consent }))
        })
      }
      return isWorking
        ? {
            ...shared,
            workingDays: length,
            ...(extension === undefined ? {} : { extension: { workingDays: extension, reason: consent } })
          }
        : {
            ...shared,
            calendarDays: length,
            ...(extension === undefined ? {} : { extension: { calendarDays: extension, reason: consent } })
          }
    })
  const total = (of: DeadlineTerms): number =>
    "workingDays" in of
      ? of.workingDays + (of.extension?.workingDays ?? 0)
      : of.calendarDays + (of.extension?.calendarDays ?? 0)

  const walk = (of: DeadlineTerms): string => {
    let left = total(of)
    let date = of.countFirstDay === true ? of.start : addDays(of.start, 1)
    for (;;) {
      const isOff = of.suspensions?.some(({ from, to }) => from <= date && date <= to) ?? false
      const isWorked = specialDay(date, of.calendar ?? chinaCalendar)?.isWorking ?? dayOfWeek(date) <= 5
      if (!isOff && ("calendarDays" in of || isWorked)) left--
      if (left === 0) return date
      date = addDays(date, 1)
    }
  }

  it("agrees with walking day by day, explained or not", () => {
    fc.assert(
      fc.property(terms, (of) => {
        const value = walk(of)
        expect(dueDate(of)).toEqual({ ok: true, value })
        const { due, days } = explained(of)
        expect(due).toBe(value)
        expect(days[0]?.date).toBe(of.start)
        expect(days.at(-1)).toMatchObject({ date: value, kind: "counted", n: total(of) })
        expect(days.filter(({ kind }) => kind === "counted").length).toBe(total(of))
      }),
      { numRuns: 300 }
    )
  })

  it("a suspension or an extension never brings the last day forward", () => {
    fc.assert(
      fc.property(terms, (of) => {
        const { suspensions = [], extension: _, ...plain } = of
        const due = (each: DeadlineTerms): string => explained(each).due
        for (let i = 0; i < suspensions.length; i++)
          expect(due({ ...of, suspensions: suspensions.toSpliced(i, 1) }) <= due(of)).toBe(true)
        expect(due({ ...plain, suspensions }) <= due(of)).toBe(true)
      })
    )
  })

  it("without suspension or extension it is addWorkingDays", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.boolean(), (start, workingDays, countFirstDay) => {
        const date = dateOfDay(start)
        expect(dueDate({ start: date, workingDays, countFirstDay })).toEqual(
          addWorkingDays(date, workingDays, { countFirstDay })
        )
      })
    )
  })
})
