/**
 * An agency's network topology as a picture to print and file: pure functions from records to SVG.
 *
 * @module
 */
import type { Locale } from "@zhengwu/core"
import { drawTopology } from "./topology/draw.ts"
import { type TopologyInput, topologyOf } from "./topology/graph.ts"

export { describeTopology } from "./topology/describe.ts"
export { drawTopology, type TopologyPicture } from "./topology/draw.ts"
export {
  type Fault,
  type NodeKind,
  type TopologyGraph,
  type TopologyInput,
  type TopologyLine,
  type TopologyNode,
  topologyOf
} from "./topology/graph.ts"

/**
 * An agency's topology as an SVG document, what is wrong in it marked. `undefined` when the agency supplied no devices,
 * lines, terminals or internet connections.
 */
export const renderTopology = (input: TopologyInput, locale: Locale): string | undefined => {
  const graph = topologyOf(input, locale)
  return graph === undefined ? undefined : drawTopology(graph, locale).svg
}
