import type { Issue } from "@zhengwu/core"
import fc from "fast-check"
import readXlsxFile from "read-excel-file/universal"
import { describe, expect, it } from "vitest"
import { rawWorkbook, textCell, workbook } from "../../test/files.ts"
import { type Cell, type Grid, textOf } from "../grid.ts"
import { defaultLimits } from "../limits.ts"
import type { Source } from "../source.ts"
import { isDateFormat } from "./date-format.ts"
import { readWorkbook } from "./read-workbook.ts"

const open = (source: Source): { grids: readonly Grid[]; issues: readonly Issue[] } => {
  const issues: Issue[] = []
  return { grids: readWorkbook(source, defaultLimits, issues) ?? [], issues }
}

const sheet = (xml: string, parts?: Record<string, string>) => open(rawWorkbook("book.xlsx", xml, parts))

const cellsOf = (grids: readonly Grid[]): readonly (readonly Cell[])[] =>
  grids.flatMap(({ rows }) => rows.map(({ cells }) => [...cells]))

describe("readWorkbook", () => {
  it("reads text, numbers, booleans and dates", async () => {
    const date = new Date("2014-07-15T00:00:00Z")
    const { grids, issues } = open(
      await workbook("book.xlsx", {
        表: [["甲", 1.5, true, { value: date, format: 'yyyy"年"m"月"d"日"' }], [], [null, "乙"]]
      })
    )
    expect(issues).toEqual([])
    expect(grids.map(({ sheet: name }) => name)).toEqual(["表"])
    expect(cellsOf(grids)).toEqual([
      ["甲", 1.5, true, { kind: "date", text: "2014-07-15" }],
      [undefined, "乙"]
    ])
    expect(grids[0]?.rows.map(({ number }) => number)).toEqual([1, 3])
  })

  it("reads what only other writers write", () => {
    const { grids, issues } = sheet(
      `<sheetData><x:row xmlns:x="y"><c t="str"><f>A&amp;B</f><v>a&lt;&#x20BB7;_x000A_</v></c><c t="d"><v>2014-07-15T00:00:00</v></c><c s="1"><v>41835.5</v></c></x:row>
       <row r="9"><c r="B9" t="inlineStr"><is><r><t>长</t></r><r><t>沙</t></r><rPh><t>ignored</t></rPh></is></c><c r="D9"><v>1e3</v></c></row></sheetData>`
    )
    expect(issues).toEqual([])
    expect(cellsOf(grids)).toEqual([
      ["a<𠮷\n", { kind: "date", text: "2014-07-15" }, { kind: "date", text: "2014-07-15 12:00:00" }],
      [undefined, "长沙", undefined, 1000]
    ])
  })

  it("keeps a formula's calculated value, and tells errors and missing values from blanks", () => {
    const { grids } = sheet(
      `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>C9</f></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>""</f><v></v></c></row></sheetData>`
    )
    const [row] = cellsOf(grids)
    expect(row?.[0]).toBe(2)
    expect(row?.[1]).toMatchObject({ kind: "bad", fault: { code: "formula-without-value" } })
    expect(row?.[2]).toMatchObject({ kind: "bad", fault: { code: "error-value" } })
    expect(row?.[3]).toBeUndefined()
  })

  it("gives the rows of a merged region its content, beside their own cells", () => {
    const row = (number: number, text: string) =>
      `<row r="${number}">${number === 2 ? textCell("A2", "财政局") : ""}${textCell(`B${number}`, text)}</row>`
    const { grids } = sheet(
      `<sheetData>${row(2, "甲")}${row(3, "乙")}${row(5, "丙")}${row(6, "丁")}</sheetData><mergeCells><mergeCell ref="A2:A5"/></mergeCells>`
    )
    expect(grids[0]?.rows.map(({ merged }) => merged?.get(0))).toEqual([undefined, "财政局", "财政局", undefined])
  })

  it("reads the good rows of a sheet that breaks off", () => {
    const { grids, issues } = sheet(`<sheetData><row r="1">${textCell("A1", "甲")}</row><row r="2"><c r="A2"></d>`)
    expect(cellsOf(grids)).toEqual([["甲"]])
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([["broken-sheet", 2]])
  })

  it("finds the texts of cells whatever the case of their part, and tells those that are missing", () => {
    const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    const relations = `<Relationships><Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/Sheet1.XML"/><Relationship Id="rId2" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    const cells = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c></row></sheetData>`
    const strings = "<sst><si><t>甲</t></si></sst>"
    const { grids, issues } = sheet(cells, {
      "xl/_rels/workbook.xml.rels": relations,
      "xl/SharedStrings.xml": strings
    })
    expect(issues).toEqual([])
    expect(cellsOf(grids)[0]?.[0]).toBe("甲")
    expect(cellsOf(grids)[0]?.[1]).toMatchObject({ kind: "bad", fault: { code: "missing-text" } })
    const without = sheet(cells, { "xl/_rels/workbook.xml.rels": relations })
    expect(without.grids).toEqual([])
    expect(without.issues.map(({ code }) => code)).toEqual(["broken-workbook"])
  })

  it("keeps rows and cells whose references are none where they stand", () => {
    const { grids, issues } = sheet(
      `<sheetData><row r="1">${textCell("A1", "甲")}</row><row r="-5">${textCell("A2", "乙")}${textCell("@2", "丙")}</row><row r="x">${textCell("A3", "丁")}</row><row r="9">${textCell("A9", "己")}</row><row r="7">${textCell("A7", "戊")}</row></sheetData>`
    )
    expect(issues).toEqual([])
    expect(grids[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 7, 9])
    expect(cellsOf(grids)).toEqual([["甲"], ["乙", "丙"], ["丁"], ["戊"], ["己"]])
  })

  it("agrees with read-excel-file", async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "字", "<", "&", '"', "𠮷", "1"), minLength: 1, maxLength: 5 }),
      fc.integer({ min: -1000, max: 100_000 }),
      fc.boolean(),
      fc.constant(null)
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          fc.pre(rows.flat().some((value) => value !== null))
          const source = await workbook("book.xlsx", { 表: rows })
          const [expected] = await readXlsxFile(source.bytes.slice().buffer)
          const [grid] = open(source).grids
          const shown = (value: unknown): string =>
            value === null ? "" : typeof value === "string" ? value : JSON.stringify(value)
          const ours = (expected?.data ?? []).map((line, index) => {
            const own = grid?.rows.find(({ number }) => number === index + 1)
            return line.map((_, column) => textOf(own?.cells[column]))
          })
          expect(ours).toEqual((expected?.data ?? []).map((line) => line.map(shown)))
        }
      ),
      { numRuns: 50 }
    )
  })
})

describe("isDateFormat", () => {
  it.each([
    ["yyyy/m/d", true],
    ['[$-804]yyyy"年"m"月"d"日";@', true],
    ["m\\-d", true],
    ["General", false],
    ["0.00_);[Red](0.00)", false],
    ['#,##0.00\\ "days"', false],
    ["h:mm:ss", false],
    ["@", false]
  ])("%s: %s", (code, expected) => {
    expect(isDateFormat(200, code)).toBe(expected)
  })

  it("knows the formats of Chinese locales", () => {
    expect([14, 22, 31, 57].map((id) => isDateFormat(id, undefined))).toEqual([true, true, true, true])
    expect([0, 2, 20, 49].map((id) => isDateFormat(id, undefined))).toEqual([false, false, false, false])
  })
})
