import * as Schema from "effect/Schema"
import { boolean, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** A document in which the finance bureau sets how fiscal information is disclosed. */
export interface FiscalRuleDocument {
  /** Its title. */
  readonly title: string
  /** Its document number. Absent: it has none. */
  readonly documentNumber?: string
  /** The day on which it was issued. Absent: it was not issued. */
  readonly issuedOn?: string
  /** Whether it sets the manner of disclosure (公开方式). Absent: it does not. */
  readonly setsManner?: boolean
  /** Whether it sets the scope of disclosure (公开范围). Absent: it does not. */
  readonly setsScope?: boolean
  /** Whether it sets the content of disclosure (公开内容). Absent: it does not. */
  readonly setsContent?: boolean
}

/** Reads and checks one document. */
export const FiscalRuleDocument = codecOf<FiscalRuleDocument>()(
  Schema.Struct({
    title: text({
      zh: "文件名称",
      en: "Title",
      aliases: ["名称", "标题", "文件标题"],
      example: "关于做好2014年财政资金信息公开工作的通知"
    }),
    documentNumber: Schema.optionalKey(
      text({ zh: "文号", en: "Document number", aliases: ["发文字号", "文件编号"], example: "远财发〔2014〕20号" })
    ),
    issuedOn: Schema.optionalKey(
      date({ zh: "印发日期", en: "Issued on", aliases: ["印发时间", "发文日期", "发布日期", "制定日期"] })
    ),
    setsManner: Schema.optionalKey(
      boolean({ zh: "规定公开方式", en: "Sets the manner", aliases: ["公开方式", "明确公开方式"], example: "是" })
    ),
    setsScope: Schema.optionalKey(
      boolean({ zh: "规定公开范围", en: "Sets the scope", aliases: ["公开范围", "明确公开范围"], example: "是" })
    ),
    setsContent: Schema.optionalKey(
      boolean({ zh: "规定公开内容", en: "Sets the content", aliases: ["公开内容", "明确公开内容"], example: "是" })
    )
  })
)

/** The finance bureau's rules on fiscal disclosure. */
export const fiscalRuleDocuments = recordSet<FiscalRuleDocument>({
  id: "fiscalRuleDocuments",
  title: { zh: "财政信息公开规定", en: "Rules on fiscal disclosure" },
  about: {
    zh: "县财政局制定的财政信息公开方式、公开范围和公开内容",
    en: "The manner, scope and content of fiscal disclosure as the finance bureau sets them"
  },
  aliases: ["财政信息公开制度", "财政公开规定", "财政资金信息公开规定"],
  scope: "agency",
  codec: FiscalRuleDocument,
  subject: ({ title }) => title
})
