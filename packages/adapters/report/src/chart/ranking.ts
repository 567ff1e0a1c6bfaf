import { axisX, axisY, barX, gridX, text, tickX } from "@observablehq/plot"
import { sayBounds } from "../marks.ts"
import type { Words } from "../words/words.ts"
import { cut, draw, labelRoom } from "./draw.ts"

/** An agency's bar: what it has, what it can still have, and what it had. */
export interface RankingBar {
  readonly name: string
  readonly lower: number
  readonly upper: number
  /** The earlier mark's lower bound; absent where there is none. */
  readonly before?: number
}

/** Marks as bars, best first: dark to the lower bound, light to the upper, an upright line for the earlier mark. */
export const rankingChart = (bars: readonly RankingBar[], total: number, words: Words, label: string): string => {
  const rows = bars.map((bar, index) => ({ ...bar, index, end: Math.max(bar.lower, bar.upper) }))
  const most = Math.max(total, ...rows.map(({ end }) => end))
  return draw(label, {
    width: 680,
    height: rows.length * 22 + 44,
    marginLeft: labelRoom(rows.map(({ name }) => cut(name))),
    marginRight: 76,
    marginBottom: 36,
    x: { domain: [0, most], label: words.marksAxis },
    y: { domain: rows.map(({ index }) => index), padding: 0.25, label: null },
    marks: [
      gridX(),
      axisX({ fontSize: 12 }),
      axisY({ tickFormat: (index: number) => cut(rows[index]?.name ?? ""), tickSize: 0, fontSize: 12 }),
      barX(rows, { x1: 0, x2: "lower", y: "index", fill: "#1f5f99" }),
      barX(rows, { x1: "lower", x2: "end", y: "index", fill: "#b3d0ea" }),
      tickX(
        rows.filter(({ before }) => before !== undefined),
        { x: "before", y: "index", stroke: "#a61b1b", strokeWidth: 2.5 }
      ),
      text(rows, {
        x: "end",
        y: "index",
        text: (bar: RankingBar) => sayBounds(bar),
        textAnchor: "start",
        dx: 5,
        fontSize: 12
      })
    ]
  })
}
