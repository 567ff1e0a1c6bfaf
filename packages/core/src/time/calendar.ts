import { dateOfDay, requireDay, weekdayOf } from "../kernel/day-number.ts"
import type { Text } from "../kernel/text.ts"
import { type SpecialDay, noticedDays } from "./holiday-notice.ts"
import { firstDate, holidayNames, holidayNotices, lastDate } from "./working-days.data.ts"

/**
 * Which days are worked, between two dates. Build it with {@link workCalendar} or take {@link chinaCalendar}, and
 * change nothing in it. It survives structuredClone, so it can be sent to a worker.
 */
export interface WorkCalendar {
  /** The first date covered, inclusive, yyyy-mm-dd. */
  readonly from: string
  /** The last date covered, inclusive, yyyy-mm-dd. */
  readonly to: string
  /** The day number of `from`. */
  readonly firstDay: number
  /** The day number of `to`. */
  readonly lastDay: number
  /** At index i, the number of working days before day `firstDay + i`; one longer than the days covered. */
  readonly workedBefore: Int32Array
  /** The day numbers of the working days, in order. */
  readonly workingDays: Int32Array
  /** The days that depart from the plain week or belong to a named holiday, by day number. */
  readonly specialDays: ReadonlyMap<number, SpecialDay>
}

/** A day that a caller adds to a calendar. */
export interface ExtraDay {
  /** The date, yyyy-mm-dd. */
  readonly date: string
  /** Why: the holiday or closure, or what the day makes up for. It is shown in explained deadlines. */
  readonly reason: Text
}

/** What to add to a calendar. */
export interface WorkCalendarOptions {
  /** The calendar to start from; {@link chinaCalendar} when absent. */
  readonly base?: WorkCalendar
  /** Days that are not worked: a county closure, next year's holidays. They take precedence over the base. */
  readonly extraHolidays?: readonly ExtraDay[]
  /** Days that are worked: next year's make-up days. They take precedence over the base. */
  readonly extraWorkingDays?: readonly ExtraDay[]
  /**
   * The first date to cover, not after the base's. The caller vouches that the extra days are all the exceptions
   * there are in the days added; the others follow the plain week. Absent, the base's.
   */
  readonly from?: string
  /** The last date to cover, not before the base's; as with `from`, the caller vouches. Absent, the base's. */
  readonly to?: string
}

const calendarOf = (firstDay: number, lastDay: number, specialDays: ReadonlyMap<number, SpecialDay>): WorkCalendar => {
  const workedBefore = new Int32Array(lastDay - firstDay + 2)
  const workingDays: number[] = []
  for (let day = firstDay; day <= lastDay; day++) {
    if (specialDays.get(day)?.isWorking ?? weekdayOf(day) <= 5) workingDays.push(day)
    workedBefore[day - firstDay + 1] = workingDays.length
  }
  return {
    from: dateOfDay(firstDay),
    to: dateOfDay(lastDay),
    firstDay,
    lastDay,
    workedBefore,
    workingDays: Int32Array.from(workingDays),
    specialDays
  }
}

const builtIn = (): WorkCalendar => {
  const specialDays = new Map<number, SpecialDay>()
  for (const notice of holidayNotices)
    for (const { day, ...special } of noticedDays(notice, holidayNames))
      specialDays.set(day, { date: dateOfDay(day), ...special })
  return calendarOf(requireDay(firstDate), requireDay(lastDate), specialDays)
}

/**
 * China's working days, 2004-01-01 to 2026-12-31, by the State Council's yearly holiday notices with the weekend days
 * worked to make up (调休). Each exceptional day names its notice. A notice may also set days at the end of the year
 * before: those of December 2026 stand until the notice for 2027 is added with {@link workCalendar}.
 */
export const chinaCalendar: WorkCalendar = /* @__PURE__ */ builtIn()

/**
 * A calendar with days added: a county's closure, or the holidays of a year to come. When a notice comes late, build
 * the calendar anew and ask again: a deadline is computed, never stored.
 *
 * Throws a RangeError when a date is not one, `from` or `to` would shorten the coverage, an extra day is outside the
 * coverage, or one date is both a holiday and a working day.
 */
export const workCalendar = ({
  base = chinaCalendar,
  extraHolidays = [],
  extraWorkingDays = [],
  from = base.from,
  to = base.to
}: WorkCalendarOptions = {}): WorkCalendar => {
  const firstDay = requireDay(from)
  const lastDay = requireDay(to)
  if (firstDay > base.firstDay || lastDay < base.lastDay)
    throw new RangeError(`${from} to ${to} is less than the ${base.from} to ${base.to} of the calendar it extends`)
  const added = new Map<number, SpecialDay>()
  const add = ({ date, reason }: ExtraDay, isWorking: boolean): void => {
    const day = requireDay(date)
    if (day < firstDay || day > lastDay)
      throw new RangeError(`${date} is outside ${from} to ${to}: extend the coverage`)
    if (added.get(day)?.isWorking === !isWorking)
      throw new RangeError(`${date} is given both as a holiday and as a working day`)
    added.set(day, { date, isWorking, reason })
  }
  for (const extra of extraHolidays) add(extra, false)
  for (const extra of extraWorkingDays) add(extra, true)
  return calendarOf(firstDay, lastDay, new Map([...base.specialDays, ...added]))
}

/** What is special about a date: its holiday, or what it makes up for; `undefined` for a plain day of the week. */
export const specialDay = (date: string, calendar: WorkCalendar = chinaCalendar): SpecialDay | undefined =>
  calendar.specialDays.get(requireDay(date))
