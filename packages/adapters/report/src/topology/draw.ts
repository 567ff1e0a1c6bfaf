import { Graph, layout } from "@dagrejs/dagre"
import type { Locale } from "@zhengwu/core"
import { countsIn, describeTopology } from "./describe.ts"
import type { Fault, TopologyGraph, TopologyNode } from "./graph.ts"
import { topologyWords } from "./words.ts"

/** A drawn topology. */
export interface TopologyPicture {
  /** A whole SVG document without styles or scripts; its `desc` is the text alternative. */
  readonly svg: string
  /** Width in pixels. */
  readonly width: number
  /** Height in pixels. */
  readonly height: number
  /** The same in sentences. */
  readonly description: readonly string[]
}

const [ink, grey, red, amber, blue] = ["#1f2933", "#52606d", "#b42318", "#8a4b00", "#1d4f91"]
const fills: Readonly<Partial<Record<TopologyNode["kind"], string>>> = {
  "access-switch": "#dbe9fb",
  egress: "#e3f4e8",
  unregistered: "#fdecea"
}
const head = 84
const foot = 56

/** Width of a text in pixels: a Chinese character is as wide as the font is high. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? size : size * 0.62), 0)

const longest = 36
const shortened = (text: string): string => {
  const letters = Array.from(text)
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : text
}

const escapes: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;"
}
/** What XML cannot hold at all, such as control characters and halves of characters, becomes U+FFFD. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[<>&"']/gu, (character) => escapes[character] ?? character)

const colourOf = (faults: readonly Fault[], sound: string): string =>
  faults.length === 0
    ? sound
    : faults.some((fault) => fault === "unlabelled" || fault === "shared-label") && faults.length === 1
      ? amber
      : red

const text = (x: number, y: number, size: number, fill: string, content: string, anchor = "start"): string =>
  `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(content)}</text>`

/** Draws a topology; the same graph always gives the same picture. */
export const drawTopology = (graph: TopologyGraph, locale: Locale): TopologyPicture => {
  const words = topologyWords(locale)
  const plan = new Graph({ multigraph: true })
  plan.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 90, marginx: 24, marginy: 8 })
  plan.setDefaultEdgeLabel(() => ({}))
  const boxes = new Map(
    graph.nodes.map((node) => {
      const rows = [
        { size: 14, fill: ink, content: shortened(node.name) },
        {
          size: 11,
          fill: grey,
          content: shortened(
            [words.kinds[node.kind], node.kind === "terminals" ? words.terminals(node.count) : node.about]
              .filter((part) => part !== "")
              .join(" · ")
          )
        },
        ...node.faults.map((fault) => ({ size: 11, fill: colourOf([fault], ink), content: `⚠ ${words.faults[fault]}` }))
      ]
      const width = Math.max(...rows.map(({ content, size }) => widthOf(content, size))) + 24
      return [node.id, { node, rows, width, height: 14 + rows.length * 17 }] as const
    })
  )
  for (const [id, { width, height }] of boxes) plan.setNode(id, { width, height })
  for (const [index, { from, to, label }] of orientedLines(graph).entries())
    if (from !== to)
      plan.setEdge(from, to, { width: widthOf(shortened(label), 10) + 8, height: 12, labelpos: "c" }, String(index))
  layout(plan)
  const title = words.title(graph.agency)
  const counts = countsIn(graph)
  const basis = words.basis(graph.asOf, counts.devices, counts.lines, counts.terminals)
  const size = plan.graph()
  const legend = [`${words.legend}：`, words.sound, ...Object.values(words.faults).map((fault) => `⚠ ${fault}`)].join(
    "  "
  )
  const width = Math.ceil(
    Math.max(size.width ?? 0, widthOf(title, 20) + 48, widthOf(legend, 11) + 48, widthOf(basis, 12) + 48)
  )
  const height = Math.ceil((size.height ?? 0) + head + foot)
  const description = describeTopology(graph, locale)
  const lines = orientedLines(graph).map(({ from, to, label, faults }, index) => {
    const edge = from === to ? undefined : plan.edge(from, to, String(index))
    if (edge === undefined) return ""
    const points = ((edge.points ?? []) as readonly { x: number; y: number }[])
      .map(({ x, y }) => `${Math.round(x)},${Math.round(y + head)}`)
      .join(" ")
    const colour = colourOf(faults, "#7b8794")
    const marks = faults.map((fault) => `⚠ ${words.faults[fault]}`)
    const caption = [...(label === "" ? [] : [shortened(label)]), ...(from.startsWith("uplink:") ? [] : marks)].join(
      " "
    )
    const { x = 0, y = 0 } = edge
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${faults.length > 0 ? 2.5 : 1.5}"${faults.length > 0 ? ' stroke-dasharray="6 4"' : ""}/>${caption === "" ? "" : text(x, y + head - 3, 10, colourOf(faults, grey), caption, "middle")}`
  })
  const drawn = Array.from(boxes.values(), ({ node, rows, ...box }) => {
    const { x = 0, y = 0 } = plan.node(node.id) as { x?: number; y?: number }
    const [left, top] = [Math.round(x - box.width / 2), Math.round(y - box.height / 2 + head)]
    const colour = colourOf(node.faults, node.kind === "access-switch" ? blue : "#7b8794")
    return `<g><rect x="${left}" y="${top}" width="${Math.round(box.width)}" height="${box.height}" rx="6" fill="${fills[node.kind] ?? "#ffffff"}" stroke="${colour}" stroke-width="${node.faults.length > 0 || node.kind === "access-switch" ? 2.5 : 1.25}"${node.faults.length > 0 ? ' stroke-dasharray="6 4"' : ""}/>${rows.map(({ size, fill, content }, row) => text(left + 12, top + 20 + row * 17, size, fill, content)).join("")}</g>`
  })
  return {
    width,
    height,
    description,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif"><title>${escaped(title)}</title><desc>${escaped(description.join("\n"))}</desc><rect width="${width}" height="${height}" fill="#ffffff"/>${text(24, 36, 20, ink, title)}${text(24, 60, 12, grey, basis)}${lines.join("")}${drawn.join("")}${text(24, height - 20, 11, grey, legend)}</svg>\n`
  }
}

/** Lines turned so that they lead away from the egresses and access switches: the picture grows from its starting point. */
const orientedLines = ({ nodes, lines }: TopologyGraph): TopologyGraph["lines"] => {
  const distance = new Map<string, number>()
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of lines) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  const visit = (starts: readonly string[]) => {
    const queue = starts.filter((id) => !distance.has(id))
    for (const id of queue) distance.set(id, 0)
    for (const id of queue)
      for (const next of neighbours.get(id) ?? [])
        if (!distance.has(next)) {
          distance.set(next, (distance.get(id) ?? 0) + 1)
          queue.push(next)
        }
  }
  visit(nodes.filter(({ kind }) => kind === "access-switch").map(({ id }) => id))
  for (const { id, kind } of nodes) if (kind !== "terminal" && kind !== "egress") visit([id])
  for (const { id } of nodes) visit([id])
  const before = (id: string) => (/^(?:egress|private):/u.test(id) ? -1 : (distance.get(id) ?? 0))
  return lines.map((line) => (before(line.from) <= before(line.to) ? line : { ...line, from: line.to, to: line.from }))
}
