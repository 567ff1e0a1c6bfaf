import type { Agency } from "./agency.ts"
import type { Column, Group, Moment, Test } from "./fold.ts"
import type { Missing } from "./outcome.ts"
import type { Given } from "./parameter.ts"
import type { RecordSet } from "./record-set.ts"
import type { Words } from "./scratch.ts"
import type { ColumnTally, GroupTally, KeptTally, RepeatedTally, TestTally } from "./tally.ts"
import type { Text } from "./text.ts"

/** A record set that a check reads, with the fields it cannot do without; of a group of fields one is enough. */
export interface Read {
  /** The set. */
  readonly set: RecordSet
  /** Names of its fields. */
  readonly fields: readonly (string | readonly string[])[]
  /** Further fields that are looked at where a record carries them; evidence names their cells. */
  readonly shown?: readonly string[]
}

/** A record among those folded: its set, whom it is about, and the row number that it was added with. */
export interface RowRef {
  /** The set that the record belongs to. */
  readonly set: RecordSet
  /** Index of the agency that it is about; 0 for the county's register. */
  readonly agency: number
  /** The row number that whoever added it gave. */
  readonly row: number
}

/** A fault that a check saw, before it has words. */
export interface RawBreach {
  /** Which fault. */
  readonly code: string
  /** What is at fault; what the first row is called when absent. */
  readonly subject?: string
  /** Whom it concerns, as indexes of agencies. */
  readonly agencies: readonly number[]
  /** The records at fault; each counts once in the measure. */
  readonly rows: readonly RowRef[]
  /**
   * Sets whose every row must have been readable for the fault to be certain, because it rests on something not being
   * there. While some row of the agency could not be read, the rule is unknown instead.
   */
  readonly restsOn?: readonly RecordSet[]
  /** The same for sets of which the rows of every agency count. */
  readonly restsOnCounty?: readonly RecordSet[]
  /** How many things are at fault where no record stands for them; one when absent. */
  readonly count?: number
  /** Records that belong to the evidence but are not at fault. */
  readonly context?: readonly RowRef[]
  /** What the words need beside the records; plain data. */
  readonly detail?: Readonly<Record<string, unknown>>
  /** The calendar date by which it was due. */
  readonly due?: string
}

/** What a part of a check sees when all records have been folded, and where it says what it found. */
export interface PartView {
  /** The day of the judgement. */
  readonly asOf: string
  /** The agencies by index; index 0 stands for the county's own register. */
  readonly agencies: readonly Agency[]
  /** Values of the parameters that the part asked for. */
  readonly given: Readonly<Record<string, unknown>>
  /** Whether the part can be judged for the agency: addressed, and everything it reads was supplied. */
  judges(agency: number): boolean
  /** The index of an agency's id; `undefined` when the county has no such agency. */
  indexOf(agencyId: string): number | undefined
  /** Result of one of the part's tests. */
  test(test: Test): TestTally
  /** Keys of one of the part's columns. */
  column(column: Column): ColumnTally
  /** Records that share a value of these columns; whether they really do is left to `confirm`. */
  repeated(columns: readonly Column[], within: "agency" | "county"): readonly RepeatedTally[]
  /** Whole numbers to work with, all of them 0, for as long as the part judges. */
  readonly words: Words
  /** Counts of one of the part's groups, by key, for an agency. */
  group(group: Group, agency: number): GroupTally
  /** Records of a set that the part keeps whole. */
  kept<T>(set: RecordSet<T>): KeptTally<T>
  /** Whether every row of a set about the agency, and every row that may be anyone's, could be read. */
  readable(set: RecordSet, agency: number): boolean
  /** Number of records of a set folded for an agency. */
  count(set: RecordSet, agency: number): number
  /**
   * Says how many things were checked for an agency: records of a set, or one thing that no record stands for.
   * Parts that check the same set count its records once.
   */
  checked(agency: number, count: number, set?: RecordSet): void
  /** Says how many things are still within their time, and until when (inclusive). */
  pending(agency: number, count: number, due?: string): void
  /** Says that there is nothing at the agency that the demand could be about, so that it does not apply. */
  inapplicable(agency: number): void
  /** Says that something is missing without which the agency cannot be judged. */
  unknown(agency: number, missing: Missing): void
  /** Says what was breached. */
  breach(breach: RawBreach): void
}

/** One part of a check: what it keeps of the records while they pass, and how it judges at the end. */
export interface Part {
  /** What is checked, in words. */
  says(given: Readonly<Record<string, unknown>>): Text
  /** The faults that it can find, by code. */
  readonly codes: readonly string[]
  /** Record sets without which the part cannot judge. */
  readonly reads: readonly Read[]
  /** Whether a missing record set leaves the part out instead of making the rule unknown. */
  readonly optional: boolean
  /** The parameters it needs, by its own names. */
  readonly given: Given
  /** Judged record by record. */
  readonly tests: readonly Test[]
  /** Kept as keys. */
  readonly columns: readonly Column[]
  /** Kept as hashes, to find values that occur twice, which are then confirmed on the records; nothing when absent. */
  readonly compared?: readonly Column[]
  /** Counted by key; nothing when absent. */
  readonly groups?: readonly Group[]
  /** Kept whole; small sets only. */
  readonly keeps: readonly RecordSet[]
  /** Judges what was folded. */
  judge(view: PartView): void
  /** Looks again at a breach with its records at hand, to confirm digests or add detail; what is returned stands. */
  confirm?(
    breach: RawBreach,
    record: (row: RowRef) => unknown,
    given: Readonly<Record<string, unknown>> & Moment
  ): readonly RawBreach[]
}

/** What a breach's words can speak of: the record at fault, further details, and parameters. */
export interface Signature<R = unknown, D = unknown, G = unknown, C = unknown> {
  /** The record at fault; `undefined` where something is missing altogether. */
  readonly record: R
  /** What the check adds. */
  readonly detail: D
  /** Values of the parameters. */
  readonly given: G
  /** A record that shows the fault but is not at fault itself. */
  readonly context: C
}

/** The faults that a check can find, by code. */
export type Signatures = Readonly<Record<string, Signature>>

/** What a provision demands, decidable from records: one part, or several that must all hold. */
export interface Check<S extends Signatures = Signatures> {
  /** The parts. */
  readonly parts: readonly Part[]
  /** Carries the types of the faults; never present at run time. */
  readonly "~signatures"?: S
}

type Union<C extends readonly Check[]> = C[number] extends Check<infer S> ? S : never
type Intersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never

/** All of the checks together. */
export const all = <const C extends readonly Check[]>(
  ...checks: C
): Check<Intersection<Union<C>> extends infer I extends Signatures ? I : never> => ({
  parts: checks.flatMap(({ parts }) => parts)
})

/** The check, left out where a record set that it reads was not supplied. */
export const whereSupplied = <S extends Signatures>(check: Check<S>): Check<S> => ({
  parts: check.parts.map((part) => ({ ...part, optional: true }))
})
