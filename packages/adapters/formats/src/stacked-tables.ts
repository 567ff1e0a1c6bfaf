import { folded, type RecordSet } from "@zhengwu/core"
import type { Cell, Grid, GridRow } from "./grid.ts"
import { isBlank, textOf } from "./grid.ts"
import { bareHeading, columnsOf, headingsOf, seenCells } from "./headings.ts"
import { rowKindOf } from "./row-kind.ts"

/** The tables of a sheet, from top to bottom. */
export interface StackedTables {
  readonly grids: readonly Grid[]
  /** The row where the first table begins that is not read; absent where all are. */
  readonly surplus?: number
}

/** Finds the tables that stand one below the other in a sheet; at most so many. */
export type TableFinder = (grid: Grid, most: number) => StackedTables

/** Makes the finder for these record sets: a further table begins where there is a further header. */
export const tableFinderOf = (sets: readonly RecordSet[]): TableFinder => {
  const isHeader = headerTestOf(sets)
  return (grid, most) => {
    const { rows } = grid
    const starts = [0]
    // The rows of the header at hand: it may have two.
    const header: GridRow[] = []
    for (const [index, row] of rows.entries()) {
      if (!isHeader.mayBe(row)) continue
      const above = rows[index - 1]
      if (above !== undefined && above === header.at(-1) && above.number === row.number - 1) {
        if (isHeader.is(row, true)) header.push(row)
        continue
      }
      const top = isGroups(above, row) && isSetOff(rows, index - 1) ? index - 1 : index
      const titles = titlesAbove(rows, top)
      if (titles === index && header.some((each) => isSame(each, row))) continue
      if (!isHeader.is(row, isSetOff(rows, top))) continue
      if (header.length > 0) {
        if (starts.length === most) return { grids: cut(grid, starts, titles), surplus: rows[titles]?.number ?? 1 }
        starts.push(titles)
      }
      header.splice(0, header.length, row)
    }
    return { grids: starts.length === 1 ? [grid] : cut(grid, starts, rows.length) }
  }
}

const cut = (grid: Grid, starts: readonly number[], end: number): readonly Grid[] =>
  starts.map((start, index) => {
    const isLast = index === starts.length - 1
    const rows = grid.rows.slice(start, starts[index + 1] ?? end)
    return {
      ...grid,
      rows,
      incomplete: isLast && grid.incomplete === true,
      ...(index === 0 ? {} : { top: rows[0]?.number ?? 1 })
    }
  })

const isSame = (one: GridRow, other: GridRow): boolean => {
  const [cells, others] = [seenCells(one), seenCells(other)]
  return cells.length === others.length && cells.every((cell, column) => cell === others[column])
}

/** The index of the first of the titles right above a row; that of the row itself where it has none. */
const titlesAbove = (rows: readonly GridRow[], index: number): number => {
  let first = index
  while (index - first < mostTitles && isTitle(rows[first - 1])) first--
  return first
}

/** Whether blank rows or a title stand above a row. */
const isSetOff = (rows: readonly GridRow[], index: number): boolean =>
  rows[index - 1]?.number !== (rows[index]?.number ?? 0) - 1 || isTitle(rows[index - 1])

/** Whether the row above a header names groups of its columns (使用人信息). */
const isGroups = (above: GridRow | undefined, row: GridRow): boolean => {
  if (above === undefined || above.number !== row.number - 1 || isTitle(above)) return false
  const [upper, lower] = [ownCells(above), ownCells(row)]
  return upper.length < lower.length && upper.every((cell) => typeof cell === "string")
}

const ownCells = ({ cells }: GridRow): readonly Cell[] => cells.filter((cell) => !isBlank(cell))

/** More titles than a table has. */
const mostTitles = 10

const none: ReadonlySet<number> = new Set()

const form = /[:：]\s*\S/u

/** A title has more words than a record of which only a name is filled in. */
const words = /\p{Script=Han}(?:.*\p{Script=Han}){2}|\p{L}+\s+\p{L}+/u

/** Whether a row is a title (县财政局终端登记表) or says whose the form is, rather than a record or what closes a form. */
const isTitle = (row: GridRow | undefined): boolean => {
  if (row === undefined || row.broken !== undefined) return false
  const own = ownCells(row)
  if (!own.every((cell) => typeof cell === "string") || rowKindOf(row, none, []) === "remark") return false
  const [text = ""] = own
  // A cell that is merged downwards belongs to records.
  for (const cell of row.merged?.values() ?? []) if (!isBlank(cell) && textOf(cell) !== text) return false
  return own.length === 1 ? words.test(text) : own.length > 1 && own.some((cell) => form.test(textOf(cell)))
}

interface HeaderTest {
  /** Whether a row may be a header at all, by two headings without digits; cheap, since every row of a sheet is asked. */
  readonly mayBe: (row: GridRow) => boolean
  /** Whether it is the header of a table; one that nothing sets off has to be complete. */
  readonly is: (row: GridRow, setOff: boolean) => boolean
}

const headerTestOf = (sets: readonly RecordSet[]): HeaderTest => {
  const words = new Set(
    sets.flatMap(({ fields }) =>
      fields.flatMap(({ name, title, aliases }) => [name, title.zh, title.en, ...aliases].map(folded))
    )
  )
  // Which first and last letters belong to no heading is known without a look at what is between.
  const ends = new Uint8Array(65_536)
  for (const word of words) ends[endsOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1
  const known = new Map<string, boolean>()
  const isHeading = (text: string): boolean => {
    let found = known.get(text)
    if (found === undefined) {
      found = words.has(folded(text)) || words.has(bareHeading(text))
      if (known.size >= 1000) known.clear()
      known.set(text, found)
    }
    return found
  }
  const mayBeHeading = (cell: Cell): boolean => {
    if (typeof cell !== "string" || cell === "" || cell.length > 100) return false
    const first = cell.charCodeAt(0)
    const last = cell.charCodeAt(cell.length - 1)
    return (ends[endsOf(first, last)] === 1 || isLoose(first) || isLoose(last)) && !/\d/u.test(cell) && isHeading(cell)
  }
  const readers = sets.map((set) => ({ set, read: headingsOf(set) }))
  /** The most fields that the headings name of one set, of which most are known. */
  const matched = (headings: readonly string[], isWhole: boolean): number => {
    const written = headings.filter((heading) => heading.trim() !== "")
    return Math.max(
      ...readers.map(({ set, read }) => {
        const { fields, unknown } = columnsOf(headings, read)
        const misses = isWhole && set.fields.some(({ name, required }) => required && !fields.has(name))
        return misses || unknown.length * 2 > written.length ? 0 : fields.size
      })
    )
  }
  return {
    mayBe: ({ cells, broken }) => {
      let headings = 0
      for (const cell of cells) {
        if (typeof cell === "number" || (typeof cell === "object" && cell.kind === "date")) return false
        if (headings < 2 && mayBeHeading(cell)) headings++
      }
      return headings === 2 && broken === undefined
    },
    is: (row, setOff) => matched(seenCells(row), !setOff) >= 2
  }
}

/** A number for two letters, whatever their case. */
const endsOf = (first: number, last: number): number => ((first | 32) * 31 + (last | 32)) & 65_535

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** What may stand around a heading's words. */
const loose = "()[]【】:.。、*"

const isLoose = (code: number): boolean =>
  code <= 32 || code >= 0xff00 || (!isDigit(code) && code < 0x4e00 && loose.includes(String.fromCharCode(code)))
