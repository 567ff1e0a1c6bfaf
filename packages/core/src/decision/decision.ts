import type { FilingKind } from "../filing/index.ts"
import type { Change, Query } from "../kernel/decision.ts"
import type { Finding } from "../kernel/finding.ts"
import type { Missing } from "../kernel/outcome.ts"
import type { Text } from "../kernel/text.ts"

/**
 * Whether something may be done: `permit`; `deny`; `needs-approval` (a filing would permit it); `undetermined` (the
 * register could not tell).
 */
export type Verdict = "permit" | "deny" | "needs-approval" | "undetermined"

/** Something asked for before it is done. */
export interface Command {
  /** Which command, such as `register-terminal`. */
  readonly command: string
  /** The agency that would act, by id. */
  readonly agency: string
  /** What it is about: the values of the command's fields, in canonical form. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** Why a command is decided as it is: a fault as it would stand, as plain data; `describeDecision` puts it into words. */
export interface Reason extends Omit<Finding, "fingerprint" | "due"> {
  /** Whether it forbids the command, calls for an approval, or is only told. */
  readonly weight: "bars" | "needs-approval" | "noted"
  /** The words, where the procedure and not a record stands against it; absent for a rule's own fault. */
  readonly words?: { readonly message: Text; readonly remedy: Text }
}

/** Something that was looked at. */
export interface Fact {
  /** What was asked of the register. */
  readonly query: Query
  /** How many records it gave. */
  readonly count: number
  /** The records, where they were asked for by key. */
  readonly records: readonly { readonly agency?: string; readonly subject: string; readonly record: unknown }[]
}

/** What the register could not tell. */
export interface Unanswered extends Missing {
  /** Why: it has no answer for the set, has no such record, or its records do not say enough. */
  readonly why: "unanswered" | "no-such-record" | "not-told"
  /** What was asked; absent where the records do not say enough. */
  readonly query?: Query
}

/** The answer to a command: plain data that survives JSON. */
export interface Decision {
  /** The command, by id. */
  readonly command: string
  /** The answer. */
  readonly verdict: Verdict
  /** The calendar date as of which it was decided. */
  readonly asOf: string
  /** The agency that would act, by id. */
  readonly agency: string
  /** The agencies that reasons speak of, with their names. */
  readonly agencies: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en?: string } }[]
  /** What stands in its way, or is told. */
  readonly reasons: readonly Reason[]
  /** The filing that would permit it; present just when the verdict is `needs-approval`. */
  readonly approval?: {
    /** What is to be filed. */
    readonly kind: FilingKind
    /** What the filing is about; absent: the agency itself. */
    readonly subject?: string
    /** Who approves, by id of the notice's authority. */
    readonly approver: string
  }
  /** What carrying it out does to the register; empty where it cannot be carried out at all. */
  readonly changes: readonly Change[]
  /** What was looked at. */
  readonly facts: readonly Fact[]
  /** What the register could not tell; empty unless the verdict is `undetermined` or something else bars it. */
  readonly missing: readonly Unanswered[]
  /** The provisions that decide, by id. */
  readonly provisions: readonly string[]
  /** The rules that were asked, by id. */
  readonly rules: readonly string[]
}
