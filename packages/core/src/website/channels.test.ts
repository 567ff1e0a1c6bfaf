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
import { type Channel, channels } from "./channel-records.ts"
import { channelsIntegrated, multiDevice } from "./channels.ts"
import { type Site, sites } from "./site-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [multiDevice, channelsIntegrated]
})
const batch = <T>(set: RecordSet<T>, agency: string, records: readonly T[]): Batch => ({ set: set.id, agency, records })
const run = (...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf: "2014-08-01" })
const outcome = (report: Report, rule: string) =>
  report.outcomes.find((each) => each.agency === "a" && each.rule === rule)
const found = ({ findings }: Report) => findings.map(({ code, subject }) => `${code} ${subject}`)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)

describe("website.multi-device", () => {
  const judged = (...own: readonly Site[]) => run(batch(sites, "a", own))

  it("asks for phones, of sites in use", () => {
    expect(found(judged({ name: "站", showsOnPhone: true }))).toEqual([])
    expect(found(judged({ name: "站", showsOnPhone: false }))).toEqual(["device-not-supported 站"])
    expect(found(judged({ name: "站", showsOnTablet: true }))).toEqual(["device-not-supported 站"])
    expect(found(judged({ name: "站", showsOnPhone: false, inUse: false }))).toEqual([])
  })

  it("is unknown without sites or what they show on", () => {
    expect(outcome(run(), "website.multi-device")?.missing).toEqual([{ set: "sites" }])
    expect(outcome(judged({ name: "站" }), "website.multi-device")).toMatchObject({
      status: "unknown",
      missing: [{ set: "sites", fields: ["showsOnPhone", "showsOnTablet"] }]
    })
    expect(found(judged({ name: "站" }, { name: "另站", showsOnPhone: true }))).toEqual(["device-not-supported 站"])
  })

  it("says what is wrong in both languages", () => {
    const report = judged({ name: "甲局网站", showsOnPhone: false })
    expect(report.findings[0]).toMatchObject({ provision: "3.6.channels", detail: { unsupported: ["phone"] } })
    expect(words(report, "zh")).toEqual(["网站“甲局网站”没有适配手机"])
    expect(words(report, "en")).toEqual(['Website "甲局网站" does not show properly on phones'])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const site = fc.record({ name: fc.string({ minLength: 1 }), showsOnPhone: fc.boolean(), inUse: fc.boolean() })
    fc.assert(
      fc.property(fc.array(site, { maxLength: 6 }), (own) => {
        const report = judged(...own)
        expect(report.findings.length).toBe(own.filter(({ showsOnPhone, inUse }) => inUse && !showsOnPhone).length)
        expect(judged(...own.toReversed())).toEqual(report)
      })
    )
  })
})

describe("website.channels", () => {
  const kinds = ["mainstream-media", "public-search", "weibo", "wechat", "social-network"] as const
  const channel = (kind: Channel["kind"], more: Partial<Channel> = {}): Channel => ({ kind, name: kind, ...more })

  it("asks for each kind that the notice lists, in use", () => {
    expect(
      found(
        run(
          batch(
            channels,
            "a",
            kinds.map((kind) => channel(kind))
          )
        )
      )
    ).toEqual([])
    expect(
      found(
        run(
          batch(
            channels,
            "a",
            kinds.map((kind) => channel(kind, kind === "weibo" ? { inUse: false } : {}))
          )
        )
      )
    ).toEqual(["channel-missing 微博"])
  })

  it("is unknown without the list", () => {
    expect(outcome(run(), "website.channels")).toMatchObject({ status: "unknown", missing: [{ set: "channels" }] })
    expect(outcome(run(batch(channels, "a", [])), "website.channels")).toMatchObject({
      status: "breached",
      measure: { checked: 5, breached: 5 }
    })
  })

  it("says what is wrong in both languages", () => {
    const report = run(
      batch(
        channels,
        "a",
        kinds.filter((kind) => kind !== "public-search").map((kind) => channel(kind))
      )
    )
    expect(words(report, "zh")).toEqual(["政府网站没有与公共搜索平台融合"])
    expect(words(report, "en")).toEqual([
      "The website is not integrated with any platform of the kind: public search engine"
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const shape = fc.record({ kind: fc.constantFrom(...kinds), name: fc.constant("号"), inUse: fc.boolean() })
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 8 }), (own) => {
        const report = run(batch(channels, "a", own))
        expect(report.findings.map(({ detail }) => String(detail["topic"])).toSorted()).toEqual(
          kinds.filter((kind) => !own.some((each) => each.kind === kind && each.inUse)).toSorted()
        )
        expect(run(batch(channels, "a", own.toReversed()))).toEqual(report)
      })
    )
  })
})
