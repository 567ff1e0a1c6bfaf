import { type Locale, severities } from "@zhengwu/core"
import { assumptionsOf, sayAssumption } from "./assumptions.ts"
import type { Checked } from "./checked.ts"
import { wordsIn } from "./languages.ts"
import {
  type AgencyFindings,
  breachesIn,
  type Counts,
  type Group,
  overviewOf,
  type ProvisionFindings
} from "./overview.ts"
import { placeOf, rowOf } from "./places.ts"
import { groupedByFile, reasonOf, sayNotes } from "./text-open.ts"
import { pendingIn, unjudgedIn } from "./unjudged.ts"
import { plain } from "./width.ts"
import type { Words } from "./words.ts"

/** Text from files as it is, whatever Markdown or HTML would make of it. */
export const escaped = (text: string): string =>
  plain(text)
    .replace(/[\\`*_{}[\]<>|~$]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/^([#+-]|\d+[.)])/u, "\\$1")
    .replace(/(https?|ftp):\/\//giu, "$1&#58;//")
    .replace(/@/gu, "&#64;")

/** A check as Markdown: complete, for an issue or a page of a forge. */
export function* renderMarkdown(checked: Checked, locale: Locale): Generator<string> {
  const words = wordsIn(locale)
  const { notice, report, about, files, unreadRows } = checked
  const overview = overviewOf(checked, locale)
  const breaches = breachesIn(overview.counts)
  const open = words.report.open(overview.unknown, overview.pending)
  yield `# ${words.report.title}\n\n`
  yield `${escaped(words.report.notice(notice.title[locale], notice.number))}  \n`
  yield `${words.report.asOf(report.asOf, about.length, files.length)}\n\n`
  yield `**${breaches === 0 ? words.report.nothingFound(overview.counts.note) : words.report.found(breaches, perSeverity(overview.counts, words), overview.counts.note)}**\n\n`
  if (open !== "") yield `${open}\n\n`
  if (unreadRows > 0) yield `> ${words.report.unread(unreadRows)}\n\n`
  yield* table(overview.agencies, words)
  for (const agency of overview.agencies)
    if (agency.breaches.length > 0) {
      yield `## ${escaped(agency.name)}${words.bracketed(words.report.counts(perSeverity(agency.counts, words)))}\n\n`
      yield* renderProvisions(checked, agency.breaches, locale, words)
    }
  if (overview.counts.note > 0) yield `## ${words.report.notes}\n\n`
  for (const agency of overview.agencies)
    if (agency.notes.length > 0) {
      yield `**${escaped(agency.name)}**\n\n`
      yield* renderProvisions(checked, agency.notes, locale, words)
    }
  yield* renderOpen(checked, locale, words)
  yield* renderInput(checked, locale, words)
}

const perSeverity = (counts: Counts, words: Words): readonly string[] =>
  severities
    .filter((severity) => severity !== "note" && counts[severity] > 0)
    .map((severity) => words.report.count(words.severity[severity], counts[severity]))

function* table(agencies: readonly AgencyFindings[], words: Words): Generator<string> {
  if (agencies.length === 0) return
  yield `| ${[words.report.agency, ...severities.map((severity) => words.severity[severity]), words.report.unknown].join(" | ")} |\n`
  yield `| --- |${" ---: |".repeat(severities.length + 1)}\n`
  for (const { name, counts, unknown } of agencies)
    yield `| ${[escaped(name), ...severities.map((severity) => counts[severity]), unknown].join(" | ")} |\n`
  yield "\n"
}

function* renderProvisions(
  checked: Checked,
  provisions: readonly ProvisionFindings[],
  locale: Locale,
  words: Words
): Generator<string> {
  for (const { id, sentence, groups } of provisions) {
    yield `### ${id}\n\n> ${escaped(sentence)}\n\n`
    for (const group of groups) yield* renderGroup(checked, group, locale, words)
  }
}

function* renderGroup({ notice }: Checked, group: Group, locale: Locale, words: Words): Generator<string> {
  yield `**${words.severity[group.severity]}** · ${escaped(group.rule.title[locale])} · \`${group.rule.id}\` · ${words.report.places(group.cases.length)}\n\n`
  for (const { finding, message, others } of group.cases) {
    yield `- ${escaped(message)}\n`
    for (const evidence of finding.evidence) yield `  - ${escaped(placeOf(evidence, words))}\n`
    for (const evidence of finding.context)
      yield `  - ${words.report.seeAlso}${words.colon}${escaped(placeOf(evidence, words))}\n`
    if (others.length > 0) yield `  - ${escaped(words.report.alsoConcerns(words.list(others)))}\n`
    if (finding.due !== undefined) yield `  - ${words.report.due(finding.due)}\n`
  }
  yield "\n"
  for (const setting of assumptionsOf(notice, group.rule)) yield `${escaped(sayAssumption(setting, words, locale))}\n\n`
  yield `${words.report.remedy}${words.colon}${escaped(group.remedy)}${group.remedyVaries ? words.report.remedyAlike : ""}\n\n`
}

function* renderOpen(checked: Checked, locale: Locale, words: Words): Generator<string> {
  const unjudged = unjudgedIn(checked, locale)
  if (unjudged.length > 0) yield `## ${words.report.unjudged}\n\n`
  for (const reason of unjudged) {
    const names = reason.agencies.map(({ name, rows }) =>
      reason.kind === "rows" ? words.report.rowsOf(name, rows) : name
    )
    yield `- ${escaped(`${reasonOf(reason, words)}${words.colon}${words.list(names)}`)}\n`
    yield `  - ${escaped(words.report.concernsRules(reason.rules.map(({ title }) => title).join(words.semicolon)))}\n`
  }
  if (unjudged.length > 0) yield "\n"
  const pending = pendingIn(checked, locale)
  if (pending.length > 0) yield `## ${words.report.pending}\n\n`
  for (const { rule, due, agencies } of pending)
    yield `- ${escaped(`${due === undefined ? words.report.noDue : words.report.dueBy(due)}${words.colon}${rule.title}${words.bracketed(words.list(agencies))}`)}\n`
  if (pending.length > 0) yield "\n"
}

function* renderInput({ issues }: Checked, locale: Locale, words: Words): Generator<string> {
  const problems = issues.filter(({ level }) => level !== "note")
  const notes = issues.filter(({ level }) => level === "note")
  if (issues.length > 0) yield `## ${words.report.input}\n\n`
  for (const [file, list] of groupedByFile(problems)) {
    yield `**${escaped(file === "" ? words.report.wholeFile : file)}**\n\n`
    for (const { level, place, cell, message, remedy } of list) {
      const at = rowOf(place, cell === undefined ? [] : [cell], words).join(" ")
      const where = at === "" ? "" : `${at}${words.colon}`
      yield `- ${words.level[level]} · ${escaped(`${where}${message[locale]}${words.issueRemedy}${remedy[locale]}`)}\n`
    }
    yield "\n"
  }
  if (notes.length > 0) yield `${escaped(sayNotes(notes, words))}\n`
}
