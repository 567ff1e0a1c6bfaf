/** How much of one file is read at most; what is beyond ends in an issue, not in an exhausted memory. */
export interface Limits {
  /** Size of a workbook as it lies on disk, in bytes. */
  readonly workbookBytes: number
  /** Size of a CSV or JSON file, in bytes. NDJSON has no such limit: it is read line by line. */
  readonly textBytes: number
  /** Size of all parts of a workbook after inflating, in bytes. */
  readonly inflatedBytes: number
  /** Number of parts of a workbook. */
  readonly entries: number
  /** Number of rows of a sheet. */
  readonly rows: number
  /** Number of columns of a sheet. */
  readonly columns: number
  /** Number of tables that stand one below the other in a sheet. */
  readonly tables: number
  /** Number of cells with content in a workbook or CSV file. */
  readonly cells: number
  /** Number of characters of one cell. */
  readonly cellCharacters: number
  /** Number of characters of all cells of a workbook together. */
  readonly characters: number
  /** Number of characters of one NDJSON line. */
  readonly lineCharacters: number
}

/** Generous for the files of a county; rows and characters of a cell are the limits of spreadsheet programs themselves. */
export const defaultLimits: Limits = {
  workbookBytes: 64 * 1024 * 1024,
  textBytes: 128 * 1024 * 1024,
  inflatedBytes: 512 * 1024 * 1024,
  entries: 1000,
  rows: 1_048_576,
  columns: 1000,
  tables: 100,
  cells: 20_000_000,
  cellCharacters: 32_767,
  characters: 200_000_000,
  lineCharacters: 1_000_000
}
