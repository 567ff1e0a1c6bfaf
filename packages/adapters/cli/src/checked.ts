import type { County, Issue, Notice, Report } from "@zhengwu/core"

/** Everything that a check found, for a renderer to write down. */
export interface Checked {
  /** The notice that was applied. */
  readonly notice: Notice
  /** What the core found, narrowed to what was asked for; its agencies stay whole, since findings name them. */
  readonly report: Report
  /** The agencies that were asked for, by id; every agency when none was. */
  readonly about: readonly string[]
  /** What is to be said about the input. */
  readonly issues: readonly Issue[]
  /** Names of the files that were read. */
  readonly files: readonly string[]
  /** Further errors and warnings, which no rule that was asked for has to do with. */
  readonly otherIssues: number
  /** Rows that were there but could not be read. */
  readonly unreadRows: number
}

/** Number of rows that could not be read: what the reader counted, or what the errors name where that is more. */
export const unreadRows = (county: County, issues: readonly Issue[]): number => {
  const counted = county.batches.reduce((sum, { rejected = 0 }) => sum + rejected, 0)
  return Math.max(counted, rowsNamed(issues))
}

/** Number of rows that errors name. */
export const rowsNamed = (issues: readonly Issue[]): number =>
  new Set(
    issues.flatMap(({ level, place }) =>
      level === "error" && place.row !== undefined ? [JSON.stringify([place.file, place.sheet, place.row])] : []
    )
  ).size
