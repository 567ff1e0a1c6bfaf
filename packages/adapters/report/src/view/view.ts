import {
  type Agency,
  agencyName,
  type AssumedSetting,
  assumptionsOf,
  type Finding,
  type FindingWords,
  isNormative,
  type Locale,
  type Notice,
  type Outcome,
  type Provision,
  type Severity
} from "@zhengwu/core"
import { type Assessment, type Rank, type Scorecard, type Waiver, waiversByFinding } from "@zhengwu/core/assessment"
import { openFindingWords } from "@zhengwu/core/report"
import { wordsIn } from "../words/words-in.ts"
import type { Words } from "../words/words.ts"
import { type Standing, worse } from "./standing.ts"
import { openTitles, type Titles } from "./titles.ts"

/** What a report for people is made in, beside the assessment. */
export interface ReportOptions {
  /** Its language. */
  readonly locale: Locale
}

/** Findings of one fault of a rule, in the order of the report. */
export interface FaultFindings {
  /** The rule, by id. */
  readonly rule: string
  /** How grave the fault is. */
  readonly severity: Severity
  /** The findings, one or more. */
  readonly findings: readonly Finding[]
}

/** Findings about one provision. */
export interface ProvisionFindings {
  /** The provision. */
  readonly provision: Provision
  /** By fault, in the order of the rules. */
  readonly faults: readonly FaultFindings[]
}

/** What is known of one agency, or of the county's own register under the authority's name. */
export interface AgencyView {
  /** Its id. */
  readonly id: string
  /** Its name. */
  readonly name: string
  /** The agency; absent for the county's own register. */
  readonly agency?: Agency
  /** Its marks; absent where the scheme does not apply to it. */
  readonly card?: Scorecard
  /** Its place among its kind, and how many are ranked there. */
  readonly rank?: Rank & { readonly of: number }
  /** How its rules stand. */
  readonly outcomes: readonly Outcome[]
  /** Its breaches that no waiver excuses. */
  readonly breaches: readonly Finding[]
  /** What is worth knowing and breaches nothing. */
  readonly notes: readonly Finding[]
  /** Findings that a waiver excuses for it. */
  readonly waived: readonly Finding[]
}

/** An assessment made ready to be read: everything looked up by agency, in one language. */
export interface View {
  readonly notice: Notice
  readonly assessment: Assessment
  readonly locale: Locale
  readonly words: Words
  readonly titles: Titles
  /** The agencies, in the county's own order; the county's own register last, where it has outcomes or findings. */
  readonly agencies: readonly AgencyView[]
  /** The provisions that bind, in the order of the text. */
  readonly provisions: readonly Provision[]
  /** Every provision, by id. */
  readonly provisionById: ReadonlyMap<string, Provision>
  /** The rules that decide a provision, by id. */
  readonly rulesOf: ReadonlyMap<string, readonly string[]>
  /** Findings, by fingerprint. */
  readonly findingById: ReadonlyMap<string, Finding>
  readonly say: (finding: Finding) => FindingWords
  readonly nameOf: (agency: string) => string
  /** The grades, best first, by id. */
  readonly grades: readonly string[]
  readonly gradeTitle: (id: string) => string
  readonly bonusTitle: (id: string) => string
  /** The waivers that excuse a finding, by its fingerprint, each for its own agency. */
  readonly waiversOf: ReadonlyMap<string, readonly Waiver[]>
  /** What excuses a finding for an agency, in words; empty where nothing does. */
  readonly sayWaivers: (finding: Finding, agency: string) => string
  /** What a waiver says, in words. */
  readonly sayWaiver: (waiver: Waiver) => string
  /** The assumed values that a finding rests on. */
  readonly assumptionsOf: (finding: Finding) => readonly AssumedSetting[]
}

/** Reads an assessment once, so that nothing is searched for finding by finding. */
export const openView = (notice: Notice, assessment: Assessment, options: ReportOptions): View => {
  const { locale } = options
  const { report } = assessment
  if (report.notice !== notice.id)
    throw new TypeError(`The assessment is of notice ${report.notice}, not of ${notice.id}`)
  const words = wordsIn(locale)
  const titles = openTitles(notice, locale)
  const names = new Map(report.agencies.map((agency) => [agency.id, agencyName(agency, locale)]))
  names.set(notice.authority.id, names.get(notice.authority.id) ?? notice.authority.name[locale])
  const { scheme } = assessment
  const grades = new Map(scheme.grades.map(({ id, title }) => [id, title[locale]]))
  const items = new Map(scheme.bonus?.items.map(({ id, title }) => [id, title[locale]]))
  const waiversOf = waiversByFinding(assessment)
  const sayWaiver = ({ id, reason, approvedBy, from, to }: Waiver): string =>
    `${words.waivedBy(id)}${words.colon}${words.waiverOf(reason, approvedBy, from, to)}`
  const rules = new Map(notice.rules.map((rule) => [rule.id, rule]))
  const assumptions = new Map<string, readonly AssumedSetting[]>()
  return {
    notice,
    assessment,
    locale,
    words,
    titles,
    agencies: agenciesIn(notice, assessment, names, waiversOf),
    provisions: notice.provisions.filter(isNormative),
    provisionById: new Map(notice.provisions.map((provision) => [provision.id, provision])),
    rulesOf: new Map(
      notice.provisions.map(({ id }) => [
        id,
        notice.rules.filter(({ provisions }) => provisions.includes(id)).map((rule) => rule.id)
      ])
    ),
    findingById: new Map(report.findings.map((finding) => [finding.fingerprint, finding])),
    say: openFindingWords(notice, report, locale),
    nameOf: (id) => names.get(id) ?? id,
    grades: [...grades.keys()],
    gradeTitle: (id) => grades.get(id) ?? id,
    bonusTitle: (id) => items.get(id) ?? id,
    waiversOf,
    sayWaivers: ({ fingerprint }, agency) =>
      (waiversOf.get(fingerprint) ?? [])
        .filter((waiver) => waiver.agency === agency)
        .map(sayWaiver)
        .join("\n"),
    sayWaiver,
    assumptionsOf: ({ rule: id, code }) => {
      const fault = `${id} ${code}`
      const known = assumptions.get(fault)
      if (known !== undefined) return known
      const rule = rules.get(id)
      const found = rule === undefined ? [] : assumptionsOf(notice, rule, code)
      assumptions.set(fault, found)
      return found
    }
  }
}

const agenciesIn = (
  notice: Notice,
  { report, scorecards, ranking }: Assessment,
  names: ReadonlyMap<string, string>,
  waiversOf: ReadonlyMap<string, readonly Waiver[]>
): readonly AgencyView[] => {
  const cards = new Map(scorecards.map((card) => [card.agency, card]))
  const ranks = new Map(
    Object.values(ranking).flatMap((places) => places.map((rank) => [rank.agency, { ...rank, of: places.length }]))
  )
  const views = new Map(
    [...report.agencies.map(({ id }) => id), notice.authority.id].map((id) => [
      id,
      { outcomes: [] as Outcome[], breaches: [] as Finding[], notes: [] as Finding[], waived: [] as Finding[] }
    ])
  )
  for (const outcome of report.outcomes) views.get(outcome.agency)?.outcomes.push(outcome)
  for (const finding of report.findings)
    for (const id of finding.agencies) {
      const view = views.get(id)
      const isWaived = waiversOf.get(finding.fingerprint)?.some((waiver) => waiver.agency === id) === true
      if (isWaived) view?.waived.push(finding)
      else if (finding.severity === "note") view?.notes.push(finding)
      else view?.breaches.push(finding)
    }
  const agencies = new Map(report.agencies.map((agency) => [agency.id, agency]))
  return Array.from(views, ([id, view]): AgencyView => {
    const agency = agencies.get(id)
    const card = cards.get(id)
    const rank = ranks.get(id)
    return {
      id,
      name: names.get(id) ?? id,
      ...(agency === undefined ? {} : { agency }),
      ...(card === undefined ? {} : { card }),
      ...(rank === undefined ? {} : { rank }),
      ...view
    }
  }).filter(({ agency, outcomes, breaches }) => agency !== undefined || outcomes.length > 0 || breaches.length > 0)
}

/** Findings by provision, in the order of the text, and by fault. */
export const byProvision = (
  { notice, provisionById }: View,
  findings: readonly Finding[]
): readonly ProvisionFindings[] => {
  const groups = new Map<string, Map<string, Finding[]>>()
  for (const finding of findings) {
    let faults = groups.get(finding.provision)
    if (faults === undefined) groups.set(finding.provision, (faults = new Map<string, Finding[]>()))
    const key = `${finding.rule} ${finding.code}`
    const list = faults.get(key)
    if (list === undefined) faults.set(key, [finding])
    else list.push(finding)
  }
  return notice.provisions.flatMap(({ id }) => {
    const faults = groups.get(id)
    const provision = provisionById.get(id)
    if (faults === undefined || provision === undefined) return []
    return [
      {
        provision,
        faults: Array.from(faults.values()).flatMap((list) => {
          const [first] = list
          return first === undefined ? [] : [{ rule: first.rule, severity: first.severity, findings: list }]
        })
      }
    ]
  })
}

/** How many findings there are of each severity. */
export const countsOf = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { high: 0, medium: 0, low: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** How an agency stands towards a provision, and how many breaches of it there are; a breach may be one of several. */
export interface MapCell {
  readonly standing: Standing
  readonly findings: number
}

/** How an agency stands towards each provision that binds; not applicable where the provision does not address it. */
export const standingsOf = (view: View, { agency, outcomes, breaches }: AgencyView): ReadonlyMap<string, MapCell> => {
  const counts = new Map<string, number>()
  for (const { rule } of breaches) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const standingOf = new Map<string, Standing>(
    outcomes.map(({ rule, status }) => [rule, status === "breached" && !counts.has(rule) ? "waived" : status])
  )
  return new Map(
    view.provisions.map(({ id, addressees }) => {
      const isAddressed =
        agency === undefined || addressees.some((key) => view.notice.addressees[key]?.includes(agency) === true)
      let standing: Standing | undefined
      let findings = 0
      for (const rule of view.rulesOf.get(id) ?? []) {
        const own = standingOf.get(rule)
        if (own === undefined || !isAddressed) continue
        standing = worse(standing, own)
        findings += counts.get(rule) ?? 0
      }
      return [id, { standing: standing ?? "not-applicable", findings }]
    })
  )
}
