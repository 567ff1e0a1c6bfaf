/** Chapter II of the notice: disclosure of government information, proactively and on request. */
export { itemsAccurate } from "./accurate.ts"
export { requestsAnswered } from "./answered.ts"
export { catalogueFiled } from "./catalogue.ts"
export { repliesConverted } from "./converted.ts"
export {
  creditCovered,
  engineeringCovered,
  environmentCovered,
  fiscalCovered,
  foodDrugCovered,
  housingCovered,
  landCovered,
  procurementCovered,
  safetyCovered,
  servicesCovered
} from "./coverage.ts"
export type { DisclosureDuty, DisclosureTopic, DutyMatrix } from "./duty-matrix.ts"
export { FiscalRuleDocument, fiscalRuleDocuments } from "./fiscal-rule-documents.ts"
export { fiscalRulesIssued } from "./fiscal-rules.ts"
export { guidanceJudged } from "./guidance.ts"
export { catalogueCurrent, guideCurrent } from "./guide.ts"
export { DisclosureGuide, disclosureGuides, type GuideKind } from "./guides.ts"
export { DisclosureItem, disclosureItems } from "./items.ts"
export {
  catalogueDeadline,
  conversionWorkingDays,
  coverageSince,
  disclosureRegulation,
  dutyMatrix,
  guideReviewDays,
  requestCounting,
  villageIntervalDays
} from "./parameters.ts"
export { workingDays } from "../time/county-calendar.ts"
export { PowerItem, powerItems } from "./power-items.ts"
export { powersDisclosed } from "./powers.ts"
export { regulationVersions } from "./regulation.ts"
export { repeatRequests } from "./repeat-requests.ts"
export { type ApplicantKind, DisclosureRequest, disclosureRequests, type RequestChannel } from "./requests.ts"
export { disclosedInTime } from "./timely.ts"
export { villageAffairsCovered } from "./village-affairs.ts"
export { DisclosureVillage, disclosureVillages, VillageCatalogueEntry, villageCatalogue } from "./villages.ts"
export { disclosureCommands, disclosureIndexes } from "./commands.ts"
