import { type AgencyKind, describeFinding, type Finding, type Locale, nameOf } from "@zhengwu/core"
import type { Assessment, IndicatorMark, Scheme, Scorecard } from "@zhengwu/core/assessment"
import type { Checked } from "./checked.ts"
import { assessmentOf, schemeOf } from "./marks.ts"
import type {
  IndicatorShown,
  LostShown,
  MarkShown,
  Ranking,
  SchemeShown,
  ScorecardShown,
  StepShown
} from "./protocol.ts"
import { suppliersOf } from "./suppliers.ts"

const lostShown = 5
const stepsShown = 8

/** Everybody's marks, best first. */
export const rankingOf = (checked: Checked, locale: Locale): Ranking => {
  const assessment = assessmentOf(checked)
  const scheme = schemeOf(checked)
  if (assessment === undefined) return { scheme: shownScheme(scheme, false, locale), kinds: [] }
  const mark = marksIn(checked, assessment, locale)
  const suppliers = suppliersOf(checked)
  return {
    scheme: shownScheme(scheme, true, locale),
    kinds: Object.entries(assessment.ranking).flatMap(([kind, ranks]) => {
      const marks = ranks
        .filter(({ agency }) => suppliers.size === 0 || suppliers.has(agency))
        .flatMap(({ agency }) => mark(agency) ?? [])
      // A ranking is keyed by the kinds of its agencies.
      return marks.length === 0 ? [] : [{ kind: kind as AgencyKind, marks }]
    })
  }
}

/** One agency's marks, with what cost them. */
export const scorecardOf = (checked: Checked, agency: string, locale: Locale): ScorecardShown | undefined => {
  const assessment = assessmentOf(checked)
  const card = assessment?.scorecards.find((each) => each.agency === agency)
  if (assessment === undefined || card === undefined) return undefined
  const mark = marksIn(checked, assessment, locale)(agency)
  if (mark === undefined) return undefined
  const { notice, report } = checked
  const findings = new Map(report.findings.map((finding) => [finding.fingerprint, finding]))
  const say = (fingerprint: string): string => {
    const finding = findings.get(fingerprint)
    return finding === undefined ? fingerprint : describeFinding(notice, report, finding, locale).message
  }
  return {
    ...mark,
    indicators: card.indicators.map((indicator) => shownIndicator(indicator, say, locale)),
    ...shownSteps(checked, card, findings, locale)
  }
}

const shownScheme = (
  { title, version, source, validFrom, validUntil }: Scheme,
  applies: boolean,
  locale: Locale
): SchemeShown => ({
  title: title[locale],
  version,
  reference: source.reference[locale],
  isAssumption: source.kind === "assumption",
  applies,
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validUntil === undefined ? {} : { validUntil })
})

/** Gives an agency's mark, place and grade. */
const marksIn = (
  checked: Checked,
  { scheme, report, scorecards, ranking }: Assessment,
  locale: Locale
): ((agency: string) => MarkShown | undefined) => {
  const { notice } = checked
  const suppliers = suppliersOf(checked)
  const titles = new Map(scheme.grades.map(({ id, title }) => [id, title[locale]]))
  const ranks = new Map(
    Object.values(ranking).flatMap((places) =>
      places.every(({ agency }) => suppliers.has(agency))
        ? places.map(({ agency, place, tied }) => [agency, { place, tied, of: places.length }] as const)
        : []
    )
  )
  return (id) => {
    const card = scorecards.find(({ agency }) => agency === id)
    if (card === undefined) return undefined
    const { marks, total, grade, vetoes } = card
    const rank = ranks.get(id)
    return {
      id,
      name: nameOf(notice, report, id, locale),
      marks,
      total,
      grades:
        grade === undefined ? [] : [...new Set([grade.lower, grade.upper])].map((each) => titles.get(each) ?? each),
      vetoes: vetoes.map(({ title }) => title[locale]),
      ...(rank === undefined ? {} : { rank })
    }
  }
}

const shownIndicator = (
  { title, status, weight, marks, leaf, children = [] }: IndicatorMark,
  say: (fingerprint: string) => string,
  locale: Locale
): IndicatorShown => {
  const lost = leaf?.lost ?? []
  const dearest: LostShown[] = []
  for (const { findings, marks: each } of lost)
    for (const finding of findings.slice(0, lostShown - dearest.length))
      dearest.push({ message: say(finding), marks: each })
  return {
    title: title[locale],
    status,
    weight,
    marks,
    ...(leaf === undefined ? {} : { method: leaf.method.kind }),
    lost: dearest,
    moreLost: lost.reduce((sum, { findings }) => sum + findings.length, 0) - dearest.length,
    children: children.map((child) => shownIndicator(child, say, locale))
  }
}

const shownSteps = (
  { notice }: Checked,
  { improvements, indicators }: Scorecard,
  findings: ReadonlyMap<string, Finding>,
  locale: Locale
): Pick<ScorecardShown, "steps" | "otherSteps"> => {
  const titles = new Map(indicators.flatMap(everyIndicator).map(({ indicator, title }) => [indicator, title[locale]]))
  const sets = new Map(notice.recordSets.map(({ id, title }) => [id, title[locale]]))
  const rules = new Map(notice.rules.map(({ id, title }) => [id, title[locale]]))
  const others = improvements.slice(stepsShown)
  return {
    steps: improvements
      .slice(0, stepsShown)
      .map(({ supply, findings: remedied, indicators: winning, marks }): StepShown => ({
        supply: supply.map((id) => sets.get(id) ?? id),
        rules: Array.from(new Set(remedied.flatMap((id) => findings.get(id)?.rule ?? [])), (id) => rules.get(id) ?? id),
        findings: remedied.length,
        indicators: winning.map((id) => titles.get(id) ?? id),
        marks
      })),
    otherSteps: { steps: others.length, marks: others.reduce((sum, { marks }) => sum + marks, 0) }
  }
}

const everyIndicator = (mark: IndicatorMark): readonly IndicatorMark[] => [
  mark,
  ...(mark.children ?? []).flatMap(everyIndicator)
]
