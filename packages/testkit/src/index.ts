/**
 * What the tests and benchmarks of this repository share.
 *
 * @module
 */
export {
  type AssessCase,
  type ConformanceCase,
  conformanceCases,
  type ConformanceResult,
  type ConformanceTarget,
  type Decided,
  type DecideCase,
  type Found,
  type Refusal,
  runConformance
} from "./conformance/index.ts"
export { countyArbitrary, type CountyShape } from "./county-arbitrary.ts"
export { type CountyPlan, generateCounty } from "./generate-county.ts"
export { type Random, random } from "./random.ts"
export {
  agency,
  batch,
  block,
  county,
  device,
  filing,
  link,
  publication,
  sighting,
  terminal,
  uplink
} from "./records.ts"
export { agencyAt, personName } from "./words.ts"
