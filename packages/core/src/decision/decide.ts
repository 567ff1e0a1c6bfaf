import { type FilingKind, filingKinds } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { requireDay } from "../kernel/day-number.ts"
import type { Act, CommandEntry, Order, Query, Row } from "../kernel/decision.ts"
import type { Finding } from "../kernel/finding.ts"
import { type Notice, valuesOf } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { addedFindings } from "./added-findings.ts"
import type { Command, Decision, Fact, Reason, Unanswered, Verdict } from "./decision.ts"
import { carriedOut, excerptOf, judgeNeighbourhood, type Neighbourhood } from "./neighbourhood.ts"
import type { AsyncRegister, Register } from "./register.ts"

/** When a command is carried out. */
export interface DecideOptions {
  /** The calendar date (yyyy-mm-dd) of the act. */
  readonly asOf: string
}

/** What a decision wants to know next: agencies by id, and queries. */
export interface Questions {
  /** Agencies, by id. */
  readonly agencies: readonly string[]
  /** Queries. */
  readonly queries: readonly Query[]
}

/** What the register said, in the order of the questions. */
export interface Answers {
  /** The agencies. */
  readonly agencies: readonly (Agency | undefined)[]
  /** The rows. */
  readonly rows: readonly (readonly Row[] | undefined)[]
}

/** The command entries of a notice. */
export const commandsOf = (notice: Notice): readonly CommandEntry[] => notice.commands ?? []

/** The entry of a command; throws a TypeError when the notice has none of this name. */
export const entryOf = (notice: Notice, command: string): CommandEntry => {
  const entry = commandsOf(notice).find(({ id }) => id === command)
  if (entry === undefined) throw new TypeError(`Notice ${notice.id} has no command ${command}`)
  return entry
}

const setsOf = (notice: Notice): ReadonlyMap<string, RecordSet> => {
  let sets = setsByNotice.get(notice)
  if (sets === undefined) {
    sets = new Map(notice.recordSets.map((set) => [set.id, set]))
    setsByNotice.set(notice, sets)
  }
  return sets
}
const setsByNotice = new WeakMap<Notice, ReadonlyMap<string, RecordSet>>()

/** The agencies that rows are about or refer to. */
const mentioned = (notice: Notice, queries: readonly Query[], rows: Answers["rows"]): readonly string[] => {
  const ids = new Set<string>()
  for (const [index, answer] of rows.entries()) {
    if (answer === undefined || answer.length === 0) continue
    const set = setsOf(notice).get(queries[index]?.set ?? "")
    const references = set?.fields.filter(({ kind }) => kind === "agency") ?? []
    for (const { agency, record } of answer) {
      if (agency !== undefined) ids.add(agency)
      for (const { name } of references) {
        const id = (record as Readonly<Record<string, unknown>>)[name]
        if (typeof id === "string") ids.add(id)
      }
    }
  }
  return [...ids]
}

/**
 * Decides a command as a conversation: what it yields are questions, what it is given are answers. Whoever drives it
 * decides whether these come at once, by promises or by effects.
 */
export function* deciding(
  notice: Notice,
  command: Command,
  { asOf }: DecideOptions
): Generator<Questions, Decision, Answers> {
  requireDay(asOf)
  const entry = entryOf(notice, command.command)
  const order: Order = { agency: command.agency, fields: command.fields, asOf }
  const queries = entry.asks(order)
  const told = yield { agencies: [order.agency], queries }
  const [agency] = told.agencies
  const others = mentioned(notice, queries, told.rows).filter((id) => id !== order.agency)
  const named = others.length === 0 ? [] : (yield { agencies: others, queries: [] }).agencies
  // An agency that the register does not know is called by its id.
  const agencies = [order.agency, ...others].map(
    (id, index): Agency => (index === 0 ? agency : named[index - 1]) ?? { id, name: { zh: id }, kind: "department" }
  )
  const act = entry.act(
    order,
    (question) => told.rows[question] ?? [],
    (given) => valuesOf(notice, given)
  )
  const before = neighbourhood(entry, agencies, queries, told.rows)
  return concluded(notice, entry, order, { isKnown: agency !== undefined, queries, rows: told.rows, act, before })
}

const neighbourhood = (
  entry: CommandEntry,
  agencies: readonly Agency[],
  queries: readonly Query[],
  answers: Answers["rows"]
): Neighbourhood => {
  const rows = new Map<string, Map<string, Row>>(entry.aside.map((set) => [set, new Map<string, Row>()]))
  const silent = new Set(queries.filter((_, index) => answers[index] === undefined).map(({ set }) => set))
  for (const [index, { set }] of queries.entries()) {
    if (silent.has(set)) continue
    let own = rows.get(set)
    if (own === undefined) rows.set(set, (own = new Map()))
    for (const row of answers[index] ?? []) own.set(row.id, row)
  }
  for (const set of silent) rows.delete(set)
  return { agencies, rows }
}

interface Known {
  readonly isKnown: boolean
  readonly queries: readonly Query[]
  readonly rows: Answers["rows"]
  readonly act: Act
  readonly before: Neighbourhood
}

const concluded = (notice: Notice, entry: CommandEntry, order: Order, known: Known): Decision => {
  const { act, before } = known
  const rules = entry.cites?.(order) ?? entry.rules
  const judged = [...rules, ...entry.noted]
  const isPossible = known.isKnown && (act.absent ?? []).length === 0
  const reasons: Reason[] = (act.refusals ?? []).map((refusal) => refused(notice, order, refusal))
  const missing: Unanswered[] = [
    ...(known.isKnown
      ? []
      : [{ set: "agencies", why: "no-such-record" as const, query: { set: "agencies", keys: [order.agency] } }]),
    // Of a set that the register did not answer for nobody can say that it lacks a record.
    ...(act.absent ?? [])
      .filter(({ set }) => !known.queries.some((query, index) => query.set === set && known.rows[index] === undefined))
      .map((query): Unanswered => ({ set: query.set, why: "no-such-record", query }))
  ]
  if (isPossible) {
    const after = judgeNeighbourhood(
      excerptOf(notice, judged),
      carriedOut(before, order.agency, act.changes),
      order.asOf
    )
    const found = standing(notice, judged, order, act, before, after.findings)
    for (const finding of found) reasons.push(reasonOf(finding, rules))
    missing.push(...unanswered(rules, order, known, after.outcomes))
  } else {
    for (const [index, query] of known.queries.entries())
      if (known.rows[index] === undefined) missing.push({ set: query.set, why: "unanswered", query })
  }
  const verdict = verdictOf(reasons, missing)
  const needed = verdict === "needs-approval" ? reasons.find(({ weight }) => weight === "needs-approval") : undefined
  return {
    command: entry.id,
    verdict,
    asOf: order.asOf,
    agency: order.agency,
    agencies: before.agencies.map(({ id, name }) => ({ id, name })),
    reasons,
    ...(needed === undefined ? {} : { approval: approvalOf(notice, needed) }),
    changes: isPossible ? act.changes : [],
    facts: factsOf(notice, known),
    missing,
    provisions: entry.provisions,
    rules
  }
}

/** A bar is certain whatever else is missing; a pass and the need of an approval are not. */
const verdictOf = (reasons: readonly Reason[], missing: readonly Unanswered[]): Verdict =>
  reasons.some(({ weight }) => weight === "bars")
    ? "deny"
    : missing.length > 0
      ? "undetermined"
      : reasons.some(({ weight }) => weight === "needs-approval")
        ? "needs-approval"
        : "permit"

/** The findings that count: those that are new, and those of records that the command rests on. */
const standing = (
  notice: Notice,
  rules: readonly string[],
  order: Order,
  { restsOn }: Act,
  before: Neighbourhood,
  after: readonly Finding[]
): readonly Finding[] => {
  const breaches = after.filter(({ severity }) => severity !== "note")
  if (breaches.length === 0) return []
  // Only a rule that is breached now has anything to compare with.
  const broken = new Set(breaches.map(({ rule }) => rule))
  const own = excerptOf(
    notice,
    rules.filter((rule) => broken.has(rule))
  )
  const added = new Set(addedFindings(judgeNeighbourhood(own, before, order.asOf).findings, breaches))
  const ids = restsOn === undefined || restsOn === "agency" ? undefined : new Set(restsOn.map(({ record }) => record))
  return breaches.filter(
    (finding) =>
      added.has(finding) ||
      (restsOn === "agency" && finding.agencies.includes(order.agency)) ||
      (ids !== undefined && finding.evidence.some(({ record }) => ids.has(record)))
  )
}

const neededFiling = ({ detail }: Finding): FilingKind | undefined =>
  typeof detail["kind"] === "string" && typeof detail["state"] === "string" && detail["kind"] in filingKinds
    ? (detail["kind"] as FilingKind)
    : undefined

const reasonOf = (finding: Finding, rules: readonly string[]): Reason => ({
  weight: !rules.includes(finding.rule) ? "noted" : neededFiling(finding) === undefined ? "bars" : "needs-approval",
  rule: finding.rule,
  code: finding.code,
  provision: finding.provision,
  severity: finding.severity,
  agencies: finding.agencies,
  subject: finding.subject,
  evidence: finding.evidence,
  context: finding.context,
  detail: finding.detail
})

const refused = (
  notice: Notice,
  order: Order,
  { code, rule, message, remedy }: NonNullable<Act["refusals"]>[number]
): Reason => ({
  weight: "bars",
  rule,
  code,
  provision: notice.rules.find(({ id }) => id === rule)?.provisions[0] ?? "",
  severity: "high",
  agencies: [order.agency],
  subject: "",
  evidence: [],
  context: [],
  detail: {},
  words: { message, remedy }
})

const approvalOf = (notice: Notice, { detail, subject }: Reason): NonNullable<Decision["approval"]> => {
  const kind = detail["kind"] as FilingKind
  return {
    kind,
    ...(filingKinds[kind].subject === "agency" ? {} : { subject }),
    approver: notice.authority.id
  }
}

const unanswered = (
  rules: readonly string[],
  { agency }: Order,
  { queries, rows }: Known,
  outcomes: readonly { rule: string; agency: string; missing: readonly Omit<Unanswered, "why">[] }[]
): readonly Unanswered[] => {
  const found = new Map<string, Unanswered>()
  for (const outcome of outcomes) {
    // A breach elsewhere in the rule does not make up for what could not be judged.
    if (outcome.agency !== agency || !rules.includes(outcome.rule)) continue
    for (const missing of outcome.missing) {
      const at = queries.findIndex((query, index) => query.set === missing.set && rows[index] === undefined)
      const query = queries[at]
      found.set(JSON.stringify(missing), {
        ...missing,
        ...(query === undefined ? { why: "not-told" as const } : { why: "unanswered" as const, query })
      })
    }
  }
  return [...found.values()]
}

const factsOf = (notice: Notice, { queries, rows }: Known): readonly Fact[] =>
  queries.flatMap((query, index): readonly Fact[] => {
    const answer = rows[index]
    const set = setsOf(notice).get(query.set)
    if (answer === undefined || set === undefined) return []
    const records =
      query.index === undefined
        ? []
        : answer.map(({ agency, record }) => ({
            ...(agency === undefined ? {} : { agency }),
            subject: set.subject(record),
            record
          }))
    return [{ query, count: answer.length, records }]
  })

/**
 * Decides a command before it is carried out, by the rules that would judge its result. Total for a command that
 * `parseCommand` gave; throws a TypeError for a command that the notice does not have, and a RangeError for a day that
 * is no calendar date.
 */
export const decide = (notice: Notice, command: Command, register: Register, options: DecideOptions): Decision => {
  const conversation = deciding(notice, command, options)
  let step = conversation.next()
  while (step.done !== true) {
    const { agencies, queries } = step.value
    step = conversation.next({
      agencies: agencies.map((id) => register.agency(id)),
      rows: queries.map((query) => register.find(query))
    })
  }
  return step.value
}

/** The same over a host's database; the questions of one round are asked at the same time. */
export const decideAsync = async (
  notice: Notice,
  command: Command,
  register: AsyncRegister,
  options: DecideOptions
): Promise<Decision> => {
  const conversation = deciding(notice, command, options)
  const follow = async (step: IteratorResult<Questions, Decision>): Promise<Decision> => {
    if (step.done === true) return step.value
    const [agencies, rows] = await Promise.all([
      Promise.all(step.value.agencies.map(async (id) => register.agency(id))),
      Promise.all(step.value.queries.map(async (query) => register.find(query)))
    ])
    return follow(conversation.next({ agencies, rows }))
  }
  return follow(conversation.next())
}
