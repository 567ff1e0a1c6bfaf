import type { Evidence, Issue, Place } from "@zhengwu/core"
import type { Words } from "./words.ts"

/** The file and the sheet of a place; empty where neither is known. */
export const fileOf = ({ file, sheet }: Place): readonly string[] =>
  [file, sheet].filter((part) => part !== undefined && part !== "") as readonly string[]

/** More cells than these are the whole row. */
const cellsShown = 3

/** The row and the cells, such as `第7行 C7`; the JSON Pointer where there is no row. */
export const rowOf = (place: Place, cells: readonly string[], words: Words): readonly string[] => [
  ...(place.row === undefined ? [] : [words.report.row(String(place.row))]),
  ...(cells.length === 0 || cells.length > cellsShown ? [] : [cells.join(words.comma)]),
  ...(place.pointer === undefined || place.row !== undefined ? [] : [place.pointer])
]

/** The cells that a finding looked at, each once, in order of their columns. */
export const cellsOf = ({ cells = {} }: Pick<Evidence, "cells">): readonly string[] =>
  [...new Set(Object.values(cells))].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))

const separator = " · "

/** Where a record was written, in one line; what the record is called where that is not known. */
export const placeOf = (evidence: Evidence, words: Words): string => {
  const parts = [...fileOf(evidence.place), ...rowOf(evidence.place, cellsOf(evidence), words)]
  return parts.length === 0 ? evidence.subject : parts.join(separator)
}

/** Where a problem of the input is, in one line; empty where it is about the input as a whole. */
export const placeOfIssue = ({ place, cell }: Issue, words: Words): string =>
  [...fileOf(place), ...rowOf(place, cell === undefined ? [] : [cell], words)].join(separator)
