import type { ParameterKind } from "./parameter-kind.ts"
import type { Text } from "./text.ts"

/** A value that a rule needs and a notice sets. */
export interface Parameter<T = unknown> {
  /** Stable name. */
  readonly id: string
  /** What the value is, with its unit. */
  readonly title: Text
  /** Which values it can have; any of its type when absent. */
  readonly kind?: ParameterKind<T>
  /** A value in words, where what it is made of does not speak for itself. */
  says?(value: T): Text
  /** Carries the type of the value; never present at run time. */
  readonly "~value"?: T
}

/** A value that no text states: the library's default, for the county to set. */
export interface Assumption {
  /** Tells it from what a text states. */
  readonly kind: "assumption"
  /** Why it was assumed. */
  readonly reason: Text
}

/** Where a parameter's value comes from. */
export type Origin =
  | { readonly kind: "notice"; readonly provision: string }
  | { readonly kind: "regulation"; readonly reference: Text }
  | Assumption

/** A parameter with the value that a notice gives it. */
export interface Setting<T = unknown> {
  /** The parameter. */
  readonly parameter: Parameter<T>
  /** Its value under the notice. */
  readonly value: T
  /** Where the value comes from. */
  readonly origin: Origin
}

/** Declares a parameter, with the values that it can have, and how a value is said where that needs words. */
export const parameter = <T>(
  id: string,
  title: Text,
  more: Pick<Parameter<T>, "kind" | "says"> = {}
): Parameter<T> => ({
  id,
  title,
  ...more
})

/** Several words as a list. */
export const sayList = (words: readonly Text[]): Text => ({
  zh: words.map(({ zh }) => zh).join("、"),
  en: words.map(({ en }) => en).join(", ")
})

/** The value of a setting in words; of a table that has none of its own, how large it is. */
export const describeValue = ({ parameter, value }: Setting): Text => parameter.says?.(value) ?? sayPlain(value)

const isTable = (value: unknown): value is object => typeof value === "object" && value !== null

const sayPlain = (value: unknown): Text => {
  if (Array.isArray(value) && !value.some(isTable)) return sayList(value.map(sayPlain))
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }
  if (isTable(value)) {
    const size = Object.keys(value).length
    return { zh: `数据表（${size}项）`, en: `a table of ${size} ${size === 1 ? "entry" : "entries"}` }
  }
  const text = String(value)
  return { zh: text, en: text }
}

/** Gives a parameter its value, with the origin. */
export const setting = <T>(parameter: Parameter<T>, value: T, origin: Origin): Setting<T> => ({
  parameter,
  value,
  origin
})

/** Parameters that a check asks for, by the names it uses for them. */
export type Given = Readonly<Record<string, Parameter>>

/** The values of the parameters that a check asked for. */
export type GivenValues<G extends Given> = { readonly [K in keyof G]: G[K] extends Parameter<infer T> ? T : never }
