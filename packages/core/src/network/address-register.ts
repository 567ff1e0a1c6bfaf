import * as Schema from "effect/Schema"
import { agencyReference, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import { date } from "../time/date.ts"
import { address, block, mac } from "./fields.ts"

/** A block of addresses that the county allocated to an agency. */
export interface AddressBlock {
  /** The block, canonical: CIDR, or `first-last` inclusive. */
  readonly block: string
  /** The agency, by id. */
  readonly agency: string
  /** What it is for. */
  readonly purpose?: string
}

/** Checks and reads a record of this kind. */
export const AddressBlock = codecOf<AddressBlock>()(
  Schema.Struct({
    block: block({
      zh: "地址段",
      en: "Block",
      aliases: ["IP地址段", "IP段", "网段", "地址范围", "分配地址段", "IP地址范围"],
      example: "10.12.3.0/24"
    }),
    agency: agencyReference({
      zh: "单位",
      en: "Agency",
      aliases: ["使用单位", "分配单位", "单位名称", "部门", "所属单位"],
      example: "县财政局"
    }),
    purpose: Schema.optionalKey(text({ zh: "用途", en: "Purpose", aliases: ["备注", "说明"], example: "办公终端" }))
  })
)

/** The county's allocation of addresses to agencies. */
export const addressBlocks = recordSet<AddressBlock>({
  id: "addressBlocks",
  title: { zh: "IP地址分配表", en: "Address blocks" },
  about: { zh: "全县统一分配给各单位的地址段", en: "The address blocks allocated to each agency county-wide" },
  aliases: ["地址分配", "IP分配表", "地址分配表", "IP地址规划", "IP规划表"],
  scope: "county",
  codec: AddressBlock,
  subject: ({ block }) => block
})

/** A block of addresses that belongs to the county as a whole. */
export interface AddressSpace {
  /** The block, canonical. */
  readonly block: string
  /** What it is for. */
  readonly purpose?: string
}

/** Checks and reads a record of this kind. */
export const AddressSpace = codecOf<AddressSpace>()(
  Schema.Struct({
    block: block({
      zh: "全县地址段",
      en: "County block",
      aliases: ["地址空间", "全县地址空间", "县级地址段"],
      example: "10.12.0.0/16"
    }),
    purpose: Schema.optionalKey(
      text({ zh: "用途", en: "Purpose", aliases: ["备注", "说明"], example: "远安县电子政务专网" })
    )
  })
)

/** The county's whole address space, inside which blocks are allocated. */
export const addressSpaces = recordSet<AddressSpace>({
  id: "addressSpaces",
  title: { zh: "全县地址空间", en: "Address space" },
  about: { zh: "上级分配给全县的地址空间", en: "The address space of the whole county" },
  aliases: ["地址空间", "县地址空间"],
  scope: "county",
  codec: AddressSpace,
  subject: ({ block }) => block
})

/** An address seen in use on the network, by a scan or in a switch's tables. */
export interface Sighting {
  /** The address, canonical. */
  readonly address: string
  /** The MAC address it was seen with, canonical. */
  readonly mac?: string
  /** Calendar date on which it was seen. */
  readonly seenOn?: string
  /** Name that the machine gave. */
  readonly hostName?: string
}

/** Checks and reads a record of this kind. */
export const Sighting = codecOf<Sighting>()(
  Schema.Struct({
    address: address({ zh: "IP地址", en: "IP address", aliases: ["IP", "地址"], example: "10.12.3.17" }),
    mac: Schema.optionalKey(
      mac({ zh: "MAC地址", en: "MAC address", aliases: ["MAC", "物理地址"], example: "00:1a:2b:3c:4d:5e" })
    ),
    seenOn: Schema.optionalKey(
      date({ zh: "发现日期", en: "Seen on", aliases: ["扫描日期", "发现时间", "扫描时间", "最后在线"] })
    ),
    hostName: Schema.optionalKey(
      text({ zh: "主机名", en: "Host name", aliases: ["计算机名", "设备名"], example: "CZJ-ZHANG" })
    )
  })
)

/** Addresses seen in use on the network. */
export const sightings = recordSet<Sighting>({
  id: "sightings",
  title: { zh: "在线地址扫描", en: "Sightings" },
  about: { zh: "网络扫描或交换机表项中出现的地址", en: "Addresses seen by a scan or in a switch's tables" },
  aliases: ["扫描结果", "在线地址", "ARP表", "网络扫描", "地址扫描"],
  scope: "county",
  codec: Sighting,
  subject: ({ address }) => address
})
