/**
 * Reads a county's workbooks, CSV, JSON and NDJSON files into the records that rules judge, and writes the workbook to
 * fill in. Runs wherever there are bytes, the browser included; `@zhengwu/formats/node` finds the files on a disk.
 *
 * @module
 */
export { readableExtensions } from "./file-type.ts"
export {
  inspectColumnPage,
  type InspectedColumn,
  inspectionRecord,
  type InspectPageOptions,
  type PageInspection
} from "./inspect-page.ts"
export { defaultLimits, type Limits } from "./limits.ts"
export { type CountyReading, readCounty, type ReadOptions } from "./read-county.ts"
export { readScheme, readSettings } from "./scheme.ts"
export { type SchemeFormat, writeScheme } from "./scheme-template.ts"
export type { Source } from "./source.ts"
export { type TemplateOptions, writeTemplate } from "./template.ts"
