import { assess, type County, type Finding, type Notice, type Outcome } from "@zhengwu/core"
import {
  type CoverageCell,
  coverageSince,
  coverageTable,
  type DisclosureItem,
  dutyMatrix
} from "@zhengwu/core/disclosure"
import { settingIn } from "./setting-value.ts"

/**
 * How a topic stands at an agency: it was disclosed in the period, by the agency or by another that owes it too
 * (`covered`); it was not (`uncovered`), which is a breach, or for what is disclosed only when something happens worth a
 * look (`unseen`); what would tell was not supplied or could not be read (`unknown`); or the agency disclosed what it
 * does not owe (`extra`).
 */
export type TopicStatus = "covered" | "uncovered" | "unseen" | "unknown" | "extra"

/** The statuses, what needs work first. */
export const topicStatuses: readonly TopicStatus[] = ["uncovered", "unseen", "unknown", "covered", "extra"]

/** A cell of the coverage table with how it stands. */
export interface TopicCell extends CoverageCell {
  /** How it stands. */
  readonly status: TopicStatus
}

/** The coverage of a county. */
export interface TopicCoverage {
  /** The first day of the period, inclusive. */
  readonly since: string
  /** The last day of the period, inclusive. */
  readonly asOf: string
  /** What each agency owes or has disclosed, agency by agency. */
  readonly cells: readonly TopicCell[]
}

/** Agencies by topics, judged by the notice's own rules, so that it never says anything else than a check. */
export const topicCoverageOf = (notice: Notice, county: County, asOf: string): TopicCoverage => {
  const matrix = settingIn(notice, dutyMatrix).value
  const since = settingIn(notice, coverageSince).value
  const judges = notice.rules.filter(({ breaches }) => breaches["topic-uncovered"] !== undefined)
  const { findings, outcomes } = assess({ ...notice, rules: judges }, county, { asOf })
  const byCell = new Map<string, Finding>()
  for (const finding of findings)
    for (const agency of finding.agencies) byCell.set(`${String(finding.detail["topic"])} ${agency}`, finding)
  const byProvision = new Map<string, Outcome>()
  for (const outcome of outcomes) byProvision.set(`${outcome.provision} ${outcome.agency}`, outcome)
  const table = coverageTable({ matrix, agencies: county.agencies, items: itemsIn(county), since, asOf })
  const shared = new Set(table.flatMap(({ topic, owed, count }) => (owed === "jointly" && count > 0 ? [topic.id] : [])))
  const statusOf = ({ agency, topic, owed, count }: CoverageCell): TopicStatus | undefined => {
    if (count > 0) return owed === "no" ? "extra" : "covered"
    if (owed === "jointly" && shared.has(topic.id)) return "covered"
    const finding = byCell.get(`${topic.id} ${agency}`)
    if (finding !== undefined) return finding.code === "topic-uncovered" ? "uncovered" : "unseen"
    const outcome = byProvision.get(`${topic.provision} ${agency}`)
    if (outcome === undefined || outcome.status === "not-applicable") return undefined
    return "unknown"
  }
  return {
    since,
    asOf,
    cells: table.flatMap((cell): readonly TopicCell[] => {
      const status = statusOf(cell)
      return status === undefined ? [] : [{ ...cell, status }]
    })
  }
}

/** Disclosure items with whose they are. Reading a county has checked each record of the set. */
function* itemsIn({ batches }: County): Generator<{ readonly agency: string; readonly item: DisclosureItem }> {
  for (const { set, agency, records } of batches)
    if (set === "disclosureItems" && agency !== undefined)
      for (const item of records as readonly DisclosureItem[]) yield { agency, item }
}
