/**
 * What a notice of one's own is written with: record sets and their fields, parameters, checks and rules. `defineNotice`
 * of `@zhengwu/core` puts them together; everything that judges, explains, reads files or reports takes the result as
 * it takes the built-in notice.
 *
 * @module
 */
export {
  type ApprovalDetail,
  type ApprovalState,
  approved,
  type ApprovedRule,
  filed,
  type FiledRule,
  type FiledSignatures,
  filings,
  type UnfiledState
} from "./filing/index.ts"
export { judged, judgements } from "./judgement/index.ts"
export { all, type Check, type Signature, type Signatures, whereSupplied } from "./kernel/check.ts"
export { covers, type CoversDetail, type CoversRule, type Topic } from "./kernel/checks/covers.ts"
export { coversBy, type CoversByDetail, type CoversByRule } from "./kernel/checks/covers-by.ts"
export { type Dated, dated } from "./kernel/checks/dated.ts"
export { distinct, type DistinctDetail, type DistinctRule } from "./kernel/checks/distinct.ts"
export { each, eachBeside, type EachBesideRule, type EachRule, type Needs } from "./kernel/checks/each.ts"
export { fresh, type FreshDetail, type FreshRule } from "./kernel/checks/fresh.ts"
export { listed, type ListedDetail, type ListedRule } from "./kernel/checks/listed.ts"
export { nested, type NestedRule, type Unrooted } from "./kernel/checks/nested.ts"
export { populated, type PopulatedRule } from "./kernel/checks/populated.ts"
export {
  atLeast,
  type AtLeastRule,
  type Period,
  type PeriodValues,
  quota,
  type QuotaDetail,
  type QuotaRule
} from "./kernel/checks/quota.ts"
export { refers, type RefersRule } from "./kernel/checks/refers.ts"
export { share, type ShareDetail, type ShareRule } from "./kernel/checks/share.ts"
export { shareNaming } from "./kernel/checks/share-naming.ts"
export { timely, type Timeliness, type TimelyRule } from "./kernel/checks/timely.ts"
export {
  agencyReference,
  boolean,
  choice,
  type FieldNaming,
  identifier,
  integer,
  list,
  option,
  personName,
  personNames,
  text
} from "./kernel/field.ts"
export type { Key, Moment } from "./kernel/fold.ts"
export { calendarDate, percentage, someOf, someTexts, wholeNumber } from "./kernel/parameter-kind.ts"
export { type Given, type GivenValues, parameter, sayList, setting } from "./kernel/parameter.ts"
export { codecOf, type RecordCodec, recordSet } from "./kernel/record-set.ts"
export { rule } from "./kernel/rule.ts"
export { address, addresses, block, mac, macs } from "./network/fields.ts"
export { date } from "./time/date.ts"
