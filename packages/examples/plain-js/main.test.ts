import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { expect, it } from "vitest"

const run = promisify(execFile)
const here = import.meta.dirname
const node = (...args: readonly string[]) =>
  run(process.execPath, ["--conditions=@zhengwu/source", ...args], { cwd: here, env: {} })

it("decides and assesses from CommonJS", async () => {
  const { stdout, stderr } = await node("main.cjs")
  const lines = stdout.trimEnd().split("\n")
  expect(lines.filter((line) => !line.startsWith(" ")).map((line) => line.split(" ")[0])).toEqual([
    "deny",
    "permit",
    expect.stringMatching(/^2014-08-20：发现问题$/u)
  ])
  expect(lines[1]).toContain("10.12.3.17")
  // What was permitted leaves nothing of the kind behind.
  expect(stdout.slice(stdout.indexOf("发现问题"))).not.toMatch(/CZ-PC-00[12]/u)
  expect(stderr).toBe("")
})

it("needs nothing but the core, and nothing of Effect", async () => {
  const source = await readFile(`${here}/main.cjs`, "utf8")
  expect(source.match(/require\("[^"]+"\)/gu)).toEqual(['require("@zhengwu/core")'])
  expect(source).not.toMatch(/effect/iu)
})

it("works by import where a Node cannot require modules", async () => {
  const script = 'import("@zhengwu/core").then(({ yuanan2014 }) => console.log(yuanan2014.id))'
  const without = "--no-experimental-require-module"
  expect((await node(without, "-e", script)).stdout).toBe("yuanan-2014\n")
  await expect(node(without, "-e", 'require("@zhengwu/core")')).rejects.toThrow("ERR_REQUIRE_ESM")
})
