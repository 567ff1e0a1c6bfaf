import { explainRule, type Locale, type Notice, type Rule, type Setting } from "@zhengwu/core"
import type { Words } from "./words.ts"

/** Those of a rule's settings that are the library's own assumption. */
export const assumptionsOf = (notice: Notice, rule: Rule): readonly Setting[] =>
  explainRule(notice, rule).settings.filter(({ origin }) => origin.kind === "assumption")

/** A parameter's value in words. */
export const showValue = (value: unknown, locale: Locale): string => {
  if (Array.isArray(value)) return value.map((each) => showValue(each, locale)).join(locale === "zh" ? "、" : ", ")
  if (typeof value === "boolean") return locale === "zh" ? (value ? "是" : "否") : value ? "yes" : "no"
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "")
}

/** Says that findings rest on an assumed value, which value it is, and why it was assumed. */
export const sayAssumption = ({ parameter, value, origin }: Setting, words: Words, locale: Locale): string =>
  `${words.report.assumption}${words.colon}${parameter.title[locale]} ${showValue(value, locale)}${
    origin.kind === "assumption" ? words.bracketed(origin.reason[locale]) : ""
  }`
