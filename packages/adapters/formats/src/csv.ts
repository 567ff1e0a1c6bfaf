import { type Cell, type GridRow, isBlank } from "./grid.ts"
import type { Limits } from "./limits.ts"
import { cellTooLong, faultOf, tooManyColumns, tooManyRows, tooMuch, Unreadable } from "./problem.ts"

/** The rows of a CSV text, and what ended or narrowed the reading. */
export interface CsvReading {
  readonly rows: readonly GridRow[]
  readonly stopped: readonly Unreadable[]
  /** Whether there are further rows that were not read. */
  readonly incomplete: boolean
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13

const quoteNotClosed = faultOf(
  "quote-not-closed",
  { zh: "引号没有成对", en: "A quotation mark is not closed" },
  { zh: "补上或删除该行的引号", en: "Close the quotation mark, or remove it" }
)

/** Rows from the top that tell how wide the table is. */
const headRows = 20

/**
 * Reads CSV (RFC 4180) as people have it: any line ending, quotes inside a field, rows of different lengths. A quotation
 * mark that is never closed costs its own line only, not the rest of the file; one that was closed by another stray one
 * costs the lines between, each of which is told. Rows carry the number of the line they begin on. Nothing is kept of
 * columns and characters beyond the limits.
 */
export const readCsv = (text: string, delimiter: string, limits: Limits): CsvReading => {
  const rows: GridRow[] = []
  const stopped: Unreadable[] = []
  const separator = delimiter.charCodeAt(0)
  const tooLong: Cell = { kind: "bad", fault: cellTooLong(limits.cellCharacters) }
  let incomplete = false
  let wide = false
  let width = 0
  let kept = 0
  let line = 1
  let at = 0
  const lineEnd = (from: number): number => {
    for (let index = from; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === lineFeed || code === carriageReturn) return index
    }
    return text.length
  }
  while (at < text.length) {
    const number = line
    const cells: Cell[] = []
    let column = 0
    let broken: GridRow["broken"]
    let filled = false
    let spread: Spread | undefined
    for (;;) {
      let value: string | undefined
      if (text.charCodeAt(at) === quote) {
        const field = quotedField(text, at, separator, limits.cellCharacters)
        if (field === undefined) {
          broken = { column, fault: quoteNotClosed }
          at = lineEnd(at)
          break
        }
        value = field.value
        line += field.lines
        if (field.lines > 0) spread ??= { column, start: at, end: field.end }
        at = field.end
      } else {
        const start = at
        while (at < text.length) {
          const code = text.charCodeAt(at)
          if (code === separator || code === lineFeed || code === carriageReturn) break
          at++
        }
        if (at - start > limits.cellCharacters) value = undefined
        else value = text.slice(start, at)
      }
      if (column < limits.columns) {
        const cell = value === undefined ? tooLong : value === "" ? undefined : value
        if (!isBlank(cell)) {
          cells[column] = cell
          filled = true
          kept++
        } else cells[column] = undefined
      } else if (!wide && value !== "") {
        wide = true
        stopped.push(new Unreadable(tooManyColumns(limits.columns), number))
      }
      column++
      if (text.charCodeAt(at) !== separator) break
      at++
    }
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    at++
    line++
    if (broken !== undefined) rows.push({ number, cells, broken })
    else if (spread !== undefined && isStray(text, spread, { separator, columns: column, width }))
      for (let each = number; each < line; each++)
        rows.push({
          number: each,
          cells: each === number ? cells.slice(0, spread.column) : [],
          broken: { column: each === number ? spread.column : 0, fault: quoteNotClosed }
        })
    else if (filled) {
      rows.push({ number, cells })
      if (rows.length <= headRows) width = Math.max(width, column)
    }
    if (rows.length > limits.rows || kept > limits.cells) {
      incomplete = true
      stopped.push(new Unreadable(rows.length > limits.rows ? tooManyRows(limits.rows) : tooMuch(), number))
      break
    }
  }
  return { rows, stopped, incomplete }
}

/** A quoted field that goes on over several lines: its column, and where it begins and ends. */
interface Spread {
  readonly column: number
  readonly start: number
  readonly end: number
}

/**
 * Whether the quotation mark that opens a field of several lines is a stray one (a ditto mark, an inch sign) that
 * another one far below seems to close. So it is when the line has just the columns of the table if the mark is taken
 * as a character, and beyond that the row as read does not have them, or the field is the rest of the line up to the
 * next lone mark, or every line inside the field is a whole row.
 */
const isStray = (
  text: string,
  { column, start, end }: Spread,
  { separator, columns, width }: { readonly separator: number; readonly columns: number; readonly width: number }
): boolean => {
  if (width < 2) return false
  const [first = 0, ...further] = separatorsByLine(text, start, end, separator)
  if (column + 1 + first !== width) return false
  if (columns !== width) return true
  const isSeparator = (at: number) => text.charCodeAt(at) === separator
  const isEdge = (at: number) =>
    isSeparator(at) || text.charCodeAt(at) === lineFeed || text.charCodeAt(at) === carriageReturn
  const [opens, closes] = [start + 1, end - 2]
  if (isEdge(opens) && isEdge(closes) && (isSeparator(opens) || isSeparator(closes))) return true
  const inside = further.slice(0, -1)
  return width > 2 && inside.length > 0 && inside.every((count) => count + 1 === width)
}

const separatorsByLine = (text: string, start: number, end: number, separator: number): readonly number[] => {
  const counts = [0]
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const last = counts.length - 1
    if (code === separator) counts[last] = (counts[last] ?? 0) + 1
    else if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) counts.push(0)
  }
  return counts
}

interface Quoted {
  /** The content; `undefined` when it is longer than a cell can be. */
  readonly value: string | undefined
  readonly end: number
  readonly lines: number
}

/** The quoted field that begins here; `undefined` when its quotation mark is not closed. */
const quotedField = (text: string, start: number, separator: number, limit: number): Quoted | undefined => {
  let close = start
  for (;;) {
    close = text.indexOf('"', close + 1)
    if (close < 0) return undefined
    if (text.charCodeAt(close + 1) !== quote) break
    close++
  }
  let end = close + 1
  const next = text.charCodeAt(end)
  const lines = lineCount(text, start, close)
  if (close - start > limit) {
    // So much text over several lines is a quotation mark left open rather than one cell.
    return lines > 0 ? undefined : { value: undefined, end: fieldEnd(text, end, separator), lines }
  }
  let value = text.slice(start + 1, close).replaceAll('""', '"')
  if (end < text.length && next !== separator && next !== lineFeed && next !== carriageReturn) {
    if (lines > 0) return undefined
    end = fieldEnd(text, end, separator)
    value += text.slice(close + 1, end)
  }
  return { value, end, lines }
}

const fieldEnd = (text: string, from: number, separator: number): number => {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === separator || code === lineFeed || code === carriageReturn) break
    at++
  }
  return at
}

const lineCount = (text: string, start: number, end: number): number => {
  let lines = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) lines++
  }
  return lines
}

const delimiters = [",", "\t", ";"] as const

/** The delimiter under which the first rows have the most columns. */
export const delimiterOf = (text: string, limits: Limits): string => {
  const sample = text.slice(0, 65_536)
  let best: string = delimiters[0]
  let most = 0
  for (const delimiter of delimiters) {
    const counts = readCsv(sample, delimiter, limits)
      .rows.filter(({ broken }) => broken === undefined)
      .slice(0, headRows)
      .map(({ cells }) => cells.length)
      .toSorted((a, b) => a - b)
    const columns = counts[Math.floor(counts.length / 2)] ?? 0
    if (columns > most) {
      best = delimiter
      most = columns
    }
  }
  return best
}
