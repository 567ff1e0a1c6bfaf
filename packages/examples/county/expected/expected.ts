import type { Missing, Place } from "@zhengwu/core"

/** A finding that a planted fault must give. */
export interface ExpectedFinding {
  readonly rule: string
  readonly code: string
  /** The agencies concerned, by id, in the county's order. */
  readonly agencies: readonly string[]
  readonly subject: string
  /** The rows at fault. */
  readonly rows: readonly Place[]
  /** Rows that show the fault but are not at fault; none when absent. */
  readonly context?: readonly Place[]
}

/** Something that the reader must say of the files: an error, or a warning. */
export interface ExpectedIssue {
  readonly level: "error" | "warning"
  readonly code: string
  readonly place: Place
  /** The cell; absent for a row without columns. */
  readonly cell?: string
}

/** An outcome that must be unknown, and what is missing. */
export interface ExpectedUnknown {
  readonly agency: string
  readonly rule: string
  readonly missing: readonly Missing[]
}

/** An outcome that must be pending. */
interface ExpectedPending {
  readonly agency: string
  readonly rule: string
}

/** What one chapter must show. */
export interface ExpectedChapter {
  readonly findings: readonly ExpectedFinding[]
  /** Findings of what is in time on the day and due at the end of the year; none when absent. */
  readonly yearEnd?: readonly ExpectedFinding[]
  readonly issues: readonly ExpectedIssue[]
  readonly unknown: readonly ExpectedUnknown[]
  readonly pending: readonly ExpectedPending[]
  /** Faults, as rule and code, that no county can show under this notice on these days; none when absent. */
  readonly outOfReach?: readonly string[]
}

/** A row of a workbook's sheet. */
export const sheetRow = (file: string, sheet: string, row: number): Place => ({ file, sheet, row })

/** A line of a text file. */
export const line = (file: string, row: number): Place => ({ file, row })

/** A record in a JSON document. */
export const pointer = (file: string, path: string): Place => ({ file, pointer: path })

/** The same missing records leave several rules of an agency unknown. */
export const unknownBecause = (
  agency: string,
  missing: Missing,
  rules: readonly string[]
): readonly ExpectedUnknown[] => rules.map((rule) => ({ agency, rule, missing: [missing] }))
