import {
  describeOrigin,
  describeValue,
  type Locale,
  type Notice,
  type Provision,
  type RuleExplanation
} from "@zhengwu/core"
import type { Paint } from "./colour.ts"
import { paragraph } from "./paragraph.ts"
import { addresseesOf, isOptional, readsOf } from "./rule-words.ts"
import { paintSeverity } from "./text-findings.ts"
import { displayWidth, padEnd } from "./width.ts"
import type { Words } from "./words.ts"

/** How an explanation is set. */
export interface ExplainStyle {
  /** The reader's language. */
  readonly locale: Locale
  /** The command's own words in that language. */
  readonly words: Words
  /** Width of the page in terminal cells. */
  readonly width: number
  /** Colours. */
  readonly paint: Paint
}

const labelled = (pairs: readonly (readonly [label: string, text: string])[], { width, paint }: ExplainStyle) => {
  const labelWidth = Math.max(...pairs.map(([label]) => displayWidth(label)))
  return pairs.flatMap(([label, text]) =>
    paragraph(text, { width, first: `  ${paint.dim(padEnd(label, labelWidth))}  ` })
  )
}

/** A provision: its sentence verbatim, the gloss, how and whom it binds, and until when. */
export const renderProvision = (notice: Notice, provision: Provision, style: ExplainStyle): readonly string[] => {
  const { words, paint, locale } = style
  const { explain } = words
  const addressed = addresseesOf(notice, provision.id, locale)
  return [
    `${paint.bold(explain.provision)} ${paint.cyan(provision.id)}`,
    ...labelled(
      [
        [explain.verbatim, provision.text.zh.trim()],
        [explain.gloss, provision.text.en],
        [explain.binds, words.modality[provision.modality]],
        [explain.addressees, addressed.length === 0 ? explain.nobody : words.list(addressed)],
        ...(provision.deadline === undefined
          ? []
          : [[explain.deadline, `${provision.deadline}${explain.inclusive}`] as const])
      ],
      style
    )
  ]
}

/** A rule: what it checks, what it can find, and the parameters and records that it uses. */
export const renderRule = (explanation: RuleExplanation, style: ExplainStyle): readonly string[] => {
  const { rule, checks, faults, settings } = explanation
  const { words, paint, locale, width } = style
  const { explain } = words
  const item = (text: string, label = "") => paragraph(text, { width, first: `    - ${label}` })
  return [
    `${paint.bold(explain.rule)} ${paint.cyan(rule.id)}  ${rule.title[locale]}`,
    ...(rule.scope === "county" ? labelled([[explain.addressees, explain.county]], style) : []),
    `  ${paint.dim(explain.checks)}`,
    ...checks.flatMap((says, index) =>
      item(`${says[locale]}${isOptional(explanation, index) ? explain.optional : ""}`)
    ),
    `  ${paint.dim(explain.faults)}`,
    ...faults.flatMap(({ code, severity }) =>
      item(code, `${paintSeverity(paint, severity)(`[${words.severity[severity]}]`)} `)
    ),
    ...(settings.length === 0 ? [] : [`  ${paint.dim(explain.parameters)}`]),
    ...settings.flatMap((setting) =>
      item(
        `${setting.parameter.title[locale]}${words.colon}${describeValue(setting)[locale]}${words.bracketed(describeOrigin(setting.origin)[locale])}`
      ).map(setting.origin.kind === "assumption" ? paint.yellow : (line) => line)
    ),
    `  ${paint.dim(explain.records)}`,
    ...readsOf(explanation).flatMap(({ title, fields, optional }) => {
      const names = fields.map((group) => words.or(group.map((field) => field.title[locale])))
      return item(
        `${title[locale]}${words.colon}${names.length === 0 ? explain.allFields : words.list(names)}${optional ? explain.optional : ""}`
      )
    })
  ]
}
