import type { Check, Signature } from "../check.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"

/** How the latest of several records about one thing is judged. */
export interface LatestRule<T, C extends string> {
  /** The fault of a latest record that fails. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: Text
  /** What the record is about. */
  readonly key: (record: T) => string
  /** The calendar date on which it was made; one after the day of the judgement does not count. */
  readonly on: (record: T) => string
  /** Whether the record does what is demanded. */
  readonly holds: (record: T) => boolean
}

/**
 * Of the records of a small set about one thing, the latest satisfies a predicate. Of two made on one day, one that
 * fails stands.
 */
export const latestOf = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, key, on, holds }: LatestRule<T, C>
): Check<{ readonly [K in C]: Signature<T, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [{ set, fields: [] }],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [set],
      judge: (view) => {
        const { records, agencies, rows } = view.kept(set)
        const latest = new Map<string, { readonly index: number; readonly day: string; readonly holds: boolean }>()
        for (const [index, record] of records.entries()) {
          const day = on(record)
          if (day > view.asOf) continue
          const name = `${agencies[index] ?? 0} ${key(record)}`
          const before = latest.get(name)
          const held = holds(record)
          if (before === undefined || day > before.day || (day === before.day && before.holds && !held))
            latest.set(name, { index, day, holds: held })
        }
        for (const { index, holds: held } of latest.values()) {
          const agency = agencies[index] ?? 0
          view.checked(agency, 1, set)
          if (!held) view.breach({ code: breach, agencies: [agency], rows: [{ set, agency, row: rows[index] ?? 0 }] })
        }
      }
    }
  ]
})
