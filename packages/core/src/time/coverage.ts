import type { Text } from "../kernel/text.ts"

/**
 * A question about working days reaches outside the years that the calendar covers. It is never answered from the
 * plain week instead: a wrong deadline looks like a right one.
 */
export interface OutsideCoverage {
  /** There is no answer. */
  readonly ok: false
  /** The one fault there is. */
  readonly code: "outside-coverage"
  /** The first date that the calendar covers, inclusive. */
  readonly from: string
  /** The last date that the calendar covers, inclusive. */
  readonly to: string
  /** What is wrong and what to do. */
  readonly message: Text
}

/** The answer of a calendar: the value, or that the question reaches outside the calendar's years. */
export type Covered<T> = { readonly ok: true; readonly value: T } | OutsideCoverage

/** The refusal of a question that reaches outside a calendar. */
export const outsideCoverage = ({ from, to }: { readonly from: string; readonly to: string }): OutsideCoverage => ({
  ok: false,
  code: "outside-coverage",
  from,
  to,
  message: {
    zh: `工作日历只覆盖 ${from} 至 ${to}，所问日期超出范围；请先按放假通知补充工作日历`,
    en: `The working-day calendar covers ${from} to ${to} and this reaches outside: extend it from the holiday notice first`
  }
})
