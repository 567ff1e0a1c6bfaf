import type { Text } from "../kernel/text.ts"
import { isDate } from "../time/index.ts"
import { regulationOn } from "./regulation.ts"
import type { ReplyKind } from "./reply-kinds.ts"
import { type ClockBasis, requestClock } from "./request-clock.ts"
import type { DisclosureRequest } from "./requests.ts"

/** What happens to a request, on a calendar date (yyyy-mm-dd). */
export type RequestEvent =
  | {
      /**
       * The applicant hands in the correction or takes the request back; the agency asks a third party; the third party
       * answers; the applicant is told of the extension.
       */
      readonly type: "give-correction" | "withdraw" | "ask-third-party" | "third-party-answers" | "notify-extension"
      /** The day on which it happens. */
      readonly on: string
    }
  | {
      /** The agency asks the applicant to correct the request. */
      readonly type: "ask-correction"
      /** The day of the asking. */
      readonly on: string
      /** The last day for the correction, inclusive. */
      readonly dueOn: string
    }
  | {
      /** The head of the disclosure office agrees to an extension. */
      readonly type: "consent-extension"
      /** The day of the consent. */
      readonly on: string
      /** By how many working days. Absent: by as many as the regulation permits. */
      readonly workingDays?: number
    }
  | {
      /** The agency answers. */
      readonly type: "reply"
      /** The day of the reply. */
      readonly on: string
      /** What the reply is. */
      readonly kind: ReplyKind
    }
  | {
      /** A review finds that the information is, or is not, fit to be widely known. */
      readonly type: "judge-fitness"
      /** The day of the finding. */
      readonly on: string
      /** What it found. */
      readonly isFit: boolean
    }
  | {
      /** The information is disclosed proactively. */
      readonly type: "disclose"
      /** The day of the disclosure. */
      readonly on: string
      /** The index number of the disclosure item. */
      readonly indexNumber: string
    }

/** The kinds of event. */
export type RequestEventType = RequestEvent["type"]

/**
 * Why an event was refused: `not-a-date`; `date-goes-back` (before something that has happened); `no-regulation` (none
 * was in force on the day of receipt); `closed` (answered or taken back already); `done-before` (it happens once only);
 * `not-asked` (nobody was asked); `correction-open` (the request is unclear until it is corrected); `period-over` (an
 * extension comes too late); `too-long` (an extension beyond what is permitted); `ends-too-soon` (the correction would
 * be due before it is asked for); `no-ground` (the reply has no ground in the version of the regulation, or not yet);
 * `not-fit` (what was not found fit is not disclosed by this way).
 */
export type RequestRefusal =
  | "not-a-date"
  | "date-goes-back"
  | "no-regulation"
  | "closed"
  | "done-before"
  | "not-asked"
  | "correction-open"
  | "period-over"
  | "too-long"
  | "ends-too-soon"
  | "no-ground"
  | "not-fit"

/** The request after an event, or why the event cannot happen. */
export type RequestStep =
  | { readonly ok: true; readonly request: DisclosureRequest }
  | { readonly ok: false; readonly code: RequestRefusal; readonly message: Text }

const words: Readonly<Record<RequestRefusal, Text>> = {
  "not-a-date": { zh: "所给的不是日期", en: "What was given is not a calendar date" },
  "date-goes-back": { zh: "日期早于该申请已有的记录", en: "The date lies before what has happened to the request" },
  "no-regulation": {
    zh: "收到申请之日没有施行的条例",
    en: "No version of the regulation was in force on the day of receipt"
  },
  closed: { zh: "该申请已答复或已撤回", en: "The request has been answered or taken back" },
  "done-before": { zh: "该事项只办理一次，已经办理", en: "This happens once only and has happened" },
  "not-asked": { zh: "此前没有相应的告知、征求或同意", en: "Nothing was asked or agreed that this would follow" },
  "correction-open": { zh: "申请内容有待补正", en: "The request waits for its correction" },
  "period-over": { zh: "答复期限已满，不能再延长", en: "The period for the reply is over and cannot be extended" },
  "too-long": { zh: "延长的工作日数超过条例规定", en: "The extension is longer than the regulation permits" },
  "ends-too-soon": { zh: "补正期限早于告知之日", en: "The correction would be due before it is asked for" },
  "no-ground": { zh: "这样答复没有条例依据", en: "The regulation gives no ground for this reply" },
  "not-fit": { zh: "该信息未认定可以让社会广泛知晓", en: "The information was not found fit to be widely known" }
}

/** The latest day on which something happened to a request. */
const latestDay = (request: DisclosureRequest): string =>
  [
    request.confirmedOn,
    request.correctionAskedOn,
    request.correctionGivenOn,
    request.thirdPartyAskedOn,
    request.thirdPartyAnsweredOn,
    request.extensionConsentedOn,
    request.extensionNotifiedOn,
    request.repliedOn,
    request.withdrawnOn,
    request.foundFitOn,
    request.proactiveDisclosedOn
  ].reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), request.receivedOn)

const isClosed = ({ repliedOn, withdrawnOn }: DisclosureRequest): boolean =>
  repliedOn !== undefined || withdrawnOn !== undefined

const awaitsCorrection = ({ correctionAskedOn, correctionGivenOn }: DisclosureRequest): boolean =>
  correctionAskedOn !== undefined && correctionGivenOn === undefined

/** Events that can happen only while nothing is answered or taken back. */
const whileOpen: ReadonlySet<RequestEventType> = new Set([
  "ask-correction",
  "give-correction",
  "ask-third-party",
  "third-party-answers",
  "consent-extension",
  "notify-extension",
  "reply",
  "withdraw"
])

/** Why an event cannot happen; `undefined` where it can. */
const refusalOf = (request: DisclosureRequest, event: RequestEvent, basis: ClockBasis): RequestRefusal | undefined => {
  if (!isDate(event.on)) return "not-a-date"
  const version = regulationOn(request.receivedOn, basis.versions)
  if (version === undefined) return "no-regulation"
  if (event.on < latestDay(request)) return "date-goes-back"
  if (whileOpen.has(event.type) && isClosed(request)) return "closed"
  switch (event.type) {
    case "ask-correction":
      return request.correctionAskedOn !== undefined
        ? "done-before"
        : !isDate(event.dueOn)
          ? "not-a-date"
          : event.dueOn < event.on
            ? "ends-too-soon"
            : undefined
    case "give-correction":
      return request.correctionAskedOn === undefined
        ? "not-asked"
        : request.correctionGivenOn !== undefined
          ? "done-before"
          : undefined
    case "ask-third-party":
      return awaitsCorrection(request)
        ? "correction-open"
        : request.thirdPartyAskedOn !== undefined
          ? "done-before"
          : undefined
    case "third-party-answers":
      return request.thirdPartyAskedOn === undefined
        ? "not-asked"
        : request.thirdPartyAnsweredOn !== undefined
          ? "done-before"
          : undefined
    case "consent-extension":
      return request.extensionConsentedOn !== undefined
        ? "done-before"
        : (event.workingDays ?? 1) > version.extension.workingDays
          ? "too-long"
          : isPeriodOver(request, event.on, basis)
            ? "period-over"
            : undefined
    case "notify-extension":
      return request.extensionConsentedOn === undefined
        ? "not-asked"
        : request.extensionNotifiedOn !== undefined
          ? "done-before"
          : isPeriodOver(request, event.on, basis)
            ? "period-over"
            : undefined
    case "reply":
      return replyRefusal(request, event, version.repeat !== undefined)
    case "judge-fitness":
      return request.withdrawnOn !== undefined
        ? "closed"
        : request.isFitToPublish !== undefined
          ? "done-before"
          : undefined
    case "disclose":
      return request.isFitToPublish !== true
        ? "not-fit"
        : request.proactiveIndexNumber !== undefined
          ? "done-before"
          : undefined
    default:
      return undefined
  }
}

/** Whether the period for the reply has run out before a day, where the county does not accept late extensions. */
const isPeriodOver = (request: DisclosureRequest, on: string, basis: ClockBasis): boolean => {
  const due = requestClock(request, on, basis)?.due
  return basis.counting.lateExtension === "void" && due?.ok === true && on > due.value
}

const replyRefusal = (
  { correctionAskedOn, correctionGivenOn, correctionDueOn }: DisclosureRequest,
  { kind, on }: RequestEvent & { readonly type: "reply" },
  mayRefuseRepeats: boolean
): RequestRefusal | undefined => {
  if (kind === "unprocessed-repeat") return mayRefuseRepeats ? undefined : "no-ground"
  if (kind === "other-not-corrected")
    return correctionAskedOn !== undefined &&
      correctionGivenOn === undefined &&
      correctionDueOn !== undefined &&
      on > correctionDueOn
      ? undefined
      : "no-ground"
  if (kind === "unavailable-unclear") return correctionGivenOn === undefined ? "no-ground" : undefined
  return undefined
}

const applied = (request: DisclosureRequest, event: RequestEvent): DisclosureRequest => {
  switch (event.type) {
    case "ask-correction":
      return { ...request, correctionAskedOn: event.on, correctionDueOn: event.dueOn }
    case "give-correction":
      return { ...request, correctionGivenOn: event.on }
    case "ask-third-party":
      return { ...request, thirdPartyAskedOn: event.on }
    case "third-party-answers":
      return { ...request, thirdPartyAnsweredOn: event.on }
    case "consent-extension":
      return {
        ...request,
        extensionConsentedOn: event.on,
        ...(event.workingDays === undefined ? {} : { extensionWorkingDays: event.workingDays })
      }
    case "notify-extension":
      return { ...request, extensionNotifiedOn: event.on }
    case "reply":
      return { ...request, repliedOn: event.on, replyKind: event.kind }
    case "judge-fitness":
      return { ...request, isFitToPublish: event.isFit, foundFitOn: event.on }
    case "disclose":
      return { ...request, proactiveIndexNumber: event.indexNumber, proactiveDisclosedOn: event.on }
    default:
      return { ...request, withdrawnOn: event.on }
  }
}

/**
 * The request after an event: a new value, or a refusal with a code and words. Never throws. Days may coincide but
 * never go back.
 */
export const nextRequest = (request: DisclosureRequest, event: RequestEvent, basis: ClockBasis): RequestStep => {
  const code = refusalOf(request, event, basis)
  return code === undefined ? { ok: true, request: applied(request, event) } : { ok: false, code, message: words[code] }
}

/** One event of each kind, whose particulars stand in no way of it. */
const plainEvents = (on: string): readonly RequestEvent[] => [
  { type: "ask-correction", on, dueOn: on },
  { type: "give-correction", on },
  { type: "ask-third-party", on },
  { type: "third-party-answers", on },
  { type: "consent-extension", on },
  { type: "notify-extension", on },
  { type: "reply", on, kind: "granted" },
  { type: "judge-fitness", on, isFit: true },
  { type: "disclose", on, indexNumber: "?" },
  { type: "withdraw", on }
]

/** The kinds of event that can happen to a request on a day. */
export const possibleEvents = (
  request: DisclosureRequest,
  on: string,
  basis: ClockBasis
): readonly RequestEventType[] =>
  plainEvents(on)
    .filter((event) => refusalOf(request, event, basis) === undefined)
    .map(({ type }) => type)
