import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { County } from "../kernel/county.ts"
import type { Finding } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Outcome } from "../kernel/outcome.ts"
import type { Report } from "../kernel/report.ts"
import type { Award } from "./award.ts"
import { digestOf, digestOfNotice } from "./digest-of.ts"
import { inOrderOfGain, lostMarks, type Step, stepsOf } from "./improvements.ts"
import { type LeafCase, markLeaf, tallyOf } from "./leaf-mark.ts"
import { rankByKind } from "./ranking.ts"
import { type RuleCase, ruleCase } from "./rule-case.ts"
import type { Grade, Indicator, Scheme } from "./scheme.ts"
import type { Assessment, Bounds, IndicatorMark, Scorecard } from "./scorecard.ts"
import { apportion, toMarks, toUnits } from "./units.ts"
import { applyWaivers, type Waived } from "./waived.ts"
import type { Waiver } from "./waiver.ts"

/** What people add to a report before it is scored. */
export interface ScoreOptions {
  /** Exemptions; none when absent. */
  readonly waivers?: readonly Waiver[]
  /** Marks for features and highlights; none when absent. */
  readonly bonus?: readonly Award[]
  /** Digest of the records that were judged, from `digestOf`; that of the report itself when absent. */
  readonly input?: string
}

/** Whether a scheme applies on a calendar date. */
export const appliesOn = ({ validFrom, validUntil }: Scheme, date: string): boolean =>
  (validFrom === undefined || validFrom <= date) && (validUntil === undefined || date <= validUntil)

/**
 * Marks a county's agencies under a scheme. A mark is a whole number of ten-thousandths, so that the tree sums exactly
 * and the same notice, scheme and input give the same bytes. Throws a TypeError for a report or scheme of another
 * notice, or a scheme that does not apply on the report's day (`appliesOn`).
 */
export const score = (notice: Notice, scheme: Scheme, report: Report, options: ScoreOptions = {}): Assessment => {
  if (report.notice !== notice.id || scheme.notice !== notice.id)
    throw new TypeError(
      `Report, scheme and notice are not of one notice: ${report.notice}, ${scheme.notice}, ${notice.id}`
    )
  if (!appliesOn(scheme, report.asOf))
    throw new TypeError(`Scheme ${scheme.id} ${scheme.version} does not apply on ${report.asOf}`)
  const { waivers = [], bonus = [], input } = options
  const waived = applyWaivers(report, waivers)
  const agencies = report.agencies.filter(({ kind }) => scheme.kinds === undefined || scheme.kinds.includes(kind))
  const gathered = gather(scheme, report)
  const scorecards = agencies.map((agency) => scorecardOf(scheme, agency, gathered, waived, bonus))
  return {
    scheme: schemeIn(scheme),
    digests: {
      notice: digestOfNotice(notice),
      scheme: digestOf(scheme),
      input: digestOf({ judged: input ?? digestOf(report), asOf: report.asOf, waivers, bonus })
    },
    report,
    waivers,
    waived: waived.waived,
    idleWaivers: waived.idle,
    scorecards,
    ranking: rankByKind(agencies, scorecards)
  }
}

const schemeIn = ({ id, version, title, source, grades, bonus }: Scheme): Assessment["scheme"] => ({
  id,
  version,
  title,
  source,
  grades,
  ...(bonus === undefined ? {} : { bonus })
})

/**
 * Judges a county's records as of a day and marks its agencies. Throws a TypeError for a scheme of another notice or one
 * that does not apply on the day, and a RangeError for a day that is no calendar date.
 */
export const scoreCounty = (
  notice: Notice,
  scheme: Scheme,
  county: County,
  { asOf, ...options }: Omit<ScoreOptions, "input"> & { readonly asOf: string }
): Assessment => score(notice, scheme, assess(notice, county, { asOf }), { ...options, input: digestOf(county) })

/** Outcomes and findings by agency and rule. */
interface Gathered {
  outcome(agency: string, rule: string): Outcome | undefined
  findings(agency: string, rule: string): readonly Finding[]
}

const none: readonly Finding[] = []

const gather = (scheme: Scheme, report: Report): Gathered => {
  const rules = new Set(scheme.indicators.flatMap(rulesUnder))
  for (const { rule } of scheme.vetoes ?? []) rules.add(rule)
  const outcomes = new Map<string, Map<string, Outcome>>()
  for (const outcome of report.outcomes) {
    if (!rules.has(outcome.rule)) continue
    const own = outcomes.get(outcome.agency)
    if (own === undefined) outcomes.set(outcome.agency, new Map([[outcome.rule, outcome]]))
    else own.set(outcome.rule, outcome)
  }
  const findings = byAgencyAndRule(report.findings)
  return {
    outcome: (agency, rule) => outcomes.get(agency)?.get(rule),
    findings: (agency, rule) => findings.get(agency)?.get(rule) ?? none
  }
}

/**
 * Findings by agency and rule. A report is in that order, so most lists are a run of it and are cut out whole; findings
 * that concern several agencies are added to the others' lists one by one.
 */
const byAgencyAndRule = (
  findings: readonly Finding[]
): ReadonlyMap<string, ReadonlyMap<string, readonly Finding[]>> => {
  const lists = new Map<string, Map<string, Finding[]>>()
  const add = (agency: string, rule: string, run: Finding[]): void => {
    const own = lists.get(agency)
    const list = own?.get(rule)
    if (own === undefined) lists.set(agency, new Map([[rule, run]]))
    else if (list === undefined) own.set(rule, run)
    else for (const finding of run) list.push(finding)
  }
  let start = 0
  while (start < findings.length) {
    const { agencies = [], rule = "" } = findings[start] ?? {}
    const [agency = ""] = agencies
    let end = start + 1
    if (agencies.length === 1)
      while (end < findings.length) {
        const next = findings[end]
        if (next?.rule !== rule || next.agencies.length !== 1 || next.agencies[0] !== agency) break
        end++
      }
    for (const each of agencies) add(each, rule, findings.slice(start, end))
    start = end
  }
  return lists
}

const rulesUnder = (indicator: Indicator): readonly string[] =>
  "children" in indicator ? indicator.children.flatMap(rulesUnder) : indicator.rules

const scorecardOf = (
  scheme: Scheme,
  agency: Agency,
  gathered: Gathered,
  waived: Waived,
  bonus: readonly Award[]
): Scorecard => {
  const isExcused = waived.agencies.has(agency.id)
    ? (finding: Finding) => waived.excuses(agency.id, finding)
    : undefined
  const card = cardOf(scheme, agency.id, gathered, isExcused, bonus)
  if (isExcused === undefined) return card
  return { ...card, withoutWaivers: cardOf(scheme, agency.id, gathered, undefined, bonus).marks }
}

const cardOf = (
  scheme: Scheme,
  agency: string,
  gathered: Gathered,
  isExcused: ((finding: Finding) => boolean) | undefined,
  bonus: readonly Award[]
): Scorecard => {
  const caseOf = (rule: string): RuleCase | undefined => {
    const outcome = gathered.outcome(agency, rule)
    return outcome === undefined || outcome.status === "not-applicable"
      ? undefined
      : ruleCase(outcome, gathered.findings(agency, rule), isExcused)
  }
  const nodes = scheme.indicators.map((indicator) => standingOf(indicator, caseOf))
  const total = nodes.some(({ applies }) => applies) ? toUnits(scheme.total) : 0
  const steps: (readonly Step[])[] = []
  const indicators = markTree(scheme, nodes, total, steps)
  const base = sumOf(indicators)
  const given = bonusOf(scheme, agency, bonus)
  const vetoes = vetoesOf(scheme, agency, gathered, isExcused)
  const isZero = vetoes.some(({ effect }) => effect.kind === "zero")
  const added = toUnits(given.marks)
  const marks = isZero ? { lower: 0, upper: 0 } : { lower: base.lower + added, upper: base.upper + added }
  const grade = gradesOf(scheme, marks, vetoes, total === 0)
  const lifted: readonly Step[] =
    isZero && base.lower + added > 0
      ? [
          {
            findings: [...new Set(vetoes.flatMap(({ effect, findings }) => (effect.kind === "zero" ? findings : [])))],
            supply: [],
            indicators: [vetoes.find(({ effect }) => effect.kind === "zero")?.indicator ?? ""],
            units: base.lower + added
          }
        ]
      : []
  return {
    agency,
    base: inMarks(base),
    bonus: given,
    vetoes: vetoes.map(({ veto, title, findings }) => ({ veto, title, findings })),
    marks: inMarks(marks),
    total: toMarks(total),
    ...(grade === undefined ? {} : { grade }),
    indicators,
    improvements: [...lifted, ...inOrderOfGain(steps)].map(({ units, ...step }) => ({ ...step, marks: toMarks(units) }))
  }
}

/** An indicator for an agency, before it is known what it is worth. */
interface Standing {
  readonly indicator: Indicator
  readonly applies: boolean
  readonly weight: number
  /** Of the leaves below that apply, their own weights together. */
  readonly applicable: number
  readonly children: readonly Standing[]
  readonly cases: readonly RuleCase[]
  readonly isUncertain: boolean
}

const standingOf = (indicator: Indicator, caseOf: (rule: string) => RuleCase | undefined): Standing => {
  const weight = toUnits(indicator.weight)
  if ("children" in indicator) {
    const children = indicator.children.map((child) => standingOf(child, caseOf))
    const applicable = children.reduce((sum, child) => sum + child.applicable, 0)
    return { indicator, applies: applicable > 0, weight, applicable, children, cases: [], isUncertain: false }
  }
  const cases = indicator.rules.flatMap((rule) => caseOf(rule) ?? [])
  const isUncertain = cases.some((each) => each.isUncertain)
  // Nothing checked earns nothing: such a leaf is left out as if it did not apply.
  const applies = isUncertain || cases.some(({ checked }) => checked > 0)
  return { indicator, applies, weight, applicable: applies ? weight : 0, children: [], cases, isUncertain }
}

/** Gives each indicator its worth: siblings share what does not apply, or all leaves do (`scale`). */
const markTree = (
  scheme: Scheme,
  nodes: readonly Standing[],
  worth: number,
  steps: (readonly Step[])[]
): readonly IndicatorMark[] => {
  const weights = nodes.map(({ applies, weight, applicable }) =>
    scheme.notApplicable === "scale" ? applicable : applies ? weight : 0
  )
  const parts = apportion(worth, weights)
  return nodes.map((node, index) => markNode(scheme, node, parts[index] ?? 0, steps))
}

const markNode = (
  scheme: Scheme,
  { indicator, applies, children, cases, isUncertain }: Standing,
  worth: number,
  steps: (readonly Step[])[]
): IndicatorMark => {
  const about = { indicator: indicator.id, title: indicator.title, weight: toMarks(worth) }
  if ("children" in indicator) {
    const marks = markTree(scheme, children, worth, steps)
    const status = !applies ? "not-applicable" : marks.some((mark) => mark.status === "unknown") ? "unknown" : "scored"
    return { ...about, marks: inMarks(sumOf(marks)), status, children: marks }
  }
  const leaf: LeafCase = { leaf: indicator, worth, cases, isUncertain }
  const rules = indicator.rules.map((rule) => {
    const found = cases.find((each) => each.rule === rule)
    return {
      rule,
      status: found?.status ?? ("not-applicable" as const),
      checked: found?.checked ?? 0,
      breached: found?.breached ?? 0
    }
  })
  if (!applies)
    return {
      ...about,
      marks: { lower: 0, upper: 0 },
      status: "not-applicable",
      leaf: { method: indicator.method, rules, lost: [] }
    }
  const { lower, upper } = markLeaf(leaf, tallyOf(leaf), scheme.unknownEarns)
  steps.push(stepsOf(leaf, scheme.unknownEarns))
  return {
    ...about,
    marks: inMarks({ lower, upper }),
    status: isUncertain ? "unknown" : "scored",
    leaf: { method: indicator.method, rules, lost: lostMarks(leaf) }
  }
}

const sumOf = (marks: readonly IndicatorMark[]): Bounds => {
  let lower = 0
  let upper = 0
  for (const mark of marks) {
    lower += toUnits(mark.marks.lower)
    upper += toUnits(mark.marks.upper)
  }
  return { lower, upper }
}

const inMarks = ({ lower, upper }: Bounds): Bounds => ({ lower: toMarks(lower), upper: toMarks(upper) })

const bonusOf = ({ bonus }: Scheme, agency: string, awards: readonly Award[]): Scorecard["bonus"] => {
  const items = (bonus?.items ?? []).flatMap(({ id, most }) =>
    awards
      .filter((award) => award.agency === agency && award.item === id)
      .map(({ marks, reason }) => ({ item: id, marks: Math.max(0, Math.min(marks, most)), reason }))
  )
  const sum = items.reduce((total, { marks }) => total + toUnits(marks), 0)
  return { marks: toMarks(Math.min(sum, toUnits(bonus?.cap ?? 0))), items }
}

/** Vetoes strike on what was found, never on what is unknown. */
const vetoesOf = (
  scheme: Scheme,
  agency: string,
  gathered: Gathered,
  isExcused: ((finding: Finding) => boolean) | undefined
) =>
  (scheme.vetoes ?? []).flatMap(({ id, title, rule, codes, effect }) => {
    const findings = gathered
      .findings(agency, rule)
      .filter(
        (finding) =>
          (codes === undefined ? finding.severity !== "note" : codes.includes(finding.code)) &&
          isExcused?.(finding) !== true
      )
      .map(({ fingerprint }) => fingerprint)
    const indicator = leafOf(scheme.indicators, rule) ?? id
    return findings.length === 0 ? [] : [{ veto: id, title, effect, findings, indicator }]
  })

const leafOf = (indicators: readonly Indicator[], rule: string): string | undefined => {
  for (const each of indicators) {
    const found = "children" in each ? leafOf(each.children, rule) : each.rules.includes(rule) ? each.id : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const gradesOf = (
  { grades }: Scheme,
  marks: Bounds,
  vetoes: ReturnType<typeof vetoesOf>,
  isUnmarked: boolean
): Scorecard["grade"] => {
  if (grades.length === 0 || isUnmarked) return undefined
  const limits = vetoes.flatMap(({ effect }) =>
    effect.kind === "grade-at-most" ? [grades.findIndex(({ id }) => id === effect.grade)] : []
  )
  const at = (units: number): Grade | undefined =>
    grades[
      Math.max(
        ...limits,
        grades.findIndex(({ from }) => toUnits(from) <= units)
      )
    ]
  const lower = at(marks.lower)
  const upper = at(marks.upper)
  return lower === undefined || upper === undefined ? undefined : { lower: lower.id, upper: upper.id }
}
