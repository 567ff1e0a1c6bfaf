import type { Locale, Notice } from "@zhengwu/core"

/** Titles of what a notice names, in one language; the id where it names no such thing. */
export interface Titles {
  readonly rule: (id: string) => string
  readonly set: (id: string) => string
  readonly field: (set: string, name: string) => string
}

/** Looks titles up in maps that are built once. */
export const openTitles = (notice: Notice, locale: Locale): Titles => {
  const rules = new Map(notice.rules.map(({ id, title }) => [id, title[locale]]))
  const sets = new Map(
    notice.recordSets.map(({ id, title, fields }) => [
      id,
      { title: title[locale], fields: new Map(fields.map((field) => [field.name, field.title[locale]])) }
    ])
  )
  return {
    rule: (id) => rules.get(id) ?? id,
    set: (id) => sets.get(id)?.title ?? id,
    field: (set, name) => sets.get(set)?.fields.get(name) ?? name
  }
}
