import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"

const chinaOffset = 8 * 3_600_000

/** The calendar date in China (UTC+8 all year since 1992) at a time in milliseconds. */
export const todayInChina = (now: number): string => new Date(now + chinaOffset).toISOString().slice(0, 10)

const isDate = (text: string): boolean => {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day of judgement that was asked for; today when none was. */
export const asOfDay = (asked: string | undefined, now: number): Effect.Effect<string, Refusal> => {
  if (asked === undefined) return Effect.succeed(todayInChina(now))
  if (isDate(asked)) return Effect.succeed(asked)
  return Effect.fail(
    new Refusal({
      reason: { zh: `“${asked}”不是日期`, en: `"${asked}" is not a date` },
      remedy: {
        zh: "--as-of 写成 年-月-日，例如 --as-of 2014-08-01",
        en: "Write --as-of as year-month-day, such as --as-of 2014-08-01"
      }
    })
  )
}
