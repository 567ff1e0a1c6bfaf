import { type County, type Issue, yuanan2014 } from "@zhengwu/core"
import { zipSync } from "fflate"
import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/universal"
import { type CountyReading, readCounty, type ReadOptions, type Source } from "../src/index.ts"

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file from its text in UTF-8, or its bytes. */
export const file = (name: string, content: string | Uint8Array): Source => ({
  name,
  bytes: typeof content === "string" ? encode(content) : content
})

/** A workbook of sheets. */
export const workbook = async (name: string, sheets: Readonly<Record<string, readonly Row[]>>): Promise<Source> => {
  const list: Sheet<Blob>[] = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: [...rows],
    dateFormat: "yyyy/m/d"
  }))
  const blob = await writeXlsxFile(list).toBlob()
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

/** A workbook of one sheet from the XML inside its worksheet element, for what no writer would write. */
export const rawWorkbook = (
  name: string,
  sheetXml: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {}
): Source => {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const packaged = "http://schemas.openxmlformats.org/package/2006/relationships"
  const contents: Record<string, string | Uint8Array> = {
    "_rels/.rels": `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="终端登记表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="/xl/styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheetXml}</worksheet>`,
    ...parts
  }
  return {
    name,
    bytes: zipSync(
      Object.fromEntries(
        Object.entries(contents).map(([path, text]) => [path, typeof text === "string" ? encode(text) : text])
      ),
      { level: 1 }
    )
  }
}

/** A cell of text in raw sheet XML. */
export const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

/** The county's list of agencies. */
export const directory = file(
  "单位名录.csv",
  [
    "单位代码,单位名称,简称,单位类别,职能",
    "finance-bureau,远安县财政局,财政局、县财政局,县直部门,财政",
    "mingfeng,鸣凤镇人民政府,,乡镇,",
    "park,远安县工业园区管委会,园区管委会,管委会,"
  ].join("\n")
)

/** Reads the files beside the list of agencies. */
export const read = (sources: readonly Source[], options?: ReadOptions): Promise<CountyReading> =>
  readCounty(yuanan2014, [directory, ...sources], options)

/** The records of a set, by agency. */
export const recordsOf = (county: County, set: string): Readonly<Record<string, readonly unknown[]>> => {
  const records: Record<string, unknown[]> = {}
  for (const batch of county.batches) {
    if (batch.set !== set) continue
    const key = batch.agency ?? ""
    records[key] = [...(records[key] ?? []), ...batch.records]
  }
  return records
}

/** Issues in short: `level code file!sheet row cell field`. */
export const brief = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ level, code, place, cell, field }) =>
    [
      level,
      code,
      place.sheet === undefined ? place.file : `${place.file ?? ""}!${place.sheet}`,
      cell ?? place.row ?? place.pointer,
      field
    ]
      .filter((part) => part !== undefined)
      .join(" ")
  )

/** Issues that matter to a reader. */
export const problems = (issues: readonly Issue[]): readonly string[] =>
  brief(issues.filter(({ level }) => level !== "note"))

let gbCodes: Map<string, readonly number[]> | undefined

/** Encodes text in GB18030, by the inverse of the platform's decoder. */
export const gb18030 = (text: string): Uint8Array => {
  gbCodes ??= gbTable()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = gbCodes.get(character)
    if (point < 0x80) bytes.push(point)
    else if (code !== undefined) bytes.push(...code)
    else if (point >= 0x10000) {
      const linear = point - 0x10000
      bytes.push(
        0x90 + Math.floor(linear / 12_600),
        0x30 + (Math.floor(linear / 1260) % 10),
        0x81 + (Math.floor(linear / 10) % 126),
        0x30 + (linear % 10)
      )
    } else throw new TypeError(`No GB18030 code for ${character}`)
  }
  return Uint8Array.from(bytes)
}

const gbTable = (): Map<string, readonly number[]> => {
  const decoder = new TextDecoder("gb18030")
  const table = new Map<string, readonly number[]>()
  const learn = (...code: number[]) => {
    const text = decoder.decode(Uint8Array.from(code))
    if (Array.from(text).length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, code)
  }
  for (let one = 0x81; one <= 0xfe; one++) for (let two = 0x40; two <= 0xfe; two++) if (two !== 0x7f) learn(one, two)
  for (let one = 0x81; one <= 0x84; one++)
    for (let two = 0x30; two <= 0x39; two++)
      for (let three = 0x81; three <= 0xfe; three++)
        for (let four = 0x30; four <= 0x39; four++) learn(one, two, three, four)
  return table
}
