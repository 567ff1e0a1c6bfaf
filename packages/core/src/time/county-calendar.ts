import { parameter } from "../kernel/parameter.ts"
import { chinaCalendar, workCalendar, type WorkCalendar, type WorkCalendarOptions } from "./calendar.ts"

/** What is added to China's working days 2004-2026: a county's closures, the holiday notice of a year to come. */
export const workingDays = parameter<WorkCalendarOptions>(
  "workingDays",
  {
    zh: "对国务院节假日安排的补充（本县放假、以后年度的安排）",
    en: "What is added to the State Council's holiday notices (local closures, years to come)"
  },
  {
    says: ({ extraHolidays = [], extraWorkingDays = [], to }) =>
      extraHolidays.length + extraWorkingDays.length === 0 && to === undefined
        ? { zh: "无", en: "nothing" }
        : {
            zh: `补充放假${extraHolidays.length}天、上班${extraWorkingDays.length}天${to === undefined ? "" : `，适用至${to}`}`,
            en: `${extraHolidays.length} more days off, ${extraWorkingDays.length} more days worked${to === undefined ? "" : `, good until ${to}`}`
          }
  }
)

const calendars = new WeakMap<WorkCalendarOptions, WorkCalendar>()

/** The calendar of a county, made once for each value of the parameter. */
export const calendarOf = (options: WorkCalendarOptions): WorkCalendar => {
  const known = calendars.get(options)
  if (known !== undefined) return known
  const calendar = Object.keys(options).length === 0 ? chinaCalendar : workCalendar(options)
  calendars.set(options, calendar)
  return calendar
}
