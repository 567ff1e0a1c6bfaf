import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, type RecordSet, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { type FilingKind, type FilingKindEntry, filingKinds } from "./kind.ts"

/**
 * Where a filing stands: `draft` (not handed in), `submitted` (with the authority), `approved`, `rejected` (sent
 * back), `registered` (on file), `withdrawn` (taken back or cancelled), `expired` (its validity has run out).
 */
export type FilingStatus = "draft" | "submitted" | "approved" | "rejected" | "registered" | "withdrawn" | "expired"

/**
 * One filing (报备、备案、登记、上报) of an agency with the county's e-government office. Dates are calendar dates in
 * Asia/Shanghai. A filing tells its last round only: handed in again after a rejection, it carries the new date.
 *
 * @provision 1.1.topology, 1.2.address, 1.2.router, 2.1.catalogue, 3.3.control, 4.5.accounts
 */
export interface Filing {
  /** What is filed. */
  readonly kind: FilingKind
  /** What it concerns: the label of a device or terminal, the name of a site or column. Absent: the agency itself. */
  readonly subject?: string
  /** Where it stands, as last known. */
  readonly status: FilingStatus
  /** The day on which it was last handed in. Absent: not handed in, or not known. */
  readonly submittedOn?: string
  /** The day on which it was approved or rejected. Absent: not decided, or not known. */
  readonly decidedOn?: string
  /** The day on which it was put on file. Absent: not on file, or not known. */
  readonly registeredOn?: string
  /** The last day on which it is valid, inclusive. Absent: without end. */
  readonly validUntil?: string
  /** The day on which it was withdrawn; it is not in force on that day. Absent: not withdrawn, or not known. */
  readonly withdrawnOn?: string
  /** The number under which it is on file (备案号). Absent: none yet. */
  readonly number?: string
  /** A remark, such as the reason for a rejection. */
  readonly note?: string
}

const optionOf = <K extends FilingKind>({ id, title, aliases }: FilingKindEntry & { readonly id: K }) =>
  option(id, title.zh, title.en, aliases)

const { topology, ...otherKinds } = filingKinds

/** Reads and checks one filing. */
export const Filing = codecOf<Filing>()(
  Schema.Struct({
    kind: choice<FilingKind>(
      {
        zh: "报备事项",
        en: "Kind of filing",
        about: { zh: "向县电子政务办公室上报、登记或申请审批的事项", en: "What is filed with the e-government office" },
        aliases: [
          "事项",
          "备案事项",
          "登记事项",
          "审批事项",
          "事项类型",
          "报备类型",
          "备案类型",
          "报备类别",
          "类型",
          "类别"
        ]
      },
      [optionOf(topology), ...Object.values(otherKinds).map((kind) => optionOf<FilingKind>(kind))]
    ),
    subject: Schema.optionalKey(
      text({
        zh: "报备对象",
        en: "Subject",
        about: {
          zh: "所涉设备或终端的标识、网站或栏目的名称；涉及全单位的不填",
          en: "Label of the device or terminal, name of the site or column; empty where it concerns the whole agency"
        },
        aliases: ["对象", "备案对象", "登记对象", "设备标识", "终端标识", "设备名称", "网站名称", "栏目名称"],
        example: "LY-03"
      })
    ),
    status: choice<FilingStatus>(
      {
        zh: "办理状态",
        en: "Status",
        about: { zh: "报备目前办到哪一步", en: "How far the filing has come" },
        aliases: [
          "状态",
          "报备状态",
          "备案状态",
          "审批状态",
          "登记状态",
          "办理情况",
          "办理结果",
          "审批结果",
          "审核结果"
        ]
      },
      [
        option("draft", "草稿", "Draft", ["未提交", "未上报", "待提交", "待上报", "拟稿", "起草"]),
        option("submitted", "已上报", "Submitted", [
          "上报",
          "已提交",
          "已报送",
          "已申报",
          "已报备",
          "待审核",
          "待审批",
          "待登记",
          "审核中",
          "审批中",
          "办理中",
          "已受理"
        ]),
        option("approved", "已批准", "Approved", ["批准", "同意", "通过", "已通过", "审核通过", "审批通过"]),
        option("rejected", "已退回", "Rejected", [
          "退回",
          "驳回",
          "已驳回",
          "不同意",
          "未通过",
          "不通过",
          "审核不通过",
          "审批不通过",
          "不予批准",
          "不予登记"
        ]),
        option("registered", "已登记", "Registered", ["登记", "备案", "已备案", "已登记备案", "登记备案"]),
        option("withdrawn", "已撤回", "Withdrawn", ["撤回", "撤销", "已撤销", "注销", "已注销"]),
        option("expired", "已过期", "Expired", ["过期", "到期", "已到期", "失效", "已失效"])
      ]
    ),
    submittedOn: Schema.optionalKey(
      date({
        zh: "上报日期",
        en: "Submitted on",
        about: {
          zh: "最近一次上报的日期；未上报的不填",
          en: "The day on which it was last handed in; empty where it was not"
        },
        aliases: [
          "上报时间",
          "提交日期",
          "提交时间",
          "报送日期",
          "报送时间",
          "申报日期",
          "申请日期",
          "报备日期",
          "报备时间"
        ]
      })
    ),
    decidedOn: Schema.optionalKey(
      date({
        zh: "审批日期",
        en: "Decided on",
        about: {
          zh: "批准或退回的日期；未决定的不填",
          en: "The day of approval or rejection; empty where it is undecided"
        },
        aliases: ["审批时间", "审核日期", "审核时间", "批准日期", "批复日期", "退回日期", "决定日期"]
      })
    ),
    registeredOn: Schema.optionalKey(
      date({
        zh: "登记日期",
        en: "Registered on",
        about: {
          zh: "登记备案的日期；未登记的不填",
          en: "The day on which it was put on file; empty where it was not"
        },
        aliases: ["登记时间", "备案日期", "备案时间", "登记备案日期"]
      })
    ),
    validUntil: Schema.optionalKey(
      date({
        zh: "有效期至",
        en: "Valid until",
        about: {
          zh: "有效的最后一天（含当日）；长期有效的不填",
          en: "The last day of validity, inclusive; empty where it has no end"
        },
        aliases: ["有效期", "有效期限", "到期日期", "到期日", "失效日期"]
      })
    ),
    withdrawnOn: Schema.optionalKey(
      date({
        zh: "撤回日期",
        en: "Withdrawn on",
        about: { zh: "撤回或注销的日期，自当日起失效", en: "The day of withdrawal; from that day it is not in force" },
        aliases: ["撤回时间", "撤销日期", "注销日期"]
      })
    ),
    number: Schema.optionalKey(
      text({
        zh: "备案号",
        en: "Filing number",
        about: { zh: "登记备案的编号", en: "The number under which it is on file" },
        aliases: ["备案编号", "登记号", "登记编号", "批准文号", "批复文号", "文号"],
        example: "远电政备〔2014〕12号"
      })
    ),
    note: Schema.optionalKey(
      text({
        zh: "备注",
        en: "Note",
        about: { zh: "其他说明，如退回原因", en: "Anything else, such as the reason for a rejection" },
        aliases: ["说明", "意见", "审批意见", "审核意见", "退回原因"],
        example: "拓扑图缺少功能区划分"
      })
    )
  })
)

/** The authority's list of filings; it speaks for every agency, also for those that it does not mention. */
export const filings: RecordSet<Filing> = recordSet<Filing>({
  id: "filings",
  title: { zh: "报备登记表", en: "Filings" },
  about: {
    zh: "单位向县电子政务办公室上报、备案、登记或报请审批的一件事项",
    en: "One matter that an agency filed with the e-government office, for registration or approval"
  },
  aliases: ["报备", "备案", "报备表", "备案表", "备案登记表", "报备台账", "备案台账", "审批登记表", "上报登记表"],
  scope: "agency",
  keptBy: "authority",
  codec: Filing,
  subject: ({ kind, subject, number }) =>
    number ?? (subject === undefined ? filingKinds[kind].title.zh : `${filingKinds[kind].title.zh}：${subject}`)
})
