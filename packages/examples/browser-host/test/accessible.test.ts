import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { hasChromium, openPart, runExample, useChromium } from "./chromium.ts"

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js")

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

const violations = async () =>
  (await (globalThis as unknown as { axe: Axe }).axe.run()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`
  )

describe.runIf(hasChromium)("the page has no violation that axe finds", () => {
  const chromium = useChromium()

  it.each([
    ["zh", false, 1280],
    ["zh", true, 1280],
    ["en", false, 1280],
    ["en", true, 1280],
    ["zh", false, 320]
  ] as const)(
    "%s, dark: %s, %d pixels wide, which it does not exceed",
    async (locale, dark, width) => {
      const { page, close } = await chromium().open({ dark, width, bypassCSP: true })
      await page.addScriptTag({ path: axe })
      if (locale === "en") await page.click("#language")
      await page.click("#guide")
      expect(["start", ...(await page.evaluate(violations))]).toEqual(["start"])
      await runExample(page)
      for (const part of ["overview", "scorecard", "findings", "unjudged", "input", "topology"]) {
        await openPart(page, part)
        if (part === "scorecard") await page.waitForSelector("zhengwu-scorecard .indicator")
        if (part === "topology") await page.waitForSelector("zhengwu-topology img")
        expect([part, ...(await page.evaluate(violations))]).toEqual([part])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await close()
    },
    180_000
  )
})
