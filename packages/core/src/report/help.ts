import { explainRule } from "../kernel/explain.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Rule } from "../kernel/rule.ts"
import type { Locale } from "../kernel/text.ts"
import { markdown } from "./markup.ts"
import { wordsIn } from "./words.ts"

/** A value longer than this says more when its origin is looked up. */
const valueLength = 80

/** A parameter's value in words; `undefined` when it is a table of its own. */
const valueInWords = (value: unknown, locale: Locale): string | undefined => {
  if (typeof value === "boolean") return locale === "zh" ? (value ? "是" : "否") : value ? "yes" : "no"
  if (typeof value === "string" || typeof value === "number") return String(value)
  if (!Array.isArray(value)) return undefined
  const parts = value.map((each) => valueInWords(each, locale))
  const text = parts.join(locale === "zh" ? "、" : ", ")
  return parts.includes(undefined) || text.length > valueLength ? undefined : text
}

/** What a rule goes by that is the library's own assumption, one sentence each. */
export const assumptionsOf = (notice: Notice, rule: Rule, locale: Locale): readonly string[] =>
  explainRule(notice, rule).settings.flatMap(({ parameter, value, origin }) =>
    origin.kind === "assumption"
      ? [wordsIn(locale).assumption(parameter.title[locale], valueInWords(value, locale), origin.reason[locale])]
      : []
  )

/** What a rule demands, checks and assumes, for whoever has to remedy a finding: as plain text and as Markdown. */
export const ruleHelp = (
  notice: Notice,
  rule: Rule,
  locale: Locale
): { readonly text: string; readonly markdown: string } => {
  const words = wordsIn(locale)
  const { provisions, checks } = explainRule(notice, rule)
  const sentences = provisions.map(({ id, text }) => [id, text[locale].trim()] as const)
  const said = checks.map((check) => check[locale])
  const assumed = assumptionsOf(notice, rule, locale)
  return {
    text: [
      rule.title[locale],
      ...sentences.map(([id, sentence]) => `${id}${words.colon}${sentence}`),
      `${words.checks}${words.colon}${said.join(" ")}`,
      ...assumed
    ].join("\n"),
    markdown: [
      `**${markdown(rule.title[locale])}**`,
      ...sentences.map(([id, sentence]) => `> ${markdown(sentence)}\n>\n> ${markdown(id)}`),
      `${words.checks}${words.colon}`,
      said.map((check) => `- ${markdown(check)}`).join("\n"),
      ...assumed.map(markdown)
    ].join("\n\n")
  }
}
