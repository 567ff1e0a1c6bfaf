import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { parseBlock } from "../ip/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { addressAllocated } from "./address.ts"
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
  rules: [addressAllocated]
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

const rule = "ip.allocated"
interface Own {
  readonly terminals?: readonly Terminal[]
  readonly devices?: readonly Device[]
}
const blocks = (...own: readonly (readonly [block: string, agency: string])[]): Batch => ({
  set: "addressBlocks",
  records: own.map(([block, agency]) => ({ block, agency }))
})
const county = (
  { terminals = [], devices = [] }: Own,
  allocated: Batch = blocks(["10.12.3.0/24", "finance"])
): readonly Batch[] => [
  allocated,
  { set: "terminals", agency: "finance", records: terminals },
  { set: "devices", agency: "finance", records: devices }
]
const terminal = (address: string, changes: Partial<Terminal> = {}): Terminal => ({
  label: "PC-1",
  address,
  ...changes
})
const statusOf = (address: string, allocated?: Batch) =>
  outcomeOf(rule, county({ terminals: [terminal(address)] }, allocated)).status

/** A range as the register holds it: a prefix where it is one. */
const canonical = (range: string): string => {
  const reading = parseBlock(range)
  if (!reading.ok) throw new TypeError(range)
  return reading.value.text
}

describe("ip.allocated", () => {
  it("takes a block from its first to its last address, and nothing beside it", () => {
    for (const [address, status] of [
      ["10.12.2.255", "breached"],
      ["10.12.3.0", "met"],
      ["10.12.3.255", "met"],
      ["10.12.4.0", "breached"]
    ] as const)
      expect([address, statusOf(address)]).toEqual([address, status])
    const range = blocks(["10.12.3.10-10.12.3.12", "finance"])
    expect(["10.12.3.9", "10.12.3.10", "10.12.3.12", "10.12.3.13"].map((address) => statusOf(address, range))).toEqual([
      "breached",
      "met",
      "met",
      "breached"
    ])
  })

  it("takes the ends of the whole space, and two blocks that touch as one", () => {
    const all = blocks(["0.0.0.0/0", "finance"])
    expect([statusOf("0.0.0.0", all), statusOf("255.255.255.255", all)]).toEqual(["met", "met"])
    const halves = blocks(["10.12.3.0/25", "finance"], ["10.12.3.128/25", "finance"])
    expect([statusOf("10.12.3.127", halves), statusOf("10.12.3.128", halves)]).toEqual(["met", "met"])
  })

  it("takes IPv6 in the same way, and never takes it for IPv4", () => {
    const six = blocks(["2001:db8:3::/64", "finance"])
    expect(
      ["2001:db8:2:ffff:ffff:ffff:ffff:ffff", "2001:db8:3::", "2001:db8:3:0:ffff:ffff:ffff:ffff", "2001:db8:3:1::"].map(
        (address) => statusOf(address, six)
      )
    ).toEqual(["breached", "met", "met", "breached"])
    expect(statusOf("0.0.0.1", blocks(["::/96", "finance"]))).toBe("breached")
    expect(statusOf("::1", blocks(["0.0.0.0/0", "finance"]))).toBe("breached")
    expect(
      outcomeOf(
        rule,
        county(
          { terminals: [terminal("2001:db8:3::1"), terminal("10.12.3.1")] },
          blocks(["2001:db8:3::/64", "finance"], ["10.12.3.0/24", "finance"])
        )
      ).status
    ).toBe("met")
  })

  it("names the agency whose address it is, or says that it is nobody's, and what the agency may use", () => {
    const allocated = blocks(["10.12.3.0/24", "finance"], ["10.12.4.0/24", "yangping"])
    const foreign = wordsOf(county({ terminals: [terminal("10.12.4.1")] }, allocated))
    expect(foreign.zh).toMatchObject({
      message: "终端“PC-1”的地址10.12.4.1属于分配给洋坪镇的地址段",
      remedy: "改用分配给本单位的地址：10.12.3.0/24",
      sentence: expect.stringContaining("严格按照全县统一分配的终端IP地址")
    })
    expect(foreign.en).toMatchObject({
      message: 'Address 10.12.4.1 of terminal "PC-1" lies in a block of Yangping',
      remedy: "Use an address allocated to the agency: 10.12.3.0/24"
    })
    const nobody = wordsOf(
      county(
        { devices: [{ kind: "router", label: "R-1", address: "192.168.1.1" }] },
        blocks(["10.12.4.0/24", "yangping"])
      )
    )
    expect(nobody.zh).toMatchObject({
      message: "设备“R-1”的地址192.168.1.1不在全县分配的任何地址段内",
      remedy: "向县电子政务办公室申请分配地址段"
    })
    expect(nobody.en).toMatchObject({
      message: 'Address 192.168.1.1 of device "R-1" lies in no allocated block',
      remedy: "Ask the county e-government office to allocate a block"
    })
  })

  it("names the owner of the narrowest block around an address, of its own family only", () => {
    const ownerOf = (address: string, allocated: Batch) =>
      assessed(county({ terminals: [terminal(address)] }, allocated)).findings.map(({ detail }) => detail["owner"])
    const nested = blocks(["10.12.0.0/16", "yangping"], ["10.12.3.0/24", "finance"])
    // The block that starts last before the address ends before it too; the wide one around both is meant.
    expect(ownerOf("10.12.5.1", nested)).toEqual([{ zh: "洋坪镇", en: "Yangping" }])
    expect(ownerOf("10.13.0.1", nested)).toEqual([undefined])
    const mixed = blocks(["10.12.4.0/24", "yangping"], ["::/96", "finance"])
    expect(ownerOf("10.12.4.1", mixed)).toEqual([{ zh: "洋坪镇", en: "Yangping" }])
    const beside = blocks(["0.0.0.0/0", "finance"], ["::/96", "yangping"])
    expect(ownerOf("::1", beside)).toEqual([{ zh: "洋坪镇", en: "Yangping" }])
    expect(ownerOf("2001:db8::1", beside)).toEqual([undefined])
  })

  it("judges each further address of a row, and names the one at fault", () => {
    const several = terminal("10.12.3.1", { otherAddresses: ["192.168.1.7", "10.12.3.2", "2001:db8::7"] })
    const report = assessed(county({ terminals: [several] }))
    expect(report.findings.map(({ detail }) => String(detail["address"])).toSorted()).toEqual([
      "192.168.1.7",
      "2001:db8::7"
    ])
    expect(report.findings.map((each) => describeFinding(notice, report, each, "zh").message).toSorted()).toEqual([
      "终端“PC-1”的地址192.168.1.7不在全县分配的任何地址段内",
      "终端“PC-1”的地址2001:db8::7不在全县分配的任何地址段内"
    ])
    expect(report.outcomes[0]?.measure).toEqual({ checked: 1, breached: 1, pending: 0 })
  })

  it("leaves records without an address to other rules, and is unknown where no terminal has one", () => {
    const switchOnly: Own = {
      devices: [{ kind: "switch", label: "SW" }],
      terminals: [{ label: "PC-1" }, terminal("10.12.3.1")]
    }
    expect(outcomeOf(rule, county(switchOnly))).toMatchObject({ status: "met", measure: { checked: 3 } })
    expect(outcomeOf(rule, county({ terminals: [{ label: "PC-1" }] }))).toMatchObject({
      status: "unknown",
      missing: [{ set: "terminals", fields: ["address"] }]
    })
  })

  it("is unknown without terminals, devices or allocation, and where rows could not be read", () => {
    const whole = county({ terminals: [terminal("10.12.3.1")] })
    for (const set of ["terminals", "devices", "addressBlocks"]) {
      expect(
        outcomeOf(
          rule,
          whole.filter((each) => each.set !== set)
        )
      ).toMatchObject({ status: "unknown", missing: [{ set }] })
      const unread: Batch = { set, ...(set === "addressBlocks" ? {} : { agency: "finance" }), records: [], rejected: 1 }
      expect(outcomeOf(rule, [...whole, unread])).toMatchObject({ status: "unknown", missing: [{ set, rejected: 1 }] })
    }
  })

  it("agrees with a search through all blocks, for overlapping ones too, in any order", () => {
    const octet = fc.integer({ min: 0, max: 15 })
    const agency = fc.constantFrom("finance", "yangping")
    const range = fc
      .tuple(octet, octet, agency)
      .map(([a, b, agency]) => ({ first: Math.min(a, b), last: Math.max(a, b), agency }))
    const row = fc.record({
      agency,
      address: fc.integer({ min: 0, max: 16 }),
      other: fc.option(octet, { nil: undefined }),
      six: fc.boolean()
    })
    const text = (six: boolean, number: number) =>
      six ? (number === 0 ? "2001:db8::" : `2001:db8::${number.toString(16)}`) : `10.0.0.${number}`
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 5 }),
        fc.array(row, { maxLength: 8 }),
        fc.boolean(),
        (ranges, rows, six) => {
          const allocated = ranges.map(({ first, last, agency }) => ({
            block: canonical(`${text(six, first)}-${text(six, last)}`),
            agency
          }))
          const batches = rows.map(({ agency, address, other, six }, index): Batch => ({
            set: "terminals",
            agency,
            records: [
              terminal(text(six, address), {
                label: `PC-${index}`,
                ...(other === undefined ? {} : { otherAddresses: [text(six, other)] })
              })
            ]
          }))
          const supplied = agencies.flatMap(({ id }) =>
            ["terminals", "devices"].map((set): Batch => ({ set, agency: id, records: [] }))
          )
          const report = assessed([{ set: "addressBlocks", records: allocated }, ...supplied, ...batches])
          const holds = (owner: string, number: number, ofSix: boolean) =>
            ofSix === six &&
            ranges.some(({ first, last, agency }) => agency === owner && first <= number && number <= last)
          const expected = rows.flatMap(({ agency, address, other, six: ofSix }, index) =>
            [address, ...(other === undefined ? [] : [other])].flatMap((number) =>
              holds(agency, number, ofSix)
                ? []
                : [
                    `PC-${index} ${text(ofSix, number)} ${holds("finance", number, ofSix) || holds("yangping", number, ofSix)}`
                  ]
            )
          )
          expect(
            report.findings
              .map(({ subject, detail }) => `${subject} ${String(detail["address"])} ${detail["owner"] !== undefined}`)
              .toSorted()
          ).toEqual(expected.toSorted())
          expect(
            assessed([...batches.toReversed(), ...supplied, { set: "addressBlocks", records: allocated.toReversed() }])
          ).toEqual(report)
        }
      )
    )
  })
})
