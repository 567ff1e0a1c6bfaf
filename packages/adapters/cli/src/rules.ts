import { explainRule, yuanan2014 } from "@zhengwu/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import { paragraph } from "./paragraph.ts"
import { provisionCoverageJson, provisionCoverageText } from "./provision-coverage.ts"
import { ruleJson } from "./rule-words.ts"
import { paintFor, printLines, type Session } from "./session.ts"
import { displayWidth, padEnd } from "./width.ts"

const formats = ["text", "json"] as const

/** `zhengwu rules`: what is checked, rule by rule. */
export const rulesCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "rules",
    {
      coverage: Flag.Boolean("coverage").pipe(Flag.withDescription(help.rulesCoverage), Flag.withDefault(false)),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.format),
        Flag.withMetavar(formats.join("|")),
        Flag.withDefault("text")
      )
    },
    ({ coverage, format }) => printLines(session, linesOf(session, coverage, format))
  ).pipe(Command.withDescription(help.rulesAbout), Command.withShortDescription(help.rules))
}

const linesOf = (session: Session, coverage: boolean, format: (typeof formats)[number]): readonly string[] => {
  if (coverage)
    return format === "json" ? [provisionCoverageJson(yuanan2014)] : provisionCoverageText(yuanan2014, session)
  return format === "json" ? jsonLines() : textLines(session)
}

const jsonLines = (): readonly string[] => [
  JSON.stringify(
    yuanan2014.rules.map((rule) => ruleJson(explainRule(yuanan2014, rule))),
    undefined,
    2
  )
]

const textLines = (session: Session): readonly string[] => {
  const { rules } = yuanan2014
  const { words, locale, host } = session
  const paint = paintFor(session, host.out)
  const idWidth = Math.max(...rules.map(({ id }) => displayWidth(id)))
  return [
    ...rules.flatMap(({ id, title, provisions }) =>
      paragraph(`${title[locale]}${words.bracketed(words.list(provisions))}`, {
        width: host.out.columns,
        first: `${paint.cyan(padEnd(id, idWidth))}  `
      })
    ),
    "",
    paint.dim(`${words.explain.rules(rules.length)}${words.colon}${words.explain.more}`)
  ]
}
