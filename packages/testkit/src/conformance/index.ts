/** Cases that every way to reach the rules must pass alike. Runs wherever there is JavaScript, a page included. */
export type {
  AssessCase,
  ConformanceCase,
  DecideCase,
  ExpectedDecision,
  ExpectedRefusal,
  ExpectedReport
} from "./conformance-case.ts"
export { conformanceCases } from "./conformance-cases.ts"
export {
  type ConformanceResult,
  type ConformanceTarget,
  type Decided,
  type Found,
  type Refusal,
  runConformance
} from "./run-conformance.ts"
