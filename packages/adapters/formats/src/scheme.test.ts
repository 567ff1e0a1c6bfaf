import { yuanan2014 } from "@zhengwu/core"
import { parseWaivers, type Scheme, yuanan2014Scheme } from "@zhengwu/core/assessment"
import { describe, expect, test } from "vitest"
import writeXlsxFile from "write-excel-file/universal"
import { writeScheme } from "./scheme-template.ts"
import { readScheme, readSettings } from "./scheme.ts"

const full: Scheme = {
  ...yuanan2014Scheme,
  kinds: ["township", "department"],
  notApplicable: "scale",
  unknownEarns: 0.25,
  total: 13.5,
  indicators: [
    {
      id: "top",
      title: { zh: "专网", en: "Network" },
      weight: 10,
      children: [
        {
          id: "labels",
          title: { zh: "标识", en: "Labels" },
          weight: 6.5,
          rules: ["network.labelled", "network.zoned"],
          method: {
            kind: "threshold",
            steps: [
              { atLeastPercent: 80, earnsPercent: 50 },
              { atLeastPercent: 95.5, earnsPercent: 100 }
            ]
          }
        },
        {
          id: "secrecy",
          title: { zh: "保密", en: "Secrecy" },
          weight: 3.5,
          rules: ["security.secrecy-reviewed"],
          method: { kind: "deduct", marks: { high: 1, note: 0.1 }, cap: 2 }
        }
      ]
    },
    {
      id: "guidance",
      title: { zh: "引导", en: "Guidance" },
      weight: 3.5,
      rules: ["judged.guidance"],
      method: { kind: "judgement" }
    }
  ],
  vetoes: [
    {
      id: "secrecy",
      title: { zh: "未审先发", en: "Published without review" },
      rule: "security.secrecy-reviewed",
      codes: ["published-without-clearance"],
      effect: { kind: "zero" }
    },
    {
      id: "egress",
      title: { zh: "私接", en: "Private access" },
      rule: "network.single-egress",
      effect: { kind: "grade-at-most", grade: "pass" }
    }
  ]
}

const placesIn = (parsed: ReturnType<typeof readScheme>) =>
  parsed.ok ? [] : parsed.issues.map(({ code, place: { file, sheet, row }, cell }) => [code, file, sheet, row, cell])

const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) })

describe("a scheme", () => {
  test.each(["json", "yaml", "xlsx"] as const)("survives %s, in both languages", async (format) => {
    for (const scheme of [full, yuanan2014Scheme])
      for (const locale of ["zh", "en"] as const) {
        const bytes = await writeScheme(scheme, format, locale)
        expect(readScheme(yuanan2014, { name: `scheme.${format}`, bytes })).toEqual({ ok: true, value: scheme })
      }
  })

  test("in YAML tells five planted faults, each with its line", () => {
    const yaml = `id: s
version: "1"
title: 考核方案
source: { kind: county, reference: 远政办〔2014〕1号 }
notice: yuanan-2014
total: 12
indicators:
  - id: labels
    title: 标识
    weight: 4
    rules: [network.labeled]
    method: proportional
  - id: addresses
    title: 地址
    weight: 6
    rules:
      - ip.allocated
  - id: labels
    title: 标识
    weight: 1
    rules: [ip.registered]
    method: { kind: deduct, marks: { high: 1 }, cap: -1 }
`
    expect(placesIn(readScheme(yuanan2014, text("考核.yaml", yaml)))).toEqual([
      ["unknown-name", "考核.yaml", undefined, 11, undefined],
      ["no-method", "考核.yaml", undefined, 13, undefined],
      ["duplicate-id", "考核.yaml", undefined, 18, undefined],
      ["out-of-range", "考核.yaml", undefined, 22, undefined],
      ["weights-do-not-add-up", "考核.yaml", undefined, 6, undefined]
    ])
  })

  test("in a workbook tells faults with sheet, row and cell", async () => {
    const blob = await writeXlsxFile([
      {
        sheet: "方案",
        data: [
          ["项目", "内容"],
          ["方案编号", "s"],
          ["版本", "1"],
          ["名称", "考核方案"],
          ["来源", "县里文件"],
          ["来源说明", "远政办〔2014〕1号"],
          ["通知", "yuanan-2014"],
          ["总分数", 10],
          ["总分", 10]
        ]
      },
      {
        sheet: "指标",
        data: [
          ["编号", "上级指标", "名称", "分值", "计分方法", "规则", "权重"],
          ["labels", null, "标识", 4, "按比例", "network.labeled", null],
          ["addresses", null, "地址", 7, null, "ip.allocated", null],
          ["lost", "labls", "丢失", 1, "按比例", "ip.registered", null]
        ]
      },
      { sheet: "等级", data: [["编号"], ["a"]] }
    ]).toBlob()
    const source = { name: "考核.xlsx", bytes: new Uint8Array(await blob.arrayBuffer()) }
    expect(placesIn(readScheme(yuanan2014, source))).toEqual([
      ["unknown-sheet", "考核.xlsx", "等级", undefined, undefined],
      ["unknown-property", "考核.xlsx", "方案", 8, "A8"],
      ["unknown-column", "考核.xlsx", "指标", 1, "G1"],
      ["unknown-parent", "考核.xlsx", "指标", 4, "B4"],
      ["unknown-name", "考核.xlsx", "指标", 2, "F2"],
      ["no-method", "考核.xlsx", "指标", 3, undefined],
      ["weights-do-not-add-up", "考核.xlsx", "方案", 9, "B9"]
    ])
  })

  test("that is no document is told with the line where it breaks off", () => {
    expect(placesIn(readScheme(yuanan2014, text("s.json", '{\n  "id": "s",\n  "id": "t"\n}')))).toEqual([
      ["duplicate-key", "s.json", undefined, 3, undefined]
    ])
    expect(placesIn(readScheme(yuanan2014, text("s.yaml", "id: [\n")))[0]?.slice(0, 2)).toEqual(["not-yaml", "s.yaml"])
    expect(readScheme(yuanan2014, text("s.yaml", "")).ok).toBe(false)
    expect(
      placesIn(readScheme(yuanan2014, { name: "s.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) }))
    ).toHaveLength(1)
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${"bcdefghi"
      .split("")
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`)
      .join("\n")}`
    expect(placesIn(readScheme(yuanan2014, text("s.yaml", bomb)))).toEqual([
      ["file-too-large", "s.yaml", undefined, undefined, undefined]
    ])
  })
})

test("settings that people write get their line too", () => {
  const parsed = readSettings(text("w.yaml", "- id: w\n  agency: nobody\n"), (value) =>
    parseWaivers(yuanan2014, [], value)
  )
  expect(parsed.ok ? [] : parsed.issues.slice(0, 1).map(({ code, place }) => [code, place])).toEqual([
    ["unknown-name", { file: "w.yaml", row: 2, pointer: "/0/agency" }]
  ])
})
