import { requireDay } from "../kernel/day-number.ts"
import type { Text } from "../kernel/text.ts"

/** A notice that sets holidays and the weekend days worked to make up for them (调休). */
export interface HolidayNotice {
  /** The year it is for; it may also set days at the end of the year before. */
  readonly year: number
  /** What an amending notice is about; absent for the yearly notice. */
  readonly about?: Text
  /** Its document number; absent where none was read. */
  readonly number?: string
  /** Where its text was recorded. */
  readonly url: string
  /**
   * What it sets, as `holiday days +make-up day`, separated by `; `: days of its year as mm-dd, of another as
   * yyyy-mm-dd, runs as first..last, both inclusive. A run may hold weekend days, which are then part of the holiday.
   */
  readonly days: string
}

/** The source of a special day: which notice set it. */
export interface HolidaySource {
  /** The notice in words. */
  readonly title: Text
  /** Its document number; absent where none was read. */
  readonly number?: string
  /** Where its text was recorded. */
  readonly url: string
}

/** A day on which a calendar departs from the plain week, or which belongs to a named holiday. */
export interface SpecialDay {
  /** The date, yyyy-mm-dd. */
  readonly date: string
  /** Whether it is worked. */
  readonly isWorking: boolean
  /** Why: the holiday, or what the day makes up for. */
  readonly reason: Text
  /** The notice that set it; absent for a day that a caller added. */
  readonly source?: HolidaySource
}

const sourceOf = ({ year, about, number, url }: HolidayNotice): HolidaySource => ({
  title: about ?? {
    zh: `国务院办公厅${year}年节假日安排通知`,
    en: `the State Council's holiday notice for ${year}`
  },
  ...(number === undefined ? {} : { number }),
  url
})

/** A day that a notice sets, by number. */
export interface NoticedDay {
  readonly day: number
  readonly isWorking: boolean
  readonly reason: Text
  readonly source: HolidaySource
}

/** The days that a notice sets. */
export const noticedDays = (notice: HolidayNotice, names: Readonly<Record<string, string>>): readonly NoticedDay[] => {
  const source = sourceOf(notice)
  const dayOf = (text: string): number => requireDay(text.length === 5 ? `${notice.year}-${text}` : text)
  return notice.days.split("; ").flatMap((entry) => {
    const [name = "", ...runs] = entry.split(" ")
    const holiday: Text = { zh: name, en: names[name] ?? name }
    const makeUp: Text = { zh: `${name}调休上班`, en: `make-up working day for ${holiday.en}` }
    return runs.flatMap((run) => {
      const isWorking = run.startsWith("+")
      const [from = "", to = from] = run.slice(isWorking ? 1 : 0).split("..")
      const first = dayOf(from)
      return Array.from({ length: dayOf(to) - first + 1 }, (_, offset) => ({
        day: first + offset,
        isWorking,
        reason: isWorking ? makeUp : holiday,
        source
      }))
    })
  })
}
