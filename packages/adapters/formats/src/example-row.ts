import { type Field, folded, type Locale } from "@zhengwu/core"
import { isBlank, textOf } from "./grid.ts"
import type { Cell } from "./grid.ts"

/** How yes and no are written. */
export const yesAndNo = { zh: ["是", "否"], en: ["yes", "no"] } as const

/** What stands in a field's column of a template's example row. */
export const exampleText = (field: Field, locale: Locale): string =>
  field.kind === "boolean" ? yesAndNo[locale][0] : (field.choices[0]?.title[locale] ?? field.example)

/** Whether cells below their fields are those of a template's example row, perhaps saved by another program since. */
export const isTemplateExample = (cells: readonly { readonly field: Field; readonly cell: Cell }[]): boolean =>
  cells.every(({ field, cell }) => isBlank(cell) || isExample(field, cell))

const isExample = (field: Field, cell: Cell): boolean => {
  const written = textOf(cell)
  const own = valueOf(field, written)
  return (["zh", "en"] as const).some((locale) => {
    const example = exampleText(field, locale)
    return folded(written) === folded(example) || (own !== undefined && own === valueOf(field, example))
  })
}

/** The value that a text is read as, whatever its form; `undefined` where it is none. */
const valueOf = (field: Field, written: string): string | undefined => {
  const reading = field.read(written)
  return reading.ok ? JSON.stringify(reading.value) : undefined
}
