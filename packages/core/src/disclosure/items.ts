import * as Schema from "effect/Schema"
import { identifier, list, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { sameText } from "./same-text.ts"

/**
 * One item of government information in an agency's disclosure catalogue, disclosed or still to be. Dates are calendar
 * dates in Asia/Shanghai.
 */
export interface DisclosureItem {
  /** Its index number in the catalogue (索引号). Absent: it has none, which is a fault. */
  readonly indexNumber?: string
  /** Its name (名称). Absent: it has none, which is a fault. */
  readonly title?: string
  /** What it is about, in a sentence (内容概述). Absent: there is none, which is a fault. */
  readonly summary?: string
  /** The day on which it was made (生成日期). Absent: not told, which is a fault. */
  readonly madeOn?: string
  /** The day on which it was first disclosed. Absent: it was not disclosed yet. */
  readonly disclosedOn?: string
  /** The day of its latest change. Absent: it was not changed. */
  readonly changedOn?: string
  /** The day on which the changed version was disclosed. Absent: it was not disclosed yet, or nothing was changed. */
  readonly changeDisclosedOn?: string
  /** The disclosure topic, by the id or the words of the notice's topics. Absent: it counts for no topic. */
  readonly topic?: string
  /** Further topics of the same item. */
  readonly otherTopics?: readonly string[]
  /** Who issued it. Absent: the agency itself. */
  readonly issuer?: string
  /** Its document number (文号). Absent: it has none. */
  readonly documentNumber?: string
  /** The village whose affairs it tells, for village affairs. Absent: it is not about a village. */
  readonly village?: string
  /** The day on which it was found to be inaccurate. Absent: it was not. */
  readonly errorFoundOn?: string
  /** The day on which what was inaccurate was corrected. Absent: it was not corrected, or there was nothing to. */
  readonly correctedOn?: string
}

/** Reads and checks one disclosure item. */
export const DisclosureItem = codecOf<DisclosureItem>()(
  Schema.Struct({
    indexNumber: Schema.optionalKey(
      identifier({
        zh: "索引号",
        en: "Index number",
        aliases: ["信息索引号", "索引编号", "信息编号", "编号"],
        example: "011190001/2014-00012"
      })
    ),
    title: Schema.optionalKey(
      text({
        zh: "信息名称",
        en: "Title",
        aliases: ["名称", "标题", "信息标题", "信息公开事项"],
        example: "远安县财政局2014年部门预算"
      })
    ),
    summary: Schema.optionalKey(
      text({
        zh: "内容概述",
        en: "Summary",
        aliases: ["概述", "信息内容概述", "内容摘要", "摘要"],
        example: "2014年部门收支预算总表及说明"
      })
    ),
    madeOn: Schema.optionalKey(
      date({
        zh: "生成日期",
        en: "Made on",
        about: { zh: "信息形成的日期", en: "The day on which the information was made" },
        aliases: ["生成时间", "制作日期", "形成日期", "形成时间", "产生日期", "成文日期"]
      })
    ),
    disclosedOn: Schema.optionalKey(
      date({
        zh: "公开日期",
        en: "Disclosed on",
        about: {
          zh: "首次公开的日期；尚未公开的不填",
          en: "The day of first disclosure; empty where it is not disclosed"
        },
        aliases: ["公开时间", "发布日期", "发布时间"]
      })
    ),
    changedOn: Schema.optionalKey(
      date({
        zh: "变更日期",
        en: "Changed on",
        about: {
          zh: "最近一次变更的日期；未变更的不填",
          en: "The day of the latest change; empty where there was none"
        },
        aliases: ["变更时间", "修改日期", "更新日期"]
      })
    ),
    changeDisclosedOn: Schema.optionalKey(
      date({
        zh: "变更公开日期",
        en: "Change disclosed on",
        about: {
          zh: "变更后的信息公开的日期；尚未公开的不填",
          en: "The day on which the changed version was disclosed; empty where it is not disclosed"
        },
        aliases: ["变更公开时间", "更新公开日期", "重新公开日期"]
      })
    ),
    topic: Schema.optionalKey(
      text({
        zh: "公开类别",
        en: "Topic",
        about: {
          zh: "通知所列的公开事项，如“部门预算”",
          en: "A disclosure topic of the notice, such as departmental budget"
        },
        aliases: ["类别", "信息类别", "主题分类", "信息分类", "公开事项"],
        example: "部门预算",
        overflow: "otherTopics"
      })
    ),
    otherTopics: Schema.optionalKey(
      list({ zh: "其他公开类别", en: "Other topics", aliases: ["其他类别"], example: "专项资金" })
    ),
    issuer: Schema.optionalKey(
      text({ zh: "发布机构", en: "Issuer", aliases: ["发布单位", "制作单位", "发文机关"], example: "远安县财政局" })
    ),
    documentNumber: Schema.optionalKey(
      text({ zh: "文号", en: "Document number", aliases: ["发文字号", "文件编号"], example: "远财发〔2014〕5号" })
    ),
    village: Schema.optionalKey(
      text({
        zh: "村（社区）",
        en: "Village",
        about: { zh: "村务信息所属的村；其他信息不填", en: "The village, for village affairs; empty otherwise" },
        aliases: ["村", "村名", "村（居）", "村居", "社区", "行政村"],
        example: "望家村"
      })
    ),
    errorFoundOn: Schema.optionalKey(
      date({
        zh: "发现不准确日期",
        en: "Error found on",
        about: {
          zh: "发现信息不准确的日期；没有的不填",
          en: "The day on which it was found inaccurate; empty where it was not"
        },
        aliases: ["发现错误日期", "纠错受理日期"]
      })
    ),
    correctedOn: Schema.optionalKey(
      date({
        zh: "更正日期",
        en: "Corrected on",
        about: { zh: "更正不准确内容的日期", en: "The day on which what was inaccurate was corrected" },
        aliases: ["更正时间", "纠错日期", "订正日期"]
      })
    )
  })
)

/** The disclosure items of each agency. */
export const disclosureItems = recordSet<DisclosureItem>({
  id: "disclosureItems",
  title: { zh: "主动公开信息登记表", en: "Disclosure items" },
  about: {
    zh: "信息公开目录中的一条政府信息，已公开的和待公开的",
    en: "One item of government information in the disclosure catalogue, disclosed or still to be"
  },
  aliases: ["主动公开信息", "信息公开登记表", "信息公开台账", "主动公开台账", "政府信息公开登记表", "公开信息"],
  scope: "agency",
  codec: DisclosureItem,
  subject: ({ title, indexNumber, documentNumber }) => title ?? indexNumber ?? documentNumber ?? "?"
})

/** The index number for comparing: width, case and blanks do not matter. */
export const indexKey = ({ indexNumber }: DisclosureItem): string | undefined =>
  indexNumber === undefined ? undefined : sameText(indexNumber)
