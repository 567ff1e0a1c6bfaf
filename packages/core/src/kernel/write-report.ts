import type { Agency } from "./agency.ts"
import type { Part, RawBreach, Read, RowRef } from "./check.ts"
import { digest } from "./digest.ts"
import type { Evidence, Finding, Place } from "./finding.ts"
import type { Judged, JudgedPart } from "./judgement.ts"
import { type Notice, valuesOf } from "./notice.ts"
import type { Measure, Missing, Outcome } from "./outcome.ts"
import type { RecordSet } from "./record-set.ts"
import type { Report } from "./report.ts"
import type { Rule } from "./rule.ts"

/** A record that was found again. */
export interface Located {
  /** The record. */
  readonly record: unknown
  /** Where it was written. */
  readonly place: Place
  /** The cell of each of its fields, such as `{ "address": "C7" }`; absent where it has none. */
  readonly cells?: Readonly<Record<string, string>>
}

/** Finds the record of a set that was added with a row number. */
export type Lookup = (set: RecordSet, row: number) => Located

interface Draft {
  readonly notice: Notice
  readonly asOf: string
  readonly agencies: readonly Agency[]
  readonly byIndex: readonly Agency[]
  readonly judged: readonly Judged[]
  readonly lookup: Lookup
  readonly indexOf: (agencyId: string) => number
}

/** Place of each agency index in the county's own order; indexes follow the order of records, which means nothing. */
const rankOf = ({ agencies, indexOf }: Draft): ((index: number) => number) => {
  const ranks: number[] = []
  for (const [rank, { id }] of agencies.entries()) ranks[indexOf(id)] = rank
  return (index) => ranks[index] ?? agencies.length
}

interface Confirmed {
  readonly part: Part
  readonly breach: RawBreach
}

/** Confirms what rests on digests, fills in the evidence, and says how each rule stands for each agency. */
export const writeReport = (draft: Draft): Report => {
  const findings: Finding[] = []
  const rank = rankOf(draft)
  const byAgency: Outcome[][] = draft.byIndex.map(() => [])
  for (const { rule, binds, parts } of draft.judged) {
    const confirmed = parts.flatMap((judged) => (judged.breaches.length === 0 ? [] : confirm(draft, judged)))
    for (const each of confirmed) findings.push(toFinding(draft, rank, rule, each))
    const breached = confirmed.length === 0 ? [] : breachedThings(draft.notice, rule, confirmed)
    for (const [index, bound] of binds.entries()) {
      const agency = draft.byIndex[index]
      if (agency === undefined || (index === 0) !== (rule.scope === "county")) continue
      byAgency[index]?.push(outcomeOf(rule, agency, index, bound, parts, breached[index] ?? 0))
    }
  }
  return {
    notice: draft.notice.id,
    asOf: draft.asOf,
    agencies: draft.agencies,
    outcomes: [...draft.agencies.flatMap(({ id }) => byAgency[draft.indexOf(id)] ?? []), ...(byAgency[0] ?? [])],
    findings: findings.length === 0 ? findings : inOrder(findings, draft)
  }
}

const confirm = ({ notice, asOf, lookup }: Draft, { part, breaches }: JudgedPart): readonly Confirmed[] => {
  if (part.confirm === undefined) return breaches.map((breach) => ({ part, breach }))
  const confirmed: Confirmed[] = []
  const given = { ...valuesOf(notice, part.given), asOf }
  const recordOf = ({ set, row }: RowRef) => lookup(set, row).record
  for (const candidate of breaches)
    for (const breach of part.confirm(candidate, recordOf, given)) confirmed.push({ part, breach })
  return confirmed
}

/** How many things are at fault, by agency: a record once however many faults it has. */
const breachedThings = (
  { recordSets }: Notice,
  rule: Rule,
  confirmed: readonly Confirmed[]
): readonly (number | undefined)[] => {
  const places = new Map(recordSets.map((set, place) => [set, place]))
  const records: (Set<number> | undefined)[] = []
  const counts: (number | undefined)[] = []
  for (const { breach } of confirmed) {
    if (rule.breaches[breach.code]?.severity === "note") continue
    for (const agency of breach.agencies) {
      let isOnRecord = false
      for (const { set, agency: owner, row } of breach.rows) {
        if (owner !== agency) continue
        isOnRecord = true
        const seen = (records[agency] ??= new Set())
        const before = seen.size
        // One number for a row of a set.
        seen.add(row * places.size + (places.get(set) ?? 0))
        if (seen.size > before) counts[agency] = (counts[agency] ?? 0) + 1
      }
      if (!isOnRecord) counts[agency] = (counts[agency] ?? 0) + (breach.count ?? 1)
    }
  }
  return counts
}

const outcomeOf = (
  rule: Rule,
  agency: Agency,
  index: number,
  bound: boolean,
  parts: Judged["parts"],
  breached: number
): Outcome => {
  const subject = { rule: rule.id, provision: rule.provisions[0], agency: agency.id }
  const unread = parts.some(({ rejected }) => rejected[index] !== undefined)
  if (!bound || (!unread && parts.every(({ inapplicable }) => inapplicable[index] === true)))
    return { ...subject, status: "not-applicable", measure: { checked: 0, breached: 0, pending: 0 }, missing: [] }
  const checked = new Map<RecordSet | undefined, number>()
  const missing: Missing[] = []
  let pending = 0
  let due: string | undefined
  for (const judged of parts) {
    for (const { set, count } of judged.checked[index] ?? []) {
      const before = checked.get(set) ?? 0
      checked.set(set, set === undefined ? before + count : Math.max(before, count))
    }
    const waiting = judged.pending[index]
    pending += waiting?.count ?? 0
    if (waiting?.due !== undefined && (due === undefined || waiting.due < due)) due = waiting.due
    if (!judged.part.optional || judged.judges[index] === true) missing.push(...(judged.missing[index] ?? []))
    missing.push(...(judged.rejected[index] ?? []))
  }
  let total = 0
  for (const count of checked.values()) total += count
  const measure: Measure = { checked: Math.max(total, breached), breached, pending }
  const status = breached > 0 ? "breached" : missing.length > 0 ? "unknown" : pending > 0 ? "pending" : "met"
  return {
    ...subject,
    status,
    measure,
    missing: missing.length < 2 ? missing : distinctMissing(missing),
    ...(due === undefined ? {} : { due })
  }
}

const distinctMissing = (missing: readonly Missing[]): readonly Missing[] => [
  ...new Map(missing.map((each) => [JSON.stringify(each), each])).values()
]

const toFinding = (draft: Draft, rank: (index: number) => number, rule: Rule, { part, breach }: Confirmed): Finding => {
  const fields = new Map(part.reads.map((read) => [read.set, read]))
  const witness = (rows: readonly RowRef[]) => evidenceOf(draft, rank, rows, fields)
  const evidence = witness(breach.rows)
  const agencies = [...new Set(breach.agencies)]
    .toSorted((a, b) => rank(a) - rank(b))
    .map((index) => draft.byIndex[index]?.id ?? "")
  const owner = draft.byIndex[breach.agencies[0] ?? 0]?.name.zh ?? ""
  const subject = breach.subject ?? evidence[0]?.subject ?? owner
  const identity = [
    rule.id,
    breach.code,
    ...agencies.toSorted(),
    subject,
    ...evidence.map((each) => each.subject).toSorted()
  ]
  return {
    fingerprint: digest(identity.join("\u0000")).toString(16).padStart(14, "0"),
    rule: rule.id,
    code: breach.code,
    provision: rule.provisions[0],
    severity: rule.breaches[breach.code]?.severity ?? "high",
    agencies,
    subject,
    evidence,
    context: witness(breach.context ?? []),
    detail: breach.detail ?? {},
    ...(breach.due === undefined ? {} : { due: breach.due })
  }
}

const evidenceOf = (
  draft: Draft,
  rank: (index: number) => number,
  rows: readonly RowRef[],
  fields: ReadonlyMap<RecordSet, Read>
): readonly Evidence[] =>
  rows
    .map(({ set, agency, row }) => {
      const { record, place, cells } = draft.lookup(set, row)
      const looked =
        cells === undefined ? [] : lookedAt(fields.get(set), record).flatMap((field) => cellOf(cells, field))
      const evidence: Evidence = {
        set: set.id,
        ...(agency === 0 ? {} : { agency: draft.byIndex[agency]?.id ?? "" }),
        subject: set.subject(record),
        place,
        ...(looked.length === 0 ? {} : { cells: Object.fromEntries(looked) }),
        record
      }
      return { agency, evidence }
    })
    .toSorted((a, b) => rank(a.agency) - rank(b.agency) || comparePlaces(a.evidence, b.evidence))
    .map(({ evidence }) => evidence)

/** What a part demands, blank or not, and what else it looked at where the record carries it. */
const lookedAt = (read: Read | undefined, record: unknown): readonly string[] =>
  read === undefined
    ? []
    : [
        ...read.fields.flat(),
        ...(read.shown ?? []).filter((field) => (record as Readonly<Record<string, unknown>>)[field] !== undefined)
      ]

const cellOf = (cells: Readonly<Record<string, string>>, field: string): readonly (readonly [string, string])[] => {
  const cell = cells[field]
  return cell === undefined ? [] : [[field, cell]]
}

const compare = <T extends string | number>(a: T | undefined, b: T | undefined): number =>
  a === b ? 0 : a === undefined ? -1 : b === undefined ? 1 : a < b ? -1 : 1

/** Pointers of one list differ in their last number; a longer text is a later one. */
const comparePointers = (a: string | undefined, b: string | undefined): number =>
  compare(a?.length, b?.length) || compare(a, b)

const comparePlaces = (a: Evidence | undefined, b: Evidence | undefined): number =>
  compare(a?.place.file, b?.place.file) ||
  compare(a?.place.sheet, b?.place.sheet) ||
  compare(a?.place.row, b?.place.row) ||
  comparePointers(a?.place.pointer, b?.place.pointer) ||
  compare(a?.subject, b?.subject) ||
  compare(JSON.stringify(a?.record), JSON.stringify(b?.record))

const place = (order: ReadonlyMap<string, number>, id: string | undefined): number => order.get(id ?? "") ?? order.size

/** By agency in the county's order, then rule, fault and place; a repeated identity is numbered. */
const inOrder = (findings: readonly Finding[], { agencies, notice }: Draft): readonly Finding[] => {
  const agencyOrder = new Map(agencies.map(({ id }, index) => [id, index]))
  const ruleOrder = new Map(notice.rules.map(({ id }, index) => [id, index]))
  const sorted = findings.toSorted(
    (a, b) =>
      place(agencyOrder, a.agencies[0]) - place(agencyOrder, b.agencies[0]) ||
      place(ruleOrder, a.rule) - place(ruleOrder, b.rule) ||
      compare(a.code, b.code) ||
      comparePlaces(a.evidence[0], b.evidence[0]) ||
      compare(a.subject, b.subject) ||
      compare(a.fingerprint, b.fingerprint) ||
      compare(JSON.stringify(a), JSON.stringify(b))
  )
  const seen = new Map<string, number>()
  return sorted.map((finding) => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, times)
    return times === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${times}` }
  })
}
