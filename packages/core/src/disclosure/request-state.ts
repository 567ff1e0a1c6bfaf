import type { Text } from "../kernel/text.ts"
import { type Covered, type ExplainedDeadline, explainDeadline, type WorkingDayTerms } from "../time/index.ts"
import { fitSince, isConverted } from "./converted.ts"
import type { RegulationVersion } from "./regulation.ts"
import { type ClockBasis, type RequestClock, requestAsOf, requestClock } from "./request-clock.ts"
import { possibleEvents, type RequestEventType } from "./request-events.ts"
import type { DisclosureRequest } from "./requests.ts"

/**
 * Where a request stands: it is `being-processed`; it waits for the applicant's correction or for a third party; it is
 * `answered`; it was `withdrawn`; it is `not-received` yet; or it came in when no regulation was in force
 * (`ungoverned`).
 */
export type RequestPhase =
  | "not-received"
  | "ungoverned"
  | "being-processed"
  | "awaiting-correction"
  | "awaiting-third-party"
  | "answered"
  | "withdrawn"

/**
 * What is still to be done, which may be overdue: the reply, the correction, the third party's answer, the publication.
 */
export type RequestTaskKind = "reply" | "correction" | "third-party" | "publication"

/** Something that is still to be done. */
export interface RequestTask {
  /** What. */
  readonly kind: RequestTaskKind
  /** Who must act. */
  readonly actor: "agency" | "applicant" | "third-party"
  /** The last day for it, inclusive. Absent: it has none, its clock stands still, or the calendar does not reach it. */
  readonly due?: string
  /** The last day day by day, or that the calendar does not reach it. Absent: nothing is counted. */
  readonly deadline?: Covered<ExplainedDeadline>
  /** Whether the last day has passed; `unknown` where the calendar does not reach it. */
  readonly overdue: boolean | "unknown"
}

/** Where a request stands on a day, what may happen next, who must act and by when. */
export interface RequestState {
  /** Where it stands. */
  readonly phase: RequestPhase
  /** The version of the regulation that decides; absent where none does. */
  readonly version?: RegulationVersion
  /** The time for the reply; absent where no version of the regulation decides. */
  readonly clock?: RequestClock
  /** What is still to be done; nothing when empty. */
  readonly tasks: readonly RequestTask[]
  /** The kinds of event that can happen on that day. */
  readonly mayHappen: readonly RequestEventType[]
}

/** What a request's state is computed from, beside its clock. */
export interface RequestBasis extends ClockBasis {
  /** Within how many working days after the reply information found fit is disclosed proactively. */
  readonly conversionWorkingDays: number
}

const counted = (
  kind: RequestTaskKind,
  actor: RequestTask["actor"],
  terms: WorkingDayTerms,
  asOf: string
): RequestTask => {
  const deadline = explainDeadline(terms)
  return deadline.ok
    ? { kind, actor, due: deadline.value.due, deadline, overdue: asOf > deadline.value.due }
    : { kind, actor, deadline, overdue: "unknown" }
}

const replyTask = ({ stopped, terms, due }: RequestClock, asOf: string): RequestTask =>
  stopped !== undefined
    ? { kind: "reply", actor: "agency", overdue: false }
    : due?.ok === false
      ? { kind: "reply", actor: "agency", deadline: due, overdue: "unknown" }
      : counted("reply", "agency", terms, asOf)

const correctionTask = ({ correctionDueOn: due }: DisclosureRequest, asOf: string): RequestTask =>
  due === undefined
    ? { kind: "correction", actor: "applicant", overdue: false }
    : { kind: "correction", actor: "applicant", due, overdue: asOf > due }

const thirdPartyTask = (
  asked: string,
  { thirdParty: { workingDays, article } }: RegulationVersion,
  { calendar, counting }: ClockBasis,
  asOf: string
): RequestTask =>
  workingDays === undefined
    ? { kind: "third-party", actor: "third-party", overdue: false }
    : counted(
        "third-party",
        "third-party",
        { start: asked, workingDays, article, calendar, countFirstDay: counting.countFirstDay },
        asOf
      )

const together: Text = {
  zh: "答复申请人的同时主动公开的要求",
  en: "the demand to disclose together with the reply"
}

const publicationTask = (
  since: string,
  { conversionWorkingDays: workingDays, calendar, counting }: RequestBasis,
  asOf: string
): RequestTask =>
  counted(
    "publication",
    "agency",
    { start: since, workingDays, article: together, calendar, countFirstDay: counting.countFirstDay },
    asOf
  )

const isThirdPartyOpen = ({ thirdPartyAskedOn, thirdPartyAnsweredOn }: DisclosureRequest): boolean =>
  thirdPartyAskedOn !== undefined && thirdPartyAnsweredOn === undefined

/** Where a request stands on a day. What happened later is not looked at. */
export const requestState = (written: DisclosureRequest, asOf: string, basis: RequestBasis): RequestState => {
  if (written.receivedOn > asOf) return { phase: "not-received", tasks: [], mayHappen: [] }
  const request = requestAsOf(written, asOf)
  const mayHappen = possibleEvents(request, asOf, basis)
  const clock = requestClock(request, asOf, basis)
  if (clock === undefined) return { phase: "ungoverned", tasks: [], mayHappen }
  const { version } = clock
  const since = fitSince(request, asOf)
  const publication = since === undefined || isConverted(request, asOf) ? [] : [publicationTask(since, basis, asOf)]
  const state = (phase: RequestPhase, tasks: readonly RequestTask[]): RequestState => ({
    phase,
    version,
    clock,
    tasks,
    mayHappen
  })
  if (request.withdrawnOn !== undefined) return state("withdrawn", publication)
  if (request.repliedOn !== undefined) return state("answered", publication)
  const reply = replyTask(clock, asOf)
  if (request.correctionAskedOn !== undefined && request.correctionGivenOn === undefined)
    return state("awaiting-correction", [correctionTask(request, asOf), reply])
  if (request.thirdPartyAskedOn !== undefined && isThirdPartyOpen(request)) {
    const asking = thirdPartyTask(request.thirdPartyAskedOn, version, basis, asOf)
    // A third party that was silent to the end leaves the decision to the agency: it is no longer waited for.
    return state(asking.overdue === true ? "being-processed" : "awaiting-third-party", [asking, reply])
  }
  return state("being-processed", [reply])
}
