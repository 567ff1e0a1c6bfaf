import { all } from "../kernel/check.ts"
import { timely, type Timeliness } from "../kernel/checks/timely.ts"
import type { Moment } from "../kernel/fold.ts"
import type { Missing } from "../kernel/outcome.ts"
import type { GivenValues } from "../kernel/parameter.ts"
import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { calendarOf, workingDays } from "../time/county-calendar.ts"
import { addWorkingDaysToNumber, dateOfDay, dayNumber } from "../time/index.ts"
import { type DisclosureItem, disclosureItems } from "./items.ts"
import { disclosureRegulation, requestCounting } from "./parameters.ts"
import { regulationOn } from "./regulation.ts"

const given = { versions: disclosureRegulation, days: workingDays, counting: requestCounting }

type Values = GivenValues<typeof given> & Moment

/** What the words of a disclosure that is not in time can speak of. */
export interface DisclosureDetail {
  /** Within how many working days it was to be disclosed. */
  readonly workingDays: number
  /** The last day for it, yyyy-mm-dd. */
  readonly due: string
  /** The article that sets the period. */
  readonly article: Text
}

/**
 * The last day for disclosing what was made or changed on a day: `none` where nothing was owed, `unknown` where none
 * can be told.
 */
type LastDay = string

const none: LastDay = "none"
const unknown: LastDay = "unknown"

const countLastDay = (start: string, { versions, days, counting }: Values): LastDay => {
  const version = regulationOn(start, versions)
  const day = dayNumber(start)
  if (version === undefined || day === undefined) return none
  const last = addWorkingDaysToNumber(calendarOf(days), day, version.proactive.workingDays, counting.countFirstDay)
  return last === undefined ? unknown : dateOfDay(last)
}

/** Items are many, days are few: each is counted once as long as the parameters are the same. */
const counted: { by?: Omit<Values, "asOf">; byStart: Map<string, LastDay> } = { byStart: new Map() }

const lastDayFor = (start: string, values: Values): LastDay => {
  const { versions, days, counting } = values
  const { by } = counted
  if (by?.versions !== versions || by.days !== days || by.counting !== counting) {
    counted.by = { versions, days, counting }
    counted.byStart = new Map()
  }
  let last = counted.byStart.get(start)
  if (last === undefined) {
    last = countLastDay(start, values)
    counted.byStart.set(start, last)
  }
  return last
}

const standingOf = (start: string, done: string | undefined, values: Values): Timeliness => {
  // Before the day of the judgement nothing was made yet; before the regulation nothing was owed.
  if (start > values.asOf) return "none"
  const last = lastDayFor(start, values)
  if (last === none) return "none"
  if (last === unknown) return "unknown"
  if (done !== undefined && done <= values.asOf) return done <= last ? "in-time" : "late"
  return values.asOf <= last ? "open" : "overdue"
}

const dueOf = (start: string, values: Values): string | undefined => {
  const last = lastDayFor(start, values)
  return last === none || last === unknown ? undefined : last
}

const detailOf = (start: string, values: Values): DisclosureDetail => {
  const period = regulationOn(start, values.versions)?.proactive
  return {
    workingDays: period?.workingDays ?? 0,
    due: dueOf(start, values) ?? "",
    article: period?.article ?? { zh: "", en: "" }
  }
}

/**
 * What is missing where a deadline reaches beyond the working days that the calendar knows: the calendar of these
 * years, which no record carries.
 */
export const missingCalendar = (years: readonly string[]): Missing => ({ set: workingDays.id, fields: years })

const yearOf = (date: string): string => date.slice(0, 4)

const changeOf = ({ changedOn, changeDisclosedOn }: DisclosureItem): string | undefined =>
  // Only a disclosure on or after the change shows the changed version.
  changeDisclosedOn !== undefined && changedOn !== undefined && changeDisclosedOn < changedOn
    ? undefined
    : changeDisclosedOn

/**
 * Each item is disclosed within the regulation's period after it was made, and again after it was changed.
 *
 * @provision 2.0.regulation, 2.1.proactive
 */
export const disclosedInTime = rule({
  id: "disclosure.timely",
  title: { zh: "及时公开", en: "Disclosed in time" },
  provisions: ["2.0.regulation", "2.1.proactive"],
  check: all(
    timely(disclosureItems, {
      breaches: { late: "disclosed-late", overdue: "not-disclosed" },
      says: {
        zh: "每条政府信息自形成之日起，在条例规定的工作日内公开",
        en: "Each item is disclosed within the regulation's working days after it was made"
      },
      needs: ["madeOn"],
      fields: ["madeOn", "disclosedOn"],
      given,
      where: ({ madeOn }) => madeOn !== undefined,
      standing: ({ madeOn = "", disclosedOn }, values) => standingOf(madeOn, disclosedOn, values),
      due: ({ madeOn = "" }, values) => dueOf(madeOn, values),
      unknown: ({ madeOn = "" }) => yearOf(madeOn),
      missing: missingCalendar,
      detail: ({ madeOn = "" }, values) => detailOf(madeOn, values)
    }),
    timely(disclosureItems, {
      breaches: { late: "change-disclosed-late", overdue: "change-not-disclosed" },
      says: {
        zh: "每条变更的政府信息自变更之日起，在条例规定的工作日内公开",
        en: "Each changed item is disclosed within the regulation's working days after its change"
      },
      fields: ["changedOn", "changeDisclosedOn"],
      given,
      where: ({ changedOn }) => changedOn !== undefined,
      standing: (item, values) => standingOf(item.changedOn ?? "", changeOf(item), values),
      due: ({ changedOn = "" }, values) => dueOf(changedOn, values),
      unknown: ({ changedOn = "" }) => yearOf(changedOn),
      missing: missingCalendar,
      detail: ({ changedOn = "" }, values) => detailOf(changedOn, values)
    })
  ),
  breaches: {
    "disclosed-late": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          `“${subject}”形成于${record.madeOn ?? ""}，应于${detail.due}（含当日）前公开，实际于${record.disclosedOn ?? ""}公开`,
        en: ({ subject, record, detail }) =>
          `"${subject}" was made on ${record.madeOn ?? ""} and due by ${detail.due}, but was disclosed on ${record.disclosedOn ?? ""}`
      },
      remedy: {
        zh: ({ detail }) => `今后按${detail.article.zh}，自形成之日起${detail.workingDays}个工作日内公开`,
        en: ({ detail }) => `In future disclose within ${detail.workingDays} working days, as in ${detail.article.en}`
      }
    },
    "not-disclosed": {
      severity: "high",
      message: {
        zh: ({ subject, record, detail }) =>
          `“${subject}”形成于${record.madeOn ?? ""}，应于${detail.due}（含当日）前公开，至今未公开`,
        en: ({ subject, record, detail }) =>
          `"${subject}" was made on ${record.madeOn ?? ""} and due by ${detail.due}, and is still not disclosed`
      },
      remedy: {
        zh: ({ subject }) => `立即公开“${subject}”；依法不予公开的，从主动公开登记表中移出并注明理由`,
        en: ({ subject }) =>
          `Disclose "${subject}" now, or take it off the register with the reason if the law withholds it`
      }
    },
    "change-disclosed-late": {
      severity: "medium",
      message: {
        zh: ({ subject, record, detail }) =>
          `“${subject}”于${record.changedOn ?? ""}变更，应于${detail.due}（含当日）前公开变更后的内容，实际于${record.changeDisclosedOn ?? ""}公开`,
        en: ({ subject, record, detail }) =>
          `"${subject}" was changed on ${record.changedOn ?? ""}; the change was due by ${detail.due} but disclosed on ${record.changeDisclosedOn ?? ""}`
      },
      remedy: {
        zh: ({ detail }) => `今后按${detail.article.zh}，自变更之日起${detail.workingDays}个工作日内公开`,
        en: ({ detail }) =>
          `In future disclose a change within ${detail.workingDays} working days, as in ${detail.article.en}`
      }
    },
    "change-not-disclosed": {
      severity: "high",
      message: {
        zh: ({ subject, record, detail }) =>
          `“${subject}”于${record.changedOn ?? ""}变更，应于${detail.due}（含当日）前公开变更后的内容，至今未公开`,
        en: ({ subject, record, detail }) =>
          `"${subject}" was changed on ${record.changedOn ?? ""}; the change was due by ${detail.due} and is still not disclosed`
      },
      remedy: {
        zh: ({ subject }) => `立即公开“${subject}”变更后的内容`,
        en: ({ subject }) => `Disclose the changed version of "${subject}" now`
      }
    }
  }
})
