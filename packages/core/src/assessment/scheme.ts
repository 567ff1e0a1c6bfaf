import type { AgencyKind } from "../kernel/agency.ts"
import type { Severity } from "../kernel/finding.ts"
import type { Text } from "../kernel/text.ts"

/**
 * How a leaf turns what its rules found into a share of its weight.
 *
 * - `proportional`: the share of checked things that are not at fault, over all rules of the leaf.
 * - `all-or-nothing`: everything, or nothing once a rule is breached.
 * - `threshold`: the share that the highest step reached earns; below the lowest step, nothing.
 * - `deduct`: so many marks off for each finding, by severity, at most `cap` marks.
 * - `judgement`: everything where a person finds the demand met, nothing where not.
 *
 * By every method, a leaf in which nothing that was checked is in order earns nothing: so a first record that is at fault
 * never raises a mark, whatever `deduct` or a step from 0 percent would leave.
 */
export type Method =
  | { readonly kind: "proportional" }
  | { readonly kind: "all-or-nothing" }
  | {
      readonly kind: "threshold"
      /** Ascending in both: from this share of faultless things (percent, inclusive), so much of the weight (percent); the last earns 100. */
      readonly steps: readonly { readonly atLeastPercent: number; readonly earnsPercent: number }[]
    }
  | {
      readonly kind: "deduct"
      /** Marks off for each finding; a severity that is absent costs nothing. */
      readonly marks: Readonly<Partial<Record<Severity, number>>>
      /** The most marks that findings can cost while something is in order; the leaf's weight when absent. */
      readonly cap?: number
    }
  | { readonly kind: "judgement" }

/** An indicator that is scored by rules. */
export interface Leaf {
  /** Stable name, unique in the scheme. */
  readonly id: string
  /** What is scored. */
  readonly title: Text
  /** Marks that it is worth, above 0. */
  readonly weight: number
  /** The rules that decide it, by id; one or more. */
  readonly rules: readonly string[]
  /** How they decide it. */
  readonly method: Method
}

/** An indicator that is the sum of others. */
export interface Branch {
  /** Stable name, unique in the scheme. */
  readonly id: string
  /** What it sums up. */
  readonly title: Text
  /** Marks that it is worth: the sum of its children's weights. */
  readonly weight: number
  /** The indicators below it, one or more. */
  readonly children: readonly Indicator[]
}

/** A node of the indicator tree. */
export type Indicator = Branch | Leaf

/** A grade and its band; a band reaches up to the next grade's lower end, the highest band up to everything. */
export interface Grade {
  /** Stable name, unique in the scheme. */
  readonly id: string
  /** What it is called, such as 优秀. */
  readonly title: Text
  /** The lowest mark of the band, inclusive. */
  readonly from: number
  /** The upper end of the band, exclusive, or inclusive for the highest. */
  readonly to: number
}

/** A fault that overrides marks (单项否决). */
export interface Veto {
  /** Stable name, unique in the scheme. */
  readonly id: string
  /** What is vetoed, in words. */
  readonly title: Text
  /** The rule, by id. */
  readonly rule: string
  /** The faults of the rule that veto; every fault when absent. */
  readonly codes?: readonly string[]
  /** What it does: the total becomes `0`, or the grade is at best the one named. */
  readonly effect: { readonly kind: "zero" } | { readonly kind: "grade-at-most"; readonly grade: string }
}

/** Marks for features and highlights (创特色、出亮点), given by people. */
export interface Bonus {
  /** The most marks that all items can add. */
  readonly cap: number
  /** What can earn a bonus. */
  readonly items: readonly { readonly id: string; readonly title: Text; readonly most: number }[]
}

/** How an agency is scored, as data that a county loads. */
export interface Scheme {
  /** Stable name. */
  readonly id: string
  /** Its version, such as `2014.1`. */
  readonly version: string
  /** What it is called. */
  readonly title: Text
  /** Where it comes from, for the reader: a county's document, or that it is the library's own assumption. */
  readonly source: { readonly kind: "county" | "assumption"; readonly reference: Text }
  /** The notice that its rules belong to, by id. */
  readonly notice: string
  /** The first calendar date on which it applies, inclusive; always when absent. */
  readonly validFrom?: string
  /** The last calendar date on which it applies, inclusive; for ever when absent. */
  readonly validUntil?: string
  /** The kinds of agency that it applies to; every kind when absent. */
  readonly kinds?: readonly AgencyKind[]
  /** Marks of the whole tree: the sum of its indicators' weights. */
  readonly total: number
  /** The share of its marks (0 to 1) that an unknown leaf earns at the lower bound; the upper bound takes it as faultless. */
  readonly unknownEarns: number
  /** What becomes of the weight of what does not apply: shared among siblings, or the whole is scaled at the end. */
  readonly notApplicable: "reweigh" | "scale"
  /** The indicator tree. */
  readonly indicators: readonly Indicator[]
  /** Marks on top; none when absent. */
  readonly bonus?: Bonus
  /** What overrides marks; nothing when absent. */
  readonly vetoes?: readonly Veto[]
  /** The grades, best first, without gap or overlap; none when empty. */
  readonly grades: readonly Grade[]
}
