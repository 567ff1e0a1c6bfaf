import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { hasChromium, useChromium } from "./chromium.ts"

/** Moves on with the tab key until something that says so has the focus. */
const tabTo = async (page: Page, name: string, key = "Tab"): Promise<void> => {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press(key)
    const said = await page.evaluate(() => {
      let focused: Element | null = document.activeElement
      while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement
      const label = (focused as HTMLInputElement | null)?.labels?.[0]?.textContent
      return [label ?? "", focused?.getAttribute("aria-label") ?? "", focused?.textContent ?? ""]
    })
    if (said.some((each) => each.trim().startsWith(name))) return
  }
  throw new Error(`The tab key does not reach ${name}`)
}

const matches = (page: Page) => page.locator("#matches").innerText()

describe.runIf(hasChromium)("the page by keyboard alone", () => {
  const chromium = useChromium()

  it("checks, walks the parts, narrows by each filter, turns pages, zooms and exports", async () => {
    const { page, errors, close } = await chromium().open()
    await tabTo(page, "用示例县试一试")
    await page.keyboard.press("Enter")
    await page.waitForSelector("zhengwu-report h2", { timeout: 60_000 })
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.tagName === "ZHENGWU-REPORT")
    await tabTo(page, "概况")
    await page.keyboard.press("ArrowRight")
    await page.waitForSelector('#tab-scorecard[aria-selected="true"]')
    await page.waitForSelector("zhengwu-scorecard .indicator")
    await tabTo(page, "鸣凤镇")
    await page.keyboard.press("Enter")
    await page.locator("#card-title", { hasText: "鸣凤镇" }).waitFor()
    await tabTo(page, "评分", "Shift+Tab")
    await page.keyboard.press("ArrowRight")
    await page.waitForSelector('#tab-findings[aria-selected="true"]')
    await page.waitForFunction(
      () => document.querySelector("zhengwu-check")?.shadowRoot?.querySelector("zhengwu-report") !== null
    )
    const ofAgency = await matches(page)
    expect(ofAgency).toMatch(/筛选出/u)
    await tabTo(page, "程度")
    await page.keyboard.press("ArrowDown")
    await expect.poll(() => matches(page)).not.toBe(ofAgency)
    const ofSeverity = await matches(page)
    expect(await page.locator(".finding .badge").allInnerTexts()).toEqual(
      Array.from({ length: await page.locator(".finding").count() }, () => "严重")
    )
    await tabTo(page, "规则")
    await page.keyboard.press("ArrowDown")
    await expect.poll(() => matches(page)).not.toBe(ofSeverity)
    await tabTo(page, "清除筛选")
    await page.keyboard.press("Enter")
    await expect.poll(() => matches(page)).toMatch(/^共/u)
    const all = await matches(page)
    await tabTo(page, "搜索", "Shift+Tab")
    await page.keyboard.type("鸣凤镇 终端")
    await expect.poll(() => matches(page)).not.toBe(all)
    expect(await matches(page)).toMatch(/筛选出 [1-9]/u)
    for (let letter = 0; letter < 6; letter++) await page.keyboard.press("Backspace")
    await expect.poll(() => matches(page)).toBe(all)
    await tabTo(page, "下一页")
    await page.keyboard.press("Enter")
    await page.getByText("第 2 页").waitFor()
    await tabTo(page, "问题", "Shift+Tab")
    await page.keyboard.press("End")
    await page.waitForSelector("zhengwu-topology img")
    await tabTo(page, "放大")
    const before = await page.locator("zhengwu-topology img").evaluate((image) => image.clientWidth)
    await page.keyboard.press("Enter")
    await expect
      .poll(() => page.locator("zhengwu-topology img").evaluate((image) => image.clientWidth))
      .not.toBe(before)
    await tabTo(page, "文字说明")
    await page.keyboard.press("Enter")
    expect(await page.locator("zhengwu-topology details li").count()).toBeGreaterThan(2)
    await tabTo(page, "CSV", "Shift+Tab")
    const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")])
    expect(saved.suggestedFilename()).toBe("zhengwu-2014-08-01.csv")
    expect(errors).toEqual([])
    await close()
  }, 180_000)
})
