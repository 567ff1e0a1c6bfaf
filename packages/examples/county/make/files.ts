import { agencies, type ExampleAgency } from "./agencies.ts"
import { chapter1 } from "./chapter-1.ts"
import { chapter2 } from "./chapter-2.ts"
import { chapter3 } from "./chapter-3.ts"
import { chapter4 } from "./chapter-4.ts"
import { chapter5 } from "./chapter-5.ts"
import { chapter6 } from "./chapter-6.ts"
import { directory } from "./directory.ts"
import { type Habits, habitsOf, sharedWorkbook } from "./habits.ts"
import type { ChapterTables, Column, CountySheet, Row, Table } from "./table.ts"
import { csv, encoded, type Encoding, json, ndjson } from "./text-files.ts"
import { type SheetContent, workbook } from "./workbook.ts"
import { written, type WrittenCell, writtenNumber } from "./written.ts"

/** A file of the county, by its path within the folder. */
export interface CountyFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The chapters, in the order of the notice. A later chapter adds sheets and files and moves no row of an earlier one. */
const chapters: readonly (() => ChapterTables)[] = [chapter1, chapter2, chapter3, chapter4, chapter5, chapter6]

/** Every file of the county. The same sources give the same bytes. */
export const countyFiles = async (): Promise<readonly CountyFile[]> => {
  const made = chapters.map((chapter) => chapter())
  const tables = made.flatMap((each) => each.tables)
  const sheets = made.flatMap(({ countySheets }) => countySheets)
  const files = await Promise.all([
    ...filesOfCounty([directory, ...sheets]),
    ...agencies.flatMap((agency) => filesOfAgency(agency, tablesOf(tables, agency))),
    sharedFile(tables)
  ])
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

const tablesOf = (tables: readonly Table[], { id }: ExampleAgency): readonly Table[] =>
  tables.filter(({ agency }) => agency === id)

/** The encodings of the county's own CSV files. */
const countyEncodings: Readonly<Record<string, Encoding>> = {
  "违规外联监测.csv": "gb18030",
  "应用系统使用情况表.csv": "gb18030",
  "网站信息登记表.csv": "gb18030",
  "来信来访办理表.csv": "gb18030"
}

const plain: Pick<Habits, "macs" | "addresses" | "yesNo"> = {
  macs: "colons",
  addresses: "plain",
  yesNo: ["是", "否"]
}

const filesOfCounty = (sheets: readonly CountySheet[]): readonly Promise<CountyFile>[] => {
  const paths = [...new Set(sheets.map(({ file }) => file))]
  return paths.map(async (path) => {
    const contents = sheets.filter(({ file }) => file === path).map(countyContent)
    const [first] = contents
    if (path.endsWith(".xlsx") || first === undefined) return { path, bytes: await workbook(contents) }
    return { path, bytes: encoded(csv(linesOf(first)), countyEncodings[path] ?? "utf-8") }
  })
}

const countyContent = ({ sheet, titles, columns, rows, dates, merged }: CountySheet): SheetContent => ({
  name: sheet,
  titles,
  headings: columns.map(({ headings }) => headings[0]),
  rows: rows.map((row) => cellsOf(row, columns, { ...plain, dates })),
  ...(merged === undefined ? {} : { mergedColumn: columns.findIndex(({ field }) => field === merged) })
})

const cellsOf = (
  row: Row,
  columns: readonly Column[],
  habits: Pick<Habits, "dates" | "macs" | "addresses" | "yesNo">
): readonly WrittenCell[] => columns.map(({ field, kind }) => written(row[field], kind, habits))

const filesOfAgency = (agency: ExampleAgency, tables: readonly Table[]): readonly Promise<CountyFile>[] => {
  const habits = habitsOf(agency.id)
  if (tables.length === 0) return []
  switch (habits.sends) {
    case "workbook":
      return [
        workbook(tables.map((table) => sheetOf(table, agency, habits))).then((bytes) => ({
          path: `${agency.short}/${agency.short}电子政务登记表.xlsx`,
          bytes
        }))
      ]
    case "folder":
      return tables.map(async (table) => {
        const content = sheetOf(table, agency, habits)
        return {
          path: `${agency.short}/${content.name}.xlsx`,
          bytes: await workbook([{ ...content, name: "Sheet1" }])
        }
      })
    case "gb18030-csv":
    case "utf8-csv":
      return tables.map(async (table) => {
        const content = sheetOf(table, agency, habits)
        const encoding = habits.sends === "gb18030-csv" ? "gb18030" : "utf-8-with-mark"
        return { path: `${agency.short}/${content.name}.csv`, bytes: encoded(csv(linesOf(content)), encoding) }
      })
    case "json":
      return [
        Promise.resolve({ path: `${agency.short}.json`, bytes: encoded(json(dossierOf(agency, tables)), "utf-8") })
      ]
    case "ndjson":
      return [
        Promise.resolve({ path: `${agency.short}.ndjson`, bytes: encoded(ndjson(entriesOf(agency, tables)), "utf-8") })
      ]
    default:
      return []
  }
}

const linesOf = ({ titles, headings, rows }: SheetContent): readonly (readonly WrittenCell[])[] => [
  ...titles.map((title) => [title, ...headings.slice(1).map(() => undefined)]),
  headings,
  ...rows
]

/** The columns of an agency's table, without those that it does not keep. */
const columnsOf = ({ form }: Table, { staffNumbers }: Habits): readonly Column[] =>
  form.columns.filter(({ field }) => field !== "staffNumber" || staffNumbers)

const headingOf = ({ field, headings }: Column, { misspelt }: Table, vocabulary: number): string =>
  misspelt?.[field] ?? headings[vocabulary] ?? headings[0]

const sheetOf = (table: Table, agency: ExampleAgency, habits: Habits): SheetContent => {
  const { vocabulary, titleRows, numbered, blankAfter, footer } = habits
  const columns = columnsOf(table, habits)
  const name = table.form.titles[vocabulary] ?? table.form.titles[0]
  const rows = table.rows.map((row, index) => [...(numbered ? [index + 1] : []), ...cellsOf(row, columns, habits)])
  const titles = [`${agency.name}${name}`, `填报单位：${agency.short}    填报日期：2014年7月30日`]
  return {
    name,
    titles: titles.slice(0, titleRows),
    headings: [...(numbered ? ["序号"] : []), ...columns.map((column) => headingOf(column, table, vocabulary))],
    rows: [
      ...(blankAfter > 0 && rows.length > blankAfter
        ? [...rows.slice(0, blankAfter), [], ...rows.slice(blankAfter)]
        : rows),
      ...(footer && rows.length > 0 ? [["合计", `${rows.length}条`], ["填表人：陈小明    审核人：李小红"]] : [])
    ]
  }
}

/** A record as JSON has it: without blanks, and without what the agency does not keep. */
const recordOf = (row: Row, columns: readonly Column[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    columns.flatMap(({ field, kind }) => {
      const value = row[field]
      if (value === undefined) return []
      return [[field, kind === "number" && typeof value === "string" ? writtenNumber(value) : value]]
    })
  )

const dossierOf = (agency: ExampleAgency, tables: readonly Table[]) => ({
  dossiers: [
    {
      agency: agency.short,
      ...Object.fromEntries(
        tables.map((table) => {
          const columns = columnsOf(table, habitsOf(agency.id))
          return [table.form.set, table.rows.map((row) => recordOf(row, columns))]
        })
      )
    }
  ]
})

const entriesOf = (agency: ExampleAgency, tables: readonly Table[]): readonly unknown[] =>
  tables.flatMap((table) => {
    const columns = columnsOf(table, habitsOf(agency.id))
    return table.rows.map((row) => ({ set: table.form.set, agency: agency.short, record: recordOf(row, columns) }))
  })

/** The workbook of several agencies: one sheet a register, the agency merged over its rows. */
const sharedFile = async (tables: readonly Table[]): Promise<CountyFile> => {
  const { file, habits } = sharedWorkbook
  const sharing = agencies.filter(({ id }) => habitsOf(id).sends === "shared-workbook")
  const own = sharing.flatMap((agency) => tablesOf(tables, agency).map((table) => ({ agency, table })))
  const forms = [...new Set(own.map(({ table }) => table.form))]
  const sheets = forms.map((form): SheetContent => {
    const parts = own.filter(({ table }) => table.form === form)
    return {
      name: form.titles[0],
      titles: [`社会事业单位${form.titles[0]}`],
      headings: ["单位", ...form.columns.map(({ headings }) => headings[0])],
      rows: parts.flatMap(({ agency, table }) =>
        table.rows.map((row) => [agency.short, ...cellsOf(row, form.columns, habits)])
      ),
      mergedColumn: 0
    }
  })
  return { path: file, bytes: await workbook(sheets) }
}
