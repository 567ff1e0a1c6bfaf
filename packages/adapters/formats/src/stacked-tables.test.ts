import { describe, expect, it } from "vitest"
import type { Row } from "write-excel-file/universal"
import { file, problems, read, recordsOf, workbook } from "../test/files.ts"

const header = ["终端标识", "使用人", "IP地址"]
const terminal = (label: string) => ({ label, user: "张伟", address: "10.12.3.17" })
const row = (label: string): Row => [label, "张伟", "10.12.3.17"]

const stacked = async (rows: readonly Row[], name = "汇总.xlsx", sheet = "汇总") => {
  const { county, issues } = await read([await workbook(name, { [sheet]: rows })])
  return { county, told: problems(issues), terminals: recordsOf(county, "terminals") }
}

describe("tables below each other in a sheet", () => {
  const two: readonly Row[] = [
    ["县财政局终端登记表"],
    header,
    row("A"),
    [],
    [{ value: "鸣凤镇终端登记表", columnSpan: 3 }],
    header,
    row("B")
  ]

  it("are each its own title's agency's", async () => {
    const expected = { "finance-bureau": [terminal("A")], mingfeng: [terminal("B")] }
    const { told, terminals } = await stacked(two)
    expect([told, terminals]).toEqual([[], expected])
    expect((await stacked(two, "汇总.xlsx", "终端登记表")).terminals).toEqual(expected)
    const csv =
      "县财政局终端登记表,,\n终端标识,使用人,IP地址\nA,张伟,10.12.3.17\n鸣凤镇终端登记表,,\n终端标识,使用人,IP地址\nB,张伟,10.12.3.17\n"
    const reading = await read([file("汇总.csv", csv)])
    expect(problems(reading.issues)).toEqual([])
    expect(recordsOf(reading.county, "terminals")).toEqual(expected)
  })

  it("keep the rows of their sheet", async () => {
    const { county } = await stacked(two)
    expect(county.batches.map(({ origin }) => origin?.rows)).toEqual([[3], [7]])
  })

  it("may be of different sets, the wider below the narrower, with headers of two rows", async () => {
    const { county, told, terminals } = await stacked(
      [
        ["县财政局办公用房"],
        ["姓名", "职务"],
        ["张伟", "局长"],
        ["终端登记表", null, null],
        ["填报单位：鸣凤镇", null, "填报日期：2014-07-01"],
        ["终端信息", { value: "使用信息", columnSpan: 2 }],
        header,
        row("B")
      ],
      "汇总.xlsx"
    )
    expect(terminals).toEqual({ mingfeng: [terminal("B")] })
    expect(county.batches.map(({ set, agency }) => [set, agency])).toContainEqual(["terminals", "mingfeng"])
    expect(told.filter((issue) => issue.includes("B"))).toEqual([])
  })

  it("are one where header and title are repeated on each page", async () => {
    const page: readonly Row[] = [["县财政局终端登记表"], header]
    const label: Row = ["填报单位：鸣凤镇"]
    const pages = await stacked([...page, row("A"), ...page, row("B"), [], header, row("C")])
    expect(pages.told).toEqual([])
    expect(pages.terminals).toEqual({ "finance-bureau": ["A", "B", "C"].map(terminal) })
    const once = await stacked([["终端登记表"], label, header, row("A"), ["终端登记表"], header, row("B")])
    expect(once.terminals).toEqual({ mingfeng: ["A", "B"].map(terminal) })
  })

  it("are nobody's where their title names nobody", async () => {
    const { told, terminals } = await stacked([...two.slice(0, 4), ["某某单位终端登记表"], header, row("B")])
    expect(told).toEqual(["error no-agency 汇总.xlsx!汇总 5"])
    expect(terminals).toEqual({ "finance-bureau": [terminal("A")], "": [] })
  })

  it("leave closing lines and short records with the table that they end", async () => {
    const { told, terminals } = await stacked([...two.slice(0, 3), ["合计：1台"], ...two.slice(4)])
    expect(told).toEqual([])
    expect(Object.keys(terminals)).toEqual(["finance-bureau", "mingfeng"])
    const short = await stacked([...two.slice(0, 3), ["CZ-9"], ...two.slice(4)])
    expect(short.terminals["finance-bureau"]).toEqual([terminal("A"), { label: "CZ-9" }])
  })

  it("are read up to a limit, and what is beyond is missing", async () => {
    const rows = Array.from({ length: 3 }, () => two).flat()
    const book = await workbook("汇总.xlsx", { 汇总: rows })
    const { county, issues } = await read([book], { limits: { tables: 3 } })
    expect(problems(issues)).toEqual(["error too-many-tables 汇总.xlsx!汇总 12"])
    expect(county.batches.map(({ agency, records, rejected }) => [agency, records.length, rejected])).toEqual([
      ["finance-bureau", 1, undefined],
      ["mingfeng", 1, undefined],
      ["finance-bureau", 1, undefined],
      [undefined, 0, 1]
    ])
  })
})
