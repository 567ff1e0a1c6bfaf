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
import { type OnlineService, onlineServices } from "./service-records.ts"
import { servicesOnline } from "./services.ts"

const agencies: readonly Agency[] = [{ id: "a", name: { zh: "甲局" }, kind: "department" }]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [servicesOnline]
})
const batch = <T>(set: RecordSet<T>, records: readonly T[]): Batch => ({ set: set.id, agency: "a", records })
const run = (...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf: "2014-08-01" })
const judged = (...depths: readonly OnlineService["depth"][]) =>
  run(
    batch(
      onlineServices,
      depths.map((depth, index) => ({ name: `事项${index}`, ...(depth === undefined ? {} : { depth }) }))
    )
  )
const codes = ({ findings }: Report) => findings.map(({ code }) => code)

describe("website.services-online", () => {
  it("takes every depth but none", () => {
    expect(codes(judged("guide", "apply", "track", "complete"))).toEqual([])
    expect(codes(judged("none", "apply", "track", "complete"))).toEqual(["service-offline"])
    expect(codes(judged(undefined, "apply", "track", "complete"))).toEqual(["service-offline"])
  })

  it("takes a share of 30 % that can be applied for, and refuses less", () => {
    const of10 = (applied: number) =>
      judged(...Array.from({ length: 10 }, (_, index) => (index < applied ? ("apply" as const) : ("guide" as const))))
    expect([4, 3, 2].map((applied) => codes(of10(applied)))).toEqual([[], [], ["few-services-applied-online"]])
  })

  it("is unknown without the list or its depths, and met by an empty list", () => {
    expect(run().outcomes[0]).toMatchObject({ status: "unknown", missing: [{ set: "onlineServices" }] })
    expect(judged(undefined).outcomes[0]).toMatchObject({
      status: "unknown",
      missing: [{ set: "onlineServices", fields: ["depth"] }]
    })
    expect(judged().outcomes[0]).toMatchObject({ status: "met", measure: { checked: 0 } })
  })

  it("says what is wrong in both languages", () => {
    const report = judged("none", "guide", "guide")
    const words = (locale: "zh" | "en") =>
      report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
    expect(report.findings).toMatchObject([
      { code: "few-services-applied-online", severity: "low", detail: { held: 0, total: 3, sharePercent: 0 } },
      { code: "service-offline", provision: "3.4.services", severity: "medium", subject: "事项0" }
    ])
    expect(words("zh")).toEqual(["3个事项中可在线申报的有0个，占0%，低于30%", "事项“事项0”尚未上网"])
    expect(words("en")).toEqual([
      "0 of 3 service items can be applied for online: 0%, less than 30%",
      'Service item "事项0" is not online yet'
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const depth = fc.constantFrom("none", "guide", "apply", "track", "complete")
    fc.assert(
      fc.property(fc.array(depth, { maxLength: 12 }), (depths) => {
        const report = judged(...depths)
        const applied = depths.filter((each) => ["apply", "track", "complete"].includes(each)).length
        expect(codes(report).filter((code) => code === "service-offline").length).toBe(
          depths.filter((each) => each === "none").length
        )
        expect(codes(report).includes("few-services-applied-online")).toBe(
          depths.length > 0 && applied / depths.length < 0.3
        )
        const items = depths.map((each, index) => ({ name: `事项${index}`, depth: each }))
        expect(run(batch(onlineServices, items.toReversed())).outcomes).toEqual(report.outcomes)
      })
    )
  })
})
