import type { Assessment } from "../assessment/scorecard.ts"
import type { Report } from "../kernel/report.ts"

/** What is reported on: how the rules stand, or that with the marks it earns. */
export type Subject = Report | Assessment

/** The assessment, where there is one. */
export const assessmentIn = (subject: Subject): Assessment | undefined =>
  "scorecards" in subject ? subject : undefined

/** The findings and outcomes. */
export const reportIn = (subject: Subject): Report => ("scorecards" in subject ? subject.report : subject)

/** The waiver that excuses a finding, by the finding's fingerprint. */
export const waiversIn = (subject: Subject): ReadonlyMap<string, string> =>
  new Map(assessmentIn(subject)?.waived.map(({ finding, waiver }) => [finding, waiver]))
