/**
 * The workbook to fill in, without what reads files: a browser loads it when someone asks for the template.
 *
 * @module
 */
import { agencyEntries, type Field, type Locale, type Notice, type RecordSet } from "@zhengwu/core"
import writeXlsxFile, { type CellObject, type Feature, type Row, type Sheet } from "write-excel-file/universal"
import { exampleText, yesAndNo } from "./example-row.ts"
import { columnName } from "./grid.ts"
import { agencyHeading, numberHeading } from "./headings.ts"
import { exampleMark } from "./row-kind.ts"
import { instructionsSheet, sheetNamesOf } from "./sheet-names.ts"
import { type ColumnEntry, withColumnEntries } from "./template-entries.ts"

/** Which workbook to write. */
export interface TemplateOptions {
  /** The record sets to make sheets for, by id; all of the notice's when absent. The list of agencies is always there. */
  readonly sets?: readonly string[]
  /** The language of headings and notes; Chinese when absent. Both are read. */
  readonly locale?: Locale
}

type Content = Parameters<NonNullable<NonNullable<NonNullable<Feature<Blob>["files"]>["write"]>["files"]>>[0][number]

const words = {
  zh: {
    guide: [
      "每张表从第 3 行起填写，一行一条记录；表名和列名不要改动，列的顺序可以调整。",
      `第 2 行是示例（“${numberHeading.zh}”列写有“${exampleMark.zh}”），读取时跳过，可以保留或删除。`,
      "某表确无可报的：删除示例行，只留表头，并在“单位”列、文件名或文件夹名中能看出单位。",
      "只保留示例行的表，视为没有填报。",
      "单位名称以“单位名录”为准；同一单位的文件，可以把单位写在文件名或文件夹名中，不填“单位”列。"
    ],
    columns: ["表", "列", "必填", "填写内容", "示例"],
    required: "必填",
    agencyAbout: "数据所属的单位，按单位名录填写",
    numberAbout: `序号；写有“${exampleMark.zh}”的行不读取`,
    choices: (list: string) => `可选：${list}`,
    agencyExample: "县财政局"
  },
  en: {
    guide: [
      "Fill in each sheet from row 3 on, one record a row. Keep the names of sheets and columns; columns may be moved.",
      `Row 2 is an example (column "${numberHeading.en}" says "${exampleMark.en}"). It is skipped; keep it or delete it.`,
      "Where there is nothing to report: delete the example row and keep the header; the file's or folder's name tells whose it is.",
      "A sheet that still has only its example counts as not supplied.",
      'Write agencies as the sheet "Agencies" has them; where the file or its folder is named by the agency, the column may stay empty.'
    ],
    columns: ["Sheet", "Column", "Required", "What to write", "Example"],
    required: "required",
    agencyAbout: "The agency that the record is about, as in the list of agencies",
    numberAbout: `Running number; a row that says "${exampleMark.en}" is not read`,
    choices: (list: string) => `One of: ${list}`,
    agencyExample: "县财政局"
  }
} satisfies Record<Locale, unknown>

/** What stands in a column of a template. */
interface Column {
  readonly heading: string
  readonly about: string
  readonly required: boolean
  readonly example: CellObject
  readonly shown: string
  readonly entry: ColumnEntry
}

/** Rows that drop-downs and notes reach down to. */
const lastRow = 5000

/**
 * Writes the workbook that agencies fill in: one sheet for each record set, with headings, notes and drop-downs on the
 * columns, and an example row that is skipped when it is read. A first sheet explains.
 *
 * @param notice - Whose record sets the workbook is for.
 * @param options - Which sets, and in which language. An unknown set throws a TypeError.
 * @returns The bytes of an .xlsx file.
 */
export const writeTemplate = async (
  notice: Notice,
  options: TemplateOptions = {}
): Promise<Uint8Array<ArrayBuffer>> => {
  const locale = options.locale ?? "zh"
  const known = [agencyEntries, ...notice.recordSets.filter((set) => set !== agencyEntries)]
  for (const id of options.sets ?? [])
    if (!known.some((set) => set.id === id)) throw new TypeError(`Notice ${notice.id} has no record set ${id}`)
  const sets = known.filter(
    (set) => set === agencyEntries || options.sets === undefined || options.sets.includes(set.id)
  )
  const names = sheetNamesOf(known, locale)
  const nameOf = (set: RecordSet): string => names.get(set) ?? set.title[locale]
  const agencyList = `'${nameOf(agencyEntries).replaceAll("'", "''")}'!$${columnName(agencyColumn)}$3:$${columnName(agencyColumn)}$1000`
  const tables = sets.map((set) => ({ set, columns: columnsFor(set, locale, agencyList) }))
  const sheets: Sheet<Blob>[] = [
    instructions(tables, locale),
    ...tables.map(({ set, columns }) => ({
      sheet: nameOf(set),
      stickyRowsCount: 1,
      columns: columns.map(({ heading, shown }) => ({
        width: Math.min(40, Math.max(12, ...[heading, shown].map((text) => widthOf(text) + 4)))
      })),
      data: [
        columns.map(({ heading, required }) => headingCell(heading, required)),
        columns.map(({ example }) => example)
      ]
    }))
  ]
  const entries = [undefined, ...tables.map(({ columns }) => columns.map(({ entry }) => entry))]
  const feature: Feature<Blob> = {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content: string, _options: Content, { sheetIndex }) => {
            const columns = entries[sheetIndex]
            return columns === undefined ? content : withColumnEntries(content, columns, lastRow)
          }
        }
      }
    }
  }
  const blob = await writeXlsxFile(sheets, { features: [feature] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const numberFirst = 1
const agencyColumn = numberFirst + agencyEntries.fields.findIndex(({ name }) => name === "name")

/** Width of a text in characters of a Latin font. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0)

const headingCell = (value: string, required: boolean): CellObject => ({
  value,
  fontWeight: "bold",
  backgroundColor: required ? "#FCE4D6" : "#DDEBF7",
  borderStyle: "thin",
  borderColor: "#A6A6A6",
  wrap: true
})

const exampleColor = "#7F7F7F"

/** Text cells are formatted as text, so that no program turns a number or address into something else. */
const textCell = (value: string): CellObject => ({ value, type: String, format: "@", textColor: exampleColor })

const columnsFor = (set: RecordSet, locale: Locale, agencyList: string): readonly Column[] => {
  const say = words[locale]
  const mark = exampleMark[locale]
  const number: Column = {
    heading: numberHeading[locale],
    about: say.numberAbout,
    required: false,
    shown: mark,
    example: { value: mark, type: String, textColor: exampleColor },
    entry: { heading: numberHeading[locale], note: say.numberAbout }
  }
  const agency: Column = {
    heading: agencyHeading[locale],
    about: say.agencyAbout,
    required: false,
    shown: say.agencyExample,
    example: textCell(say.agencyExample),
    entry: { heading: agencyHeading[locale], note: say.agencyAbout, list: { range: agencyList, open: true } }
  }
  return [
    number,
    ...(set.scope === "agency" ? [agency] : []),
    ...set.fields.map((field) => columnFor(field, locale, agencyList))
  ]
}

const columnFor = (field: Field, locale: Locale, agencyList: string): Column => {
  const say = words[locale]
  const heading = field.title[locale]
  const options = field.kind === "boolean" ? yesAndNo[locale] : field.choices.map(({ title }) => title[locale])
  const about = options.length > 0 ? `${field.about[locale]}；${say.choices(options.join("、"))}` : field.about[locale]
  const shown = exampleText(field, locale)
  const list =
    field.kind === "agency"
      ? { range: agencyList, open: true }
      : options.length > 0
        ? { values: options, open: field.kind !== "boolean" && field.kind !== "choice" }
        : undefined
  return {
    heading,
    about,
    required: field.required,
    shown,
    example:
      field.kind === "date"
        ? dateCell(shown)
        : field.kind === "integer"
          ? { value: Number(shown), type: Number, textColor: exampleColor }
          : textCell(shown),
    entry: {
      heading,
      note: `${field.required ? `（${say.required}）` : ""}${about}`,
      ...(list === undefined ? {} : { list })
    }
  }
}

const dateCell = (date: string): CellObject => ({
  value: new Date(`${date}T00:00:00Z`),
  type: Date,
  format: "yyyy-mm-dd",
  textColor: exampleColor
})

const instructions = (
  tables: readonly { readonly set: RecordSet; readonly columns: readonly Column[] }[],
  locale: Locale
): Sheet<Blob> => {
  const say = words[locale]
  const bold = (value: string): CellObject => ({ value, fontWeight: "bold" })
  const lines: Row[] = say.guide.map((line) => [line])
  const rows: Row[] = tables.flatMap(({ set, columns }) => [
    [bold(set.title[locale]), { value: set.about[locale], columnSpan: 4 }, null, null, null],
    ...columns.map(({ heading, required, about, shown }): Row => [
      null,
      { value: heading, type: String },
      required ? say.required : null,
      { value: about, type: String, wrap: true },
      { value: shown, type: String }
    ])
  ])
  return {
    sheet: instructionsSheet[locale],
    columns: [{ width: 22 }, { width: 20 }, { width: 10 }, { width: 70 }, { width: 28 }],
    data: [...lines, [null], say.columns.map(bold), ...rows]
  }
}
