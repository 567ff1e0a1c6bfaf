import { column, type Form } from "../table.ts"

const number = column("number", "text", "文号", "发文字号", "编号")

/** Who leads the work and who does it. */
const officerForm: Form = {
  set: "officers",
  titles: ["电子政务责任人登记表", "责任人登记表", "电子政务责任人"],
  columns: [
    column("name", "text", "姓名", "人员姓名", "负责人"),
    column("role", "text", "职责", "角色", "人员类别"),
    column("position", "text", "职务", "职位", "职务"),
    column("from", "date", "任职日期", "任职时间", "开始日期"),
    column("until", "date", "离任日期", "离任时间", "结束日期")
  ]
}

/** The yearly plans. */
const planForm: Form = {
  set: "workPlans",
  titles: ["电子政务工作计划登记表", "工作计划登记表", "工作计划表"],
  columns: [
    column("title", "text", "计划名称", "工作计划", "文件名称"),
    column("year", "number", "年度", "年份", "计划年度"),
    column("adoptedOn", "date", "印发日期", "制定日期", "发文日期"),
    number
  ]
}

/** The tasks of the plan for the year. */
const taskForm: Form = {
  set: "workPlanItems",
  titles: ["电子政务工作计划任务表", "工作计划任务表", "计划任务表"],
  columns: [
    column("task", "text", "工作任务", "任务", "工作内容"),
    column("annex", "text", "附件", "所属附件", "附件号"),
    column("item", "text", "附件事项", "事项", "任务编号"),
    column("responsible", "text", "责任人", "责任科室", "承办人"),
    column("dueOn", "date", "完成时限", "完成时间", "时限")
  ]
}

/** The posts. */
const postForm: Form = {
  set: "posts",
  titles: ["电子政务岗位表", "岗位设置表", "定岗定责表"],
  columns: [
    column("name", "text", "岗位", "岗位名称", "工作岗位"),
    column("duties", "text", "岗位职责", "职责", "工作职责"),
    column("since", "date", "设岗日期", "设岗时间", "设立日期"),
    column("until", "date", "撤岗日期", "撤岗时间", "撤销日期")
  ]
}

/** Who held each post. */
const holderForm: Form = {
  set: "postHolders",
  titles: ["电子政务岗位人员表", "岗位人员表", "在岗人员表"],
  columns: [
    column("post", "text", "岗位", "岗位名称", "工作岗位"),
    column("name", "text", "姓名", "人员姓名", "在岗人员"),
    column("staffNumber", "text", "工号", "职工编号", "人员编号"),
    column("from", "date", "上岗日期", "上岗时间", "任职日期"),
    column("until", "date", "离岗日期", "离岗时间", "结束日期")
  ]
}

/** The regimes. */
const regimeForm: Form = {
  set: "regimes",
  titles: ["电子政务制度登记表", "制度登记表", "制度汇编目录"],
  columns: [
    column("kind", "text", "制度类别", "类别", "制度类型"),
    column("title", "text", "制度名称", "文件名称", "名称"),
    number,
    column("inForceFrom", "date", "施行日期", "实施日期", "生效日期"),
    column("until", "date", "废止日期", "失效日期", "有效期至")
  ]
}

/** The trainings. */
const trainingForm: Form = {
  set: "trainings",
  titles: ["培训登记表", "培训台账", "培训计划表"],
  columns: [
    column("title", "text", "培训名称", "培训班名称", "名称"),
    column("subject", "text", "培训内容", "培训类别", "主题"),
    column("planYear", "number", "列入培训计划年度", "计划年度", "年度培训计划"),
    column("heldOn", "date", "举办日期", "培训时间", "培训日期"),
    column("participants", "number", "参训人数", "人数", "参加人数")
  ]
}

/** The mechanisms of reward and penalty. */
const incentiveForm: Form = {
  set: "incentives",
  titles: ["激励奖惩机制登记表", "奖惩机制登记表", "奖惩办法"],
  columns: [
    column("kind", "text", "奖惩类别", "类别", "机制类别"),
    column("title", "text", "制度名称", "文件名称", "名称"),
    number,
    column("inForceFrom", "date", "施行日期", "实施日期", "生效日期"),
    column("until", "date", "废止日期", "失效日期", "有效期至")
  ]
}

/** What every agency fills in, in this order. */
export const forms: readonly Form[] = [
  officerForm,
  planForm,
  taskForm,
  postForm,
  holderForm,
  regimeForm,
  trainingForm,
  incentiveForm
]

/** Columns of the county's list of annex items. */
export const annexColumns = [
  column("annex", "text", "附件"),
  column("item", "text", "附件事项"),
  column("title", "text", "事项内容"),
  column("agency", "text", "责任单位")
]
