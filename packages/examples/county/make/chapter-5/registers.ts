import { agencies, type ExampleAgency } from "../agencies.ts"
import { addBelow, change, type Planted, Registers, remove, type Withheld } from "../registers.ts"
import { numberOf, padded } from "../staff.ts"
import { column, type Form, type Row } from "../table.ts"

/** How the systems came forward, at each agency. */
export const stageForm: Form = {
  set: "systemStages",
  titles: ["业务系统推广进度表", "业务系统进度", "系统推广进度"],
  columns: [
    column("system", "text", "业务系统", "系统名称", "业务系统名称"),
    column("stage", "text", "阶段", "进展", "推广阶段"),
    column("reachedOn", "date", "进入日期", "进入时间", "完成日期"),
    column("note", "text", "备注", "说明", "进展说明")
  ]
}

/** Columns of the county's list of who is to use which system. */
export const assignmentColumns = [
  column("agency", "text", "单位"),
  column("system", "text", "业务系统"),
  column("since", "date", "分配日期")
]

const approval = "行政审批系统"
const urban = "网格化城镇系统"
const rural = "网格化农村系统"
const disputes = "社会矛盾化解系统"

const systemsOf = ({ id, kind, functions }: ExampleAgency): readonly string[] => [
  ...(functions.includes("行政职能") && kind !== "乡镇" ? [approval] : []),
  ...(["mingfeng", "housing-bureau"].includes(id) ? [urban] : []),
  ...(kind === "乡镇" ? [rural, disputes] : []),
  ...(["government-office", "service-centre"].includes(id) ? [approval] : []),
  ...(["relocation-office", "industrial-park"].includes(id) ? [disputes] : [])
]

/** The stages that a system has gone through; the second half of the agencies began later. */
const stagesOf = (agency: ExampleAgency, system: string): readonly Row[] => {
  const day = padded(2 + numberOf(agency), 2)
  const early = [
    { stage: "已规划", reachedOn: `2013-05-${day}` },
    { stage: "建设中", reachedOn: `2013-08-${day}` },
    { stage: "试运行", reachedOn: `2013-12-${day}` },
    { stage: "上线运行", reachedOn: `2014-03-${day}` }
  ]
  const late = [
    { stage: "已规划", reachedOn: `2013-11-${day}` },
    { stage: "建设中", reachedOn: `2014-02-${day}` },
    { stage: "试运行", reachedOn: `2014-06-${day}` }
  ]
  const adopted =
    system === approval && numberOf(agency) % 2 === 0 ? [{ stage: "全面应用", reachedOn: `2014-05-${day}` }] : []
  return [...(system === approval || system === rural ? [...early, ...adopted] : late)].map((row) => ({
    system,
    ...row
  }))
}

/** What agencies without a single fault would have on record. */
const cleanRegisters = (): Registers => {
  const registers = new Registers()
  for (const agency of agencies)
    for (const system of systemsOf(agency)) {
      registers.list("systemAssignments").push({ agency: agency.short, system, since: "2013-04-10" })
      registers.own(agency.id, "systemStages").push(...stagesOf(agency, system))
    }
  return registers
}

/** Faults of chapter V. */
export const plantedInChapter5: readonly Planted[] = [
  {
    breaches: ["systems.rolled-out system-set-back"],
    story: "花林寺镇的网格化农村系统从上线运行退回试运行",
    plant: (r) =>
      addStage(r, "hualinsi", { system: rural, stage: "试运行", reachedOn: "2014-06-16", note: "服务器故障" })
  },
  {
    breaches: ["systems.rolled-out system-stalled"],
    story: "茅坪场镇的社会矛盾化解系统去年十月起一直在建",
    plant: (r) => {
      const rows = r.own("maopingchang", "systemStages")
      remove(rows, { system: disputes, stage: "试运行" })
      change(rows, { system: disputes, stage: "已规划" }, { reachedOn: "2013-06-07" })
      change(rows, { system: disputes, stage: "建设中" }, { reachedOn: "2013-10-08" })
    }
  },
  {
    breaches: ["systems.rolled-out system-without-stage"],
    story: "县工商局另分配了社会矛盾化解系统，没有推进记录",
    plant: (r) => addBelow(r.list("systemAssignments"), "县工商局", { system: disputes, since: "2013-09-02" })
  },
  {
    breaches: ["systems.rolled-out system-without-stage"],
    story: "县房管局把别的系统填在行政审批系统的位置",
    plant: (r) => {
      for (const row of r.own("real-estate-bureau", "systemStages")) row["system"] = "房产交易系统"
    }
  },
  {
    breaches: ["systems.rolled-out system-stalled"],
    story: "河口乡的网格化农村系统一月试运行后再无进展",
    plant: (r) => {
      const rows = r.own("hekou", "systemStages")
      remove(rows, { system: rural, stage: "上线运行" })
      change(rows, { system: rural, stage: "试运行" }, { reachedOn: "2014-01-20" })
    }
  },
  {
    breaches: [],
    story: "园区七月刚分配网格化城镇系统，还没有启动",
    plant: (r) => addBelow(r.list("systemAssignments"), "远安工业园区管委会", { system: urban, since: "2014-07-01" })
  }
]

const addStage = (registers: Registers, agency: string, row: Row): void => {
  registers.own(agency, "systemStages").push(row)
}

/** Everything that chapter V is judged by. */
export const plantedRegisters = (): Registers => {
  const registers = cleanRegisters()
  for (const { plant } of plantedInChapter5) plant(registers)
  // 无法识别：没有“调试中”这个阶段
  addStage(registers, "quality-bureau", { system: approval, stage: "调试中", reachedOn: "2014-07-10" })
  return registers
}

/** Whoever sends nothing. Agencies to whom no system is assigned send a sheet with a header only. */
export const withheld: Withheld = { "relocation-office": "all", "land-bureau": ["systemStages"] }
