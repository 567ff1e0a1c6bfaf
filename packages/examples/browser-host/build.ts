import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "vite"
import { buildSingleFile, siteConfig } from "./host.ts"

const folder = join(import.meta.dirname, "dist")
await build(siteConfig)
await mkdir(folder, { recursive: true })
await writeFile(join(folder, "zhengwu-self-check.html"), await buildSingleFile())
