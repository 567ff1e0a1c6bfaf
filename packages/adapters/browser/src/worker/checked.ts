import type { County, Issue, Notice, Report } from "@zhengwu/core"
import type { Scheme } from "@zhengwu/core/assessment"

/** Everything that a check found; it stays in the worker. */
export interface Checked {
  readonly notice: Notice
  readonly county: County
  readonly report: Report
  readonly issues: readonly Issue[]
  /** The host's scheme; absent where the built-in one is used. */
  readonly scheme?: Scheme
  /** Names of the files. */
  readonly files: readonly string[]
}
