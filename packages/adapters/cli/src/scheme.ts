import { yuanan2014 } from "@zhengwu/core"
import type { Indicator } from "@zhengwu/core/assessment"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"
import { printLines, type Session } from "./session.ts"
import { readSchemeFile } from "./settings-files.ts"
import { requireNew, writeResult } from "./write-file.ts"

/** `zhengwu scheme`: checks an assessment scheme, or writes one to start from. */
export const schemeCommand = (session: Session) => {
  const { help } = session.words
  const check = Command.make(
    "check",
    { path: Argument.String("file").pipe(Argument.withDescription(help.schemePath)) },
    ({ path }) => checkScheme(session, path)
  ).pipe(Command.withDescription(help.schemeCheckAbout), Command.withShortDescription(help.schemeCheck))
  const init = Command.make(
    "init",
    {
      path: Argument.String("file").pipe(Argument.withDescription(help.schemeInitPath)),
      force: Flag.Boolean("force").pipe(Flag.withDescription(help.force), Flag.withDefault(false))
    },
    ({ path, force }) => initScheme(session, path, force)
  ).pipe(Command.withDescription(help.schemeInitAbout), Command.withShortDescription(help.schemeInit))
  return Command.make("scheme").pipe(
    Command.withDescription(help.schemeAbout),
    Command.withShortDescription(help.scheme),
    Command.withSubcommands([check, init])
  )
}

const checkScheme = Effect.fn("checkScheme")(function* (session: Session, path: string) {
  const scheme = yield* readSchemeFile(yuanan2014, path)
  const { locale, words } = session
  return yield* printLines(session, [
    words.scheme.sound(
      scheme.title[locale],
      scheme.version,
      scheme.indicators.reduce((sum, each) => sum + leavesIn(each), 0),
      scheme.total
    )
  ])
})

const leavesIn = (indicator: Indicator): number =>
  "children" in indicator ? indicator.children.reduce((sum, each) => sum + leavesIn(each), 0) : 1

const initScheme = Effect.fn("initScheme")(function* (session: Session, path: string, force: boolean) {
  const format = /\.(json|ya?ml|xlsx)$/iu.exec(path)?.[1]?.toLowerCase()
  if (format === undefined)
    return yield* new Refusal({
      reason: {
        zh: `“${path}”的扩展名不是 .xlsx、.yaml 或 .json`,
        en: `"${path}" does not end in .xlsx, .yaml or .json`
      },
      remedy: { zh: `例如“${path}.xlsx”`, en: `For example "${path}.xlsx"` }
    })
  yield* requireNew(path, force)
  const [{ writeScheme }, { yuanan2014Scheme }] = yield* Effect.promise(() =>
    Promise.all([import("@zhengwu/formats"), import("@zhengwu/core/assessment")])
  )
  const written = format === "json" || format === "xlsx" ? format : "yaml"
  const bytes = yield* Effect.promise(() => writeScheme(yuanan2014Scheme, written, session.locale))
  yield* writeResult(path, bytes, force)
  return yield* printLines(session, [session.words.scheme.written(path)])
})
