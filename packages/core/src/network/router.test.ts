import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Filing } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import type { Device } from "./devices.ts"
import { noAddressTranslation, routersFiled } from "./router.ts"

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
  rules: [noAddressTranslation, routersFiled]
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

const translation = "network.no-address-translation"
const filed = "network.routers-filed"
const router = (changes: Partial<Device> = {}): Device => ({
  kind: "router",
  label: "LY-03",
  translatesAddresses: true,
  ...changes
})
const approval = (changes: Partial<Filing> = {}): Filing => ({
  kind: "router",
  subject: "LY-03",
  status: "approved",
  submittedOn: "2014-07-10",
  decidedOn: "2014-08-01",
  ...changes
})

const county = (devices: readonly Device[], filings: readonly Filing[] = []): readonly Batch[] => [
  { set: "filings", records: [] },
  { set: "filings", agency: "finance", records: filings },
  { set: "devices", agency: "finance", records: devices }
]
const statuses = (devices: readonly Device[], filings?: readonly Filing[]) =>
  [translation, filed].map((rule) => outcomeOf(rule, county(devices, filings)).status)

describe(`${noAddressTranslation.id} and ${routersFiled.id}`, () => {
  it("let pass a router whose approval or registration is in force", () => {
    expect(statuses([router()], [approval()])).toEqual(["met", "met"])
    expect(statuses([router()], [approval({ status: "registered", registeredOn: "2014-08-03" })])).toEqual([
      "met",
      "met"
    ])
    expect(statuses([router({ label: "ly-03" })], [approval({ subject: "ＬＹ- 03" })])).toEqual(["met", "met"])
  })

  it("take an approval from its day to its last day of validity", () => {
    const on = (changes: Partial<Filing>) => statuses([router()], [approval(changes)])
    expect(on({ decidedOn: "2014-08-31" })).toEqual(["met", "met"])
    expect(on({ decidedOn: "2014-09-01" })).toEqual(["met", "met"])
    expect(on({ decidedOn: "2014-09-02" })).toEqual(["breached", "breached"])
    expect(on({ validUntil: "2014-08-31" })).toEqual(["breached", "breached"])
    expect(on({ validUntil: "2014-09-01" })).toEqual(["met", "met"])
    expect(on({ validUntil: "2014-09-02" })).toEqual(["met", "met"])
  })

  it.each([
    ["none", [], "未报县电子政务办公室审核备案", "no filing was made"],
    ["draft", [approval({ status: "draft" })], "尚未提交", "not been handed in"],
    [
      "submitted",
      [{ kind: "router", subject: "LY-03", status: "submitted", submittedOn: "2014-08-01" }],
      "尚未审核通过",
      "not been approved yet"
    ],
    ["rejected", [approval({ status: "rejected" })], "被退回", "was rejected"],
    ["withdrawn", [approval({ status: "withdrawn", withdrawnOn: "2014-08-05" })], "已撤回", "was withdrawn"],
    ["expired", [approval({ validUntil: "2014-08-31" })], "已过期", "has expired"]
  ] as const)("say how the filing stands: %s", (state, filings, zh, en) => {
    const report = assessed(county([router()], filings))
    expect(report.findings.map(({ code, detail }) => [code, detail["state"]])).toEqual([
      ["translates-addresses", state],
      ["router-not-filed", state]
    ])
    for (const finding of report.findings) {
      expect(describeFinding(notice, report, finding, "zh").message).toContain(zh)
      expect(describeFinding(notice, report, finding, "en").message).toContain(en)
      expect(finding.context).toHaveLength(filings.length)
    }
  })

  it("take no filing about another device, of another kind or another agency", () => {
    const others: readonly Filing[] = [
      approval({ subject: "LY-04" }),
      { kind: "terminal", subject: "LY-03", status: "approved", submittedOn: "2014-07-10", decidedOn: "2014-08-01" }
    ]
    expect(statuses([router()], others)).toEqual(["breached", "breached"])
    const foreign = { set: "filings", agency: "yangping", records: [approval()] }
    expect(outcomeOf(filed, [...county([router()]), foreign]).status).toBe("breached")
    expect(statuses([{ kind: "router", translatesAddresses: true }], [approval({ subject: "LY-03" })])).toEqual([
      "breached",
      "breached"
    ])
  })

  it("concern what translates addresses, whatever it is, and routers, whatever they do; nothing out of use", () => {
    expect(statuses([router({ kind: "firewall" })])).toEqual(["breached", "met"])
    expect(statuses([router({ translatesAddresses: false })])).toEqual(["met", "breached"])
    expect(statuses([router({ inUse: false })])).toEqual(["met", "met"])
    expect(statuses([router({ inUse: true })])).toEqual(["breached", "breached"])
    expect(statuses([router({ inUseSince: "2014-09-01" })])).toEqual(["breached", "breached"])
    expect(statuses([router({ inUseSince: "2014-09-02" })])).toEqual(["met", "met"])
    expect(
      outcomeOf(translation, county([router(), router({ label: "LY-04", translatesAddresses: false })]))
    ).toMatchObject({
      measure: { checked: 1, breached: 1 },
      found: [["translates-addresses", "LY-03"]]
    })
  })

  it("are unknown without devices or filings; the one also where nothing says what translates", () => {
    expect(outcomeOf(filed, county([router()]).slice(2))).toMatchObject({
      status: "unknown",
      missing: [{ set: "filings" }]
    })
    expect(outcomeOf(filed, county([]).slice(0, 1))).toMatchObject({ status: "unknown", missing: [{ set: "devices" }] })
    const silent: readonly Device[] = [{ kind: "router", label: "LY-03" }]
    expect(outcomeOf(translation, county(silent, [approval()]))).toMatchObject({
      status: "unknown",
      missing: [{ set: "devices", fields: ["translatesAddresses"] }]
    })
    expect(outcomeOf(filed, county(silent, [approval()])).status).toBe("met")
    const unread = { set: "devices", agency: "finance", records: [], rejected: 1 }
    expect(outcomeOf(filed, [...county([]), unread])).toMatchObject({
      status: "unknown",
      missing: [{ set: "devices", rejected: 1 }]
    })
  })

  it("say so in whole sentences", () => {
    const { zh, en } = wordsOf(county([router()]))
    expect(zh).toEqual({
      message: "设备“LY-03”转换IP地址，未报县电子政务办公室审核备案",
      remedy: "关闭地址转换，使每台终端使用分配的IP地址；因工作需要的，报县电子政务办公室审核备案",
      sentence: "不得使用路由器转换IP地址，因工作需要需使用路由器的，报县电子政务办公室审核并登记备案。"
    })
    expect(en).toMatchObject({
      message: 'Device "LY-03" translates addresses and no filing was made',
      remedy: "Turn translation off so that each terminal uses its allocated address, or file the router for review"
    })
    const { zh: router2 } = wordsOf(county([router({ translatesAddresses: false })]))
    expect(router2.message).toBe("在用路由器“LY-03”未报县电子政务办公室审核备案")
  })

  it("agree with a plain search for an approval in force, in any order", () => {
    const label = fc.constantFrom("A", "B", "C")
    const device = fc.record({
      kind: fc.constantFrom<Device["kind"]>("router", "switch"),
      label,
      translatesAddresses: fc.boolean(),
      inUse: fc.boolean()
    })
    const filing = fc.record({
      kind: fc.constantFrom<Filing["kind"]>("router", "terminal"),
      subject: label,
      status: fc.constantFrom<Filing["status"]>("approved", "registered", "submitted", "rejected", "draft"),
      submittedOn: fc.constant("2014-07-10"),
      decidedOn: fc.constantFrom("2014-08-01", "2014-09-01", "2014-09-02"),
      validUntil: fc.constantFrom("2014-08-31", "2014-09-01", "2015-01-01")
    })
    fc.assert(
      fc.property(fc.array(device, { maxLength: 6 }), fc.array(filing, { maxLength: 6 }), (devices, filings) => {
        const backed = (wanted: string) =>
          filings.some(
            ({ kind, subject, status, decidedOn, validUntil }) =>
              kind === "router" &&
              subject === wanted &&
              (status === "approved" || status === "registered") &&
              decidedOn <= "2014-09-01" &&
              validUntil >= "2014-09-01"
          )
        const used = devices.filter(({ inUse }) => inUse)
        const report = assessed(county(devices, filings))
        const breached = (rule: string) =>
          report.outcomes.find((each) => each.rule === rule && each.agency === "finance")?.measure.breached
        expect(breached(translation)).toBe(
          used.filter(({ label, translatesAddresses }) => translatesAddresses && !backed(label)).length
        )
        expect(breached(filed)).toBe(used.filter(({ label, kind }) => kind === "router" && !backed(label)).length)
        expect(assessed(county(devices.toReversed(), filings.toReversed()))).toEqual(report)
      })
    )
  })
})
