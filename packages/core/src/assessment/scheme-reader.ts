import type { Notice } from "../kernel/notice.ts"
import { type JsonReader, openReader } from "./json-reader.ts"
import { isWholeUnits, mostMarks } from "./units.ts"

/** Reads what the parts of a scheme have in common; what cannot be read is `undefined`, and its fault noted. */
export interface SchemeReader extends JsonReader {
  /** The notice that the scheme is for. */
  readonly notice: Notice
  /** A list with something in it. */
  nonEmpty(value: unknown, pointer: string): readonly unknown[] | undefined
  /** A rule of the notice that agencies are marked by, by id. */
  rule(value: unknown, pointer: string): string | undefined
  /** What something is worth: above 0, in ten-thousandths at most. */
  weight(value: unknown, pointer: string): number | undefined
}

/** Opens a reader for a scheme of a notice. */
export const openSchemeReader = (notice: Notice): SchemeReader => {
  const reader = openReader()
  const ids = notice.rules.map(({ id }) => id)
  const ofCounty = new Set(notice.rules.flatMap(({ id, scope }) => (scope === "county" ? [id] : [])))
  return {
    ...reader,
    notice,
    nonEmpty: (value, pointer) => {
      const list = reader.list(value, pointer)
      return list?.length === 0
        ? reader.fault(
            pointer,
            "empty-list",
            { zh: "列表是空的", en: "The list is empty" },
            { zh: "至少写一项", en: "Name at least one" }
          )
        : list
    },
    rule: (value, pointer) => {
      const id = reader.oneOf(value, pointer, ids, { zh: "规则", en: "rule" })
      return id !== undefined && ofCounty.has(id)
        ? reader.fault(
            pointer,
            "rule-of-the-county",
            {
              zh: `规则“${id}”只针对全县登记，不评单位`,
              en: `Rule "${id}" is about the county's register and marks no agency`
            },
            { zh: "删去此规则", en: "Remove the rule" }
          )
        : id
    },
    weight: (value, pointer) => {
      const weight = reader.number(value, pointer, 0, mostMarks)
      if (weight === 0)
        return reader.fault(
          pointer,
          "no-weight",
          { zh: "分值为 0", en: "It is worth 0 marks" },
          { zh: "分值要大于 0；不考核的指标请删去", en: "Give it more than 0, or leave it out" }
        )
      return weight !== undefined && !isWholeUnits(weight)
        ? reader.fault(
            pointer,
            "too-fine",
            { zh: `${weight} 的小数超过四位`, en: `${weight} has more than four decimals` },
            { zh: "最多四位小数", en: "Use four decimals at most" }
          )
        : weight
    }
  }
}

/** Reads names of one list: one that stands there already is a fault. */
export const uniqueNames = (reader: JsonReader): ((value: unknown, pointer: string) => string | undefined) => {
  const seen = new Set<string>()
  return (value, pointer) => {
    const name = reader.text(value, pointer)
    if (name !== undefined && seen.has(name))
      return reader.fault(
        pointer,
        "duplicate-id",
        { zh: `“${name}”已经用过`, en: `"${name}" is used already` },
        { zh: "换一个不同的名称", en: "Choose another name" }
      )
    if (name !== undefined) seen.add(name)
    return name
  }
}

/** Reads what may be absent. */
export const optional = <T>(value: unknown, read: (value: unknown) => T | undefined): T | undefined =>
  value === undefined ? undefined : read(value)

/** What of a list could be read. */
export const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value): value is T & {} => value !== undefined)
