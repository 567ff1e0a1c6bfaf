import { article, assignment, consultation, findings, letter, site, yearEnd } from "./chapter-3-findings.ts"
import { type ExpectedChapter, line, sheetRow, unknownBecause } from "./expected.ts"

const rejected = (set: string) => ({ set, rejected: 1 })

/** What the chapter must show, as of 2014-08-01 and at the end of the year. */
export const chapter3: ExpectedChapter = {
  findings,
  yearEnd,
  issues: [
    { level: "error", code: "not-a-whole-number", place: assignment(40), cell: "C40" },
    { level: "error", code: "unknown-agency", place: article(177), cell: "A177" },
    { level: "error", code: "not-a-choice", place: line("县房管局/信息化平台表.csv", 7), cell: "A7" },
    { level: "error", code: "not-a-choice", place: line("茅坪场镇/办事服务事项.csv", 6), cell: "C6" },
    { level: "error", code: "not-yes-or-no", place: site(6), cell: "F6" },
    { level: "error", code: "not-a-date", place: consultation(20), cell: "D20" },
    { level: "error", code: "not-a-date", place: letter(69), cell: "E69" },
    {
      level: "warning",
      code: "unknown-column",
      place: sheetRow("县政务服务中心/县政务服务中心电子政务登记表.xlsx", "办事服务事项表", 1),
      cell: "C1"
    }
  ],
  unknown: [
    // 鸣凤镇：写成“鸣风镇”的一行报备（第一部分）无法识别
    ...unknownBecause("mingfeng", rejected("filings"), [
      "website.no-private-site",
      "website.no-unapproved-stop",
      "website.changes-approved"
    ]),
    // 旧县镇：一个网站无法识别
    ...unknownBecause("jiuxian", rejected("sites"), [
      "website.no-private-site",
      "website.no-unapproved-stop",
      "website.multi-device"
    ]),
    // 茅坪场镇：一个事项无法识别
    ...unknownBecause("maopingchang", rejected("onlineServices"), ["website.services-online"]),
    // 河口乡：没有信息化平台表
    ...unknownBecause("hekou", { set: "channels" }, ["website.channels"]),
    // 县搬迁办：什么也没有报，也还没有评判
    ...unknownBecause("relocation-office", { set: "judgements" }, ["judged.service-orientation"]),
    ...unknownBecause("relocation-office", { set: "onlineServices" }, ["website.services-online"]),
    ...unknownBecause("relocation-office", { set: "channels" }, ["website.channels"]),
    // 县房管局：一个平台、一行报备（第一部分）无法识别，没有办事服务事项表
    ...unknownBecause("real-estate-bureau", rejected("channels"), ["website.channels"]),
    ...unknownBecause("real-estate-bureau", rejected("filings"), [
      "website.no-private-site",
      "website.no-unapproved-stop",
      "website.changes-approved"
    ]),
    ...unknownBecause("real-estate-bureau", { set: "onlineServices" }, ["website.services-online"]),
    // 县政务服务中心：“网上办理深渡”列未读取
    ...unknownBecause("service-centre", { set: "onlineServices", fields: ["depth"] }, ["website.services-online"]),
    // 县质监局：一行保障任务无法识别，一封来信没有收到日期
    ...unknownBecause("quality-bureau", rejected("contentAssignments"), [
      "website.columns-fresh",
      "website.assignments-met"
    ]),
    ...unknownBecause("quality-bureau", { set: "letters", fields: ["receivedOn"] }, ["website.letters-answered"]),
    // 县教育局：一次意见征集无法识别
    ...unknownBecause("education-bureau", rejected("consultations"), ["website.consultations"]),
    // 县卫生局：一封来信无法识别
    ...unknownBecause("health-bureau", rejected("letters"), ["website.letters-answered"])
  ],
  pending: [
    // 来信还在期限之内
    { agency: "mingfeng", rule: "website.letters-answered" },
    // 九月才改版
    { agency: "finance-bureau", rule: "website.changes-approved" },
    // 年底之前报送、征集都不迟
    ...["finance-bureau", "leizu", "hekou"].map((agency) => ({ agency, rule: "website.assignments-met" })),
    ...["maopingchang", "hekou"].map((agency) => ({ agency, rule: "website.consultations" }))
  ]
}
