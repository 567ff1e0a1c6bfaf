import { type ExpectedFinding, line, sheetRow } from "./expected.ts"

// Written down from the list of what was planted (make/chapter-2/planted.ts and planted-further.ts), row by row as the
// files show it. Nothing here comes from what the engine says.

const mingfeng = (sheet: string, row: number) => sheetRow("鸣凤镇/鸣凤镇电子政务登记表.xlsx", sheet, row)
const land = (sheet: string, row: number) => sheetRow("县国土资源局/县国土资源局电子政务登记表.xlsx", sheet, row)
const housing = (sheet: string, row: number) => sheetRow("县住建局/县住建局电子政务登记表.xlsx", sheet, row)
const services = (sheet: string, row: number) =>
  sheetRow("县政务服务中心/县政务服务中心电子政务登记表.xlsx", sheet, row)
const quality = (sheet: string, row: number) => sheetRow("县质监局/县质监局电子政务登记表.xlsx", sheet, row)
const social = (sheet: string, row: number) => sheetRow("社会事业单位汇总表.xlsx", sheet, row)
const finance = (name: string, row: number) => sheetRow(`县财政局/${name}.xlsx`, "Sheet1", row)
const commerce = (name: string, row: number) => sheetRow(`县工商局/${name}.xlsx`, "Sheet1", row)
const filing = (row: number) => sheetRow("报备登记表.xlsx", "目录上报", row)
const judgement = (row: number) => sheetRow("人工评判表.xlsx", "第二部分", row)

/** A topic of which an agency, or several together, have nothing: no row stands for it. */
const nothingOn = (
  coverage: string,
  subject: string,
  agencies: readonly string[],
  code: "topic-uncovered" | "topic-unseen" = "topic-uncovered"
): ExpectedFinding => ({ rule: `disclosure.coverage.${coverage}`, code, agencies, subject, rows: [] })

/** What the findings of the chapter must be. */
export const findings: readonly ExpectedFinding[] = [
  // 鸣凤镇
  {
    rule: "disclosure.timely",
    code: "change-not-disclosed",
    agencies: ["mingfeng"],
    subject: "鸣凤镇机构设置和职能",
    rows: [mingfeng("主动公开信息登记表", 8)]
  },
  {
    rule: "disclosure.powers",
    code: "power-not-disclosed",
    agencies: ["mingfeng"],
    subject: "生育服务证办理",
    rows: [mingfeng("行政权力和政务服务事项清单", 6)]
  },
  {
    rule: "disclosure.coverage.village",
    code: "village-topic-uncovered",
    agencies: ["mingfeng"],
    subject: "双河村 惠农补贴",
    rows: []
  },
  {
    rule: "disclosure.coverage.village",
    code: "village-topic-uncovered",
    agencies: ["mingfeng"],
    subject: "石桥村 财务收支",
    rows: []
  },
  {
    rule: "disclosure.replies-converted",
    code: "reply-converted-late",
    agencies: ["mingfeng"],
    subject: "MF-2014-005",
    rows: [mingfeng("依申请公开登记表", 8)]
  },
  {
    rule: "disclosure.repeat-requests",
    code: "asked-although-disclosed",
    agencies: ["mingfeng"],
    subject: "集镇垃圾清运收费办法",
    rows: [mingfeng("依申请公开登记表", 9)],
    context: [mingfeng("依申请公开登记表", 8)]
  },

  // 花林寺镇
  {
    rule: "disclosure.guide-current",
    code: "guide-missing",
    agencies: ["hualinsi"],
    subject: "花林寺镇人民政府",
    rows: []
  },
  nothingOn("fiscal", "专项资金", ["hualinsi"]),

  // 洋坪镇
  {
    rule: "disclosure.guide-current",
    code: "guide-stale",
    agencies: ["yangping"],
    subject: "洋坪镇信息公开指南",
    rows: [sheetRow("洋坪镇/信息公开指南和目录.xlsx", "Sheet1", 2)]
  },

  // 旧县镇
  {
    rule: "disclosure.coverage.village",
    code: "no-village-catalogue",
    agencies: ["jiuxian"],
    subject: "旧县镇人民政府",
    rows: []
  },
  {
    rule: "disclosure.guide-current",
    code: "guide-stale",
    agencies: ["jiuxian"],
    subject: "旧县镇信息公开指南",
    rows: [sheetRow("旧县镇/旧县镇电子政务登记表.xlsx", "信息公开指南和目录", 4)]
  },
  {
    rule: "disclosure.catalogue-filed",
    code: "catalogue-filed-late",
    agencies: ["jiuxian"],
    subject: "远电政备〔2014〕204号",
    rows: [filing(6)]
  },

  // 嫘祖镇
  {
    rule: "disclosure.catalogue-current",
    code: "catalogue-missing",
    agencies: ["leizu"],
    subject: "嫘祖镇人民政府",
    rows: []
  },
  {
    rule: "disclosure.catalogue-filed",
    code: "catalogue-not-filed",
    agencies: ["leizu"],
    subject: "嫘祖镇人民政府",
    rows: [],
    context: [filing(8)]
  },

  // 河口乡
  {
    rule: "disclosure.catalogue-filed",
    code: "catalogue-not-filed",
    agencies: ["hekou"],
    subject: "河口乡人民政府",
    rows: []
  },
  {
    rule: "disclosure.coverage.village",
    code: "village-topic-uncovered",
    agencies: ["hekou"],
    subject: "高山村 扶贫项目",
    rows: []
  },
  {
    rule: "judged.guidance",
    code: "guidance-wanting",
    agencies: ["hekou"],
    subject: "judged.guidance",
    rows: [judgement(10)]
  },

  // 县财政局
  {
    rule: "disclosure.catalogue-current",
    code: "catalogue-stale",
    agencies: ["finance-bureau"],
    subject: "县财政局信息公开目录",
    rows: [finance("信息公开指南和目录", 5)]
  },
  {
    rule: "disclosure.timely",
    code: "disclosed-late",
    agencies: ["finance-bureau"],
    subject: "行政事业性收费目录",
    rows: [finance("主动公开信息登记表", 16)]
  },
  {
    rule: "disclosure.accurate",
    code: "item-incomplete",
    agencies: ["finance-bureau"],
    subject: "2014年财政支农专项资金分配结果",
    rows: [finance("主动公开信息登记表", 15)]
  },
  {
    rule: "disclosure.fiscal-rules",
    code: "fiscal-aspect-unset",
    agencies: ["finance-bureau"],
    subject: "公开内容",
    rows: []
  },
  {
    rule: "disclosure.requests-answered",
    code: "reply-late",
    agencies: ["finance-bureau"],
    subject: "CZ-2014-002",
    rows: [finance("依申请公开登记表", 5)]
  },
  {
    rule: "disclosure.requests-answered",
    code: "extension-irregular",
    agencies: ["finance-bureau"],
    subject: "CZ-2014-001",
    rows: [finance("依申请公开登记表", 4)]
  },
  {
    rule: "disclosure.repeat-requests",
    code: "repeated-by-applicant",
    agencies: ["finance-bureau"],
    subject: "2013年会计从业资格考试收支",
    rows: [finance("依申请公开登记表", 8)],
    context: [finance("依申请公开登记表", 7)]
  },

  // 县国土资源局
  {
    rule: "disclosure.accurate",
    code: "index-number-shared",
    agencies: ["land-bureau"],
    subject: "011190010/2014-00013",
    rows: [land("信息公开台账", 15), land("信息公开台账", 16)]
  },
  nothingOn("land", "基准地价", ["land-bureau", "relocation-office"]),
  {
    rule: "disclosure.requests-answered",
    code: "reply-late",
    agencies: ["land-bureau"],
    subject: "GT-2014-002",
    rows: [land("依申请公开台账", 4)]
  },
  {
    rule: "disclosure.requests-answered",
    code: "extension-irregular",
    agencies: ["land-bureau"],
    subject: "GT-2014-002",
    rows: [land("依申请公开台账", 4)]
  },

  // 县搬迁办
  {
    rule: "disclosure.catalogue-filed",
    code: "catalogue-not-filed",
    agencies: ["relocation-office"],
    subject: "远安县搬迁办公室",
    rows: [],
    context: [filing(12)]
  },

  // 县住建局
  {
    rule: "disclosure.timely",
    code: "not-disclosed",
    agencies: ["housing-bureau"],
    subject: "城区供水管网改造计划",
    rows: [housing("政府信息公开登记表", 16)]
  },
  {
    rule: "disclosure.powers",
    code: "power-not-disclosed",
    agencies: ["housing-bureau"],
    subject: "城镇污水排入排水管网许可",
    rows: [housing("权力事项清单", 9)]
  },
  nothingOn("engineering", "工程建设领域信息", ["housing-bureau"]),
  {
    rule: "disclosure.requests-answered",
    code: "reply-overdue",
    agencies: ["housing-bureau"],
    subject: "ZJ-2014-004",
    rows: [housing("信息公开申请登记表", 7)]
  },
  {
    rule: "disclosure.replies-converted",
    code: "reply-not-converted",
    agencies: ["housing-bureau"],
    subject: "ZJ-2014-005",
    rows: [housing("信息公开申请登记表", 9)]
  },
  {
    rule: "disclosure.repeat-requests",
    code: "asked-again-undisclosed",
    agencies: ["housing-bureau"],
    subject: "城区公租房轮候名册",
    rows: [housing("信息公开申请登记表", 10), housing("信息公开申请登记表", 11)],
    context: [housing("信息公开申请登记表", 9)]
  },
  nothingOn("housing", "保障性住房分配过程", ["housing-bureau", "real-estate-bureau"]),

  // 县房管局
  {
    rule: "judged.guidance",
    code: "guidance-wanting",
    agencies: ["real-estate-bureau"],
    subject: "judged.guidance",
    rows: [judgement(16)]
  },

  // 县政务服务中心
  nothingOn("procurement", "招投标", ["service-centre"]),
  {
    rule: "disclosure.accurate",
    code: "dates-disordered",
    agencies: ["service-centre"],
    subject: "教学设备采购公告",
    rows: [services("主动公开信息登记表", 11)]
  },
  {
    rule: "disclosure.accurate",
    code: "dates-disordered",
    agencies: ["service-centre"],
    subject: "窗口服务时限公示",
    rows: [services("主动公开信息登记表", 12)]
  },
  {
    rule: "disclosure.timely",
    code: "change-not-disclosed",
    agencies: ["service-centre"],
    subject: "窗口服务时限公示",
    rows: [services("主动公开信息登记表", 12)]
  },

  // 县环保局
  {
    rule: "disclosure.timely",
    code: "change-disclosed-late",
    agencies: ["environment-bureau"],
    subject: "集中式饮用水水源保护区划分方案",
    rows: [line("县环保局/政府信息公开登记表.csv", 15)]
  },
  nothingOn("environment", "环保措施承诺", ["environment-bureau"]),
  nothingOn("environment", "环境预警", ["environment-bureau"], "topic-unseen"),
  {
    rule: "disclosure.requests-answered",
    code: "extension-irregular",
    agencies: ["environment-bureau"],
    subject: "HB-2014-004",
    rows: [line("县环保局/信息公开申请登记表.csv", 6)]
  },

  // 县安监局
  {
    rule: "disclosure.catalogue-current",
    code: "catalogue-stale",
    agencies: ["work-safety-bureau"],
    subject: "县安监局信息公开目录",
    rows: [line("县安监局/信息公开指南和目录.csv", 3)]
  },
  {
    rule: "disclosure.accurate",
    code: "dates-disordered",
    agencies: ["work-safety-bureau"],
    subject: "烟花爆竹零售点布设规划",
    rows: [line("县安监局/主动公开信息登记表.csv", 12)]
  },
  nothingOn("safety", "安全生产违法行为和典型案例", ["work-safety-bureau"]),
  nothingOn("safety", "应急救援和风险预警", ["work-safety-bureau"], "topic-unseen"),

  // 县药监局
  nothingOn("food-drug", "食品药品专项整治", ["food-and-drug-bureau"]),

  // 县工商局
  nothingOn("credit", "诚信个人", ["commerce-bureau"]),
  {
    rule: "disclosure.accurate",
    code: "item-incomplete",
    agencies: ["commerce-bureau"],
    subject: "2014年企业信用黑名单",
    rows: [commerce("信息公开台账", 13)]
  },
  {
    rule: "disclosure.accurate",
    code: "error-uncorrected",
    agencies: ["commerce-bureau"],
    subject: "2014年第二批失信企业名单",
    rows: [commerce("信息公开台账", 11)]
  },
  {
    rule: "disclosure.catalogue-filed",
    code: "catalogue-rejected",
    agencies: ["commerce-bureau"],
    subject: "信息公开目录",
    rows: [filing(19)]
  },
  {
    rule: "disclosure.powers",
    code: "power-not-disclosed",
    agencies: ["commerce-bureau"],
    subject: "户外广告登记",
    rows: [commerce("权力清单", 4)]
  },
  {
    rule: "disclosure.repeat-requests",
    code: "asked-by-several",
    agencies: ["commerce-bureau"],
    subject: "2013年年检未通过企业名单",
    rows: [commerce("依申请公开台账", 5), commerce("依申请公开台账", 6)]
  },

  // 县质监局
  nothingOn("credit", "黑名单", ["quality-bureau"]),
  {
    rule: "disclosure.requests-answered",
    code: "reply-disordered",
    agencies: ["quality-bureau"],
    subject: "ZL-2014-002",
    rows: [quality("信息公开申请登记表", 4)]
  },

  // 县教育局
  {
    rule: "disclosure.accurate",
    code: "item-incomplete",
    agencies: ["education-bureau"],
    subject: "011190020/2014-00012",
    rows: [social("主动公开信息登记表", 14)]
  },
  {
    rule: "disclosure.requests-answered",
    code: "extension-irregular",
    agencies: ["education-bureau"],
    subject: "JY-2014-002",
    rows: [social("依申请公开登记表", 4)]
  },
  {
    rule: "disclosure.replies-converted",
    code: "proactive-item-missing",
    agencies: ["education-bureau"],
    subject: "JY-2014-003",
    rows: [social("依申请公开登记表", 5)]
  },

  // 县科技局
  nothingOn("services", "科技管理和项目经费", ["science-bureau"]),

  // 县卫生局
  {
    rule: "disclosure.accurate",
    code: "dates-disordered",
    agencies: ["health-bureau"],
    subject: "上半年传染病疫情概况",
    rows: [social("主动公开信息登记表", 25)]
  },
  {
    rule: "disclosure.powers",
    code: "power-not-disclosed",
    agencies: ["health-bureau"],
    subject: "护士执业注册",
    rows: [social("行政权力和政务服务事项清单", 9)]
  },

  // 县人社局
  nothingOn("services", "就业规划及政策", ["human-resources-bureau"])
]
