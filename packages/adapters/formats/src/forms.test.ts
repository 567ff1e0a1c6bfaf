import { yuanan2014 } from "@zhengwu/core"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import type { Row } from "write-excel-file/universal"
import { brief, file, problems, read, recordsOf, workbook } from "../test/files.ts"
import { readCounty } from "./read-county.ts"

const rows = [
  ["使用人", "IP地址"],
  ["张伟", "10.12.3.17"]
]

const terminals = yuanan2014.recordSets.find(({ id }) => id === "terminals")

/** JSON as many programs write it: with everything beyond ASCII escaped. */
const escaped = (json: string): string =>
  json.replaceAll(/[^\x20-\x7e]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** The workbook with all of its sheets hidden. */
const hidden = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes)
  const list = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replaceAll("<sheet ", '<sheet state="hidden" ')
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(list) })
}

describe("headers of two rows", () => {
  const record = { label: "CZ-1", user: "张伟", staffNumber: "S1", address: "10.12.3.17", zone: "办公区" }
  const data = ["CZ-1", "张伟", "S1", "10.12.3.17", "办公区"]
  const lower = ["使用人", "工号", "IP地址"]

  it("reads cells that are merged over both rows, left and right of others", async () => {
    const upper: Row = [
      { value: "终端标识", rowSpan: 2 },
      { value: "使用人信息", columnSpan: 2 },
      null,
      "网络信息",
      { value: "功能区", rowSpan: 2 }
    ]
    const book = await workbook("县财政局/终端.xlsx", { 终端: [upper, [null, ...lower, null], data] })
    const { county, issues } = await read([book])
    expect(problems(issues)).toEqual([])
    expect(recordsOf(county, "terminals")).toEqual({ "finance-bureau": [record] })
  })

  it("reads both rows without any merged cell, and tells a group without headings", async () => {
    const csv = ["终端标识,使用人信息,,网络信息,功能区,位置", `,${lower.join(",")},,`, `${data.join(",")},三楼`].join(
      "\n"
    )
    const { county, issues } = await read([file("县财政局/终端.csv", csv)])
    expect(problems(issues)).toEqual(["warning unknown-column 县财政局/终端.csv F2"])
    expect(recordsOf(county, "terminals")).toEqual({ "finance-bureau": [record] })
  })

  it("tells columns that have content but no heading", async () => {
    const book = await workbook("县财政局/终端.xlsx", {
      终端: [
        ["使用人", null, "IP地址"],
        ["张伟", "三楼", "10.12.3.17", "旧"],
        ["李娜", "四楼", "10.12.3.18"]
      ]
    })
    const { county, issues } = await read([book])
    expect(problems(issues)).toEqual([
      "warning unnamed-column 县财政局/终端.xlsx!终端 B2",
      "warning unnamed-column 县财政局/终端.xlsx!终端 D2"
    ])
    expect(recordsOf(county, "terminals")["finance-bureau"]).toHaveLength(2)
  })
})

describe("titles and whose the form is", () => {
  const owner = async (name: string, title: string, sheet = "终端") => {
    const { county, issues } = await read([await workbook(name, { [sheet]: [[title], ...rows] })])
    return [
      ...county.batches.map(({ agency = "?", records }) => `${agency} ${records.length}`),
      ...issues.filter(({ level }) => level !== "note").map(({ level, code }) => `${level} ${code}`)
    ]
  }

  it("takes no recipient and no maker of a form for its owner", async () => {
    const titles = [
      "终端登记表（报远安县财政局）",
      "终端登记表(报送：县财政局)",
      "终端登记表 抄送县财政局",
      "远安县财政局制",
      "远安县财政局 统一监制",
      "终端登记表  审批单位：县财政局",
      "呈财政局"
    ]
    expect(await Promise.all(titles.map((title) => owner("鸣凤镇/a.xlsx", title)))).toEqual(
      titles.map(() => ["mingfeng 1"])
    )
    expect(await owner("a.xlsx", "终端登记表（报县财政局）")).toEqual(["? 0", "error no-agency"])
  })

  it("takes the agency that a label or the beginning of a title says", async () => {
    const titles = [
      "远安县财政局终端登记表",
      "财政局制度和终端登记表",
      "附件1：2014年度县财政局终端登记表（报鸣凤镇）",
      "远 安 县 财 政 局 终 端 登 记 表",
      "终端登记表（财政局）",
      "填报单位：县财政局  审核：鸣凤镇",
      "鸣凤镇 统一印制  填报单位（盖章）：县财政局"
    ]
    expect(await Promise.all(titles.map((title) => owner("a.xlsx", title)))).toEqual(
      titles.map(() => ["finance-bureau 1"])
    )
  })

  it("reads nothing of a form that is one agency's by its title and another's by its names", async () => {
    const conflict = ["mingfeng 0", "finance-bureau 0", "error agency-conflict"]
    expect(await owner("鸣凤镇/a.xlsx", "远安县财政局终端登记表")).toEqual(conflict)
    expect(await owner("鸣凤镇.xlsx", "填报单位：财政局")).toEqual(conflict)
    expect(await owner("a.xlsx", "县财政局终端", "鸣凤镇终端")).toEqual(conflict)
    expect(await owner("鸣凤镇/a.xlsx", "终端登记表（财政局汇总）")).toEqual(["mingfeng 1", "warning agency-mentioned"])
    const { county, issues } = await read([
      await workbook("鸣凤镇/a.xlsx", {
        终端: [["远安县财政局终端登记表"], ["单位", ...(rows[0] ?? [])], ["园区管委会", "张伟", "10.1.1.1"]]
      })
    ])
    expect(county.batches.map(({ agency }) => agency)).toEqual(["park"])
    expect(problems(issues)).toEqual([])
  })
})

describe("titles that contradict each other", () => {
  const forms = async (name: string, titles: readonly string[]) => {
    const csv = [...titles, ...rows.map((row) => row.join(","))].join("\n")
    const { county, issues } = await read([file(name, csv)])
    return {
      told: issues.filter(({ level }) => level !== "note"),
      batches: county.batches.map(({ agency = "?", records, rejected = 0 }) => [agency, records.length, rejected])
    }
  }

  it("are told, and nothing is read", async () => {
    const { told, batches } = await forms("汇总.csv", ["县财政局终端登记表", "填报单位：鸣凤镇"])
    expect(told).toMatchObject([
      {
        level: "error",
        code: "agency-conflict",
        message: {
          zh: "标题“县财政局终端登记表”写的是“finance-bureau”，标题“填报单位：鸣凤镇”写的是“mingfeng”，无法确定属于哪个单位，未读取",
          en: 'The title "县财政局终端登记表" says finance-bureau, the title "填报单位：鸣凤镇" says mingfeng; it is not known whose it is, and it was not read'
        },
        remedy: {
          zh: "改正其中一个标题，或加上“单位”列",
          en: 'Correct one of the titles, or add a column "Agency"'
        }
      }
    ])
    expect(batches).toEqual([
      ["finance-bureau", 0, 1],
      ["mingfeng", 0, 1]
    ])
  })

  it("are told too where the file is called by one of them", async () => {
    const titles = ["县财政局终端登记表", "填报单位：鸣凤镇"]
    const readings = await Promise.all(["县财政局.csv", "鸣凤镇.csv"].map((name) => forms(name, titles)))
    expect(readings.map(({ told }) => told.map(({ code }) => code))).toEqual([["agency-conflict"], ["agency-conflict"]])
  })

  it("do not, where one only mentions the other agency or tells to whom the form goes", async () => {
    const readings = await Promise.all(
      ["报县财政局", "县财政局制", "终端登记表（财政局汇总）"].map((title) =>
        forms("汇总.csv", [title, "填报单位：鸣凤镇"])
      )
    )
    expect(readings.map(({ told, batches }) => [told, batches])).toEqual(readings.map(() => [[], [["mingfeng", 1, 0]]]))
  })
})

describe("rows that are no records", () => {
  it("leaves closing lines aside, with a note", async () => {
    const lines = ["合计：1台", "共1台", "合 计 3 台", "以下空白", "（以下无内容）", "——以下空白——", "Total: 3"]
    const { county, issues } = await read([
      file("县财政局/终端.csv", `${rows.join("\n")}\n${lines.join("\n")}\n共和,10.12.3.18\n`)
    ])
    expect(problems(issues)).toEqual([])
    expect(brief(issues)).toHaveLength(lines.length)
    expect(recordsOf(county, "terminals")["finance-bureau"]).toHaveLength(2)
  })

  it("reads an example row that somebody wrote over", async () => {
    const table = (example: string) =>
      `序号,使用人,IP地址,资产登记,登记日期\n${example}\n2,李娜,10.12.3.18,是,2014-07-01\n`
    const template = "示例,张伟,10.12.3.17,是,2014/7/1"
    const count = async (example: string) => {
      const { county, issues } = await read([file("县财政局/终端.csv", table(example))])
      return [
        recordsOf(county, "terminals")["finance-bureau"]?.length,
        ...brief(issues).filter((line) => line.includes("example"))
      ]
    }
    const own = (name: string) => terminals?.fields.find((field) => field.name === name)?.example ?? ""
    const untouched = `示例,${own("user")},${own("address")},是,${own("registeredOn").replaceAll("-0", "/").replaceAll("-", "/")}`
    expect(await count(untouched)).toEqual([1, "note example-row 县财政局/终端.csv 2"])
    expect(await count("示例,,,,")).toEqual([1, "note example-row 县财政局/终端.csv 2"])
    expect(await count(template.replace("张伟", "赵敏"))).toEqual([2, "warning marked-example 县财政局/终端.csv 2"])
    const { county } = await read([file("县财政局/终端.csv", "使用人,IP地址\n示例,10.1.1.1\n李娜,10.12.3.18\n")])
    expect(recordsOf(county, "terminals")["finance-bureau"]).toHaveLength(1)
  })
})

describe("files and sheets that stand twice", () => {
  const csv = `${rows.join("\n")}\n`

  it("reads the same file once, but what two agencies say twice", async () => {
    const same = await read([file("县财政局/终端.csv", csv), file("县财政局/终端 - 副本.csv", csv)])
    expect(recordsOf(same.county, "terminals")).toEqual({ "finance-bureau": [{ user: "张伟", address: "10.12.3.17" }] })
    expect(problems(same.issues)).toEqual(["warning duplicate-file 县财政局/终端 - 副本.csv"])
    const two = await read([file("县财政局/终端.csv", csv), file("鸣凤镇/终端.csv", csv)])
    expect(Object.keys(recordsOf(two.county, "terminals"))).toEqual(["finance-bureau", "mingfeng"])
    const kinds = await read([
      file("县财政局/终端.csv", "IP地址\n10.1.1.1\n"),
      file("县财政局/扫描.csv", "IP地址\n10.1.1.1\n")
    ])
    expect(kinds.county.batches.map(({ set }) => set)).not.toEqual([])
    expect(problems(kinds.issues).filter((issue) => issue.includes("duplicate"))).toEqual([])
  })

  it("names hidden sheets that it reads", async () => {
    const { bytes } = await workbook("县财政局.xlsx", { 终端: rows })
    const { county, issues } = await read([{ name: "县财政局.xlsx", bytes: hidden(bytes) }])
    expect(problems(issues)).toEqual(["warning hidden-sheet 县财政局.xlsx!终端"])
    expect(recordsOf(county, "terminals")["finance-bureau"]).toHaveLength(1)
  })
})

describe("rows of a text file that do not fit its header", () => {
  it("refuses rows with more cells than the header has, blank ones apart", async () => {
    const csv = "使用人,IP地址\n张伟,10.12.3.17,,\n李娜,王芳,10.12.3.18\n"
    const { county, issues } = await read([file("县财政局/终端.csv", csv)])
    expect(problems(issues)).toEqual(["error shifted-row 县财政局/终端.csv C3"])
    expect(county.batches.map(({ records, rejected }) => [records.length, rejected])).toEqual([[1, 1]])
  })

  it("tells every line that a stray quotation mark would swallow", async () => {
    const head = "终端标识,使用人,IP地址,功能区\nA,张伟,10.12.3.1,办公区\n"
    await Promise.all(
      [
        ['B,",10.12.3.2,办公区', 'C,",10.12.3.3,办公区'],
        ['"B,李娜,10.12.3.2,办公区', "C,王芳,10.12.3.3,办公区", 'D,赵敏 19",10.12.3.4,办公区'],
        ['B,李娜,10.12.3.2,"', 'C,王芳,10.12.3.3,"'],
        ['B,李娜,10.12.3.2,"办', "C,王芳,10.12.3.3,办公区", 'D,赵敏,10.12.3.4,19"']
      ].map(async (lines) => {
        const { county, issues } = await read([
          file("县财政局/终端.csv", `${head}${lines.join("\n")}\nE,钱进,10.12.3.5,"办公区\n三楼"\n`)
        ])
        expect(issues.filter(({ code }) => code === "quote-not-closed").map(({ place }) => place.row)).toEqual(
          lines.map((_, index) => index + 3)
        )
        expect(county.batches.map(({ records, rejected }) => [records.length, rejected])).toEqual([[2, lines.length]])
      })
    )
  })
})

describe("a list of agencies as NDJSON", () => {
  it("is found under every name of the set, escaped or not", async () => {
    const agency = { name: "远安县财政局", kind: "县直部门" }
    const texts = ["agencies", "单位名录", "Agencies"].flatMap((set) => [
      JSON.stringify({ set, record: agency }),
      escaped(JSON.stringify({ record: agency, set }))
    ])
    const readings = await Promise.all(texts.map((text) => readCounty(yuanan2014, [file("a.ndjson", text)])))
    expect(readings.map(({ issues }) => problems(issues))).toEqual(texts.map(() => []))
    expect(readings.map(({ county }) => county.agencies.map(({ id }) => id))).toEqual(texts.map(() => ["远安县财政局"]))
  })
})
