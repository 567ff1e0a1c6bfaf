import type { Text } from "../kernel/text.ts"

/** What can be filed with the county's e-government office under the notice. */
export type FilingKind =
  | "topology"
  | "terminal"
  | "router"
  | "catalogue"
  | "site-created"
  | "site-stopped"
  | "site-redesigned"
  | "column-added"
  | "column-removed"
  | "column-changed"
  | "accounts"

/**
 * What the authority does with a filing: `registration` (上报、登记: it is put on file) or `approval` (审核、审批: it is
 * approved first, and put on file after that).
 */
export type Procedure = "registration" | "approval"

/** What a filing is about: the whole agency, one device, terminal, site or column. */
export type FilingSubject = "agency" | "device" | "terminal" | "site" | "column"

/** One kind of filing, as the notice describes it. */
export interface FilingKindEntry {
  /** Its stable name. */
  readonly id: FilingKind
  /** What is filed. */
  readonly title: Text
  /** Other words that registers use for it. */
  readonly aliases: readonly string[]
  /** The provision that demands it, by id. */
  readonly provision: string
  /** What the authority must do. */
  readonly procedure: Procedure
  /** What it is about. */
  readonly subject: FilingSubject
}

/**
 * Every kind of filing in the notice, in the order of its text.
 *
 * @provision 1.1.topology, 1.2.address, 1.2.router, 2.1.catalogue, 3.3.control, 4.5.accounts
 */
export const filingKinds: { readonly [K in FilingKind]: FilingKindEntry & { readonly id: K } } = {
  topology: {
    id: "topology",
    title: { zh: "网络拓扑图", en: "Network topology diagram" },
    aliases: ["拓扑图", "网络拓扑", "网络拓扑图登记", "拓扑图登记"],
    provision: "1.1.topology",
    procedure: "registration",
    subject: "agency"
  },
  terminal: {
    id: "terminal",
    title: { zh: "终端登记", en: "Terminal registration" },
    aliases: ["终端", "终端报备", "终端登记报备", "终端设备登记", "终端用户登记"],
    provision: "1.2.address",
    procedure: "registration",
    subject: "terminal"
  },
  router: {
    id: "router",
    title: { zh: "使用路由器", en: "Use of a router" },
    aliases: ["路由器", "路由器备案", "路由器审核", "路由器登记备案", "路由器使用"],
    provision: "1.2.router",
    procedure: "approval",
    subject: "device"
  },
  catalogue: {
    id: "catalogue",
    title: { zh: "信息公开目录", en: "Disclosure catalogue" },
    aliases: ["公开目录", "目录", "政府信息公开目录", "信息公开目录上报"],
    provision: "2.1.catalogue",
    procedure: "registration",
    subject: "agency"
  },
  "site-created": {
    id: "site-created",
    title: { zh: "新建网站", en: "New website" },
    aliases: ["网站新建", "网站建设", "搭建网站"],
    provision: "3.3.control",
    procedure: "approval",
    subject: "site"
  },
  "site-stopped": {
    id: "site-stopped",
    title: { zh: "停止使用网站", en: "Website taken out of use" },
    aliases: ["网站停用", "停用网站", "关闭网站", "网站关停"],
    provision: "3.3.control",
    procedure: "approval",
    subject: "site"
  },
  "site-redesigned": {
    id: "site-redesigned",
    title: { zh: "网站改版", en: "Website redesign" },
    aliases: ["改版", "网站升级改版"],
    provision: "3.3.control",
    procedure: "approval",
    subject: "site"
  },
  "column-added": {
    id: "column-added",
    title: { zh: "增加网站栏目", en: "Website column added" },
    aliases: ["增加栏目", "新增栏目", "栏目增加", "栏目新增"],
    provision: "3.3.control",
    procedure: "approval",
    subject: "column"
  },
  "column-removed": {
    id: "column-removed",
    title: { zh: "删除网站栏目", en: "Website column removed" },
    aliases: ["删除栏目", "栏目删除", "撤销栏目"],
    provision: "3.3.control",
    procedure: "approval",
    subject: "column"
  },
  "column-changed": {
    id: "column-changed",
    title: { zh: "修改网站栏目", en: "Website column changed" },
    aliases: ["修改栏目", "栏目修改", "栏目变更", "栏目调整"],
    provision: "3.3.control",
    procedure: "approval",
    subject: "column"
  },
  accounts: {
    id: "accounts",
    title: { zh: "用户账号基本信息", en: "Basic user account information" },
    aliases: ["用户账号", "账号信息", "用户账号信息", "账号上报", "帐号信息", "用户帐号基本信息"],
    provision: "4.5.accounts",
    procedure: "registration",
    subject: "agency"
  }
}
