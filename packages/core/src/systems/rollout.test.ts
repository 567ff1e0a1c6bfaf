import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { folded } from "../kernel/field.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { systemsChapter } from "../notices/yuanan-2014/systems.ts"
import { addDays } from "../time/date-arithmetic.ts"
import {
  type RolloutStage,
  rolloutStages,
  type SystemAssignment,
  systemKey,
  type SystemStage
} from "./rollout-records.ts"

const notice = defineNotice({
  id: "chapter-five",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  ...systemsChapter
})
const agencies: readonly Agency[] = [
  { id: "service-centre", name: { zh: "县政务服务中心" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }
]
const assigned = (...records: readonly SystemAssignment[]): Batch => ({
  set: "systemAssignments",
  agency: "service-centre",
  records
})
const reached = (...records: readonly SystemStage[]): Batch => ({
  set: "systemStages",
  agency: "service-centre",
  records
})
const approval: SystemAssignment = { system: "行政审批系统" }
const at = (stage: RolloutStage, reachedOn: string, system = approval.system): SystemStage => ({
  system,
  stage,
  reachedOn
})
const assessed = (batches: readonly Batch[], asOf = "2014-09-01") => assess(notice, { agencies, batches }, { asOf })
const outcomeOf = (batches: readonly Batch[], asOf?: string) => {
  const { outcomes, findings } = assessed(batches, asOf)
  return { ...outcomes[0], found: findings.map(({ code, subject }) => [code, subject]) }
}
const stagesOf = (...stages: readonly SystemStage[]) => outcomeOf([assigned(approval), reached(...stages)])

describe("systems.rolled-out", () => {
  it("takes a stage that was reached within 180 days, the last of them too, and no longer", () => {
    const on = addDays("2014-09-01", -180)
    expect(stagesOf(at("building", addDays(on, 1)))).toMatchObject({ status: "met", measure: { checked: 1 } })
    expect(stagesOf(at("building", on)).status).toBe("met")
    expect(stagesOf(at("building", addDays(on, -1)))).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 },
      found: [["system-stalled", "行政审批系统"]]
    })
  })

  it("takes no second record of one stage for a move, and none of a day that is still ahead", () => {
    expect(stagesOf(at("trial", "2014-01-01"), at("trial", "2014-08-01")).found).toEqual([
      ["system-stalled", "行政审批系统"]
    ])
    expect(stagesOf(at("trial", "2014-01-01"), at("operating", "2014-09-02")).status).toBe("breached")
    expect(stagesOf(at("trial", "2014-01-01"), at("operating", "2014-09-01")).status).toBe("met")
  })

  it("asks no more of a system that is in use throughout", () => {
    expect(stagesOf(at("adopted", "2012-01-01")).status).toBe("met")
    expect(stagesOf(at("operating", "2012-01-01")).status).toBe("breached")
  })

  it("finds a system that fell back, until it is where it had been, and counts anew from then", () => {
    const fall = [at("operating", "2014-01-01"), at("building", "2014-06-01")]
    expect(stagesOf(...fall).found).toEqual([["system-set-back", "行政审批系统"]])
    expect(stagesOf(...fall, at("trial", "2014-08-01")).found).toEqual([["system-set-back", "行政审批系统"]])
    expect(stagesOf(...fall, at("operating", "2014-08-01")).status).toBe("met")
    // Of two stages on one day the further one came later.
    expect(stagesOf(at("operating", "2014-08-01"), at("building", "2014-08-01")).status).toBe("met")
  })

  it("waits for the first stage as long as for the next one, where the day of the assignment is known", () => {
    const since = "2014-03-01"
    const waiting = (asOf: string) => outcomeOf([assigned({ ...approval, since }), reached()], asOf)
    expect(waiting("2014-08-27")).toMatchObject({ status: "pending", due: "2014-08-28", measure: { pending: 1 } })
    expect(waiting("2014-08-28").status).toBe("pending")
    expect(waiting("2014-08-29")).toMatchObject({
      status: "breached",
      found: [["system-without-stage", "行政审批系统"]]
    })
    expect(stagesOf().status).toBe("breached")
  })

  it("is not applicable to an agency that no system concerns, or none yet", () => {
    expect(outcomeOf([{ set: "systemAssignments", records: [] }, reached()])).toMatchObject({
      status: "not-applicable",
      measure: { checked: 0 }
    })
    const since = (since: string) => outcomeOf([assigned({ ...approval, since }), reached()])
    expect(since("2014-09-02").status).toBe("not-applicable")
    expect(since("2014-09-01").status).toBe("pending")
  })

  it("is unknown without the county's list or the agency's stages, and where rows could not be read", () => {
    expect(outcomeOf([reached(at("trial", "2014-08-01"))])).toMatchObject({
      status: "unknown",
      missing: [{ set: "systemAssignments" }]
    })
    expect(outcomeOf([assigned(approval)])).toMatchObject({ status: "unknown", missing: [{ set: "systemStages" }] })
    for (const stage of [at("trial", "2014-08-01"), at("trial", "2014-01-01")])
      expect(outcomeOf([assigned(approval), { ...reached(stage), rejected: 2 }])).toMatchObject({
        status: "unknown",
        missing: [{ set: "systemStages", rejected: 2 }],
        found: []
      })
  })

  it("knows a system with and without the word 系统, and by its own agency's records only", () => {
    expect([systemKey("行政审批"), systemKey("行政 审批系统"), systemKey("平台")]).toEqual([
      "行政审批",
      "行政审批",
      "平台"
    ])
    expect(stagesOf(at("trial", "2014-08-01", "行政审批")).status).toBe("met")
    const foreign: Batch = { set: "systemStages", agency: "yangping", records: [at("trial", "2014-08-01")] }
    expect(outcomeOf([assigned(approval), reached(), foreign]).status).toBe("breached")
    expect(outcomeOf([assigned(approval, { system: "行政审批" }), reached()])).toMatchObject({
      measure: { checked: 1, breached: 1 }
    })
  })

  it("says so in both languages", () => {
    const words = (...batches: readonly Batch[]) => {
      const report = assessed(batches)
      const [finding] = report.findings
      if (finding === undefined) throw new TypeError("nothing found")
      return {
        finding,
        zh: describeFinding(notice, report, finding, "zh"),
        en: describeFinding(notice, report, finding, "en")
      }
    }
    const stalled = words(assigned(approval), reached(at("trial", "2014-01-15")))
    expect(stalled.finding).toMatchObject({
      agencies: ["service-centre"],
      severity: "low",
      due: "2014-07-14",
      evidence: [{ set: "systemStages" }],
      context: [{ set: "systemAssignments" }]
    })
    expect(stalled.zh).toMatchObject({
      message: "业务系统“行政审批系统”自2014-01-15起停留在“试运行”，已超过180天",
      remedy: "与县电子政务办公室会商，推动“行政审批系统”进入下一阶段",
      sentence: expect.stringContaining("加快推广应用步伐")
    })
    expect(stalled.en).toMatchObject({
      message: 'System "行政审批系统" has been on trial since 2014-01-15, longer than 180 days',
      remedy: 'Consult the county e-government office and take "行政审批系统" to its next stage'
    })
    const back = words(
      assigned(approval),
      reached(at("operating", "2014-05-01"), at("building", "2014-06-01"), at("trial", "2014-07-01"))
    )
    expect(back.zh.message).toBe("业务系统“行政审批系统”于2014-06-01从“上线运行”后退，目前为“试运行”")
    expect(back.en.message).toBe(
      'System "行政审批系统" was in operation until it fell back on 2014-06-01; it is now on trial'
    )
    const none = words(assigned(approval), reached(at("trial", "2014-08-01", "审批平台")))
    expect(none.zh.message).toBe("业务系统“行政审批系统”没有推进记录；本单位填报的系统有：审批平台")
    expect(none.en.message).toBe(
      'Nothing is on record about the rollout of system "行政审批系统"; the agency reports on: 审批平台'
    )
    const silent = words(assigned(approval), reached())
    expect(silent.zh.message).toBe("业务系统“行政审批系统”没有推进记录")
    expect(silent.en.message).toBe('Nothing is on record about the rollout of system "行政审批系统"')
  })

  it("agrees with walking through the stages day by day, for two agencies in any order", () => {
    const agency = fc.constantFrom("service-centre", "yangping")
    const system = fc.constantFrom("行政审批", "网格化", "矛盾化解")
    const day = fc.constantFrom("2013-06-01", "2014-01-01", "2014-03-05", "2014-08-01", "2014-09-02")
    const assignments = fc.array(fc.record({ agency, system, since: fc.option(day, { nil: undefined }) }), {
      maxLength: 5
    })
    const stages = fc.array(fc.record({ agency, system, stage: fc.constantFrom(...rolloutStages), on: day }), {
      maxLength: 10
    })
    fc.assert(
      fc.property(assignments, stages, (assignments, stages) => {
        const asOf = "2014-09-01"
        const batches: readonly Batch[] = [
          ...assignments.map(({ agency, system, since }) => ({
            set: "systemAssignments",
            agency,
            records: [{ system, ...(since === undefined ? {} : { since }) }]
          })),
          ...stages.map(({ agency, system, stage, on }) => ({
            set: "systemStages",
            agency,
            records: [at(stage, on, system)]
          }))
        ]
        const empty: readonly Batch[] = [
          { set: "systemAssignments", records: [] },
          ...agencies.map(({ id }) => ({ set: "systemStages", agency: id, records: [] }))
        ]
        const report = assessed([...empty, ...batches])
        const walked = (id: string, system: string): string | undefined => {
          const sinces = assignments
            .filter((each) => each.agency === id && each.system === system && (each.since ?? "") <= asOf)
            .map(({ since = "" }) => since)
            .toSorted()
          const [since] = sinces
          if (since === undefined) return undefined
          let stage = -1
          let furthest = -1
          let entered = ""
          const days = stages.filter((each) => each.agency === id && each.system === system && each.on <= asOf)
          for (const on of [...new Set(days.map(({ on }) => on))].toSorted())
            for (const [rank, name] of rolloutStages.entries())
              if (days.some((each) => each.on === on && each.stage === name)) {
                if (rank !== stage) entered = on
                stage = rank
                furthest = Math.max(furthest, rank)
              }
          if (stage === -1) return since !== "" && asOf <= addDays(since, 180) ? "pending" : "system-without-stage"
          if (stage < furthest) return "system-set-back"
          return stage === 4 || asOf <= addDays(entered, 180) ? "met" : "system-stalled"
        }
        for (const { id } of agencies) {
          const verdicts = ["行政审批", "网格化", "矛盾化解"].flatMap((system) => walked(id, system) ?? [])
          const found = report.findings.filter(({ agencies }) => agencies[0] === id).map(({ code }) => code)
          expect(found.toSorted()).toEqual(verdicts.filter((each) => each.startsWith("system-")).toSorted())
          const outcome = report.outcomes.find((each) => each.agency === id)
          expect(outcome?.measure.checked).toBe(verdicts.length)
          expect(outcome?.status).toBe(
            verdicts.length === 0
              ? "not-applicable"
              : found.length > 0
                ? "breached"
                : verdicts.includes("pending")
                  ? "pending"
                  : "met"
          )
        }
        expect(assessed([...batches.toReversed(), ...empty])).toEqual(report)
      })
    )
  })
})

describe("the records of chapter V", () => {
  it("are what their codecs read", () => {
    expectTypeOf<Schema.Schema.Type<typeof SystemAssignment>>().toEqualTypeOf<SystemAssignment>()
    expectTypeOf<Schema.Schema.Type<typeof SystemStage>>().toEqualTypeOf<SystemStage>()
  })

  it("use no heading and no word of a choice twice, and read their own examples", () => {
    for (const { fields } of systemsChapter.recordSets) {
      const headings = fields.flatMap(({ name, title, aliases }) => [
        ...new Set([name, title.zh, title.en, ...aliases].map(folded))
      ])
      expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
      for (const { example, read, choices } of fields) {
        expect(read(example)).toMatchObject({ ok: true })
        const words = choices.flatMap(({ value, title, aliases }) => [
          ...new Set([value, title.zh, title.en, ...aliases].map(folded))
        ])
        expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
      }
    }
    expect(systemsChapter.recordSets.map(({ scope, keptBy }) => `${scope} ${keptBy}`)).toEqual([
      "agency authority",
      "agency agency"
    ])
  })
})
