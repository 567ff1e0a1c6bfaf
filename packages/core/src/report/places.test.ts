import { describe, expect, it } from "vitest"
import { placeInWords, sheetReference, uriOf } from "./places.ts"
import { wordsIn } from "./words.ts"

const evidence = { set: "terminals", subject: "PC-1", record: {} }

describe("a file as a URI reference", () => {
  it.each([
    ["鸣凤镇/登记 表.xlsx", "%E9%B8%A3%E5%87%A4%E9%95%87/%E7%99%BB%E8%AE%B0%20%E8%A1%A8.xlsx"],
    ["a:b/c#d?e%f.csv", "a%3Ab/c%23d%3Fe%25f.csv"],
    ["/var/县.csv", "file:///var/%E5%8E%BF.csv"],
    ["C:\\县\\a.csv", "file:///C:/%E5%8E%BF/a.csv"],
    ["//server/share/a.csv", "file://server/share/a.csv"],
    ["half \ud800 pair", "half%20%EF%BF%BD%20pair"]
  ])("%j", (file, uri) => {
    expect(uriOf({ file })).toBe(uri)
    expect(() => new URL(uri, "https://example.org/records/")).not.toThrow()
  })

  it("is none where no file is named", () => {
    expect(uriOf({})).toBeUndefined()
    expect(uriOf({ file: "" })).toBeUndefined()
  })
})

it.each([
  ["终端登记表", "C7", "终端登记表!C7"],
  ["Sheet 1", "C7", "'Sheet 1'!C7"],
  ["it's", "7:7", "'it''s'!7:7"],
  ["2014", "A1", "'2014'!A1"]
])("sheet %j and %s are %s", (sheet, within, reference) => {
  expect(sheetReference(sheet, within)).toBe(reference)
})

it("names file, sheet, row and up to three cells, else what the record is called", () => {
  const words = wordsIn("en")
  const place = { file: "a.xlsx", sheet: "S", row: 7 }
  expect(placeInWords({ ...evidence, place, cells: { b: "AA7", a: "C7", c: "C7" } }, words)).toBe(
    "a.xlsx · S · row 7 · C7, AA7"
  )
  expect(placeInWords({ ...evidence, place, cells: { a: "A7", b: "B7", c: "C7", d: "D7" } }, words)).toBe(
    "a.xlsx · S · row 7"
  )
  expect(placeInWords({ ...evidence, place: { file: "a.json", pointer: "/t/0" } }, words)).toBe("a.json · /t/0")
  expect(placeInWords({ ...evidence, place: {} }, words)).toBe("PC-1")
})
