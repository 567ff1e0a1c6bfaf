import type { Issue, Place } from "@zhengwu/core"
import { isCollection, isMap, LineCounter, type Node, parseDocument } from "yaml"
import type { Limits } from "./limits.ts"
import { faultIssue, problem } from "./problem.ts"
import type { Source } from "./source.ts"
import { decodeText } from "./text-decoding.ts"
import { tooLarge } from "./xlsx/read-workbook.ts"

/** A JSON or YAML document that people write: its value, and where in the file a JSON Pointer leads. */
export type WrittenDocument =
  | {
      readonly ok: true
      readonly value: unknown
      /** An issue that names a pointer, with file and line added; the nearest thing around it where nothing stands there. */
      located(issue: Issue): Issue
    }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A document of settings is small; a larger one is something else. */
const mostBytes = 4 * 1024 * 1024

/** Reads a JSON or YAML document (JSON is YAML). Never throws: faults carry file and line. */
export const readWritten = (source: Source, limits: Limits): WrittenDocument => {
  const { name: file, bytes } = source
  const most = Math.min(mostBytes, limits.textBytes)
  if (bytes.length > most) return { ok: false, issues: [faultIssue(tooLarge(most), { place: { file } })] }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { ok: false, issues: [faultIssue(decoded.fault, { place: { file } })] }
  const lines = new LineCounter()
  const document = parseDocument(decoded.text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" })
  const rowAt = (offset: number | undefined): Place =>
    offset === undefined ? { file } : { file, row: lines.linePos(offset).line }
  if (document.errors.length > 0)
    return {
      ok: false,
      issues: document.errors.map(({ code, message, pos: [start] }) =>
        problem(
          "error",
          code === "DUPLICATE_KEY" ? "duplicate-key" : "not-yaml",
          { place: rowAt(start) },
          code === "DUPLICATE_KEY"
            ? { zh: "同一个字段写了两次", en: "A key is written twice" }
            : { zh: `不是有效的 JSON 或 YAML：${message}`, en: `It is no valid JSON or YAML: ${message}` },
          code === "DUPLICATE_KEY"
            ? { zh: "只保留一个", en: "Keep one" }
            : { zh: "检查缩进、括号、引号和逗号", en: "Check indentation, brackets, quotation marks and commas" }
        )
      )
    }
  try {
    return {
      ok: true,
      value: document.toJS({ maxAliasCount: 100 }) as unknown,
      located: (issue) => ({
        ...issue,
        place: { ...rowAt(offsetOf(document.contents, issue.place.pointer ?? "")), ...issue.place, file }
      })
    }
  } catch {
    // An alias of an alias of an alias: the document would be larger than anybody wrote.
    return { ok: false, issues: [faultIssue(tooLarge(most), { place: { file } })] }
  }
}

/** Where a pointer leads, or how far it leads: the key of what stands there. */
const offsetOf = (root: unknown, pointer: string): number | undefined => {
  let offset = isCollection(root) ? root.range?.[0] : undefined
  let node: unknown = root
  for (const step of pointer.split("/").slice(1)) {
    if (!isCollection(node)) break
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~")
    const pair = isMap(node) ? node.items.find((each) => String(each.key) === key) : undefined
    const next: unknown = isMap(node) ? pair?.value : node.get(Number(key), true)
    const start = ((pair?.key ?? next) as Node | null | undefined)?.range?.[0]
    if (start === undefined) break
    offset = start
    node = next
  }
  return offset
}
