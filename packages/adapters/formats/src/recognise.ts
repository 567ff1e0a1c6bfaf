import { folded, nearest, type RecordSet } from "@zhengwu/core"
import type { Grid } from "./grid.ts"
import { type Columns, columnsOf, type HeadingReader, headingsOf, joinedHeadings, seenCells } from "./headings.ts"
import { sheetNamesOf } from "./sheet-names.ts"
import { stemOf } from "./source.ts"

/** What a sheet holds. */
export type Recognition =
  | { readonly kind: "table"; readonly table: Table }
  /** Nothing in it, and nothing that says what would be. */
  | { readonly kind: "blank" }
  | { readonly kind: "unknown"; readonly guess: RecordSet | undefined; readonly name: string }
  | { readonly kind: "ambiguous"; readonly between: readonly RecordSet[] }

/** A sheet of a known kind. */
export interface Table {
  readonly grid: Grid
  readonly set: RecordSet
  /** What its columns hold; absent when the sheet has no header. */
  readonly columns?: Columns
  /** Index of the header among the grid's rows; -1 when there is none. */
  readonly header: number
  /** The headings as written. */
  readonly headings: readonly string[]
  /** The text of each row above the header. */
  readonly titles: readonly string[]
}

/** Recognises sheets of a notice's record sets. */
export interface Recogniser {
  readonly recognise: (grid: Grid) => Recognition
  /** The set that a name is the name of, exactly; `undefined` when it is none. */
  readonly setNamed: (name: string) => RecordSet | undefined
  /** The set whose name is part of a file's or list's name, by the longest; `undefined` when there is none. */
  readonly setIn: (text: string) => RecordSet | undefined
  readonly headings: (set: RecordSet) => HeadingReader
  /** The name that was probably meant. */
  readonly guess: (name: string) => RecordSet | undefined
}

/** How far down a header is looked for. */
const titleRows = 20

/** Sheets of explanations, such as our templates have. */
const explanations = new Set(["填表说明", "填写说明", "说明", "填报说明", "instructions", "readme"].map(folded))

interface Fit {
  readonly set: RecordSet
  readonly header: number
  /** Index of the first row of the header. */
  readonly top: number
  readonly headings: readonly string[]
  readonly columns: Columns
  readonly matched: number
  readonly missing: number
}

/** Makes the recogniser for these record sets. */
export const recogniserOf = (sets: readonly RecordSet[]): Recogniser => {
  const readers = new Map(sets.map((set) => [set, headingsOf(set)]))
  const names = new Map<string, RecordSet | undefined>()
  // What the template calls its sheets, where a title is too long for that.
  for (const locale of ["zh", "en"] as const)
    for (const [set, name] of sheetNamesOf(sets, locale)) names.set(folded(name), set)
  for (const set of sets)
    for (const word of [set.id, set.title.zh, set.title.en, ...set.aliases]) {
      const key = folded(word)
      // A name of two sets names neither.
      names.set(key, names.has(key) && names.get(key) !== set ? undefined : set)
    }
  const headings = (set: RecordSet): HeadingReader => readers.get(set) ?? headingsOf(set)
  const setNamed = (name: string) => names.get(folded(name))
  const setIn = (text: string): RecordSet | undefined => {
    const key = folded(text.slice(0, 200))
    let longest = 1
    let found: RecordSet | undefined
    for (const [name, set] of names) {
      if (name.length < longest || !key.includes(name)) continue
      found = name.length === longest && found !== undefined && found !== set ? undefined : set
      longest = name.length
    }
    return found
  }
  const guess = (name: string): RecordSet | undefined => {
    const word = nearest(name, names.keys())
    return word === undefined ? undefined : names.get(word)
  }
  const fits = (grid: Grid): readonly Fit[] => {
    const headers = headersIn(grid)
    return sets.map((set) => {
      const read = headings(set)
      let best: Fit = { set, header: -1, top: -1, headings: [], columns: columnsOf([], read), matched: 0, missing: 0 }
      for (const { header, top, cells, lower } of headers) {
        if (lower !== undefined && !areHeadings(lower, read)) continue
        const columns = columnsOf(cells, read)
        const missing = set.fields.filter(({ name, required }) => required && !columns.fields.has(name)).length
        const matched = columns.fields.size
        if (matched > best.matched) best = { set, header, top, headings: cells, columns, matched, missing }
      }
      return best
    })
  }
  return { recognise: (grid) => recognise(grid, { fits, setNamed, setIn, guess }), setNamed, setIn, headings, guess }
}

interface HeaderSeen {
  readonly header: number
  readonly top: number
  readonly cells: readonly string[]
  /** The second row of a header of two. */
  readonly lower?: readonly string[]
}

/** What may be the header of a sheet: each of its first rows, by itself and together with the row above it. */
const headersIn = ({ rows }: Grid): readonly HeaderSeen[] => {
  const seen = rows.slice(0, titleRows).map((row) => seenCells(row))
  return seen.flatMap((cells, header): readonly HeaderSeen[] => {
    const single = { header, top: header, cells }
    const upper = seen[header - 1]
    return upper === undefined || rows[header - 1]?.number !== (rows[header]?.number ?? 0) - 1
      ? [single]
      : [single, { header, top: header - 1, cells: joinedHeadings(upper, cells), lower: cells }]
  })
}

/** Whether a row looks like a part of a header rather than a record below one. */
const areHeadings = (cells: readonly string[], read: HeadingReader): boolean => {
  const kinds = cells.map((cell) => read(cell).kind).filter((kind) => kind !== "blank")
  return kinds.filter((kind) => kind !== "unknown").length * 2 >= kinds.length
}

const recognise = (
  grid: Grid,
  by: {
    readonly fits: (grid: Grid) => readonly Fit[]
    readonly setNamed: (name: string) => RecordSet | undefined
    readonly setIn: (text: string) => RecordSet | undefined
    readonly guess: (name: string) => RecordSet | undefined
  }
): Recognition => {
  const name = grid.sheet ?? stemOf(grid.file)
  if (explanations.has(folded(name))) return { kind: "blank" }
  const titled = by.setNamed(name)
  if (grid.rows.length === 0) {
    const set = titled ?? by.setIn(name)
    return set === undefined ? { kind: "blank" } : { kind: "table", table: tableOf(grid, set, undefined) }
  }
  const fits = by.fits(grid)
  const fitOf = (set: RecordSet) => fits.find((fit) => fit.set === set)
  // What a sheet is called is what stands first in it.
  if (titled !== undefined && grid.top === undefined)
    return { kind: "table", table: tableOf(grid, titled, fitOf(titled)) }
  const score = ({ matched, missing }: Fit) => matched - missing
  const best = Math.max(...fits.map(score))
  // One familiar heading is no evidence, unless a set has few fields and it is a required one.
  const enough = (fit: Fit) =>
    fit.matched >= 2 ||
    (fit.matched === 1 &&
      fit.missing === 0 &&
      fit.set.fields.length <= 3 &&
      fit.set.fields.some(({ required, name }) => required && fit.columns.fields.has(name)))
  const likely = fits.filter((fit) => enough(fit) && score(fit) === best)
  const titles = grid.rows.slice(0, Math.max(...likely.map(({ top }) => top), 0)).map((row) => seenCells(row).join(" "))
  const names = [name, ...(grid.sheet === undefined ? [] : [stemOf(grid.file)])]
  const texts = grid.top === undefined ? [name, ...titles, ...names.slice(1)] : [...titles, ...names]
  const byName = texts.map((text) => by.setIn(text)).find((set) => set !== undefined)
  const named = byName === undefined ? undefined : fitOf(byName)
  if (named !== undefined && named.matched > 0 && named.matched * 2 >= best)
    return { kind: "table", table: tableOf(grid, named.set, named) }
  const [only] = likely
  if (only !== undefined && likely.length === 1) return { kind: "table", table: tableOf(grid, only.set, only) }
  if (likely.length > 1) return { kind: "ambiguous", between: likely.map(({ set }) => set) }
  return grid.hidden ? { kind: "blank" } : { kind: "unknown", guess: by.guess(name), name }
}

const tableOf = (grid: Grid, set: RecordSet, fit: Fit | undefined): Table => {
  if (fit === undefined || fit.header < 0) return { grid, set, header: -1, headings: [], titles: [] }
  return {
    grid,
    set,
    columns: fit.columns,
    header: fit.header,
    headings: fit.headings,
    titles: grid.rows.slice(0, fit.top).map((row) => seenCells(row).join(" "))
  }
}
