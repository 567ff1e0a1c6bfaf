/** Draws numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number
  /** Whether something happens that happens in this share of cases, from 0 to 1. */
  chance(share: number): boolean
  /** One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T
}

/** A source of numbers: sfc32, whose four words of state are filled from the seed. */
export const random = (seed: number): Random => {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 15; warmUp++) next()
  const below = (bound: number): number => Math.floor((next() / 0x1_0000_0000) * bound)
  return {
    below,
    chance: (share) => next() < share * 0x1_0000_0000,
    pick: (items) => items[below(items.length)] ?? items[0]
  }
}
