import { folded, type RecordSet, type Text } from "@zhengwu/core"
import { type GridRow, textOf } from "./grid.ts"

/** The column of agencies in a sheet of records about agencies: its heading in our own templates. */
export const agencyHeading: Text = { zh: "单位", en: "Agency" }

/** The running number of our own templates; it also marks the example row. */
export const numberHeading: Text = { zh: "序号", en: "No." }

const keys = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(folded))

const agencyHeadings = keys(
  agencyHeading.zh,
  agencyHeading.en,
  ..."单位名称 使用单位 所属单位 所在单位 填报单位 申报单位 上报单位 报送单位 责任单位 主办单位 发布单位 单位全称 单位代码 agency agencies unit".split(
    " "
  )
)

/** 部门 is the agency in a county's table, but a section of the agency in the agency's own table. */
const sectionHeadings = keys(..."部门 使用部门 所属部门 所在部门 部门名称 责任部门 填报部门 department".split(" "))

const numberHeadings = keys(
  numberHeading.zh,
  numberHeading.en,
  ..."序 行号 项次 编次 顺序号 no no. # number".split(" ")
)

/** Remarks that no rule reads: leaving them aside loses nothing. */
const remarkHeadings = keys(..."备注 说明 备 注 其他说明 remarks remark notes note comment comments".split(" "))

/** What a heading is good for. */
export type Heading =
  | { readonly kind: "field"; readonly field: string; readonly rank: number }
  | { readonly kind: "agency" | "section" | "number" | "remark" | "blank" | "unknown" }

/** Reads headings as names of a set's fields. */
export type HeadingReader = (heading: string) => Heading

/** A heading without what people add to it: (必填), *, a colon. */
const bare = (key: string): string =>
  key.replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, "").replaceAll(/[*:：。.、]+$|^[*]+/gu, "")

/** What is longer, with all that may stand in brackets, is no heading. */
const longestHeading = 300

interface Keys {
  readonly key: string
  readonly bare: string
}

const knownKeys = new Map<string, Keys>()

/** The first rows of a sheet are compared with every record set: what is costly about a cell is done once. */
const keysOf = (heading: string): Keys => {
  const before = knownKeys.get(heading)
  if (before !== undefined) return before
  const key = folded(heading)
  const found = { key, bare: bare(key) }
  if (knownKeys.size >= 1000) knownKeys.clear()
  knownKeys.set(heading, found)
  return found
}

/** A heading, folded, without what people add to it. */
export const bareHeading = (heading: string): string => keysOf(heading).bare

/** Titles rank before aliases: where both stand in a sheet, the title is the field. */
const titleRank = 2

const readers = new WeakMap<RecordSet, HeadingReader>()

/** The reader of a set's headings: titles in both languages, names and aliases. */
export const headingsOf = (set: RecordSet): HeadingReader => {
  const before = readers.get(set)
  if (before !== undefined) return before
  const reader = headingReaderOf(set)
  readers.set(set, reader)
  return reader
}

const headingReaderOf = (set: RecordSet): HeadingReader => {
  const fields = new Map<string, { readonly field: string; readonly rank: number }>()
  const add = (word: string, field: string, rank: number) => {
    const key = folded(word)
    if ((fields.get(key)?.rank ?? 0) < rank) fields.set(key, { field, rank })
  }
  for (const { name, title, aliases } of set.fields) {
    for (const word of [title.zh, title.en]) add(word, name, titleRank)
    for (const word of [name, ...aliases]) add(word, name, 1)
  }
  const find = (key: string): Heading | undefined => {
    const field = fields.get(key)
    if (field !== undefined) return { kind: "field", ...field }
    if (numberHeadings.has(key)) return { kind: "number" }
    if (set.scope === "agency" && agencyHeadings.has(key)) return { kind: "agency" }
    if (set.scope === "agency" && sectionHeadings.has(key)) return { kind: "section" }
    return remarkHeadings.has(key) ? { kind: "remark" } : undefined
  }
  return (heading) => {
    if (heading.length > longestHeading) return { kind: "unknown" }
    const { key, bare: plain } = keysOf(heading)
    if (key === "") return { kind: "blank" }
    const found = find(key) ?? find(plain)
    if (found !== undefined) return found
    if (!/[/、|]/u.test(plain)) return { kind: "unknown" }
    // 使用人/责任人 is one field under two names; IP地址/MAC地址 is two fields, so it is none.
    const parts = plain.split(/[/、|]/u).flatMap((part) => find(part) ?? [])
    const [first] = parts
    const same = parts.every((part) => part.kind === "field" && first?.kind === "field" && part.field === first.field)
    return first !== undefined && same ? first : { kind: "unknown" }
  }
}

/** What the columns of a sheet hold, by a header row. */
export interface Columns {
  /** The column of each field, from 0. */
  readonly fields: ReadonlyMap<string, number>
  /** The column of agencies; absent where there is none. */
  readonly agency?: number
  /** A column of agencies or of sections of one agency; the values tell. */
  readonly section?: number
  /** Headings that name no field. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[]
  /** Columns of remarks. */
  readonly remarks: readonly { readonly column: number; readonly heading: string }[]
  /** Fields that two columns claim: the one that is read, the other, and whether the heading decides between them. */
  readonly twice: readonly {
    readonly field: string
    readonly read: number
    readonly other: number
    readonly decided: boolean
  }[]
}

/** The cells of a row as a person sees them, with the content of merged regions. */
export const seenCells = (row: GridRow): readonly string[] => {
  const texts = Array.from(row.cells, textOf)
  for (const [column, cell] of row.merged ?? []) if ((texts[column] ?? "") === "") texts[column] = textOf(cell)
  return Array.from(texts, (text) => text ?? "")
}

/** A header of two rows, as one: a group of columns (使用人信息) counts where there is nothing below it. */
export const joinedHeadings = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = lower[column] ?? ""
    return own.trim() === "" ? (upper[column] ?? "") : own
  })

/** Reads a row as the header of a sheet of the set. */
export const columnsOf = (headings: readonly string[], read: HeadingReader): Columns => {
  const fields = new Map<string, { column: number; rank: number }>()
  const unknown: { column: number; heading: string }[] = []
  const remarks: { column: number; heading: string }[] = []
  const twice: { field: string; read: number; other: number; decided: boolean }[] = []
  let agency: number | undefined
  let section: number | undefined
  for (const [column, heading] of headings.entries()) {
    const meaning = read(heading)
    if (meaning.kind === "agency") agency ??= column
    else if (meaning.kind === "section") section ??= column
    else if (meaning.kind === "unknown") unknown.push({ column, heading })
    else if (meaning.kind === "remark") remarks.push({ column, heading })
    else if (meaning.kind === "field") {
      const { field, rank } = meaning
      const before = fields.get(field)
      if (before === undefined) fields.set(field, { column, rank })
      else {
        const better = rank > before.rank
        twice.push({
          field,
          read: better ? column : before.column,
          other: better ? before.column : column,
          decided: rank !== before.rank
        })
        if (better) fields.set(field, { column, rank })
      }
    }
  }
  return {
    fields: new Map(Array.from(fields, ([field, { column }]) => [field, column])),
    ...(agency === undefined ? {} : { agency }),
    ...(section === undefined ? {} : { section }),
    unknown,
    remarks,
    twice
  }
}
