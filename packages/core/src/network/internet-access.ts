import * as Schema from "effect/Schema"
import { choice, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { address, block } from "./fields.ts"

/** A unified internet egress of the county's e-government extranet. */
export interface Egress {
  /** Its name, under which uplinks refer to it. */
  readonly name: string
  /** Public addresses of the egress. */
  readonly publicBlock?: string
  /** Address of its gateway on the private network. */
  readonly gateway?: string
  /** Carrier of the line. */
  readonly carrier?: string
}

/** Checks and reads a record of this kind. */
export const Egress = codecOf<Egress>()(
  Schema.Struct({
    name: text({
      zh: "出口名称",
      en: "Egress",
      aliases: ["名称", "互联网出口", "统一出口"],
      example: "电子政务外网互联网出口"
    }),
    publicBlock: Schema.optionalKey(
      block({
        zh: "公网地址段",
        en: "Public block",
        aliases: ["公网地址", "公网IP", "出口地址段"],
        example: "221.233.125.0/29"
      })
    ),
    gateway: Schema.optionalKey(
      address({ zh: "网关地址", en: "Gateway", aliases: ["网关", "出口网关"], example: "10.12.0.1" })
    ),
    carrier: Schema.optionalKey(text({ zh: "运营商", en: "Carrier", aliases: ["运营单位"], example: "中国电信" }))
  })
)

/** The county's unified internet egress points. */
export const egresses = recordSet<Egress>({
  id: "egresses",
  title: { zh: "统一互联网出口", en: "Egresses" },
  about: { zh: "电子政务外网的统一互联网出口", en: "The e-government extranet's unified internet egress" },
  aliases: ["互联网出口", "统一出口", "出口登记表"],
  scope: "county",
  codec: Egress,
  subject: ({ name }) => name
})

/** An internet connection that an agency declares. */
export interface Uplink {
  /** What it is called. */
  readonly label: string
  /** Device that it ends at. */
  readonly device?: string
  /** Name of the egress that it goes through. */
  readonly egress?: string
  /** Public address that it appears under on the internet, canonical. */
  readonly publicAddress?: string
  /** Carrier of the line. */
  readonly carrier?: string
}

/** Checks and reads a record of this kind. */
export const Uplink = codecOf<Uplink>()(
  Schema.Struct({
    label: text({
      zh: "接入名称",
      en: "Uplink",
      aliases: ["线路名称", "接入线路", "互联网接入", "名称"],
      example: "政务外网上联"
    }),
    device: Schema.optionalKey(
      text({ zh: "接入设备", en: "Device", aliases: ["设备", "所接设备"], example: "CZ-SW-01" })
    ),
    egress: Schema.optionalKey(
      text({ zh: "互联网出口", en: "Egress", aliases: ["出口", "出口名称"], example: "电子政务外网互联网出口" })
    ),
    publicAddress: Schema.optionalKey(
      address({ zh: "公网地址", en: "Public address", aliases: ["公网IP", "出口地址"], example: "221.233.125.2" })
    ),
    carrier: Schema.optionalKey(text({ zh: "运营商", en: "Carrier", aliases: ["线路运营商"], example: "中国电信" }))
  })
)

/** The internet connections that agencies declare. */
export const uplinks = recordSet<Uplink>({
  id: "uplinks",
  title: { zh: "互联网接入登记表", en: "Uplinks" },
  about: { zh: "单位申报的每条互联网接入", en: "Each internet connection that the agency declares" },
  aliases: ["互联网接入", "上网线路", "互联网接入情况"],
  scope: "agency",
  codec: Uplink,
  subject: ({ label }) => label
})

/** An internet access that was observed on the network, declared or not. */
export interface AccessObservation {
  /** How it showed itself. */
  readonly kind: "public-address" | "carrier-line" | "mobile-network" | "second-gateway" | "dual-homed"
  /** The terminal or device concerned, by label or address. */
  readonly subject: string
  /** Public address seen, canonical. */
  readonly publicAddress?: string
  /** Gateway seen, canonical. */
  readonly gateway?: string
  /** Carrier seen. */
  readonly carrier?: string
  /** Calendar date of the observation. */
  readonly observedOn: string
}

/** Checks and reads a record of this kind. */
export const AccessObservation = codecOf<AccessObservation>()(
  Schema.Struct({
    kind: choice({ zh: "外联方式", en: "Access kind", aliases: ["上网方式", "外联类型", "类型", "接入方式"] }, [
      option("public-address", "公网地址", "public address", ["公网IP"]),
      option("carrier-line", "运营商宽带", "carrier line", ["宽带", "ADSL", "光纤宽带", "运营商线路"]),
      option("mobile-network", "移动网络", "mobile network", ["无线上网卡", "3G", "4G", "5G", "手机热点", "上网卡"]),
      option("second-gateway", "第二网关", "second gateway", ["其他网关", "多网关"]),
      option("dual-homed", "双网卡", "dual-homed", ["双网", "一机两网", "一机双网", "内外网混用"])
    ]),
    subject: text({
      zh: "终端或设备",
      en: "Terminal or device",
      aliases: ["终端", "设备", "终端标识", "主机", "IP地址"],
      example: "CZ-PC-001"
    }),
    publicAddress: Schema.optionalKey(
      address({ zh: "公网地址", en: "Public address", aliases: ["公网IP", "外网地址"], example: "58.19.20.21" })
    ),
    gateway: Schema.optionalKey(address({ zh: "网关地址", en: "Gateway", aliases: ["网关"], example: "192.168.1.1" })),
    carrier: Schema.optionalKey(text({ zh: "运营商", en: "Carrier", aliases: ["线路运营商"], example: "中国联通" })),
    observedOn: date({ zh: "发现日期", en: "Observed on", aliases: ["发现时间", "监测日期", "检查日期"] })
  })
)

/** Internet access found by monitoring or inspection. */
export const accessObservations = recordSet<AccessObservation>({
  id: "accessObservations",
  title: { zh: "违规外联监测", en: "Observed internet access" },
  about: { zh: "监测或检查发现的互联网访问", en: "Internet access found by monitoring or inspection" },
  aliases: ["外联监测", "互联网外联", "外联检查", "违规外联"],
  scope: "agency",
  keptBy: "authority",
  codec: AccessObservation,
  subject: ({ subject }) => subject
})
