import { all } from "../kernel/check.ts"
import { refers } from "../kernel/checks/refers.ts"
import { timely, type Timeliness } from "../kernel/checks/timely.ts"
import type { Moment } from "../kernel/fold.ts"
import type { GivenValues } from "../kernel/parameter.ts"
import { rule } from "../kernel/rule.ts"
import { calendarOf, workingDays } from "../time/county-calendar.ts"
import { addWorkingDays, type Covered } from "../time/index.ts"
import { disclosureItems, indexKey } from "./items.ts"
import { conversionWorkingDays, requestCounting } from "./parameters.ts"
import { type DisclosureRequest, disclosureRequests } from "./requests.ts"
import { sameText } from "./same-text.ts"
import { missingCalendar } from "./timely.ts"

const given = { within: conversionWorkingDays, days: workingDays, counting: requestCounting }

type Values = GivenValues<typeof given> & Moment

/**
 * The day from which information found fit to be widely known is owed proactively: that of the reply, or of the finding
 * where it came later; `undefined` where nothing is owed.
 */
export const fitSince = (
  { isFitToPublish, repliedOn, foundFitOn }: DisclosureRequest,
  asOf: string
): string | undefined => {
  if (isFitToPublish !== true || repliedOn === undefined) return undefined
  const since = foundFitOn !== undefined && foundFitOn > repliedOn ? foundFitOn : repliedOn
  return since <= asOf ? since : undefined
}

/** Whether the information of a request was disclosed proactively, as known on a day. */
export const isConverted = ({ proactiveIndexNumber, proactiveDisclosedOn }: DisclosureRequest, asOf: string): boolean =>
  proactiveIndexNumber !== undefined && (proactiveDisclosedOn === undefined || proactiveDisclosedOn <= asOf)

const lastDay = (since: string, { within, days, counting }: Values): Covered<string> =>
  addWorkingDays(since, within, { calendar: calendarOf(days), countFirstDay: counting.countFirstDay })

const standing = (request: DisclosureRequest, values: Values): Timeliness => {
  const since = fitSince(request, values.asOf)
  if (since === undefined) return "none"
  const converted = isConverted(request, values.asOf)
  if (converted && request.proactiveDisclosedOn === undefined) return "in-time"
  const last = lastDay(since, values)
  if (!last.ok) return "unknown"
  if (converted) return (request.proactiveDisclosedOn ?? "") <= last.value ? "in-time" : "late"
  return values.asOf <= last.value ? "open" : "overdue"
}

const due = (request: DisclosureRequest, values: Values): string | undefined => {
  const since = fitSince(request, values.asOf)
  const last = since === undefined ? undefined : lastDay(since, values)
  return last?.ok === true ? last.value : undefined
}

/**
 * What was answered and found fit to be widely known is disclosed proactively too, under an index number that stands in
 * the agency's register of disclosure items.
 *
 * @provision 2.9.convert
 */
export const repliesConverted = rule({
  id: "disclosure.replies-converted",
  title: { zh: "可广泛知晓的答复转为主动公开", en: "Replies fit to be widely known disclosed proactively" },
  provisions: ["2.9.convert"],
  check: all(
    timely(disclosureRequests, {
      breaches: { late: "reply-converted-late", overdue: "reply-not-converted" },
      says: ({ within }) => ({
        zh: `经审核认定可以让社会广泛知晓的，在答复的同时、最迟${within}个工作日内主动公开`,
        en: `What was found fit to be widely known is disclosed proactively with the reply, at the latest within ${within} working days`
      }),
      needs: ["isFitToPublish"],
      fields: ["isFitToPublish", "repliedOn", "foundFitOn", "proactiveIndexNumber", "proactiveDisclosedOn"],
      given,
      where: ({ isFitToPublish }) => isFitToPublish === true,
      standing,
      due,
      unknown: ({ repliedOn = "" }) => repliedOn.slice(0, 4),
      missing: missingCalendar,
      detail: (request, values) => ({ due: due(request, values) ?? "" })
    }),
    refers(disclosureRequests, {
      breach: "proactive-item-missing",
      says: {
        zh: "答复转为主动公开的索引号在主动公开信息登记表中",
        en: "The index number of what was disclosed proactively stands in the register of disclosure items"
      },
      names: ({ isFitToPublish, proactiveIndexNumber }) =>
        isFitToPublish === true && proactiveIndexNumber !== undefined ? sameText(proactiveIndexNumber) : undefined,
      fields: ["proactiveIndexNumber"],
      to: disclosureItems,
      key: indexKey,
      since: ({ proactiveDisclosedOn }) => proactiveDisclosedOn
    })
  ),
  breaches: {
    "reply-converted-late": {
      severity: "low",
      message: {
        zh: ({ subject, record, detail }) =>
          `申请“${subject}”的信息可以让社会广泛知晓，应于${detail.due}（含当日）前主动公开，实际于${record.proactiveDisclosedOn ?? ""}公开`,
        en: ({ subject, record, detail }) =>
          `What request "${subject}" asked for is fit to be widely known and was due by ${detail.due}, but was disclosed on ${record.proactiveDisclosedOn ?? ""}`
      },
      remedy: {
        zh: () => "今后在答复申请人的同时主动公开",
        en: () => "In future disclose it together with the reply"
      }
    },
    "reply-not-converted": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          `申请“${subject}”于${record.repliedOn ?? ""}答复，信息可以让社会广泛知晓，至今未主动公开`,
        en: ({ subject, record }) =>
          `Request "${subject}" was answered on ${record.repliedOn ?? ""}; what it asked for is fit to be widely known and is still not disclosed proactively`
      },
      remedy: {
        zh: ({ record }) => `通过主动公开渠道公开“${record.information}”，登记索引号`,
        en: ({ record }) => `Disclose "${record.information}" proactively and enter its index number`
      }
    },
    "proactive-item-missing": {
      severity: "medium",
      message: {
        zh: ({ subject, record }) =>
          `申请“${subject}”转为主动公开的索引号“${record.proactiveIndexNumber ?? ""}”不在主动公开信息登记表中`,
        en: ({ subject, record }) =>
          `The index number "${record.proactiveIndexNumber ?? ""}" of request "${subject}" is not in the register of disclosure items`
      },
      remedy: {
        zh: () => "登记该条主动公开信息，或更正索引号",
        en: () => "Enter the item in the register, or correct the index number"
      }
    }
  }
})
