import { type Notice, yuanan2014 } from "@zhengwu/core"
import { describe, expect, test } from "vitest"
import { sample } from "../test/sample.ts"
import type { Checked } from "./checked.ts"
import { uncoloured } from "./colour.ts"
import { wordsIn } from "./languages.ts"
import type { TextStyle } from "./text-findings.ts"
import { renderText } from "./text-report.ts"
import { displayWidth } from "./width.ts"

const render = (checked: Checked, style: Partial<TextStyle> = {}): string =>
  [
    ...renderText(checked, {
      locale: "zh",
      words: wordsIn(style.locale ?? "zh"),
      width: 80,
      paint: uncoloured,
      whole: false,
      wholeInput: false,
      ...style
    })
  ].join("")

describe("the text report", () => {
  test("says the sentence once for each agency and provision, and the remedy once for each group", () => {
    const text = render(sample(), { width: 120 })
    const [, finance = ""] = text.split("━━ 远安县财政局")
    const own = finance.split("━━ 远安县卫生局")[0] ?? ""
    expect(own.split("三是加强防病毒体系建设")).toHaveLength(2)
    expect(own.split("上安装江民杀毒软件并登记")).toHaveLength(2)
    expect(own).toContain("（其余照此办理）")
  })

  test("shortens long lists with a way to see them whole", () => {
    const option = "另有 2 处，用 --rule security.antivirus-installed --agency finance 查看全部"
    expect(render(sample(), { width: 120 })).toContain(option)
    const whole = render(sample(), { width: 120, whole: true })
    expect(whole).not.toContain("查看全部")
    for (let index = 1; index <= 12; index++) expect(whole).toContain(`“CZ-${index}”安装的是“360安全卫士”`)
  })

  test.each([40, 60, 80, 120])("is never wider than %i cells", (width) => {
    for (const locale of ["zh", "en"] as const)
      for (const line of render(sample(), { width, locale }).split("\n"))
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })

  test("groups what could not be judged by reason", () => {
    const text = render(sample())
    expect(text).toContain("没有提供“网络设备登记表”：全部 3 个单位")
  })

  test("lets no file steer the terminal", () => {
    expect(render(sample())).not.toContain("\u001b")
  })

  test("lists what is pending with its date", () => {
    const checked = sample()
    const outcome = checked.report.outcomes[0]
    if (outcome === undefined) throw new Error("no outcome")
    const pending = {
      ...outcome,
      status: "pending",
      due: "2014-07-31",
      missing: [],
      measure: { checked: 1, breached: 0, pending: 1 }
    } as const
    const text = render({ ...checked, report: { ...checked.report, outcomes: [pending] } })
    expect(text).toContain("2014-07-31 前（含当日）：网络拓扑图按期上报登记（远安县档案局）")
  })

  test("marks findings that rest on an assumed value", () => {
    const assumed: Notice = {
      ...yuanan2014,
      settings: yuanan2014.settings.map((setting) =>
        setting.parameter.id === "antivirusProducts"
          ? { ...setting, origin: { kind: "assumption", reason: { zh: "通知未写明", en: "The notice is silent" } } }
          : setting
      )
    }
    expect(render(sample(assumed), { width: 120 })).toContain(
      "按假定的标准判断：规定的杀毒软件（名称中出现任一字样即可） 江民、jiangmin（通知未写明）"
    )
    expect(render(sample())).not.toContain("按假定的标准判断")
  })

  test("says that nothing was found, and that unknown is no pass", () => {
    const checked = sample()
    const text = render({ ...checked, report: { ...checked.report, findings: [] } })
    expect(text).toContain("没有发现问题")
    expect(text).toContain("不等于没有问题")
  })

  test("lists every problem of the input only when all is wanted", () => {
    const issue = (row: number, level: "error" | "note") => ({
      level,
      code: "x",
      field: "address",
      place: { file: "a.csv", row },
      message: { zh: `问题${row}`, en: `problem ${row}` },
      remedy: { zh: "更正", en: "Correct it" }
    })
    const issues = [...Array.from({ length: 25 }, (_, index) => issue(index + 2, "error")), issue(99, "note")]
    const text = render({ ...sample(), issues })
    expect(text).toContain("错误 25 处，注意 0 处")
    expect(text).toContain("另有 5 处，用 --verbose 列出")
    expect(text).toContain("另有 1 处写法不规范")
    expect(text).not.toContain("问题26")
    const whole = render({ ...sample(), issues }, { wholeInput: true })
    expect(whole).toContain("[说明] 第99行：问题99")
    expect(whole).toContain("[错误] 第26行：问题26。更正")
  })
})
