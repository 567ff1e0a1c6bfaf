import { neighbourBits, neighbours } from "./digest.ts"
import { hashOf } from "./hash-fold.ts"
import { type Float64Pages, float64At, pageSize, uint32At, type Uint32Pages } from "./pages.ts"
import type { Words } from "./scratch.ts"

/** The hash of a key in a scope. */
const spread = (key: number, scope: number): number => hashOf(key) ^ (Math.imul(scope, 0x27d4eb2f) << neighbourBits)

/** From one slot to the next: past the neighbours, which are no better off. Odd, so that every slot is reached. */
const step = neighbours + 1

/** The smallest power of two that leaves room for this many. */
const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 16)))

/**
 * Finds keys that occur more than once, and joins one column to another, without an object for each key: an open
 * hash table of positions, at most half full. The same key in two scopes is two keys.
 */
export class KeyTable {
  private readonly mask: number
  private readonly keys: Float64Pages
  private readonly scopes: Uint32Pages | undefined
  /**
   * What claimed each slot: its position plus one, and above it as much of the hash as there is room for, so that few
   * keys are compared in vain. 0 is an empty slot.
   */
  private readonly claims: Uint32Array
  private readonly positionMask: number

  /**
   * A table of positions in a list of keys.
   *
   * @param keys - The keys.
   * @param scopes - The scope of each key; one for all when absent.
   * @param capacity - At most this many positions will claim.
   * @param words - Gives the table its memory.
   */
  constructor(keys: Float64Pages, scopes: Uint32Pages | undefined, capacity: number, words: Words) {
    const size = powerOfTwo(capacity * 2)
    this.mask = size - 1
    this.keys = keys
    this.scopes = scopes
    this.claims = words(size)
    this.positionMask = powerOfTwo(keys.length * pageSize + 1) - 1
  }

  /** The position that first claimed the same key: an earlier one, or this one when none had. */
  claim(position: number): number {
    const key = float64At(this.keys, position)
    const scope = this.scopes === undefined ? 0 : uint32At(this.scopes, position)
    const hash = spread(key, scope)
    const slot = this.slot(hash, key, scope)
    const claim = (this.claims[slot] ?? 0) & this.positionMask
    if (claim !== 0) return claim - 1
    this.claims[slot] = (hash & ~this.positionMask) | (position + 1)
    return position
  }

  /** The position that claimed the key; -1 when none did. */
  find(key: number, scope: number): number {
    const slot = this.slot(spread(key, scope), key, scope)
    return ((this.claims[slot] ?? 0) & this.positionMask) - 1
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private slot(hash: number, key: number, scope: number): number {
    const { keys, claims, scopes, mask, positionMask } = this
    let slot = hash & mask
    for (;;) {
      const claim = claims[slot] ?? 0
      if (claim === 0) return slot
      if (((claim ^ hash) & ~positionMask) === 0) {
        const at = (claim & positionMask) - 1
        if (float64At(keys, at) === key && (scopes === undefined || uint32At(scopes, at) === scope)) return slot
      }
      slot = (slot + step) & mask
    }
  }
}
