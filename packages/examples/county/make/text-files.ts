import iconv from "iconv-lite"
import type { WrittenCell } from "./written.ts"

/** How a text file is encoded. */
export type Encoding = "gb18030" | "utf-8" | "utf-8-with-mark"

/** Bytes of a text in an encoding. */
export const encoded = (text: string, encoding: Encoding): Uint8Array =>
  encoding === "gb18030"
    ? Uint8Array.from(iconv.encode(text, "gb18030"))
    : new TextEncoder().encode(encoding === "utf-8" ? text : `\uFEFF${text}`)

const csvCell = (cell: WrittenCell): string => {
  const text = typeof cell === "object" ? String(cell.serial) : String(cell ?? "")
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CSV text as spreadsheet programs save it. */
export const csv = (rows: readonly (readonly WrittenCell[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")

/** A JSON document. */
export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** One JSON value a line. */
export const ndjson = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("")
