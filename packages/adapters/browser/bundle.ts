import { join } from "node:path"
import { build, type BuildOptions } from "esbuild"

const source = join(import.meta.dirname, "src")
const base: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  conditions: ["@zhengwu/source", "import", "module"]
}

const bundled = async (options: BuildOptions): Promise<string> => {
  const { outputFiles } = await build({ ...base, format: "iife", ...options })
  const [output] = outputFiles ?? []
  if (output === undefined) throw new TypeError("The bundler gave nothing")
  return output.text
}

/** The worker as one classic script. */
export const bundleWorker = (): Promise<string> => bundled({ entryPoints: [join(source, "worker.ts")] })

/** The elements; `worker` is inside where it is given, and is fetched from beside the module otherwise. */
export const bundleElements = (worker?: string, entry: string = join(source, "elements.ts")): Promise<string> =>
  bundled({
    entryPoints: [entry],
    format: worker === undefined ? "esm" : "iife",
    plugins:
      worker === undefined
        ? []
        : [
            {
              name: "inline-worker",
              setup: (plugin) =>
                plugin.onLoad({ filter: /create-worker\.ts$/ }, () => ({
                  contents: `const script = ${JSON.stringify(worker)}
let url
export const createWorker = () => new Worker((url ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }))))`,
                  loader: "js"
                }))
            }
          ]
  })

/** The self-contained script: elements and worker in one file, for pages without a bundler. */
export const bundleGlobal = async (): Promise<string> => bundleElements(await bundleWorker())

/** A page's own script, with elements and worker inside. */
export const bundlePage = async (entry: string): Promise<string> => bundleElements(await bundleWorker(), entry)
