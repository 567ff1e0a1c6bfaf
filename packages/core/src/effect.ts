/**
 * The codecs of the records, for those who use Effect Schema.
 *
 * @module
 */
export {
  DisclosureGuide,
  DisclosureItem,
  DisclosureRequest,
  DisclosureVillage,
  FiscalRuleDocument,
  PowerItem,
  VillageCatalogueEntry
} from "./disclosure/index.ts"
export { Filing } from "./filing/index.ts"
export {
  AnnexItem,
  Incentive,
  Officer,
  Post,
  PostHolder,
  Regime,
  Training,
  WorkPlan,
  WorkPlanItem
} from "./institution/index.ts"
export { Judgement } from "./judgement/index.ts"
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
export {
  Account,
  ApplicationUse,
  OfficeProcess,
  OfficialDocument,
  OnlineVillage,
  Role,
  Seal,
  StaffMember
} from "./office/index.ts"
export { AgencyEntry } from "./organization/agencies.ts"
export { Publication } from "./publication/records.ts"
export { SystemAssignment, SystemStage } from "./systems/index.ts"
export {
  Article,
  Channel,
  ColumnInspection,
  Consultation,
  ContentAssignment,
  Letter,
  OnlineService,
  Site,
  SiteChange,
  SiteColumn,
  Theme,
  ThemeEntry
} from "./website/index.ts"
