import type { Issue } from "@zhengwu/core"
import type { Checked } from "./checked.ts"
import { paragraph } from "./paragraph.ts"
import { fileOf, placeOfIssue, rowOf } from "./places.ts"
import type { TextStyle } from "./text-findings.ts"
import { pendingIn, type Unjudged, unjudgedIn } from "./unjudged.ts"
import type { Words } from "./words.ts"

const namesShown = 6
const issuesShown = 20

/** Names in one line; long lists end in their number. */
const namesOf = (names: readonly string[], every: boolean, { words, whole }: TextStyle): string => {
  if (every) return words.report.everyAgency(names.length)
  return whole || names.length <= namesShown
    ? words.list(names)
    : words.report.andOthers(words.list(names.slice(0, namesShown - 1)), names.length)
}

/** A reason in words, with the title of the sheet and the headings of its columns. */
const reasonOf = ({ kind, set, fields }: Unjudged, words: Words): string =>
  kind === "set"
    ? words.report.missingSet(set)
    : kind === "fields"
      ? words.report.missingFields(set, words.list(fields.map(words.or)))
      : words.report.missingRows(set)

/** What could not be judged, by reason. */
export const renderUnjudged = (checked: Checked, style: TextStyle): readonly string[] => {
  const { words, width, paint, locale } = style
  const lines = unjudgedIn(checked, locale).flatMap((reason) => {
    const names =
      reason.kind === "rows"
        ? reason.agencies.map(({ name, rows }) => words.report.rowsOf(name, rows))
        : reason.agencies.map(({ name }) => name)
    const rules = reason.rules.map(({ title }) => title).join(words.semicolon)
    const agencies = namesOf(names, reason.everyAgency && reason.kind !== "rows", style)
    return [
      ...paragraph(`${reasonOf(reason, words)}${words.colon}${agencies}`, { width, first: "  - " }),
      ...paragraph(words.report.concernsRules(rules), { width, first: "    ", style: paint.dim })
    ]
  })
  return lines.length === 0 ? [] : ["", ...lines]
}

/** What is not due yet, soonest first. */
export const renderPending = (checked: Checked, style: TextStyle): readonly string[] => {
  const { words, width, locale } = style
  const pending = pendingIn(checked, locale)
  return pending.length === 0
    ? []
    : [
        "",
        ...pending.flatMap(({ rule, due, agencies, everyAgency }) =>
          paragraph(
            `${due === undefined ? words.report.noDue : words.report.dueBy(due)}${words.colon}${rule.title}${words.bracketed(namesOf(agencies, everyAgency, style))}`,
            { width, first: "  - " }
          )
        )
      ]
}

/** Problems of the input by file and sheet; values that were read as meant are only counted unless all is shown. */
export const renderInput = ({ issues, otherIssues }: Checked, style: TextStyle): readonly string[] => {
  const { words, width, paint, wholeInput } = style
  const problems = issues.filter(({ level }) => level !== "note")
  const notes = issues.filter(({ level }) => level === "note")
  const errors = problems.filter(({ level }) => level === "error").length
  const listed = wholeInput ? [...problems, ...notes] : problems
  const byFile = groupedByFile(listed)
  return [
    ...(problems.length === 0 ? [] : ["", `  ${words.report.problems(errors, problems.length - errors)}`]),
    ...Array.from(byFile, ([file, list]) => {
      const sorted = list.toSorted((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0))
      const shown = wholeInput ? sorted : sorted.slice(0, issuesShown)
      const left = list.length - shown.length
      return [
        "",
        ...paragraph(file === "" ? words.report.wholeFile : file, { width, first: "  ", style: paint.bold }),
        ...shown.flatMap((issue) => renderIssue(issue, style)),
        ...(left === 0 ? [] : paragraph(words.report.moreProblems(left), { width, first: "    ", style: paint.dim }))
      ]
    }).flat(),
    ...(notes.length === 0 || wholeInput
      ? []
      : ["", ...paragraph(sayNotes(notes, words), { width, first: "  ", style: paint.dim })]),
    ...(otherIssues === 0
      ? []
      : ["", ...paragraph(words.report.otherIssues(otherIssues), { width, first: "  ", style: paint.dim })])
  ]
}

/** How many notes there are: values that were read as meant, and others. */
const sayNotes = (notes: readonly Issue[], words: Words): string => {
  const normalised = notes.filter(({ field }) => field !== undefined).length
  return words.report.remarks(normalised, notes.length - normalised)
}

/** Problems by file and sheet, in the order of their first problem. */
const groupedByFile = (issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> => {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) {
    const file = fileOf(issue.place).join(" · ")
    const group = groups.get(file)
    if (group === undefined) groups.set(file, [issue])
    else group.push(issue)
  }
  return groups
}

/** One problem of the input: where in its file, what is wrong, what to do. */
export const renderIssue = (issue: Issue, style: TextStyle, withFile = false): readonly string[] => {
  const { level, place, cell, message, remedy } = issue
  const { words, width, paint, locale } = style
  const at = withFile ? placeOfIssue(issue, words) : rowOf(place, cell === undefined ? [] : [cell], words).join(" ")
  const label = level === "error" ? paint.red : level === "warning" ? paint.yellow : paint.dim
  return paragraph(
    `${at === "" ? "" : `${at}${words.colon}`}${message[locale]}${level === "note" ? "" : `${words.issueRemedy}${remedy[locale]}`}`,
    { width, first: `    ${label(`[${words.level[level]}]`)} ` }
  )
}
