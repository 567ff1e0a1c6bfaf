import { type DecidedBy, explainRule, isNormative, type Notice, rulesOf } from "@zhengwu/core"
import { paragraph } from "./paragraph.ts"
import { readsOf } from "./rule-words.ts"
import { paintFor, type Session } from "./session.ts"

/** Each normative provision with the rules that decide it, what they read and how each decides. */
const provisionsIn = (notice: Notice) =>
  notice.provisions.filter(isNormative).map(({ id, modality, text }) => {
    const rules = rulesOf(notice, id).map((rule) => {
      const explanation = explainRule(notice, rule)
      return {
        id: rule.id,
        title: rule.title,
        decidedBy: explanation.decidedBy,
        reads: readsOf(explanation)
      }
    })
    const decidedBy: readonly DecidedBy[] = [...new Set(rules.map((rule) => rule.decidedBy))]
    return { id, modality, text, decidedBy, rules }
  })

/** Normative provisions and their rules as one JSON document. */
export const provisionCoverageJson = (notice: Notice): string => {
  const provisions = provisionsIn(notice)
  const decided = provisions.filter(({ rules }) => rules.length > 0).length
  const normative = provisions.length
  return JSON.stringify({ provisions, decided, normative, coverage: `${decided}/${normative}` }, undefined, 2)
}

/** Normative provisions and their rules to read; the last line ends with how many of them have a rule. */
export const provisionCoverageText = (notice: Notice, session: Session): readonly string[] => {
  const { words, locale, host } = session
  const paint = paintFor(session, host.out)
  const width = host.out.columns
  const provisions = provisionsIn(notice)
  const decided = provisions.filter(({ rules }) => rules.length > 0).length
  return [
    ...provisions.flatMap(({ id, text, decidedBy, rules }) => [
      ...paragraph(
        `${words.list(decidedBy.map((each) => words.decidedBy[each]))}${words.semicolon}${text[locale].trim()}`,
        { width, first: `${paint.cyan(id)}  `, rest: "  " }
      ),
      ...(rules.length === 0 ? [`    ${words.explain.noRule}`] : []),
      ...rules.flatMap((rule) =>
        paragraph(
          words.provisions.rule(
            rule.title[locale],
            words.decidedBy[rule.decidedBy],
            words.list(rule.reads.map(({ title }) => title[locale]))
          ),
          { width, first: `    ${paint.bold(rule.id)}  `, rest: "      " }
        )
      ),
      ""
    ]),
    words.provisions.decided(decided, provisions.length)
  ]
}
