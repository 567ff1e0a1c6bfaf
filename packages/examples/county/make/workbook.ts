import { unzipSync, zipSync } from "fflate"
import writeExcelFile, { type CellObject, type Sheet } from "write-excel-file/universal"
import type { WrittenCell } from "./written.ts"

/** A sheet to write. */
export interface SheetContent {
  /** Its name. */
  readonly name: string
  /** Lines above the header, each across all columns. */
  readonly titles: readonly string[]
  /** The headings. */
  readonly headings: readonly string[]
  /** The rows below; an empty one is a blank row. */
  readonly rows: readonly (readonly WrittenCell[])[]
  /** The column, from 0, whose equal neighbours are merged into one cell; absent where none is. */
  readonly mergedColumn?: number
}

/** Zip entries carry a local time; one and the same is written everywhere. */
const entryTime = new Date(2014, 6, 31, 12)

/** Writes a workbook: the same sheets always give the same bytes. */
export const workbook = async (sheets: readonly SheetContent[]): Promise<Uint8Array> => {
  const blob = await writeExcelFile(sheets.map(sheetOf)).toBlob()
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return zipSync(
    Object.fromEntries(
      Object.entries(parts)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, bytes]) => [name, [bytes, { mtime: entryTime, level: 9 }] as const])
    )
  )
}

const sheetOf = ({ name, titles, headings, rows, mergedColumn }: SheetContent): Sheet<Blob> => {
  const data: (CellObject | null)[][] = [
    ...titles.map((value, index) => [
      index === 0
        ? { value, columnSpan: headings.length, align: "center" as const, fontWeight: "bold" as const, type: String }
        : { value, columnSpan: headings.length, type: String },
      ...Array.from({ length: headings.length - 1 }, () => null)
    ]),
    headings.map((value) => ({ value, type: String, fontWeight: "bold", borderStyle: "thin" })),
    ...rows.map((row) => row.map(cellOf))
  ]
  if (mergedColumn !== undefined) mergeEqual(data, titles.length + 1, mergedColumn)
  return {
    sheet: name,
    columns: headings.map((heading, index) => ({
      width: Math.min(36, Math.max(8, ...[heading, ...rows.map((row) => textOf(row[index]))].map(widthOf)) + 2)
    })),
    data
  }
}

const cellOf = (cell: WrittenCell): CellObject => {
  if (cell === undefined) return {}
  if (typeof cell === "string") return { value: cell, type: String }
  if (typeof cell === "number") return { value: cell, type: Number }
  return { value: cell.serial, type: Number, format: "yyyy-mm-dd" }
}

const textOf = (cell: WrittenCell): string => (typeof cell === "object" ? "2014-07-31" : String(cell ?? ""))

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0)

/** Merges cells of a column that say the same below each other. */
const mergeEqual = (data: (CellObject | null)[][], first: number, column: number): void => {
  let start = first
  for (let index = first + 1; index <= data.length; index++) {
    if (index < data.length && data[index]?.[column]?.value === data[start]?.[column]?.value) continue
    const top = data[start]
    if (top !== undefined && index - start > 1) {
      top[column] = { ...top[column], rowSpan: index - start, alignVertical: "center" }
      for (const row of data.slice(start + 1, index)) row[column] = null
    }
    start = index
  }
}
