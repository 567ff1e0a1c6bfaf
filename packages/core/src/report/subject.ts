import type { Assessment } from "../assessment/scorecard.ts"
import { waiversByFinding } from "../assessment/waived.ts"
import type { Waiver } from "../assessment/waiver.ts"
import type { Report } from "../kernel/report.ts"

/** What is reported on: how the rules stand, or that with the marks it earns. */
export type Subject = Report | Assessment

/** The assessment, where there is one. */
export const assessmentIn = (subject: Subject): Assessment | undefined =>
  "scorecards" in subject ? subject : undefined

/** The findings and outcomes. */
export const reportIn = (subject: Subject): Report => ("scorecards" in subject ? subject.report : subject)

/** The waivers that excuse a finding, by its fingerprint; each excuses its own agency alone. */
export const waiversIn = (subject: Subject): ReadonlyMap<string, readonly Waiver[]> => {
  const assessment = assessmentIn(subject)
  return assessment === undefined ? new Map() : waiversByFinding(assessment)
}
