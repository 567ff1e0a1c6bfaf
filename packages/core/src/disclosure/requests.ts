import * as Schema from "effect/Schema"
import { boolean, choice, integer, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { type ReplyKind, type ReplyKindEntry, replyKinds } from "./reply-kinds.ts"

/** Who applies, as the annual report tells applicants apart. */
export type ApplicantKind = "person" | "enterprise" | "research" | "public-interest" | "legal-service" | "other"

/** How a request reached the agency. */
export type RequestChannel = "in-person" | "registered-mail" | "mail" | "internet" | "fax" | "other"

/**
 * One request for disclosure (依申请公开), with its whole life. Dates are calendar dates in Asia/Shanghai; a date that is
 * absent has not come, or is not known.
 */
export interface DisclosureRequest {
  /** The number under which it was registered. */
  readonly number?: string
  /** Who applies. */
  readonly applicant: string
  /** What kind of applicant that is. */
  readonly applicantKind?: ApplicantKind
  /** What is asked for, as the request names it. */
  readonly information: string
  /** How it reached the agency. */
  readonly channel?: RequestChannel
  /** The day on which it was handed in, signed for, or arrived. */
  readonly receivedOn: string
  /**
   * The day on which the agency confirmed the receipt with the applicant; the day of receipt for what came by ordinary
   * mail, internet or fax under the version of 2019.
   */
  readonly confirmedOn?: string
  /** The day on which the agency asked the applicant to correct an unclear request. */
  readonly correctionAskedOn?: string
  /** The last day, inclusive, that the agency set for the correction. */
  readonly correctionDueOn?: string
  /** The day on which the agency received the correction. */
  readonly correctionGivenOn?: string
  /** The day on which the agency asked a third party. */
  readonly thirdPartyAskedOn?: string
  /** The day on which the third party answered. */
  readonly thirdPartyAnsweredOn?: string
  /**
   * By how many working days the reply was extended. Absent, and a date of consent or notice present: by as many as are
   * permitted.
   */
  readonly extensionWorkingDays?: number
  /** The day on which the head of the disclosure office agreed to the extension. */
  readonly extensionConsentedOn?: string
  /** The day on which the applicant was told of the extension. */
  readonly extensionNotifiedOn?: string
  /** The day of the reply. */
  readonly repliedOn?: string
  /** What the reply was. */
  readonly replyKind?: ReplyKind
  /** The day on which the applicant took the request back. */
  readonly withdrawnOn?: string
  /** Whether the information was found fit to be widely known (可以让社会广泛知晓). Absent: nobody has said so. */
  readonly isFitToPublish?: boolean
  /** The day on which it was found fit. Absent: the day of the reply is taken. */
  readonly foundFitOn?: string
  /** The index number of the disclosure item by which the information was disclosed proactively. */
  readonly proactiveIndexNumber?: string
  /**
   * The day on which it was disclosed proactively. Absent, and an index number present: in time, as far as is known.
   */
  readonly proactiveDisclosedOn?: string
}

const optionOf = ({ id, title, aliases }: ReplyKindEntry) => option<ReplyKind>(id, title.zh, title.en, aliases)

const [firstKind, ...otherKinds] = replyKinds

/** Reads and checks one request. */
export const DisclosureRequest = codecOf<DisclosureRequest>()(
  Schema.Struct({
    number: Schema.optionalKey(
      text({
        zh: "申请编号",
        en: "Request number",
        aliases: ["编号", "受理编号", "登记编号", "登记号"],
        example: "2014-003"
      })
    ),
    applicant: text({
      zh: "申请人",
      en: "Applicant",
      aliases: ["申请人姓名", "申请人名称", "姓名", "申请单位"],
      example: "张伟"
    }),
    applicantKind: Schema.optionalKey(
      choice({ zh: "申请人类别", en: "Kind of applicant", aliases: ["申请人类型", "申请人性质", "类别"] }, [
        option("person", "自然人", "person", ["公民", "个人"]),
        option("enterprise", "商业企业", "enterprise", ["企业", "公司"]),
        option("research", "科研机构", "research institute"),
        option("public-interest", "社会公益组织", "public interest organisation", ["公益组织"]),
        option("legal-service", "法律服务机构", "legal service", ["律师事务所"]),
        option("other", "其他", "other", ["其他组织"])
      ])
    ),
    information: text({
      zh: "申请信息",
      en: "Information asked for",
      aliases: ["申请内容", "申请公开内容", "所需信息", "信息内容", "申请公开的信息", "信息名称"],
      example: "望家村征地补偿标准"
    }),
    channel: Schema.optionalKey(
      choice({ zh: "申请方式", en: "Channel", aliases: ["受理方式", "申请渠道", "提交方式", "渠道"] }, [
        option("in-person", "当面", "in person", ["当面提交", "现场", "当面申请"]),
        option("registered-mail", "挂号信", "registered mail", ["特快专递", "EMS", "邮政快递", "需签收的邮寄"]),
        option("mail", "平常信函", "ordinary mail", ["信函", "邮寄", "平信", "信函申请"]),
        option("internet", "互联网", "internet", ["网上申请", "网络", "网站", "电子邮件"]),
        option("fax", "传真", "fax", ["传真申请"]),
        option("other", "其他", "other", ["其他方式"])
      ])
    ),
    receivedOn: date({
      zh: "收到日期",
      en: "Received on",
      about: { zh: "当面提交、签收或到达的日期", en: "The day on which it was handed in, signed for, or arrived" },
      aliases: ["收到时间", "受理日期", "受理时间", "申请日期", "收件日期", "登记日期"]
    }),
    confirmedOn: Schema.optionalKey(
      date({
        zh: "确认日期",
        en: "Confirmed on",
        about: {
          zh: "与申请人确认收到的日期（平常信函、互联网、传真）",
          en: "The day on which receipt was confirmed with the applicant (ordinary mail, internet, fax)"
        },
        aliases: ["双方确认日期", "确认收到日期"]
      })
    ),
    correctionAskedOn: Schema.optionalKey(
      date({ zh: "告知补正日期", en: "Correction asked on", aliases: ["补正通知日期", "要求补正日期"] })
    ),
    correctionDueOn: Schema.optionalKey(
      date({ zh: "补正期限", en: "Correction due on", aliases: ["补正截止日期", "补正期限至"] })
    ),
    correctionGivenOn: Schema.optionalKey(
      date({ zh: "收到补正日期", en: "Correction given on", aliases: ["补正日期", "补正时间", "补正收到日期"] })
    ),
    thirdPartyAskedOn: Schema.optionalKey(
      date({ zh: "征求第三方意见日期", en: "Third party asked on", aliases: ["征求意见日期", "第三方征询日期"] })
    ),
    thirdPartyAnsweredOn: Schema.optionalKey(
      date({ zh: "第三方答复日期", en: "Third party answered on", aliases: ["第三方意见日期", "第三方回复日期"] })
    ),
    extensionWorkingDays: Schema.optionalKey(
      integer(
        {
          zh: "延期工作日数",
          en: "Extension in working days",
          aliases: ["延期天数", "延长工作日", "延长期限"],
          example: "15"
        },
        { min: 1, max: 365 }
      )
    ),
    extensionConsentedOn: Schema.optionalKey(
      date({
        zh: "同意延期日期",
        en: "Extension agreed on",
        about: {
          zh: "政府信息公开工作机构负责人同意延长答复期限的日期",
          en: "The day on which the head of the disclosure office agreed to the extension"
        },
        aliases: ["批准延期日期", "延期同意日期", "负责人同意日期"]
      })
    ),
    extensionNotifiedOn: Schema.optionalKey(
      date({ zh: "告知延期日期", en: "Extension notified on", aliases: ["延期告知日期", "告知申请人延期日期"] })
    ),
    repliedOn: Schema.optionalKey(
      date({ zh: "答复日期", en: "Replied on", aliases: ["答复时间", "办结日期", "办理日期", "回复日期"] })
    ),
    replyKind: Schema.optionalKey(
      choice<ReplyKind>(
        { zh: "答复类型", en: "Kind of reply", aliases: ["办理结果", "答复结果", "处理结果", "答复方式"] },
        [optionOf(firstKind), ...otherKinds.map(optionOf)]
      )
    ),
    withdrawnOn: Schema.optionalKey(
      date({ zh: "撤回日期", en: "Withdrawn on", aliases: ["撤回申请日期", "申请人撤回日期"] })
    ),
    isFitToPublish: Schema.optionalKey(
      boolean({
        zh: "可广泛知晓",
        en: "Fit to be widely known",
        about: {
          zh: "经审核认定可以让社会广泛知晓",
          en: "Whether a review found the information fit to be widely known"
        },
        aliases: ["可以让社会广泛知晓", "是否可主动公开", "转主动公开", "是否转主动公开"],
        example: "是"
      })
    ),
    foundFitOn: Schema.optionalKey(date({ zh: "认定日期", en: "Found fit on", aliases: ["审核认定日期"] })),
    proactiveIndexNumber: Schema.optionalKey(
      text({
        zh: "主动公开索引号",
        en: "Index number of the proactive item",
        aliases: ["索引号", "转主动公开索引号"],
        example: "011190001/2014-00012"
      })
    ),
    proactiveDisclosedOn: Schema.optionalKey(
      date({ zh: "主动公开日期", en: "Disclosed proactively on", aliases: ["转主动公开日期", "主动公开时间"] })
    )
  })
)

/** The requests for disclosure at each agency. */
export const disclosureRequests = recordSet<DisclosureRequest>({
  id: "disclosureRequests",
  title: { zh: "依申请公开登记表", en: "Disclosure requests" },
  about: {
    zh: "一件政府信息公开申请及其办理的全过程",
    en: "One request for disclosure with everything that became of it"
  },
  aliases: ["依申请公开", "信息公开申请登记表", "依申请公开台账", "政府信息公开申请", "申请公开登记表"],
  scope: "agency",
  codec: DisclosureRequest,
  subject: ({ number, information }) => number ?? information
})
