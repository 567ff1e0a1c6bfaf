import { severities } from "@zhengwu/core"
import type { Checked } from "./checked.ts"
import { type AgencyFindings, breachesIn, type Counts, type Overview, overviewOf } from "./overview.ts"
import { paragraph } from "./paragraph.ts"
import { paintSeverity, renderProvisions, type TextStyle } from "./text-findings.ts"
import { renderInput, renderPending, renderUnjudged } from "./text-open.ts"
import { displayWidth, padEnd, padStart, plain } from "./width.ts"

/** A check as an official reads it: what was found in short, then by agency, then what is open. Line by line. */
export function* renderText(checked: Checked, style: TextStyle): Generator<string> {
  const overview = overviewOf(checked, style.locale)
  yield* ended(renderSummary(checked, overview, style))
  for (const agency of overview.agencies)
    if (agency.breaches.length > 0) {
      yield* ended(["", ...heading(agency, style)])
      yield* ended(renderProvisions(checked, agency, agency.breaches, style))
    }
  if (overview.counts.note > 0) yield* ended(["", section(style.words.report.notes, style)])
  for (const agency of overview.agencies)
    if (agency.notes.length > 0) {
      yield* ended(["", `  ${style.paint.bold(plain(agency.name))}`])
      yield* ended(renderProvisions(checked, agency, agency.notes, style))
    }
  yield* ended(titled(style.words.report.unjudged, renderUnjudged(checked, style), style))
  yield* ended(titled(style.words.report.pending, renderPending(checked, style), style))
  yield* ended(titled(style.words.report.input, renderInput(checked, style), style))
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

const titled = (title: string, lines: readonly string[], style: TextStyle): readonly string[] =>
  lines.length === 0 ? [] : ["", section(title, style), ...lines]

const rule = (text: string, width: number): string => "─".repeat(Math.max(2, width - displayWidth(text) - 4))

const section = (title: string, { width, paint }: TextStyle): string =>
  `${paint.dim("──")} ${paint.bold(title)} ${paint.dim(rule(title, width))}`

const perSeverity = (counts: Counts, style: TextStyle): readonly string[] =>
  severities
    .filter((severity) => severity !== "note" && counts[severity] > 0)
    .map((severity) => style.words.report.count(style.words.severity[severity], counts[severity]))

const heading = ({ name, counts }: AgencyFindings, style: TextStyle): readonly string[] => {
  const { paint, width, words } = style
  const title = plain(name)
  const numbers = words.report.counts(perSeverity(counts, style))
  const rest = width - displayWidth(title) - displayWidth(numbers) - 5
  return rest < 2
    ? [...paragraph(title, { width, first: `${paint.dim("━━")} `, style: paint.bold }), `   ${numbers}`]
    : [`${paint.dim("━━")} ${paint.bold(title)} ${paint.dim("━".repeat(rest))} ${numbers}`]
}

const renderSummary = (checked: Checked, overview: Overview, style: TextStyle): readonly string[] => {
  const { notice, report, about, files, unreadRows } = checked
  const { words, paint, width, locale } = style
  const breaches = breachesIn(overview.counts)
  const open = words.report.open(overview.unknown, overview.pending)
  return [
    paint.bold(words.report.title),
    ...paragraph(words.report.notice(notice.title[locale], notice.number), { width }),
    ...paragraph(words.report.asOf(report.asOf, about.length, files.length), { width }),
    "",
    ...paragraph(
      breaches === 0
        ? words.report.nothingFound(overview.counts.note)
        : words.report.found(breaches, perSeverity(overview.counts, style), overview.counts.note),
      { width, style: (line) => paint.bold(breaches === 0 ? paint.green(line) : paint.red(line)) }
    ),
    ...(open === "" ? [] : paragraph(open, { width, style: paint.yellow })),
    ...(unreadRows === 0 ? [] : paragraph(words.report.unread(unreadRows), { width, style: paint.yellow })),
    ...renderAgencies(overview, style)
  ]
}

/** A line for each agency about which something was found or is unknown. */
const renderAgencies = ({ agencies }: Overview, style: TextStyle): readonly string[] => {
  const { words, paint, width } = style
  const listed = agencies.filter(({ counts, unknown }) => breachesIn(counts) + counts.note + unknown > 0)
  const clean = agencies.length - listed.length
  if (listed.length === 0) return []
  return [
    "",
    ...renderTable(listed, style),
    ...(clean === 0 ? [] : paragraph(words.report.clean(clean), { width, first: "  ", style: paint.dim }))
  ]
}

const renderTable = (agencies: readonly AgencyFindings[], style: TextStyle): readonly string[] => {
  const { words, paint, width } = style
  const heads = [...severities.map((severity) => words.severity[severity]), words.report.unknown]
  const room = width - 2 - heads.reduce((sum, head) => sum + displayWidth(head) + 3, 0)
  const rows = agencies.map(({ name, counts, unknown }) => ({
    name: plain(name),
    paint: counts.high > 0 ? paintSeverity(paint, "high") : (text: string) => text,
    cells: [...severities.map((severity) => counts[severity]), unknown]
  }))
  if (room < 12)
    return rows.flatMap(({ name, cells }) => {
      const numbers = cells.flatMap((cell, index) => (cell === 0 ? [] : [words.report.count(heads[index] ?? "", cell)]))
      return paragraph(`${name}${words.colon}${words.report.counts(numbers)}`, { width, first: "  ", rest: "    " })
    })
  const names = [words.report.agency, ...rows.map(({ name }) => name)]
  const nameWidth = Math.min(room, Math.max(...names.map(displayWidth)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => `   ${padStart(cell, displayWidth(heads[index] ?? ""))}`).join("")
  return [
    paint.dim(`  ${padEnd(words.report.agency, nameWidth)}${line(heads)}`),
    ...rows.flatMap(({ name, paint, cells }) => {
      const [first = "", ...rest] = paragraph(name, { width: nameWidth })
      const numbers = line(cells.map((cell) => (cell === 0 ? "-" : String(cell))))
      return [`  ${paint(padEnd(first, nameWidth))}${numbers}`, ...rest.map((more) => `  ${more}`)]
    })
  ]
}
