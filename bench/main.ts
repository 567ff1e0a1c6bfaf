/**
 * Measures the notice over generated counties: `npm run bench`, or one of the benchmarks, such as
 * `npm run bench -- chapter-2`. Every task runs in fresh processes, the tasks in turn, on CPU time; what counts are
 * ratios within one run. The tables are kept in docs/benchmarks.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { browserSize } from "./benchmarks/browser-size.ts"
import { chapterOne } from "./benchmarks/chapter-1.ts"
import { chapterTwo } from "./benchmarks/chapter-2.ts"
import { chaptersThreeAndFour } from "./benchmarks/chapters-3-4.ts"
import { expressHost } from "./benchmarks/express.ts"
import { scoring } from "./benchmarks/scoring.ts"

const benchmarks = new Map<string, (folder: string) => Promise<string>>([
  ["chapter-1", chapterOne],
  ["chapter-2", chapterTwo],
  ["chapters-3-4", chaptersThreeAndFour],
  ["scoring", scoring],
  ["browser-size", browserSize],
  ["express", expressHost]
])
const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !benchmarks.has(name))
if (unknown !== undefined)
  throw new TypeError(`There is no benchmark ${unknown}, only ${Array.from(benchmarks.keys()).join(", ")}`)

const docs = join(import.meta.dirname, "..", "docs", "benchmarks")
mkdirSync(docs, { recursive: true })
for (const [name, measure] of benchmarks) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const folder = join(tmpdir(), `zhengwu-bench-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    // One after the other, so that they do not disturb each other.
    // oxlint-disable-next-line no-await-in-loop
    const text = await measure(folder)
    writeFileSync(join(docs, `${name}.md`), text)
    process.stdout.write(text)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
