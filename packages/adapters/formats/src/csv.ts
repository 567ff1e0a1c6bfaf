import { type Cell, type GridRow, isBlank } from "./grid.ts"
import type { Limits } from "./limits.ts"
import { cellTooLong, faultOf, tooManyColumns, tooManyRows, tooMuch, Unreadable } from "./problem.ts"

/** The rows of a CSV text, and what ended or narrowed the reading. */
export interface CsvReading {
  readonly rows: readonly GridRow[]
  readonly stopped: readonly Unreadable[]
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13

const quoteNotClosed = faultOf(
  "quote-not-closed",
  { zh: "引号没有成对", en: "A quotation mark is not closed" },
  { zh: "补上或删除该行的引号", en: "Close the quotation mark, or remove it" }
)

/**
 * Reads CSV (RFC 4180) as people have it: any line ending, quotes inside a field, rows of different lengths. A quotation
 * mark that is never closed costs its own line only, not the rest of the file; rows carry the number of the line they
 * begin on. Nothing is kept of columns and characters beyond the limits.
 */
export const readCsv = (text: string, delimiter: string, limits: Limits): CsvReading => {
  const rows: GridRow[] = []
  const stopped: Unreadable[] = []
  const separator = delimiter.charCodeAt(0)
  const tooLong: Cell = { kind: "bad", fault: cellTooLong(limits.cellCharacters) }
  let wide = false
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
    else if (filled) rows.push({ number, cells })
    if (rows.length > limits.rows || kept > limits.cells) {
      stopped.push(new Unreadable(rows.length > limits.rows ? tooManyRows(limits.rows) : tooMuch(), number))
      break
    }
  }
  return { rows, stopped }
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
      .rows.slice(0, 20)
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
