import { agencyName, type Agency, type County, type Issue, yuanan2014 } from "@zhengwu/core"
import { escapeMarkdown } from "@zhengwu/core/report"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { asOfDay } from "./as-of.ts"
import { unreadRows } from "./checked.ts"
import { findAgency } from "./find.ts"
import { paragraph } from "./paragraph.ts"
import { openProgress } from "./progress.ts"
import { readFiles } from "./read-files.ts"
import { paintFor, print, type Session } from "./session.ts"
import { type TopicCell, type TopicCoverage, topicCoverageOf, topicStatuses } from "./topic-cells.ts"
import { displayWidth, padEnd } from "./width.ts"

const formats = ["text", "json", "markdown"] as const

interface CoverageInput {
  readonly paths: readonly string[]
  readonly asOf: Option.Option<string>
  readonly agencies: readonly string[]
  readonly format: (typeof formats)[number]
}

/** The coverage to be shown, with what it was made from. */
interface Shown extends TopicCoverage {
  /** The agencies that were asked for. */
  readonly agencies: readonly Agency[]
  /** Names of the files. */
  readonly files: readonly string[]
  /** What is to be said about the files. */
  readonly issues: readonly Issue[]
  /** Rows that were there but could not be read. */
  readonly unreadRows: number
}

/** `zhengwu coverage`: which agencies have disclosed which topics. */
export const coverageCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "coverage",
    {
      paths: Argument.String("path").pipe(Argument.withDescription(help.paths), Argument.variadic({ min: 1 })),
      asOf: Flag.String("as-of").pipe(
        Flag.withDescription(help.coverageAsOf),
        Flag.withMetavar("yyyy-mm-dd"),
        Flag.optional
      ),
      agencies: Flag.String("agency").pipe(Flag.withDescription(help.agency), Flag.withMetavar("id"), Flag.atLeast(0)),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.format),
        Flag.withMetavar(formats.join("|")),
        Flag.withDefault("text")
      )
    },
    (input) => coverage(session, input)
  ).pipe(
    Command.withDescription(help.coverageAbout),
    Command.withShortDescription(help.coverage),
    Command.withExamples([
      {
        command: "zhengwu coverage county/ --as-of 2014-08-01 --format markdown > coverage.md",
        description: help.exampleCoverage
      }
    ])
  )
}

const coverage = Effect.fn("coverage")(function* (session: Session, input: CoverageInput) {
  const notice = yuanan2014
  const { progress: labels } = session.words
  const asOf = yield* asOfDay(Option.getOrUndefined(input.asOf), session.host.now())
  const progress = openProgress(session)
  const step = (label: string, done: number) => Effect.promise(() => progress.step(label, done))
  const shown = yield* Effect.gen(function* () {
    yield* step(labels.reading, 0.1)
    const { county, issues, files } = yield* readFiles(notice, input.paths)
    const asked = yield* Effect.forEach(input.agencies, (written) => findAgency(notice, county.agencies, written))
    yield* step(labels.judging, 0.6)
    const whole = topicCoverageOf(notice, county, asOf)
    const result: Shown = {
      ...whole,
      cells: whole.cells.filter(({ agency }) => asked.length === 0 || asked.includes(agency)),
      agencies: agenciesAsked(county, asked),
      files,
      issues,
      unreadRows: unreadRows(county, issues)
    }
    return result
  }).pipe(Effect.ensuring(Effect.promise(() => progress.end())))
  const renderers = { json: renderJson, markdown: renderMarkdown, text: renderText } as const
  return yield* print(session, renderers[input.format](shown, session))
})

const agenciesAsked = ({ agencies }: County, asked: readonly string[]): readonly Agency[] =>
  asked.length === 0 ? agencies : agencies.filter(({ id }) => asked.includes(id))

const countsIn = (cells: readonly TopicCell[]) => {
  const counts = { uncovered: 0, unseen: 0, unknown: 0, covered: 0, extra: 0 }
  for (const { status } of cells) counts[status]++
  return counts
}

const renderJson = ({ since, asOf, cells, agencies, files, issues, unreadRows: unread }: Shown): Iterable<string> => [
  `${JSON.stringify(
    {
      notice: { id: yuanan2014.id, title: yuanan2014.title, number: yuanan2014.number },
      since,
      asOf,
      files,
      summary: { agencies: agencies.length, ...countsIn(cells), unreadRows: unread },
      agencies: agencies.map(({ id, name }) => ({
        id,
        name,
        ...countsIn(cells.filter(({ agency }) => agency === id))
      })),
      cells: cells.map(({ agency, topic: { id, title, provision, nature }, ...rest }) => ({
        agency,
        topic: { id, title, provision, nature },
        ...rest
      })),
      issues
    },
    undefined,
    2
  )}\n`
]

/** What a group of cells says in one line: how many topics are owed, and how they stand. */
const summaryOf = (cells: readonly TopicCell[], { words }: Session): string => {
  const counts = countsIn(cells)
  return words.topics.owes(
    cells.filter(({ owed }) => owed !== "no").length,
    topicStatuses
      .filter((status) => counts[status] > 0)
      .map((status) => words.topics.count(words.topics.status[status], counts[status]))
  )
}

/** What is to be said of a cell beside its status. */
const remarksOn = ({ owed, status, count, latest }: TopicCell, { words }: Session): readonly string[] => [
  ...(latest === undefined ? [] : [words.topics.items(count, latest)]),
  ...(status === "extra" ? [words.topics.notOwed] : []),
  ...(owed === "jointly" ? [status === "covered" && count === 0 ? words.topics.byOthers : words.topics.jointly] : [])
]

function* renderText(shown: Shown, session: Session): Generator<string> {
  const { words, locale, host } = session
  const paint = paintFor(session, host.out)
  const width = host.out.columns
  const { since, asOf, cells, agencies, files } = shown
  const lines = function* (text: readonly string[]) {
    for (const line of text) yield `${line}\n`
  }
  yield* lines(paragraph(words.topics.title, { width, style: paint.bold }))
  yield* lines(paragraph(words.topics.period(since, asOf, agencies.length, files.length), { width }))
  yield* lines(paragraph(summaryOf(cells, session), { width }))
  if (shown.unreadRows > 0)
    yield* lines(paragraph(words.topics.unread(shown.unreadRows), { width, style: paint.yellow }))
  const labelWidth = Math.max(...topicStatuses.map((status) => displayWidth(words.topics.status[status])))
  const colours = {
    uncovered: paint.red,
    unseen: paint.yellow,
    unknown: paint.yellow,
    covered: paint.green,
    extra: paint.dim
  } as const
  let without = 0
  for (const agency of agencies) {
    const own = cells.filter((cell) => cell.agency === agency.id)
    if (own.length === 0) {
      without++
      continue
    }
    const heading = `━━ ${agencyName(agency, locale)}${words.bracketed(summaryOf(own, session))}`
    yield "\n"
    yield* lines(paragraph(heading, { width, rest: "   ", style: paint.bold }))
    for (const status of topicStatuses)
      for (const cell of own.filter((each) => each.status === status)) {
        const remarks = remarksOn(cell, session)
        const text = `${cell.topic.title[locale]}${remarks.length === 0 ? "" : words.bracketed(remarks.join(words.semicolon))}`
        const label = colours[status](padEnd(words.topics.status[status], labelWidth))
        yield* lines(paragraph(text, { width, first: `  ${label}  ` }))
      }
  }
  if (without > 0) yield* lines(["", ...paragraph(words.topics.owesNothing(without), { width, style: paint.dim })])
}

function* renderMarkdown(shown: Shown, session: Session): Generator<string> {
  const { words, locale } = session
  const { since, asOf, cells, agencies, files } = shown
  const row = (parts: readonly (string | number)[]) => `| ${parts.join(" | ")} |\n`
  yield `# ${words.topics.title}\n\n`
  yield `${words.topics.period(since, asOf, agencies.length, files.length)}\n\n`
  yield `**${summaryOf(cells, session)}**\n\n`
  if (shown.unreadRows > 0) yield `> ${words.topics.unread(shown.unreadRows)}\n\n`
  yield row([words.topics.heading[0], ...topicStatuses.map((status) => words.topics.status[status])])
  yield `| --- |${" ---: |".repeat(topicStatuses.length)}\n`
  for (const agency of agencies) {
    const counts = countsIn(cells.filter((cell) => cell.agency === agency.id))
    yield row([escapeMarkdown(agencyName(agency, locale)), ...topicStatuses.map((status) => counts[status])])
  }
  if (cells.length === 0) return
  yield "\n"
  yield row(words.topics.heading)
  yield "| --- | --- | --- | --- | --- | ---: | --- |\n"
  const names = new Map(agencies.map((agency) => [agency.id, agencyName(agency, locale)]))
  for (const { agency, topic, owed, status, count, latest = "" } of cells)
    yield row([
      escapeMarkdown(names.get(agency) ?? agency),
      escapeMarkdown(topic.title[locale]),
      topic.provision,
      words.topics.duty[owed],
      words.topics.status[status],
      count,
      latest
    ])
}
