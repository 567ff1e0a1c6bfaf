import type { Agency } from "../kernel/agency.ts"
import type { Assessment, Rank, Scorecard } from "./scorecard.ts"

/** Places among each kind of agency by the lower bound; equal marks share a place and the next places are skipped. */
export const rankByKind = (agencies: readonly Agency[], cards: readonly Scorecard[]): Assessment["ranking"] => {
  const kinds = new Map<string, Scorecard[]>()
  for (const [index, { kind }] of agencies.entries()) {
    const card = cards[index]
    if (card === undefined || card.total === 0) continue
    const own = kinds.get(kind)
    if (own === undefined) kinds.set(kind, [card])
    else own.push(card)
  }
  return Object.fromEntries(Array.from(kinds, ([kind, own]) => [kind, rank(own)]))
}

const rank = (cards: readonly Scorecard[]): readonly Rank[] => {
  // Stable: agencies that share a place stay in the county's order.
  const best = cards.toSorted((a, b) => b.marks.lower - a.marks.lower)
  return best.map(({ agency, marks: { lower } }) => ({
    agency,
    place: 1 + best.findIndex(({ marks }) => marks.lower === lower),
    tied: best.filter(({ marks }) => marks.lower === lower).length
  }))
}
