import { fileURLToPath } from "node:url"
import { parseCounty, yuanan2014 } from "@zhengwu/core"
import { describe, expect, it } from "vitest"
import { problems, read, recordsOf } from "../test/files.ts"
import { readSources } from "./node.ts"

const fixtures = fileURLToPath(new URL("../test/fixtures", import.meta.url))

const reading = async (name: string) => {
  const { sources, issues } = await readSources([`${fixtures}/${name}`])
  expect(issues).toEqual([])
  return read(sources)
}

describe("files saved by other programs", () => {
  it("reads a workbook saved by LibreOffice and a CSV in GB18030 like JSON", async () => {
    const book = await reading("terminals-libreoffice.xlsx")
    const csv = await reading("terminals-gb18030.csv")
    const json = await reading("terminals.json")
    expect(recordsOf(json.county, "terminals")["finance-bureau"]).toHaveLength(3)
    expect(recordsOf(book.county, "terminals")).toEqual(recordsOf(json.county, "terminals"))
    expect(recordsOf(csv.county, "terminals")).toEqual(recordsOf(json.county, "terminals"))
    const faults = [book, csv, json].map(({ issues }) =>
      issues.filter(({ level }) => level === "error").map(({ code, field }) => [code, field])
    )
    expect(faults[0]).toEqual([[expect.any(String), "address"]])
    expect(faults[1]).toEqual(faults[0])
    expect(faults[2]).toEqual(faults[0])
    expect(problems(csv.issues)).toEqual([expect.stringContaining("C7 address")])
  })

  it("reads the good records of a JSON document as parseCounty does", async () => {
    const { sources } = await readSources([`${fixtures}/terminals.json`])
    const document = JSON.parse(new TextDecoder().decode(sources[0]?.bytes)) as { dossiers: { terminals: unknown[] }[] }
    document.dossiers[0]?.terminals.pop()
    const parsed = parseCounty(yuanan2014, {
      agencies: [{ id: "finance-bureau", name: "远安县财政局", kind: "县直部门" }],
      ...document
    })
    expect(parsed.ok).toBe(true)
    if (parsed.ok)
      expect(recordsOf(parsed.value, "terminals")).toEqual(
        recordsOf((await reading("terminals.json")).county, "terminals")
      )
  })

  it("reads a template that LibreOffice saved without a problem", async () => {
    const { county, issues } = await reading("template-libreoffice.xlsx")
    expect(problems(issues)).toEqual([])
    expect(county.batches).toEqual([])
  })
})
