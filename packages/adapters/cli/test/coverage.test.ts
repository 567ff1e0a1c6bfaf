import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseCounty, yuanan2014 } from "@zhengwu/core"
import { afterAll, describe, expect, test } from "vitest"
import { topicCoverageOf } from "../src/topic-cells.ts"
import { run } from "./capture.ts"

const item = (indexNumber: string, topic: string, disclosedOn: string) => ({
  indexNumber,
  title: `${topic}信息`,
  summary: "概述",
  madeOn: disclosedOn,
  disclosedOn,
  topic
})

/** One agency with a register, one without, one with an empty one, and one that owes nothing in particular. */
const county = {
  agencies: [
    { id: "finance", name: "远安县财政局", nameEn: "Finance Bureau", kind: "department" },
    { id: "land", name: "远安县国土资源局", kind: "department", functions: ["land"] },
    { id: "relocation", name: "远安县搬迁办", kind: "department", functions: ["relocation"] },
    { id: "safety", name: "远安县安|监局", kind: "department", functions: ["work-safety"] }
  ],
  dossiers: [
    {
      agency: "finance",
      disclosureItems: [
        item("1", "财政预决算", "2014-03-10"),
        item("2", "财政预决算", "2014-05-10"),
        item("3", "部门预算", "2013-12-31"),
        item("4", "征地补偿标准", "2014-04-01")
      ]
    },
    { agency: "relocation", disclosureItems: [item("5", "征地补偿标准", "2014-02-01")] },
    { agency: "safety", disclosureItems: [] }
  ]
}

const folder = mkdtempSync(join(tmpdir(), "zhengwu-coverage-"))
const file = join(folder, "县.json")
writeFileSync(file, JSON.stringify(county))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const coverage = (...more: readonly string[]) => run(["coverage", file, "--as-of", "2014-08-01", ...more])

interface Cell {
  readonly agency: string
  readonly topic: { readonly title: { readonly zh: string } }
  readonly status: string
}

describe("coverage", () => {
  test("tells covered, uncovered, unknown and what is not owed apart", async () => {
    const { code, stdout, stderr } = await coverage("--format", "json")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({
      since: "2014-01-01",
      asOf: "2014-08-01",
      files: [expect.stringMatching(/县\.json$/u)]
    })
    const status = (agency: string, topic: string) =>
      (document.cells as readonly Cell[]).find((cell) => cell.agency === agency && cell.topic.title.zh === topic)
    expect(status("finance", "财政预决算")).toMatchObject({ status: "covered", count: 2, latest: "2014-05-10" })
    expect(status("finance", "部门预算")).toMatchObject({ status: "uncovered", owed: "alone", count: 0 })
    expect(status("finance", "征地补偿标准")).toMatchObject({ status: "extra", owed: "no" })
    expect(status("land", "部门预算")).toMatchObject({ status: "unknown" })
    expect(status("land", "征地补偿标准")).toMatchObject({ status: "covered", owed: "jointly", count: 0 })
    expect(status("relocation", "征收补偿方案")).toMatchObject({ status: "unknown", owed: "jointly" })
    expect(status("safety", "部门预算")).toMatchObject({ status: "uncovered" })
    const { covered, uncovered, unseen, unknown, extra } = document.summary
    expect(covered + uncovered + unseen + unknown + extra).toBe(document.cells.length)
  })

  test("names as uncovered exactly what a check finds", async () => {
    const found = JSON.parse((await run(["check", file, "--as-of", "2014-08-01", "--format", "json"])).stdout)
    const breached = (found.findings as readonly { code: string; agencies: string[]; detail: { topic?: string } }[])
      .filter(({ code }) => code === "topic-uncovered" || code === "topic-unseen")
      .flatMap(({ code, agencies, detail }) => agencies.map((agency) => `${agency} ${detail.topic} ${code}`))
    const parsed = parseCounty(yuanan2014, county)
    if (!parsed.ok) throw new Error("the county is sound")
    const shown = topicCoverageOf(yuanan2014, parsed.value, "2014-08-01").cells.flatMap(({ agency, topic, status }) =>
      status === "uncovered" || status === "unseen" ? [`${agency} ${topic.id} topic-${status}`] : []
    )
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.toSorted()).toEqual(breached.toSorted())
  })

  test("reads well, agency by agency, what needs work first", async () => {
    const { stdout } = await coverage()
    expect(stdout).toContain("期间 2014-01-01 至 2014-08-01 · 单位 4 个 · 文件 1 个")
    expect(stdout).toMatch(/━━ 远安县财政局（应公开 3 项：未公开 2，已公开 1，额外公开 1）/u)
    expect(stdout).toMatch(/已公开 +财政预决算（2 条，最近 2014-05-10）/u)
    expect(stdout).toMatch(/额外公开 +征地补偿标准（1 条，最近 2014-04-01；不是其责任事项）/u)
    expect(stdout).toMatch(/已公开 +征地补偿标准（由共同负责的其他单位公开）/u)
    expect(stdout).not.toMatch(/[ \t]+$/mu)
  })

  test("speaks English, and of one agency only where that was asked", async () => {
    const { stdout } = await coverage("--lang", "en", "--agency", "finance")
    expect(stdout).toContain("2014-01-01 to 2014-08-01 · 1 agency · 1 file")
    expect(stdout).toContain("━━ Finance Bureau (owes 3 topics: 2 uncovered, 1 covered, 1 not owed)")
    expect(stdout).not.toContain("━━ 远安县")
  })

  test("as Markdown is a table that names cannot break", async () => {
    const { stdout } = await coverage("--format", "markdown")
    expect(stdout).toContain("| 单位 | 公开事项 | 条款 | 责任 | 情况 | 条数 | 最近公开 |")
    expect(stdout).toContain("| 远安县财政局 | 财政预决算 | 2.3.fiscal | 单独负责 | 已公开 | 2 | 2014-05-10 |")
    expect(stdout).toContain("远安县安\\|监局")
  })

  test.each([
    [["coverage", join(folder, "x.json")], "没有文件或文件夹"],
    [["coverage", file, "--agency", "财税局"], "单位名录中没有“财税局”"],
    [["coverage", file, "--as-of", "2014"], "“2014”不是日期"],
    [["coverage"], "缺少参数 <path>"]
  ])("%j is refused with 2", async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr.replaceAll(/\n\s*/gu, "")).toContain(message)
  })
})
