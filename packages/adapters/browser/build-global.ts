import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { bundleGlobal } from "./bundle.ts"

await writeFile(join(import.meta.dirname, "dist/zhengwu.global.js"), await bundleGlobal())
