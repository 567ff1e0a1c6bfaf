import { defineConfig } from "tsup"

// The command with everything inside, so that it installs nothing; what few commands need (reports, charts) lies in
// files of its own, so that the others start fast.
export default defineConfig({
  entry: { zhengwu: "src/bin.ts" },
  format: ["esm"],
  target: "node20",
  platform: "node",
  outDir: "dist",
  // Parts are named by content: those of an earlier build would stay.
  clean: true,
  dts: false,
  noExternal: [/.*/],
  splitting: true,
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
