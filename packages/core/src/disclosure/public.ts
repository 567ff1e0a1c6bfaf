/**
 * What a disclosure system needs beside the rules: the regulation and its periods, the life of a request, the duties of
 * each agency, and the annual report. Plain functions over plain objects; no type of Effect is reachable from here.
 *
 * @module
 */
export {
  type AnnualColumn,
  annualColumns,
  type AnnualComparison,
  type AnnualCount,
  type AnnualFault,
  type AnnualFaultCode,
  type AnnualHeading,
  type AnnualRow,
  annualRows,
  type AnnualTable,
  checkAnnualReport,
  countAnnualReport,
  type GivenTable,
  type Uncountable
} from "./annual-report.ts"
export { type CoverageCell, type CoverageInput, coverageTable } from "./coverage-table.ts"
export { type DisclosureDuty, type DisclosureTopic, type DutyMatrix, extendDutyMatrix, topicOf } from "./duty-matrix.ts"
export type { DisclosureItem } from "./items.ts"
export { coverageSince, disclosureRegulation, dutyMatrix, requestCounting, type RequestCounting } from "./parameters.ts"
export { calendarOf, workingDays } from "../time/county-calendar.ts"
export {
  type AnnualReportDue,
  type ArticleReference,
  type Certainty,
  regulation2007,
  regulation2019,
  regulationOn,
  type RegulationVersion,
  regulationVersions,
  type StatutoryPeriod
} from "./regulation.ts"
export { type ReplyKind, type ReplyKindEntry, replyKinds } from "./reply-kinds.ts"
export {
  type ClockBasis,
  type ClockStop,
  explainReply,
  type ExtensionStanding,
  type RequestClock,
  requestClock
} from "./request-clock.ts"
export {
  nextRequest,
  possibleEvents,
  type RequestEvent,
  type RequestEventType,
  type RequestRefusal,
  type RequestStep
} from "./request-events.ts"
export {
  type RequestBasis,
  type RequestPhase,
  type RequestState,
  requestState,
  type RequestTask,
  type RequestTaskKind
} from "./request-state.ts"
export type { ApplicantKind, DisclosureRequest, RequestChannel } from "./requests.ts"
