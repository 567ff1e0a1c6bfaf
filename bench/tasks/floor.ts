import { closeSync, openSync, readSync } from "node:fs"
import { cpuTime, tell } from "../measure.ts"

/** The floor: `JSON.parse` of each line from its bytes, and nothing else. */
const [path = ""] = process.argv.slice(2)
const pieceBytes = 1 << 18
const file = openSync(path, "r")
const bytes = Buffer.alloc(pieceBytes * 2)
const start = cpuTime()
let held = 0
let lines = 0
let records = 0
for (;;) {
  const count = readSync(file, bytes, held, pieceBytes, null)
  if (count === 0) break
  const length = held + count
  let at = 0
  for (;;) {
    const end = bytes.indexOf(10, at)
    if (end < 0 || end >= length) break
    const line = JSON.parse(bytes.toString("utf8", at, end)) as { readonly record?: unknown }
    lines++
    if (line.record !== undefined) records++
    at = end + 1
  }
  bytes.copyWithin(0, at, length)
  held = length - at
}
const cpu = cpuTime() - start
closeSync(file)
tell(cpu, { lines, records })
