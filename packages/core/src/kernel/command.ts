import type * as Schema from "effect/Schema"
import type { Act, Change, CommandEntry, Order, ParameterValues, Query, Row } from "./decision.ts"
import { identityOf } from "./digest.ts"
import { fieldsOf } from "./field.ts"
import type { RecordSet } from "./record-set.ts"

/** Declares a command by the codec of its fields, which `asks` and `act` then receive typed. */
export const command = <T>(
  declaration: Omit<CommandEntry, "fields" | "asks" | "act" | "cites" | "aside" | "noted"> & {
    readonly codec: Schema.Codec<T> & { readonly fields: Schema.Struct.Fields }
    readonly noted?: readonly string[]
    readonly aside?: readonly string[]
    readonly cites?: (fields: T, order: Order) => readonly string[]
    readonly asks: (fields: T, order: Order) => readonly Query[]
    readonly act: (
      fields: T,
      found: (question: number) => readonly Row[],
      order: Order,
      valuesOf: ParameterValues
    ) => Act
  }
): CommandEntry => {
  const { codec, cites, asks, act, ...told } = declaration
  return {
    ...told,
    noted: told.noted ?? [],
    aside: told.aside ?? [],
    fields: fieldsOf(codec.fields),
    ...(cites === undefined ? {} : { cites: (order) => cites(order.fields as T, order) }),
    asks: (order) => asks(order.fields as T, order),
    act: (order, found, valuesOf) => act(order.fields as T, found, order, valuesOf)
  }
}

/** A record that would be added. */
export const adds = <T>(set: RecordSet<T>, record: T): Change => ({ add: set.id, record })

/** A record that would be changed. */
export const replaces = <T>(set: RecordSet<T>, row: Row, record: T): Change => ({ replace: row, set: set.id, record })

/** The record of a row, as one of its set. */
export const recordOf = <T>(_set: RecordSet<T>, { record }: Row): T => record as T

/** The query for records that have a key; none where there is no key to ask for. */
export const byKey = (
  index: { readonly id: string; readonly set: string },
  keys: readonly (string | undefined)[],
  agency?: string
): Query => {
  const own = keys.flatMap((key) => (key === undefined ? [] : [identityOf(key)]))
  return {
    set: index.set,
    index: index.id,
    keys: own.length < 2 ? own : [...new Set(own)],
    ...(agency === undefined ? {} : { agency })
  }
}

/** The query for all records of a set about an agency, or of the county. */
export const allOf = (set: RecordSet, agency?: string): Query => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency })
})
