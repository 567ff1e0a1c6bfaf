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
import type { Sighting } from "./address-register.ts"
import { terminalsRegistered } from "./address.ts"
import type { Device } from "./devices.ts"
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
  rules: [terminalsRegistered]
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

const rule = "ip.registered"
const mac = (number: number) => `00:1a:2b:00:00:0${number}`
const terminal = (number: number, changes: Partial<Terminal> = {}): Terminal => ({
  label: `PC-${number}`,
  address: `10.12.3.${number}`,
  mac: mac(number),
  registeredOn: "2014-05-01",
  reportedOn: "2014-06-01",
  ...changes
})

interface Own {
  readonly terminals?: readonly Terminal[]
  readonly devices?: readonly Device[]
  readonly sightings?: readonly Sighting[]
}

/** With the allocation and the sightings of the county where there are any. */
const county = ({ terminals = [], devices, sightings }: Own): readonly Batch[] => [
  { set: "terminals", agency: "finance", records: terminals },
  ...(devices === undefined ? [] : [{ set: "devices", agency: "finance", records: devices }]),
  ...(sightings === undefined
    ? []
    : [
        { set: "sightings", records: sightings },
        {
          set: "addressBlocks",
          records: [
            { block: "10.12.3.0/24", agency: "finance" },
            { block: "2001:db8:3::/64", agency: "finance" },
            { block: "10.12.4.0/24", agency: "yangping" }
          ]
        }
      ])
]
const outcome = (own: Own) => outcomeOf(rule, county(own))

describe("ip.registered", () => {
  it("takes dates up to the day of the judgement, and none after it", () => {
    for (const [date, found] of [
      ["2014-08-31", []],
      ["2014-09-01", []],
      ["2014-09-02", [["not-registered", "PC-1"]]]
    ] as const)
      expect([date, outcome({ terminals: [terminal(1, { registeredOn: date })] }).found]).toEqual([date, found])
    expect(outcome({ terminals: [terminal(1, { reportedOn: "2014-09-01" })] }).status).toBe("met")
    expect(outcome({ terminals: [terminal(1, { reportedOn: "2014-09-02" })] }).found).toEqual([
      ["not-reported", "PC-1"]
    ])
  })

  it("finds a terminal without a date, unless no terminal of the agency has one", () => {
    const { registeredOn: _registered, ...unregistered } = terminal(2)
    const { reportedOn: _reported, ...unreported } = terminal(3)
    expect(outcome({ terminals: [terminal(1), unregistered, unreported] })).toMatchObject({
      status: "breached",
      measure: { checked: 3, breached: 2 },
      found: [
        ["not-registered", "PC-2"],
        ["not-reported", "PC-3"]
      ]
    })
    expect(outcome({ terminals: [unreported] })).toMatchObject({
      status: "unknown",
      missing: [{ set: "terminals", fields: ["reportedOn"] }]
    })
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "terminals" }] })
  })

  it("is met where everything seen was registered with the MAC that was seen, or where one side tells none", () => {
    const devices: readonly Device[] = [{ kind: "switch", label: "SW-1", address: "10.12.3.254", mac: mac(8) }]
    const sightings: readonly Sighting[] = [
      { address: "10.12.3.1", mac: mac(1) },
      { address: "10.12.3.2" },
      { address: "10.12.3.254", mac: mac(8) },
      { address: "2001:db8:3::7", mac: mac(7) }
    ]
    const { mac: _, ...withoutMac } = terminal(2)
    const terminals = [terminal(1), withoutMac, terminal(7, { address: "2001:db8:3::7" })]
    expect(outcome({ terminals, devices, sightings })).toMatchObject({
      status: "met",
      measure: { checked: 4, breached: 0 },
      found: []
    })
    expect(
      outcome({ terminals: [withoutMac], devices: [], sightings: [{ address: "10.12.3.2", mac: mac(5) }] }).found
    ).toEqual([])
  })

  it("finds an address of the agency that is seen but not registered, once, from the first to the last of its block", () => {
    const seen = (...addresses: readonly string[]) =>
      outcome({
        terminals: [terminal(1)],
        devices: [],
        sightings: [{ address: "10.12.3.1" }, ...addresses.map((address) => ({ address }))]
      })
    expect(seen("10.12.3.0").found).toEqual([["unregistered-address", "10.12.3.0"]])
    expect(seen("10.12.3.255", "10.12.3.255").found).toEqual([["unregistered-address", "10.12.3.255"]])
    expect(seen("2001:db8:3:0:ffff:ffff:ffff:ffff").found).toEqual([
      ["unregistered-address", "2001:db8:3:0:ffff:ffff:ffff:ffff"]
    ])
    expect(seen("10.12.3.0")).toMatchObject({ status: "breached", measure: { checked: 1, breached: 1 } })
    // Nobody's address, or another agency's, is no fault of this one; without its own registers nobody else is judged.
    expect(seen("10.12.2.255", "10.12.4.1", "192.168.1.7", "2001:db8:3:1::")).toMatchObject({
      status: "met",
      found: []
    })
  })

  it("takes a terminal with several MACs, which another rule finds, when it is seen with any of them", () => {
    const several = { ...terminal(1), otherMacs: [mac(2)] }
    const seenWith = (one: string) =>
      assessed(county({ terminals: [several], devices: [], sightings: [{ address: "10.12.3.1", mac: one }] })).findings
    expect(seenWith(mac(1))).toEqual([])
    expect(seenWith(mac(2))).toEqual([])
  })

  it("finds a terminal or device that is seen with another MAC, once, with all sightings as its context", () => {
    const report = assessed(
      county({
        terminals: [terminal(1)],
        devices: [],
        sightings: [
          { address: "10.12.3.1", mac: mac(1) },
          { address: "10.12.3.1", mac: mac(9) },
          { address: "10.12.3.1", mac: mac(9), seenOn: "2014-08-02" }
        ]
      })
    )
    expect(report.findings).toHaveLength(1)
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(finding).toMatchObject({ code: "mac-differs", subject: "PC-1" })
    expect(finding.context).toHaveLength(2)
    expect(describeFinding(notice, report, finding, "zh").message).toBe(
      "“PC-1”登记的MAC地址是00:1a:2b:00:00:01，网络中出现的是00:1a:2b:00:00:09"
    )
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      '"PC-1" is registered with MAC 00:1a:2b:00:00:01 but was seen with 00:1a:2b:00:00:09'
    )
  })

  it("notes what was never seen without breaching", () => {
    const own: Own = {
      terminals: [terminal(1)],
      devices: [{ kind: "printer", label: "PR-1", address: "10.12.3.9" }],
      sightings: []
    }
    expect(outcome(own)).toMatchObject({
      status: "met",
      measure: { checked: 2, breached: 0 },
      found: [
        ["never-seen", "PC-1"],
        ["never-seen", "PR-1"]
      ]
    })
    expect(assessed(county(own)).findings.map(({ severity }) => severity)).toEqual(["note", "note"])
    const without = { label: "PC-2", registeredOn: "2014-05-01", reportedOn: "2014-06-01" }
    expect(outcome({ ...own, terminals: [terminal(1), without] }).found).toEqual([
      ["never-seen", "PC-1"],
      ["never-seen", "PR-1"]
    ])
    // A register without any address cannot be compared with what was seen.
    expect(outcome({ ...own, terminals: [without] }).found).toEqual([])
  })

  it("knows a terminal by its further addresses too", () => {
    const several = terminal(1, { otherAddresses: ["10.12.3.77"] })
    expect(
      outcome({
        terminals: [several],
        devices: [],
        sightings: [{ address: "10.12.3.1" }, { address: "10.12.3.77", mac: mac(9) }]
      }).found
    ).toEqual([])
  })

  it("leaves sightings aside where they, the devices or the allocation were not supplied", () => {
    const sightings: readonly Sighting[] = [{ address: "10.12.3.200" }]
    const whole = county({ terminals: [terminal(1)], devices: [], sightings })
    expect(outcomeOf(rule, whole).status).toBe("breached")
    for (const set of ["devices", "sightings", "addressBlocks"])
      expect(
        outcomeOf(
          rule,
          whole.filter((each) => each.set !== set)
        )
      ).toMatchObject({ status: "met", missing: [] })
    expect(
      outcomeOf(rule, [...county({ terminals: [terminal(1)] }), { set: "sightings", records: [], rejected: 2 }])
    ).toMatchObject({
      status: "unknown",
      missing: [{ set: "sightings", rejected: 2 }]
    })
  })

  it("says so in both languages", () => {
    const unreported = wordsOf(county({ terminals: [terminal(1, { reportedOn: "2014-09-02" })] }))
    expect(unreported.zh).toMatchObject({
      message: "终端“PC-1”的报备日期2014-09-02尚未到",
      remedy: "将“PC-1”报县电子政务办公室备案",
      sentence: expect.stringContaining("做好终端登记和报备工作")
    })
    expect(unreported.en).toMatchObject({
      message: 'Terminal "PC-1" is reported as of 2014-09-02, which is still ahead',
      remedy: 'Report terminal "PC-1" to the county e-government office'
    })
    const unknown = wordsOf(county({ devices: [], sightings: [{ address: "10.12.3.5", mac: mac(5) }] }))
    expect(unknown.zh.message).toBe("网络中出现未登记的地址10.12.3.5（MAC 00:1a:2b:00:00:05）")
    expect(unknown.en.message).toBe("Address 10.12.3.5 (MAC 00:1a:2b:00:00:05) is in use but not registered")
    const bare = wordsOf(county({ devices: [], sightings: [{ address: "10.12.3.5" }] }))
    expect(bare.zh.message).toBe("网络中出现未登记的地址10.12.3.5")
    expect(bare.en.message).toBe("Address 10.12.3.5 is in use but not registered")
    const never = wordsOf(county({ terminals: [terminal(1)], devices: [], sightings: [] }))
    expect(never.zh.message).toBe("“PC-1”已登记，但从未在网络中出现")
    expect(never.en.message).toBe('"PC-1" is registered but was never seen on the network')
  })

  it("agrees with looking up each sighting in turn, in any order", () => {
    const octet = fc.integer({ min: 1, max: 9 })
    const text = (number: number) => (number > 6 ? `2001:db8:3::${number}` : `10.12.3.${number}`)
    const register = fc.uniqueArray(
      fc.record({ number: octet, mac: fc.option(octet, { nil: undefined }), device: fc.boolean() }),
      {
        selector: ({ number }) => number,
        maxLength: 7
      }
    )
    const sighting = fc.record({ number: octet, mac: fc.option(octet, { nil: undefined }) })
    fc.assert(
      fc.property(register, fc.array(sighting, { maxLength: 10 }), (registered, sightings) => {
        const withMac = <T extends object>(record: T, number: number | undefined) =>
          number === undefined ? record : { ...record, mac: mac(number) }
        const own = (reversed: boolean): readonly Batch[] => {
          const of = (device: boolean) => registered.filter((each) => each.device === device)
          const turned = <T>(items: readonly T[]) => (reversed ? items.toReversed() : items)
          const { mac: _, ...bare } = terminal(1)
          return county({
            terminals: turned(
              of(false).map(({ number, mac }) =>
                withMac({ ...bare, label: `PC-${number}`, address: text(number) }, mac)
              )
            ),
            devices: turned(
              of(true).map(({ number, mac }) =>
                withMac({ kind: "switch" as const, label: `SW-${number}`, address: text(number) }, mac)
              )
            ),
            sightings: turned(sightings.map(({ number, mac }) => withMac({ address: text(number) }, mac)))
          })
        }
        const nameOf = ({ device, number }: { device: boolean; number: number }) => `${device ? "SW" : "PC"}-${number}`
        const expected = [
          ...registered
            .filter((each) =>
              sightings.some(
                ({ number, mac }) =>
                  number === each.number && mac !== undefined && each.mac !== undefined && mac !== each.mac
              )
            )
            .map((each) => `mac-differs ${nameOf(each)}`),
          ...registered
            .filter((each) => !sightings.some(({ number }) => number === each.number))
            .map((each) => `never-seen ${nameOf(each)}`),
          ...new Set(
            sightings
              .filter(({ number }) => !registered.some((each) => each.number === number))
              .map(({ number }) => `unregistered-address ${text(number)}`)
          )
        ]
        const report = assessed(own(false))
        expect(report.findings.map(({ code, subject }) => `${code} ${subject}`).toSorted()).toEqual(expected.toSorted())
        expect(assessed(own(true))).toEqual(report)
      })
    )
  })
})
