import { type AgencyReader, type Field, type FieldFault, type Issue, readRecord } from "@zhengwu/core"
import { type AgencyFinder, labelledAgency } from "./agency-names.ts"
import { type Cell, columnName, type GridRow, isBlank, placeOf, textOf } from "./grid.ts"
import type { Columns } from "./headings.ts"
import { faultIssue, faultOf, normalisationIssue, nothingToDo, problem, type Where } from "./problem.ts"
import type { Table } from "./recognise.ts"
import { Section } from "./record-collector.ts"
import { type RowKind, rowKindOf } from "./row-kind.ts"
import { foldersOf, stemOf } from "./source.ts"
import { columnIssues, exampleOnly, missingColumns, noAgency, noHeader, remarkRow } from "./table-problems.ts"
import { writtenIn } from "./written-cell.ts"

/** What the reading of tables needs to know of the county. */
export interface Reader {
  readonly readAgency: AgencyReader
  readonly findAgency: AgencyFinder
  /** The agency of files that name none. */
  readonly agency: string | undefined
  readonly issues: Issue[]
}

/** The agency that a file's or sheet's names and titles name, the closest first. */
export const agencyNamed = (
  names: { readonly file: string; readonly sheet?: string | undefined; readonly titles?: readonly string[] },
  reader: Pick<Reader, "findAgency" | "agency">
): string | undefined => {
  const titles = names.titles ?? []
  const labels = titles.flatMap((title) => labelledAgency(title) ?? [])
  for (const text of [
    ...labels,
    ...titles,
    ...(names.sheet === undefined ? [] : [names.sheet]),
    stemOf(names.file),
    ...foldersOf(names.file)
  ]) {
    const found = reader.findAgency(text)
    if (found !== undefined) return found
  }
  return reader.agency
}

/** The columns that are read of a table: those of its fields and of its agency. */
const readColumns = (columns: Columns): ReadonlySet<number> =>
  new Set([...columns.fields.values(), ...[columns.agency, columns.section].flatMap((column) => column ?? [])])

const rowsBelow = ({
  grid,
  header,
  columns,
  headings
}: Table): readonly { readonly row: GridRow; readonly kind: RowKind }[] => {
  if (columns === undefined) return []
  const read = readColumns(columns)
  return grid.rows.slice(header + 1).map((row) => ({ row, kind: rowKindOf(row, read, headings) }))
}

/** Whether the table has records, readable or not. */
export const hasRecords = (table: Table): boolean => rowsBelow(table).some(({ kind }) => kind === "record")

/** Reads the records of a table; `undefined` when nothing was supplied. */
export const readTable = (table: Table, reader: Reader): Section | undefined => {
  const { grid, set, columns } = table
  const { issues } = reader
  const about = set.scope === "agency"
  const named = about ? agencyNamed({ file: grid.file, sheet: grid.sheet, titles: table.titles }, reader) : undefined
  if (columns === undefined) {
    if (grid.rows.length > 0) {
      issues.push(noHeader(table))
      const lost = new Section({ set, origin: placeOf(grid), hasRows: true })
      if (about && named === undefined) return undefined
      lost.reject(named, grid.rows.length)
      return lost
    }
    if (about && named === undefined && set.keptBy === "agency") return undefined
    const empty = new Section({ set, origin: placeOf(grid), hasRows: true })
    empty.supply(named)
    return empty
  }
  issues.push(...columnIssues(table))
  const rows = rowsBelow(table)
  const records = rows.filter(({ kind }) => kind === "record")
  for (const { row, kind } of rows) if (kind === "remark") issues.push(remarkRow(table, row.number))
  const section = new Section({
    set,
    origin: {
      ...placeOf(grid),
      columns: Object.fromEntries(Array.from(columns.fields, ([field, column]) => [field, columnName(column)]))
    },
    fields: [...columns.fields.keys()],
    hasRows: true
  })
  if (records.length === 0 && rows.some(({ kind }) => kind === "example")) {
    issues.push(exampleOnly(table))
    return undefined
  }
  const agencyColumn = about ? agencyColumnOf(columns, records, named, reader) : undefined
  if (
    about &&
    agencyColumn === undefined &&
    named === undefined &&
    !(set.keptBy === "authority" && records.length === 0)
  ) {
    if (records.length > 0) issues.push(noAgency(table))
    return undefined
  }
  const missing = missingColumns(table)
  issues.push(...missing)
  if (agencyColumn !== undefined || named === undefined) section.supplyCounty()
  if (!about || agencyColumn === undefined || records.length === 0) {
    if (!about || named !== undefined) section.supply(named)
  }
  const rowReader = new RowReader(table, columns, agencyColumn, named, reader)
  for (const { row } of records) rowReader.read(row, section, missing.length > 0)
  return section
}

/** A column of sections (部门) is one of agencies when its values are, or when nothing else names the agency. */
const agencyColumnOf = (
  { agency, section }: Columns,
  records: readonly { readonly row: GridRow }[],
  named: string | undefined,
  { readAgency }: Reader
): number | undefined => {
  if (agency !== undefined || section === undefined) return agency
  if (named === undefined) return section
  return records.some(({ row }) => {
    const name = textOf(row.cells[section])
    return name !== "" && readAgency(name).ok
  })
    ? section
    : undefined
}

/** What a row's agency cell gave. */
type RowAgency = { readonly ok: true; readonly id: string | undefined } | { readonly ok: false }

const nothingAbove = faultOf(
  "no-agency-above",
  { zh: "没有写明单位", en: "The agency is missing" },
  { zh: "填写单位名称", en: "Fill in the agency" }
)

const agencyAboveUnread = faultOf(
  "agency-above-unread",
  { zh: "没有写明单位，而上方的单位也无法识别", en: "The agency is missing, and the one above was not recognised" },
  { zh: "填写单位名称", en: "Fill in the agency" }
)

/** Reads the rows of one table from top to bottom; a blank agency is that of the row above. */
class RowReader {
  private readonly table: Table
  private readonly columns: readonly { readonly field: Field; readonly column: number }[]
  private readonly agencyColumn: number | undefined
  private readonly named: string | undefined
  private readonly reader: Reader
  private above: RowAgency | undefined
  private readonly fieldsAbove = new Map<string, Cell>()

  constructor(
    table: Table,
    columns: Columns,
    agencyColumn: number | undefined,
    named: string | undefined,
    reader: Reader
  ) {
    this.table = table
    this.columns = table.set.fields.flatMap((field) => {
      const column = columns.fields.get(field.name)
      return column === undefined ? [] : [{ field, column }]
    })
    this.agencyColumn = agencyColumn
    this.named = named
    this.reader = reader
  }

  read(row: GridRow, section: Section, headerUnfit: boolean): void {
    const { issues, readAgency } = this.reader
    const agency = this.agencyOf(row)
    if (row.broken !== undefined) {
      issues.push(faultIssue(row.broken.fault, this.at(row, row.broken.column)))
      if (agency.ok) section.reject(agency.id)
      return
    }
    if (headerUnfit) {
      if (agency.ok) section.reject(agency.id)
      return
    }
    const { written, faults } = this.written(row)
    const reading = readRecord(this.table.set, written, readAgency)
    if (!reading.ok)
      for (const fault of reading.faults) if (!faults.some(({ field }) => field === fault.field)) faults.push(fault)
    for (const { field, fault } of faults)
      issues.push({ ...faultIssue(fault, this.at(row, this.columnOf(field))), field })
    if (faults.length > 0 || !reading.ok) {
      if (agency.ok) section.reject(agency.id)
      return
    }
    for (const normalisation of reading.normalisations)
      issues.push(normalisationIssue(normalisation, this.at(row, this.columnOf(normalisation.field))))
    if (agency.ok) section.add(agency.id, reading.record, row.number)
  }

  private written(row: GridRow): { readonly written: Record<string, unknown>; readonly faults: FieldFault[] } {
    const written: Record<string, unknown> = {}
    const faults: FieldFault[] = []
    for (const { field, column } of this.columns) {
      let cell = cellOf(row, column)
      if (field.kind === "agency" && field.required) cell = this.agencyFieldOf(row, field, column, cell)
      const value = writtenIn(cell, field)
      if (!value.ok) {
        faults.push({ field: field.name, fault: value.fault })
        continue
      }
      if (value.dateAsText && (field.kind === "text" || field.kind === "list"))
        this.reader.issues.push({
          ...problem(
            "warning",
            "date-in-text",
            this.at(row, column),
            {
              zh: `单元格是日期，读作文本“${String(value.value)}”`,
              en: `The cell is a date; read as the text "${String(value.value)}"`
            },
            {
              zh: "如不是日期，将该列设为文本格式后重新填写",
              en: "If it is none, format the column as text and write it again"
            }
          ),
          field: field.name
        })
      written[field.name] = value.value
    }
    return { written, faults }
  }

  /** An agency that stands once over several rows of the county's register counts for each of them. */
  private agencyFieldOf(row: GridRow, field: Field, column: number, cell: Cell): Cell {
    if (!isBlank(cell)) {
      this.fieldsAbove.set(field.name, cell)
      return cell
    }
    const above = this.fieldsAbove.get(field.name)
    if (above !== undefined)
      this.reader.issues.push({ ...this.takenFromAbove(row, column, textOf(above)), field: field.name })
    return above
  }

  private agencyOf(row: GridRow): RowAgency {
    if (this.table.set.scope === "county") return { ok: true, id: undefined }
    const column = this.agencyColumn
    if (column === undefined) return { ok: true, id: this.named }
    const { issues, readAgency } = this.reader
    const name = textOf(cellOf(row, column)).trim()
    if (name !== "") {
      const reading = readAgency(name)
      if (!reading.ok) issues.push(faultIssue(reading.fault, this.at(row, column)))
      return (this.above = reading.ok ? { ok: true, id: reading.value } : { ok: false })
    }
    if (this.above?.ok === true) {
      issues.push(this.takenFromAbove(row, column, this.above.id ?? ""))
      return this.above
    }
    if (this.above === undefined && this.named !== undefined) return { ok: true, id: this.named }
    issues.push(faultIssue(this.above === undefined ? nothingAbove : agencyAboveUnread, this.at(row, column)))
    return { ok: false }
  }

  private takenFromAbove(row: GridRow, column: number, agency: string): Issue {
    return problem(
      "note",
      "agency-from-above",
      this.at(row, column),
      { zh: `单位为空，按上一行的“${agency}”读取`, en: `The agency is blank; "${agency}" of the row above was read` },
      nothingToDo
    )
  }

  private columnOf(field: string): number | undefined {
    return this.columns.find((each) => each.field.name === field)?.column
  }

  private at(row: GridRow, column: number | undefined): Where {
    const { grid, set } = this.table
    return {
      place: { ...placeOf(grid), row: row.number },
      ...(column === undefined ? {} : { cell: `${columnName(column)}${row.number}` }),
      set: set.id
    }
  }
}

/** A row's own cell, or that of the merged region which covers it. */
const cellOf = (row: GridRow, column: number): Cell => {
  const own = row.cells[column]
  return isBlank(own) ? row.merged?.get(column) : own
}
