/**
 * The yearly assessment: schemes as data, scorecards that explain every mark, waivers, comparison. Plain functions over
 * plain objects; no type of Effect is reachable from here.
 *
 * @module
 */
export type { Award } from "./assessment/award.ts"
export {
  type AgencyChange,
  compareAssessments,
  type Compared,
  type Comparison,
  type IndicatorChange,
  type Reason
} from "./assessment/compare.ts"
export { canonicalJson, digestOf, digestOfNotice } from "./assessment/digest-of.ts"
export type { Parsed } from "./assessment/json-reader.ts"
export { parseAssessment } from "./assessment/parse-assessment.ts"
export { parseBonus } from "./assessment/parse-bonus.ts"
export { parseScheme } from "./assessment/parse-scheme.ts"
export { parseWaivers } from "./assessment/parse-waivers.ts"
export type { Bonus, Branch, Grade, Indicator, Leaf, Method, Scheme, Veto } from "./assessment/scheme.ts"
export { appliesOn, score, scoreCounty, type ScoreOptions } from "./assessment/score.ts"
export type {
  Assessment,
  Bounds,
  Improvement,
  IndicatorMark,
  LostMarks,
  Rank,
  RuleStanding,
  Scorecard
} from "./assessment/scorecard.ts"
export { isExcused, waiversByFinding } from "./assessment/waived.ts"
export type { Waiver } from "./assessment/waiver.ts"
export { type Change, changeRecords, type Hypothesis, whatIf } from "./assessment/what-if.ts"
export { yuanan2014Scheme } from "./notices/yuanan-2014/scheme.ts"
