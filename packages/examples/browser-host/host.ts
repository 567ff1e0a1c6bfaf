import { join } from "node:path"
import { readSources } from "@zhengwu/formats/node"
import { build, defaultClientConditions, type InlineConfig, type Plugin } from "vite"
import { policyOf, singleFile } from "./single-file.ts"

const here = import.meta.dirname
const site = join(here, "dist/site")

/**
 * The policy of the served page; its worker is served with it too, since a worker does not take on its page's. The
 * writer of workbooks compresses in workers that it starts from blobs.
 */
const policy = policyOf({ scripts: "'self'", styles: "'self'", workers: "'self' blob:" })

/** Puts what only the build knows in the place of a module that stands for it. */
const filled = (module: string, contents: () => Promise<string>): Plugin => ({
  name: `fill-in-${module}`,
  load: (id) => (id === join(here, module) ? contents() : undefined)
})

const exampleCounty = filled("example-county.ts", async () => {
  const { sources } = await readSources([join(here, "../county")])
  const files = sources.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")])
  return `export const exampleCounty = ${JSON.stringify(Object.fromEntries(files))}`
})

const inlineWorker = filled(
  "start-worker.ts",
  async () => `import Inlined from "@zhengwu/browser/worker?worker&inline"
export const startWorker = () => new Inlined()`
)

const base = {
  root: here,
  base: "./",
  configFile: false,
  logLevel: "warn",
  resolve: { conditions: ["@zhengwu/source", ...defaultClientConditions] }
} satisfies InlineConfig

/** The page as it is served: scripts are loaded when they are needed. */
export const siteConfig: InlineConfig = {
  ...base,
  plugins: [exampleCounty],
  worker: { format: "es" },
  build: {
    outDir: site,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { checks: { pluginTimings: false } }
  },
  preview: { headers: { "content-security-policy": policy, "x-content-type-options": "nosniff" } }
}

/** What a script needs that has no file beside it: the worker is inside. */
export const workerInside = {
  ...base,
  plugins: [inlineWorker],
  worker: { format: "iife", rolldownOptions: { output: { codeSplitting: false } } },
  build: {
    write: false,
    target: "es2022",
    modulePreload: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } }
  }
} satisfies InlineConfig

/** Builds the page in one file, with worker and example county inside. */
export const buildSingleFile = async (): Promise<string> => {
  const built = await build({ ...workerInside, plugins: [exampleCounty, inlineWorker, singleFile] })
  const [page] = [built].flat().flatMap((each) => ("output" in each ? each.output : []))
  if (page?.type !== "asset") throw new TypeError("The bundler gave no page")
  return String(page.source)
}
