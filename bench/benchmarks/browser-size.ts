import { brotliCompressSync, gzipSync } from "node:zlib"
import { bundleGlobal, bundleParts } from "../../packages/adapters/browser/bundle.ts"
import { table } from "../table.ts"

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)
const most = 150_000

type Chunk = Awaited<ReturnType<typeof bundleParts>>["page"][number]

/** What a browser loads with a script before it runs, without what it loads later. */
const withImports = (chunks: readonly Chunk[], first: Chunk): ReadonlySet<Chunk> => {
  const reached = new Set([first])
  for (const { imports } of reached)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk)
  return reached
}

/** What the browser page loads, minified, and when; the text of its table. */
export const browserSize = async (): Promise<string> => {
  const { page, worker } = await bundleParts()
  const loaded = new Set<Chunk>()
  /** The size of a script and of what it imports, as far as nothing before has loaded it. */
  const load = (chunks: readonly Chunk[], name: string) => {
    const first = chunks.find((chunk) => chunk.name === name)
    if (first === undefined) throw new TypeError(`The bundler gave no ${name}`)
    const fresh = [...withImports(chunks, first)].filter((chunk) => !loaded.has(chunk))
    for (const chunk of fresh) loaded.add(chunk)
    return sizeOf(fresh.map(({ code }) => code))
  }
  const elements = load(page, "elements")
  const report = load(page, "report-elements")
  const core = load(worker, "worker")
  const parts = [
    ["the page shows and takes files: `<zhengwu-check>`", "at once", elements],
    ["core, notice and the adapter's worker", "when a check begins", core],
    ["`<zhengwu-report>` and what belongs to it", "when a check begins", report],
    ["readers of files, the spreadsheet reader among them", "when a check begins", load(worker, "check-session")],
    ["scheme and marks", "when marks are looked at", load(worker, "scorecards")],
    ["CSV, SARIF and JSON", "at an export", load(worker, "export-as")],
    ["writer of workbooks", "at an export, or for the template", load(worker, "workbook")],
    ["diagram engine", "when a topology is looked at", load(worker, "draw-topology")]
  ] as const
  const whole = sizeOf([await bundleGlobal()])
  const together = elements.gzip + core.gzip + report.gzip
  const row = (name: string, when: string, { plain, gzip, brotli }: Size) => [
    name,
    when,
    ...[plain, gzip, brotli].map(kilobytes)
  ]
  return `# Size of the browser page

What a page loads, in the order in which it does, bundled and minified by Vite; of each part what the parts before have not loaded yet. A script of its own is compressed by itself. Written by \`npm run bench -- browser-size\`.

${table(
  ["part", "loaded", "kB", "kB gzip", "kB brotli"],
  [
    ...parts.map(([name, when, size]) => row(name, when, size)),
    row("the self-contained script, all of it", "at once", whole)
  ]
)}

What of core and browser adapter is loaded for the first view, which shows the page and takes files, is ${kilobytes(elements.gzip)} kB gzip; the goal, at most ${most / 1000} kB, is ${elements.gzip <= most ? "met" : "missed"}. All of core and adapter, without readers, writers and diagram engine (the first three parts), is ${kilobytes(together)} kB, which ${together <= most ? "would fit as well" : "would not fit"}.
`
}

interface Size {
  readonly plain: number
  readonly gzip: number
  readonly brotli: number
}

const sizeOf = (scripts: readonly string[]): Size => ({
  plain: scripts.reduce((sum, script) => sum + Buffer.byteLength(script), 0),
  gzip: scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0),
  brotli: scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0)
})
