import { dateOfDay, requireDay } from "../kernel/day-number.ts"
import type { Text } from "../kernel/text.ts"
import { chinaCalendar } from "./calendar.ts"
import { type Covered, outsideCoverage } from "./coverage.ts"
import { type CountingOptions, addWorkingDaysToNumber, workingDaysBetweenNumbers } from "./working-days.ts"

/** An interval in which the clock stands still, such as the time in which a third party is asked. */
export interface Suspension {
  /** The first day that does not count, inclusive, yyyy-mm-dd. */
  readonly from: string
  /** The last day that does not count, inclusive, yyyy-mm-dd. */
  readonly to: string
  /** Why the clock stands still. */
  readonly reason: Text
}

/** What every deadline is computed from. */
export interface PeriodTerms extends CountingOptions {
  /** The day that sets the clock going, such as the day of receipt, yyyy-mm-dd. */
  readonly start: string
  /** When the clock stands still, in any order, overlapping or not; none when absent. */
  readonly suspensions?: readonly Suspension[]
  /** The article that sets the period, in words; absent when not known. */
  readonly article?: Text
}

/** A deadline in working days. */
export interface WorkingDayTerms extends PeriodTerms {
  /** The length in working days, whole, at least 1. */
  readonly workingDays: number
  /** By how many working days it was extended, at least 1, and why; absent when it was not. */
  readonly extension?: { readonly workingDays: number; readonly reason: Text }
}

/** A deadline in calendar days: days off count, and the last day stays where it falls. */
export interface CalendarDayTerms extends PeriodTerms {
  /** The length in calendar days, whole, at least 1. */
  readonly calendarDays: number
  /** By how many calendar days it was extended, at least 1, and why; absent when it was not. */
  readonly extension?: { readonly calendarDays: number; readonly reason: Text }
}

/** What a deadline is computed from. */
export type DeadlineTerms = WorkingDayTerms | CalendarDayTerms

/** The unit that a deadline is counted in. */
export type DeadlineUnit = "working-days" | "calendar-days"

/** A suspension by day numbers, both inclusive. */
interface Pause {
  readonly from: number
  readonly to: number
  readonly reason: Text
}

/** A deadline's terms, checked and by day numbers. */
export interface Period {
  readonly unit: DeadlineUnit
  readonly start: number
  /** The first day that can count. */
  readonly first: number
  readonly length: number
  readonly extension: { readonly length: number; readonly reason: Text } | undefined
  /** In order of their first day. */
  readonly pauses: readonly Pause[]
  /** The last day when so many days count; `undefined` when the calendar does not reach it. */
  readonly dueAfter: (length: number) => number | undefined
}

const requireLength = (length: number): number => {
  if (!Number.isSafeInteger(length) || length < 1)
    throw new RangeError(`${length} is not a whole number of days, at least 1`)
  return length
}

const pauseOf = ({ from, to, reason }: Suspension): Pause => {
  const pause = { from: requireDay(from), to: requireDay(to), reason }
  if (pause.to < pause.from) throw new RangeError(`The suspension from ${from} to ${to} ends before it begins`)
  return pause
}

/** What counts as a day, and how to count it. */
interface Counter {
  /** The number of days that count from one day through another, not before it. */
  readonly count: (from: number, through: number) => number
  /** The n-th day that counts, from a day on; `undefined` when the calendar does not reach it. */
  readonly nth: (from: number, n: number) => number | undefined
}

const calendarDays: Counter = {
  count: (from, through) => through - from + 1,
  nth: (from, n) => from + n - 1
}

const workingDaysOf = (calendar = chinaCalendar): Counter => ({
  // Past the calendar's end nothing counts: nth then finds no day, and the answer is that the calendar ends.
  count: (from, through) => workingDaysBetweenNumbers(calendar, from, Math.min(through, calendar.lastDay), true) ?? 0,
  nth: (from, n) => addWorkingDaysToNumber(calendar, from, n, true)
})

const lastDay = (counter: Counter, first: number, length: number, pauses: readonly Pause[]): number | undefined => {
  let next = first
  let left = length
  for (const { from, to } of pauses) {
    if (to < next) continue
    const counted = from > next ? counter.count(next, from - 1) : 0
    if (counted >= left) break
    left -= counted
    next = to + 1
  }
  return counter.nth(next, left)
}

/** A deadline's terms as numbers. Throws a RangeError when they are not dates and whole numbers that make sense. */
export const periodOf = (terms: DeadlineTerms): Period => {
  const start = requireDay(terms.start)
  const first = terms.countFirstDay === true ? start : start + 1
  const pauses = (terms.suspensions ?? []).map(pauseOf).toSorted((a, b) => a.from - b.from)
  const isWorking = "workingDays" in terms
  const counter = isWorking ? workingDaysOf(terms.calendar) : calendarDays
  const length = isWorking ? terms.workingDays : terms.calendarDays
  const extension = isWorking
    ? terms.extension && { length: terms.extension.workingDays, reason: terms.extension.reason }
    : terms.extension && { length: terms.extension.calendarDays, reason: terms.extension.reason }
  requireLength(length)
  if (extension !== undefined) requireLength(extension.length)
  const { firstDay } = terms.calendar ?? chinaCalendar
  return {
    unit: isWorking ? "working-days" : "calendar-days",
    start,
    first,
    length,
    extension,
    pauses,
    dueAfter: (days) => (isWorking && start < firstDay ? undefined : lastDay(counter, first, days, pauses))
  }
}

/**
 * The last day on which something may be done: what `explainDeadline` explains, without the explanation, in time that
 * does not depend on the length of the period.
 *
 * Throws a RangeError when a date is not one, a length is not a whole number of at least 1, or a suspension ends
 * before it begins.
 */
export const dueDate = (terms: DeadlineTerms): Covered<string> => {
  const { length, extension, dueAfter } = periodOf(terms)
  const due = dueAfter(length + (extension?.length ?? 0))
  return due === undefined ? outsideCoverage(terms.calendar ?? chinaCalendar) : { ok: true, value: dateOfDay(due) }
}
