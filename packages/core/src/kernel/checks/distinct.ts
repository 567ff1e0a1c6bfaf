import { type Check, type RawBreach, type RowRef, type Signature } from "../check.ts"
import { identityOf } from "../digest.ts"
import { type Column, column, type Key } from "../fold.ts"
import { hashOfValue } from "../hash-fold.ts"
import type { RecordSet } from "../record-set.ts"
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
  /**
   * Keys that other checks keep anyway and among which every value is found, where there are such: values that are no
   * others' are told apart on the records.
   */
  readonly among?: readonly ((record: T) => Key | readonly Key[] | undefined)[]
  /** How the value of a record is written in a finding. */
  readonly shows?: (key: Key, record: T) => string
  /** Fields without which nothing can be compared. */
  readonly needs?: Needs<T>
  /** The fields that the value is made of, for the evidence. */
  readonly fields: readonly (keyof T & string)[]
  /** Whether the value must be unique within each agency or in the whole county. */
  readonly within: "agency" | "county"
}

/** What the words of a shared value can speak of. */
export interface DistinctDetail {
  /** The value, as a finding writes it. */
  readonly value: string
  /** How many records have it. */
  readonly count: number
}

/** No two records of a set share a value; the case of A to Z makes no difference in a text. */
export const distinct = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, key, among = [key], shows = (value) => String(value), needs = [], fields, within }: DistinctRule<T, C>
): Check<{ readonly [K in C]: Signature<T, DistinctDetail, Record<never, never>> }> => {
  const keys = column(set, key)
  const compared = among.map((each) => column(set, each))
  return {
    parts: [
      {
        says: () => says,
        reads: [{ set, fields: needs, shown: fields }],
        codes: [breach],
        optional: false,
        given: {},
        tests: [],
        columns: [],
        compared,
        keeps: [],
        judge: (view) => {
          for (let agency = 0; agency < view.agencies.length; agency++)
            view.checked(agency, view.count(set, agency), set)
          for (const { hash, records } of view.repeated(compared, within))
            view.breach({
              code: breach,
              agencies: [...new Set(records.map(({ agency }) => agency))],
              rows: records.map((record): RowRef => ({ set, ...record })),
              detail: { hash }
            })
        },
        confirm: (candidate, record) => confirmShared(candidate, record, keys, shows)
      }
    ]
  }
}

/** Splits rows with one hash by their true value; a value that only one row has is no breach. */
const confirmShared = <T>(
  candidate: RawBreach,
  record: (row: RowRef) => unknown,
  keys: Column<T>,
  shows: (key: Key, record: T) => string
): readonly RawBreach[] => {
  const byValue = new Map<Key, { readonly written: string[]; readonly rows: Map<number, RowRef> }>()
  for (const row of candidate.rows) {
    const own = record(row) as T
    for (const value of keysOf(keys, own)) {
      if (hashOfValue(value) !== candidate.detail?.["hash"]) continue
      const identity = typeof value === "string" ? identityOf(value) : value
      const entry = byValue.get(identity) ?? { written: [], rows: new Map<number, RowRef>() }
      byValue.set(identity, entry)
      entry.written.push(shows(value, own))
      entry.rows.set(row.row, row)
    }
  }
  const judged = new Set(candidate.agencies)
  return Array.from(byValue.values())
    .filter(({ rows }) => rows.size > 1)
    .map(({ written, rows }) => {
      const [value = ""] = written.toSorted()
      return {
        ...candidate,
        subject: value,
        agencies: [...new Set(Array.from(rows.values(), ({ agency }) => agency))].filter((agency) =>
          judged.has(agency)
        ),
        rows: [...rows.values()],
        detail: { value, count: rows.size }
      }
    })
    .filter(({ agencies }) => agencies.length > 0)
}

const keysOf = <T>(keys: Column<T>, record: T): readonly Key[] => {
  const key = keys.key(record)
  return key === undefined ? [] : typeof key === "object" ? key : [key]
}
