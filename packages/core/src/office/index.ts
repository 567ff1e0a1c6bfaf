/** Chapter IV of the notice: online office work, its accounts, roles and seals, applications, villages and mail. */
export { applicationsAdopted } from "./applications.ts"
export { officeBasis } from "./basis.ts"
export { accountsFiled, documentsByMail, mailboxShare } from "./mail.ts"
export {
  accountsDeadline,
  adoptionPercent,
  mailboxPercent,
  processesOnlinePercent,
  processUsersPercent,
  usedWithinDays,
  villagesOnlinePercent
} from "./parameters.ts"
export { Account, accounts, Role, roles, Seal, seals } from "./portal-records.ts"
export { peopleCurrent, rolesAssigned, sealsKept } from "./portal.ts"
export { processesOnline } from "./process.ts"
export { roster, StaffMember } from "./roster-records.ts"
export {
  ApplicationUse,
  applicationUses,
  type OfficeApplication,
  OfficeProcess,
  officeProcesses,
  OfficialDocument,
  officialDocuments,
  OnlineVillage,
  onlineVillages
} from "./use-records.ts"
export { villagesCovered } from "./villages.ts"
export { officeCommands, officeIndexes } from "./commands.ts"
