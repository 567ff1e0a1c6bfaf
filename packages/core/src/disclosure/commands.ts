import * as Schema from "effect/Schema"
import { adds, byKey, command, recordOf, replaces } from "../kernel/command.ts"
import { type Act, indexOf, type ParameterValues, type Refusal, type Row } from "../kernel/decision.ts"
import { choice, integer, option, text } from "../kernel/field.ts"
import type { GivenValues } from "../kernel/parameter.ts"
import { type Publication, publications } from "../publication/records.ts"
import { calendarOf, workingDays } from "../time/county-calendar.ts"
import { date } from "../time/date.ts"
import { extensionAwaits } from "./answered.ts"
import { type DisclosureItem, disclosureItems, indexKey } from "./items.ts"
import { disclosureRegulation, requestCounting } from "./parameters.ts"
import { regulationOn } from "./regulation.ts"
import { type ReplyKind, replyKinds } from "./reply-kinds.ts"
import type { ClockBasis } from "./request-clock.ts"
import { nextRequest, type RequestEvent } from "./request-events.ts"
import { type DisclosureRequest, disclosureRequests } from "./requests.ts"
import { sameText } from "./same-text.ts"

/** Requests by what a list calls them: number, else the information asked for; within an agency. */
const requestsByName = indexOf<DisclosureRequest>(disclosureRequests, "name", "agency", ({ number, information }) => [
  number ?? information
])
/** Disclosure items by index number, within an agency. */
const itemsByIndexNumber = indexOf<DisclosureItem>(disclosureItems, "indexNumber", "agency", (item) => [indexKey(item)])
/** Publications by title, within an agency. */
const publicationsByTitle = indexOf<Publication>(publications, "title", "agency", ({ title }) => [title])

/** What the commands of the chapter find records by. */
export const disclosureIndexes = [requestsByName, itemsByIndexNumber, publicationsByTitle]

interface NewPublication {
  readonly title: string
  readonly channel: "disclosure" | "website"
  readonly secrecyReviewedOn?: string
  readonly secrecyResult?: "cleared" | "withheld"
  readonly secrecyReviewer?: string
  readonly column?: string
  readonly reviewedOn?: string
  readonly reviewer?: string
  readonly indexNumber?: string
  readonly summary?: string
  readonly madeOn?: string
  readonly topic?: string
}

type Sparse<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The record without the fields that were not told. */
const sparse = <T extends object>(record: T): Sparse<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never

const isOnWebsite = ({ channel }: NewPublication): boolean => channel === "website"

/**
 * The entry of the catalogue that information is published under: the only one of its index number, where that waits to
 * be disclosed and tells no other title or date.
 */
const entryOf = ({ title, madeOn }: NewPublication, rows: readonly Row[], asOf: string): Row | undefined => {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) return undefined
  const entry = recordOf(disclosureItems, row)
  const waits = entry.disclosedOn === undefined || entry.disclosedOn > asOf
  const agrees =
    sameText(entry.title ?? title) === sameText(title) && (entry.madeOn ?? madeOn) === (madeOn ?? entry.madeOn)
  return waits && agrees ? row : undefined
}

/**
 * Information is published on the day of the act, as an item of the disclosure system or an article of a website. The
 * secrecy review comes first in either case; an article is also reviewed for publication, an item fully described.
 * What is published late is told to be late and is published all the same. An item that waits in the catalogue under
 * the same index number is disclosed, and not entered again.
 */
const publishInformation = command<NewPublication>({
  id: "publish-information",
  title: { zh: "发布信息", en: "Publish information" },
  about: {
    zh: "在政府信息公开系统或网站发布一条信息；先经保密审查，网站信息先审后发，公开信息目录要素齐全",
    en: "Publishes an item in the disclosure system or an article on a website, after its reviews and fully described"
  },
  provisions: ["1.4.secrecy", "2.0.regulation", "3.2.assurance"],
  rules: ["security.secrecy-reviewed", "disclosure.accurate", "website.publish-reviewed"],
  noted: ["disclosure.timely"],
  codec: Schema.Struct({
    title: text({ zh: "标题", en: "Title", aliases: ["信息标题", "信息名称"], example: "2013年财政决算公开" }),
    channel: choice({ zh: "发布渠道", en: "Channel", aliases: ["渠道"] }, [
      option("disclosure", "政府信息公开系统", "disclosure system", ["信息公开", "公开系统"]),
      option("website", "门户网站", "website", ["网站", "远安网"])
    ]),
    secrecyReviewedOn: Schema.optionalKey(
      date({ zh: "保密审查日期", en: "Secrecy reviewed on", aliases: ["审查日期"] })
    ),
    secrecyResult: Schema.optionalKey(
      choice({ zh: "保密审查结论", en: "Secrecy review result", aliases: ["审查结论", "审查结果"] }, [
        option("cleared", "同意公开", "cleared", ["通过", "可以公开", "公开", "同意"]),
        option("withheld", "不予公开", "withheld", ["不通过", "不公开", "不同意"])
      ])
    ),
    secrecyReviewer: Schema.optionalKey(
      text({ zh: "保密审查人", en: "Secrecy reviewer", aliases: ["审查人"], example: "李明" })
    ),
    column: Schema.optionalKey(
      text({
        zh: "栏目编号",
        en: "Column code",
        about: { zh: "网站信息所在的栏目", en: "The column of an article on a website" },
        aliases: ["栏目"],
        example: "YA-0301"
      })
    ),
    reviewedOn: Schema.optionalKey(date({ zh: "发布审核日期", en: "Reviewed on", aliases: ["审核日期"] })),
    reviewer: Schema.optionalKey(text({ zh: "发布审核人", en: "Reviewer", aliases: ["审核人"], example: "李明" })),
    indexNumber: Schema.optionalKey(
      text({ zh: "索引号", en: "Index number", aliases: ["信息索引号"], example: "011190001/2014-00012" })
    ),
    summary: Schema.optionalKey(
      text({ zh: "内容概述", en: "Summary", aliases: ["摘要", "概述"], example: "2014年部门收支预算总表及说明" })
    ),
    madeOn: Schema.optionalKey(date({ zh: "生成日期", en: "Made on", aliases: ["形成日期", "成文日期"] })),
    topic: Schema.optionalKey(text({ zh: "公开类别", en: "Topic", aliases: ["类别", "公开事项"], example: "部门预算" }))
  }),
  cites: (publication) => [
    "security.secrecy-reviewed",
    isOnWebsite(publication) ? "website.publish-reviewed" : "disclosure.accurate"
  ],
  aside: ["articles"],
  asks: (publication, { agency }) => [
    byKey(publicationsByTitle, [publication.title], agency),
    byKey(itemsByIndexNumber, [indexKey(publication)], agency)
  ],
  act: (publication, found, { asOf }) => {
    const { title, channel, secrecyReviewedOn, secrecyResult, secrecyReviewer } = publication
    const { indexNumber, summary, madeOn, topic, column, reviewedOn, reviewer } = publication
    if (isOnWebsite(publication) && column === undefined)
      return {
        changes: [],
        refusals: [
          {
            code: "column-missing",
            rule: "website.publish-reviewed",
            message: { zh: `网站信息“${title}”没有写明栏目`, en: `Article "${title}" does not say its column` },
            remedy: { zh: "写明信息所在的栏目", en: "Name the column that it goes into" }
          }
        ]
      }
    const published = adds(
      publications,
      sparse({
        title,
        number: indexNumber,
        channel,
        publishedOn: asOf,
        secrecyReviewedOn,
        secrecyResult,
        secrecyReviewer
      })
    )
    if (isOnWebsite(publication)) {
      const article = sparse({ title, column, publishedOn: asOf, reviewedOn, reviewer })
      return { changes: [published, { add: "articles", record: article }] }
    }
    const item = sparse({ indexNumber, title, summary, madeOn, disclosedOn: asOf, topic })
    const row = entryOf(publication, found(1), asOf)
    if (row === undefined) return { changes: [published, adds(disclosureItems, item)] }
    const disclosed = { ...recordOf(disclosureItems, row), ...item }
    return {
      changes: [published, replaces(disclosureItems, row, disclosed)],
      restsOn: [{ ...row, record: disclosed }]
    }
  }
})

const requestPeriods = { versions: disclosureRegulation, days: workingDays, counting: requestCounting }

const periodsOf = (valuesOf: ParameterValues) => valuesOf(requestPeriods) as GivenValues<typeof requestPeriods>

const basisOf = (valuesOf: ParameterValues): ClockBasis => {
  const { versions, days, counting } = periodsOf(valuesOf)
  return { versions, calendar: calendarOf(days), counting }
}

const requestNamed = text({
  zh: "申请编号",
  en: "Request",
  about: {
    zh: "申请的编号；没有编号的写所申请的信息",
    en: "Number of the request; what it asks for where it has none"
  },
  aliases: ["编号", "申请"],
  example: "2014-003"
})

const remedy = { zh: "核对该申请的登记后再办理", en: "Check the entry of the request before going on" }

/** Carries events through a request; what the regulation's procedure refuses is told. */
const through = (row: Row, events: readonly RequestEvent[], valuesOf: ParameterValues): Act => {
  let request = recordOf(disclosureRequests, row)
  const refusals: Refusal[] = []
  for (const event of events) {
    const step = nextRequest(request, event, basisOf(valuesOf))
    if (step.ok) request = step.request
    else {
      refusals.push({ code: step.code, rule: "disclosure.requests-answered", message: step.message, remedy })
      break
    }
  }
  return { changes: [replaces(disclosureRequests, row, request)], refusals }
}

interface Answer {
  readonly request: string
  readonly kind: ReplyKind
}

const [firstReply, ...otherReplies] = replyKinds
const replyOption = ({ id, title, aliases }: (typeof replyKinds)[number]) =>
  option<ReplyKind>(id, title.zh, title.en, aliases)

/**
 * A request is answered on the day of the act. An answer that is late is owed all the more: that it is late is told and
 * never forbids it. What has been answered or taken back is not answered again, and a reply needs its ground.
 */
const answerRequest = command<Answer>({
  id: "answer-request",
  title: { zh: "答复公开申请", en: "Answer a request" },
  about: { zh: "答复一件政府信息公开申请", en: "Answers a request for disclosure" },
  provisions: ["2.9.request"],
  rules: [],
  noted: ["disclosure.requests-answered"],
  codec: Schema.Struct({
    request: requestNamed,
    kind: choice<ReplyKind>({ zh: "答复类型", en: "Kind of reply", aliases: ["答复结果", "办理结果"] }, [
      replyOption(firstReply),
      ...otherReplies.map(replyOption)
    ])
  }),
  asks: ({ request }, { agency }) => [byKey(requestsByName, [request], agency)],
  act: ({ request, kind }, found, { agency, asOf }, valuesOf) => {
    const row = found(0).at(-1)
    if (row === undefined) return { changes: [], absent: [byKey(requestsByName, [request], agency)] }
    return through(row, [{ type: "reply", on: asOf, kind }], valuesOf)
  }
})

const notYet: Refusal = {
  code: "not-yet",
  rule: "disclosure.requests-answered",
  message: { zh: "同意或告知的日期尚未到", en: "The day of consent or notice has not come yet" },
  remedy: { zh: "待负责人同意并告知申请人后再办理", en: "Extend once consent is given and the applicant is told" }
}

/** What the rule still waits for and an extension is not made without. */
const lacking: Readonly<Record<NonNullable<ReturnType<typeof extensionAwaits>>, Refusal>> = {
  "without-consent": {
    code: "extension-irregular",
    rule: "disclosure.requests-answered",
    message: {
      zh: "延长答复期限须经政府信息公开工作机构负责人同意，没有同意的日期",
      en: "An extension needs the consent of the head of the disclosure office, of which there is no day"
    },
    remedy: {
      zh: "期满前经负责人同意并告知申请人后再办理",
      en: "Extend once consent is given and the applicant is told, before the period ends"
    }
  },
  "without-notice": {
    code: "extension-irregular",
    rule: "disclosure.requests-answered",
    message: {
      zh: "延长答复期限须告知申请人，没有告知的日期",
      en: "An extension needs notice to the applicant, of which there is no day"
    },
    remedy: { zh: "期满前告知申请人后再办理", en: "Extend once the applicant is told, before the period ends" }
  }
}

/** By how many working days the version in force on receipt permits to extend; 1 where none was in force. */
const longestExtension = ({ receivedOn }: DisclosureRequest, valuesOf: ParameterValues): number =>
  regulationOn(receivedOn, basisOf(valuesOf).versions)?.extension.workingDays ?? 1

interface Extension {
  readonly request: string
  readonly workingDays?: number
  readonly consentedOn?: string
  readonly notifiedOn?: string
}

/**
 * The reply to a request is put off: once, before its period ends, by no more than the regulation permits, with the
 * consent of the head of the disclosure office and notice to the applicant.
 */
const extendRequest = command<Extension>({
  id: "extend-request",
  title: { zh: "延长答复期限", en: "Extend a request" },
  about: {
    zh: "延长一件申请的答复期限；期满前经政府信息公开工作机构负责人同意并告知申请人，只延长一次",
    en: "Extends the period of a request once, before it ends, with the consent of the head of the disclosure office and notice to the applicant"
  },
  provisions: ["2.9.request"],
  rules: ["disclosure.requests-answered"],
  codec: Schema.Struct({
    request: requestNamed,
    workingDays: Schema.optionalKey(
      integer({ zh: "延长工作日数", en: "Working days", aliases: ["延长天数"], example: "15" }, { min: 1, max: 99 })
    ),
    consentedOn: Schema.optionalKey(date({ zh: "负责人同意日期", en: "Consented on", aliases: ["同意日期"] })),
    notifiedOn: Schema.optionalKey(date({ zh: "告知申请人日期", en: "Notified on", aliases: ["告知日期"] }))
  }),
  asks: ({ request }, { agency }) => [byKey(requestsByName, [request], agency)],
  act: ({ request, workingDays, consentedOn, notifiedOn }, found, { agency, asOf }, valuesOf) => {
    const row = found(0).at(-1)
    if (row === undefined) return { changes: [], absent: [byKey(requestsByName, [request], agency)] }
    const written = recordOf(disclosureRequests, row)
    const extended: DisclosureRequest = {
      ...written,
      extensionWorkingDays: workingDays ?? longestExtension(written, valuesOf),
      ...sparse({ extensionConsentedOn: consentedOn, extensionNotifiedOn: notifiedOn })
    }
    const ahead = [consentedOn, notifiedOn].some((day) => day !== undefined && day > asOf)
    if (ahead) return { changes: [], refusals: [notYet] }
    const consent: readonly RequestEvent[] =
      consentedOn === undefined
        ? []
        : [{ type: "consent-extension", on: consentedOn, ...(workingDays === undefined ? {} : { workingDays }) }]
    // Without consent there is no notice to refuse.
    const notified: readonly RequestEvent[] =
      consentedOn === undefined || notifiedOn === undefined ? [] : [{ type: "notify-extension", on: notifiedOn }]
    const { refusals = [] } = through(row, [...consent, ...notified], valuesOf)
    const awaited = extensionAwaits(extended, { ...periodsOf(valuesOf), asOf })
    return {
      changes: [replaces(disclosureRequests, row, extended)],
      restsOn: [{ ...row, record: extended }],
      refusals: awaited === undefined ? refusals : [...refusals, lacking[awaited]]
    }
  }
})

/** The commands of the chapter. */
export const disclosureCommands = [publishInformation, answerRequest, extendRequest]
