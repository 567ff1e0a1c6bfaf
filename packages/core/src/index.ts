/**
 * The rules of an e-government notice as values. Synchronous functions over plain objects; no type of Effect is
 * reachable from here (see `@zhengwu/core/effect`).
 *
 * @module
 */
export { type CountyParsed, parseCounty } from "./county/parse-county.ts"
export {
  addedFindings,
  type AsyncRegister,
  type Command,
  type CommandParsed,
  commandsOf,
  decide,
  decideAsync,
  type DecideOptions,
  type Decision,
  type DecisionWords,
  describeDecision,
  type Fact,
  memoryRegister,
  type MemoryRegister,
  parseCommand,
  type Reason,
  type ReasonWords,
  type Register,
  type Unanswered,
  type Verdict
} from "./decision/index.ts"
export type {
  Act,
  Change,
  CommandEntry,
  Index,
  Order,
  Query,
  Refusal,
  Row,
  ParameterValues
} from "./kernel/decision.ts"
export {
  allowedEvents,
  type FilingEvent,
  type FilingEventType,
  type FilingKind,
  type FilingKindEntry,
  filingKinds,
  type FilingRefusal,
  type FilingStatus,
  type FilingStep,
  type FilingSubject,
  inForce,
  next as nextFiling,
  type Procedure,
  type Standing,
  standingOn,
  transitions,
  type Transitions,
  type Filing
} from "./filing/index.ts"
export { agencyName, type Agency, type AgencyKind } from "./kernel/agency.ts"
export { assess, whereIn } from "./kernel/assess.ts"
export type { Batch, County, Origin } from "./kernel/county.ts"
export { type AddRecord, type AssessOptions, type Draft, type Evaluation, openEvaluation } from "./kernel/evaluation.ts"
export {
  type AssumedSetting,
  assumptionsOf,
  type DecidedBy,
  describeOrigin,
  type ExplainedRead,
  explainRule,
  type RuleExplanation
} from "./kernel/explain.ts"
export { type Choice, type Field, type FieldKind, folded, type IntegerBounds } from "./kernel/field.ts"
export { type Evidence, type Finding, type Place, severities, type Severity } from "./kernel/finding.ts"
export type { Issue } from "./kernel/issue.ts"
export { nearest } from "./kernel/nearest.ts"
export { defineNotice, type Notice, provisionOf, rulesOf, undecided, valuesOf } from "./kernel/notice.ts"
export type { Measure, Missing, Outcome, Status } from "./kernel/outcome.ts"
export type { ParameterKind } from "./kernel/parameter-kind.ts"
export {
  type Assumption,
  describeValue,
  type Origin as ParameterOrigin,
  type Parameter,
  type Setting
} from "./kernel/parameter.ts"
export { isNormative, type Modality, type Provision } from "./kernel/provision.ts"
export {
  type AgencyReader,
  type FieldFault,
  type FieldNormalisation,
  readRecord,
  type RecordReading
} from "./kernel/read-record.ts"
export type { Fault, Normalisation, Reading } from "./kernel/reading.ts"
export type { RecordSet } from "./kernel/record-set.ts"
export { describeFinding, type FindingWords, nameOf } from "./kernel/render.ts"
export type { Report } from "./kernel/report.ts"
export type { Breach, BreachView, Rule, Wording } from "./kernel/rule.ts"
export type { Locale, Text } from "./kernel/text.ts"
export type { Located, Lookup } from "./kernel/write-report.ts"
export type {
  AccessObservation,
  AddressBlock,
  AddressSpace,
  Device,
  Egress,
  Link,
  Sighting,
  Terminal,
  Uplink
} from "./network/index.ts"
export type { Publication } from "./publication/records.ts"
export { judgedRules, type Judgement, judgementFaults } from "./judgement/index.ts"
export { yuanan2014 } from "./notices/yuanan-2014/index.ts"
export { agencyEntries, type AgencyEntry } from "./organization/agencies.ts"
export { agencySpellings, directoryOf } from "./organization/directory.ts"
export { agencyFunctions, type AgencyFunction } from "./organization/functions.ts"
export { agencyOf, duplicateAgency, parseAgencies } from "./organization/parse-agencies.ts"
export type { ColumnInspection } from "./website/index.ts"
