/**
 * Marks are counted in ten-thousandths, as whole numbers, and written as numbers once at the end: so a tree sums
 * exactly, and the same input gives the same bytes.
 */
const unitsPerMark = 10_000

/** The largest total of a scheme in marks, so that its units times a million things stay exact. */
export const mostMarks = 100_000

/** A mark as whole units. */
export const toUnits = (marks: number): number => Math.round(marks * unitsPerMark)

/** Units as a mark: the number closest to the decimal. */
export const toMarks = (units: number): number => units / unitsPerMark

/** Whether a mark is a whole number of units. */
export const isWholeUnits = (marks: number): boolean => Math.abs(marks * unitsPerMark - toUnits(marks)) < 1e-6

/** `whole` times `part` by `of`, rounded down; exact for whole numbers of any size. */
export const shareDown = (whole: number, part: number, of: number): number => {
  const product = whole * part
  return Number.isSafeInteger(product)
    ? (product - (product % of)) / of
    : Number((BigInt(whole) * BigInt(part)) / BigInt(of))
}

/**
 * Deals a whole number of units out by weights: everyone gets what is due rounded down, and the units left over go to
 * the largest remainders, the earlier one first where they are equal. The parts sum to the whole.
 */
export const apportion = (whole: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const parts = weights.map((weight) => shareDown(whole, weight, sum))
  const remainders = weights.map((weight) => Number((BigInt(whole) * BigInt(weight)) % BigInt(sum)))
  let left = whole - parts.reduce((total, part) => total + part, 0)
  const order = weights.map((_, index) => index)
  order.sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (const index of order) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left--
  }
  return parts
}
