import type { Check, PartView, RawBreach, Read, RowRef, Signature } from "../kernel/check.ts"
import type { Needs } from "../kernel/checks/each.ts"
import { folded } from "../kernel/field.ts"
import type { Moment } from "../kernel/fold.ts"
import type { Missing } from "../kernel/outcome.ts"
import type { Parameter } from "../kernel/parameter.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"
import { type FilingKind, filingKinds } from "./kind.ts"
import { type Filing, filings } from "./records.ts"
import { grantDay, inForce, isGranted, type Standing, standingOn, submissionDay } from "./state-machine.ts"

const filingsRead: Read = {
  set: filings,
  fields: ["kind", "status"],
  shown: ["subject", "submittedOn", "decidedOn", "registeredOn", "validUntil", "withdrawnOn"]
}

/** What is missing where a filing says what became of it but no day. */
const undatedFiling: Missing = { set: filings.id, fields: ["submittedOn", "decidedOn", "registeredOn"] }

interface Candidate {
  readonly filing: Filing
  readonly row: RowRef
  readonly standing: Standing
  readonly submitted: string | undefined
}

/** The filings that a check asks for, by agency index, each with its standing on the day of the judgement. */
const candidates = (
  view: PartView,
  wanted: (kind: FilingKind) => boolean
): ReadonlyMap<number, readonly Candidate[]> => {
  const { records, agencies, rows } = view.kept(filings)
  const byAgency = new Map<number, Candidate[]>()
  for (const [index, filing] of records.entries()) {
    const agency = agencies[index] ?? 0
    if (!wanted(filing.kind) || !view.judges(agency)) continue
    const candidate: Candidate = {
      filing,
      row: { set: filings, agency, row: rows[index] ?? 0 },
      standing: standingOn(filing, view.asOf),
      submitted: submissionDay(filing)
    }
    const own = byAgency.get(agency)
    if (own === undefined) byAgency.set(agency, [candidate])
    else own.push(candidate)
  }
  return byAgency
}

const compare = <V extends string | number>(a: V, b: V): number => (a === b ? 0 : a < b ? -1 : 1)

/** Settles ties by what the filing says, and by its row only where two say the same: the order of records is no reason. */
const byContent = (a: Candidate, b: Candidate): number =>
  compare(JSON.stringify(a.filing), JSON.stringify(b.filing)) || compare(a.row.row, b.row.row)

/** Undated ones first. */
const bySubmission = (a: Candidate, b: Candidate): number =>
  compare(a.submitted ?? "", b.submitted ?? "") || byContent(a, b)

const first = <T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined => items.toSorted(order)[0]

const last = <T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined => items.toSorted(order).at(-1)

/**
 * What there is in place of a filing that was handed in: nothing, a draft, or one that was withdrawn.
 */
export type UnfiledState = "none" | "draft" | "withdrawn"

/** What must be filed, and by when. */
export interface FiledRule<Missing extends string, Late extends string, Rejected extends string> {
  /** What is filed. */
  readonly kind: FilingKind
  /** The last day of submission, inclusive, as a calendar date yyyy-mm-dd. */
  readonly deadline: Parameter<string>
  /** What must be done, in words. Absent: the kind's title with the deadline. */
  readonly says?: Text | ((given: { readonly deadline: string }) => Text)
  /**
   * The faults: nothing was handed in; what was handed in came after the deadline; what was handed in was rejected and
   * not handed in again.
   */
  readonly breaches: { readonly missing: Missing; readonly late: Late; readonly rejected: Rejected }
}

/** The faults of {@link filed}. The deadline is given to the words as `given.deadline`. */
export type FiledSignatures<Missing extends string, Late extends string, Rejected extends string> = {
  /** No record is at fault; the context is the draft or withdrawn filing, where there is one. */
  readonly [K in Missing]: Signature<undefined, { readonly state: UnfiledState }, { readonly deadline: string }, Filing>
} & {
  /** The record is the late filing, and the detail its day: of submission, or of what came of it where it tells none. */
  readonly [K in Late]: Signature<
    Filing,
    { readonly submittedOn: string },
    { readonly deadline: string },
    Record<string, never>
  >
} & {
  /** The record is the rejected filing. */
  readonly [K in Rejected]: Signature<
    Filing,
    Record<string, never>,
    { readonly deadline: string },
    Record<string, never>
  >
}

/**
 * Each agency submitted a filing of a kind by its deadline, and it was registered (for what needs approval: approved
 * or registered). An agency is one thing checked.
 *
 * - Filings stand as they did on the day of the judgement. Drafts, withdrawn ones and those submitted later are as
 *   good as none; one that was registered in its time and has expired since still counts.
 * - Met: one was submitted on or before the deadline and registered. Registered after the deadline will do: how long
 *   the authority takes is not the agency's fault.
 * - Pending: one was submitted in time and awaits the authority, without a due date; or the deadline has not passed
 *   (its own day is still in time), even where one was rejected, and is the due date.
 * - Breached after the deadline otherwise: late where one stands that was submitted after the deadline, the earliest;
 *   else rejected, the latest; else missing.
 * - Of a filing that was handed in again after a rejection, in the same record or another, the day of the resubmission
 *   decides: whoever was rejected in time and came again after the deadline is late.
 * - A filing that is registered without a day of submission was submitted on the day of its decision or registration
 *   at the latest, and that day decides. Of one without any day it cannot be told: unknown.
 */
export const filed = <const Missing extends string, const Late extends string, const Rejected extends string>({
  kind,
  deadline,
  says,
  breaches
}: FiledRule<Missing, Late, Rejected>): Check<FiledSignatures<Missing, Late, Rejected>> => ({
  parts: [
    {
      says: (given) => {
        const day = String(given["deadline"])
        return says === undefined ? filedWords(kind, day) : typeof says === "function" ? says({ deadline: day }) : says
      },
      reads: [filingsRead],
      codes: Object.values(breaches),
      optional: false,
      given: { deadline },
      tests: [],
      columns: [],
      keeps: [filings],
      judge: (view) => {
        const due = String(view.given["deadline"])
        const own = candidates(view, (candidate) => candidate === kind)
        for (let agency = 0; agency < view.agencies.length; agency++) {
          if (!view.judges(agency)) continue
          view.checked(agency, 1)
          const state = filedState(own.get(agency) ?? [], due, view.asOf)
          if (state.is === "awaiting") view.pending(agency, 1)
          else if (state.is === "ahead") view.pending(agency, 1, due)
          else if (state.is === "undated") view.unknown(agency, undatedFiling)
          else if (state.is !== "met")
            view.breach({
              code: breaches[state.is],
              agencies: [agency],
              due,
              restsOn: [filings],
              ...filedEvidence(state)
            })
        }
      }
    }
  ]
})

const filedWords = (kind: FilingKind, deadline: string): Text => {
  const { title, procedure } = filingKinds[kind]
  return procedure === "approval"
    ? {
        zh: `${title.zh}：于 ${deadline}（含当日）前报请审批，并获批准`,
        en: `${title.en}: submitted on or before ${deadline} and approved`
      }
    : {
        zh: `${title.zh}：于 ${deadline}（含当日）前上报，并经登记`,
        en: `${title.en}: filed on or before ${deadline} and registered`
      }
}

type FiledFault =
  | { readonly is: "late"; readonly by: Candidate; readonly submittedOn: string }
  | { readonly is: "rejected"; readonly by: Candidate }
  | { readonly is: "missing"; readonly state: UnfiledState; readonly by: Candidate | undefined }

type FiledState =
  | { readonly is: "met" }
  | { readonly is: "undated" }
  | { readonly is: "awaiting" }
  | { readonly is: "ahead" }
  | FiledFault

const filedEvidence = (fault: FiledFault): Pick<RawBreach, "rows" | "context" | "detail"> => {
  switch (fault.is) {
    case "late":
      return { rows: [fault.by.row], detail: { submittedOn: fault.submittedOn } }
    case "rejected":
      return { rows: [fault.by.row] }
    default:
      return {
        rows: [],
        detail: { state: fault.state },
        ...(fault.by === undefined ? {} : { context: [fault.by.row] })
      }
  }
}

/** Also where it has run out since. */
const wasGranted = (standing: Standing): boolean => standing === "expired" || isGranted(standing)

const filedState = (own: readonly Candidate[], deadline: string, asOf: string): FiledState => {
  const inTime = own.filter(({ submitted }) => submitted !== undefined && submitted <= deadline)
  if (inTime.some(({ standing }) => wasGranted(standing))) return { is: "met" }
  if (inTime.some(({ standing }) => standing === "submitted")) return { is: "awaiting" }
  if (asOf <= deadline) return { is: "ahead" }
  const late = first(
    own.filter(
      ({ standing, submitted }) => submitted !== undefined && (standing === "submitted" || wasGranted(standing))
    ),
    bySubmission
  )
  if (late?.submitted !== undefined) return { is: "late", by: late, submittedOn: late.submitted }
  const rejected = last(
    own.filter(({ standing }) => standing === "rejected"),
    bySubmission
  )
  if (rejected !== undefined) return { is: "rejected", by: rejected }
  // It says what became of it but no day, so that it may have come in time.
  if (own.some(({ standing }) => standing === "undated" || standing === "expired")) return { is: "undated" }
  for (const state of ["withdrawn", "draft"] as const) {
    const by = last(
      // What was handed in after the day of the judgement was no draft for that.
      own.filter(({ standing, filing }) => standing === state && (state !== "draft" || filing.status === state)),
      bySubmission
    )
    if (by !== undefined) return { is: "missing", state, by }
  }
  return { is: "missing", state: "none", by: undefined }
}

/**
 * What there is in place of an approval in force: nothing, a filing that is drafted, submitted and undecided, rejected,
 * withdrawn or expired, or one that was approved only after the act (`late`). Where one does not say since when it is
 * approved, the rule is unknown.
 */
export type ApprovalState = "none" | "draft" | "submitted" | "rejected" | "withdrawn" | "expired" | "late"

/** What the words of a missing approval can speak of. */
export interface ApprovalDetail {
  /** The kind of filing that would have been needed. */
  readonly kind: FilingKind
  /** How the filing that comes nearest to it stands. */
  readonly state: ApprovalState
  /** The day that no filing covers: that of the act, or of the judgement. */
  readonly on: string
}

/** Which records must be backed by an approved filing. */
export type ApprovedRule<T, Missing extends string> = {
  /** What names the filing's subject on the record; absent values match only kinds that concern the whole agency. */
  readonly subject: (record: T) => string | undefined
  /** Which records are concerned, as of the day; all when absent. */
  readonly where?: (record: T, moment: Moment) => boolean
  /**
   * The calendar date of the act that the record tells of, which must be covered. Absent, or without a date on the
   * record: only the day of the judgement must be.
   */
  readonly on?: (record: T) => string | undefined
  /**
   * Whether the consent must also be in force on the day of the judgement, as for a router in use; `false` for an act
   * that was over once it was done, such as removing a column. `true` when absent.
   */
  readonly lasting?: boolean
  /** The fault of a record without an approved filing in force. */
  readonly breaches: { readonly missing: Missing }
  /** Fields without which nothing can be judged: one that no record carries makes the rule unknown. */
  readonly needs?: Needs<T>
} & (
  | {
      /** The kind of filing. */
      readonly kind: FilingKind
      /** What must be so, in words. Absent: the kind's title. */
      readonly says?: Text
    }
  | {
      /** The kind of filing, by record. */
      readonly kind: (record: T) => FilingKind
      /** What must be so, in words. */
      readonly says: Text
    }
)

/**
 * Each record of a small set is backed by a filing of the same agency, of the kind and about the record's subject, that
 * is in force on the day of the act and, where the consent must last, on the day of the judgement; two filings may
 * cover the two days. Subjects are the same when they are written the same but for blanks, width and case.
 *
 * Consent comes first: a filing that awaits its decision, or was approved only after the act, leaves a breach, whose
 * detail says how the nearest filing stands; that filing is the breach's context. An act that lies after the day of
 * the judgement is pending until it happens.
 */
export const approved = <T, const Missing extends string>(
  set: RecordSet<T>,
  { kind, subject, where, on, lasting = true, breaches, says, needs = [] }: ApprovedRule<T, Missing>
): Check<{ readonly [K in Missing]: Signature<T, ApprovalDetail, Record<string, never>, Filing> }> => {
  const kindOf = typeof kind === "function" ? kind : () => kind
  return {
    parts: [
      {
        says: () => says ?? approvedWords(kind),
        reads: [{ set, fields: needs }, filingsRead],
        codes: Object.values(breaches),
        optional: false,
        given: {},
        tests: [],
        columns: [],
        keeps: [set, filings],
        judge: (view) => {
          const bySubject = groupBySubject(
            candidates(view, (candidate) => typeof kind === "function" || candidate === kind)
          )
          const { records, agencies, rows } = view.kept(set)
          for (const [index, record] of records.entries()) {
            const agency = agencies[index] ?? 0
            if (!view.judges(agency) || where?.(record, view) === false) continue
            view.checked(agency, 1, set)
            const needed = kindOf(record)
            const own = bySubject.get(keyOf(agency, needed, subject(record))) ?? []
            const act = on?.(record)
            const days = act === undefined ? [view.asOf] : lasting && act <= view.asOf ? [act, view.asOf] : [act]
            const open = days.find((day) => !own.some(({ filing }) => inForce(filing, day)))
            if (open === undefined) continue
            if (open > view.asOf) {
              view.pending(agency, 1, open)
              continue
            }
            const nearest = nearestTo(own, open, view.asOf)
            if (nearest?.state === "undated") {
              view.unknown(agency, undatedFiling)
              continue
            }
            const detail: ApprovalDetail = { kind: needed, state: nearest?.state ?? "none", on: open }
            view.breach({
              code: breaches.missing,
              agencies: [agency],
              restsOn: [filings],
              rows: [{ set, agency, row: rows[index] ?? 0 }],
              ...(nearest === undefined ? {} : { context: [nearest.row] }),
              detail: { ...detail }
            })
          }
        }
      }
    ]
  }
}

const approvedWords = (kind: FilingKind | ((...records: never) => FilingKind)): Text => {
  if (typeof kind === "function") return { zh: "事先经审批登记", en: "Approved and registered beforehand" }
  const { title, procedure } = filingKinds[kind]
  return procedure === "approval"
    ? { zh: `${title.zh}：事先经审批，且批准有效`, en: `${title.en}: approved beforehand, with the approval in force` }
    : { zh: `${title.zh}：已经登记，且登记有效`, en: `${title.en}: registered, with the registration in force` }
}

/** Agency, kind and subject as one text; `undefined` where the kind needs a subject and there is none. */
const keyOf = (agency: number, kind: FilingKind, subject: string | undefined): string | undefined =>
  subject !== undefined
    ? `${agency} ${kind} ${folded(subject)}`
    : filingKinds[kind].subject === "agency"
      ? `${agency} ${kind}`
      : undefined

const groupBySubject = (
  byAgency: ReadonlyMap<number, readonly Candidate[]>
): ReadonlyMap<string | undefined, readonly Candidate[]> => {
  const groups = new Map<string | undefined, Candidate[]>()
  for (const [agency, own] of byAgency)
    for (const candidate of own) {
      const key = keyOf(agency, candidate.filing.kind, candidate.filing.subject)
      if (key === undefined) continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [candidate])
      else group.push(candidate)
    }
  return groups
}

/** From the one that tells least to the one that comes nearest to an approval. */
const nearness: readonly Nearest["state"][] = [
  "none",
  "draft",
  "rejected",
  "withdrawn",
  "expired",
  "undated",
  "submitted",
  "late"
]

interface Nearest extends Candidate {
  /** `undated`: approved, but it does not say since when. */
  readonly state: ApprovalState | "undated"
}

/** The filing that comes nearest to covering the day, which none does. */
const nearestTo = (own: readonly Candidate[], day: string, asOf: string): Nearest | undefined =>
  last(
    own.map((candidate): Nearest => ({ ...candidate, state: approvalState(candidate, day, asOf) })),
    (a, b) => nearness.indexOf(a.state) - nearness.indexOf(b.state) || bySubmission(a, b)
  )

const approvalState = ({ filing, standing, submitted }: Candidate, day: string, asOf: string): Nearest["state"] => {
  const granted = grantDay(filing)
  const since = granted !== undefined && submitted !== undefined && submitted > granted ? submitted : granted
  if (since !== undefined && day < since && since <= asOf) return "late"
  if (standing !== "approved" && standing !== "registered" && standing !== "undated") return standing
  return filing.status === "submitted" ? "submitted" : "undated"
}
