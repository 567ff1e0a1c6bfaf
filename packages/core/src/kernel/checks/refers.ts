import type { Check, RowRef, Signature } from "../check.ts"
import { column, type Key } from "../fold.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"

/** Which records name others. */
export interface RefersRule<T, O, C extends string> {
  /** The fault of a record that names another which is not there. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: Text
  /** By what a record names another; none where it names nothing. */
  readonly names: (record: T) => Key | undefined
  /** The set in which the other stands, among the records of the same agency. */
  readonly to: RecordSet<O>
  /** By what the other is named. */
  readonly key: (record: O) => Key | undefined
}

/** What a record names stands among the same agency's records of another set. */
export const refers = <T, O, const C extends string>(
  set: RecordSet<T>,
  { breach, says, names, to, key }: RefersRule<T, O, C>
): Check<{ readonly [K in C]: Signature<T, Record<string, never>, Record<never, never>> }> => {
  const named = column(set, names)
  const keys = column(to, key)
  return {
    parts: [
      {
        says: () => says,
        reads: [
          { set, fields: [] },
          { set: to, fields: [] }
        ],
        optional: false,
        given: {},
        tests: [],
        columns: [named, keys],
        keeps: [],
        judge: (view) => {
          // Few records name another; the others may be many, so these are looked through once.
          const open = new Map<number, Map<number, RowRef[]>>()
          const names = view.column(named)
          for (let index = 0; index < names.length; index++) {
            const name = names.keys[index] ?? Number.NaN
            if (Number.isNaN(name)) continue
            const agency = names.agencies[index] ?? 0
            const row: RowRef = { set, agency, row: names.rows[index] ?? 0 }
            const ofAgency = open.get(name) ?? new Map<number, RowRef[]>()
            open.set(name, ofAgency.set(agency, [...(ofAgency.get(agency) ?? []), row]))
            view.checked(agency, 1, set)
          }
          const others = view.column(keys)
          for (let index = 0; open.size > 0 && index < others.length; index++)
            open.get(others.keys[index] ?? Number.NaN)?.delete(others.agencies[index] ?? 0)
          for (const ofAgency of open.values())
            for (const rows of ofAgency.values())
              for (const row of rows) view.breach({ code: breach, agencies: [row.agency], rows: [row] })
        }
      }
    ]
  }
}
