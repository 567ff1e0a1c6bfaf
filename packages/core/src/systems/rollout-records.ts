import * as Schema from "effect/Schema"
import { choice, folded, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

const systemName = {
  zh: "业务系统",
  en: "System",
  about: {
    zh: "业务系统的名称，如行政审批、网格化城镇系统、网格化农村系统、社会矛盾化解",
    en: "Name of the system, such as administrative approval, urban grid, rural grid or dispute resolution"
  },
  aliases: ["系统", "系统名称", "业务系统名称", "名称"],
  example: "行政审批系统"
}

/**
 * A business system that concerns an agency, as the county assigned it. The notice names administrative approval, the
 * urban grid, the rural grid and dispute resolution, "and others": which agency is to use which is the county's to say.
 *
 * @provision 5.0.systems
 */
export interface SystemAssignment {
  /** The system's name. */
  readonly system: string
  /** Calendar date from which it concerns the agency, inclusive. Absent: it does already. */
  readonly since?: string
}

/** Checks and reads a record of this kind. */
export const SystemAssignment = codecOf<SystemAssignment>()(
  Schema.Struct({
    system: text(systemName),
    since: Schema.optionalKey(
      date({
        zh: "分配日期",
        en: "Since",
        about: {
          zh: "自该日起由该单位建设应用；早已如此的不填",
          en: "From this day the agency is to use it; empty where that is so already"
        },
        aliases: ["分配时间", "布置日期", "开始日期"]
      })
    )
  })
)

/** Which systems concern which agency, kept by the authority; an agency that it does not mention is not concerned. */
export const systemAssignments = recordSet<SystemAssignment>({
  id: "systemAssignments",
  title: { zh: "业务系统分配表", en: "System assignments" },
  about: {
    zh: "各单位应建设应用的业务系统，每个系统一行",
    en: "The business systems that each agency is to build and use, one a row"
  },
  aliases: ["业务系统分配", "系统分配表", "业务系统任务表"],
  scope: "agency",
  keptBy: "authority",
  codec: SystemAssignment,
  subject: ({ system }) => system
})

/** How far a system has come, in order: planned, being built, on trial, in operation, in use by everyone it is for. */
export type RolloutStage = "planned" | "building" | "trial" | "operating" | "adopted"

/** The stages, the first one first. */
export const rolloutStages: readonly RolloutStage[] = ["planned", "building", "trial", "operating", "adopted"]

/**
 * A stage that a business system reached at an agency. Each stage is a record of its own, so that the records tell how
 * it moved.
 *
 * @provision 5.0.systems
 */
export interface SystemStage {
  /** The system's name, as in the county's assignment. */
  readonly system: string
  /** The stage that it reached, or fell back to. */
  readonly stage: RolloutStage
  /** Calendar date on which it did. */
  readonly reachedOn: string
  /** A remark, such as what was agreed with the authority. */
  readonly note?: string
}

/** Checks and reads a record of this kind. */
export const SystemStage = codecOf<SystemStage>()(
  Schema.Struct({
    system: text(systemName),
    stage: choice<RolloutStage>({ zh: "阶段", en: "Stage", aliases: ["建设阶段", "推广阶段", "应用阶段", "进展"] }, [
      option("planned", "已规划", "planned", ["规划", "立项", "已立项", "已启动", "启动"]),
      option("building", "建设中", "building", ["建设", "在建", "开发中", "部署中"]),
      option("trial", "试运行", "trial", ["试点", "试用"]),
      option("operating", "上线运行", "operating", ["上线", "已上线", "运行", "正式运行", "已运行"]),
      option("adopted", "全面应用", "adopted", ["全面推广", "推广完成", "全覆盖", "已全面应用"])
    ]),
    reachedOn: date({ zh: "进入日期", en: "Reached on", aliases: ["进入时间", "日期", "时间", "完成日期"] }),
    note: Schema.optionalKey(
      text({ zh: "备注", en: "Note", aliases: ["说明", "进展说明"], example: "已与县电子政务办公室对接" })
    )
  })
)

/** How the systems came forward at each agency. */
export const systemStages = recordSet<SystemStage>({
  id: "systemStages",
  title: { zh: "业务系统推广进度表", en: "System stages" },
  about: {
    zh: "业务系统在本单位进入的每个阶段及日期",
    en: "Each stage that a business system reached at the agency, with its date"
  },
  aliases: ["业务系统进度", "系统推广进度", "业务系统应用情况", "系统建设进度"],
  scope: "agency",
  codec: SystemStage,
  subject: ({ system }) => system
})

/** A system's name for comparing: `行政审批` and `行政审批系统` are one. */
export const systemKey = (name: string): string => {
  const plain = folded(name)
  const short = plain.replace(/(系统|平台)$/u, "")
  return short === "" ? plain : short
}
