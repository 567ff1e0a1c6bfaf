import type { Assessment, Scorecard } from "../assessment/scorecard.ts"
import type { Waiver } from "../assessment/waiver.ts"
import type { Agency } from "../kernel/agency.ts"
import { assumptionsOf } from "../kernel/explain.ts"
import { severities, type Finding, type Severity } from "../kernel/finding.ts"
import type { Issue } from "../kernel/issue.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Report } from "../kernel/report.ts"
import type { Locale } from "../kernel/text.ts"
import { type Describer, openDescriber } from "./describer.ts"
import { sayAssumption } from "./help.ts"
import { markdown } from "./markup.ts"
import { placeInWords } from "./places.ts"
import { assessmentIn, reportIn, type Subject, waiversIn } from "./subject.ts"
import { breachesBySeverity, breachesIn, summaryOf } from "./summary.ts"
import { sayWaiver } from "./waiver-words.ts"
import { type Words, wordsIn } from "./words.ts"

/** How a report for people is written. */
export interface MarkdownOptions {
  /** The language; `zh` when absent. */
  readonly locale?: Locale
  /** What is to be said about the input; nothing when absent. */
  readonly issues?: readonly Issue[]
}

interface Scribe {
  readonly notice: Notice
  readonly report: Report
  readonly assessment: Assessment | undefined
  readonly locale: Locale
  readonly words: Words
  readonly describer: Describer
  readonly waivers: ReadonlyMap<string, readonly Waiver[]>
  readonly gradeTitle: (id: string) => string
}

/**
 * A report or an assessment as Markdown (CommonMark with tables), in pieces: numbers and marks, then agency by agency
 * what was found under which sentence and what to do, then what could not be judged and what is not due yet. A finding
 * that concerns several agencies stands under the first of them. Agencies of which the report says nothing are left out.
 */
export function* markdownPieces(notice: Notice, subject: Subject, options: MarkdownOptions = {}): Generator<string> {
  const { locale = "zh", issues = [] } = options
  const report = reportIn(subject)
  const assessment = assessmentIn(subject)
  const gradeTitles = new Map(assessment?.scheme.grades.map(({ id, title }) => [id, title[locale]]))
  const scribe: Scribe = {
    notice,
    report,
    assessment,
    locale,
    words: wordsIn(locale),
    describer: openDescriber(notice, report, locale),
    waivers: waiversIn(subject),
    gradeTitle: (id) => gradeTitles.get(id) ?? id
  }
  yield* summary(scribe)
  yield* table(scribe)
  const under = firstAgencies(report)
  const cards = new Map(assessment?.scorecards.map((card) => [card.agency, card]))
  for (const id of agenciesOf(scribe)) yield* agencySection(scribe, id, under, cards.get(id))
  yield* unjudged(scribe)
  yield* pending(scribe)
  if (assessment !== undefined) yield* idleWaivers(assessment, scribe.words)
  yield* assumptions(scribe)
  yield* input(scribe, issues)
}

/** A report or an assessment as Markdown, as one text; `markdownPieces` says how. */
export const toMarkdown = (notice: Notice, subject: Subject, options: MarkdownOptions = {}): string =>
  Array.from(markdownPieces(notice, subject, options)).join("")

function* summary({ notice, report, assessment, locale, words }: Scribe): Generator<string> {
  const { findings, outcomes } = summaryOf(report)
  const told = report.agencies.filter(isTold(report)).length
  yield `# ${assessment === undefined ? words.title.report : words.title.assessment}\n\n`
  yield `${markdown(words.noticeLine(notice.title[locale], notice.number))}\n\n`
  yield `${words.asOf(report.asOf, told)}\n\n`
  yield `**${words.found(breachesIn(findings), breachesBySeverity(findings), findings.note)}**\n\n`
  if (outcomes.unknown + outcomes.pending > 0) yield `${words.open(outcomes.unknown, outcomes.pending)}\n\n`
  if (assessment === undefined) return
  const { scheme, digests } = assessment
  yield `${markdown(words.scheme(scheme.title[locale], scheme.version))}\n\n`
  const reference = scheme.source.reference[locale]
  yield `${markdown(scheme.source.kind === "county" ? words.countyScheme(reference) : words.assumedScheme(reference))}\n\n`
  yield `${words.digests(digests.notice, digests.scheme, digests.input)}\n\n`
}

/**
 * Whether a report says something of an agency: how a rule stands, or a finding that stands under it. One that is
 * narrowed to some agencies says nothing of the others.
 */
const isTold = ({ outcomes, findings }: Report): ((agency: Agency) => boolean) => {
  const told = new Set([...outcomes.map(({ agency }) => agency), ...findings.map(({ agencies: [first] }) => first)])
  return ({ id }) => told.has(id)
}

/** The agencies in the county's own order, and the authority where something is said about its register. */
const agenciesOf = ({ report, notice }: Scribe): readonly string[] => {
  const ids = report.agencies.filter(isTold(report)).map(({ id }) => id)
  const known = new Set(report.agencies.map(({ id }) => id))
  const others = [...report.outcomes.map(({ agency }) => agency), ...report.findings.flatMap((each) => each.agencies)]
  const more = new Set(others.filter((id) => !known.has(id)))
  if (report.findings.some(({ agencies }) => agencies.length === 0)) more.add(notice.authority.id)
  return [...ids, ...more]
}

/** A range of marks, or the mark where both bounds are one. */
const marksInWords = ({ lower, upper }: Scorecard["marks"]): string =>
  lower === upper ? inMarks(lower) : `${inMarks(lower)}–${inMarks(upper)}`

/** Marks to two decimals, without trailing zeros. */
const inMarks = (marks: number): string => String(Math.round(marks * 100) / 100)

function* table(scribe: Scribe): Generator<string> {
  const { report, assessment, words, describer, gradeTitle } = scribe
  const counts = new Map<string, Record<Severity | "unknown", number>>()
  const countsOf = (id: string) => {
    let found = counts.get(id)
    if (found === undefined) counts.set(id, (found = { high: 0, medium: 0, low: 0, note: 0, unknown: 0 }))
    return found
  }
  for (const { agencies, severity } of report.findings) for (const id of agencies) countsOf(id)[severity]++
  for (const { agency, status } of report.outcomes) if (status === "unknown") countsOf(agency).unknown++
  const cards = new Map(assessment?.scorecards.map((card) => [card.agency, card]))
  const places = new Map(
    Object.values(assessment?.ranking ?? {}).flatMap((ranks) => ranks.map(({ agency, place }) => [agency, place]))
  )
  const ids = agenciesOf(scribe)
  if (ids.length === 0) return
  const marked = assessment === undefined ? [] : [words.marks, words.grade, words.place]
  const headings = [words.agency, ...marked, ...severities.map((severity) => words.severity[severity]), words.unknown]
  yield `| ${headings.join(" | ")} |\n`
  yield `| --- |${" ---: |".repeat(headings.length - 1)}\n`
  for (const id of ids) {
    const count = countsOf(id)
    const card = cards.get(id)
    const grade = card?.grade
    const grades = grade === undefined ? [] : [...new Set([grade.lower, grade.upper])].map(gradeTitle)
    const marks =
      assessment === undefined
        ? []
        : card === undefined
          ? ["", "", ""]
          : [
              `${marksInWords(card.marks)} / ${inMarks(card.total)}`,
              grades.map(markdown).join("–"),
              String(places.get(id) ?? "")
            ]
    const row = [markdown(describer.agency(id)), ...marks, ...severities.map((each) => count[each]), count.unknown]
    yield `| ${row.join(" | ")} |\n`
  }
  yield "\n"
}

interface Shared {
  /** Findings by the agency under which they stand. */
  readonly own: ReadonlyMap<string, readonly Finding[]>
  /** Of an agency: how many findings that concern it stand under another. */
  readonly elsewhere: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const firstAgencies = ({ findings }: Report): Shared => {
  const own = new Map<string, Finding[]>()
  const elsewhere = new Map<string, Map<string, number>>()
  for (const finding of findings) {
    const [first = "", ...others] = finding.agencies
    const list = own.get(first)
    if (list === undefined) own.set(first, [finding])
    else list.push(finding)
    for (const other of others) {
      const counts = elsewhere.get(other) ?? new Map<string, number>()
      counts.set(first, (counts.get(first) ?? 0) + 1)
      elsewhere.set(other, counts)
    }
  }
  return { own, elsewhere }
}

function* agencySection(
  scribe: Scribe,
  id: string,
  { own, elsewhere }: Shared,
  card: Scorecard | undefined
): Generator<string> {
  const { words, describer, notice } = scribe
  const findings = [...(own.get(id) ?? []), ...(id === notice.authority.id ? (own.get("") ?? []) : [])]
  const others = elsewhere.get(id) ?? new Map<string, number>()
  if (findings.length === 0 && others.size === 0 && (card === undefined || card.improvements.length === 0)) return
  yield `## ${markdown(describer.agency(id))}\n\n`
  if (card !== undefined) yield* marksSection(scribe, card)
  for (const [first, count] of others) yield `${markdown(words.standsUnder(count, describer.agency(first)))}\n\n`
  yield* provisionSections(
    scribe,
    findings.filter(({ severity }) => severity !== "note")
  )
  const notes = findings.filter(({ severity }) => severity === "note")
  if (notes.length > 0) yield `### ${words.notes}\n\n`
  yield* provisionSections(scribe, notes)
}

/** More ways up than these are not worth reading. */
const improvementsShown = 10

function* marksSection({ words, locale, notice }: Scribe, card: Scorecard): Generator<string> {
  for (const { title } of card.vetoes) yield `**${markdown(words.vetoStruck(title[locale]))}**\n\n`
  if (card.improvements.length === 0) return
  const titles = new Map<string, string>()
  const collect = (marks: Scorecard["indicators"]) => {
    for (const { indicator, title, children } of marks) {
      titles.set(indicator, title[locale])
      collect(children ?? [])
    }
  }
  collect(card.indicators)
  const sets = new Map(notice.recordSets.map(({ id, title }) => [id, title[locale]]))
  yield `### ${words.improvements}\n\n`
  for (const { findings, supply, indicators, marks } of card.improvements.slice(0, improvementsShown)) {
    const title = words.listOf(indicators.map((id) => titles.get(id) ?? id))
    const asked = supply.map((id) => sets.get(id) ?? id)
    const said =
      asked.length === 0
        ? words.remedyFindings(title, findings.length, inMarks(marks))
        : findings.length === 0
          ? words.supplySets(title, asked, inMarks(marks))
          : words.supplyAndRemedy(title, asked, findings.length, inMarks(marks))
    yield `1. ${markdown(said)}\n`
  }
  yield "\n"
}

/** Findings of one fault that ask for the same remedy. */
interface Group {
  readonly rule: string
  readonly severity: Severity
  readonly remedy: string
  readonly cases: { readonly finding: Finding; readonly message: string }[]
}

function* provisionSections(scribe: Scribe, findings: readonly Finding[]): Generator<string> {
  const { describer, words } = scribe
  const provisions = new Map<string, Map<string, Group>>()
  for (const finding of findings) {
    const { message, remedy } = describer.finding(finding)
    const groups = provisions.get(finding.provision) ?? new Map<string, Group>()
    provisions.set(finding.provision, groups)
    const key = JSON.stringify([finding.rule, finding.code, finding.severity, remedy])
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, {
        rule: finding.rule,
        severity: finding.severity,
        remedy,
        cases: [{ finding, message }]
      })
    else group.cases.push({ finding, message })
  }
  for (const [id, groups] of provisions) {
    yield `### ${markdown(id)}\n\n> ${markdown(describer.sentence(id))}\n\n`
    const gravestFirst = [...groups.values()].toSorted(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)
    )
    for (const { rule, severity, remedy, cases } of gravestFirst) {
      yield `**${words.severity[severity]}** · ${markdown(describer.ruleTitle(rule))} · \`${rule}\` · ${words.cases(cases.length)}\n\n`
      for (const each of cases) yield* findingItem(scribe, each)
      yield `\n${words.remedy}${words.colon}${markdown(remedy)}\n\n`
    }
  }
}

function* findingItem(
  { words, describer, waivers }: Scribe,
  { finding, message }: Group["cases"][number]
): Generator<string> {
  yield `- ${markdown(message)}\n`
  for (const evidence of finding.evidence) yield `  - ${markdown(placeInWords(evidence, words))}\n`
  for (const evidence of finding.context)
    yield `  - ${words.seeAlso}${words.colon}${markdown(placeInWords(evidence, words))}\n`
  const [, ...others] = finding.agencies
  if (others.length > 0) yield `  - ${markdown(words.alsoConcerns(others.map(describer.agency)))}\n`
  if (finding.due !== undefined) yield `  - ${words.due(finding.due)}\n`
  for (const waiver of waivers.get(finding.fingerprint) ?? [])
    yield `  - ${markdown(sayWaiver(waiver, describer, words))}\n`
}

function* unjudged({ report, words, describer }: Scribe): Generator<string> {
  const reasons = new Map<string, { agencies: Map<string, string>; rules: Set<string> }>()
  for (const { agency, rule, status, missing } of report.outcomes) {
    if (status === "not-applicable") continue
    for (const each of missing) {
      const said = describer.missing(each)
      const reason = reasons.get(said) ?? { agencies: new Map<string, string>(), rules: new Set<string>() }
      reason.agencies.set(agency, describer.agency(agency))
      reason.rules.add(describer.ruleTitle(rule))
      reasons.set(said, reason)
    }
  }
  if (reasons.size === 0) return
  yield `## ${words.unjudged}\n\n`
  for (const [said, { agencies, rules }] of reasons) {
    yield `- ${markdown(said)}\n`
    yield `  - ${markdown(words.listOf([...agencies.values()]))}\n`
    yield `  - ${markdown(words.rulesConcerned([...rules]))}\n`
  }
  yield "\n"
}

function* pending({ report, words, describer }: Scribe): Generator<string> {
  const groups = new Map<string, { due: string | undefined; rule: string; agencies: string[] }>()
  for (const { agency, rule, status, measure, due } of report.outcomes) {
    if (status !== "pending" && measure.pending === 0) continue
    const key = JSON.stringify([due, rule])
    const group = groups.get(key) ?? { due, rule, agencies: [] }
    group.agencies.push(describer.agency(agency))
    groups.set(key, group)
  }
  if (groups.size === 0) return
  yield `## ${words.pending}\n\n`
  const soonestFirst = [...groups.values()].toSorted((a, b) => compare(a.due ?? "9999", b.due ?? "9999"))
  for (const { due, rule, agencies } of soonestFirst)
    yield `- ${markdown(words.dueBy(due, describer.ruleTitle(rule), agencies))}\n`
  yield "\n"
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function* idleWaivers({ idleWaivers: idle }: Assessment, words: Words): Generator<string> {
  if (idle.length === 0) return
  yield `## ${words.idleWaivers}\n\n`
  for (const { waiver, reason } of idle) yield `- ${markdown(words.idleWaiver[reason](waiver))}\n`
  yield "\n"
}

/** What the faults that were found rest on and no text says, each once. */
function* assumptions({ notice, report, locale, words, describer }: Scribe): Generator<string> {
  const found = new Map<string, Set<string>>()
  for (const { rule, code } of report.findings) {
    const codes = found.get(rule)
    if (codes === undefined) found.set(rule, new Set([code]))
    else codes.add(code)
  }
  const assumed = new Map<string, Set<string>>()
  for (const [id, codes] of found) {
    const rule = describer.rule(id)
    if (rule === undefined) continue
    for (const code of codes)
      for (const setting of assumptionsOf(notice, rule, code)) {
        const said = sayAssumption(setting, locale)
        const rules = assumed.get(said)
        if (rules === undefined) assumed.set(said, new Set([rule.title[locale]]))
        else rules.add(rule.title[locale])
      }
  }
  if (assumed.size === 0) return
  yield `## ${words.assumptions}\n\n`
  for (const [said, rules] of assumed) yield `- ${markdown(said)}\n  - ${markdown(words.rulesConcerned([...rules]))}\n`
  yield "\n"
}

/** What is to be said about the input, by file; values that were read in the only way they can be are counted. */
function* input({ words, locale }: Scribe, issues: readonly Issue[]): Generator<string> {
  if (issues.length === 0) return
  const files = new Map<string, Issue[]>()
  let readings = 0
  for (const issue of issues) {
    if (issue.level === "note") readings++
    else files.set(issue.place.file ?? "", [...(files.get(issue.place.file ?? "") ?? []), issue])
  }
  yield `## ${words.input}\n\n`
  for (const [file, own] of files) {
    yield `**${file === "" ? words.wholeInput : markdown(file)}**\n\n`
    for (const { level, place, cell, message, remedy } of own) {
      const { sheet, row, pointer } = place
      const at = [sheet, row === undefined ? pointer : words.row(row), cell].filter((part) => part !== undefined)
      const where = at.length === 0 ? "" : `${at.join(" · ")}${words.colon}`
      const said = `${where}${words.issueRemedy(message[locale], remedy[locale])}`
      yield `- ${level === "error" ? words.level.error : words.level.warning} · ${markdown(said)}\n`
    }
    yield "\n"
  }
  if (readings > 0) yield `${words.readings(readings)}\n`
}
