import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** A letter, visit or mail from the public that an agency has to handle. */
export interface Letter {
  /** Its number or subject. */
  readonly subject: string
  /** How it came in. */
  readonly kind?: "letter" | "visit" | "mail"
  /** Calendar date on which the agency received it. */
  readonly receivedOn?: string
  /** Calendar date on which the agency accepted it; absent where it did not. */
  readonly acceptedOn?: string
  /** Calendar date on which it was answered; absent where it was not. */
  readonly answeredOn?: string
}

/** Checks and reads a record of this kind. */
export const Letter = codecOf<Letter>()(
  Schema.Struct({
    subject: text({
      zh: "来信编号或主题",
      en: "Letter",
      aliases: ["来信编号", "编号", "信件编号", "主题", "标题", "来信主题", "信件标题"],
      example: "YA-2014-0152"
    }),
    kind: Schema.optionalKey(
      choice({ zh: "来信来访类型", en: "Kind", aliases: ["类型", "来源", "来信类型"] }, [
        option("letter", "来信", "letter", ["信件", "网上来信", "信箱"]),
        option("visit", "来访", "visit"),
        option("mail", "邮件", "mail", ["电子邮件"])
      ])
    ),
    receivedOn: Schema.optionalKey(
      date({ zh: "收到日期", en: "Received on", aliases: ["收到时间", "来信日期", "来信时间", "收件日期", "交办日期"] })
    ),
    acceptedOn: Schema.optionalKey(
      date({ zh: "受理日期", en: "Accepted on", aliases: ["受理时间", "接收日期", "签收日期"] })
    ),
    answeredOn: Schema.optionalKey(
      date({ zh: "答复日期", en: "Answered on", aliases: ["答复时间", "回复日期", "回复时间", "办结日期"] })
    )
  })
)

/** Letters and visits from the public. */
export const letters = recordSet<Letter>({
  id: "letters",
  title: { zh: "来信来访办理表", en: "Letters" },
  about: {
    zh: "每件群众来信来访及其受理、答复",
    en: "Each letter or visit from the public, its acceptance and answer"
  },
  aliases: ["来信来访", "群众来信", "互动交流", "信件办理", "县长信箱", "来信办理"],
  scope: "agency",
  keptBy: "authority",
  codec: Letter,
  subject: ({ subject }) => subject
})

/** An online consultation: opinions collected from the public. */
export interface Consultation {
  /** What it is about. */
  readonly title: string
  /** Calendar date on which it was opened. */
  readonly openedOn: string
  /** Calendar date of its last day; absent while it has none. */
  readonly closedOn?: string
  /** Calendar date on which its result was published; absent where it was not. */
  readonly resultPublishedOn?: string
}

/** Checks and reads a record of this kind. */
export const Consultation = codecOf<Consultation>()(
  Schema.Struct({
    title: text({
      zh: "征集主题",
      en: "Consultation",
      aliases: ["主题", "标题", "征集名称", "意见征集主题"],
      example: "县城公交线路调整方案"
    }),
    openedOn: date({ zh: "开始日期", en: "Opened on", aliases: ["征集开始日期", "开始时间", "发布日期"] }),
    closedOn: Schema.optionalKey(
      date({ zh: "结束日期", en: "Closed on", aliases: ["征集结束日期", "截止日期", "结束时间"] })
    ),
    resultPublishedOn: Schema.optionalKey(
      date({ zh: "结果公布日期", en: "Result published on", aliases: ["结果反馈日期", "结果公开日期", "反馈日期"] })
    )
  })
)

/** Online consultations. */
export const consultations = recordSet<Consultation>({
  id: "consultations",
  title: { zh: "网上意见征集表", en: "Consultations" },
  about: { zh: "每次网上意见征集及其结果公布", en: "Each online consultation and the publication of its result" },
  aliases: ["意见征集", "网上征集", "民意征集", "在线调查"],
  scope: "agency",
  keptBy: "authority",
  codec: Consultation,
  subject: ({ title }) => title
})
