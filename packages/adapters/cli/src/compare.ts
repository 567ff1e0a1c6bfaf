import { stat } from "node:fs/promises"
import { yuanan2014 } from "@zhengwu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { asOfDay } from "./as-of.ts"
import { assessFiles } from "./assess-files.ts"
import { renderComparison } from "./compare-text.ts"
import { paintFor, printLines, type Session } from "./session.ts"
import { readAssessmentFile, readSchemeFile } from "./settings-files.ts"

const formats = ["text", "json"] as const

interface CompareInput {
  readonly before: string
  readonly after: string
  readonly scheme: Option.Option<string>
  readonly asOf: Option.Option<string>
  readonly format: (typeof formats)[number]
}

/** `zhengwu compare`: what two assessments differ in, and why. */
export const compareCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "compare",
    {
      before: Argument.String("before").pipe(Argument.withDescription(help.compareBefore)),
      after: Argument.String("after").pipe(Argument.withDescription(help.compareAfter)),
      scheme: Flag.String("scheme").pipe(
        Flag.withDescription(help.schemeFile),
        Flag.withMetavar("file"),
        Flag.optional
      ),
      asOf: Flag.String("as-of").pipe(Flag.withDescription(help.asOf), Flag.withMetavar("yyyy-mm-dd"), Flag.optional),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.format),
        Flag.withMetavar(formats.join("|")),
        Flag.withDefault("text")
      )
    },
    (input) => compare(session, input)
  ).pipe(
    Command.withDescription(help.compareAbout),
    Command.withShortDescription(help.compare),
    Command.withExamples([{ command: "zhengwu compare 六月.json 七月.json", description: help.exampleCompare }])
  )
}

const compare = Effect.fn("compare")(function* (session: Session, input: CompareInput) {
  const notice = yuanan2014
  const asOf = yield* asOfDay(Option.getOrUndefined(input.asOf), session.host.now())
  const scheme = yield* readSchemeFile(notice, Option.getOrUndefined(input.scheme))
  // A folder is assessed; a file of JSON is an assessment that was stored.
  const read = (path: string) =>
    isFolder(path).pipe(
      Effect.flatMap((folder) =>
        folder
          ? Effect.map(assessFiles(notice, { paths: [path], asOf, scheme }), ({ assessment }) => assessment)
          : readAssessmentFile(notice, path)
      )
    )
  const before = yield* read(input.before)
  const after = yield* read(input.after)
  const { compareAssessments } = yield* Effect.promise(() => import("@zhengwu/core/assessment"))
  const comparison = compareAssessments(before, after)
  const { locale, words, host } = session
  return yield* printLines(
    session,
    input.format === "json"
      ? [JSON.stringify(comparison, undefined, 2)]
      : renderComparison(
          { notice, before, after, comparison },
          { locale, words, width: host.out.columns, paint: paintFor(session, host.out) }
        )
  )
})

const isFolder = (path: string): Effect.Effect<boolean> =>
  Effect.promise(() =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false
    )
  )
