import { describeFinding, type Finding, type Notice, type Report, type Text } from "@zhengwu/core"
import type { Checked } from "./checked.ts"

/** A finding with its words in both languages. */
interface WordedFinding extends Finding {
  /** What is wrong. */
  readonly message: Text
  /** What to do. */
  readonly remedy: Text
  /** The sentence of the notice that is broken, with its gloss. */
  readonly sentence: Text
}

const worded = (notice: Notice, report: Report, finding: Finding): WordedFinding => {
  const zh = describeFinding(notice, report, finding, "zh")
  const en = describeFinding(notice, report, finding, "en")
  return {
    ...finding,
    message: { zh: zh.message, en: en.message },
    remedy: { zh: zh.remedy, en: en.remedy },
    sentence: { zh: zh.sentence, en: en.sentence }
  }
}

/** What the check rests on, and the numbers. */
const headOf = ({ notice, report, about, files, unreadRows, issues }: Checked) => {
  const count = <T>(list: readonly T[], key: (item: T) => string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((each) => [each, list.filter((item) => key(item) === each).length]))
  return {
    notice: { id: notice.id, title: notice.title, number: notice.number },
    asOf: report.asOf,
    files,
    summary: {
      agencies: about.length,
      findings: count(report.findings, ({ severity }) => severity, ["high", "medium", "low", "note"]),
      outcomes: count(report.outcomes, ({ status }) => status, [
        "met",
        "breached",
        "pending",
        "unknown",
        "not-applicable"
      ]),
      issues: count(issues, ({ level }) => level, ["error", "warning", "note"]),
      unreadRows
    }
  }
}

const settingsOf = ({ notice }: Checked) =>
  notice.settings.map(({ parameter: { id, title }, value, origin }) => ({ id, title, value, origin }))

const indented = (value: unknown, indent: string): string =>
  JSON.stringify(value, undefined, 2).replaceAll("\n", `\n${indent}`)

/**
 * One JSON document, written piece by piece so that a county's findings need not fit into one string:
 * `{ notice, asOf, files, summary, report, findings, issues, settings }`. The report's findings stand beside it, with
 * their words.
 */
export function* renderJson(checked: Checked): Generator<string> {
  const { notice, report, issues } = checked
  const { findings, ...rest } = report
  const members = { ...headOf(checked), report: rest }
  yield "{\n"
  for (const [name, value] of Object.entries(members)) yield `  ${JSON.stringify(name)}: ${indented(value, "  ")},\n`
  yield* list("findings", findings, (finding) => worded(notice, report, finding))
  yield* list("issues", issues, (issue) => issue)
  yield `  "settings": ${indented(settingsOf(checked), "  ")}\n}\n`
}

function* list<T>(name: string, items: readonly T[], written: (item: T) => unknown): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`
  let separator = "\n    "
  for (const item of items) {
    yield `${separator}${indented(written(item), "    ")}`
    separator = ",\n    "
  }
  yield items.length === 0 ? "],\n" : "\n  ],\n"
}

/** A line of JSON for each finding (`type` is `finding`), then one with everything else (`type` is `summary`). */
export function* renderNdjson(checked: Checked): Generator<string> {
  const { notice, report, issues } = checked
  for (const finding of report.findings)
    yield `${JSON.stringify({ type: "finding", ...worded(notice, report, finding) })}\n`
  yield `${JSON.stringify({ type: "summary", ...headOf(checked), issues, settings: settingsOf(checked) })}\n`
}
