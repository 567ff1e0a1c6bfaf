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
export { decideEffect } from "./decision/decide-effect.ts"
export type { EffectRegister } from "./decision/register.ts"
export { Filing } from "./filing/index.ts"
export type { GuideKind } from "./disclosure/index.ts"
export {
  type Annex,
  AnnexItem,
  Incentive,
  type IncentiveKind,
  Officer,
  type OfficerRole,
  Post,
  PostHolder,
  Regime,
  type RegimeKind,
  Training,
  type TrainingSubject,
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
  type OfficeApplication,
  OfficeProcess,
  OfficialDocument,
  OnlineVillage,
  Role,
  Seal,
  StaffMember
} from "./office/index.ts"
export { AgencyEntry } from "./organization/agencies.ts"
export { Publication } from "./publication/records.ts"
export { type RolloutStage, SystemAssignment, SystemStage } from "./systems/index.ts"
export {
  Article,
  Channel,
  ColumnInspection,
  Consultation,
  ContentAssignment,
  Letter,
  type OnlineDepth,
  OnlineService,
  Site,
  SiteChange,
  type SiteChangeKind,
  SiteColumn,
  Theme,
  ThemeEntry
} from "./website/index.ts"
