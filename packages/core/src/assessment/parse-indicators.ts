import { explainRule } from "../kernel/explain.ts"
import type { Text } from "../kernel/text.ts"
import { type JsonObject, step } from "./json-reader.ts"
import { parseMethod } from "./parse-method.ts"
import { present, type SchemeReader, uniqueNames } from "./scheme-reader.ts"
import type { Indicator } from "./scheme.ts"
import { toMarks, toUnits } from "./units.ts"

/** How deep an indicator tree may be: deeper ones are a mistake, and would exhaust the stack. */
const deepest = 8

/** What the whole tree shares: no two indicators of one name, and no rule scored twice. */
interface Tree {
  readonly reader: SchemeReader
  readonly name: (value: unknown, pointer: string) => string | undefined
  /** Where a rule is scored, by id. */
  readonly scored: Map<string, string>
}

/** Parses a scheme's indicator tree; what it is worth has to add up to the total, every branch to its own weight. */
export const parseIndicators = (
  reader: SchemeReader,
  value: unknown,
  pointer: string,
  total: number | undefined
): readonly Indicator[] | undefined => {
  const indicators = readList({ reader, name: uniqueNames(reader), scored: new Map() }, value, pointer, 1)
  addsUp(reader, total, value, "/total", { zh: "总分", en: "The total" })
  return indicators
}

const readList = (tree: Tree, value: unknown, pointer: string, depth: number): readonly Indicator[] | undefined => {
  if (depth > deepest)
    return tree.reader.fault(
      pointer,
      "too-deep",
      { zh: `指标超过 ${deepest} 层`, en: `Indicators are more than ${deepest} levels deep` },
      { zh: "减少层级", en: "Use fewer levels" }
    )
  const list = tree.reader.nonEmpty(value, pointer)
  return list === undefined
    ? undefined
    : present(list.map((each, index) => readIndicator(tree, each, step(pointer, index), depth)))
}

const readIndicator = (tree: Tree, value: unknown, pointer: string, depth: number): Indicator | undefined => {
  const { reader } = tree
  const node = reader.object(value, pointer, ["id", "title", "weight", "children", "rules", "method"])
  if (node === undefined) return undefined
  const id = tree.name(node["id"], step(pointer, "id"))
  const title = reader.bilingual(node["title"] ?? node["id"], step(pointer, "title"))
  const weight = reader.weight(node["weight"], step(pointer, "weight"))
  if (node["children"] !== undefined) {
    for (const key of ["rules", "method"])
      if (node[key] !== undefined)
        reader.fault(
          step(pointer, key),
          "branch-with-rules",
          {
            zh: "有下级指标的指标不能再有规则或计分方法",
            en: "An indicator with others below it has no rules or method"
          },
          { zh: "把规则移到下级指标", en: "Move the rules to an indicator below" }
        )
    const children = readList(tree, node["children"], step(pointer, "children"), depth + 1)
    addsUp(reader, weight, node["children"], step(pointer, "weight"), { zh: `“${id ?? ""}”`, en: `"${id ?? ""}"` })
    return id === undefined || title === undefined || weight === undefined || children === undefined
      ? undefined
      : { id, title, weight, children }
  }
  const rules = readRules(tree, node["rules"], step(pointer, "rules"))
  const method = parseMethod(reader, node["method"], step(pointer, "method"), weight)
  if (method?.kind === "judgement") judgedOnly(reader, rules, step(pointer, "rules"))
  return id === undefined || title === undefined || weight === undefined || rules === undefined || method === undefined
    ? undefined
    : { id, title, weight, rules: present(rules), method }
}

const readRules = (
  { reader, scored }: Tree,
  value: unknown,
  pointer: string
): readonly (string | undefined)[] | undefined =>
  reader.nonEmpty(value, pointer)?.map((each, index) => {
    const place = step(pointer, index)
    const rule = reader.rule(each, place)
    if (rule === undefined) return undefined
    const before = scored.get(rule)
    if (before !== undefined)
      return reader.fault(
        place,
        "rule-scored-twice",
        { zh: `规则“${rule}”已在 ${before} 计分`, en: `Rule "${rule}" is scored already at ${before}` },
        { zh: "一条规则只计一次分", en: "Score a rule once" }
      )
    scored.set(rule, place)
    return rule
  })

const judgedOnly = (
  reader: SchemeReader,
  rules: readonly (string | undefined)[] | undefined,
  pointer: string
): void => {
  for (const [index, id] of (rules ?? []).entries()) {
    const rule = reader.notice.rules.find((each) => each.id === id)
    if (rule !== undefined && explainRule(reader.notice, rule).decidedBy !== "person")
      reader.fault(
        step(pointer, index),
        "not-judged",
        {
          zh: `规则“${rule.id}”由记录判定，不由人评判`,
          en: `Rule "${rule.id}" is decided by records, not by a person`
        },
        { zh: "改用其他计分方法", en: "Choose another method" }
      )
  }
}

/** Compares a weight with those written below it, unless one of them is no number, which is told of itself. */
const addsUp = (
  reader: SchemeReader,
  weight: number | undefined,
  below: unknown,
  pointer: string,
  what: Text
): void => {
  if (weight === undefined || !Array.isArray(below) || below.length === 0) return
  const parts = (below as readonly unknown[]).map((part): unknown =>
    typeof part === "object" && part !== null ? (part as JsonObject)["weight"] : undefined
  )
  if (!parts.every((part) => typeof part === "number")) return
  const sum = parts.reduce((units, part) => units + toUnits(part), 0)
  if (sum !== toUnits(weight))
    reader.fault(
      pointer,
      "weights-do-not-add-up",
      {
        zh: `${what.zh}为 ${weight} 分，下级指标合计 ${toMarks(sum)} 分`,
        en: `${what.en} is worth ${weight}; the indicators below it add up to ${toMarks(sum)}`
      },
      { zh: "使两者相等", en: "Make both equal" }
    )
}
