import { type ExpectedChapter, type ExpectedFinding, line, sheetRow, unknownBecause } from "./expected.ts"

// Written down from the list of what was planted (make/chapter-6/planted.ts and unreadable.ts), row by row as the
// files show it. Nothing here comes from what the engine says.

const annexItem = (row: number) => sheetRow("附件事项表.xlsx", "附件事项表", row)
const judgement = (row: number) => sheetRow("人工评判表.xlsx", "第六部分", row)
const shared = (sheet: string, row: number) => sheetRow("社会事业单位汇总表.xlsx", sheet, row)

const findings: readonly ExpectedFinding[] = [
  // 鸣凤镇
  {
    rule: "institution.work-plan",
    code: "work-plan-missing",
    agencies: ["mingfeng"],
    subject: "2014年电子政务工作计划",
    rows: []
  },

  // 花林寺镇
  {
    rule: "institution.posts",
    code: "post-vacant",
    agencies: ["hualinsi"],
    subject: "信息发布员",
    rows: [sheetRow("花林寺镇/花林寺镇电子政务登记表.xlsx", "岗位设置表", 4)]
  },

  // 洋坪镇
  {
    rule: "institution.work-plan",
    code: "annex-item-not-planned",
    agencies: ["yangping"],
    subject: "2-2",
    rows: [annexItem(22)]
  },

  // 旧县镇
  {
    rule: "institution.posts",
    code: "no-post",
    agencies: ["jiuxian"],
    subject: "旧县镇人民政府",
    rows: []
  },

  // 茅坪场镇
  {
    rule: "institution.training",
    code: "training-not-planned",
    agencies: ["maopingchang"],
    subject: "政府信息公开",
    rows: []
  },

  // 嫘祖镇
  {
    rule: "institution.responsible-person",
    code: "officer-not-named",
    agencies: ["leizu"],
    subject: "电子政务分管领导",
    rows: []
  },

  // 河口乡
  {
    rule: "institution.regimes",
    code: "regime-not-in-force",
    agencies: ["hekou"],
    subject: "电子公章管理制度",
    rows: []
  },

  // 县财政局
  {
    rule: "institution.work-plan",
    code: "plan-item-without-responsible",
    agencies: ["finance-bureau"],
    subject: "落实网上办公应用",
    rows: [sheetRow("县财政局/电子政务工作计划任务表.xlsx", "Sheet1", 7)]
  },

  // 县国土资源局
  {
    rule: "institution.regimes",
    code: "regime-not-in-force",
    agencies: ["land-bureau"],
    subject: "信息发布审核制度",
    rows: []
  },
  {
    rule: "institution.incentives",
    code: "incentive-not-in-force",
    agencies: ["land-bureau"],
    subject: "惩处",
    rows: []
  },

  // 县住建局
  {
    rule: "institution.work-plan",
    code: "annex-item-not-planned",
    agencies: ["housing-bureau"],
    subject: "1-6",
    rows: [annexItem(15)]
  },

  // 县政务服务中心
  {
    rule: "institution.posts",
    code: "holder-without-post",
    agencies: ["service-centre"],
    subject: "机房管理员 徐静",
    rows: [sheetRow("县政务服务中心/县政务服务中心电子政务登记表.xlsx", "电子政务岗位人员表", 5)]
  },

  // 县环保局
  {
    rule: "institution.posts",
    code: "post-without-duties",
    agencies: ["environment-bureau"],
    subject: "信息发布员",
    rows: [line("县环保局/定岗定责表.csv", 4)]
  },
  {
    rule: "institution.incentives",
    code: "incentive-not-in-force",
    agencies: ["environment-bureau"],
    subject: "激励奖励",
    rows: []
  },
  {
    rule: "institution.incentives",
    code: "incentive-not-in-force",
    agencies: ["environment-bureau"],
    subject: "惩处",
    rows: []
  },

  // 县工商局
  {
    rule: "institution.work-plan",
    code: "work-plan-missing",
    agencies: ["commerce-bureau"],
    subject: "2014年电子政务工作计划",
    rows: []
  },

  // 县质监局
  {
    rule: "judged.working-mechanisms",
    code: "mechanisms-not-improved",
    agencies: ["quality-bureau"],
    subject: "judged.working-mechanisms",
    rows: [judgement(21)]
  },

  // 县教育局
  {
    rule: "institution.staff-continuity",
    code: "post-gap",
    agencies: ["education-bureau"],
    subject: "网络管理员",
    rows: [shared("电子政务岗位表", 3)],
    context: [shared("电子政务岗位人员表", 3), shared("电子政务岗位人员表", 6)]
  },

  // 县卫生局
  {
    rule: "institution.regimes",
    code: "regime-not-in-force",
    agencies: ["health-bureau"],
    subject: "安全保密制度",
    rows: []
  },

  // 远安工业园区管委会
  {
    rule: "institution.responsible-person",
    code: "officer-not-named",
    agencies: ["industrial-park"],
    subject: "电子政务工作专人",
    rows: []
  }
]

const yearEnd: readonly ExpectedFinding[] = [
  {
    rule: "institution.training",
    code: "training-not-held",
    agencies: ["leizu"],
    subject: "网上办公",
    rows: []
  },
  {
    rule: "institution.training",
    code: "training-not-held",
    agencies: ["work-safety-bureau"],
    subject: "政府信息公开",
    rows: []
  }
]

const rejected = (set: string) => ({ set, rejected: 1 })

const trainingPending = (agency: string) => ({ agency, rule: "institution.training" })

/** What the chapter must show, as of 2014-08-01 and at the end of the year. */
export const chapter6: ExpectedChapter = {
  findings,
  yearEnd,
  issues: [
    { level: "error", code: "not-a-whole-number", place: line("茅坪场镇/工作计划登记表.csv", 4), cell: "B4" },
    { level: "error", code: "not-a-choice", place: sheetRow("县工商局/制度登记表.xlsx", "Sheet1", 6), cell: "A6" },
    { level: "error", code: "not-a-whole-number", place: shared("培训登记表", 9), cell: "F9" },
    { level: "error", code: "not-a-date", place: line("县房管局/电子政务岗位人员表.csv", 4), cell: "C4" }
  ],
  unknown: [
    // 茅坪场镇：2014年的工作计划无法识别
    ...unknownBecause("maopingchang", rejected("workPlans"), ["institution.work-plan"]),
    // 县搬迁办：什么也没有报，也还没有评判
    ...unknownBecause("relocation-office", { set: "judgements" }, ["judged.working-mechanisms"]),
    ...unknownBecause("relocation-office", { set: "officers" }, ["institution.responsible-person"]),
    {
      agency: "relocation-office",
      rule: "institution.work-plan",
      missing: [{ set: "workPlans" }, { set: "workPlanItems" }]
    },
    ...["institution.posts", "institution.staff-continuity"].map((rule) => ({
      agency: "relocation-office",
      rule,
      missing: [{ set: "posts" }, { set: "postHolders" }]
    })),
    ...unknownBecause("relocation-office", { set: "regimes" }, ["institution.regimes"]),
    ...unknownBecause("relocation-office", { set: "trainings" }, ["institution.training"]),
    ...unknownBecause("relocation-office", { set: "incentives" }, ["institution.incentives"]),
    // 县房管局：一行岗位人员无法识别，没有激励奖惩机制登记表
    ...unknownBecause("real-estate-bureau", rejected("postHolders"), [
      "institution.posts",
      "institution.staff-continuity"
    ]),
    ...unknownBecause("real-estate-bureau", { set: "incentives" }, ["institution.incentives"]),
    // 县安监局：没有电子政务岗位人员表
    ...unknownBecause("work-safety-bureau", { set: "postHolders" }, [
      "institution.posts",
      "institution.staff-continuity"
    ]),
    // 县工商局：电子公章管理制度一行无法识别
    ...unknownBecause("commerce-bureau", rejected("regimes"), ["institution.regimes"]),
    // 县质监局：没有培训登记表
    ...unknownBecause("quality-bureau", { set: "trainings" }, ["institution.training"]),
    // 县人社局：一行培训无法识别
    ...unknownBecause("human-resources-bureau", rejected("trainings"), ["institution.training"])
  ],
  // 年底之前举办都不迟
  pending: ["leizu", "work-safety-bureau", "health-bureau"].map(trainingPending)
}
