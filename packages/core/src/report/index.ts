/**
 * What a report or an assessment holds, for other programs: JSON, SARIF, OSCAL, CSV and Markdown. The same input gives
 * the same bytes; nothing is read but what is given.
 *
 * @module
 */
export { csvPieces, type CsvOptions, toCsv } from "./csv.ts"
export { openFindingWords } from "./finding-words.ts"
export {
  type JsonHead,
  type JsonInput,
  type JsonMarks,
  type JsonOptions,
  jsonPieces,
  type JsonReport,
  ndjsonPieces,
  toJson,
  type WordedFinding
} from "./json.ts"
export { assessmentSchema, type JsonSchema, reportSchema } from "./json-schema.ts"
export { markdown as escapeMarkdown } from "./markup.ts"
export { markdownPieces, type MarkdownOptions, toMarkdown } from "./markdown.ts"
export { type OscalOptions, toOscal, toOscalCatalogue } from "./oscal.ts"
export type * as Oscal from "./oscal-document.ts"
export { type SarifOptions, toSarif } from "./sarif.ts"
export type * as Sarif from "./sarif-log.ts"
export type { Subject } from "./subject.ts"
export type { Summary } from "./summary.ts"
