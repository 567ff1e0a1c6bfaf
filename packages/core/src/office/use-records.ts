import * as Schema from "effect/Schema"
import { boolean, choice, identifier, option, personName, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"

/** An office process of an agency. */
export interface OfficeProcess {
  /** Its name. */
  readonly name: string
  /** Whether it runs on the office platform. */
  readonly runsOnline?: boolean
}

/** Checks and reads a record of this kind. */
export const OfficeProcess = codecOf<OfficeProcess>()(
  Schema.Struct({
    name: text({ zh: "流程名称", en: "Process", aliases: ["名称", "办公流程"], example: "发文办理" }),
    runsOnline: Schema.optionalKey(
      boolean({ zh: "网上运行", en: "Runs online", aliases: ["是否网上运行", "是否上线", "上网运行"], example: "是" })
    )
  })
)

/** The office processes of an agency. */
export const officeProcesses = recordSet<OfficeProcess>({
  id: "officeProcesses",
  title: { zh: "办公流程表", en: "Processes" },
  about: {
    zh: "单位的每个办公流程及其是否网上运行",
    en: "Each office process of an agency, and whether it runs online"
  },
  aliases: ["办公流程", "网上办公流程", "流程清单"],
  scope: "agency",
  codec: OfficeProcess,
  subject: ({ name }) => name
})

/** An application of the office platform whose use is counted. */
export type OfficeApplication = "processes" | "archive" | "duty-roster" | "proposals" | "mail"

/** Someone who should use an application, and when they last did. */
export interface ApplicationUse {
  /** The application. */
  readonly application: OfficeApplication
  /** Name of the person. */
  readonly person: string
  /** Staff number of the person. */
  readonly staffNumber?: string
  /** Calendar date of the last use; absent where there was none. */
  readonly lastUsedOn?: string
}

/** Checks and reads a record of this kind. */
export const ApplicationUse = codecOf<ApplicationUse>()(
  Schema.Struct({
    application: choice({ zh: "应用系统", en: "Application", aliases: ["系统", "系统名称", "应用"] }, [
      option("processes", "网上流程办理", "online processes", ["办公流程", "网上办公", "公文流转"]),
      option("archive", "档案系统", "archive", ["档案管理系统", "档案"]),
      option("duty-roster", "值班管理系统", "duty roster", ["值班系统", "值班管理", "值班"]),
      option("proposals", "建议提案及督促检查系统", "proposals and supervision", [
        "建议提案系统",
        "督促检查系统",
        "建议提案",
        "督查系统"
      ]),
      option("mail", "邮件系统", "mail", ["电子邮件系统", "邮件"])
    ]),
    person: personName({ zh: "姓名", en: "Person", aliases: ["使用人", "人员姓名", "应使用人员"], example: "张伟" }),
    staffNumber: Schema.optionalKey(
      identifier({ zh: "工号", en: "Staff number", aliases: ["职工编号", "人员编号"], example: "CZ0012" })
    ),
    lastUsedOn: Schema.optionalKey(
      date({
        zh: "最近使用日期",
        en: "Last used on",
        about: { zh: "最近一次使用的日期；从未使用的不填", en: "The day of the last use; empty where there was none" },
        aliases: ["最近使用时间", "最后登录日期", "最后使用日期", "最近登录时间"]
      })
    )
  })
)

/** Who should use which application, and who does. */
export const applicationUses = recordSet<ApplicationUse>({
  id: "applicationUses",
  title: { zh: "应用系统使用情况表", en: "Application use" },
  about: {
    zh: "每名应使用某应用系统的人员及其最近一次使用",
    en: "Each person who should use an application, and when they last did"
  },
  aliases: ["应用使用情况", "系统使用情况", "应用系统使用统计"],
  scope: "agency",
  keptBy: "authority",
  codec: ApplicationUse,
  subject: ({ person }) => person
})

/** A village (community) of a township. */
export interface OnlineVillage {
  /** Its name. */
  readonly name: string
  /** Whether it works on the office platform. */
  readonly isOnline?: boolean
}

/** Checks and reads a record of this kind. */
export const OnlineVillage = codecOf<OnlineVillage>()(
  Schema.Struct({
    name: text({
      zh: "村（社区）名称",
      en: "Village",
      aliases: ["村名", "村", "名称", "村（社区）"],
      example: "花林寺村"
    }),
    isOnline: Schema.optionalKey(
      boolean({ zh: "网上办公", en: "Works online", aliases: ["是否网上办公", "是否开通", "是否覆盖"], example: "是" })
    )
  })
)

/** The villages of townships, and which of them work online. */
export const onlineVillages = recordSet<OnlineVillage>({
  id: "onlineVillages",
  title: { zh: "村级网上办公表", en: "Villages online" },
  about: { zh: "乡镇的每个村（社区）及其是否网上办公", en: "Each village of a township, and whether it works online" },
  aliases: ["村级网上办公", "村级电子政务", "村级覆盖情况"],
  scope: "agency",
  codec: OnlineVillage,
  subject: ({ name }) => name
})

/** A document that an agency sent. */
export interface OfficialDocument {
  /** Its title. */
  readonly title: string
  /** Its document number. */
  readonly number?: string
  /** How it travelled. */
  readonly channel?: "mail-system" | "instant-message" | "public-mail" | "removable-media" | "paper" | "other"
  /** Whether it is of official nature (带有公文性质); it is when absent. */
  readonly isOfficial?: boolean
  /** Calendar date on which it was sent. */
  readonly sentOn?: string
}

/** Checks and reads a record of this kind. */
export const OfficialDocument = codecOf<OfficialDocument>()(
  Schema.Struct({
    title: text({
      zh: "文件标题",
      en: "Title",
      aliases: ["标题", "文件名称", "公文标题"],
      example: "关于报送半年总结的通知"
    }),
    number: Schema.optionalKey(
      text({ zh: "文号", en: "Number", aliases: ["发文字号", "文件编号"], example: "远财发〔2014〕12号" })
    ),
    channel: Schema.optionalKey(
      choice({ zh: "传送方式", en: "Channel", aliases: ["流转方式", "发送方式", "传输方式", "发送渠道"] }, [
        option("mail-system", "邮件系统", "mail system", ["办公邮箱", "办公邮件系统", "内部邮件系统"]),
        option("instant-message", "即时通讯", "instant message", ["QQ", "QQ群", "微信", "微信群", "即时通讯工具"]),
        option("public-mail", "互联网邮箱", "public mail", ["外部邮箱", "个人邮箱", "QQ邮箱", "163邮箱"]),
        option("removable-media", "移动存储介质", "removable media", ["U盘", "移动硬盘", "光盘"]),
        option("paper", "纸质", "paper", ["纸质文件", "机要", "传真"]),
        option("other", "其他", "other", ["其它"])
      ])
    ),
    isOfficial: Schema.optionalKey(
      boolean({ zh: "公文性质", en: "Official", aliases: ["是否公文", "是否公文性质", "带有公文性质"], example: "是" })
    ),
    sentOn: Schema.optionalKey(date({ zh: "发送日期", en: "Sent on", aliases: ["发送时间", "发文日期", "传送日期"] }))
  })
)

/** The documents that agencies sent, and how. */
export const officialDocuments = recordSet<OfficialDocument>({
  id: "officialDocuments",
  title: { zh: "公文流转登记表", en: "Official documents" },
  about: { zh: "单位发送的每份文件及其传送方式", en: "Each document that an agency sent, and how it travelled" },
  aliases: ["公文流转", "公文登记表", "发文登记表", "电子公文登记表"],
  scope: "agency",
  codec: OfficialDocument,
  subject: ({ title, number }) => number ?? title
})
