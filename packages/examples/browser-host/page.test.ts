import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { assess, yuanan2014 } from "@zhengwu/core"
import { readCounty } from "@zhengwu/formats"
import { readSources } from "@zhengwu/formats/node"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { buildPage } from "./build.ts"

const executablePath = "/usr/bin/chromium"
const hasChromium = existsSync(executablePath)
if (!hasChromium) process.stdout.write(`Left out: there is no ${executablePath}\n`)
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js")

let browser: Browser
let folder: string
let url: string

beforeAll(async () => {
  if (!hasChromium) return
  folder = await mkdtemp(join(tmpdir(), "zhengwu-page-"))
  const file = join(folder, "page.html")
  await writeFile(file, await buildPage())
  url = pathToFileURL(file).href
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  if (folder !== undefined) await rm(folder, { recursive: true })
})

/** A page from a file with the network off; what it asks for, and what its policy refuses, is kept. */
const openPage = async (options: { dark?: boolean; width?: number; axe?: boolean } = {}) => {
  const context = await browser.newContext({
    offline: true,
    colorScheme: options.dark === true ? "dark" : "light",
    viewport: { width: options.width ?? 1280, height: 900 },
    bypassCSP: options.axe === true
  })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on("request", (request) => requests.push(request.url()))
  page.on("pageerror", (error) => errors.push(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text())
  })
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url)
  return { page, requests, errors, close: () => context.close() }
}

const runExample = async (page: Page) => {
  await page.click("#example")
  await page.waitForSelector("zhengwu-report h2", { timeout: 60_000 })
}

const leaving = (requests: readonly string[]) => requests.filter((each) => each !== url && !each.startsWith("blob:"))

describe.runIf(hasChromium)("the page, from a file, in Chromium, with the network off", () => {
  it("finds in the example county what the same records give elsewhere, and asks for nothing", async () => {
    const { page, requests, errors, close } = await openPage()
    await runExample(page)
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "JSON" }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const exported = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { report: unknown }
    const { sources } = await readSources([join(import.meta.dirname, "../county")])
    const { county } = await readCounty(yuanan2014, sources)
    const report = assess(yuanan2014, county, { asOf: "2014-08-01" })
    expect(report.findings.length).toBeGreaterThan(50)
    expect(exported.report).toEqual(JSON.parse(JSON.stringify(report)))
    expect(leaving(requests)).toEqual([])
    expect(errors).toEqual([])
    await close()
  }, 120_000)

  it("reads dropped files of each kind, refuses hostile ones in words, and takes no markup from them", async () => {
    const { page, requests, errors, close } = await openPage()
    const markup = `<img src=x onerror=alert(1)>`
    const files = [
      { name: `${markup}.csv`, mimeType: "text/csv", buffer: Buffer.from(`终端标识,单位\n"${markup}",x\n`) },
      { name: "坏.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK\u0003\u0004 not a workbook") },
      { name: "坏.json", mimeType: "application/json", buffer: Buffer.from("[".repeat(100_000)) }
    ]
    await page.setInputFiles("#list", files)
    await page.waitForSelector("#failure", { timeout: 30_000 })
    expect(await page.locator("#failure").innerText()).toContain("单位名录")
    expect(await page.locator("zhengwu-check img").count()).toBe(0)
    const directory = "单位编号,单位名称,单位类型\na,县财政局,县政府部门\n"
    const rows = `单位,终端标识,杀毒软件\n县财政局,PC-1,${markup}\n`
    await page.setInputFiles("#list", [
      { name: "单位名录.csv", mimeType: "text/csv", buffer: Buffer.from(directory) },
      { name: "终端登记表.csv", mimeType: "text/csv", buffer: Buffer.from(rows) }
    ])
    await page.waitForSelector("zhengwu-report h2", { timeout: 30_000 })
    await page.getByRole("tab", { name: "问题", exact: true }).click()
    await page.waitForSelector(".finding")
    expect((await page.locator(".finding").allInnerTexts()).join("\n")).toContain(markup)
    expect(await page.locator("zhengwu-report img").count()).toBe(0)
    expect(leaving(requests)).toEqual([])
    expect(errors).toEqual([])
    await close()
  }, 120_000)

  it.each([
    ["zh", false],
    ["zh", true],
    ["en", false],
    ["en", true]
  ] as const)(
    "has no violation that axe finds (%s, dark: %s), and works by keyboard",
    async (locale, dark) => {
      const { page, close } = await openPage({ dark, axe: true })
      if (locale === "en") await page.click("#language")
      await page.focus("#example")
      await page.keyboard.press("Enter")
      await page.waitForSelector("zhengwu-report h2", { timeout: 60_000 })
      await page.addScriptTag({ path: axe })
      for (const tab of ["overview", "findings", "unjudged", "input", "topology"]) {
        await page.focus('[role="tab"][aria-selected="true"]')
        if (tab !== "overview") await page.keyboard.press("ArrowRight")
        await page.waitForSelector(`#tab-${tab}[aria-selected="true"]`)
        await page.waitForTimeout(300)
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
          return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
        })
        expect([tab, ...violations]).toEqual([tab])
      }
      await close()
    },
    120_000
  )

  it("stays responsive with 200,000 rows, and ends at once when cancelled", async () => {
    const { page, close } = await openPage()
    const lines = ["单位,终端标识,使用人,IP地址"]
    for (let row = 0; row < 200_000; row++)
      lines.push(`县财政局,PC-${row},张${row % 50_000},10.${row >> 16}.${(row >> 8) & 255}.${row & 255}`)
    const file = join(folder, "终端登记表.csv")
    await writeFile(file, lines.join("\n"))
    const directory = join(folder, "单位名录.csv")
    await writeFile(directory, "单位编号,单位名称,单位类型\na,县财政局,县政府部门\n")
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(globalThis, { tasks })
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask"
      })
    })
    await page.setInputFiles("#list", [directory, file])
    await page.click("#cancel")
    await page.waitForFunction(() =>
      document.querySelector("zhengwu-check")?.shadowRoot?.textContent?.includes("已取消")
    )
    await page.setInputFiles("#list", [directory, file])
    await page.waitForSelector("zhengwu-report h2", { timeout: 120_000 })
    await page.getByRole("tab", { name: "问题", exact: true }).click()
    await page.waitForSelector(".finding", { timeout: 60_000 })
    await page.getByRole("button", { name: "下一页" }).click()
    await page.waitForTimeout(500)
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks)
    process.stdout.write(`Longest task on the main thread: ${Math.max(0, ...tasks)} ms\n`)
    expect(Math.max(0, ...tasks)).toBeLessThan(200)
    await close()
  }, 240_000)
})
