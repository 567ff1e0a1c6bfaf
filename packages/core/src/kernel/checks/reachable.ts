import { type Check, type PartView, type RowRef, type Signature } from "../check.ts"
import { column, type Column } from "../fold.ts"
import { KeyTable } from "../key-table.ts"
import { float64At, joined, uint32At } from "../pages.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"

/** Records that are nodes of a graph. */
export interface Nodes {
  /** The set. */
  readonly set: RecordSet
  /** The node's name within its agency; a record without one is left to other rules. */
  readonly names: Column
  /** The names of those nodes that are roots; absent where none is. */
  readonly roots?: Column
  /** The names of those nodes that need not be reached; absent where all must be. */
  readonly idle?: Column
}

/** Declares records as nodes, with the name under which links refer to them. */
export const nodes = <T>(
  set: RecordSet<T>,
  name: (record: T) => string | undefined,
  { isRoot, isIdle }: { readonly isRoot?: (record: T) => boolean; readonly isIdle?: (record: T) => boolean } = {}
): Nodes => {
  const those = (is: (record: T) => boolean) => column(set, (record: T) => (is(record) ? name(record) : undefined))
  return {
    set,
    names: column(set, name),
    ...(isRoot === undefined ? {} : { roots: those(isRoot) }),
    ...(isIdle === undefined ? {} : { idle: those(isIdle) })
  }
}

/** A graph within each agency that must hang together. */
export interface ReachableRule<
  L,
  Rootless extends string,
  Unreachable extends string,
  Dangling extends string,
  Ambiguous extends string
> {
  /** What must be connected, in words. */
  readonly says: Text
  /** The nodes. */
  readonly nodes: readonly [Nodes, ...Nodes[]]
  /** The set of links. */
  readonly links: RecordSet<L>
  /** The names of the two nodes that a link joins, and the fields that say them; direction means nothing. */
  readonly ends: {
    readonly fields: readonly [from: keyof L & string, to: keyof L & string]
    readonly from: (link: L) => string | undefined
    readonly to: (link: L) => string | undefined
  }
  /**
   * The faults: an agency with nodes but no root, a node that no root reaches, a link with an end that is no node, and
   * a name that nodes of different sets have, so that a link to it does not say which is meant. Such a link may join
   * each of them: what a root might reach over it is not called unreached.
   */
  readonly breaches: {
    readonly rootless: Rootless
    readonly unreachable: Unreachable
    readonly dangling: Dangling
    readonly ambiguous: Ambiguous
  }
}

/** Every node of an agency that is not idle is connected to a root, and every link joins two nodes that it tells. */
export const reachable = <
  L,
  N = unknown,
  const Rootless extends string = string,
  const Unreachable extends string = string,
  const Dangling extends string = string,
  const Ambiguous extends string = string
>({
  says,
  nodes,
  links,
  ends: { fields, from, to },
  breaches
}: ReachableRule<L, Rootless, Unreachable, Dangling, Ambiguous>): Check<
  { readonly [K in Rootless]: Signature<undefined, Record<string, never>, Record<never, never>> } & {
    readonly [K in Unreachable | Ambiguous]: Signature<N, Record<string, never>, Record<never, never>>
  } & { readonly [K in Dangling]: Signature<L, { readonly end: "from" | "to" | "both" }, Record<never, never>> }
> => {
  const fromNames = column(links, from)
  const toNames = column(links, to)
  return {
    parts: [
      {
        says: () => says,
        reads: [...nodes.map(({ set }) => ({ set, fields: [] })), { set: links, fields }],
        codes: Object.values(breaches),
        optional: false,
        given: {},
        tests: [],
        columns: [
          ...nodes.flatMap(({ names, roots, idle }) => [names, roots ?? [], idle ?? []].flat()),
          fromNames,
          toNames
        ],
        keeps: [],
        judge: (view) => {
          const graph = new Graph(view, nodes)
          const { length, pages: froms } = view.column(fromNames)
          const { pages: tos } = view.column(toNames)
          for (let index = 0; index < length; index++) {
            const agency = uint32At(froms.agencies, index)
            const start = graph.find(float64At(froms.keys, index), agency)
            const end = graph.find(float64At(tos.keys, index), agency)
            if (start >= 0 && end >= 0) {
              graph.link(start, end)
              continue
            }
            view.breach({
              code: breaches.dangling,
              agencies: [agency],
              rows: [{ set: links, agency, row: uint32At(froms.rows, index) }],
              restsOn: nodes.map(({ set }) => set),
              detail: { end: start >= 0 ? "to" : end >= 0 ? "from" : "both" }
            })
          }
          reportUnreached(view, graph, nodes, links, breaches)
          reportAmbiguous(view, graph, nodes, breaches.ambiguous)
          for (let agency = 1; agency < view.agencies.length; agency++) {
            for (const { set } of nodes) view.checked(agency, view.count(set, agency), set)
            view.checked(agency, view.count(links, agency), links)
          }
        }
      }
    ]
  }
}

const reportUnreached = (
  view: PartView,
  graph: Graph,
  nodes: readonly Nodes[],
  links: RecordSet,
  breaches: { readonly rootless: string; readonly unreachable: string }
): void => {
  const { rooted, reached } = graph.reach()
  const sets = nodes.map(({ set }) => set)
  for (let agency = 1; agency < view.agencies.length; agency++) {
    if (rooted.has(agency) || nodes.every(({ set }) => view.count(set, agency) === 0)) continue
    view.checked(agency, 1)
    view.breach({ code: breaches.rootless, agencies: [agency], rows: [], restsOn: sets })
  }
  for (const [place, { set, names, idle }] of nodes.entries()) {
    const { length, pages } = view.column(names)
    const idleKeys = idle === undefined ? undefined : view.column(idle).pages.keys
    for (let index = 0; index < length; index++) {
      const agency = uint32At(pages.agencies, index)
      // Without any root every node is unreached: the missing root is the fault, said once.
      if (Number.isNaN(float64At(pages.keys, index)) || reached(graph.vertex(place, index)) || !rooted.has(agency))
        continue
      if (idleKeys !== undefined && !Number.isNaN(float64At(idleKeys, index))) continue
      view.breach({
        code: breaches.unreachable,
        agencies: [agency],
        rows: [{ set, agency, row: uint32At(pages.rows, index) }],
        restsOn: [...sets, links]
      })
    }
  }
}

/** Finds each ambiguous name once, with all nodes that have it. */
const reportAmbiguous = (view: PartView, graph: Graph, nodes: readonly Nodes[], code: string): void => {
  if (graph.ambiguous.size === 0) return
  const named = new Map<number, RowRef[]>(Array.from(graph.ambiguous, (vertex) => [vertex, []]))
  for (const { set, names } of nodes) {
    const { length, pages } = view.column(names)
    for (let index = 0; index < length; index++) {
      const agency = uint32At(pages.agencies, index)
      const vertex = graph.find(float64At(pages.keys, index), agency)
      named.get(vertex)?.push({ set, agency, row: uint32At(pages.rows, index) })
    }
  }
  for (const rows of named.values()) view.breach({ code, agencies: [rows[0]?.agency ?? 0], rows })
}

/** The nodes of all agencies, joined into components (union by halving paths). */
class Graph {
  /** The first nodes of those names that a link has and nodes of different sets share. */
  readonly ambiguous = new Set<number>()
  /** The first node of each further set that has the name of an earlier set's node, by that node. */
  private readonly namesakes = new Map<number, readonly number[]>()
  private readonly parents: Uint32Array
  private readonly table: KeyTable
  private readonly view: PartView
  private readonly nodes: readonly Nodes[]
  /** The vertex of the first node of each set. */
  private readonly starts: readonly number[]

  constructor(view: PartView, nodes: readonly Nodes[]) {
    this.view = view
    this.nodes = nodes
    const columns = nodes.map(({ names }) => view.column(names))
    const { starts, room, count, keys, agencies } = joined(columns)
    this.starts = starts
    this.parents = view.words(room)
    this.table = new KeyTable(keys, agencies, count, view.words)
    for (const [place, { length }] of columns.entries()) {
      const start = this.vertex(place, 0)
      for (let vertex = start; vertex < start + length; vertex++)
        this.parents[vertex] = Number.isNaN(float64At(keys, vertex)) ? vertex : this.first(vertex, start)
    }
  }

  /** The first node of the same name and set: the two are one to whoever draws a link to them. */
  private first(vertex: number, start: number): number {
    const claimed = this.table.claim(vertex)
    if (claimed >= start) return claimed
    const known = this.namesakes.get(claimed) ?? []
    const first = known.find((each) => each >= start)
    if (first === undefined) this.namesakes.set(claimed, [...known, vertex])
    return first ?? vertex
  }

  vertex(place: number, index: number): number {
    return (this.starts[place] ?? 0) + index
  }

  /** The first node of a name; -1 when there is none. */
  find(key: number, agency: number): number {
    return Number.isNaN(key) ? -1 : this.table.find(key, agency)
  }

  /** Joins two nodes, or where their names are ambiguous, whatever they may mean. */
  link(one: number, other: number): void {
    this.join(one, other)
    if (this.namesakes.size === 0) return
    for (const end of [one, other])
      for (const namesake of this.namesakes.get(end) ?? []) {
        this.ambiguous.add(end)
        this.join(end, namesake)
      }
  }

  private join(one: number, other: number): void {
    const first = this.component(one)
    const second = this.component(other)
    // The earlier node stays on top: devices, of which there are few, so that most nodes are one step away from it.
    if (first < second) this.parents[second] = first
    else this.parents[first] = second
  }

  /** The agencies that have a root, and whether a vertex is connected to one. */
  reach(): { readonly rooted: ReadonlySet<number>; readonly reached: (vertex: number) => boolean } {
    const rooted = new Set<number>()
    const components = new Uint8Array(this.parents.length)
    for (const [place, { roots }] of this.nodes.entries()) {
      if (roots === undefined) continue
      const { length, pages } = this.view.column(roots)
      for (let index = 0; index < length; index++) {
        if (Number.isNaN(float64At(pages.keys, index))) continue
        rooted.add(uint32At(pages.agencies, index))
        components[this.component(this.vertex(place, index))] = 1
      }
    }
    return { rooted, reached: (vertex) => components[this.component(vertex)] === 1 }
  }

  private component(vertex: number): number {
    let current = vertex
    let parent = this.parents[current] ?? current
    while (parent !== current) {
      const grand = this.parents[parent] ?? parent
      this.parents[current] = grand
      current = grand
      parent = this.parents[current] ?? current
    }
    return current
  }
}
