import { step } from "./json-reader.ts"
import { optional, present, type SchemeReader, uniqueNames } from "./scheme-reader.ts"
import type { Grade, Veto } from "./scheme.ts"

/** Parses a scheme's vetoes; a grade that one of them names is one of `grades`. */
export const parseVetoes = (
  reader: SchemeReader,
  value: unknown,
  grades: readonly Grade[]
): readonly Veto[] | undefined => {
  const name = uniqueNames(reader)
  const list = reader.list(value, "/vetoes")?.map((each, index): Veto | undefined => {
    const pointer = step("/vetoes", index)
    const node = reader.object(each, pointer, ["id", "title", "rule", "codes", "effect"])
    if (node === undefined) return undefined
    const id = name(node["id"], step(pointer, "id"))
    const title = reader.bilingual(node["title"] ?? node["id"], step(pointer, "title"))
    const rule = reader.rule(node["rule"], step(pointer, "rule"))
    const codes = optional(node["codes"], (written) => readCodes(reader, written, step(pointer, "codes"), rule))
    const effect = readEffect(reader, node["effect"], step(pointer, "effect"), grades)
    return id === undefined || title === undefined || rule === undefined || effect === undefined
      ? undefined
      : { id, title, rule, ...(codes === undefined ? {} : { codes }), effect }
  })
  return list === undefined ? undefined : present(list)
}

const readCodes = (
  reader: SchemeReader,
  value: unknown,
  pointer: string,
  rule: string | undefined
): readonly string[] | undefined => {
  const known = Object.keys(reader.notice.rules.find(({ id }) => id === rule)?.breaches ?? {})
  const list = reader
    .nonEmpty(value, pointer)
    ?.map((code, index) =>
      rule === undefined ? undefined : reader.oneOf(code, step(pointer, index), known, { zh: "问题代码", en: "fault" })
    )
  return list === undefined ? undefined : present(list)
}

const readEffect = (
  reader: SchemeReader,
  value: unknown,
  pointer: string,
  grades: readonly Grade[]
): Veto["effect"] | undefined => {
  const node = reader.object(value, pointer, ["kind", "grade"])
  if (node === undefined) return undefined
  const kind = reader.oneOf(node["kind"], step(pointer, "kind"), ["zero", "grade-at-most"], {
    zh: "否决效果",
    en: "effect"
  })
  if (kind !== "grade-at-most") return kind === undefined ? undefined : { kind }
  const grade = reader.oneOf(
    node["grade"],
    step(pointer, "grade"),
    grades.map(({ id }) => id),
    { zh: "等次", en: "grade" }
  )
  return grade === undefined ? undefined : { kind, grade }
}
