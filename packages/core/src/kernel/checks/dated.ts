import type { PartView } from "../check.ts"
import { identityOf } from "../digest.ts"
import type { Group } from "../fold.ts"
import type { RecordSet } from "../record-set.ts"
import type { GroupTally } from "../tally.ts"

/** Records of a large set that each count for a key on a day. Keys are few, so that no record is kept for them. */
export interface Dated<T = unknown> {
  /** The set. */
  readonly set: RecordSet<T>
  /** The key of a record; none where it does not count. */
  key(record: T): string | undefined
  /** The day of a record; none where it does not count. */
  on(record: T): string | undefined
  /** The records up to the day of the judgement, with the latest day of each key. */
  readonly untilToday: Group<T>
}

/** Declares records that count for a key on a day; one without a key or a day does not count. */
export const dated = <T>(
  set: RecordSet<T>,
  key: (record: T) => string | undefined,
  on: (record: T) => string | undefined
): Dated<T> => ({
  set,
  key,
  on,
  untilToday: {
    set,
    key: (record, { asOf }) => {
      const day = on(record)
      return day === undefined || day > asOf ? undefined : key(record)
    },
    latest: on
  }
})

/** What counts for each key in any of these, whatever the case of its letters A to Z. */
export const byIdentity = (tallies: readonly GroupTally[]): GroupTally => {
  const merged = new Map<string, Counted>()
  for (const tally of tallies)
    for (const [key, counted] of tally) {
      const identity = identityOf(key)
      const before = merged.get(identity)
      merged.set(identity, before === undefined ? counted : sumOf(before, counted))
    }
  return merged
}

/** What counts for each key until the day of the judgement, whoever's the records are. */
export const countyWide = (view: PartView, { untilToday }: Dated): GroupTally =>
  byIdentity(view.agencies.map((_, agency) => view.group(untilToday, agency)))

type Counted = GroupTally extends ReadonlyMap<string, infer C> ? C : never

const sumOf = (one: Counted, other: Counted): Counted => {
  const latest = later(one.latest, other.latest)
  return { count: one.count + other.count, ...(latest === undefined ? {} : { latest }) }
}

/** The later of two dates, of which either may be absent. */
export const later = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one
