/**
 * Measures the county page: `node --conditions=@zhengwu/source packages/adapters/report/bench.ts`. Writes
 * docs/benchmarks/report.md.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { yuanan2014 } from "@zhengwu/core"
import { chromium } from "playwright-core"
import { renderHtml } from "./src/index.ts"
import { manifold } from "./test/example-county.ts"

const rounds = 7
const assessment = manifold(100, 20_000)
const cpu = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const range = (values: readonly number[]) => `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`

/** The milliseconds after which the page first shows something, as the browser itself tells. */
const firstPaints = async (html: string): Promise<readonly number[]> => {
  const program = process.env["CHROMIUM"] ?? "/usr/bin/chromium"
  if (!existsSync(program)) return []
  const folder = mkdtempSync(join(tmpdir(), "zhengwu-report-bench-"))
  const file = join(folder, "report.html")
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] })
  try {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      // One after the other, each in a window of its own.
      // oxlint-disable no-await-in-loop
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(pathToFileURL(file).href)
      await page.waitForFunction(`performance.getEntriesByName("first-contentful-paint").length > 0`)
      times.push(Number(await page.evaluate(`performance.getEntriesByName("first-contentful-paint")[0].startTime`)))
      await context.close()
      // oxlint-enable no-await-in-loop
    }
    return times
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

const jsons: number[] = []
const pages: number[] = []
let html = ""
for (let round = 0; round < rounds; round++) {
  jsons.push(cpu(() => JSON.stringify(assessment)))
  pages.push(cpu(() => (html = renderHtml(yuanan2014, assessment, { locale: "zh" }))))
}
const english = renderHtml(yuanan2014, assessment, { locale: "en" })
const megabytes = (text: string) => Buffer.byteLength(text) / 1e6
const ratios = pages.map((page, round) => page / (jsons[round] ?? 1))
const paints = await firstPaints(html)
const say = (isMet: boolean) => (isMet ? "met" : "missed")
const ratio = median(ratios)
const largest = Math.max(megabytes(html), megabytes(english))
const paint = median(paints)
const text = `# The county page

An assessment of 100 agencies with ${assessment.report.findings.length.toLocaleString("en")} findings and ${assessment.report.outcomes.length.toLocaleString("en")} outcomes (the example county's, over and over; JSON of ${megabytes(JSON.stringify(assessment)).toFixed(1)} MB). CPU time, medians of ${rounds} rounds in one process, in turn. ${cpus().length} cores, Node ${process.versions.node}. Written by \`node --conditions=@zhengwu/source packages/adapters/report/bench.ts\`.

| task | median |
| --- | ---: |
| \`JSON.stringify\` of the assessment, CPU ms | ${median(jsons).toFixed(0)} |
| \`renderHtml\`, CPU ms | ${median(pages).toFixed(0)} |
| page in Chinese, MB | ${megabytes(html).toFixed(2)} |
| page in English, MB | ${megabytes(english).toFixed(2)} |
| first contentful paint in Chromium, ms | ${paints.length === 0 ? "not measured: no Chromium" : paint.toFixed(0)} |

| goal | at most | measured (range) |  |
| --- | ---: | ---: | ---: |
| page ÷ JSON | 5 | ${ratio.toFixed(2)} (${range(ratios)}) | ${say(ratio <= 5)} |
| size, MB | 5 | ${largest.toFixed(2)} | ${say(largest < 5)} |
| first paint, ms | 1,000 | ${paints.length === 0 ? "–" : `${paint.toFixed(0)} (${Math.min(...paints).toFixed(0)}–${Math.max(...paints).toFixed(0)})`} | ${paints.length === 0 ? "not measured" : say(paint < 1000)} |
`
writeFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "benchmarks", "report.md"), text)
process.stdout.write(text)
