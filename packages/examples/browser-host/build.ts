import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { readSources } from "@zhengwu/formats/node"
import { bundlePage } from "../../adapters/browser/bundle.ts"
import { pageOf } from "./page.ts"

const here = import.meta.dirname

/** The page in one file, with the example county inside. */
export const buildPage = async (): Promise<string> => {
  const [style, body, script, { sources }] = await Promise.all([
    readFile(join(here, "page.css"), "utf8"),
    readFile(join(here, "page.html"), "utf8"),
    bundlePage(join(here, "main.ts")),
    readSources([join(here, "../county")])
  ])
  const county = Object.fromEntries(sources.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]))
  const data = `globalThis.exampleCounty = ${JSON.stringify(county).replaceAll("<", "\\u003c")}`
  return pageOf({ title: "电子政务自查", style, body, scripts: [data, script] })
}

if (import.meta.main) {
  await mkdir(join(here, "dist"), { recursive: true })
  await writeFile(join(here, "dist/zhengwu-self-check.html"), await buildPage())
}
