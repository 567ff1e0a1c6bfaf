import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Judgement } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { guidanceJudged } from "./guidance.ts"

const notice = defineNotice({
  id: "chapter-two",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: disclosureChapter.settings,
  recordSets: [filings, ...disclosureChapter.recordSets],
  rules: [guidanceJudged]
})

const agencies: readonly Agency[] = [{ id: "finance", name: { zh: "县财政局" }, kind: "department" }]

const judgement = (verdict: Judgement["verdict"], judgedOn: string, rule = "judged.guidance"): Judgement => ({
  rule,
  verdict,
  judgedOn,
  judgedBy: "考核组",
  reason: "社会关注的信息发布少"
})

const assessed = (records: readonly Judgement[] | undefined) => {
  const batches: readonly Batch[] = records === undefined ? [] : [{ set: "judgements", agency: "finance", records }]
  return assess(notice, { agencies, batches }, { asOf: "2014-12-31" })
}

const statusOf = (...records: readonly Judgement[]) => assessed(records).outcomes[0]?.status

describe("judged.guidance", () => {
  it("stands as the latest judgement up to the day says", () => {
    expect(statusOf(judgement("met", "2014-12-31"))).toBe("met")
    expect(statusOf(judgement("met", "2014-11-01"), judgement("not-met", "2014-12-31"))).toBe("breached")
    expect(statusOf(judgement("met", "2014-11-01"), judgement("not-met", "2015-01-01"))).toBe("met")
  })

  it("is unknown until somebody judges it", () => {
    expect(assessed(undefined).outcomes[0]).toMatchObject({ status: "unknown", missing: [{ set: "judgements" }] })
    expect(statusOf()).toBe("unknown")
    expect(statusOf(judgement("met", "2014-11-01", "judged.basis"))).toBe("unknown")
  })

  it("says what is wrong in both languages", () => {
    const report = assessed([judgement("not-met", "2014-12-01")])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "考核组于2014-12-01评判，主动公开和正面引导未达到要求：社会关注的信息发布少",
      remedy: "梳理涉及面广、社会关注度高的事项，主动发布权威准确的信息"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      "On 2014-12-01 考核组 found proactive disclosure and guidance wanting: 社会关注的信息发布少"
    )
  })

  it("does not depend on the order of judgements", () => {
    const any = fc.record({
      verdict: fc.constantFrom<Judgement["verdict"]>("met", "not-met"),
      judgedOn: fc.constantFrom("2014-10-01", "2014-11-01", "2014-12-31", "2015-01-01")
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (marks) => {
        const judgements = marks.map(({ verdict, judgedOn }) => judgement(verdict, judgedOn))
        const past = marks.filter(({ judgedOn }) => judgedOn <= "2014-12-31")
        const last = past
          .map(({ judgedOn }) => judgedOn)
          .toSorted()
          .at(-1)
        const decisive = past.filter(({ judgedOn }) => judgedOn === last)
        const expected =
          decisive.length === 0 ? "unknown" : decisive.some(({ verdict }) => verdict === "not-met") ? "breached" : "met"
        expect(statusOf(...judgements)).toBe(expected)
        expect(statusOf(...judgements.toReversed())).toBe(expected)
      })
    )
  })
})
