import * as Schema from "effect/Schema"
import { text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** An article on a website, kept under the agency that published it. */
export interface Article {
  /** Its title. */
  readonly title: string
  /** Code of the column that it stands in. */
  readonly column: string
  /** Calendar date of publication. */
  readonly publishedOn: string
  /** Calendar date on which it was cleared for publication; absent where it was not reviewed. */
  readonly reviewedOn?: string
  /** Who cleared it. */
  readonly reviewer?: string
  /** Its address. */
  readonly url?: string
}

/** Checks and reads a record of this kind. */
export const Article = codecOf<Article>()(
  Schema.Struct({
    title: text({
      zh: "标题",
      en: "Title",
      aliases: ["文章标题", "信息标题", "名称"],
      example: "关于开展春季防火的通知"
    }),
    column: text({
      zh: "栏目编号",
      en: "Column code",
      aliases: ["栏目", "所属栏目", "发布栏目", "栏目名称", "栏目代码"],
      example: "YA-0301"
    }),
    publishedOn: date({ zh: "发布日期", en: "Published on", aliases: ["发布时间", "上网日期", "日期"] }),
    reviewedOn: Schema.optionalKey(
      date({ zh: "发布审核日期", en: "Reviewed on", aliases: ["审核日期", "审核时间", "审批日期", "审签日期"] })
    ),
    reviewer: Schema.optionalKey(
      text({ zh: "发布审核人", en: "Reviewer", aliases: ["审核人", "审签人", "签发人"], example: "李明" })
    ),
    url: Schema.optionalKey(
      text({
        zh: "网址",
        en: "Address",
        aliases: ["链接", "文章地址", "URL"],
        example: "http://www.yuanan.gov.cn/tzgg/1.html"
      })
    )
  })
)

/** The articles of the county's websites. */
export const articles = recordSet<Article>({
  id: "articles",
  title: { zh: "网站信息登记表", en: "Articles" },
  about: { zh: "网站上发布的每条信息及其发布审核", en: "Each article published on a website, with its publish review" },
  aliases: ["网站信息", "网站文章", "文章", "信息发布台账", "网站信息发布登记表"],
  scope: "agency",
  keptBy: "authority",
  codec: Article,
  subject: ({ title }) => title
})
