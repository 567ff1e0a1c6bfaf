import { expect, it } from "vitest"
import { dateOfDay, dayNumber, isDate, weekdayOf } from "../kernel/day-number.ts"
import { addDays, compareDates, dayOfWeek, daysBetween } from "./date-arithmetic.ts"

const first = Date.UTC(1900, 0, 1) / 86_400_000
const last = Date.UTC(2199, 11, 31) / 86_400_000

it("agrees with the platform's UTC calendar on every day of 1900 to 2199", () => {
  for (let day = first; day <= last; day++) {
    const utc = new Date(day * 86_400_000)
    const text = utc.toISOString().slice(0, 10)
    if (dateOfDay(day) !== text || dayNumber(text) !== day || weekdayOf(day) !== (utc.getUTCDay() || 7))
      expect.fail(`${text} is day ${dayNumber(text)}, day ${day} is ${dateOfDay(day)}, ${weekdayOf(day)}`)
  }
})

it("knows no day outside those years, and no fraction of one", () => {
  expect(dayNumber("1899-12-31")).toBeUndefined()
  expect(dayNumber("2200-01-01")).toBeUndefined()
  for (const day of [first - 1, last + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => dateOfDay(day)).toThrow(RangeError)
})

it.each([
  "2014-02-29",
  "2100-02-29",
  "1900-02-29",
  "2014-04-31",
  "2014-13-01",
  "2014-00-10",
  "2014-01-00",
  "2014-1-01",
  "2014/01/01",
  "2014-01-0a",
  "２０１４-01-01",
  " 2014-01-01",
  "2014-01-01T00",
  ""
])("%s is no date", (text) => {
  expect(isDate(text)).toBe(false)
  expect(() => addDays(text, 1)).toThrow(/is not a date yyyy-mm-dd/u)
})

it.each(["2016-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("%s is a date", (text) => {
  expect(isDate(text)).toBe(true)
})

it("adds, subtracts, names the weekday and orders", () => {
  expect(addDays("2016-02-28", 1)).toBe("2016-02-29")
  expect(addDays("2014-12-31", 1)).toBe("2015-01-01")
  expect(addDays("2014-01-01", -1)).toBe("2013-12-31")
  expect(addDays("2014-01-01", 0)).toBe("2014-01-01")
  expect(daysBetween("2014-07-02", "2014-07-31")).toBe(29)
  expect(daysBetween("2014-07-31", "2014-07-02")).toBe(-29)
  expect(dayOfWeek("2014-09-22")).toBe(1)
  expect(dayOfWeek("2014-09-28")).toBe(7)
  expect(["2014-10-01", "2013-12-31", "2014-09-30"].toSorted(compareDates)).toEqual([
    "2013-12-31",
    "2014-09-30",
    "2014-10-01"
  ])
  expect(compareDates("2014-10-01", "2014-10-01")).toBe(0)
})
