import type { Locale } from "@zhengwu/core"
import type { TopologyGraph } from "./graph.ts"
import { topologyWords } from "./words.ts"

/** Number of nodes whose faults count as devices, terminals or lines of the registers. */
export const countsIn = ({ nodes, lines }: TopologyGraph) => {
  const terminals = nodes.filter(({ kind }) => kind === "terminal" || kind === "terminals")
  const devices = nodes.filter(
    ({ kind }) => kind !== "terminal" && kind !== "terminals" && kind !== "egress" && kind !== "unregistered"
  )
  const grouped = nodes.reduce((sum, { kind, count }) => (kind === "terminals" ? sum + count - 1 : sum), 0)
  const uplinks = lines.filter(({ from }) => /^(?:egress|private):/u.test(from)).length
  return {
    devices: devices.length,
    terminals: terminals.reduce((sum, { count }) => sum + count, 0),
    lines: lines.length - uplinks + grouped
  }
}

/** The picture in sentences: what it shows, what is wrong, and what is joined to what. */
export const describeTopology = (graph: TopologyGraph, locale: Locale): readonly string[] => {
  const words = topologyWords(locale)
  const { devices, lines, terminals } = countsIn(graph)
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const nameOf = (id: string) => byId.get(id)?.name ?? id
  const neighbours = new Map<string, string[]>(graph.nodes.map(({ id }) => [id, []]))
  for (const { from, to } of graph.lines) {
    neighbours.get(from)?.push(nameOf(to))
    neighbours.get(to)?.push(nameOf(from))
  }
  const faults = [
    ...(graph.rooted ? [] : [words.noRoot]),
    ...graph.nodes.flatMap(({ kind, name, faults }) =>
      faults.length === 0
        ? []
        : [
            words.faulty(
              words.kinds[kind],
              name,
              faults.map((fault) => words.faults[fault])
            )
          ]
    ),
    ...graph.lines.flatMap(({ label, from, to, faults }) =>
      faults.length === 0 || from.startsWith("uplink:")
        ? []
        : [
            words.faultyLine(
              label === "" ? words.unlabelledLine : label,
              nameOf(from),
              nameOf(to),
              faults.map((fault) => words.faults[fault])
            )
          ]
    )
  ]
  return [
    `${words.title(graph.agency)}（${words.basis(graph.asOf, devices, lines, terminals)}）`,
    ...(faults.length === 0 ? [words.noFaults] : faults),
    ...graph.nodes
      .filter(({ kind }) => kind !== "terminal" && kind !== "terminals")
      .map(({ id, kind, name }) => {
        const joined = neighbours.get(id) ?? []
        return joined.length === 0 ? words.alone(words.kinds[kind], name) : words.node(words.kinds[kind], name, joined)
      })
  ]
}
