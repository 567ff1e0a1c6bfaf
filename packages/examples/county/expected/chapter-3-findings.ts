import { type ExpectedFinding, line, sheetRow } from "./expected.ts"

// Written down from the list of what was planted (make/chapter-3/planted.ts and planted-services.ts), row by row as the
// files show it. Nothing here comes from what the engine says.

/** A row of the list of websites. */
export const site = (row: number) => sheetRow("网站管理.xlsx", "网站登记表", row)
const siteChange = (row: number) => sheetRow("网站管理.xlsx", "网站变更登记表", row)
const column = (row: number) => sheetRow("网站管理.xlsx", "网站栏目表", row)

/** A row of the content assurance table. */
export const assignment = (row: number) => sheetRow("网站管理.xlsx", "网站内容保障分配表", row)

/** A line of the list of articles. */
export const article = (row: number) => line("网站信息登记表.csv", row)
const inspection = (row: number) => line("栏目检查表.csv", row)
const theme = (row: number) => sheetRow("主题服务.xlsx", "主题服务名录", row)
const themeEntry = (row: number) => sheetRow("主题服务.xlsx", "主题服务条目表", row)

/** A line of the list of letters. */
export const letter = (row: number) => line("来信来访办理表.csv", row)

/** A row of the list of consultations. */
export const consultation = (row: number) => sheetRow("网上意见征集表.xlsx", "网上意见征集表", row)
const filing = (row: number) => sheetRow("报备登记表.xlsx", "网站报备", row)
const judgement = (row: number) => sheetRow("人工评判表.xlsx", "第三部分", row)

/** Findings as of 2014-08-01. */
export const findings: readonly ExpectedFinding[] = [
  // 鸣凤镇
  {
    rule: "website.columns-clear",
    code: "column-name-shared",
    agencies: ["mingfeng", "work-safety-bureau"],
    subject: "防汛抗旱",
    rows: [column(62), column(63)]
  },

  // 花林寺镇
  {
    rule: "website.no-unapproved-stop",
    code: "stop-unapproved",
    agencies: ["hualinsi"],
    subject: "花林寺旅游网",
    rows: [siteChange(8)]
  },
  {
    rule: "website.services-online",
    code: "service-offline",
    agencies: ["hualinsi"],
    subject: "临时救助申请",
    rows: [sheetRow("花林寺镇/花林寺镇电子政务登记表.xlsx", "办事服务事项", 5)]
  },

  // 洋坪镇
  {
    rule: "website.changes-approved",
    code: "change-unapproved",
    agencies: ["yangping"],
    subject: "柑橘行情",
    rows: [siteChange(9)],
    context: [filing(3)]
  },
  {
    rule: "website.letters-answered",
    code: "letter-accepted-late",
    agencies: ["yangping"],
    subject: "YA-2014-0031",
    rows: [letter(10)]
  },

  // 旧县镇
  {
    rule: "website.channels",
    code: "channel-missing",
    agencies: ["jiuxian"],
    subject: "微博",
    rows: []
  },

  // 嫘祖镇
  {
    rule: "website.columns-fresh",
    code: "column-stale",
    agencies: ["leizu"],
    subject: "YA-0306",
    rows: [assignment(13)]
  },
  {
    rule: "website.multi-device",
    code: "device-not-supported",
    agencies: ["leizu"],
    subject: "嫘祖镇政务网",
    rows: [site(8)]
  },
  {
    rule: "website.consultations",
    code: "result-published-late",
    agencies: ["leizu"],
    subject: "嫘祖镇2014年惠民实事征求意见",
    rows: [consultation(7)]
  },

  // 河口乡
  {
    rule: "website.columns-clear",
    code: "column-empty",
    agencies: ["hekou"],
    subject: "河口乡办事",
    rows: [column(39)]
  },
  {
    rule: "website.columns-fresh",
    code: "column-stale",
    agencies: ["hekou"],
    subject: "YA-0407",
    rows: [assignment(16)]
  },

  // 县财政局
  {
    rule: "website.columns-clear",
    code: "column-too-deep",
    agencies: ["finance-bureau"],
    subject: "部门预算",
    rows: [column(64)]
  },
  {
    rule: "website.services-online",
    code: "service-offline",
    agencies: ["finance-bureau"],
    subject: "行政许可变更",
    rows: [sheetRow("县财政局/办事服务事项表.xlsx", "Sheet1", 5)]
  },
  {
    rule: "website.letters-answered",
    code: "letter-not-accepted",
    agencies: ["finance-bureau"],
    subject: "YA-2014-0093",
    rows: [letter(30)]
  },
  {
    rule: "website.letters-answered",
    code: "letter-unanswered",
    agencies: ["finance-bureau"],
    subject: "YA-2014-0093",
    rows: [letter(30)]
  },

  // 县国土资源局
  {
    rule: "website.columns-clear",
    code: "column-unrooted",
    agencies: ["land-bureau"],
    subject: "土地利用规划",
    rows: [column(65)]
  },
  {
    rule: "website.publish-reviewed",
    code: "article-unreviewed",
    agencies: ["land-bureau"],
    subject: "县国土资源局召开上半年工作总结会",
    rows: [article(72)]
  },
  {
    rule: "website.letters-answered",
    code: "letter-answered-late",
    agencies: ["land-bureau"],
    subject: "YA-2014-0100",
    rows: [letter(31)]
  },

  // 县住建局
  {
    rule: "website.columns-clear",
    code: "column-unrooted",
    agencies: ["housing-bureau"],
    subject: "棚户区改造",
    rows: [column(66)]
  },
  {
    rule: "website.publish-reviewed",
    code: "article-unreviewed",
    agencies: ["housing-bureau"],
    subject: "县住建局组织学习全县经济工作会议精神",
    rows: [article(85)]
  },
  {
    rule: "website.changes-approved",
    code: "change-unapproved",
    agencies: ["housing-bureau"],
    subject: "棚户区改造",
    rows: [siteChange(11)]
  },

  // 县政务服务中心
  {
    rule: "website.consultations",
    code: "result-unpublished",
    agencies: ["service-centre"],
    subject: "县政务服务中心2014年惠民实事征求意见",
    rows: [consultation(14)]
  },

  // 县环保局
  {
    rule: "website.services-online",
    code: "few-services-applied-online",
    agencies: ["environment-bureau"],
    subject: "远安县环境保护局",
    rows: []
  },
  {
    rule: "website.themes-integrated",
    code: "theme-without-service",
    agencies: ["environment-bureau"],
    subject: "环境保护",
    rows: [theme(11)]
  },

  // 县安监局
  {
    rule: "website.channels",
    code: "channel-missing",
    agencies: ["work-safety-bureau"],
    subject: "微信",
    rows: []
  },

  // 县药监局
  {
    rule: "website.changes-approved",
    code: "change-unapproved",
    agencies: ["food-and-drug-bureau"],
    subject: "食品抽检",
    rows: [siteChange(12)],
    context: [filing(7)]
  },

  // 县工商局
  {
    rule: "website.columns-clear",
    code: "column-found-unusable",
    agencies: ["commerce-bureau"],
    subject: "YA-0418",
    rows: [inspection(37)]
  },
  {
    rule: "website.no-private-site",
    code: "site-private",
    agencies: ["commerce-bureau"],
    subject: "远安红盾网",
    rows: [site(17)],
    context: [filing(8)]
  },
  {
    rule: "website.themes-integrated",
    code: "theme-without-disclosure",
    agencies: ["commerce-bureau"],
    subject: "企业开办",
    rows: [theme(8)]
  },
  {
    rule: "website.letters-answered",
    code: "letter-unanswered",
    agencies: ["commerce-bureau"],
    subject: "YA-2014-0183",
    rows: [letter(58)]
  },
  {
    rule: "judged.service-orientation",
    code: "not-service-oriented",
    agencies: ["commerce-bureau"],
    subject: "judged.service-orientation",
    rows: [judgement(19)]
  },

  // 县质监局
  {
    rule: "website.no-unapproved-stop",
    code: "stop-unrecorded",
    agencies: ["quality-bureau"],
    subject: "远安质检网",
    rows: [site(18)]
  },

  // 县教育局
  {
    rule: "website.multi-device",
    code: "device-not-supported",
    agencies: ["education-bureau"],
    subject: "远安教育网",
    rows: [site(19)]
  },

  // 县科技局
  {
    rule: "website.no-private-site",
    code: "site-private",
    agencies: ["science-bureau"],
    subject: "远安科技创新网",
    rows: [site(20)]
  },

  // 县卫生局
  {
    rule: "website.three-levels",
    code: "level-not-linked",
    agencies: ["health-bureau"],
    subject: "预约挂号",
    rows: [themeEntry(5)]
  },

  // 县电子政务办公室：主题名录
  {
    rule: "website.themes-listed",
    code: "themes-incomplete",
    agencies: ["e-government-office"],
    subject: "县电子政务办公室",
    rows: []
  }
]

/** Findings of what is due at the end of the year. */
export const yearEnd: readonly ExpectedFinding[] = [
  {
    rule: "website.consultations",
    code: "too-few-consultations",
    agencies: ["maopingchang"],
    subject: "茅坪场镇人民政府",
    rows: []
  },
  {
    rule: "website.assignments-met",
    code: "assignment-short",
    agencies: ["leizu"],
    subject: "YA-0306",
    rows: [assignment(13)]
  },
  {
    rule: "website.consultations",
    code: "too-few-consultations",
    agencies: ["hekou"],
    subject: "河口乡人民政府",
    rows: []
  },
  {
    rule: "website.assignments-met",
    code: "assignment-short",
    agencies: ["hekou"],
    subject: "YA-0407",
    rows: [assignment(16)]
  },
  {
    rule: "website.assignments-met",
    code: "assignment-short",
    agencies: ["finance-bureau"],
    subject: "YA-0309",
    rows: [assignment(20)]
  }
]
