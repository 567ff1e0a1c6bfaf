import type { Severity } from "./finding.ts"
import { type Notice, provisionOf, valuesOf } from "./notice.ts"
import type { Assumption, Origin, Setting } from "./parameter.ts"
import type { Provision } from "./provision.ts"
import type { RecordSet } from "./record-set.ts"
import type { Rule } from "./rule.ts"
import type { Text } from "./text.ts"

/** A record set that a rule reads. */
export interface ExplainedRead {
  /** The set. */
  readonly set: RecordSet
  /** The fields that it cannot do without; of a group one is enough. */
  readonly fields: readonly (readonly string[])[]
  /** Whether the rule judges without it when it was not supplied. */
  readonly optional: boolean
}

/** How a provision is decided: by records, by a filing with the authority, or by a person. */
export type DecidedBy = "records" | "filing" | "person"

/** What a rule demands and how it decides, from its own declaration. */
export interface RuleExplanation {
  /** The rule. */
  readonly rule: Rule
  /** The provisions it follows from. */
  readonly provisions: readonly Provision[]
  /** What is checked, sentence by sentence. */
  readonly checks: readonly Text[]
  /** What it reads. */
  readonly reads: readonly ExplainedRead[]
  /** The parameters it judges by, with value and origin, in the order in which its checks ask for them. */
  readonly settings: readonly Setting[]
  /** The faults it can find. */
  readonly faults: readonly { readonly code: string; readonly severity: Severity }[]
  /** How it is decided. */
  readonly decidedBy: DecidedBy
}

/** Explains a rule of a notice from its declaration. */
export const explainRule = (notice: Notice, rule: Rule): RuleExplanation => {
  const { parts } = rule.check
  const reads = new Map<RecordSet, { fields: Map<string, readonly string[]>; optional: boolean }>()
  for (const part of parts)
    for (const { set, fields } of part.reads) {
      const entry = reads.get(set) ?? { fields: new Map(), optional: true }
      for (const field of fields) {
        const group = typeof field === "string" ? [field] : field
        entry.fields.set(group.join(" "), group)
      }
      entry.optional &&= part.optional
      reads.set(set, entry)
    }
  const parameters = new Set(parts.flatMap(({ given }) => Object.values(given).map(({ id }) => id)))
  return {
    rule,
    provisions: rule.provisions.flatMap((id) => provisionOf(notice, id) ?? []),
    checks: parts.map((part) => part.says(valuesOf(notice, part.given))),
    reads: Array.from(reads, ([set, { fields, optional }]) => ({ set, fields: [...fields.values()], optional })),
    settings: [...parameters].flatMap((id) => notice.settings.filter(({ parameter }) => parameter.id === id)),
    faults: Object.entries(rule.breaches).map(([code, { severity }]) => ({ code, severity })),
    decidedBy: decidedBy([...reads.keys()])
  }
}

/** A value that neither notice nor regulation states, as the library assumes it. */
export interface AssumedSetting extends Setting {
  /** Why it was assumed. */
  readonly origin: Assumption
}

/** The assumed values that a rule judges by; with a code, those that this fault of it rests on. */
export const assumptionsOf = (notice: Notice, { check }: Rule, code?: string): readonly AssumedSetting[] => {
  const parts = check.parts.filter(({ codes }) => code === undefined || codes.includes(code))
  const asked = new Set(parts.flatMap(({ given }) => Object.values(given).map(({ id }) => id)))
  return notice.settings.filter(
    (setting): setting is AssumedSetting => setting.origin.kind === "assumption" && asked.has(setting.parameter.id)
  )
}

const decidedBy = (sets: readonly RecordSet[]): DecidedBy =>
  sets.some(({ id }) => id === "judgements") ? "person" : sets.some(({ id }) => id === "filings") ? "filing" : "records"

/** Where a value comes from, in words. */
export const describeOrigin = (origin: Origin): Text => {
  if (origin.kind === "notice")
    return { zh: `来自通知 ${origin.provision}`, en: `from the notice, ${origin.provision}` }
  if (origin.kind === "regulation") return { zh: `来自${origin.reference.zh}`, en: `from ${origin.reference.en}` }
  return { zh: `假定：${origin.reason.zh}`, en: `an assumption: ${origin.reason.en}` }
}
