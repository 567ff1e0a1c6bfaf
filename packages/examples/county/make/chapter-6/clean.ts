import { agencies, agencyOf, type ExampleAgency } from "../agencies.ts"
import { cleanJudgements } from "../county-sheets.ts"
import { Registers } from "../registers.ts"
import { dayOf, numberOf, padded, type Staff, staffOf } from "../staff.ts"
import type { Row } from "../table.ts"

interface Item {
  readonly annex: "附件1" | "附件2"
  readonly item: string
  readonly title: string
  /** Whom it concerns, by id; everybody when absent. */
  readonly of?: readonly string[]
}

const townships = agencies.filter(({ kind }) => kind === "乡镇").map(({ id }) => id)

/** Items of the county's annexes, which the notice's text does not contain: these are made up for the example. */
const items: readonly Item[] = [
  { annex: "附件1", item: "1-1", title: "示例事项：公开目录维护" },
  { annex: "附件1", item: "1-2", title: "示例事项：公开指南维护" },
  { annex: "附件1", item: "1-3", title: "示例事项：财政资金公开", of: ["finance-bureau"] },
  { annex: "附件1", item: "1-4", title: "示例事项：土地信息公开", of: ["land-bureau", "relocation-office"] },
  { annex: "附件1", item: "1-5", title: "示例事项：村务公开", of: townships },
  { annex: "附件1", item: "1-6", title: "示例事项：保障性住房公开", of: ["housing-bureau", "real-estate-bureau"] },
  { annex: "附件1", item: "1-7", title: "示例事项：环境信息公开", of: ["environment-bureau"] },
  {
    annex: "附件1",
    item: "1-8",
    title: "示例事项：公共服务公开",
    of: ["education-bureau", "health-bureau", "human-resources-bureau"]
  },
  { annex: "附件2", item: "2-1", title: "示例事项：网上办公应用" },
  { annex: "附件2", item: "2-2", title: "示例事项：网站内容保障" },
  { annex: "附件2", item: "2-3", title: "示例事项：办件质量", of: ["service-centre"] }
]

const annexRows = (): readonly Row[] =>
  items.flatMap(({ of, ...item }): readonly Row[] =>
    of === undefined ? [item] : of.map((agency) => ({ ...item, agency: agencyOf(agency).short }))
  )

const officersOf = ({ kind }: ExampleAgency, { leader, clerks, former }: Staff): readonly Row[] => [
  {
    name: leader.name,
    role: "分管领导",
    position: kind === "乡镇" ? "副镇长" : kind === "管委会" ? "副主任" : "副局长",
    from: "2012-03-01"
  },
  { name: clerks[0]?.name, role: "专人", position: "办公室主任", from: "2013-01-10" },
  { name: former.name, role: "专人", position: "办公室主任", from: "2010-05-04", until: "2013-01-09" }
]

const plansOf = (agency: ExampleAgency): readonly Row[] => {
  const plan = (year: number, adoptedOn: string): Row => ({
    title: `${agency.short}${year}年电子政务工作计划`,
    year: String(year),
    adoptedOn,
    number: `${agency.short}〔${year}〕${10 + numberOf(agency)}号`
  })
  return [plan(2013, `2013-03-${padded(numberOf(agency), 2)}`), plan(2014, dayOf(7, 6 + numberOf(agency)))]
}

const tasksOf = (agency: ExampleAgency, { clerks }: Staff): readonly Row[] => [
  ...items
    .filter(({ of }) => of === undefined || of.includes(agency.id))
    .map(({ annex, item, title }, index) => ({
      task: `落实${title.replace("示例事项：", "")}`,
      annex,
      item: agency.id === "government-office" ? title : item,
      responsible: `办公室 ${clerks[index % clerks.length]?.name ?? ""}`,
      dueOn: dayOf(9 + (index % 4), 30)
    })),
  { task: "开展电子政务工作自查", responsible: `办公室 ${clerks[0]?.name ?? ""}`, dueOn: dayOf(11, 28) }
]

const duties: Readonly<Record<string, string>> = {
  网络管理员: "网络、终端的日常维护和登记",
  信息发布员: "信息采集、送审和发布",
  电子公章管理员: "电子公章的保管和使用登记"
}

/** Agencies with so many clerks have a post for the seals. */
const thirdPostFrom = 10

const postNamesOf = ({ clerks }: Staff): readonly string[] =>
  Object.keys(duties).slice(0, clerks.length < thirdPostFrom ? 2 : 3)

const postsOf = (staff: Staff): readonly Row[] =>
  postNamesOf(staff).map((name) => ({ name, duties: duties[name], since: "2012-01-04" }))

const holdersOf = (agency: ExampleAgency, staff: Staff): readonly Row[] => [
  ...(numberOf(agency) % 3 === 0
    ? [{ post: "信息发布员", ...staff.former, from: "2012-01-04", until: "2014-03-14" }]
    : []),
  ...postNamesOf(staff).map((post, index) => ({
    post,
    name: staff.clerks[index]?.name,
    staffNumber: staff.clerks[index]?.staffNumber,
    // A weekend between two holders is no gap.
    from: post === "信息发布员" && numberOf(agency) % 3 === 0 ? "2014-03-17" : `201${2 + (index % 2)}-02-01`
  }))
]

const regimeKinds = [
  "电子政务工作人员管理制度",
  "网络管理维护制度",
  "终端设备登记制度",
  "信息发布审核制度",
  "电子公章管理制度",
  "安全保密制度"
]

const regimesOf = (agency: ExampleAgency): readonly Row[] =>
  regimeKinds.map((kind, index) => ({
    kind,
    title: `${agency.short}${kind}`,
    number: `${agency.short}〔201${2 + (index % 3)}〕${20 + index}号`,
    inForceFrom: `201${2 + (index % 3)}-0${1 + (index % 5)}-${padded(1 + numberOf(agency), 2)}`
  }))

const trainingsOf = (agency: ExampleAgency): readonly Row[] => [
  {
    title: "公文流转操作培训",
    subject: "网上办公",
    planYear: "2014",
    heldOn: dayOf(3, 2 + numberOf(agency)),
    participants: String(8 + numberOf(agency))
  },
  {
    title: "政府信息公开条例培训",
    subject: "政府信息公开",
    planYear: "2014",
    heldOn: dayOf(5, 2 + numberOf(agency)),
    participants: String(6 + numberOf(agency))
  }
]

const incentivesOf = (agency: ExampleAgency): readonly Row[] => {
  const incentive = (kind: string, title: string): Row => ({
    kind,
    title: `${agency.short}${title}`,
    number: `${agency.short}〔2013〕${40 + title.length}号`,
    inForceFrom: "2013-07-01"
  })
  return numberOf(agency) % 4 === 1
    ? [incentive("奖励", "电子政务工作奖励办法"), incentive("惩处", "电子政务工作责任追究办法")]
    : [incentive("奖惩", "电子政务工作奖惩办法")]
}

/** What agencies without a single fault would have on record. Arithmetic only: the same every time. */
export const cleanRegisters = (): Registers => {
  const registers = new Registers()
  const staff = staffOf()
  for (const agency of agencies) {
    const people = staff(agency)
    registers.own(agency.id, "officers").push(...officersOf(agency, people))
    registers.own(agency.id, "workPlans").push(...plansOf(agency))
    registers.own(agency.id, "workPlanItems").push(...tasksOf(agency, people))
    registers.own(agency.id, "posts").push(...postsOf(people))
    registers.own(agency.id, "postHolders").push(...holdersOf(agency, people))
    registers.own(agency.id, "regimes").push(...regimesOf(agency))
    registers.own(agency.id, "trainings").push(...trainingsOf(agency))
    registers.own(agency.id, "incentives").push(...incentivesOf(agency))
  }
  registers.list("annexItems").push(...annexRows())
  registers
    .list("judgements")
    .push(
      ...cleanJudgements("judged.working-mechanisms", [
        "岗位、制度、培训齐备，每月调度一次",
        "由办公室牵头，各股室分工明确",
        "按季度检查，问题有整改记录"
      ])
    )
  return registers
}
