import { access, writeFile } from "node:fs/promises"
import { yuanan2014 } from "@zhengwu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"
import { printLines, type Session } from "./session.ts"

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
  if (!force && (yield* exists(path)))
    return yield* new Refusal({
      reason: { zh: `文件“${path}”已存在`, en: `File "${path}" exists` },
      remedy: { zh: "换一个文件名，或用 --force 覆盖", en: "Choose another name, or overwrite it with --force" }
    })
  const { writeTemplate } = yield* Effect.promise(() => import("@zhengwu/formats"))
  const bytes = yield* Effect.promise(() => writeTemplate(yuanan2014, { locale: session.locale }))
  yield* Effect.tryPromise({
    // Without --force a file that appeared in the meantime is kept as well.
    try: () => writeFile(path, bytes, { flag: force ? "w" : "wx" }),
    catch: (error) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
      return new Refusal({
        reason: { zh: `无法写入“${path}”（${code}）`, en: `"${path}" cannot be written (${code})` },
        remedy: { zh: "检查路径和权限", en: "Check the path and its permissions" }
      })
    }
  })
  return yield* printLines(session, [session.words.template.written(path, yuanan2014.recordSets.length + 1)])
})

const exists = (path: string): Effect.Effect<boolean> =>
  Effect.promise(() =>
    access(path).then(
      () => true,
      () => false
    )
  )
