import type { Issue, Notice, Report } from "@zhengwu/core"

/** What of a report is wanted; empty lists want everything. */
export interface Wanted {
  /** Agencies, by id. */
  readonly agencies: readonly string[]
  /** Rules, by id. */
  readonly rules: readonly string[]
}

/** The part of a report that is about these agencies and rules. Its list of agencies stays whole: findings name them. */
export const narrowed = (report: Report, { agencies, rules }: Wanted): Report => {
  if (agencies.length === 0 && rules.length === 0) return report
  const ofAgency = (id: string) => agencies.length === 0 || agencies.includes(id)
  const ofRule = (id: string) => rules.length === 0 || rules.includes(id)
  return {
    ...report,
    outcomes: report.outcomes.filter(({ agency, rule }) => ofAgency(agency) && ofRule(rule)),
    findings: report.findings.filter((finding) => finding.agencies.some(ofAgency) && ofRule(finding.rule))
  }
}

/**
 * What is to be said about the input for the sake of these rules: of the record sets that they read, and of what belongs
 * to none of the notice's.
 */
export const issuesFor = (notice: Notice, rules: ReadonlySet<string>, issues: readonly Issue[]): readonly Issue[] => {
  const read = new Set(
    notice.rules
      .filter(({ id }) => rules.has(id))
      .flatMap(({ check }) => check.parts.flatMap((part) => part.reads.map(({ set }) => set.id)))
  )
  const left = new Set(notice.recordSets.flatMap(({ id }) => (read.has(id) ? [] : [id])))
  return issues.filter(({ set }) => set === undefined || !left.has(set))
}
