import { yuanan2014 } from "@zhengwu/core"
import { assessmentSchema } from "@zhengwu/core/report"
import { readCounty } from "@zhengwu/formats"
import addFormats from "ajv-formats"
import { Ajv2020 } from "ajv/dist/2020.js"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { download, hasChromium, openPart, resultOf, runExample, useChromium } from "./chromium.ts"
import { parsed } from "./elsewhere.ts"

const formulas = ["=1+1", "+1", "-1+2", "@SUM(A1)", "＝1+1", "\t=1"]

const files = [
  ["单位名录.csv", "单位编号,单位名称,单位类型\na,县财政局,县政府部门\n"],
  ["终端登记表.csv", `单位,终端标识,使用人\n${formulas.map((each) => `县财政局,"${each}",甲`).join("\n")}\n`]
] as const

const payloads = files.map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) }))

describe.runIf(hasChromium)("what is saved from the page", () => {
  const chromium = useChromium()

  it.each(["zh", "en"] as const)(
    "holds no formula that files brought in (%s)",
    async (locale) => {
      const { page, errors, close } = await chromium().open()
      if (locale === "en") await page.click("#language")
      await page.fill('input[type="date"]', "2014-08-01")
      await page.setInputFiles("#list", payloads)
      await resultOf(page)
      const csv = await download(page, "#take-csv")
      expect(csv.name).toBe("zhengwu-2014-08-01.csv")
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv.bytes)
      expect(text.startsWith("\ufeff")).toBe(true)
      const cells = Array.from(
        text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(?:,|\r\n)/gu),
        ([, quoted, plain]) => (quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'))
      )
      expect(cells.length % 15).toBe(0)
      expect(cells.filter((cell) => cell.includes("SUM")).length).toBeGreaterThan(0)
      expect(cells.filter((cell) => /^\s*[=+\-@]/u.test(cell.normalize("NFKC")))).toEqual([])
      const xlsx = await download(page, "#take-xlsx")
      expect(xlsx.name).toBe("zhengwu-2014-08-01.xlsx")
      const parts = Object.entries(unzipSync(xlsx.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
      const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/"))
      expect(sheets.length).toBeGreaterThan(3)
      for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/u)
      const all = parts.map(([, xml]) => xml).join("\n")
      expect(all).toContain("SUM(A1)")
      expect(all).not.toMatch(/<t[^>]*>[=+@]/u)
      expect(errors).toEqual([])
      await close()
    },
    120_000
  )

  it("keeps to its formats: JSON with marks, SARIF 2.1.0", async () => {
    const { page, close } = await chromium().open()
    await runExample(page)
    const ajv = new Ajv2020({ allErrors: true, strict: false })
    addFormats.default(ajv)
    const json = parsed((await download(page, "#take-json")).bytes)
    expect(ajv.validate(assessmentSchema, json), JSON.stringify(ajv.errors?.slice(0, 3))).toBe(true)
    const sarif = await download(page, "#take-sarif")
    expect(sarif.name).toBe("zhengwu-2014-08-01.sarif")
    const log = parsed(sarif.bytes) as { version: string; runs: { results: { kind: string }[] }[] }
    expect(log.version).toBe("2.1.0")
    const { findings } = json as { findings: unknown[] }
    const results = log.runs[0]?.results ?? []
    expect(results.filter(({ kind }) => kind === "fail" || kind === "informational").length).toBeGreaterThanOrEqual(
      findings.length
    )
    await close()
  }, 120_000)

  it("is no workbook where the scheme does not apply, and the page says what to do", async () => {
    const { page, close } = await chromium().open()
    await page.fill('input[type="date"]', "2015-03-01")
    await page.setInputFiles("#list", payloads)
    await resultOf(page)
    await page.click("#take-xlsx")
    await page.getByText("方案不适用于检查截止日").waitFor()
    await openPart(page, "scorecard")
    await page.getByText("适用于 2014-01-01 至 2014-12-31").waitFor()
    expect((await download(page, "#take-csv")).name).toBe("zhengwu-2015-03-01.csv")
    await close()
  }, 60_000)

  it.each(["zh", "en"] as const)(
    "is a template that reads back without a problem, in the page too (%s)",
    async (locale) => {
      const { page, errors, close } = await chromium().open()
      if (locale === "en") await page.click("#language")
      const { name, bytes } = await download(page, "#template")
      expect(name).toBe({ zh: "电子政务自查模板.xlsx", en: "e-government-self-check.xlsx" }[locale])
      const { county, issues } = await readCounty(yuanan2014, [{ name, bytes }])
      expect(county).toEqual({ agencies: [], batches: [] })
      expect(issues.filter(({ level }) => level === "error")).toEqual([])
      await page.setInputFiles("#list", [{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }])
      await page.waitForSelector("#failure")
      expect(await page.locator("#failure").innerText()).toContain("单位名录")
      expect(errors).toEqual([])
      await close()
    },
    60_000
  )

  it("is an agency's topology as SVG and PNG", async () => {
    const { page, errors, close } = await chromium().open()
    await runExample(page)
    await openPart(page, "topology")
    await page.waitForSelector("zhengwu-topology img")
    const { width, height } = await page.locator("zhengwu-topology img").evaluate((image: HTMLImageElement) => ({
      width: image.naturalWidth,
      height: image.naturalHeight
    }))
    const svg = await download(page, "#take-svg")
    expect(svg.name).toMatch(/网络拓扑图\.svg$/u)
    const text = new TextDecoder().decode(svg.bytes)
    expect(text).toMatch(/^<svg /u)
    expect(text).not.toMatch(/<script|<foreignObject|\son\w+=|href=/u)
    const png = await download(page, "#take-png")
    expect(png.name).toBe(svg.name.replace(/svg$/u, "png"))
    expect([...png.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    const view = new DataView(png.bytes.buffer, png.bytes.byteOffset)
    const scale = Math.min(2, 16_000 / Math.max(width, height))
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([Math.round(width * scale), Math.round(height * scale)])
    const colours = await page.evaluate(async (content) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(content)], { type: "image/png" }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext("2d")
      context?.drawImage(bitmap, 0, 0)
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() }
      return new Set(new Uint32Array(data.buffer)).size
    }, Array.from(png.bytes))
    expect(colours).toBeGreaterThan(10)
    expect(errors).toEqual([])
    await close()
  }, 120_000)
})
