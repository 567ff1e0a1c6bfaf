import type { Check, Signature, Signatures } from "./check.ts"
import type { Severity } from "./finding.ts"
import type { Text } from "./text.ts"

/** What the words of a breach can speak of, in the reader's language. */
export interface BreachView<S extends Signature = Signature> {
  /** What is at fault, as its owner calls it. */
  readonly subject: string
  /** The record at fault, the first where there are several. */
  readonly record: S["record"]
  /** What each record at fault is called. */
  readonly subjects: readonly string[]
  /** Records that show the fault but are not at fault themselves. */
  readonly context: readonly S["context"][]
  /** What the check adds. */
  readonly detail: S["detail"]
  /** Values of the parameters. */
  readonly given: S["given"]
  /** Names of the agencies concerned. */
  readonly agencies: readonly string[]
  /** The day of the judgement. */
  readonly asOf: string
}

/** A sentence about a breach in both languages; each is written whole, never put together from pieces. */
export interface Wording<S extends Signature = Signature> {
  /** In Chinese. */
  zh(view: BreachView<S>): string
  /** In English. */
  en(view: BreachView<S>): string
}

/** One fault that a rule can find. */
export interface Breach<S extends Signature = Signature> {
  /** How grave it is. */
  readonly severity: Severity
  /** What is wrong. */
  readonly message: Wording<S>
  /** What to do. */
  readonly remedy: Wording<S>
}

/** What one provision demands. */
export interface Rule {
  /** Stable name that states what should be, such as `security.antivirus-installed`. */
  readonly id: string
  /** What should be, in a few words. */
  readonly title: Text
  /** The provisions that it follows from, by id; findings cite the first. */
  readonly provisions: readonly [string, ...string[]]
  /** Whether it binds each addressed agency, or the county's own register. */
  readonly scope: "agency" | "county"
  /** How it is decided. */
  readonly check: Check
  /** Its faults, by code. */
  readonly breaches: Readonly<Record<string, Breach>>
}

/** Declares a rule. A fault of the check without words for it does not compile. */
export const rule = <S extends Signatures>(declaration: {
  readonly id: string
  readonly title: Text
  readonly provisions: readonly [string, ...string[]]
  readonly scope?: "agency" | "county"
  readonly check: Check<S>
  readonly breaches: { readonly [C in keyof S]: Breach<S[C]> }
}): Rule => ({ scope: "agency", ...declaration })
