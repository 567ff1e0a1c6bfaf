import * as Schema from "effect/Schema"
import { type FilingKind, filingKinds } from "../filing/index.ts"
import { boolean, choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"
import { date } from "../time/date.ts"

/** A kind of device beside the desktop. */
export type DisplayDevice = "phone" | "tablet"

/** What the devices are called. */
export const deviceTitles: Readonly<Record<DisplayDevice, Text>> = {
  phone: { zh: "手机", en: "phones" },
  tablet: { zh: "平板电脑", en: "tablets" }
}

/** A website of an agency. */
export interface Site {
  /** Its name, by which filings and changes refer to it. */
  readonly name: string
  /** Its address. */
  readonly url?: string
  /** Whether the county government office manages it with the others (统一管理). */
  readonly unifiedlyManaged?: boolean
  /** Whether it is in use; in use when absent. */
  readonly inUse?: boolean
  /** Whether it shows properly on a phone. */
  readonly showsOnPhone?: boolean
  /** Whether it shows properly on a tablet. */
  readonly showsOnTablet?: boolean
}

/** Checks and reads a record of this kind. */
export const Site = codecOf<Site>()(
  Schema.Struct({
    name: text({ zh: "网站名称", en: "Site", aliases: ["网站", "名称", "站点名称"], example: "中国·远安" }),
    url: Schema.optionalKey(
      text({
        zh: "网址",
        en: "Address",
        aliases: ["域名", "网站地址", "网站域名"],
        example: "http://www.yuanan.gov.cn"
      })
    ),
    unifiedlyManaged: Schema.optionalKey(
      boolean({
        zh: "统一管理",
        en: "Under unified management",
        about: { zh: "是否由县政府办公室统一管理", en: "Whether the county government office manages it" },
        aliases: ["是否统一管理", "纳入统一管理", "统一平台"],
        example: "是"
      })
    ),
    inUse: Schema.optionalKey(
      boolean({ zh: "在用", en: "In use", aliases: ["是否在用", "使用状态", "是否运行"], example: "是" })
    ),
    showsOnPhone: Schema.optionalKey(
      boolean({ zh: "手机适配", en: "Shows on phones", aliases: ["适配手机", "手机版", "移动端适配"], example: "是" })
    ),
    showsOnTablet: Schema.optionalKey(
      boolean({ zh: "平板适配", en: "Shows on tablets", aliases: ["适配平板", "平板版"], example: "是" })
    )
  })
)

/** The county's list of websites. */
export const sites = recordSet<Site>({
  id: "sites",
  title: { zh: "网站登记表", en: "Websites" },
  about: { zh: "单位的每个网站", en: "Each website of an agency" },
  aliases: ["网站", "网站台账", "网站名录", "政府网站登记表"],
  scope: "agency",
  keptBy: "authority",
  codec: Site,
  subject: ({ name }) => name
})

/** What can be done to a website that must be approved: the kind of the filing that approves it. */
export type SiteChangeKind = Extract<FilingKind, `site-${string}` | `column-${string}`>

/** Something that was done, or is planned, to a website or its columns. */
export interface SiteChange {
  /** What was done. */
  readonly kind: SiteChangeKind
  /** Name of the site or column, as the filing calls it. */
  readonly name: string
  /** Calendar date of the change. */
  readonly doneOn?: string
  /** What it consisted of. */
  readonly description?: string
}

const kindOption = <K extends SiteChangeKind>(kind: K) => {
  const { title, aliases } = filingKinds[kind]
  return option(kind, title.zh, title.en, aliases)
}

/** Checks and reads a record of this kind. */
export const SiteChange = codecOf<SiteChange>()(
  Schema.Struct({
    kind: choice({ zh: "变更类型", en: "Kind of change", aliases: ["类型", "变更事项", "事项"] }, [
      kindOption("site-created"),
      kindOption("site-stopped"),
      kindOption("site-redesigned"),
      kindOption("column-added"),
      kindOption("column-removed"),
      kindOption("column-changed")
    ]),
    name: text({
      zh: "变更对象",
      en: "Site or column",
      about: { zh: "网站或栏目的名称，与报批时一致", en: "Name of the site or column, as in its filing" },
      aliases: ["对象", "网站名称", "栏目名称", "名称"],
      example: "通知公告"
    }),
    doneOn: Schema.optionalKey(date({ zh: "变更日期", en: "Done on", aliases: ["变更时间", "实施日期", "日期"] })),
    description: Schema.optionalKey(
      text({ zh: "变更内容", en: "Description", aliases: ["说明", "内容", "备注"], example: "栏目更名为“公示公告”" })
    )
  })
)

/** The record of what was done to websites and their columns. */
export const siteChanges = recordSet<SiteChange>({
  id: "siteChanges",
  title: { zh: "网站变更登记表", en: "Website changes" },
  about: {
    zh: "网站的每次新建、停用、改版和栏目的每次增加、删除、修改",
    en: "Each new, stopped or redesigned website, and each column added, removed or changed"
  },
  aliases: ["网站变更", "栏目变更", "网站栏目变更登记表", "网站变更台账"],
  scope: "agency",
  keptBy: "authority",
  codec: SiteChange,
  subject: ({ name }) => name
})
