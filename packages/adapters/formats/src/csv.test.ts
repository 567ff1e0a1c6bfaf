import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { delimiterOf, readCsv } from "./csv.ts"
import { isBlank } from "./grid.ts"
import { defaultLimits } from "./limits.ts"

const rowsOf = (text: string, delimiter = ",") => readCsv(text, delimiter, defaultLimits).rows
const cellsOf = (text: string, delimiter = ",") => rowsOf(text, delimiter).map(({ cells }) => [...cells])

describe("readCsv", () => {
  it("reads quotes, doubled quotes, line breaks and any line ending", () => {
    expect(cellsOf('a,"b,""c""",\r\n"x\ny",z\rq')).toEqual([["a", 'b,"c"', undefined], ["x\ny", "z"], ["q"]])
  })

  it("gives each row the number of the line it begins on", () => {
    expect(rowsOf('a\n\n"b\nc"\nd').map(({ number }) => number)).toEqual([1, 3, 5])
  })

  it("loses one line to a quotation mark that is not closed", () => {
    const rows = rowsOf('a,b\n1,"2\n3,4\n5,"6"\n"7,8\n9,10')
    expect(rows.map(({ number, broken }) => [number, broken?.column])).toEqual([
      [1, undefined],
      [2, 1],
      [3, undefined],
      [4, undefined],
      [5, 0],
      [6, undefined]
    ])
  })

  it("keeps a value of several lines, also one with delimiters, where it fits the table", () => {
    const remark = 'a,"x,y\nz",c'
    expect(cellsOf(`1,2,3\n${remark}\n4,5,6`)).toEqual([
      ["1", "2", "3"],
      ["a", "x,y\nz", "c"],
      ["4", "5", "6"]
    ])
  })

  it("keeps nothing of columns and characters beyond the limits", () => {
    const limits = { ...defaultLimits, columns: 3, cellCharacters: 5 }
    const { rows, stopped } = readCsv(`a,b,c,d,e\n123456,${"x".repeat(100)}\n`, ",", limits)
    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 2])
    expect(rows[1]?.cells).toMatchObject([{ kind: "bad" }, { kind: "bad" }])
    expect(stopped.map(({ fault, row }) => [fault.code, row])).toEqual([["too-many-columns", 1]])
  })

  it("finds the delimiter", () => {
    expect(delimiterOf("a;b;c\n1,5;2;3\n", defaultLimits)).toBe(";")
    expect(delimiterOf("a\tb\n1\t2\n", defaultLimits)).toBe("\t")
    expect(delimiterOf("a\nb\n", defaultLimits)).toBe(",")
  })

  it("agrees with csv-parse on what csv-parse accepts", () => {
    const field = fc
      .string({ unit: fc.constantFrom("a", "中", " ", ",", '"', "\n", "𠮷"), maxLength: 6 })
      // A value with both may look like lines that a stray quotation mark swallowed: there we differ on purpose.
      .filter((text) => !(text.includes(",") && text.includes("\n")))
    const quoted = (value: string) => (/[",\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
    const tables = (cell: fc.Arbitrary<string>) =>
      fc
        .integer({ min: 1, max: 4 })
        .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }))
    const ragged = (cell: fc.Arbitrary<string>) =>
      fc.array(
        fc.array(
          cell.filter((text) => !text.includes("\n")),
          { minLength: 1, maxLength: 4 }
        ),
        { maxLength: 6 }
      )
    fc.assert(
      fc.property(fc.oneof(tables(field), ragged(field)), (rows) => {
        const text = rows.map((row) => row.map(quoted).join(",")).join("\n")
        const expected = parse(text, { relax_column_count: true })
          .filter((row) => row.some((cell) => !isBlank(cell)))
          .map((row) => row.map((cell) => (isBlank(cell) ? "" : cell)))
        expect(cellsOf(text).map((row) => Array.from(row, (cell) => cell ?? ""))).toEqual(expected)
      })
    )
  })
})
