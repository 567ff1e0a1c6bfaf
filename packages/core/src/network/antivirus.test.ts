import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { antivirusInstalled, assetsRegistered } from "./antivirus.ts"
import type { Terminal } from "./terminals.ts"

const notice = defineNotice({
  id: "chapter-one",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: networkChapter.settings,
  recordSets: [filings, ...networkChapter.recordSets],
  rules: [antivirusInstalled, assetsRegistered]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[]) => assess(notice, { agencies, batches }, { asOf: "2014-09-01" })

const outcomeOf = (rule: string, batches: readonly Batch[]) => {
  const { outcomes, findings } = assessed(batches)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

/** The words of the first finding, in both languages. */
const wordsOf = (batches: readonly Batch[]) => {
  const report = assessed(batches)
  const [finding] = report.findings
  if (finding === undefined) throw new TypeError("nothing found")
  const { zh, en } = {
    zh: describeFinding(notice, report, finding, "zh"),
    en: describeFinding(notice, report, finding, "en")
  }
  return { finding, zh, en }
}

const own = (...records: readonly Terminal[]): readonly Batch[] => [{ set: "terminals", agency: "finance", records }]
const terminal = (changes: Partial<Terminal>): Terminal => ({ label: "CZ-PC-001", ...changes })

describe("security.antivirus-installed", () => {
  const rule = "security.antivirus-installed"
  const statusOf = (antivirus: string) => outcomeOf(rule, own(terminal({ antivirus }))).status

  it.each([
    "江民",
    "江民杀毒软件",
    "江民 KV2013",
    "已安装江民杀毒",
    "JiangMin KV",
    "JIANGMIN",
    "江 民",
    "江　民杀毒软件",
    "ＪＩＡＮＧＭＩＮ",
    "Jiang Min"
  ])("takes %s for the prescribed product", (antivirus) => expect(statusOf(antivirus)).toBe("met"))

  it.each(["360安全卫士", "瑞星", "无", "未安装", "未安装江民", "江民已卸载", "江苏民用杀毒", "Jiang"])(
    "refuses %s",
    (antivirus) => expect(statusOf(antivirus)).toBe("breached")
  )

  it("judges by the county's own product where it replaced it", () => {
    const replaced = {
      ...notice,
      settings: notice.settings.map((each) =>
        each.parameter.id === "antivirusProducts" ? { ...each, value: ["ＥＤＲ", "edr"] } : each
      )
    }
    const given = (antivirus: string) =>
      assess(replaced, { agencies, batches: own(terminal({ antivirus })) }, { asOf: "2014-09-01" }).findings.filter(
        (each) => each.rule === rule
      )
    expect(given("EDR 客户端")).toEqual([])
    expect(given("江民")).toHaveLength(1)
  })

  it("finds a terminal without an entry, unless no terminal of the agency has one", () => {
    const given = own(terminal({ antivirus: "江民" }), terminal({ label: "CZ-PC-002" }))
    expect(outcomeOf(rule, given)).toMatchObject({
      status: "breached",
      measure: { checked: 2, breached: 1 },
      found: [["antivirus-missing", "CZ-PC-002"]]
    })
    expect(outcomeOf(rule, own(terminal({})))).toMatchObject({
      status: "unknown",
      missing: [{ set: "terminals", fields: ["antivirus"] }]
    })
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "terminals" }] })
    expect(outcomeOf(rule, own())).toMatchObject({ status: "met", measure: { checked: 0 } })
    const unread = { set: "terminals", agency: "finance", records: [terminal({ antivirus: "江民" })], rejected: 4 }
    expect(outcomeOf(rule, [unread])).toMatchObject({ status: "unknown", missing: [{ set: "terminals", rejected: 4 }] })
  })

  it("says so in both languages, and quotes what was written", () => {
    const { finding, zh, en } = wordsOf(own(terminal({ antivirus: "瑞星", antivirusAsset: true })))
    expect(finding).toMatchObject({ code: "antivirus-missing", severity: "high", provision: "1.3.antivirus" })
    expect(zh).toMatchObject({
      message: "终端“CZ-PC-001”安装的是“瑞星”，应安装江民杀毒软件",
      remedy: "在“CZ-PC-001”上安装江民杀毒软件并登记",
      sentence: expect.stringContaining("江民杀毒软件的安装")
    })
    expect(en).toMatchObject({
      message: 'Terminal "CZ-PC-001" runs "瑞星"; jiangmin is prescribed',
      remedy: 'Install jiangmin on "CZ-PC-001" and enter it in the register'
    })
    const none = wordsOf(own(terminal({ antivirus: "未安装", antivirusAsset: true })))
    expect(none.zh.message).toBe("终端“CZ-PC-001”的杀毒软件登记为“未安装”，应安装江民杀毒软件")
    expect(none.en.message).toBe(
      'The register says "未安装" of antivirus on terminal "CZ-PC-001"; jiangmin is prescribed'
    )
    const blank = wordsOf(
      own(terminal({ antivirusAsset: true }), terminal({ label: "B", antivirus: "江民", antivirusAsset: true }))
    )
    expect(blank.zh.message).toBe("终端“CZ-PC-001”未登记杀毒软件，应安装江民杀毒软件")
    expect(blank.en.message).toBe('Terminal "CZ-PC-001" has no antivirus on record; jiangmin is prescribed')
  })
})

describe("security.assets-registered", () => {
  const rule = "security.assets-registered"

  it("takes a terminal that is registered, and finds one that is not or does not say", () => {
    const given = own(
      terminal({ antivirusAsset: true }),
      terminal({ label: "CZ-PC-002", antivirusAsset: false }),
      terminal({ label: "CZ-PC-003" })
    )
    expect(outcomeOf(rule, given)).toMatchObject({
      status: "breached",
      measure: { checked: 3, breached: 2 },
      found: [
        ["asset-not-registered", "CZ-PC-002"],
        ["asset-not-registered", "CZ-PC-003"]
      ]
    })
    expect(outcomeOf(rule, own(terminal({ antivirusAsset: true }))).status).toBe("met")
    expect(outcomeOf(rule, own(terminal({})))).toMatchObject({
      status: "unknown",
      missing: [{ set: "terminals", fields: ["antivirusAsset"] }]
    })
  })

  it("says so in both languages", () => {
    const { zh, en } = wordsOf(own(terminal({ antivirus: "江民", antivirusAsset: false })))
    expect(zh).toMatchObject({
      message: "终端“CZ-PC-001”没有在杀毒软件中完成资产登记",
      remedy: "在“CZ-PC-001”上打开杀毒软件的“资产登记”，填写使用人和资产编号"
    })
    expect(en).toMatchObject({
      message: 'Terminal "CZ-PC-001" is not registered as an asset in the antivirus product',
      remedy: 'Open the asset registration of the antivirus product on "CZ-PC-001" and fill it in'
    })
  })
})

describe("antivirus and assets together", () => {
  it("agree with plain filters, in any order", () => {
    const row = fc.record({
      antivirus: fc.option(fc.constantFrom("江民KV", "JIANG MIN", "瑞星", "未装"), { nil: undefined }),
      antivirusAsset: fc.option(fc.boolean(), { nil: undefined }),
      agency: fc.constantFrom("finance", "yangping")
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const batches = rows.map(({ antivirus, antivirusAsset, agency }, index): Batch => ({
          set: "terminals",
          agency,
          fields: ["antivirus", "antivirusAsset"],
          records: [
            terminal({
              label: `PC-${index}`,
              ...(antivirus === undefined ? {} : { antivirus }),
              ...(antivirusAsset === undefined ? {} : { antivirusAsset })
            })
          ]
        }))
        const report = assessed(batches)
        const found = report.findings.map(({ code, subject }) => `${code} ${subject}`).toSorted()
        expect(found).toEqual(
          rows
            .flatMap(({ antivirus, antivirusAsset }, index) => [
              ...(antivirus?.replace(" ", "").match(/江民|jiangmin/iu) ? [] : [`antivirus-missing PC-${index}`]),
              ...(antivirusAsset === true ? [] : [`asset-not-registered PC-${index}`])
            ])
            .toSorted()
        )
        expect(assessed(batches.toReversed())).toEqual(report)
      })
    )
  })
})
