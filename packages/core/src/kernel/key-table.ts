import { neighbourBits, neighbours, scatter } from "./digest.ts"
import { type Float64Pages, float64At, pageSize, uint32At, type Uint32Pages } from "./pages.ts"

/**
 * Spreads a key and a scope over 32 bits, but leaves neighbours side by side: records come in the order of their
 * numbers more often than not, and then most of what is looked up lies in the cache.
 */
const spread = (key: number, scope: number): number => {
  const high = (key / 0x1_0000_0000) | 0
  const group = scatter(((key | 0) >>> neighbourBits) ^ Math.imul(high, 0x9e3779b1) ^ Math.imul(scope, 0x27d4eb2f))
  return (group << neighbourBits) ^ (group >>> (32 - neighbourBits)) ^ (key & (neighbours - 1))
}

/** From one slot to the next: past the neighbours, which are no better off. Odd, so that every slot is reached. */
const step = neighbours + 1

/** The smallest power of two that leaves room for this many. */
const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 32)))

/**
 * Finds keys that occur more than once, and joins one column to another, without an object for each key: an open
 * hash table of positions, at most half full. The same key in two scopes is two keys.
 */
export class KeyTable {
  private readonly mask: number
  private readonly keys: Float64Pages
  private readonly scopes: Uint32Pages | undefined
  /** Position that claimed each slot, plus one; 0 is an empty slot. */
  private readonly claims: Uint32Array

  /**
   * A table of positions in a list of keys.
   *
   * @param keys - The keys.
   * @param scopes - The scope of each key; one for all when absent.
   * @param capacity - At most this many positions will claim.
   */
  constructor(keys: Float64Pages, scopes: Uint32Pages | undefined, capacity: number) {
    const size = powerOfTwo(capacity * 2)
    this.mask = size - 1
    this.keys = keys
    this.scopes = scopes
    this.claims = new Uint32Array(size)
  }

  /** The position that first claimed the same key: an earlier one, or this one when none had. */
  claim(position: number): number {
    const key = float64At(this.keys, position)
    const slot = this.slot(key, this.scopes === undefined ? 0 : uint32At(this.scopes, position))
    const claim = this.claims[slot] ?? 0
    if (claim !== 0) return claim - 1
    this.claims[slot] = position + 1
    return position
  }

  /** The position that claimed the key; -1 when none did. */
  find(key: number, scope: number): number {
    return (this.claims[this.slot(key, scope)] ?? 0) - 1
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private slot(key: number, scope: number): number {
    const { keys, claims, scopes, mask } = this
    let slot = spread(key, scope) & mask
    for (;;) {
      const at = (claims[slot] ?? 0) - 1
      if (at < 0) return slot
      if (float64At(keys, at) === key && (scopes === undefined || uint32At(scopes, at) === scope)) return slot
      slot = (slot + step) & mask
    }
  }
}

/** Bits of a filter for each key: so many that few unshared keys meet by chance. */
const filterBits = 8

/**
 * Groups of positions whose keys are equal within a scope, in the order of their first; positions without a key (NaN)
 * and keys that occur once are left out. Nearly all keys occur once, which two small filters tell without a table.
 */
export const repeated = (
  length: number,
  keys: Float64Pages,
  scopes: Uint32Pages | undefined
): readonly (readonly [number, ...number[]])[] => {
  const bits = powerOfTwo(length * filterBits)
  const once = new Uint32Array(bits / 32)
  const again = new Uint32Array(bits / 32)
  const eachBit = (visit: (position: number, word: number, flag: number) => void) => {
    for (let start = 0, index = 0; start < length; start += pageSize, index++) {
      const page = keys[index] ?? new Float64Array(0)
      const scopePage = scopes?.[index]
      const end = Math.min(pageSize, length - start)
      for (let at = 0; at < end; at++) {
        const key = page[at] ?? Number.NaN
        if (Number.isNaN(key)) continue
        const bit = spread(key, scopePage?.[at] ?? 0) & (bits - 1)
        visit(start + at, bit >>> 5, 1 << (bit & 31))
      }
    }
  }
  eachBit((_, word, flag) => {
    const seen = once[word] ?? 0
    if ((seen & flag) === 0) once[word] = seen | flag
    else again[word] = (again[word] ?? 0) | flag
  })
  const suspects: number[] = []
  eachBit((position, word, flag) => {
    if (((again[word] ?? 0) & flag) !== 0) suspects.push(position)
  })
  const table = new KeyTable(keys, scopes, suspects.length)
  const groups = new Map<number, [number, ...number[]]>()
  for (const position of suspects) {
    const first = table.claim(position)
    if (first === position) continue
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [first, position])
    else group.push(position)
  }
  return [...groups.values()]
}
