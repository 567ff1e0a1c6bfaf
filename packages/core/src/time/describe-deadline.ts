import { requireDay } from "../kernel/day-number.ts"
import type { Locale, Text } from "../kernel/text.ts"
import { dayOfWeek } from "./date-arithmetic.ts"
import type { DeadlineDay, ExplainedDeadline } from "./deadline.ts"

const weekdays = {
  zh: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
} as const

const zhDay = (date: string): string => `${date}（${weekdays.zh[dayOfWeek(date) - 1] ?? ""}）`
const enDay = (date: string): string => `${weekdays.en[dayOfWeek(date) - 1] ?? ""} ${date}`

const lengthOf = ({ unit }: ExplainedDeadline, length: number): Text => ({
  zh: unit === "working-days" ? `${length} 个工作日` : `${length} 个自然日`,
  en: `${length} ${unit === "working-days" ? "working" : "calendar"} day${length === 1 ? "" : "s"}`
})

/** The dates of days, runs of consecutive ones joined. */
const datesOf = (days: readonly DeadlineDay[], locale: Locale): string => {
  const runs: { first: string; last: string }[] = []
  for (const { date } of days) {
    const run = runs.at(-1)
    if (run !== undefined && requireDay(run.last) + 1 === requireDay(date)) run.last = date
    else runs.push({ first: date, last: date })
  }
  const to = locale === "zh" ? " 至 " : " to "
  return runs.map(({ first, last }) => (first === last ? first : first + to + last)).join(locale === "zh" ? "、" : ", ")
}

/** Days by their reason, in order of the first of each: `reason (dates); reason (dates)`. */
const byReason = (days: readonly DeadlineDay[], locale: Locale): string => {
  const groups = new Map<string, DeadlineDay[]>()
  for (const day of days) {
    const group = groups.get(day.reason[locale])
    if (group === undefined) groups.set(day.reason[locale], [day])
    else group.push(day)
  }
  return [...groups]
    .map(([reason, group]) =>
      locale === "zh" ? `${reason}（${datesOf(group, locale)}）` : `${reason} (${datesOf(group, locale)})`
    )
    .join(locale === "zh" ? "；" : "; ")
}

/**
 * An explained deadline in plain words, as whole sentences: how long it is and from when, its article, what does not
 * count and why, the make-up days that do, suspensions, the extension, and the last day.
 */
export const describeDeadline = (deadline: ExplainedDeadline, locale: Locale): string => {
  const { start, length, countsFirstDay, extension, days, due, article } = deadline
  const isZh = locale === "zh"
  const sentences: string[] = []
  const say = (sentence: Text): void => void sentences.push(sentence[locale])
  const sayDays = (chosen: readonly DeadlineDay[], zh: string, en: string): void => {
    if (chosen.length > 0)
      sentences.push(isZh ? `${zh}：${byReason(chosen, "zh")}。` : `${en}: ${byReason(chosen, "en")}.`)
  }
  const period = lengthOf(deadline, length)
  say({
    zh: `期限自 ${zhDay(start)}起算，共 ${period.zh}，首日${countsFirstDay ? "计入" : "不计"}。`,
    en: `The period starts on ${enDay(start)} and lasts ${period.en}; the first day is ${countsFirstDay ? "" : "not "}counted.`
  })
  if (article !== undefined) say({ zh: `依据为${article.zh}。`, en: `It is set by ${article.en}.` })
  sayDays(
    days.filter(({ kind }) => kind === "suspended"),
    "期限中止、不计入的日期",
    "The clock stands still on these days"
  )
  sayDays(
    days.filter(({ kind }) => kind === "weekend" || kind === "holiday"),
    "不计入的休息日",
    "These days off are not counted"
  )
  sayDays(
    days.filter(({ isMadeUp }) => isMadeUp),
    "照常计入的调休上班日",
    "These make-up days are worked and counted"
  )
  if (extension !== undefined) {
    const added = lengthOf(deadline, extension.length)
    say({
      zh: `原定 ${zhDay(extension.from)}届满，延长 ${added.zh}（${extension.reason.zh}）。`,
      en: `It would have ended on ${enDay(extension.from)} and is extended by ${added.en} (${extension.reason.en}).`
    })
  }
  say({ zh: `期限于 ${zhDay(due)}届满。`, en: `The last day is ${enDay(due)}.` })
  return sentences.join(isZh ? "" : " ")
}
