import * as Schema from "effect/Schema"
import { boolean, identifier, personName, personNames, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { address, addresses, mac, macs } from "./fields.ts"

/** A user's terminal on the private e-government network: a row of the terminal register. */
export interface Terminal {
  /** Its label (标识), under which lines refer to it. */
  readonly label?: string
  /** Name of the person who uses it. */
  readonly user?: string
  /** Further persons named in the same row. */
  readonly otherUsers?: readonly string[]
  /** Staff number of the user; tells apart people of one name. */
  readonly staffNumber?: string
  /** Its IP address, canonical. */
  readonly address?: string
  /** Further addresses of the same row. */
  readonly otherAddresses?: readonly string[]
  /** Its MAC address, canonical. */
  readonly mac?: string
  /** Further MAC addresses of the same row. */
  readonly otherMacs?: readonly string[]
  /** Asset number of the machine. */
  readonly assetNumber?: string
  /** Functional zone it belongs to. */
  readonly zone?: string
  /** Antivirus product installed on it. */
  readonly antivirus?: string
  /** Whether it is registered with the antivirus product's asset function (资产登记). */
  readonly antivirusAsset?: boolean
  /** Calendar date on which the agency registered it. */
  readonly registeredOn?: string
  /** Calendar date on which it was reported to the authority (报备). */
  readonly reportedOn?: string
}

/** Checks and reads a record of this kind. */
export const Terminal = codecOf<Terminal>()(
  Schema.Struct({
    label: Schema.optionalKey(
      identifier({
        zh: "终端标识",
        en: "Label",
        aliases: ["标识", "终端编号", "终端名称", "计算机名", "主机名", "编号"],
        example: "CZ-PC-001"
      })
    ),
    user: Schema.optionalKey(
      personName({
        zh: "使用人",
        en: "User",
        aliases: ["责任人", "使用者", "用户", "姓名", "使用人姓名", "终端使用人"],
        example: "张伟",
        overflow: "otherUsers"
      })
    ),
    otherUsers: Schema.optionalKey(
      personNames({ zh: "其他使用人", en: "Other users", aliases: ["共用人"], example: "李娜" })
    ),
    staffNumber: Schema.optionalKey(
      identifier({ zh: "工号", en: "Staff number", aliases: ["职工编号", "人员编号", "员工号"], example: "CZ0012" })
    ),
    address: Schema.optionalKey(
      address({
        zh: "IP地址",
        en: "IP address",
        aliases: ["IP", "ip地址", "终端IP", "IPv4地址", "IPv6地址", "地址"],
        example: "10.12.3.17",
        overflow: "otherAddresses"
      })
    ),
    otherAddresses: Schema.optionalKey(
      addresses({ zh: "其他IP地址", en: "Other IP addresses", aliases: ["第二IP", "其他IP"], example: "192.168.1.7" })
    ),
    mac: Schema.optionalKey(
      mac({
        zh: "MAC地址",
        en: "MAC address",
        aliases: ["MAC", "物理地址", "网卡地址", "硬件地址"],
        example: "00:1a:2b:3c:4d:5e",
        overflow: "otherMacs"
      })
    ),
    otherMacs: Schema.optionalKey(
      macs({ zh: "其他MAC地址", en: "Other MAC addresses", aliases: ["无线网卡MAC"], example: "00:1a:2b:3c:4d:5f" })
    ),
    assetNumber: Schema.optionalKey(
      identifier({
        zh: "资产编号",
        en: "Asset number",
        aliases: ["固定资产编号", "资产号", "设备编号", "机器编号"],
        example: "YA-2012-00317"
      })
    ),
    zone: Schema.optionalKey(
      text({
        zh: "功能区",
        en: "Functional zone",
        aliases: ["功能划分", "功能分区", "区域", "所属区域", "安全域"],
        example: "办公区"
      })
    ),
    antivirus: Schema.optionalKey(
      text({
        zh: "杀毒软件",
        en: "Antivirus",
        aliases: ["防病毒软件", "杀毒软件名称", "安装杀毒软件", "防病毒"],
        example: "江民杀毒软件"
      })
    ),
    antivirusAsset: Schema.optionalKey(
      boolean({
        zh: "资产登记",
        en: "Antivirus asset registration",
        aliases: ["江民资产登记", "是否资产登记", "已资产登记", "资产登记情况"],
        example: "是"
      })
    ),
    registeredOn: Schema.optionalKey(
      date({ zh: "登记日期", en: "Registered on", aliases: ["登记时间", "入网日期", "申请日期"] })
    ),
    reportedOn: Schema.optionalKey(
      date({ zh: "报备日期", en: "Reported on", aliases: ["报备时间", "备案日期", "上报日期"] })
    )
  })
)

/** How a register and its lines refer to a terminal: by label, else by asset number, else by address. */
export const terminalName = ({ label, assetNumber, address }: Terminal): string | undefined =>
  label ?? assetNumber ?? address

/** The terminal register. */
export const terminals = recordSet<Terminal>({
  id: "terminals",
  title: { zh: "终端登记表", en: "Terminals" },
  about: {
    zh: "电子政务专网的每台用户终端，一人、一机、一IP",
    en: "Each user terminal on the private network: one person, one machine, one IP"
  },
  aliases: ["终端", "终端用户", "终端台账", "IP地址登记表", "IP地址分配登记表", "终端IP登记", "计算机登记表"],
  scope: "agency",
  codec: Terminal,
  subject: (terminal) => terminalName(terminal) ?? terminal.user ?? terminal.mac ?? "?"
})
