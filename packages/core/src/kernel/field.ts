import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { textLike } from "./plain-text.ts"
import { type Normalisation, type Reading, refused, understood } from "./reading.ts"
import type { Text } from "./text.ts"

/** What a field holds, which decides how its cell is written, offered in a template and checked. */
export type FieldKind =
  | "text"
  | "list"
  | "integer"
  | "boolean"
  | "choice"
  | "date"
  | "address"
  | "mac"
  | "block"
  | "agency"

/** One allowed value of a choice. */
export interface Choice {
  /** The value as records hold it. */
  readonly value: string
  /** How people write it in either language. */
  readonly title: Text
  /** Other spellings that are read as this value. */
  readonly aliases: readonly string[]
}

/** Bounds of a whole number, both inclusive. */
export interface IntegerBounds {
  /** The least. */
  readonly min: number
  /** The greatest. */
  readonly max: number
}

/** How a field of a record is called, explained and read; spreadsheet headers, templates and docs come from it. */
export interface Field {
  /** The property of the record. */
  readonly name: string
  /** What the field holds. */
  readonly kind: FieldKind
  /** The heading of its column. */
  readonly title: Text
  /** What is to be written there. */
  readonly about: Text
  /** Other headings that are read as this field. */
  readonly aliases: readonly string[]
  /** Whether every record must have it. */
  readonly required: boolean
  /** The allowed values of a choice; empty for every other kind. */
  readonly choices: readonly Choice[]
  /** The least and the greatest whole number, both inclusive; absent for every other kind. */
  readonly bounds?: IntegerBounds
  /** One value as a person would write it. */
  readonly example: string
  /** The field that takes what is left over when one cell holds several values; absent where a cell may hold only one. */
  readonly overflow?: string
  /** Reads one value as written: a cell's text, number or boolean, or a JSON value. */
  readonly read: (written: unknown) => Reading<unknown>
}

/** How a field is named and explained. */
export interface FieldNaming extends Text {
  /** What is to be written there; the heading itself when absent. */
  readonly about?: Text
  /** Other headings that people use. */
  readonly aliases?: readonly string[]
  /** One value as a person would write it. */
  readonly example: string
  /** The list field that takes further values written into the same cell. */
  readonly overflow?: string
}

const fieldKey = "zhengwu/field"

type FieldAnnotation = Omit<Field, "name" | "required">

/** A schema that carries how its field is called and read. Every room's own kinds of field are made with it. */
export const fieldOf = <S extends Schema.Top>(
  schema: S,
  kind: FieldKind,
  naming: FieldNaming,
  read: (written: unknown) => Reading<unknown>,
  { choices = [], bounds }: { readonly choices?: readonly Choice[]; readonly bounds?: IntegerBounds } = {}
): S["Rebuild"] => {
  const annotation: FieldAnnotation = {
    kind,
    title: { zh: naming.zh, en: naming.en },
    about: naming.about ?? { zh: naming.zh, en: naming.en },
    aliases: naming.aliases ?? [],
    choices,
    ...(bounds === undefined ? {} : { bounds }),
    example: naming.example,
    ...(naming.overflow === undefined ? {} : { overflow: naming.overflow }),
    read
  }
  return schema.annotate({ title: naming.en, description: annotation.about.en, [fieldKey]: annotation })
}

/** The fields that a struct's schemas describe, in order. */
export const fieldsOf = (fields: Schema.Struct.Fields): readonly Field[] =>
  Object.entries(fields).map(([name, schema]) => {
    const annotation = SchemaAST.resolveAt<FieldAnnotation>(fieldKey)(schema.ast)
    if (annotation === undefined) throw new TypeError(`Field ${name} does not say how it is called and read`)
    return { ...annotation, name, required: !SchemaAST.isOptional(schema.ast) }
  })

const blanks = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/gu

/** Text as a person meant it: no blanks around it, also none of the wide or invisible kinds. */
export const trimmed = (written: string): string => {
  const text = written.trim()
  return text.includes("\u200b") ? text.replace(blanks, "") : text
}

/** Text for comparing what people typed: half width, lower case, without any blanks. */
export const folded = (written: string): string =>
  written
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/gu, "")
    .toLowerCase()

const longestShown = 60

/** A value as a message quotes it: never long, and never taken apart, since it may be anything that JSON can hold. */
export const shown = (written: unknown): string => {
  if (typeof written === "object" && written !== null) return Array.isArray(written) ? "[…]" : "{…}"
  const text = String(written)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

const notText = (written: unknown) =>
  refused(
    "not-text",
    { zh: `“${shown(written)}”不是文本`, en: `"${shown(written)}" is not text` },
    { zh: "填写文本", en: "Write text" }
  )

const readText = (written: unknown): Reading<string> => {
  if (typeof written === "number" && Math.abs(written) > Number.MAX_SAFE_INTEGER) return digitsLost(String(written))
  if (typeof written === "number" || typeof written === "boolean") return understood(String(written))
  if (typeof written !== "string") return notText(written)
  const text = trimmed(written)
  if (text === "")
    return refused("empty", { zh: "内容为空", en: "The value is empty" }, { zh: "填写内容", en: "Fill it in" })
  return /^\d(\.\d+)?E\+\d+$/iu.test(text) ? digitsLost(text) : understood(text)
}

const digitsLost = (text: string) =>
  refused(
    "digits-lost",
    {
      zh: `“${text}”的末尾数字已丢失（超过15位的数字不能以数值保存）`,
      en: `"${text}" has lost its last digits: a number of more than 15 digits cannot be kept as one`
    },
    { zh: "将该列设为文本格式后重新填写编号", en: "Format the column as text and write the number again" }
  )

const Words = textLike(/\S/)

/** A field of free text: not empty. */
export const text = (naming: FieldNaming): Schema.Codec<string> => fieldOf(Words, "text", naming, readText)

/** Text of which some writings are told apart by no reader: these become one, with a note. */
const canonicalText = (
  pattern: RegExp,
  canonical: (text: string) => string,
  code: string,
  message: (text: string) => Text
) => ({
  schema: textLike(pattern),
  read: (written: unknown): Reading<string> => {
    const reading = readText(written)
    if (!reading.ok) return reading
    const value = canonical(reading.value)
    return value === reading.value ? reading : understood(value, [{ code, message: message(value) }])
  }
})

const identifierText = canonicalText(
  /^[^\u3000\uff01-\uff5e]*[^\s\u3000\uff01-\uff5e][^\u3000\uff01-\uff5e]*$/u,
  (text) =>
    /[\u3000\uff01-\uff5e]/u.test(text)
      ? text
          .replaceAll(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
          .replaceAll("\u3000", " ")
          .trim()
      : text,
  "full-width",
  (text) => ({ zh: `全角字符已改为半角：“${text}”`, en: `Full-width characters became half-width: "${text}"` })
)

/** A field of a label or number: full-width characters become half-width, since nobody tells them apart. */
export const identifier = (naming: FieldNaming): Schema.Codec<string> =>
  fieldOf(identifierText.schema, "text", naming, identifierText.read)

const nameText = canonicalText(
  /^(?!.*\p{Script=Han}\s+\p{Script=Han}).*\S/u,
  (text) => (/\s/u.test(text) ? text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "") : text),
  "padded-name",
  (text) => ({ zh: `姓名中的空格已去除：“${text}”`, en: `Blanks within the name were dropped: "${text}"` })
)

/** A field of a person's name: blanks that only pad a Chinese name (张 伟) are dropped. */
export const personName = (naming: FieldNaming): Schema.Codec<string> =>
  fieldOf(nameText.schema, "text", naming, nameText.read)

const separators = /[、，,;；/\n\r]+/u

const listOf = (
  schema: Schema.Codec<string>,
  naming: FieldNaming,
  item: (written: unknown) => Reading<unknown>
): Schema.Codec<readonly string[]> =>
  fieldOf(Schema.Array(schema), "list", naming, (written) => {
    const parts = Array.isArray(written) ? written : typeof written === "string" ? written.split(separators) : [written]
    const values: unknown[] = []
    const normalisations: Normalisation[] = []
    for (const part of parts) {
      if (typeof part === "string" && trimmed(part) === "") continue
      const reading = item(part)
      if (!reading.ok) return reading
      values.push(reading.value)
      normalisations.push(...reading.normalisations)
    }
    return understood(values, normalisations)
  })

/** A field of several texts; in one cell they are separated by 、 or a comma, semicolon, slash or line break. */
export const list = (
  naming: FieldNaming,
  item: (written: unknown) => Reading<unknown> = readText
): Schema.Codec<readonly string[]> => listOf(Words, naming, item)

/** A field of several persons' names, each read as {@link personName} reads one. */
export const personNames = (naming: FieldNaming): Schema.Codec<readonly string[]> =>
  listOf(nameText.schema, naming, nameText.read)

/** The parts of a cell that holds several values; one part when it holds one. */
export const severalParts = (written: string): readonly string[] =>
  written
    .split(separators)
    .map(trimmed)
    .filter((part) => part !== "")

/** A field of a whole number, with inclusive bounds. */
export const integer = (naming: FieldNaming, bounds: IntegerBounds): Schema.Codec<number> =>
  fieldOf(
    Schema.Int.check(Schema.isBetween({ minimum: bounds.min, maximum: bounds.max })),
    "integer",
    naming,
    (written) => {
      const number =
        typeof written === "string" && folded(written) !== "" ? Number(folded(written).replaceAll(",", "")) : written
      return typeof number === "number" && Number.isSafeInteger(number) && number >= bounds.min && number <= bounds.max
        ? understood(number)
        : refused(
            "not-a-whole-number",
            {
              zh: `“${shown(written)}”不是 ${bounds.min} 到 ${bounds.max} 之间的整数`,
              en: `"${shown(written)}" is not a whole number from ${bounds.min} to ${bounds.max}`
            },
            {
              zh: `填写 ${bounds.min} 到 ${bounds.max} 之间的整数`,
              en: `Write a whole number from ${bounds.min} to ${bounds.max}`
            }
          )
    },
    { bounds }
  )

const yes = new Set(["是", "有", "已", "√", "✓", "对", "y", "yes", "true", "1"])
const no = new Set(["否", "无", "未", "没有", "×", "x", "✗", "n", "no", "false", "0"])

/** A field that is true or false; cells say 是 or 否. */
export const boolean = (naming: FieldNaming): Schema.Codec<boolean> =>
  fieldOf(Schema.Boolean, "boolean", naming, (written) => {
    if (typeof written === "boolean") return understood(written)
    const word = folded(shown(written))
    if (yes.has(word)) return understood(true)
    if (no.has(word)) return understood(false)
    return refused(
      "not-yes-or-no",
      { zh: `“${shown(written)}”不是“是”或“否”`, en: `"${shown(written)}" is neither yes nor no` },
      { zh: "填写“是”或“否”", en: 'Write "yes" or "no"' }
    )
  })

/** A choice's value with its words. */
export const option = <V extends string>(value: V, zh: string, en: string, aliases: readonly string[] = []) => ({
  value,
  title: { zh, en },
  aliases
})

/** A field with a fixed list of values. */
export const choice = <const V extends string>(
  naming: Omit<FieldNaming, "example">,
  options: readonly [
    { readonly value: V; readonly title: Text; readonly aliases: readonly string[] },
    ...{ readonly value: V; readonly title: Text; readonly aliases: readonly string[] }[]
  ]
): Schema.Codec<V> => {
  const byWord = new Map<string, V>()
  for (const { value, title, aliases } of options)
    for (const word of [value, title.zh, title.en, ...aliases]) byWord.set(folded(word), value)
  const words = {
    zh: options.map(({ title }) => title.zh).join("、"),
    en: options.map(({ title }) => title.en).join(", ")
  }
  return fieldOf(
    Schema.Literals(options.map(({ value }) => value)),
    "choice",
    { ...naming, example: options[0].title.zh },
    (written) => {
      const value =
        typeof written === "string" || typeof written === "number" ? byWord.get(folded(String(written))) : undefined
      return value === undefined
        ? refused(
            "not-a-choice",
            { zh: `“${shown(written)}”不在可选项之内`, en: `"${shown(written)}" is not one of the choices` },
            { zh: `填写以下之一：${words.zh}`, en: `Write one of: ${words.en}` }
          )
        : understood(value)
    },
    { choices: options }
  )
}

/** A field that names an agency, by its id, its name or a short name; whoever reads it has the directory. */
export const agencyReference = (naming: FieldNaming): Schema.Codec<string> => fieldOf(Words, "agency", naming, readText)
