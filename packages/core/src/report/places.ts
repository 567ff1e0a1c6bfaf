import type { Evidence, Place } from "../kernel/finding.ts"
import type { Words } from "./words.ts"

/** The cells that a rule looked at, each once, in order of their columns. */
export const cellsOf = ({ cells }: Pick<Evidence, "cells">): readonly string[] =>
  cells === undefined
    ? []
    : [...new Set(Object.values(cells))].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))

/** More cells than these are the whole row. */
const cellsShown = 3

/** Where a record was written, in one line; what the record is called where that is not known. */
export const placeInWords = (evidence: Evidence, words: Words): string => {
  const { file, sheet, row, pointer } = evidence.place
  const cells = cellsOf(evidence)
  const parts: string[] = []
  const show = (part: string | undefined) => {
    if (part !== undefined && part !== "") parts.push(part)
  }
  show(file)
  show(sheet)
  if (row === undefined) show(pointer)
  else show(words.row(row))
  if (cells.length <= cellsShown) show(words.listOf(cells))
  return parts.length === 0 ? evidence.subject : parts.join(" · ")
}

/** The file of a place as a URI reference: relative unless the path is absolute, every character encoded. */
export const uriOf = ({ file }: Place): string | undefined => {
  if (file === undefined || file === "") return undefined
  const drive = /^([A-Za-z]):[\\/]/u.exec(file)
  const path = drive === null ? file : file.slice(3).replaceAll("\\", "/")
  const encoded = path
    .split("/")
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join("/")
  if (drive !== null) return `file:///${drive[1]}:/${encoded}`
  if (encoded.startsWith("//")) return `file:${encoded}`
  return encoded.startsWith("/") ? `file://${encoded}` : encoded
}

/** Half a surrogate pair, which no encoding has. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd")

/** A cell or row of a sheet as spreadsheets write it, such as `'Sheet 1'!C7`. */
export const sheetReference = (sheet: string, within: string): string => {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
  return `${name}!${within}`
}
