import { severities, type Severity } from "../kernel/finding.ts"
import type { Status } from "../kernel/outcome.ts"
import type { Report } from "../kernel/report.ts"

/** How many findings and outcomes of each kind a report holds. */
export interface Summary {
  /** Findings by severity; one that concerns two agencies counts once. */
  readonly findings: Readonly<Record<Severity, number>>
  /** Outcomes by status. */
  readonly outcomes: Readonly<Record<Status, number>>
}

/** Counts what a report holds. */
export const summaryOf = ({ findings, outcomes }: Report): Summary => {
  const bySeverity = { high: 0, medium: 0, low: 0, note: 0 }
  for (const { severity } of findings) bySeverity[severity]++
  const byStatus = { met: 0, breached: 0, pending: 0, unknown: 0, "not-applicable": 0 }
  for (const { status } of outcomes) byStatus[status]++
  return { findings: bySeverity, outcomes: byStatus }
}

/** The severities of breaches that occur, gravest first, each with its number. */
export const breachesBySeverity = (counts: Summary["findings"]): readonly (readonly [Severity, number])[] =>
  severities.flatMap((severity) =>
    severity === "note" || counts[severity] === 0 ? [] : [[severity, counts[severity]] as const]
  )

/** Number of breaches: notes are none. */
export const breachesIn = ({ high, medium, low }: Summary["findings"]): number => high + medium + low
