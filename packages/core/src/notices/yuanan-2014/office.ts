import { type Setting, setting } from "../../kernel/parameter.ts"
import * as office from "../../office/index.ts"
import type { Chapter } from "../chapter.ts"

const likeMailboxes: Setting["origin"] = {
  kind: "assumption",
  reason: {
    zh: "通知未定比例；参照邮箱账号占比不低于60%",
    en: "The notice states no share; 60% as it demands of mailboxes"
  }
}

/** 四、深化网上办公应用 */
export const officeChapter: Chapter = {
  settings: [
    setting(office.processesOnlinePercent, 60, likeMailboxes),
    setting(office.processUsersPercent, 60, likeMailboxes),
    setting(office.adoptionPercent, 60, likeMailboxes),
    setting(office.usedWithinDays, 30, {
      kind: "assumption",
      reason: {
        zh: "通知未定使用频度；每月至少使用一次视为在用",
        en: "The notice does not say how often; once a month makes someone a user"
      }
    }),
    setting(office.villagesOnlinePercent, 100, { kind: "notice", provision: "4.4.villages" }),
    setting(office.accountsDeadline, "2014-07-31", { kind: "notice", provision: "4.5.accounts" }),
    setting(office.mailboxPercent, 60, { kind: "notice", provision: "4.5.accounts" })
  ],
  recordSets: [
    office.roster,
    office.accounts,
    office.roles,
    office.seals,
    office.officeProcesses,
    office.applicationUses,
    office.onlineVillages,
    office.officialDocuments
  ],
  rules: [
    office.officeBasis,
    office.processesOnline,
    office.peopleCurrent,
    office.rolesAssigned,
    office.sealsKept,
    office.applicationsAdopted,
    office.villagesCovered,
    office.documentsByMail,
    office.accountsFiled,
    office.mailboxShare
  ]
}
