import {
  agencyName,
  type County,
  type Device,
  folded,
  type Link,
  type Locale,
  type Terminal,
  type Notice,
  type Report,
  type Uplink
} from "@zhengwu/core"

/** What is wrong with something that is drawn. */
export type Fault = "unreachable" | "unlabelled" | "shared-label" | "dangling" | "unclear" | "private"

/** What a node stands for. */
export type NodeKind = Device["kind"] | "terminal" | "terminals" | "egress" | "unregistered"

/** A device, a terminal, an internet egress, or an end of a line that no register knows. */
export interface TopologyNode {
  /** Unique within the graph. */
  readonly id: string
  readonly kind: NodeKind
  /** What it is called. */
  readonly name: string
  /** Its address, zone or user; empty where none is known. */
  readonly about: string
  readonly faults: readonly Fault[]
  /** Number of terminals that it stands for; 1 but for `terminals`. */
  readonly count: number
}

/** A line, or an internet connection. */
export interface TopologyLine {
  readonly from: string
  readonly to: string
  /** Its label; empty where it has none. */
  readonly label: string
  readonly faults: readonly Fault[]
}

/** An agency's network as it is drawn. */
export interface TopologyGraph {
  /** Name of the agency. */
  readonly agency: string
  /** The day as of which it was judged. */
  readonly asOf: string
  readonly nodes: readonly TopologyNode[]
  readonly lines: readonly TopologyLine[]
  /** Whether there is an access switch to start from. */
  readonly rooted: boolean
}

/** What is drawn. */
export interface TopologyInput {
  /** The notice that was applied. */
  readonly notice: Notice
  /** The county whose records are drawn. */
  readonly county: County
  /** The report that `assess` gave for this very county: its findings mark what is wrong. */
  readonly report: Report
  /** The agency, by id. */
  readonly agency: string
}

const faultsByCode: Readonly<Record<string, Fault>> = {
  "node-unreachable": "unreachable",
  "link-dangling": "dangling",
  "link-ambiguous": "shared-label",
  "device-unlabelled": "unlabelled",
  "link-unlabelled": "unlabelled",
  "terminal-unlabelled": "unlabelled",
  "device-label-shared": "shared-label",
  "link-label-shared": "shared-label",
  "terminal-label-shared": "shared-label",
  "uplink-unclear": "unclear",
  "private-uplink": "private"
}

/** From here on terminals without a fault on one switch are drawn as one. */
const crowded = 150

/**
 * An agency's devices, lines, terminals and internet connections as a graph. `undefined` when the agency supplied none
 * of them.
 */
export const topologyOf = (
  { notice, county, report, agency }: TopologyInput,
  locale: Locale
): TopologyGraph | undefined => {
  const recordsOf = (set: string): readonly unknown[] =>
    county.batches
      .filter((batch) => batch.set === set && batch.agency === agency)
      .flatMap(({ records }) => [...records])
  // The record sets of a batch say what its records are.
  const devices = recordsOf("devices") as readonly Device[]
  const terminals = recordsOf("terminals") as readonly Terminal[]
  const links = recordsOf("links") as readonly Link[]
  const uplinks = recordsOf("uplinks") as readonly Uplink[]
  if (devices.length + terminals.length + links.length + uplinks.length === 0) return undefined

  const faults = faultsIn(report, agency)
  const subjectOf = (set: string, record: unknown) =>
    notice.recordSets.find(({ id }) => id === set)?.subject(record) ?? "?"
  const nodes: TopologyNode[] = []
  const idOf = new Map<string, string>()
  const add = (node: TopologyNode, name = node.name) => {
    nodes.push(node)
    // As the rules do: the reader has made names canonical, and what still differs is another name.
    if (!idOf.has(name)) idOf.set(name, node.id)
    return node.id
  }
  const place = (name: string): string =>
    idOf.get(name) ?? add({ id: `end:${name}`, kind: "unregistered", name, about: "", faults: ["dangling"], count: 1 })
  const joined = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(" · ")

  for (const [index, device] of devices.entries())
    add({
      id: `device:${index}`,
      kind: device.kind,
      name: subjectOf("devices", device),
      about: joined([device.address, device.zone]),
      faults: faults.get(device) ?? [],
      count: 1
    })
  for (const [index, terminal] of terminals.entries())
    add({
      id: `terminal:${index}`,
      kind: "terminal",
      name: subjectOf("terminals", terminal),
      about: joined([terminal.address, terminal.user]),
      faults: faults.get(terminal) ?? [],
      count: 1
    })
  const lines: TopologyLine[] = links.map((link) => ({
    from: place(link.from),
    to: place(link.to),
    label: link.label ?? "",
    faults: faults.get(link) ?? []
  }))
  for (const [index, uplink] of uplinks.entries()) {
    const marks = faults.get(uplink) ?? []
    const name = uplink.egress ?? uplink.label
    const id =
      marks.length > 0
        ? add(
            { id: `uplink:${index}`, kind: "egress", name: uplink.label, about: "", faults: marks, count: 1 },
            `\0${index}`
          )
        : (idOf.get(`\0${folded(name)}`) ??
          add({ id: `egress:${index}`, kind: "egress", name, about: "", faults: [], count: 1 }, `\0${folded(name)}`))
    const device = uplink.device ?? nodes.find(({ kind }) => kind === "access-switch")?.name
    if (device !== undefined) lines.push({ from: id, to: place(device), label: uplink.label, faults: marks })
  }
  const found = county.agencies.find(({ id }) => id === agency)
  return {
    agency: found === undefined ? agency : agencyName(found, locale),
    asOf: report.asOf,
    ...(terminals.length > crowded ? together(nodes, lines) : { nodes, lines }),
    rooted: devices.some(({ kind }) => kind === "access-switch")
  }
}

/** The faults of each record, by the record itself: a finding's evidence is the county's own. */
const faultsIn = (report: Report, agency: string): ReadonlyMap<unknown, readonly Fault[]> => {
  const faults = new Map<unknown, Fault[]>()
  for (const { code, agencies, evidence } of report.findings) {
    const fault = faultsByCode[code]
    if (fault === undefined || !agencies.includes(agency)) continue
    for (const { record } of evidence) {
      const before = faults.get(record)
      if (before === undefined) faults.set(record, [fault])
      else if (!before.includes(fault)) before.push(fault)
    }
  }
  return faults
}

/** Draws the terminals without a fault that hang on one device by one line as one node. */
const together = (
  nodes: readonly TopologyNode[],
  lines: readonly TopologyLine[]
): Pick<TopologyGraph, "nodes" | "lines"> => {
  const touching = new Map<string, TopologyLine[]>()
  for (const line of lines)
    for (const end of [line.from, line.to]) {
      const before = touching.get(end)
      if (before === undefined) touching.set(end, [line])
      else before.push(line)
    }
  const groups = new Map<string, { ids: string[]; lines: Set<TopologyLine> }>()
  for (const { id, kind, faults } of nodes) {
    const [line, ...others] = touching.get(id) ?? []
    if (kind !== "terminal" || faults.length > 0 || line === undefined || others.length > 0) continue
    if (line.faults.length > 0) continue
    const parent = line.from === id ? line.to : line.from
    const group = groups.get(parent) ?? { ids: [], lines: new Set<TopologyLine>() }
    group.ids.push(id)
    group.lines.add(line)
    groups.set(parent, group)
  }
  const gone = new Set<string>()
  const goneLines = new Set<TopologyLine>()
  const [added, addedLines]: [TopologyNode[], TopologyLine[]] = [[], []]
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  for (const [parent, { ids, lines: own }] of groups) {
    const [first, last] = [ids[0], ids.at(-1)]
    if (ids.length < 2 || first === undefined || last === undefined) continue
    for (const id of ids) gone.add(id)
    for (const line of own) goneLines.add(line)
    const id = `group:${parent}`
    const name = `${names.get(first)} … ${names.get(last)}`
    added.push({ id, kind: "terminals", name, about: "", faults: [], count: ids.length })
    addedLines.push({ from: parent, to: id, label: "", faults: [] })
  }
  return {
    nodes: [...nodes.filter(({ id }) => !gone.has(id)), ...added],
    lines: [...lines.filter((line) => !goneLines.has(line)), ...addedLines]
  }
}
