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
import { singleEgress } from "./egress.ts"
import type { AccessObservation, Egress, Uplink } from "./internet-access.ts"

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
  rules: [singleEgress]
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

const rule = "network.single-egress"
const egress: Egress = { name: "电子政务外网互联网出口", publicBlock: "221.233.125.8/29", gateway: "10.12.0.1" }

const county = (
  uplinks: readonly Uplink[],
  observations?: readonly AccessObservation[],
  egresses: readonly Egress[] = [egress]
): readonly Batch[] => [
  { set: "egresses", records: egresses },
  { set: "uplinks", agency: "finance", records: uplinks },
  ...(observations === undefined ? [] : [{ set: "accessObservations", agency: "finance", records: observations }])
]

const uplink = (changes: Partial<Uplink>): Uplink => ({ label: "上联", ...changes })
const seen = (changes: Partial<AccessObservation>): AccessObservation => ({
  kind: "public-address",
  subject: "CZ-PC-001",
  observedOn: "2014-08-05",
  ...changes
})

const statusOf = (...given: Parameters<typeof county>) => outcomeOf(rule, county(...given)).status

describe("network.single-egress", () => {
  it("takes an uplink by the name of the egress, however it is spelled, and refuses another name", () => {
    expect(statusOf([uplink({ egress: "电子政务外网互联网出口" })])).toBe("met")
    expect(statusOf([uplink({ egress: " 电子政务外网 互联网出口" })])).toBe("met")
    expect(statusOf([uplink({ egress: "电信宽带" })])).toBe("breached")
    expect(statusOf([uplink({ egress: egress.name })], undefined, [])).toBe("breached")
  })

  it("takes a public address from the first to the last of the egress, and none beside it", () => {
    expect(statusOf([uplink({ publicAddress: "221.233.125.7" })])).toBe("breached")
    expect(statusOf([uplink({ publicAddress: "221.233.125.8" })])).toBe("met")
    expect(statusOf([uplink({ publicAddress: "221.233.125.15" })])).toBe("met")
    expect(statusOf([uplink({ publicAddress: "221.233.125.16" })])).toBe("breached")
  })

  it("takes IPv6 in the same way", () => {
    const six: readonly Egress[] = [egress, { name: "IPv6出口", publicBlock: "2001:db8:1::/64" }]
    expect(statusOf([uplink({ publicAddress: "2001:db8:1::" })], undefined, six)).toBe("met")
    expect(statusOf([uplink({ publicAddress: "2001:db8:1:0:ffff:ffff:ffff:ffff" })], undefined, six)).toBe("met")
    expect(statusOf([uplink({ publicAddress: "2001:db8:1:1::" })], undefined, six)).toBe("breached")
  })

  it("demands that name and public address agree", () => {
    expect(statusOf([uplink({ egress: egress.name, publicAddress: "58.19.20.21" })])).toBe("breached")
    expect(statusOf([uplink({ egress: "电信宽带", publicAddress: "221.233.125.9" })])).toBe("breached")
    // Whose addresses the egress has is not on record: the name decides.
    const bare: readonly Egress[] = [{ name: egress.name }]
    expect(statusOf([uplink({ egress: egress.name, publicAddress: "58.19.20.21" })], undefined, bare)).toBe("met")
    // With nothing else to go by it cannot be told.
    expect(outcomeOf(rule, county([uplink({ publicAddress: "58.19.20.21" })], undefined, bare))).toMatchObject({
      status: "unknown",
      missing: [{ set: "egresses", fields: ["publicBlock"] }],
      found: []
    })
  })

  it("finds an uplink that says neither, unless none of the agency does", () => {
    expect(outcomeOf(rule, county([uplink({ egress: egress.name }), uplink({ label: "另一条" })]))).toMatchObject({
      status: "breached",
      measure: { checked: 2, breached: 1 },
      found: [["uplink-unclear", "另一条"]]
    })
    expect(outcomeOf(rule, county([uplink({})]))).toMatchObject({
      status: "unknown",
      missing: [{ set: "uplinks", fields: ["egress", "publicAddress"] }],
      found: []
    })
  })

  it.each([
    ["public-address", "公网地址", "a public address"],
    ["carrier-line", "运营商宽带", "a carrier's line"],
    ["mobile-network", "移动网络", "a mobile network"],
    ["second-gateway", "第二网关", "a second gateway"],
    ["dual-homed", "双网卡", "a second network card"]
  ] as const)("finds an access by %s of which nothing leads to the egress, in words", (kind, zh, en) => {
    const words = wordsOf(county([], [seen({ kind })]))
    expect(words.finding).toMatchObject({ code: "private-access", severity: "high", agencies: ["finance"] })
    expect(words.zh).toMatchObject({
      message: `2014-08-05发现“CZ-PC-001”通过${zh}私自接入互联网`,
      remedy: "断开“CZ-PC-001”的该项接入，查明原因并报县电子政务办公室",
      sentence: "各电子政务专网接入单位统一使用电子政务外网互联网出口，不得私自接入互联网。"
    })
    expect(words.en).toMatchObject({
      message: `On 2014-08-05 "CZ-PC-001" was found on the internet through ${en}`,
      remedy: 'Disconnect that access of "CZ-PC-001", find out why, and tell the county e-government office'
    })
    expect(statusOf([], [seen({ kind, gateway: "10.12.0.1" })])).toBe("met")
    expect(statusOf([], [seen({ kind, publicAddress: "221.233.125.15" })])).toBe("met")
    expect(statusOf([], [seen({ kind, publicAddress: "221.233.125.16" })])).toBe("breached")
    expect(statusOf([], [seen({ kind, gateway: "10.12.0.2" })])).toBe("breached")
    expect(statusOf([], [seen({ kind, gateway: "10.12.0.1", publicAddress: "58.19.20.21" })])).toBe("breached")
  })

  it("tells an uplink that says nothing from one that leads elsewhere, in words", () => {
    const silent = wordsOf(county([uplink({}), uplink({ label: "甲", egress: egress.name })]))
    expect(silent.finding).toMatchObject({ code: "uplink-unclear", severity: "medium" })
    expect(silent.zh).toMatchObject({
      message: "互联网接入“上联”未写明经哪个出口",
      remedy: "查明“上联”所经的出口，在登记表中填写出口名称或公网地址"
    })
    expect(silent.en).toMatchObject({
      message: 'Internet connection "上联" does not say which egress it goes through',
      remedy: 'Find out which egress "上联" goes through, and enter its name or the public address in the register'
    })
    const other = wordsOf(county([uplink({ egress: "电信宽带" })]))
    expect(other.zh.message).toBe("互联网接入“上联”不经统一互联网出口，属私自接入互联网")
    expect(other.en.message).toBe(
      'Internet connection "上联" does not go through the unified egress: it is a private one'
    )
  })

  it("judges without observations where none were supplied, and is unknown without uplinks or egresses", () => {
    expect(outcomeOf(rule, county([]))).toMatchObject({ status: "met", measure: { checked: 0 }, missing: [] })
    expect(outcomeOf(rule, county([]).slice(1))).toMatchObject({ status: "unknown", missing: [{ set: "egresses" }] })
    expect(
      outcomeOf(
        rule,
        county([], [seen({ gateway: "10.12.0.1" })]).filter(({ set }) => set !== "uplinks")
      )
    ).toMatchObject({
      status: "unknown",
      missing: [{ set: "uplinks" }]
    })
    const unread = { set: "accessObservations", agency: "finance", records: [], rejected: 2 }
    expect(outcomeOf(rule, [...county([]), unread])).toMatchObject({
      status: "unknown",
      missing: [{ set: "accessObservations", rejected: 2 }]
    })
  })

  it("does not tell what may go through an egress that does not say how it is known", () => {
    const silent: Egress = { name: "备用出口" }
    const known = [egress, silent]
    expect(statusOf([], [seen({ gateway: "10.12.0.1" })], known)).toBe("met")
    expect(statusOf([], [seen({ gateway: "10.12.0.2" })], known)).toBe("unknown")
    expect(statusOf([], [seen({ publicAddress: "58.19.20.21" })], known)).toBe("unknown")
    expect(statusOf([], [seen({ kind: "carrier-line" })], known)).toBe("breached")
    expect(statusOf([uplink({ egress: "电信宽带" })], undefined, known)).toBe("breached")
    const told = [egress, { ...silent, gateway: "10.12.0.3", publicBlock: "221.233.126.8/29" }]
    expect(statusOf([], [seen({ gateway: "10.12.0.2" })], told)).toBe("breached")
    expect(statusOf([], [seen({ publicAddress: "221.233.126.9" })], told)).toBe("met")
  })

  it("agrees with a plain reading, for two agencies in any order", () => {
    const address = fc.option(fc.constantFrom("221.233.125.8", "221.233.125.15", "221.233.125.16", "2001:db8::1"), {
      nil: undefined
    })
    const name = fc.option(fc.constantFrom("电子政务外网互联网出口", "电信宽带"), { nil: undefined })
    const gateway = fc.option(fc.constantFrom("10.12.0.1", "192.168.1.1"), { nil: undefined })
    const row = fc.record({
      agency: fc.constantFrom("finance", "yangping"),
      observed: fc.boolean(),
      address,
      name,
      gateway
    })
    const good = new Set<string | undefined>(["221.233.125.8", "221.233.125.15"])
    const isPrivate = ({
      observed,
      address,
      name,
      gateway
    }: {
      observed: boolean
      address: string | undefined
      name: string | undefined
      gateway: string | undefined
    }) =>
      observed
        ? (gateway === undefined && address === undefined) ||
          (gateway !== undefined && gateway !== "10.12.0.1") ||
          (address !== undefined && !good.has(address))
        : (name === undefined && address === undefined) ||
          (name !== undefined && name !== egress.name) ||
          (address !== undefined && !good.has(address))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const batches = rows.map(({ agency, observed, address, name, gateway }): Batch => {
          const publicAddress = address === undefined ? {} : { publicAddress: address }
          return observed
            ? {
                set: "accessObservations",
                agency,
                records: [seen({ ...publicAddress, ...(gateway === undefined ? {} : { gateway }) })]
              }
            : {
                set: "uplinks",
                agency,
                fields: ["egress"],
                records: [uplink({ ...publicAddress, ...(name === undefined ? {} : { egress: name }) })]
              }
        })
        const empty: readonly Batch[] = [
          { set: "egresses", records: [egress] },
          ...agencies.flatMap(({ id }) =>
            ["uplinks", "accessObservations"].map((set) => ({ set, agency: id, records: [] }))
          )
        ]
        const report = assessed([...empty, ...batches])
        for (const { id } of agencies) {
          const own = rows.filter(({ agency }) => agency === id)
          expect(report.outcomes.find(({ agency }) => agency === id)?.measure).toEqual({
            checked: own.length,
            breached: own.filter(isPrivate).length,
            pending: 0
          })
        }
        expect(assessed([...batches.toReversed(), ...empty])).toEqual(report)
      })
    )
  })
})
