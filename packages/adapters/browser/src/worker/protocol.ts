import type { Agency, AgencyKind, Locale, Severity, Status, Text } from "@zhengwu/core"
import type { Bounds, IndicatorMark, Method, Scheme } from "@zhengwu/core/assessment"

/** A file with the path that people know it by, `/` between folders; its folders may tell whose records it holds. */
export interface NamedFile {
  /** Path, relative to what was chosen. */
  readonly name: string
  /** The file itself; it is read in the worker. */
  readonly file: Blob
}

/** What is checked, and how. */
export interface CheckOptions {
  /** The calendar date (yyyy-mm-dd) as of which the records are judged. */
  readonly asOf: string
  /** The county's agencies, used where no file lists them; without it one of the files must (单位名录). */
  readonly directory?: readonly Agency[]
  /** How agencies are marked; the built-in scheme, which is an assumption, when absent. */
  readonly scheme?: Scheme
  /** Names of files of other types that were left aside; each becomes a warning. */
  readonly leftAside?: readonly string[]
}

/** How far a check is. */
export interface Progress {
  /** What is being done. */
  readonly step: "reading" | "judging" | "arranging"
  /** Number of files reached, from 1; the number of all while judging. */
  readonly file: number
  /** Number of files. */
  readonly files: number
  /** Share done, from 0 to 1. */
  readonly done: number
}

/** Which findings are wanted; what is absent does not narrow. */
export interface FindingFilter {
  /** Agency, by id. */
  readonly agency?: string
  /** Rule, by id. */
  readonly rule?: string
  /** Severity. */
  readonly severity?: Severity
  /** Words that message, remedy, subject, agency, file or record must contain; blanks separate words. */
  readonly text?: string
}

/** A page of findings. */
export interface FindingQuery extends FindingFilter {
  /** Language of the words. */
  readonly locale: Locale
  /** Number of findings to skip. */
  readonly offset: number
  /** Most findings to give. */
  readonly limit: number
}

/** Where a record of a finding was written. */
export interface PlaceShown {
  readonly file?: string
  readonly sheet?: string
  readonly row?: number
  readonly pointer?: string
  /** The cells that the rule looked at, such as `C7`; empty where there are none. */
  readonly cells: readonly string[]
}

/** One finding in words. */
export interface FindingShown {
  readonly fingerprint: string
  readonly rule: string
  readonly ruleTitle: string
  readonly provision: string
  /** The sentence of the notice, verbatim in Chinese; the gloss in English. */
  readonly sentence: string
  readonly severity: Severity
  readonly agencies: readonly string[]
  readonly message: string
  readonly remedy: string
  readonly due?: string
  /** The first places; `morePlaces` counts the others. */
  readonly places: readonly PlaceShown[]
  readonly morePlaces: number
}

/** A page of findings: in the order of the provisions, then of the report. */
export interface FindingPage {
  /** Number of findings that match. */
  readonly total: number
  readonly findings: readonly FindingShown[]
}

/** How one agency stands. */
export interface AgencyShown {
  readonly id: string
  readonly name: string
  /** Whether any of its records were supplied. */
  readonly supplied: boolean
  readonly counts: Readonly<Record<Severity, number>>
  readonly outcomes: Readonly<Record<Status, number>>
}

/** Why requirements could not be judged. */
export interface UnjudgedShown {
  readonly kind: "set" | "fields" | "rows"
  readonly set: string
  /** Titles of fields; of each group one would do. */
  readonly fields: readonly (readonly string[])[]
  readonly agencies: readonly string[]
  readonly rules: readonly string[]
}

/** What is not due yet. */
export interface PendingShown {
  readonly rule: string
  readonly due?: string
  readonly agencies: readonly string[]
}

/** A check at a glance. */
export interface Overview {
  readonly notice: { readonly title: string; readonly number: string }
  readonly asOf: string
  readonly files: number
  readonly records: number
  readonly unreadRows: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly outcomes: Readonly<Record<Status, number>>
  /** Agencies that supplied records or have findings first, worst first; the authority where its register is judged. */
  readonly agencies: readonly AgencyShown[]
  /** Rules with findings, in the order of the notice. */
  readonly rules: readonly { readonly id: string; readonly title: string; readonly findings: number }[]
  readonly unjudged: readonly UnjudgedShown[]
  readonly pending: readonly PendingShown[]
  readonly issues: Readonly<Record<"error" | "warning" | "note", number>>
}

/** A problem of the files. */
export interface IssueShown {
  readonly level: "error" | "warning" | "note"
  readonly place: PlaceShown
  readonly message: string
  readonly remedy: string
}

/** The scheme that marks go by, in words. */
export interface SchemeShown {
  readonly title: string
  readonly version: string
  /** Where it comes from. */
  readonly reference: string
  /** Whether it is the library's own assumption and not a county's document. */
  readonly isAssumption: boolean
  /** Whether it applies on the day; without that nothing is marked. */
  readonly applies: boolean
  /** The first calendar date on which it applies, inclusive; absent where it has none. */
  readonly validFrom?: string
  /** The last calendar date on which it applies, inclusive; absent where it has none. */
  readonly validUntil?: string
}

/** A place among agencies of one kind. */
export interface RankShown {
  /** The place by the lower bound, from 1. */
  readonly place: number
  /** How many share it, itself included. */
  readonly tied: number
  /** How many have places. */
  readonly of: number
}

/** What an agency earned, in short. */
export interface MarkShown {
  readonly id: string
  readonly name: string
  /** Its mark, bonus and vetoes counted. */
  readonly marks: Bounds
  /** Marks that can be had, without bonus. */
  readonly total: number
  /** The grades that the mark may turn out to have, lower bound first; one where both bounds agree, none without grades. */
  readonly grades: readonly string[]
  /** What vetoes struck. */
  readonly vetoes: readonly string[]
  /** Its place; absent where an agency of its kind supplied nothing, since a place would say nothing then. */
  readonly rank?: RankShown
}

/** Agencies of one kind. */
export interface KindShown {
  /** The kind. */
  readonly kind: AgencyKind
  /** Its agencies' marks, best first. */
  readonly marks: readonly MarkShown[]
}

/** Everybody's marks. */
export interface Ranking {
  /** What they go by. */
  readonly scheme: SchemeShown
  /** By kind of agency, best first; agencies that supplied nothing are left out where others did. */
  readonly kinds: readonly KindShown[]
}

/** A finding that costs marks. */
export interface LostShown {
  /** The finding in words. */
  readonly message: string
  /** Marks that the indicator wins when this finding alone is remedied; 0 where others have to be remedied with it. */
  readonly marks: number
}

/** An indicator's marks. */
export interface IndicatorShown {
  readonly title: string
  /** Whether it was scored, something of it could not be judged, or it does not apply. */
  readonly status: IndicatorMark["status"]
  /** Marks that it is worth for the agency; 0 where it does not apply. */
  readonly weight: number
  /** Marks that it earned. */
  readonly marks: Bounds
  /** How it is scored; absent of a sum of others. */
  readonly method?: Method["kind"]
  /** What cost marks, dearest first. */
  readonly lost: readonly LostShown[]
  /** How many further findings cost marks. */
  readonly moreLost: number
  /** The indicators that it sums up. */
  readonly children: readonly IndicatorShown[]
}

/** A step that wins marks. */
export interface StepShown {
  /** Titles of the record sets to supply; empty where findings have to be remedied. */
  readonly supply: readonly string[]
  /** Titles of the rules whose findings have to be remedied; empty where records have to be supplied. */
  readonly rules: readonly string[]
  /** Number of findings to remedy. */
  readonly findings: number
  /** The indicators that win. */
  readonly indicators: readonly string[]
  /** Marks that the lower bound wins once the steps before are done. */
  readonly marks: number
}

/** One agency's marks, each lost mark with its reason. */
export interface ScorecardShown extends MarkShown {
  /** By chapter of the scheme. */
  readonly indicators: readonly IndicatorShown[]
  /** The way up, best first. */
  readonly steps: readonly StepShown[]
  /** The steps that are not listed, together. */
  readonly otherSteps: OtherSteps
}

/** Steps summed up. */
export interface OtherSteps {
  /** How many there are. */
  readonly steps: number
  /** Marks that the lower bound wins by all of them. */
  readonly marks: number
}

/** A topology picture. */
export interface TopologyShown {
  /** The picture, a whole SVG document. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** The same in sentences. */
  readonly description: readonly string[]
}

/** A form in which a result is taken along. */
export type ExportFormat = "xlsx" | "csv" | "sarif" | "json"

/** Everything that can be asked of a worker, and what it answers. */
export interface Questions {
  readonly overview: { readonly asked: { readonly locale: Locale }; readonly answer: Overview }
  readonly findings: { readonly asked: FindingQuery; readonly answer: FindingPage }
  readonly issues: { readonly asked: { readonly locale: Locale }; readonly answer: readonly IssueShown[] }
  readonly ranking: { readonly asked: { readonly locale: Locale }; readonly answer: Ranking }
  readonly scorecard: {
    readonly asked: { readonly locale: Locale; readonly agency: string }
    /** `undefined` where the scheme does not apply to the agency, or on the day. */
    readonly answer: ScorecardShown | undefined
  }
  readonly topology: {
    readonly asked: { readonly locale: Locale; readonly agency: string }
    readonly answer: TopologyShown | undefined
  }
  readonly export: {
    readonly asked: { readonly locale: Locale; readonly format: ExportFormat }
    /** `undefined` for a workbook where the scheme does not apply on the day: it is one of marks. */
    readonly answer: File | undefined
  }
  readonly template: { readonly asked: { readonly locale: Locale }; readonly answer: File }
}

/** The name of a question. */
export type Question = keyof Questions

/** From the page to the worker. */
export type ToWorker =
  | { readonly type: "check"; readonly files: readonly NamedFile[]; readonly options: CheckOptions }
  | {
      readonly [Q in Question]: {
        readonly type: "ask"
        readonly id: number
        readonly question: Q
        readonly asked: Questions[Q]["asked"]
      }
    }[Question]

/** Why a check could not be made, in words. */
export interface Refused {
  readonly kind: "no-agency" | "nothing-read" | "internal"
  /** What the reader said about the files, gravest first. */
  readonly issues: readonly { readonly message: Text; readonly remedy: Text; readonly file?: string }[]
}

/** From the worker to the page. */
export type ToPage =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "checked" }
  | { readonly type: "refused"; readonly refused: Refused }
  | { readonly type: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly type: "fault"; readonly id: number; readonly message: string }
