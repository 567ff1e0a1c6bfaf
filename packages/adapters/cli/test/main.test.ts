import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Issue } from "@zhengwu/core"
import { afterAll, describe, expect, test } from "vitest"
import { run } from "./capture.ts"
import { countyFolder } from "./folder.ts"

const folder = countyFolder()
const check = (...more: readonly string[]) => run(["check", folder, ...more])
/** Text as it was before it was broken into lines. */
const joined = (text: string) => text.replaceAll(/\n\s*/gu, "")

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("check", () => {
  test("reads workbook and CSV as of today in China, and lists findings by agency, worst first", async () => {
    const { code, stdout, stderr } = await check()
    expect(stderr).toBe("")
    expect(code).toBe(1)
    expect(stdout).toContain("检查日期 2014-08-01 · 单位 3 个 · 文件 2 个")
    expect(stdout).toContain("有 1 行数据无法读取")
    expect(stdout).toContain("IP地址10.65.1.1由2台终端共用：CZ-1、WS-2")
    expect(joined(stdout)).toMatch(/财政局\/终端登记表\.csv · 第2行( C2)?（远安县财政局）/u)
    expect(stdout).toContain("单位.xlsx · 终端登记表")
    expect(stdout).toContain("“10.65.1.256”")
    expect(stdout.indexOf("━━ 远安县卫生局")).toBeLessThan(stdout.indexOf("━━ 远安县财政局"))
    expect(stdout).not.toMatch(/[ \t]+$/mu)
  })

  test("speaks English", async () => {
    const { code, stdout } = await check("--lang", "en")
    expect(code).toBe(1)
    expect(stdout).toContain("As of 2014-08-01 · 3 agencies · 2 files")
    expect(stdout).toContain("Address 10.65.1.1 is used by 2 terminals")
    expect(joined(stdout)).toContain("1 row could not be read and was not checked")
  })

  test("writes Markdown that is complete: only what was asked for, and what could not be read", async () => {
    const { code, stdout } = await check("--format", "markdown", "--agency", "财政局", "--fail-on", "never")
    expect(code).toBe(0)
    expect(stdout).toMatch(/^# 电子政务检查报告\n/u)
    expect(stdout).toContain("共 1 个单位")
    expect(stdout).toContain("| 远安县财政局 |")
    expect(stdout).not.toContain("| 远安县教育局 |")
    expect(stdout).toContain("IP地址10.65.1.1由2台终端共用：CZ-1、WS-2")
    expect(stdout).toMatch(
      /## 报送文件中的问题\n\n\*\*.*财政局\/终端登记表\.csv\*\*\n\n- 错误 · 第3行 · C3：.*10\.65\.1\.256/u
    )
  })

  test("tells a judgement of a rule that is misspelt, with its place and what was meant", async () => {
    const file = join(folder, "评判.json")
    const judgement = { verdict: "met", reason: "好", judgedBy: "王强", judgedOn: "2014-07-30" }
    writeFileSync(
      file,
      JSON.stringify({
        agencies: [{ id: "finance", name: "远安县财政局", kind: "department" }],
        dossiers: [{ agency: "finance", judgements: [{ ...judgement, rule: "judged.guidence" }] }]
      })
    )
    const { stdout } = await run(["check", file, "--fail-on", "never"])
    rmSync(file)
    expect(joined(stdout)).toContain("没有名为“judged.guidence”的规则，本行不起作用")
    expect(joined(stdout)).toContain("是否指“judged.guidance”？")
    expect(stdout).toContain("/dossiers/0/judgements/0")
  })

  test("prints one JSON document with words in both languages", async () => {
    const { code, stdout } = await check("--format", "json", "--fail-on", "never")
    expect(code).toBe(0)
    const document = JSON.parse(stdout)
    expect(document.input.unreadRows).toBe(1)
    expect(document.summary.findings).toMatchObject({ high: expect.any(Number), note: expect.any(Number) })
    expect(document.findings.find(({ code }: { code: string }) => code === "address-shared")).toMatchObject({
      agencies: ["finance", "health"],
      message: { zh: "IP地址10.65.1.1由2台终端共用：CZ-1、WS-2" },
      provision: "1.2.address",
      remedy: { zh: expect.any(String), en: expect.any(String) }
    })
    expect(document.provisions.find(({ id }: { id: string }) => id === "1.2.address")).toMatchObject({
      text: { zh: expect.stringContaining("一人、一机、一IP"), en: expect.any(String) }
    })
    expect(document.settings[0]).toMatchObject({ id: "topologyDeadline", origin: { kind: "notice" } })
  })

  test("prints a line for each finding and a summary as NDJSON", async () => {
    const { stdout } = await check("--format", "ndjson", "--rule", "security.antivirus-installed")
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly type: string; readonly code?: string })
    expect(lines.map(({ type, code }) => [type, code])).toEqual([
      ["finding", "antivirus-missing"],
      ["summary", undefined]
    ])
  })

  test("narrows to an agency by its short name, and still names the others", async () => {
    const { stdout } = await check("--agency", "卫生局", "--rule", "ip.one-person-one-machine-one-ip")
    expect(stdout).toContain("单位 1 个")
    expect(stdout).toContain("（远安县财政局）")
    expect(stdout).not.toContain("━━ 远安县财政局")
  })

  test("only counts problems of the input that the rules have nothing to do with", async () => {
    const terminals = await check("--rule", "ip.allocated", "--fail-on", "never")
    expect(terminals.stdout).toContain("“10.65.1.256”")
    expect(terminals.stdout).not.toContain("与所查规则无关")
    const letters = await check("--rule", "website.letters-answered", "--fail-on", "never")
    expect(letters.stdout).not.toContain("“10.65.1.256”")
    expect(letters.stdout).not.toContain("无法读取")
    expect(letters.stdout).toContain("另有 1 处错误和注意与所查规则无关")
    expect(letters.code).toBe(0)
  })

  test.each([
    ["note", 1],
    ["medium", 1],
    ["high", 0],
    ["never", 0]
  ])("a medium breach with --fail-on %s exits with %i", async (limit, code) => {
    expect((await check("--rule", "security.assets-registered", "--fail-on", limit)).code).toBe(code)
  })
})

describe("on a terminal", () => {
  test("uses its width and colours, and shows a bar that it takes away", async () => {
    const { stdout, stderr } = await run(["check", folder], { terminal: true, columns: 60 })
    expect(stdout).toContain("\u001b[31m")
    expect(stderr).toContain("读取文件")
    expect(stderr.endsWith("\r\u001b[2K")).toBe(true)
  })

  test("respects NO_COLOR", async () => {
    const { stdout } = await run(["check", folder], { terminal: true, env: { NO_COLOR: "1" } })
    expect(stdout).not.toContain("\u001b")
  })
})

describe("what cannot be done", () => {
  test.each([
    [["check", "/no/such/folder"], "没有文件或文件夹“/no/such/folder”"],
    [["check", folder, "--as-of", "2014-02-30"], "“2014-02-30”不是日期"],
    [["check", folder, "--rule", "ip.alocated"], "是否指“ip.allocated”？"],
    [["check", folder, "--agency", "财税局"], "单位名录中没有“财税局”"],
    [["check", folder, "--format", "xml"], "可用的值：text、json、ndjson、markdown"],
    [["check", folder, "--lang", "fr"], "可用的值：zh、en"],
    [["check", folder, "--asof", "2014-08-01"], "没有选项 --asof"],
    [["check"], "缺少参数 <path>"],
    [["chek"], "没有命令“chek”"],
    [["rules", "--lang", "en", "more"], "Unexpected argument"],
    [["explain", "1.2.adress"], "是否指“1.2.address”？"],
    [["template", "x.xls"], "不是 .xlsx 文件名"],
    [["template", "/no/such/folder/x.xlsx"], "无法写入"]
  ])("%j is refused with 2, in the reader's language", async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(joined(stderr)).toContain(message)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  test("files without agencies are refused with what is wrong with them", async () => {
    const file = join(folder, "broken.xlsx")
    writeFileSync(file, "PK\u0003\u0004 this is no archive")
    const { code, stderr } = await run(["check", file, "--lang", "en"])
    rmSync(file)
    expect(code).toBe(2)
    expect(stderr).toContain("error: The files name no agency")
    expect(stderr).toContain("broken.xlsx")
  })

  test("a fault of the program says so and exits with 70; its stack is shown on demand only", async () => {
    const now = () => {
      throw new Error("no clock")
    }
    const quiet = await run(["check", folder], { now })
    expect(quiet.code).toBe(70)
    expect(joined(quiet.stderr)).toContain("程序内部错误，请报告给维护者：no clock")
    expect(quiet.stderr).not.toMatch(/^\s+at /mu)
    expect((await run(["check", folder], { now, env: { ZHENGWU_DEBUG: "1" } })).stderr).toMatch(/^\s+at /mu)
  })
})

describe("the other commands", () => {
  test("rules lists every rule", async () => {
    const [text, json] = await Promise.all([run(["rules"]), run(["rules", "--format", "json"])])
    for (const { id } of JSON.parse(json.stdout) as readonly { readonly id: string }[])
      expect(text.stdout).toContain(id)
    expect([text.code, json.code]).toEqual([0, 0])
  })

  test("explain shows the sentence verbatim, and each rule in words", async () => {
    const { code, stdout } = await run(["explain", "1.3.antivirus"])
    expect(code).toBe(0)
    expect(joined(stdout)).toContain("三是加强防病毒体系建设。各部门认真组织江民杀毒软件的安装，并利用江民杀毒软件")
    expect(stdout).toContain("[严重] antivirus-missing")
    expect(joined(stdout)).toContain("江民、jiangmin（来自通知1.3.antivirus）")
  })

  test("explain takes a rule, and a number that stands for several provisions", async () => {
    const [rule, chapter, json] = await Promise.all([
      run(["explain", "ip.allocated", "--lang", "en"]),
      run(["explain", "1.2"]),
      run(["explain", "1.1.topology", "--format", "json"])
    ])
    expect(rule.stdout).toContain("Provision 1.2.address")
    expect(chapter.stdout).toContain("条款 1.2.router")
    expect(JSON.parse(json.stdout)).toMatchObject({
      id: "1.1.topology",
      deadline: "2014-07-31",
      addressees: [{ zh: "各单位", en: "every agency" }],
      rules: [{ id: "network.topology-filed" }, {}, {}, {}]
    })
  })

  test("template writes a workbook that reads back, and keeps an existing file", async () => {
    const file = join(folder, "填报表.xlsx")
    expect(await run(["template", file])).toMatchObject({ code: 0, stderr: "" })
    expect(existsSync(file)).toBe(true)
    expect(await run(["template", file])).toMatchObject({ code: 2, stderr: expect.stringContaining("已存在") })
    expect((await run(["template", file, "--force"])).code).toBe(0)
    const { stdout } = await check("--format", "json")
    rmSync(file)
    const { input, issues } = JSON.parse(stdout)
    expect(input.files).toContain("填报表.xlsx")
    const problems = (issues as readonly Issue[]).filter(
      ({ level, place }) => level !== "note" && place.file === "填报表.xlsx"
    )
    expect(problems).toEqual([])
  })

  test("help and version are in the reader's language", async () => {
    const [zh, en, version] = await Promise.all([
      run(["check", "--help"]),
      run(["--lang", "en", "check", "--help"]),
      run(["--version"])
    ])
    expect(zh.stdout).toContain("zhengwu check [选项] <path...>")
    expect(en.stdout).toContain("zhengwu check [options] <path...>")
    expect(version.stdout).toMatch(/^zhengwu \d+\.\d+\.\d+\n$/u)
  })
})
