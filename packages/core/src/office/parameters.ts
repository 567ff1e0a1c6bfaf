import { calendarDate, percentage, wholeNumber } from "../kernel/parameter-kind.ts"
import { parameter } from "../kernel/parameter.ts"

/** Least share, in percent, of an agency's processes that run online. */
export const processesOnlinePercent = parameter<number>(
  "processesOnlinePercent",
  {
    zh: "网上运行的办公流程最低占比（%）",
    en: "Least share of processes that run online (%)"
  },
  { kind: percentage }
)

/** Least share, in percent, of eligible staff who use online processes. */
export const processUsersPercent = parameter<number>(
  "processUsersPercent",
  {
    zh: "使用网上流程的工作人员最低占比（%）",
    en: "Least share of staff who use online processes (%)"
  },
  { kind: percentage }
)

/** Least share, in percent, of eligible staff who use each application. */
export const adoptionPercent = parameter<number>(
  "adoptionPercent",
  {
    zh: "各应用系统使用人员最低占比（%）",
    en: "Least share of eligible staff who use each application (%)"
  },
  { kind: percentage }
)

/** How long ago (calendar days, inclusive) the last use may lie for a person to count as a user. */
export const usedWithinDays = parameter<number>(
  "usedWithinDays",
  {
    zh: "最近多少天内使用过视为在用（日历日）",
    en: "Days within which the last use makes someone a user (calendar days)"
  },
  { kind: wholeNumber(0) }
)

/** Least share, in percent, of a township's villages that work online. */
export const villagesOnlinePercent = parameter<number>(
  "villagesOnlinePercent",
  {
    zh: "村级网上办公覆盖率（%）",
    en: "Least share of villages online (%)"
  },
  { kind: percentage }
)

/** Calendar date (inclusive) by which basic account information is filed. */
export const accountsDeadline = parameter<string>(
  "accountsDeadline",
  {
    zh: "用户账号基本信息上报期限（含当日）",
    en: "Accounts filing deadline (inclusive)"
  },
  { kind: calendarDate }
)

/** Least share, in percent, of platform users who have a mailbox. */
export const mailboxPercent = parameter<number>(
  "mailboxPercent",
  {
    zh: "邮箱账号占平台用户的最低比例（%）",
    en: "Least share of platform users with a mailbox (%)"
  },
  { kind: percentage }
)
