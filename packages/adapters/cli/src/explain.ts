import {
  explainRule,
  isNormative,
  type Locale,
  nearest,
  type Provision,
  provisionOf,
  type Rule,
  rulesOf,
  yuanan2014
} from "@zhengwu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { renderProvision, renderRule } from "./explain-text.ts"
import { Refusal } from "./refusal.ts"
import { addresseesOf, ruleJson } from "./rule-words.ts"
import { paintFor, printLines, type Session } from "./session.ts"

const formats = ["text", "json"] as const

/** What an id stands for: provisions with their rules, or one rule. */
type Subject =
  | { readonly kind: "provisions"; readonly provisions: readonly Provision[] }
  | { readonly kind: "rule"; readonly rule: Rule }

/** `zhengwu explain`: a provision or a rule in words. */
export const explainCommand = (session: Session) => {
  const { help } = session.words
  return Command.make(
    "explain",
    {
      subject: Argument.String("id").pipe(Argument.withDescription(help.subject)),
      format: Flag.Literals("format", formats).pipe(
        Flag.withDescription(help.format),
        Flag.withMetavar(formats.join("|")),
        Flag.withDefault("text")
      )
    },
    ({ subject, format }) =>
      Effect.flatMap(find(subject), (found) =>
        printLines(session, format === "json" ? [JSON.stringify(toJson(found), undefined, 2)] : toText(session, found))
      )
  ).pipe(
    Command.withDescription(help.explainAbout),
    Command.withShortDescription(help.explain),
    Command.withExamples([{ command: "zhengwu explain 1.2.address", description: help.exampleExplain }])
  )
}

/** The rule or provision with this id; the provisions under a number such as `1.2` or `1`. */
const find = (id: string): Effect.Effect<Subject, Refusal> => {
  const rule = yuanan2014.rules.find((each) => each.id === id)
  if (rule !== undefined) return Effect.succeed({ kind: "rule", rule })
  const provisions = yuanan2014.provisions.filter((each) => each.id === id || each.id.startsWith(`${id}.`))
  if (provisions.length > 0) return Effect.succeed({ kind: "provisions", provisions })
  const guess = nearest(
    id,
    [...yuanan2014.provisions, ...yuanan2014.rules].map((each) => each.id)
  )
  return Effect.fail(
    new Refusal({
      reason: { zh: `没有条款或规则“${id}”`, en: `There is no provision or rule "${id}"` },
      remedy:
        guess === undefined
          ? {
              zh: `规则用 zhengwu rules 列出；条款号：${yuanan2014.provisions.map((each) => each.id).join("、")}`,
              en: `zhengwu rules lists the rules; the provisions are ${yuanan2014.provisions.map((each) => each.id).join(", ")}`
            }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
    })
  )
}

const addressees = (id: string) => {
  const inLocale = (locale: Locale) => addresseesOf(yuanan2014, id, locale)
  return inLocale("zh").map((zh, index) => ({ zh, en: inLocale("en")[index] ?? zh }))
}

const provisionJson = (provision: Provision) => ({
  ...provision,
  addressees: addressees(provision.id),
  rules: rulesOf(yuanan2014, provision.id).map((rule) => ruleJson(explainRule(yuanan2014, rule)))
})

const toJson = (subject: Subject): unknown => {
  if (subject.kind === "rule")
    return {
      ...ruleJson(explainRule(yuanan2014, subject.rule)),
      provisions: subject.rule.provisions.flatMap((id) => {
        const provision = provisionOf(yuanan2014, id)
        return provision === undefined ? [] : [{ ...provision, addressees: addressees(id) }]
      })
    }
  const [only] = subject.provisions
  return only !== undefined && subject.provisions.length === 1
    ? provisionJson(only)
    : subject.provisions.map(provisionJson)
}

const toText = (session: Session, subject: Subject): readonly string[] => {
  const { words, locale, host } = session
  const style = { words, locale, width: host.out.columns, paint: paintFor(session, host.out) }
  const sentence = (provision: Provision) => renderProvision(yuanan2014, provision, style)
  const rule = (each: Rule) => ["", ...renderRule(explainRule(yuanan2014, each), style)]
  if (subject.kind === "rule")
    return [
      ...renderRule(explainRule(yuanan2014, subject.rule), style),
      ...subject.rule.provisions.flatMap((id) => {
        const provision = provisionOf(yuanan2014, id)
        return provision === undefined ? [] : ["", ...sentence(provision)]
      })
    ]
  return subject.provisions.flatMap((provision, index) => {
    const rules = rulesOf(yuanan2014, provision.id)
    const none = isNormative(provision) ? words.explain.noRule : words.explain.notNormative
    return [
      ...(index === 0 ? [] : ["", ""]),
      ...sentence(provision),
      ...(rules.length > 0 ? rules.flatMap(rule) : ["", `  ${none}`])
    ]
  })
}
