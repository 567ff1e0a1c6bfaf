import * as disclosure from "../../disclosure/index.ts"
import { judgements } from "../../judgement/index.ts"
import { setting } from "../../kernel/parameter.ts"
import type { Chapter } from "../chapter.ts"
import { duties } from "./disclosure-duties.ts"

/** 二、深入推进政府信息公开 */
export const disclosureChapter: Chapter = {
  settings: [
    setting(disclosure.disclosureRegulation, disclosure.regulationVersions, {
      kind: "regulation",
      reference: {
        zh: "《中华人民共和国政府信息公开条例》（2007年第492号国务院令公布，2019年修订）",
        en: "Regulation on Government Information Disclosure (2007, revised in 2019)"
      }
    }),
    setting(
      disclosure.workingDays,
      {},
      {
        kind: "regulation",
        reference: {
          zh: "国务院办公厅历年节假日安排通知",
          en: "The State Council's yearly holiday notices"
        }
      }
    ),
    setting(
      disclosure.requestCounting,
      { countFirstDay: false, lateExtension: "void" },
      {
        kind: "assumption",
        reason: {
          zh: "条例没有规定首日是否计入，也没有规定期满后才办理的延期是否有效；按首日不计、期满后的延期无效计算",
          en: "The regulation does not say whether the first day counts, or whether an extension counts that came too late: neither does"
        }
      }
    ),
    setting(disclosure.catalogueDeadline, "2014-07-31", { kind: "notice", provision: "2.1.catalogue" }),
    setting(disclosure.guideReviewDays, 365, {
      kind: "assumption",
      reason: {
        zh: "通知要求优化指南和目录，没有规定多久修订一次；按一年计算",
        en: "The notice asks to improve guide and catalogue and does not say how often: within a year"
      }
    }),
    setting(disclosure.dutyMatrix, duties, {
      kind: "assumption",
      reason: {
        zh: "事项和责任单位取自通知第二部分；一句话中并列的两个单位共同负责、有突发情况才公开的事项不作硬性要求，是本库的理解",
        en: "Topics and agencies are those of the notice's second part; that two bureaus in one sentence owe a topic together, and that some topics are owed only when something happens, is our reading"
      }
    }),
    setting(disclosure.coverageSince, "2014-01-01", {
      kind: "assumption",
      reason: {
        zh: "通知部署2014年的工作，没有规定期间；按全年计算",
        en: "The notice is about the work of 2014 and sets no period: the whole year"
      }
    }),
    setting(disclosure.villageIntervalDays, 92, {
      kind: "assumption",
      reason: {
        zh: "通知要求及时公开村务，没有规定间隔；参照村民委员会组织法第三十条一般事项至少每季度公布一次的规定，按92天计算",
        en: "The notice asks for timely village affairs without an interval: 92 days, after the quarter in article 30 of the organic law of villagers' committees"
      }
    }),
    setting(disclosure.conversionWorkingDays, 20, {
      kind: "assumption",
      reason: {
        zh: "通知要求在答复的同时主动公开，没有规定天数；最迟按条例主动公开的20个工作日计算",
        en: "The notice says 'together with the reply' without a number: at the latest within the 20 working days of proactive disclosure"
      }
    })
  ],
  recordSets: [
    disclosure.disclosureGuides,
    disclosure.disclosureItems,
    disclosure.powerItems,
    disclosure.fiscalRuleDocuments,
    disclosure.disclosureVillages,
    disclosure.villageCatalogue,
    disclosure.disclosureRequests,
    judgements
  ],
  rules: [
    disclosure.guideCurrent,
    disclosure.catalogueCurrent,
    disclosure.disclosedInTime,
    disclosure.itemsAccurate,
    disclosure.guidanceJudged,
    disclosure.catalogueFiled,
    disclosure.powersDisclosed,
    disclosure.fiscalCovered,
    disclosure.fiscalRulesIssued,
    disclosure.landCovered,
    disclosure.housingCovered,
    disclosure.procurementCovered,
    disclosure.servicesCovered,
    disclosure.environmentCovered,
    disclosure.safetyCovered,
    disclosure.foodDrugCovered,
    disclosure.creditCovered,
    disclosure.engineeringCovered,
    disclosure.villageAffairsCovered,
    disclosure.requestsAnswered,
    disclosure.repliesConverted,
    disclosure.repeatRequests
  ]
}
