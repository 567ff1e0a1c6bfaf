import { readFile } from "node:fs/promises"
import { defineConfig } from "tsup"
import { library } from "../../../tsup.base.ts"

export default defineConfig(
  library({
    entry: { index: "src/index.ts", elements: "src/elements.ts", worker: "src/worker.ts" },
    esbuildPlugins: [
      {
        // The built worker lies beside the built module under its built name.
        name: "worker-url",
        setup: (build) =>
          build.onLoad({ filter: /create-worker\.ts$/ }, async ({ path }) => ({
            contents: (await readFile(path, "utf8")).replace("./worker.ts", "./worker.js"),
            loader: "ts"
          }))
      }
    ]
  })
)
