import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { brief, file, gb18030, problems, rawWorkbook, read, recordsOf, textCell, workbook } from "../test/files.ts"
import type { Limits } from "./limits.ts"
import type { Source } from "./source.ts"

const good = `<row r="1">${textCell("A1", "使用人")}${textCell("B1", "IP地址")}</row><row r="2">${textCell("A2", "张伟")}${textCell("B2", "10.12.3.17")}</row>`

const name = "县财政局/终端.xlsx"

const rows = "使用人,IP地址\n张伟,10.12.3.17\n"

/** What reading gives: problems, and the number of good records. */
const outcome = async (source: Source, limits?: Partial<Limits>) => {
  const { county, issues } = await read([source], limits === undefined ? {} : { limits })
  return { problems: problems(issues), records: recordsOf(county, "terminals")["finance-bureau"]?.length ?? 0, issues }
}

const codes = async (source: Source, limits?: Partial<Limits>) =>
  (await outcome(source, limits)).issues.map(({ code }) => code)

/** Sets a number in the central directory of the part that is called so. */
const patched = (bytes: Uint8Array, part: string, offset: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const wanted = strToU8(part)
  for (let at = 0; at + 46 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && wanted.every((byte, index) => copy[at + 46 + index] === byte))
      view.setUint32(at + offset, value, true)
  return copy
}

const sizeField = 24

describe("hostile workbooks", { timeout: 60_000 }, () => {
  it("refuses a zip bomb by its declared sizes, without inflating it", async () => {
    const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(64 * 1024 * 1024) }, { level: 9 })
    expect(bytes.length).toBeLessThan(100_000)
    expect(await codes({ name, bytes })).toEqual(["zip-bomb"])
    expect(
      await codes({
        name,
        bytes: zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}`, new Uint8Array()])))
      })
    ).toEqual(["zip-bomb"])
    expect(await codes(await workbook(name, { 终端: [["使用人"]] }), { inflatedBytes: 1000 })).toEqual(["zip-bomb"])
  })

  it("stops inflating where the directory lied", async () => {
    const { bytes } = rawWorkbook(name, `<sheetData>${good}</sheetData>${" ".repeat(10_000_000)}`)
    const lying = patched(bytes, "xl/worksheets/sheet1.xml", sizeField, 500)
    const result = await outcome({ name, bytes: lying })
    expect(result.problems).toEqual([`error zip-bomb ${name}!终端登记表`])
  })

  it("refuses parts that overlap", async () => {
    const { bytes } = rawWorkbook(name, `<sheetData>${good}</sheetData>`)
    expect(await codes({ name, bytes: patched(bytes, "xl/styles.xml", 20, bytes.length) })).toEqual(["zip-bomb"])
  })

  it("reads a million columns as far as the limit", async () => {
    const wide = "<c><v>1</v></c>".repeat(1_000_000)
    const first = good.replace("</row>", `${wide}</row>`)
    const result = await outcome(rawWorkbook(name, `<sheetData>${first}</sheetData>`))
    expect(result.records).toBe(1)
    expect(result.problems).toContain(`error too-many-columns ${name}!终端登记表 1`)
    expect(
      (await outcome(rawWorkbook(name, `<sheetData>${good}<row r="3">${textCell("ZZZZZZ3", "x")}</row></sheetData>`)))
        .problems
    ).toEqual([`error too-many-columns ${name}!终端登记表 3`])
  })

  it("reads rows before one that cannot be", async () => {
    const far = `<sheetData>${good}<row r="99999999999">${textCell("A4", "x")}</row></sheetData>`
    const result = await outcome(rawWorkbook(name, far))
    expect(result).toMatchObject({ records: 1, problems: [`error too-many-rows ${name}!终端登记表 1048576`] })
  })

  it("does not keep a cell of 200 MB", async () => {
    const [before = "", after = ""] =
      `<worksheet><sheetData>${good}<row r="3">${textCell("A3", "|")}</row></sheetData></worksheet>`.split("|")
    const long = new Uint8Array(200_000_000).fill(120)
    long.set(strToU8(before))
    long.set(strToU8(after), long.length - after.length)
    const result = await outcome(rawWorkbook(name, "", { "xl/worksheets/sheet1.xml": long }))
    // Deflate packs it a thousand times smaller: it looks like the bomb it is.
    expect(result.problems).toEqual([`error zip-bomb ${name}`])
    const random = Array.from({ length: 40_000 }, (_, index) => ((index * 2_654_435_761) >>> 0).toString(36)).join("")
    const cell = `<row r="3">${textCell("A3", random)}${textCell("B3", "10.12.3.18")}</row><row r="4">${textCell("A4", "李娜")}${textCell("B4", "10.12.3.19")}</row>`
    expect(await outcome(rawWorkbook(name, `<sheetData>${good}${cell}</sheetData>`))).toMatchObject({
      records: 2,
      problems: [`error cell-too-long ${name}!终端登记表 A3 user`]
    })
    const endless = `<row r="3">${textCell("A3", random.repeat(10))}</row>`
    expect(await outcome(rawWorkbook(name, `<sheetData>${good}${endless}</sheetData>`))).toMatchObject({
      records: 1,
      problems: [`error too-much-content ${name}!终端登记表`]
    })
  })

  it("tells what cells without a value are", async () => {
    const cells = `<row r="3"><c r="A3"><f>C1</f></c>${textCell("B3", "10.12.3.18")}</row><row r="4"><c r="A4" t="e"><v>#N/A</v></c>${textCell("B4", "10.12.3.19")}</row>`
    expect(await outcome(rawWorkbook(name, `<sheetData>${good}${cells}</sheetData>`))).toMatchObject({
      records: 1,
      problems: [
        `error formula-without-value ${name}!终端登记表 A3 user`,
        `error error-value ${name}!终端登记表 A4 user`
      ]
    })
  })

  it("survives entities, bad references and merged regions without end", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>${good.replace("张伟", "&b;")}</sheetData></worksheet>`
    expect(await outcome(rawWorkbook(name, "", { "xl/worksheets/sheet1.xml": bomb }))).toMatchObject({
      records: 1,
      problems: []
    })
    const bad = `<sheetData>${good}<row r="3"><c r="A3" t="s"><v>99</v></c><c r="?" t="s"><v>-1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`
    expect(await outcome(rawWorkbook(name, bad))).toMatchObject({ records: 1 })
  })

  it("tells broken, encrypted, old and other files apart", async () => {
    const { bytes } = await workbook(name, { 终端: [["使用人", "IP地址"]] })
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])
    const encrypted = ole.slice()
    for (const [index, letter] of Array.from("EncryptedPackage").entries())
      encrypted[64 + 2 * index] = letter.charCodeAt(0)
    expect(await codes({ name, bytes: bytes.slice(0, -30) })).toEqual(["broken-workbook"])
    expect(await codes({ name, bytes: bytes.slice(0, 40) })).toEqual(["broken-workbook"])
    expect(await codes({ name, bytes: patched(bytes, "xl/workbook.xml", sizeField, 9_000_000) })).toEqual([
      "broken-workbook"
    ])
    const corrupt = bytes.slice()
    corrupt.fill(0xff, 60, 400)
    expect(await codes({ name, bytes: corrupt })).toEqual(["broken-workbook"])
    expect(await codes({ name, bytes: ole })).toEqual(["old-workbook"])
    expect(await codes({ name, bytes: encrypted })).toEqual(["encrypted"])
    expect(await codes({ name, bytes: zipSync({ "word/document.xml": strToU8("<x/>") }) })).toEqual(["not-a-workbook"])
    expect(await codes(file("a.xls", "<html><table><tr><td>使用人</td></tr></table></html>"))).toEqual(["html-file"])
    expect(await codes(file("a.pdf", "%PDF-1.4"))).toEqual(["unknown-format"])
    expect(await codes({ name: "a.csv", bytes: Uint8Array.from([1, 0, 2, 0, 3]) })).toEqual(["unknown-format"])
    expect(await codes({ name: "a.csv", bytes: new Uint8Array() })).toEqual(["empty-file"])
    expect(await codes(file("a.csv", " \n\n"))).toEqual(["empty-file"])
    expect(await codes({ name, bytes }, { workbookBytes: 100 })).toEqual(["file-too-large"])
  })

  it("reads a file by its content, whatever it is called", async () => {
    const book = await workbook("县财政局/终端.csv", {
      终端: [
        ["使用人", "IP地址"],
        ["张伟", "10.12.3.17"]
      ]
    })
    expect(await outcome(book)).toMatchObject({ records: 1, problems: ["warning wrong-extension 县财政局/终端.csv"] })
    expect(await outcome(file(name, rows))).toMatchObject({ records: 1, problems: [`warning wrong-extension ${name}`] })
    const lines = `{"set":"terminals","agency":"县财政局","record":{"user":"张伟"}}\n`
    expect(await outcome(file("a.json", lines + lines))).toMatchObject({
      records: 2,
      problems: ["warning wrong-extension a.json"]
    })
  })
})

describe("hostile text", { timeout: 60_000 }, () => {
  it("does not keep a cell of 200 MB, nor a million columns", async () => {
    expect(await codes({ name: "a.csv", bytes: new Uint8Array(200_000_000).fill(120) })).toContain("file-too-large")
    const long = await outcome(
      file("县财政局/终端.csv", `${rows}${"x".repeat(20_000_000)},10.12.3.18\n李娜,10.12.3.19\n`)
    )
    expect(long).toMatchObject({ records: 2, problems: ["error cell-too-long 县财政局/终端.csv A3 user"] })
    const wide = await outcome(file("县财政局/终端.csv", `使用人,IP地址${",x".repeat(1_000_000)}\n张伟,10.12.3.17\n`))
    expect(wide.records).toBe(1)
    expect(wide.problems[0]).toBe("error too-many-columns 县财政局/终端.csv 1")
    expect(await codes(file("a.csv", rows), { textBytes: 10 })).toContain("file-too-large")
  })

  it("reads text that looks like a formula as text", async () => {
    const { county } = await read([file("县财政局/终端.csv", "使用人,IP地址\n=1+1,10.12.3.17\n")])
    expect(recordsOf(county, "terminals")).toEqual({ "finance-bureau": [{ user: "=1+1", address: "10.12.3.17" }] })
  })

  it("rejects only the rows whose characters are damaged", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `张伟伟,10.12.3.${index}`).join("\n")
    const whole = strToU8(`使用人,IP地址\n${names}\n李娜,10.12.3.18\n`)
    const damaged = whole.slice()
    damaged[damaged.lastIndexOf(0xe6)] = 0xff
    const result = await outcome({ name: "县财政局/终端.csv", bytes: damaged })
    expect(result).toMatchObject({ records: 12, problems: ["error damaged-characters 县财政局/终端.csv A14 user"] })
    const noise = new Uint8Array(3000).fill(0xff)
    expect(await codes({ name: "a.csv", bytes: noise })).toEqual(["undecodable"])
  })

  it("tells where JSON breaks off", async () => {
    expect(brief((await outcome(file("a.json", '{\n"dossiers": [\n{]\n}'))).issues)).toEqual([
      "error not-json a.json 3"
    ])
    expect((await outcome(file("a.json", "[1]"))).problems).toEqual(["warning unknown-document a.json"])
    expect((await outcome(file("package.json", '{"name":"x"}'))).problems).toEqual([
      "warning unknown-document package.json"
    ])
    expect(await codes(file("a.json", "7"))).toEqual(["not-an-object"])
    expect(await codes(file("a.ndjson", `{"set":"terminals","record":"${"x".repeat(5_000_000)}"}`))).toEqual([
      "line-too-long"
    ])
  })

  it("reads NDJSON in GB18030 too", async () => {
    const line = `{"set":"terminals","agency":"县财政局","record":{"user":"张伟"}}\n`
    expect(await outcome({ name: "a.ndjson", bytes: gb18030(line) })).toMatchObject({ records: 1, problems: [] })
  })
})
