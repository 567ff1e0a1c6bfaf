/**
 * Calendar dates, China's working days and deadlines that explain themselves. Dates are texts, yyyy-mm-dd; nothing
 * here reads a clock or a time zone. Pure, synchronous and without effect types.
 *
 * A question outside a calendar's years is answered with `ok: false`, never from the plain week. What is not a date,
 * or not a whole number where one is asked for, is a mistake in the calling program and throws a RangeError: read what
 * people typed with `parseDate` first.
 *
 * @module
 */
export type { Fault, Normalisation, Reading } from "../kernel/reading.ts"
export type { Locale, Text } from "../kernel/text.ts"
export {
  chinaCalendar,
  specialDay,
  workCalendar,
  type ExtraDay,
  type WorkCalendar,
  type WorkCalendarOptions
} from "./calendar.ts"
export type { Covered, OutsideCoverage } from "./coverage.ts"
export { addDays, compareDates, dayOfWeek, daysBetween } from "./date-arithmetic.ts"
export { dateOfDay, dayNumber, isDate, weekdayOf, type Weekday } from "../kernel/day-number.ts"
export { explainDeadline, type DeadlineDay, type DeadlineDayKind, type ExplainedDeadline } from "./deadline.ts"
export { describeDeadline } from "./describe-deadline.ts"
export {
  dueDate,
  type CalendarDayTerms,
  type DeadlineTerms,
  type DeadlineUnit,
  type PeriodTerms,
  type Suspension,
  type WorkingDayTerms
} from "./due-date.ts"
export type { HolidaySource, SpecialDay } from "./holiday-notice.ts"
export { parseDate } from "./parse-date.ts"
export {
  addWorkingDays,
  addWorkingDaysToNumber,
  isWorkingDay,
  isWorkingDayNumber,
  workingDaysBetween,
  workingDaysBetweenNumbers,
  type CalendarChoice,
  type CountingOptions
} from "./working-days.ts"
