import { explainRule } from "../kernel/explain.ts"
import { severities, type Severity } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Text } from "../kernel/text.ts"
import { type JsonObject, type JsonReader, openReader, type Parsed, step } from "./json-reader.ts"
import type { Bonus, Grade, Indicator, Method, Scheme, Veto } from "./scheme.ts"
import { isWholeUnits, mostMarks, toMarks, toUnits } from "./units.ts"

const kinds = ["township", "department", "committee"] as const
const methods = ["proportional", "all-or-nothing", "threshold", "deduct", "judgement"] as const

/** How deep an indicator tree may be: deeper ones are a mistake, and would exhaust the stack. */
const deepest = 8

/**
 * Parses a scheme for a notice from JSON values (see the type `Scheme`; a text in one language may be a plain text).
 * Never throws: every fault is told with its JSON Pointer.
 */
export const parseScheme = (notice: Notice, json: unknown): Parsed<Scheme> => {
  const reader = openReader()
  const scheme = readScheme(notice, reader, json)
  return scheme === undefined || reader.issues.length > 0
    ? { ok: false, issues: reader.issues }
    : { ok: true, value: scheme }
}

const readScheme = (notice: Notice, reader: JsonReader, json: unknown): Scheme | undefined => {
  const root = reader.object(json, "", [
    "$schema",
    "id",
    "version",
    "title",
    "source",
    "notice",
    "validFrom",
    "validUntil",
    "kinds",
    "total",
    "unknownEarns",
    "notApplicable",
    "indicators",
    "bonus",
    "vetoes",
    "grades"
  ])
  if (root === undefined) return undefined
  const tree = new TreeReader(notice, reader)
  const id = reader.text(root["id"], "/id")
  const version = reader.text(root["version"], "/version")
  const title = reader.bilingual(root["title"], "/title")
  const source = readSource(reader, root["source"])
  const about = reader.oneOf(root["notice"], "/notice", [notice.id], { zh: "通知", en: "notice" })
  const validFrom = optional(root["validFrom"], (value) => reader.date(value, "/validFrom"))
  const validUntil = optional(root["validUntil"], (value) => reader.date(value, "/validUntil"))
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    reader.fault(
      "/validUntil",
      "dates-reversed",
      {
        zh: `终止日期 ${validUntil} 早于起始日期 ${validFrom}`,
        en: `It ends on ${validUntil}, before it begins on ${validFrom}`
      },
      { zh: "检查两个日期", en: "Check both dates" }
    )
  const applies = optional(root["kinds"], (value) =>
    nonEmpty(reader, value, "/kinds")?.map((kind, index) =>
      reader.oneOf(kind, step("/kinds", index), kinds, { zh: "单位类型", en: "kind of agency" })
    )
  )
  const total = tree.weight(root["total"], "/total")
  const unknownEarns = reader.number(root["unknownEarns"] ?? 0, "/unknownEarns", 0, 1)
  const notApplicable = reader.oneOf(root["notApplicable"] ?? "reweigh", "/notApplicable", ["reweigh", "scale"], {
    zh: "不适用时的处理方式",
    en: "way to treat what does not apply"
  })
  const indicators = tree.indicators(root["indicators"], "/indicators", 1)
  tree.addsUp(total, root["indicators"], "/total", { zh: "总分", en: "The total" })
  const grades = readGrades(reader, root["grades"], total)
  const vetoes = optional(root["vetoes"], (value) => readVetoes(notice, reader, value, grades))
  const bonus = optional(root["bonus"], (value) => readBonus(reader, value))
  if (
    id === undefined ||
    version === undefined ||
    title === undefined ||
    source === undefined ||
    about === undefined ||
    total === undefined ||
    unknownEarns === undefined ||
    notApplicable === undefined ||
    indicators === undefined
  )
    return undefined
  return {
    id,
    version,
    title,
    source,
    notice: about,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(applies === undefined ? {} : { kinds: present(applies) }),
    total,
    unknownEarns,
    notApplicable,
    indicators,
    ...(bonus === undefined ? {} : { bonus }),
    ...(vetoes === undefined ? {} : { vetoes }),
    grades
  }
}

const optional = <T>(value: unknown, read: (value: unknown) => T | undefined): T | undefined =>
  value === undefined ? undefined : read(value)

const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value): value is T & {} => value !== undefined)

const nonEmpty = (reader: JsonReader, value: unknown, pointer: string): readonly unknown[] | undefined => {
  const list = reader.list(value, pointer)
  return list?.length === 0
    ? reader.fault(
        pointer,
        "empty-list",
        { zh: "列表是空的", en: "The list is empty" },
        { zh: "至少写一项", en: "Name at least one" }
      )
    : list
}

/** Faults names that stand twice. */
class Names {
  private readonly seen = new Set<string>()
  private readonly reader: JsonReader

  constructor(reader: JsonReader) {
    this.reader = reader
  }

  read(value: unknown, pointer: string): string | undefined {
    const name = this.reader.text(value, pointer)
    if (name !== undefined && this.seen.has(name))
      return this.reader.fault(
        pointer,
        "duplicate-id",
        { zh: `“${name}”已经用过`, en: `"${name}" is used already` },
        { zh: "换一个不同的名称", en: "Choose another name" }
      )
    if (name !== undefined) this.seen.add(name)
    return name
  }
}

class TreeReader {
  private readonly notice: Notice
  private readonly reader: JsonReader
  private readonly names: Names
  private readonly scored = new Map<string, string>()

  constructor(notice: Notice, reader: JsonReader) {
    this.notice = notice
    this.reader = reader
    this.names = new Names(reader)
  }

  indicators(value: unknown, pointer: string, depth: number): readonly Indicator[] | undefined {
    if (depth > deepest)
      return this.reader.fault(
        pointer,
        "too-deep",
        { zh: `指标超过 ${deepest} 层`, en: `Indicators are more than ${deepest} levels deep` },
        { zh: "减少层级", en: "Use fewer levels" }
      )
    const list = nonEmpty(this.reader, value, pointer)
    return list === undefined
      ? undefined
      : present(list.map((each, index) => this.indicator(each, step(pointer, index), depth)))
  }

  /** A weight: above 0, in ten-thousandths at most. */
  weight(value: unknown, pointer: string): number | undefined {
    const weight = this.reader.number(value, pointer, 0, mostMarks)
    if (weight === 0)
      return this.reader.fault(
        pointer,
        "no-weight",
        { zh: "分值为 0", en: "It is worth 0 marks" },
        { zh: "分值要大于 0；不考核的指标请删去", en: "Give it more than 0, or leave it out" }
      )
    return weight !== undefined && !isWholeUnits(weight)
      ? this.reader.fault(
          pointer,
          "too-fine",
          { zh: `${weight} 的小数超过四位`, en: `${weight} has more than four decimals` },
          { zh: "最多四位小数", en: "Use four decimals at most" }
        )
      : weight
  }

  /** Compares a weight with those written below it, unless one of them is no number, which is told of itself. */
  addsUp(weight: number | undefined, below: unknown, pointer: string, what: Text): void {
    if (weight === undefined || !Array.isArray(below) || below.length === 0) return
    const parts = (below as readonly unknown[]).map((part): unknown =>
      typeof part === "object" && part !== null ? (part as JsonObject)["weight"] : undefined
    )
    if (!parts.every((part) => typeof part === "number")) return
    const sum = parts.reduce((units, part) => units + toUnits(part), 0)
    if (sum !== toUnits(weight))
      this.reader.fault(
        pointer,
        "weights-do-not-add-up",
        {
          zh: `${what.zh}为 ${weight} 分，下级指标合计 ${toMarks(sum)} 分`,
          en: `${what.en} is worth ${weight}; the indicators below it add up to ${toMarks(sum)}`
        },
        { zh: "使两者相等", en: "Make both equal" }
      )
  }

  private indicator(value: unknown, pointer: string, depth: number): Indicator | undefined {
    const node = this.reader.object(value, pointer, ["id", "title", "weight", "children", "rules", "method"])
    if (node === undefined) return undefined
    const id = this.names.read(node["id"], step(pointer, "id"))
    const title = this.reader.bilingual(node["title"] ?? node["id"], step(pointer, "title"))
    const weight = this.weight(node["weight"], step(pointer, "weight"))
    if (node["children"] !== undefined) {
      for (const key of ["rules", "method"])
        if (node[key] !== undefined)
          this.reader.fault(
            step(pointer, key),
            "branch-with-rules",
            {
              zh: "有下级指标的指标不能再有规则或计分方法",
              en: "An indicator with others below it has no rules or method"
            },
            { zh: "把规则移到下级指标", en: "Move the rules to an indicator below" }
          )
      const children = this.indicators(node["children"], step(pointer, "children"), depth + 1)
      this.addsUp(weight, node["children"], step(pointer, "weight"), { zh: `“${id ?? ""}”`, en: `"${id ?? ""}"` })
      return id === undefined || title === undefined || weight === undefined || children === undefined
        ? undefined
        : { id, title, weight, children }
    }
    const rules = this.rules(node["rules"], step(pointer, "rules"))
    const method = this.method(node, pointer, weight)
    if (method?.kind === "judgement") this.judgedOnly(rules, step(pointer, "rules"))
    return id === undefined ||
      title === undefined ||
      weight === undefined ||
      rules === undefined ||
      method === undefined
      ? undefined
      : { id, title, weight, rules: present(rules), method }
  }

  private rules(value: unknown, pointer: string): readonly (string | undefined)[] | undefined {
    return nonEmpty(this.reader, value, pointer)?.map((each, index) => {
      const place = step(pointer, index)
      const rule = readRule(this.notice, this.reader, each, place)
      if (rule === undefined) return undefined
      const before = this.scored.get(rule)
      if (before !== undefined)
        return this.reader.fault(
          place,
          "rule-scored-twice",
          { zh: `规则“${rule}”已在 ${before} 计分`, en: `Rule "${rule}" is scored already at ${before}` },
          { zh: "一条规则只计一次分", en: "Score a rule once" }
        )
      this.scored.set(rule, place)
      return rule
    })
  }

  private judgedOnly(rules: readonly (string | undefined)[] | undefined, pointer: string): void {
    for (const [index, id] of (rules ?? []).entries()) {
      const rule = this.notice.rules.find((each) => each.id === id)
      if (rule !== undefined && explainRule(this.notice, rule).decidedBy !== "person")
        this.reader.fault(
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

  private method(node: JsonObject, pointer: string, weight: number | undefined): Method | undefined {
    const place = step(pointer, "method")
    if (node["method"] === undefined)
      return this.reader.fault(
        place,
        "no-method",
        { zh: "指标没有计分方法", en: "The indicator has no method" },
        { zh: `写明 method：${methods.join("、")}`, en: `Give it a method: ${methods.join(", ")}` }
      )
    const written: unknown = typeof node["method"] === "string" ? { kind: node["method"] } : node["method"]
    const method = this.reader.object(written, place, ["kind", "steps", "marks", "cap"])
    if (method === undefined) return undefined
    const kind = this.reader.oneOf(method["kind"], step(place, "kind"), methods, { zh: "计分方法", en: "method" })
    if (kind === undefined) return undefined
    const own: readonly string[] = kind === "threshold" ? ["steps"] : kind === "deduct" ? ["marks", "cap"] : []
    for (const key of ["steps", "marks", "cap"])
      if (method[key] !== undefined && !own.includes(key))
        this.reader.fault(
          step(place, key),
          "not-of-this-method",
          { zh: `计分方法“${kind}”没有“${key}”`, en: `The method "${kind}" has no "${key}"` },
          { zh: "删去此项或换计分方法", en: "Remove it or choose another method" }
        )
    if (kind === "threshold") return this.threshold(method["steps"], step(place, "steps"))
    return kind === "deduct" ? this.deduct(method, place, weight) : { kind }
  }

  private threshold(value: unknown, pointer: string): Method | undefined {
    const list = nonEmpty(this.reader, value, pointer)
    if (list === undefined) return undefined
    let before: { atLeastPercent: number; earnsPercent: number } | undefined
    const steps = list.map((each, index) => {
      const place = step(pointer, index)
      const node = this.reader.object(each, place, ["atLeastPercent", "earnsPercent"])
      if (node === undefined) return undefined
      const atLeastPercent = this.reader.number(node["atLeastPercent"], step(place, "atLeastPercent"), 0, 100)
      const earnsPercent = this.reader.number(node["earnsPercent"], step(place, "earnsPercent"), 0, 100)
      if (atLeastPercent === undefined || earnsPercent === undefined) return undefined
      if (before !== undefined && (atLeastPercent <= before.atLeastPercent || earnsPercent <= before.earnsPercent))
        this.reader.fault(
          place,
          "steps-not-ascending",
          { zh: "档次的达标率和得分比例都要逐档升高", en: "Steps ascend in what they ask and in what they earn" },
          { zh: "按从低到高排列，且不重复", en: "Order them from low to high, without repeating" }
        )
      before = { atLeastPercent, earnsPercent }
      return before
    })
    if (before !== undefined && before.earnsPercent < 100)
      this.reader.fault(
        step(step(pointer, list.length - 1), "earnsPercent"),
        "full-marks-out-of-reach",
        {
          zh: `最高档只得 ${before.earnsPercent}%，满分无法取得`,
          en: `The highest step earns ${before.earnsPercent} % only, so that nobody can have full marks`
        },
        { zh: "最高档得 100%", en: "Let the highest step earn 100 %" }
      )
    return { kind: "threshold", steps: present(steps) }
  }

  private deduct(method: JsonObject, pointer: string, weight: number | undefined): Method | undefined {
    const place = step(pointer, "marks")
    const node = this.reader.object(method["marks"], place, severities)
    const marks: Partial<Record<Severity, number>> = {}
    for (const severity of severities) {
      if (node?.[severity] === undefined) continue
      const cost = this.reader.number(node[severity], step(place, severity), 0, mostMarks)
      if (cost !== undefined) marks[severity] = cost
    }
    if (node !== undefined && !Object.values(marks).some((cost) => cost > 0))
      this.reader.fault(
        place,
        "nothing-deducted",
        { zh: "没有一项扣分大于 0", en: "No severity costs anything" },
        { zh: "至少一个等级的扣分大于 0", en: "Let at least one severity cost more than 0" }
      )
    const capPlace = step(pointer, "cap")
    const cap = optional(method["cap"], (value) => this.reader.number(value, capPlace, 0, mostMarks))
    if (cap !== undefined && weight !== undefined && cap > weight)
      this.reader.fault(
        capPlace,
        "cap-above-weight",
        { zh: `扣分上限 ${cap} 超过指标分值 ${weight}`, en: `At most ${cap} are deducted from ${weight}` },
        { zh: "上限不超过分值", en: "Keep it within the weight" }
      )
    return node === undefined ? undefined : { kind: "deduct", marks, ...(cap === undefined ? {} : { cap }) }
  }
}

const readRule = (notice: Notice, reader: JsonReader, value: unknown, pointer: string): string | undefined => {
  const id = reader.oneOf(
    value,
    pointer,
    notice.rules.map((rule) => rule.id),
    { zh: "规则", en: "rule" }
  )
  return notice.rules.find((rule) => rule.id === id)?.scope === "county"
    ? reader.fault(
        pointer,
        "rule-of-the-county",
        {
          zh: `规则“${id ?? ""}”只针对全县登记，不评单位`,
          en: `Rule "${id ?? ""}" is about the county's register and marks no agency`
        },
        { zh: "删去此规则", en: "Remove the rule" }
      )
    : id
}

const readSource = (reader: JsonReader, value: unknown): Scheme["source"] | undefined => {
  const node = reader.object(value, "/source", ["kind", "reference"])
  if (node === undefined) return undefined
  const kind = reader.oneOf(node["kind"], "/source/kind", ["county", "assumption"], {
    zh: "来源",
    en: "kind of source"
  })
  const reference = reader.bilingual(node["reference"], "/source/reference")
  return kind === undefined || reference === undefined ? undefined : { kind, reference }
}

const readGrades = (reader: JsonReader, value: unknown, total: number | undefined): readonly Grade[] => {
  if (value === undefined) return []
  const list = reader.list(value, "/grades") ?? []
  const names = new Names(reader)
  const grades = list.map((each, index): (Grade & { pointer: string }) | undefined => {
    const pointer = step("/grades", index)
    const node = reader.object(each, pointer, ["id", "title", "from", "to"])
    if (node === undefined) return undefined
    const id = names.read(node["id"], step(pointer, "id"))
    const title = reader.bilingual(node["title"] ?? node["id"], step(pointer, "title"))
    const from = reader.number(node["from"], step(pointer, "from"), 0, mostMarks)
    const to = reader.number(node["to"], step(pointer, "to"), 0, mostMarks)
    if (from !== undefined && to !== undefined && to <= from)
      reader.fault(
        step(pointer, "to"),
        "band-empty",
        { zh: `上限 ${to} 不高于下限 ${from}`, en: `The band ends at ${to}, not above its beginning ${from}` },
        { zh: "检查上下限", en: "Check both ends" }
      )
    return id === undefined || title === undefined || from === undefined || to === undefined
      ? undefined
      : { id, title, from, to, pointer }
  })
  checkBands(reader, grades, total)
  return present(grades).map(({ id, title, from, to }) => ({ id, title, from, to }))
}

const checkBands = (
  reader: JsonReader,
  grades: readonly ((Grade & { pointer: string }) | undefined)[],
  total: number | undefined
): void => {
  for (const [index, grade] of grades.entries()) {
    const above = grades[index - 1]
    if (grade === undefined) continue
    if (index === 0 && total !== undefined && toUnits(grade.to) < toUnits(total))
      reader.fault(
        step(grade.pointer, "to"),
        "bands-gapped",
        {
          zh: `最高等次到 ${grade.to} 为止，总分是 ${total}`,
          en: `The highest band ends at ${grade.to}, below the total of ${total}`
        },
        { zh: "最高等次的上限不低于总分，等次从高到低排列", en: "Let it reach the total, and order grades best first" }
      )
    if (index === grades.length - 1 && grade.from > 0)
      reader.fault(
        step(grade.pointer, "from"),
        "bands-gapped",
        {
          zh: `最低等次从 ${grade.from} 开始，更低的分数没有等次`,
          en: `The lowest band begins at ${grade.from}; marks below have no grade`
        },
        { zh: "最低等次从 0 开始", en: "Let it begin at 0" }
      )
    if (above === undefined) continue
    if (toUnits(grade.to) > toUnits(above.from))
      reader.fault(
        step(grade.pointer, "to"),
        "bands-overlap",
        {
          zh: `“${grade.id}”到 ${grade.to}，与从 ${above.from} 开始的“${above.id}”重叠`,
          en: `"${grade.id}" ends at ${grade.to} and overlaps "${above.id}", which begins at ${above.from}`
        },
        { zh: `上限改为 ${above.from}`, en: `End it at ${above.from}` }
      )
    if (toUnits(grade.to) < toUnits(above.from))
      reader.fault(
        step(grade.pointer, "to"),
        "bands-gapped",
        {
          zh: `${grade.to} 至 ${above.from} 之间没有等次`,
          en: `No grade covers the marks from ${grade.to} to ${above.from}`
        },
        { zh: `上限改为 ${above.from}`, en: `End it at ${above.from}` }
      )
  }
}

const readVetoes = (
  notice: Notice,
  reader: JsonReader,
  value: unknown,
  grades: readonly Grade[]
): readonly Veto[] | undefined => {
  const names = new Names(reader)
  const list = reader.list(value, "/vetoes")
  return list === undefined
    ? undefined
    : present(list.map((each, index) => readVeto(notice, reader, names, grades, each, step("/vetoes", index))))
}

const readVeto = (
  notice: Notice,
  reader: JsonReader,
  names: Names,
  grades: readonly Grade[],
  value: unknown,
  pointer: string
): Veto | undefined => {
  const node = reader.object(value, pointer, ["id", "title", "rule", "codes", "effect"])
  if (node === undefined) return undefined
  const id = names.read(node["id"], step(pointer, "id"))
  const title = reader.bilingual(node["title"] ?? node["id"], step(pointer, "title"))
  const rule = readRule(notice, reader, node["rule"], step(pointer, "rule"))
  const known = Object.keys(notice.rules.find((each) => each.id === rule)?.breaches ?? {})
  const codes = optional(node["codes"], (written) =>
    nonEmpty(reader, written, step(pointer, "codes"))?.map((code, index) =>
      rule === undefined
        ? undefined
        : reader.oneOf(code, step(step(pointer, "codes"), index), known, { zh: "问题代码", en: "fault" })
    )
  )
  const place = step(pointer, "effect")
  const effect = reader.object(node["effect"], place, ["kind", "grade"])
  const kind =
    effect === undefined
      ? undefined
      : reader.oneOf(effect["kind"], step(place, "kind"), ["zero", "grade-at-most"], { zh: "否决效果", en: "effect" })
  const grade =
    kind !== "grade-at-most"
      ? undefined
      : reader.oneOf(
          effect?.["grade"],
          step(place, "grade"),
          grades.map((each) => each.id),
          { zh: "等次", en: "grade" }
        )
  if (id === undefined || title === undefined || rule === undefined || kind === undefined) return undefined
  if (kind === "grade-at-most" && grade === undefined) return undefined
  return {
    id,
    title,
    rule,
    ...(codes === undefined ? {} : { codes: present(codes) }),
    effect: kind === "zero" ? { kind } : { kind, grade: grade ?? "" }
  }
}

const readBonus = (reader: JsonReader, value: unknown): Bonus | undefined => {
  const node = reader.object(value, "/bonus", ["cap", "items"])
  if (node === undefined) return undefined
  const names = new Names(reader)
  const cap = reader.number(node["cap"], "/bonus/cap", 0, mostMarks)
  const items = reader.list(node["items"], "/bonus/items")?.map((each, index) => {
    const pointer = step("/bonus/items", index)
    const item = reader.object(each, pointer, ["id", "title", "most"])
    if (item === undefined) return undefined
    const id = names.read(item["id"], step(pointer, "id"))
    const title = reader.bilingual(item["title"] ?? item["id"], step(pointer, "title"))
    const most = reader.number(item["most"], step(pointer, "most"), 0, mostMarks)
    return id === undefined || title === undefined || most === undefined ? undefined : { id, title, most }
  })
  return cap === undefined || items === undefined ? undefined : { cap, items: present(items) }
}
