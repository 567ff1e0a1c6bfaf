import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** What it is: the disclosure guide (公开指南) or the disclosure catalogue (公开目录). */
export type GuideKind = "guide" | "catalogue"

/** A disclosure guide or catalogue of an agency. Dates are calendar dates in Asia/Shanghai. */
export interface DisclosureGuide {
  /** What it is. */
  readonly kind: GuideKind
  /** Its title. Absent: its kind is name enough. */
  readonly title?: string
  /** The day on which it was issued or published. Absent: not known. */
  readonly issuedOn?: string
  /** The day on which it was last reviewed and brought up to date (优化、修订). Absent: never, or not known. */
  readonly reviewedOn?: string
  /** Where it can be read. Absent: not known. */
  readonly url?: string
}

const kinds: { readonly [K in GuideKind]: string } = {
  guide: "信息公开指南",
  catalogue: "信息公开目录"
}

/** Reads and checks one guide or catalogue. */
export const DisclosureGuide = codecOf<DisclosureGuide>()(
  Schema.Struct({
    kind: choice({ zh: "类型", en: "Kind", aliases: ["类别", "种类", "指南或目录"] }, [
      option("guide", kinds.guide, "disclosure guide", ["指南", "公开指南", "政府信息公开指南"]),
      option("catalogue", kinds.catalogue, "disclosure catalogue", ["目录", "公开目录", "政府信息公开目录"])
    ]),
    title: Schema.optionalKey(
      text({ zh: "名称", en: "Title", aliases: ["标题", "文件名称"], example: "远安县财政局信息公开指南（2014年版）" })
    ),
    issuedOn: Schema.optionalKey(
      date({ zh: "发布日期", en: "Issued on", aliases: ["发布时间", "制定日期", "编制日期", "公布日期"] })
    ),
    reviewedOn: Schema.optionalKey(
      date({
        zh: "修订日期",
        en: "Reviewed on",
        about: { zh: "最近一次审核、优化、完善的日期", en: "The day on which it was last reviewed and improved" },
        aliases: ["修订时间", "更新日期", "优化完善日期", "审核日期", "复核日期"]
      })
    ),
    url: Schema.optionalKey(
      text({
        zh: "网址",
        en: "URL",
        aliases: ["公开网址", "链接", "网页地址"],
        example: "http://www.yuanan.gov.cn/zwgk/zhinan.html"
      })
    )
  })
)

/** The guides and catalogues of each agency. */
export const disclosureGuides = recordSet<DisclosureGuide>({
  id: "disclosureGuides",
  title: { zh: "信息公开指南和目录", en: "Disclosure guides and catalogues" },
  about: {
    zh: "单位的信息公开指南和信息公开目录",
    en: "The agency's disclosure guide and disclosure catalogue"
  },
  aliases: ["公开指南和目录", "指南和目录", "指南目录登记表", "公开指南", "公开目录登记表"],
  scope: "agency",
  codec: DisclosureGuide,
  subject: ({ title, kind }) => title ?? kinds[kind]
})
