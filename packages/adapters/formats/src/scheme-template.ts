import type { Locale, Text } from "@zhengwu/core"
import type { Indicator, Scheme } from "@zhengwu/core/assessment"
import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/universal"
import { Document } from "yaml"
import { type SchemeColumn, schemeProperties, type SchemeSheet, schemeSheets } from "./scheme-sheets.ts"

/** The files that a scheme can be written as. */
export type SchemeFormat = "json" | "yaml" | "xlsx"

/** Writes a scheme as a file that `readScheme` reads back to the same scheme: a template to start from. */
export const writeScheme = async (
  scheme: Scheme,
  format: SchemeFormat,
  locale: Locale = "zh"
): Promise<Uint8Array<ArrayBuffer>> => {
  if (format === "xlsx") {
    const blob = await writeXlsxFile(sheetsOf(scheme, locale)).toBlob()
    return new Uint8Array(await blob.arrayBuffer())
  }
  const text = format === "json" ? `${JSON.stringify(scheme, undefined, 2)}\n` : yamlOf(scheme, locale)
  return new TextEncoder().encode(text)
}

const yamlOf = (scheme: Scheme, locale: Locale): string => {
  const document = new Document(scheme, { aliasDuplicateObjects: false })
  document.commentBefore = ` ${scheme.source.reference[locale]}`
  return document.toString({ lineWidth: 120 })
}

type Values = Readonly<Record<string, unknown>>

const sheetsOf = (scheme: Scheme, locale: Locale): Sheet<Blob>[] => {
  const properties: Values = {
    id: scheme.id,
    version: scheme.version,
    titleZh: scheme.title.zh,
    titleEn: scheme.title.en,
    sourceKind: scheme.source.kind,
    sourceZh: scheme.source.reference.zh,
    sourceEn: scheme.source.reference.en,
    notice: scheme.notice,
    validFrom: scheme.validFrom,
    validUntil: scheme.validUntil,
    kinds: scheme.kinds,
    total: scheme.total,
    unknownEarns: scheme.unknownEarns,
    notApplicable: scheme.notApplicable,
    bonusCap: scheme.bonus?.cap
  }
  const { key, value } = headingsOf(schemeSheets.scheme, locale)
  return [
    {
      sheet: schemeSheets.scheme.title[locale],
      columns: [{ width: 24 }, { width: 80 }],
      data: [
        [bold(key), bold(value)],
        ...schemeProperties
          .filter((property) => properties[property.key] !== undefined)
          .map((property): Row => [property.title[locale], spelled(properties[property.key], property, locale)])
      ]
    },
    listOf(
      schemeSheets.indicators,
      scheme.indicators.flatMap((each) => rowsOf(each, undefined)),
      locale
    ),
    listOf(schemeSheets.grades, scheme.grades.map(withTitles), locale),
    listOf(
      schemeSheets.vetoes,
      (scheme.vetoes ?? []).map((veto) => ({
        ...withTitles(veto),
        effect: veto.effect.kind,
        grade: veto.effect.kind === "grade-at-most" ? veto.effect.grade : undefined
      })),
      locale
    ),
    listOf(schemeSheets.bonus, (scheme.bonus?.items ?? []).map(withTitles), locale)
  ]
}

const headingsOf = ({ columns }: SchemeSheet, locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map(({ key, title }) => [key, title[locale]]))

const withTitles = (item: { readonly title: Text }): Values => ({
  ...item,
  titleZh: item.title.zh,
  titleEn: item.title.en
})

const rowsOf = (indicator: Indicator, parent: string | undefined): readonly Values[] => {
  const row = { ...withTitles(indicator), parent }
  if ("children" in indicator) return [row, ...indicator.children.flatMap((child) => rowsOf(child, indicator.id))]
  const { method } = indicator
  return [
    {
      ...row,
      method: method.kind,
      ...(method.kind === "threshold"
        ? { steps: method.steps.map(({ atLeastPercent, earnsPercent }) => `${atLeastPercent}:${earnsPercent}`) }
        : {}),
      ...(method.kind === "deduct" ? { ...method.marks, cap: method.cap } : {})
    }
  ]
}

const listOf = (sheet: SchemeSheet, rows: readonly Values[], locale: Locale): Sheet<Blob> => ({
  sheet: sheet.title[locale],
  stickyRowsCount: 1,
  columns: sheet.columns.map(({ key }) => ({ width: key === "rules" ? 60 : key.startsWith("title") ? 28 : 18 })),
  data: [
    sheet.columns.map(({ title }) => bold(title[locale])),
    ...rows.map((row): Row => sheet.columns.map((column) => spelled(row[column.key], column, locale)))
  ]
})

const bold = (value: string | undefined) => ({ value: value ?? "", fontWeight: "bold" as const })

const spelled = (value: unknown, { names }: SchemeColumn, locale: Locale) => {
  if (value === undefined) return null
  if (typeof value === "number") return value
  const named = (each: unknown) => names?.find((name) => name.value === each)?.title[locale] ?? String(each)
  return Array.isArray(value) ? value.map(named).join("、") : named(value)
}
