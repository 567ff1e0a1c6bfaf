import { dateOfDay, dayNumber, isDate, isDay } from "../kernel/day-number.ts"
import { type Reading, refused, understood } from "../kernel/reading.ts"

// Serial number 61 is 1900-03-01: the false leap day before it shifts what is earlier.
const serialOf1970 = 25569

/** The date that a spreadsheet's serial number stands for. */
const ofSerial = (serial: number): string | undefined =>
  Number.isInteger(serial) && serial >= 61 && serial <= 109574 ? dateOfDay(serial - serialOf1970) : undefined

const withTime =
  /^(?<year>\d{4})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})\s?日?(?:[ T](?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::\d{2}(?:\.\d+)?)? ?(?<zone>Z|[-+]\d{2}:?\d{2})?)?$/u

const minutesOfDay = 1440

/** By how many minutes a zone is behind China, which is eight hours ahead of UTC. */
const beforeChina = (zone: string): number => {
  const [, sign = "+", hours = "0", minutes = "0"] = /^([-+])(\d{2}):?(\d{2})$/u.exec(zone) ?? []
  return 480 - (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/**
 * Reads a calendar date as people write it: `2014-07-31`, `2014/7/31`, `2014.7.31`, `2014年7月31日`, `20140731`, or a
 * spreadsheet's serial number. A time of day after it is dropped, with a note; where it says its zone (`Z`, `+08:00`),
 * the date is the one that it is in China then. A date without a year, or with the year last, can be read two ways and
 * is refused.
 */
export const parseDate = (written: string | number): Reading<string> => {
  if (typeof written === "number") {
    const date = ofSerial(written)
    return date !== undefined
      ? understood(date, [
          {
            code: "serial-date",
            message: { zh: `日期序列值 ${written} 读作 ${date}`, en: `Serial date ${written} read as ${date}` }
          }
        ])
      : /^(19|20|21)\d{6}$/u.test(String(written))
        ? parseDate(String(written))
        : notADate(String(written))
  }
  const text = written
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .trim()
  if (isDate(text)) return understood(text)
  const { year, month, day, hour, minute, zone } =
    (withTime.exec(text) ?? /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u.exec(text))?.groups ?? {}
  if (year === undefined || month === undefined || day === undefined) return notADate(written)
  const said = dayNumber(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
  const minutes = zone === undefined ? 0 : Number(hour) * 60 + Number(minute) + beforeChina(zone)
  const on = (said ?? Number.NaN) + Math.floor(minutes / minutesOfDay)
  if (!isDay(on)) return notADate(written)
  const date = dateOfDay(on)
  return understood(date, [
    { code: "date-form", message: { zh: `“${written}”读作 ${date}`, en: `"${written}" read as ${date}` } }
  ])
}

/** The refusal of a value that is not a definite date. */
export const notADate = (written: string): ReturnType<typeof refused> =>
  refused(
    "not-a-date",
    { zh: `“${written}”不是确定的日期`, en: `"${written}" is not a definite date` },
    { zh: "按“2014-07-31”填写年月日", en: 'Write year, month and day as in "2014-07-31"' }
  )
