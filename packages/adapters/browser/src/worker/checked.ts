import type { County, Issue, Notice, Report } from "@zhengwu/core"

/** Everything that a check found; it stays in the worker. */
export interface Checked {
  readonly notice: Notice
  readonly county: County
  readonly report: Report
  readonly issues: readonly Issue[]
  /** Names of the files. */
  readonly files: readonly string[]
}
