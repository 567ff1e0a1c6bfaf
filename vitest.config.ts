import { existsSync } from "node:fs"
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config"

const conditions = ["@zhengwu/source"]

const project = (name: string, root: string): TestProjectInlineConfiguration => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name,
    root,
    environment: "node",
    pool: "threads",
    isolate: false,
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"]
  }
})

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/plain-reporter.ts"],
    projects: [
      project("core", "packages/core"),
      project("testkit", "packages/testkit"),
      project("formats", "packages/adapters/formats"),
      project("cli", "packages/adapters/cli"),
      project("report", "packages/adapters/report"),
      project("express", "packages/adapters/express"),
      project("browser", "packages/adapters/browser"),
      project("examples", "packages/examples"),
      project("repository", "test"),
      ...(existsSync("docs/_examples") ? [project("docs", "docs/_examples")] : [])
    ]
  }
})
