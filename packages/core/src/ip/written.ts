import type { Normalisation } from "../kernel/reading.ts"

/** A cell as people write it, made comparable: half-width, lower case, blanks as spaces, with what that changed. */
export interface Written {
  readonly text: string
  readonly notes: readonly Normalisation[]
}

const fullWidth: Normalisation = {
  code: "full-width-characters",
  message: {
    zh: "全角字符和排版用的横线、圆点已改为半角",
    en: "full-width characters and typographic dashes and dots were made plain"
  }
}

const upperCase: Normalisation = {
  code: "upper-case",
  message: { zh: "大写字母已改为小写", en: "upper case was made lower case" }
}

/** Blanks and invisible characters were taken out. */
export const blanksRemoved: Normalisation = {
  code: "blanks-removed",
  message: { zh: "空白和不可见字符已去掉", en: "blanks and invisible characters were removed" }
}

/** A comma or the like stood before or after the only value. */
export const separatorRemoved: Normalisation = {
  code: "separator-removed",
  message: { zh: "多余的分隔符已去掉", en: "a superfluous separator was removed" }
}

// Zero-width, soft hyphen and bidirectional marks: copied along from web pages and Windows dialogs, never seen.
const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const wide = /[\uFF01-\uFF5E\u3002\uFF61\u00B7\u2010-\u2015\u2212\u301C\u223C]/g

const narrow = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0x3002 || code === 0xff61 || code === 0x00b7) return "."
  return code === 0x301c || code === 0x223c ? "~" : "-"
}

/** Makes a cell comparable without deciding what it means. Inner blanks stay, as single spaces; newlines stay too. */
export const fold = (text: string): Written => {
  const notes: Normalisation[] = []
  const halfWidth = text.replace(wide, narrow)
  if (halfWidth !== text) notes.push(fullWidth)
  const visible = halfWidth.replace(invisible, "").trim()
  if (visible !== halfWidth) notes.push(blanksRemoved)
  const lower = visible.toLowerCase()
  if (lower !== visible) notes.push(upperCase)
  return { text: lower.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, "\n").replace(/[^\S\n]+/g, " "), notes }
}

/** Adds notes, each code once. */
export const noted = (notes: readonly Normalisation[], more: readonly Normalisation[]): readonly Normalisation[] => [
  ...notes,
  ...more.filter(({ code }) => notes.every((note) => note.code !== code))
]

/** The values of a cell: what stands between commas, semicolons, line ends and the Chinese words for "and". */
export const itemsOf = (text: string): readonly string[] =>
  text
    .split(/[,、;|\n和及与]/)
    .map((item) => item.trim())
    .filter((item) => item !== "")

/**
 * Takes out the blanks beside punctuation. A blank inside a number, or between two colons, might stand for something
 * that is missing, so that there are two ways to read it: then `undefined`.
 */
export const closeBlanks = (text: string): string | undefined =>
  /[0-9a-z] [0-9a-z]|: :|\. \./.test(text) ? undefined : text.replaceAll(" ", "")

/** A value as shown in a message: never longer than a line. */
export const shown = (text: string): string => {
  const characters = Array.from(text.slice(0, 120).trim())
  return characters.length > 48 ? `${characters.slice(0, 48).join("")}…` : characters.join("")
}
