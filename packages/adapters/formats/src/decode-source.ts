import type { Issue, RecordSet } from "@zhengwu/core"
import { delimiterOf, readCsv } from "./csv.ts"
import { type FileType, fileTypeNames, fileTypeOf } from "./file-type.ts"
import type { Grid, GridRow } from "./grid.ts"
import { listsOf, parseJson, type RecordList } from "./json.ts"
import type { Limits } from "./limits.ts"
import { faultIssue, problem, zeroByte } from "./problem.ts"
import type { Recogniser } from "./recognise.ts"
import { extensionOf, type Source } from "./source.ts"
import { decodeText } from "./text-decoding.ts"
import { readWorkbook, tooLarge } from "./xlsx/read-workbook.ts"

/** What a file holds, before it is read as records. */
export interface Documents {
  readonly grids: readonly Grid[]
  readonly lists: readonly RecordList[]
  /** NDJSON stays as bytes: its lines are decoded one at a time. */
  readonly lines: readonly Source[]
  /** Whether nothing of it could be read. */
  readonly isLost: boolean
}

const nothing: Documents = { grids: [], lists: [], lines: [], isLost: false }

const lost: Documents = { ...nothing, isLost: true }

/** Decodes a file by its content, whatever its name promises. Never throws: what cannot be read is an issue. */
export const decodeSource = (
  source: Source,
  from: {
    readonly recogniser: Recogniser
    readonly sets: readonly RecordSet[]
    readonly limits: Limits
    readonly issues: Issue[]
  }
): Documents => {
  const { limits, issues } = from
  const file = source.name
  const found = fileTypeOf(source)
  if (!found.ok) {
    issues.push(faultIssue(found.fault, { place: { file } }))
    return lost
  }
  const { type } = found
  if (found.promised !== undefined && found.promised !== type) issues.push(wrongExtension(file, type))
  if (type === "workbook") {
    const grids = readWorkbook(source, limits, issues)
    return grids === undefined ? lost : { ...nothing, grids }
  }
  if (type === "ndjson") return { ...nothing, lines: [source] }
  if (source.bytes.length > limits.textBytes) {
    issues.push(faultIssue(tooLarge(limits.textBytes), { place: { file } }))
    return lost
  }
  const decoded = decodeText(source.bytes)
  if (!decoded.ok) {
    issues.push(faultIssue(decoded.fault, { place: { file } }))
    return lost
  }
  if (type === "csv") return { ...nothing, grids: [csvGrid(file, decoded.text, limits, issues)] }
  const parsed = parseJson(decoded.text)
  if (!parsed.ok && isLines(decoded.text)) {
    issues.push(wrongExtension(file, "ndjson"))
    return { ...nothing, lines: [source] }
  }
  if (!parsed.ok) {
    issues.push(faultIssue(parsed.fault, { place: { file, ...(parsed.row === undefined ? {} : { row: parsed.row }) } }))
    return lost
  }
  return { ...nothing, lists: listsOf(file, parsed.value, from) }
}

/** Whether the first of several lines is a JSON object by itself. */
const isLines = (text: string): boolean => {
  const end = text.indexOf("\n")
  return end > 0 && text.startsWith("{") && parseJson(text.slice(0, end)).ok
}

const csvGrid = (file: string, text: string, limits: Limits, issues: Issue[]): Grid => {
  // Excel itself writes and understands a first line that names the delimiter.
  const declared = /^sep=(.)\r?\n/u.exec(text)?.[1]
  const { rows, stopped, incomplete } = readCsv(text, declared ?? delimiterOf(text, limits), limits)
  for (const { fault, row } of stopped)
    issues.push(faultIssue(fault, { place: { file, ...(row === undefined ? {} : { row }) } }))
  const read = declared === undefined ? rows : rows.filter(({ number }) => number > 1)
  return {
    file,
    hidden: false,
    rows: text.includes("\0") ? read.map(withoutZeros) : read,
    incomplete
  }
}

/** What follows a zero byte in a row is not trusted. */
const withoutZeros = (row: GridRow): GridRow => {
  const column = row.cells.findIndex((cell) => typeof cell === "string" && cell.includes("\0"))
  return column < 0 ? row : { ...row, cells: row.cells.slice(0, column), broken: { column, fault: zeroByte } }
}

const wrongExtension = (file: string, type: FileType): Issue =>
  problem(
    "warning",
    "wrong-extension",
    { place: { file } },
    {
      zh: `文件扩展名是 .${extensionOf(file)}，内容却是 ${fileTypeNames[type]}，已按内容读取`,
      en: `The file is called .${extensionOf(file)} but holds ${fileTypeNames[type]}; it was read as that`
    },
    { zh: "改正文件扩展名", en: "Correct the ending of its name" }
  )
