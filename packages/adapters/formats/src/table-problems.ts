import { type Issue, nearest, type RecordSet } from "@zhengwu/core"
import type { OtherAgency } from "./agency-named.ts"
import { columnName, type GridRow, isBlank, placeOf } from "./grid.ts"
import { nothingToDo, problem, shortened, suggestion, type Where } from "./problem.ts"
import type { Recognition, Table } from "./recognise.ts"

const whereOf = ({ grid, set }: Table): Where => ({ place: beginningOf(grid), set: set.id })

/** A sheet; the row too where its table stands below another. */
const beginningOf = (grid: Table["grid"]) =>
  grid.top === undefined ? placeOf(grid) : { ...placeOf(grid), row: grid.top }

const headerRow = ({ grid, header }: Table): number => grid.rows[header]?.number ?? 1

const atColumn = (table: Table, column: number): Where => ({
  place: { ...placeOf(table.grid), row: headerRow(table) },
  cell: `${columnName(column)}${headerRow(table)}`,
  set: table.set.id
})

const titleOf = (set: RecordSet, field: string) =>
  set.fields.find(({ name }) => name === field)?.title ?? { zh: field, en: field }

/** What is wrong with a sheet's columns. */
export const columnIssues = (table: Table): readonly Issue[] => {
  const { set, columns } = table
  if (columns === undefined) return []
  const issues: Issue[] = []
  const open = set.fields.filter(({ name }) => !columns.fields.has(name))
  for (const { column, heading } of columns.unknown) {
    const guess = nearest(
      heading,
      open.flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
    )
    issues.push(
      problem(
        "warning",
        "unknown-column",
        atColumn(table, column),
        { zh: `不认识的列“${heading}”，未读取`, en: `Unknown column "${heading}"; it was not read` },
        suggestion(guess, {
          zh: `可用的列：${set.fields.map(({ title }) => title.zh).join("、")}`,
          en: `Known columns: ${set.fields.map(({ title }) => title.en).join(", ")}`
        })
      )
    )
  }
  for (const { column, heading } of columns.remarks)
    issues.push(
      problem(
        "note",
        "remark-column",
        atColumn(table, column),
        { zh: `“${heading}”列不参与检查，未读取`, en: `Column "${heading}" is not checked; it was not read` },
        nothingToDo
      )
    )
  for (const { field, read, other, decided } of columns.twice) {
    const title = titleOf(set, field)
    const [one, two] = [
      `${columnName(read)}“${table.headings[read] ?? ""}”`,
      `${columnName(other)}“${table.headings[other] ?? ""}”`
    ]
    issues.push({
      ...problem(
        decided ? "warning" : "error",
        "duplicate-column",
        atColumn(table, other),
        {
          zh: `${one}列和${two}列都是“${title.zh}”，读取了前者`,
          en: `Columns ${one} and ${two} are both "${title.en}"; the former was read`
        },
        { zh: "只保留其中一列，或改正列名", en: "Keep one of them, or correct its heading" }
      ),
      field
    })
  }
  return issues
}

/** Required fields that have no column. */
export const missingColumns = (table: Table): readonly Issue[] => {
  const { set, columns, headings } = table
  return set.fields
    .filter(({ name, required }) => required && columns?.fields.has(name) !== true)
    .map(({ name, title, aliases }) => {
      const unknown = columns?.unknown.map(({ heading }) => heading) ?? headings
      const words = [title.zh, title.en, ...aliases]
      const meant = unknown.find((heading) => nearest(heading, words) !== undefined)
      return {
        ...problem(
          "error",
          "missing-column",
          whereOf(table),
          { zh: `缺少“${title.zh}”列`, en: `Column "${title.en}" is missing` },
          meant === undefined
            ? { zh: `在表头中加上“${title.zh}”`, en: `Add "${title.en}" to the header` }
            : { zh: `“${meant}”是否指“${title.zh}”？`, en: `Does "${meant}" mean "${title.en}"?` }
        ),
        field: name
      }
    })
}

/** A sheet with rows but without a header that fits its name. */
export const noHeader = (table: Table): Issue =>
  problem(
    "error",
    "no-header",
    whereOf(table),
    { zh: `“${table.set.title.zh}”没有可识别的表头`, en: `No header of "${table.set.title.en}" was recognised` },
    {
      zh: `表头使用：${table.set.fields.map(({ title }) => title.zh).join("、")}`,
      en: `Use the headings: ${table.set.fields.map(({ title }) => title.en).join(", ")}`
    }
  )

/** A sheet of records about an agency that nothing names. */
export const noAgency = (table: Table): Issue =>
  problem(
    "error",
    "no-agency",
    whereOf(table),
    { zh: `无法确定“${table.set.title.zh}”属于哪个单位`, en: `It is not known whose "${table.set.title.en}" this is` },
    {
      zh: "加上“单位”列，或在文件名、文件夹名或表格标题中写明单位",
      en: 'Add a column "Agency", or name the agency in the file\'s name, its folder or the title of the sheet'
    }
  )

/** A sheet of no known kind, or of several. */
export const recognitionIssue = (
  grid: Table["grid"],
  recognition: Recognition,
  sets: readonly RecordSet[]
): Issue | undefined => {
  const where = { place: beginningOf(grid) }
  if (recognition.kind === "ambiguous")
    return problem(
      "error",
      "ambiguous-sheet",
      where,
      {
        zh: `无法确定这是哪种表：${recognition.between.map(({ title }) => title.zh).join("、")}`,
        en: `This may be any of: ${recognition.between.map(({ title }) => title.en).join(", ")}`
      },
      { zh: "用其中一个名称命名工作表或文件", en: "Name the sheet or file by one of them" }
    )
  if (recognition.kind !== "unknown") return undefined
  return problem(
    "warning",
    "unknown-sheet",
    where,
    { zh: `不认识“${recognition.name}”，未读取`, en: `"${recognition.name}" was not recognised; it was not read` },
    recognition.guess === undefined
      ? {
          zh: `用以下名称之一命名工作表或文件：${sets.map(({ title }) => title.zh).join("、")}`,
          en: `Name the sheet or file by one of: ${sets.map(({ title }) => title.en).join(", ")}`
        }
      : {
          zh: `是否指“${recognition.guess.title.zh}”？`,
          en: `Did you mean "${recognition.guess.title.en}"?`
        }
  )
}

/** Rows that a form has besides its records. */
export const remarkRow = (table: Table, row: number): Issue =>
  problem(
    "note",
    "remark-row",
    atRow(table, row),
    { zh: "合计或签名等行，未读取", en: "A total, a signature or the like; the row was not read" },
    nothingToDo
  )

/** A template's sheet that still has nothing but its example. */
export const exampleOnly = (table: Table): Issue =>
  problem(
    "note",
    "example-only",
    whereOf(table),
    { zh: "只有示例行，视为未填报", en: "There is only the example row: nothing was supplied" },
    {
      zh: "填写数据；确无可报的，删除示例行",
      en: "Fill it in; where there is nothing to report, delete the example row"
    }
  )

const atRow = (table: Table, row: number): Where => ({
  place: { ...placeOf(table.grid), row },
  set: table.set.id
})

/** An example row that was left in a form. */
export const exampleRow = (table: Table, row: number): Issue =>
  problem(
    "note",
    "example-row",
    atRow(table, row),
    { zh: "示例行，未读取", en: "An example row; it was not read" },
    nothingToDo
  )

/** A row that says 示例 but holds other values than the template's example: somebody wrote over it. */
export const markedExample = (table: Table, row: number): Issue =>
  problem(
    "warning",
    "marked-example",
    atRow(table, row),
    {
      zh: "该行标有“示例”，内容却不是模板的示例，已作为数据读取",
      en: "The row is marked as an example but does not hold the template's; it was read as data"
    },
    {
      zh: "如是数据，改掉“示例”二字；如是示例，删除该行",
      en: "If it is data, take the mark away; if not, delete the row"
    }
  )

/** Columns without a heading that hold something: nothing of them was read. Text files tell it for each row. */
export const unnamedColumns = (table: Table, records: readonly { readonly row: GridRow }[]): readonly Issue[] => {
  const { grid, header, headings } = table
  const width = grid.sheet === undefined ? (grid.rows[header]?.cells.length ?? 0) : Number.POSITIVE_INFINITY
  const found = new Map<number, number>()
  for (const { row } of records)
    for (let column = 0; column < row.cells.length && column < width; column++)
      if ((headings[column] ?? "") === "" && !isBlank(row.cells[column]) && !found.has(column))
        found.set(column, row.number)
  return Array.from(found)
    .toSorted(([a], [b]) => a - b)
    .map(([column, row]) =>
      problem(
        "warning",
        "unnamed-column",
        { ...atRow(table, row), cell: `${columnName(column)}${row}` },
        {
          zh: `${columnName(column)}列没有列名，却有内容，未读取`,
          en: `Column ${columnName(column)} has content but no heading; it was not read`
        },
        { zh: "在表头写上列名，或删除该列", en: "Give it a heading, or delete the column" }
      )
    )
}

/** A form that says it is one agency's, in the file or folder of another or beside a title that says so. */
export const agencyConflict = (
  table: Table,
  { id, other }: { readonly id: string; readonly other: OtherAgency }
): Issue =>
  problem(
    "error",
    "agency-conflict",
    whereOf(table),
    other.title === undefined
      ? {
          zh: `标题“${shortened(other.name)}”写的是“${other.id}”，工作表、文件或文件夹的名称写的是“${id}”，无法确定属于哪个单位，未读取`,
          en: `The title "${shortened(other.name)}" says ${other.id}, the name of the sheet, file or folder says ${id}; it is not known whose it is, and it was not read`
        }
      : {
          zh: `标题“${shortened(other.title)}”写的是“${id}”，标题“${shortened(other.name)}”写的是“${other.id}”，无法确定属于哪个单位，未读取`,
          en: `The title "${shortened(other.title)}" says ${id}, the title "${shortened(other.name)}" says ${other.id}; it is not known whose it is, and it was not read`
        },
    other.title === undefined
      ? {
          zh: "改正标题，或改正工作表、文件或文件夹的名称",
          en: "Correct the title, or the name of the sheet, file or folder"
        }
      : {
          zh: "改正其中一个标题，或加上“单位”列",
          en: 'Correct one of the titles, or add a column "Agency"'
        }
  )

/** A title that mentions another agency than the one whose sheet it is. */
export const agencyMentioned = (
  table: Table,
  { id, other }: { readonly id: string; readonly other: OtherAgency }
): Issue =>
  problem(
    "warning",
    "agency-mentioned",
    whereOf(table),
    {
      zh: `标题“${shortened(other.name)}”提到“${other.id}”，按工作表、文件或文件夹的名称读作“${id}”`,
      en: `The title "${shortened(other.name)}" mentions ${other.id}; it was read as that of ${id}, by the name of the sheet, file or folder`
    },
    {
      zh: "如属于另一单位，在标题中写“填报单位：…”，并改正文件夹",
      en: "If it is the other agency's, move it, or name the agency in a column"
    }
  )

/** A sheet that the workbook hides and that was read all the same. */
export const hiddenSheet = (table: Table): Issue =>
  problem(
    "warning",
    "hidden-sheet",
    whereOf(table),
    {
      zh: `工作表“${table.grid.sheet ?? ""}”是隐藏的，仍已读取`,
      en: `Sheet "${table.grid.sheet ?? ""}" is hidden; it was read all the same`
    },
    { zh: "如不应上报，删除该工作表；否则取消隐藏", en: "Delete it if it is not meant to be read, else unhide it" }
  )
