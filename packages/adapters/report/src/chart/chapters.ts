import { axisX, axisY, barX, gridX, text } from "@observablehq/plot"
import { sayPercent } from "../marks.ts"
import type { Words } from "../words/words.ts"
import { cut, draw, labelRoom } from "./draw.ts"

/** A part of the scheme with the agencies' average share of its marks, from 0 to 1. */
export interface ChapterBar {
  readonly title: string
  readonly lower: number
  readonly upper: number
}

/** The share of marks earned in each part of the scheme. */
export const chaptersChart = (bars: readonly ChapterBar[], words: Words, label: string): string => {
  const rows = bars.map((bar, index) => ({ ...bar, index, from: bar.lower * 100, to: bar.upper * 100 }))
  return draw(label, {
    width: 680,
    height: rows.length * 28 + 44,
    marginLeft: labelRoom(rows.map(({ title }) => cut(title))),
    marginRight: 96,
    marginBottom: 36,
    x: { domain: [0, 100], label: words.percentAxis },
    y: { domain: rows.map(({ index }) => index), padding: 0.25, label: null },
    marks: [
      gridX(),
      axisX({ fontSize: 12 }),
      axisY({ tickFormat: (index: number) => cut(rows[index]?.title ?? ""), tickSize: 0, fontSize: 12 }),
      barX(rows, { x1: 0, x2: "from", y: "index", fill: "#1f5f99" }),
      barX(rows, { x1: "from", x2: "to", y: "index", fill: "#b3d0ea" }),
      text(rows, {
        x: "to",
        y: "index",
        text: ({ lower, upper }: ChapterBar) =>
          sayPercent(lower) === sayPercent(upper)
            ? `${sayPercent(lower)}%`
            : `${sayPercent(lower)}–${sayPercent(upper)}%`,
        textAnchor: "start",
        dx: 5,
        fontSize: 12
      })
    ]
  })
}
