import type { Finding, Issue, Outcome, Status, Verdict } from "@zhengwu/core"

/** A county's records, and what is found in them. */
export interface AssessCase {
  readonly kind: "assess"
  /** Stable name. */
  readonly id: string
  /** What it shows. */
  readonly about: string
  /** The calendar date as of which the records are judged. */
  readonly asOf: string
  /** The county as JSON values, as `parseCounty` reads them. */
  readonly county: unknown
  /** What is found; or, of a county that is refused, what is wrong with it. */
  readonly expected: ExpectedReport | ExpectedRefusal
}

/** A command and a register, and the decision. */
export interface DecideCase {
  readonly kind: "decide"
  /** Stable name. */
  readonly id: string
  /** What it shows. */
  readonly about: string
  /** The calendar date of the decision. */
  readonly asOf: string
  /** What the register holds: a county as JSON values. A set that is absent is one that it cannot answer for. */
  readonly register: unknown
  /** The command, as `parseCommand` reads it. */
  readonly command: {
    readonly command: string
    readonly agency: string
    readonly fields: Readonly<Record<string, unknown>>
  }
  /** The decision; or, of a command that is refused, what is wrong with it. */
  readonly expected: ExpectedDecision | ExpectedRefusal
}

/** One case. */
export type ConformanceCase = AssessCase | DecideCase

/** What an assessment must give. */
export interface ExpectedReport {
  /** Every finding, in the order of the report, as `findingKey` writes it. */
  readonly findings: readonly string[]
  /**
   * Outcomes by rule and agency (`network.zoned finance`). Every outcome that is met, breached or pending stands here;
   * of the others those that the case is about.
   */
  readonly outcomes: Readonly<Record<string, Status>>
  /** Every issue, as `issueKey` writes it; none when absent. */
  readonly issues?: readonly string[]
}

/** What a decision must give. */
export interface ExpectedDecision {
  readonly verdict: Verdict
  /** Every reason: weight, rule and code; none when absent. */
  readonly reasons?: readonly string[]
  /** What is to be filed, about what, and who approves it. */
  readonly approval?: { readonly kind: string; readonly subject?: string; readonly approver: string }
  /** What the register cannot tell: set and why; nothing when absent. */
  readonly missing?: readonly string[]
  /** What carrying it out does: `add`, `replace` or `remove`, with the set; nothing when absent. */
  readonly changes?: readonly string[]
}

/** What is wrong with an input that is refused. */
export interface ExpectedRefusal {
  /** Every issue, as `issueKey` writes it. */
  readonly refused: readonly string[]
}

/** A finding as cases write it: rule, code, agencies, subject and fingerprint. */
export const findingKey = ({
  rule,
  code,
  agencies,
  subject,
  fingerprint
}: Pick<Finding, "rule" | "code" | "agencies" | "subject" | "fingerprint">): string =>
  `${rule} ${code} ${agencies.join("+")} “${subject}” ${fingerprint}`

/** An issue as cases write it: level, code and JSON Pointer. */
export const issueKey = ({ level, code, place }: Pick<Issue, "level" | "code" | "place">): string =>
  `${level} ${code} ${place.pointer ?? ""}`

/** An outcome as cases name it. */
export const outcomeKey = ({ rule, agency }: Pick<Outcome, "rule" | "agency">): string => `${rule} ${agency}`
