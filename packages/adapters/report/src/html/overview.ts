import type { AgencyKind } from "@zhengwu/core"
import { type IndicatorMark, isExcused } from "@zhengwu/core/assessment"
import { chaptersChart, type ChapterBar } from "../chart/chapters.ts"
import { rankingChart } from "../chart/ranking.ts"
import { sayBounds, sayChange, sayMark, sayPercent } from "../marks.ts"
import { type AgencyView, countsOf, type View } from "../view/view.ts"
import type { Anchors } from "./anchors.ts"
import { escaped, scrolling } from "./markup.ts"
import type { Trend } from "./trend.ts"

type TrendOf = ((agency: string) => Trend) | undefined

/** How the county stands, for the first screen. */
export const headline = (view: View, broken: ReadonlyMap<string, number>): string => {
  const { words, assessment, agencies, waiversOf } = view
  const scored = agencies.flatMap(({ name, card }) => (card === undefined ? [] : [{ name, card }]))
  const breaches = assessment.report.findings.filter(
    (finding) => finding.severity !== "note" && !isExcused(finding, waiversOf.get(finding.fingerprint))
  )
  const { high } = countsOf(breaches)
  const unknown = assessment.report.outcomes.filter(({ status }) => status === "unknown").length
  const lowest = scored.toSorted((a, b) => a.card.marks.lower - b.card.marks.lower)
  const [worst] = lowest
  const best = lowest.at(-1)
  const [mostBroken] = [...broken].toSorted((a, b) => b[1] - a[1])
  return `<p class=lead>${escaped(words.headline(assessment.report.agencies.length, breaches.length, high, unknown))}</p><p>${escaped(
    [
      ...(worst === undefined || best === undefined
        ? []
        : [
            words.headlineMarks(
              sayMark(worst.card.marks.lower),
              sayMark(best.card.marks.lower),
              sayMark(worst.card.total)
            ),
            words.worst(worst.name, sayBounds(worst.card.marks))
          ]),
      ...(mostBroken === undefined || mostBroken[1] === 0
        ? []
        : [words.mostBroken(withSentence(view, mostBroken[0]), mostBroken[1])])
    ].join(words.lang === "en" ? " " : "")
  )}</p>${grades(view)}`
}

/** How much of a sentence is quoted, and how it is said that it goes on. */
const quotes = { zh: { room: 24, rest: "……" }, en: { room: 60, rest: "…" } } as const

/** A provision's number with the beginning of its sentence. */
const withSentence = ({ provisionById, locale }: View, provision: string): string => {
  const sentence = provisionById.get(provision)?.text[locale].trim() ?? ""
  const { room, rest } = quotes[locale]
  return `${provision} ${sentence.length > room ? `${sentence.slice(0, room)}${rest}` : sentence}`.trimEnd()
}

/** How many agencies have which grade; those whose grade hangs on missing records apart. */
const grades = ({ agencies, words, gradeTitle, grades: order }: View): string => {
  const counts = new Map(order.map((grade) => [grade, 0]))
  let open = 0
  for (const { card } of agencies) {
    if (card?.grade === undefined) continue
    if (card.grade.lower === card.grade.upper) counts.set(card.grade.lower, (counts.get(card.grade.lower) ?? 0) + 1)
    else open++
  }
  const graded = [...counts].filter(([, count]) => count > 0)
  if (graded.length === 0 && open === 0) return ""
  return `<h3>${words.grades}</h3><ul class=tiles>${[
    ...graded.map(([grade, count]) => words.gradeCount(gradeTitle(grade), count)),
    ...(open === 0 ? [] : [words.gradeOpen(open)])
  ]
    .map((says) => `<li>${escaped(says)}`)
    .join("")}</ul>`
}

/** A table and a chart of the marks for each kind of agency. */
export const rankingPart = (view: View, anchors: Anchors, trendOf: TrendOf): string => {
  const { words, assessment, agencies } = view
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  return `<h2 id=ranking>${words.ranking}</h2><p class=soft>${words.boundsNote}</p>${Object.entries(assessment.ranking)
    .map(([kind, ranks]) => {
      const listed = ranks.flatMap(({ agency }) => byId.get(agency) ?? [])
      if (listed.length === 0) return ""
      const title = words.rankingOf(words.kind[kind as AgencyKind], listed.length)
      return `<h3>${escaped(title)}</h3>${rankingTable(view, listed, anchors, trendOf, title)}${rankingFigure(view, listed, trendOf, title)}`
    })
    .join("")}`
}

const rankingTable = (
  { words, gradeTitle }: View,
  listed: readonly AgencyView[],
  anchors: Anchors,
  trendOf: TrendOf,
  title: string
): string => {
  const rows = listed.map(({ id, name, card, rank, breaches, outcomes }) => {
    if (card === undefined || rank === undefined) return ""
    const counts = countsOf(breaches)
    const unknown = outcomes.filter(({ status }) => status === "unknown").length
    const before = trendOf?.(id)
    const grade =
      card.grade === undefined
        ? ""
        : [...new Set([card.grade.lower, card.grade.upper])].map((each) => escaped(gradeTitle(each))).join("–")
    return `<tr><td class=n>${rank.tied > 1 ? words.tied(rank.place) : rank.place}<th scope=row><a href="#${anchors.agency(id)}">${escaped(
      name
    )}</a><td class=n>${sayBounds(card.marks)}<td>${grade}${card.vetoes.length === 0 ? "" : ` <span class="sev high">${words.vetoes}</span>`}${
      trendOf === undefined
        ? ""
        : `<td class=n>${before?.card === undefined || !before.isSameScheme ? "–" : sayChange(card.marks.lower - before.card.marks.lower)}`
    }<td class=n>${counts.high}<td class=n>${counts.medium}<td class=n>${counts.low}<td class=n>${unknown}`
  })
  return scrolling(
    title,
    `<table class=rank><thead><tr><th scope=col>${words.place}<th scope=col>${words.agency}<th scope=col class=n>${words.mark}<th scope=col>${words.grade}${
      trendOf === undefined ? "" : `<th scope=col class=n>${words.change}`
    }${(["high", "medium", "low"] as const).map((severity) => `<th scope=col class=n>${words.severity[severity]}`).join("")}<th scope=col class=n>${words.unjudgedShort}<tbody>${rows.join("")}</table>`
  )
}

const rankingFigure = ({ words }: View, listed: readonly AgencyView[], trendOf: TrendOf, title: string): string => {
  const bars = listed.flatMap(({ id, name, card }) => {
    if (card === undefined) return []
    const before = trendOf?.(id)
    const earlier = before?.isSameScheme === true ? before.card?.marks.lower : undefined
    return [{ name, ...card.marks, ...(earlier === undefined ? {} : { before: earlier }) }]
  })
  const about = `${words.rankingChartAbout}${bars.some(({ before }) => before !== undefined) ? ` ${words.withBefore}` : ""}`
  const label = [
    words.rankingChart,
    ...listed.map(({ name, card, rank }) =>
      card === undefined || rank === undefined ? "" : words.rankingLine(rank.place, name, sayBounds(card.marks))
    )
  ].join(words.lang === "en" ? "; " : "；")
  const total = Math.max(...listed.map(({ card }) => card?.total ?? 0))
  return `<figure>${scrolling(`${words.rankingChart} ${title}`, rankingChart(bars, total, words, label))}<figcaption>${escaped(about)}</figcaption></figure>`
}

/** The agencies' average share of the marks in each part of the scheme. */
export const chaptersPart = ({ agencies, words, locale }: View): string => {
  const parts = new Map<string, { title: string; lower: number; upper: number; weight: number }>()
  for (const { card } of agencies)
    for (const mark of card?.indicators ?? []) {
      if (mark.status === "not-applicable") continue
      const part = parts.get(mark.indicator) ?? emptyPart(mark, locale)
      part.lower += mark.marks.lower
      part.upper += mark.marks.upper
      part.weight += mark.weight
      parts.set(mark.indicator, part)
    }
  const bars: ChapterBar[] = Array.from(parts.values())
    .filter(({ weight }) => weight > 0)
    .map(({ title, lower, upper, weight }) => ({ title, lower: lower / weight, upper: upper / weight }))
  if (bars.length === 0) return ""
  const label = [
    words.chapters,
    ...bars.map(({ title, lower, upper }) => words.chapterMark(title, sayPercent(lower), sayPercent(upper)))
  ].join(words.lang === "en" ? "; " : "；")
  return `<h2 id=chapters>${words.chapters}</h2><figure>${scrolling(words.chaptersChart, chaptersChart(bars, words, label))}<figcaption>${words.chaptersAbout}</figcaption></figure>`
}

const emptyPart = ({ title }: IndicatorMark, locale: View["locale"]) => ({
  title: title[locale],
  lower: 0,
  upper: 0,
  weight: 0
})
