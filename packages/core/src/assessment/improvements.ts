import type { Finding } from "../kernel/finding.ts"
import { costOf, type LeafCase, markLeaf, tallyOf } from "./leaf-mark.ts"
import type { RuleCase } from "./rule-case.ts"
import type { Improvement, LostMarks } from "./scorecard.ts"
import { toMarks } from "./units.ts"

/** What each finding of a leaf costs on what is known, dearest first, then in the order of the report. */
export const lostMarks = (leaf: LeafCase): readonly LostMarks[] => {
  const before = tallyOf(leaf)
  const { known } = markLeaf(leaf, before, 0)
  const lost: LostMarks[] = []
  const { method } = leaf.leaf
  const wins = new Map<string, number>()
  for (const each of leaf.cases)
    for (const finding of each.findings) {
      const cost = method.kind === "deduct" ? costOf(method, finding) : 0
      if (finding.severity === "note" && cost === 0) continue
      const things = each.alone(finding)
      // Findings that account for as much win as much.
      const key = `${things} ${cost}`
      let marks = wins.get(key)
      if (marks === undefined) {
        const after = { ...before, breached: before.breached - things, deducted: before.deducted - cost }
        marks = toMarks(markLeaf(leaf, after, 0).known - known)
        wins.set(key, marks)
      }
      lost.push({ finding: finding.fingerprint, marks })
    }
  return wins.size < 2 ? lost : lost.toSorted((a, b) => b.marks - a.marks)
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
  const remedied = new Set<Finding>()
  let together: string[] = []
  for (const group of remediesOf(leaf)) {
    if (reached === leaf.worth) break
    for (const finding of group) {
      remedied.add(finding)
      together.push(finding.fingerprint)
    }
    const { known } = markLeaf(leaf, tallyOf(leaf, remedied), unknownEarns)
    if (known <= reached) continue
    steps.push({ findings: together, supply: [], indicator, units: known - reached })
    reached = known
    together = []
  }
  return steps
}

/** The findings by rule and fault, what accounts for most first. */
const remediesOf = ({ leaf, cases }: LeafCase): readonly (readonly Finding[])[] => {
  const { method } = leaf
  const groups: { findings: readonly Finding[]; size: number }[] = []
  for (const each of cases)
    for (const findings of byCode(each)) {
      const costs =
        method.kind === "deduct"
          ? findings.reduce((sum, finding) => sum + costOf(method, finding), 0)
          : findings[0]?.severity === "note"
            ? 0
            : each.without(new Set(findings))
      if (costs > 0 || findings[0]?.severity !== "note") groups.push({ findings, size: costs })
    }
  return groups.toSorted((a, b) => b.size - a.size).map(({ findings }) => findings)
}

const byCode = ({ findings }: RuleCase): Iterable<readonly Finding[]> => {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.code)
    if (group === undefined) groups.set(finding.code, [finding])
    else group.push(finding)
  }
  return groups.values()
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
