import {
  type Locale,
  type Notice,
  provisionOf,
  type Rule,
  type Setting,
  type Severity,
  type Text,
  valuesOf
} from "@zhengwu/core"
import { settingsOf } from "./assumptions.ts"

/** A rule explained: everything that follows from its declaration. */
export interface RuleExplained {
  /** The rule, by id. */
  readonly id: string
  /** What should be, in a few words. */
  readonly title: Text
  /** The provisions that it follows from, by id. */
  readonly provisions: readonly string[]
  /** Whether it binds each addressed agency, or the county's own register. */
  readonly scope: Rule["scope"]
  /** What is checked; optional where missing records leave the check out. */
  readonly checks: readonly { readonly says: Text; readonly optional: boolean }[]
  /** The faults that it can find. */
  readonly faults: readonly { readonly code: string; readonly severity: Severity }[]
  /** The parameters that it uses, with value and origin. */
  readonly parameters: readonly {
    readonly id: string
    readonly title: Text
    readonly value: unknown
    readonly origin: Setting["origin"]
  }[]
  /** The record sets that it reads, with the fields it cannot do without; of a group of fields one is enough. */
  readonly reads: readonly {
    readonly set: string
    readonly title: Text
    readonly fields: readonly (readonly { readonly name: string; readonly title: Text }[])[]
    readonly optional: boolean
  }[]
}

/** Explains a rule of a notice. */
export const explainRule = (notice: Notice, rule: Rule): RuleExplained => ({
  id: rule.id,
  title: rule.title,
  provisions: rule.provisions,
  scope: rule.scope,
  checks: rule.check.parts.map((part) => ({ says: part.says(valuesOf(notice, part.given)), optional: part.optional })),
  faults: Object.entries(rule.breaches).map(([code, { severity }]) => ({ code, severity })),
  parameters: settingsOf(notice, rule).map(({ parameter: { id, title }, value, origin }) => ({
    id,
    title,
    value,
    origin
  })),
  reads: readsOf(rule)
})

const readsOf = (rule: Rule): RuleExplained["reads"] => {
  const reads = new Map<
    string,
    { title: Text; optional: boolean; fields: Map<string, { name: string; title: Text }[]> }
  >()
  for (const { reads: ofPart, optional } of rule.check.parts)
    for (const { set, fields } of ofPart) {
      const read = reads.get(set.id) ?? { title: set.title, optional: true, fields: new Map() }
      read.optional &&= optional
      for (const group of fields) {
        const names = typeof group === "string" ? [group] : [...group]
        read.fields.set(
          names.join(),
          names.map((name) => ({
            name,
            title: set.fields.find((field) => field.name === name)?.title ?? { zh: name, en: name }
          }))
        )
      }
      reads.set(set.id, read)
    }
  return Array.from(reads, ([set, { title, optional, fields }]) => ({
    set,
    title,
    fields: [...fields.values()],
    optional
  }))
}

/** Titles of the addressees of a provision. */
export const addresseesOf = (notice: Notice, provision: string, locale: Locale): readonly string[] =>
  (provisionOf(notice, provision)?.addressees ?? []).map((key) => notice.addressees[key]?.title[locale] ?? key)
