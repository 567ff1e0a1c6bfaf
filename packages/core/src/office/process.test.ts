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
import { addDays } from "../time/index.ts"
import { applicationsAdopted } from "./applications.ts"
import { processesOnline } from "./process.ts"
import {
  type ApplicationUse,
  applicationUses,
  type OfficeApplication,
  type OfficeProcess,
  officeProcesses
} from "./use-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...officeChapter,
  recordSets: [filings, judgements, ...officeChapter.recordSets],
  rules: [processesOnline, applicationsAdopted]
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
const asOf = "2014-08-01"
const processes = (online: number, total: number): readonly OfficeProcess[] =>
  Array.from({ length: total }, (_, index) => ({ name: `流程${index}`, runsOnline: index < online }))
const uses = (application: OfficeApplication, used: number, total: number, lastUsedOn = "2014-07-20") =>
  Array.from({ length: total }, (_, index): ApplicationUse => ({
    application,
    person: `人${index}`,
    ...(index < used ? { lastUsedOn } : {})
  }))
const judged = (own: readonly OfficeProcess[], used: readonly ApplicationUse[]) =>
  runOn(asOf, batch(officeProcesses, "a", own), batch(applicationUses, "a", used))
const faults = (report: Report) => report.findings.map(({ code }) => code)

describe("office.processes", () => {
  it("takes 60 % of the processes online and 60 % of the staff using them, and refuses less", () => {
    const deep = (online: number) => faults(judged(processes(online, 10), uses("processes", 10, 10)))
    expect([deep(7), deep(6), deep(5)]).toEqual([[], [], ["few-processes-online"]])
    const broad = (used: number) => faults(judged(processes(10, 10), uses("processes", used, 10)))
    expect([broad(7), broad(6), broad(5)]).toEqual([[], [], ["few-staff-use-processes"]])
  })

  it("counts a use at most thirty days back", () => {
    const used = (lastUsedOn: string) => faults(judged(processes(1, 1), uses("processes", 1, 1, lastUsedOn)))
    expect([used("2014-07-03"), used("2014-07-02"), used("2014-07-01")]).toEqual([[], [], ["few-staff-use-processes"]])
  })

  it("takes a last use after the day for no use and for no lack of one", () => {
    const of = (used: number, later: number, never: number) =>
      outcome(
        judged(processes(1, 1), [
          ...uses("processes", used, used),
          ...uses("processes", later, later, "2014-08-02"),
          ...uses("processes", 0, never)
        ]),
        "office.processes"
      )
    expect(of(6, 4, 0)?.status).toBe("met")
    expect(of(5, 1, 4)).toMatchObject({
      status: "unknown",
      missing: [{ set: "applicationUses", fields: ["lastUsedOn"] }]
    })
    expect(of(4, 1, 5)).toMatchObject({ status: "breached", measure: { breached: 2 } })
    expect(faults(judged(processes(1, 1), uses("processes", 1, 1, asOf)))).toEqual([])
  })

  it("is unknown without its lists, and not applicable where there is nothing to run or to use", () => {
    expect(outcome(runOn(asOf), "office.processes")?.missing).toEqual([
      { set: "officeProcesses" },
      { set: "applicationUses" }
    ])
    expect(outcome(judged([{ name: "发文" }], uses("processes", 1, 1)), "office.processes")).toMatchObject({
      status: "unknown",
      missing: [{ set: "officeProcesses", fields: ["runsOnline"] }]
    })
    expect(outcome(judged([], uses("mail", 1, 1)), "office.processes")?.status).toBe("not-applicable")
    expect(outcome(judged([], uses("processes", 1, 1)), "office.processes")?.status).toBe("met")
  })

  it("names an agency's own processes only", () => {
    const report = runOn(
      asOf,
      batch(officeProcesses, "a", [{ name: "发文", runsOnline: false }]),
      batch(officeProcesses, "b", [{ name: "收文", runsOnline: false }]),
      ...["a", "b"].map((agency) => batch(applicationUses, agency, uses("processes", 1, 1)))
    )
    expect(
      report.findings.map(({ agencies, context }) => [...agencies, ...context.map(({ subject }) => subject)])
    ).toEqual([
      ["a", "发文"],
      ["b", "收文"]
    ])
  })

  it("says what is wrong in both languages, naming the processes", () => {
    const report = judged(processes(1, 3), [...uses("processes", 1, 3)])
    expect(report.findings).toMatchObject([
      {
        code: "few-processes-online",
        provision: "4.1.process",
        severity: "medium",
        detail: { held: 1, total: 3, sharePercent: 33.3, leastPercent: 60 },
        context: [{ subject: "流程1" }, { subject: "流程2" }]
      },
      { code: "few-staff-use-processes", context: [] }
    ])
    expect(words(report, "zh")).toEqual([
      "3个办公流程中网上运行的有1个，占33.3%，低于60%；未上网的有：流程1、流程2",
      "应使用网上流程的3人中实际使用的有1人，占33.3%，低于60%"
    ])
    expect(words(report, "en")).toEqual([
      "1 of 3 processes run online: 33.3%, less than 60%; not online: 流程1, 流程2",
      "1 of 3 people use online processes: 33.3%, less than 60%"
    ])
  })
})

describe("office.applications-adopted", () => {
  const each = ["archive", "duty-roster", "proposals", "mail"] as const

  it("takes 60 % of those who should use each application, and refuses less", () => {
    for (const application of each) {
      const used = (count: number) => faults(judged([], uses(application, count, 5)))
      expect([used(4), used(3), used(2)]).toEqual([[], [], [`${application}-underused`]])
    }
  })

  it("is unknown without the list or any last use, and not applicable where nobody should use anything", () => {
    expect(outcome(runOn(asOf), "office.applications-adopted")?.missing).toEqual([{ set: "applicationUses" }])
    expect(outcome(judged([], uses("mail", 0, 2)), "office.applications-adopted")).toMatchObject({
      status: "unknown",
      missing: [{ set: "applicationUses", fields: ["lastUsedOn"] }]
    })
    expect(outcome(judged([], []), "office.applications-adopted")?.status).toBe("not-applicable")
    expect(outcome(judged([], uses("processes", 1, 1)), "office.applications-adopted")?.status).toBe("not-applicable")
  })

  it("says what is wrong in both languages", () => {
    const report = judged([], [...uses("archive", 1, 2), ...uses("mail", 1, 4)])
    expect(words(report, "zh")).toEqual([
      "应使用档案系统的2人中实际使用的有1人，占50%，低于60%",
      "应使用邮件系统的4人中实际使用的有1人，占25%，低于60%"
    ])
    expect(words(report, "en")).toEqual([
      "1 of 2 people use the archive: 50%, less than 60%",
      "1 of 4 people use the mail system: 25%, less than 60%"
    ])
    expect(report.findings[0]).toMatchObject({ rule: "office.applications-adopted", provision: "4.3.applications" })
  })
})

it("agrees with a second formulation, in any order of records", () => {
  const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays("2014-05-15", days))
  const use = fc.record({
    application: fc.constantFrom("processes", "archive", "duty-roster", "proposals", "mail"),
    person: fc.constant("张伟"),
    lastUsedOn: day
  })
  const process = fc.record({ name: fc.constantFrom("甲", "乙", "丙"), runsOnline: fc.boolean() })
  fc.assert(
    fc.property(fc.array(process, { maxLength: 8 }), fc.array(use, { maxLength: 15 }), (own, used) => {
      const report = judged(own, used)
      expect(judged(own.toReversed(), used.toReversed())).toEqual(report)
      const isShort = (held: number, total: number) => total > 0 && held / total < 0.6
      const expected = new Set<string>()
      if (isShort(own.filter(({ runsOnline }) => runsOnline).length, own.length)) expected.add("few-processes-online")
      for (const application of ["processes", "archive", "duty-roster", "proposals", "mail"]) {
        const those = used.filter((each) => each.application === application)
        if (isShort(those.filter(({ lastUsedOn }) => addDays(lastUsedOn, 30) >= asOf).length, those.length))
          expected.add(application === "processes" ? "few-staff-use-processes" : `${application}-underused`)
      }
      expect(new Set(faults(report))).toEqual(expected)
    })
  )
})
