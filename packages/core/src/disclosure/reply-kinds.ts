import type { Text } from "../kernel/text.ts"

/**
 * How a request was dealt with: the 21 outcomes that the annual report of 2021 counts (国办公开办函〔2021〕30号). They stand
 * for the kinds of reply of the regulation of 2019, articles 30 and 35 to 39; replies under the version of 2007 are
 * counted under the outcome that comes nearest.
 */
export type ReplyKind =
  | "granted"
  | "granted-in-part"
  | "refused-state-secret"
  | "refused-forbidden-by-law"
  | "refused-security-and-stability"
  | "refused-third-party-rights"
  | "refused-internal-affairs"
  | "refused-process-information"
  | "refused-enforcement-file"
  | "refused-administrative-inquiry"
  | "unavailable-not-held"
  | "unavailable-to-be-made"
  | "unavailable-unclear"
  | "unprocessed-complaint"
  | "unprocessed-repeat"
  | "unprocessed-publication"
  | "unprocessed-excessive"
  | "unprocessed-confirmation"
  | "other-not-corrected"
  | "other-fee-not-paid"
  | "other"

/** One kind of reply. */
export interface ReplyKindEntry {
  /** Its stable name. */
  readonly id: ReplyKind
  /** Its row in the annual report. */
  readonly title: Text
  /** Other words that registers use. */
  readonly aliases: readonly string[]
}

const entry = <K extends ReplyKind>(id: K, zh: string, en: string, aliases: readonly string[] = []) => ({
  id,
  title: { zh, en },
  aliases
})

/** The kinds of reply, in the order of the annual report. */
export const replyKinds: readonly [ReplyKindEntry, ...ReplyKindEntry[]] = [
  entry("granted", "予以公开", "disclosed", ["公开", "同意公开", "已主动公开", "告知获取途径"]),
  entry("granted-in-part", "部分公开", "disclosed in part", ["同意部分公开", "区分处理"]),
  entry("refused-state-secret", "属于国家秘密", "refused: state secret", ["国家秘密"]),
  entry("refused-forbidden-by-law", "其他法律行政法规禁止公开", "refused: forbidden by other law", [
    "法律行政法规禁止公开"
  ]),
  entry("refused-security-and-stability", "危及“三安全一稳定”", "refused: security and stability", [
    "危及三安全一稳定",
    "三安全一稳定"
  ]),
  entry("refused-third-party-rights", "保护第三方合法权益", "refused: rights of a third party", [
    "商业秘密",
    "个人隐私",
    "第三方合法权益"
  ]),
  entry("refused-internal-affairs", "属于三类内部事务信息", "refused: internal affairs", [
    "内部事务信息",
    "内部管理信息"
  ]),
  entry("refused-process-information", "属于四类过程性信息", "refused: process information", ["过程性信息"]),
  entry("refused-enforcement-file", "属于行政执法案卷", "refused: enforcement file", ["行政执法案卷", "执法案卷"]),
  entry("refused-administrative-inquiry", "属于行政查询事项", "refused: administrative inquiry", ["行政查询事项"]),
  entry("unavailable-not-held", "本机关不掌握相关政府信息", "unavailable: not held", [
    "不掌握",
    "信息不存在",
    "不存在",
    "政府信息不存在",
    "非本机关政府信息",
    "不属于本机关公开"
  ]),
  entry("unavailable-to-be-made", "没有现成信息需要另行制作", "unavailable: would have to be made", ["需要另行制作"]),
  entry("unavailable-unclear", "补正后申请内容仍不明确", "unavailable: still unclear", [
    "申请内容不明确",
    "内容不明确"
  ]),
  entry("unprocessed-complaint", "信访举报投诉类申请", "not processed: complaint", ["信访举报投诉"]),
  entry("unprocessed-repeat", "重复申请", "not processed: repeated request", ["不予重复处理"]),
  entry("unprocessed-publication", "要求提供公开出版物", "not processed: published work", ["公开出版物"]),
  entry("unprocessed-excessive", "无正当理由大量反复申请", "not processed: excessive requests", ["大量反复申请"]),
  entry(
    "unprocessed-confirmation",
    "要求行政机关确认或重新出具已获取信息",
    "not processed: confirmation of information already received",
    ["确认或重新出具已获取信息"]
  ),
  entry(
    "other-not-corrected",
    "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "other: not corrected in time",
    ["逾期不补正", "逾期未补正", "视为放弃申请"]
  ),
  entry(
    "other-fee-not-paid",
    "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "other: fee not paid in time",
    ["逾期未缴费", "逾期未缴纳费用"]
  ),
  entry("other", "其他处理", "other", ["其他", "申请人撤回"])
]
