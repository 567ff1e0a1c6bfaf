import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { institutionChapter } from "../notices/yuanan-2014/institution.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { workingMechanisms } from "./mechanisms.ts"
import type { Training } from "./regime-records.ts"
import { trainingHeld } from "./training.ts"

const notice = defineNotice({
  id: "chapter-six",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: institutionChapter.settings,
  recordSets: [judgements, ...institutionChapter.recordSets],
  rules: [workingMechanisms, trainingHeld]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[], asOf = "2014-09-01") => assess(notice, { agencies, batches }, { asOf })

const outcomeOf = (rule: string, batches: readonly Batch[], asOf?: string) => {
  const { outcomes, findings } = assessed(batches, asOf)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

/** The words of the first finding, in both languages. */
const wordsOf = (batches: readonly Batch[], asOf?: string) => {
  const report = assessed(batches, asOf)
  const [finding] = report.findings
  if (finding === undefined) throw new TypeError("nothing found")
  return {
    finding,
    zh: describeFinding(notice, report, finding, "zh"),
    en: describeFinding(notice, report, finding, "en")
  }
}

describe("institution.training", () => {
  const rule = "institution.training"
  const training = (subject: Training["subject"], changes: Partial<Training> = {}): Training => ({
    title: `${subject}培训`,
    subject,
    planYear: 2014,
    heldOn: "2014-08-20",
    ...changes
  })
  const own = (...records: readonly Training[]): readonly Batch[] => [{ set: "trainings", agency: "finance", records }]
  const { heldOn: _held, ...planned } = training("disclosure")

  it("is met where both subjects stand in the year's plan and were held", () => {
    expect(outcomeOf(rule, own(training("online-office"), training("disclosure")))).toMatchObject({
      status: "met",
      measure: { breached: 0, pending: 0 }
    })
  })

  it("waits for what is planned to the last day of the year", () => {
    const given = own(training("online-office"), planned)
    expect(outcomeOf(rule, given)).toMatchObject({ status: "pending", due: "2014-12-31", measure: { pending: 1 } })
    expect(outcomeOf(rule, given, "2014-12-31").status).toBe("pending")
    expect(outcomeOf(rule, given, "2015-01-01")).toMatchObject({
      status: "breached",
      found: [["training-not-held", "政府信息公开"]]
    })
  })

  it("takes a training of the year, up to the day of the judgement", () => {
    const held = (heldOn: string, asOf: string) =>
      outcomeOf(rule, own(training("online-office"), training("disclosure", { heldOn })), asOf).status
    expect(held("2013-12-31", "2015-01-01")).toBe("breached")
    expect(held("2014-01-01", "2015-01-01")).toBe("met")
    expect(held("2014-12-31", "2015-01-01")).toBe("met")
    expect(held("2015-01-01", "2015-01-01")).toBe("breached")
    expect(held("2014-09-01", "2014-09-01")).toBe("met")
    expect(held("2014-09-02", "2014-09-01")).toBe("pending")
  })

  it("finds a subject that stands in no plan or in another year's, although it was held", () => {
    const { planYear: _, ...unplanned } = training("disclosure")
    const found = (record: Training) => outcomeOf(rule, own(training("online-office"), record)).found
    expect(found(unplanned)).toEqual([["training-not-planned", "政府信息公开"]])
    expect(found(training("disclosure", { planYear: 2013 }))).toEqual([["training-not-planned", "政府信息公开"]])
    expect(found(training("other"))).toEqual([["training-not-planned", "政府信息公开"]])
  })

  it("is unknown without the register, or where rows of it could not be read", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "trainings" }] })
    const both = [training("online-office"), training("disclosure")]
    expect(outcomeOf(rule, [{ set: "trainings", agency: "finance", records: both, rejected: 1 }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "trainings", rejected: 1 }]
    })
  })

  it("says so in both languages", () => {
    const unplanned = wordsOf(own(training("online-office")))
    expect(unplanned.zh).toMatchObject({
      message: "2014年培训计划没有列入政府信息公开培训",
      remedy: "将政府信息公开培训列入2014年培训计划",
      sentence: expect.stringContaining("纳入年度培训计划")
    })
    expect(unplanned.en).toMatchObject({
      message: "The training plan of 2014 has no training in disclosure of government information",
      remedy: "Enter a training in disclosure of government information in the training plan of 2014"
    })
    const unheld = wordsOf(own(training("online-office"), planned), "2015-01-01")
    expect(unheld.finding.due).toBe("2014-12-31")
    expect(unheld.zh.message).toBe("2014年没有举办政府信息公开培训")
    expect(unheld.en.message).toBe("No training in disclosure of government information was held in 2014")
  })

  it("agrees with plain searches, in any order", () => {
    const record = fc.record(
      {
        title: fc.constant("培训"),
        subject: fc.constantFrom<Training["subject"]>("online-office", "disclosure", "other"),
        planYear: fc.constantFrom(2013, 2014),
        heldOn: fc.constantFrom("2013-12-31", "2014-05-01", "2014-12-31", "2015-01-01")
      },
      { requiredKeys: ["title", "subject"] }
    )
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), fc.constantFrom("2014-09-01", "2015-02-01"), (records, asOf) => {
        const report = assessed(own(...records), asOf)
        const subjects = ["disclosure", "online-office"]
        const open = (code: string) =>
          report.findings
            .filter((each) => each.code === code)
            .map(({ detail }) => String(detail["topic"]))
            .toSorted()
        expect(open("training-not-planned")).toEqual(
          subjects.filter((subject) => !records.some((each) => each.subject === subject && each.planYear === 2014))
        )
        const unheld = subjects.filter(
          (subject) =>
            !records.some(
              ({ subject: own, heldOn = "" }) =>
                own === subject && heldOn >= "2014-01-01" && heldOn <= "2014-12-31" && heldOn <= asOf
            )
        )
        expect(open("training-not-held")).toEqual(asOf > "2014-12-31" ? unheld : [])
        expect(report.outcomes.find((each) => each.rule === rule)?.measure.pending).toBe(
          asOf > "2014-12-31" ? 0 : unheld.length
        )
        expect(assessed(own(...records.toReversed()), asOf)).toEqual(report)
      })
    )
  })
})

describe("judged.working-mechanisms", () => {
  const rule = "judged.working-mechanisms"
  const judgement = (verdict: string, judgedOn = "2014-08-20", about = rule): readonly Batch[] => [
    {
      set: "judgements",
      agency: "finance",
      records: [{ rule: about, verdict, reason: "制度不全", judgedBy: "考核组 王强", judgedOn }]
    }
  ]

  it("follows the person who judged, from the day of the judgement on", () => {
    expect(outcomeOf(rule, judgement("met")).status).toBe("met")
    expect(outcomeOf(rule, judgement("not-met")).status).toBe("breached")
    expect(outcomeOf(rule, judgement("met", "2014-09-01")).status).toBe("met")
    expect(outcomeOf(rule, judgement("met", "2014-09-02")).status).toBe("unknown")
  })

  it("is unknown where nobody judged it, whatever else was judged", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "judgements" }] })
    expect(outcomeOf(rule, judgement("met", "2014-08-20", "judged.guidance")).status).toBe("unknown")
  })

  it("says so in both languages, with the reason", () => {
    const { finding, zh, en } = wordsOf(judgement("not-met"))
    expect(finding).toMatchObject({ provision: "6.0.system", code: "mechanisms-not-improved", severity: "low" })
    expect(zh).toMatchObject({
      message: "考核组 王强于2014-08-20评判：电子政务工作机制和制度体系未达到要求，理由：制度不全",
      remedy: "对照评判理由完善工作机制和制度，再请评判",
      sentence: expect.stringContaining("完善电子政务工作机制")
    })
    expect(en.message).toBe(
      "考核组 王强 judged on 2014-08-20 that working mechanisms and institutions are not what they should be: 制度不全"
    )
  })
})
