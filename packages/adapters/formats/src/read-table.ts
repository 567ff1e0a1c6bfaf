import { type SheetAgency, sheetAgency } from "./agency-named.ts"
import { isTemplateExample } from "./example-row.ts"
import { columnName, type GridRow, isBlank, placeOf, textOf } from "./grid.ts"
import type { Columns } from "./headings.ts"
import { ownerOfList, type Reader } from "./owner.ts"
import type { Table } from "./recognise.ts"
import { Section } from "./record-collector.ts"
import { type RowKind, rowKindOf } from "./row-kind.ts"
import { fieldColumns, RowReader } from "./row-reader.ts"
import {
  agencyConflict,
  agencyMentioned,
  columnIssues,
  exampleOnly,
  exampleRow,
  markedExample,
  missingColumns,
  noAgency,
  noHeader,
  remarkRow,
  unnamedColumns
} from "./table-problems.ts"

/** The columns that are read of a table: those of its fields and of its agency. */
const readColumns = (columns: Columns): ReadonlySet<number> =>
  new Set([...columns.fields.values(), ...[columns.agency, columns.section].flatMap((column) => column ?? [])])

interface RowBelow {
  readonly row: GridRow
  readonly kind: RowKind
  /** Whether it is marked as an example although it is none. */
  readonly isMarked: boolean
}

const rowsBelow = (table: Table): readonly RowBelow[] => {
  const { grid, header, columns, headings } = table
  if (columns === undefined) return []
  const read = readColumns(columns)
  const fields = fieldColumns(table, columns)
  return grid.rows.slice(header + 1).map((row) => {
    const kind = rowKindOf(row, read, headings)
    if (kind !== "example") return { row, kind, isMarked: false }
    // A mark in the column of a field makes the row an example whatever else it says.
    const mark = row.cells.findIndex((cell) => !isBlank(cell))
    const isMarked =
      !read.has(mark) && !isTemplateExample(fields.map(({ field, column }) => ({ field, cell: row.cells[column] })))
    return { row, kind: isMarked ? "record" : kind, isMarked }
  })
}

/** Whether the table has records, readable or not. */
export const hasRecords = (table: Table): boolean => rowsBelow(table).some(({ kind }) => kind === "record")

/** Reads the records of a table; `undefined` when nothing was supplied. */
export const readTable = (table: Table, reader: Reader): Section | undefined => {
  const { grid, set, columns } = table
  const { issues } = reader
  const about = set.scope === "agency"
  const agency: SheetAgency = about
    ? sheetAgency({ file: grid.file, sheet: grid.sheet, titles: table.titles }, reader)
    : { id: undefined }
  const named = agency.id
  if (columns === undefined) return withoutHeader(table, named, reader)
  issues.push(...columnIssues(table))
  const rows = rowsBelow(table)
  const records = rows.filter(({ kind }) => kind === "record")
  for (const { row, kind, isMarked } of rows)
    if (kind === "remark") issues.push(remarkRow(table, row.number))
    else if (isMarked) issues.push(markedExample(table, row.number))
  issues.push(...unnamedColumns(table, records))
  const section = new Section({
    set,
    origin: {
      ...placeOf(grid),
      columns: Object.fromEntries(Array.from(columns.fields, ([field, column]) => [field, columnName(column)]))
    },
    fields: [...columns.fields.keys()],
    hasRows: true
  })
  const isIncomplete = grid.incomplete === true
  if (records.length === 0 && rows.some(({ kind }) => kind === "example") && !isIncomplete) {
    issues.push(exampleOnly(table))
    return undefined
  }
  for (const { row, kind } of rows) if (kind === "example") issues.push(exampleRow(table, row.number))
  const agencyColumn = about ? agencyColumnOf(columns, records, named, reader) : undefined
  const unread = records.length + (isIncomplete ? 1 : 0)
  if (about && agencyColumn === undefined) {
    if (named === undefined && !(set.keptBy === "authority" && unread === 0)) {
      if (records.length > 0) issues.push(noAgency(table))
      if (unread === 0) return undefined
      section.reject(undefined, unread)
      return section
    }
    const { other } = agency
    if (other !== undefined && named !== undefined) {
      issues.push((other.says ? agencyConflict : agencyMentioned)(table, { id: named, other }))
      if (other.says) {
        for (const id of [named, other.id]) section.reject(id, Math.max(1, unread))
        return section
      }
    }
  }
  const missing = missingColumns(table)
  issues.push(...missing)
  if (agencyColumn !== undefined || named === undefined) section.supplyCounty()
  if (!about || agencyColumn === undefined || records.length === 0) {
    if (!about || named !== undefined) section.supply(named)
  }
  const rowReader = new RowReader(table, columns, agencyColumn, named, reader)
  for (const { row } of records) rowReader.read(row, section, missing.length > 0)
  if (isIncomplete) section.reject(agencyColumn === undefined ? named : undefined)
  return section
}

/** A sheet that is called like a record set but has no header: empty, it tells that there is nothing to report. */
const withoutHeader = (table: Table, named: string | undefined, { issues }: Reader): Section | undefined => {
  const { grid, set } = table
  const section = new Section({ set, origin: placeOf(grid), hasRows: true })
  const isIncomplete = grid.incomplete === true
  if (grid.rows.length > 0) issues.push(noHeader(table))
  if (grid.rows.length > 0 || isIncomplete) {
    section.reject(ownerOfList(set, named), grid.rows.length + (isIncomplete ? 1 : 0))
    return section
  }
  if (set.scope === "agency" && named === undefined && set.keptBy === "agency") return undefined
  section.supply(named)
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
