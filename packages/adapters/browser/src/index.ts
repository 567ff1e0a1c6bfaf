/**
 * Checks a county's files in a browser, in a worker, and sends nothing out. This entry has no side effects;
 * `@zhengwu/browser/elements` registers the custom elements.
 *
 * @module
 */
export { type Checker, openChecker } from "./checker.ts"
export { type ChosenFiles, filesOfDrop, filesOfList } from "./chosen-files.ts"
export { createWorker } from "./create-worker.ts"
export type {
  AgencyShown,
  CheckOptions,
  ExportFormat,
  FindingFilter,
  FindingPage,
  FindingQuery,
  FindingShown,
  IndicatorShown,
  IssueShown,
  KindShown,
  LostShown,
  MarkShown,
  NamedFile,
  OtherSteps,
  Overview,
  PendingShown,
  PlaceShown,
  Progress,
  Question,
  Questions,
  Ranking,
  RankShown,
  Refused,
  SchemeShown,
  ScorecardShown,
  StepShown,
  TopologyShown,
  UnjudgedShown
} from "./worker/protocol.ts"
