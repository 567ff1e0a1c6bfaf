import { severities, type Severity } from "../kernel/finding.ts"
import { type JsonObject, step } from "./json-reader.ts"
import { optional, present, type SchemeReader } from "./scheme-reader.ts"
import type { Method } from "./scheme.ts"
import { mostMarks } from "./units.ts"

const methods = ["proportional", "all-or-nothing", "threshold", "deduct", "judgement"] as const

/** Parses the method of a leaf that is worth `weight`; one without parts of its own may be written by its name. */
export const parseMethod = (
  reader: SchemeReader,
  value: unknown,
  pointer: string,
  weight: number | undefined
): Method | undefined => {
  if (value === undefined)
    return reader.fault(
      pointer,
      "no-method",
      { zh: "指标没有计分方法", en: "The indicator has no method" },
      { zh: `写明 method：${methods.join("、")}`, en: `Give it a method: ${methods.join(", ")}` }
    )
  const written: unknown = typeof value === "string" ? { kind: value } : value
  const method = reader.object(written, pointer, ["kind", "steps", "marks", "cap"])
  if (method === undefined) return undefined
  const kind = reader.oneOf(method["kind"], step(pointer, "kind"), methods, { zh: "计分方法", en: "method" })
  if (kind === undefined) return undefined
  const own: readonly string[] = kind === "threshold" ? ["steps"] : kind === "deduct" ? ["marks", "cap"] : []
  for (const key of ["steps", "marks", "cap"])
    if (method[key] !== undefined && !own.includes(key))
      reader.fault(
        step(pointer, key),
        "not-of-this-method",
        { zh: `计分方法“${kind}”没有“${key}”`, en: `The method "${kind}" has no "${key}"` },
        { zh: "删去此项或换计分方法", en: "Remove it or choose another method" }
      )
  if (kind === "threshold") return threshold(reader, method["steps"], step(pointer, "steps"))
  return kind === "deduct" ? deduct(reader, method, pointer, weight) : { kind }
}

const threshold = (reader: SchemeReader, value: unknown, pointer: string): Method | undefined => {
  const list = reader.nonEmpty(value, pointer)
  if (list === undefined) return undefined
  let before: { atLeastPercent: number; earnsPercent: number } | undefined
  const steps = list.map((each, index) => {
    const place = step(pointer, index)
    const node = reader.object(each, place, ["atLeastPercent", "earnsPercent"])
    if (node === undefined) return undefined
    const atLeastPercent = reader.number(node["atLeastPercent"], step(place, "atLeastPercent"), 0, 100)
    const earnsPercent = reader.number(node["earnsPercent"], step(place, "earnsPercent"), 0, 100)
    if (atLeastPercent === undefined || earnsPercent === undefined) return undefined
    if (before !== undefined && (atLeastPercent <= before.atLeastPercent || earnsPercent <= before.earnsPercent))
      reader.fault(
        place,
        "steps-not-ascending",
        { zh: "档次的达标率和得分比例都要逐档升高", en: "Steps ascend in what they ask and in what they earn" },
        { zh: "按从低到高排列，且不重复", en: "Order them from low to high, without repeating" }
      )
    before = { atLeastPercent, earnsPercent }
    return before
  })
  if (before !== undefined && before.earnsPercent < 100)
    reader.fault(
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

const deduct = (
  reader: SchemeReader,
  method: JsonObject,
  pointer: string,
  weight: number | undefined
): Method | undefined => {
  const place = step(pointer, "marks")
  const node = reader.object(method["marks"], place, severities)
  const marks: Partial<Record<Severity, number>> = {}
  for (const severity of severities) {
    if (node?.[severity] === undefined) continue
    const cost = reader.number(node[severity], step(place, severity), 0, mostMarks)
    if (cost !== undefined) marks[severity] = cost
  }
  if (node !== undefined && !Object.values(marks).some((cost) => cost > 0))
    reader.fault(
      place,
      "nothing-deducted",
      { zh: "没有一项扣分大于 0", en: "No severity costs anything" },
      { zh: "至少一个等级的扣分大于 0", en: "Let at least one severity cost more than 0" }
    )
  const capPlace = step(pointer, "cap")
  const cap = optional(method["cap"], (value) => reader.number(value, capPlace, 0, mostMarks))
  if (cap !== undefined && weight !== undefined && cap > weight)
    reader.fault(
      capPlace,
      "cap-above-weight",
      { zh: `扣分上限 ${cap} 超过指标分值 ${weight}`, en: `At most ${cap} are deducted from ${weight}` },
      { zh: "上限不超过分值", en: "Keep it within the weight" }
    )
  return node === undefined ? undefined : { kind: "deduct", marks, ...(cap === undefined ? {} : { cap }) }
}
