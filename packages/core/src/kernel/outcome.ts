/**
 * How a rule stands for an agency: `met`; `breached`; `pending` (its time is not up); `unknown` (something it reads
 * was not supplied or could not be read); `not-applicable` (the agency is not addressed). What is missing is never a
 * pass and never a breach.
 */
export type Status = "met" | "breached" | "pending" | "unknown" | "not-applicable"

/** How much was looked at. */
export interface Measure {
  /** Things checked. */
  readonly checked: number
  /** Of these, things at fault. */
  readonly breached: number
  /** Of these, things whose time is not up. */
  readonly pending: number
}

/** Why a rule could not be judged. */
export interface Missing {
  /** The record set that was not supplied or not readable, by id. */
  readonly set: string
  /** The field, or the fields of which one would do, that no record carries; absent when the whole set is missing. */
  readonly fields?: readonly string[]
  /** Number of rows that were there but could not be read; absent when nothing was there. */
  readonly rejected?: number
}

/** How one rule stands for one agency. */
export interface Outcome {
  /** The rule, by id. */
  readonly rule: string
  /** The provision, by id. */
  readonly provision: string
  /** The agency, by id. */
  readonly agency: string
  /** How it stands. */
  readonly status: Status
  /** How much was looked at. */
  readonly measure: Measure
  /** What would have been needed and was not there; empty when everything was. */
  readonly missing: readonly Missing[]
  /** The calendar date by which what is pending is due. */
  readonly due?: string
}
