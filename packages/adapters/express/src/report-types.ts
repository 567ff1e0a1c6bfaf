import type { Locale, Notice } from "@zhengwu/core"
import { appliesOn, type Assessment, type Scheme, score, yuanan2014Scheme } from "@zhengwu/core/assessment"
import { csvPieces, jsonPieces, markdownPieces, toSarif } from "@zhengwu/core/report"
import { renderHtml, renderWorkbook } from "@zhengwu/report"
import type { ZhengwuOptions } from "./options.ts"
import { type Judged, spreadsheet } from "./read-upload.ts"

/** A form in which an assessment is answered. */
export interface ReportType {
  /** Its media type. */
  readonly type: string
  /** Writes a report: a page, text piece by piece, or the bytes of a workbook. */
  readonly render: (judged: Judged, locale: Locale) => string | Iterable<string> | Promise<Uint8Array>
  /** Whether it can be written for a calendar date; always when absent. */
  readonly isFor?: (asOf: string) => boolean
}

/** The forms in which assessments are answered, the preferred first. */
export const reportTypesOf = (options: ZhengwuOptions): readonly ReportType[] => {
  const { notice } = options
  const scheme = options.scheme ?? (notice.id === yuanan2014Scheme.notice ? yuanan2014Scheme : undefined)
  return [
    { type: "application/json", render: ({ report, issues }) => jsonPieces(notice, report, { issues }) },
    {
      type: "application/sarif+json",
      render: ({ report }, locale) => [JSON.stringify(toSarif(notice, report, { locale }))]
    },
    { type: "text/csv", render: ({ report }, locale) => csvPieces(notice, report, { locale }) },
    {
      type: "text/markdown",
      render: ({ report, issues }, locale) => markdownPieces(notice, report, { locale, issues })
    },
    ...(scheme === undefined ? [] : markedTypes(notice, scheme))
  ]
}

const markedTypes = (notice: Notice, scheme: Scheme): readonly ReportType[] => {
  const marked = ({ report }: Judged): Assessment => score(notice, scheme, report)
  const isFor = (asOf: string): boolean => appliesOn(scheme, asOf)
  return [
    { type: "text/html", render: (judged, locale) => renderHtml(notice, marked(judged), { locale }), isFor },
    { type: spreadsheet, render: (judged, locale) => renderWorkbook(notice, marked(judged), { locale }), isFor }
  ]
}
