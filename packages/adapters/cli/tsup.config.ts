import { defineConfig } from "tsup"

// The command: one file with everything inside, so that it starts fast and installs nothing.
export default defineConfig({
  entry: { zhengwu: "src/bin.ts" },
  format: ["esm"],
  target: "node20",
  platform: "node",
  outDir: "dist",
  clean: false,
  dts: false,
  noExternal: [/.*/],
  splitting: false,
  minify: true,
  treeshake: false,
  sourcemap: false,
  metafile: true,
  esbuildOptions: (options) => {
    // The workspaces' sources: no other package need be built before this one.
    options.conditions = ["@zhengwu/source", ...(options.conditions ?? []), "import", "module"]
  },
  // Bundled CommonJS gets a real `require`.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);'
  }
})
