/**
 * An assessment for people: one page of HTML for the county, and workbooks to send to each agency.
 *
 * @module
 */
export { type HtmlOptions, renderHtml } from "./render-html.ts"
export type { ReportOptions } from "./view/view.ts"
export { renderWorkbook, type WorkbookOptions } from "./render-workbook.ts"
