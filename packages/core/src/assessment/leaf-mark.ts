import type { Severity } from "../kernel/finding.ts"
import type { FaultGroup, RuleCase } from "./rule-case.ts"
import type { Leaf, Method } from "./scheme.ts"
import { shareDown, toUnits } from "./units.ts"

/** What a leaf earns for an agency, in units. */
export interface LeafMark {
  readonly lower: number
  readonly upper: number
  /** What it would earn if nothing beyond what was found were at fault. */
  readonly known: number
}

/** A leaf for an agency: its own weight and what it is worth after what does not apply was shared out, in units. */
export interface LeafCase {
  readonly leaf: Leaf
  readonly worth: number
  readonly cases: readonly RuleCase[]
  /** Whether something could not be judged. */
  readonly isUncertain: boolean
}

/** How many things a leaf counts, and what deductions its findings cost in units of its own weight. */
export interface Tally {
  readonly checked: number
  readonly breached: number
  readonly deducted: number
}

/** Counts a leaf's things; those that `remedied` findings alone account for are no longer at fault. */
export const tallyOf = ({ leaf, cases }: LeafCase, remedied?: ReadonlySet<FaultGroup>): Tally => {
  let checked = 0
  let breached = 0
  let deducted = 0
  for (const each of cases) {
    checked += each.checked
    breached += each.breached
    const own = remedied === undefined ? undefined : new Set(each.groups.filter((group) => remedied.has(group)))
    if (own !== undefined && own.size > 0) breached -= each.without(own)
    for (const group of each.groups)
      if (own?.has(group) !== true) deducted += costOf(leaf.method, group.severity) * group.findings.length
  }
  return { checked, breached, deducted }
}

/** What each finding of a severity costs by deductions, in units of the leaf's own weight; nothing by other methods. */
export const costOf = (method: Method, severity: Severity): number =>
  method.kind === "deduct" ? toUnits(method.marks[severity] ?? 0) : 0

/**
 * What a leaf earns, rounded down to a unit. Where something could not be judged, the lower bound is what unknown
 * earns, at most what is known; the upper bound takes what is missing as faultless.
 */
export const markLeaf = (leaf: LeafCase, tally: Tally, unknownEarns: number): LeafMark => {
  const known = tally.checked === 0 ? leaf.worth : earned(leaf, tally)
  if (!leaf.isUncertain) return { lower: known, upper: known, known }
  const unknown = Math.floor(leaf.worth * unknownEarns + 1e-6)
  return { lower: Math.min(unknown, known), upper: Math.max(known, best(leaf, tally)), known }
}

const earned = ({ leaf, worth }: LeafCase, { checked, breached, deducted }: Tally): number => {
  const { method } = leaf
  // Where a first thing is at fault the leaf applied to nothing before: it must not raise the mark of the whole.
  if (breached >= checked) return 0
  switch (method.kind) {
    case "proportional":
      return shareDown(worth, checked - breached, checked)
    case "all-or-nothing":
    case "judgement":
      return breached === 0 ? worth : 0
    case "threshold":
      return stepped(worth, method.steps, (atLeast) => (checked - breached) * 100 >= atLeast * checked)
    default:
      return afterDeduction(leaf, worth, deducted)
  }
}

/** The most that a leaf with something missing can earn: any number of faultless things may be among it. */
const best = ({ leaf, worth }: LeafCase, { breached, deducted }: Tally): number => {
  const { method } = leaf
  if (method.kind === "deduct") return afterDeduction(leaf, worth, deducted)
  if (breached === 0) return worth
  if (method.kind === "proportional") return Math.max(0, worth - 1)
  return method.kind === "threshold" ? stepped(worth, method.steps, (atLeast) => atLeast < 100) : 0
}

const stepped = (
  worth: number,
  steps: readonly { readonly atLeastPercent: number; readonly earnsPercent: number }[],
  isReached: (atLeastPercent: number) => boolean
): number => {
  const step = steps.findLast(({ atLeastPercent }) => isReached(atLeastPercent))
  return step === undefined ? 0 : shareDown(worth, toUnits(step.earnsPercent), toUnits(100))
}

/** Deductions are stated for the leaf's own weight, and grow with it where it is worth more. */
const afterDeduction = ({ weight, method }: Leaf, worth: number, deducted: number): number => {
  const own = toUnits(weight)
  const cap = method.kind === "deduct" && method.cap !== undefined ? Math.min(toUnits(method.cap), own) : own
  return shareDown(worth, own - Math.min(deducted, cap), own)
}
