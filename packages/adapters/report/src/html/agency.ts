import type { IndicatorMark, Scorecard } from "@zhengwu/core/assessment"
import { sayBounds, sayMark } from "../marks.ts"
import { stepsOf } from "../view/steps.ts"
import { unjudgedIn } from "../view/unjudged.ts"
import { type AgencyView, countsOf, type View } from "../view/view.ts"
import type { Anchors } from "./anchors.ts"
import { findingsByProvision, type FindingsStyle } from "./findings.ts"
import { escaped, scrolling } from "./markup.ts"
import type { Trend } from "./trend.ts"

/** Steps of the way up that are listed; the rest is summed up. */
const stepsShown = 8

/** One agency's section: how it stands first, then what to do, then every finding and its place. */
export const agencySection = (
  view: View,
  agency: AgencyView,
  anchors: Anchors,
  trend: Trend | undefined,
  withSentences: boolean
): string => {
  const { words } = view
  const { card, breaches, notes, waived } = agency
  const worth = new Map<string, number>()
  for (const indicator of card?.indicators ?? []) gatherLost(indicator, worth)
  const style: FindingsStyle = { view, anchors, agency: agency.id, withSentences, worth }
  const counts = countsOf([...breaches, ...notes])
  const anchor = anchors.agency(agency.id)
  return `<section class=agency aria-labelledby=${anchor}><h2 id=${anchor}>${escaped(
    agency.agency === undefined ? `${words.register} · ${agency.name}` : agency.name
  )}</h2>${card === undefined ? "" : standing(view, agency, card)}<p>${words.findings}${words.colon}${escaped(
    words.counts(counts.high, counts.medium, counts.low, counts.note)
  )}</p>${card === undefined || trend === undefined ? "" : trendPart(view, card, trend)}${
    card === undefined ? "" : marksTable(view, agency, card)
  }${card === undefined ? "" : wayUp(view, agency, card)}<h3>${words.findingsTitle}</h3>${
    breaches.length === 0 ? `<p>${words.noFindings}</p>` : findingsByProvision(breaches, style)
  }${notes.length === 0 ? "" : `<h3>${words.notes}</h3>${findingsByProvision(notes, style)}`}${
    waived.length === 0 ? "" : waivedPart(view, agency)
  }${unjudgedPart(view, agency)}${pendingPart(view, agency)}<p class=top><a href="#top">${words.backToTop}</a></p></section>`
}

const standing = (view: View, { agency, rank }: AgencyView, card: Scorecard): string => {
  const { words, gradeTitle } = view
  const grade =
    card.grade === undefined
      ? ""
      : card.grade.lower === card.grade.upper
        ? gradeTitle(card.grade.lower)
        : `${gradeTitle(card.grade.lower)}–${gradeTitle(card.grade.upper)}`
  return `<p class=lead><b>${escaped(words.outOf(sayBounds(card.marks), sayMark(card.total)))}</b>${
    grade === "" ? "" : ` · ${words.grade}${words.colon}${escaped(grade)}`
  }${
    rank === undefined || agency === undefined
      ? ""
      : ` · ${escaped(words.placeOf(words.kind[agency.kind], rank.place, rank.of, rank.tied))}`
  }</p>${
    card.withoutWaivers === undefined ? "" : `<p>${escaped(words.withoutWaivers(sayBounds(card.withoutWaivers)))}</p>`
  }${card.vetoes
    .map(({ title, findings }) => {
      const said = findings.flatMap((id) => {
        const finding = view.findingById.get(id)
        return finding === undefined ? [] : [escaped(view.say(finding).message)]
      })
      return `<div class=veto><b>${words.vetoes}${words.colon}${escaped(title[view.locale])}</b><br>${said.join("<br>")}</div>`
    })
    .join("")}`
}

const trendPart = (
  { words }: View,
  card: Scorecard,
  { asOf, card: before, isSameScheme, added, fixed, lasting }: Trend
) =>
  `<h3>${words.trend}</h3><p>${escaped(
    before === undefined
      ? `${words.trendSince(asOf)}${words.trendNone}`
      : [
          words.trendSince(asOf),
          words.trendMarks(sayBounds(before.marks), sayBounds(card.marks)),
          words.trendFindings(added, fixed, lasting),
          ...(isSameScheme ? [] : [words.trendScheme])
        ].join(words.lang === "en" ? " " : "")
  )}</p>`

const gatherLost = ({ children = [], leaf }: IndicatorMark, worth: Map<string, number>): void => {
  for (const { findings, marks } of leaf?.lost ?? []) for (const finding of findings) worth.set(finding, marks)
  for (const child of children) gatherLost(child, worth)
}

/** What is lost of the worth, so that the numbers that are shown add up. */
const sayLost = ({ weight, marks }: IndicatorMark): string =>
  sayMark(Math.round((Number(sayMark(weight)) - Number(sayMark(marks.upper))) * 100) / 100)

const marksTable = (view: View, { name }: AgencyView, card: Scorecard): string => {
  const { words, locale } = view
  const row = (mark: IndicatorMark, depth: number): string => {
    const isOut = mark.status === "not-applicable"
    const own = `<tr><th scope=row${depth > 0 ? " class=deep" : ""}>${escaped(mark.title[locale])}<td class=n>${isOut ? "–" : sayMark(mark.weight)}<td class=n>${
      isOut ? words.notApplicable : sayBounds(mark.marks)
    }<td class=n>${isOut ? "–" : sayLost(mark)}<td>${mark.leaf === undefined ? "" : words.method[mark.leaf.method.kind]}`
    return own + (mark.children ?? []).map((child) => row(child, depth + 1)).join("")
  }
  const bonus = card.bonus.items
    .map(
      ({ item, marks, reason }) =>
        `<tr><th scope=row class=deep>${escaped(`${view.bonusTitle(item)}${words.colon}${reason}`)}<td><td class=n>${sayMark(marks)}<td><td>`
    )
    .join("")
  const isPlain = card.bonus.marks === 0 && card.bonus.items.length === 0
  return `<h3>${words.marks}</h3>${scrolling(
    `${words.marks} ${name}`,
    `<table class=marks><thead><tr><th scope=col>${words.indicator}<th scope=col class=n>${words.weight}<th scope=col class=n>${words.earned}<th scope=col class=n>${words.lost}<th scope=col>${words.decidedBy}<tbody>${card.indicators
      .map((indicator) => row(indicator, 0))
      .join(
        ""
      )}<tr><th scope=row>${words.base}<td class=n>${sayMark(card.total)}<td class=n>${sayBounds(card.base)}<td><td>${
      isPlain ? "" : `<tr><th scope=row>${words.bonus}<td><td class=n>${sayMark(card.bonus.marks)}<td><td>${bonus}`
    }</table>`
  )}`
}

const wayUp = (view: View, { name }: AgencyView, card: Scorecard): string => {
  const { words } = view
  const steps = stepsOf(view, card)
  if (steps.length === 0) return ""
  const rest = steps.slice(stepsShown)
  return `<h3>${words.improvements}</h3><p class=soft>${words.improvementsAbout}</p>${scrolling(
    `${words.improvements} ${name}`,
    `<table class=up><thead><tr><th scope=col>${words.steps}<th scope=col>${words.toDo}<th scope=col class=n>${words.wins}<tbody>${steps
      .slice(0, stepsShown)
      .map(
        ({ title, says, marks }, index) =>
          `<tr><td class=n>${index + 1}<td>${escaped(says)}<br><small>${escaped(title)}</small><td class=n>${sayMark(marks)}`
      )
      .join("")}</table>`
  )}${
    rest.length === 0
      ? ""
      : `<p>${escaped(words.otherSteps(rest.length, sayMark(rest.reduce((sum, { marks }) => sum + marks, 0))))}</p>`
  }`
}

const waivedPart = (view: View, { id, waived }: AgencyView): string =>
  `<h3>${view.words.waivedTitle}</h3><ul>${waived
    .map(
      (finding) =>
        `<li>${escaped(view.say(finding).message)}<br><small>${escaped(view.sayWaivers(finding, id))}</small>`
    )
    .join("")}</ul>`

const unjudgedPart = (view: View, { outcomes, name }: AgencyView): string => {
  const { words, titles } = view
  const reasons = unjudgedIn(outcomes, titles, words)
  return reasons.length === 0
    ? ""
    : `<h3>${words.unjudged}</h3>${scrolling(
        `${words.unjudged} ${name}`,
        `<table><thead><tr><th scope=col>${words.reason}<th scope=col>${words.concernsRules}<tbody>${reasons
          .map(({ reason, rules }) => `<tr><td>${escaped(reason)}<td>${escaped(words.list(rules.map(titles.rule)))}`)
          .join("")}</table>`
      )}`
}

const pendingPart = ({ words, titles }: View, { outcomes }: AgencyView): string => {
  const pending = outcomes
    .filter(({ status, measure }) => status === "pending" || measure.pending > 0)
    .toSorted((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1))
  return pending.length === 0
    ? ""
    : `<h3>${words.pending}</h3><ul>${pending
        .map(
          ({ rule, due }) =>
            `<li>${escaped(`${titles.rule(rule)}${words.colon}${due === undefined ? words.noDue : words.dueBy(due)}`)}`
        )
        .join("")}</ul>`
}
