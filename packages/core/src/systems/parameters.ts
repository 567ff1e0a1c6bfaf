import { wholeNumber } from "../kernel/parameter-kind.ts"
import { parameter } from "../kernel/parameter.ts"

/** The longest time a business system may stay at one stage, in calendar days. */
export const rolloutIntervalDays = parameter<number>(
  "rolloutIntervalDays",
  {
    zh: "业务系统停留在同一阶段的最长时间（日历日）",
    en: "Longest time for which a business system may stay at one stage (calendar days)"
  },
  { kind: wholeNumber(0) }
)
