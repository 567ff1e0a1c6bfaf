import * as Schema from "effect/Schema"
import { boolean, choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"

/** A platform beside the website through which an agency reaches the public. */
export interface Channel {
  /** What kind of platform it is. */
  readonly kind: "mainstream-media" | "public-search" | "weibo" | "wechat" | "social-network"
  /** Name of the account, site or entry. */
  readonly name: string
  /** Whether it is in use; in use when absent. */
  readonly inUse?: boolean
}

/** What the kinds are called. */
export const channelTitles: Readonly<Record<Channel["kind"], Text>> = {
  "mainstream-media": { zh: "主流媒体网站", en: "mainstream media site" },
  "public-search": { zh: "公共搜索平台", en: "public search engine" },
  weibo: { zh: "微博", en: "weibo" },
  wechat: { zh: "微信", en: "wechat" },
  "social-network": { zh: "社交网络平台", en: "social network" }
}

const kind = (value: Channel["kind"], aliases: readonly string[]) =>
  option(value, channelTitles[value].zh, channelTitles[value].en, aliases)

/** Checks and reads a record of this kind. */
export const Channel = codecOf<Channel>()(
  Schema.Struct({
    kind: choice({ zh: "平台类型", en: "Kind", aliases: ["类型", "平台", "渠道类型"] }, [
      kind("mainstream-media", ["主流媒体", "媒体网站"]),
      kind("public-search", ["公共搜索", "搜索引擎", "搜索平台"]),
      kind("weibo", ["政务微博"]),
      kind("wechat", ["政务微信", "微信公众号"]),
      kind("social-network", ["社交网络", "社交平台"])
    ]),
    name: text({
      zh: "账号或入口名称",
      en: "Name",
      aliases: ["名称", "账号", "账号名称", "渠道名称"],
      example: "远安发布"
    }),
    inUse: Schema.optionalKey(
      boolean({ zh: "在用", en: "In use", aliases: ["是否在用", "是否运行", "使用状态"], example: "是" })
    )
  })
)

/** An agency's platforms beside its website. */
export const channels = recordSet<Channel>({
  id: "channels",
  title: { zh: "信息化平台表", en: "Channels" },
  about: { zh: "与政府网站融合的每个信息化平台", en: "Each platform that the website is integrated with" },
  aliases: ["信息化平台", "传播渠道", "新媒体", "平台账号", "新媒体账号"],
  scope: "agency",
  codec: Channel,
  subject: ({ name }) => name
})
