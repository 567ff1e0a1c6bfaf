import { identityOf } from "./digest.ts"
import type { Field } from "./field.ts"
import type { Given } from "./parameter.ts"
import type { RecordSet } from "./record-set.ts"
import type { Text } from "./text.ts"

/** A way to find records of a set by a value that they carry, so that a register can answer without reading it all. */
export interface Index<T = unknown> {
  /** Stable name, such as `terminals.address`. */
  readonly id: string
  /** The set, by id. */
  readonly set: string
  /** Whether equal keys are looked for within one agency or across the county. */
  readonly within: "agency" | "county"
  /** The keys of a record, as text; records are found by equal text. None: the record is not found by this index. */
  keys(record: T): readonly string[]
  /**
   * For an index that is not by equality: whether a record is one that the key looks for. A register then looks at
   * every record of the set, or knows better.
   */
  readonly matches?: (record: T, key: string) => boolean
}

/** What is asked of a register: the records of a set that have one of the keys; all of an agency's without an index. */
export interface Query {
  /** The record set, by id. */
  readonly set: string
  /** Whose records; absent: those of every agency, or the county's own. */
  readonly agency?: string
  /** The index, by id; absent: all records. */
  readonly index?: string
  /** The keys, one of which is enough. */
  readonly keys?: readonly string[]
}

/** A record as a register holds it. */
export interface Row {
  /** What tells the record from others of its set, such as its primary key: two questions may give the same one. */
  readonly id: string
  /** The agency that the record is about, by id; absent for the county's own. */
  readonly agency?: string
  /** The record, in canonical form. */
  readonly record: unknown
}

/** What carrying a command out does to one record. */
export type Change =
  | { readonly add: string; readonly record: unknown }
  | { readonly replace: Row; readonly set: string; readonly record: unknown }
  | { readonly remove: Row; readonly set: string }

/** A reason against a command that no record can show: the procedure does not allow it. */
export interface Refusal {
  /** Stable name. */
  readonly code: string
  /** The rule whose procedure it is, by id. */
  readonly rule: string
  /** What stands against it. */
  readonly message: Text
  /** What to do. */
  readonly remedy: Text
}

/** What a command would do, now that the register has answered. */
export interface Act {
  /** What would be added, changed and removed. */
  readonly changes: readonly Change[]
  /**
   * Records that the command rests on: a breach of a cited rule by one of them stands in its way although it is not
   * new. `agency`: every record of the agency. Nothing when absent.
   */
  readonly restsOn?: readonly Row[] | "agency"
  /** What the procedure has against it. Nothing when absent. */
  readonly refusals?: readonly Refusal[]
  /** What the register was asked for and does not have. Nothing when absent. */
  readonly absent?: readonly Query[]
}

/** A command with the day of its decision. */
export interface Order {
  /** The agency that would act, by id. */
  readonly agency: string
  /** What it is about: the values of the command's fields, in canonical form. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The calendar date of the act. */
  readonly asOf: string
}

/** The values that a notice gives to parameters, by the names under which they are asked for. */
export type ParameterValues = (given: Given) => Readonly<Record<string, unknown>>

/** One command that is decided before acting. */
export interface CommandEntry {
  /** Stable name, such as `register-terminal`. */
  readonly id: string
  /** What is asked for, in a few words. */
  readonly title: Text
  /** What carrying it out means, and what decides. */
  readonly about: Text
  /** The provisions that decide, by id. */
  readonly provisions: readonly string[]
  /** The rules that can stand in its way, by id. */
  readonly rules: readonly string[]
  /** Rules whose breach is told but never stands in its way, by id. */
  readonly noted: readonly string[]
  /** What it is told, as a record set is. */
  readonly fields: readonly Field[]
  /** Those of the rules that stand in the way of this order; all when absent. */
  cites?(order: Order): readonly string[]
  /** What it must know, in one round. Every set that a cited rule reads is asked for, or stands in `aside`. */
  asks(order: Order): readonly Query[]
  /** Sets that cited rules read and on which the order has no bearing. */
  readonly aside: readonly string[]
  /** What would be done; `found` gives the rows of the n-th question, `valuesOf` the notice's values of parameters. */
  act(order: Order, found: (question: number) => readonly Row[], valuesOf: ParameterValues): Act
}

/** Declares an index of a set. The case of A to Z makes no difference in keys, as it makes none to rules. */
export const indexOf = <T>(
  set: RecordSet<T>,
  name: string,
  within: Index["within"],
  keys: (record: T) => readonly (string | undefined)[],
  matches?: (record: T, key: string) => boolean
): Index => ({
  id: `${set.id}.${name}`,
  set: set.id,
  within,
  keys: (record) => keys(record as T).flatMap((key) => (key === undefined ? [] : [identityOf(key)])),
  ...(matches === undefined ? {} : { matches: (record, key) => matches(record as T, key) })
})
