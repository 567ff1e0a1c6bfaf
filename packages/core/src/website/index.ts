/** Chapter III of the notice: websites, their columns and content, services, themes, channels and letters. */
export { Article, articles } from "./article-records.ts"
export { assignmentsMet, columnsFresh, publishReviewed } from "./assurance.ts"
export { Channel, channels } from "./channel-records.ts"
export { channelsIntegrated, multiDevice } from "./channels.ts"
export { columnsClear } from "./clarity.ts"
export {
  ColumnInspection,
  columnInspections,
  columns,
  ContentAssignment,
  contentAssignments,
  SiteColumn
} from "./column-records.ts"
export { changesApproved, noPrivateSite, noUnapprovedStop } from "./control.ts"
export { Consultation, consultations, Letter, letters } from "./interaction-records.ts"
export { consultationsHeld, lettersAnswered } from "./interaction.ts"
export {
  applyOnlinePercent,
  columnDepth,
  consultationResultDays,
  consultationsLeast,
  contentPeriodFrom,
  contentPeriodTo,
  displayDevices,
  integratedChannels,
  letterAcceptanceWorkingDays,
  letterReplyWorkingDays,
  themeCount
} from "./parameters.ts"
export { serviceOrientation } from "./purpose.ts"
export {
  type OnlineDepth,
  OnlineService,
  onlineServices,
  themeEntries,
  Theme,
  ThemeEntry,
  themes
} from "./service-records.ts"
export { servicesOnline } from "./services.ts"
export { type DisplayDevice, Site, SiteChange, type SiteChangeKind, siteChanges, sites } from "./site-records.ts"
export { themesIntegrated, themesListed, threeLevels } from "./themes.ts"
export { websiteCommands, websiteIndexes } from "./commands.ts"
