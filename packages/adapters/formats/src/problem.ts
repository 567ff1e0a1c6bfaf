import type { Fault, FieldNormalisation, Issue, Text } from "@zhengwu/core"

/** The parts of an issue that are not its words. */
export type Where = Pick<Issue, "place" | "cell" | "set" | "field">

/** Makes an issue. */
export const problem = (level: Issue["level"], code: string, where: Where, message: Text, remedy: Text): Issue => ({
  level,
  code,
  ...where,
  message,
  remedy
})

/** The issue of a fault at a place. */
export const faultIssue = (fault: Fault, where: Where): Issue => ({ level: "error", ...fault, ...where })

/** What to do about something that needs nothing to be done. */
export const nothingToDo: Text = { zh: "无须处理", en: "Nothing to do" }

/** The note that a value was read in the only way it can be. */
export const normalisationIssue = ({ normalisation, field }: FieldNormalisation, where: Where): Issue => ({
  level: "note",
  ...normalisation,
  ...where,
  field,
  remedy: nothingToDo
})

/** "Did you mean" where there is a guess; other words where there is none. */
export const suggestion = (guess: string | undefined, otherwise: Text): Text =>
  guess === undefined ? otherwise : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }

/** A text as far as a message should quote it. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Stops the reading of one file or sheet: why, and the row that it stopped at. */
export class Unreadable extends Error {
  readonly fault: Fault
  readonly row: number | undefined

  constructor(fault: Fault, row?: number) {
    super(fault.message.en)
    this.fault = fault
    this.row = row
  }
}

/** Makes a fault. */
export const faultOf = (code: string, message: Text, remedy: Text): Fault => ({ code, message, remedy })

/** A cell longer than a cell can be. */
export const cellTooLong = (limit: number): Fault =>
  faultOf(
    "cell-too-long",
    { zh: `单元格内容超过 ${limit} 个字符`, en: `The cell has more than ${limit} characters` },
    { zh: "检查是否误粘贴了整段内容", en: "Check whether something else was pasted into it" }
  )

/** A line in which a byte is zero: others may be missing too. */
export const zeroByte: Fault = faultOf(
  "zero-byte",
  { zh: "该行含有空字节（NUL），内容可能已损坏", en: "The line has a zero byte (NUL) in it and is probably damaged" },
  { zh: "重新导出文件，或重新填写该行", en: "Export the file again, or write the line again" }
)

/** More cells or text than is read of one file. */
export const tooMuch = (): Fault =>
  faultOf(
    "too-much-content",
    { zh: "文件内容过多，其余部分未读取", en: "The file has too much content; the rest was not read" },
    { zh: "将文件拆分为几个较小的文件", en: "Split it into several smaller files" }
  )

/** More rows than a sheet can have. */
export const tooManyRows = (limit: number): Fault =>
  faultOf(
    "too-many-rows",
    { zh: `超过 ${limit} 行，其余行未读取`, en: `There are more than ${limit} rows; the rest was not read` },
    { zh: "将数据拆分为几个文件", en: "Split the data into several files" }
  )

/** More columns than are looked at. */
export const tooManyColumns = (limit: number): Fault =>
  faultOf(
    "too-many-columns",
    { zh: `超过 ${limit} 列，其余列未读取`, en: `There are more than ${limit} columns; the rest was not read` },
    { zh: "删除右侧多余的列", en: "Delete the surplus columns on the right" }
  )

/** More tables in a sheet than are read. */
export const tooManyTables = (limit: number): Fault =>
  faultOf(
    "too-many-tables",
    {
      zh: `一个工作表中超过 ${limit} 张表，从此行起未读取`,
      en: `There are more than ${limit} tables in one sheet; from this row on nothing was read`
    },
    {
      zh: "合并为一张带“单位”列的表，或拆分到几个工作表",
      en: "Make one table with a column of agencies, or use several sheets"
    }
  )
