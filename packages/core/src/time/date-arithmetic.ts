import { type Weekday, dateOfDay, requireDay, weekdayOf } from "../kernel/day-number.ts"

/**
 * The date some calendar days later.
 *
 * @param date - A date as yyyy-mm-dd.
 * @param days - Whole calendar days; negative goes back, 0 gives the date itself.
 *
 * Throws a RangeError when `date` is not a date, or the result is outside the years 1900 to 2199.
 */
export const addDays = (date: string, days: number): string => dateOfDay(requireDay(date) + days)

/**
 * The calendar days from one date to another: 0 for the same day, 1 for the next, negative when `to` is the earlier.
 * Throws a RangeError when either is not a date.
 */
export const daysBetween = (from: string, to: string): number => requireDay(to) - requireDay(from)

/** The day of the week of a date, 1 (Monday) to 7 (Sunday). Throws a RangeError when it is not a date. */
export const dayOfWeek = (date: string): Weekday => weekdayOf(requireDay(date))

/** Orders dates, earliest first: -1, 0 or 1, for `toSorted`. Dates as yyyy-mm-dd also compare with `<`. */
export const compareDates = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)
