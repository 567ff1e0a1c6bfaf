import { yuanan2014 } from "@zhengwu/core"
import type { Assessment } from "@zhengwu/core/assessment"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import manifest from "../package.json" with { type: "json" }
import { asOfDay } from "./as-of.ts"
import { assessFiles, type FilesAssessed } from "./assess-files.ts"
import { findAgency } from "./find.ts"
import { openProgress } from "./progress.ts"
import { Refusal } from "./refusal.ts"
import { renderScorecards } from "./scorecard-text.ts"
import { paintFor, print, printLines, type Session } from "./session.ts"
import { readAssessmentFile, readSchemeFile } from "./settings-files.ts"
import { writeResult } from "./write-file.ts"

const formats = ["text", "html", "xlsx", "sarif", "oscal", "json", "csv", "markdown"] as const
type Format = (typeof formats)[number]

/** What the end of a file's name promises. */
const promised: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/\.html?$/iu, "html"],
  [/\.xlsx$/iu, "xlsx"],
  [/\.sarif(?:\.json)?$/iu, "sarif"],
  [/\.oscal(?:\.json)?$/iu, "oscal"],
  [/\.json$/iu, "json"],
  [/\.csv$/iu, "csv"],
  [/\.(?:md|markdown)$/iu, "markdown"]
]

interface AssessInput {
  readonly paths: readonly string[]
  readonly scheme: Option.Option<string>
  readonly asOf: Option.Option<string>
  readonly waivers: Option.Option<string>
  readonly bonus: Option.Option<string>
  readonly before: Option.Option<string>
  readonly agency: Option.Option<string>
  readonly out: Option.Option<string>
  readonly format: Option.Option<Format>
}

/** `zhengwu assess`: a county's files in, scorecards and reports out. */
export const assessCommand = (session: Session) => {
  const { help } = session.words
  const file = (name: string, description: string) =>
    Flag.String(name).pipe(Flag.withDescription(description), Flag.withMetavar("file"), Flag.optional)
  return Command.make(
    "assess",
    {
      paths: Argument.String("path").pipe(Argument.withDescription(help.paths), Argument.variadic({ min: 1 })),
      scheme: file("scheme", help.schemeFile),
      asOf: Flag.String("as-of").pipe(Flag.withDescription(help.asOf), Flag.withMetavar("yyyy-mm-dd"), Flag.optional),
      waivers: file("waivers", help.waivers),
      bonus: file("bonus", help.bonus),
      before: file("before", help.before),
      agency: Flag.String("agency").pipe(
        Flag.withDescription(help.assessAgency),
        Flag.withMetavar("id"),
        Flag.optional
      ),
      out: file("out", help.out),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.assessFormat),
        Flag.withMetavar(formats.join("|")),
        Flag.optional
      )
    },
    (input) => assessment(session, input)
  ).pipe(
    Command.withDescription(help.assessAbout),
    Command.withShortDescription(help.assess),
    Command.withExamples([
      { command: "zhengwu assess county/ --as-of 2014-08-01 --out report.html", description: help.exampleAssess },
      { command: "zhengwu assess county/ --scheme 考核方案.xlsx --out 记分卡.xlsx", description: help.exampleScheme },
      { command: "zhengwu assess county/ --agency 县财政局 --out 县财政局.xlsx", description: help.exampleWorkbook }
    ])
  )
}

const assessment = Effect.fn("assess")(function* (session: Session, input: AssessInput) {
  const notice = yuanan2014
  const { progress: labels } = session.words
  const out = Option.getOrUndefined(input.out)
  const asked = Option.getOrUndefined(input.format)
  const format = asked ?? promised.find(([ending]) => out !== undefined && ending.test(out))?.[1] ?? "text"
  if (format === "xlsx" && out === undefined)
    return yield* new Refusal({
      reason: { zh: "工作簿不能输出到终端", en: "A workbook cannot be written to the terminal" },
      remedy: { zh: "用 --out 写明文件名", en: "Name a file with --out" }
    })
  const agency = Option.getOrUndefined(input.agency)
  if (agency !== undefined && format !== "xlsx")
    return yield* new Refusal({
      reason: { zh: "--agency 只用于工作簿", en: "--agency is for workbooks only" },
      remedy: { zh: "用 --out 写明 .xlsx 文件", en: "Name an .xlsx file with --out" }
    })
  const asOf = yield* asOfDay(Option.getOrUndefined(input.asOf), session.host.now())
  const scheme = yield* readSchemeFile(notice, Option.getOrUndefined(input.scheme))
  const earlier = Option.getOrUndefined(input.before)
  const before = earlier === undefined ? undefined : yield* readAssessmentFile(notice, earlier)
  const progress = openProgress(session)
  const step = (label: string, done: number) => Effect.promise(() => progress.step(label, done))
  const { assessed, content } = yield* Effect.gen(function* () {
    yield* step(labels.reading, 0.1)
    const assessed = yield* assessFiles(
      notice,
      {
        paths: input.paths,
        asOf,
        scheme,
        waivers: Option.getOrUndefined(input.waivers),
        bonus: Option.getOrUndefined(input.bonus)
      },
      step(labels.judging, 0.6)
    )
    yield* step(labels.writing, 0.9)
    const only =
      agency === undefined ? undefined : yield* findAgency(notice, assessed.assessment.report.agencies, agency)
    const content =
      format === "text"
        ? undefined
        : yield* Effect.promise(() => documentOf(session, assessed, { before, agency: only }, format))
    return { assessed, content }
  }).pipe(Effect.ensuring(Effect.promise(() => progress.end())))
  const text = (width: number, paint: ReturnType<typeof paintFor>) =>
    renderScorecards(notice, assessed, before, { locale: session.locale, words: session.words, width, paint })
  if (out === undefined)
    return yield* content === undefined || content instanceof Uint8Array
      ? printLines(session, text(session.host.out.columns, paintFor(session, session.host.out)))
      : print(session, content)
  yield* writeResult(out, content ?? plainText(text(plainWidth, paintFor({ ...session }, notATerminal))))
  return yield* printLines(session, [
    ...text(session.host.out.columns, paintFor(session, session.host.out)),
    "",
    session.words.assess.written(out)
  ])
})

/** Width of a text file's lines. */
const plainWidth = 100

const notATerminal = { isTerminal: false, columns: plainWidth, write: () => Promise.resolve() }

const plainText = (lines: readonly string[]): readonly string[] => lines.map((line) => `${line}\n`)

/** An assessment as a document of a format. Renderers are loaded only where they are asked for: the command starts fast. */
const documentOf = async (
  { locale }: Session,
  { assessment: found, issues, files, unreadRows }: FilesAssessed,
  { before, agency }: { readonly before: Assessment | undefined; readonly agency: string | undefined },
  format: Exclude<Format, "text">
): Promise<Uint8Array | Iterable<string>> => {
  const notice = yuanan2014
  if (format === "html" || format === "xlsx") {
    const { renderHtml, renderWorkbook } = await import("@zhengwu/report")
    return format === "xlsx"
      ? renderWorkbook(notice, found, { locale, ...(agency === undefined ? {} : { agency }) })
      : [
          renderHtml(notice, found, {
            locale,
            ...(before === undefined ? {} : { before }),
            generator: `zhengwu ${manifest.version}`
          })
        ]
  }
  const { csvPieces, jsonPieces, markdownPieces, toOscal, toSarif } = await import("@zhengwu/core/report")
  const asJson = (value: unknown) => [`${JSON.stringify(value, undefined, 2)}\n`]
  switch (format) {
    case "json":
      return jsonPieces(notice, found, { issues, input: { files, unreadRows } })
    case "csv":
      return csvPieces(notice, found, { locale })
    case "markdown":
      return markdownPieces(notice, found, { locale, issues })
    case "sarif":
      return asJson(toSarif(notice, found, { locale, version: manifest.version }))
    default:
      return asJson(toOscal(notice, found, { locale }))
  }
}
