import type { Finding } from "../kernel/finding.ts"
import type { Outcome, Status } from "../kernel/outcome.ts"

/** One rule against one agency: how it stands, and what each finding accounts for. */
export interface RuleCase {
  /** The rule, by id. */
  readonly rule: string
  /** How it stands once excused findings are left aside. */
  readonly status: Status
  /** Whether something that it reads was missing, so that more may be at fault than was found. */
  readonly isUncertain: boolean
  /** The record sets that were missing, by id. */
  readonly missing: readonly string[]
  /** Things whose time is up. */
  readonly checked: number
  /** Of these, things at fault that nothing excuses. */
  readonly breached: number
  /** The findings that nothing excuses, notes included. */
  readonly findings: readonly Finding[]
  /** How many things would no longer be at fault if these findings, all of this rule, were remedied. */
  without(remedied: ReadonlySet<Finding>): number
  /** How many things only this finding accounts for. */
  alone(finding: Finding): number
}

/** Takes an outcome with the findings of its rule and agency; `isExcused` says which are waived. */
export const ruleCase = (
  outcome: Outcome,
  findings: readonly Finding[],
  isExcused: ((finding: Finding) => boolean) | undefined
): RuleCase => {
  const things = thingsOf(outcome, findings)
  const standing = isExcused === undefined ? findings : findings.filter((finding) => !isExcused(finding))
  const excused =
    standing.length === findings.length ? undefined : new Set(findings.filter((each) => isExcused?.(each) === true))
  const charged = standing.filter(({ severity }) => severity !== "note")
  const breached =
    excused === undefined
      ? outcome.measure.breached
      : charged.length === 0
        ? 0
        : outcome.measure.breached - things.without(excused, findings)
  const { missing, measure, status } = outcome
  return {
    rule: outcome.rule,
    status:
      status !== "breached" || breached > 0
        ? status
        : missing.length > 0
          ? "unknown"
          : measure.pending > 0
            ? "pending"
            : "met",
    isUncertain: status === "unknown" || missing.length > 0,
    missing: [...new Set(missing.map(({ set }) => set))],
    checked: Math.max(breached, measure.checked - measure.pending),
    breached,
    findings: standing,
    without: (remedied) =>
      charged.every((finding) => remedied.has(finding)) ? breached : things.without(remedied, standing),
    alone: (finding) =>
      finding.severity === "note" ? 0 : charged.length === 1 ? breached : things.alone(finding, standing)
  }
}

interface Things {
  without(remedied: ReadonlySet<Finding>, among: readonly Finding[]): number
  alone(finding: Finding, among: readonly Finding[]): number
}

/**
 * The things at fault behind findings: a record of the agency is one thing however many findings name it; a finding
 * without a record stands for at least one thing.
 */
const thingsOf = ({ agency, measure: { breached } }: Outcome, findings: readonly Finding[]): Things => {
  const charged = findings.filter(({ severity }) => severity !== "note")
  let sum = 0
  for (const finding of charged) sum += ownRows(finding, agency) || 1
  if (sum === breached) {
    // No two findings name one record: each accounts for its own.
    const size = (finding: Finding) => (finding.severity === "note" ? 0 : ownRows(finding, agency) || 1)
    return {
      without: (remedied) => {
        let total = 0
        for (const finding of remedied) total += size(finding)
        return total
      },
      alone: size
    }
  }
  return sharedThings(agency, breached, charged)
}

const sharedThings = (agency: string, breached: number, charged: readonly Finding[]): Things => {
  const keys = new Map(charged.map((finding) => [finding, keysOf(finding, agency)]))
  const distinct = new Set([...keys.values()].flat()).size
  const recordless = charged.filter((finding) => ownRows(finding, agency) === 0)
  // What is at fault beyond what findings name: things without records, of which a finding counts several.
  const surplus = Math.max(0, breached - distinct)
  const counts = new Map<readonly Finding[], Map<string, number>>()
  const countsOf = (among: readonly Finding[]) => {
    let found = counts.get(among)
    if (found !== undefined) return found
    found = new Map()
    for (const finding of among) for (const key of keys.get(finding) ?? []) found.set(key, (found.get(key) ?? 0) + 1)
    counts.set(among, found)
    return found
  }
  const without: Things["without"] = (remedied, among) => {
    const removed = new Map<string, number>()
    for (const finding of remedied)
      for (const key of keys.get(finding) ?? []) removed.set(key, (removed.get(key) ?? 0) + 1)
    let total = 0
    for (const [key, count] of removed) if (countsOf(among).get(key) === count) total++
    return recordless.length > 0 && recordless.every((finding) => remedied.has(finding) || !among.includes(finding))
      ? Math.min(breached, total + surplus)
      : Math.min(breached, total)
  }
  return { without, alone: (finding, among) => without(new Set([finding]), among) }
}

const ownRows = ({ evidence }: Finding, agency: string): number => {
  let count = 0
  for (const each of evidence) if (each.agency === agency) count++
  return count
}

const keysOf = (finding: Finding, agency: string): readonly string[] => {
  const own = finding.evidence.filter((each) => each.agency === agency)
  return own.length === 0
    ? [finding.fingerprint]
    : [...new Set(own.map(({ set, place, record }) => JSON.stringify([set, place, record])))]
}
