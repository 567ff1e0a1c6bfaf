import { describeValue, explainRule, type Locale, type Notice, type Rule, type Setting } from "@zhengwu/core"
import type { Words } from "./words.ts"

/** Those of a rule's settings that are the library's own assumption. */
export const assumptionsOf = (notice: Notice, rule: Rule): readonly Setting[] =>
  explainRule(notice, rule).settings.filter(({ origin }) => origin.kind === "assumption")

/** Says that findings rest on an assumed value, which value it is, and why it was assumed. */
export const sayAssumption = (setting: Setting, words: Words, locale: Locale): string => {
  const { parameter, origin } = setting
  return `${words.report.assumption}${words.colon}${parameter.title[locale]} ${describeValue(setting)[locale]}${
    origin.kind === "assumption" ? words.bracketed(origin.reason[locale]) : ""
  }`
}
