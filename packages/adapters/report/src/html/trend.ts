import { type Assessment, type Scorecard, waiversByFinding } from "@zhengwu/core/assessment"

/** What became of an agency's findings since an earlier assessment, and its earlier marks. */
export interface Trend {
  readonly asOf: string
  /** Its earlier scorecard; absent where the earlier assessment does not have it. */
  readonly card?: Scorecard
  readonly isSameScheme: boolean
  readonly added: number
  readonly fixed: number
  readonly lasting: number
}

/** Compares agency by agency; waived findings and notes count on neither side. `undefined` without an earlier one. */
export const openTrend = (now: Assessment, before: Assessment | undefined): ((agency: string) => Trend) | undefined => {
  if (before === undefined) return undefined
  const cards = new Map(before.scorecards.map((card) => [card.agency, card]))
  const current = breachesByAgency(now)
  const earlier = breachesByAgency(before)
  const isSameScheme = now.digests.scheme === before.digests.scheme
  return (agency) => {
    const [has, had] = [current.get(agency) ?? nothing, earlier.get(agency) ?? nothing]
    const lasting = [...has].filter((fingerprint) => had.has(fingerprint)).length
    const card = cards.get(agency)
    return {
      asOf: before.report.asOf,
      ...(card === undefined ? {} : { card }),
      isSameScheme,
      added: has.size - lasting,
      fixed: had.size - lasting,
      lasting
    }
  }
}

const nothing: ReadonlySet<string> = new Set<string>()

const breachesByAgency = (assessment: Assessment): ReadonlyMap<string, ReadonlySet<string>> => {
  const waivers = waiversByFinding(assessment)
  const byAgency = new Map<string, Set<string>>()
  for (const { fingerprint, severity, agencies } of assessment.report.findings) {
    if (severity === "note") continue
    for (const agency of agencies) {
      if (waivers.get(fingerprint)?.some((waiver) => waiver.agency === agency) === true) continue
      const found = byAgency.get(agency)
      if (found === undefined) byAgency.set(agency, new Set([fingerprint]))
      else found.add(fingerprint)
    }
  }
  return byAgency
}
