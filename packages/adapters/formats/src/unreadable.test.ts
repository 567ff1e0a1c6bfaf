import { strToU8 } from "fflate"
import { describe, expect, it } from "vitest"
import { file, problems, rawWorkbook, read, textCell, workbook } from "../test/files.ts"
import type { Source } from "./source.ts"

/** What a batch says was there and could not be read: `set agency count`; `?` may be anyone's. */
const rejected = async (sources: readonly Source[], options?: Parameters<typeof read>[1]) =>
  (await read(sources, options)).county.batches.flatMap(({ set, agency = "?", rejected: count }) =>
    count === undefined ? [] : [`${set} ${agency} ${count}`]
  )

const broken = (name: string): Source => ({ name, bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]) })

const agencySets = (lines: readonly string[]) => new Set(lines.map((line) => line.split(" ")[0]))

describe("what could not be read", () => {
  it("is missing for the agency that a misspelt name probably means, and for nobody where it means none", async () => {
    const rows = (agency: string) => `单位,使用人,IP地址\n${agency},张伟,10.12.3.17\n,李娜,10.12.3.18\n`
    expect(await rejected([file("终端.csv", rows("县财正局"))])).toEqual(["terminals finance-bureau 2"])
    expect(await rejected([file("终端.csv", rows("县国税局"))])).toEqual([])
    const line = (agency: string) => JSON.stringify({ set: "terminals", agency, record: { user: "张伟" } })
    expect(await rejected([file("a.ndjson", `${line("县财正局")}\n${line("县国税局")}\n`)])).toEqual([
      "terminals finance-bureau 1"
    ])
    const filing = "单位,报备事项,状态,上报日期\n县财正局,网络拓扑图,已登记,2014-07-20\n"
    expect(await rejected([file("报备登记表.csv", filing)])).toEqual(["filings finance-bureau 1"])
  })

  it("may be anyone's where the agency is missing or breaks off", async () => {
    const csv = '单位,使用人,IP地址\n县财政局,张伟,10.12.3.17\n"鸣凤镇,李娜,10.12.3.18\n,王芳,10.12.3.19\n'
    expect(await rejected([file("终端.csv", csv)])).toEqual(["terminals ? 2"])
    const later = '单位,使用人,IP地址\n县财政局,张伟,10.12.3.17\n鸣凤镇,"李娜,10.12.3.18\n,王芳,10.12.3.19\n'
    const { county } = await read([file("终端.csv", later)])
    expect(county.batches.map(({ agency, records, rejected: count }) => [agency, records.length, count])).toEqual([
      ["finance-bureau", 1, undefined],
      ["mingfeng", 1, 1]
    ])
    expect(await rejected([file("终端.csv", "单位,使用人\n,张伟\n")])).toEqual(["terminals ? 1"])
    expect(await rejected([file("a.ndjson", '{"set":"terminals","record":{"user":"张伟"}}')])).toEqual([
      "terminals ? 1"
    ])
  })

  it("is not read as that of the agency above where the cell cannot be read", async () => {
    const cells = `<row r="1">${textCell("A1", "单位")}${textCell("B1", "使用人")}</row><row r="2">${textCell("A2", "县财政局")}${textCell("B2", "张伟")}</row><row r="3"><c r="A3" t="e"><v>#REF!</v></c>${textCell("B3", "李娜")}</row>`
    const { county, issues } = await read([rawWorkbook("终端.xlsx", `<sheetData>${cells}</sheetData>`)])
    expect(county.batches.map(({ agency, records }) => [agency, records.length])).toEqual([
      ["finance-bureau", 1],
      [undefined, 0]
    ])
    expect(problems(issues)).toEqual(["error error-value 终端.xlsx!终端登记表 A3"])
  })

  it("does not give the county's register the agency above a row that breaks off", async () => {
    const csv = '单位,地址段\n县财政局,10.12.3.0/24\n"鸣凤镇,10.12.4.0/24\n,10.12.5.0/24\n'
    const { county } = await read([file("IP地址分配表.csv", csv)])
    expect(county.batches.map(({ records, rejected: count }) => [records.length, count])).toEqual([[1, 2]])
  })

  it("is what the names of a lost file say: a set and an agency, a set, or all that an agency has", async () => {
    expect(await rejected([broken("县财政局/终端登记表.xlsx")])).toEqual(["terminals finance-bureau 1"])
    expect(await rejected([broken("终端登记表2.xlsx")])).toEqual(["terminals ? 1"])
    expect(await rejected([file("鸣凤镇终端.json", "[{")])).toEqual(["terminals mingfeng 1"])
    expect(await rejected([{ name: "线路/园区管委会.csv", bytes: new Uint8Array(3000).fill(0xff) }])).toEqual([
      "links park 1"
    ])
    // The authority's list is about everyone, whosever folder it lies in.
    expect(await rejected([broken("县财政局/报备登记表.xlsx")])).toEqual(["filings ? 1"])
    const all = await rejected([broken("县财政局.xlsx")])
    expect(agencySets(all)).toContain("terminals")
    expect(agencySets(all)).toContain("filings")
    expect(all.every((line) => line.endsWith(" finance-bureau 1"))).toBe(true)
    expect(await rejected([broken("数据.xlsx")])).toEqual([])
    expect(await rejected([], { unread: ["县财政局/终端登记表.xlsx"] })).toEqual(["terminals finance-bureau 1"])
  })

  it("is the rest of a sheet that breaks off", async () => {
    const sheet = (name: string, header: string, row: string) =>
      rawWorkbook(name, `<sheetData>${header}${row}<row r="3"><c`)
    const user = `<row r="1">${textCell("A1", "使用人")}${textCell("B1", "IP地址")}</row>`
    const record = `<row r="2">${textCell("A2", "张伟")}${textCell("B2", "10.12.3.17")}</row>`
    expect(await rejected([sheet("县财政局.xlsx", user, record)])).toEqual(["terminals finance-bureau 1"])
    expect(await rejected([sheet("县财政局.xlsx", "", "")])).toEqual(["terminals finance-bureau 1"])
    expect(await rejected([sheet("a.xlsx", "", "")])).toEqual(["terminals ? 1"])
    const owner = `<row r="1">${textCell("A1", "单位")}${textCell("B1", "使用人")}</row>`
    const owned = `<row r="2">${textCell("A2", "县财政局")}${textCell("B2", "张伟")}</row>`
    expect(await rejected([sheet("县财政局/a.xlsx", owner, owned)])).toEqual(["terminals ? 1"])
    const csv = "使用人,IP地址\n张伟,10.12.3.17\n李娜,10.12.3.18\n"
    expect(await rejected([file("县财政局/终端.csv", csv)], { limits: { rows: 1 } })).toEqual([
      "terminals finance-bureau 1"
    ])
  })

  it("is a sheet without a header or an agency, or of one of several kinds", async () => {
    const rows = [["甲", "乙"], ["1"]]
    expect(await rejected([await workbook("a.xlsx", { 终端登记表: rows })])).toEqual(["terminals ? 2"])
    expect(await rejected([await workbook("县财政局.xlsx", { 终端登记表: rows })])).toEqual([
      "terminals finance-bureau 2"
    ])
    expect(await rejected([file("终端.csv", "使用人,IP地址\n张伟,10.12.3.17\n")])).toEqual(["terminals ? 1"])
    expect(await rejected([await workbook("县财政局.xlsx", { 线路登计表: rows })])).toEqual(["links finance-bureau 1"])
    expect(await rejected([file("县财政局/1.csv", "IP地址,MAC地址\n10.12.3.17,001a2b3c4d60\n")])).toEqual([
      "terminals finance-bureau 1",
      "sightings ? 1"
    ])
  })

  it("is a list that is none, and a line that breaks off", async () => {
    expect(
      await rejected([file("a.json", JSON.stringify({ dossiers: [{ agency: "县财政局", terminals: {}, link: [] }] }))])
    ).toEqual(["terminals finance-bureau 1", "links finance-bureau 1"])
    const lines = ['{"set":"terminals","agency":"县财政局","record":{"user"', '{"set":"filings","rec', "{oops"]
    expect(await rejected([file("a.ndjson", lines.join("\n"))])).toEqual(["terminals finance-bureau 1", "filings ? 1"])
  })
})

describe("a stray zero byte", () => {
  const line = (label: string) =>
    JSON.stringify({ set: "terminals", agency: "县财政局", record: { label, user: "张伟" } })

  it("costs its own line of a text file, wherever it stands", async () => {
    const csv = (label: string, rest = "") =>
      file("县财政局/终端.csv", `终端标识,使用人\nA,张伟\n${label},李娜\nC,王芳\n${rest}`)
    const ndjson = ["A", "B", "C"].map(line).join("\n").replace('"B"', '"\0B"')
    const readings = await Promise.all(
      [
        csv("B\0"),
        csv(`B${"\0".repeat(20)}`),
        csv("B\0", "D,赵敏\n".repeat(2000)),
        file("a.ndjson", ndjson),
        file("终端.txt", `单位,终端标识,使用人\n县财政局,A,张伟\n\0,B,李娜\n县财政局,C,王芳\n`)
      ].map((source) => read([source]))
    )
    expect(readings.map(({ issues }) => problems(issues))).toEqual([
      ["error zero-byte 县财政局/终端.csv A3"],
      ["error zero-byte 县财政局/终端.csv A3"],
      ["error zero-byte 县财政局/终端.csv A3"],
      ["error zero-byte a.ndjson 2"],
      ["error zero-byte 终端.txt A3"]
    ])
    expect(
      readings.map(({ county }) => county.batches.find(({ agency }) => agency !== undefined)?.records.length)
    ).toEqual([2, 2, 2002, 2, 2])
    expect(readings[0]?.county.batches[0]?.rejected).toBe(1)
  })

  it("is told by the line in JSON, and among many of them the file is no text", async () => {
    const json = await read([file("终端.json", `[\n{"label": "A"},\n{"label": "\0B"}\n]`)])
    expect(problems(json.issues)).toEqual(["error not-json 终端.json 3"])
    const unmarked = Uint8Array.from([...strToU8("label,user\nA,B\n")].flatMap((byte) => [byte, 0]))
    const { issues } = await read([file("终端.csv", unmarked), file("a.csv", new Uint8Array(100))])
    expect(problems(issues)).toEqual(["error unknown-format 终端.csv", "error unknown-format a.csv"])
  })
})

describe("dates as plain numbers in a workbook that counts from 1904", () => {
  it("are those that its date cells are", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    const row = (number: number, label: string, day: string) =>
      `<row r="${number}">${textCell(`A${number}`, label)}${textCell(`B${number}`, "张伟")}${day}</row>`
    const sheet = `<sheetData>${row(1, "终端标识", textCell("C1", "登记日期")).replace("张伟", "使用人")}${row(2, "A", '<c r="C2"><v>40359</v></c>')}${row(3, "B", '<c r="C3" s="1"><v>40359</v></c>')}${row(4, "C", '<c r="C4"><v>20140701</v></c>')}</sheetData>`
    const dates = async (since1904: string) => {
      const book = rawWorkbook("县财政局.xlsx", sheet, {
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${since1904}"/><sheets><sheet name="终端登记表" sheetId="1" r:id="rId1"/></sheets></workbook>`
      })
      const { county } = await read([book])
      return county.batches.flatMap(({ records }) => records)
    }
    const of = (days: readonly string[]) =>
      days.map((registeredOn, index) => ({ label: "ABC"[index], user: "张伟", registeredOn }))
    expect(await dates("1")).toEqual(of(["2014-07-01", "2014-07-01", "2014-07-01"]))
    expect(await dates("0")).toEqual(of(["2010-06-30", "2010-06-30", "2014-07-01"]))
  })
})

describe("values without end", () => {
  it("refuses texts and lists that no cell could hold, before they are read", async () => {
    const record = (value: unknown) => ({
      set: "terminals",
      agency: "县财政局",
      record: { user: "张伟", ...(value as object) }
    })
    const long = "x".repeat(40_000)
    const values = [
      { label: long },
      { otherAddresses: Array(40_000).fill("10.1.1.1") },
      { label: [long] },
      { [long]: 1 },
      { label: { a: { b: long } } }
    ]
    const readings = await Promise.all(
      values
        .map(record)
        .map((entry) =>
          read([file("a.ndjson", JSON.stringify(entry)), file("县财政局/终端.json", JSON.stringify([entry.record]))])
        )
    )
    for (const { county, issues } of readings) {
      expect(problems(issues).map((issue) => issue.split(" ")[1])).toEqual(["cell-too-long", "cell-too-long"])
      expect(county.batches.map(({ agency, records, rejected: count }) => [agency, records.length, count])).toEqual([
        ["finance-bureau", 0, 1],
        ["finance-bureau", 0, 1]
      ])
      expect(JSON.stringify(issues).length).toBeLessThan(2000)
    }
    const { issues } = await read([
      file(
        "a.ndjson",
        JSON.stringify({ ...record({}), agency: long }) + "\n" + JSON.stringify({ ...record({}), set: long })
      )
    ])
    expect(problems(issues)).toEqual(["error cell-too-long a.ndjson 1", "error unknown-set a.ndjson 2"])
    expect(JSON.stringify(issues).length).toBeLessThan(10_000)
  })

  it("refuses objects where values belong, however they are made", async () => {
    const deep = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000)
    const lines = [
      '{"address":{"toString":1,"valueOf":1}}',
      '{"antivirusAsset":{"toString":1,"valueOf":1}}',
      '{"registeredOn":{"toJSON":1}}',
      `{"label":${deep("[", "]")}}`,
      `{"zone":${deep('{"a":', "}").replace('{"a":}', '{"a":1}')}}`,
      `{"antivirusAsset":${deep("[", "]")}}`
    ].map((record) => `{"set":"terminals","agency":"县财政局","record":${record}}`)
    const { county, issues } = await read([{ name: "a.ndjson", bytes: strToU8(lines.join("\n")) }])
    expect(problems(issues)).toHaveLength(lines.length)
    expect(county.batches.map(({ records, rejected: count }) => [records.length, count])).toEqual([[0, lines.length]])
  })
})
