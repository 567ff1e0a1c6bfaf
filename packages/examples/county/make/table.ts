/** What a cell tells, before anybody's habits of writing it: dates as yyyy-mm-dd, MAC addresses with colons. */
export type Value = string | boolean | undefined

/** A row of a register. Rows are changed in place while breaches are planted. */
export type Row = Record<string, Value>

/** What a column holds, which decides how habits write it. */
export type ColumnKind = "text" | "number" | "date" | "mac" | "address" | "yes-no"

/** A column of a register. */
export interface Column {
  /** The field of the record. */
  readonly field: string
  /** What the column holds. */
  readonly kind: ColumnKind
  /** Its heading in each vocabulary; the first stands in where a vocabulary has no word of its own. */
  readonly headings: readonly [string, ...string[]]
}

/** A register: what its sheet is called, by vocabulary, and its columns. */
export interface Form {
  /** The record set, by id. */
  readonly set: string
  /** Its name in each vocabulary. */
  readonly titles: readonly [string, ...string[]]
  /** Its columns. */
  readonly columns: readonly Column[]
}

/** A register as one agency filled it in. */
export interface Table {
  /** The form. */
  readonly form: Form
  /** The agency, by id. */
  readonly agency: string
  /** Its rows; none where an empty sheet is sent. */
  readonly rows: readonly Row[]
  /** Headings that are spelt otherwise than the agency's vocabulary has them, by field. */
  readonly misspelt?: Readonly<Record<string, string>>
}

/** A sheet of a file that the county's e-government office keeps itself. */
export interface CountySheet {
  /** The file, with its extension. */
  readonly file: string
  /** The name of the sheet. */
  readonly sheet: string
  /** Rows of text above the header. */
  readonly titles: readonly string[]
  /** Its columns; the first heading is used. */
  readonly columns: readonly Column[]
  /** Its rows. */
  readonly rows: readonly Row[]
  /** How its dates are written. */
  readonly dates: DateStyle
  /** A column whose equal neighbours are merged into one cell. */
  readonly merged?: string
}

/** How a date is written. */
export type DateStyle = "iso" | "dots" | "slashes" | "chinese" | "date-cell" | "serial" | "with-time"

/** How a MAC address is written. */
export type MacStyle = "colons" | "upper-hyphens" | "cisco" | "huawei" | "plain"

/** What one chapter puts into the county's files. */
export interface ChapterTables {
  /** Registers of agencies. */
  readonly tables: readonly Table[]
  /** Sheets of the county's own files. */
  readonly countySheets: readonly CountySheet[]
}

/** Makes a column. */
export const column = (field: string, kind: ColumnKind, ...headings: readonly [string, ...string[]]): Column => ({
  field,
  kind,
  headings
})
