import { assess, yuanan2014 } from "@zhengwu/core"
import { describe, expect, it } from "vitest"
import { brief, directory, file, gb18030, problems, read, recordsOf, workbook } from "../test/files.ts"
import { readCounty } from "./read-county.ts"

const date = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), format: "yyyy/m/d" })

const zhang = {
  user: "张伟",
  address: "10.12.3.17",
  mac: "00:1a:2b:3c:4d:5e",
  assetNumber: "201200317",
  antivirusAsset: true,
  registeredOn: "2014-07-01"
}

describe("readCounty", () => {
  it("reads a form as a county has it: title rows, merged agencies, blank rows, totals, signatures, mixed values", async () => {
    const book = await workbook("终端.xlsx", {
      Sheet1: [
        [{ value: "远安县终端用户IP地址登记表", columnSpan: 8 }, ...Array<null>(7).fill(null)],
        [],
        ["序号", "使用单位", "责任人", "IP", "物理地址", "资产编号", "江民资产登记", "登记时间"],
        [
          1,
          { value: "县财政局", rowSpan: 2 },
          " 张伟 ",
          "１０.12.3.17",
          "00-1A-2B-3C-4D-5E",
          201200317,
          "是",
          date("2014-07-01")
        ],
        [2, null, "李娜", "10.12.3.18", null, null, "否", "2014年7月2日"],
        [],
        [3, "鸣凤镇", "王芳", "10.12.9.1", "001a2b3c4d60", "YA-1", "√", 41821],
        [4],
        ["合计", null, 3],
        ["填表人：赵敏", null, null, "审核人：钱进"]
      ]
    })
    const { county, issues } = await read([book])
    expect(problems(issues)).toEqual([])
    expect(recordsOf(county, "terminals")).toEqual({
      "finance-bureau": [
        zhang,
        { user: "李娜", address: "10.12.3.18", antivirusAsset: false, registeredOn: "2014-07-02" }
      ],
      mingfeng: [
        {
          user: "王芳",
          address: "10.12.9.1",
          mac: "00:1a:2b:3c:4d:60",
          assetNumber: "YA-1",
          antivirusAsset: true,
          registeredOn: "2014-07-01"
        }
      ]
    })
    expect(
      county.batches
        .filter(({ set }) => set === "terminals")
        .map(({ agency, origin, fields }) => ({ agency, origin, fields }))
    ).toEqual(
      [
        ["finance-bureau", [4, 5]],
        ["mingfeng", [7]]
      ].map(([agency, rows]) => ({
        agency,
        origin: {
          file: "终端.xlsx",
          sheet: "Sheet1",
          rows,
          columns: { user: "C", address: "D", mac: "E", assetNumber: "F", antivirusAsset: "G", registeredOn: "H" }
        },
        fields: ["user", "address", "mac", "assetNumber", "antivirusAsset", "registeredOn"]
      }))
    )
    expect(brief(issues)).toContain("note serial-date 终端.xlsx!Sheet1 H7 registeredOn")
  })

  it("keeps good rows beside bad ones, and tells every fault with its cell", async () => {
    const csv = file(
      "县财政局/终端登记表.csv",
      "使用人,IP地址,MAC地址,登记日期\n张伟,10.12.3.17,00-1A-2B-3C-4D-5E,2014/7/1\n李娜,192.168.1.256,xx,7月1日\n王芳,10.12.3.19,,\n"
    )
    const { county, issues } = await read([csv])
    expect(county.batches.map(({ records, rejected, origin }) => [records.length, rejected, origin?.rows])).toEqual([
      [2, 1, [2, 4]]
    ])
    expect(problems(issues)).toEqual([
      expect.stringMatching(/^error \S+ 县财政局\/终端登记表.csv B3 address$/u),
      expect.stringMatching(/^error \S+ 县财政局\/终端登记表.csv C3 mac$/u),
      "error not-a-date 县财政局/终端登记表.csv D3 registeredOn"
    ])
    expect(issues.find(({ field, level }) => field === "registeredOn" && level === "error")).toEqual({
      level: "error",
      code: "not-a-date",
      place: { file: "县财政局/终端登记表.csv", row: 3 },
      cell: "D3",
      set: "terminals",
      field: "registeredOn",
      message: { zh: "“7月1日”不是确定的日期", en: '"7月1日" is not a definite date' },
      remedy: { zh: "按“2014-07-31”填写年月日", en: 'Write year, month and day as in "2014-07-31"' }
    })
  })

  it("reads the same records from GB18030, UTF-8 with a mark, UTF-16, JSON and NDJSON", async () => {
    const csv = "单位,使用人,IP地址,资产登记\n县财政局,张𠮷,10.12.3.17,是\n鸣凤镇,李㙍,10.12.3.18,否\n"
    const wide = new Uint8Array(2 + csv.length * 2)
    new DataView(wide.buffer).setUint16(0, 0xfeff, true)
    for (let at = 0; at < csv.length; at++) new DataView(wide.buffer).setUint16(2 + at * 2, csv.charCodeAt(at), true)
    const one = { user: "张𠮷", address: "10.12.3.17", antivirusAsset: true }
    const two = { user: "李㙍", address: "10.12.3.18", antivirusAsset: false }
    const sources = [
      file("终端.csv", gb18030(csv)),
      file("终端.csv", `\ufeff${csv}`),
      file("终端.csv", wide),
      file("终端.csv", csv.replaceAll(",", "\t")),
      file(
        "a.json",
        JSON.stringify({
          dossiers: [
            { agency: "县财政局", terminals: [one] },
            { agency: "mingfeng", terminals: [{ ...two, antivirusAsset: "否" }] }
          ]
        })
      ),
      file(
        "终端登记表.json",
        JSON.stringify([
          { agency: "财政局", ...one },
          { 单位: "鸣凤镇", 使用人: "李㙍", IP: "10.12.3.18", 资产登记: "无" }
        ])
      ),
      file(
        "a.ndjson",
        `\ufeff{"set":"terminals","agency":"finance-bureau","record":${JSON.stringify(one)}}\r\n\n{"set":"终端登记表","agency":"鸣凤镇人民政府","record":${JSON.stringify(two)}}`
      )
    ]
    for (const { county, issues } of await Promise.all(sources.map((source) => read([source])))) {
      expect(problems(issues)).toEqual([])
      expect(recordsOf(county, "terminals")).toEqual({ "finance-bureau": [one], mingfeng: [two] })
    }
  })

  it("reads agencies from JSON under the headings of a sheet as well, and says which keys it does not know", async () => {
    const entry = { 单位代码: "finance", 单位名称: "县财政局", 单位类别: "县直部门", 负责人: "张伟" }
    const agency = { id: "finance", name: { zh: "县财政局" }, kind: "department" }
    for (const source of [
      file("a.json", JSON.stringify({ agencies: [entry], dossiers: [] })),
      file("a.ndjson", JSON.stringify({ set: "agencies", record: entry }))
    ]) {
      const { county, issues } = await readCounty(yuanan2014, [source])
      expect(county.agencies).toEqual([agency])
      expect(issues.map(({ level, code }) => [level, code])).toEqual([["warning", "unknown-key"]])
    }
  })

  it("gives findings of a JSON or NDJSON file their place", async () => {
    const record = { user: "张伟", address: "10.12.3.17" }
    const json = await read([
      file("a.json", JSON.stringify({ dossiers: [{ agency: "mingfeng", terminals: [record, record] }] }))
    ])
    expect(json.county.batches[0]?.origin).toEqual({ file: "a.json", pointer: "/dossiers/0/terminals", rows: [0, 1] })
    const line = JSON.stringify({ set: "terminals", agency: "mingfeng", record })
    const lines = await read([file("a.ndjson", `${line}\n\n${line}\n`)])
    expect(lines.county.batches[0]?.origin).toEqual({ file: "a.ndjson", rows: [1, 3] })
    const report = assess(yuanan2014, lines.county, { asOf: "2014-08-01" })
    expect(report.findings.flatMap(({ evidence }) => evidence.map(({ place }) => place))).toContainEqual({
      file: "a.ndjson",
      row: 3
    })
  })

  it("takes a list that the authority keeps as that of the whole county", async () => {
    const filing = { kind: "topology", status: "registered", submittedOn: "2014-07-20", registeredOn: "2014-07-25" }
    const sources = [
      file("报备登记表.csv", "单位,报备事项,状态,上报日期,登记日期\n鸣凤镇,网络拓扑图,已登记,2014-07-20,2014-07-25\n"),
      file("a.json", JSON.stringify({ register: { filings: [{ agency: "mingfeng", ...filing }] } })),
      file("a.ndjson", JSON.stringify({ set: "filings", agency: "mingfeng", record: filing }))
    ]
    const readings = await Promise.all(sources.map((source) => read([source])))
    expect(readings.map(({ issues }) => problems(issues))).toEqual(sources.map(() => []))
    const statuses = readings.map(({ county }) => {
      const { outcomes } = assess(yuanan2014, county, { asOf: "2014-08-01" })
      const status = (agency: string) =>
        outcomes.find((each) => each.agency === agency && each.rule === "network.topology-filed")?.status
      return [status("mingfeng"), status("finance-bureau")]
    })
    expect(statuses).toEqual(sources.map(() => ["met", "breached"]))
  })

  it("keeps the good records of JSON and NDJSON beside bad ones", async () => {
    const good = { user: "张伟", address: "10.12.3.17" }
    const json = await read([
      file(
        "a.json",
        JSON.stringify({
          agencies: [{ id: "x", name: "新单位", kind: "乡镇" }, { id: "y" }],
          dossiers: [
            { agency: "x", terminals: [good, { address: "10.12.3" }, 7, { ...good, useer: "x" }], printers: [] },
            1
          ]
        })
      )
    ])
    expect(recordsOf(json.county, "terminals")).toEqual({ x: [good, good] })
    expect(json.county.batches[0]?.rejected).toBe(2)
    expect(problems(json.issues)).toEqual([
      "error unknown-set a.json /dossiers/0/printers",
      "error not-an-object a.json /dossiers/1",
      "error missing a.json /agencies/1 name",
      "error missing a.json /agencies/1 kind",
      expect.stringMatching(/^error \S+ a.json \/dossiers\/0\/terminals\/1\/address address$/u),
      "error not-an-object a.json /dossiers/0/terminals/2",
      "warning unknown-key a.json /dossiers/0/terminals/3"
    ])
    const lines = [
      `{"set":"agencies","record":{"id":"x","name":"新单位","kind":"乡镇"}}`,
      `{"set":"terminals","agency":"x","record":${JSON.stringify(good)}}`,
      "{oops",
      `{"set":"terminal","agency":"x","record":{}}`,
      `{"agency":"x","record":{}}`,
      `{"set":"terminals","agency":"z","record":${JSON.stringify(good)}}`,
      `{"set":"terminals","record":${JSON.stringify(good)}}`,
      `{"set":"devices","agency":"x","records":[]}`,
      "[]"
    ]
    const ndjson = await read([file("a.ndjson", lines.join("\n"))])
    expect(recordsOf(ndjson.county, "terminals")).toEqual({ x: [good], "": [] })
    expect(recordsOf(ndjson.county, "devices")).toEqual({ x: [] })
    expect(problems(ndjson.issues)).toEqual([
      "error not-json a.ndjson 3",
      "error unknown-set a.ndjson 4",
      "error no-set a.ndjson 5",
      "error unknown-agency a.ndjson 6",
      "error no-agency a.ndjson 7",
      "error not-an-object a.ndjson 9"
    ])
  })

  it("finds the agency in the column, the title, the sheet, the file, the folder or the options, the closest first", async () => {
    const rows = [
      ["使用人", "IP地址"],
      ["张伟", "10.12.3.17"]
    ]
    const owners = async (...[sources, options]: Parameters<typeof read>) =>
      (await read(sources, options)).county.batches.map(({ agency }) => agency)
    expect(await owners([await workbook("a.xlsx", { 终端: [["远安县财政局终端登记表"], ...rows] })])).toEqual([
      "finance-bureau"
    ])
    expect(
      await owners([await workbook("a.xlsx", { 终端: [["填报单位：园区管委会  联系人：县财政局张伟"], ...rows] })])
    ).toEqual(["park"])
    expect(await owners([await workbook("鸣凤镇.xlsx", { 财政局: rows })])).toEqual(["finance-bureau"])
    expect(await owners([await workbook("园区管委会/2014年鸣凤镇终端登记表.xlsx", { Sheet1: rows })])).toEqual([
      "mingfeng"
    ])
    expect(await owners([await workbook("财政局/上报/表.xlsx", { Sheet1: rows })])).toEqual(["finance-bureau"])
    expect(await owners([await workbook("表.xlsx", { Sheet1: rows })], { agency: "园区管委会" })).toEqual(["park"])
    const { county, issues } = await read([await workbook("表.xlsx", { Sheet1: rows })])
    expect(county.batches.map(({ agency, records, rejected }) => [agency, records, rejected])).toEqual([
      [undefined, [], 1]
    ])
    expect(problems(issues)).toEqual(["error no-agency 表.xlsx!Sheet1"])
  })

  it("takes 部门 for the agency only where its values are agencies", async () => {
    const csv = (section: string) => `部门,使用人,IP地址\n${section},张伟,10.12.3.17\n`
    expect(recordsOf((await read([file("鸣凤镇/终端.csv", csv("县财政局"))])).county, "terminals")).toHaveProperty(
      "finance-bureau"
    )
    expect(recordsOf((await read([file("鸣凤镇/终端.csv", csv("党政办"))])).county, "terminals")).toHaveProperty(
      "mingfeng"
    )
    expect(problems((await read([file("终端.csv", csv("党政办"))])).issues)).toEqual([
      "error unknown-agency 终端.csv A2"
    ])
  })

  it("reads a blank agency as that of the row above, with a note", async () => {
    const csv =
      "单位,使用人,IP地址\n,赵一,10.1.1.1\n县财政局,张伟,10.12.3.17\n,李娜,10.12.3.18\n县国税局,王芳,10.12.3.19\n,钱二,10.12.3.20\n"
    const { county, issues } = await read([file("终端.csv", csv)])
    expect(recordsOf(county, "terminals")).toEqual({
      "": [],
      "finance-bureau": [
        { user: "张伟", address: "10.12.3.17" },
        { user: "李娜", address: "10.12.3.18" }
      ]
    })
    expect(brief(issues)).toEqual([
      "error no-agency-above 终端.csv A2",
      "note agency-from-above 终端.csv A4",
      "error unknown-agency 终端.csv A5",
      "error agency-above-unread 终端.csv A6"
    ])
  })

  it("reads sheets that are empty as nothing to report, where the agency is known", async () => {
    const { county, issues } = await read([
      await workbook("县财政局.xlsx", { 网络设备登记表: [["设备标识", "设备类型"]], 线路登记表: [], Sheet3: [] }),
      file("网络设备登记表.csv", "单位,设备标识,设备类型\n")
    ])
    expect(issues).toEqual([])
    expect(county.batches.map(({ set, agency, records, fields }) => [set, agency, records.length, fields])).toEqual([
      ["devices", "finance-bureau", 0, ["label", "kind"]],
      ["links", "finance-bureau", 0, undefined]
    ])
  })

  it("asks when headings almost fit, fit twice, or are missing", async () => {
    const { issues } = await read([
      await workbook("县财政局.xlsx", {
        终端登记表: [
          ["使用入", "责任人", "使用者", "IP地址", "MAC地址", "mac", "楼层", "备注"],
          ["张", "伟", "李", "10.1.1.1", "001a2b3c4d60", "x", "3", "无"]
        ],
        网络设备登记表: [
          ["设备标识", "设备类形"],
          ["SW-1", "交换机"],
          ["SW-2", "交换机"]
        ],
        线路登计表: [
          ["甲", "乙"],
          ["1", "2"]
        ]
      })
    ])
    expect(brief(issues).slice(0, 8)).toEqual([
      "warning unknown-sheet 县财政局.xlsx!线路登计表",
      "warning unknown-column 县财政局.xlsx!终端登记表 A1",
      "warning unknown-column 县财政局.xlsx!终端登记表 G1",
      "note remark-column 县财政局.xlsx!终端登记表 H1",
      "error duplicate-column 县财政局.xlsx!终端登记表 C1 user",
      "warning duplicate-column 县财政局.xlsx!终端登记表 F1 mac",
      expect.stringMatching(/^note \S+ 县财政局.xlsx!终端登记表 E2 mac$/u),
      "warning unknown-column 县财政局.xlsx!网络设备登记表 B1"
    ])
    const remedies = issues.map(({ remedy }) => remedy.zh)
    expect(remedies[0]).toBe("是否指“线路登记表”？")
    expect(remedies.at(-1)).toBe("“设备类形”是否指“设备类型”？")
    expect(issues.at(-1)).toMatchObject({ code: "missing-column", field: "kind", level: "error" })
    expect(issues.find(({ code }) => code === "duplicate-column")?.message.zh).toBe(
      "B“责任人”列和C“使用者”列都是“使用人”，读取了前者"
    )
  })

  it("counts the rows under a header that lacks a required column as rejected", async () => {
    const { county } = await read([file("县财政局/网络设备登记表.csv", "设备标识,型号\nSW-1,S5700\nSW-2,S5700\n")])
    expect(county.batches.map(({ records, rejected }) => [records.length, rejected])).toEqual([[0, 2]])
  })

  it("asks for a name when a sheet may be either of two kinds", async () => {
    const csv = "IP地址,MAC地址\n10.12.3.17,001a2b3c4d60\n"
    expect(problems((await read([file("县财政局/1.csv", csv)])).issues)).toEqual([
      "error ambiguous-sheet 县财政局/1.csv"
    ])
    expect((await read([file("县财政局/扫描结果.csv", csv)])).county.batches.map(({ set }) => set)).toEqual([
      "sightings"
    ])
    expect((await read([file("县财政局/终端台账2014.csv", csv)])).county.batches.map(({ set }) => set)).toEqual([
      "terminals"
    ])
  })

  it("says once that no file lists the agencies", async () => {
    const { county, issues } = await readCounty(yuanan2014, [
      file("终端.csv", "单位,使用人,IP地址\n县财政局,张伟,10.12.3.17\n鸣凤镇,李娜,10.12.3.18\n"),
      file("全县地址空间.csv", "地址空间\n10.12.0.0/16\n")
    ])
    expect(problems(issues)).toEqual(["error no-agencies"])
    expect(county.batches.map(({ set }) => set)).toEqual(["addressSpaces"])
  })

  it("reads the county's own register, where agencies stand once over several rows", async () => {
    const { county, issues } = await read([
      await workbook("IP规划.xlsx", {
        IP地址分配表: [
          ["使用单位", "IP段"],
          [{ value: "县财政局", rowSpan: 2 }, "10.12.3.0/24"],
          [null, "10.12.4.0/24"],
          ["鸣凤镇", "10.12.9.0/24"]
        ]
      })
    ])
    expect(problems(issues)).toEqual([])
    expect(recordsOf(county, "addressBlocks")).toEqual({
      "": [
        { block: "10.12.3.0/24", agency: "finance-bureau" },
        { block: "10.12.4.0/24", agency: "finance-bureau" },
        { block: "10.12.9.0/24", agency: "mingfeng" }
      ]
    })
  })

  it("refuses digits that are lost, and warns of dates in text columns", async () => {
    const { issues } = await read([
      await workbook("县财政局.xlsx", {
        终端: [
          ["使用人", "IP地址", "资产编号", "终端标识"],
          ["张伟", "10.12.3.17", 2 ** 62, "a"],
          ["李娜", "10.12.3.18", 42, date("2014-03-12")]
        ]
      })
    ])
    expect(problems(issues)).toEqual([
      "error digits-lost 县财政局.xlsx!终端 C2 assetNumber",
      "warning date-in-text 县财政局.xlsx!终端 D3 label"
    ])
  })

  it("tells an agency that stands twice", async () => {
    const again = file("单位清单.csv", `${new TextDecoder().decode(directory.bytes)}\n`)
    expect(problems((await read([again])).issues)).toEqual(
      [2, 3, 4].map((row) => `error duplicate-agency 单位清单.csv ${row}`)
    )
  })

  it("tells an agency of the options that does not exist", async () => {
    expect(problems((await read([], { agency: "财证局" })).issues)).toEqual(["error unknown-agency"])
  })
})
