import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { preview, build, type PreviewServer } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { siteConfig } from "../host.ts"
import { download, drop, hasChromium, openPart, resultOf, runExample, useChromium } from "./chromium.ts"
import { asOf, countyFolder, countySources, jsonElsewhere, parsed } from "./elsewhere.ts"

const run = promisify(execFile)
const command = join(import.meta.dirname, "../../../adapters/cli/src/bin.ts")

interface Findings {
  readonly findings: readonly { readonly fingerprint: string; readonly message: unknown; readonly evidence: unknown }[]
}

const told = (report: unknown): unknown =>
  (report as Findings).findings.map(({ fingerprint, message, evidence }) => ({ fingerprint, message, evidence }))

describe.runIf(hasChromium)("the example county, one click away", () => {
  const chromium = useChromium()

  it("gives from the single file, with the network off, what the command gives, and asks for nothing", async () => {
    const { page, requests, errors, close } = await chromium().open()
    await runExample(page)
    const report = parsed((await download(page, "#take-json")).bytes)
    expect(report).toEqual(await jsonElsewhere(await countySources()))
    const { stdout } = await run(
      process.execPath,
      [
        "--conditions=@zhengwu/source",
        command,
        "check",
        countyFolder,
        ...`--as-of ${asOf} --format json --fail-on never`.split(" ")
      ],
      { maxBuffer: 2 ** 28 }
    )
    expect((report as Findings).findings.length).toBeGreaterThan(50)
    expect(told(report)).toEqual(told(JSON.parse(stdout)))
    expect(requests).toEqual([])
    expect(errors).toEqual([])
    await close()
  }, 180_000)

  describe("served", () => {
    let server: PreviewServer
    let url: string

    beforeAll(async () => {
      await build(siteConfig)
      server = await preview({ ...siteConfig, preview: { ...siteConfig.preview, port: 0, strictPort: false } })
      url = server.resolvedUrls?.local[0] ?? ""
    }, 120_000)

    afterAll(async () => {
      await server.close()
    })

    it("loads its parts when they are needed, from its own server alone, under a policy that allows no connection", async () => {
      const { page, requests, errors, close } = await chromium().open({ url })
      const loaded = (part: string) => requests.some((each) => each.includes(`/${part}-`))
      await page.waitForLoadState("networkidle")
      expect(requests.length).toBeGreaterThan(0)
      for (const part of ["worker", "report-elements", "example-county", "check-session"])
        expect(loaded(part)).toBe(false)
      await runExample(page)
      for (const part of ["worker", "report-elements", "example-county", "check-session"])
        expect(loaded(part)).toBe(true)
      for (const part of ["draw-topology", "scorecards", "workbook"]) expect(loaded(part)).toBe(false)
      await openPart(page, "topology")
      await page.waitForSelector("zhengwu-topology img")
      expect(loaded("draw-topology")).toBe(true)
      await openPart(page, "scorecard")
      await page.waitForSelector("zhengwu-scorecard .indicator")
      expect(loaded("scorecards")).toBe(true)
      expect(loaded("workbook")).toBe(false)
      expect((await download(page, "#take-xlsx")).bytes.length).toBeGreaterThan(10_000)
      expect(loaded("workbook")).toBe(true)
      expect(requests.filter((each) => !each.startsWith(url))).toEqual([])
      expect(errors).toEqual([])
      const refused = await page.evaluate(() => fetch("/").then(String, (error: unknown) => String(error)))
      expect(refused).toContain("Failed to fetch")
      await close()
    }, 120_000)

    it("finds the files of a folder in a browser that hands out no handles", async () => {
      const opened = await chromium().open({ url })
      const { page } = opened
      await page.evaluate(() => Reflect.deleteProperty(DataTransferItem.prototype, "getAsFileSystemHandle"))
      await page.fill('input[type="date"]', asOf)
      await drop(
        opened,
        ["单位名录.xlsx", "县房管局"].map((name) => join(countyFolder, name))
      )
      await resultOf(page)
      const sources = await countySources("单位名录.xlsx", "县房管局")
      expect(parsed((await download(page, "#take-json")).bytes)).toEqual(await jsonElsewhere(sources))
      await opened.close()
    }, 60_000)
  })
})
