import type { Finding } from "../kernel/finding.ts"
import type { Status } from "../kernel/outcome.ts"
import type { Text } from "../kernel/text.ts"
import { canonicalJson } from "./digest-of.ts"
import type { Assessment, Bounds, IndicatorMark, Scorecard } from "./scorecard.ts"
import { waiversByFinding } from "./waived.ts"

/** Why an indicator's marks moved. */
export type Reason =
  | { readonly kind: "findings"; readonly new: readonly string[]; readonly fixed: readonly string[] }
  | { readonly kind: "status"; readonly rule: string; readonly before: Status; readonly after: Status }
  | { readonly kind: "checked"; readonly rule: string; readonly before: number; readonly after: number }
  | { readonly kind: "waivers"; readonly waived: readonly string[]; readonly noLonger: readonly string[] }
  /** The worth changed: by the scheme, or because something else began or ceased to apply. */
  | { readonly kind: "weight"; readonly before: number; readonly after: number }
  /** The scheme scores the leaf by another method or other rules. */
  | { readonly kind: "method" }
  /** Only one of the schemes has the indicator. */
  | { readonly kind: "indicator"; readonly change: "added" | "removed" }

/** An indicator whose marks differ between two assessments. */
export interface IndicatorChange {
  /** The leaf, by id. */
  readonly indicator: string
  /** What it is called, in the later assessment where it has it. */
  readonly title: Text
  /** Marks before; absent where the earlier scheme has no such leaf. */
  readonly before?: Bounds
  /** Marks after; absent where the later scheme has no such leaf. */
  readonly after?: Bounds
  /** Why; empty only where the schemes differ in what unknown earns. */
  readonly because: readonly Reason[]
}

/** What moved for one agency. */
export interface AgencyChange {
  /** The agency, by id. */
  readonly agency: string
  /** Its marks before; absent where it was not marked. */
  readonly before?: Bounds
  /** Its marks after; absent where it is not marked. */
  readonly after?: Bounds
  /** Grades that changed; absent where they did not, or there are none. */
  readonly grade?: { readonly before?: Scorecard["grade"]; readonly after?: Scorecard["grade"] }
  /** Findings about it, by fingerprint. */
  readonly findings: {
    readonly new: readonly string[]
    readonly fixed: readonly string[]
    readonly lasting: readonly string[]
  }
  /** Bonus before and after; absent where it is the same. */
  readonly bonus?: { readonly before: number; readonly after: number }
  /** Vetoes that struck and that no longer strike, by id; absent where neither. */
  readonly vetoes?: { readonly struck: readonly string[]; readonly lifted: readonly string[] }
  /** Leaves that moved, in the order of the later scheme, then those that only the earlier one has. */
  readonly indicators: readonly IndicatorChange[]
}

/** What two assessments differ in. */
export interface Comparison {
  /** What was compared. */
  readonly before: Compared
  /** With what. */
  readonly after: Compared
  /** Findings by stable fingerprint: those that only the later has, only the earlier, and both. */
  readonly findings: {
    readonly new: readonly Finding[]
    readonly fixed: readonly Finding[]
    readonly lasting: readonly Finding[]
  }
  /** One for each agency of either, in the order of the later; unmoved ones have no indicators. */
  readonly agencies: readonly AgencyChange[]
}

/** One side of a comparison. */
export interface Compared {
  /** The day of its judgement. */
  readonly asOf: string
  /** Its scheme. */
  readonly scheme: Assessment["scheme"]
  /** Its digests. */
  readonly digests: Assessment["digests"]
}

/**
 * Compares two assessments of one notice: at two dates, under two schemes, or before and after a change. Throws a
 * TypeError when they are of different notices.
 */
export const compareAssessments = (before: Assessment, after: Assessment): Comparison => {
  if (before.report.notice !== after.report.notice)
    throw new TypeError(`One is of notice ${before.report.notice}, the other of ${after.report.notice}`)
  const earlier = new Set(before.report.findings.map(({ fingerprint }) => fingerprint))
  const later = new Set(after.report.findings.map(({ fingerprint }) => fingerprint))
  const sides: Sides = { before: sideOf(before), after: sideOf(after) }
  const agencies = [
    ...new Set([...after.report.agencies.map(({ id }) => id), ...before.report.agencies.map(({ id }) => id)])
  ]
  return {
    before: compared(before),
    after: compared(after),
    findings: {
      new: after.report.findings.filter(({ fingerprint }) => !earlier.has(fingerprint)),
      fixed: before.report.findings.filter(({ fingerprint }) => !later.has(fingerprint)),
      lasting: after.report.findings.filter(({ fingerprint }) => earlier.has(fingerprint))
    },
    agencies: agencies.map((agency) => agencyChange(agency, sides))
  }
}

interface Side {
  readonly cards: ReadonlyMap<string, Scorecard>
  /** Findings by agency and rule. */
  readonly findings: ReadonlyMap<string, ReadonlyMap<string, readonly Finding[]>>
  readonly isWaived: (finding: string, agency: string) => boolean
}

interface Sides {
  readonly before: Side
  readonly after: Side
}

const compared = ({ report: { asOf }, scheme, digests }: Assessment): Compared => ({ asOf, scheme, digests })

const sideOf = (assessment: Assessment): Side => {
  const { scorecards, report } = assessment
  const waivers = waiversByFinding(assessment)
  const findings = new Map<string, Map<string, Finding[]>>()
  for (const finding of report.findings)
    for (const agency of finding.agencies) {
      const byRule = findings.get(agency) ?? new Map<string, Finding[]>()
      findings.set(agency, byRule)
      const list = byRule.get(finding.rule)
      if (list === undefined) byRule.set(finding.rule, [finding])
      else list.push(finding)
    }
  return {
    cards: new Map(scorecards.map((card) => [card.agency, card])),
    findings,
    isWaived: (finding, agency) => waivers.get(finding)?.some((waiver) => waiver.agency === agency) === true
  }
}

const agencyChange = (agency: string, sides: Sides): AgencyChange => {
  const before = sides.before.cards.get(agency)
  const after = sides.after.cards.get(agency)
  const had = fingerprints(sides.before.findings.get(agency)?.values() ?? [])
  const has = fingerprints(sides.after.findings.get(agency)?.values() ?? [])
  const struck = vetoesIn(after).filter((veto) => !vetoesIn(before).includes(veto))
  const lifted = vetoesIn(before).filter((veto) => !vetoesIn(after).includes(veto))
  const bonus = { before: before?.bonus.marks ?? 0, after: after?.bonus.marks ?? 0 }
  return {
    agency,
    ...(before === undefined ? {} : { before: before.marks }),
    ...(after === undefined ? {} : { after: after.marks }),
    ...(same(before?.grade, after?.grade)
      ? {}
      : {
          grade: {
            ...(before?.grade === undefined ? {} : { before: before.grade }),
            ...(after?.grade === undefined ? {} : { after: after.grade })
          }
        }),
    findings: {
      new: [...has].filter((each) => !had.has(each)),
      fixed: [...had].filter((each) => !has.has(each)),
      lasting: [...has].filter((each) => had.has(each))
    },
    ...(bonus.before === bonus.after ? {} : { bonus }),
    ...(struck.length + lifted.length === 0 ? {} : { vetoes: { struck, lifted } }),
    indicators: indicatorChanges(agency, leavesOf(before), leavesOf(after), sides)
  }
}

const vetoesIn = (card: Scorecard | undefined): readonly string[] => card?.vetoes.map(({ veto }) => veto) ?? []

const fingerprints = (lists: Iterable<readonly Finding[]>): ReadonlySet<string> =>
  new Set([...lists].flat().map(({ fingerprint }) => fingerprint))

const leavesOf = (card: Scorecard | undefined): ReadonlyMap<string, IndicatorMark> => {
  const leaves = new Map<string, IndicatorMark>()
  const visit = (mark: IndicatorMark): void => {
    if (mark.leaf !== undefined) leaves.set(mark.indicator, mark)
    mark.children?.forEach(visit)
  }
  card?.indicators.forEach(visit)
  return leaves
}

const indicatorChanges = (
  agency: string,
  before: ReadonlyMap<string, IndicatorMark>,
  after: ReadonlyMap<string, IndicatorMark>,
  sides: Sides
): readonly IndicatorChange[] =>
  [...new Set([...after.keys(), ...before.keys()])].flatMap((indicator) => {
    const had = before.get(indicator)
    const has = after.get(indicator)
    const { title } = has ?? had ?? { title: { zh: indicator, en: indicator } }
    if (had !== undefined && has !== undefined && same(had.marks, has.marks)) return []
    return [
      {
        indicator,
        title,
        ...(had === undefined ? {} : { before: had.marks }),
        ...(has === undefined ? {} : { after: has.marks }),
        because: reasonsOf(agency, had, has, sides)
      }
    ]
  })

const reasonsOf = (
  agency: string,
  had: IndicatorMark | undefined,
  has: IndicatorMark | undefined,
  { before, after }: Sides
): readonly Reason[] => {
  if (had?.leaf === undefined || has?.leaf === undefined)
    return [{ kind: "indicator", change: had === undefined ? "added" : "removed" }]
  const reasons: Reason[] = []
  const rules = [...new Set([...has.leaf.rules, ...had.leaf.rules].map(({ rule }) => rule))]
  const earlier = fingerprints(rules.map((rule) => before.findings.get(agency)?.get(rule) ?? []))
  const later = fingerprints(rules.map((rule) => after.findings.get(agency)?.get(rule) ?? []))
  const added = [...later].filter((each) => !earlier.has(each))
  const fixed = [...earlier].filter((each) => !later.has(each))
  if (added.length + fixed.length > 0) reasons.push({ kind: "findings", new: added, fixed })
  const lasting = [...later].filter((each) => earlier.has(each))
  const waived = lasting.filter((each) => after.isWaived(each, agency) && !before.isWaived(each, agency))
  const noLonger = lasting.filter((each) => before.isWaived(each, agency) && !after.isWaived(each, agency))
  if (waived.length + noLonger.length > 0) reasons.push({ kind: "waivers", waived, noLonger })
  for (const { rule, status, checked } of has.leaf.rules) {
    const stood = had.leaf.rules.find((each) => each.rule === rule)
    if (stood === undefined) continue
    if (stood.status !== status) reasons.push({ kind: "status", rule, before: stood.status, after: status })
    if (stood.checked !== checked) reasons.push({ kind: "checked", rule, before: stood.checked, after: checked })
  }
  const rulesOf = (mark: IndicatorMark) => mark.leaf?.rules.map(({ rule }) => rule).toSorted()
  if (!same(had.leaf.method, has.leaf.method) || !same(rulesOf(had), rulesOf(has))) reasons.push({ kind: "method" })
  if (had.weight !== has.weight) reasons.push({ kind: "weight", before: had.weight, after: has.weight })
  return reasons
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null)
