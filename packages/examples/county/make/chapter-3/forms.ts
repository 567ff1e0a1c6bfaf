import { column, type Form } from "../table.ts"

/** The platforms beside the website. */
const channelForm: Form = {
  set: "channels",
  titles: ["信息化平台表", "信息化平台", "新媒体账号"],
  columns: [
    column("kind", "text", "平台类型", "类型", "平台"),
    column("name", "text", "账号或入口名称", "账号名称", "名称"),
    column("inUse", "yes-no", "在用", "是否在用", "使用状态")
  ]
}

/** The service items. */
const serviceForm: Form = {
  set: "onlineServices",
  titles: ["办事服务事项表", "办事服务事项", "网上办事事项"],
  columns: [
    column("name", "text", "事项名称", "办事事项", "服务事项"),
    column("code", "text", "事项编码", "编码", "事项编号"),
    column("depth", "text", "网上办理深度", "办理深度", "上网程度"),
    column("url", "text", "网址", "链接", "办事链接")
  ]
}

/** What agencies fill in, in this order. */
export const forms: readonly Form[] = [channelForm, serviceForm]

const agency = column("agency", "text", "单位")

/** Columns of the county's list of websites. */
export const siteColumns = [
  agency,
  column("name", "text", "网站名称"),
  column("url", "text", "网址"),
  column("unifiedlyManaged", "yes-no", "统一管理"),
  column("inUse", "yes-no", "在用"),
  column("showsOnPhone", "yes-no", "手机适配"),
  column("showsOnTablet", "yes-no", "平板适配")
]

/** Columns of the record of what was done to websites. */
export const changeColumns = [
  agency,
  column("kind", "text", "变更类型"),
  column("name", "text", "变更对象"),
  column("doneOn", "date", "变更日期"),
  column("description", "text", "变更内容")
]

/** Columns of the list of the portal's columns. */
export const columnColumns = [
  column("id", "text", "栏目编号"),
  column("name", "text", "栏目名称"),
  column("site", "text", "所属网站"),
  column("parent", "text", "上级栏目编号"),
  column("isLink", "yes-no", "链接栏目"),
  column("agency", "text", "责任单位")
]

/** Columns of the content assurance table. */
export const assignmentColumns = [
  agency,
  column("column", "text", "栏目编号"),
  column("intervalDays", "number", "更新间隔（天）"),
  column("articles", "number", "信息条数")
]

/** Columns of the list of articles. */
export const articleColumns = [
  column("agency", "text", "发布单位"),
  column("title", "text", "标题"),
  column("column", "text", "栏目编号"),
  column("publishedOn", "date", "发布日期"),
  column("reviewedOn", "date", "发布审核日期"),
  column("reviewer", "text", "发布审核人"),
  column("url", "text", "网址")
]

/** Columns of what inspections found. */
export const inspectionColumns = [
  column("agency", "text", "责任单位"),
  column("column", "text", "栏目编号"),
  column("url", "text", "栏目地址"),
  column("status", "text", "检查结果"),
  column("lastUpdatedOn", "date", "最后更新日期"),
  column("inspectedOn", "date", "检查日期")
]

/** Columns of the list of themes. */
export const themeColumns = [column("name", "text", "主题名称"), column("agency", "text", "责任单位")]

/** Columns of what the themes offer. */
export const entryColumns = [
  column("agency", "text", "责任单位"),
  column("theme", "text", "所属主题"),
  column("name", "text", "条目名称"),
  column("kind", "text", "条目类型"),
  column("countyLink", "text", "县级链接"),
  column("townshipLink", "text", "乡镇链接"),
  column("villageLink", "text", "村（社区）链接")
]

/** Columns of the list of letters. */
export const letterColumns = [
  column("subject", "text", "来信编号"),
  column("agency", "text", "单位"),
  column("kind", "text", "来信来访类型"),
  column("receivedOn", "date", "收到日期"),
  column("acceptedOn", "date", "受理日期"),
  column("answeredOn", "date", "答复日期")
]

/** Columns of the list of consultations. */
export const consultationColumns = [
  agency,
  column("title", "text", "征集主题"),
  column("openedOn", "date", "开始日期"),
  column("closedOn", "date", "结束日期"),
  column("resultPublishedOn", "date", "结果公布日期")
]
