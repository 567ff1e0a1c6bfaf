import type * as Schema from "effect/Schema"
import { type Field, fieldsOf } from "./field.ts"
import type { Text } from "./text.ts"
import { validator } from "./validator.ts"

/**
 * One kind of record that rules read: how it is called, what its fields are, and how to tell a valid record.
 * Records of scope `agency` are about one agency; those of scope `county` stand in the county's own register.
 */
export interface RecordSet<T = unknown> {
  /** Plural name, the key of the set in a county's data. */
  readonly id: string
  /** How the set is called: the name of its sheet. */
  readonly title: Text
  /** What one record tells. */
  readonly about: Text
  /** Other names of its sheet or file. */
  readonly aliases: readonly string[]
  /** Whose records these are. */
  readonly scope: "agency" | "county"
  /**
   * Who keeps the list. What the authority keeps for the whole county speaks for every agency: an agency that it does
   * not mention has nothing there.
   */
  readonly keptBy: "agency" | "authority"
  /** The fields of a record, in order. */
  readonly fields: readonly Field[]
  /** What a finding calls the record. */
  subject(record: T): string
  /** Whether the value is a valid record in canonical form, without unknown fields. */
  accepts(value: unknown): value is T
}

/** The codec of a record: its fields, in order, each with how it is called and read. */
export type RecordCodec<T> = Schema.Codec<T> & { readonly fields: Schema.Struct.Fields }

type Within<A, B> = [A, keyof A] extends [B, keyof B] ? unknown : never
type Same<A, B> = Within<A, B> & Within<B, A>

/** The codec of a record; it does not compile unless the struct has just the fields of the interface. */
export const codecOf =
  <T>() =>
  <S extends RecordCodec<T>>(struct: S & Same<S["Type"], T>): RecordCodec<T> =>
    struct

/** Declares a set of records from the codec of one. */
export const recordSet = <T>(declaration: {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly aliases?: readonly string[]
  readonly scope: "agency" | "county"
  /** By each agency when absent; what belongs to the county is always kept by the authority. */
  readonly keptBy?: "agency" | "authority"
  readonly codec: RecordCodec<T>
  readonly subject: (record: T) => string
}): RecordSet<T> => {
  let compiled: ((value: unknown) => value is T) | undefined
  return {
    id: declaration.id,
    title: declaration.title,
    about: declaration.about,
    aliases: declaration.aliases ?? [],
    scope: declaration.scope,
    keptBy: declaration.scope === "county" ? "authority" : (declaration.keptBy ?? "agency"),
    fields: fieldsOf(declaration.codec.fields),
    subject: declaration.subject,
    accepts: (value): value is T => (compiled ??= validator(declaration.codec))(value)
  }
}
