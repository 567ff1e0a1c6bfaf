import { isExcused } from "../assessment/waived.ts"
import { type Evidence, type Finding, severities, type Severity } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Outcome } from "../kernel/outcome.ts"
import { isNormative } from "../kernel/provision.ts"
import type { Rule } from "../kernel/rule.ts"
import type { Locale } from "../kernel/text.ts"
import { type Describer, openDescriber } from "./describer.ts"
import { ruleHelp } from "./help.ts"
import { cellsOf, placeInWords, sheetReference, uriOf } from "./places.ts"
import type * as Sarif from "./sarif-log.ts"
import { assessmentIn, reportIn, type Subject, waiversIn } from "./subject.ts"
import { uriNamespace, uuidOf } from "./uuid.ts"
import { type Words, wordsIn } from "./words.ts"

/** What a SARIF log tells. */
export interface SarifOptions {
  /** The language of its words; `zh` when absent. */
  readonly locale?: Locale
  /** The version of the program that writes it; none is given when absent. */
  readonly version?: string
  /** Whether rules that are met or do not apply are listed too; no when absent. */
  readonly everyOutcome?: boolean
}

/** A note breaches nothing, so that it has no level of failure. */
const levelOf: Readonly<Record<Severity, Sarif.Level>> = { high: "error", medium: "warning", low: "note", note: "none" }

/** Plain text of a message: what would be read as a link or a placeholder is escaped (SARIF 3.11). */
const plain = (text: string): string => text.replace(/\[(?=[^\]]*\]\()/gu, "\\[").replace(/\{(\d+)\}/gu, "{{$1}}")

const message = (text: string): Sarif.Message => ({ text: plain(text) })

/** A name in Pascal case, as SARIF wants it: `security.antivirus-installed` is `SecurityAntivirusInstalled`. */
const nameOf = (id: string): string =>
  id
    .split(/[.-]/u)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("")

/**
 * A report or an assessment as a SARIF 2.1.0 log: a rule for each rule of the notice with the verbatim sentence, the
 * provisions as a taxonomy, and a result for each finding. What could not be judged is a result of kind `open`; notes
 * and what is not due yet are `informational`; waived findings are suppressed.
 */
export const toSarif = (notice: Notice, subject: Subject, options: SarifOptions = {}): Sarif.Log => {
  const { locale = "zh", version, everyOutcome = false } = options
  const words = wordsIn(locale)
  const report = reportIn(subject)
  const describer = openDescriber(notice, report, locale)
  const indexOf = new Map(notice.rules.map(({ id }, index) => [id, index]))
  const artifacts = openArtifacts()
  const suppressionsOf = suppressions(subject)
  const results: Sarif.Result[] = []
  for (const finding of report.findings) {
    const { message: said, remedy } = describer.finding(finding)
    const noted = finding.severity === "note"
    results.push({
      ruleId: finding.rule,
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      kind: noted ? "informational" : "fail",
      level: levelOf[finding.severity],
      message: message(said),
      locations: finding.evidence.map((each) => locationOf(each, artifacts, words)),
      ...(finding.context.length === 0
        ? {}
        : {
            relatedLocations: finding.context.map((each, index) => ({
              id: index + 1,
              ...locationOf(each, artifacts, words)
            }))
          }),
      partialFingerprints: { "zhengwu/v1": finding.fingerprint },
      ...suppressionsOf(finding),
      taxa: [{ id: finding.provision, toolComponent: { name: notice.id } }],
      properties: {
        code: finding.code,
        severity: finding.severity,
        provision: finding.provision,
        agencies: finding.agencies,
        agencyNames: finding.agencies.map(describer.agency),
        subject: finding.subject,
        remedy,
        ...(finding.due === undefined ? {} : { due: finding.due })
      }
    })
  }
  for (const outcome of report.outcomes) {
    const result = openResult(outcome, describer, words, everyOutcome)
    if (result !== undefined)
      results.push({ ruleIndex: indexOf.get(outcome.rule) ?? -1, ...result, ...suppressionsOf(undefined) })
  }
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "zhengwu",
            ...(version === undefined ? {} : { semanticVersion: version }),
            rules: notice.rules.map((rule) => descriptorOf(notice, rule, locale, describer)),
            supportedTaxonomies: [{ name: notice.id }]
          }
        },
        taxonomies: [
          {
            name: notice.id,
            fullName: `${notice.title[locale]} ${notice.number}`,
            organization: notice.authority.name[locale],
            releaseDateUtc: notice.issued,
            isComprehensive: true,
            shortDescription: { text: plain(notice.title[locale]) },
            taxa: notice.provisions.filter(isNormative).map(({ id, text }) => ({
              id,
              fullDescription: { text: plain(text[locale].trim()) }
            }))
          }
        ],
        invocations: [{ executionSuccessful: true }],
        automationDetails: { id: `zhengwu/${notice.id}/${report.asOf}` },
        language: words.language,
        columnKind: "utf16CodeUnits",
        artifacts: artifacts.list,
        results,
        properties: { asOf: report.asOf, ...assessmentProperties(subject) }
      }
    ]
  }
}

const assessmentProperties = (subject: Subject): Readonly<Record<string, unknown>> => {
  const assessment = assessmentIn(subject)
  if (assessment === undefined) return {}
  const { scheme, digests, scorecards } = assessment
  return {
    scheme: { id: scheme.id, version: scheme.version },
    digests,
    marks: scorecards.map(({ agency, marks, total, grade }) => ({ agency, marks, total, ...(grade && { grade }) }))
  }
}

const descriptorOf = (notice: Notice, rule: Rule, locale: Locale, describer: Describer): Sarif.Rule => {
  const gravest = severities.find((severity) =>
    Object.values(rule.breaches).some((breach) => breach.severity === severity)
  )
  const help = ruleHelp(notice, rule, locale)
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: plain(rule.title[locale]) },
    fullDescription: { text: plain(describer.sentence(rule.provisions[0])) },
    help: { text: plain(help.text), markdown: help.markdown },
    defaultConfiguration: { level: levelOf[gravest ?? "high"] },
    relationships: rule.provisions.map((id) => ({
      target: { id, toolComponent: { name: notice.id } },
      kinds: ["relevant"]
    })),
    properties: { provisions: rule.provisions, tags: [rule.id.split(".")[0] ?? rule.id] }
  }
}

const openResult = (
  { rule, provision, agency, status, missing, measure, due }: Outcome,
  describer: Describer,
  words: Words,
  everyOutcome: boolean
): Omit<Sarif.Result, "ruleIndex"> | undefined => {
  const title = describer.ruleTitle(rule)
  const name = describer.agency(agency)
  const said =
    status === "unknown"
      ? (["open", words.notJudged(title, name, missing.map(describer.missing))] as const)
      : status === "pending"
        ? (["informational", words.notDue(title, name, due)] as const)
        : status === "met" && everyOutcome
          ? (["pass", words.isMet(title, name)] as const)
          : status === "not-applicable" && everyOutcome
            ? (["notApplicable", words.doesNotApply(title, name)] as const)
            : undefined
  if (said === undefined) return undefined
  return {
    ruleId: rule,
    kind: said[0],
    level: "none",
    message: message(said[1]),
    partialFingerprints: { "zhengwuOutcome/v1": `${rule}/${agency}` },
    properties: { status, provision, agencies: [agency], agencyNames: [name], measure, missing, ...(due && { due }) }
  }
}

/** Each file once, by the order in which findings name them. */
interface Artifacts {
  readonly list: readonly { readonly location: { readonly uri: string } }[]
  readonly indexOf: (uri: string) => number
}

const openArtifacts = (): Artifacts => {
  const list: { location: { uri: string } }[] = []
  const indexes = new Map<string, number>()
  return {
    list,
    indexOf: (uri) => {
      let index = indexes.get(uri)
      if (index === undefined) {
        index = list.length
        indexes.set(uri, index)
        list.push({ location: { uri } })
      }
      return index
    }
  }
}

const locationOf = (evidence: Evidence, artifacts: Artifacts, words: Words): Sarif.Location => {
  const { sheet, row, pointer } = evidence.place
  const uri = uriOf(evidence.place)
  const line = sheet === undefined && pointer === undefined && row !== undefined && row > 0 ? row : undefined
  const logical = logicalOf(evidence)
  return {
    ...(uri === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri, index: artifacts.indexOf(uri) },
            ...(line === undefined ? {} : { region: { startLine: line } })
          }
        }),
    ...(logical.length === 0 ? {} : { logicalLocations: logical }),
    message: message(placeInWords(evidence, words))
  }
}

/** The cells of a sheet that were looked at, or its row; the value of a JSON document. */
const logicalOf = (evidence: Evidence): readonly Sarif.LogicalLocation[] => {
  const { sheet, row, pointer } = evidence.place
  if (pointer !== undefined) return [{ fullyQualifiedName: pointer, kind: "object" }]
  if (sheet === undefined) return []
  const cells = cellsOf(evidence)
  if (cells.length > 0)
    return cells.map((cell) => ({ name: cell, fullyQualifiedName: sheetReference(sheet, cell), kind: "cell" }))
  if (row === undefined) return [{ fullyQualifiedName: sheet, kind: "sheet" }]
  return [{ name: `${row}:${row}`, fullyQualifiedName: sheetReference(sheet, `${row}:${row}`), kind: "row" }]
}

/**
 * With an assessment every result says whether it is suppressed, else none does (SARIF 3.27.23). A finding is once it is
 * excused for every agency that it concerns.
 */
const suppressions = (subject: Subject): ((finding: Finding | undefined) => Pick<Sarif.Result, "suppressions">) => {
  if (assessmentIn(subject) === undefined) return () => ({})
  const waiversOf = waiversIn(subject)
  const guid = uuidOf(uriNamespace)
  return (finding) => {
    const waivers = finding === undefined ? undefined : waiversOf.get(finding.fingerprint)
    if (finding === undefined || waivers === undefined || !isExcused(finding, waivers)) return { suppressions: [] }
    return {
      suppressions: waivers.map(({ id, reason }) => ({
        kind: "external",
        status: "accepted",
        guid: guid(`urn:zhengwu:waiver:${id}`),
        justification: reason,
        properties: { waiver: id }
      }))
    }
  }
}
