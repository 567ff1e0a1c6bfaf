import { column, type Form } from "../table.ts"

/** The terminal register. */
export const terminalForm: Form = {
  set: "terminals",
  titles: ["终端登记表", "终端台账", "计算机登记表"],
  columns: [
    column("label", "text", "终端标识", "终端编号", "终端名称"),
    column("user", "text", "使用人", "责任人", "使用人/责任人"),
    column("staffNumber", "text", "工号", "职工编号", "人员编号"),
    column("address", "address", "IP地址", "IP", "终端IP"),
    column("mac", "mac", "MAC地址", "物理地址", "MAC"),
    column("assetNumber", "text", "资产编号", "固定资产编号", "资产号"),
    column("zone", "text", "功能区", "功能划分", "所属区域"),
    column("antivirus", "text", "杀毒软件", "防病毒软件", "安装杀毒软件"),
    column("antivirusAsset", "yes-no", "资产登记", "是否资产登记", "江民资产登记"),
    column("registeredOn", "date", "登记日期", "登记时间", "入网日期"),
    column("reportedOn", "date", "报备日期", "报备时间", "备案日期")
  ]
}

/** The device register. */
export const deviceForm: Form = {
  set: "devices",
  titles: ["网络设备登记表", "设备台账", "网络设备"],
  columns: [
    column("label", "text", "设备标识", "设备名称", "设备编号"),
    column("kind", "text", "设备类型", "类型", "设备类别"),
    column("address", "address", "IP地址", "管理IP", "管理地址"),
    column("mac", "mac", "MAC地址", "MAC", "物理地址"),
    column("assetNumber", "text", "资产编号", "固定资产编号", "资产号"),
    column("zone", "text", "功能区", "功能划分", "所属区域"),
    column("translatesAddresses", "yes-no", "转换IP地址", "是否转换IP地址", "NAT"),
    column("inUse", "yes-no", "在用", "是否在用", "使用状态"),
    column("inUseSince", "date", "启用日期", "启用时间", "安装日期")
  ]
}

/** The register of lines. */
export const linkForm: Form = {
  set: "links",
  titles: ["线路登记表", "线路台账", "网络线路"],
  columns: [
    column("label", "text", "线路标识", "线路编号", "线缆编号"),
    column("from", "text", "起点", "起点设备", "上联设备"),
    column("to", "text", "终点", "终点设备", "所接终端"),
    column("port", "text", "端口", "本端端口", "接口"),
    column("medium", "text", "介质", "线路类型", "传输介质")
  ]
}

/** The register of internet connections. */
export const uplinkForm: Form = {
  set: "uplinks",
  titles: ["互联网接入登记表", "互联网接入情况", "上网线路"],
  columns: [
    column("label", "text", "接入名称", "线路名称", "接入线路"),
    column("device", "text", "接入设备", "所接设备", "设备"),
    column("egress", "text", "互联网出口", "出口", "出口名称"),
    column("publicAddress", "text", "公网地址", "公网IP", "出口地址"),
    column("carrier", "text", "运营商", "线路运营商", "运营商")
  ]
}

/** The register of publications. */
export const publicationForm: Form = {
  set: "publications",
  titles: ["信息发布登记表", "信息发布", "发布登记"],
  columns: [
    column("title", "text", "标题", "信息标题", "信息名称"),
    column("number", "text", "索引号", "文号", "信息索引号"),
    column("channel", "text", "发布渠道", "发布平台", "发布栏目"),
    column("publishedOn", "date", "发布日期", "发布时间", "公开日期"),
    column("secrecyReviewedOn", "date", "保密审查日期", "审查日期", "保密审查时间"),
    column("secrecyResult", "text", "保密审查结论", "审查结论", "保密审查意见"),
    column("secrecyReviewer", "text", "保密审查人", "审查人", "审核人")
  ]
}

/** Columns of the list of filings; every chapter files with it. */
export const filingColumns = [
  column("agency", "text", "单位"),
  column("kind", "text", "报备事项"),
  column("subject", "text", "报备对象"),
  column("status", "text", "办理状态"),
  column("submittedOn", "date", "上报日期"),
  column("decidedOn", "date", "审批日期"),
  column("registeredOn", "date", "登记日期"),
  column("validUntil", "date", "有效期至"),
  column("withdrawnOn", "date", "撤回日期"),
  column("number", "text", "备案号"),
  column("note", "text", "说明")
]

/** Columns of the county's allocation of addresses. */
export const blockColumns = [
  column("agency", "text", "使用单位"),
  column("block", "text", "地址段"),
  column("purpose", "text", "用途")
]

/** Columns of the county's address space. */
export const spaceColumns = [column("block", "text", "全县地址段"), column("purpose", "text", "用途")]

/** Columns of the county's egress points. */
export const egressColumns = [
  column("name", "text", "出口名称"),
  column("publicBlock", "text", "公网地址段"),
  column("gateway", "address", "网关地址"),
  column("carrier", "text", "运营商")
]

/** Columns of what monitoring found. */
export const observationColumns = [
  column("agency", "text", "单位"),
  column("subject", "text", "终端或设备"),
  column("kind", "text", "外联方式"),
  column("publicAddress", "text", "公网地址"),
  column("gateway", "text", "网关"),
  column("carrier", "text", "运营商"),
  column("observedOn", "date", "发现日期")
]

/** Columns of a scan. */
export const sightingColumns = [
  column("address", "address", "IP地址"),
  column("mac", "mac", "MAC地址"),
  column("hostName", "text", "主机名"),
  column("seenOn", "date", "最后在线")
]
