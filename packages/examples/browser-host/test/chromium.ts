import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { buildSingleFile } from "../host.ts"

const executablePath = "/usr/bin/chromium"

/** Whether there is a Chromium to test in. */
export const hasChromium = existsSync(executablePath)
if (!hasChromium) process.stdout.write(`Left out: there is no ${executablePath}\n`)

/** A page, and everything that went wrong in it or would have left it. */
export interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  /** What it asked for, itself and its worker aside. */
  readonly requests: readonly string[]
  /** Errors, refusals by its policy, dialogs. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

/** How a page is opened. */
export interface OpenOptions {
  readonly dark?: boolean
  readonly width?: number
  /** Lets the test run scripts of its own; the page's policy no longer holds then. */
  readonly bypassCSP?: boolean
  /** Another page than the single file. */
  readonly url?: string
}

/** Starts Chromium with the page in a file of its own. */
const startChromium = async () => {
  const folder = await mkdtemp(join(tmpdir(), "zhengwu-page-"))
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  const single = pathToFileURL(await write("zhengwu-self-check.html", await buildSingleFile())).href
  return {
    folder,
    write,
    /** Opens the single file with the network off, or another page. */
    open: async ({
      dark = false,
      width = 1280,
      bypassCSP = false,
      url = single
    }: OpenOptions = {}): Promise<Opened> => {
      const context = await browser.newContext({
        offline: url === single,
        colorScheme: dark ? "dark" : "light",
        viewport: { width, height: 900 },
        bypassCSP
      })
      const page = await context.newPage()
      const requests: string[] = []
      const errors: string[] = []
      context.on("request", (request) => {
        if (request.url() !== url && !request.url().startsWith("blob:")) requests.push(request.url())
      })
      page.on("pageerror", (error) => errors.push(String(error)))
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text())
      })
      page.on("dialog", (dialog) => {
        errors.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(url)
      return { context, page, requests, errors, close: () => context.close() }
    },
    stop: async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    }
  }
}

type Chromium = Awaited<ReturnType<typeof startChromium>>

/** Starts Chromium before the tests of a suite and stops it after them; gives it while they run. */
export const useChromium = (): (() => Chromium) => {
  let started: Chromium | undefined
  beforeAll(async () => {
    started = await startChromium()
  }, 120_000)
  afterAll(() => started?.stop())
  return () => {
    if (started === undefined) throw new Error("Chromium has not started")
    return started
  }
}

/** Waits for the result of a check. */
export const resultOf = async (page: Page): Promise<void> => {
  await page.waitForSelector("zhengwu-report h2", { timeout: 60_000 })
}

/** Checks the example county. */
export const runExample = async (page: Page): Promise<void> => {
  await page.click("#example")
  await resultOf(page)
}

/** Opens a part of the result. */
export const openPart = async (page: Page, part: string): Promise<void> => {
  await page.click(`#tab-${part}`)
  await page.waitForSelector(`#tab-${part}[aria-selected="true"]`)
}

/** What a click saves. */
export const download = async (page: Page, selector: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const [saved] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), page.click(selector)])
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) }
}

/** Drops files and folders of the disk on the page, as a person does. */
export const drop = async ({ context, page }: Opened, paths: readonly string[]): Promise<void> => {
  const box = await page.locator("section.drop").boundingBox()
  if (box === null) throw new TypeError("There is nothing to drop on")
  const session = await context.newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    // One gesture after the other.
    // oxlint-disable-next-line no-await-in-loop
    await session.send("Input.dispatchDragEvent", { type, ...place, data })
  await session.detach()
}
