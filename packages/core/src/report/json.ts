import type { Assessment } from "../assessment/scorecard.ts"
import type { Finding } from "../kernel/finding.ts"
import type { Issue } from "../kernel/issue.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Report } from "../kernel/report.ts"
import type { Text } from "../kernel/text.ts"
import { openDescriber } from "./describer.ts"
import { assessmentSchemaId, reportSchemaId } from "./json-schema.ts"
import { assessmentIn, reportIn, type Subject, waiversIn } from "./subject.ts"
import { type Summary, summaryOf } from "./summary.ts"

/** What was read for a report. */
export interface JsonInput {
  /** Names of the files. */
  readonly files: readonly string[]
  /** Rows that were there but could not be read. */
  readonly unreadRows: number
}

/** What a JSON report tells beside the subject. */
export interface JsonOptions {
  /** What is to be said about the input; nothing when absent. */
  readonly issues?: readonly Issue[]
  /** What was read; not told when absent. */
  readonly input?: JsonInput
}

/** A finding with its words in both languages. */
export interface WordedFinding extends Finding {
  /** What is wrong. */
  readonly message: Text
  /** What to do. */
  readonly remedy: Text
  /** The waivers that excuse it, by id, each for its own agency; absent where none does. */
  readonly waivers?: readonly string[]
}

/** What an assessment adds to a report. */
export type JsonMarks = Omit<Assessment, "report">

/** What every JSON report holds, findings aside. */
export interface JsonHead {
  /** The schema that the document keeps to. */
  readonly $schema: string
  /** The notice that was applied. */
  readonly notice: { readonly id: string; readonly title: Text; readonly number: string; readonly issued: string }
  /** The calendar date as of which records were judged. */
  readonly asOf: string
  /** How many findings and outcomes there are. */
  readonly summary: Summary
  /** The authority and the agencies, in the county's own order. */
  readonly authority: Notice["authority"]
  /** The agencies, in the order of the county. */
  readonly agencies: Report["agencies"]
  /** The provisions that rules cite, with their sentences. */
  readonly provisions: readonly { readonly id: string; readonly modality: string; readonly text: Text }[]
  /** The rules. */
  readonly rules: readonly { readonly id: string; readonly title: Text; readonly provisions: readonly string[] }[]
  /** The values that the rules go by, with their origin. */
  readonly settings: readonly {
    readonly id: string
    readonly title: Text
    readonly value: unknown
    readonly origin: unknown
  }[]
  /** How every rule stands for every agency. */
  readonly outcomes: Report["outcomes"]
  /** What is to be said about the input. */
  readonly issues: readonly Issue[]
  /** What was read; absent where that was not told. */
  readonly input?: JsonInput
  /** Marks, ranking and waivers; absent in a report without a scheme. */
  readonly assessment?: JsonMarks
}

/** A report as JSON: plain data that keeps to `reportSchema`, or `assessmentSchema` where there are marks. */
export interface JsonReport extends JsonHead {
  /** Every finding, in words. */
  readonly findings: readonly WordedFinding[]
}

const headOf = (notice: Notice, subject: Subject, { issues = [], input }: JsonOptions): JsonHead => {
  const report = reportIn(subject)
  const assessment = assessmentIn(subject)
  const cited = new Set(notice.rules.flatMap(({ provisions }) => provisions))
  return {
    $schema: assessment === undefined ? reportSchemaId : assessmentSchemaId,
    notice: { id: notice.id, title: notice.title, number: notice.number, issued: notice.issued },
    asOf: report.asOf,
    summary: summaryOf(report),
    authority: notice.authority,
    agencies: report.agencies,
    provisions: notice.provisions
      .filter(({ id }) => cited.has(id))
      .map(({ id, modality, text }) => ({ id, modality, text: { zh: text.zh.trim(), en: text.en.trim() } })),
    rules: notice.rules.map(({ id, title, provisions }) => ({ id, title, provisions })),
    settings: notice.settings.map(({ parameter: { id, title }, value, origin }) => ({ id, title, value, origin })),
    outcomes: report.outcomes,
    issues,
    ...(input === undefined ? {} : { input }),
    ...(assessment === undefined ? {} : { assessment: marksIn(assessment) })
  }
}

const marksIn = (assessment: Assessment): JsonMarks => {
  const { scheme, digests, waivers, waived, idleWaivers, scorecards, ranking } = assessment
  return { scheme, digests, waivers, waived, idleWaivers, scorecards, ranking }
}

function* worded(notice: Notice, subject: Subject): Generator<WordedFinding> {
  const report = reportIn(subject)
  const zh = openDescriber(notice, report, "zh")
  const en = openDescriber(notice, report, "en")
  const waivers = waiversIn(subject)
  for (const finding of report.findings) {
    const chinese = zh.finding(finding)
    const english = en.finding(finding)
    const excusing = waivers.get(finding.fingerprint)
    yield {
      ...finding,
      message: { zh: chinese.message, en: english.message },
      remedy: { zh: chinese.remedy, en: english.remedy },
      ...(excusing === undefined ? {} : { waivers: excusing.map(({ id }) => id) })
    }
  }
}

/** A report or an assessment as plain data with its words in both languages. */
export const toJson = (notice: Notice, subject: Subject, options: JsonOptions = {}): JsonReport => ({
  ...headOf(notice, subject, options),
  findings: [...worded(notice, subject)]
})

const indented = (value: unknown, indent: string): string =>
  JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${indent}`)

/** What `toJson` gives as text, in pieces, so that a county's findings need not fit into one string. */
export function* jsonPieces(notice: Notice, subject: Subject, options: JsonOptions = {}): Generator<string> {
  yield "{\n"
  for (const [name, value] of Object.entries(headOf(notice, subject, options)))
    yield `  ${JSON.stringify(name)}: ${indented(value, "  ")},\n`
  yield `  "findings": [`
  let separator = "\n    "
  for (const finding of worded(notice, subject)) {
    yield `${separator}${indented(finding, "    ")}`
    separator = ",\n    "
  }
  yield separator.startsWith(",") ? "\n  ]\n}\n" : "]\n}\n"
}

/** A line of JSON for each finding (`type` is `finding`), then one with everything else (`type` is `summary`). */
export function* ndjsonPieces(notice: Notice, subject: Subject, options: JsonOptions = {}): Generator<string> {
  for (const finding of worded(notice, subject)) yield `${JSON.stringify({ type: "finding", ...finding })}\n`
  yield `${JSON.stringify({ type: "summary", ...headOf(notice, subject, options) })}\n`
}
