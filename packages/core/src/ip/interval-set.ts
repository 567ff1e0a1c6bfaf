import { type Block, type IPv4Block, type IPv6Block, ipv4Block, ipv6Block } from "./block.ts"
import { type Interval, type Neighbours, type Operation, common, joined, remaining } from "./intervals.ts"

/** One value for each IP version. */
export interface PerFamily<T> {
  /** That of IPv4. */
  readonly ipv4: T
  /** That of IPv6. */
  readonly ipv6: T
}

/**
 * A set of addresses of both families, as sorted runs that neither overlap nor touch, both ends inclusive. Build it with
 * {@link intervalSet}, read it with the functions of this module, and change nothing in it: operations give new sets.
 */
export interface IntervalSet {
  /** The runs of IPv4, by first and last address. */
  readonly ipv4: { readonly firsts: Uint32Array; readonly lasts: Uint32Array }
  /** The runs of IPv6, by first and last address. */
  readonly ipv6: { readonly firsts: readonly bigint[]; readonly lasts: readonly bigint[] }
}

const numbers: Neighbours<number> = { next: (key) => key + 1, previous: (key) => key - 1 }
const bigints: Neighbours<bigint> = { next: (key) => key + 1n, previous: (key) => key - 1n }

const setOf = (ipv4: readonly Interval<number>[], ipv6: readonly Interval<bigint>[]): IntervalSet => ({
  ipv4: {
    firsts: Uint32Array.from(ipv4, ({ first }) => first),
    lasts: Uint32Array.from(ipv4, ({ last }) => last)
  },
  ipv6: { firsts: ipv6.map(({ first }) => first), lasts: ipv6.map(({ last }) => last) }
})

const intervalsOf = <K>(runs: { firsts: ArrayLike<K>; lasts: ArrayLike<K> }): Interval<K>[] => {
  const intervals: Interval<K>[] = []
  for (let i = 0; i < runs.firsts.length; i++) {
    const first = runs.firsts[i]
    const last = runs.lasts[i]
    if (first !== undefined && last !== undefined) intervals.push({ first, last })
  }
  return intervals
}

const combine = (a: IntervalSet, b: IntervalSet, operation: Operation): IntervalSet =>
  setOf(
    operation(intervalsOf(a.ipv4), intervalsOf(b.ipv4), numbers),
    operation(intervalsOf(a.ipv6), intervalsOf(b.ipv6), bigints)
  )

/** The set of the addresses of some blocks, which may overlap, repeat and be of both families. */
export const intervalSet = (blocks: Iterable<Block>): IntervalSet => {
  const ipv4: IPv4Block[] = []
  const ipv6: IPv6Block[] = []
  for (const block of blocks) {
    if (block.family === 4) ipv4.push(block)
    else ipv6.push(block)
  }
  return setOf(joined(ipv4, [], numbers), joined(ipv6, [], bigints))
}

/** The index of the last run that starts at or before a key, or -1. */
const runBefore4 = (firsts: Uint32Array, key: number): number => {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firsts[middle] ?? 0) <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

const runBefore6 = (firsts: readonly bigint[], key: bigint): number => {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firsts[middle] ?? 0n) <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}

const lastAround = (set: IntervalSet, key: number | bigint): number | bigint =>
  typeof key === "number"
    ? (set.ipv4.lasts[runBefore4(set.ipv4.firsts, key)] ?? -1)
    : (set.ipv6.lasts[runBefore6(set.ipv6.firsts, key)] ?? -1n)

/**
 * Whether an address is in a set: a binary search that allocates nothing.
 *
 * @param key - As `addressKey` gives it: a number is IPv4, a bigint IPv6. The two never meet.
 */
export const contains = (set: IntervalSet, key: number | bigint): boolean => lastAround(set, key) >= key

/** Whether every address of a block is in a set. */
export const covers = (set: IntervalSet, block: Block): boolean => lastAround(set, block.first) >= block.last

/** The addresses in either set. */
export const union = (a: IntervalSet, b: IntervalSet): IntervalSet => combine(a, b, joined)

/** The addresses in both sets. */
export const intersect = (a: IntervalSet, b: IntervalSet): IntervalSet => combine(a, b, common)

/** The addresses in `a` that are not in `b`. */
export const subtract = (a: IntervalSet, b: IntervalSet): IntervalSet => combine(a, b, remaining)

/** The blocks of a set: IPv4 first, in address order, as few as there can be. */
export const blocksOf = (set: IntervalSet): Block[] => [
  ...intervalsOf(set.ipv4).map(({ first, last }) => ipv4Block(first, last)),
  ...intervalsOf(set.ipv6).map(({ first, last }) => ipv6Block(first, last))
]

/** What a block has that a set has not, in address order: the free ranges of an allocated space. */
export const gaps = (set: IntervalSet, within: Block): Block[] => blocksOf(subtract(intervalSet([within]), set))

/** The number of addresses in a set, of each family. */
export const size = (set: IntervalSet): PerFamily<bigint> => {
  let ipv4 = 0n
  for (const { first, last } of intervalsOf(set.ipv4)) ipv4 += BigInt(last - first + 1)
  let ipv6 = 0n
  for (const { first, last } of intervalsOf(set.ipv6)) ipv6 += last - first + 1n
  return { ipv4, ipv6 }
}

/** How much of a set of addresses is in use. */
export interface Utilisation {
  /** Distinct addresses in use that are in the set. */
  readonly used: number
  /** Addresses in the set. */
  readonly size: bigint
  /** `used` divided by `size`, from 0 to 1; absent when the set is empty. */
  readonly share?: number
}

const shareOf = (used: number, addresses: bigint): Utilisation =>
  addresses === 0n ? { used, size: addresses } : { used, size: addresses, share: used / Number(addresses) }

/**
 * How much of a set is in use, by family: one IPv6 prefix beside the IPv4 blocks would drown them in a common figure.
 *
 * @param used - Keys of the addresses in use, in any order; repeated ones count once, those outside the set not at all.
 */
export const utilisation = (set: IntervalSet, used: Iterable<number | bigint>): PerFamily<Utilisation> => {
  const inside4: number[] = []
  const inside6 = new Set<bigint>()
  for (const key of used) {
    if (!contains(set, key)) continue
    if (typeof key === "number") inside4.push(key)
    else inside6.add(key)
  }
  let distinct = 0
  let before = -1
  for (const key of Uint32Array.from(inside4).toSorted()) {
    if (key !== before) distinct++
    before = key
  }
  const total = size(set)
  return { ipv4: shareOf(distinct, total.ipv4), ipv6: shareOf(inside6.size, total.ipv6) }
}
