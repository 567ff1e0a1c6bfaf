import { agencyName, type Locale, type Notice } from "@zhengwu/core"
import {
  type AgencyChange,
  type Assessment,
  type Bounds,
  compareAssessments,
  type Improvement,
  type IndicatorMark,
  type Scorecard
} from "@zhengwu/core/assessment"
import type { FilesAssessed } from "./assess-files.ts"
import type { Paint } from "./colour.ts"
import { paragraph } from "./paragraph.ts"
import { displayWidth, padEnd, padStart } from "./width.ts"
import type { Words } from "./words.ts"

/** How scorecards are set. */
export interface ScorecardStyle {
  readonly locale: Locale
  readonly words: Words
  readonly width: number
  readonly paint: Paint
}

const hasMoved = ({ before, after, findings }: AgencyChange): boolean =>
  before?.lower !== after?.lower || findings.new.length + findings.fixed.length > 0

/** How many steps up are shown of each agency. */
const shownSteps = 2

/** Scorecards for a terminal: by kind of agency, best first, with bounds and the way up. */
export const renderScorecards = (
  notice: Notice,
  { assessment, files, unreadRows }: FilesAssessed,
  before: Assessment | undefined,
  style: ScorecardStyle
): readonly string[] => {
  const { locale, words, width, paint } = style
  const say = words.assess
  const { report, scheme, waivers } = assessment
  const changes = new Map(
    (before === undefined ? [] : compareAssessments(before, assessment).agencies).map((each) => [each.agency, each])
  )
  const names = new Map(report.agencies.map((agency) => [agency.id, agencyName(agency, locale)]))
  const nameWidth = Math.max(0, ...assessment.scorecards.map(({ agency }) => displayWidth(names.get(agency) ?? agency)))
  const cards = new Map(assessment.scorecards.map((card) => [card.agency, card]))
  const lines = [
    ...paragraph(say.title, { width, style: paint.bold }),
    ...paragraph(words.report.notice(notice.title[locale], notice.number), { width }),
    ...paragraph(words.report.asOf(report.asOf, report.agencies.length, files.length), { width }),
    ...paragraph(say.scheme(scheme.title[locale], scheme.version), { width }),
    ...paragraph(scheme.source.reference[locale], { width, style: paint.dim }),
    ...(unreadRows > 0 ? paragraph(say.unread(unreadRows), { width, style: paint.yellow }) : [])
  ]
  for (const [kind, ranks] of Object.entries(assessment.ranking)) {
    lines.push("", ...paragraph(`━━ ${say.kind(kind, ranks.length)}`, { width, style: paint.bold }))
    for (const { agency, place, tied } of ranks) {
      const card = cards.get(agency)
      if (card === undefined) continue
      const change = changes.get(agency)
      const moved =
        change?.before === undefined || change.after === undefined || !hasMoved(change)
          ? []
          : [
              say.moved(
                signed(change.after.lower - change.before.lower),
                change.findings.new.length,
                change.findings.fixed.length
              )
            ]
      const grade = gradeOf(card, scheme, locale)
      const head = `${padStart(tied > 1 ? say.tied(place) : String(place), 4)}  ${padEnd(names.get(agency) ?? agency, nameWidth)}  ${padStart(bounds(card.marks), 13)}`
      lines.push(
        `${head}  ${gradePaint(card, scheme, paint)(grade)}${moved.length === 0 ? "" : `  ${moved.join("")}`}`.trimEnd()
      )
      const indent = { width, first: "        " }
      for (const { title } of card.vetoes)
        lines.push(...paragraph(say.vetoed(title[locale]), { ...indent, style: paint.red }))
      if (card.bonus.marks > 0)
        lines.push(...paragraph(say.bonus(fixed(card.bonus.marks)), { ...indent, style: paint.dim }))
      if (card.withoutWaivers !== undefined)
        lines.push(...paragraph(say.withoutWaivers(bounds(card.withoutWaivers)), { ...indent, style: paint.dim }))
      for (const improvement of card.improvements.slice(0, shownSteps))
        lines.push(...paragraph(stepOf(improvement, card, notice, style), { ...indent, style: paint.dim }))
    }
  }
  const unmarked = assessment.scorecards
    .filter(({ total }) => total === 0)
    .map(({ agency }) => names.get(agency) ?? agency)
  if (unmarked.length > 0) lines.push("", ...paragraph(say.unmarked(words.list(unmarked)), { width, style: paint.dim }))
  for (const { waiver, reason } of assessment.idleWaivers) {
    const about = waivers.find(({ id }) => id === waiver)
    lines.push(
      ...paragraph(say.idle(waiver, names.get(about?.agency ?? "") ?? "", reason), { width, style: paint.yellow })
    )
  }
  return lines
}

/** Marks of a terminal: two decimals, rounded down so that nothing looks full that is not. */
const fixed = (marks: number): string => (Math.floor(marks * 100 + 1e-6) / 100).toFixed(2)

/** A mark, or the two that it lies between. */
export const bounds = ({ lower, upper }: Bounds): string =>
  fixed(lower) === fixed(upper) ? fixed(lower) : `${fixed(lower)}–${fixed(upper)}`

/** A difference of marks, with its sign. */
export const signed = (difference: number): string => `${difference < 0 ? "−" : "+"}${Math.abs(difference).toFixed(2)}`

const gradeOf = ({ grade }: Scorecard, { grades }: Assessment["scheme"], locale: Locale): string => {
  const title = (id: string) => grades.find((each) => each.id === id)?.title[locale] ?? id
  if (grade === undefined) return ""
  return grade.lower === grade.upper ? title(grade.lower) : `${title(grade.lower)}–${title(grade.upper)}`
}

/** Green for the best grade, red for the worst, by the lower bound. */
const gradePaint = (
  { grade }: Scorecard,
  { grades }: Assessment["scheme"],
  paint: Paint
): ((text: string) => string) => {
  if (grade?.lower === grades[0]?.id) return paint.green
  return grade?.lower === grades.at(-1)?.id ? paint.red : paint.yellow
}

const stepOf = (
  { findings, supply, indicators, marks }: Improvement,
  card: Scorecard,
  notice: Notice,
  { locale, words }: ScorecardStyle
): string => {
  const title = words.list(indicators.map((id) => titleOf(card.indicators, id)?.[locale] ?? id))
  const sets = supply.map((id) => notice.recordSets.find((set) => set.id === id)?.title[locale] ?? id)
  if (supply.length === 0) return words.assess.remedy(findings.length, title, fixed(marks))
  return findings.length === 0
    ? words.assess.supply(words.list(sets), title, fixed(marks))
    : words.assess.supplyAndRemedy(words.list(sets), findings.length, title, fixed(marks))
}

const titleOf = (marks: readonly IndicatorMark[], id: string): IndicatorMark["title"] | undefined => {
  for (const mark of marks) {
    const found = mark.indicator === id ? mark.title : titleOf(mark.children ?? [], id)
    if (found !== undefined) return found
  }
  return undefined
}
