import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Filing, filings } from "../filing/index.ts"
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
import { changesApproved, noPrivateSite, noUnapprovedStop } from "./control.ts"
import { type Site, type SiteChange, siteChanges, sites } from "./site-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [noPrivateSite, noUnapprovedStop, changesApproved]
})
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const runOn = (asOf: string, ...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const lists = [batch(sites, undefined, []), batch(siteChanges, undefined, []), batch(filings, undefined, [])]
const outcome = (report: Report, rule: string, agency = "a") =>
  report.outcomes.find((each) => each.agency === agency && each.rule === rule)
const codes = ({ findings }: Report) => findings.map(({ code, subject }) => `${code} ${subject}`)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)

const site = (more: Partial<Site> = {}): Site => ({ name: "甲局网站", unifiedlyManaged: false, ...more })
const granted = (kind: Filing["kind"], subject: string, decidedOn: string, more: Partial<Filing> = {}): Filing => ({
  kind,
  subject,
  status: "approved",
  submittedOn: "2014-05-01",
  decidedOn,
  ...more
})
const judged = (
  own: {
    readonly sites?: readonly Site[]
    readonly changes?: readonly SiteChange[]
    readonly filings?: readonly Filing[]
  },
  asOf = "2014-08-01"
) =>
  runOn(
    asOf,
    ...lists,
    batch(sites, "a", own.sites ?? []),
    batch(siteChanges, "a", own.changes ?? []),
    batch(filings, "a", own.filings ?? [])
  )

describe("website.no-private-site", () => {
  it("takes a site under unified management, an approved one and one out of use", () => {
    expect(codes(judged({ sites: [site({ unifiedlyManaged: true })] }))).toEqual([])
    expect(codes(judged({ sites: [site()], filings: [granted("site-created", "甲局 网站", "2014-06-01")] }))).toEqual(
      []
    )
    const stop: SiteChange = { kind: "site-stopped", name: "甲局网站", doneOn: "2014-07-01" }
    const stopped = judged({
      sites: [site({ inUse: false })],
      changes: [stop],
      filings: [granted("site-stopped", "甲局网站", "2014-06-01")]
    })
    expect(codes(stopped)).toEqual([])
    expect(codes(judged({ sites: [site()] }))).toEqual(["site-private 甲局网站"])
  })

  it("needs the approval to be in force on the day of the judgement", () => {
    const own = {
      sites: [site()],
      filings: [granted("site-created", "甲局网站", "2014-07-10", { validUntil: "2014-07-20" })]
    }
    expect(codes(judged(own, "2014-07-09"))).toEqual(["site-private 甲局网站"])
    expect(codes(judged(own, "2014-07-10"))).toEqual([])
    expect(codes(judged(own, "2014-07-20"))).toEqual([])
    expect(codes(judged(own, "2014-07-21"))).toEqual(["site-private 甲局网站"])
  })

  it("is unknown where nobody says who manages the sites, and asks nothing of who has none", () => {
    expect(outcome(judged({ sites: [{ name: "甲局网站" }] }), "website.no-private-site")).toMatchObject({
      status: "unknown",
      missing: [{ set: "sites", fields: ["unifiedlyManaged"] }]
    })
    expect(outcome(runOn("2014-08-01"), "website.no-private-site")?.missing).toEqual([
      { set: "sites" },
      { set: "filings" }
    ])
    expect(outcome(judged({}), "website.no-private-site")?.status).toBe("met")
  })

  it("says what is wrong in both languages", () => {
    const report = judged({ sites: [site()] })
    expect(report.findings[0]).toMatchObject({
      rule: "website.no-private-site",
      provision: "3.3.control",
      severity: "high",
      detail: { kind: "site-created", state: "none" }
    })
    expect(words(report, "zh")).toEqual(["网站“甲局网站”未纳入县政府办公室统一管理，也未报批，属私自搭建"])
    expect(words(report, "en")).toEqual([
      'Website "甲局网站" is outside the unified management and was never filed: it is a private one'
    ])
    const rejected = judged({
      sites: [site()],
      filings: [granted("site-created", "甲局网站", "2014-06-01", { status: "rejected" })]
    })
    expect(words(rejected, "zh")).toEqual(["网站“甲局网站”未纳入县政府办公室统一管理，新建网站的报批已被退回"])
  })
})

describe("website.no-unapproved-stop", () => {
  const stop: SiteChange = { kind: "site-stopped", name: "甲局网站", doneOn: "2014-07-10" }
  const stopped = (decidedOn: string) =>
    codes(judged({ changes: [stop], filings: [granted("site-stopped", "甲局网站", decidedOn)] }))

  it("takes an approval of the day before or the day itself, and refuses one of the day after", () => {
    expect(stopped("2014-07-09")).toEqual([])
    expect(stopped("2014-07-10")).toEqual([])
    expect(stopped("2014-07-11")).toEqual(["stop-unapproved 甲局网站"])
  })

  it("does not ask that the approval lasts, and waits for a stop that is ahead", () => {
    const expired = granted("site-stopped", "甲局网站", "2014-07-01", { validUntil: "2014-07-20" })
    expect(codes(judged({ changes: [stop], filings: [expired] }))).toEqual([])
    expect(outcome(judged({ changes: [stop] }, "2014-07-09"), "website.no-unapproved-stop")).toMatchObject({
      status: "pending",
      due: "2014-07-10"
    })
    expect(outcome(judged({ changes: [stop] }, "2014-07-10"), "website.no-unapproved-stop")?.status).toBe("breached")
  })

  it("finds a site that is out of use without a recorded stop", () => {
    const own = site({ inUse: false, unifiedlyManaged: true })
    expect(codes(judged({ sites: [own] }))).toEqual(["stop-unrecorded 甲局网站"])
    expect(
      codes(judged({ sites: [own], changes: [stop], filings: [granted("site-stopped", "甲局网站", "2014-07-01")] }))
    ).toEqual([])
    expect(codes(judged({ sites: [own], changes: [{ ...stop, kind: "site-redesigned" }] }))).toEqual([
      "stop-unrecorded 甲局网站",
      "change-unapproved 甲局网站"
    ])
  })

  it("takes no stop of another agency for its own, and none that is yet to come", () => {
    const own = site({ inUse: false, unifiedlyManaged: true })
    const approval = granted("site-stopped", "甲局网站", "2014-07-01")
    const foreign = runOn(
      "2014-08-01",
      ...lists,
      batch(sites, "a", [own]),
      batch(siteChanges, "b", [stop]),
      batch(filings, "b", [approval])
    )
    expect(foreign.findings.map(({ code, agencies: [agency] }) => [code, agency])).toEqual([["stop-unrecorded", "a"]])
    const { kind, name } = stop
    const on = (doneOn: { readonly doneOn?: string }) =>
      codes(judged({ sites: [own], changes: [{ kind, name, ...doneOn }], filings: [approval] }))
    expect([on({}), on({ doneOn: "2014-08-01" })]).toEqual([[], []])
    expect(on({ doneOn: "2014-08-02" })).toEqual(["stop-unrecorded 甲局网站"])
  })

  it("is unknown without the record of changes, and says what is wrong in both languages", () => {
    expect(
      outcome(
        runOn("2014-08-01", batch(sites, undefined, []), batch(filings, undefined, [])),
        "website.no-unapproved-stop"
      )
    ).toMatchObject({ status: "unknown", missing: [{ set: "siteChanges" }] })
    const report = judged({ changes: [stop], sites: [site({ name: "旧站", inUse: false })] })
    expect(words(report, "zh").toSorted()).toEqual([
      "网站“旧站”已不在用，但没有停用记录",
      "网站“甲局网站”停止使用，未报县电子政务办公室审批"
    ])
    expect(words(report, "en").toSorted()).toEqual([
      'Website "旧站" is out of use and no stop was recorded',
      'Website "甲局网站" was stopped and no filing was made'
    ])
  })
})

describe("website.changes-approved", () => {
  const change = (kind: SiteChange["kind"], name = "通知公告"): SiteChange => ({ kind, name, doneOn: "2014-07-10" })

  it("needs an approval of the same kind, for the same subject and agency", () => {
    for (const kind of [
      "site-created",
      "site-redesigned",
      "column-added",
      "column-removed",
      "column-changed"
    ] as const) {
      const found = (filing: Filing) => codes(judged({ changes: [change(kind)], filings: [filing] }))
      expect(found(granted(kind, "通知公告", "2014-07-10"))).toEqual([])
      expect(found(granted(kind, "通知公告", "2014-07-11"))).toEqual(["change-unapproved 通知公告"])
      expect(found(granted(kind, "公示公告", "2014-07-01"))).toEqual(["change-unapproved 通知公告"])
      expect(found(granted("site-stopped", "通知公告", "2014-07-01"))).toEqual(["change-unapproved 通知公告"])
    }
    const others = runOn(
      "2014-08-01",
      ...lists,
      batch(siteChanges, "a", [change("column-added")]),
      batch(filings, "b", [granted("column-added", "通知公告", "2014-07-01")])
    )
    expect(codes(others)).toEqual(["change-unapproved 通知公告"])
  })

  it("is unknown without filings, and leaves stops to their own rule", () => {
    expect(outcome(runOn("2014-08-01", batch(siteChanges, undefined, [])), "website.changes-approved")).toMatchObject({
      status: "unknown",
      missing: [{ set: "filings" }]
    })
    expect(outcome(judged({ changes: [change("site-stopped")] }), "website.changes-approved")).toMatchObject({
      status: "met",
      measure: { checked: 0 }
    })
  })

  it("says what is wrong in both languages", () => {
    const report = judged({
      changes: [change("column-removed")],
      filings: [granted("column-removed", "通知公告", "2014-07-11")]
    })
    expect(report.findings[0]).toMatchObject({
      rule: "website.changes-approved",
      code: "change-unapproved",
      severity: "medium",
      detail: { kind: "column-removed", state: "late", on: "2014-07-10" },
      context: [{ set: "filings" }]
    })
    expect(words(report, "zh")).toEqual(["“通知公告”的变更（删除网站栏目）在批准之前已实施"])
    expect(words(report, "en")).toEqual([
      'The change of "通知公告" (Website column removed) was made before it was approved'
    ])
  })
})

it("agrees with a second formulation, in any order of records", () => {
  const day = fc.integer({ min: 1, max: 31 }).map((number) => `2014-07-${String(number).padStart(2, "0")}`)
  const kind = fc.constantFrom("site-created", "site-stopped", "site-redesigned", "column-added", "column-changed")
  const name = fc.constantFrom("甲", "乙")
  const county = fc.record({
    changes: fc.array(fc.record({ kind, name, doneOn: day }), { maxLength: 5 }),
    approvals: fc.array(fc.record({ kind, name, decidedOn: day }), { maxLength: 5 }),
    own: fc.array(fc.record({ name, unifiedlyManaged: fc.boolean(), inUse: fc.boolean() }), { maxLength: 3 })
  })
  fc.assert(
    fc.property(county, ({ changes, approvals, own }) => {
      const filed = approvals.map(({ kind, name, decidedOn }): Filing => ({
        kind,
        subject: name,
        status: "approved",
        decidedOn
      }))
      const report = judged({ sites: own, changes, filings: filed }, "2014-07-31")
      expect(
        judged({ sites: own.toReversed(), changes: changes.toReversed(), filings: filed.toReversed() }, "2014-07-31")
      ).toEqual(report)
      const count = (code: string) => report.findings.filter((each) => each.code === code).length
      const backed = (kind: string, name: string, day: string) =>
        approvals.some((each) => each.kind === kind && each.name === name && each.decidedOn <= day)
      const unbacked = changes.filter(({ kind, name, doneOn }) => !backed(kind, name, doneOn))
      expect(count("change-unapproved")).toBe(unbacked.filter(({ kind }) => kind !== "site-stopped").length)
      expect(count("stop-unapproved")).toBe(unbacked.filter(({ kind }) => kind === "site-stopped").length)
      expect(count("stop-unrecorded")).toBe(
        own.filter(
          ({ name, inUse }) => !inUse && !changes.some((each) => each.kind === "site-stopped" && each.name === name)
        ).length
      )
      expect(count("site-private")).toBe(
        own.filter(
          ({ name, inUse, unifiedlyManaged }) =>
            inUse && !unifiedlyManaged && !backed("site-created", name, "2014-07-31")
        ).length
      )
    })
  )
})
