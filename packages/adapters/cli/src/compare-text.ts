import { agencyName, describeFinding, type Finding, type Notice } from "@zhengwu/core"
import type { AgencyChange, Assessment, Comparison, IndicatorChange, Reason } from "@zhengwu/core/assessment"
import { paragraph } from "./paragraph.ts"
import { placeOf } from "./places.ts"
import { bounds, type ScorecardStyle, signed } from "./scorecard-text.ts"

/** Two assessments and what they differ in. */
export interface TwoCompared {
  readonly notice: Notice
  readonly before: Assessment
  readonly after: Assessment
  readonly comparison: Comparison
}

/** A comparison for a terminal: each agency that moved, by which findings, marks and reasons. */
export const renderComparison = (compared: TwoCompared, style: ScorecardStyle): readonly string[] => {
  const { comparison } = compared
  const { words, width, paint } = style
  const say = words.compare
  const { findings, agencies } = comparison
  const moved = agencies.filter(hasMoved)
  return [
    ...paragraph(say.title, { width, style: paint.bold }),
    ...paragraph(
      say.sides(
        comparison.before.asOf,
        comparison.after.asOf,
        comparison.before.digests.scheme === comparison.after.digests.scheme
      ),
      { width }
    ),
    ...paragraph(say.found(findings.new.length, findings.fixed.length, findings.lasting.length), { width }),
    ...(moved.length === 0 ? ["", say.nothing] : []),
    ...moved.flatMap((change) => ["", ...agencyLines(compared, change, style)])
  ]
}

const hasMoved = ({ findings, indicators, bonus, vetoes, grade, before, after }: AgencyChange): boolean =>
  findings.new.length + findings.fixed.length + indicators.length > 0 ||
  [bonus, vetoes, grade].some((each) => each !== undefined) ||
  (before === undefined) !== (after === undefined)

const agencyLines = (compared: TwoCompared, change: AgencyChange, style: ScorecardStyle): readonly string[] => {
  const { before, after, comparison } = compared
  const { locale, words, width, paint } = style
  const say = words.compare
  const agency = [...after.report.agencies, ...before.report.agencies].find(({ id }) => id === change.agency)
  const name = agency === undefined ? change.agency : agencyName(agency, locale)
  const marks = say.marks(
    change.before === undefined ? say.none : bounds(change.before),
    change.after === undefined ? say.none : bounds(change.after),
    signed((change.after?.lower ?? 0) - (change.before?.lower ?? 0))
  )
  const own = (list: readonly Finding[]) => list.filter(({ agencies }) => agencies.includes(change.agency))
  const shown = (list: readonly Finding[], report: Assessment["report"], label: string) =>
    own(list).flatMap((finding) => {
      const { message } = describeFinding(compared.notice, report, finding, locale)
      const where = finding.evidence[0] === undefined ? "" : words.bracketed(placeOf(finding.evidence[0], words))
      return paragraph(`${message}${where === words.bracketed("") ? "" : where}`, { width, first: `  ${label}  ` })
    })
  return [
    ...paragraph(`━━ ${name}${words.bracketed(marks)}`, { width, rest: "   ", style: paint.bold }),
    ...(change.bonus === undefined
      ? []
      : paragraph(say.bonus(change.bonus.before, change.bonus.after), { width, first: "  " })),
    ...(change.vetoes === undefined
      ? []
      : paragraph(say.vetoes(change.vetoes.struck.length, change.vetoes.lifted.length), {
          width,
          first: "  ",
          style: paint.red
        })),
    ...change.indicators.flatMap((each) => indicatorLines(each, style)),
    ...shown(comparison.findings.new, after.report, paint.red(say.new)),
    ...shown(comparison.findings.fixed, before.report, paint.green(say.fixed))
  ]
}

const indicatorLines = (change: IndicatorChange, { locale, words, width }: ScorecardStyle): readonly string[] => {
  const say = words.compare
  const marks = say.marks(
    change.before === undefined ? say.none : bounds(change.before),
    change.after === undefined ? say.none : bounds(change.after),
    signed((change.after?.lower ?? 0) - (change.before?.lower ?? 0))
  )
  return [
    ...paragraph(`${change.title[locale]}${words.colon}${marks}`, { width, first: "  " }),
    ...change.because.flatMap((reason) => paragraph(reasonIn(reason, say), { width, first: "    · " }))
  ]
}

const reasonIn = (reason: Reason, say: ScorecardStyle["words"]["compare"]): string => {
  switch (reason.kind) {
    case "findings":
      return say.because.findings(reason.new.length, reason.fixed.length)
    case "waivers":
      return say.because.waivers(reason.waived.length, reason.noLonger.length)
    case "status":
      return say.because.status(reason.rule, say.status[reason.before], say.status[reason.after])
    case "checked":
      return say.because.checked(reason.rule, reason.before, reason.after)
    case "weight":
      return say.because.weight(reason.before, reason.after)
    case "method":
      return say.because.method
    default:
      return reason.change === "added" ? say.because.added : say.because.removed
  }
}
