import type { Issue } from "@zhengwu/core"
import type { Grid } from "../grid.ts"
import type { Limits } from "../limits.ts"
import { faultIssue, faultOf, Unreadable } from "../problem.ts"
import type { Source } from "../source.ts"
import { readParts } from "./workbook-parts.ts"
import { type Kept, readWorksheet } from "./worksheet.ts"
import { brokenWorkbook, openArchive } from "./zip-guard.ts"

/** Reads the sheets of an .xlsx workbook; `undefined` where none can be read. Never throws: faults are issues. */
export const readWorkbook = (
  { name: file, bytes }: Source,
  limits: Limits,
  issues: Issue[]
): readonly Grid[] | undefined => {
  const grids: Grid[] = []
  try {
    if (bytes.length > limits.workbookBytes) throw new Unreadable(tooLarge(limits.workbookBytes))
    const archive = openArchive(bytes, limits)
    const workbook = readParts(archive, limits)
    const kept: Kept = { cells: 0, characters: 0 }
    for (const { name: sheet, path, hidden } of workbook.sheets) {
      const { rows, stopped, incomplete } = readWorksheet(
        (receive) => archive.inflate(path, receive),
        workbook,
        limits,
        kept
      )
      grids.push({ file, sheet, hidden, rows, incomplete, since1904: workbook.since1904 })
      for (const { fault, row } of stopped)
        issues.push(faultIssue(fault, { place: { file, sheet, ...(row === undefined ? {} : { row }) } }))
    }
  } catch (error) {
    // Whatever the bytes made a parser stumble over, the file is damaged; an answer is due, not an exception.
    const { fault } = error instanceof Unreadable ? error : brokenWorkbook()
    issues.push(faultIssue(fault, { place: { file } }))
    return undefined
  }
  return grids
}

/** A file that is larger than what is read. */
export const tooLarge = (limit: number) =>
  faultOf(
    "file-too-large",
    {
      zh: `文件超过 ${Math.round(limit / 1_048_576)} MB，未读取`,
      en: `The file is larger than ${Math.round(limit / 1_048_576)} MB; it was not read`
    },
    { zh: "将数据拆分为几个文件", en: "Split the data into several files" }
  )
