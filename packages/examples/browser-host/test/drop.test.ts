import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { download, drop, hasChromium, type Opened, resultOf, useChromium } from "./chromium.ts"
import { asOf, countyFolder, countySources, jsonElsewhere, parsed } from "./elsewhere.ts"

describe.runIf(hasChromium)("files dropped on the page, with the network off", () => {
  const chromium = useChromium()

  const opened = async (): Promise<Opened> => {
    const page = await chromium().open()
    await page.page.fill('input[type="date"]', asOf)
    return page
  }

  it.each([
    ["XLSX", ["县住建局"]],
    ["CSV in UTF-8", ["县安监局", "在线地址扫描.csv"]],
    ["CSV in GB18030", ["县房管局"]],
    ["JSON", ["县科技局.json"]],
    ["NDJSON", ["县药监局.ndjson"]]
  ])(
    "are read and judged as elsewhere: %s",
    async (_, wanted) => {
      const page = await opened()
      await drop(
        page,
        ["单位名录.xlsx", ...wanted].map((name) => join(countyFolder, name))
      )
      await resultOf(page.page)
      const { bytes } = await download(page.page, "#take-json")
      const sources = await countySources("单位名录.xlsx", ...wanted)
      expect(sources.length).toBeGreaterThan(wanted.length)
      expect(parsed(bytes)).toEqual(await jsonElsewhere(sources))
      expect(page.requests).toEqual([])
      expect(page.errors).toEqual([])
      await page.close()
    },
    60_000
  )

  it("are found in a folder, and only those of known types", async () => {
    const page = await opened()
    await drop(page, [countyFolder])
    await resultOf(page.page)
    const { bytes } = await download(page.page, "#take-json")
    expect(parsed(bytes)).toEqual(await jsonElsewhere(await countySources()))
    await page.close()
  }, 60_000)

  it("are waited for: a text that is dragged is nothing to check", async () => {
    const page = await opened()
    const transfer = await page.page.evaluateHandle(() => {
      const dragged = new DataTransfer()
      dragged.setData("text/plain", "县财政局")
      return dragged
    })
    await page.page.dispatchEvent("section.drop", "drop", { dataTransfer: transfer })
    await page.page.getByText("没有可以读取的文件").waitFor()
    await page.close()
  }, 60_000)
})
