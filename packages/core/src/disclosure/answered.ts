import { all } from "../kernel/check.ts"
import { each } from "../kernel/checks/each.ts"
import { timely, type Timeliness } from "../kernel/checks/timely.ts"
import type { Moment } from "../kernel/fold.ts"
import type { GivenValues } from "../kernel/parameter.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { calendarOf, workingDays } from "../time/county-calendar.ts"
import { addWorkingDays, addWorkingDaysToNumber, dayNumber } from "../time/index.ts"
import { disclosureRegulation, requestCounting } from "./parameters.ts"
import { regulationOn } from "./regulation.ts"
import { type ClockBasis, type ExtensionStanding, receiptDay, requestClock } from "./request-clock.ts"
import { type DisclosureRequest, disclosureRequests } from "./requests.ts"
import { missingCalendar } from "./timely.ts"

/** The parameters that a request's periods are counted by. */
const requestPeriods = { versions: disclosureRegulation, days: workingDays, counting: requestCounting }

/** Their values, and the day. */
type PeriodValues = GivenValues<typeof requestPeriods> & Moment

/** The values as what a clock is computed from. */
const basisOf = ({ versions, days, counting }: PeriodValues): ClockBasis => ({
  versions,
  calendar: calendarOf(days),
  counting
})

/** What the words of a reply that is not in time can speak of. */
export interface ReplyDetail {
  /** The day of receipt, yyyy-mm-dd. */
  readonly receivedOn: string
  /** Within how many working days it was to be answered, without extension. */
  readonly workingDays: number
  /** By how many working days it was extended. */
  readonly extendedBy: number
  /** The last day for it, yyyy-mm-dd. */
  readonly due: string
  /** The article that sets the period. */
  readonly article: Text
}

/** The clock as it stood when the reply was given; as it stands, where there is none. */
const clockOf = (request: DisclosureRequest, values: PeriodValues) =>
  requestClock(request, answeredBy(request, values.asOf) ?? values.asOf, basisOf(values))

const answeredBy = ({ repliedOn }: DisclosureRequest, asOf: string): string | undefined =>
  repliedOn !== undefined && repliedOn <= asOf ? repliedOn : undefined

const isWithdrawn = ({ withdrawnOn, repliedOn }: DisclosureRequest, asOf: string): boolean =>
  withdrawnOn !== undefined && withdrawnOn <= asOf && (repliedOn === undefined || withdrawnOn <= repliedOn)

/** Before what a reply is dated that it can only follow: the receipt, or the confirmation that is the receipt by law. */
type ReplyDisorder = "before-receipt" | "before-confirmation"

const replyDisorder = (request: DisclosureRequest, values: PeriodValues): ReplyDisorder | undefined => {
  const { receivedOn } = request
  const replied = answeredBy(request, values.asOf)
  if (replied === undefined || receivedOn > values.asOf) return undefined
  if (replied < receivedOn) return "before-receipt"
  const version = regulationOn(receivedOn, values.versions)
  const receipt = version === undefined ? receivedOn : receiptDay(request, version)
  return replied < receipt && receipt <= values.asOf ? "before-confirmation" : undefined
}

/** Whether nothing but receipt and reply happened: most requests, whose last day is counted without a clock. */
const isPlain = (request: DisclosureRequest): boolean =>
  request.correctionAskedOn === undefined &&
  request.thirdPartyAskedOn === undefined &&
  request.extensionWorkingDays === undefined &&
  request.extensionConsentedOn === undefined &&
  request.extensionNotifiedOn === undefined

const against = (last: string | undefined, replied: string | undefined, asOf: string): Timeliness =>
  last === undefined
    ? "unknown"
    : replied !== undefined
      ? replied <= last
        ? "in-time"
        : "late"
      : asOf <= last
        ? "open"
        : "overdue"

const plainStanding = (request: DisclosureRequest, values: PeriodValues): Timeliness => {
  const version = regulationOn(request.receivedOn, values.versions)
  const start = version === undefined ? undefined : dayNumber(receiptDay(request, version))
  if (version === undefined || start === undefined) return "none"
  const last = addWorkingDaysToNumber(
    calendarOf(values.days),
    start,
    version.reply.workingDays,
    values.counting.countFirstDay
  )
  if (last === undefined) return "unknown"
  const replied = answeredBy(request, values.asOf)
  const day = dayNumber(replied ?? values.asOf) ?? last
  return replied === undefined ? (day <= last ? "open" : "overdue") : day <= last ? "in-time" : "late"
}

/**
 * How the reply to a request stands against its deadline on a day. What was received later, or taken back before it was
 * answered, is not owed a reply.
 */
const replyTimeliness = (request: DisclosureRequest, values: PeriodValues): Timeliness => {
  const { asOf } = values
  if (request.receivedOn > asOf || isWithdrawn(request, asOf)) return "none"
  // Days that contradict each other say nothing about how long the reply took.
  if (request.confirmedOn !== undefined && replyDisorder(request, values) !== undefined) return "in-time"
  if (isPlain(request) && (request.confirmedOn === undefined || request.confirmedOn <= asOf))
    return plainStanding(request, values)
  const clock = clockOf(request, values)
  if (clock === undefined) return "none"
  const replied = answeredBy(request, asOf)
  if (clock.due === undefined) return replied === undefined ? "stopped" : "in-time"
  return against(clock.due.ok ? clock.due.value : undefined, replied, asOf)
}

/** The last day for the reply as it stood; `undefined` where there is none or it cannot be told. */
const replyDue = (request: DisclosureRequest, values: PeriodValues): string | undefined => {
  const due = clockOf(request, values)?.due
  return due?.ok === true ? due.value : undefined
}

const replyDetail = (request: DisclosureRequest, values: PeriodValues): ReplyDetail => {
  const clock = clockOf(request, values)
  return {
    receivedOn: clock?.receivedOn ?? request.receivedOn,
    workingDays: clock?.version.reply.workingDays ?? 0,
    extendedBy: clock?.extendedBy ?? 0,
    due: clock?.due?.ok === true ? clock.due.value : "",
    article: clock?.version.reply.article ?? { zh: "", en: "" }
  }
}

/** What is wrong with an extension, beside its standing: it is longer than the version permits. */
type ExtensionFault = Exclude<ExtensionStanding, "none" | "granted"> | "too-long"

/** The values on the last day that counts: what was taken back is not looked at any further. */
const untilTakenBack = (request: DisclosureRequest, values: PeriodValues): PeriodValues =>
  isWithdrawn(request, values.asOf) ? { ...values, asOf: request.withdrawnOn ?? values.asOf } : values

const extensionFault = (request: DisclosureRequest, values: PeriodValues): ExtensionFault | undefined => {
  const clock = clockOf(request, untilTakenBack(request, values))
  if (clock === undefined || clock.extension === "none") return undefined
  if (clock.extension !== "granted") return clock.extension
  return (request.extensionWorkingDays ?? 0) > clock.version.extension.workingDays ? "too-long" : undefined
}

/** What an extension still lacks while there is time for it: nothing was answered, and the period has not ended. */
export const extensionAwaits = (
  request: DisclosureRequest,
  values: PeriodValues
): "without-consent" | "without-notice" | undefined => {
  const fault = extensionFault(request, values)
  if (fault !== "without-consent" && fault !== "without-notice") return undefined
  const { asOf } = untilTakenBack(request, values)
  if (answeredBy(request, asOf) !== undefined) return undefined
  // An extension that lacks something does not count: this is the period without it.
  const due = requestClock(request, asOf, basisOf(values))?.due
  return due?.ok === true && asOf > due.value ? undefined : fault
}

const extensionHolds = (request: DisclosureRequest, values: PeriodValues): boolean | "pending" =>
  extensionFault(request, values) === undefined ||
  (extensionAwaits(request, values) !== undefined && (isWithdrawn(request, values.asOf) || "pending"))

/** The last day for asking the applicant to correct the request; `undefined` where none is set or none can be told. */
const correctionAskDue = (request: DisclosureRequest, values: PeriodValues): string | undefined => {
  const version = regulationOn(request.receivedOn, values.versions)
  if (version?.correction.workingDays === undefined) return undefined
  const due = addWorkingDays(receiptDay(request, version), version.correction.workingDays, {
    calendar: calendarOf(values.days),
    countFirstDay: values.counting.countFirstDay
  })
  return due.ok ? due.value : undefined
}

/**
 * Each request is answered within the period of the version of the regulation that was in force when it was received,
 * with its suspensions and its extension.
 *
 * @provision 2.9.request
 */
export const requestsAnswered = rule({
  id: "disclosure.requests-answered",
  title: { zh: "依申请公开按期答复", en: "Requests answered in time" },
  provisions: ["2.9.request"],
  check: all(
    timely(disclosureRequests, {
      breaches: { late: "reply-late", overdue: "reply-overdue" },
      says: {
        zh: "每件申请在收到之日施行的条例规定的期限内答复，征求第三方意见和补正的时间不计入，依法延长的从其延长",
        en: "Each request is answered within the period of the regulation in force on its receipt, not counting the asking of third parties and corrections, with a lawful extension"
      },
      fields: ["receivedOn", "repliedOn", "correctionGivenOn", "thirdPartyAskedOn", "thirdPartyAnsweredOn"],
      given: requestPeriods,
      standing: replyTimeliness,
      due: replyDue,
      unknown: ({ receivedOn, correctionGivenOn }) => (correctionGivenOn ?? receivedOn).slice(0, 4),
      missing: missingCalendar,
      detail: replyDetail
    }),
    each(disclosureRequests, {
      breach: "extension-irregular",
      says: {
        zh: "延长答复期限的，期满前经政府信息公开工作机构负责人同意并告知申请人，不超过条例规定的期限",
        en: "An extension is agreed by the head of the disclosure office and told to the applicant before the period ends, and is no longer than the regulation permits"
      },
      given: requestPeriods,
      where: ({ extensionWorkingDays, extensionConsentedOn, extensionNotifiedOn }) =>
        extensionWorkingDays !== undefined || extensionConsentedOn !== undefined || extensionNotifiedOn !== undefined,
      holds: extensionHolds,
      detail: (request, values) => ({ fault: extensionFault(request, values) ?? "without-consent" })
    }),
    each(disclosureRequests, {
      breach: "correction-asked-late",
      says: {
        zh: "申请内容不明确的，在条例规定的期限内一次性告知申请人补正",
        en: "The applicant is asked to correct an unclear request within the regulation's period"
      },
      given: requestPeriods,
      where: ({ correctionAskedOn }) => correctionAskedOn !== undefined,
      holds: (request, values) => {
        const { correctionAskedOn = "" } = request
        const due = correctionAskDue(request, values)
        return due === undefined || correctionAskedOn <= due || correctionAskedOn > values.asOf
      },
      due: correctionAskDue,
      detail: (request, values) => ({ due: correctionAskDue(request, values) ?? "" })
    }),
    each(disclosureRequests, {
      breach: "reply-disordered",
      says: {
        zh: "答复不早于收到申请，依照条例以确认之日为收到之日的，不早于确认",
        en: "A reply does not come before the receipt, nor before its confirmation where the regulation takes that day for the receipt"
      },
      given: requestPeriods,
      where: ({ repliedOn }) => repliedOn !== undefined,
      holds: (request, values) => replyDisorder(request, values) === undefined,
      detail: (request, values) => ({ disorder: replyDisorder(request, values) ?? "before-receipt" })
    })
  ),
  breaches: {
    "reply-late": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          `申请“${subject}”于${detail.receivedOn}收到，应于${detail.due}（含当日）前答复，实际于${record.repliedOn ?? ""}答复`,
        en: ({ subject, record, detail }) =>
          `Request "${subject}" was received on ${detail.receivedOn} and due by ${detail.due}, but was answered on ${record.repliedOn ?? ""}`
      },
      remedy: {
        zh: ({ detail }) => `今后按${detail.article.zh}，在${detail.workingDays}个工作日内答复`,
        en: ({ detail }) => `In future answer within ${detail.workingDays} working days, as in ${detail.article.en}`
      }
    },
    "reply-overdue": {
      severity: "high",
      message: {
        zh: ({ subject, detail }) =>
          `申请“${subject}”于${detail.receivedOn}收到，应于${detail.due}（含当日）前答复，至今未答复`,
        en: ({ subject, detail }) =>
          `Request "${subject}" was received on ${detail.receivedOn} and due by ${detail.due}, and is still not answered`
      },
      remedy: {
        zh: ({ subject }) => `立即答复申请“${subject}”，并向申请人说明逾期原因`,
        en: ({ subject }) => `Answer request "${subject}" now and explain the delay to the applicant`
      }
    },
    "extension-irregular": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          ({
            "without-consent": `申请“${subject}”延期答复，没有政府信息公开工作机构负责人同意的记录`,
            "without-notice": `申请“${subject}”延期答复，没有告知申请人的记录`,
            late: `申请“${subject}”的延期在答复期满后才办理`,
            "too-long": `申请“${subject}”延期的工作日数超过条例规定`
          })[detail.fault],
        en: ({ subject, detail }) =>
          ({
            "without-consent": `The reply to request "${subject}" was extended without the consent of the head of the disclosure office on record`,
            "without-notice": `The reply to request "${subject}" was extended without notice to the applicant on record`,
            late: `The extension of request "${subject}" was made only after its period had run out`,
            "too-long": `Request "${subject}" was extended by more working days than the regulation permits`
          })[detail.fault]
      },
      remedy: {
        zh: () => "延期须在期满前经负责人同意并告知申请人，且不超过条例规定的期限；已办理的，补记日期",
        en: () =>
          "Have an extension agreed and tell the applicant before the period ends; enter the dates if that was done"
      }
    },
    "correction-asked-late": {
      severity: "low",
      message: {
        zh: ({ subject, record, detail }) =>
          `申请“${subject}”应于${detail.due}（含当日）前告知补正，实际于${record.correctionAskedOn ?? ""}告知`,
        en: ({ subject, record, detail }) =>
          `The applicant of request "${subject}" was to be asked for a correction by ${detail.due}, but was asked on ${record.correctionAskedOn ?? ""}`
      },
      remedy: {
        zh: () => "收到申请后及时审查，需要补正的一次性告知",
        en: () => "Look at each request when it comes in and ask once for everything that is unclear"
      }
    },
    "reply-disordered": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          ({
            "before-receipt": `申请“${subject}”的答复日期${record.repliedOn ?? ""}早于收到日期${record.receivedOn}`,
            "before-confirmation": `申请“${subject}”的答复日期${record.repliedOn ?? ""}早于与申请人确认收到的日期${record.confirmedOn ?? ""}`
          })[detail.disorder],
        en: ({ subject, record, detail }) =>
          ({
            "before-receipt": `Request "${subject}" was answered on ${record.repliedOn ?? ""}, before it was received on ${record.receivedOn}`,
            "before-confirmation": `Request "${subject}" was answered on ${record.repliedOn ?? ""}, before its receipt was confirmed with the applicant on ${record.confirmedOn ?? ""}`
          })[detail.disorder]
      },
      remedy: {
        zh: () => "核对申请和答复的原件，更正登记的日期",
        en: () => "Check the request and the reply, and correct the dates of the entry"
      }
    }
  }
})
