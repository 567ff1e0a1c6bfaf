import type { Locale } from "@zhengwu/core"
import { drawTopology, topologyOf } from "@zhengwu/report/topology"
import type { Checked } from "./checked.ts"
import type { TopologyShown } from "./protocol.ts"

/** An agency's topology; `undefined` where it supplied nothing to draw. */
export const topologyShown = (checked: Checked, agency: string, locale: Locale): TopologyShown | undefined => {
  const graph = topologyOf({ ...checked, agency }, locale)
  return graph === undefined ? undefined : drawTopology(graph, locale)
}
