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

/** The day that an option names. */
export const dayNamed = (flag: string, written: string): Effect.Effect<string, Refusal> =>
  isDate(written)
    ? Effect.succeed(written)
    : Effect.fail(
        new Refusal({
          reason: { zh: `“${written}”不是日期`, en: `"${written}" is not a date` },
          remedy: {
            zh: `${flag} 写成 年-月-日，例如 ${flag} 2014-08-01`,
            en: `Write ${flag} as year-month-day, such as ${flag} 2014-08-01`
          }
        })
      )

/** The day of judgement that was asked for; today when none was. */
export const asOfDay = (asked: string | undefined, now: number): Effect.Effect<string, Refusal> =>
  asked === undefined ? Effect.succeed(todayInChina(now)) : dayNamed("--as-of", asked)
