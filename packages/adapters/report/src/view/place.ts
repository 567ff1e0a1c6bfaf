import type { Evidence } from "@zhengwu/core"
import type { Words } from "../words/words.ts"

/** The file and the sheet of a record; empty where neither is known. */
export const fileOf = ({ place: { file = "", sheet = "" } }: Evidence): string =>
  [file, sheet].filter((part) => part !== "").join(" · ")

/** The cells that a finding looked at, each once, in the order of their columns. */
export const cellsOf = ({ cells = {} }: Evidence): readonly string[] =>
  [...new Set(Object.values(cells))].toSorted((a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0))

/** The row and cells of a record, or its place in a JSON document; what it is called where neither is known. */
export const rowOf = (evidence: Evidence, words: Words): string => {
  const { row, pointer } = evidence.place
  if (row === undefined && pointer === undefined) return evidence.subject
  const cells = cellsOf(evidence).join(words.comma)
  const at = row === undefined ? (pointer ?? "") : words.row(row)
  return cells === "" ? at : `${at} ${cells}`
}
