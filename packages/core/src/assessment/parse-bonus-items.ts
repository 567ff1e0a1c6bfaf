import { step } from "./json-reader.ts"
import { present, type SchemeReader, uniqueNames } from "./scheme-reader.ts"
import type { Bonus } from "./scheme.ts"
import { mostMarks } from "./units.ts"

/** Parses what a scheme lets people add; the awards themselves are read by `parseBonus`. */
export const parseBonusItems = (reader: SchemeReader, value: unknown): Bonus | undefined => {
  const node = reader.object(value, "/bonus", ["cap", "items"])
  if (node === undefined) return undefined
  const name = uniqueNames(reader)
  const cap = reader.number(node["cap"], "/bonus/cap", 0, mostMarks)
  const items = reader.list(node["items"], "/bonus/items")?.map((each, index) => {
    const pointer = step("/bonus/items", index)
    const item = reader.object(each, pointer, ["id", "title", "most"])
    if (item === undefined) return undefined
    const id = name(item["id"], step(pointer, "id"))
    const title = reader.bilingual(item["title"] ?? item["id"], step(pointer, "title"))
    const most = reader.number(item["most"], step(pointer, "most"), 0, mostMarks)
    return id === undefined || title === undefined || most === undefined ? undefined : { id, title, most }
  })
  return cap === undefined || items === undefined ? undefined : { cap, items: present(items) }
}
