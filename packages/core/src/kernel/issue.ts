import type { Place } from "./finding.ts"
import type { Text } from "./text.ts"

/**
 * Something about the input: an `error` where a value or row could not be read, a `warning` where something was left
 * aside (an unknown column, a sheet of no known kind), a `note` where a value was read in the only way it can be.
 */
export interface Issue {
  /** How much it matters. */
  readonly level: "error" | "warning" | "note"
  /** Stable name, such as `octet-out-of-range`. */
  readonly code: string
  /** Where it is. */
  readonly place: Place
  /** The cell, such as `C7`; absent where there is none or the whole row is meant. */
  readonly cell?: string
  /** The record set, by id; absent where none was recognised. */
  readonly set?: string
  /** The field, by name; absent where none is meant. */
  readonly field?: string
  /** What is wrong. */
  readonly message: Text
  /** What to do. */
  readonly remedy: Text
}
