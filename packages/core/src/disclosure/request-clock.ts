import type { Text } from "../kernel/text.ts"
import {
  addDays,
  addWorkingDays,
  type Covered,
  dueDate,
  type ExplainedDeadline,
  explainDeadline,
  type OutsideCoverage,
  type Suspension,
  type WorkCalendar,
  type WorkingDayTerms
} from "../time/index.ts"
import type { RequestCounting } from "./parameters.ts"
import { type RegulationVersion, regulationOn } from "./regulation.ts"
import type { DisclosureRequest } from "./requests.ts"

/** By what the days of a request are counted. */
export interface ClockBasis {
  /** The versions of the regulation. */
  readonly versions: readonly RegulationVersion[]
  /** Which days are worked. */
  readonly calendar: WorkCalendar
  /** How days are counted where the regulation is silent. */
  readonly counting: RequestCounting
}

/**
 * How an extension stands: there is `none`; it is `granted`; it has no consent of the head of the disclosure office, or
 * the applicant was not told; or one of the two came after the period had run out (`late`). Only a granted one counts.
 */
export type ExtensionStanding = "none" | "granted" | "without-consent" | "without-notice" | "late"

/** What stops the clock. */
export type ClockStop = "correction" | "third-party"

/** The time that a request has for its reply, as far as it is known on a day. */
export interface RequestClock {
  /** The version of the regulation that was in force on the day of receipt. */
  readonly version: RegulationVersion
  /** The day of receipt in the sense of that version, yyyy-mm-dd. */
  readonly receivedOn: string
  /** From which day the period is counted: that of receipt, or of the receipt of the correction. */
  readonly start: string
  /** How the extension stands. */
  readonly extension: ExtensionStanding
  /** By how many working days the reply is extended; none when 0. */
  readonly extendedBy: number
  /** What stops the clock, and since when; absent while it runs. */
  readonly stopped?: { readonly by: ClockStop; readonly since: string }
  /** What the deadline is computed from. While the clock stands still, without what stops it. */
  readonly terms: WorkingDayTerms
  /** The last day for the reply, or that the calendar does not reach it; absent while the clock stands still. */
  readonly due?: Covered<string>
}

/** Each day of a request with what is known from that day on only. */
const daysOf = [
  ["confirmedOn"],
  ["correctionAskedOn", "correctionDueOn"],
  ["correctionGivenOn"],
  ["thirdPartyAskedOn"],
  ["thirdPartyAnsweredOn"],
  ["extensionConsentedOn", "extensionWorkingDays"],
  ["extensionNotifiedOn"],
  ["repliedOn", "replyKind"],
  ["withdrawnOn"],
  ["foundFitOn", "isFitToPublish"],
  ["proactiveDisclosedOn", "proactiveIndexNumber"]
] as const

/**
 * The request as it was known on a day: what happened later has not happened. The request itself, unchanged, where
 * nothing did.
 */
export const requestAsOf = (request: DisclosureRequest, asOf: string): DisclosureRequest => {
  const ahead = daysOf.filter(([day]) => (request[day] ?? "") > asOf)
  if (ahead.length === 0) return request
  const known: { -readonly [K in keyof DisclosureRequest]: DisclosureRequest[K] } = { ...request }
  for (const names of ahead) for (const name of names) delete known[name]
  return known
}

/** The day of receipt: that of the confirmation with the applicant for the channels of which the version says so. */
export const receiptDay = (
  { receivedOn, confirmedOn, channel }: DisclosureRequest,
  { receipt }: RegulationVersion
): string =>
  confirmedOn !== undefined &&
  confirmedOn > receivedOn &&
  channel !== undefined &&
  receipt?.confirmedChannels.includes(channel) === true
    ? confirmedOn
    : receivedOn

const asked: Text = { zh: "征求第三方意见", en: "a third party is asked" }
const extended: Text = {
  zh: "经政府信息公开工作机构负责人同意并告知申请人",
  en: "agreed by the head of the disclosure office and told to the applicant"
}

/** The last day of what an article gives from a day on. */
const lastDayOf = (start: string, workingDays: number, { calendar, counting }: ClockBasis): Covered<string> =>
  addWorkingDays(start, workingDays, { calendar, countFirstDay: counting.countFirstDay })

/** Until when the asking of a third party lasts; `undefined` while it has no end. */
const askingEnds = (
  request: DisclosureRequest,
  version: RegulationVersion,
  basis: ClockBasis
): Covered<string> | undefined => {
  const { thirdPartyAskedOn: from, thirdPartyAnsweredOn: answered } = request
  const limit = version.thirdParty.workingDays
  if (from === undefined) return undefined
  if (limit === undefined) return answered === undefined ? undefined : { ok: true, value: answered }
  const last = lastDayOf(from, limit, basis)
  return answered !== undefined && (!last.ok || answered < last.value) ? { ok: true, value: answered } : last
}

/** The days on which the clock stands still: those after the asking, up to and including the answer. */
const suspensionsOf = (from: string, to: string): readonly Suspension[] =>
  to > from ? [{ from: addDays(from, 1), to, reason: asked }] : []

/**
 * The time that a request has for its reply, as known on a day; `undefined` for one that was received when no version
 * of the regulation was in force.
 *
 * - The version in force on the day of receipt decides.
 * - A correction that was asked for within the period, as it ran on that day with what had stopped and extended it, stops
 *   the clock, and starts it anew when it is received.
 * - Asking a third party within the period stops the clock from the day after the asking through the day of the answer,
 *   or through the end of the period that the version sets for an answer.
 * - An extension counts when the head of the disclosure office agreed and the applicant was told, once, by no more than
 *   the version permits. Whether one that was agreed or told after the period counts is for `counting` to say.
 */
export const requestClock = (written: DisclosureRequest, asOf: string, basis: ClockBasis): RequestClock | undefined => {
  const request = requestAsOf(written, asOf)
  const version = regulationOn(request.receivedOn, basis.versions)
  if (version === undefined) return undefined
  const receivedOn = receiptDay(request, version)
  const { start, stoppedBy } = startOf(request, receivedOn, version, basis)
  const { due, ...run } = runFrom(start, request, version, basis, stoppedBy !== undefined)
  const clock = { version, receivedOn, start, ...run }
  return stoppedBy !== undefined ? { ...clock, stopped: stoppedBy } : due === undefined ? clock : { ...clock, due }
}

/** A clock that runs from a day, without what a correction does to it. */
const runFrom = (
  start: string,
  request: DisclosureRequest,
  version: RegulationVersion,
  basis: ClockBasis,
  isStopped = false
): Omit<RequestClock, "version" | "receivedOn" | "start"> => {
  const waiting = withThirdParty(request, { version, terms: termsFrom(start, version, basis), basis })
  const { extension, extendedBy } = extensionOf(request, waiting, version, basis, isStopped)
  const terms: WorkingDayTerms =
    extendedBy === 0 ? waiting.terms : { ...waiting.terms, extension: { workingDays: extendedBy, reason: extended } }
  const stopped = stoppedByThirdParty(request, waiting, terms)
  return {
    extension,
    extendedBy,
    terms,
    ...(stopped === undefined ? { due: waiting.outside ?? dueDate(terms) } : { stopped })
  }
}

interface RunningClock {
  readonly version: RegulationVersion
  readonly terms: WorkingDayTerms
  readonly basis: ClockBasis
}

interface WaitingClock {
  readonly terms: WorkingDayTerms
  /** The end of the asking lies beyond the calendar. */
  readonly outside?: OutsideCoverage
  /** The asking has no end yet. */
  readonly isOpen: boolean
}

const termsFrom = (
  start: string,
  { reply }: RegulationVersion,
  { calendar, counting }: ClockBasis
): WorkingDayTerms => ({
  start,
  workingDays: reply.workingDays,
  article: reply.article,
  calendar,
  countFirstDay: counting.countFirstDay
})

/** Where the clock starts, and whether an open correction stops it. */
const startOf = (
  request: DisclosureRequest,
  receivedOn: string,
  version: RegulationVersion,
  basis: ClockBasis
): { readonly start: string; readonly stoppedBy?: { readonly by: "correction"; readonly since: string } } => {
  const { correctionAskedOn: since, correctionGivenOn } = request
  if (since === undefined) return { start: receivedOn }
  const { due } = runFrom(receivedOn, requestAsOf(request, since), version, basis)
  // Whoever asks after the time for the reply has run out gains nothing by it.
  if (due?.ok === true && since > due.value) return { start: receivedOn }
  return correctionGivenOn === undefined
    ? { start: receivedOn, stoppedBy: { by: "correction", since } }
    : { start: correctionGivenOn }
}

const withThirdParty = (request: DisclosureRequest, { version, terms, basis }: RunningClock): WaitingClock => {
  const { thirdPartyAskedOn: from } = request
  if (from === undefined) return { terms, isOpen: false }
  const ends = askingEnds(request, version, basis)
  if (ends === undefined) return { terms, isOpen: true }
  if (!ends.ok) return { terms, isOpen: false, outside: ends }
  return { terms: { ...terms, suspensions: suspensionsOf(from, ends.value) }, isOpen: false }
}

const stoppedByThirdParty = (
  { thirdPartyAskedOn: since }: DisclosureRequest,
  { isOpen }: WaitingClock,
  terms: WorkingDayTerms
): { readonly by: "third-party"; readonly since: string } | undefined => {
  if (since === undefined || !isOpen) return undefined
  const due = dueDate(terms)
  return due.ok && since > due.value ? undefined : { by: "third-party", since }
}

const extensionOf = (
  request: DisclosureRequest,
  waiting: WaitingClock,
  version: RegulationVersion,
  { counting }: ClockBasis,
  isStopped: boolean
): { readonly extension: ExtensionStanding; readonly extendedBy: number } => {
  const { extensionWorkingDays, extensionConsentedOn: consent, extensionNotifiedOn: notice } = request
  const without = (extension: ExtensionStanding) => ({ extension, extendedBy: 0 })
  if (extensionWorkingDays === undefined && consent === undefined && notice === undefined) return without("none")
  if (consent === undefined) return without("without-consent")
  if (notice === undefined) return without("without-notice")
  // While the clock stands still, the period does not end.
  const standsStill = isStopped || stoppedByThirdParty(request, waiting, waiting.terms) !== undefined
  if (counting.lateExtension === "void" && !standsStill) {
    const due = dueDate(waiting.terms)
    if (due.ok && (consent > due.value || notice > due.value)) return without("late")
  }
  const longest = version.extension.workingDays
  return { extension: "granted", extendedBy: Math.min(extensionWorkingDays ?? longest, longest) }
}

/**
 * The deadline for the reply day by day; `undefined` while the clock stands still or where no version of the regulation
 * applies.
 */
export const explainReply = (
  request: DisclosureRequest,
  asOf: string,
  basis: ClockBasis
): Covered<ExplainedDeadline> | undefined => {
  const clock = requestClock(request, asOf, basis)
  return clock?.due === undefined ? undefined : clock.due.ok ? explainDeadline(clock.terms) : clock.due
}
