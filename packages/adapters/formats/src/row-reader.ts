import { type Field, type FieldFault, type Issue, readRecord } from "@zhengwu/core"
import { type Cell, columnName, type GridRow, isBlank, placeOf, textOf } from "./grid.ts"
import type { Columns } from "./headings.ts"
import { anyone, type Owner, ownerNamed, type Reader } from "./owner.ts"
import { faultIssue, faultOf, normalisationIssue, nothingToDo, problem, type Where } from "./problem.ts"
import type { Table } from "./recognise.ts"
import type { Section } from "./record-collector.ts"
import { writtenIn } from "./written-cell.ts"

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

const shifted = faultOf(
  "shifted-row",
  { zh: "该行的列数多于表头，内容可能错位", en: "The row has more columns than the header; its values may be shifted" },
  {
    zh: "含有分隔符的内容用英文双引号括起来，或删除多余的列",
    en: "Put values that contain the delimiter in quotation marks, or delete the surplus columns"
  }
)

/** The fields of a table that have a column. */
export const fieldColumns = (
  { set }: Table,
  columns: Columns
): readonly { readonly field: Field; readonly column: number }[] =>
  set.fields.flatMap((field) => {
    const column = columns.fields.get(field.name)
    return column === undefined ? [] : [{ field, column }]
  })

/** Reads the rows of one table from top to bottom; a blank agency is that of the row above. */
export class RowReader {
  private readonly table: Table
  private readonly columns: readonly { readonly field: Field; readonly column: number }[]
  private readonly agencyColumn: number | undefined
  private readonly named: string | undefined
  private readonly reader: Reader
  private above: Owner | undefined
  private readonly fieldsAbove = new Map<string, Cell>()

  constructor(
    table: Table,
    columns: Columns,
    agencyColumn: number | undefined,
    named: string | undefined,
    reader: Reader
  ) {
    this.table = table
    this.columns = fieldColumns(table, columns)
    this.agencyColumn = agencyColumn
    this.named = named
    this.reader = reader
  }

  read(row: GridRow, section: Section, headerUnfit: boolean): void {
    const { issues, readAgency } = this.reader
    const { broken } = row
    const agency = this.agencyOf(row)
    if (broken !== undefined) {
      issues.push(faultIssue(broken.fault, this.at(row, broken.column)))
      // What stood there is not known: rows below must not be read as if it were what stands above.
      for (const { field, column } of this.columns)
        if (column >= broken.column) this.fieldsAbove.delete(field.name)
        else if (field.kind === "agency" && !isBlank(cellOf(row, column)))
          this.fieldsAbove.set(field.name, cellOf(row, column))
    }
    if (broken !== undefined || headerUnfit || this.isShifted(row)) {
      section.rejectOf(agency)
      return
    }
    const { written, faults } = this.written(row)
    const reading = readRecord(this.table.set, written, readAgency)
    if (!reading.ok)
      for (const fault of reading.faults) if (!faults.some(({ field }) => field === fault.field)) faults.push(fault)
    for (const { field, fault } of faults)
      issues.push({ ...faultIssue(fault, this.at(row, this.columnOf(field))), field })
    if (faults.length > 0 || !reading.ok) {
      section.rejectOf(agency)
      return
    }
    for (const normalisation of reading.normalisations)
      issues.push(normalisationIssue(normalisation, this.at(row, this.columnOf(normalisation.field))))
    if (agency.ok) section.add(agency.id, reading.record, row.number)
    else section.rejectOf(agency)
  }

  /** A delimiter within a value pushes the rest of the row out of its columns: nothing of it can be trusted. */
  private isShifted(row: GridRow): boolean {
    const { grid, header } = this.table
    const width = grid.rows[header]?.cells.length ?? 0
    if (grid.sheet !== undefined || row.cells.length <= width) return false
    const column = row.cells.findIndex((cell, at) => at >= width && !isBlank(cell))
    if (column >= 0) this.reader.issues.push(faultIssue(shifted, this.at(row, column)))
    return column >= 0
  }

  private written(row: GridRow): { readonly written: Record<string, unknown>; readonly faults: FieldFault[] } {
    const written: Record<string, unknown> = {}
    const faults: FieldFault[] = []
    for (const { field, column } of this.columns) {
      let cell = cellOf(row, column)
      if (field.kind === "agency" && field.required) cell = this.agencyFieldOf(row, field, column, cell)
      const value = writtenIn(cell, field, this.table.grid.since1904)
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

  private agencyOf(row: GridRow): Owner {
    if (this.table.set.scope === "county") return { ok: true, id: undefined }
    const column = this.agencyColumn
    if (column === undefined) return { ok: true, id: this.named }
    const { issues } = this.reader
    if (row.broken !== undefined && row.broken.column <= column) return (this.above = anyone)
    const cell = cellOf(row, column)
    if (typeof cell === "object" && cell.kind === "bad") {
      issues.push(faultIssue(cell.fault, this.at(row, column)))
      return (this.above = anyone)
    }
    const name = textOf(cell).trim()
    if (name !== "") {
      const { owner, fault } = ownerNamed(name, this.reader)
      if (fault !== undefined) issues.push(faultIssue(fault, this.at(row, column)))
      return (this.above = owner)
    }
    const { above } = this
    if (above?.ok === true) {
      issues.push(this.takenFromAbove(row, column, above.id ?? ""))
      return above
    }
    if (above === undefined && this.named !== undefined) return { ok: true, id: this.named }
    issues.push(faultIssue(above === undefined ? nothingAbove : agencyAboveUnread, this.at(row, column)))
    return above ?? anyone
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
