import type { Check, Signature } from "../check.ts"
import type { Group } from "../fold.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import { countyTally, isWhole } from "./county-wide.ts"

/** Records that fill something, by the key under which they name it. */
export const fills = <T>(set: RecordSet<T>, key: Group<T>["key"]): Group<T> => ({ set, key })

/** What may not be empty. */
export interface PopulatedRule<T, C extends string> {
  /** The fault of a record that nothing fills. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: Text
  /** Which records are concerned; all when absent. */
  readonly where?: (record: T) => boolean
  /** By which key the others name it. */
  readonly key: (record: T) => string
  /** What may fill it, anywhere in the county; one record is enough. */
  readonly by: readonly [Group, ...Group[]]
}

/**
 * Every record of a small set is named by at least one record of other sets, whoever's it is. What looks empty is
 * unknown while some agency's records were not supplied.
 */
export const populated = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, where = () => true, key, by }: PopulatedRule<T, C>
): Check<{ readonly [K in C]: Signature<T, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [...new Set([set, ...by.map((group) => group.set)])].map((read) => ({ set: read, fields: [] })),
      optional: false,
      given: {},
      tests: [],
      columns: [],
      groups: by,
      keeps: [set],
      judge: (view) => {
        const tallies = by.map((group) => countyTally(view, group))
        const whole = isWhole(view)
        const { records, agencies, rows } = view.kept(set)
        for (const [index, record] of records.entries()) {
          if (!where(record)) continue
          const agency = agencies[index] ?? 0
          view.checked(agency, 1, set)
          if (tallies.some((tally) => tally.has(key(record)))) continue
          if (whole) view.breach({ code: breach, agencies: [agency], rows: [{ set, agency, row: rows[index] ?? 0 }] })
          else for (const group of by) if (group.set !== set) view.unknown(agency, { set: group.set.id })
        }
      }
    }
  ]
})
