import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Locale, yuanan2014 } from "@zhengwu/core"
import type { AxeResults } from "axe-core"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { earlierAssessment, exampleAssessment } from "../test/example-county.ts"
import { renderHtml } from "./render-html.ts"

const program = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome"
].find((path) => path !== undefined && existsSync(path))
if (program === undefined)
  process.stderr.write("No Chromium was found (set CHROMIUM to its path): the report is not tested in a browser\n")

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

describe.skipIf(program === undefined)("the page in Chromium", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengwu-report-"))
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program ?? "", args: ["--no-sandbox"] })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const openPage = async (locale: Locale, bypassCSP: boolean, width = 1280) => {
    const file = join(folder, `${locale}.html`)
    writeFileSync(file, renderHtml(yuanan2014, exampleAssessment, { locale, before: earlierAssessment }))
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP })
    const page = await context.newPage()
    const said: string[] = []
    page.on("console", (message) => said.push(message.text()))
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href) said.push(`request ${request.url()}`)
    })
    await page.goto(pathToFileURL(file).href)
    return { page, context, said }
  }

  it.each(["zh", "en"] as const)("has no fault of accessibility (%s)", async (locale) => {
    const { page, context } = await openPage(locale, true)
    // Parts that the browser has not laid out yet seem to lie on top of each other.
    await page.addStyleTag({ content: ".agency{content-visibility:visible!important}" })
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`
    )
    await context.close()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([])
  })

  it("keeps its own policy, asks for nothing, and fits a narrow window", async () => {
    const { page, context, said } = await openPage("zh", false, 390)
    const seen = await page.evaluate(
      `({ width: document.documentElement.scrollWidth, border: getComputedStyle(document.querySelector(".warn")).borderLeftWidth, captions: Math.min(...[...document.querySelectorAll(".f caption")].map((each) => each.getBoundingClientRect().width)) > 300 })`
    )
    await context.close()
    expect(said).toEqual([])
    expect(seen).toEqual({ width: 390, border: "4px", captions: true })
  })

  it("prints with each agency on a new page, and no table wider than the paper", async () => {
    const { page, context } = await openPage("zh", false, 1050)
    await page.emulateMedia({ media: "print" })
    const tooWide = await page.evaluate(
      `[...document.querySelectorAll("table, svg")].filter((each) => each.getBoundingClientRect().right > innerWidth).map((each) => each.className)`
    )
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1")
    await context.close()
    expect(tooWide).toEqual([])
    const pages = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0
    // Each agency begins a page; none takes more than a few.
    expect(pages).toBeGreaterThan(exampleAssessment.report.agencies.length)
    expect(pages).toBeLessThan(exampleAssessment.report.agencies.length * 4)
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84\d[.\d]* 59\d/u)
  })
})
