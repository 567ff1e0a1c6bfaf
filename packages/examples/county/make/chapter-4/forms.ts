import { column, type Form } from "../table.ts"

/** The roster. */
const rosterForm: Form = {
  set: "roster",
  titles: ["人员名册", "花名册", "职工名册"],
  columns: [
    column("name", "text", "姓名", "人员姓名", "职工姓名"),
    column("staffNumber", "text", "工号", "职工编号", "人员编号"),
    column("leftOn", "date", "离岗日期", "调离日期", "离岗时间"),
    column("needsAccount", "yes-no", "需要账号", "是否需要账号", "是否使用平台")
  ]
}

/** The office processes. */
const processForm: Form = {
  set: "officeProcesses",
  titles: ["办公流程表", "网上办公流程", "流程清单"],
  columns: [
    column("name", "text", "流程名称", "办公流程", "名称"),
    column("runsOnline", "yes-no", "网上运行", "是否网上运行", "是否上线")
  ]
}

/** The villages, which townships fill in. */
const villageForm: Form = {
  set: "onlineVillages",
  titles: ["村级网上办公表", "村级网上办公", "村级覆盖情况"],
  columns: [
    column("name", "text", "村（社区）名称", "村名", "村（社区）"),
    column("isOnline", "yes-no", "网上办公", "是否网上办公", "是否开通")
  ]
}

/** The documents that were sent. */
const documentForm: Form = {
  set: "officialDocuments",
  titles: ["公文流转登记表", "公文流转", "发文登记表"],
  columns: [
    column("title", "text", "文件标题", "文件名称", "公文标题"),
    column("number", "text", "文号", "发文字号", "文件编号"),
    column("channel", "text", "传送方式", "流转方式", "发送方式"),
    column("isOfficial", "yes-no", "公文性质", "是否公文性质", "是否公文"),
    column("sentOn", "date", "发送日期", "发送时间", "发文日期")
  ]
}

/** What agencies fill in, in this order. */
export const forms: readonly Form[] = [rosterForm, processForm, villageForm, documentForm]

/** Columns of the list of accounts. */
export const accountColumns = [
  column("agency", "text", "单位"),
  column("login", "text", "账号"),
  column("owner", "text", "姓名"),
  column("staffNumber", "text", "工号"),
  column("status", "text", "账号状态"),
  column("roles", "text", "角色"),
  column("hasMailbox", "yes-no", "开通邮箱")
]

/** Columns of the county's list of roles. */
export const roleColumns = [column("name", "text", "角色名称")]

/** Columns of the list of seals. */
export const sealColumns = [
  column("agency", "text", "单位"),
  column("name", "text", "印章名称"),
  column("custodian", "text", "保管人"),
  column("staffNumber", "text", "保管人工号"),
  column("validUntil", "date", "有效期至"),
  column("inUse", "yes-no", "在用")
]

/** Columns of what the office platform counted. */
export const useColumns = [
  column("agency", "text", "单位"),
  column("application", "text", "应用系统"),
  column("person", "text", "姓名"),
  column("staffNumber", "text", "工号"),
  column("lastUsedOn", "date", "最近使用日期")
]
