import { folded } from "./field.ts"

/** Number of characters to insert, delete, replace or swap to turn one text into the other. */
const distance = (one: string, other: string): number => {
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1)
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      current.push(least)
    }
    before = previous
    previous = current
  }
  return previous[other.length] ?? 0
}

/** The candidate that was probably meant: the closest one, when at most a third of its characters differ. */
export const nearest = (written: string, candidates: Iterable<string>): string | undefined => {
  const word = folded(written)
  if (word === "" || word.length > 40) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const other = folded(candidate)
    const apart = distance(word, other)
    if (apart < least && apart <= Math.max(word.length, other.length) / 3) {
      best = candidate
      least = apart
    }
  }
  return best
}
