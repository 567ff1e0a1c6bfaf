import { findings } from "./chapter-2-findings.ts"
import { type ExpectedChapter, line, sheetRow, unknownBecause } from "./expected.ts"

// Written down from the list of what was planted, and of what was withheld or cannot be read
// (make/chapter-2/unreadable.ts). Nothing here comes from what the engine says.

const rejected = (set: string) => ({ set, rejected: 1 })

const requestRules = ["disclosure.requests-answered", "disclosure.replies-converted", "disclosure.repeat-requests"]

/** What the chapter must show, as of 2014-08-01. */
export const chapter2: ExpectedChapter = {
  findings,
  issues: [
    { level: "error", code: "not-a-date", place: line("茅坪场镇/信息公开台账.csv", 17), cell: "F17" },
    {
      level: "error",
      code: "not-a-whole-number",
      place: sheetRow("洋坪镇/村务公开统一目录.xlsx", "Sheet1", 5),
      cell: "B5"
    },
    { level: "error", code: "not-a-choice", place: line("县环保局/指南目录登记表.csv", 5), cell: "A5" },
    { level: "error", code: "not-a-choice", place: line("县药监局.ndjson", 51) },
    {
      level: "error",
      code: "missing",
      place: sheetRow("社会事业单位汇总表.xlsx", "行政权力和政务服务事项清单", 17),
      cell: "C17"
    },
    { level: "error", code: "unknown-agency", place: sheetRow("报备登记表.xlsx", "目录上报", 26), cell: "A26" },
    { level: "error", code: "unknown-agency", place: sheetRow("人工评判表.xlsx", "第二部分", 26), cell: "A26" },
    {
      level: "warning",
      code: "unknown-column",
      place: sheetRow("县质监局/县质监局电子政务登记表.xlsx", "政府信息公开登记表", 2),
      cell: "C2"
    }
  ],
  unknown: [
    // 鸣凤镇：专网报备中“鸣风镇”一行应是它的，可能是目录
    ...unknownBecause("mingfeng", rejected("filings"), ["disclosure.catalogue-filed"]),
    // 洋坪镇：统一目录有一行无法识别
    ...unknownBecause("yangping", rejected("villageCatalogue"), ["disclosure.coverage.village"]),
    // 茅坪场镇：一行主动公开信息无法识别
    ...unknownBecause("maopingchang", rejected("disclosureItems"), [
      "disclosure.timely",
      "disclosure.accurate",
      "disclosure.coverage.fiscal",
      "disclosure.coverage.village",
      "disclosure.replies-converted"
    ]),
    // 嫘祖镇：没有报村务公开统一目录
    ...unknownBecause("leizu", { set: "villageCatalogue" }, ["disclosure.coverage.village"]),
    // 河口乡、县搬迁办：没有报依申请公开登记表
    ...unknownBecause("hekou", { set: "disclosureRequests" }, requestRules),
    ...unknownBecause("relocation-office", { set: "disclosureRequests" }, requestRules),
    // 县房管局：没有报指南和目录；专网报备有一行无法识别，也可能是目录
    ...unknownBecause("real-estate-bureau", { set: "disclosureGuides" }, [
      "disclosure.guide-current",
      "disclosure.catalogue-current"
    ]),
    ...unknownBecause("real-estate-bureau", rejected("filings"), ["disclosure.catalogue-filed"]),
    // 县环保局：“公开手册”是指南还是目录，无法识别
    ...unknownBecause("environment-bureau", rejected("disclosureGuides"), [
      "disclosure.guide-current",
      "disclosure.catalogue-current"
    ]),
    // 县安监局：登记表没有“可广泛知晓”列
    ...unknownBecause("work-safety-bureau", { set: "disclosureRequests", fields: ["isFitToPublish"] }, [
      "disclosure.replies-converted",
      "disclosure.repeat-requests"
    ]),
    // 县药监局：一件申请无法识别
    ...unknownBecause("food-and-drug-bureau", rejected("disclosureRequests"), requestRules),
    // 县质监局：“内容概数”列未读取；没有报权力清单
    ...unknownBecause("quality-bureau", { set: "disclosureItems", fields: ["summary"] }, ["disclosure.accurate"]),
    ...unknownBecause("quality-bureau", { set: "powerItems" }, ["disclosure.powers"]),
    // 台账说它的目录已登记，没有任何日期
    ...unknownBecause("quality-bureau", { set: "filings", fields: ["submittedOn", "decidedOn", "registeredOn"] }, [
      "disclosure.catalogue-filed"
    ]),
    // 县人社局：一个事项没有名称
    ...unknownBecause("human-resources-bureau", rejected("powerItems"), ["disclosure.powers"]),
    // 县科技局、远安工业园区管委会：还没有人评判
    ...unknownBecause("science-bureau", { set: "judgements" }, ["judged.guidance"]),
    ...unknownBecause("industrial-park", { set: "judgements" }, ["judged.guidance"]),
    // 远安工业园区管委会：没有报主动公开信息登记表
    ...unknownBecause("industrial-park", { set: "disclosureItems" }, [
      "disclosure.timely",
      "disclosure.accurate",
      "disclosure.coverage.fiscal",
      "disclosure.coverage.engineering",
      "disclosure.replies-converted"
    ])
  ],
  pending: [
    // 鸣凤镇：一件申请还在答复期内
    { agency: "mingfeng", rule: "disclosure.requests-answered" },
    // 县国土资源局：一条信息还在公开的期限内
    { agency: "land-bureau", rule: "disclosure.timely" },
    // 县教育局：目录已按期上报，等待登记
    { agency: "education-bureau", rule: "disclosure.catalogue-filed" },
    // 县科技局：一件答复还在主动公开的期限内
    { agency: "science-bureau", rule: "disclosure.replies-converted" },
    // 县卫生局：一件申请正在征求第三方意见
    { agency: "health-bureau", rule: "disclosure.requests-answered" }
  ],
  outOfReach: [
    // Only an occasional topic that somebody owes can be unseen, and the notice has these under 2.6.environment and
    // 2.6.safety alone.
    "disclosure.coverage.fiscal topic-unseen",
    "disclosure.coverage.land topic-unseen",
    "disclosure.coverage.housing topic-unseen",
    "disclosure.coverage.procurement topic-unseen",
    "disclosure.coverage.services topic-unseen",
    "disclosure.coverage.food-drug topic-unseen",
    "disclosure.coverage.credit topic-unseen",
    "disclosure.coverage.engineering topic-unseen",
    // The version of 2007, in force until 2019-05-14, sets no time for asking for a correction.
    "disclosure.requests-answered correction-asked-late"
  ]
}
