import { costOf, type LeafCase, type LeafMark, markLeaf, tallyOf } from "./leaf-mark.ts"
import type { FaultGroup } from "./rule-case.ts"
import type { Improvement, LostMarks } from "./scorecard.ts"
import { toMarks } from "./units.ts"

/** What each finding of a leaf costs on what is known: those that cost as much together, dearest first. */
export const lostMarks = (leaf: LeafCase): readonly LostMarks[] => {
  const before = tallyOf(leaf)
  const { known } = markLeaf(leaf, before, 0)
  const byUnits = new Map<number, string[]>()
  for (const { groups } of leaf.cases)
    for (const { severity, findings, alone } of groups) {
      const cost = costOf(leaf.leaf.method, severity)
      if (severity === "note" && cost === 0) continue
      // Findings that account for as many things win as much.
      let counted = -1
      let list: string[] = []
      for (let index = 0; index < findings.length; index++) {
        const things = alone(index)
        if (things !== counted) {
          counted = things
          const after = { ...before, breached: before.breached - things, deducted: before.deducted - cost }
          const units = markLeaf(leaf, after, 0).known - known
          list = byUnits.get(units) ?? []
          byUnits.set(units, list)
        }
        list.push(findings[index]?.fingerprint ?? "")
      }
    }
  return Array.from(byUnits, ([units, findings]) => ({ findings, marks: toMarks(units) })).toSorted(
    (a, b) => b.marks - a.marks
  )
}

/** A step up, in units. */
export interface Step extends Omit<Improvement, "marks"> {
  readonly units: number
}

/**
 * The way up of one leaf: what has to be supplied, as soon as that wins something, and remedies, one for each fault of a
 * rule; together where one alone wins nothing. Each step's marks are what it wins after those before it; together they
 * win all that is missing.
 */
export const stepsOf = (leaf: LeafCase, unknownEarns: number): readonly Step[] => {
  const steps: Step[] = []
  const mark = markLeaf(leaf, tallyOf(leaf), unknownEarns)
  let reached = mark.lower
  let isSupplied = !leaf.isUncertain
  let together: readonly string[] = []
  const rise = (to: number, supply: readonly string[]): void => {
    if (to <= reached) return
    steps.push({ findings: together, supply, indicators: [leaf.leaf.id], units: to - reached })
    reached = to
    together = []
  }
  const supplyAt = ({ known }: LeafMark): void => {
    if (isSupplied || known <= reached) return
    rise(known, [...new Set(leaf.cases.flatMap(({ missing }) => missing))])
    isSupplied = true
  }
  supplyAt(mark)
  const remedied = new Set<FaultGroup>()
  for (const group of remediesOf(leaf)) {
    if (reached === leaf.worth) break
    remedied.add(group)
    together = together.concat(group.findings.map(({ fingerprint }) => fingerprint))
    const now = markLeaf(leaf, tallyOf(leaf, remedied), unknownEarns)
    rise(isSupplied ? now.known : now.lower, [])
    supplyAt(now)
  }
  return steps
}

/** The findings by rule and fault, what accounts for most first. */
const remediesOf = ({ leaf: { method }, cases }: LeafCase): readonly FaultGroup[] => {
  const remedies: { group: FaultGroup; size: number }[] = []
  for (const each of cases)
    for (const group of each.groups) {
      const cost = costOf(method, group.severity)
      if (group.severity === "note" && cost === 0) continue
      const size = method.kind === "deduct" ? cost * group.findings.length : each.without(new Set([group]))
      remedies.push({ group, size })
    }
  return remedies.toSorted((a, b) => b.size - a.size).map(({ group }) => group)
}

/**
 * The steps of all leaves, best first; a leaf's own steps keep their order, since each builds on the one before. What
 * several leaves ask for next, the same records, is one step.
 */
export const inOrderOfGain = (leaves: readonly (readonly Step[])[]): readonly Step[] => {
  const waiting = leaves.map((steps) => [...steps])
  const order: Step[] = []
  for (;;) {
    const next = new Map<string, { readonly step: Step; readonly of: readonly Step[][] }>()
    for (const [index, steps] of waiting.entries()) {
      const [step] = steps
      if (step === undefined) continue
      const asked = step.findings.length > 0 ? String(index) : JSON.stringify(step.supply.toSorted())
      const alike = next.get(asked)
      next.set(
        asked,
        alike === undefined ? { step, of: [steps] } : { step: both(alike.step, step), of: [...alike.of, steps] }
      )
    }
    const best = [...next.values()].reduce<{ readonly step: Step; readonly of: readonly Step[][] } | undefined>(
      (one, other) => (one === undefined || isBetter(other.step, one.step) ? other : one),
      undefined
    )
    if (best === undefined) return order
    order.push(best.step)
    for (const steps of best.of) steps.shift()
  }
}

const both = (one: Step, other: Step): Step => ({
  ...one,
  indicators: [...one.indicators, ...other.indicators],
  units: one.units + other.units
})

/** More marks first; with as many, the one that asks for less. */
const isBetter = (one: Step, other: Step): boolean =>
  one.units === other.units ? effort(one) < effort(other) : one.units > other.units

const effort = ({ findings, supply }: Step): number => findings.length + supply.length
