import { type Check, type RawBreach, type RowRef, type Signature } from "../check.ts"
import { type Column, column, type Key } from "../fold.ts"
import { repeated } from "../key-table.ts"
import { float64At, uint32At } from "../pages.ts"
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
  /** The fields that the value is made of, for the evidence. */
  readonly fields: readonly (keyof T & string)[]
  /** Whether the value must be unique within each agency or in the whole county. */
  readonly within: "agency" | "county"
}

/** No two records of a set share a value. */
export const distinct = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, key, shows = String, needs = [], fields, within }: DistinctRule<T, C>
): Check<{
  readonly [K in C]: Signature<T, { readonly value: string; readonly count: number }, Record<never, never>>
}> => {
  const keys = column(set, key)
  return {
    parts: [
      {
        says: () => says,
        reads: [{ set, fields: needs, shown: fields }],
        optional: false,
        given: {},
        tests: [],
        columns: [keys],
        keeps: [],
        judge: (view) => {
          for (let agency = 0; agency < view.agencies.length; agency++)
            view.checked(agency, view.count(set, agency), set)
          const { length, pages } = view.column(keys)
          const { agencies, rows } = pages
          for (const positions of repeated(length, pages.keys, within === "county" ? undefined : agencies)) {
            const group = positions.map((at): RowRef => ({
              set,
              agency: uint32At(agencies, at),
              row: uint32At(rows, at)
            }))
            view.breach({
              code: breach,
              agencies: [...new Set(group.map(({ agency }) => agency))],
              rows: group,
              detail: { digest: float64At(pages.keys, positions[0]) }
            })
          }
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
  const judged = new Set(candidate.agencies)
  return Array.from(byValue)
    .filter(([, rows]) => rows.size > 1)
    .map(([value, rows]) => ({
      ...candidate,
      subject: shows(value),
      agencies: [...new Set(Array.from(rows.values(), ({ agency }) => agency))].filter((agency) => judged.has(agency)),
      rows: [...rows.values()],
      detail: { value: shows(value), count: rows.size }
    }))
    .filter(({ agencies }) => agencies.length > 0)
}

const keysOf = <T>(keys: Column<T>, record: T): readonly Key[] => {
  const key = keys.key(record)
  return key === undefined ? [] : typeof key === "object" ? key : [key]
}
