import type { PartView } from "../check.ts"
import { type Column, column } from "../fold.ts"
import { pageSize } from "../pages.ts"
import type { RecordSet } from "../record-set.ts"
import { digestOf } from "../tally.ts"

/** Counts calendar dates as whole numbers from 0, one for each day. */
export interface DayCount {
  /** The number of a date. */
  readonly dayOf: (date: string) => number
  /** The date of a number. */
  readonly dateOf: (day: number) => string
}

/**
 * Records of a large set that each count for a key on a day. What checks ask of them is kept once as two columns, and
 * keys are compared by their digests.
 */
export interface Dated<T = unknown> {
  /** The set. */
  readonly set: RecordSet<T>
  /** How dates are counted. */
  readonly days: DayCount
  /** The key of each record, and its day. */
  readonly columns: { readonly keys: Column<T>; readonly on: Column<T> }
}

/** Declares records that count for a key on a day; one without a key or a day does not count. */
export const dated = <T>(
  set: RecordSet<T>,
  key: (record: T) => string | undefined,
  on: (record: T) => string | undefined,
  days: DayCount
): Dated<T> => ({
  set,
  days,
  columns: {
    keys: column(set, key),
    on: column(set, (record: T) => {
      const day = on(record)
      return day === undefined ? undefined : days.dayOf(day)
    })
  }
})

/** The columns that a part needs for dated records. */
export const columnsOf = (...all: readonly Dated[]): readonly Column[] =>
  all.flatMap(({ columns: { keys, on } }) => [keys, on])

/** Finds the place of a key in a short list, without an object for each look-up. */
export class KeyPlaces {
  private readonly mask: number
  private readonly digests: Float64Array
  private readonly scopes: Uint32Array
  /** Place of the key in each slot, plus one; 0 is an empty slot. */
  private readonly places: Uint32Array

  /** The keys of a list; the same key in two scopes is two keys. */
  constructor(keys: readonly { readonly key: string; readonly scope: number }[]) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(keys.length, 8) * 2))
    this.mask = size - 1
    this.digests = new Float64Array(size)
    this.scopes = new Uint32Array(size)
    this.places = new Uint32Array(size)
    for (const [place, { key, scope }] of keys.entries()) {
      const digest = digestOf(key)
      const slot = this.slot(digest, scope)
      if (this.places[slot] !== 0) continue
      this.digests[slot] = digest
      this.scopes[slot] = scope
      this.places[slot] = place + 1
    }
  }

  /** The place of the first key with this digest; -1 where there is none. */
  find(digest: number, scope: number): number {
    return (this.places[this.slot(digest, scope)] ?? 0) - 1
  }

  private slot(digest: number, scope: number): number {
    let slot = ((digest | 0) ^ Math.imul(scope, 0x9e3779b1)) & this.mask
    while (this.places[slot] !== 0 && (this.digests[slot] !== digest || this.scopes[slot] !== scope))
      slot = (slot + 1) & this.mask
    return slot
  }
}

/** Visits the day, key and agency of each dated record up to a day. */
export const eachDated = (
  view: PartView,
  { columns }: Dated,
  last: number,
  visit: (digest: number, day: number, agency: number) => void
): void => {
  const { length, pages } = view.column(columns.keys)
  const days = view.column(columns.on).pages.keys
  for (const [number, keys] of pages.keys.entries()) {
    const dayPage = days[number]
    const agencies = pages.agencies[number]
    if (dayPage !== undefined && agencies !== undefined)
      eachOfPage(keys, dayPage, agencies, Math.min(keys.length, length - number * pageSize), last, visit)
  }
}

const eachOfPage = (
  keys: Float64Array,
  days: Float64Array,
  agencies: Uint32Array,
  count: number,
  last: number,
  visit: (digest: number, day: number, agency: number) => void
): void => {
  for (let at = 0; at < count; at++) {
    const digest = keys[at] ?? Number.NaN
    const day = days[at] ?? Number.NaN
    // NaN, where there is none, is not up to any day.
    if (day <= last && !Number.isNaN(digest)) visit(digest, day, agencies[at] ?? 0)
  }
}
