import type { Text } from "../kernel/text.ts"

/** A responsibility that decides what an agency owes under the notice. */
export interface AgencyFunction {
  /** Stable name. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
  /** Other words for it in files. */
  readonly aliases: readonly string[]
}

const named = (id: string, zh: string, en: string, aliases: readonly string[] = []): AgencyFunction => ({
  id,
  title: { zh, en },
  aliases
})

/** The functions that the notice distinguishes when it says who owes what. A county may use others beside them. */
export const agencyFunctions: readonly AgencyFunction[] = [
  named("administrative-powers", "行政职能", "administrative powers", ["行政权力", "行政审批"]),
  named("finance", "财政", "finance"),
  named("land", "国土资源", "land and resources", ["国土"]),
  named("relocation", "搬迁", "relocation", ["征收补偿"]),
  named("housing", "住房和城乡建设", "housing and construction", ["住建"]),
  named("real-estate", "房产管理", "real estate", ["房管"]),
  named("procurement", "政务服务", "government service centre", ["政府采购", "招投标"]),
  named("education", "教育", "education"),
  named("science", "科技", "science and technology"),
  named("health", "医疗卫生", "health", ["卫生"]),
  named("employment", "就业", "employment"),
  named("social-security", "社会保障", "social security", ["社保", "人力资源和社会保障"]),
  named("environment", "环境保护", "environmental protection", ["环保"]),
  named("work-safety", "安全生产监督", "work safety", ["安监"]),
  named("food-and-drug", "食品药品监督", "food and drug supervision", ["药监"]),
  named("industry-and-commerce", "工商行政", "industry and commerce", ["工商"]),
  named("quality-supervision", "质量技术监督", "quality supervision", ["质监"]),
  named("engineering", "工程建设", "engineering construction"),
  named("e-government", "电子政务", "e-government")
]
