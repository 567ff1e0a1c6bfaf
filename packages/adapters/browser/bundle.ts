import { join } from "node:path"
import { build, defaultClientConditions, type InlineConfig, type Plugin, type Rolldown } from "vite"

const source = join(import.meta.dirname, "src")

const base = {
  configFile: false,
  logLevel: "warn",
  root: import.meta.dirname,
  resolve: { conditions: ["@zhengwu/source", ...defaultClientConditions] }
} satisfies InlineConfig

type Chunk = Rolldown.OutputChunk

const chunksOf = async (config: InlineConfig): Promise<readonly Chunk[]> => {
  const built = await build(config)
  return [built]
    .flat()
    .flatMap((each) => ("output" in each ? each.output : []))
    .filter((each) => each.type === "chunk")
}

/** Puts the worker into the script itself, for pages that have no file beside it. */
const inlineWorker: Plugin = {
  name: "zhengwu-inline-worker",
  load: (id) =>
    id === join(source, "create-worker.ts")
      ? `import Inlined from ${JSON.stringify(`${join(source, "worker.ts")}?worker&inline`)}
export const createWorker = () => new Inlined()`
      : undefined
}

/** The self-contained script: elements and worker in one file, for pages without a bundler. */
export const bundleGlobal = async (): Promise<string> => {
  const [chunk] = await chunksOf({
    ...base,
    plugins: [inlineWorker],
    worker: { format: "iife", rolldownOptions: { output: { codeSplitting: false } } },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(source, "elements.ts"), formats: ["iife"], name: "zhengwu" },
      rolldownOptions: { output: { codeSplitting: false } }
    }
  })
  if (chunk === undefined) throw new TypeError("The bundler gave nothing")
  return chunk.code
}

/** The scripts that a page with a bundler serves, split as they are loaded: those of the page, and those of the worker. */
export const bundleParts = async (): Promise<{
  readonly page: readonly Chunk[]
  readonly worker: readonly Chunk[]
}> => {
  const split = (entry: string) =>
    chunksOf({
      ...base,
      plugins: [
        { name: "zhengwu-worker-beside", load: (id) => (id === join(source, "create-worker.ts") ? beside : undefined) }
      ],
      build: {
        write: false,
        target: "es2022",
        modulePreload: false,
        chunkSizeWarningLimit: 1000,
        rolldownOptions: { input: { [entry]: join(source, `${entry}.ts`) }, preserveEntrySignatures: "strict" }
      }
    })
  return { page: await split("elements"), worker: await split("worker") }
}

/** The worker is measured by itself. */
const beside = `export const createWorker = () => new Worker("./worker.js", { type: "module" })`
