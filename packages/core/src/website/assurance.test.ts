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
import { addDays } from "../time/index.ts"
import { type Article, articles } from "./article-records.ts"
import { assignmentsMet, columnsFresh, publishReviewed } from "./assurance.ts"
import { columnInspections, type ContentAssignment, contentAssignments } from "./column-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [publishReviewed, columnsFresh, assignmentsMet]
})
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const runOn = (asOf: string, ...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const outcome = (report: Report, rule: string, agency = "a") =>
  report.outcomes.find((each) => each.agency === agency && each.rule === rule)
const codes = ({ findings }: Report) => findings.map(({ code, subject }) => `${code} ${subject}`)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)

const article = (column: string, publishedOn: string, more: Partial<Article> = {}): Article => ({
  title: `${column}${publishedOn}`,
  column,
  publishedOn,
  reviewedOn: publishedOn,
  ...more
})
const nobodyElse = [batch(contentAssignments, undefined, []), batch(articles, undefined, [])]

describe("website.publish-reviewed", () => {
  const judged = (...own: readonly Article[]) => runOn("2014-08-01", ...nobodyElse, batch(articles, "a", own))

  it("takes a review before or on the day of publication, and refuses the day after", () => {
    const reviewed = (reviewedOn: string) => codes(judged(article("通知", "2014-07-10", { title: "文", reviewedOn })))
    expect(reviewed("2014-07-09")).toEqual([])
    expect(reviewed("2014-07-10")).toEqual([])
    expect(reviewed("2014-07-11")).toEqual(["article-unreviewed 文"])
  })

  it("does not ask for the review of an article that is yet to be published", () => {
    const planned = (publishedOn: string) =>
      judged(article("通知", "2014-07-01"), article("通知", publishedOn, { title: "文", reviewedOn: "2014-08-10" }))
    expect(codes(planned("2014-08-01"))).toEqual(["article-unreviewed 文"])
    expect(outcome(planned("2014-08-02"), "website.publish-reviewed")).toMatchObject({
      status: "met",
      measure: { checked: 1, breached: 0 }
    })
  })

  it("refuses an article without a review among reviewed ones, and is unknown where none tells of any", () => {
    const { reviewedOn: _, ...unreviewed } = article("通知", "2014-07-10", { title: "文" })
    expect(codes(judged(article("通知", "2014-07-01"), unreviewed))).toEqual(["article-unreviewed 文"])
    expect(outcome(judged(unreviewed), "website.publish-reviewed")).toMatchObject({
      status: "unknown",
      missing: [{ set: "articles", fields: ["reviewedOn"] }]
    })
    expect(outcome(runOn("2014-08-01"), "website.publish-reviewed")).toMatchObject({
      status: "unknown",
      missing: [{ set: "articles" }]
    })
  })

  it("says what is wrong in both languages", () => {
    const { reviewedOn: _, ...unreviewed } = article("通知", "2014-07-10", { title: "防汛通知" })
    const report = judged(unreviewed, article("通知", "2014-07-10", { title: "招考公告", reviewedOn: "2014-07-12" }))
    expect(report.findings[0]).toMatchObject({
      rule: "website.publish-reviewed",
      provision: "3.2.assurance",
      severity: "high",
      agencies: ["a"]
    })
    expect(words(report, "zh").toSorted()).toEqual([
      "“招考公告”于2014-07-10发布，晚至2014-07-12才审核",
      "“防汛通知”于2014-07-10发布，没有发布审核记录"
    ])
    expect(words(report, "en").toSorted()).toEqual([
      '"招考公告" was published on 2014-07-10 and reviewed only on 2014-07-12',
      '"防汛通知" was published on 2014-07-10 without a recorded review'
    ])
  })
})

const monthly: ContentAssignment = { column: "通知", intervalDays: 30 }

describe("website.columns-fresh", () => {
  const judged = (asOf: string, ...batches: readonly Batch[]) =>
    runOn(asOf, ...nobodyElse, batch(contentAssignments, "a", [monthly]), ...batches)
  const stale = (report: Report) => codes(report).filter((code) => code.startsWith("column-stale"))

  it("takes the last day of the interval and refuses the day after", () => {
    const on = (asOf: string) => stale(judged(asOf, batch(articles, "a", [article("通知", "2014-07-01")])))
    expect(on("2014-07-30")).toEqual([])
    expect(on("2014-07-31")).toEqual([])
    expect(on("2014-08-01")).toEqual(["column-stale 通知"])
  })

  it("goes by the latest article of any agency up to the day, and by what an inspection saw", () => {
    const old = article("通知", "2014-05-01")
    expect(stale(judged("2014-08-01", batch(articles, "a", [old, article("通知", "2014-07-02")])))).toEqual([])
    expect(
      stale(judged("2014-08-01", batch(articles, "a", [old]), batch(articles, "b", [article("通知", "2014-07-02")])))
    ).toEqual([])
    expect(stale(judged("2014-08-01", batch(articles, "a", [old, article("通知", "2014-08-02")])))).toEqual([
      "column-stale 通知"
    ])
    expect(stale(judged("2014-08-01", batch(articles, "a", [old, article("动态", "2014-07-30")])))).toEqual([
      "column-stale 通知"
    ])
    const seen = (lastUpdatedOn: string) =>
      batch(columnInspections, "b", [{ column: "通知", inspectedOn: "2014-08-01", lastUpdatedOn }])
    expect(stale(judged("2014-08-01", batch(articles, "a", [old]), seen("2014-07-02")))).toEqual([])
    expect(stale(judged("2014-08-01", batch(articles, "a", [old]), seen("2014-07-01")))).toEqual(["column-stale 通知"])
  })

  it("is unknown while some agency's articles are not there, and met by one that is", () => {
    const partly = (...own: readonly Article[]) =>
      runOn(
        "2014-08-01",
        batch(contentAssignments, undefined, []),
        batch(contentAssignments, "a", [monthly]),
        batch(articles, "a", own)
      )
    expect(outcome(partly(), "website.columns-fresh")).toMatchObject({
      status: "unknown",
      missing: [{ set: "articles" }]
    })
    expect(outcome(partly(article("通知", "2014-07-20")), "website.columns-fresh")?.status).toBe("met")
  })

  it("is unknown while some article could not be read", () => {
    const unread = (own: readonly Article[]) =>
      outcome(judged("2014-08-01", { ...batch(articles, "a", own), rejected: 1 }), "website.columns-fresh")
    expect(unread([])).toMatchObject({ status: "unknown", missing: [{ set: "articles", rejected: 1 }] })
    expect(unread([article("通知", "2014-07-20")])?.measure.breached).toBe(0)
  })

  it("is unknown without the table or its intervals, and asks nothing where the table sets no interval", () => {
    expect(outcome(runOn("2014-08-01"), "website.columns-fresh")?.missing).toEqual([
      { set: "contentAssignments" },
      { set: "articles" }
    ])
    const without = runOn(
      "2014-08-01",
      ...nobodyElse,
      batch(contentAssignments, "a", [{ column: "通知", articles: 1 }])
    )
    expect(outcome(without, "website.columns-fresh")).toMatchObject({
      status: "unknown",
      missing: [{ set: "contentAssignments", fields: ["intervalDays"] }]
    })
    expect(outcome(without, "website.columns-fresh", "b")).toMatchObject({ status: "met", measure: { checked: 0 } })
  })

  it("says what is wrong in both languages", () => {
    const report = judged("2014-08-01", batch(articles, "a", [article("通知", "2014-06-30")]))
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]).toMatchObject({
      code: "column-stale",
      provision: "3.2.assurance",
      severity: "medium",
      agencies: ["a"],
      subject: "通知",
      evidence: [{ set: "contentAssignments", record: monthly }],
      detail: { latest: "2014-06-30", intervalDays: 30 },
      due: "2014-07-30"
    })
    expect(words(report, "zh")).toEqual(["栏目“通知”最近一次更新是2014-06-30，超过了30天的更新间隔"])
    expect(words(report, "en")).toEqual([
      'Column "通知" was last updated on 2014-06-30, longer ago than its interval of 30 days'
    ])
    const never = judged("2014-08-01")
    expect(words(never, "zh")).toEqual(["栏目“通知”至2014-08-01从未更新，应每30天至少更新一次"])
    expect(never.findings[0]?.due).toBeUndefined()
  })
})

describe("website.assignments-met", () => {
  const judged = (asOf: string, owed: number, own: readonly Article[], ...others: readonly Batch[]) =>
    runOn(
      asOf,
      ...nobodyElse,
      batch(contentAssignments, "a", [{ column: "通知", articles: owed }]),
      batch(articles, "a", own),
      ...others
    )
  const year = (count: number) =>
    Array.from({ length: count }, (_, index) => article("通知", addDays("2014-03-01", index)))

  it("takes the number that is owed and refuses one fewer, once the period is over", () => {
    const status = (count: number) => outcome(judged("2015-01-01", 3, year(count)), "website.assignments-met")?.status
    expect([status(4), status(3), status(2)]).toEqual(["met", "met", "breached"])
  })

  it("counts many articles of several agencies apart", () => {
    const many = Array.from({ length: 9000 }, () => article("通知", "2014-05-01"))
    const status = (owed: number) =>
      ["a", "b"].map(
        (agency) =>
          outcome(
            runOn(
              "2015-01-01",
              ...nobodyElse,
              ...["a", "b"].flatMap((each) => [
                batch(contentAssignments, each, [{ column: "通知", articles: owed }]),
                batch(articles, each, many)
              ])
            ),
            "website.assignments-met",
            agency
          )?.status
      )
    expect(status(9000)).toEqual(["met", "met"])
    expect(status(9001)).toEqual(["breached", "breached"])
  })

  it("waits until the last day of the period", () => {
    const short = (asOf: string) => outcome(judged(asOf, 3, year(2)), "website.assignments-met")
    expect(short("2014-12-30")).toMatchObject({ status: "pending", due: "2014-12-31" })
    expect(short("2014-12-31")).toMatchObject({ status: "pending", due: "2014-12-31" })
    expect(short("2015-01-01")?.status).toBe("breached")
    expect(outcome(judged("2014-08-01", 2, year(2)), "website.assignments-met")?.status).toBe("met")
  })

  it("counts an agency's own articles of the period and column only", () => {
    const status = (publishedOn: string, column = "通知", agency = "a") =>
      outcome(
        judged("2015-02-01", 1, [], batch(articles, agency, [article(column, publishedOn)])),
        "website.assignments-met"
      )?.status
    expect(["2013-12-31", "2014-01-01", "2014-12-31", "2015-01-01"].map((day) => status(day))).toEqual([
      "breached",
      "met",
      "met",
      "breached"
    ])
    expect(status("2014-05-01", "动态")).toBe("breached")
    expect(status("2014-05-01", "通知", "b")).toBe("breached")
  })

  it("is unknown while some article could not be read", () => {
    const report = judged("2015-01-01", 3, year(2), { ...batch(articles, "a", []), rejected: 1 })
    expect(outcome(report, "website.assignments-met")).toMatchObject({
      status: "unknown",
      missing: [{ set: "articles", rejected: 1 }]
    })
  })

  it("is unknown without numbers, and says what is wrong in both languages", () => {
    const without = runOn("2015-01-01", ...nobodyElse, batch(contentAssignments, "a", [monthly]))
    expect(outcome(without, "website.assignments-met")).toMatchObject({
      status: "unknown",
      missing: [{ set: "contentAssignments", fields: ["articles"] }]
    })
    const report = judged("2015-01-01", 12, year(2))
    expect(report.findings[0]).toMatchObject({
      code: "assignment-short",
      detail: { owed: 12, delivered: 2, from: "2014-01-01", to: "2014-12-31" },
      due: "2014-12-31"
    })
    expect(words(report, "zh")).toEqual(["2014-01-01至2014-12-31，栏目“通知”应发布12条信息，实际发布2条"])
    expect(words(report, "en")).toEqual(['From 2014-01-01 to 2014-12-31 column "通知" was owed 12 articles and got 2'])
    expect(report.findings[0] && describeFinding(notice, report, report.findings[0], "zh").remedy).toContain("补充10条")
  })
})

it("agrees with a second formulation, in any order of records", () => {
  const day = fc.integer({ min: 0, max: 450 }).map((days) => addDays("2013-12-01", days))
  const articleShape = fc.record({
    agency: fc.constantFrom("a", "b"),
    column: fc.constantFrom("通知", "动态"),
    publishedOn: day,
    reviewedOn: fc.option(day, { nil: undefined })
  })
  const assignmentShape = fc.record({
    agency: fc.constantFrom("a", "b"),
    column: fc.constantFrom("通知", "动态"),
    intervalDays: fc.integer({ min: 1, max: 90 }),
    articles: fc.nat(4)
  })
  const county = fc.record({
    asOf: day,
    rows: fc.array(articleShape, { maxLength: 12 }),
    table: fc.array(assignmentShape, { maxLength: 4 }),
    seed: fc.nat()
  })
  fc.assert(
    fc.property(county, ({ asOf, rows, table, seed }) => {
      const batches = [
        ...rows.map(({ agency, column, publishedOn, reviewedOn }) =>
          batch(articles, agency, [
            { title: "文", column, publishedOn, ...(reviewedOn === undefined ? {} : { reviewedOn }) }
          ])
        ),
        ...table.map(({ agency, ...assignment }) => batch(contentAssignments, agency, [assignment]))
      ]
      const report = runOn(asOf, ...nobodyElse, ...batches)
      const turned = seed % (batches.length + 1)
      expect(runOn(asOf, ...batches.slice(turned).toReversed(), ...nobodyElse, ...batches.slice(0, turned))).toEqual(
        report
      )
      const count = (code: string) => report.findings.filter((each) => each.code === code).length
      const stale = table.filter(({ column, intervalDays }) => {
        const days = rows
          .filter((row) => row.column === column && row.publishedOn <= asOf)
          .map((row) => row.publishedOn)
        return !days.some((latest) => addDays(latest, intervalDays) >= asOf)
      })
      expect(count("column-stale")).toBe(stale.length)
      const short = table.filter(
        ({ agency, column, articles: owed }) =>
          asOf > "2014-12-31" &&
          rows.filter(
            (row) =>
              row.agency === agency &&
              row.column === column &&
              row.publishedOn.startsWith("2014") &&
              row.publishedOn <= asOf
          ).length < owed
      )
      expect(count("assignment-short")).toBe(short.length)
      // The authority keeps the list: where it tells of one agency's reviews, it tells of all.
      const tells = rows.some((row) => row.reviewedOn !== undefined)
      const unreviewed = rows.filter(
        ({ reviewedOn, publishedOn }) =>
          tells && publishedOn <= asOf && !(reviewedOn !== undefined && reviewedOn <= publishedOn)
      )
      expect(count("article-unreviewed")).toBe(unreviewed.length)
    })
  )
})
