import { yuanan2014 } from "@zhengwu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"
import { printLines, type Session } from "./session.ts"
import { requireNew, writeResult } from "./write-file.ts"

/** `zhengwu template`: an empty workbook to fill in. */
export const templateCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "template",
    {
      path: Argument.String("file.xlsx").pipe(Argument.withDescription(help.templatePath)),
      force: Flag.Boolean("force").pipe(Flag.withDescription(help.force), Flag.withDefault(false))
    },
    ({ path, force }) => template(session, path, force)
  ).pipe(
    Command.withDescription(help.templateAbout),
    Command.withShortDescription(help.template),
    Command.withExamples([{ command: "zhengwu template 填报表.xlsx", description: help.exampleTemplate }])
  )
}

const template = Effect.fn("template")(function* (session: Session, path: string, force: boolean) {
  if (!/\.xlsx$/iu.test(path))
    return yield* new Refusal({
      reason: { zh: `“${path}”不是 .xlsx 文件名`, en: `"${path}" is not the name of an .xlsx file` },
      remedy: { zh: `改为“${path}.xlsx”`, en: `Write "${path}.xlsx"` }
    })
  yield* requireNew(path, force)
  const { writeTemplate } = yield* Effect.promise(() => import("@zhengwu/formats"))
  const bytes = yield* Effect.promise(() => writeTemplate(yuanan2014, { locale: session.locale }))
  yield* writeResult(path, bytes, force)
  return yield* printLines(session, [session.words.template.written(path, yuanan2014.recordSets.length + 1)])
})
