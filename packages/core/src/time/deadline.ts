import { type Weekday, dateOfDay, weekdayOf } from "../kernel/day-number.ts"
import type { Text } from "../kernel/text.ts"
import { type WorkCalendar, chinaCalendar } from "./calendar.ts"
import { type Covered, outsideCoverage } from "./coverage.ts"
import { type DeadlineTerms, type DeadlineUnit, type Period, periodOf } from "./due-date.ts"
import type { HolidaySource } from "./holiday-notice.ts"

/**
 * How a day stands in a period: it counts; it is a weekend or a holiday; the clock stands still, whatever the day; or it
 * is the first day, which does not count, whatever the day. A weekend day within a holiday is given as the holiday.
 */
export type DeadlineDayKind = "counted" | "weekend" | "holiday" | "suspended" | "start-not-counted"

/** One day of a period. */
export interface DeadlineDay {
  /** The date, yyyy-mm-dd. */
  readonly date: string
  /** The day of the week, 1 (Monday) to 7 (Sunday). */
  readonly weekday: Weekday
  /** How it stands. */
  readonly kind: DeadlineDayKind
  /** The days counted so far, this one included. */
  readonly n: number
  /** Whether it counts because it is worked to make up for a holiday (调休) or by a caller's extra working day. */
  readonly isMadeUp: boolean
  /** Whether it counts towards the extension. */
  readonly isExtended: boolean
  /** Why it counts or does not. */
  readonly reason: Text
  /** The notice that makes it a holiday or a make-up day; absent for other days and for a caller's extra days. */
  readonly source?: HolidaySource
}

/** A deadline with every day that led to it. Plain data, and JSON-safe. */
export interface ExplainedDeadline {
  /** The day that set the clock going, yyyy-mm-dd. */
  readonly start: string
  /** What is counted. */
  readonly unit: DeadlineUnit
  /** The length in `unit`, without the extension. */
  readonly length: number
  /** Whether the first day counts, if it is worked. */
  readonly countsFirstDay: boolean
  /** The extension; absent when there is none. */
  readonly extension?: {
    /** By how many `unit` the period was extended. */
    readonly length: number
    /** Why. */
    readonly reason: Text
    /** The last day before the extension, yyyy-mm-dd. */
    readonly from: string
  }
  /** Every day from the start to the last day, both inclusive, in order. */
  readonly days: readonly DeadlineDay[]
  /** The last day on which it may be done, yyyy-mm-dd. */
  readonly due: string
  /** The article that sets the period; absent when not given. */
  readonly article?: Text
}

const notCounted: Text = { zh: "首日不计", en: "the first day is not counted" }
const weekend: Text = { zh: "周末", en: "weekend" }
const workingDay: Text = { zh: "工作日", en: "working day" }
const calendarDay: Text = { zh: "自然日", en: "calendar day" }

type Standing = Pick<DeadlineDay, "kind" | "reason" | "source"> & { readonly isMadeUp?: true }

const standing = (period: Period, calendar: WorkCalendar, day: number): Standing => {
  if (day < period.first) return { kind: "start-not-counted", reason: notCounted }
  const pause = period.pauses.find(({ from, to }) => from <= day && day <= to)
  if (pause !== undefined) return { kind: "suspended", reason: pause.reason }
  if (period.unit === "calendar-days") return { kind: "counted", reason: calendarDay }
  const special = calendar.specialDays.get(day)
  if (special !== undefined) {
    const { isWorking, reason, source } = special
    return {
      kind: isWorking ? "counted" : "holiday",
      reason,
      ...(source === undefined ? {} : { source }),
      ...(isWorking ? { isMadeUp: true } : {})
    }
  }
  return weekdayOf(day) <= 5 ? { kind: "counted", reason: workingDay } : { kind: "weekend", reason: weekend }
}

/**
 * A deadline day by day: which days count, which do not and why, up to the last. To compute many, ask `dueDate`.
 *
 * Working days outside the calendar's years are an error with code `outside-coverage`; calendar days need no calendar.
 * When a holiday notice comes late, ask again with the new calendar.
 *
 * Throws a RangeError when a date is not one, a length is not a whole number of at least 1, or a suspension ends
 * before it begins.
 */
export const explainDeadline = (terms: DeadlineTerms): Covered<ExplainedDeadline> => {
  const calendar = terms.calendar ?? chinaCalendar
  const period = periodOf(terms)
  const { start, unit, length, extension } = period
  const original = period.dueAfter(length)
  const due = extension === undefined ? original : period.dueAfter(length + extension.length)
  if (original === undefined || due === undefined) return outsideCoverage(calendar)
  const days: DeadlineDay[] = []
  let n = 0
  for (let day = start; day <= due; day++) {
    const { kind, reason, source, isMadeUp = false } = standing(period, calendar, day)
    if (kind === "counted") n++
    days.push({
      date: dateOfDay(day),
      weekday: weekdayOf(day),
      kind,
      n,
      isMadeUp,
      isExtended: kind === "counted" && n > length,
      reason,
      ...(source === undefined ? {} : { source })
    })
  }
  return {
    ok: true,
    value: {
      start: terms.start,
      unit,
      length,
      countsFirstDay: terms.countFirstDay === true,
      ...(extension === undefined ? {} : { extension: { ...extension, from: dateOfDay(original) } }),
      days,
      due: dateOfDay(due),
      ...(terms.article === undefined ? {} : { article: terms.article })
    }
  }
}
