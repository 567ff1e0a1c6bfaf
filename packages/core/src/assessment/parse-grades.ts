import { step } from "./json-reader.ts"
import { present, type SchemeReader, uniqueNames } from "./scheme-reader.ts"
import type { Grade } from "./scheme.ts"
import { mostMarks, toUnits } from "./units.ts"

/** A grade with its place. */
type Placed = Grade & { readonly pointer: string }

/** Parses a scheme's grades, best first: their bands follow each other without gap or overlap, from the total down to 0. */
export const parseGrades = (reader: SchemeReader, value: unknown, total: number | undefined): readonly Grade[] => {
  if (value === undefined) return []
  const list = reader.list(value, "/grades") ?? []
  const name = uniqueNames(reader)
  const grades = list.map((each, index): Placed | undefined => {
    const pointer = step("/grades", index)
    const node = reader.object(each, pointer, ["id", "title", "from", "to"])
    if (node === undefined) return undefined
    const id = name(node["id"], step(pointer, "id"))
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

const checkBands = (reader: SchemeReader, grades: readonly (Placed | undefined)[], total: number | undefined): void => {
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
