import { createHash } from "node:crypto"
import { describeFinding, type Locale, provisionOf, yuanan2014 } from "@zhengwu/core"
import { type Assessment, score, yuanan2014Scheme } from "@zhengwu/core/assessment"
import fc from "fast-check"
import { parseHTML } from "linkedom"
import { describe, expect, it } from "vitest"
import { earlierAssessment, exampleAssessment, waiver, withTexts } from "../test/example-county.ts"
import { style, styleDigest } from "./html/style.ts"
import { renderHtml } from "./render-html.ts"

const locales: readonly Locale[] = ["zh", "en"]
const page = (locale: Locale, assessment = exampleAssessment) =>
  renderHtml(yuanan2014, assessment, { locale, before: earlierAssessment, generator: "zhengwu 0.1.0" })
const pages = { zh: page("zh"), en: page("en") }
const documents = { zh: parseHTML(pages.zh).document, en: parseHTML(pages.en).document }
const textIn = (locale: Locale) => documents[locale].body.textContent
/** The names of all elements in order: what markup the page has, whatever its text. */
const skeleton = (html: string) =>
  [...parseHTML(html).document.querySelectorAll("*")].map(
    (element) => `${element.tagName} ${element.getAttributeNames().join()}`
  )

describe("the page of a county", () => {
  it("is the same bytes for the same assessment", () => {
    expect(page("zh")).toBe(pages.zh)
    expect(page("en")).toBe(pages.en)
  })

  it("has no script, no style but its own, and nothing from elsewhere", () => {
    expect(`sha256-${createHash("sha256").update(style).digest("base64")}`).toBe(styleDigest)
    for (const locale of locales) {
      expect(pages[locale]).toContain(`default-src 'none'; style-src '${styleDigest}'`)
      const { document } = { document: documents[locale] }
      expect(document.querySelectorAll("script,link,img,iframe,object,embed,form,[style],[onclick]")).toHaveLength(0)
      expect(document.querySelectorAll("style")).toHaveLength(1)
      for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^#[a-z0-9]+$/u)
    }
  })

  it("leads every link to a place that stands once", () => {
    for (const locale of locales) {
      const ids = [...documents[locale].querySelectorAll("[id]")].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const link of documents[locale].querySelectorAll("a"))
        expect(ids).toContain(link.getAttribute("href")?.slice(1))
    }
  })

  it("tells of each provision that is broken how often it is", () => {
    const { report } = exampleAssessment
    const broken = [...documents.zh.querySelectorAll("table.map tbody td.b")]
    expect(broken.length).toBeGreaterThan(50)
    for (const cell of broken) {
      const [, number] = /^✕([1-9]\d*)$/u.exec(cell.textContent ?? "") ?? []
      expect(cell.getAttribute("aria-label")).toBe(`违反，问题 ${number} 处`)
    }
    const several = new Set(yuanan2014.rules.filter(({ provisions }) => provisions.length > 1).map(({ id }) => id))
    expect(report.findings.some(({ rule, severity }) => several.has(rule) && severity !== "note")).toBe(true)
  })

  it("shows marks that add up: what is earned and lost is the worth", () => {
    const rows = [...documents.zh.querySelectorAll("table.marks tbody tr")].map((row) =>
      [...row.querySelectorAll("td.n")].map((cell) => cell.textContent ?? "")
    )
    const told = rows.flatMap(([weight = "", earned = "", lost = ""]) =>
      [weight, lost].every((cell) => /^[\d.]+$/u.test(cell))
        ? [[weight, earned.split("–").at(-1), lost].map(Number)]
        : []
    )
    expect(told.length).toBeGreaterThan(500)
    for (const [weight = 0, earned = 0, lost = 0] of told) expect(earned + lost).toBeCloseTo(weight, 6)
  })

  it("names the provision that most agencies break by its own words", () => {
    expect(textIn("zh")).toContain("违反单位最多的条款：2.0.regulation 各乡镇")
  })

  it("says every finding under its provision's verbatim sentence, with file, row and remedy", () => {
    const { report } = exampleAssessment
    for (const locale of locales) {
      const text = textIn(locale)
      for (const finding of report.findings) {
        const { message, remedy } = describeFinding(yuanan2014, report, finding, locale)
        expect(text).toContain(message)
        expect(text).toContain(provisionOf(yuanan2014, finding.provision)?.text.zh.trim())
        for (const { place } of finding.evidence) if (place.file !== undefined) expect(text).toContain(place.file)
        if (exampleAssessment.waived.every(({ finding: id }) => id !== finding.fingerprint))
          expect(text).toContain(remedy)
      }
    }
    expect(textIn("zh")).toContain("第5行 E5")
    expect(textIn("en")).toContain("row 5 E5")
  })

  it("glosses sentences in English only", () => {
    const [finding] = exampleAssessment.report.findings
    const gloss = provisionOf(yuanan2014, finding?.provision ?? "")?.text.en.trim() ?? ""
    expect(textIn("en")).toContain(gloss)
    expect(textIn("zh")).not.toContain(gloss)
  })

  it("maps every agency and every binding provision, each cell with words", () => {
    const map = documents.zh.querySelector("table.map")
    const rows = [...(map?.querySelectorAll("tbody tr") ?? [])]
    expect(rows).toHaveLength(exampleAssessment.report.agencies.length + 2)
    const columns = map?.querySelectorAll("thead th.v").length
    for (const row of rows) expect(row.querySelectorAll("td")).toHaveLength(columns ?? 0)
    for (const cell of map?.querySelectorAll("tbody td[class]") ?? [])
      expect(cell.getAttribute("aria-label")).toMatch(/\p{Script=Han}/u)
  })

  it("shows on the map what waivers excuse as waived, not as broken", () => {
    const rule = "security.secrecy-reviewed"
    const { report } = exampleAssessment
    const found = report.findings.find((finding) => finding.rule === rule)
    const agency = found?.agencies[0] ?? ""
    const excused = score(yuanan2014, yuanan2014Scheme, report, {
      waivers: [{ ...waiver, agency, excuses: { rule } }]
    })
    const row = report.agencies.findIndex(({ id }) => id === agency)
    const cellOf = (assessment: Assessment) => {
      const { document } = parseHTML(page("en", assessment))
      const headings = [...document.querySelectorAll("table.map thead th.v")].map((each) => each.textContent)
      const cells = document.querySelectorAll("table.map tbody tr")[row]?.querySelectorAll("td")
      return cells?.[headings.indexOf(found?.provision ?? "")]?.getAttribute("aria-label")
    }
    expect(cellOf(exampleAssessment)).toMatch(/^breached, \d+ finding/u)
    expect(cellOf(excused)).toBe("waived")
  })

  it("excuses the agency that a waiver names, not the others that share the fault", () => {
    const { report } = exampleAssessment
    const shared = report.findings.find(({ agencies }) => agencies.length === 2)
    const [agency = "", other = ""] = shared?.agencies ?? []
    const excused = score(yuanan2014, yuanan2014Scheme, report, {
      waivers: [{ ...waiver, agency, excuses: { finding: shared?.fingerprint ?? "" } }]
    })
    const { document } = parseHTML(page("zh", excused))
    const waivedIn = (id: string) => {
      const place = report.agencies.findIndex((each) => each.id === id) + 1
      const section = document.getElementById(`a${place}`)?.parentElement
      return [...(section?.querySelectorAll("h3") ?? [])].some(({ textContent }) => textContent === "已豁免的问题")
    }
    expect([waivedIn(agency), waivedIn(other)]).toEqual([true, false])
  })

  it("gives an agency's mark with bounds, grade, trend, waivers, way up and what could not be judged", () => {
    const card = exampleAssessment.scorecards.find(({ agency }) => agency === "mingfeng")
    const section = documents.zh.getElementById("a1")?.parentElement?.textContent ?? ""
    const shown = (mark = 0) => String(Math.floor(mark * 100 + 1e-6) / 100)
    expect(section).toContain(`${shown(card?.marks.lower)}–${shown(card?.marks.upper)} 分（满分 100）`)
    expect(section).toContain("良好–优秀")
    expect(section).toContain("不计豁免时为")
    expect(section).toMatch(/问题新增 2 处，已改正 \d+ 处，仍存在 \d+ 处/u)
    expect(section).toContain("豁免 W-1：设备更新中（县电子政务办批准，2014-07-01 至 2014-12-31）")
    expect(section).toContain("提分的捷径")
    expect(section).toContain("无法判断的事项及原因")
    expect(textIn("zh")).toContain("豁免 W-2：设备老旧（县电子政务办批准，2014-01-01 至 2014-03-31）：已过期")
  })

  it("names what vetoed an agency", () => {
    const vetoed = exampleAssessment.scorecards.flatMap(({ vetoes }) => vetoes)
    expect(vetoed.length).toBeGreaterThan(0)
    expect(documents.zh.querySelectorAll(".veto")).toHaveLength(vetoed.length)
    for (const { title } of vetoed) expect(textIn("zh")).toContain(`单项否决：${title.zh}`)
  })

  it("labels the scheme and every value that is an assumption", () => {
    expect(textIn("zh")).toContain("本考核方案是假定的")
    expect(textIn("en")).toContain("This scheme is an assumption")
    for (const { parameter, origin } of yuanan2014.settings)
      if (origin.kind === "assumption") {
        expect(textIn("zh")).toContain(parameter.title.zh)
        expect(textIn("zh")).toContain(origin.reason.zh)
      }
    expect(textIn("zh")).toContain("按假定的标准判断：")
  })

  it("draws charts that say in words what they show", () => {
    const charts = [...documents.zh.querySelectorAll("svg")]
    expect(charts).toHaveLength(1 + Object.values(exampleAssessment.ranking).filter((ranks) => ranks.length > 0).length)
    for (const chart of charts) {
      expect(chart.getAttribute("role")).toBe("img")
      expect(chart.getAttribute("aria-label")?.length).toBeGreaterThan(20)
    }
  })

  it("refuses an assessment of another notice", () => {
    const other = { ...exampleAssessment, report: { ...exampleAssessment.report, notice: "other" } }
    expect(() => renderHtml(yuanan2014, other, { locale: "zh" })).toThrow(TypeError)
    expect(() => renderHtml(yuanan2014, exampleAssessment, { locale: "zh", before: other })).toThrow(TypeError)
  })
})

describe("names and cells of files", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      "</style><svg onload=alert(1)>",
      "</table></section><h1>",
      "<!--",
      "]]>",
      "&lt;b&gt;",
      "\u202egpj.exe",
      "\u0000\ud800"
    ),
    fc.string({ unit: "binary", minLength: 1 })
  )

  it("never become markup", { timeout: 60_000 }, () => {
    const plain = skeleton(
      page(
        "zh",
        withTexts(exampleAssessment, (text) => `x${text.length}`)
      )
    )
    fc.assert(
      fc.property(hostile, (evil) => {
        // As many different texts as the plain ones, so that the same findings are grouped.
        const html = page(
          "zh",
          withTexts(exampleAssessment, (text) => `x${evil}${text.length}`)
        )
        expect(skeleton(html)).toEqual(plain)
        // oxlint-disable-next-line no-control-regex
        expect(html).not.toMatch(/[\u0000\u202e\u2066]/u)
      }),
      { numRuns: 8, examples: [["县财政局\r\n（本级）"]] }
    )
  })
})
