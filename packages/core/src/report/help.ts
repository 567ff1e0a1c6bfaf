import { type AssumedSetting, assumptionsOf, explainRule } from "../kernel/explain.ts"
import type { Notice } from "../kernel/notice.ts"
import { describeValue } from "../kernel/parameter.ts"
import type { Rule } from "../kernel/rule.ts"
import type { Locale } from "../kernel/text.ts"
import { markdown } from "./markup.ts"
import { wordsIn } from "./words.ts"

/** An assumed value in a sentence. */
export const sayAssumption = (setting: AssumedSetting, locale: Locale): string =>
  wordsIn(locale).assumption(
    setting.parameter.title[locale],
    describeValue(setting)[locale],
    setting.origin.reason[locale]
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
  const assumed = assumptionsOf(notice, rule).map((setting) => sayAssumption(setting, locale))
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
