/**
 * Filings with the county's e-government office: their kinds, their records, how they move from state to state, and
 * the checks that ask for them.
 *
 * @module
 */
export {
  approved,
  filed,
  type ApprovalDetail,
  type ApprovalState,
  type ApprovedRule,
  type FiledRule,
  type FiledSignatures,
  type UnfiledState
} from "./checks.ts"
export { notFiled } from "./not-filed.ts"
export { filingKinds, type FilingKind, type FilingKindEntry, type FilingSubject, type Procedure } from "./kind.ts"
export { Filing, filings, type FilingStatus } from "./records.ts"
export {
  allowedEvents,
  inForce,
  next,
  standingOn,
  transitions,
  type FilingEvent,
  type FilingEventType,
  type FilingRefusal,
  type FilingStep,
  type Standing,
  type Transitions
} from "./state-machine.ts"
export { filingsByKind, filingsOf } from "./commands.ts"
