import * as Schema from "effect/Schema"
import { agencyReference, choice, integer, option, personName, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** Who answers for e-government: the leader in charge, or the person who does the work. */
export type OfficerRole = "leader" | "responsible-person"

/**
 * Someone who answers for e-government at an agency, for a time.
 *
 * @provision 6.1.leadership
 */
export interface Officer {
  /** Name of the person. */
  readonly name: string
  /** Leader in charge, or person responsible. */
  readonly role: OfficerRole
  /** Position in the agency. */
  readonly position?: string
  /** First day of the term, inclusive. Absent: before the register begins. */
  readonly from?: string
  /** Last day of the term, inclusive. Absent: still in office. */
  readonly until?: string
}

/** Checks and reads a record of this kind. */
export const Officer = codecOf<Officer>()(
  Schema.Struct({
    name: personName({ zh: "姓名", en: "Name", aliases: ["人员姓名", "责任人", "负责人"], example: "王强" }),
    role: choice<OfficerRole>(
      {
        zh: "职责",
        en: "Role",
        about: {
          zh: "分管领导，或落实电子政务工作的专人",
          en: "The leader in charge, or the person who does the work"
        },
        aliases: ["角色", "责任", "人员类别", "类别"]
      },
      [
        option("leader", "分管领导", "leader", ["领导", "主管领导", "分管负责人", "分管领导人"]),
        option("responsible-person", "专人", "responsible person", [
          "责任人",
          "具体负责人",
          "经办人",
          "专职人员",
          "联络员"
        ])
      ]
    ),
    position: Schema.optionalKey(text({ zh: "职务", en: "Position", aliases: ["职位"], example: "副局长" })),
    from: Schema.optionalKey(
      date({ zh: "任职日期", en: "From", aliases: ["任职时间", "开始日期", "起始日期", "任职起始日期"] })
    ),
    until: Schema.optionalKey(
      date({
        zh: "离任日期",
        en: "Until",
        about: {
          zh: "任职的最后一天（含当日）；在任的不填",
          en: "The last day in office, inclusive; empty while in office"
        },
        aliases: ["离任时间", "结束日期", "截止日期", "任职截止日期"]
      })
    )
  })
)

/** Who leads e-government work at each agency and who does it. */
export const officers = recordSet<Officer>({
  id: "officers",
  title: { zh: "电子政务责任人登记表", en: "Officers" },
  about: {
    zh: "分管电子政务的领导和落实的专人，及其任职起止",
    en: "Who leads e-government and who does it, with terms"
  },
  aliases: ["责任人登记表", "电子政务责任人", "责任人", "领导和专人"],
  scope: "agency",
  codec: Officer,
  subject: ({ name }) => name
})

/**
 * The agency's plan for the year's e-government work.
 *
 * @provision 6.1.leadership
 */
export interface WorkPlan {
  /** Its title. */
  readonly title: string
  /** The year that it is for. */
  readonly year: number
  /** Calendar date on which it was adopted. */
  readonly adoptedOn: string
  /** Document number. */
  readonly number?: string
}

/** Checks and reads a record of this kind. */
export const WorkPlan = codecOf<WorkPlan>()(
  Schema.Struct({
    title: text({
      zh: "计划名称",
      en: "Title",
      aliases: ["工作计划", "名称", "标题", "文件名称"],
      example: "县财政局2014年电子政务工作计划"
    }),
    year: integer({ zh: "年度", en: "Year", aliases: ["年份", "计划年度"], example: "2014" }, { min: 1990, max: 2199 }),
    adoptedOn: date({ zh: "印发日期", en: "Adopted on", aliases: ["制定日期", "发文日期", "印发时间", "通过日期"] }),
    number: Schema.optionalKey(
      text({ zh: "文号", en: "Document number", aliases: ["发文字号", "编号"], example: "远财发〔2014〕12号" })
    )
  })
)

/** Each agency's yearly plans. */
export const workPlans = recordSet<WorkPlan>({
  id: "workPlans",
  title: { zh: "电子政务工作计划登记表", en: "Work plans" },
  about: { zh: "本单位制定的电子政务年度工作计划", en: "The agency's yearly plans for e-government work" },
  aliases: ["工作计划登记表", "工作计划表", "年度工作计划"],
  scope: "agency",
  codec: WorkPlan,
  subject: ({ title }) => title
})

/** An annex of the notice: 1 is the table of disclosure targets, 2 the assessment rules. */
export type Annex = "annex-1" | "annex-2"

const annex = choice<Annex>({ zh: "附件", en: "Annex", aliases: ["附件号", "所属附件"] }, [
  option("annex-1", "附件1", "annex 1", ["1", "附件一", "目标任务表", "政府信息公开目标任务表"]),
  option("annex-2", "附件2", "annex 2", ["2", "附件二", "考核细则", "电子政务与信息公开工作考核细则"])
])

const annexItem = {
  zh: "附件事项",
  en: "Annex item",
  about: {
    zh: "县里附件中该事项的编号或名称，按附件原文填写",
    en: "Number or name of the item in the county's annex, as it stands there"
  },
  aliases: ["事项", "任务事项", "考核事项", "附件事项编号", "任务编号"],
  example: "1-3"
}

/**
 * One item of annex 1 or annex 2. The annexes are not part of the notice's text: a county loads its own.
 *
 * @provision 6.1.leadership
 */
export interface AnnexItem {
  /** The annex. */
  readonly annex: Annex
  /** Number or name of the item, as it stands there. */
  readonly item: string
  /** What it demands. */
  readonly title?: string
  /** The agency that it concerns, by id. Absent: every agency. */
  readonly agency?: string
}

/** Checks and reads a record of this kind. */
export const AnnexItem = codecOf<AnnexItem>()(
  Schema.Struct({
    annex,
    item: text(annexItem),
    title: Schema.optionalKey(
      text({ zh: "事项内容", en: "Content", aliases: ["内容", "任务内容", "考核内容"], example: "按附件填写" })
    ),
    agency: Schema.optionalKey(
      agencyReference({
        zh: "责任单位",
        en: "Agency",
        about: {
          zh: "该事项所涉单位，每个单位一行；涉及全部单位的不填",
          en: "The agency concerned, one a row; empty for all"
        },
        aliases: ["单位", "单位名称", "承办单位", "责任部门"],
        example: "县财政局"
      })
    )
  })
)

/** The county's own items of annexes 1 and 2, with the agencies that they concern. */
export const annexItems = recordSet<AnnexItem>({
  id: "annexItems",
  title: { zh: "附件事项表", en: "Annex items" },
  about: {
    zh: "县里附件1、附件2的各事项及其责任单位",
    en: "The items of the county's annexes 1 and 2 with the agencies concerned"
  },
  aliases: ["附件事项", "目标任务分解表", "考核事项表"],
  scope: "county",
  codec: AnnexItem,
  subject: ({ item }) => item
})

/**
 * A task of an agency's plan for the year that the notice is about.
 *
 * @provision 6.1.leadership
 */
export interface WorkPlanItem {
  /** What is to be done. */
  readonly task: string
  /** The annex whose item it covers. Absent: either. */
  readonly annex?: Annex
  /** The annex item that it covers, by number or name. Absent: a task of the agency's own. */
  readonly item?: string
  /** Who is to do it. */
  readonly responsible?: string
  /** Calendar date by which it is to be done. */
  readonly dueOn?: string
}

/** Checks and reads a record of this kind. */
export const WorkPlanItem = codecOf<WorkPlanItem>()(
  Schema.Struct({
    task: text({
      zh: "工作任务",
      en: "Task",
      aliases: ["任务", "工作内容", "计划内容"],
      example: "每月更新预决算公开栏目"
    }),
    annex: Schema.optionalKey(annex),
    item: Schema.optionalKey(text(annexItem)),
    responsible: Schema.optionalKey(
      text({
        zh: "责任人",
        en: "Responsible",
        aliases: ["责任科室", "承办人", "负责人", "责任股室"],
        example: "办公室 王强"
      })
    ),
    dueOn: Schema.optionalKey(date({ zh: "完成时限", en: "Due on", aliases: ["完成时间", "完成日期", "时限"] }))
  })
)

/** The tasks of each agency's plan for the year. */
export const workPlanItems = recordSet<WorkPlanItem>({
  id: "workPlanItems",
  title: { zh: "电子政务工作计划任务表", en: "Work plan items" },
  about: {
    zh: "工作计划中的每项任务、对应的附件事项和责任人",
    en: "Each task of the plan, with the annex item that it covers and who is responsible"
  },
  aliases: ["工作计划任务", "工作计划任务表", "计划任务表", "任务分解表"],
  scope: "agency",
  codec: WorkPlanItem,
  subject: ({ task }) => task
})
