/** Spreads a key and a scope over 32 bits. */
const slotOf = (key: number, scope: number): number => {
  const high = Math.floor(key / 0x1_0000_0000)
  let word = Math.imul(key ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(high ^ scope, 0xc2b2ae35)
  word ^= word >>> 15
  word = Math.imul(word, 0x27d4eb2f)
  return (word ^ (word >>> 13)) >>> 0
}

/**
 * Finds keys that occur more than once, and joins one column to another, without an object for each key: an open
 * hash table over typed arrays, at most half full. Keys are whole numbers; the same key in two scopes is two keys.
 */
export class KeyTable {
  private readonly mask: number
  private readonly keys: Float64Array
  private readonly scopes: Uint32Array
  /** What claimed each slot, plus one; 0 is an empty slot. */
  private readonly claims: Uint32Array

  /** A table for at most this many keys. */
  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(capacity, 4) * 2))
    this.mask = size - 1
    this.keys = new Float64Array(size)
    this.scopes = new Uint32Array(size)
    this.claims = new Uint32Array(size)
  }

  /** Who claimed the key first: an earlier claimant, or this one (a whole number from 0) when nobody had. */
  claim(key: number, scope: number, claimant: number): number {
    let slot = slotOf(key, scope) & this.mask
    while (this.claims[slot] !== 0) {
      if (this.keys[slot] === key && this.scopes[slot] === scope) return (this.claims[slot] ?? 0) - 1
      slot = (slot + 1) & this.mask
    }
    this.keys[slot] = key
    this.scopes[slot] = scope
    this.claims[slot] = claimant + 1
    return claimant
  }

  /** Who claimed the key; -1 when nobody did. */
  find(key: number, scope: number): number {
    let slot = slotOf(key, scope) & this.mask
    while (this.claims[slot] !== 0) {
      if (this.keys[slot] === key && this.scopes[slot] === scope) return (this.claims[slot] ?? 0) - 1
      slot = (slot + 1) & this.mask
    }
    return -1
  }
}
