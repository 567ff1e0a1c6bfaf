import type { RecordSet } from "./record-set.ts"

/** What a column keeps of a record: a whole number from 0 below 2^53 or a bigint, compared exactly; or a text. */
export type Key = number | bigint | string

/**
 * Keeps the key of every record of a set, so that records can be compared after they are gone. Texts are kept as
 * 53-bit digests; whoever relies on two being equal confirms it on the records. Wide keys (bigint) are kept whole.
 */
export interface Column<T = unknown> {
  /** The set whose records are keyed. */
  readonly set: RecordSet<T>
  /** The key of a record; several where it carries several, none where the record has nothing to compare. */
  key(record: T): Key | readonly Key[] | undefined
}

const declared = new WeakMap<RecordSet, WeakMap<(record: never) => unknown, Column>>()

/** Declares a column. The same function over the same set is the same column: checks that share a key keep it once. */
export const column = <T>(set: RecordSet<T>, key: (record: T) => Key | readonly Key[] | undefined): Column<T> => {
  const ofSet = declared.get(set) ?? new WeakMap<(record: never) => unknown, Column>()
  declared.set(set, ofSet)
  const known = ofSet.get(key) as Column<T> | undefined
  if (known !== undefined) return known
  const column: Column<T> = { set, key }
  ofSet.set(key, column)
  return column
}

/** The day of the judgement, beside the parameters that a check asked for. */
export interface Moment {
  /** The calendar date (yyyy-mm-dd) as of which records are judged. */
  readonly asOf: string
}

/** Judges each record of a set alone and keeps the rows that fail. */
export interface Test<T = unknown> {
  /** The set whose records are judged. */
  readonly set: RecordSet<T>
  /** Fields without which a record fails; of a group of fields one is enough. None when absent. */
  readonly needs?: readonly (string | readonly string[])[]
  /** Whether the record is concerned at all; every record when absent. */
  concerns?(record: T, given: Readonly<Record<string, unknown>> & Moment): boolean
  /**
   * Whether a record that has the needed fields does what is demanded; `pending` while its deadline is ahead. Having
   * the fields is enough when absent.
   */
  verdict?(record: T, given: Readonly<Record<string, unknown>> & Moment): boolean | "pending"
}

/** Counts the records of each agency by a key, and keeps the latest of a date. Keys are few, records many. */
export interface Group<T = unknown> {
  /** The set whose records are counted. */
  readonly set: RecordSet<T>
  /** What a record counts for; several keys where it counts for several, none where it does not count. */
  key(record: T, given: Readonly<Record<string, unknown>> & Moment): string | readonly string[] | undefined
  /** A calendar date of the record, of which the latest is kept; absent where no date matters. */
  latest?(record: T): string | undefined
}
