import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** Something an agency published: an item of government information, or an article on a website. */
export interface Publication {
  /** Its title. */
  readonly title: string
  /** Index number or document number; absent where it has none. */
  readonly number?: string
  /** Where it was published. */
  readonly channel?: "disclosure" | "website" | "other"
  /** Calendar date of publication. */
  readonly publishedOn: string
  /** Calendar date of the secrecy review; absent where there was none. */
  readonly secrecyReviewedOn?: string
  /** What the secrecy review found; absent where there was none. */
  readonly secrecyResult?: "cleared" | "withheld"
  /** Who reviewed it. */
  readonly secrecyReviewer?: string
}

/** Checks and reads a record of this kind. */
export const Publication = codecOf<Publication>()(
  Schema.Struct({
    title: text({
      zh: "标题",
      en: "Title",
      aliases: ["信息标题", "信息名称", "文章标题", "名称"],
      example: "2013年财政决算公开"
    }),
    number: Schema.optionalKey(
      text({
        zh: "索引号",
        en: "Index number",
        aliases: ["文号", "编号", "信息索引号"],
        example: "011190001/2014-00012"
      })
    ),
    channel: Schema.optionalKey(
      choice({ zh: "发布渠道", en: "Channel", aliases: ["渠道", "发布栏目", "发布平台"] }, [
        option("disclosure", "政府信息公开系统", "disclosure system", ["信息公开", "公开系统"]),
        option("website", "门户网站", "website", ["网站", "远安网"]),
        option("other", "其他", "other")
      ])
    ),
    publishedOn: date({ zh: "发布日期", en: "Published on", aliases: ["发布时间", "公开日期", "公开时间"] }),
    secrecyReviewedOn: Schema.optionalKey(
      date({ zh: "保密审查日期", en: "Secrecy reviewed on", aliases: ["审查日期", "保密审查时间"] })
    ),
    secrecyResult: Schema.optionalKey(
      choice(
        {
          zh: "保密审查结论",
          en: "Secrecy review result",
          aliases: ["审查结论", "审查结果", "保密审查", "保密审查意见"]
        },
        [
          option("cleared", "同意公开", "cleared", ["通过", "可以公开", "公开", "同意"]),
          option("withheld", "不予公开", "withheld", ["不通过", "不公开", "不同意"])
        ]
      )
    ),
    secrecyReviewer: Schema.optionalKey(
      text({ zh: "保密审查人", en: "Secrecy reviewer", aliases: ["审查人", "审核人"], example: "李明" })
    )
  })
)

/** What agencies published, with its secrecy review. */
export const publications = recordSet<Publication>({
  id: "publications",
  title: { zh: "信息发布登记表", en: "Publications" },
  about: { zh: "每条已发布的信息及其保密审查", en: "Each published item with its secrecy review" },
  aliases: ["信息发布", "发布登记", "信息发布审查表", "信息公开发布登记"],
  scope: "agency",
  codec: Publication,
  subject: ({ title }) => title
})
