import type { Words } from "../words/words.ts"

/** A parameter's value in words; a table of its own is not written out. */
export const sayValue = (value: unknown, words: Words): string => {
  if (Array.isArray(value)) return words.list(value.map((each) => sayValue(each, words)))
  if (typeof value === "boolean") return value ? words.yes : words.no
  if (typeof value === "string" || typeof value === "number") return String(value)
  const entries = Object.entries(value ?? {})
  return entries.some(([, each]) => typeof each === "object")
    ? words.table
    : words.list(entries.map(([key, each]) => `${key} ${sayValue(each, words)}`))
}

/** Longer values stand in the table of assumptions only. */
const valueRoom = 40

/** A value where there is little room, with a blank before it; empty where it is too long or of several parts. */
export const sayShortValue = (value: unknown, words: Words): string => {
  if (typeof value === "object" && !Array.isArray(value)) return ""
  const said = sayValue(value, words)
  return said.length > valueRoom ? "" : ` ${said}`
}
