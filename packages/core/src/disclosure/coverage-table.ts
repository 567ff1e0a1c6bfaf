import type { Agency } from "../kernel/agency.ts"
import { type DisclosureTopic, type DutyMatrix, owes, topicOf } from "./duty-matrix.ts"
import type { DisclosureItem } from "./items.ts"

/** How one topic stands at one agency. */
export interface CoverageCell {
  /** The agency, by id. */
  readonly agency: string
  /** The topic. */
  readonly topic: DisclosureTopic
  /** Whether the agency owes it alone, together with others, or not at all. */
  readonly owed: "alone" | "jointly" | "no"
  /** Items disclosed in the period. */
  readonly count: number
  /** The day of the latest of them, yyyy-mm-dd. Absent: there is none. */
  readonly latest?: string
}

/** What a coverage table is made from. */
export interface CoverageInput {
  /** Topics and duties. */
  readonly matrix: DutyMatrix
  /** The agencies, in the order of the table. */
  readonly agencies: readonly Agency[]
  /** Items with whose they are. An agency without items either has none or supplied none: the caller knows. */
  readonly items: Iterable<{ readonly agency: string; readonly item: DisclosureItem }>
  /** The first day of the period, yyyy-mm-dd, inclusive. */
  readonly since: string
  /** The last day of the period, yyyy-mm-dd, inclusive. */
  readonly asOf: string
}

const standing = (matrix: DutyMatrix, topic: DisclosureTopic, agency: Agency): CoverageCell["owed"] => {
  const own = matrix.duties.filter((duty) => duty.topic === topic.id && owes(duty, agency))
  return own.length === 0 ? "no" : own.some(({ isJoint }) => isJoint !== true) ? "alone" : "jointly"
}

/**
 * Agencies by topics: what each owes and what it has disclosed in the period. Cells that an agency neither owes nor has
 * are left out.
 */
export const coverageTable = ({ matrix, agencies, items, since, asOf }: CoverageInput): readonly CoverageCell[] => {
  const counts = new Map<string, { count: number; latest: string }>()
  for (const { agency, item } of items) {
    const { disclosedOn, topic, otherTopics = [] } = item
    if (disclosedOn === undefined || disclosedOn < since || disclosedOn > asOf) continue
    const topics = [...(topic === undefined ? [] : [topic]), ...otherTopics]
    for (const id of new Set(topics.map((each) => topicOf(matrix, each)?.id))) {
      if (id === undefined) continue
      const entry = counts.get(`${id} ${agency}`)
      if (entry === undefined) counts.set(`${id} ${agency}`, { count: 1, latest: disclosedOn })
      else {
        entry.count++
        if (disclosedOn > entry.latest) entry.latest = disclosedOn
      }
    }
  }
  return agencies.flatMap((agency) =>
    matrix.topics.flatMap((topic): readonly CoverageCell[] => {
      const owed = standing(matrix, topic, agency)
      const entry = counts.get(`${topic.id} ${agency.id}`)
      return owed === "no" && entry === undefined
        ? []
        : [
            {
              agency: agency.id,
              topic,
              owed,
              count: entry?.count ?? 0,
              ...(entry === undefined ? {} : { latest: entry.latest })
            }
          ]
    })
  )
}
