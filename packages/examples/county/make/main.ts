import { mkdir, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { agencies } from "./agencies.ts"
import { countyFiles } from "./files.ts"

const folder = join(import.meta.dirname, "..")

// What an agency no longer sends must not stay behind.
await Promise.all(agencies.map(({ short }) => rm(join(folder, short), { recursive: true, force: true })))
const files = await countyFiles()
await Promise.all(
  files.map(async ({ path, bytes }) => {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  })
)
console.log(`${files.length} files, ${files.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes`)
