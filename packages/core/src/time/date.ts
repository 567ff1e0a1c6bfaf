import * as Schema from "effect/Schema"
import { type FieldNaming, fieldOf } from "../kernel/field.ts"
import { type Reading, refused, understood } from "../kernel/reading.ts"

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Whether the text is a calendar date that exists, as yyyy-mm-dd in the Gregorian calendar, years 1900 to 2199. */
export const isDate = (text: string): boolean => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const padded = (number: number): string => String(number).padStart(2, "0")

/** The date that a spreadsheet's serial number stands for (1 is 1900-01-01; its false leap day of 1900 is no date). */
const ofSerial = (serial: number): string | undefined => {
  if (!Number.isInteger(serial) || serial < 61 || serial > 109574) return undefined
  let day = serial - 60
  let year = 1900
  let month = 3
  while (day > daysIn(year, month)) {
    day -= daysIn(year, month)
    month++
    if (month === 13) {
      month = 1
      year++
    }
  }
  return `${year}-${padded(month)}-${padded(day)}`
}

/**
 * Reads a calendar date as people write it: `2014-07-31`, `2014/7/31`, `2014.7.31`, `2014年7月31日`, `20140731`, or a
 * spreadsheet's serial number. A time of day after it is dropped, with a note. A date without a year, or with the
 * year last, can be read two ways and is refused.
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
  const parts =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u.exec(
      text
    ) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (parts === null) return notADate(written)
  const date = `${parts[1] ?? ""}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[3] ?? "").padStart(2, "0")}`
  if (!isDate(date)) return notADate(written)
  return understood(date, [
    { code: "date-form", message: { zh: `“${written}”读作 ${date}`, en: `"${written}" read as ${date}` } }
  ])
}

const notADate = (written: string) =>
  refused(
    "not-a-date",
    { zh: `“${written}”不是确定的日期`, en: `"${written}" is not a definite date` },
    { zh: "按“2014-07-31”填写年月日", en: 'Write year, month and day as in "2014-07-31"' }
  )

const CalendarDate = Schema.String.check(
  Schema.makeFilter((text) => isDate(text), { expected: "a calendar date yyyy-mm-dd" })
)

/** A field of a calendar date in Asia/Shanghai, yyyy-mm-dd. */
export const date = (naming: Omit<FieldNaming, "example">): Schema.Codec<string> =>
  fieldOf(CalendarDate, "date", { ...naming, example: "2014-07-15" }, (written) =>
    typeof written === "string" || typeof written === "number"
      ? parseDate(written)
      : notADate(JSON.stringify(written) ?? "")
  )
