import { agencies } from "./agencies.ts"
import { filingColumns } from "./chapter-1/forms.ts"
import { column, type CountySheet, type Row } from "./table.ts"

const order = new Map(agencies.map(({ short }, index) => [short, index]))

/** By agency, as the office keeps its lists; rows of nobody that it knows come last. */
export const byAgency = (rows: readonly Row[]): readonly Row[] => {
  const rank = (row: Row) => order.get(String(row["agency"])) ?? agencies.length
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** A further sheet of the office's list of filings: each chapter has one of its own. */
export const filingSheet = (sheet: string, about: string, rows: readonly Row[]): CountySheet => ({
  file: "报备登记表.xlsx",
  sheet,
  titles: [`县电子政务办公室报备登记表（${about}）`],
  columns: filingColumns,
  rows: byAgency(rows),
  dates: "date-cell",
  merged: "agency"
})

const judgementColumns = [
  column("agency", "text", "单位"),
  column("rule", "text", "评判事项"),
  column("verdict", "text", "评判结论"),
  column("reason", "text", "评判理由"),
  column("judgedBy", "text", "评判人"),
  column("judgedOn", "date", "评判日期")
]

/** A sheet of the workbook of judgements, such as “第三部分”: each chapter has one of its own. */
export const judgementSheet = (part: string, rows: readonly Row[]): CountySheet => ({
  file: "人工评判表.xlsx",
  sheet: part,
  titles: [`2014年电子政务工作人工评判表（${part}）`],
  columns: judgementColumns,
  rows: byAgency(rows),
  dates: "iso"
})

/** What assessors find of every agency when nothing is wrong; the relocation office has not been visited yet. */
export const cleanJudgements = (rule: string, reasons: readonly string[]): Row[] =>
  agencies
    .filter(({ id }) => id !== "relocation-office")
    .map(({ short }, index) => ({
      agency: short,
      rule,
      verdict: "达到要求",
      reason: reasons[index % reasons.length],
      judgedBy: `考核${(index % 2) + 1}组`,
      judgedOn: `2014-07-${String(21 + (index % 10)).padStart(2, "0")}`
    }))
