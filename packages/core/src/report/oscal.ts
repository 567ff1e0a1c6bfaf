import { encode } from "effect/encoding/Base64"
import type { Waiver } from "../assessment/waiver.ts"
import { agencyName } from "../kernel/agency.ts"
import { explainRule } from "../kernel/explain.ts"
import type { Evidence, Finding } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Outcome } from "../kernel/outcome.ts"
import { isNormative, type Provision } from "../kernel/provision.ts"
import type { Report } from "../kernel/report.ts"
import type { Locale } from "../kernel/text.ts"
import { type Describer, openDescriber } from "./describer.ts"
import { markdown, oneLine } from "./markup.ts"
import type * as Oscal from "./oscal-document.ts"
import { placeInWords, uriOf } from "./places.ts"
import { assessmentIn, reportIn, type Subject, waiversIn } from "./subject.ts"
import { uriNamespace, uuidOf } from "./uuid.ts"
import { sayWaiver } from "./waiver-words.ts"
import { type Words, wordsIn } from "./words.ts"

/** How OSCAL documents are written. */
export interface OscalOptions {
  /** The language of their words; `zh` when absent. */
  readonly locale?: Locale
}

/** The release of OSCAL that documents keep to. */
const oscalVersion = "1.1.2"

/** Under which our own properties stand. */
const ns = "urn:zhengwu:oscal"

/** Calendar dates are of China, which has one time zone and no summer time. */
const startOf = (date: string): string => `${date}T00:00:00+08:00`

/** A control's id: a token has to start with a letter, a provision's number does not. */
const controlOf = (provision: string): string => `provision-${provision}`

/** A property; a value is one line and never blank. */
const property = (name: string, value: string): readonly Oscal.Property[] => {
  const line = oneLine(value)
  return line === "" ? [] : [{ name, ns, value: line }]
}

/** A list that OSCAL leaves out when it is empty. */
const unlessEmpty = <K extends string, T>(key: K, list: readonly T[]): { readonly [P in K]?: readonly T[] } =>
  (list.length === 0 ? {} : { [key]: list }) as { readonly [P in K]?: readonly T[] }

/**
 * The provisions of a notice as an OSCAL catalogue: a group for each heading, a control for each normative provision
 * with its verbatim sentence, and the rules that decide it as assessment objectives. A rule that follows from several
 * provisions stands under the first, which its findings cite; the others link to it.
 */
export const toOscalCatalogue = (notice: Notice, options: OscalOptions = {}): Oscal.CatalogueDocument => {
  const { locale = "zh" } = options
  const uuid = uuidOf(uriNamespace)
  const groups: { heading: Provision | undefined; controls: Oscal.Control[] }[] = [{ heading: undefined, controls: [] }]
  for (const provision of notice.provisions) {
    if (provision.modality === "heading") groups.push({ heading: provision, controls: [] })
    if (isNormative(provision)) groups.at(-1)?.controls.push(controlFor(notice, provision, locale))
  }
  return {
    catalog: {
      uuid: uuid(`urn:zhengwu:catalogue:${notice.id}:${locale}`),
      metadata: {
        title: markdown(notice.title[locale]),
        published: startOf(notice.issued),
        "last-modified": startOf(notice.issued),
        version: notice.issued,
        "oscal-version": oscalVersion,
        "document-ids": [{ identifier: oneLine(notice.number) }],
        props: [...property("language", wordsIn(locale).language), ...property("notice", notice.id)]
      },
      ...unlessEmpty("controls", groups[0]?.controls ?? []),
      ...unlessEmpty(
        "groups",
        groups
          .slice(1)
          .flatMap(({ heading, controls }) =>
            heading === undefined || controls.length === 0
              ? []
              : [{ id: `group-${heading.id}`, title: markdown(heading.text[locale]), controls }]
          )
      )
    }
  }
}

/** The longest title of a control; the whole sentence stands in its statement. */
const titleLength = 40

const controlFor = (notice: Notice, { id, modality, deadline, text }: Provision, locale: Locale): Oscal.Control => {
  const sentence = text[locale].trim()
  const rules = notice.rules.filter(({ provisions: [first] }) => first === id)
  const elsewhere = notice.rules.filter(({ provisions: [first, ...others] }) => first !== id && others.includes(id))
  const characters = Array.from(oneLine(sentence))
  const title =
    characters.length > titleLength ? `${characters.slice(0, titleLength - 1).join("")}…` : characters.join("")
  return {
    id: controlOf(id),
    class: modality,
    title: markdown(title),
    props: [{ name: "label", value: id }, ...property("modality", modality), ...property("deadline", deadline ?? "")],
    ...unlessEmpty(
      "links",
      elsewhere.map((rule) => ({ href: `#${rule.id}`, rel: "related", text: markdown(rule.title[locale]) }))
    ),
    parts: [
      { id: `statement-${id}`, name: "statement", prose: markdown(sentence) },
      ...rules.map((rule) => ({
        id: rule.id,
        name: "assessment-objective",
        title: markdown(rule.title[locale]),
        prose: explainRule(notice, rule)
          .checks.map((check) => markdown(check[locale]))
          .join("\n\n")
      }))
    ]
  }
}

interface Clerk {
  readonly notice: Notice
  readonly report: Report
  readonly locale: Locale
  readonly words: Words
  readonly describer: Describer
  /** The UUID of a name, within this notice and day. */
  readonly uuid: (name: string) => string
  /** The UUID of an agency, the same in every document of the notice. */
  readonly party: (id: string) => string
}

/**
 * A report or an assessment as OSCAL assessment-results: an observation for each finding with its records as evidence,
 * and a finding for each rule and agency that is met or breached. What could not be judged is an observation without a
 * finding: neither satisfied nor not satisfied. A waived finding is a risk with an approved deviation, for each waiver.
 * The catalogue of provisions, whose controls and objectives are named, is included as a resource. UUIDs are name-based
 * (version 5) and dates are those of the report, so that the same report gives the same bytes.
 */
export const toOscal = (notice: Notice, subject: Subject, options: OscalOptions = {}): Oscal.ResultsDocument => {
  const { locale = "zh" } = options
  const report = reportIn(subject)
  const words = wordsIn(locale)
  const uri = uuidOf(uriNamespace)
  const own = uuidOf(uri(`urn:zhengwu:report:${notice.id}:${report.asOf}`))
  const clerk: Clerk = {
    notice,
    report,
    locale,
    words,
    describer: openDescriber(notice, report, locale),
    uuid: own,
    party: (id) => uri(`urn:zhengwu:agency:${notice.id}:${id}`)
  }
  const waivers = waiversIn(subject)
  const observed = new Map<string, string[]>()
  const excused = new Map<string, string[]>()
  const observations: Oscal.Observation[] = []
  const risks: Oscal.Risk[] = []
  for (const finding of report.findings) {
    const excusing = waivers.get(finding.fingerprint) ?? []
    const observation = observationOf(clerk, finding, excusing)
    observations.push(observation)
    if (finding.severity === "note") continue
    for (const agency of finding.agencies.length === 0 ? [notice.authority.id] : finding.agencies)
      add(observed, `${finding.rule} ${agency}`, observation.uuid)
    for (const waiver of excusing) {
      const risk = riskOf(clerk, finding, observation, waiver)
      risks.push(risk)
      add(excused, `${finding.rule} ${waiver.agency}`, risk.uuid)
    }
  }
  const findings: Oscal.Finding[] = []
  for (const outcome of report.outcomes) {
    const { status, rule, agency } = outcome
    const key = `${rule} ${agency}`
    if (status === "unknown" || status === "pending") observations.push(openObservation(clerk, outcome))
    if (status === "met" || status === "breached")
      findings.push(findingOf(clerk, outcome, observed.get(key) ?? [], excused.get(key) ?? []))
  }
  const plan = own("plan")
  const catalogue = own("catalogue")
  return {
    "assessment-results": {
      uuid: own(`results ${locale} ${contentOf(subject)}`),
      metadata: {
        title: markdown(words.resultsTitle(notice.title[locale], report.asOf)),
        "last-modified": startOf(report.asOf),
        version: report.asOf,
        "oscal-version": oscalVersion,
        props: [
          ...property("language", words.language),
          ...property("notice", notice.id),
          ...property("input-sha256", assessmentIn(subject)?.digests.input ?? "")
        ],
        parties: [
          {
            uuid: clerk.party(notice.authority.id),
            type: "organization",
            name: oneLine(notice.authority.name[locale])
          },
          ...report.agencies
            .filter(({ id }) => id !== notice.authority.id)
            .map((agency) => ({
              uuid: clerk.party(agency.id),
              type: "organization" as const,
              name: oneLine(agencyName(agency, locale)) || agency.id,
              props: [...property("agency", agency.id), ...property("kind", agency.kind)]
            }))
        ]
      },
      "import-ap": { href: `#${plan}`, remarks: markdown(words.planAbout(notice.title[locale], notice.number)) },
      "local-definitions": { "objectives-and-methods": objectivesOf(clerk) },
      results: [
        {
          uuid: own("result"),
          title: markdown(words.resultsTitle(notice.title[locale], report.asOf)),
          description: markdown(words.resultsAbout(notice.title[locale], notice.number)),
          start: startOf(report.asOf),
          end: startOf(report.asOf),
          ...unlessEmpty("props", assessmentProps(clerk, subject)),
          "reviewed-controls": {
            links: [{ href: `#${catalogue}`, rel: "reference" }],
            "control-selections": [
              {
                "include-controls": citedBy(notice).map((id) => ({ "control-id": controlOf(id) }))
              }
            ],
            "control-objective-selections": [
              { "include-objectives": notice.rules.map(({ id }) => ({ "objective-id": id })) }
            ]
          },
          ...unlessEmpty("observations", observations),
          ...unlessEmpty("risks", risks),
          ...unlessEmpty("findings", findings)
        }
      ],
      "back-matter": {
        resources: [
          {
            uuid: plan,
            title: words.planTitle,
            description: markdown(words.planAbout(notice.title[locale], notice.number)),
            "document-ids": [{ identifier: oneLine(notice.number) }]
          },
          {
            uuid: catalogue,
            title: markdown(words.catalogueTitle(notice.title[locale])),
            description: markdown(words.catalogueAbout(notice.title[locale], notice.number)),
            "document-ids": [{ identifier: oneLine(notice.number) }],
            base64: {
              filename: "catalogue.json",
              "media-type": "application/oscal.catalog+json",
              value: encode(JSON.stringify(toOscalCatalogue(notice, { locale })))
            }
          }
        ]
      }
    }
  }
}

/** What tells one set of results from another: a document that says something else is another document. */
const contentOf = (subject: Subject): string => {
  const { findings, outcomes } = reportIn(subject)
  return JSON.stringify([
    assessmentIn(subject)?.digests,
    findings.map(({ fingerprint }) => fingerprint),
    outcomes.map(({ agency, rule, status, measure }) => [agency, rule, status, measure.checked, measure.breached])
  ])
}

const add = (lists: Map<string, string[]>, key: string, value: string): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** The provisions that rules cite, in the order of the text. */
const citedBy = (notice: Notice): readonly string[] => {
  const cited = new Set(notice.rules.flatMap(({ provisions }) => provisions))
  return notice.provisions.flatMap(({ id }) => (cited.has(id) ? [id] : []))
}

/** The rules under the provision that their findings cite. */
const objectivesOf = ({ notice, locale }: Clerk): readonly Oscal.LocalObjective[] =>
  citedBy(notice).flatMap((provision) => {
    const rules = notice.rules.filter(({ provisions: [first] }) => first === provision)
    if (rules.length === 0) return []
    return [
      {
        "control-id": controlOf(provision),
        parts: rules.map((rule) => ({
          id: rule.id,
          name: "assessment-objective",
          title: markdown(rule.title[locale])
        }))
      }
    ]
  })

const assessmentProps = ({ describer }: Clerk, subject: Subject): readonly Oscal.Property[] => {
  const assessment = assessmentIn(subject)
  if (assessment === undefined) return []
  const { scheme, digests, scorecards } = assessment
  return [
    ...property("scheme", `${scheme.id} ${scheme.version}`),
    ...property("scheme-sha256", digests.scheme),
    ...property("notice-sha256", digests.notice),
    ...scorecards.flatMap(({ agency, marks, total }) => [
      {
        name: "marks",
        ns,
        value: `${marks.lower}–${marks.upper} / ${total}`,
        class: "scorecard",
        remarks: markdown(describer.agency(agency))
      }
    ])
  ]
}

const subjectsOf = ({ party, notice }: Clerk, agencies: readonly string[]): readonly Oscal.SubjectReference[] =>
  (agencies.length === 0 ? [notice.authority.id] : agencies).map((id) => ({ "subject-uuid": party(id), type: "party" }))

const observationOf = (clerk: Clerk, finding: Finding, waivers: readonly Waiver[]): Oscal.Observation => {
  const { message, remedy } = clerk.describer.finding(finding)
  const evidence = [
    ...finding.evidence.map((each) => evidenceOf(clerk, each, "evidence")),
    ...finding.context.map((each) => evidenceOf(clerk, each, "context"))
  ]
  return {
    uuid: clerk.uuid(`observation ${finding.fingerprint}`),
    title: markdown(clerk.describer.ruleTitle(finding.rule)),
    description: markdown(message),
    props: [
      ...property("fingerprint", finding.fingerprint),
      ...property("rule", finding.rule),
      ...property("code", finding.code),
      ...property("severity", finding.severity),
      ...property("provision", finding.provision),
      ...property("subject", finding.subject),
      ...property("due", finding.due ?? ""),
      ...waivers.flatMap(({ id }) => property("waiver", id))
    ],
    methods: ["EXAMINE"],
    types: ["finding"],
    subjects: subjectsOf(clerk, finding.agencies),
    ...unlessEmpty("relevant-evidence", evidence),
    collected: startOf(clerk.report.asOf),
    remarks: markdown(remedy)
  }
}

const evidenceOf = ({ words }: Clerk, evidence: Evidence, use: "evidence" | "context"): Oscal.RelevantEvidence => {
  const href = uriOf(evidence.place)
  return {
    ...(href === undefined ? {} : { href }),
    description: markdown(placeInWords(evidence, words)),
    props: [...property("use", use), ...property("record-set", evidence.set), ...property("record", evidence.subject)]
  }
}

const openObservation = (
  clerk: Clerk,
  { rule, agency, status, missing, provision, due }: Outcome
): Oscal.Observation => {
  const { words, describer } = clerk
  const title = describer.ruleTitle(rule)
  const name = describer.agency(agency)
  return {
    uuid: clerk.uuid(`outcome ${rule} ${agency}`),
    title: markdown(title),
    description: markdown(
      status === "unknown"
        ? words.notJudged(title, name, missing.map(describer.missing))
        : words.notDue(title, name, due)
    ),
    props: [
      ...property("rule", rule),
      ...property("status", status),
      ...property("provision", provision),
      ...property("due", due ?? "")
    ],
    methods: ["EXAMINE"],
    types: ["control-objective"],
    subjects: subjectsOf(clerk, [agency]),
    collected: startOf(clerk.report.asOf)
  }
}

const riskOf = (clerk: Clerk, finding: Finding, observation: Oscal.Observation, waiver: Waiver): Oscal.Risk => ({
  uuid: clerk.uuid(`risk ${JSON.stringify([waiver.id, finding.fingerprint])}`),
  title: observation.title,
  description: observation.description,
  statement: markdown(sayWaiver(waiver, clerk.describer, clerk.words)),
  props: property("waiver", waiver.id),
  status: "deviation-approved",
  "related-observations": [{ "observation-uuid": observation.uuid }]
})

const findingOf = (
  clerk: Clerk,
  { rule, agency, provision, status, measure }: Outcome,
  observations: readonly string[],
  risks: readonly string[]
): Oscal.Finding => {
  const { words, describer } = clerk
  const title = describer.ruleTitle(rule)
  const name = describer.agency(agency)
  const met = status === "met"
  return {
    uuid: clerk.uuid(`finding ${rule} ${agency}`),
    title: markdown(title),
    description: markdown(
      met ? words.isMet(title, name) : words.isBreached(title, name, measure.breached, measure.checked)
    ),
    props: [
      ...property("agency", agency),
      ...property("provision", provision),
      ...property("checked", String(measure.checked)),
      ...property("breached", String(measure.breached))
    ],
    target: {
      type: "objective-id",
      "target-id": rule,
      status: met ? { state: "satisfied", reason: "pass" } : { state: "not-satisfied", reason: "fail" }
    },
    ...unlessEmpty(
      "related-observations",
      observations.map((uuid) => ({ "observation-uuid": uuid }))
    ),
    ...unlessEmpty(
      "related-risks",
      risks.map((uuid) => ({ "risk-uuid": uuid }))
    )
  }
}
