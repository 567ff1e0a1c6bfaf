import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { agencyEntries, type Issue, yuanan2014 } from "@zhengwu/core"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { brief, problems, read, recordsOf } from "../test/files.ts"
import { textOf } from "./grid.ts"
import { defaultLimits } from "./limits.ts"
import { readCounty } from "./read-county.ts"
import { recogniserOf } from "./recognise.ts"
import { sheetNamesOf } from "./sheet-names.ts"
import { writeTemplate } from "./template.ts"
import { readWorkbook } from "./xlsx/read-workbook.ts"

const sheetsOf = (bytes: Uint8Array) => {
  const issues: Issue[] = []
  const grids = readWorkbook({ name: "template.xlsx", bytes }, defaultLimits, issues) ?? []
  expect(issues).toEqual([])
  return grids
}

const xmlOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())

describe.each(["zh", "en"] as const)("writeTemplate in %s", (locale) => {
  it("has a sheet for the list of agencies and for each record set, with its headings", async () => {
    const grids = sheetsOf(await writeTemplate(yuanan2014, { locale }))
    expect(grids.map(({ sheet }) => sheet)).toEqual([
      { zh: "填表说明", en: "Instructions" }[locale],
      ...[agencyEntries, ...yuanan2014.recordSets.filter((set) => set !== agencyEntries)].map(({ title }) =>
        title[locale].slice(0, 31)
      )
    ])
    const terminals = yuanan2014.recordSets.find(({ id }) => id === "terminals")
    const header = grids.find(({ sheet }) => sheet === terminals?.title[locale])?.rows[0]?.cells.map(textOf)
    expect(header?.slice(0, 2)).toEqual({ zh: ["序号", "单位"], en: ["No.", "Agency"] }[locale])
    expect(header?.slice(2)).toEqual(terminals?.fields.map(({ title }) => title[locale]))
  })

  it("reads back without a problem, by itself and beside a list of agencies", async () => {
    const source = { name: "县财政局.xlsx", bytes: await writeTemplate(yuanan2014, { locale }) }
    for (const { county, issues } of [await readCounty(yuanan2014, [source]), await read([source])]) {
      expect(problems(issues)).toEqual([])
      expect(county.batches).toEqual([])
    }
    expect(brief((await read([source])).issues).filter((issue) => issue.includes("example-only"))).toHaveLength(
      yuanan2014.recordSets.length + 1
    )
  })

  it("has examples that would be good records", async () => {
    const bytes = await writeTemplate(yuanan2014, { locale })
    const unmarked = sheetsOf(bytes)
    const lines = unmarked.slice(1).map(({ sheet, rows }) => {
      const text = rows
        .map(({ cells }) =>
          cells
            .slice(1)
            .map((cell) => `"${textOf(cell)}"`)
            .join(",")
        )
        .join("\n")
      return { name: `${sheet ?? ""}.csv`, bytes: new TextEncoder().encode(text) }
    })
    const { county, issues } = await readCounty(yuanan2014, lines)
    expect(problems(issues)).toEqual([])
    for (const set of yuanan2014.recordSets.filter((each) => each !== agencyEntries)) {
      const [record] = Object.values(recordsOf(county, set.id)).flat()
      expect({ id: set.id, valid: set.accepts(record), fields: Object.keys(record ?? {}).toSorted() }).toEqual({
        id: set.id,
        valid: true,
        fields: set.fields.map(({ name }) => name).toSorted()
      })
    }
  })
})

describe("sheetNamesOf", () => {
  it("cuts titles to what a sheet may be called, keeps them apart, and they are recognised", async () => {
    const [one, two, three] = yuanan2014.recordSets
    if (one === undefined || two === undefined || three === undefined) throw new TypeError("No sets")
    const titled = (set: typeof one, en: string) => ({ ...set, title: { ...set.title, en } })
    const sets = [
      titled(one, "Administrative powers and service items"),
      titled(two, "Administrative powers and services"),
      titled(three, "Administrative powers and servi")
    ]
    const names = sheetNamesOf(sets, "en")
    expect(sets.map((set) => names.get(set))).toEqual([
      "Administrative powers and ser 2",
      "Administrative powers and ser 3",
      "Administrative powers and servi"
    ])
    const recogniser = recogniserOf(sets)
    for (const set of sets) expect(recogniser.setNamed(names.get(set) ?? "")).toBe(set)
  })

  it.each(["zh", "en"] as const)("names every set of the notice in %s so that it is read back", (locale) => {
    const sets = [agencyEntries, ...yuanan2014.recordSets]
    const recogniser = recogniserOf(sets)
    const names = [...sheetNamesOf(sets, locale)]
    expect(names).toHaveLength(sets.length)
    for (const [set, name] of names) {
      expect(name.length).toBeLessThanOrEqual(31)
      expect([name, recogniser.setNamed(name)?.id]).toEqual([name, set.id])
    }
  })
})

describe("writeTemplate", () => {
  it("offers the choices, keeps the header in sight and formats text as text", async () => {
    const bytes = await writeTemplate(yuanan2014, { sets: ["devices"] })
    const xml = xmlOf(bytes, "xl/worksheets/sheet3.xml")
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain(
      "<formula1>&quot;接入点交换机,交换机,路由器,防火墙,服务器,打印机,其他&quot;</formula1>".replaceAll("&quot;", '"')
    )
    expect(xml).toContain('<formula1>"是,否"</formula1>')
    expect(xml).toContain("'单位名录'!$C$3:$C$1000")
    expect(xml).toContain('prompt="（必填）')
    expect(xml).toMatch(/<col min="3" max="3" style="\d+"/u)
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("</sheetData>"))
  })

  it("refuses a set that does not exist", async () => {
    await expect(writeTemplate(yuanan2014, { sets: ["printers"] })).rejects.toThrow("printers")
  })

  const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path))

  it.skipIf(soffice === undefined)("opens in LibreOffice and reads back", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "zhengwu-"))
    try {
      writeFileSync(join(folder, "template.xlsx"), await writeTemplate(yuanan2014))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        soffice ?? "",
        [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "template.xlsx")],
        { stdio: "ignore" }
      )
      const bytes = new Uint8Array(readFileSync(join(folder, "out", "template.xlsx")))
      const { issues } = await read([{ name: "县财政局.xlsx", bytes }])
      expect(problems(issues)).toEqual([])
      expect(xmlOf(bytes, "xl/worksheets/sheet2.xml")).toContain("<dataValidation ")
      expect(sheetsOf(bytes)).toHaveLength(yuanan2014.recordSets.length + 2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
