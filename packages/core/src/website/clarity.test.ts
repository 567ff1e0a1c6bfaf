import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { websiteChapter } from "../notices/yuanan-2014/website.ts"
import { type Article, articles } from "./article-records.ts"
import { columnsClear } from "./clarity.ts"
import { type ColumnInspection, columnInspections, columns, type SiteColumn } from "./column-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [columnsClear]
})
const asOf = "2014-08-01"
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const run = (...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const whole = [batch(columns, undefined, []), batch(articles, undefined, [])]
const outcome = (report: Report, agency = "a") => report.outcomes.find((each) => each.agency === agency)
const codes = ({ findings }: Report) => findings.map(({ code, subject }) => `${code} ${subject}`)

const article = (column: string, publishedOn = "2014-07-01"): Article => ({
  title: `${column}的文章`,
  column,
  publishedOn
})
const leaf = (id: string, parent?: string, more: Partial<SiteColumn> = {}): SiteColumn => ({
  id,
  name: id,
  ...(parent === undefined ? {} : { parent }),
  ...more
})
/** Judges columns of `a`, each filled by an article of its own. */
const filled = (...own: readonly SiteColumn[]) =>
  run(
    ...whole,
    batch(columns, "a", own),
    batch(
      articles,
      "a",
      own.map(({ id }) => article(id))
    )
  )
const inspected = (...own: readonly ColumnInspection[]) =>
  run(...whole, batch(columns, "a", []), batch(columnInspections, "a", own))

describe("website.columns-clear", () => {
  it("takes a column with an article or a sub-column as filled, and one that only leads elsewhere", () => {
    const own = [leaf("顶"), leaf("子", "顶"), leaf("外链", undefined, { isLink: true })]
    expect(codes(run(...whole, batch(columns, "a", own), batch(articles, "a", [article("子")])))).toEqual([])
    expect(codes(run(...whole, batch(columns, "a", own)))).toEqual(["column-empty 子"])
  })

  it("takes an article of any agency up to the day of the judgement", () => {
    const found = (publishedOn: string) =>
      codes(run(...whole, batch(columns, "a", [leaf("顶")]), batch(articles, "b", [article("顶", publishedOn)])))
    expect(found("2014-07-31")).toEqual([])
    expect(found("2014-08-01")).toEqual([])
    expect(found("2014-08-02")).toEqual(["column-empty 顶"])
  })

  it("takes a column for the same whatever the case of its code", () => {
    expect(codes(filled(leaf("YA-01"), leaf("YA-0101", "ya-01")))).toEqual([])
    expect(codes(filled(leaf("YA-01", "ya-02"), leaf("ya-02", "ya-01"), leaf("YA-03", "ya-03")))).toEqual([
      "column-unrooted YA-01",
      "column-unrooted YA-03",
      "column-unrooted ya-02"
    ])
    const deep = filled(leaf("YA-1"), leaf("YA-2", "ya-1"), leaf("YA-3", "ya-2"), leaf("YA-4", "ya-3"))
    expect(codes(deep)).toEqual(["column-too-deep YA-4"])
    const seen = inspected(
      { column: "YA-01", inspectedOn: "2014-07-01", status: "dead-link" },
      { column: "ya-01", inspectedOn: "2014-07-20", status: "normal" }
    )
    expect(codes(seen)).toEqual([])
  })

  it("does not say that a column is empty while another agency's articles are not there", () => {
    const report = run(batch(columns, undefined, []), batch(columns, "a", [leaf("顶")]), batch(articles, "a", []))
    expect(outcome(report)).toMatchObject({ status: "unknown", missing: [{ set: "articles" }] })
    const both = run(
      batch(columns, undefined, []),
      batch(columns, "a", [leaf("顶")]),
      batch(articles, "a", []),
      batch(articles, "b", [])
    )
    expect(outcome(both)?.status).toBe("breached")
  })

  it("does not rest a fault on rows that could not be read", () => {
    const empty = run(...whole, batch(columns, "a", [leaf("顶")]), { ...batch(articles, "a", []), rejected: 1 })
    expect(outcome(empty)).toMatchObject({ status: "unknown", missing: [{ set: "articles", rejected: 1 }] })
    const loose = run(
      ...whole,
      { ...batch(columns, "a", [leaf("一", "无")]), rejected: 1 },
      batch(articles, "a", [article("一")])
    )
    expect(outcome(loose)).toMatchObject({ status: "unknown", missing: [{ set: "columns", rejected: 1 }] })
  })

  it("names the cells of what it found", () => {
    const report = run(...whole, {
      ...batch(columns, "a", [leaf("顶")]),
      origin: { file: "栏目.xlsx", sheet: "栏目", rows: [2], columns: { id: "A", name: "B" } }
    })
    expect(report.findings[0]?.evidence[0]).toMatchObject({
      place: { file: "栏目.xlsx", row: 2 },
      cells: { id: "A2", name: "B2" }
    })
  })

  it("takes the third level and refuses the fourth", () => {
    const own = [leaf("一"), leaf("二", "一"), leaf("三", "二"), leaf("四", "三")]
    expect(codes(filled(...own.slice(0, 2)))).toEqual([])
    expect(codes(filled(...own.slice(0, 3)))).toEqual([])
    expect(codes(filled(...own))).toEqual(["column-too-deep 四"])
  })

  it("finds a missing parent and a circle, and lets what hangs below start anew", () => {
    expect(codes(filled(leaf("一", "无"), leaf("二", "一")))).toEqual(["column-unrooted 一"])
    expect(codes(filled(leaf("一", "二"), leaf("二", "一"), leaf("三", "一")))).toEqual([
      "column-unrooted 一",
      "column-unrooted 二"
    ])
    expect(codes(filled(leaf("一", "一")))).toEqual(["column-unrooted 一"])
  })

  it("goes by the lesser parent of two columns with one code, in either order", () => {
    const own = [leaf("一"), leaf("二", "一"), leaf("三", "二"), leaf("四", "三"), leaf("三", "一")]
    expect(codes(filled(...own))).toEqual([])
    expect(codes(filled(...own.toReversed()))).toEqual([])
  })

  it("leaves a missing parent unknown while another agency's columns are not there", () => {
    const report = run(
      batch(columns, "a", [leaf("一", "无")]),
      batch(articles, undefined, []),
      batch(articles, "a", [article("一")])
    )
    expect(outcome(report)).toMatchObject({ status: "unknown", missing: [{ set: "columns" }] })
    expect(outcome(report, "b")).toMatchObject({ status: "unknown", missing: [{ set: "columns" }] })
  })

  it("takes one name under different parents and sites, and refuses it side by side", () => {
    const names = (...own: readonly Partial<SiteColumn>[]) =>
      codes(
        filled(leaf("上"), leaf("下"), ...own.map((more, index) => leaf(`${index}`, "上", { name: "动态", ...more })))
      )
    expect(names({}, { parent: "下" })).toEqual([])
    expect(names({ site: "甲" }, { site: "乙" })).toEqual([])
    expect(names({}, { name: "动 态" }, { name: "动态" })).toEqual(["column-name-shared 动 态"])
  })

  it("goes by the latest inspection, and by the worse of two on one day", () => {
    const one = (inspectedOn: string, status?: ColumnInspection["status"]): ColumnInspection => ({
      column: "通知",
      inspectedOn,
      ...(status === undefined ? {} : { status })
    })
    expect(codes(inspected(one("2014-07-01", "blank"), one("2014-07-02", "normal")))).toEqual([])
    expect(codes(inspected(one("2014-07-01", "normal"), one("2014-07-02", "dead-link")))).toEqual([
      "column-found-unusable 通知"
    ])
    expect(codes(inspected(one("2014-07-02", "blank"), one("2014-07-02")))).toEqual(["column-found-unusable 通知"])
    expect(
      codes(inspected(one("2014-07-02", "dead-link"), { ...one("2014-07-02"), lastUpdatedOn: "2014-07-01" }))
    ).toEqual(["column-found-unusable 通知"])
    expect(codes(inspected(one("2014-08-01", "blank")))).toEqual(["column-found-unusable 通知"])
    expect(codes(inspected(one("2014-08-02", "blank")))).toEqual([])
    expect(codes(inspected(one("2014-08-01", "false-alarm")))).toEqual([])
    expect(codes(inspected(one("2014-08-01", "maintenance")))).toEqual([])
  })

  it("is unknown without columns or articles, and met where an agency answers for no column", () => {
    expect(outcome(run())?.missing).toEqual([{ set: "columns" }, { set: "articles" }])
    expect(outcome(run(batch(columns, undefined, []), batch(columns, "a", [leaf("顶")])))).toMatchObject({
      status: "unknown",
      missing: [{ set: "articles" }]
    })
    expect(outcome(run(...whole))).toMatchObject({ status: "met", measure: { checked: 0 } })
  })

  it("says what is wrong in both languages", () => {
    const report = filled(leaf("一"), leaf("二", "一"), leaf("三", "二"), leaf("四", "三", { name: "往年通知" }))
    expect(report.findings[0]).toMatchObject({
      rule: "website.columns-clear",
      code: "column-too-deep",
      provision: "3.1.clarity",
      severity: "low",
      agencies: ["a"],
      subject: "往年通知",
      detail: { depth: 4 },
      evidence: [{ set: "columns", agency: "a", record: { id: "四" } }]
    })
    const words = (locale: "zh" | "en") =>
      report.findings[0] && describeFinding(notice, report, report.findings[0], locale)
    expect(words("zh")?.message).toBe("栏目“往年通知”在第4级，超过了3级")
    expect(words("en")?.message).toBe('Column "往年通知" lies at level 4, deeper than 3')
    expect(words("zh")?.sentence).toContain("优化页面栏目结构")
    const circle = filled(leaf("一", "一"), leaf("二", "无"))
    expect(circle.findings.map((each) => describeFinding(notice, circle, each, "zh").message).toSorted()).toEqual([
      "栏目“一”的上级栏目最终又是它自己",
      "栏目“二”的上级栏目“无”不在栏目表中"
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const ids = ["1", "2", "3", "4", "5", "6"]
    const shape = fc.record({
      agency: fc.constantFrom("a", "b"),
      parent: fc.option(fc.constantFrom(...ids, "无"), { nil: undefined }),
      name: fc.constantFrom("动态", "通知"),
      isLink: fc.boolean(),
      articles: fc.nat(1)
    })
    const county = fc
      .array(shape, { minLength: 1, maxLength: 6 })
      .chain((shapes) =>
        fc.tuple(
          fc.constant(shapes),
          fc.shuffledSubarray([...shapes.keys()], { minLength: shapes.length, maxLength: shapes.length })
        )
      )
    fc.assert(
      fc.property(county, ([shapes, order]) => {
        const all = shapes.map(({ parent, name, isLink }, index) => leaf(ids[index] ?? "", parent, { name, isLink }))
        const judged = (indexes: readonly number[]) =>
          run(
            ...whole,
            ...indexes.flatMap((index) => {
              const { agency = "a", articles: count = 0 } = shapes[index] ?? {}
              const column = all[index]
              return column === undefined
                ? []
                : [batch(columns, agency, [column]), batch(articles, agency, count === 0 ? [] : [article(column.id)])]
            })
          )
        const report = judged([...shapes.keys()])
        expect(judged(order)).toEqual(report)
        const expected = all.flatMap((column, index) => {
          const faults: string[] = []
          const children = all.filter(({ parent }) => parent === column.id)
          if (column.isLink !== true && shapes[index]?.articles === 0 && children.length === 0)
            faults.push("column-empty")
          const path = [column.id]
          let above = column.parent
          while (above !== undefined && !path.includes(above) && all.some(({ id }) => id === above)) {
            path.push(above)
            above = all.find(({ id }) => id === above)?.parent
          }
          const isLoose = column.parent !== undefined && !all.some(({ id }) => id === column.parent)
          if (isLoose || above === column.id) faults.push("column-unrooted")
          // Whoever hangs from a circle has no level.
          else if ((above === undefined || !path.includes(above)) && path.length > 3) faults.push("column-too-deep")
          return faults.map((code) => `${code} ${column.id}`)
        })
        const found = report.findings
          .filter(({ code }) => code !== "column-name-shared")
          .map(({ code, evidence }) => `${code} ${(evidence[0]?.record as SiteColumn | undefined)?.id}`)
        expect(found.toSorted()).toEqual(expected.toSorted())
        const siblings = new Map<string, number>()
        for (const { parent, name } of all)
          siblings.set(`${parent ?? ""} ${name}`, (siblings.get(`${parent ?? ""} ${name}`) ?? 0) + 1)
        expect(report.findings.filter(({ code }) => code === "column-name-shared").length).toBe(
          [...siblings.values()].filter((count) => count > 1).length
        )
      })
    )
  })
})
