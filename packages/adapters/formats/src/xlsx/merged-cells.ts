import type { GridRow } from "../grid.ts"

/** A merged region of more than one row: its first column from 0, its first and last row from 1. */
export interface Region {
  readonly column: number
  readonly first: number
  readonly last: number
}

/** The region that a reference such as `A3:A9` names; `undefined` when it is within one row or no reference. */
export const regionOf = (reference: string): Region | undefined => {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/u.exec(reference)
  if (parts === null) return undefined
  const [, letters = "", first = "", last = ""] = parts
  if (Number(last) <= Number(first)) return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, first: Number(first), last: Number(last) }
}

/** Gives each row below the first of a merged region the region's content: a person sees it there. */
export const fillMerged = (rows: readonly GridRow[], regions: readonly Region[], most: number): void => {
  let filled = 0
  for (const { column, first, last } of regions) {
    let index = firstAtOrAfter(rows, first)
    const top = rows[index]
    if (top?.number !== first) continue
    const cell = top.cells[column]
    if (cell === undefined) continue
    for (index++; ; index++) {
      const row = rows[index]
      if (row === undefined || row.number > last) break
      // Regions cannot overlap in an honest workbook, so there cannot be more shared cells than cells.
      if (++filled > most) return
      row.merged ??= new Map()
      row.merged.set(column, cell)
    }
  }
}

const firstAtOrAfter = (rows: readonly GridRow[], number: number): number => {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
