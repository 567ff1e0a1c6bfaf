import { mkdtempSync, rmSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import {
  conformanceCases,
  type ConformanceResult,
  type ConformanceTarget,
  type Found,
  runConformance
} from "@zhengwu/testkit"
import { build, type Options } from "tsup"
import { afterAll, beforeAll, expect, it } from "vitest"
import config from "../tsup.config.ts"
import { runProcess } from "./run.ts"

const source = fileURLToPath(new URL("../src/bin.ts", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "zhengwu-conformance-"))

const command: ConformanceTarget = {
  name: "the command as a process",
  assess: async ({ id, county, asOf }) => {
    const file = join(folder, `${id}.json`)
    await writeFile(file, JSON.stringify(county))
    const args = ["check", file, "--format", "json", "--as-of", asOf, "--fail-on", "never"]
    const { code, stdout, stderr } = await runProcess(process.execPath, [join(folder, "zhengwu.js"), ...args])
    if (code !== 0) throw new Error(`exit ${code}: ${stderr}`)
    return JSON.parse(stdout) as Found
  },
  skip: (given) =>
    given.kind === "decide"
      ? "The command decides nothing: it keeps no register."
      : "refused" in given.expected
        ? "The command refuses no county: it reads what can be read, and lists the rest as issues."
        : undefined
}

let results: readonly ConformanceResult[] = []

beforeAll(async () => {
  await build({ ...(config as Options), config: false, silent: true, outDir: folder, entry: { zhengwu: source } })
  results = await runConformance(command)
  const reasons = new Map<string, string[]>()
  for (const { id, reason } of results)
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), id])
  for (const [reason, ids] of reasons) process.stderr.write(`Skipped: ${reason} (${ids.join(", ")})\n`)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

it.each(conformanceCases.map(({ kind, id }, index) => [kind, id, index] as const))("%s %s", (_kind, _id, index) => {
  const { status, differences, reason } = results[index] ?? { status: "failed", differences: ["was not run"] }
  expect(differences).toEqual([])
  expect(status === "passed" || reason !== undefined).toBe(true)
})
