import type { Fault } from "@zhengwu/core"

/** A cell that holds a date: its calendar date, with the time of day if it has one. */
export interface DateCell {
  readonly kind: "date"
  readonly text: string
}

/** A cell whose content is of no use. */
export interface BadCell {
  readonly kind: "bad"
  readonly fault: Fault
}

/** What a cell holds; `undefined` when it is empty. */
export type Cell = string | number | boolean | DateCell | BadCell | undefined

/** A row with content. */
export interface GridRow {
  /** Its number as people see it: the row of a sheet, the line of a text file. */
  readonly number: number
  /** Its own cells, by column from 0. */
  readonly cells: readonly Cell[]
  /** Cells that it shares with a row above, by column: the rest of a merged region. */
  merged?: Map<number, Cell>
  /** Why nothing in the row can be trusted, and the column where that begins. */
  readonly broken?: { readonly column: number; readonly fault: Fault }
}

/** A sheet of a workbook, or a text file of rows. */
export interface Grid {
  readonly file: string
  /** The sheet; absent for a text file. */
  readonly sheet?: string
  /** Whether the workbook hides it from view. */
  readonly hidden: boolean
  /** Its rows with content, ascending. */
  readonly rows: readonly GridRow[]
  /** Whether it has further rows that could not be read. */
  readonly incomplete?: boolean
  /** Whether its workbook counts days from 1904. */
  readonly since1904?: boolean
  /** The row where it begins, when another table of the same sheet stands above it. */
  readonly top?: number
}

/** Where a grid is, as an issue's place. */
export const placeOf = ({ file, sheet }: Grid): { readonly file: string; readonly sheet?: string } =>
  sheet === undefined ? { file } : { file, sheet }

/** The letters of a column, from 0: A, B, ..., Z, AA. */
export const columnName = (index: number): string => {
  let name = ""
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** The text of a cell for reading headings and titles; empty for a cell without usable content. */
export const textOf = (cell: Cell): string =>
  cell === undefined ? "" : typeof cell === "object" ? (cell.kind === "date" ? cell.text : "") : String(cell)

/** Whether there is nothing in the cell that a person would see. */
export const isBlank = (cell: Cell): boolean =>
  cell === undefined || (typeof cell === "string" && /^[\s\u200b\ufeff]*$/u.test(cell))
