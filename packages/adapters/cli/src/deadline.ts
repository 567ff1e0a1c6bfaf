import { type Setting, type Text, yuanan2014 } from "@zhengwu/core"
import {
  calendarOf,
  disclosureRegulation,
  explainReply,
  regulationOn,
  type RegulationVersion,
  requestCounting,
  type RequestCounting,
  workingDays
} from "@zhengwu/core/disclosure"
import {
  type Covered,
  daysBetween,
  type DeadlineDay,
  describeDeadline,
  type ExplainedDeadline,
  explainDeadline,
  type WorkCalendar,
  workingDaysBetween
} from "@zhengwu/core/time"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { dayNamed } from "./as-of.ts"
import { paragraph } from "./paragraph.ts"
import { Refusal } from "./refusal.ts"
import { paintFor, printLines, type Session } from "./session.ts"
import { settingIn } from "./setting-value.ts"
import { displayWidth, padEnd, padStart } from "./width.ts"

const formats = ["text", "json"] as const

interface DeadlineInput {
  readonly received: string
  readonly asOf: Option.Option<string>
  readonly days: Option.Option<number>
  readonly format: (typeof formats)[number]
}

/** How a deadline stands on a day. */
interface DeadlineStanding {
  /** The day, yyyy-mm-dd. */
  readonly asOf: string
  /** Whether the last day is over. */
  readonly isOverdue: boolean
  /** Working days after the day up to the last one; after the last one up to the day where it is overdue. */
  readonly workingDays: number
  /** The same in calendar days. */
  readonly calendarDays: number
}

/** A deadline, what it rests on, and how it stands. */
interface Explained {
  /** The version of the regulation that decides; absent where the length was given. */
  readonly version?: RegulationVersion
  /** Every day of it. */
  readonly deadline: ExplainedDeadline
  /** How the days are counted, and where that comes from. */
  readonly counting: Setting<RequestCounting>
  /** How it stands; absent when nobody asked. */
  readonly standing?: DeadlineStanding
}

/** `zhengwu deadline`: the last day for the reply to a request, and every day that leads to it. */
export const deadlineCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "deadline",
    {
      received: Flag.String("received").pipe(Flag.withDescription(help.received), Flag.withMetavar("yyyy-mm-dd")),
      asOf: Flag.String("as-of").pipe(
        Flag.withDescription(help.deadlineAsOf),
        Flag.withMetavar("yyyy-mm-dd"),
        Flag.optional
      ),
      days: Flag.Int("days").pipe(Flag.withDescription(help.days), Flag.withMetavar("n"), Flag.optional),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.format),
        Flag.withMetavar(formats.join("|")),
        Flag.withDefault("text")
      )
    },
    (input) => deadline(session, input)
  ).pipe(
    Command.withDescription(help.deadlineAbout),
    Command.withShortDescription(help.deadline),
    Command.withExamples([
      { command: "zhengwu deadline --received 2014-09-22 --as-of 2014-10-10", description: help.exampleDeadline },
      { command: "zhengwu deadline --received 2014-09-22 --days 20", description: help.exampleDays }
    ])
  )
}

const deadline = Effect.fn("deadline")(function* (session: Session, input: DeadlineInput) {
  const received = yield* dayNamed("--received", input.received)
  const days = Option.getOrUndefined(input.days)
  const calendar = calendarOf(settingIn(yuanan2014, workingDays).value)
  const counting = settingIn(yuanan2014, requestCounting)
  const version =
    days === undefined ? regulationOn(received, settingIn(yuanan2014, disclosureRegulation).value) : undefined
  const found =
    days === undefined
      ? yield* replyTo(received, version, calendar, counting.value)
      : yield* lasting(received, days, calendar, counting.value)
  const value = yield* within(found)
  const asOf = Option.getOrUndefined(input.asOf)
  const standing = asOf === undefined ? undefined : yield* standingOn(value, yield* dayNamed("--as-of", asOf), calendar)
  const explained: Explained = {
    ...(version === undefined ? {} : { version }),
    deadline: value,
    counting,
    ...(standing === undefined ? {} : { standing })
  }
  return yield* printLines(session, input.format === "json" ? [toJson(explained)] : toText(session, explained))
})

const replyTo = (
  received: string,
  version: RegulationVersion | undefined,
  calendar: WorkCalendar,
  counting: RequestCounting
): Effect.Effect<Covered<ExplainedDeadline>, Refusal> => {
  const request = { applicant: "", information: "", receivedOn: received }
  const found =
    version === undefined ? undefined : explainReply(request, received, { versions: [version], calendar, counting })
  return found === undefined
    ? Effect.fail(
        new Refusal({
          reason: {
            zh: `${received} 没有施行中的政府信息公开条例`,
            en: `No regulation on government information disclosure was in force on ${received}`
          },
          remedy: {
            zh: "条例自 2008-05-01 起施行；其他期限用 --days 写明工作日数",
            en: "The first one is in force from 2008-05-01; for another period say how many working days with --days"
          }
        })
      )
    : Effect.succeed(found)
}

const lasting = (
  start: string,
  days: number,
  calendar: WorkCalendar,
  { countFirstDay }: RequestCounting
): Effect.Effect<Covered<ExplainedDeadline>, Refusal> =>
  Number.isSafeInteger(days) && days >= 1
    ? Effect.sync(() => explainDeadline({ start, workingDays: days, calendar, countFirstDay }))
    : Effect.fail(
        new Refusal({
          reason: { zh: `工作日数 ${days} 不是正整数`, en: `${days} is not a positive number of working days` },
          remedy: { zh: "--days 写成 1 或更大的整数", en: "Write --days as a whole number of at least 1" }
        })
      )

/** The answer of the calendar, or a refusal where it does not reach so far. */
const within = <T>(answer: Covered<T>): Effect.Effect<T, Refusal> =>
  answer.ok ? Effect.succeed(answer.value) : Effect.fail(new Refusal({ reason: answer.message }))

const standingOn = Effect.fn("standingOn")(function* (
  { start, due }: ExplainedDeadline,
  asOf: string,
  calendar: WorkCalendar
) {
  if (asOf < start)
    return yield* new Refusal({
      reason: {
        zh: `${asOf} 早于收到日期 ${start}，期限还没有开始`,
        en: `${asOf} is before the day of receipt, ${start}: the period has not begun`
      },
      remedy: { zh: "检查 --received 和 --as-of", en: "Check --received and --as-of" }
    })
  const isOverdue = asOf > due
  const [from, to] = isOverdue ? [due, asOf] : [asOf, due]
  const standing: DeadlineStanding = {
    asOf,
    isOverdue,
    workingDays: yield* within(workingDaysBetween(from, to, { calendar })),
    calendarDays: daysBetween(from, to)
  }
  return standing
})

const toJson = ({ version, deadline: explained, counting, standing }: Explained): string => {
  const description: Text = { zh: describeDeadline(explained, "zh"), en: describeDeadline(explained, "en") }
  return JSON.stringify(
    {
      ...(version === undefined ? {} : { regulation: { id: version.id, title: version.title, from: version.from } }),
      ...explained,
      description,
      counting: { value: counting.value, origin: counting.origin },
      ...(standing === undefined ? {} : { standing })
    },
    undefined,
    2
  )
}

const toText = (session: Session, { version, deadline: explained, counting, standing }: Explained) => {
  const { words, locale, host } = session
  const paint = paintFor(session, host.out)
  const width = host.out.columns
  const say = (text: string, style?: (line: string) => string) =>
    paragraph(text, { width, ...(style === undefined ? {} : { style }) })
  const last = explained.days.at(-1)
  const weekday = last === undefined ? "" : words.bracketed(words.deadline.weekdays[last.weekday - 1] ?? "")
  return [
    ...say(words.deadline.due(`${explained.due}${weekday}`), paint.bold),
    "",
    ...(version === undefined ? [] : say(words.deadline.regulation(version.title[locale], version.from))),
    ...say(describeDeadline(explained, locale)),
    ...(counting.origin.kind === "assumption"
      ? say(`${words.report.assumption}${words.colon}${counting.origin.reason[locale]}`, paint.yellow)
      : []),
    "",
    ...dayTable(session, explained.days),
    ...(standing === undefined ? [] : ["", ...say(sayStanding(standing, session), paint.bold)])
  ]
}

const sayStanding = ({ asOf, isOverdue, workingDays, calendarDays }: DeadlineStanding, { words }: Session): string => {
  if (isOverdue) return words.deadline.overdue(asOf, workingDays, calendarDays)
  return calendarDays === 0 ? words.deadline.lastDay(asOf) : words.deadline.left(asOf, workingDays)
}

/** A line for each day: date, weekday, the how-manieth working day it is, and why it counts or does not. */
const dayTable = (session: Session, days: readonly DeadlineDay[]): readonly string[] => {
  const { words, locale, host } = session
  const paint = paintFor(session, host.out)
  const { heading, weekdays, notCounted } = words.deadline
  const rows = days.map(({ date, weekday, kind, n, reason, source }) => ({
    isCounted: kind === "counted",
    cells: [date, weekdays[weekday - 1] ?? "", kind === "counted" ? String(n) : notCounted] as const,
    why: `${reason[locale]}${source === undefined ? "" : words.bracketed(source.number ?? source.title[locale])}`
  }))
  const widthOf = (column: 0 | 1 | 2) =>
    Math.max(...[heading[column], ...rows.map(({ cells }) => cells[column])].map(displayWidth))
  const [first, second, third] = [widthOf(0), widthOf(1), widthOf(2)]
  const line = (cells: readonly [string, string, string], why: string, style: (text: string) => string) =>
    paragraph(why, {
      width: host.out.columns,
      first: style(`  ${padEnd(cells[0], first)}  ${padEnd(cells[1], second)}  ${padStart(cells[2], third)}  `),
      style
    })
  return [
    ...line([heading[0], heading[1], heading[2]], heading[3], paint.dim),
    ...rows.flatMap(({ isCounted, cells, why }) => line(cells, why, isCounted ? (text) => text : paint.dim))
  ]
}
