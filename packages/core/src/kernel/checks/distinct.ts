import { type Check, type RawBreach, type RowRef, type Signature } from "../check.ts"
import { type Column, column, type Key } from "../fold.ts"
import { KeyTable } from "../key-table.ts"
import type { RecordSet } from "../record-set.ts"
import { digestOf } from "../tally.ts"
import type { Text } from "../text.ts"
import type { Needs } from "./each.ts"

/** Which values no two records may share. */
export interface DistinctRule<T, C extends string> {
  /** The fault of records that share a value; found once for each value. */
  readonly breach: C
  /** What must differ, in words. */
  readonly says: Text
  /** The value of a record; several where it carries several, none where there is nothing to compare. */
  readonly key: (record: T) => Key | readonly Key[] | undefined
  /** How the value is written in a finding. */
  readonly shows?: (key: Key) => string
  /** Fields without which nothing can be compared. */
  readonly needs?: Needs<T>
  /** Whether the value must be unique within each agency or in the whole county. */
  readonly within: "agency" | "county"
}

/** No two records of a set share a value. */
export const distinct = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, key, shows = String, needs = [], within }: DistinctRule<T, C>
): Check<{
  readonly [K in C]: Signature<T, { readonly value: string; readonly count: number }, Record<never, never>>
}> => {
  const keys = column(set, key)
  const scopeOf = (agency: number) => (within === "county" ? 0 : agency)
  return {
    parts: [
      {
        says: () => says,
        reads: [{ set, fields: needs }],
        optional: false,
        given: {},
        tests: [],
        columns: [keys],
        keeps: [],
        judge: (view) => {
          for (let agency = 0; agency < view.agencies.length; agency++)
            view.checked(agency, view.count(set, agency), set)
          const { length, agencies, rows, keys: values } = view.column(keys)
          const table = new KeyTable(length)
          const groups = new Map<number, RowRef[]>()
          const digests = new Map<number, number>()
          const ref = (index: number): RowRef => ({ set, agency: agencies[index] ?? 0, row: rows[index] ?? 0 })
          for (let index = 0; index < length; index++) {
            const value = values[index] ?? Number.NaN
            if (Number.isNaN(value)) continue
            const first = table.claim(value, scopeOf(agencies[index] ?? 0), index)
            if (first === index) continue
            const group = groups.get(first)
            if (group === undefined) {
              groups.set(first, [ref(first), ref(index)])
              digests.set(first, value)
            } else group.push(ref(index))
          }
          for (const [first, group] of groups)
            view.breach({
              code: breach,
              agencies: [...new Set(group.map(({ agency }) => agency))],
              rows: group,
              detail: { digest: digests.get(first) }
            })
        },
        confirm: (candidate, record) => confirmShared(candidate, record, keys, shows)
      }
    ]
  }
}

/** Splits rows with one digest by their true value; a value that only one row has is no breach. */
const confirmShared = <T>(
  candidate: RawBreach,
  record: (row: RowRef) => unknown,
  keys: Column<T>,
  shows: (key: Key) => string
): readonly RawBreach[] => {
  const byValue = new Map<Key, Map<number, RowRef>>()
  for (const row of candidate.rows)
    for (const value of keysOf(keys, record(row) as T)) {
      if (digestOf(value) !== candidate.detail?.["digest"]) continue
      const rows = byValue.get(value) ?? new Map<number, RowRef>()
      byValue.set(value, rows.set(row.row, row))
    }
  return Array.from(byValue)
    .filter(([, rows]) => rows.size > 1)
    .map(([value, rows]) => ({
      ...candidate,
      subject: shows(value),
      agencies: [...new Set(Array.from(rows.values(), ({ agency }) => agency))],
      rows: [...rows.values()],
      detail: { value: shows(value), count: rows.size }
    }))
}

const keysOf = <T>(keys: Column<T>, record: T): readonly Key[] => {
  const key = keys.key(record)
  return key === undefined ? [] : typeof key === "object" ? key : [key]
}
