import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { type Judgement, judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { officeChapter } from "../notices/yuanan-2014/office.ts"
import { officeBasis } from "./basis.ts"

const agencies: readonly Agency[] = [{ id: "a", name: { zh: "甲局" }, kind: "department" }]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...officeChapter,
  recordSets: [filings, judgements, ...officeChapter.recordSets],
  rules: [officeBasis]
})
const judged = (...own: readonly Judgement[]) =>
  assess(notice, { agencies, batches: [{ set: judgements.id, agency: "a", records: own }] }, { asOf: "2014-12-01" })
const mark = (verdict: Judgement["verdict"], judgedOn = "2014-11-30"): Judgement => ({
  rule: "judged.office-basis",
  verdict,
  reason: "未建立督办制度",
  judgedBy: "考核组 王强",
  judgedOn
})

describe("judged.office-basis", () => {
  it("goes by the latest judgement up to the day", () => {
    const status = (...own: readonly Judgement[]) => judged(...own).outcomes[0]?.status
    expect(status(mark("met"))).toBe("met")
    expect(status(mark("not-met"), mark("met", "2014-12-01"))).toBe("met")
    expect(status(mark("met", "2014-11-01"), mark("not-met"))).toBe("breached")
    expect(status(mark("met", "2014-12-02"))).toBe("unknown")
  })

  it("is unknown while nobody has judged this very matter", () => {
    expect(judged().outcomes[0]).toMatchObject({ status: "unknown", missing: [{ set: "judgements" }] })
    expect(judged({ ...mark("met"), rule: "judged.service-orientation" }).outcomes[0]?.status).toBe("unknown")
  })

  it("says what the person found in both languages", () => {
    const report = judged(mark("not-met"))
    const words = (locale: "zh" | "en") =>
      report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
    expect(report.findings).toMatchObject([{ code: "basis-not-carried-out", provision: "4.0.basis" }])
    expect(words("zh")).toEqual([
      "考核组 王强于2014-11-30评判：落实远办文〔2013〕16号文件未达到要求，理由：未建立督办制度"
    ])
    expect(words("en")).toEqual([
      "考核组 王强 judged on 2014-11-30 that Yuan Ban Wen [2013] 16 is not carried out as it should be: 未建立督办制度"
    ])
  })
})
