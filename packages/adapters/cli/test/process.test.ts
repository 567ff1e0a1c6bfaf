import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, type Options } from "tsup"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import config from "../tsup.config.ts"
import { countyFolder, manyTerminals } from "./folder.ts"
import { runProcess } from "./run.ts"

const source = fileURLToPath(new URL("../src/bin.ts", import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), "zhengwu-bundle-"))
const bundle = join(outDir, "zhengwu.js")
const folder = countyFolder()
// Far from any node_modules: what the bundle needs must be in it.
const zhengwu = (...args: readonly string[]) => runProcess(process.execPath, [bundle, ...args])

beforeAll(
  () => build({ ...(config as Options), config: false, silent: true, outDir, entry: { zhengwu: source } }),
  60_000
)

afterAll(() => {
  rmSync(outDir, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

describe("the bundle as a process", { timeout: 30_000 }, () => {
  test("finds breaches: 1, nothing on the error stream", async () => {
    const { code, stdout, stderr } = await zhengwu("check", folder, "--as-of", "2014-08-01")
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" })
    expect(stdout).toContain("IP地址10.65.1.1由2台终端共用：CZ-1、WS-2")
    expect(stdout).not.toContain("\u001b")
  })

  test("finds nothing at the severity that was asked for: 0", async () => {
    const { code, stdout } = await zhengwu("check", folder, "--format", "json", "--fail-on", "never")
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toHaveProperty("findings")
  })

  test("cannot read: 2, a sentence on the error stream, no stack trace", async () => {
    const { code, stdout, stderr } = await zhengwu("check", join(folder, "单位.xlxs"))
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain("是否指“单位.xlsx”？")
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  test("writes a template", async () => {
    const file = join(outDir, "t.xlsx")
    expect(await zhengwu("template", file)).toMatchObject({ code: 0, stderr: "" })
  })

  test("a large report reaches a pipe whole, and a closed pipe is no error", async () => {
    const large = join(outDir, "large.json")
    writeFileSync(large, JSON.stringify(manyTerminals(3000)))
    const whole = await zhengwu("check", large, "--format", "json")
    expect(whole.code).toBe(1)
    expect(JSON.parse(whole.stdout).findings.length).toBe(3000)
    const cut = await runProcess(process.execPath, [bundle, "check", large, "--format", "json"], {
      readerGoesAway: true
    })
    expect(cut).toMatchObject({ code: 1, stderr: "" })
  })

  test("prints completion scripts of the shell", async () => {
    const { code, stdout } = await zhengwu("--completions", "bash")
    expect(code).toBe(0)
    expect(stdout).toContain("complete ")
    expect(stdout).toContain("--fail-on")
  })

  test("starts from its sources too", async () => {
    const { code, stdout } = await runProcess(process.execPath, ["--conditions=@zhengwu/source", source, "rules"])
    expect(code).toBe(0)
    expect(stdout).toContain("ip.allocated")
  })
})
