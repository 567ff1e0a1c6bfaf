import {
  describeFinding,
  type Finding,
  type Locale,
  nameOf,
  type Notice,
  type Report,
  type Rule,
  severities,
  type Severity
} from "@zhengwu/core"
import type { Checked } from "./checked.ts"

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>

/** One finding in words. */
export interface Case {
  /** The finding. */
  readonly finding: Finding
  /** What is wrong. */
  readonly message: string
  /** Names of the other agencies that it concerns. */
  readonly others: readonly string[]
}

/** Findings of one fault that ask for the same remedy. */
export interface Group {
  /** The rule. */
  readonly rule: Rule
  /** How grave the fault is. */
  readonly severity: Severity
  /** What to do, as for the first case. */
  readonly remedy: string
  /** Whether the remedy names what is at fault, so that it differs from case to case. */
  readonly remedyVaries: boolean
  /** The findings. */
  readonly cases: readonly Case[]
}

/** What was found about one provision. */
export interface ProvisionFindings {
  /** The provision, by id. */
  readonly id: string
  /** Its sentence: verbatim in Chinese, the gloss in English. */
  readonly sentence: string
  /** Its findings, gravest first. */
  readonly groups: readonly Group[]
}

/** What was found about one agency. */
export interface AgencyFindings {
  /** The agency, by id. */
  readonly id: string
  /** Its name. */
  readonly name: string
  /** Number of findings. */
  readonly counts: Counts
  /** Number of rules that could not be judged. */
  readonly unknown: number
  /** Breaches by provision, gravest first. */
  readonly breaches: readonly ProvisionFindings[]
  /** Notes by provision. */
  readonly notes: readonly ProvisionFindings[]
}

/** A report arranged for a person: by agency, worst first. */
export interface Overview {
  /** Number of findings; one that concerns two agencies counts once. */
  readonly counts: Counts
  /** Number of outcomes that are unknown. */
  readonly unknown: number
  /** Number of outcomes whose time is not up. */
  readonly pending: number
  /** Every agency, worst first; the authority last where something is to be said about its register. */
  readonly agencies: readonly AgencyFindings[]
}

const countsOf = (findings: readonly Finding[]): Counts => {
  const counts = { high: 0, medium: 0, low: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** Number of breaches: notes are none. */
export const breachesIn = ({ high, medium, low }: Counts): number => high + medium + low

/** Whether something is as grave as a severity, or graver. */
export const reaches = (counts: Counts, limit: Severity): boolean =>
  severities.slice(0, severities.indexOf(limit) + 1).some((severity) => counts[severity] > 0)

/** Arranges a report for a reader. */
export const overviewOf = ({ notice, report, about }: Checked, locale: Locale): Overview => {
  const describe = describer(notice, report, locale)
  const byAgency = new Map<string, Finding[]>(about.map((id) => [id, []]))
  const unknownOf = new Map<string, number>()
  for (const { agency, status } of report.outcomes) {
    // The authority answers for the county's register without being one of the agencies.
    if (!byAgency.has(agency)) byAgency.set(agency, [])
    if (status === "unknown") unknownOf.set(agency, (unknownOf.get(agency) ?? 0) + 1)
  }
  for (const finding of report.findings) for (const id of finding.agencies) byAgency.get(id)?.push(finding)
  const agencies = Array.from(byAgency, ([id, findings]): AgencyFindings => {
    const breaches = findings.filter(({ severity }) => severity !== "note")
    const notes = findings.filter(({ severity }) => severity === "note")
    return {
      id,
      name: nameOf(notice, report, id, locale),
      counts: countsOf(findings),
      unknown: unknownOf.get(id) ?? 0,
      breaches: byProvision(notice, id, breaches, describe),
      notes: byProvision(notice, id, notes, describe)
    }
  })
  return {
    counts: countsOf(report.findings),
    unknown: report.outcomes.filter(({ status }) => status === "unknown").length,
    pending: report.outcomes.filter(({ status }) => status === "pending").length,
    agencies: agencies
      .filter(({ id, counts, unknown }) => about.includes(id) || breachesIn(counts) + counts.note + unknown > 0)
      .toSorted((a, b) => worse(a.counts, b.counts))
  }
}

const worse = (a: Counts, b: Counts): number =>
  severities.reduce((order, severity) => (order === 0 ? b[severity] - a[severity] : order), 0)

interface Described {
  readonly message: string
  readonly remedy: string
  readonly sentence: string
  readonly names: readonly string[]
}

/** A finding that concerns several agencies is put into words once. */
const describer = (notice: Notice, report: Report, locale: Locale): ((finding: Finding) => Described) => {
  const known = new Map<Finding, Described>()
  return (finding) => {
    let words = known.get(finding)
    if (words === undefined) {
      const names = finding.agencies.map((id) => nameOf(notice, report, id, locale))
      words = { ...describeFinding(notice, report, finding, locale), names }
      known.set(finding, words)
    }
    return words
  }
}

const gravity = (severity: Severity): number => severities.indexOf(severity)

const byProvision = (
  notice: Notice,
  agency: string,
  findings: readonly Finding[],
  describe: (finding: Finding) => Described
): readonly ProvisionFindings[] => {
  const order = new Map(notice.provisions.map(({ id }, index) => [id, index]))
  const provisions = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = provisions.get(finding.provision)
    if (list === undefined) provisions.set(finding.provision, [finding])
    else list.push(finding)
  }
  return Array.from(provisions, ([id, list]) => {
    const groups = groupsOf(notice, agency, list, describe)
    return { id, sentence: list[0] === undefined ? "" : describe(list[0]).sentence, groups }
  }).toSorted(
    (a, b) =>
      gravity(a.groups[0]?.severity ?? "note") - gravity(b.groups[0]?.severity ?? "note") ||
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)
  )
}

const groupsOf = (
  notice: Notice,
  agency: string,
  findings: readonly Finding[],
  describe: (finding: Finding) => Described
): readonly Group[] => {
  const groups = new Map<string, { group: Omit<Group, "cases" | "remedyVaries">; varies: boolean; cases: Case[] }>()
  for (const finding of findings) {
    const rule = notice.rules.find(({ id }) => id === finding.rule)
    if (rule === undefined) continue
    const { message, remedy, names } = describe(finding)
    // Remedies that differ only in what they name are one remedy.
    const alike = finding.subject === "" ? remedy : remedy.replaceAll(finding.subject, "\u0000")
    const key = JSON.stringify([finding.rule, finding.code, alike])
    const others = names.filter((_, index) => finding.agencies[index] !== agency)
    const found = groups.get(key)
    if (found === undefined)
      groups.set(key, {
        group: { rule, severity: finding.severity, remedy },
        varies: false,
        cases: [{ finding, message, others }]
      })
    else {
      found.varies ||= found.group.remedy !== remedy
      found.cases.push({ finding, message, others })
    }
  }
  return Array.from(groups.values(), ({ group, varies, cases }): Group => ({
    ...group,
    remedyVaries: varies,
    cases
  })).toSorted((a, b) => gravity(a.severity) - gravity(b.severity))
}
