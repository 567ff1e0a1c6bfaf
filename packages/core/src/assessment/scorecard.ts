import type { Status } from "../kernel/outcome.ts"
import type { Report } from "../kernel/report.ts"
import type { Text } from "../kernel/text.ts"
import type { Method, Scheme } from "./scheme.ts"
import type { Waiver } from "./waiver.ts"

/** A mark with bounds: where records are missing it lies somewhere between them, else both are the same. */
export interface Bounds {
  /** The mark if everything that could not be judged turns out as bad as the scheme lets it. */
  readonly lower: number
  /** The mark if everything that could not be judged turns out faultless. */
  readonly upper: number
}

/** Findings that cost as many marks each. */
export interface LostMarks {
  /** The findings, by fingerprint, in the order of the report. */
  readonly findings: readonly string[]
  /** Marks that the leaf would win if any one of them alone were remedied. */
  readonly marks: number
}

/** How one rule of a leaf stands for the agency. */
export interface RuleStanding {
  /** The rule, by id. */
  readonly rule: string
  /** How it stands, waivers not counted as breaches. */
  readonly status: Status
  /** Things checked. */
  readonly checked: number
  /** Of these, things at fault that no waiver excuses. */
  readonly breached: number
}

/** The marks of one indicator. */
export interface IndicatorMark {
  /** The indicator, by id. */
  readonly indicator: string
  /** What it is called. */
  readonly title: Text
  /** Marks it is worth for this agency, after what does not apply was shared out; 0 where it does not apply itself. */
  readonly weight: number
  /** Marks earned. */
  readonly marks: Bounds
  /** `scored`; `unknown` where something could not be judged; `not-applicable`. */
  readonly status: "scored" | "unknown" | "not-applicable"
  /** Of a branch: the indicators below it. */
  readonly children?: readonly IndicatorMark[]
  /** Of a leaf: how it was scored. */
  readonly leaf?: {
    readonly method: Method
    readonly rules: readonly RuleStanding[]
    /** What the findings cost, dearest first. */
    readonly lost: readonly LostMarks[]
  }
}

/** Something that would win marks back. */
export interface Improvement {
  /** The findings to remedy, by fingerprint; empty where it is enough to supply records. */
  readonly findings: readonly string[]
  /** The record sets to supply, by id; empty where it is enough to remedy findings. Neither is where only both win. */
  readonly supply: readonly string[]
  /** The leaves that win, by id: one, or all that ask for the same records. */
  readonly indicators: readonly string[]
  /** Marks that the total wins, at the lower bound. */
  readonly marks: number
}

/** One agency's marks under a scheme, each lost mark traced to findings. */
export interface Scorecard {
  /** The agency, by id. */
  readonly agency: string
  /** Marks of the tree, before bonus and vetoes. */
  readonly base: Bounds
  /** Marks added by people for features and highlights. */
  readonly bonus: {
    readonly marks: number
    readonly items: readonly { readonly item: string; readonly marks: number; readonly reason: string }[]
  }
  /** Vetoes that struck, with the findings that set them off. */
  readonly vetoes: readonly { readonly veto: string; readonly title: Text; readonly findings: readonly string[] }[]
  /** The mark: base and bonus, after vetoes. */
  readonly marks: Bounds
  /** Marks that can be had, without bonus. */
  readonly total: number
  /** The grades of both bounds, by id; absent where the scheme has none. */
  readonly grade?: { readonly lower: string; readonly upper: string }
  /** The marks without any waiver; absent where no waiver was applied. */
  readonly withoutWaivers?: Bounds
  /** The indicator tree. */
  readonly indicators: readonly IndicatorMark[]
  /** The way up: what wins most marks, best first. */
  readonly improvements: readonly Improvement[]
}

/** An agency's place among those of its kind; agencies with one mark share a place, and the next places are skipped. */
export interface Rank {
  /** The agency, by id. */
  readonly agency: string
  /** Its place among its kind by the lower bound, from 1. */
  readonly place: number
  /** How many share the place, itself included. */
  readonly tied: number
}

/** Everything that an assessment found. Plain data: the same notice, scheme and input give the same bytes. */
export interface Assessment {
  /** The scheme: what it is called, where it comes from, and the grades and bonus items that scorecards name by id. */
  readonly scheme: Pick<Scheme, "id" | "version" | "title" | "source" | "grades" | "bonus">
  /** SHA-256 digests, hexadecimal, of what the marks rest on. */
  readonly digests: { readonly notice: string; readonly scheme: string; readonly input: string }
  /** The findings and outcomes that were scored, waived findings included. */
  readonly report: Report
  /** The waivers that were given, whether they excuse something or not. */
  readonly waivers: readonly Waiver[]
  /** Fingerprints of the findings that waivers excuse, each with the waiver's id. */
  readonly waived: readonly { readonly finding: string; readonly waiver: string }[]
  /** Waivers that excuse nothing: not yet or no longer in force, or what they excuse is not there. */
  readonly idleWaivers: readonly {
    readonly waiver: string
    readonly reason: "not-yet" | "expired" | "nothing-to-excuse"
  }[]
  /** One for each agency that the scheme applies to, in the county's own order. */
  readonly scorecards: readonly Scorecard[]
  /** Places by kind of agency, best first. */
  readonly ranking: Readonly<Record<string, readonly Rank[]>>
}
