import type { Evidence } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Locale } from "../kernel/text.ts"
import { openDescriber } from "./describer.ts"
import { placeInWords } from "./places.ts"
import { reportIn, type Subject, waiversIn } from "./subject.ts"
import { type CsvColumn, csvColumns, wordsIn } from "./words.ts"

/** How a list of findings is written. */
export interface CsvOptions {
  /** The language of words and headings; `zh` when absent. */
  readonly locale?: Locale
  /** Whether it starts with a byte order mark, by which Excel knows UTF-8; yes when absent. */
  readonly byteOrderMark?: boolean
}

/** What a spreadsheet takes for a formula, full-width signs included, which some convert. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A cell: an apostrophe before what would be a formula, quotation marks around what holds a separator. */
const cell = (value: string): string => {
  const inert = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/**
 * The findings as comma-separated values (RFC 4180), a line for each under a line of headings, in pieces. Several
 * places of one finding stand in one cell, each on a line of its own. What a spreadsheet would calculate is written
 * with an apostrophe before it.
 */
export function* csvPieces(notice: Notice, subject: Subject, options: CsvOptions = {}): Generator<string> {
  const { locale = "zh", byteOrderMark = true } = options
  const words = wordsIn(locale)
  const report = reportIn(subject)
  const describer = openDescriber(notice, report, locale)
  const waivers = waiversIn(subject)
  const places = (list: readonly Evidence[]) => list.map((each) => placeInWords(each, words)).join("\n")
  const line = (row: Readonly<Record<CsvColumn, string>>) =>
    `${csvColumns.map((column) => cell(row[column])).join(",")}\r\n`
  yield (byteOrderMark ? "\ufeff" : "") + line(words.columns)
  for (const finding of report.findings) {
    const { message, remedy, sentence } = describer.finding(finding)
    yield line({
      severity: words.severity[finding.severity],
      agencies: words.listOf(finding.agencies.map(describer.agency)),
      rule: finding.rule,
      title: describer.ruleTitle(finding.rule),
      code: finding.code,
      subject: finding.subject,
      message,
      remedy,
      provision: finding.provision,
      sentence,
      places: places(finding.evidence),
      context: places(finding.context),
      due: finding.due ?? "",
      waiver: words.listOf((waivers.get(finding.fingerprint) ?? []).map(({ id }) => id)),
      fingerprint: finding.fingerprint
    })
  }
}

/** The findings as comma-separated values, as one text; `csvPieces` says how. */
export const toCsv = (notice: Notice, subject: Subject, options: CsvOptions = {}): string =>
  Array.from(csvPieces(notice, subject, options)).join("")
