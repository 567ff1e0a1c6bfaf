import { calendarDate, percentage, someOf, wholeNumber } from "../kernel/parameter-kind.ts"
import { parameter, sayList } from "../kernel/parameter.ts"
import { type Channel, channelTitles } from "./channel-records.ts"
import { type DisplayDevice, deviceTitles } from "./site-records.ts"

/** Deepest level (inclusive) at which a column may lie; the top is level 1. */
export const columnDepth = parameter<number>(
  "columnDepth",
  {
    zh: "网站栏目最多层级（首层为1级）",
    en: "Deepest level of website columns (the top is level 1)"
  },
  { kind: wholeNumber(1) }
)

/** First calendar date (inclusive) of the period for which content is assigned and opinions are collected. */
export const contentPeriodFrom = parameter<string>(
  "contentPeriodFrom",
  {
    zh: "内容保障和意见征集的起始日期（含当日）",
    en: "First day of the period for assigned content and consultations (inclusive)"
  },
  { kind: calendarDate }
)

/** Last calendar date (inclusive) of that period. */
export const contentPeriodTo = parameter<string>(
  "contentPeriodTo",
  {
    zh: "内容保障和意见征集的截止日期（含当日）",
    en: "Last day of the period for assigned content and consultations (inclusive)"
  },
  { kind: calendarDate }
)

/** Least share, in percent, of service items that can at least be applied for online. */
export const applyOnlinePercent = parameter<number>(
  "applyOnlinePercent",
  {
    zh: "可在线申报的办事服务事项最低占比（%）",
    en: "Least share of service items that can be applied for online (%)"
  },
  { kind: percentage }
)

/** How many themes of services there are. */
export const themeCount = parameter<number>(
  "themeCount",
  {
    zh: "主题服务的主题数",
    en: "Number of service themes"
  },
  { kind: wholeNumber(0) }
)

/** Devices beside the desktop on which every website must show properly. */
export const displayDevices = parameter<readonly DisplayDevice[]>(
  "displayDevices",
  {
    zh: "除桌面外网站应适配的终端",
    en: "Devices beside the desktop that websites must show on"
  },
  { kind: someOf(deviceTitles), says: (devices) => sayList(devices.map((device) => deviceTitles[device])) }
)

/** Kinds of channels with which government websites are integrated. */
export const integratedChannels = parameter<readonly Channel["kind"][]>(
  "integratedChannels",
  {
    zh: "政府网站应融合的信息化平台",
    en: "Platforms that government websites are integrated with"
  },
  { kind: someOf(channelTitles), says: (kinds) => sayList(kinds.map((kind) => channelTitles[kind])) }
)

/** Working days within which a letter is accepted; the day of receipt does not count. */
export const letterAcceptanceWorkingDays = parameter<number>(
  "letterAcceptanceWorkingDays",
  {
    zh: "来信受理期限（工作日，不含收到当日）",
    en: "Time to accept a letter (working days, the day of receipt not counted)"
  },
  { kind: wholeNumber(0) }
)

/** Working days within which a letter is answered; the day of receipt does not count. */
export const letterReplyWorkingDays = parameter<number>(
  "letterReplyWorkingDays",
  {
    zh: "来信答复期限（工作日，不含收到当日）",
    en: "Time to answer a letter (working days, the day of receipt not counted)"
  },
  { kind: wholeNumber(0) }
)

/** Least number of online consultations in the period. */
export const consultationsLeast = parameter<number>(
  "consultationsLeast",
  {
    zh: "期间内网上意见征集最少次数",
    en: "Least number of online consultations in the period"
  },
  { kind: wholeNumber(0) }
)

/** Calendar days after its close within which the result of a consultation is published (the last day inclusive). */
export const consultationResultDays = parameter<number>(
  "consultationResultDays",
  {
    zh: "意见征集结束后公布结果的期限（日历日）",
    en: "Time to publish a consultation's result after its close (calendar days)"
  },
  { kind: wholeNumber(0) }
)
