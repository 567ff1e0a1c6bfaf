import { existsSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bundleGlobal } from "../bundle.ts"

const executablePath = "/usr/bin/chromium"
const hasChromium = existsSync(executablePath)
if (!hasChromium) process.stdout.write(`Left out: there is no ${executablePath}\n`)

/** The policy that the guide names for pages without a bundler. */
const policy = "default-src 'none'; script-src 'self'; worker-src blob:; img-src blob:; connect-src 'none'"

const page = `<!doctype html><html lang="en"><title>x</title><script src="zhengwu.global.js"></script>
<zhengwu-check locale="en" as-of="2014-08-01"></zhengwu-check></html>`

describe.runIf(hasChromium)("the self-contained script, on a page without a bundler", () => {
  let browser: Browser
  let server: Server
  let url: string

  beforeAll(async () => {
    const script = await bundleGlobal()
    server = createServer((request, response) => {
      const isScript = request.url === "/zhengwu.global.js"
      response.setHeader("content-type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8")
      response.setHeader("content-security-policy", policy)
      response.end(isScript ? script : page)
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  })

  it("checks, marks, draws and exports under the policy of the guide, and asks for nothing more", async () => {
    const opened = await browser.newPage()
    const requests: string[] = []
    const errors: string[] = []
    opened.on("request", (request) => requests.push(request.url().replace(/^blob:.*/u, "blob")))
    opened.on("pageerror", (error) => errors.push(String(error)))
    opened.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text())
    })
    await opened.goto(url)
    await opened.setInputFiles(
      "#list",
      [
        ["单位名录.csv", "单位编号,单位名称,单位类型\na,县财政局,县政府部门\n"],
        ["终端登记表.csv", "单位,终端标识\n县财政局,PC-1\n"],
        ["网络设备登记表.csv", "单位,设备标识,设备类型\n县财政局,SW-1,接入点交换机\n"]
      ].map(([name = "", text = ""]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) }))
    )
    await opened.waitForSelector("zhengwu-report h2", { timeout: 60_000 })
    await opened.click("#tab-scorecard")
    await opened.locator("#card-title", { hasText: "Marks of 县财政局" }).waitFor()
    await opened.click("#tab-topology")
    await opened.waitForSelector("zhengwu-topology img")
    const [saved] = await Promise.all([opened.waitForEvent("download"), opened.click("#take-xlsx")])
    expect(saved.suggestedFilename()).toBe("zhengwu-2014-08-01.xlsx")
    expect(errors.filter((each) => !each.includes("favicon"))).toEqual([])
    expect(new Set(requests.filter((each) => !each.endsWith("favicon.ico")))).toEqual(
      new Set([url, `${url}zhengwu.global.js`, "blob"])
    )
    await opened.close()
  }, 120_000)
})
