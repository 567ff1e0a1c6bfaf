import { assess, yuanan2014 } from "@zhengwu/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvCell, exportAs } from "./exports.ts"

/** What a spreadsheet program reads in a cell. */
const readBack = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)

describe("a cell of the CSV export", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1+1", "\t=1", "\r=1", "|cmd"])("is no formula: %j", (value) => {
    expect(readBack(csvCell(value))).toBe(`'${value}`)
  })

  it("keeps every other text, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const text = readBack(csvCell(value))
        expect(text === value || text === `'${value}`).toBe(true)
        expect(text.normalize("NFKC")).not.toMatch(/^\s*[=+\-@]/u)
      })
    )
  })
})

it("an export of nothing has its headings in both languages", () => {
  const county = { agencies: [], batches: [] }
  const checked = {
    notice: yuanan2014,
    county,
    report: assess(yuanan2014, county, { asOf: "2014-08-01" }),
    issues: [],
    files: []
  }
  const csv = (locale: "zh" | "en") =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(exportAs(checked, "csv", locale).bytes)
  expect(csv("zh").startsWith("\ufeff单位,程度,")).toBe(true)
  expect(csv("en").startsWith("\ufeffAgency,Severity,")).toBe(true)
})
