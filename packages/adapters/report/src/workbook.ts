/**
 * An assessment as workbooks, without what pages of HTML need: a browser loads it at an export.
 *
 * @module
 */
export { renderWorkbook, type WorkbookOptions } from "./render-workbook.ts"
export type { ReportOptions } from "./view/view.ts"
