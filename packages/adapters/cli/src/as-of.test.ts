import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { asOfDay, todayInChina } from "./as-of.ts"

test("today is the day in China, whatever the host's time zone", () => {
  expect(todayInChina(Date.UTC(2014, 6, 31, 15, 59, 59))).toBe("2014-07-31")
  expect(todayInChina(Date.UTC(2014, 6, 31, 16))).toBe("2014-08-01")
})

test.each(["2014-02-29", "2014-2-1", "20140201", "2014-13-01", "", "1899-12-31", "2014-07-31T00:00"])(
  "%j is no date",
  (text) => {
    expect(Result.isFailure(Effect.runSync(Effect.result(asOfDay(text, 0))))).toBe(true)
  }
)

test.each(["2014-07-31", "2012-02-29", "2199-12-31"])("%s is a date", (text) => {
  expect(Effect.runSync(asOfDay(text, 0))).toBe(text)
})
