import { folded } from "@zhengwu/core"
import { type GridRow, isBlank, textOf } from "./grid.ts"

/** What the first cell of our templates' example row says. */
export const exampleMark = { zh: "示例", en: "Example" } as const

const examples = new Set(
  [exampleMark.zh, exampleMark.en, "例", "样例", "例如", "示例行", "填写示例", "e.g."].map(folded)
)
const totals = new Set(["合计", "总计", "小计", "共计", "total"].map(folded))
const footer =
  /^(?:填表人|制表人|制表|审核人|复核人|负责人|单位负责人|填报人|经办人|联系人|联系电话|填表日期|填报日期|填表时间|制表日期|备注|注|说明|填表说明)\s*\d*\s*[:：]/u

/** The only words of a row that closes a form: 合计：1台, 共1台, 以下空白, （以下无内容）. */
const closing =
  /^(?:(?:合计|总计|小计|共计|总共|共|total)[:,]?\d.*|以下(?:空白|为空|无|无内容|无数据|无记录|无正文)|本页(?:完|止)|endof(?:table|list|report)|end)$/u

/** A text without blanks and without the brackets, dashes and stops around it. */
const bare = (text: string): string => folded(text).replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "")

/** What a row below the header is: a record, or something that forms have besides. */
export type RowKind = "record" | "blank" | "example" | "header" | "remark"

/** Tells records from example rows, totals, signatures, and headers repeated on each printed page. */
export const rowKindOf = (row: GridRow, read: ReadonlySet<number>, headings: readonly string[]): RowKind => {
  if (row.broken !== undefined) return "record"
  const own = row.cells.filter((cell) => !isBlank(cell))
  const [first] = own
  const word = folded(textOf(first))
  if (examples.has(word)) return "example"
  if (totals.has(word) || footer.test(textOf(first).trim())) return "remark"
  if (own.length === 1 && typeof first === "string" && first.length < 100 && closing.test(bare(first))) return "remark"
  let filled = 0
  let repeated = 0
  for (const column of read) {
    const cell = row.cells[column]
    if (isBlank(cell)) continue
    filled++
    if (textOf(cell) !== "" && textOf(cell) === headings[column]) repeated++
  }
  return filled === 0 ? "blank" : filled === repeated ? "header" : "record"
}
