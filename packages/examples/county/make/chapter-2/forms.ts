import { column, type Form } from "../table.ts"

/** Guides and catalogues of disclosure. */
export const guideForm: Form = {
  set: "disclosureGuides",
  titles: ["信息公开指南和目录", "公开指南和目录", "指南目录登记表"],
  columns: [
    column("kind", "text", "类型", "类别", "种类"),
    column("title", "text", "名称", "标题", "文件名称"),
    column("issuedOn", "date", "发布日期", "发布时间", "编制日期"),
    column("reviewedOn", "date", "修订日期", "修订时间", "更新日期"),
    column("url", "text", "网址", "链接", "公开网址")
  ]
}

const itemColumns = [
  column("indexNumber", "text", "索引号", "信息索引号", "索引编号"),
  column("title", "text", "信息名称", "标题", "信息标题"),
  column("summary", "text", "内容概述", "内容摘要", "信息内容概述"),
  column("topic", "text", "公开类别", "信息类别", "主题分类"),
  column("documentNumber", "text", "文号", "发文字号", "文件编号"),
  column("madeOn", "date", "生成日期", "生成时间", "形成日期"),
  column("disclosedOn", "date", "公开日期", "公开时间", "发布日期"),
  column("changedOn", "date", "变更日期", "变更时间", "修改日期"),
  column("changeDisclosedOn", "date", "变更公开日期", "变更公开时间", "更新公开日期"),
  column("errorFoundOn", "date", "发现不准确日期", "发现错误日期", "纠错受理日期"),
  column("correctedOn", "date", "更正日期", "更正时间", "纠错日期")
]

const itemTitles = ["主动公开信息登记表", "信息公开台账", "政府信息公开登记表"] as const

/** The register of disclosure items, as departments keep it. */
export const itemForm: Form = { set: "disclosureItems", titles: itemTitles, columns: itemColumns }

/** The same as townships keep it, with the village that an item is about. */
export const townshipItemForm: Form = {
  set: "disclosureItems",
  titles: itemTitles,
  columns: [...itemColumns, column("village", "text", "村（社区）", "村名", "行政村")]
}

/** The list of powers and services of 2013. */
export const powerForm: Form = {
  set: "powerItems",
  titles: ["行政权力和政务服务事项清单", "权力清单", "权力事项清单"],
  columns: [
    column("code", "text", "事项编码", "事项编号", "职权编码"),
    column("name", "text", "事项名称", "权力名称", "职权名称"),
    column("kind", "text", "事项类型", "事项类别", "类型"),
    column("disclosedOn", "date", "公开日期", "公开时间", "发布日期"),
    column("channel", "text", "公开渠道", "公开方式", "公开平台"),
    column("url", "text", "网址", "链接", "公开网址"),
    column("abolishedOn", "date", "取消日期", "取消时间", "废止日期")
  ]
}

/** The finance bureau's rules on fiscal disclosure. */
export const fiscalRuleForm: Form = {
  set: "fiscalRuleDocuments",
  titles: ["财政信息公开规定"],
  columns: [
    column("title", "text", "文件名称"),
    column("documentNumber", "text", "文号"),
    column("issuedOn", "date", "印发日期"),
    column("setsManner", "yes-no", "规定公开方式"),
    column("setsScope", "yes-no", "规定公开范围"),
    column("setsContent", "yes-no", "规定公开内容")
  ]
}

/** The villages of a township. */
export const villageForm: Form = {
  set: "disclosureVillages",
  titles: ["村务公开村名录", "公开村名单", "村务公开村（社区）名录"],
  columns: [column("name", "text", "村（社区）名称", "村名", "行政村")]
}

/** A township's unified catalogue of village affairs. */
export const villageCatalogueForm: Form = {
  set: "villageCatalogue",
  titles: ["村务公开统一目录", "村务公开目录", "村级政务公开目录"],
  columns: [
    column("topic", "text", "村务公开事项", "公开事项", "公开内容"),
    column("intervalDays", "number", "公开间隔（天）", "公开周期（天）", "间隔天数")
  ]
}

/** The register of requests. */
export const requestForm: Form = {
  set: "disclosureRequests",
  titles: ["依申请公开登记表", "依申请公开台账", "信息公开申请登记表"],
  columns: [
    column("number", "text", "申请编号", "受理编号", "登记编号"),
    column("applicant", "text", "申请人", "申请人姓名", "申请人名称"),
    column("applicantKind", "text", "申请人类别", "申请人类型", "申请人性质"),
    column("information", "text", "申请信息", "申请内容", "申请公开内容"),
    column("channel", "text", "申请方式", "受理方式", "申请渠道"),
    column("receivedOn", "date", "收到日期", "受理日期", "收件日期"),
    column("correctionAskedOn", "date", "告知补正日期", "补正通知日期", "要求补正日期"),
    column("correctionGivenOn", "date", "收到补正日期", "补正日期", "补正时间"),
    column("thirdPartyAskedOn", "date", "征求第三方意见日期", "征求意见日期", "第三方征询日期"),
    column("thirdPartyAnsweredOn", "date", "第三方答复日期", "第三方意见日期", "第三方回复日期"),
    column("extensionWorkingDays", "number", "延期工作日数", "延期天数", "延长工作日"),
    column("extensionConsentedOn", "date", "同意延期日期", "批准延期日期", "延期同意日期"),
    column("extensionNotifiedOn", "date", "告知延期日期", "延期告知日期", "告知申请人延期日期"),
    column("repliedOn", "date", "答复日期", "答复时间", "办结日期"),
    column("replyKind", "text", "答复类型", "办理结果", "处理结果"),
    column("withdrawnOn", "date", "撤回日期", "撤回申请日期", "申请人撤回日期"),
    column("isFitToPublish", "yes-no", "可广泛知晓", "是否转主动公开", "转主动公开"),
    column("foundFitOn", "date", "认定日期", "审核认定日期", "审核认定日期"),
    column("proactiveIndexNumber", "text", "主动公开索引号", "转主动公开索引号", "转主动公开索引号"),
    column("proactiveDisclosedOn", "date", "主动公开日期", "转主动公开日期", "主动公开时间")
  ]
}

/** The same without a column for what is fit to be widely known, which one bureau does not keep. */
export const shortRequestForm: Form = {
  ...requestForm,
  columns: requestForm.columns.filter(({ field }) => field !== "isFitToPublish")
}
