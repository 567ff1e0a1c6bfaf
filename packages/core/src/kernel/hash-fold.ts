import { digestOf } from "./column-fold.ts"
import { neighbourBits, neighbours, scatter } from "./digest.ts"
import type { Column, Key } from "./fold.ts"
import {
  type Float64Pages,
  nothing,
  noUint32,
  ownPage,
  pageSize,
  turned,
  uint32At,
  uint32Page,
  type Uint32Pages,
  zeros
} from "./pages.ts"
import type { Words } from "./scratch.ts"

/** The hash of no key. */
const none = 0

/**
 * A 32-bit hash of a key as a column keeps it (a whole number, or the digest of a text), never 0. Neighbours have
 * hashes side by side, for the same reason as digests.
 */
export const hashOf = (key: number): number => {
  const high = (key / 0x1_0000_0000) | 0
  const group = scatter(((key | 0) >>> neighbourBits) ^ Math.imul(high, 0x9e3779b1))
  return ((group << neighbourBits) ^ (group >>> (32 - neighbourBits)) ^ (key & (neighbours - 1))) >>> 0 || 1
}

/** The hash of a value. */
export const hashOfValue = (value: Key): number => hashOf(digestOf(value))

/** The hashes of one column: half of what keys would take, for checks that look at the records again anyway. */
export class HashFold {
  readonly column: Column
  readonly pages: Uint32Array[] = []
  private page = noUint32

  constructor(column: Column) {
    this.column = column
  }

  /** Makes room for a position. */
  turn(position: number): void {
    this.page = turned(this.pages, this.page, position, zeros, uint32Page)
  }

  /** Keeps the hash of a key at a position, whose place in its page is `at`. */
  put(position: number, at: number, key: Key | undefined): void {
    if (key !== undefined) this.take(position, at, hashOf(typeof key === "number" ? key : digestOf(key)))
  }

  /** Keeps a hash. */
  take(position: number, at: number, hash: number): void {
    if (hash === none) return
    if (this.page === zeros) this.page = ownPage(this.pages, position, zeros, uint32Page)
    this.page[at] = hash
  }
}

/** The hashes of keys that are kept whole. */
export const hashesOf = (keys: Float64Pages, length: number, words: Words): Uint32Pages => {
  const all = words(length)
  return keys.map((page, index) => {
    if (page === nothing) return zeros
    const start = index * pageSize
    const hashes = all.subarray(start, Math.min(start + page.length, length))
    for (let at = 0; at < hashes.length; at++) {
      const key = page[at] ?? Number.NaN
      hashes[at] = Number.isNaN(key) ? none : hashOf(key)
    }
    return hashes
  })
}

/** Bits of a filter for each key: so many that few unshared keys meet by chance. */
const filterBits = 8

/** Tells the hashes of one scope from the same ones of another. */
const scoped = (hash: number, scope: number): number => hash ^ (Math.imul(scope, 0x27d4eb2f) << neighbourBits)

/** Marks the hashes of a page, and in the second filter those that were marked before. */
const mark = (hashes: Uint32Array, scopes: Uint32Array | undefined, once: Uint32Array, again: Uint32Array): void => {
  const mask = once.length * 32 - 1
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? none
    if (hash === none) continue
    const place = (scopes === undefined ? hash : scoped(hash, scopes[at] ?? 0)) & mask
    const word = place >>> 5
    const flag = 1 << (place & 31)
    const marked = once[word] ?? 0
    if ((marked & flag) === 0) once[word] = marked | flag
    else again[word] = (again[word] ?? 0) | flag
  }
}

/** Collects the positions of a page whose hashes are marked, after those that were collected; how many there are now. */
const collect = (
  hashes: Uint32Array,
  scopes: Uint32Array | undefined,
  marked: Uint32Array,
  start: number,
  found: Uint32Array,
  before: number
): number => {
  let total = before
  const mask = marked.length * 32 - 1
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? none
    if (hash === none) continue
    const place = (scopes === undefined ? hash : scoped(hash, scopes[at] ?? 0)) & mask
    if (((marked[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0) found[total++] = start + at
  }
  return total
}

/** Positions with one hash. */
export interface Repeated {
  /** The hash. */
  readonly hash: number
  /** The positions, two or more. */
  readonly positions: readonly number[]
}

/**
 * Groups of positions whose hashes are equal within a scope, in the order of their first; positions without a key and
 * hashes that occur once are left out. Nearly all occur once, which two small filters tell without a table. Each page
 * ends with its last position.
 */
export const repeated = (hashes: Uint32Pages, scopes: Uint32Pages | undefined, words: Words): readonly Repeated[] => {
  const length = hashes.reduce((sum, page) => (page === zeros ? sum : sum + page.length), 0)
  if (length < 2) return []
  const size = 2 ** Math.min(26, Math.ceil(Math.log2(Math.max(length * filterBits, 32) / 32)))
  const once = words(size)
  const again = words(size)
  const suspects = words(length)
  let count = 0
  for (const [index, page] of hashes.entries()) if (page !== zeros) mark(page, scopes?.[index], once, again)
  for (const [index, page] of hashes.entries())
    if (page !== zeros) count = collect(page, scopes?.[index], again, index * pageSize, suspects, count)
  return grouped(suspects.subarray(0, count), hashes, scopes, words)
}

/** Groups positions by hash and scope; most of them are alone. */
const grouped = (
  positions: Uint32Array,
  hashes: Uint32Pages,
  scopes: Uint32Pages | undefined,
  words: Words
): readonly Repeated[] => {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(positions.length, 4) * 2)) - 1
  /** The first position of each hash and scope, plus one; 0 is an empty slot. */
  const firsts = words(mask + 1)
  const groups = new Map<number, { readonly hash: number; readonly positions: number[] }>()
  for (const position of positions) {
    const hash = uint32At(hashes, position)
    const scope = scopes === undefined ? 0 : uint32At(scopes, position)
    let slot = scatter(scoped(hash, scope)) & mask
    for (;;) {
      const first = (firsts[slot] ?? 0) - 1
      if (first < 0) {
        firsts[slot] = position + 1
        break
      }
      if (uint32At(hashes, first) === hash && (scopes === undefined || uint32At(scopes, first) === scope)) {
        const group = groups.get(first)
        if (group === undefined) groups.set(first, { hash, positions: [first, position] })
        else group.positions.push(position)
        break
      }
      slot = (slot + 1) & mask
    }
  }
  return [...groups.values()]
}
