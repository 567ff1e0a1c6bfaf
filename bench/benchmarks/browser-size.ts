import { gzipSync } from "node:zlib"
import { bundleElements, bundleWorker } from "../../packages/adapters/browser/bundle.ts"
import { table } from "../table.ts"

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)
const most = 150_000

/** What the browser page loads, minified; the text of its table. */
export const browserSize = async (): Promise<string> => {
  const elements = await bundleElements()
  const worker = await bundleWorker()
  const zipped = (script: string) => gzipSync(script, { level: 9 }).length
  const row = (name: string, script: string) => [name, kilobytes(Buffer.byteLength(script)), kilobytes(zipped(script))]
  return `# Size of the browser page

What a page loads before anything is dropped on it is the elements; core, notice and readers run in the worker, which is fetched at the first check. In the self-contained script and the single HTML file everything is inside one file. Written by \`npm run bench -- browser-size\`.

${table(
  ["part", "kB", "kB gzip"],
  [
    row("first view: the elements", elements),
    row("at the first check: the worker, with core, notice, readers and diagram engine", worker)
  ]
)}

The goal of ${most / 1000} kB for the first view is ${zipped(elements) <= most ? "met" : "missed"}; for elements and worker together it is ${zipped(elements) + zipped(worker) <= most ? "met" : "missed"}.
`
}
