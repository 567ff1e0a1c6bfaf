import { dateOfDay, requireDay } from "../kernel/day-number.ts"
import { type WorkCalendar, chinaCalendar } from "./calendar.ts"
import { type Covered, outsideCoverage } from "./coverage.ts"

/** By which calendar to answer. */
export interface CalendarChoice {
  /** The calendar; {@link chinaCalendar} when absent. */
  readonly calendar?: WorkCalendar
}

/** How to count working days. */
export interface CountingOptions extends CalendarChoice {
  /**
   * Whether the day that the period starts on counts, if it is worked. Absent or `false`, it does not: an assumption,
   * since the disclosure regulation of 2007 and 2019 has no rule.
   */
  readonly countFirstDay?: boolean
}

/**
 * Whether a day is worked, by day number, without allocation; `undefined` outside the calendar.
 *
 * @param day - Days since 1970-01-01, as `dayNumber` gives them.
 */
export const isWorkingDayNumber = (calendar: WorkCalendar, day: number): boolean | undefined => {
  const index = day - calendar.firstDay
  if (index < 0 || day > calendar.lastDay) return undefined
  return calendar.workedBefore[index + 1] !== calendar.workedBefore[index]
}

/**
 * {@link addWorkingDays} by day numbers, for bulk work: two table look-ups, no allocation; `undefined` when the start
 * or the result is outside the calendar.
 *
 * @param day - Days since 1970-01-01, as `dayNumber` gives them.
 * @param workingDays - Whole.
 */
export const addWorkingDaysToNumber = (
  calendar: WorkCalendar,
  day: number,
  workingDays: number,
  countFirstDay = false
): number | undefined => {
  const index = day - calendar.firstDay
  if (index < 0 || day > calendar.lastDay) return undefined
  if (workingDays === 0) return day
  const rank =
    workingDays > 0
      ? (calendar.workedBefore[countFirstDay ? index : index + 1] ?? 0) + workingDays - 1
      : (calendar.workedBefore[countFirstDay ? index + 1 : index] ?? 0) + workingDays
  return rank >= 0 && rank < calendar.workingDays.length ? calendar.workingDays[rank] : undefined
}

/** {@link workingDaysBetween} by day numbers, without allocation; `undefined` when either is outside the calendar. */
export const workingDaysBetweenNumbers = (
  calendar: WorkCalendar,
  from: number,
  to: number,
  countFirstDay = false
): number | undefined => {
  const { firstDay, lastDay, workedBefore } = calendar
  if (from < firstDay || from > lastDay || to < firstDay || to > lastDay) return undefined
  const start = from - firstDay
  const end = to - firstDay
  return end >= start
    ? (workedBefore[end + 1] ?? 0) - (workedBefore[countFirstDay ? start : start + 1] ?? 0)
    : (workedBefore[end] ?? 0) - (workedBefore[countFirstDay ? start + 1 : start] ?? 0)
}

/**
 * Whether a date is worked. The answer is a result, never a bare boolean: test `ok`, then read `value`.
 *
 * @param date - A date as yyyy-mm-dd. Throws a RangeError when it is not one.
 */
export const isWorkingDay = (date: string, { calendar = chinaCalendar }: CalendarChoice = {}): Covered<boolean> => {
  const value = isWorkingDayNumber(calendar, requireDay(date))
  return value === undefined ? outsideCoverage(calendar) : { ok: true, value }
}

const requireWhole = (number: number): void => {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is not a whole number of working days`)
}

/**
 * The date of the n-th working day after a start, or before it when n is negative.
 *
 * The start itself counts only with `countFirstDay`, and only if it is worked. A start that is not worked is not moved:
 * from a Saturday, 1 is the next working day. 0 counts nothing and gives the start, worked or not, so that adding a and
 * then b is adding a + b.
 *
 * @param start - A date as yyyy-mm-dd.
 * @param workingDays - A whole number of working days. Throws a RangeError when it is not, or `start` is not a date.
 */
export const addWorkingDays = (
  start: string,
  workingDays: number,
  { calendar = chinaCalendar, countFirstDay = false }: CountingOptions = {}
): Covered<string> => {
  requireWhole(workingDays)
  const day = addWorkingDaysToNumber(calendar, requireDay(start), workingDays, countFirstDay)
  return day === undefined ? outsideCoverage(calendar) : { ok: true, value: dateOfDay(day) }
}

/**
 * The number of working days after one date up to and including another; negative, and the mirror of that, when `to`
 * is the earlier: it undoes {@link addWorkingDays}. With `countFirstDay`, `from` counts too, if it is worked.
 *
 * @param from - A date as yyyy-mm-dd.
 * @param to - A date as yyyy-mm-dd. Throws a RangeError when either is not a date.
 */
export const workingDaysBetween = (
  from: string,
  to: string,
  { calendar = chinaCalendar, countFirstDay = false }: CountingOptions = {}
): Covered<number> => {
  const value = workingDaysBetweenNumbers(calendar, requireDay(from), requireDay(to), countFirstDay)
  return value === undefined ? outsideCoverage(calendar) : { ok: true, value }
}
