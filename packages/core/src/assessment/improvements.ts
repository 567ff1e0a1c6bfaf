import { costOf, type LeafCase, markLeaf, tallyOf } from "./leaf-mark.ts"
import type { FaultGroup } from "./rule-case.ts"
import type { Improvement, LostMarks } from "./scorecard.ts"
import { toMarks } from "./units.ts"

/** A million of these are made at once: see `untyped`. */
const lostMark = (finding: string, marks: number | undefined): LostMarks => ({ finding, marks: marks as number })

/**
 * Tells V8, which learns what a property holds from the first objects that have it, that `marks` is not always a
 * number. It then shares equal marks instead of boxing each anew: scoring a million findings takes half the time.
 */
const untyped = lostMark("", undefined)

/** What each finding of a leaf costs on what is known, dearest first, then in the order of the report. */
export const lostMarks = (leaf: LeafCase): readonly LostMarks[] => {
  const before = tallyOf(leaf)
  const { known } = markLeaf(leaf, before, 0)
  const lists: LostMarks[][] = []
  const amounts = new Set<number>()
  for (const { groups } of leaf.cases)
    for (const { severity, findings, alone } of groups) {
      const cost = costOf(leaf.leaf.method, severity)
      if (severity === "note" && cost === 0) continue
      // Findings that account for as many things win as much.
      let counted = -1
      let { marks } = untyped
      lists.push(
        findings.map(({ fingerprint }, index) => {
          const things = alone(index)
          if (things !== counted) {
            counted = things
            const after = { ...before, breached: before.breached - things, deducted: before.deducted - cost }
            marks = toMarks(markLeaf(leaf, after, 0).known - known)
            amounts.add(marks)
          }
          return lostMark(fingerprint, marks)
        })
      )
    }
  const lost = lists.length === 1 && lists[0] !== undefined ? lists[0] : ([] as LostMarks[]).concat(...lists)
  return amounts.size < 2 ? lost : lost.toSorted((a, b) => b.marks - a.marks)
}

/** A step up, in units. */
export interface Step extends Omit<Improvement, "marks"> {
  readonly units: number
}

/**
 * The way up of one leaf: first what has to be supplied, then remedies, one for each fault of a rule, together where
 * one alone wins nothing. Each step's marks are what it wins after those before it; together they win all that is
 * missing.
 */
export const stepsOf = (leaf: LeafCase, unknownEarns: number): readonly Step[] => {
  const steps: Step[] = []
  const indicator = leaf.leaf.id
  const mark = markLeaf(leaf, tallyOf(leaf), unknownEarns)
  if (leaf.isUncertain) {
    const supply = [...new Set(leaf.cases.flatMap(({ missing }) => missing))]
    if (mark.known > mark.lower) steps.push({ findings: [], supply, indicator, units: mark.known - mark.lower })
  }
  let reached = mark.known
  const remedied = new Set<FaultGroup>()
  let together: string[] = []
  for (const group of remediesOf(leaf)) {
    if (reached === leaf.worth) break
    remedied.add(group)
    together = together.concat(group.findings.map(({ fingerprint }) => fingerprint))
    const { known } = markLeaf(leaf, tallyOf(leaf, remedied), unknownEarns)
    if (known <= reached) continue
    steps.push({ findings: together, supply: [], indicator, units: known - reached })
    reached = known
    together = []
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

/** The steps of all leaves, best first; a leaf's own steps keep their order, since each builds on the one before. */
export const inOrderOfGain = (leaves: readonly (readonly Step[])[]): readonly Step[] => {
  const waiting = leaves.map((steps) => [...steps])
  const order: Step[] = []
  for (;;) {
    let next: Step[] | undefined
    for (const steps of waiting) {
      const [step] = steps
      if (step !== undefined && (next?.[0] === undefined || isBetter(step, next[0]))) next = steps
    }
    const step = next?.shift()
    if (step === undefined) return order
    order.push(step)
  }
}

/** More marks first; with as many, the one that asks for less. */
const isBetter = (one: Step, other: Step): boolean =>
  one.units === other.units ? effort(one) < effort(other) : one.units > other.units

const effort = ({ findings, supply }: Step): number => findings.length + supply.length
