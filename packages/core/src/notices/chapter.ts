import type { Setting } from "../kernel/parameter.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Rule } from "../kernel/rule.ts"

/** What one chapter contributes to a notice. */
export interface Chapter {
  /** Values of the parameters that its rules need, with their origin. */
  readonly settings: readonly Setting[]
  /** The record sets that only this chapter reads, in the order in which an agency would fill them in. */
  readonly recordSets: readonly RecordSet[]
  /** Its rules, in the order of the text. */
  readonly rules: readonly Rule[]
}
