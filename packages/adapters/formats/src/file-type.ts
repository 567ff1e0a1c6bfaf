import { type Fault } from "@zhengwu/core"
import { faultOf } from "./problem.ts"
import { extensionOf, type Source } from "./source.ts"

/** What a file is by its content: the ending of its name may be wrong. */
export type FileType = "workbook" | "csv" | "json" | "ndjson"

/** The types that endings promise. */
const promised: Readonly<Record<string, FileType>> = {
  xlsx: "workbook",
  xlsm: "workbook",
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson"
}

/** The endings of files that can be read. */
export const readableExtensions: readonly string[] = Object.keys(promised)

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** "EncryptedPackage" as an OLE2 directory spells it, in UTF-16. */
const encryptedPackage = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat()

const includes = (bytes: Uint8Array, wanted: readonly number[]): boolean => {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

const saveAgain = {
  zh: "用 WPS 或 Excel 打开后另存为 .xlsx",
  en: "Open it in a spreadsheet program and save it as .xlsx"
}

const refusals = {
  empty: faultOf(
    "empty-file",
    { zh: "文件为空", en: "The file is empty" },
    { zh: "检查文件是否完整，或移走该文件", en: "Check whether the file is complete, or take it away" }
  ),
  ole: faultOf(
    "old-workbook",
    {
      zh: "这是旧版 .xls（或 .et）工作簿，无法读取",
      en: "This is an old .xls (or .et) workbook, which cannot be read"
    },
    saveAgain
  ),
  encrypted: faultOf(
    "encrypted",
    { zh: "工作簿已加密", en: "The workbook is encrypted" },
    { zh: "取消密码后重新保存", en: "Remove the password and save it again" }
  ),
  html: faultOf(
    "html-file",
    { zh: "这是网页（HTML 或 XML）文件，不是工作簿", en: "This is a web page (HTML or XML), not a workbook" },
    saveAgain
  ),
  binary: faultOf(
    "unknown-format",
    { zh: "文件既不是工作簿，也不是文本", en: "The file is neither a workbook nor text" },
    { zh: "提供 .xlsx、.csv、.json 或 .ndjson 文件", en: "Supply an .xlsx, .csv, .json or .ndjson file" }
  )
} satisfies Record<string, Fault>

const headLength = 4096

const hasWideMark = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])

/**
 * Whether the bytes are a text in which zero bytes stand here and there, as a disk or a transfer leaves them, rather
 * than a binary file: runs of them are few, and so are they among the rest.
 */
const hasStrayZeros = (bytes: Uint8Array): boolean => {
  let zeros = 0
  let runs = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue
    zeros++
    if (bytes[at - 1] !== 0) runs++
  }
  return runs * 20 <= bytes.length && zeros * 2 < bytes.length
}

/** Tells what a file is, or why it cannot be read. `expected` is what its name promised, when that is something else. */
export const fileTypeOf = ({
  name,
  bytes
}: Source):
  | { readonly ok: true; readonly type: FileType; readonly promised: FileType | undefined }
  | { readonly ok: false; readonly fault: Fault } => {
  if (bytes.length === 0) return { ok: false, fault: refusals.empty }
  const expected = promised[extensionOf(name)]
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { ok: true, type: "workbook", promised: expected }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    return { ok: false, fault: includes(bytes, encryptedPackage) ? refusals.encrypted : refusals.ole }
  const head = bytes.subarray(0, headLength)
  const isText = expected !== undefined && expected !== "workbook"
  if (!hasWideMark(bytes) && head.includes(0) && !(isText && hasStrayZeros(head)))
    return { ok: false, fault: refusals.binary }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { ok: false, fault: refusals.binary }
  const start = new TextDecoder("utf-8").decode(head).trimStart().toLowerCase()
  if (start === "" && bytes.length <= headLength) return { ok: false, fault: refusals.empty }
  if (/^<(?:!doctype|html|table|meta|head|\?xml)/u.test(start)) return { ok: false, fault: refusals.html }
  if (expected === "json" || expected === "ndjson") return { ok: true, type: expected, promised: expected }
  // A spreadsheet row may begin with a bracket, but not with the quoted key or the list of a JSON document.
  if (/^\{\s*"/u.test(start))
    return { ok: true, type: /^\{\s*"(?:set|agency|record)"/u.test(start) ? "ndjson" : "json", promised: expected }
  if (/^\[\s*[[{\]]/u.test(start)) return { ok: true, type: "json", promised: expected }
  return { ok: true, type: "csv", promised: expected }
}

/** What a type is called. */
export const fileTypeNames: Readonly<Record<FileType, string>> = {
  workbook: "XLSX",
  csv: "CSV",
  json: "JSON",
  ndjson: "NDJSON"
}
