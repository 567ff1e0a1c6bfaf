import type { Finding, Severity } from "../kernel/finding.ts"
import type { Outcome, Status } from "../kernel/outcome.ts"

/** Findings of one fault of a rule, in the order of the report. */
export interface FaultGroup {
  /** How grave the fault is; a note is no fault. */
  readonly severity: Severity
  readonly findings: readonly Finding[]
  /** The things that only the finding at an index accounts for. */
  readonly alone: (index: number) => number
}

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
  readonly groups: readonly FaultGroup[]
  /** How many things would no longer be at fault if all findings of these groups were remedied. */
  readonly without: (remedied: ReadonlySet<FaultGroup>) => number
}

/** Takes an outcome with the findings of its rule and agency; `isExcused` says which are waived. */
export const ruleCase = (
  outcome: Outcome,
  findings: readonly Finding[],
  isExcused: ((finding: Finding) => boolean) | undefined
): RuleCase => {
  const { missing, measure, status } = outcome
  const standing = isExcused === undefined ? findings : findings.filter((finding) => !isExcused(finding))
  const { breached, groups, without } = grouped(outcome, findings, standing)
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
    groups,
    without
  }
}

type Grouped = Pick<RuleCase, "breached" | "groups" | "without">

const grouped = (outcome: Outcome, findings: readonly Finding[], standing: readonly Finding[]): Grouped => {
  const { agency, measure } = outcome
  let sum = 0
  let isOneEach = true
  for (const finding of findings) {
    const size = sizeOf(finding, agency)
    sum += size
    if (size !== 1) isOneEach = false
  }
  // Where findings name as many things as there are, no two name the same: each accounts for its own.
  if (sum !== measure.breached) return sharing(outcome, findings, standing)
  const groups = byCode(standing, isOneEach ? () => 1 : (finding) => sizeOf(finding, agency))
  const things = new Map(groups.map((group) => [group, thingsIn(group, isOneEach)]))
  let breached = 0
  for (const count of things.values()) breached += count
  return {
    breached,
    groups,
    without: (remedied) => {
      let count = 0
      for (const group of remedied) count += things.get(group) ?? 0
      return count
    }
  }
}

const thingsIn = ({ findings, alone }: FaultGroup, isOneEach: boolean): number => {
  if (isOneEach) return findings.length
  let sum = 0
  for (let index = 0; index < findings.length; index++) sum += alone(index)
  return sum
}

/** How many things a finding names: the agency's own records among its evidence, else itself. */
const sizeOf = (finding: Finding, agency: string): number => {
  if (finding.severity === "note") return 0
  return finding.evidence.length < 2 ? 1 : ownRows(finding, agency) || 1
}

/** Findings by code: a report is in that order, so most groups are a run of it. */
const byCode = (findings: readonly Finding[], alone: (finding: Finding) => number): readonly FaultGroup[] => {
  const groups = new Map<string, Finding[]>()
  let start = 0
  while (start < findings.length) {
    const code = findings[start]?.code ?? ""
    let end = start + 1
    while (end < findings.length && findings[end]?.code === code) end++
    const list = groups.get(code)
    if (list === undefined) groups.set(code, findings.slice(start, end))
    else for (const finding of findings.slice(start, end)) list.push(finding)
    start = end
  }
  return Array.from(groups.values(), (own): FaultGroup => ({
    severity: own[0]?.severity ?? "note",
    findings: own,
    alone: (index) => {
      const finding = own[index]
      return finding === undefined ? 0 : alone(finding)
    }
  }))
}

/**
 * Findings that share things, or stand for several that no record stands for. A record of the agency is one thing
 * however many findings name it; a finding without one is a thing by itself. What is at fault beyond that belongs to
 * the findings without records, all together.
 */
const sharing = (outcome: Outcome, findings: readonly Finding[], standing: readonly Finding[]): Grouped => {
  const { agency, measure } = outcome
  const charged = standing.filter(({ severity }) => severity !== "note")
  const keys = new Map(
    findings.filter(({ severity }) => severity !== "note").map((finding) => [finding, keysOf(finding, agency)])
  )
  const recordless = (finding: Finding) => ownRows(finding, agency) === 0
  const surplus = Math.max(0, measure.breached - new Set([...keys.values()].flat()).size)
  const isBeyond = charged.some(recordless)
  const named = new Map<string, number>()
  for (const finding of charged) for (const key of keys.get(finding) ?? []) named.set(key, (named.get(key) ?? 0) + 1)
  // Every finding stands: the measure is right as it is. None does: nothing is left.
  const breached =
    standing.length === findings.length
      ? measure.breached
      : charged.length === 0
        ? 0
        : Math.min(measure.breached, named.size + (isBeyond || !findings.some(recordless) ? surplus : 0))
  const without = (remedied: Iterable<Finding>): number => {
    const removed = new Map<string, number>()
    const gone = new Set(remedied)
    for (const finding of gone) for (const key of keys.get(finding) ?? []) removed.set(key, (removed.get(key) ?? 0) + 1)
    if (charged.every((finding) => gone.has(finding))) return breached
    let count = 0
    for (const [key, times] of removed) if (named.get(key) === times) count++
    const isLast = isBeyond && charged.every((finding) => gone.has(finding) || !recordless(finding))
    return Math.min(breached, isLast ? count + surplus : count)
  }
  const onlyThis = (finding: Finding): number => {
    if (finding.severity === "note") return 0
    if (charged.length === 1) return breached
    const count = (keys.get(finding) ?? []).filter((key) => named.get(key) === 1).length
    const isLast = recordless(finding) && charged.every((each) => each === finding || !recordless(each))
    return Math.min(breached, isLast ? count + surplus : count)
  }
  return {
    breached,
    groups: byCode(standing, onlyThis),
    without: (groups) => without([...groups].flatMap((group) => group.findings))
  }
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
