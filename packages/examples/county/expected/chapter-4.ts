import { type ExpectedChapter, type ExpectedFinding, line, sheetRow, unknownBecause } from "./expected.ts"

// Written down from the list of what was planted (make/chapter-4/planted.ts and unreadable.ts), row by row as the
// files show it. Nothing here comes from what the engine says.

const account = (row: number) => sheetRow("公务员办公平台.xlsx", "平台用户账号表", row)
const seal = (row: number) => sheetRow("公务员办公平台.xlsx", "电子公章登记表", row)
const filing = (row: number) => sheetRow("报备登记表.xlsx", "办公报备", row)
const judgement = (row: number) => sheetRow("人工评判表.xlsx", "第四部分", row)

const findings: readonly ExpectedFinding[] = [
  // 鸣凤镇
  {
    rule: "office.seals-kept",
    code: "seal-without-custodian",
    agencies: ["mingfeng"],
    subject: "鸣凤镇电子公章",
    rows: [seal(2)]
  },

  // 花林寺镇
  {
    rule: "judged.office-basis",
    code: "basis-not-carried-out",
    agencies: ["hualinsi"],
    subject: "judged.office-basis",
    rows: [judgement(4)]
  },

  // 洋坪镇
  {
    rule: "office.processes",
    code: "few-processes-online",
    agencies: ["yangping"],
    subject: "洋坪镇人民政府",
    rows: [],
    context: [6, 7, 8, 9].map((row) => sheetRow("洋坪镇/办公流程表.xlsx", "Sheet1", row))
  },

  // 旧县镇
  {
    rule: "office.villages-covered",
    code: "villages-not-covered",
    agencies: ["jiuxian"],
    subject: "旧县镇人民政府",
    rows: [],
    context: [7, 9].map((row) => sheetRow("旧县镇/旧县镇电子政务登记表.xlsx", "村级网上办公表", row))
  },

  // 嫘祖镇
  {
    rule: "office.processes",
    code: "few-staff-use-processes",
    agencies: ["leizu"],
    subject: "嫘祖镇人民政府",
    rows: []
  },
  {
    rule: "office.accounts-filed",
    code: "accounts-not-filed",
    agencies: ["leizu"],
    subject: "嫘祖镇人民政府",
    rows: [],
    context: [filing(8)]
  },

  // 河口乡
  {
    rule: "office.accounts-filed",
    code: "accounts-not-filed",
    agencies: ["hekou"],
    subject: "河口乡人民政府",
    rows: []
  },

  // 县财政局
  {
    rule: "office.people-current",
    code: "owner-not-on-roster",
    agencies: ["finance-bureau"],
    subject: "cz099",
    rows: [account(116)]
  },
  {
    rule: "office.documents-by-mail",
    code: "document-outside-mail",
    agencies: ["finance-bureau"],
    subject: "县财政局〔2014〕6号",
    rows: [sheetRow("县财政局/公文流转登记表.xlsx", "Sheet1", 5)]
  },
  {
    rule: "office.accounts-filed",
    code: "accounts-rejected",
    agencies: ["finance-bureau"],
    subject: "用户账号基本信息",
    rows: [filing(10)]
  },

  // 县国土资源局
  {
    rule: "office.people-current",
    code: "leaver-active",
    agencies: ["land-bureau"],
    subject: "gt014",
    rows: [account(130)],
    context: [sheetRow("县国土资源局/县国土资源局电子政务登记表.xlsx", "花名册", 17)]
  },

  // 县搬迁办
  {
    rule: "office.accounts-filed",
    code: "accounts-not-filed",
    agencies: ["relocation-office"],
    subject: "远安县搬迁办公室",
    rows: [],
    context: [filing(12)]
  },

  // 县住建局
  {
    rule: "office.roles-assigned",
    code: "account-without-role",
    agencies: ["housing-bureau"],
    subject: "zj005",
    rows: [account(141)]
  },
  {
    rule: "office.documents-by-mail",
    code: "document-outside-mail",
    agencies: ["housing-bureau"],
    subject: "县住建局〔2014〕7号",
    rows: [sheetRow("县住建局/县住建局电子政务登记表.xlsx", "发文登记表", 6)]
  },
  {
    rule: "office.accounts-filed",
    code: "accounts-filed-late",
    agencies: ["housing-bureau"],
    subject: "用户账号基本信息",
    rows: [filing(13)]
  },

  // 县政务服务中心
  {
    rule: "office.roles-assigned",
    code: "role-not-listed",
    agencies: ["service-centre"],
    subject: "zw004",
    rows: [account(163)]
  },

  // 县环保局
  {
    rule: "office.people-current",
    code: "staff-without-account",
    agencies: ["environment-bureau"],
    subject: "赵艳（HB0021）",
    rows: [line("县环保局/职工名册.csv", 10)]
  },

  // 县安监局
  {
    rule: "office.applications-adopted",
    code: "archive-underused",
    agencies: ["work-safety-bureau"],
    subject: "远安县安全生产监督管理局",
    rows: []
  },

  // 县药监局
  {
    rule: "office.applications-adopted",
    code: "duty-roster-underused",
    agencies: ["food-and-drug-bureau"],
    subject: "远安县食品药品监督管理局",
    rows: []
  },

  // 县工商局
  {
    rule: "office.seals-kept",
    code: "custodian-not-on-roster",
    agencies: ["commerce-bureau"],
    subject: "县工商局电子公章",
    rows: [seal(23)]
  },

  // 县质监局
  {
    rule: "office.applications-adopted",
    code: "proposals-underused",
    agencies: ["quality-bureau"],
    subject: "远安县质量技术监督局",
    rows: []
  },

  // 县教育局
  {
    rule: "office.seals-kept",
    code: "custodian-left",
    agencies: ["education-bureau"],
    subject: "县教育局电子公章",
    rows: [seal(25)],
    context: [sheetRow("社会事业单位汇总表.xlsx", "人员名册", 17)]
  },

  // 县科技局
  {
    rule: "office.applications-adopted",
    code: "mail-underused",
    agencies: ["science-bureau"],
    subject: "远安县科学技术局",
    rows: []
  },

  // 县卫生局
  {
    rule: "office.seals-kept",
    code: "seal-expired",
    agencies: ["health-bureau"],
    subject: "县卫生局电子公章",
    rows: [seal(28)]
  },

  // 县人社局
  {
    rule: "office.seals-kept",
    code: "seal-shared",
    agencies: ["human-resources-bureau"],
    subject: "县人社局电子公章",
    rows: [seal(29)]
  },

  // 远安工业园区管委会
  {
    rule: "office.mailbox-share",
    code: "few-mailboxes",
    agencies: ["industrial-park"],
    subject: "远安工业园区管理委员会",
    rows: []
  },
  {
    rule: "office.documents-by-mail",
    code: "document-outside-mail",
    agencies: ["industrial-park"],
    subject: "远安工业园区管委会〔2014〕7号",
    rows: [sheetRow("远安工业园区管委会/远安工业园区管委会电子政务登记表.xlsx", "公文流转", 5)]
  }
]

const rejected = (set: string) => ({ set, rejected: 1 })

/** What the chapter must show, as of 2014-08-01. */
export const chapter4: ExpectedChapter = {
  findings,
  issues: [
    { level: "error", code: "not-a-choice", place: account(53), cell: "E53" },
    { level: "error", code: "not-a-choice", place: sheetRow("县工商局/公文流转.xlsx", "Sheet1", 7), cell: "C7" },
    { level: "error", code: "not-a-date", place: line("县房管局/人员名册.csv", 12), cell: "B12" },
    { level: "error", code: "not-a-choice", place: line("应用系统使用情况表.csv", 374), cell: "B374" },
    { level: "error", code: "unknown-agency", place: line("应用系统使用情况表.csv", 409), cell: "A409" },
    { level: "error", code: "not-yes-or-no", place: line("茅坪场镇/村级网上办公.csv", 7), cell: "B7" }
  ],
  unknown: [
    // 鸣凤镇：写成“鸣风镇”的一行报备（第一部分）无法识别
    ...unknownBecause("mingfeng", rejected("filings"), ["office.accounts-filed"]),
    // 旧县镇：一个账号无法识别
    ...unknownBecause("jiuxian", rejected("accounts"), [
      "office.people-current",
      "office.roles-assigned",
      "office.mailbox-share"
    ]),
    // 茅坪场镇：一个村无法识别
    ...unknownBecause("maopingchang", rejected("onlineVillages"), ["office.villages-covered"]),
    // 河口乡：没有公文流转登记表
    ...unknownBecause("hekou", { set: "officialDocuments" }, ["office.documents-by-mail"]),
    // 县搬迁办：什么也没有报，也还没有评判
    ...unknownBecause("relocation-office", { set: "roster" }, ["office.people-current", "office.seals-kept"]),
    ...unknownBecause("relocation-office", { set: "officeProcesses" }, ["office.processes"]),
    ...unknownBecause("relocation-office", { set: "officialDocuments" }, ["office.documents-by-mail"]),
    ...unknownBecause("relocation-office", { set: "judgements" }, ["judged.office-basis"]),
    // 县房管局：名册一行、报备一行（第一部分）无法识别
    ...unknownBecause("real-estate-bureau", rejected("roster"), ["office.people-current", "office.seals-kept"]),
    ...unknownBecause("real-estate-bureau", rejected("filings"), ["office.accounts-filed"]),
    // 县工商局：一份公文无法识别
    ...unknownBecause("commerce-bureau", rejected("officialDocuments"), ["office.documents-by-mail"]),
    // 县质监局：没有人员名册
    ...unknownBecause("quality-bureau", { set: "roster" }, ["office.people-current", "office.seals-kept"]),
    // 县卫生局：一行使用情况无法识别
    ...unknownBecause("health-bureau", rejected("applicationUses"), [
      "office.processes",
      "office.applications-adopted"
    ]),
    // 县人社局：没有办公流程表
    ...unknownBecause("human-resources-bureau", { set: "officeProcesses" }, ["office.processes"])
  ],
  // 县教育局：账号信息已按期上报，等待登记
  pending: [{ agency: "education-bureau", rule: "office.accounts-filed" }]
}
