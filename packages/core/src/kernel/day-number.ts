// Day 0 is 1970-01-01, a Thursday.
const firstDay = -25567
const lastDay = 84005
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
const leapDaysBefore1970 = 477

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/**
 * The day number of a date: days since 1970-01-01, negative before. For bulk work: compare, subtract and store these
 * instead of texts.
 *
 * @param date - A date as yyyy-mm-dd in the Gregorian calendar, years 1900 to 2199; `undefined` for any other text.
 */
export const dayNumber = (date: string): number | undefined => {
  if (date.length !== 10 || date.charCodeAt(4) !== 45 || date.charCodeAt(7) !== 45) return undefined
  const century = twoDigits(date, 0)
  const yearOfCentury = twoDigits(date, 2)
  const month = twoDigits(date, 5)
  const day = twoDigits(date, 8)
  if (century < 19 || century > 21 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return undefined
  const year = century * 100 + yearOfCentury
  const leap = isLeapYear(year)
  const before = daysBeforeMonth[month - 1] ?? 0
  const length = (daysBeforeMonth[month] ?? 0) - before + (leap && month === 2 ? 1 : 0)
  if (day > length) return undefined
  const last = year - 1
  const leapDays = (last >> 2) - ((last / 100) | 0) + ((last / 400) | 0) - leapDaysBefore1970
  return (year - 1970) * 365 + leapDays + before + (leap && month > 2 ? 1 : 0) + day - 1
}

/** Whether the text is a calendar date that exists, as yyyy-mm-dd in the Gregorian calendar, years 1900 to 2199. */
export const isDate = (text: string): boolean => dayNumber(text) !== undefined

/** The day number of what a caller says is a date. Throws a RangeError when it is not: reading text is `parseDate`. */
export const requireDay = (date: string): number => {
  const day = dayNumber(date)
  if (day === undefined) throw new RangeError(`"${date}" is not a date yyyy-mm-dd: read it with parseDate first`)
  return day
}

const pairs = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"))

/** Whether a number is a day of the years 1900 to 2199. */
export const isDay = (day: number): boolean => day >= firstDay && day <= lastDay && Number.isInteger(day)

/**
 * The date of a day number, as yyyy-mm-dd. Inverse of {@link dayNumber}.
 *
 * @param day - Days since 1970-01-01, whole. Throws a RangeError outside the years 1900 to 2199.
 */
export const dateOfDay = (day: number): string => {
  if (!isDay(day)) throw new RangeError(`Day ${day} is not a day of the years 1900 to 2199`)
  // Years are counted from March, so that the leap day comes last (Hinnant, days_from_civil).
  const shifted = day + 719468
  const era = (shifted / 146097) | 0
  const dayOfEra = shifted - era * 146097
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36524) | 0) - ((dayOfEra / 146096) | 0)) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0))
  const monthFromMarch = ((5 * dayOfYear + 2) / 153) | 0
  const dayOfMonth = dayOfYear - (((153 * monthFromMarch + 2) / 5) | 0) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${pairs[(year / 100) | 0] ?? ""}${pairs[year % 100] ?? ""}-${pairs[month] ?? ""}-${pairs[dayOfMonth] ?? ""}`
}

/** A day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const isoWeekdays: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3]

/** The day of the week of a day number. */
export const weekdayOf = (day: number): Weekday => isoWeekdays[((day % 7) + 7) % 7] ?? 4
