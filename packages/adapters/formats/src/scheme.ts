import type { Issue, Notice } from "@zhengwu/core"
import { parseScheme, type Parsed, type Scheme } from "@zhengwu/core/assessment"
import { defaultLimits, type Limits } from "./limits.ts"
import { readWritten } from "./scheme-document.ts"
import { spellScheme } from "./scheme-workbook.ts"
import type { Source } from "./source.ts"
import { readWorkbook } from "./xlsx/read-workbook.ts"

/**
 * Reads a document of settings that people write as JSON or YAML and parses it; every issue gets file and line.
 *
 * @param source - The file.
 * @param parse - What its value has to be, such as `parseWaivers` of the core.
 */
export const readSettings = <T>(
  source: Source,
  parse: (value: unknown) => Parsed<T>,
  limits: Limits = defaultLimits
): Parsed<T> => {
  const document = readWritten(source, limits)
  if (!document.ok) return document
  const parsed = parse(document.value)
  return parsed.ok ? parsed : { ok: false, issues: parsed.issues.map((issue) => document.located(issue)) }
}

/**
 * Reads an assessment scheme from JSON, YAML or an .xlsx workbook (see `writeScheme` for its sheets), told apart by
 * content. Never throws: every fault is told with file, and line, or sheet, row and cell.
 */
export const readScheme = (notice: Notice, source: Source, limits: Limits = defaultLimits): Parsed<Scheme> => {
  if (!isWorkbook(source)) return readSettings(source, (value) => parseScheme(notice, value), limits)
  const unread: Issue[] = []
  const grids = readWorkbook(source, limits, unread)
  if (grids === undefined || unread.length > 0) return { ok: false, issues: unread }
  const spelled = spellScheme(grids)
  const parsed = parseScheme(notice, spelled.value)
  if (parsed.ok && spelled.issues.length === 0) return parsed
  const faults = parsed.ok ? [] : parsed.issues.map((issue) => spelled.located(issue))
  return { ok: false, issues: [...spelled.issues, ...faults] }
}

const isWorkbook = ({ bytes }: Source): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)
