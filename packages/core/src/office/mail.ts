import { filed, notFiled } from "../filing/index.ts"
import { each } from "../kernel/checks/each.ts"
import { share } from "../kernel/checks/share.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { accountsDeadline, mailboxPercent } from "./parameters.ts"
import { accounts, isActive } from "./portal-records.ts"
import { type OfficialDocument, officialDocuments } from "./use-records.ts"

const channels: Readonly<Record<NonNullable<OfficialDocument["channel"]>, Text>> = {
  "mail-system": { zh: "邮件系统", en: "the mail system" },
  "instant-message": { zh: "即时通讯工具", en: "instant messages" },
  "public-mail": { zh: "互联网邮箱", en: "public mail" },
  "removable-media": { zh: "移动存储介质", en: "removable media" },
  paper: { zh: "纸质", en: "paper" },
  other: { zh: "其他方式", en: "other means" }
}

/**
 * Every electronic document of official nature travelled through the mail system. What was sent on paper is none.
 *
 * @provision 4.5.mail
 */
export const documentsByMail = rule({
  id: "office.documents-by-mail",
  title: { zh: "公文通过邮件系统流转", en: "Official documents through the mail system" },
  provisions: ["4.5.mail"],
  check: each(officialDocuments, {
    breach: "document-outside-mail",
    says: {
      zh: "带有公文性质的电子文档一律通过邮件系统流转",
      en: "Every electronic document of official nature travelled through the mail system"
    },
    needs: ["channel"],
    where: ({ isOfficial, channel, sentOn }, { asOf }) =>
      isOfficial !== false && channel !== "paper" && (sentOn === undefined || sentOn <= asOf),
    holds: ({ channel }) => channel === "mail-system"
  }),
  breaches: {
    "document-outside-mail": {
      severity: "high",
      message: {
        zh: ({ subject, record }) =>
          record.channel === undefined
            ? `公文“${subject}”没有登记传送方式`
            : `公文“${subject}”通过${channels[record.channel].zh}传送，没有通过邮件系统流转`,
        en: ({ subject, record }) =>
          record.channel === undefined
            ? `Official document "${subject}" does not say how it travelled`
            : `Official document "${subject}" travelled by ${channels[record.channel].en} and not through the mail system`
      },
      remedy: {
        zh: () => "改由邮件系统流转公文，清除其他渠道留存的文档",
        en: () => "Send it through the mail system and delete the copies left elsewhere"
      }
    }
  }
})

/**
 * The basic information of user accounts was filed with the authority by the deadline, and registered.
 *
 * @provision 4.5.accounts
 */
export const accountsFiled = rule({
  id: "office.accounts-filed",
  title: { zh: "用户账号信息按期上报", en: "Accounts filed in time" },
  provisions: ["4.5.accounts"],
  check: filed({
    kind: "accounts",
    deadline: accountsDeadline,
    breaches: { missing: "accounts-not-filed", late: "accounts-filed-late", rejected: "accounts-rejected" }
  }),
  breaches: {
    "accounts-not-filed": {
      severity: "high",
      message: notFiled({ zh: "用户账号基本信息", en: "account information" }),
      remedy: {
        zh: () => "将用户账号基本信息上报县电子政务办公室",
        en: () => "File the account information with the county e-government office"
      }
    },
    "accounts-filed-late": {
      severity: "low",
      message: {
        zh: ({ detail, given }) => `用户账号基本信息于${detail.submittedOn}上报，晚于期限${given.deadline}`,
        en: ({ detail, given }) =>
          `The account information was filed on ${detail.submittedOn}, after the deadline ${given.deadline}`
      },
      remedy: {
        zh: () => "向县电子政务办公室说明逾期原因，今后按期上报",
        en: () => "Explain the delay to the county e-government office and file in time in future"
      }
    },
    "accounts-rejected": {
      severity: "high",
      message: {
        zh: () => "上报的用户账号基本信息被退回，未重新上报",
        en: () => "The account information was rejected and not filed again"
      },
      remedy: {
        zh: () => "按退回意见更正用户账号信息，重新上报",
        en: () => "Correct the account information as the rejection says and file it again"
      }
    }
  }
})

/**
 * Enough of the platform's users have a mailbox. Without any user there is nothing to ask for.
 *
 * @provision 4.5.accounts
 */
export const mailboxShare = rule({
  id: "office.mailbox-share",
  title: { zh: "邮箱账号占比", en: "Share of mailboxes" },
  provisions: ["4.5.accounts"],
  check: share(accounts, {
    breach: "few-mailboxes",
    leastPercent: mailboxPercent,
    says: (leastPercent) => ({
      zh: `邮箱账号占平台用户的比例不低于 ${leastPercent}%`,
      en: `At least ${leastPercent}% of the platform's users have a mailbox`
    }),
    needs: ["hasMailbox"],
    where: isActive,
    holds: ({ hasMailbox }) => hasMailbox === true
  }),
  breaches: {
    "few-mailboxes": {
      severity: "medium",
      message: {
        zh: ({ detail }) =>
          `平台用户${detail.total}个，邮箱账号${detail.held}个，占${detail.sharePercent}%，低于${detail.leastPercent}%`,
        en: ({ detail }) =>
          `${detail.held} of ${detail.total} platform users have a mailbox: ${detail.sharePercent}%, less than ${detail.leastPercent}%`
      },
      remedy: {
        zh: () => "组织申报公务员办公平台电子邮箱，由县电子政务办公室统一设置",
        en: () => "Apply for mailboxes, which the county e-government office sets up"
      }
    }
  }
})
