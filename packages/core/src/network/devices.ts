import * as Schema from "effect/Schema"
import { boolean, choice, identifier, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { address, mac } from "./fields.ts"

/** A network device of an agency: a switch, a router, a firewall, a server, a printer. */
export interface Device {
  /** Its label (标识), under which lines and filings refer to it. */
  readonly label?: string
  /** What it is. An access switch is the point where the agency joins the private network. */
  readonly kind: "access-switch" | "switch" | "router" | "firewall" | "server" | "printer" | "other"
  /** Its IP address, canonical; absent where it has none. */
  readonly address?: string
  /** Its MAC address, canonical. */
  readonly mac?: string
  /** Asset number. */
  readonly assetNumber?: string
  /** Functional zone it belongs to. */
  readonly zone?: string
  /** Whether it translates addresses (NAT). */
  readonly translatesAddresses?: boolean
  /** Whether it is in use; in use when absent. */
  readonly inUse?: boolean
  /** Calendar date since which it has been in use. */
  readonly inUseSince?: string
}

/** Checks and reads a record of this kind. */
export const Device = codecOf<Device>()(
  Schema.Struct({
    label: Schema.optionalKey(
      identifier({
        zh: "设备标识",
        en: "Label",
        aliases: ["标识", "设备名称", "名称", "设备编号"],
        example: "CZ-SW-01"
      })
    ),
    kind: choice({ zh: "设备类型", en: "Device kind", aliases: ["类型", "设备类别", "种类"] }, [
      option("access-switch", "接入点交换机", "access switch", ["接入交换机", "接入点"]),
      option("switch", "交换机", "switch", ["二层交换机", "三层交换机", "楼层交换机"]),
      option("router", "路由器", "router", ["无线路由器", "宽带路由器", "wifi"]),
      option("firewall", "防火墙", "firewall"),
      option("server", "服务器", "server"),
      option("printer", "打印机", "printer", ["网络打印机", "复印机"]),
      option("other", "其他", "other", ["其它"])
    ]),
    address: Schema.optionalKey(
      address({ zh: "IP地址", en: "IP address", aliases: ["IP", "管理地址", "管理IP", "设备IP"], example: "10.12.3.1" })
    ),
    mac: Schema.optionalKey(
      mac({ zh: "MAC地址", en: "MAC address", aliases: ["MAC", "物理地址"], example: "00:1a:2b:3c:4d:01" })
    ),
    assetNumber: Schema.optionalKey(
      identifier({ zh: "资产编号", en: "Asset number", aliases: ["固定资产编号", "资产号"], example: "YA-2012-00018" })
    ),
    zone: Schema.optionalKey(
      text({
        zh: "功能区",
        en: "Functional zone",
        aliases: ["功能划分", "功能分区", "区域", "所属区域", "安全域"],
        example: "核心区"
      })
    ),
    translatesAddresses: Schema.optionalKey(
      boolean({
        zh: "转换IP地址",
        en: "Translates addresses",
        aliases: ["是否转换IP地址", "地址转换", "NAT", "是否NAT"],
        example: "否"
      })
    ),
    inUse: Schema.optionalKey(boolean({ zh: "在用", en: "In use", aliases: ["是否在用", "使用状态"], example: "是" })),
    inUseSince: Schema.optionalKey(
      date({ zh: "启用日期", en: "In use since", aliases: ["启用时间", "使用日期", "安装日期"] })
    )
  })
)

/** How a register, its lines and filings refer to a device: by label, else by asset number, else by address. */
export const deviceName = ({ label, assetNumber, address }: Device): string | undefined =>
  label ?? assetNumber ?? address

/** The register of network devices. */
export const devices = recordSet<Device>({
  id: "devices",
  title: { zh: "网络设备登记表", en: "Devices" },
  about: {
    zh: "单位内部的每台网络设备，以接入点交换机为起点",
    en: "Each network device of the agency, starting at the access switch"
  },
  aliases: ["网络设备", "设备", "设备登记表", "设备台账"],
  scope: "agency",
  codec: Device,
  subject: (device) => deviceName(device) ?? device.mac ?? "?"
})

/** A line between two devices, or a device and a terminal. */
export interface Link {
  /** Its label (标识). */
  readonly label?: string
  /** Label of the device or terminal at one end. */
  readonly from: string
  /** Label of the device or terminal at the other end. */
  readonly to: string
  /** Port at the first end. */
  readonly port?: string
  /** Medium, such as copper or fibre. */
  readonly medium?: string
}

/** Checks and reads a record of this kind. */
export const Link = codecOf<Link>()(
  Schema.Struct({
    label: Schema.optionalKey(
      identifier({
        zh: "线路标识",
        en: "Label",
        aliases: ["标识", "线路编号", "线缆编号", "编号"],
        example: "CZ-L-001"
      })
    ),
    from: identifier({
      zh: "起点",
      en: "From",
      aliases: ["本端", "本端设备", "起点设备", "上联设备", "接入设备"],
      example: "CZ-SW-01"
    }),
    to: identifier({
      zh: "终点",
      en: "To",
      aliases: ["对端", "对端设备", "终点设备", "下联设备", "所接终端"],
      example: "CZ-PC-001"
    }),
    port: Schema.optionalKey(text({ zh: "端口", en: "Port", aliases: ["本端端口", "接口"], example: "GE0/0/1" })),
    medium: Schema.optionalKey(text({ zh: "介质", en: "Medium", aliases: ["线路类型", "传输介质"], example: "双绞线" }))
  })
)

/** The register of lines. */
export const links = recordSet<Link>({
  id: "links",
  title: { zh: "线路登记表", en: "Links" },
  about: { zh: "连接设备与终端的每条线路", en: "Each line that joins devices and terminals" },
  aliases: ["线路", "线路台账", "链路", "网络线路"],
  scope: "agency",
  codec: Link,
  subject: ({ label, from, to }) => label ?? `${from} – ${to}`
})
