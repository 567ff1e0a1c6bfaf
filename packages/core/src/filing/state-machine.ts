import { isDate } from "../kernel/day-number.ts"
import type { Text } from "../kernel/text.ts"
import { filingKinds, type FilingKind, type Procedure } from "./kind.ts"
import type { Filing, FilingStatus } from "./records.ts"

/** What happens to a filing, on a calendar date (yyyy-mm-dd). */
export type FilingEvent =
  | {
      /** The agency hands it in, takes it back or hands it in again; the authority sends it back; its validity is over. */
      readonly type: "submit" | "resubmit" | "withdraw" | "reject" | "expire"
      /** The day on which it happens; for `expire`, the day as of which the end of validity is noted. */
      readonly on: string
    }
  | {
      /** The authority approves it. */
      readonly type: "approve"
      /** The day of the approval. */
      readonly on: string
      /** The last day of validity, inclusive. Absent: what the filing itself says, or without end. */
      readonly validUntil?: string
    }
  | {
      /** The authority puts it on file. */
      readonly type: "register"
      /** The day of the registration. */
      readonly on: string
      /** The last day of validity, inclusive. Absent: what the filing itself says, or without end. */
      readonly validUntil?: string
      /** The number under which it is on file. Absent: none is given. */
      readonly number?: string
    }

/** The kinds of event. */
export type FilingEventType = FilingEvent["type"]

/** By the status before the event and the event: the status after it. What is not listed is not allowed. */
export type Transitions = Readonly<Record<FilingStatus, Readonly<Partial<Record<FilingEventType, FilingStatus>>>>>

/**
 * The legal transitions. What is to be registered goes straight from the authority's desk to its file; what needs
 * approval is approved first. Only what lies with the authority, or was granted by it, can be withdrawn: that a
 * withdrawn filing carries a decision therefore means that it had been approved. After withdrawal or expiry one files
 * anew.
 *
 * | from | event | to | of what needs |
 * | --- | --- | --- | --- |
 * | draft | submit | submitted | either |
 * | submitted | approve | approved | approval |
 * | submitted | register | registered | registration |
 * | approved | register | registered | approval |
 * | submitted | reject | rejected | either |
 * | rejected | resubmit | submitted | either |
 * | submitted, registered | withdraw | withdrawn | either |
 * | approved | withdraw | withdrawn | approval |
 * | registered | expire | expired | either |
 * | approved | expire | expired | approval |
 */
export const transitions: Readonly<Record<Procedure, Transitions>> = {
  registration: {
    draft: { submit: "submitted" },
    submitted: { register: "registered", reject: "rejected", withdraw: "withdrawn" },
    approved: {},
    rejected: { resubmit: "submitted" },
    registered: { withdraw: "withdrawn", expire: "expired" },
    withdrawn: {},
    expired: {}
  },
  approval: {
    draft: { submit: "submitted" },
    submitted: { approve: "approved", reject: "rejected", withdraw: "withdrawn" },
    approved: { register: "registered", withdraw: "withdrawn", expire: "expired" },
    rejected: { resubmit: "submitted" },
    registered: { withdraw: "withdrawn", expire: "expired" },
    withdrawn: {},
    expired: {}
  }
}

/**
 * Why an event was refused: `not-allowed` (no such transition), `not-a-date`, `date-goes-back` (earlier than what the
 * filing already tells), `ends-too-soon` (its validity would end before it begins), `approval-over` (the approval's
 * validity ended before the registration), `no-end` (what has no end cannot expire), `still-valid`.
 */
export type FilingRefusal =
  | "not-allowed"
  | "not-a-date"
  | "date-goes-back"
  | "ends-too-soon"
  | "approval-over"
  | "no-end"
  | "still-valid"

/** The filing after an event, or why the event cannot happen. */
export type FilingStep =
  | { readonly ok: true; readonly filing: Filing }
  | { readonly ok: false; readonly code: FilingRefusal; readonly message: Text }

const procedureOf = (kind: FilingKind): Procedure => filingKinds[kind].procedure

const statusWords: Readonly<Record<FilingStatus, Text>> = {
  draft: { zh: "草稿", en: "a draft" },
  submitted: { zh: "已上报", en: "submitted" },
  approved: { zh: "已批准", en: "approved" },
  rejected: { zh: "已退回", en: "rejected" },
  registered: { zh: "已登记", en: "registered" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  expired: { zh: "已过期", en: "expired" }
}

const eventWords: Readonly<Record<FilingEventType, Text>> = {
  submit: { zh: "上报", en: "be submitted" },
  approve: { zh: "批准", en: "be approved" },
  reject: { zh: "退回", en: "be rejected" },
  register: { zh: "登记", en: "be registered" },
  withdraw: { zh: "撤回", en: "be withdrawn" },
  resubmit: { zh: "重新上报", en: "be submitted again" },
  expire: { zh: "转为过期", en: "expire" }
}

const refuse = (code: FilingRefusal, zh: string, en: string): FilingStep => ({ ok: false, code, message: { zh, en } })

/** The latest day that something happened to the filing; `undefined` where it tells of none. */
const latestDay = ({ submittedOn, decidedOn, registeredOn, withdrawnOn }: Filing): string | undefined =>
  [submittedOn, decidedOn, registeredOn, withdrawnOn].reduce(
    (latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest),
    undefined
  )

/**
 * The filing after an event: a new value, or a refusal with a code and words. Never throws. Days may coincide but
 * never go back. Handing in again replaces the day of submission and drops that of the rejection.
 */
export const next = (filing: Filing, event: FilingEvent): FilingStep => {
  const { type, on } = event
  if (!isDate(on)) return refuse("not-a-date", `“${on}”不是日期`, `"${on}" is not a calendar date`)
  const status = transitions[procedureOf(filing.kind)][filing.status][type]
  if (status === undefined)
    return refuse(
      "not-allowed",
      `该报备当前为“${statusWords[filing.status].zh}”，不能${eventWords[type].zh}`,
      `The filing is ${statusWords[filing.status].en} and cannot ${eventWords[type].en}`
    )
  const latest = latestDay(filing)
  if (latest !== undefined && on < latest)
    return refuse(
      "date-goes-back",
      `${on} 早于该报备已有的日期 ${latest}`,
      `${on} is before ${latest}, which the filing already tells of`
    )
  switch (event.type) {
    case "submit":
      return step(filing, { status, submittedOn: on })
    case "resubmit": {
      const { decidedOn: _rejectedOn, ...rest } = filing
      return step(rest, { status, submittedOn: on })
    }
    case "reject":
      return step(filing, { status, decidedOn: on })
    case "withdraw":
      return step(filing, { status, withdrawnOn: on })
    case "expire":
      return expire(filing, on)
    default:
      return grant(filing, event)
  }
}

const step = (filing: Filing, change: Partial<Filing>): FilingStep => ({
  ok: true,
  filing: { ...filing, ...change }
})

const expire = (filing: Filing, on: string): FilingStep => {
  const { validUntil } = filing
  if (validUntil === undefined)
    return refuse("no-end", "该报备长期有效，不会过期", "The filing has no end of validity and cannot expire")
  if (on <= validUntil)
    return refuse(
      "still-valid",
      `该报备有效期至 ${validUntil}（含当日）`,
      `The filing is valid until ${validUntil}, inclusive`
    )
  return step(filing, { status: "expired" })
}

const grant = (filing: Filing, event: Extract<FilingEvent, { type: "approve" | "register" }>): FilingStep => {
  const { on, validUntil = filing.validUntil } = event
  if (filing.status === "approved" && filing.validUntil !== undefined && filing.validUntil < on)
    return refuse(
      "approval-over",
      `批准的有效期已于 ${filing.validUntil} 届满，不能再登记`,
      `The approval was valid until ${filing.validUntil} and can no longer be registered`
    )
  if (validUntil !== undefined && !isDate(validUntil))
    return refuse("not-a-date", `“${validUntil}”不是日期`, `"${validUntil}" is not a calendar date`)
  if (validUntil !== undefined && validUntil < on)
    return refuse(
      "ends-too-soon",
      `有效期至 ${validUntil}，早于 ${on}`,
      `Validity would end on ${validUntil}, before ${on}`
    )
  const end = validUntil === undefined ? {} : { validUntil }
  return event.type === "approve"
    ? step(filing, { status: "approved", decidedOn: on, ...end })
    : step(filing, {
        status: "registered",
        registeredOn: on,
        ...end,
        ...(event.number === undefined ? {} : { number: event.number })
      })
}

const eventTypes: readonly FilingEventType[] = [
  "submit",
  "approve",
  "reject",
  "register",
  "withdraw",
  "resubmit",
  "expire"
]

/** The events that can happen to the filing, given a suitable day. */
export const allowedEvents = (filing: Filing): readonly FilingEventType[] => {
  const legal = transitions[procedureOf(filing.kind)][filing.status]
  return eventTypes.filter(
    (type) => legal[type] !== undefined && (type !== "expire" || filing.validUntil !== undefined)
  )
}

/** How a filing stood on a day; `undated` where it says what happened but of no step when. */
export type Standing = FilingStatus | "undated"

const earliest = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/**
 * The day on which the filing was submitted at the latest: the day of submission, or of what came of it where the
 * filing does not tell. `undefined` for a draft, and where no day is told at all.
 */
export const submissionDay = ({ status, submittedOn, decidedOn, registeredOn }: Filing): string | undefined =>
  status === "draft" ? undefined : (submittedOn ?? earliest(decidedOn, registeredOn))

/**
 * The day from which the authority's consent stands: the registration, or the approval for what needs one.
 * `undefined` where there is none or its day is not told.
 */
export const grantDay = ({ kind, status, decidedOn, registeredOn }: Filing): string | undefined => {
  if (status === "draft" || status === "submitted" || status === "rejected") return undefined
  if (procedureOf(kind) === "approval") return earliest(decidedOn, registeredOn)
  return status === "approved" ? undefined : registeredOn
}

/** Whether a standing is the authority's consent. */
export const isGranted = (standing: Standing): boolean => standing === "approved" || standing === "registered"

/**
 * How the filing stood at the end of a day, as far as its last round tells; a day before it was submitted finds a
 * draft. A decision or registration without a day of its own counts from the step before it that has one. A withdrawal
 * without a day counts from ever, and so do an expiry without an end of validity and a rejection without any day.
 * What is only to be registered still awaits that when it says that it is approved.
 */
export const standingOn = (filing: Filing, on: string): Standing => {
  const { kind, status, decidedOn, registeredOn, validUntil, withdrawnOn } = filing
  if (status === "draft") return "draft"
  if (withdrawnOn === undefined ? status === "withdrawn" : withdrawnOn <= on) return "withdrawn"
  if (status === "expired" && (validUntil === undefined || validUntil < on)) return "expired"
  const submitted = submissionDay(filing)
  if (submitted === undefined) return status === "rejected" ? "rejected" : "undated"
  if (submitted > on) return "draft"
  if (status === "submitted") return "submitted"
  if (status === "rejected") return decidedOn === undefined || decidedOn <= on ? "rejected" : "submitted"
  const registered = status === "registered" ? (registeredOn ?? decidedOn ?? submitted) : registeredOn
  const approved = status === "approved" ? (decidedOn ?? registeredOn ?? submitted) : decidedOn
  const granted =
    registered !== undefined && registered <= on
      ? "registered"
      : procedureOf(kind) === "approval" && approved !== undefined && approved <= on
        ? "approved"
        : "submitted"
  return isGranted(granted) && validUntil !== undefined && validUntil < on ? "expired" : granted
}

/**
 * Whether the authority's consent covered the day: approved (for what needs approval) or registered on or before it,
 * not withdrawn on or before it, and valid on it (`validUntil` is inclusive). Nothing is in force before the day on
 * which it says that it was submitted. A filing that does not tell since when
 * it is approved or registered is in force on no day.
 */
export const inForce = (filing: Filing, on: string): boolean => {
  const granted = grantDay(filing)
  return granted !== undefined && granted <= on && isGranted(standingOn(filing, on))
}
