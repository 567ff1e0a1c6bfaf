import { type Severity, yuanan2014 } from "@zhengwu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { asOfDay } from "./as-of.ts"
import { type Checked, rowsNamed } from "./checked.ts"
import { findRule } from "./find.ts"
import { judgeFiles } from "./judge-files.ts"
import { issuesFor, narrowed } from "./narrow.ts"
import { reaches } from "./overview.ts"
import { openProgress } from "./progress.ts"
import { FaultsFound } from "./refusal.ts"
import { paintFor, print, type Session } from "./session.ts"
import { renderText } from "./text-report.ts"

const formats = ["text", "json", "ndjson", "markdown"] as const
const limits = ["high", "medium", "low", "note", "never"] as const

interface CheckInput {
  readonly paths: readonly string[]
  readonly asOf: Option.Option<string>
  readonly agencies: readonly string[]
  readonly rules: readonly string[]
  readonly format: (typeof formats)[number]
  readonly failOn: Severity | "never"
  readonly verbose: boolean
}

/** `zhengwu check`: a county's files in, findings out. */
export const checkCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "check",
    {
      paths: Argument.String("path").pipe(Argument.withDescription(help.paths), Argument.variadic({ min: 1 })),
      asOf: Flag.String("as-of").pipe(Flag.withDescription(help.asOf), Flag.withMetavar("yyyy-mm-dd"), Flag.optional),
      agencies: Flag.String("agency").pipe(Flag.withDescription(help.agency), Flag.withMetavar("id"), Flag.atLeast(0)),
      rules: Flag.String("rule").pipe(Flag.withDescription(help.rule), Flag.withMetavar("id"), Flag.atLeast(0)),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.format),
        Flag.withMetavar(formats.join("|")),
        Flag.withDefault("text")
      ),
      failOn: Flag.Literals("fail-on", limits).pipe(
        Flag.withDescription(help.failOn),
        Flag.withMetavar(limits.join("|")),
        Flag.withDefault("low")
      ),
      verbose: Flag.Boolean("verbose").pipe(Flag.withDescription(help.verbose), Flag.withDefault(false))
    },
    (input) => check(session, input)
  ).pipe(
    Command.withDescription(help.checkAbout),
    Command.withShortDescription(help.check),
    Command.withExamples([
      { command: "zhengwu check county/ --as-of 2014-08-01", description: help.exampleCheck },
      { command: "zhengwu check county/ --format json > report.json", description: help.exampleMachine },
      { command: "zhengwu check county/ --agency 县财政局 --rule ip.allocated", description: help.exampleAgency }
    ])
  )
}

const check = Effect.fn("check")(function* (session: Session, input: CheckInput) {
  const notice = yuanan2014
  const { progress: labels } = session.words
  const asOf = yield* asOfDay(Option.getOrUndefined(input.asOf), session.host.now())
  const rules = yield* Effect.forEach(input.rules, (id) => findRule(notice, id))
  const progress = openProgress(session)
  const step = (label: string, done: number) => Effect.promise(() => progress.step(label, done))
  const checked = yield* Effect.gen(function* () {
    yield* step(labels.reading, 0.1)
    const { report, agencies, ...read } = yield* judgeFiles(
      notice,
      { paths: input.paths, agencies: input.agencies, asOf },
      step(labels.judging, 0.6)
    )
    yield* step(labels.writing, 0.9)
    const result: Checked = {
      notice,
      report: narrowed(report, { agencies, rules: rules.map(({ id }) => id) }),
      about: agencies.length > 0 ? agencies : report.agencies.map(({ id }) => id),
      otherIssues: 0,
      ...read
    }
    return result
  }).pipe(Effect.ensuring(Effect.promise(() => progress.end())))
  yield* print(session, yield* Effect.promise(() => render(session, checked, input)))
  return yield* input.failOn !== "never" && reaches(severitiesIn(checked), input.failOn)
    ? Effect.fail(new FaultsFound())
    : Effect.void
})

const render = async (
  session: Session,
  checked: Checked,
  { format, verbose, rules }: CheckInput
): Promise<Iterable<string>> => {
  const { locale, words, host } = session
  const { notice, report, issues, files, unreadRows } = checked
  const input = { files, unreadRows }
  switch (format) {
    case "json":
      return (await import("@zhengwu/core/report")).jsonPieces(notice, report, { issues, input })
    case "ndjson":
      return (await import("@zhengwu/core/report")).ndjsonPieces(notice, report, { issues, input })
    case "markdown":
      return (await import("@zhengwu/core/report")).markdownPieces(notice, report, { locale, issues })
    default:
      return renderText(ofRules(checked, rules), {
        locale,
        words,
        width: host.out.columns,
        paint: paintFor(session, host.out),
        whole: verbose || rules.length > 0,
        wholeInput: verbose
      })
  }
}

/** For people: what these rules have nothing to do with is only counted. */
const ofRules = (checked: Checked, written: readonly string[]): Checked => {
  if (written.length === 0) return checked
  const issues = issuesFor(checked.notice, new Set(checked.report.outcomes.map(({ rule }) => rule)), checked.issues)
  const otherIssues = problemsIn(checked.issues) - problemsIn(issues)
  return { ...checked, issues, otherIssues, unreadRows: rowsNamed(issues) }
}

const problemsIn = (issues: Checked["issues"]): number => issues.filter(({ level }) => level !== "note").length

const severitiesIn = ({ report }: Checked) => {
  const counts = { high: 0, medium: 0, low: 0, note: 0 }
  for (const { severity } of report.findings) counts[severity]++
  return counts
}
