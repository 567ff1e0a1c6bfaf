import { type Setting, setting } from "../../kernel/parameter.ts"
import * as website from "../../website/index.ts"
import type { Chapter } from "../chapter.ts"

const assumed = (zh: string, en: string): Setting["origin"] => ({ kind: "assumption", reason: { zh, en } })

/** 三、加强门户网站建设 */
export const websiteChapter: Chapter = {
  settings: [
    setting(
      website.columnDepth,
      3,
      assumed(
        "通知要求网站简洁、清晰，未定栏目层级；三级以内从首页三次点击可达",
        "The notice asks for a concise, clear site and sets no depth; three levels are three clicks from the home page"
      )
    ),
    setting(
      website.contentPeriodFrom,
      "2014-01-01",
      assumed(
        "通知布置2014年工作，未写明起止日期；按自然年计",
        "The notice is about the work of 2014 and states no dates; the calendar year is taken"
      )
    ),
    setting(
      website.contentPeriodTo,
      "2014-12-31",
      assumed(
        "通知布置2014年工作，未写明起止日期；按自然年计",
        "The notice is about the work of 2014 and states no dates; the calendar year is taken"
      )
    ),
    setting(
      website.applyOnlinePercent,
      30,
      assumed("通知要求逐步上网，未定比例", "The notice asks for services online step by step and states no share")
    ),
    setting(website.themeCount, 12, { kind: "notice", provision: "3.5.themes" }),
    setting(
      website.displayDevices,
      ["phone"],
      assumed(
        "通知要求多终端展示，未列明终端种类；先要求手机",
        "The notice asks for display on several devices and lists none; phones come first"
      )
    ),
    setting(website.integratedChannels, ["mainstream-media", "public-search", "weibo", "wechat", "social-network"], {
      kind: "notice",
      provision: "3.6.channels"
    }),
    setting(
      website.letterAcceptanceWorkingDays,
      5,
      assumed("通知要求及时办理，未定期限", "The notice asks for letters to be handled in time and sets no limit")
    ),
    setting(
      website.letterReplyWorkingDays,
      15,
      assumed(
        "通知要求及时办理，未定期限；参照依申请公开15个工作日的答复期限",
        "The notice asks for letters to be handled in time and sets no limit; 15 working days as for disclosure requests"
      )
    ),
    setting(
      website.consultationsLeast,
      1,
      assumed(
        "通知要求加强网上意见征集，未定次数",
        "The notice asks for more online consultations and states no number"
      )
    ),
    setting(
      website.consultationResultDays,
      30,
      assumed("通知未定意见征集结果的公布期限", "The notice sets no time for publishing a consultation's result")
    )
  ],
  recordSets: [
    website.sites,
    website.siteChanges,
    website.columns,
    website.contentAssignments,
    website.articles,
    website.columnInspections,
    website.onlineServices,
    website.themes,
    website.themeEntries,
    website.channels,
    website.letters,
    website.consultations
  ],
  rules: [
    website.serviceOrientation,
    website.columnsClear,
    website.publishReviewed,
    website.columnsFresh,
    website.assignmentsMet,
    website.noPrivateSite,
    website.noUnapprovedStop,
    website.changesApproved,
    website.servicesOnline,
    website.themesIntegrated,
    website.themesListed,
    website.threeLevels,
    website.multiDevice,
    website.channelsIntegrated,
    website.lettersAnswered,
    website.consultationsHeld
  ]
}
