import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { rule } from "../kernel/rule.ts"
import { judged } from "./judged.ts"
import { type Judgement, judgements } from "./records.ts"

const guidance = rule({
  id: "judged.guidance",
  title: { zh: "正面引导", en: "Guidance" },
  provisions: ["1"],
  check: judged("judged.guidance", {
    breach: "guidance-not-met",
    says: { zh: "由人评判：正面引导", en: "Judged by a person: guidance" }
  }),
  breaches: {
    "guidance-not-met": {
      severity: "low",
      message: {
        zh: ({ record }) => `${record.judgedBy}于${record.judgedOn}评判为未达到要求：${record.reason}`,
        en: ({ record }) => `Judged not met by ${record.judgedBy} on ${record.judgedOn}: ${record.reason}`
      },
      remedy: { zh: () => "改进", en: () => "Improve" }
    }
  }
})

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲" }, kind: "department" },
  { id: "b", name: { zh: "乙" }, kind: "township" },
  { id: "park", name: { zh: "园区" }, kind: "committee" }
]
const notice = defineNotice({
  id: "tiny",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "办公室", en: "Office" } },
  provisions: [{ id: "1", modality: "encouragement", addressees: ["most"], text: { zh: "正面引导。", en: "Guide." } }],
  addressees: { most: { title: { zh: "各单位", en: "most" }, includes: ({ kind }) => kind !== "committee" } },
  settings: [],
  recordSets: [judgements],
  rules: [guidance]
})

const judgement = (changes: Partial<Judgement> = {}): Judgement => ({
  rule: "judged.guidance",
  verdict: "met",
  reason: "发布12条",
  judgedBy: "王强",
  judgedOn: "2014-12-20",
  ...changes
})
const about = (agency: string, ...records: readonly Judgement[]): Batch => ({ set: "judgements", agency, records })
const assessed = (...batches: readonly Batch[]) => assess(notice, { agencies, batches }, { asOf: "2014-12-31" })
const outcomeOf = (...records: readonly Judgement[]) => assessed(about("a", ...records)).outcomes[0]

describe("judged", () => {
  it("follows the person's verdict", () => {
    expect(outcomeOf(judgement())).toMatchObject({ status: "met", measure: { checked: 1, breached: 0 } })
    expect(outcomeOf(judgement({ verdict: "not-met" }))).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 }
    })
  })

  it("takes a judgement of the day, and none of the day after", () => {
    const on = (judgedOn: string) => outcomeOf(judgement({ judgedOn }))?.status
    expect([on("2014-12-30"), on("2014-12-31"), on("2015-01-01")]).toEqual(["met", "met", "unknown"])
  })

  it("lets the latest stand up to the day, and the unfavourable one of two on one day", () => {
    const earlier = judgement({ judgedOn: "2014-11-01", verdict: "not-met" })
    const later = judgement({ judgedOn: "2014-12-01" })
    expect(outcomeOf(earlier, later)?.status).toBe("met")
    expect(outcomeOf(later, earlier)?.status).toBe("met")
    const same = judgement({ judgedOn: "2014-12-01", verdict: "not-met" })
    expect(outcomeOf(later, same)?.status).toBe("breached")
    expect(outcomeOf(same, later)?.status).toBe("breached")
    expect(outcomeOf(later, judgement({ judgedOn: "2015-01-01", verdict: "not-met" }))?.status).toBe("met")
  })

  it("is unknown where nobody judged, whether the list was supplied or not, and about another rule or agency", () => {
    const unknown = { status: "unknown", missing: [{ set: "judgements" }], measure: { checked: 0 } }
    expect(assessed().outcomes[0]).toMatchObject(unknown)
    expect(assessed({ set: "judgements", records: [] }).outcomes[0]).toMatchObject(unknown)
    expect(outcomeOf(judgement({ rule: "judged.purpose" }))).toMatchObject(unknown)
    expect(assessed(about("b", judgement())).outcomes.map(({ status }) => status)).toEqual([
      "unknown",
      "met",
      "not-applicable"
    ])
    expect(outcomeOf(judgement())?.missing).toEqual([])
    const unread: Batch = { set: "judgements", agency: "a", records: [], rejected: 1 }
    expect(assessed(unread).outcomes[0]?.missing).toContainEqual({ set: "judgements", rejected: 1 })
  })

  it("does not bind whom the provision does not address, whatever was judged", () => {
    const report = assessed(about("park", judgement({ verdict: "not-met" })))
    expect(report.findings).toEqual([])
    expect(report.outcomes[2]).toMatchObject({ agency: "park", status: "not-applicable" })
  })

  it("gives the judgement as the evidence, and its reason in both languages", () => {
    const report = assessed(about("a", judgement({ verdict: "not-met", reason: "没有发布" })))
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(finding).toMatchObject({ agencies: ["a"], code: "guidance-not-met", subject: "judged.guidance" })
    expect(finding.evidence).toHaveLength(1)
    expect(describeFinding(notice, report, finding, "zh")).toEqual({
      message: "王强于2014-12-20评判为未达到要求：没有发布",
      remedy: "改进",
      sentence: "正面引导。"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      "Judged not met by 王强 on 2014-12-20: 没有发布"
    )
  })

  it("agrees with sorting the judgements and taking the last, in any order", () => {
    const row = fc.record({
      agency: fc.constantFrom("a", "b"),
      rule: fc.constantFrom("judged.guidance", "judged.purpose"),
      verdict: fc.constantFrom<Judgement["verdict"]>("met", "not-met"),
      judgedOn: fc.constantFrom("2014-11-01", "2014-12-30", "2014-12-31", "2015-01-01")
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const batches = rows.map(({ agency, ...changes }) => about(agency, judgement(changes)))
        const report = assessed({ set: "judgements", records: [] }, ...batches)
        for (const id of ["a", "b"]) {
          const last = rows
            .filter((each) => each.agency === id && each.rule === guidance.id && each.judgedOn <= "2014-12-31")
            .toSorted((one, other) => (one.judgedOn + one.verdict < other.judgedOn + other.verdict ? -1 : 1))
            .at(-1)
          expect(report.outcomes.find(({ agency }) => agency === id)?.status).toBe(
            last === undefined ? "unknown" : last.verdict === "met" ? "met" : "breached"
          )
        }
        expect(assessed(...batches.toReversed(), { set: "judgements", records: [] })).toEqual(report)
      })
    )
  })
})
