import type { Decision, Finding, Issue, Outcome } from "@zhengwu/core"
import {
  type AssessCase,
  type ConformanceCase,
  type DecideCase,
  type ExpectedDecision,
  type ExpectedReport,
  findingKey,
  issueKey,
  outcomeKey
} from "./conformance-case.ts"
import { conformanceCases } from "./conformance-cases.ts"

/** An input that was refused. */
export interface Refusal {
  /** Everything that is wrong with it. */
  readonly refused: readonly Pick<Issue, "level" | "code" | "place">[]
}

/** What a target found. */
export interface Found {
  readonly findings: readonly Pick<Finding, "rule" | "code" | "agencies" | "subject" | "fingerprint">[]
  readonly outcomes: readonly Pick<Outcome, "rule" | "agency" | "status">[]
  readonly issues: readonly Pick<Issue, "level" | "code" | "place">[]
}

/** What a target decided. */
export type Decided = Pick<Decision, "verdict" | "reasons" | "approval" | "missing" | "changes">

/** A way to reach the rules: direct calls, a server, a command, a page. */
export interface ConformanceTarget {
  /** How results call it. */
  readonly name: string
  /** Judges a county. */
  assess(given: AssessCase): Promise<Found | Refusal> | Found | Refusal
  /** Decides a command; absent where the target decides nothing, which `skip` must then give a reason for. */
  decide?(given: DecideCase): Promise<Decided | Refusal> | Decided | Refusal
  /** Why a case does not concern the target; `undefined`, or absent: it does. */
  skip?(given: ConformanceCase): string | undefined
}

/** How a target did in one case. */
export interface ConformanceResult {
  readonly target: string
  /** The case, by id. */
  readonly id: string
  readonly status: "passed" | "failed" | "skipped"
  /** Every difference from what is expected; empty unless it failed. */
  readonly differences: readonly string[]
  /** Why it was skipped; absent unless it was. */
  readonly reason?: string
}

/** Runs every case against a target, one after the other. Never rejects: what a target throws is a difference. */
export const runConformance = async (
  target: ConformanceTarget,
  cases: readonly ConformanceCase[] = conformanceCases
): Promise<readonly ConformanceResult[]> => {
  const results: ConformanceResult[] = []
  // In order: a target may hold one state.
  // oxlint-disable-next-line no-await-in-loop
  for (const each of cases) results.push(await runCase(target, each))
  return results
}

const runCase = async (target: ConformanceTarget, given: ConformanceCase): Promise<ConformanceResult> => {
  const about = { target: target.name, id: given.id }
  const reason = target.skip?.(given)
  if (reason !== undefined && reason !== "") return { ...about, status: "skipped", differences: [], reason }
  try {
    const differences =
      given.kind === "assess" ? reportDifferences(given, await target.assess(given)) : await decided(target, given)
    return { ...about, status: differences.length === 0 ? "passed" : "failed", differences }
  } catch (error) {
    return { ...about, status: "failed", differences: [`it threw ${String(error)}`] }
  }
}

const decided = async (target: ConformanceTarget, given: DecideCase): Promise<readonly string[]> =>
  target.decide === undefined
    ? ["the target decides nothing, and gives no reason to skip the case"]
    : decisionDifferences(given, await target.decide(given))

const reportDifferences = ({ expected }: AssessCase, actual: Found | Refusal): readonly string[] => {
  if ("refused" in expected || "refused" in actual) return refusalDifferences(expected, actual)
  return [
    ...listDifferences("finding", expected.findings, actual.findings.map(findingKey)),
    ...outcomeDifferences(expected, actual.outcomes),
    ...listDifferences("issue", expected.issues ?? [], actual.issues.map(issueKey))
  ]
}

/** Outcomes of which nothing was known or asked need not stand in a case. */
const silent: ReadonlySet<Outcome["status"]> = new Set(["unknown", "not-applicable"])

const outcomeDifferences = ({ outcomes: expected }: ExpectedReport, actual: Found["outcomes"]): readonly string[] => {
  const found = new Map(actual.map((outcome) => [outcomeKey(outcome), outcome.status]))
  return [
    ...(found.size === actual.length ? [] : ["an outcome stands twice"]),
    ...Object.entries(expected).flatMap(([key, status]) =>
      found.get(key) === status ? [] : [`outcome ${key} is ${found.get(key) ?? "absent"}, not ${status}`]
    ),
    ...Array.from(found).flatMap(([key, status]) =>
      key in expected || silent.has(status) ? [] : [`outcome ${key} is ${status}, which is not expected`]
    )
  ]
}

const decisionDifferences = ({ expected }: DecideCase, actual: Decided | Refusal): readonly string[] => {
  if ("refused" in expected || "refused" in actual) return refusalDifferences(expected, actual)
  const { verdict, reasons, approval, missing, changes } = actual
  return [
    ...(verdict === expected.verdict ? [] : [`the verdict is ${verdict}, not ${expected.verdict}`]),
    ...listDifferences(
      "reason",
      expected.reasons ?? [],
      reasons.map(({ weight, rule, code }) => `${weight} ${rule} ${code}`)
    ),
    ...(approvalKey(approval) === approvalKey(expected.approval)
      ? []
      : [`the approval is ${approvalKey(approval)}, not ${approvalKey(expected.approval)}`]),
    ...listDifferences(
      "missing",
      expected.missing ?? [],
      missing.map(({ set, why }) => `${set} ${why}`)
    ),
    ...listDifferences(
      "change",
      expected.changes ?? [],
      changes.map((change) =>
        "add" in change ? `add ${change.add}` : `${"remove" in change ? "remove" : "replace"} ${change.set}`
      )
    )
  ]
}

const approvalKey = (approval: ExpectedDecision["approval"]): string =>
  approval === undefined ? "none" : `${approval.kind} of “${approval.subject ?? ""}” by ${approval.approver}`

const refusalDifferences = (expected: object, actual: object): readonly string[] => {
  const wrong = (answer: object): string => ("refused" in answer ? "is refused" : "is not refused")
  if (!("refused" in expected) || !("refused" in actual))
    return [`the input ${wrong(actual)}, but ${wrong(expected)} in the case`, ...(detailOf(actual) ?? [])]
  return listDifferences(
    "issue",
    (expected as { refused: readonly string[] }).refused,
    (actual as Refusal).refused.map(issueKey)
  )
}

const detailOf = (answer: object): readonly string[] | undefined =>
  "refused" in answer ? (answer as Refusal).refused.map((issue) => `issue ${issueKey(issue)}`) : undefined

/** What of one list is not in the other, or that only their order differs. */
const listDifferences = (what: string, expected: readonly string[], actual: readonly string[]): readonly string[] => {
  const absent = without(expected, actual)
  const more = without(actual, expected)
  if (absent.length + more.length === 0)
    return expected.every((each, index) => each === actual[index]) ? [] : [`${what}s stand in another order`]
  return [...absent.map((each) => `no ${what} ${each}`), ...more.map((each) => `unexpected ${what} ${each}`)]
}

/** What is left of a list when each of the others is taken away once. */
const without = (list: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others]
  return list.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
