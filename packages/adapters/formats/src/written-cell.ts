import type { Fault, Field } from "@zhengwu/core"
import type { Cell } from "./grid.ts"
import { faultOf } from "./problem.ts"
import { dateOfSerial } from "./xlsx/date-format.ts"

/** A cell as a field's value is written, or why it cannot be one. */
export type WrittenCell =
  | { readonly ok: true; readonly value: string | number | boolean | undefined; readonly dateAsText: boolean }
  | { readonly ok: false; readonly fault: Fault }

const damaged = faultOf(
  "damaged-characters",
  { zh: "内容含有乱码字符", en: "The value has damaged characters" },
  { zh: "在原文件中重新填写该内容后再导出", en: "Write the value again in the original file and export it" }
)

/** Spreadsheet programs keep 15 digits of a number; what is longer has lost its last ones. */
const exactDigits = 1e15

/** Serial numbers reach the year 2199; larger numbers are dates in digits (20140701). */
const latestSerial = 108_113

const isTextual = ({ kind }: Field): boolean =>
  kind === "text" || kind === "list" || kind === "choice" || kind === "agency"

/** What is written in a cell for a field. A number is a date by the days that its workbook counts. */
export const writtenIn = (cell: Cell, field: Field, since1904 = false): WrittenCell => {
  if (since1904 && field.kind === "date" && Number.isInteger(cell)) {
    const date = Number(cell) < latestSerial ? dateOfSerial(Number(cell), since1904) : undefined
    if (date !== undefined) return { ok: true, value: date, dateAsText: false }
  }
  if (cell === undefined || typeof cell === "boolean") return { ok: true, value: cell, dateAsText: false }
  if (typeof cell === "object") {
    if (cell.kind === "bad") return { ok: false, fault: cell.fault }
    return { ok: true, value: cell.text, dateAsText: field.kind !== "date" }
  }
  if (typeof cell === "string")
    return cell.includes("\ufffd") ? { ok: false, fault: damaged } : { ok: true, value: cell, dateAsText: false }
  if (!isTextual(field)) return { ok: true, value: cell, dateAsText: false }
  // In scientific notation the field itself says that digits are lost.
  const value = Math.abs(cell) >= exactDigits ? cell.toExponential().toUpperCase() : String(cell)
  return { ok: true, value, dateAsText: false }
}
