import type { Column } from "./fold.ts"
import type { GroupRun } from "./group-fold.ts"
import type { TestRun } from "./test-fold.ts"

/** What is to be kept of a set's records. */
export interface Needs {
  /** Fields of which it matters whether any record carries them. */
  readonly fields: readonly string[]
  /** Columns of keys. */
  readonly columns: readonly Column[]
  /** Columns of hashes. */
  readonly compared: readonly Column[]
  /** Tests of each record. */
  readonly tests: readonly TestRun[]
  /** Groups to count records by. */
  readonly groups: readonly GroupRun[]
  /** Whether the records themselves are kept. */
  readonly keep: boolean
}
