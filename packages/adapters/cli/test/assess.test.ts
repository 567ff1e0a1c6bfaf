import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"
import { defaultLimits } from "../../formats/src/limits.ts"
import { readWorkbook } from "../../formats/src/xlsx/read-workbook.ts"
import { run } from "./capture.ts"
import { countyFolder } from "./folder.ts"

const folder = countyFolder()
const made = mkdtempSync(join(tmpdir(), "zhengwu-assess-"))
const at = (name: string) => join(made, name)
const written = (name: string) => readFileSync(at(name), "utf8")
const assess = (...args: readonly string[]) => run(["assess", folder, "--as-of", "2014-08-01", ...args])

afterAll(() => {
  for (const each of [folder, made]) rmSync(each, { recursive: true, force: true })
})

const scheme = `id: antivirus
version: "1"
title: 防病毒考核
source: { kind: county, reference: 远政办〔2014〕1号 }
notice: yuanan-2014
total: 10
unknownEarns: 0.5
indicators:
  - id: installed
    title: 江民杀毒软件
    weight: 6
    rules: [security.antivirus-installed]
    method: proportional
  - id: assets
    title: 资产登记
    weight: 4
    rules: [security.assets-registered]
    method: { kind: deduct, marks: { medium: 1.5 } }
bonus: { cap: 1, items: [{ id: feature, title: 创特色, most: 1 }] }
grades:
  - { id: good, title: 良好, from: 6, to: 10 }
  - { id: poor, title: 较差, from: 0, to: 6 }
`
writeFileSync(at("scheme.yaml"), scheme)

describe("zhengwu assess", () => {
  test("shows each agency's marks with bounds, by kind, best first, and the way up", async () => {
    const { code, stdout, stderr } = await assess("--scheme", at("scheme.yaml"))
    expect([code, stderr]).toEqual([0, ""])
    expect(stdout).toContain("考核方案：防病毒考核（版本 1）")
    expect(stdout).toContain("远政办〔2014〕1号")
    expect(stdout).toContain("━━ 部门（3 个，按最低分从高到低）")
    const rows = stdout.split("\n").filter((line) => /^ +=?\d {2}/u.test(line))
    // Finance has a row that could not be read, education supplied nothing, health runs another product.
    expect(rows.map((line) => line.trim().split(/ {2,}/u))).toEqual([
      ["1", "远安县卫生局", "5.50", "较差"],
      ["=2", "远安县财政局", "5.00–10.00", "较差–良好"],
      ["=2", "远安县教育局", "5.00–10.00", "较差–良好"]
    ])
    expect(stdout).toContain("整改 1 个问题：“江民杀毒软件”可得 3.00 分")
    expect(stdout).toContain("补报或改正终端登记表")
    expect(stdout).not.toMatch(/[ \t]+$/mu)
  })

  test("counts waivers and awards, and tells a waiver that excuses nothing", async () => {
    writeFileSync(
      at("waivers.yaml"),
      `- id: w1
  agency: health
  excuses: { rule: security.antivirus-installed }
  reason: 已采购，待安装
  approvedBy: 县政府办
  from: 2014-07-01
  to: 2014-12-31
- id: w2
  agency: health
  excuses: { rule: ip.allocated }
  reason: 搬迁
  approvedBy: 县政府办
  from: 2014-07-01
  to: 2014-07-31
`
    )
    writeFileSync(
      at("bonus.json"),
      JSON.stringify([{ agency: "health", item: "feature", marks: 1, reason: "直播", by: "考核组" }])
    )
    const { stdout } = await assess(
      "--scheme",
      at("scheme.yaml"),
      "--waivers",
      at("waivers.yaml"),
      "--bonus",
      at("bonus.json")
    )
    expect(stdout).toMatch(/1 {2}远安县卫生局 +9\.50 {2}良好/u)
    expect(stdout).toContain("不计豁免为 6.50")
    expect(stdout).toContain("含加分 1.00")
    expect(stdout).toContain("豁免“w2”（远安县卫生局）已经过期")
    const given = ["--scheme", at("scheme.yaml"), "--waivers", at("waivers.yaml"), "--bonus", at("bonus.json")]
    for (const name of ["given.html", "given.md", "given.sarif"]) {
      await assess(...given, "--out", at(name))
      expect(written(name)).toContain("已采购，待安装")
    }
    expect(written("given.html")).toContain("等次：良好")
    expect(written("given.html")).toContain("创特色：直播")
    expect(written("given.md")).toContain("| 良好 |")
  })

  test("writes every format, by the ending of the file, and says where", async () => {
    for (const [name, begins] of [
      ["report.html", "<!doctype html>"],
      ["report.sarif", "{"],
      ["report.oscal.json", "{"],
      ["report.json", "{"],
      ["report.csv", "\ufeff"],
      ["report.md", "# "],
      ["report.txt", "电子政务考核记分卡"],
      ["report.xlsx", "pk"]
    ] as const) {
      const { code, stdout } = await assess("--out", at(name))
      expect(code).toBe(0)
      expect(stdout.trimEnd().split("\n").at(-1)).toBe(`已写入 ${at(name)}`)
      expect(written(name).slice(0, begins.length).toLowerCase()).toBe(begins)
    }
    expect(JSON.parse(written("report.sarif"))).toMatchObject({ version: "2.1.0" })
    expect(JSON.parse(written("report.oscal.json"))).toHaveProperty("assessment-results")
    const { code, stderr } = await assess("--format", "xlsx")
    expect([code, stderr]).toEqual([2, expect.stringContaining("--out")])
  })

  test("writes the workbook of one agency, to send to it", async () => {
    const { code } = await assess("--agency", "卫生局", "--out", at("health.xlsx"))
    expect(code).toBe(0)
    await assess("--out", at("all.xlsx"))
    const texts = (name: string) =>
      (readWorkbook({ name, bytes: readFileSync(at(name)) }, defaultLimits, []) ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells)
      )
    expect(texts("health.xlsx")).toContain("远安县卫生局")
    expect(texts("health.xlsx")).not.toContain("远安县教育局")
    expect(texts("all.xlsx")).toContain("远安县教育局")
    const html = await assess("--agency", "卫生局", "--out", at("health.html"))
    expect([html.code, html.stderr]).toEqual([2, expect.stringContaining("--agency 只用于工作簿")])
    const nobody = await assess("--agency", "卫生厅", "--out", at("nobody.xlsx"))
    expect([nobody.code, existsSync(at("nobody.xlsx"))]).toEqual([2, false])
  })

  test("compares with an earlier assessment", async () => {
    await assess("--scheme", at("scheme.yaml"), "--out", at("earlier.json"))
    const { stdout } = await assess(
      "--scheme",
      at("scheme.yaml"),
      "--before",
      at("earlier.json"),
      "--waivers",
      at("waivers.yaml")
    )
    expect(stdout).toContain("（比上次 +3.00；新增问题 0 个，整改 0 个）")
    const { code, stderr } = await assess("--before", at("scheme.yaml"))
    expect([code, stderr]).toEqual([2, expect.stringContaining("不是可用的考核结果")])
  })

  test("refuses a scheme at fault, one that does not apply, and lists that name nobody", async () => {
    writeFileSync(at("late.yaml"), scheme.replace("total: 10", "total: 10\nvalidFrom: 2015-01-01"))
    const late = await assess("--scheme", at("late.yaml"))
    expect([late.code, late.stderr]).toEqual([2, expect.stringContaining("不适用")])
    writeFileSync(at("nobody.yaml"), "- id: w\n  agency: helth\n")
    const nobody = await assess("--waivers", at("nobody.yaml"))
    expect(nobody.code).toBe(2)
    expect(nobody.stderr.replaceAll(/\s/gu, "")).toContain("没有名为“helth”的单位")
    const missing = await assess("--scheme", at("none.yaml"))
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("无法读取文件")])
  })
})

describe("zhengwu scheme", () => {
  test("tells five planted faults, each with its line", async () => {
    writeFileSync(
      at("faulty.yaml"),
      scheme
        .replace("total: 10", "total: 11")
        .replace("security.antivirus-installed", "security.antivirus-instaled")
        .replace("    method: proportional\n", "")
        .replace("medium: 1.5", "medium: -1.5")
        .replace("from: 0, to: 6", "from: 0, to: 7")
    )
    const { code, stderr } = await run(["scheme", "check", at("faulty.yaml"), "--lang", "en"])
    expect(code).toBe(2)
    const text = stderr.replaceAll(/\s+/gu, " ")
    for (const fault of [
      'There is no rule called "security.antivirus-instaled"',
      'Did you mean "security.antivirus-installed"',
      "The indicator has no method",
      "-1.5 is not between 0 and",
      "The total is worth 11; the indicators below it add up to 10",
      '"poor" ends at 7 and overlaps "good", which begins at 6'
    ])
      expect(text).toContain(fault)
    expect(text).toMatch(/row 12/u)
  })

  test("writes a scheme to start from that is without fault, and overwrites nothing unasked", async () => {
    for (const name of ["init.xlsx", "init.yaml", "init.json"]) {
      expect((await run(["scheme", "init", at(name)])).code).toBe(0)
      const { code, stdout } = await run(["scheme", "check", at(name)])
      expect([code, stdout]).toEqual([0, expect.stringContaining("没有错误：末级指标 35 个，总分 100")])
    }
    expect((await run(["scheme", "init", at("init.yaml")])).code).toBe(2)
    expect((await run(["scheme", "init", at("init.yaml"), "--force"])).code).toBe(0)
    expect((await run(["scheme", "init", at("init.txt")])).code).toBe(2)
    expect(existsSync(at("init.txt"))).toBe(false)
  })
})

describe("zhengwu compare", { timeout: 60_000 }, () => {
  test("names exactly what was changed in the example county, and its marks", async () => {
    const example = fileURLToPath(new URL("../../../examples/county", import.meta.url))
    const changed = at("county")
    cpSync(example, changed, { recursive: true })
    const file = join(changed, "县安监局", "终端登记表.csv")
    const text = readFileSync(file, "utf8")
    const row = text.split(/\r?\n/u).find((line) => line.startsWith("AJ-PC-001"))
    if (row === undefined) throw new Error("The example has no terminal AJ-PC-001")
    writeFileSync(file, text.replace(row, row.replace("江民杀毒软件", "360杀毒")))
    const { code, stdout } = await run(["compare", example, changed, "--as-of", "2014-08-01", "--format", "json"])
    expect(code).toBe(0)
    const { findings, agencies } = JSON.parse(stdout)
    expect(findings.new.map((each: { rule: string; subject: string }) => [each.rule, each.subject])).toEqual([
      ["security.antivirus-installed", "AJ-PC-001"]
    ])
    expect(findings.fixed).toEqual([])
    const moved = agencies.filter(({ indicators }: { indicators: readonly unknown[] }) => indicators.length > 0)
    expect(moved).toMatchObject([
      {
        agency: "work-safety-bureau",
        findings: { new: [findings.new[0].fingerprint], fixed: [] },
        indicators: [
          {
            indicator: "network.antivirus",
            because: expect.arrayContaining([{ kind: "findings", new: [findings.new[0].fingerprint], fixed: [] }])
          }
        ]
      }
    ])
    const back = await run(["compare", changed, example, "--as-of", "2014-08-01"])
    expect(back.stdout).toContain("新增问题 0 个，已整改 1 个")
    expect(back.stdout).toContain("━━ 远安县安全生产监督管理局")
    expect(back.stdout).toContain("防病毒与资产登记")
    expect(back.stdout.match(/━━/gu)).toHaveLength(1)
  })
})

test("zhengwu topology draws an agency's network", async () => {
  const { code, stdout } = await run(["topology", folder, "--agency", "卫生局", "--as-of", "2014-08-01"])
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^<svg [^]*WS-1/u)])
  const none = await run(["topology", folder, "--agency", "教育局"])
  expect(none.code).toBe(2)
  await run(["topology", folder, "--agency", "卫生局", "--out", at("t.svg")])
  expect(written("t.svg")).toBe(stdout)
})
