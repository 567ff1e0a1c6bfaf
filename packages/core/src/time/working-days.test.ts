import { execFileSync } from "node:child_process"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dateOfDay, dayNumber } from "../kernel/day-number.ts"
import { type ExtraDay, type WorkCalendar, chinaCalendar, specialDay, workCalendar } from "./calendar.ts"
import { addDays, dayOfWeek, daysBetween } from "./date-arithmetic.ts"
import {
  addWorkingDays,
  addWorkingDaysToNumber,
  isWorkingDay,
  isWorkingDayNumber,
  workingDaysBetween,
  workingDaysBetweenNumbers
} from "./working-days.ts"

const outside = { ok: false, code: "outside-coverage", from: "2004-01-01", to: "2026-12-31" }
const is = <T>(value: T) => ({ ok: true, value })

const date = fc.integer({ min: chinaCalendar.firstDay, max: chinaCalendar.lastDay }).map(dateOfDay)
const midDate = fc.integer({ min: 12784, max: 20453 }).map(dateOfDay)
const count = fc.integer({ min: -120, max: 120 })
const reason = { zh: "临时", en: "for the occasion" }
const extraDays = fc.uniqueArray(midDate, { maxLength: 40 })
const calendar = fc.tuple(extraDays, fc.integer({ min: 0, max: 40 })).map(([dates, worked]) => {
  const extra = dates.map((each): ExtraDay => ({ date: each, reason }))
  return workCalendar({ extraWorkingDays: extra.slice(0, worked), extraHolidays: extra.slice(worked) })
})

const valueOf = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error("outside coverage")
  return result.value
}

const isWorked = (calendar: WorkCalendar, day: string): boolean =>
  specialDay(day, calendar)?.isWorking ?? dayOfWeek(day) <= 5

/** One day at a time. */
const walk = (calendar: WorkCalendar, start: string, n: number, countFirstDay: boolean): string => {
  const step = Math.sign(n)
  let day = start
  let left = Math.abs(n)
  if (left > 0 && countFirstDay && isWorked(calendar, day)) left--
  while (left > 0) {
    day = addDays(day, step)
    if (isWorked(calendar, day)) left--
  }
  return day
}

describe("boundaries of counting", () => {
  it.each([
    ["from a Monday, the next day is 1", "2014-09-22", 1, false, "2014-09-23"],
    ["and the day itself, when it counts", "2014-09-22", 1, true, "2014-09-22"],
    ["0 is the day itself", "2014-09-22", 0, false, "2014-09-22"],
    ["0 is the day itself when it counts", "2014-09-22", 0, true, "2014-09-22"],
    ["0 does not move a day off", "2014-10-01", 0, false, "2014-10-01"],
    ["a day off as start is not moved", "2014-10-01", 1, false, "2014-10-08"],
    ["nor does it count", "2014-10-01", 1, true, "2014-10-08"],
    ["a worked Sunday is a day", "2014-09-27", 1, false, "2014-09-28"],
    ["a worked Sunday counts as first day", "2014-09-28", 1, true, "2014-09-28"],
    ["-1 is the day before", "2014-09-29", -1, false, "2014-09-28"],
    ["-1 from a day off", "2014-10-05", -1, false, "2014-09-30"],
    ["-1 counting the day itself", "2014-09-29", -1, true, "2014-09-29"],
    ["the worked example", "2014-09-22", 15, false, "2014-10-16"]
  ])("%s: %s, %i", (_, start, n, countFirstDay, due) => {
    expect(addWorkingDays(start, n, { countFirstDay })).toEqual(is(due))
  })

  it.each([
    ["2014-09-22", "2014-10-16", false, 15],
    ["2014-09-22", "2014-10-16", true, 16],
    ["2014-10-01", "2014-10-07", true, 0],
    ["2014-09-22", "2014-09-22", false, 0],
    ["2014-09-22", "2014-09-22", true, 1],
    ["2014-09-23", "2014-09-22", false, -1],
    ["2014-10-07", "2014-10-01", false, 0]
  ])("%s to %s is a count", (from, to, countFirstDay, value) => {
    expect(workingDaysBetween(from, to, { countFirstDay })).toEqual(is(value))
  })

  it("says when a question reaches outside the years covered", () => {
    expect(isWorkingDay("2003-12-31")).toMatchObject(outside)
    expect(isWorkingDay("2004-01-01")).toEqual(is(false))
    expect(isWorkingDay("2026-12-31")).toEqual(is(true))
    expect(isWorkingDay("2027-01-01")).toMatchObject(outside)
    expect(addWorkingDays("2026-12-30", 1)).toEqual(is("2026-12-31"))
    expect(addWorkingDays("2026-12-30", 2)).toMatchObject(outside)
    expect(addWorkingDays("2027-01-01", 0)).toMatchObject(outside)
    expect(addWorkingDays("2027-01-01", -1)).toMatchObject(outside)
    expect(addWorkingDays("2004-01-02", -1)).toMatchObject(outside)
    expect(workingDaysBetween("2026-12-01", "2027-01-01")).toMatchObject(outside)
    expect(workingDaysBetween("2003-12-31", "2004-01-05")).toEqual({
      ...outside,
      message: {
        zh: "工作日历只覆盖 2004-01-01 至 2026-12-31，所问日期超出范围；请先按放假通知补充工作日历",
        en: "The working-day calendar covers 2004-01-01 to 2026-12-31 and this reaches outside: extend it from the holiday notice first"
      }
    })
  })

  it("throws at what is not a date or not a whole number", () => {
    expect(() => isWorkingDay("2014-9-1")).toThrow(RangeError)
    expect(() => addWorkingDays("2014-09-22", 1.5)).toThrow(RangeError)
    expect(() => addWorkingDays("2014-09-22", Number.NaN)).toThrow(RangeError)
    expect(() => workingDaysBetween("2014-09-22", "tomorrow")).toThrow(RangeError)
  })
})

describe("laws", () => {
  it("agrees with walking day by day, whatever days are added", () => {
    fc.assert(
      fc.property(calendar, midDate, count, fc.boolean(), (calendar, start, n, countFirstDay) => {
        expect(addWorkingDays(start, n, { calendar, countFirstDay })).toEqual(
          is(walk(calendar, start, n, countFirstDay))
        )
      })
    )
  })

  it("adding is monotone in the start and in the number", () => {
    fc.assert(
      fc.property(midDate, midDate, count, count, fc.boolean(), (a, b, m, n, countFirstDay) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const [few, many] = m < n ? [m, n] : [n, m]
        const add = (start: string, days: number) => valueOf(addWorkingDays(start, days, { countFirstDay }))
        expect(add(early, n) <= add(late, n)).toBe(true)
        // Counting a worked first day, both 1 and -1 give the day itself.
        if (!countFirstDay || few >= 0 || many <= 0) expect(add(a, few) <= add(a, many)).toBe(true)
      })
    )
  })

  it("adding is additive in one direction", () => {
    fc.assert(
      fc.property(midDate, fc.nat(80), fc.nat(80), fc.constantFrom(1, -1), (start, a, b, sign) => {
        const once = addWorkingDays(start, sign * (a + b))
        expect(addWorkingDays(valueOf(addWorkingDays(start, sign * a)), sign * b)).toEqual(once)
      })
    )
  })

  it("counting undoes adding, and adding undoes counting", () => {
    fc.assert(
      fc.property(calendar, midDate, count, (calendar, start, n) => {
        const end = valueOf(addWorkingDays(start, n, { calendar }))
        expect(workingDaysBetween(start, end, { calendar })).toEqual(is(n))
      })
    )
    fc.assert(
      fc.property(midDate, midDate, (from, to) => {
        if (!isWorked(chinaCalendar, to)) return
        expect(addWorkingDays(from, valueOf(workingDaysBetween(from, to)))).toEqual(is(to))
      })
    )
  })

  it("counting adds up over adjoining intervals", () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        const [x = a, y = b, z = c] = [a, b, c].toSorted()
        const between = (from: string, to: string) => valueOf(workingDaysBetween(from, to))
        expect(between(x, y) + between(y, z)).toBe(between(x, z))
        expect(between(x, z)).toBeLessThanOrEqual(daysBetween(x, z))
      })
    )
  })

  it("gives by number what it gives by text", () => {
    fc.assert(
      fc.property(date, date, count, fc.boolean(), (a, b, n, countFirstDay) => {
        const [x = 0, y = 0] = [dayNumber(a), dayNumber(b)]
        const due = addWorkingDays(a, n, { countFirstDay })
        const byNumber = addWorkingDaysToNumber(chinaCalendar, x, n, countFirstDay)
        expect(byNumber === undefined ? outside : is(dateOfDay(byNumber))).toMatchObject(due.ok ? due : outside)
        expect(is(isWorkingDayNumber(chinaCalendar, x))).toEqual(isWorkingDay(a))
        expect(is(workingDaysBetweenNumbers(chinaCalendar, x, y, countFirstDay))).toEqual(
          workingDaysBetween(a, b, { countFirstDay })
        )
      })
    )
  })
})

interface TheirAnswers {
  /** Whether each day of 2004 to 2026 is worked. */
  readonly worked: Record<string, boolean>
  /** The working day after each day since 2007. */
  readonly next: Record<string, string>
  /** Start, number, working day. */
  readonly direct: [string, number, string][]
}

/** Answers of chinese-days, in a process of its own because it reads the host's time zone. */
const chineseDays = (): TheirAnswers => {
  const source = `
    const { findWorkday, isWorkday } = require("chinese-days")
    const worked = {}, next = {}, direct = []
    for (let ms = Date.UTC(2004, 0, 1); ms <= Date.UTC(2026, 11, 31); ms += 86400000) {
      const date = new Date(ms).toISOString().slice(0, 10)
      worked[date] = isWorkday(date)
    }
    for (let ms = Date.UTC(2007, 0, 1); ms <= Date.UTC(2027, 5, 30); ms += 86400000) {
      const date = new Date(ms).toISOString().slice(0, 10)
      next[date] = findWorkday(1, date)
      if (date < "2027") for (const n of [15, 20]) direct.push([date, n, findWorkday(n, date)])
      if (date.endsWith("-09-22")) for (let n = 1; n <= 60; n++) direct.push([date, n, findWorkday(n, date)])
    }
    console.log(JSON.stringify({ worked, next, direct }))`
  const output = execFileSync(process.execPath, ["-e", source], {
    cwd: import.meta.dirname,
    env: { ...process.env, TZ: "UTC" },
    maxBuffer: 1 << 26
  })
  return JSON.parse(output.toString("utf8")) as TheirAnswers
}

it("agrees with chinese-days for every start of 2007 to 2026 and 1 to 60 working days", { timeout: 60_000 }, () => {
  const { worked, next, direct } = chineseDays()
  expect(Object.keys(worked).filter((each) => valueOf(isWorkingDay(each)) !== worked[each])).toEqual(["2005-12-31"])
  const differing: string[] = []
  const compare = (start: string, n: number, theirs: string): void => {
    const ours = addWorkingDays(start, n)
    // Past 2026 they fall back to the plain week; here that is no answer.
    if (theirs > "2026-12-31" ? ours.ok : !ours.ok || ours.value !== theirs)
      differing.push(`${start} + ${n}: theirs ${theirs}, ours ${JSON.stringify(ours)}`)
  }
  let starts = 0
  for (const start of Object.keys(next)) {
    if (start > "2026-12-31") break
    starts++
    // Their n-th working day is the next working day, n times.
    let theirs = start
    for (let n = 1; n <= 60; n++) {
      theirs = next[theirs] ?? "missing"
      compare(start, n, theirs)
    }
  }
  for (const [start, n, theirs] of direct) compare(start, n, theirs)
  expect(differing).toEqual([])
  expect(starts).toBe(7305)
  expect(direct.length).toBe(7305 * 2 + 20 * 60)
})
