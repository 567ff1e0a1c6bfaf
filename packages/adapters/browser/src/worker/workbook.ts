import type { Locale, Notice } from "@zhengwu/core"
import type { Assessment } from "@zhengwu/core/assessment"
import { writeTemplate } from "@zhengwu/formats/template"
import { renderWorkbook } from "@zhengwu/report/workbook"

/** The media type of .xlsx. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Marks, findings and remedies as a workbook. */
export const workbook = (notice: Notice, assessment: Assessment, locale: Locale): Promise<Uint8Array<ArrayBuffer>> =>
  renderWorkbook(notice, assessment, { locale })

/** The workbook to fill in. */
export const template = async (notice: Notice, locale: Locale): Promise<File> =>
  new File(
    [new Uint8Array(await writeTemplate(notice, { locale }))],
    locale === "en" ? "e-government-self-check.xlsx" : "电子政务自查模板.xlsx",
    { type: workbookType }
  )
