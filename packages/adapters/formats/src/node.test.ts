import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { brief } from "../test/files.ts"
import { readSources } from "./node.ts"

describe("readSources", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "zhengwu-"))
    for (const path of [
      "county/b.csv",
      "county/县财政局/终端.xlsx",
      "county/a.ndjson",
      "county/.git/x.csv",
      "county/~$b.xlsx",
      "county/.DS_Store",
      "county/图.vsd",
      "county/old.xls",
      "县财政局/设备.csv"
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), "x")
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("reads folders in the order of names, and leaves hidden, lock and other files aside", async () => {
    const { sources, issues } = await readSources([join(folder, "county")])
    expect(sources.map(({ name }) => name)).toEqual(["a.ndjson", "b.csv", "old.xls", "县财政局/终端.xlsx"])
    expect(brief(issues)).toEqual(["warning unsupported-file 图.vsd"])
    expect(new TextDecoder().decode(sources[0]?.bytes)).toBe("x")
  })

  it("keeps the folder of a file that is given by itself, whatever its type", async () => {
    const { sources, issues } = await readSources([join(folder, "县财政局/设备.csv"), join(folder, "county/图.vsd")])
    expect(sources.map(({ name }) => name)).toEqual(["县财政局/设备.csv", "county/图.vsd"])
    expect(issues).toEqual([])
  })

  it("reads a file once, however often it is named", async () => {
    const [county, b] = [join(folder, "county"), join(folder, "county/b.csv")]
    const twice = await readSources([b, b])
    expect([twice.sources.map(({ name }) => name), brief(twice.issues)]).toEqual([
      ["county/b.csv"],
      ["warning same-file county/b.csv"]
    ])
    const within = await readSources([county, b])
    expect(within.sources).toHaveLength(4)
    expect(brief(within.issues).filter((issue) => issue.includes("same-file"))).toEqual([
      "warning same-file county/b.csv"
    ])
  })

  it("follows links to files and folders, not in circles, and tells those that lead nowhere", async () => {
    const linked = join(folder, "linked")
    mkdirSync(linked)
    symlinkSync(join(folder, "县财政局/设备.csv"), join(linked, "设备.csv"))
    symlinkSync(join(folder, "县财政局"), join(linked, "财政局"))
    symlinkSync(linked, join(linked, "圈"))
    symlinkSync(join(folder, "nowhere"), join(linked, "无.csv"))
    const { sources, issues } = await readSources([linked])
    expect(sources.map(({ name }) => name)).toEqual(["设备.csv"])
    expect(issues.map(({ level, code }) => `${level} ${code}`)).toEqual(["error no-such-file", "warning same-file"])
  })

  it("tells what does not exist and what is too large", async () => {
    const { sources, issues, unread } = await readSources([join(folder, "nowhere"), join(folder, "county/b.csv")], {
      workbookBytes: 0,
      textBytes: 0
    })
    expect(sources).toEqual([])
    expect(issues.map(({ code }) => code)).toEqual(["no-such-file", "file-too-large"])
    expect(unread).toEqual(["county/b.csv"])
  })
})
