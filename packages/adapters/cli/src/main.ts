import * as Cause from "effect/Cause"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import manifest from "../package.json" with { type: "json" }
import { assessCommand } from "./assess.ts"
import { checkCommand } from "./check.ts"
import { compareCommand } from "./compare.ts"
import { coverageCommand } from "./coverage.ts"
import { deadlineCommand } from "./deadline.ts"
import { explainCommand } from "./explain.ts"
import { presenterFor } from "./help.ts"
import { type Host, writeAll } from "./host.ts"
import { paragraph } from "./paragraph.ts"
import type { Refusal } from "./refusal.ts"
import { rulesCommand } from "./rules.ts"
import { schemeCommand } from "./scheme.ts"
import { services } from "./services.ts"
import { localeOf, openSession, paintFor, type Session } from "./session.ts"
import { templateCommand } from "./template.ts"
import { renderIssue } from "./text-open.ts"
import { topologyCommand } from "./topology.ts"

/** 0: nothing found; 1: something found at or above `--fail-on`; 2: wrong arguments or unreadable input; 70: a bug. */
export type ExitCode = 0 | 1 | 2 | 70

/** Runs the command with its arguments (without the program's own name) and gives the exit code. Never rejects. */
export const main = (args: readonly string[], host: Host): Promise<ExitCode> => {
  const session = openSession(host, localeOf(args))
  return Command.runWith(zhengwu(session), { version: manifest.version })(args).pipe(
    Effect.as<ExitCode>(0),
    Effect.catchTags({
      FaultsFound: () => Effect.succeed<ExitCode>(1),
      Refusal: (refusal) => Effect.as(refuse(session, refusal), 2 as const),
      ShowHelp: ({ errors }) => Effect.succeed<ExitCode>(errors.length > 0 ? 2 : 0)
    }),
    Effect.catchCause((cause) => Effect.as(confess(session, cause), 70 as const)),
    Effect.provide(
      Layer.mergeAll(
        services,
        CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] }),
        CliOutput.layerPresenter(presenterFor(session))
      )
    ),
    Effect.runPromise
  )
}

const zhengwu = (session: Session) => {
  const { help } = session.words
  const lang = GlobalFlag.Setting("lang")({
    // Read from the arguments before they are parsed (`localeOf`); declared here for help, completion and checking.
    flag: Flag.Literals("lang", ["zh", "en"]).pipe(
      Flag.withDescription(help.lang),
      Flag.withMetavar("zh|en"),
      Flag.withDefault("zh")
    )
  })
  return Command.make("zhengwu").pipe(
    Command.withDescription(help.root),
    Command.withSubcommands([
      checkCommand(session),
      assessCommand(session),
      compareCommand(session),
      schemeCommand(session),
      rulesCommand(session),
      explainCommand(session),
      coverageCommand(session),
      deadlineCommand(session),
      topologyCommand(session),
      templateCommand(session)
    ]),
    Command.withGlobalFlags([lang])
  )
}

const complain = (session: Session, text: readonly string[]): Effect.Effect<void> =>
  Effect.promise(() =>
    writeAll(
      session.host.err,
      text.map((line) => `${line}\n`)
    )
  )

const refuse = (session: Session, { reason, remedy, issues = [] }: Refusal): Effect.Effect<void> => {
  const { words, locale, host } = session
  const paint = paintFor(session, host.err)
  const width = host.err.columns
  const problems = issues.filter(({ level }) => level !== "note")
  return complain(session, [
    ...paragraph(reason[locale], { width, first: `${paint.red(words.error.label)}${words.colon}` }),
    ...(remedy === undefined ? [] : paragraph(remedy[locale], { width, first: "  " })),
    ...problems.flatMap((issue) =>
      renderIssue(issue, { words, locale, paint, width, whole: true, wholeInput: true }, true)
    )
  ])
}

/** What ends here is a fault of the program, not of its input. */
const confess = (session: Session, cause: Cause.Cause<unknown>): Effect.Effect<void> => {
  const { words, host } = session
  const error = Cause.squash(cause)
  const message = words.error.internal(error instanceof Error ? error.message : String(error))
  return complain(session, [
    ...paragraph(message, { width: host.err.columns, first: `${words.error.label}${words.colon}` }),
    ...((host.env["ZHENGWU_DEBUG"] ?? "") === "" ? [] : [Cause.pretty(cause)])
  ])
}
