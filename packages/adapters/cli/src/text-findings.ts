import { assumptionsOf, type Evidence, type Locale, nameOf, type Notice, type Severity } from "@zhengwu/core"
import { sayAssumption } from "./assumptions.ts"
import type { Checked } from "./checked.ts"
import type { Paint } from "./colour.ts"
import type { AgencyFindings, Case, Group, ProvisionFindings } from "./overview.ts"
import { paragraph } from "./paragraph.ts"
import { cellsOf, fileOf, rowOf } from "./places.ts"
import { displayWidth, padEnd, plain } from "./width.ts"
import type { Words } from "./words.ts"

/** How the text output looks. */
export interface TextStyle {
  /** The reader's language. */
  readonly locale: Locale
  /** The command's own words in that language. */
  readonly words: Words
  /** Width of the page in terminal cells. */
  readonly width: number
  /** Colours. */
  readonly paint: Paint
  /** Whether long lists of findings are shown whole. */
  readonly whole: boolean
  /** Whether all is shown that is to be said about the input. */
  readonly wholeInput: boolean
}

const casesShown = 10
const rowsShown = 5

/** A severity in its colour. */
export const paintSeverity = (paint: Paint, severity: Severity): ((text: string) => string) =>
  severity === "high"
    ? (text) => paint.bold(paint.red(text))
    : severity === "medium"
      ? paint.red
      : severity === "low"
        ? paint.yellow
        : paint.cyan

/** What the findings of one agency's section are set with. */
interface Section extends TextStyle {
  readonly notice: Notice
  readonly agency: string
  readonly nameOf: (id: string) => string
}

/** The findings about one agency: by provision its sentence, then the faults with their rows and remedy. */
export const renderProvisions = (
  { notice, report }: Checked,
  agency: AgencyFindings,
  provisions: readonly ProvisionFindings[],
  style: TextStyle
): readonly string[] => {
  const { paint, width, locale } = style
  const section: Section = { ...style, notice, agency: agency.id, nameOf: (id) => nameOf(notice, report, id, locale) }
  return provisions.flatMap(({ id, sentence, groups }) => [
    "",
    ...paragraph(sentence, { width, first: `${paint.cyan(`[${id}]`)} `, rest: "  ", style: paint.bold }),
    ...groups.flatMap((group) => ["", ...renderGroup(group, section)])
  ])
}

const renderGroup = (group: Group, section: Section): readonly string[] => {
  const { notice, words, paint, width, locale } = section
  const first = `  ${paintSeverity(paint, group.severity)(`[${words.severity[group.severity]}]`)} `
  const indent = " ".repeat(displayWidth(first))
  const [only] = group.cases
  const title = `${group.rule.title[locale]}${words.colon}${words.report.places(group.cases.length)}${words.bracketed(group.rule.id)}`
  return [
    ...(only !== undefined && group.cases.length === 1
      ? [...paragraph(only.message, { width, first }), ...renderEvidence(only, indent, section)]
      : [...paragraph(title, { width, first }), ...renderCases(group, indent, section)]),
    ...assumptionsOf(notice, group.rule, only?.finding.code).flatMap((setting) =>
      paragraph(sayAssumption(setting, words, locale), { width, first: indent, style: paint.yellow })
    ),
    ...paragraph(`${group.remedy}${group.remedyVaries ? words.report.remedyAlike : ""}`, {
      width,
      first: `${indent}${paint.green(words.report.remedy)}${words.colon}`
    })
  ]
}

/** Where one finding's records stand, and what else is to be known of it. */
const renderEvidence = ({ finding }: Case, indent: string, section: Section): readonly string[] => {
  const { words, width, paint, whole, agency } = section
  const dim = (text: string) => paragraph(text, { width, first: indent, rest: `${indent}  `, style: paint.dim })
  const shown = (list: readonly Evidence[], first: string) => {
    const part = whole ? list : list.slice(0, rowsShown)
    return [
      ...placesOf(part, section).flatMap((place) => dim(`${first}${place}`)),
      ...(part.length < list.length ? dim(words.report.moreRows(list.length - part.length)) : [])
    ]
  }
  // An agency whose row is shown with its name need not be named again.
  const evidence = ownFirst(finding.evidence, agency)
  const named = new Set((whole ? evidence : evidence.slice(0, rowsShown)).map((each) => each.agency))
  const others = finding.agencies.filter((id) => id !== agency && !named.has(id))
  return [
    ...shown(evidence, ""),
    ...shown(finding.context, `${words.report.seeAlso}${words.colon}`),
    ...(others.length === 0 ? [] : dim(words.report.alsoConcerns(words.list(others.map(section.nameOf))))),
    ...(finding.due === undefined ? [] : dim(words.report.due(finding.due)))
  ]
}

/** The rows of the section's own agency before those of others. */
const ownFirst = (evidence: readonly Evidence[], agency: string): readonly Evidence[] => [
  ...evidence.filter((each) => each.agency === undefined || each.agency === agency),
  ...evidence.filter((each) => each.agency !== undefined && each.agency !== agency)
]

/** Places of records, with the rows of one sheet in one line, and the name of an agency that is not the section's. */
const placesOf = (evidence: readonly Evidence[], { words, agency, nameOf }: Section): readonly string[] => {
  const lines = new Map<string, { readonly file: string; readonly owner: string; readonly rows: string[] }>()
  for (const each of evidence) {
    const file = fileOf(each.place).join(" · ")
    const owner = each.agency === undefined || each.agency === agency ? "" : words.bracketed(nameOf(each.agency))
    const key = JSON.stringify([file, owner])
    const line = lines.get(key) ?? { file, owner, rows: [] }
    const row = rowOf(each.place, cellsOf(each), words).join(" ")
    line.rows.push(row === "" && file === "" ? each.subject : row)
    lines.set(key, line)
  }
  return Array.from(lines.values(), ({ file, owner, rows }) => {
    const list = words.list(rows.filter((row) => row !== ""))
    return `${[file, list].filter((part) => part !== "").join(" · ")}${owner}`
  })
}

/** An id as an argument of a shell. */
const quoted = (id: string): string => (/^[\p{L}\p{N}._-]+$/u.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`)

/** Many findings of one kind: the sheet once, then a line for each row. */
const renderCases = (group: Group, indent: string, section: Section): readonly string[] => {
  const { words, width, paint, whole, agency } = section
  const cases = whole ? group.cases : group.cases.slice(0, casesShown)
  const rows = cases.map((each) => {
    const [first, ...rest] = ownFirst(each.finding.evidence, agency)
    return {
      each: { ...each, finding: { ...each.finding, evidence: rest } },
      file: first === undefined ? "" : fileOf(first.place).join(" · "),
      label: first === undefined ? "" : plain(rowOf(first.place, cellsOf(first), words).join(" "))
    }
  })
  const labelWidth = Math.max(...rows.map(({ label }) => displayWidth(label)))
  const beside = labelWidth > 0 && labelWidth <= width / 3
  const inner = `${indent}${" ".repeat(beside ? labelWidth + 4 : 2)}`
  const lines: string[] = []
  let file = ""
  for (const row of rows) {
    if (row.file !== file && row.file !== "")
      lines.push(...paragraph(row.file, { width, first: indent, style: paint.dim }))
    file = row.file
    const first = beside ? `${indent}  ${paint.dim(padEnd(row.label, labelWidth))}  ` : `${indent}- `
    lines.push(
      ...paragraph(row.each.message, { width, first, rest: inner }),
      ...(beside || row.label === "" ? [] : paragraph(row.label, { width, first: inner, style: paint.dim })),
      ...renderEvidence(row.each, inner, section)
    )
  }
  const left = group.cases.length - cases.length
  const options = `--rule ${group.rule.id} --agency ${quoted(agency)}`
  return left === 0
    ? lines
    : [...lines, ...paragraph(words.report.more(left, options), { width, first: indent, style: paint.dim })]
}
