import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { type Judgement, judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { websiteChapter } from "../notices/yuanan-2014/website.ts"
import { serviceOrientation } from "./purpose.ts"

const agencies: readonly Agency[] = [{ id: "a", name: { zh: "甲局" }, kind: "department" }]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [serviceOrientation]
})
const judged = (...own: readonly Judgement[]) =>
  assess(notice, { agencies, batches: [{ set: judgements.id, agency: "a", records: own }] }, { asOf: "2014-12-01" })
const mark = (verdict: Judgement["verdict"], judgedOn = "2014-11-30"): Judgement => ({
  rule: "judged.service-orientation",
  verdict,
  reason: "栏目以机构设置为主",
  judgedBy: "考核组 王强",
  judgedOn
})

describe("judged.service-orientation", () => {
  it("goes by the latest judgement up to the day", () => {
    const status = (...own: readonly Judgement[]) => judged(...own).outcomes[0]?.status
    expect(status(mark("met"))).toBe("met")
    expect(status(mark("not-met"), mark("met", "2014-12-01"))).toBe("met")
    expect(status(mark("met", "2014-11-01"), mark("not-met"))).toBe("breached")
    expect(status(mark("met", "2014-12-02"))).toBe("unknown")
  })

  it("is unknown while nobody has judged this very matter", () => {
    expect(judged().outcomes[0]).toMatchObject({ status: "unknown", missing: [{ set: "judgements" }] })
    expect(judged({ ...mark("met"), rule: "judged.office-basis" }).outcomes[0]?.status).toBe("unknown")
  })

  it("says what the person found in both languages", () => {
    const report = judged(mark("not-met"))
    const words = (locale: "zh" | "en") =>
      report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
    expect(report.findings).toMatchObject([{ code: "not-service-oriented", provision: "3.0.purpose" }])
    expect(words("zh")).toEqual([
      "考核组 王强于2014-11-30评判：服务型、智能型网站建设未达到要求，理由：栏目以机构设置为主"
    ])
    expect(words("en")).toEqual([
      "考核组 王强 judged on 2014-11-30 that the website does not serve its users as it should: 栏目以机构设置为主"
    ])
  })
})
