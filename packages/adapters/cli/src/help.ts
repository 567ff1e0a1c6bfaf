// oxlint-disable no-underscore-dangle -- `_tag` is how effect tells its values apart
import type * as CliError from "effect/cli/CliError"
import type { Presenter } from "effect/cli/CliOutput"
import type { FlagDoc, HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Paint } from "./colour.ts"
import { writeAll } from "./host.ts"
import { paragraph } from "./paragraph.ts"
import { paintFor, print, type Session } from "./session.ts"
import { displayWidth, padEnd, plain } from "./width.ts"
import type { Words } from "./words.ts"

/** Shows help, version and wrong invocations in the reader's language. */
export const presenterFor = (session: Session): Presenter => ({
  present: (event) => {
    if (event._tag === "Version") return print(session, [`${event.name} ${event.version}\n`])
    if (event._tag === "Help") return print(session, lines(renderHelp(event.helpDoc, session)))
    const errors = renderErrors(event.errors, event.commandPath, session)
    return Effect.promise(() => writeAll(session.host.err, lines(errors)))
  }
})

const lines = (text: readonly string[]): readonly string[] => text.map((line) => `${line}\n`)

type Row = readonly [left: string, right: string]

const renderHelp = (doc: HelpDoc, session: Session): readonly string[] => {
  const { words, host } = session
  const { help } = words
  const paint = paintFor(session, host.out)
  const width = host.out.columns
  const commands = (doc.subcommands ?? []).flatMap(({ commands }) =>
    commands.map(({ name, shortDescription, description }): Row => [name, shortDescription ?? description])
  )
  const args = (doc.args ?? []).map(({ name, variadic, description }): Row => [
    `<${name}>${variadic ? "..." : ""}`,
    Option.getOrElse(description, () => "")
  ])
  const flags = (list: readonly FlagDoc[] = []) =>
    list.map((flag): Row => [flagName(flag), builtIn(flag, words) ?? described(flag)])
  const examples = (doc.examples ?? []).flatMap(({ command, description = "" }) => [
    ...paragraph(description, { width, first: "  ", style: paint.dim }),
    `    ${command}`
  ])
  const judges = doc.flags.length === 0 || doc.flags.some(({ name }) => name === "fail-on")
  return [
    ...paragraph(doc.description, { width }),
    "",
    paint.bold(help.usage),
    `  ${doc.usage.replace("<subcommand>", help.commandMark).replace("[flags]", help.flagsMark)}`,
    ...section(help.commands, commands, paint, width),
    ...section(help.arguments, args, paint, width),
    ...section(help.flags, flags(doc.flags), paint, width),
    ...section(help.globalFlags, flags(doc.globalFlags), paint, width),
    ...(judges ? section(help.exitCodes, help.exits, paint, width) : []),
    ...(examples.length === 0 ? [] : ["", paint.bold(help.examples), ...examples])
  ]
}

const section = (title: string, rows: readonly Row[], paint: Paint, width: number): readonly string[] => {
  if (rows.length === 0) return []
  const left = Math.min(34, Math.max(...rows.map(([name]) => displayWidth(name))))
  return [
    "",
    paint.bold(title),
    ...rows.flatMap(([name, text]) =>
      displayWidth(name) > left
        ? [`  ${paint.cyan(name)}`, ...paragraph(text, { width, first: " ".repeat(left + 4) })]
        : paragraph(text, { width, first: `  ${paint.cyan(padEnd(name, left))}  ` })
    )
  ]
}

const flagName = ({ name, aliases, type }: FlagDoc): string =>
  [...aliases, `--${name}`].join(", ") + (type === "boolean" ? "" : ` ${type}`)

/** The parser adds the choices to a description; they stand beside the name already. */
const described = ({ description }: FlagDoc): string =>
  Option.getOrElse(description, () => "").replace(/ ?\(choices: [^)]*\)$/u, "")

/** The parser's own flags describe themselves in English only. */
const builtIn = ({ name }: FlagDoc, { help }: Words): string | undefined =>
  name === "help"
    ? help.help
    : name === "version"
      ? help.version
      : name === "completions"
        ? help.completions
        : undefined

const renderErrors = (
  errors: readonly CliError.NonShowHelpErrors[],
  commandPath: readonly string[],
  session: Session
): readonly string[] => {
  const { words, host } = session
  const paint = paintFor(session, host.err)
  const label = `${paint.red(words.error.label)}${words.colon}`
  return [
    ...errors.flatMap((error) => {
      const [first = "", ...rest] = sayError(error, words)
      return [
        ...paragraph(first, { width: host.err.columns, first: label }),
        ...rest.flatMap((line) => paragraph(line, { width: host.err.columns, first: "  " }))
      ]
    }),
    ...paragraph(words.error.seeHelp(commandPath.join(" ")), {
      width: host.err.columns,
      first: "  ",
      style: paint.dim
    })
  ]
}

/** A wrong invocation in the reader's language: what is wrong, then what may help. */
const sayError = (error: CliError.NonShowHelpErrors, { error: words, quoted, list }: Words): readonly string[] => {
  const guesses = (names: readonly string[]) => (names.length === 0 ? [] : [words.didYouMean(list(names))])
  switch (error._tag) {
    case "UnrecognizedOption":
      return [words.unknownFlag(plain(error.option)), ...guesses(error.suggestions)]
    case "UnknownSubcommand":
      return [words.unknownCommand(plain(error.subcommand)), ...guesses(error.suggestions)]
    case "MissingOption":
      return [words.missingFlag(`--${error.option}`)]
    case "MissingArgument":
      return [words.missingArgument(error.argument)]
    case "UnexpectedArgument":
      return [words.unexpected(list(error.arguments.map((each) => quoted(plain(each)))))]
    case "InvalidValue": {
      const name = error.kind === "flag" ? `--${error.option}` : `<${error.option}>`
      const choices = [...error.expected.matchAll(/"([^"]+)"/gu)].map(([, choice = ""]) => choice)
      const hint = choices.length === 0 ? [] : [words.choices(list(choices))]
      return [error.value === "" ? words.noValue(name) : words.invalid(name, plain(error.value)), ...hint]
    }
    default:
      return [error.message]
  }
}
