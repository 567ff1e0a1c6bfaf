import { isDate } from "../kernel/day-number.ts"
import { shown } from "../kernel/field.ts"
import type { Issue } from "../kernel/issue.ts"
import { nearest } from "../kernel/nearest.ts"
import type { Text } from "../kernel/text.ts"

/** What parsing gives: the value, or everything that is wrong. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Reads JSON values and collects every fault with its JSON Pointer; what cannot be read is `undefined`. */
export interface JsonReader {
  /** Everything that is wrong so far. */
  readonly issues: readonly Issue[]
  /** Notes a fault. */
  fault(pointer: string, code: string, message: Text, remedy: Text): undefined
  /** An object with no other keys than these; all it has stand, known or not. */
  object(value: unknown, pointer: string, keys: readonly string[]): JsonObject | undefined
  list(value: unknown, pointer: string): readonly unknown[] | undefined
  /** A text that is not blank. */
  text(value: unknown, pointer: string): string | undefined
  /** A text in both languages; one text stands for both. */
  bilingual(value: unknown, pointer: string): Text | undefined
  /** A finite number between two bounds, inclusive. */
  number(value: unknown, pointer: string, least: number, most: number): number | undefined
  /** A calendar date, yyyy-mm-dd. */
  date(value: unknown, pointer: string): string | undefined
  /** One of these names. */
  oneOf<T extends string>(value: unknown, pointer: string, names: readonly T[], what: Text): T | undefined
}

/** Steps into a JSON Pointer (RFC 6901). */
export const step = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Opens a reader that has found nothing yet. */
export const openReader = (): JsonReader => {
  const issues: Issue[] = []
  const fault: JsonReader["fault"] = (pointer, code, message, remedy) => {
    issues.push({ level: "error", code, place: { pointer }, message, remedy })
    return undefined
  }
  const missing = (pointer: string) =>
    fault(
      pointer,
      "missing",
      { zh: `缺少“${nameIn(pointer)}”`, en: `"${nameIn(pointer)}" is missing` },
      { zh: "补上此项", en: "Add it" }
    )
  const text: JsonReader["text"] = (value, pointer) => {
    if (value === undefined) return missing(pointer)
    return typeof value === "string" && value.trim() !== ""
      ? value
      : fault(
          pointer,
          "not-a-text",
          { zh: "此处应为非空的文字", en: "A text that is not blank is expected here" },
          { zh: "写成文字", en: "Write a text" }
        )
  }
  return {
    issues,
    fault,
    text,
    object: (value, pointer, keys) => {
      if (value === undefined) return missing(pointer)
      if (!isObject(value))
        return fault(
          pointer,
          "not-an-object",
          { zh: "此处应为 JSON 对象", en: "A JSON object is expected here" },
          { zh: "改为 { … }", en: "Write { … }" }
        )
      for (const key of Object.keys(value)) {
        if (keys.includes(key)) continue
        const guess = nearest(key, keys)
        fault(
          step(pointer, key),
          "unknown-key",
          { zh: `不认识的字段“${key}”`, en: `Unknown key "${key}"` },
          guess === undefined
            ? { zh: `可用的字段：${keys.join("、")}`, en: `Known keys: ${keys.join(", ")}` }
            : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
        )
      }
      return value
    },
    list: (value, pointer) => {
      if (value === undefined) return missing(pointer)
      return Array.isArray(value)
        ? (value as readonly unknown[])
        : fault(
            pointer,
            "not-a-list",
            { zh: "此处应为 JSON 数组", en: "A JSON array is expected here" },
            { zh: "改为 [ … ]", en: "Write [ … ]" }
          )
    },
    bilingual: (value, pointer) => {
      if (!isObject(value)) {
        const both = text(value, pointer)
        return both === undefined ? undefined : { zh: both, en: both }
      }
      const zh = text(value["zh"], step(pointer, "zh"))
      const en = value["en"] === undefined ? zh : text(value["en"], step(pointer, "en"))
      for (const key of Object.keys(value))
        if (key !== "zh" && key !== "en")
          fault(
            step(pointer, key),
            "unknown-key",
            { zh: `不认识的字段“${key}”`, en: `Unknown key "${key}"` },
            { zh: "文字只有 zh 和 en", en: "A text has zh and en only" }
          )
      return zh === undefined || en === undefined ? undefined : { zh, en }
    },
    number: (value, pointer, least, most) => {
      if (value === undefined) return missing(pointer)
      if (typeof value !== "number" || !Number.isFinite(value))
        return fault(
          pointer,
          "not-a-number",
          { zh: "此处应为数字", en: "A number is expected here" },
          { zh: "写成数字，不加引号和单位", en: "Write a number, without quotes or unit" }
        )
      return value >= least && value <= most
        ? value
        : fault(
            pointer,
            "out-of-range",
            { zh: `${value} 不在 ${least} 至 ${most} 之间`, en: `${value} is not between ${least} and ${most}` },
            { zh: `写成 ${least} 至 ${most} 之间的数`, en: `Write a number between ${least} and ${most}` }
          )
    },
    date: (value, pointer) => {
      if (value === undefined) return missing(pointer)
      return typeof value === "string" && isDate(value)
        ? value
        : fault(
            pointer,
            "not-a-date",
            { zh: `${shown(value)} 不是日期`, en: `${shown(value)} is not a date` },
            { zh: "写成 年-月-日，例如 2014-08-01", en: "Write year-month-day, such as 2014-08-01" }
          )
    },
    oneOf: (value, pointer, names, what) => {
      const written = text(value, pointer)
      if (written === undefined) return undefined
      const found = names.find((name) => name === written)
      if (found !== undefined) return found
      const guess = nearest(written, names)
      return fault(
        pointer,
        "unknown-name",
        { zh: `没有名为“${written}”的${what.zh}`, en: `There is no ${what.en} called "${written}"` },
        guess === undefined
          ? names.length > 12
            ? { zh: "检查名称", en: "Check the name" }
            : { zh: `可用：${names.join("、")}`, en: `Known: ${names.join(", ")}` }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
      )
    }
  }
}

/** The last step of a pointer, which is what a person calls the place. */
const nameIn = (pointer: string): string =>
  pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~")
