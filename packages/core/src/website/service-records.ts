import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"

/**
 * How far a service can be used online: not at all, `guide` (read how it is done), `apply` (apply for it), `track`
 * (and follow its progress), `complete` (and have it done without a visit).
 */
export type OnlineDepth = "none" | "guide" | "apply" | "track" | "complete"

/** A service item of an agency. */
export interface OnlineService {
  /** Its name. */
  readonly name: string
  /** Its code. */
  readonly code?: string
  /** How far it can be used online. */
  readonly depth?: OnlineDepth
  /** Address of its page. */
  readonly url?: string
}

/** Checks and reads a record of this kind. */
export const OnlineService = codecOf<OnlineService>()(
  Schema.Struct({
    name: text({
      zh: "事项名称",
      en: "Service",
      aliases: ["名称", "办事事项", "服务事项"],
      example: "建设用地规划许可"
    }),
    code: Schema.optionalKey(
      text({ zh: "事项编码", en: "Code", aliases: ["编码", "编号", "事项编号"], example: "GH-003" })
    ),
    depth: Schema.optionalKey(
      choice(
        { zh: "网上办理深度", en: "Online depth", aliases: ["办理深度", "上网程度", "网办深度", "网上办理程度"] },
        [
          option("none", "未上网", "none", ["无", "否", "未上线"]),
          option("guide", "办事指南", "guide", ["指南", "公布指南", "信息发布"]),
          option("apply", "在线申报", "apply", ["在线申请", "网上申报", "网上申请"]),
          option("track", "进度查询", "track", ["办理查询", "在线查询", "网上预审"]),
          option("complete", "全程网办", "complete", ["全程办理", "全程在线办理", "网上办结"])
        ]
      )
    ),
    url: Schema.optionalKey(
      text({
        zh: "网址",
        en: "Address",
        aliases: ["链接", "办事链接", "URL"],
        example: "http://www.yuanan.gov.cn/bsfw/003.html"
      })
    )
  })
)

/** The list of an agency's service items. */
export const onlineServices = recordSet<OnlineService>({
  id: "onlineServices",
  title: { zh: "办事服务事项表", en: "Service items" },
  about: {
    zh: "单位的每个办事服务事项及其网上办理深度",
    en: "Each service item of an agency, and how far it is online"
  },
  aliases: ["办事服务事项", "服务事项", "网上办事事项", "办事服务事项清单"],
  scope: "agency",
  codec: OnlineService,
  subject: ({ name }) => name
})

/** One of the twelve themes of services, kept under the agency that leads it. */
export interface Theme {
  /** Its name. */
  readonly name: string
}

/** Checks and reads a record of this kind. */
export const Theme = codecOf<Theme>()(
  Schema.Struct({
    name: text({ zh: "主题名称", en: "Theme", aliases: ["主题", "名称", "服务主题"], example: "教育" })
  })
)

/** The county's themes of services. The notice names education alone; the county lists them all. */
export const themes = recordSet<Theme>({
  id: "themes",
  title: { zh: "主题服务名录", en: "Service themes" },
  about: {
    zh: "十二大主题服务中的一个主题及其牵头单位",
    en: "One of the twelve service themes, and the agency that leads it"
  },
  aliases: ["主题服务", "十二大主题", "主题名录", "主题服务表"],
  scope: "agency",
  keptBy: "authority",
  codec: Theme,
  subject: ({ name }) => name
})

/** An entry of a theme on the website: a service, or disclosed information that goes with it. */
export interface ThemeEntry {
  /** Name of its theme. */
  readonly theme: string
  /** Its name. */
  readonly name: string
  /** Whether it is a service or disclosed information. */
  readonly kind: "service" | "disclosure"
  /** Address of the county's page. */
  readonly countyLink?: string
  /** Address of the townships' page. */
  readonly townshipLink?: string
  /** Address of the villages' (communities') page. */
  readonly villageLink?: string
}

/** Checks and reads a record of this kind. */
export const ThemeEntry = codecOf<ThemeEntry>()(
  Schema.Struct({
    theme: text({ zh: "所属主题", en: "Theme", aliases: ["主题", "主题名称"], example: "教育" }),
    name: text({ zh: "条目名称", en: "Name", aliases: ["名称", "服务名称", "服务事项"], example: "小学入学" }),
    kind: choice({ zh: "条目类型", en: "Kind", aliases: ["类型", "类别"] }, [
      option("service", "服务", "service", ["办事服务", "主题服务", "服务事项"]),
      option("disclosure", "信息公开", "disclosure", ["公开", "政府信息公开", "公开信息"])
    ]),
    countyLink: Schema.optionalKey(
      text({
        zh: "县级链接",
        en: "County link",
        aliases: ["县级", "县级网址"],
        example: "http://www.yuanan.gov.cn/jy/1"
      })
    ),
    townshipLink: Schema.optionalKey(
      text({
        zh: "乡镇链接",
        en: "Township link",
        aliases: ["乡镇", "乡镇网址"],
        example: "http://www.yuanan.gov.cn/jy/2"
      })
    ),
    villageLink: Schema.optionalKey(
      text({
        zh: "村（社区）链接",
        en: "Village link",
        aliases: ["村", "村级链接", "村（社区）", "社区链接"],
        example: "http://www.yuanan.gov.cn/jy/3"
      })
    )
  })
)

/** What the website offers under its themes. */
export const themeEntries = recordSet<ThemeEntry>({
  id: "themeEntries",
  title: { zh: "主题服务条目表", en: "Theme entries" },
  about: {
    zh: "主题下的每项服务或公开信息及其县、乡镇、村（社区）链接",
    en: "Each service or disclosed information of a theme, with its county, township and village links"
  },
  aliases: ["主题服务条目", "主题条目", "主题服务事项表"],
  scope: "agency",
  keptBy: "authority",
  codec: ThemeEntry,
  subject: ({ name }) => name
})
