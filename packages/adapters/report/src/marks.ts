/**
 * How marks and shares are written for people, the same in reports and on pages. Imports nothing but types.
 *
 * @module
 */
import type { Bounds } from "@zhengwu/core/assessment"

/** A mark to two decimals, never rounded up: what is shown must not reach a grade that the mark does not. */
export const sayMark = (mark: number): string => {
  const hundredths = Math.floor(Math.abs(mark) * 100 + 1e-6) / 100
  return mark < 0 && hundredths > 0 ? `-${hundredths}` : String(hundredths)
}

/** A change of marks with its sign. */
export const sayChange = (change: number): string => (change > 0 ? `+${sayMark(change)}` : sayMark(change))

/** A mark from its lower to its upper bound; one number where both are the same. */
export const sayBounds = ({ lower, upper }: Bounds): string =>
  sayMark(lower) === sayMark(upper) ? sayMark(lower) : `${sayMark(lower)}–${sayMark(upper)}`

/** A share as a percentage to one decimal, never rounded up. */
export const sayPercent = (share: number): string => String(Math.floor(share * 1000 + 1e-6) / 10)
