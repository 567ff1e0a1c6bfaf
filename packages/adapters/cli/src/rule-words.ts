import { type Locale, type Notice, provisionOf, type RuleExplanation, type Text } from "@zhengwu/core"

/** Whether a check of an explained rule is left out where its records were not supplied. */
export const isOptional = ({ rule }: RuleExplanation, check: number): boolean =>
  rule.check.parts[check]?.optional === true

/** The fields that a rule cannot do without, by set and title; of a group of fields one is enough. */
export const readsOf = ({ reads }: RuleExplanation) =>
  reads.map(({ set, fields, optional }) => ({
    set: set.id,
    title: set.title,
    fields: fields.map((group) =>
      group.map((name): { readonly name: string; readonly title: Text } => ({
        name,
        title: set.fields.find((field) => field.name === name)?.title ?? { zh: name, en: name }
      }))
    ),
    optional
  }))

/** A rule's explanation as plain data. */
export const ruleJson = (explanation: RuleExplanation) => {
  const { rule, checks, faults, settings } = explanation
  return {
    id: rule.id,
    title: rule.title,
    provisions: rule.provisions,
    scope: rule.scope,
    checks: checks.map((says, index) => ({ says, optional: isOptional(explanation, index) })),
    faults,
    parameters: settings.map(({ parameter: { id, title }, value, origin }) => ({ id, title, value, origin })),
    reads: readsOf(explanation)
  }
}

/** Titles of the addressees of a provision. */
export const addresseesOf = (notice: Notice, provision: string, locale: Locale): readonly string[] =>
  (provisionOf(notice, provision)?.addressees ?? []).map((key) => notice.addressees[key]?.title[locale] ?? key)
