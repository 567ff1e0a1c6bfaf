import type { Agency } from "./agency.ts"
import type { Finding } from "./finding.ts"
import type { Outcome } from "./outcome.ts"

/** How every rule of a notice stands for every agency, and every breach. Plain data. */
export interface Report {
  /** The notice, by id. */
  readonly notice: string
  /** The calendar date as of which the records were judged. */
  readonly asOf: string
  /** The county's agencies, in its own order. */
  readonly agencies: readonly Agency[]
  /** One for each rule and agency, agency by agency in the order of the rules; those of the county's register last. */
  readonly outcomes: readonly Outcome[]
  /** Every breach: by agency, then rule, then place. */
  readonly findings: readonly Finding[]
}
