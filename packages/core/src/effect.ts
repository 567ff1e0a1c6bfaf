/**
 * The codecs of the records, for those who use Effect Schema.
 *
 * @module
 */
export { Filing } from "./filing/index.ts"
export {
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
export { AgencyEntry } from "./organization/agencies.ts"
export { Publication } from "./publication/records.ts"
