import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** A mark that a person gives where the notice only encourages and no record can decide. */
export interface Judgement {
  /** The rule that is judged, by id, such as `judged.guidance`. */
  readonly rule: string
  /** Whether the person finds the demand met. */
  readonly verdict: "met" | "not-met"
  /** Why. */
  readonly reason: string
  /** Who judged. */
  readonly judgedBy: string
  /** Calendar date of the judgement. */
  readonly judgedOn: string
}

/** Checks and reads a record of this kind. */
export const Judgement = codecOf<Judgement>()(
  Schema.Struct({
    rule: text({ zh: "评判事项", en: "Rule", aliases: ["规则", "评判规则", "事项"], example: "judged.guidance" }),
    verdict: choice({ zh: "评判结论", en: "Verdict", aliases: ["结论", "评判", "评价"] }, [
      option("met", "达到要求", "met", ["是", "合格", "达标"]),
      option("not-met", "未达到要求", "not met", ["否", "不合格", "未达标"])
    ]),
    reason: text({
      zh: "评判理由",
      en: "Reason",
      aliases: ["理由", "说明", "评语"],
      example: "全年发布社会关注信息12条"
    }),
    judgedBy: text({ zh: "评判人", en: "Judged by", aliases: ["考核人", "评价人"], example: "考核组 王强" }),
    judgedOn: date({ zh: "评判日期", en: "Judged on", aliases: ["评判时间", "考核日期"] })
  })
)

/** Judgements by people, kept by the authority. */
export const judgements = recordSet<Judgement>({
  id: "judgements",
  title: { zh: "人工评判表", en: "Judgements" },
  about: {
    zh: "通知只作鼓励、无法由记录判定的事项，由人评判",
    en: "What the notice only encourages and no record decides, judged by a person"
  },
  aliases: ["人工评判", "评判", "评判表"],
  scope: "agency",
  keptBy: "authority",
  codec: Judgement,
  subject: ({ rule }) => rule
})
