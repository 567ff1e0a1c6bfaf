import type { IndicatorMark, Scorecard } from "@zhengwu/core/assessment"
import type { View } from "./view.ts"

/** A step of the way up, in words. */
export interface SaidStep {
  /** What to do. */
  readonly says: string
  /** The indicators that win. */
  readonly title: string
  /** Marks that the lower bound wins. */
  readonly marks: number
}

/** The way up of an agency in words, best first. */
export const stepsOf = (view: View, card: Scorecard): readonly SaidStep[] => {
  const { words, titles, locale, findingById } = view
  const indicators = new Map<string, string>()
  for (const indicator of card.indicators) gatherTitles(indicator, indicators, locale)
  return card.improvements.map(({ findings, supply, indicators: winning, marks }) => {
    const rules = new Set(findings.flatMap((id) => findingById.get(id)?.rule ?? []))
    const asked = words.list(supply.map(titles.set))
    const ruled = words.list(Array.from(rules, titles.rule))
    return {
      says:
        supply.length === 0
          ? words.toRemedy(ruled, findings.length)
          : findings.length === 0
            ? words.supply(asked)
            : words.supplyAndRemedy(asked, ruled, findings.length),
      title: words.list(winning.map((id) => indicators.get(id) ?? id)),
      marks
    }
  })
}

const gatherTitles = (
  { indicator, title, children = [] }: IndicatorMark,
  into: Map<string, string>,
  locale: View["locale"]
) => {
  into.set(indicator, title[locale])
  for (const child of children) gatherTitles(child, into, locale)
}
