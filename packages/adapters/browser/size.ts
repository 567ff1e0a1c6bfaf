import { gzipSync } from "node:zlib"
import { bundleElements, bundleWorker } from "./bundle.ts"

const row = (name: string, script: string): string =>
  `| ${name} | ${(Buffer.byteLength(script) / 1024).toFixed(0)} | ${(gzipSync(script, { level: 9 }).length / 1024).toFixed(1)} |`

const lines = [
  "| part | kB | kB gzip |",
  "| --- | ---: | ---: |",
  row("first view: the elements", await bundleElements()),
  row("at the first check: the worker, with core, notice, readers and diagram engine", await bundleWorker())
]
process.stdout.write(`${lines.join("\n")}\n`)
