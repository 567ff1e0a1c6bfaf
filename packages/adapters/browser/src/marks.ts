import type { Locale } from "@zhengwu/core"
import type { Bounds } from "@zhengwu/core/assessment"

/** A mark to two decimals, never rounded up: what is shown must not reach a grade that the mark does not. */
export const sayMark = (mark: number, locale: Locale): string =>
  // As text, since a number's exact binary value may lie just below what is meant.
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, roundingMode: "floor" }).format(
    String(mark) as Intl.StringNumericLiteral
  )

/** A mark from its lower to its upper bound; one number where both are the same. */
export const sayBounds = ({ lower, upper }: Bounds, locale: Locale): string => {
  const [from, to] = [sayMark(lower, locale), sayMark(upper, locale)]
  return from === to ? from : `${from}–${to}`
}
