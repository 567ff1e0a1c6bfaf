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
import { officeChapter } from "../notices/yuanan-2014/office.ts"
import { type OnlineVillage, onlineVillages } from "./use-records.ts"
import { villagesCovered } from "./villages.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...officeChapter,
  recordSets: [filings, judgements, ...officeChapter.recordSets],
  rules: [villagesCovered]
})
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const runOn = (asOf: string, ...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const outcome = (report: Report, rule: string, agency = "a") =>
  report.outcomes.find((each) => each.agency === agency && each.rule === rule)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
const judged = (...online: readonly (boolean | undefined)[]) =>
  runOn(
    "2014-08-01",
    batch(
      onlineVillages,
      "b",
      online.map((isOnline, index): OnlineVillage => ({
        name: `村${index}`,
        ...(isOnline === undefined ? {} : { isOnline })
      }))
    )
  )
const status = (report: Report) => outcome(report, "office.villages-covered", "b")

describe("office.villages-covered", () => {
  it("takes every village online, and refuses one that is not", () => {
    expect(status(judged(true, true, true))?.status).toBe("met")
    expect(status(judged(true, true, false))).toMatchObject({
      status: "breached",
      measure: { checked: 3, breached: 1 }
    })
    expect(status(judged(true, undefined))?.status).toBe("breached")
  })

  it("is unknown without villages or what they do, and not applicable without any village and to departments", () => {
    expect(status(runOn("2014-08-01"))).toMatchObject({ status: "unknown", missing: [{ set: "onlineVillages" }] })
    expect(status(judged(undefined))).toMatchObject({
      status: "unknown",
      missing: [{ set: "onlineVillages", fields: ["isOnline"] }]
    })
    expect(status(judged())?.status).toBe("not-applicable")
    expect(outcome(judged(true), "office.villages-covered", "a")?.status).toBe("not-applicable")
  })

  it("says what is wrong in both languages, naming the villages", () => {
    const report = judged(true, false, true, false)
    expect(report.findings).toMatchObject([
      { provision: "4.4.villages", agencies: ["b"], detail: { held: 2, total: 4, sharePercent: 50 } }
    ])
    expect(words(report, "zh")).toEqual(["4个村（社区）中网上办公的有2个，占50%，低于100%；未覆盖的有：村1、村3"])
    expect(words(report, "en")).toEqual(["2 of 4 villages work online: 50%, less than 100%; not covered: 村1, 村3"])
  })

  it("agrees with a second formulation, in any order of records", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (online) => {
        const report = judged(...online)
        const offline = online.flatMap((each, index) => (each ? [] : [`村${index}`]))
        expect(report.findings.flatMap(({ context }) => context.map(({ subject }) => subject))).toEqual(offline)
        expect(judged(...online.toReversed()).outcomes).toEqual(report.outcomes)
      })
    )
  })
})
