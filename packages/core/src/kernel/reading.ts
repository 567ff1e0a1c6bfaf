import type { Text } from "./text.ts"

/** Why a value, as written, could not be read. */
export interface Fault {
  /** Stable name of the fault, such as `octet-out-of-range`. */
  readonly code: string
  /** What is wrong. */
  readonly message: Text
  /** What to write instead. */
  readonly remedy: Text
}

/** A value that could be read only one way but was not written in its canonical form. */
export interface Normalisation {
  /** Stable name of the normalisation, such as `full-width-digits`. */
  readonly code: string
  /** What was changed. */
  readonly message: Text
}

/** What reading one value as written gives: the canonical value with the normalisations made, or the fault. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly normalisations: readonly Normalisation[] }
  | { readonly ok: false; readonly fault: Fault }

const none: readonly Normalisation[] = []

/** A value that was understood. */
export const understood = <T>(value: T, normalisations: readonly Normalisation[] = none): Reading<T> => ({
  ok: true,
  value,
  normalisations
})

/** A value that was not understood. */
export const refused = (code: string, message: Text, remedy: Text): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { code, message, remedy }
})
