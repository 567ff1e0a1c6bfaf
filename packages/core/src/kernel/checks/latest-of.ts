import type { Check, Signature } from "../check.ts"
import { identityOf } from "../digest.ts"
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
      reads: [{ set, fields: [], shown: set.fields.map(({ name }) => name) }],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [set],
      judge: (view) => {
        const { records, agencies, rows } = view.kept(set)
        const latest = new Map<string, Candidate>()
        for (const [index, record] of records.entries()) {
          const day = on(record)
          if (day > view.asOf) continue
          const name = `${agencies[index] ?? 0} ${identityOf(key(record))}`
          const before = latest.get(name)
          const candidate = { index, row: rows[index] ?? 0, day, holds: holds(record), record }
          if (before === undefined || supersedes(candidate, before)) latest.set(name, candidate)
        }
        for (const { index, holds: held } of latest.values()) {
          const agency = agencies[index] ?? 0
          view.checked(agency, 1, set)
          if (!held)
            view.breach({
              code: breach,
              agencies: [agency],
              rows: [{ set, agency, row: rows[index] ?? 0 }],
              restsOn: [set]
            })
        }
      }
    }
  ]
})

interface Candidate {
  readonly index: number
  readonly row: number
  readonly day: string
  readonly holds: boolean
  readonly record: unknown
}

/** By day; on one day whoever fails, then by content, and by row only where two say the same. */
const supersedes = (one: Candidate, other: Candidate): boolean => {
  if (one.day !== other.day) return one.day > other.day
  if (one.holds !== other.holds) return !one.holds
  const [own, its] = [JSON.stringify(one.record), JSON.stringify(other.record)]
  return own === its ? one.row < other.row : own < its
}
