import type { Terminal } from "@zhengwu/core/effect"
import { type Random, random } from "./random.ts"
import { agencyAt, otherProducts, personName, zones } from "./words.ts"

/** How large a county is generated, and how faulty. */
export interface CountyPlan {
  /** Number of agencies. */
  readonly agencies: number
  /** Number of terminals in all agencies together. */
  readonly terminals: number
  /** Number of address blocks allocated to each agency. */
  readonly blocksPerAgency: number
  /** Share of terminals with a fault, from 0 to 1. */
  readonly faultShare: number
  /** Share of terminals with an IPv6 address, from 0 to 1; none when absent. */
  readonly ipv6Share?: number
  /** Share of terminals written as people write them, or unreadable; none when absent. */
  readonly unreadableShare?: number
  /** The same seed gives the same county. */
  readonly seed: number
}

type Written = { -readonly [K in keyof Terminal]: Terminal[K] }

/** A terminal with what else is told about it; a fault changes any of these. */
interface Place {
  readonly terminal: Written
  /** The terminal before it in the same agency, to share values with. */
  readonly before: Terminal
  /** Where its line starts, and what it is called; absent where it has no line. */
  link: { readonly from: string; readonly to?: string; readonly unlabelled?: true } | undefined
  /** The MAC address that it is seen with; absent where it is never seen. */
  seen: string | undefined
}

const macAt = (serial: number): string =>
  `00:1a:${[24, 16, 8, 0].map((shift) => ((serial >>> shift) & 255).toString(16).padStart(2, "0")).join(":")}`

/** Faults of one terminal, its line or what was seen of it. */
const faults: readonly [Fault, ...Fault[]] = [
  ({ terminal }) => void (delete terminal.user, delete terminal.staffNumber),
  ({ terminal }) => void (delete terminal.assetNumber, delete terminal.mac),
  (place) => {
    delete place.terminal.address
    place.seen = undefined
  },
  ({ terminal }, random) => void (terminal.otherUsers = [personName(random)]),
  ({ terminal }, random) => void (terminal.otherMacs = [macAt(0xf000_0000 + random.below(0xfff_ffff))]),
  ({ terminal }) =>
    void (terminal.otherAddresses = [`172.16.${terminal.address?.split(".").slice(2).join(".") ?? "0.1"}`]),
  (place) => {
    if (place.before.address !== undefined) place.terminal.address = place.before.address
    place.seen = undefined
  },
  (place) => {
    if (place.before.mac !== undefined) place.terminal.mac = place.before.mac
    place.seen = undefined
  },
  ({ terminal, before }) => void (before.assetNumber !== undefined && (terminal.assetNumber = before.assetNumber)),
  ({ terminal, before }) => void (before.staffNumber !== undefined && (terminal.staffNumber = before.staffNumber)),
  ({ terminal }) => void (delete terminal.staffNumber, (terminal.user = "张伟")),
  ({ terminal }) => void delete terminal.label,
  ({ terminal, before }) => void (before.label !== undefined && (terminal.label = before.label)),
  ({ terminal }) => void delete terminal.zone,
  ({ terminal }) => void delete terminal.antivirus,
  ({ terminal }, random) => void (terminal.antivirus = random.pick(otherProducts)),
  ({ terminal }) => void (terminal.antivirusAsset = false),
  ({ terminal }) => void delete terminal.registeredOn,
  ({ terminal }) => void (terminal.registeredOn = "2014-09-01"),
  ({ terminal }) => void delete terminal.reportedOn,
  (place, random) => {
    place.terminal.address = `192.168.${random.below(256)}.${1 + random.below(254)}`
    place.seen = undefined
  },
  (place) => void (place.link = undefined),
  (place) => void (place.link = place.link && { from: place.link.from, to: "无此终端" }),
  (place) => void (place.link = place.link && { ...place.link, unlabelled: true }),
  (place, random) => void (place.seen = macAt(0xe000_0000 + random.below(0xfff_ffff))),
  (place) => void (place.seen = undefined)
]

type Fault = (place: Place, random: Random) => void

const line = (set: string, agency: string | undefined, record: unknown): string =>
  JSON.stringify(agency === undefined ? { set, record } : { set, agency, record })

/** Ways in which people write a terminal that is read with a note, or not at all. */
const respelled: readonly [(terminal: Written) => void, ...((terminal: Written) => void)[]] = [
  (terminal) => void (terminal.mac = (terminal.mac ?? macAt(0)).toUpperCase().replaceAll(":", "-")),
  (terminal) => void (terminal.address = (terminal.address ?? "10.0.0.9").replaceAll(".", "。")),
  (terminal) => void (terminal.registeredOn = "2014年5月3日"),
  (terminal) => void (terminal.address = "10.12.3.256"),
  (terminal) => void (terminal.mac = "00:1a:2b"),
  (terminal) => void (terminal.registeredOn = "5月3日")
]

/** Terminals on one switch. */
const portsPerSwitch = 46

/**
 * A county as NDJSON lines, without line breaks: agencies, the county's register, then agency by agency its filings,
 * uplinks, devices and, terminal by terminal, the terminal, its line and its sighting. Nothing is kept, so that a
 * county of any size can be written.
 */
export function* generateCounty(plan: CountyPlan): Iterable<string> {
  const source = random(plan.seed)
  const perAgency = Math.ceil(plan.terminals / plan.agencies)
  const hostBits = Math.max(
    4,
    Math.ceil(Math.log2(perAgency / plan.blocksPerAgency + perAgency / portsPerSwitch / plan.blocksPerAgency + 8))
  )
  const first = (agency: number, at: number) => 0x0a00_0000 + (agency * plan.blocksPerAgency + at) * 2 ** hostBits
  for (let index = 0; index < plan.agencies; index++) {
    const { id, name, kind, functions } = agencyAt(index)
    yield line("agencies", undefined, { id, name: name.zh, kind, ...(functions === undefined ? {} : { functions }) })
  }
  yield line("egresses", undefined, {
    name: "电子政务外网互联网出口",
    publicBlock: "221.233.125.0/29",
    gateway: "10.0.0.1"
  })
  yield line("addressSpaces", undefined, { block: "10.0.0.0/8" })
  yield line("addressSpaces", undefined, { block: "fd00::/16" })
  for (let index = 0; index < plan.agencies; index++) {
    const agency = agencyAt(index).id
    for (let at = 0; at < plan.blocksPerAgency; at++)
      yield line("addressBlocks", undefined, { block: `${dotted(first(index, at))}/${32 - hostBits}`, agency })
    if (plan.ipv6Share !== undefined)
      yield line("addressBlocks", undefined, { block: `fd00:${hex(index + 1)}::/32`, agency })
  }
  // One allocation that overlaps another, and one outside the county's space.
  yield line("addressBlocks", undefined, { block: `${dotted(first(0, 0))}/${33 - hostBits}`, agency: agencyAt(1).id })
  yield line("addressBlocks", undefined, { block: "11.0.0.0/24", agency: agencyAt(0).id })
  let serial = 0
  for (let index = 0; index < plan.agencies && serial < plan.terminals; index++) {
    const count = Math.min(perAgency, plan.terminals - serial)
    yield* agencyLines(plan, source, index, serial, count, (at) => {
      const block = at % plan.blocksPerAgency
      return dotted(first(index, block) + 1 + Math.floor(at / plan.blocksPerAgency))
    })
    serial += count
  }
}

const dotted = (address: number): string =>
  `${Math.floor(address / 0x100_0000)}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`

const hex = (number: number): string => number.toString(16)

function* agencyLines(
  plan: CountyPlan,
  source: Random,
  index: number,
  serial: number,
  count: number,
  addressAt: (at: number) => string
): Iterable<string> {
  const { id } = agencyAt(index)
  const prefix = id.toUpperCase()
  if (index % 10 !== 4)
    yield line("filings", id, {
      kind: "topology",
      status: index % 10 === 5 ? "rejected" : "registered",
      submittedOn: index % 10 === 6 ? "2014-08-02" : "2014-07-10",
      ...(index % 10 === 5
        ? { decidedOn: "2014-07-12" }
        : { registeredOn: index % 10 === 6 ? "2014-08-03" : "2014-07-15" })
    })
  yield line("uplinks", id, { label: "政务外网上联", egress: "电子政务外网互联网出口" })
  if (index % 20 === 7)
    yield line("uplinks", id, { label: "自建宽带", carrier: "中国电信", publicAddress: "58.19.20.21" })
  const cleared = { publishedOn: "2014-07-20", secrecyReviewedOn: "2014-07-18", secrecyResult: "cleared" }
  yield line("publications", id, { title: `工作动态第${index + 1}号`, ...cleared })
  if (index % 15 === 2) yield line("publications", id, { title: `通知公告第${index + 1}号`, publishedOn: "2014-07-21" })
  const root = `${prefix}-SW-000`
  // Every thirteenth agency has not registered its access switch.
  yield line("devices", id, {
    label: root,
    kind: index % 13 === 9 ? "switch" : "access-switch",
    zone: "核心区",
    translatesAddresses: false
  })
  if (index % 9 === 1)
    yield line("devices", id, {
      label: `${prefix}-RT-1`,
      kind: "router",
      zone: "核心区",
      translatesAddresses: index % 2 === 1
    })
  if (index % 9 === 1) yield line("links", id, { label: `${prefix}-L-RT`, from: root, to: `${prefix}-RT-1` })
  let before: Terminal = {}
  for (let at = 0; at < count; at++) {
    const port = at % portsPerSwitch
    const from = `${prefix}-SW-${String(1 + Math.floor(at / portsPerSwitch)).padStart(3, "0")}`
    if (port === 0) {
      const faulty = source.chance(plan.faultShare)
      const address = faulty ? "192.168.9.9" : addressAt(count + at / portsPerSwitch)
      yield line("devices", id, { label: from, kind: "switch", address, ...(faulty ? {} : { zone: "核心区" }) })
      yield line("sightings", undefined, { address, seenOn: "2014-07-20" })
      yield line("links", id, { label: `${from}-UP`, from: root, to: from })
    }
    const number = `${prefix}-PC-${String(at + 1).padStart(5, "0")}`
    const mac = macAt(serial + at + 1)
    const place: Place = {
      terminal: {
        label: number,
        user: personName(source),
        staffNumber: `${prefix}${String(at + 1).padStart(5, "0")}`,
        address:
          plan.ipv6Share !== undefined && source.chance(plan.ipv6Share)
            ? `fd00:${hex(index + 1)}::${hex(at + 1)}`
            : addressAt(at),
        mac,
        assetNumber: `YA-2013-${String(serial + at + 1).padStart(7, "0")}`,
        zone: source.pick(zones),
        antivirus: "江民杀毒软件KV网络版",
        antivirusAsset: true,
        registeredOn: `2014-0${1 + source.below(6)}-${10 + source.below(18)}`,
        reportedOn: `2014-07-0${1 + source.below(9)}`
      },
      before,
      link: { from },
      seen: mac
    }
    if (source.chance(plan.faultShare)) source.pick(faults)(place, source)
    const { terminal, seen } = place
    const name = terminal.label ?? terminal.assetNumber ?? terminal.address ?? number
    const seenAt = terminal.address
    before = { ...terminal }
    if (plan.unreadableShare !== undefined && source.chance(plan.unreadableShare)) source.pick(respelled)(terminal)
    yield line("terminals", id, terminal)
    if (place.link !== undefined)
      yield line("links", id, {
        ...(place.link.unlabelled === true ? {} : { label: `${from}-${port + 1}` }),
        from: place.link.from,
        to: place.link.to ?? name
      })
    if (seen !== undefined && seenAt !== undefined)
      yield line("sightings", undefined, { address: seenAt, mac: seen, seenOn: "2014-07-20" })
    if (source.chance(plan.faultShare / 20))
      yield line("sightings", undefined, { address: addressAt(count * 1.03), mac: macAt(0xd000_0000 + at) })
  }
}
