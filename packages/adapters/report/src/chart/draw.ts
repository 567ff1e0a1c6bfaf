import { plot, type PlotOptions } from "@observablehq/plot"
import { parseHTML } from "linkedom"
import { escaped } from "../html/markup.ts"
import { readable } from "../view/readable.ts"

/**
 * Draws a chart as SVG with a text alternative. The library's style element and its names of parts are left out: the
 * page's policy allows none but its own style, and one image with one text is what a reader without eyes needs.
 */
export const draw = (label: string, options: PlotOptions): string => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>")
  const chart = plot({ ...options, document })
  for (const style of chart.querySelectorAll("style")) style.remove()
  for (const part of chart.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label")
  for (const part of chart.querySelectorAll("[aria-hidden]")) part.removeAttribute("aria-hidden")
  chart.removeAttribute("class")
  chart.setAttribute("role", "img")
  chart.setAttribute("aria-label", "")
  return chart.outerHTML.replace('aria-label=""', `aria-label="${escaped(label)}"`)
}

/** Room for labels at the left of a chart, in pixels; longer ones are cut. */
export const labelRoom = (labels: readonly string[]): number => Math.min(264, Math.max(60, ...labels.map(widthOf)) + 16)

/** A label in one line, without what a page may not hold, and no longer than the room. */
export const cut = (label: string): string => {
  let width = 0
  let text = ""
  for (const character of readable(label).replaceAll(/\s+/gu, " ")) {
    width += widthOf(character)
    if (width > 248) return `${text}…`
    text += character
  }
  return text
}

/** About how wide a text is at 12 pixels. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 12 : 6.6), 0)
