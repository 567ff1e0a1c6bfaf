import type { Locale } from "@zhengwu/core"
import { jsonPieces, toCsv, toSarif } from "@zhengwu/core/report"
import type { Checked } from "./checked.ts"
import { assessmentOf } from "./marks.ts"
import type { ExportFormat } from "./protocol.ts"

/** Writes a result as a file to save; `undefined` for a workbook without marks. */
export const exportAs = async (checked: Checked, format: ExportFormat, locale: Locale): Promise<File | undefined> => {
  const { notice, report, issues } = checked
  const assessment = assessmentOf(checked)
  const subject = assessment ?? report
  const file = (type: string, ...parts: BlobPart[]) => new File(parts, `zhengwu-${report.asOf}.${format}`, { type })
  if (format === "csv") return file("text/csv", toCsv(notice, subject, { locale }))
  if (format === "json") return file("application/json", ...jsonPieces(notice, subject, { issues }))
  if (format === "sarif")
    return file("application/sarif+json", JSON.stringify(toSarif(notice, subject, { locale }), undefined, 2))
  if (assessment === undefined) return undefined
  const { workbook, workbookType } = await import("./workbook.ts")
  return file(workbookType, await workbook(notice, assessment, locale))
}
