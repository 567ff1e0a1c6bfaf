import type { Cell, GridRow } from "../grid.ts"
import { isBlank } from "../grid.ts"
import type { Limits } from "../limits.ts"
import { cellTooLong, faultOf, tooManyColumns, tooManyRows, tooMuch, Unreadable } from "../problem.ts"
import { dateOfSerial } from "./date-format.ts"
import { fillMerged, type Region, regionOf } from "./merged-cells.ts"
import { unescaped, type WorkbookParts } from "./workbook-parts.ts"
import { parseXml } from "./xml.ts"

/** How much of a workbook has been kept so far, over all its sheets. */
export interface Kept {
  cells: number
  characters: number
}

/** The rows of a sheet, and what ended or narrowed the reading: the rows before it are good. */
export interface WorksheetReading {
  readonly rows: readonly GridRow[]
  readonly stopped: readonly Unreadable[]
  /** Whether there are further rows that could not be read. */
  readonly incomplete: boolean
}

const withoutValue: Cell = {
  kind: "bad",
  fault: faultOf(
    "formula-without-value",
    { zh: "公式没有计算结果", en: "The formula has no calculated value" },
    {
      zh: "用 WPS 或 Excel 打开并保存一次，或直接填写数值",
      en: "Open and save it in a spreadsheet program, or write the value"
    }
  )
}

const withoutString: Cell = {
  kind: "bad",
  fault: faultOf(
    "missing-text",
    { zh: "单元格的文字在工作簿中缺失", en: "The text of the cell is missing from the workbook" },
    {
      zh: "用 WPS 或 Excel 修复后重新保存，再核对该单元格",
      en: "Repair and save it in a spreadsheet program, and look at the cell"
    }
  )
}

const errorValue = (value: string): Cell => ({
  kind: "bad",
  fault: faultOf(
    "error-value",
    { zh: `单元格是错误值“${value}”`, en: `The cell is the error ${value}` },
    { zh: "改正公式，或直接填写数值", en: "Correct the formula, or write the value" }
  )
})

/** The number, from 0, of the column that a cell's reference such as `C7` names; `undefined` without one. */
const columnOf = (reference: string | undefined): number | undefined => {
  if (reference === undefined) return undefined
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column === 0 ? undefined : column - 1
}

/** The number of a row; one that says none, or what cannot be one (-5), comes after the row before it. */
const rowNumber = (written: string | undefined, before: number): number =>
  written !== undefined && /^\d+$/u.test(written) && Number(written) > 0 ? Number(written) : before + 1

/** Reads the rows of one sheet as its XML is inflated. */
export const readWorksheet = (
  feed: (receive: (piece: Uint8Array) => void) => void,
  workbook: WorkbookParts,
  limits: Limits,
  kept: Kept
): WorksheetReading => {
  const rows: GridRow[] = []
  const regions: Region[] = []
  const stopped: Unreadable[] = []
  const tooLong: Cell = { kind: "bad", fault: cellTooLong(limits.cellCharacters) }
  let incomplete = false
  let number = 0
  let cells: Cell[] = []
  let filled = false
  let column = -1
  let type: string | undefined
  let style = 0
  let formula = false
  let value: string | undefined
  let capturing = false
  let phonetic = false

  const content = (): Cell => {
    if (value === undefined) return formula ? withoutValue : undefined
    if (value.length > limits.cellCharacters) return tooLong
    switch (type) {
      case "s":
        return value.trim() === "" ? undefined : (workbook.strings[Number(value)] ?? withoutString)
      case "str":
      case "inlineStr":
        return unescaped(value)
      case "b":
        return value.trim() === "1" || value.trim() === "true"
      case "e":
        return errorValue(value)
      case "d":
        return { kind: "date", text: value.replace(/T00:00:00(?:\.0+)?Z?$/u, "").replace("T", " ") }
      default:
        return ofNumber(value)
    }
  }
  const ofNumber = (text: string): Cell => {
    if (text.trim() === "") return undefined
    const parsed = Number(text)
    if (Number.isNaN(parsed)) return text
    const date = workbook.dateStyles[style] === true ? dateOfSerial(parsed, workbook.since1904) : undefined
    return date === undefined ? parsed : { kind: "date", text: date }
  }
  const keep = (cell: Cell): void => {
    if (isBlank(cell)) return
    if (column >= limits.columns) {
      if (stopped.length === 0) stopped.push(new Unreadable(tooManyColumns(limits.columns), number))
      return
    }
    cells[column] = cell
    filled = true
    kept.cells++
    if (type !== "s" && typeof cell === "string") kept.characters += cell.length
    if (kept.cells > limits.cells || kept.characters > limits.characters) throw new Unreadable(tooMuch(), number)
  }
  try {
    parseXml(feed, {
      open: (name, attribute) => {
        switch (name) {
          case "row":
            number = rowNumber(attribute("r"), number)
            if (!(number <= limits.rows)) throw new Unreadable(tooManyRows(limits.rows), limits.rows)
            cells = []
            filled = false
            column = -1
            break
          case "c":
            column = columnOf(attribute("r")) ?? column + 1
            type = attribute("t")
            style = Number(attribute("s") ?? 0)
            formula = false
            value = undefined
            break
          case "f":
            formula = true
            break
          case "v":
            capturing = true
            value = ""
            break
          case "is":
            value = ""
            break
          case "rPh":
            phonetic = true
            break
          case "t":
            capturing = !phonetic
            break
          case "mergeCell": {
            const region = regionOf(attribute("ref") ?? "")
            if (region !== undefined && regions.length < limits.rows) regions.push(region)
            break
          }
          default:
        }
      },
      close: (name) => {
        switch (name) {
          case "v":
          case "t":
            capturing = false
            break
          case "rPh":
            phonetic = false
            break
          case "c":
            keep(content())
            break
          case "row":
            if (filled) rows.push({ number, cells })
            break
          default:
        }
      },
      text: (piece) => {
        if (capturing && value !== undefined && value.length <= limits.cellCharacters) value += piece
      }
    })
  } catch (error) {
    incomplete = true
    stopped.push(error instanceof Unreadable ? error : new Unreadable(brokenSheet, number === 0 ? undefined : number))
  }
  // Programs write rows in order; a file made otherwise must not confuse what follows.
  if (rows.some((row, index) => row.number < (rows[index - 1]?.number ?? 0))) rows.sort((a, b) => a.number - b.number)
  fillMerged(rows, regions, limits.cells)
  return { rows, stopped, incomplete }
}

const brokenSheet = faultOf(
  "broken-sheet",
  { zh: "工作表已损坏，其余行未读取", en: "The sheet is damaged; the rest of it was not read" },
  { zh: "用 WPS 或 Excel 修复后重新保存", en: "Repair and save it in a spreadsheet program" }
)
