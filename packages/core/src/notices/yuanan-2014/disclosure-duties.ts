import type { DisclosureDuty, DisclosureTopic, DutyMatrix } from "../../disclosure/index.ts"

const topic = (
  id: string,
  provision: string,
  zh: string,
  en: string,
  { aliases = [], nature = "standing" }: Partial<Pick<DisclosureTopic, "aliases" | "nature">> = {}
): DisclosureTopic => ({ id, provision, title: { zh, en }, aliases, nature })

const occasional = { nature: "occasional" } as const

/**
 * What the notice's second part names, in the order of its text. Occasional is what can only be disclosed when
 * something happens that nobody plans; village affairs follow each township's own catalogue.
 */
const topics: readonly DisclosureTopic[] = [
  topic("budget-and-final-accounts", "2.3.fiscal", "财政预决算", "budgets and final accounts", {
    aliases: ["财政预决算信息", "财政预算", "财政决算", "预决算"]
  }),
  topic("departmental-budget", "2.3.fiscal", "部门预算", "departmental budget", {
    aliases: ["部门预算信息", "部门决算", "部门预决算"]
  }),
  topic("special-funds", "2.3.fiscal", "专项资金", "special funds", { aliases: ["专项资金信息", "财政专项资金"] }),
  topic("other-fiscal", "2.3.fiscal", "其他财政信息", "other fiscal information", {
    aliases: ["其他应公开的财政信息"],
    ...occasional
  }),
  topic("compensation-standards", "2.4.land", "征地补偿标准", "compensation standards for land requisition"),
  topic("compensation-schemes", "2.4.land", "征收补偿方案", "expropriation and compensation schemes", {
    aliases: ["房屋征收补偿方案", "国有土地房屋征收与补偿"]
  }),
  topic("aid-and-reward-policies", "2.4.land", "资助奖励政策", "aid and reward policies"),
  topic("construction-land-approvals", "2.4.land", "建设用地审批", "approvals of construction land", {
    aliases: ["建设用地审批情况"]
  }),
  topic("land-granting", "2.4.land", "土地出让", "land granting", { aliases: ["土地出让信息"] }),
  topic("benchmark-land-prices", "2.4.land", "基准地价", "benchmark land prices", {
    // The notice writes 基准低价, a slip of the pen.
    aliases: ["基准低价", "基准低价信息", "基准地价信息"]
  }),
  topic("housing-procedure", "2.4.housing", "保障性住房分配程序", "affordable housing: procedure", {
    aliases: ["分配程序"]
  }),
  topic("housing-homes", "2.4.housing", "保障性住房分配房源", "affordable housing: homes", { aliases: ["分配房源"] }),
  topic("housing-process", "2.4.housing", "保障性住房分配过程", "affordable housing: process", {
    aliases: ["分配过程"]
  }),
  topic("housing-result", "2.4.housing", "保障性住房分配结果", "affordable housing: result", {
    aliases: ["分配结果"]
  }),
  topic("government-procurement", "2.4.procurement", "政府采购", "government procurement", {
    aliases: ["政府采购信息"]
  }),
  topic("tendering", "2.4.procurement", "招投标", "tendering", { aliases: ["招投标信息", "招标投标"] }),
  topic("education-institutions", "2.5.services", "教育机构", "education institutions", { aliases: ["教育机构信息"] }),
  topic(
    "science-and-project-funds",
    "2.5.services",
    "科技管理和项目经费",
    "science and technology management and funds",
    {
      aliases: ["科技管理", "项目经费", "科技项目经费"]
    }
  ),
  topic("medical-prices", "2.5.services", "医疗卫生价格及收费", "medical prices and charges", {
    aliases: ["医疗卫生价格", "医疗收费"]
  }),
  topic("employment-policies", "2.5.services", "就业规划及政策", "employment plans and policies", {
    aliases: ["就业规划", "就业政策"]
  }),
  topic("social-security", "2.5.services", "社会保障", "social security", { aliases: ["社会保障信息", "社保"] }),
  topic("environment-forecasts", "2.6.environment", "环境质量预报", "environmental quality forecasts", {
    aliases: ["环境质量"]
  }),
  topic("environment-warnings", "2.6.environment", "环境预警", "environmental warnings", {
    aliases: ["环境预警信息", "环境质量预警"],
    ...occasional
  }),
  topic("pollution-monitoring", "2.6.environment", "环境污染监测", "pollution monitoring", {
    aliases: ["环境污染监测信息", "污染监测"]
  }),
  topic("environment-impact-reports", "2.6.environment", "环境影响报告书", "environmental impact reports", {
    aliases: ["建设项目环境影响报告书", "环评报告书"]
  }),
  topic("environment-acceptance", "2.6.environment", "评价验收批复", "acceptance approvals", {
    aliases: ["评价验收批复文件", "环保验收批复"]
  }),
  topic("environment-commitments", "2.6.environment", "环保措施承诺", "commitments of protective measures", {
    aliases: ["环保措施承诺文件"]
  }),
  topic("safety-situation", "2.6.safety", "安全生产形势分析", "work safety situation analyses", {
    aliases: ["安全生产形势分析报告", "安全生产形势分析报告和工作措施"]
  }),
  topic("safety-accidents", "2.6.safety", "安全生产事故", "work accidents", {
    aliases: ["安全生产事故信息"],
    ...occasional
  }),
  topic("safety-emergencies", "2.6.safety", "应急救援和风险预警", "emergency rescue and risk warnings", {
    aliases: ["应急救援", "风险预警", "应急信息"],
    ...occasional
  }),
  topic("safety-violations", "2.6.safety", "安全生产违法行为和典型案例", "work safety violations and cases", {
    aliases: ["安全生产违法行为", "典型案例", "典型案例处理情况"]
  }),
  topic("food-drug-regulation", "2.6.food-drug", "食品药品监管法制建设", "food and drug regulation", {
    aliases: ["监管法制建设", "监管法制建设信息"]
  }),
  topic("food-drug-campaigns", "2.6.food-drug", "食品药品专项整治", "food and drug campaigns", {
    aliases: ["专项整治", "专项整治信息"]
  }),
  topic("honest-enterprises", "2.6.credit", "诚信企业", "honest enterprises", { aliases: ["诚信企业记录"] }),
  topic("honest-persons", "2.6.credit", "诚信个人", "honest persons", { aliases: ["诚信个人记录"] }),
  topic("dishonest-enterprises", "2.6.credit", "失信企业", "dishonest enterprises", { aliases: ["失信企业记录"] }),
  topic("dishonest-persons", "2.6.credit", "失信个人", "dishonest persons", { aliases: ["失信个人记录"] }),
  topic("blacklist", "2.6.credit", "黑名单", "blacklist", { aliases: ["信用黑名单"] }),
  topic("engineering-construction", "2.7.engineering", "工程建设领域信息", "engineering construction", {
    aliases: ["工程建设", "工程建设领域", "工程建设项目信息"]
  })
]

const owed = (owedBy: DisclosureDuty["owedBy"], ...ids: readonly string[]): readonly DisclosureDuty[] =>
  ids.map((id) => ({ topic: id, owedBy }))

const owedTogether = (owedBy: readonly string[], ...ids: readonly string[]): readonly DisclosureDuty[] =>
  ids.map((id) => ({ topic: id, owedBy, isJoint: true }))

/**
 * Which agencies owe which topics, as the notice names them. What it lays on two bureaus in one sentence they owe
 * together: the public is served when one of them discloses it.
 *
 * @provision 2.3.fiscal, 2.4.land, 2.4.housing, 2.4.procurement, 2.5.services, 2.6.environment, 2.6.safety,
 * 2.6.food-drug, 2.6.credit, 2.7.engineering
 */
export const duties: DutyMatrix = {
  topics,
  duties: [
    // "Other fiscal information" names nothing that could be missed: it is a topic that nobody owes.
    ...owed("every-agency", "budget-and-final-accounts", "departmental-budget", "special-funds"),
    ...owedTogether(
      ["land", "relocation"],
      "compensation-standards",
      "compensation-schemes",
      "aid-and-reward-policies",
      "construction-land-approvals",
      "land-granting",
      "benchmark-land-prices"
    ),
    ...owedTogether(
      ["housing", "real-estate"],
      "housing-procedure",
      "housing-homes",
      "housing-process",
      "housing-result"
    ),
    ...owed(["procurement"], "government-procurement", "tendering"),
    ...owed(["education"], "education-institutions"),
    ...owed(["science"], "science-and-project-funds"),
    ...owed(["health"], "medical-prices"),
    ...owed(["employment"], "employment-policies"),
    ...owed(["social-security"], "social-security"),
    ...owed(
      ["environment"],
      "environment-forecasts",
      "environment-warnings",
      "pollution-monitoring",
      "environment-impact-reports",
      "environment-acceptance",
      "environment-commitments"
    ),
    ...owed(["work-safety"], "safety-situation", "safety-accidents", "safety-emergencies", "safety-violations"),
    ...owed(["food-and-drug"], "food-drug-regulation", "food-drug-campaigns"),
    ...owed(
      ["industry-and-commerce", "quality-supervision", "food-and-drug"],
      "honest-enterprises",
      "honest-persons",
      "dishonest-enterprises",
      "dishonest-persons",
      "blacklist"
    ),
    ...owed(["engineering"], "engineering-construction")
  ]
}
