import * as Schema from "effect/Schema"
import { filings, filingsOf } from "../filing/index.ts"
import { type Block, blockBounds, isInBlock } from "../ip/index.ts"
import { adds, allOf, byKey, command, recordOf, replaces } from "../kernel/command.ts"
import { indexOf, type Query } from "../kernel/decision.ts"
import { identityOf } from "../kernel/digest.ts"
import { boolean, identifier, text } from "../kernel/field.ts"
import { addressBlocks, type AddressBlock, type Sighting, sightings } from "./address-register.ts"
import { type Device, deviceName, devices, type Link, links } from "./devices.ts"
import { address, mac } from "./fields.ts"
import { accessObservations, egresses, Uplink, uplinks } from "./internet-access.ts"
import { Terminal, terminalName, terminals } from "./terminals.ts"
import { keyOf } from "./within.ts"

/** Terminals by their addresses. */
const terminalsByAddress = indexOf<Terminal>(terminals, "address", "county", ({ address, otherAddresses = [] }) => [
  address,
  ...otherAddresses
])
/** Terminals by machine: MAC addresses and asset number. */
const terminalsByMachine = indexOf<Terminal>(terminals, "machine", "county", ({ mac, otherMacs = [], assetNumber }) => [
  mac,
  ...otherMacs,
  asset(assetNumber)
])
/** Terminals by the staff number of their user. */
const terminalsByStaffNumber = indexOf<Terminal>(terminals, "staffNumber", "county", ({ staffNumber }) => [staffNumber])
/** Terminals by their users' names, within an agency. */
const terminalsByPerson = indexOf<Terminal>(terminals, "person", "agency", ({ user, otherUsers = [] }) => [
  user,
  ...otherUsers
])
/** Terminals by label, within an agency. */
const terminalsByLabel = indexOf<Terminal>(terminals, "label", "agency", ({ label }) => [label])
/** Terminals by what lines and filings call them, within an agency. */
const terminalsByName = indexOf<Terminal>(terminals, "name", "agency", (terminal) => [terminalName(terminal)])
/** Devices by label, within an agency. */
const devicesByLabel = indexOf<Device>(devices, "label", "agency", ({ label }) => [label])
/** Devices by address. */
const devicesByAddress = indexOf<Device>(devices, "address", "county", ({ address }) => [address])
/** The blocks of an agency. */
const blocksByAgency = indexOf<AddressBlock>(addressBlocks, "agency", "county", ({ agency }) => [agency])
/** A register in memory asks every block for every address, so each is read once. */
const boundsOf = (record: AddressBlock): Block | undefined => {
  if (!knownBounds.has(record)) knownBounds.set(record, blockBounds(record.block))
  return knownBounds.get(record)
}
const knownBounds = new WeakMap<AddressBlock, Block | undefined>()

/** The blocks that an address lies in. */
const blocksAround = indexOf<AddressBlock>(
  addressBlocks,
  "around",
  "county",
  () => [],
  (record, address) => {
    const bounds = boundsOf(record)
    const key = keyOf(address)
    return bounds !== undefined && key !== undefined && isInBlock(bounds, key)
  }
)
/** Sightings by address. */
const sightingsByAddress = indexOf<Sighting>(sightings, "address", "county", ({ address }) => [address])

/** What the commands of the chapter find records by. */
export const networkIndexes = [
  terminalsByAddress,
  terminalsByMachine,
  terminalsByStaffNumber,
  terminalsByPerson,
  terminalsByLabel,
  terminalsByName,
  devicesByLabel,
  devicesByAddress,
  blocksByAgency,
  blocksAround,
  sightingsByAddress
]

/** An asset number can look like a MAC address, but is none. */
const asset = (number: string | undefined): string | undefined => (number === undefined ? undefined : `# ${number}`)

const addressesOf = ({ address, otherAddresses = [] }: Terminal): readonly string[] => [
  ...(address === undefined ? [] : [address]),
  ...otherAddresses
]

/** The blocks that decide whether addresses are an agency's. */
const allocationOf = (agency: string, addresses: readonly string[]): readonly Query[] => [
  byKey(blocksByAgency, [agency]),
  byKey(blocksAround, addresses)
]

/** A terminal is looked for among those that share its addresses, machine, person or label. */
const besideTerminal = (terminal: Terminal, agency: string): readonly Query[] => [
  byKey(terminalsByAddress, addressesOf(terminal)),
  byKey(terminalsByMachine, [terminal.mac, ...(terminal.otherMacs ?? []), asset(terminal.assetNumber)]),
  byKey(terminalsByStaffNumber, [terminal.staffNumber]),
  byKey(terminalsByPerson, [terminal.user, ...(terminal.otherUsers ?? [])], agency),
  byKey(terminalsByLabel, [terminal.label], agency),
  byKey(devicesByAddress, addressesOf(terminal)),
  byKey(sightingsByAddress, addressesOf(terminal)),
  ...allocationOf(agency, addressesOf(terminal))
]

/**
 * A new terminal. Carrying it out is its registration, and its report to the authority where the register is the
 * authority's: both days are that of the act unless the order says otherwise. Everything that the notice asks of a
 * terminal by itself decides; whether its line is on the topology is decided when the topology is filed.
 */
const registerTerminal = command<Terminal>({
  id: "register-terminal",
  title: { zh: "登记终端", en: "Register a terminal" },
  about: {
    zh: "登记并报备一台新终端；一人、一机、一IP，使用分配的地址，装有规定的杀毒软件",
    en: "Registers and reports a new terminal: one person, one machine, one allocated address, with the prescribed antivirus"
  },
  provisions: ["1.2.address", "1.1.topology", "1.3.antivirus"],
  rules: [
    "network.zoned",
    "network.labelled",
    "ip.allocated",
    "ip.one-person-one-machine-one-ip",
    "ip.registered",
    "security.antivirus-installed",
    "security.assets-registered"
  ],
  codec: Terminal,
  aside: ["devices", "links"],
  asks: (terminal, { agency }) => besideTerminal(terminal, agency),
  act: (terminal, _found, { asOf }) => ({
    changes: [adds(terminals, { registeredOn: asOf, reportedOn: asOf, ...terminal })]
  })
})

/** Which terminal, and what becomes of it. */
interface Reassignment {
  readonly terminal: string
  readonly address: string
}

const terminalNamed = identifier({
  zh: "终端",
  en: "Terminal",
  about: {
    zh: "终端的标识；没有标识的写资产编号，再没有的写IP地址",
    en: "Its label; else its asset number; else its address"
  },
  aliases: ["终端标识"],
  example: "CZ-PC-001"
})

/**
 * Another address for a terminal; its further addresses are given up. What scans saw at the old address does not stand
 * in the way: it was seen before.
 */
const reassignAddress = command<Reassignment>({
  id: "reassign-address",
  title: { zh: "变更终端地址", en: "Reassign an address" },
  about: { zh: "为已登记的终端改用另一个IP地址", en: "Gives a registered terminal another address" },
  provisions: ["1.2.address"],
  rules: ["ip.allocated", "ip.one-person-one-machine-one-ip"],
  codec: Schema.Struct({
    terminal: terminalNamed,
    address: address({ zh: "新IP地址", en: "New address", aliases: ["IP地址", "地址"], example: "10.12.3.18" })
  }),
  aside: ["devices"],
  asks: ({ terminal, address }, { agency }) => [
    byKey(terminalsByName, [terminal], agency),
    byKey(terminalsByAddress, [address]),
    ...allocationOf(agency, [address])
  ],
  act: ({ terminal, address }, found, { agency }) => {
    const row = found(0).at(-1)
    if (row === undefined) return { changes: [], absent: [byKey(terminalsByName, [terminal], agency)] }
    const { otherAddresses: _given, ...kept } = recordOf(terminals, row)
    return { changes: [replaces(terminals, row, { ...kept, address })] }
  }
})

interface Retirement {
  readonly terminal: string
}

/**
 * A terminal is taken out of use and struck off with the lines that end at it. What hangs behind it must not lose its
 * way to the access switch.
 */
const retireTerminal = command<Retirement>({
  id: "retire-terminal",
  title: { zh: "注销终端", en: "Retire a terminal" },
  about: { zh: "注销停用的终端及其所接线路", en: "Strikes off a terminal that is out of use, with its lines" },
  provisions: ["1.1.topology", "1.2.address"],
  rules: ["network.topology-rooted"],
  codec: Schema.Struct({ terminal: terminalNamed }),
  asks: (_retirement, { agency }) => [allOf(terminals, agency), allOf(links, agency), allOf(devices, agency)],
  act: ({ terminal }, found, { agency }) => {
    const own = found(0)
    const isNamed = (name: string | undefined) => name !== undefined && identityOf(name) === identityOf(terminal)
    const row = own.find((each) => isNamed(terminalName(recordOf(terminals, each))))
    if (row === undefined) return { changes: [], absent: [byKey(terminalsByName, [terminal], agency)] }
    const others = [
      ...own.flatMap((each) => (each === row ? [] : [terminalName(recordOf(terminals, each))])),
      ...found(2).map((each) => deviceName(recordOf(devices, each)))
    ]
    const endsHere = ({ from, to }: Link) => isNamed(from) || isNamed(to)
    const lines = others.some(isNamed) ? [] : found(1).filter((each) => endsHere(recordOf(links, each)))
    return {
      changes: [{ remove: row, set: terminals.id }, ...lines.map((line) => ({ remove: line, set: links.id }))]
    }
  }
})

/** A router as it is to be installed. */
interface Router extends Pick<Device, "address" | "mac" | "assetNumber" | "zone" | "translatesAddresses"> {
  readonly label: string
}

/** A router is put to use on the day of the act; it needs a label, since its filing names it by that. */
const installRouter = command<Router>({
  id: "install-router",
  title: { zh: "安装路由器", en: "Install a router" },
  about: {
    zh: "启用一台路由器；因工作需要使用路由器的，须经县电子政务办公室审核并登记备案",
    en: "Puts a router to use, which the county e-government office must have reviewed and put on file"
  },
  provisions: ["1.2.router", "1.1.topology", "1.2.address"],
  rules: [
    "network.zoned",
    "network.labelled",
    "ip.allocated",
    "network.no-address-translation",
    "network.routers-filed"
  ],
  codec: Schema.Struct({
    label: identifier({ zh: "设备标识", en: "Label", aliases: ["标识", "设备名称"], example: "LY-03" }),
    address: Schema.optionalKey(
      address({ zh: "IP地址", en: "IP address", aliases: ["IP", "管理地址"], example: "10.12.3.1" })
    ),
    mac: Schema.optionalKey(mac({ zh: "MAC地址", en: "MAC address", aliases: ["MAC"], example: "00:1a:2b:3c:4d:01" })),
    assetNumber: Schema.optionalKey(
      identifier({ zh: "资产编号", en: "Asset number", aliases: ["资产号"], example: "YA-2012-00018" })
    ),
    zone: Schema.optionalKey(
      text({ zh: "功能区", en: "Functional zone", aliases: ["功能划分", "区域"], example: "核心区" })
    ),
    translatesAddresses: Schema.optionalKey(
      boolean({
        zh: "转换IP地址",
        en: "Translates addresses",
        aliases: ["是否转换IP地址", "地址转换", "NAT"],
        example: "否"
      })
    )
  }),
  aside: ["terminals", "links"],
  asks: ({ label, address }, { agency }) => [
    byKey(devicesByLabel, [label], agency),
    filingsOf(agency, "router", label),
    ...allocationOf(agency, address === undefined ? [] : [address])
  ],
  act: (router, _found, { asOf }) => ({
    changes: [adds(devices, { ...router, kind: "router", inUse: true, inUseSince: asOf })]
  })
})

/** A connection to the internet, which must go through the county's unified egress. */
const openInternetAccess = command<Uplink>({
  id: "open-internet-access",
  title: { zh: "开通互联网接入", en: "Open an internet access" },
  about: {
    zh: "开通一条互联网接入，统一使用电子政务外网互联网出口",
    en: "Opens a connection to the internet, through the extranet's unified egress"
  },
  provisions: ["1.1.egress"],
  rules: ["network.single-egress"],
  codec: Uplink,
  asks: (_uplink, { agency }) => [allOf(uplinks, agency), allOf(egresses), allOf(accessObservations, agency)],
  act: (uplink) => ({ changes: [adds(uplinks, uplink)] })
})

/**
 * The topology diagram is handed in. What is handed in must be complete, so that every fault of the agency's topology
 * bars it. Coming late is told and never forbids handing in.
 */
const registerTopology = command<Record<never, never>>({
  id: "register-topology",
  title: { zh: "上报网络拓扑图", en: "File the topology diagram" },
  about: {
    zh: "以接入点交换机为起点、功能划分清楚、标识齐全的网络拓扑图报县电子政务办公室登记",
    en: "Hands in the topology diagram: complete from the access switch, zoned and labelled"
  },
  provisions: ["1.1.topology"],
  rules: ["network.topology-rooted", "network.zoned", "network.labelled"],
  noted: ["network.topology-filed"],
  codec: Schema.Struct({}),
  asks: (_nothing, { agency }) => [
    allOf(terminals, agency),
    allOf(links, agency),
    allOf(devices, agency),
    filingsOf(agency, "topology")
  ],
  act: (_nothing, found, { asOf }) => {
    const draft = found(3).find((row) => ["draft", "rejected"].includes(recordOf(filings, row).status))
    return {
      changes: [
        draft === undefined
          ? adds(filings, { kind: "topology", status: "submitted", submittedOn: asOf })
          : replaces(filings, draft, { kind: "topology", status: "submitted", submittedOn: asOf })
      ],
      restsOn: "agency"
    }
  }
})

/** The commands of the chapter. */
export const networkCommands = [
  registerTerminal,
  reassignAddress,
  retireTerminal,
  installRouter,
  openInternetAccess,
  registerTopology
]
