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
import { onePersonOneMachineOneAddress } from "./address.ts"
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
  rules: [onePersonOneMachineOneAddress]
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

const rule = "ip.one-person-one-machine-one-ip"
const own = (records: readonly Terminal[], agency = "finance"): Batch => ({ set: "terminals", agency, records })

/** A terminal that shares nothing with one of another number. */
const terminal = (number: number, changes: Partial<Terminal> = {}): Terminal => ({
  label: `PC-${number}`,
  user: `用户${number}`,
  staffNumber: `S${number}`,
  address: `10.12.3.${number}`,
  mac: `00:1a:2b:00:00:0${number}`,
  assetNumber: `YA-${number}`,
  ...changes
})
const without = (field: keyof Terminal, given: Terminal): Terminal => {
  const { [field]: _, ...rest } = given
  return rest
}
const found = (...records: readonly Terminal[]) => outcomeOf(rule, [own(records)]).found

describe("ip.one-person-one-machine-one-ip", () => {
  it("is met where each terminal has one person, one machine and one address of its own", () => {
    expect(outcomeOf(rule, [own([terminal(1), terminal(2)]), own([terminal(3)], "yangping")])).toMatchObject({
      status: "met",
      measure: { checked: 2, breached: 0 }
    })
  })

  it("demands person, machine and address of each; a name or a staff number, an asset number or a MAC will do", () => {
    expect(found(terminal(1), without("user", terminal(2)), without("staffNumber", terminal(3)))).toEqual([])
    expect(found(terminal(1), without("mac", terminal(2)), without("assetNumber", terminal(3)))).toEqual([])
    expect(found(terminal(1), without("user", without("staffNumber", terminal(2))))).toEqual([
      ["person-missing", "PC-2"]
    ])
    expect(found(terminal(1), without("mac", without("assetNumber", terminal(2))))).toEqual([
      ["machine-missing", "PC-2"]
    ])
    expect(found(terminal(1), without("address", terminal(2)))).toEqual([["address-missing", "PC-2"]])
  })

  it("finds several persons, machines and addresses in one row, however many, and no value that is repeated", () => {
    expect(
      found(
        terminal(1, { otherUsers: ["李娜", "王强"] }),
        terminal(2, { otherMacs: ["00:1a:2b:00:00:0a"] }),
        terminal(3, { otherAddresses: ["192.168.1.7", "2001:db8::7"] }),
        terminal(4, { otherUsers: ["用户4"], otherMacs: [], otherAddresses: ["10.12.3.4"] })
      )
    ).toEqual([
      ["several-addresses", "PC-3"],
      ["several-machines", "PC-2"],
      ["several-persons", "PC-1"]
    ])
  })

  it("finds a value that terminals of several agencies share once, naming all of them", () => {
    const shared = { address: "10.12.3.9", mac: "00:1a:2b:00:00:0f", assetNumber: "YA-9", staffNumber: "S9" }
    const report = assessed([own([terminal(1, shared), terminal(2, shared)]), own([terminal(3, shared)], "yangping")])
    expect(report.findings.map(({ code, subject }) => [code, subject])).toEqual([
      ["address-shared", "10.12.3.9"],
      ["asset-shared", "YA-9"],
      ["mac-shared", "00:1a:2b:00:00:0f"],
      ["person-shared", "S9"]
    ])
    for (const { agencies, evidence, detail } of report.findings) {
      expect(agencies).toEqual(["finance", "yangping"])
      expect(evidence.map(({ agency, subject }) => [agency, subject])).toEqual([
        ["finance", "PC-1"],
        ["finance", "PC-2"],
        ["yangping", "PC-3"]
      ])
      expect(detail["count"]).toBe(3)
    }
    expect(report.outcomes.map(({ measure }) => measure)).toEqual([
      { checked: 2, breached: 2, pending: 0 },
      { checked: 1, breached: 1, pending: 0 }
    ])
  })

  it("finds a value shared by way of a further address or MAC, and IPv6 as well", () => {
    expect(found(terminal(1, { otherAddresses: ["10.12.3.2"] }), terminal(2))).toEqual([
      ["address-shared", "10.12.3.2"],
      ["several-addresses", "PC-1"]
    ])
    expect(found(terminal(1, { otherMacs: ["00:1a:2b:00:00:02"] }), terminal(2))).toEqual([
      ["mac-shared", "00:1a:2b:00:00:02"],
      ["several-machines", "PC-1"]
    ])
    expect(found(terminal(1, { address: "2001:db8::1" }), terminal(2, { address: "2001:db8::1" }))).toEqual([
      ["address-shared", "2001:db8::1"]
    ])
    // The same number in the other family is another address.
    expect(found(terminal(1, { address: "0.0.0.1" }), terminal(2, { address: "::1" }))).toEqual([])
  })

  it("takes one name in two agencies for two people, and one name in one agency for one unless staff numbers differ", () => {
    const named = (number: number) => without("staffNumber", terminal(number, { user: "张伟" }))
    expect(outcomeOf(rule, [own([named(1)]), own([named(2)], "yangping")]).found).toEqual([])
    expect(found(named(1), named(2))).toEqual([["name-shared", "张伟"]])
    expect(found(terminal(1, { user: "张伟" }), terminal(2, { user: "张伟" }))).toEqual([])
    expect(found(terminal(1, { user: "张伟" }), named(2))).toEqual([])
    const sameNumber = [
      own([terminal(1, { staffNumber: "S9" })]),
      own([terminal(2, { staffNumber: "S9" })], "yangping")
    ]
    expect(outcomeOf(rule, sameNumber).found).toEqual([["person-shared", "S9"]])
  })

  it("is unknown without terminals, where no row tells a person, machine or address, and where rows could not be read", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "terminals" }] })
    expect(outcomeOf(rule, [own([{ label: "PC-1" }])])).toMatchObject({
      status: "unknown",
      missing: [
        { set: "terminals", fields: ["user", "staffNumber"] },
        { set: "terminals", fields: ["assetNumber", "mac"] },
        { set: "terminals", fields: ["address"] }
      ]
    })
    expect(outcomeOf(rule, [{ ...own([terminal(1)]), rejected: 1 }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "terminals", rejected: 1 }]
    })
    expect(outcomeOf(rule, [own([])])).toMatchObject({ status: "met", measure: { checked: 0 } })
  })

  it.each<readonly [code: string, records: readonly Terminal[], zh: string, en: string]>([
    [
      "address-shared",
      [terminal(1), terminal(2, { address: "10.12.3.1" })],
      "IP地址10.12.3.1由2台终端共用：PC-1、PC-2",
      "Address 10.12.3.1 is used by 2 terminals: PC-1, PC-2"
    ],
    [
      "mac-shared",
      [terminal(1), terminal(2, { mac: "00:1a:2b:00:00:01" })],
      "MAC地址00:1a:2b:00:00:01登记在2台终端上：PC-1、PC-2",
      "MAC address 00:1a:2b:00:00:01 stands for 2 terminals: PC-1, PC-2"
    ],
    [
      "asset-shared",
      [terminal(1), terminal(2, { assetNumber: "YA-1" })],
      "资产编号YA-1登记在2台终端上：PC-1、PC-2",
      "Asset number YA-1 stands for 2 terminals: PC-1, PC-2"
    ],
    [
      "person-shared",
      [terminal(1), terminal(2, { staffNumber: "S1" })],
      "工号S1登记了2台终端：PC-1、PC-2",
      "Staff number S1 has 2 terminals: PC-1, PC-2"
    ],
    [
      "name-shared",
      [without("staffNumber", terminal(1)), without("staffNumber", terminal(2, { user: "用户1" }))],
      "使用人“用户1”登记了2台终端：PC-1、PC-2",
      'User "用户1" has 2 terminals: PC-1, PC-2'
    ],
    [
      "several-persons",
      [terminal(1, { otherUsers: ["李娜"] })],
      "终端“PC-1”登记了多个使用人：用户1、李娜",
      'Terminal "PC-1" names several users: 用户1, 李娜'
    ],
    [
      "several-machines",
      [terminal(1, { otherMacs: ["00:1a:2b:00:00:0a"] })],
      "终端“PC-1”登记了多个MAC地址：00:1a:2b:00:00:01、00:1a:2b:00:00:0a",
      'Terminal "PC-1" has several MAC addresses: 00:1a:2b:00:00:01, 00:1a:2b:00:00:0a'
    ],
    [
      "several-addresses",
      [terminal(1, { otherAddresses: ["192.168.1.7"] })],
      "终端“PC-1”使用多个IP地址：10.12.3.1、192.168.1.7",
      'Terminal "PC-1" uses several addresses: 10.12.3.1, 192.168.1.7'
    ],
    [
      "person-missing",
      [terminal(2), without("user", without("staffNumber", terminal(1)))],
      "终端“PC-1”没有登记使用人",
      'Terminal "PC-1" names no user'
    ],
    [
      "machine-missing",
      [terminal(2), without("mac", without("assetNumber", terminal(1)))],
      "终端“PC-1”没有登记资产编号，也没有登记MAC地址",
      'Terminal "PC-1" names neither asset number nor MAC address'
    ],
    [
      "address-missing",
      [terminal(2), without("address", terminal(1))],
      "终端“PC-1”没有登记IP地址",
      'Terminal "PC-1" has no IP address on record'
    ]
  ])("says %s in both languages", (code, records, zh, en) => {
    const words = wordsOf([own(records)])
    expect(words.finding.code).toBe(code)
    expect(words.zh.message).toBe(zh)
    expect(words.en.message).toBe(en)
  })

  it("cites the sentence and says what to do", () => {
    const { zh, en } = wordsOf([own([terminal(1), terminal(2, { address: "10.12.3.1" })])])
    expect(zh.sentence).toContain("按照“一人、一机、一IP”的要求")
    expect(zh.remedy).toBe("查明实际使用的终端，为其余终端另行分配IP地址")
    expect(en.remedy).toBe("Find out which terminal really uses it and allocate other addresses to the rest")
  })

  it("agrees with grouping by value in maps, for two agencies in any order", () => {
    const few = fc.integer({ min: 0, max: 4 })
    const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
    const address = few.map((number) => (number > 2 ? `2001:db8::${number}` : `10.12.3.${number}`))
    const mac = few.map((number) => `00:1a:2b:00:00:0${number}`)
    const row = fc.record({
      agency: fc.constantFrom("finance", "yangping"),
      user: maybe(few.map((number) => `用户${number}`)),
      staffNumber: maybe(few.map((number) => `S${number}`)),
      assetNumber: maybe(few.map((number) => `YA-${number}`)),
      address: maybe(address),
      otherAddresses: maybe(fc.array(address, { maxLength: 2 })),
      mac: maybe(mac),
      otherMacs: maybe(fc.array(mac, { maxLength: 1 }))
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
        const records = rows.map(({ agency, ...fields }, index) => ({
          agency,
          record: {
            label: `PC-${index}`,
            ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
          } as Terminal
        }))
        const batches = records.map(({ agency, record }) => ({
          ...own([record], agency),
          fields: ["user", "mac", "address"]
        }))
        const shared = (
          code: string,
          valuesOf: (record: Terminal, agency: string) => readonly (string | undefined)[]
        ) => {
          const groups = new Map<string, Set<string>>()
          for (const { agency, record } of records)
            for (const value of valuesOf(record, agency))
              if (value !== undefined) groups.set(value, (groups.get(value) ?? new Set()).add(record.label ?? ""))
          return [...groups.values()]
            .filter(({ size }) => size > 1)
            .map((labels) => `${code} ${[...labels].toSorted().join()}`)
        }
        const alone = (code: string, fails: (record: Terminal) => boolean) =>
          records.flatMap(({ record }) => (fails(record) ? [`${code} ${record.label ?? ""}`] : []))
        const several = (first: string | undefined, others: readonly string[] = []) =>
          new Set([first ?? others[0], ...others]).size > 1
        const expected = [
          ...shared("address-shared", ({ address, otherAddresses = [] }) => [address, ...otherAddresses]),
          ...shared("mac-shared", ({ mac, otherMacs = [] }) => [mac, ...otherMacs]),
          ...shared("asset-shared", ({ assetNumber }) => [assetNumber]),
          ...shared("person-shared", ({ staffNumber }) => [staffNumber]),
          ...shared("name-shared", ({ staffNumber, user }, agency) => [
            staffNumber === undefined && user !== undefined ? `${agency} ${user}` : undefined
          ]),
          ...alone("person-missing", ({ user, staffNumber }) => user === undefined && staffNumber === undefined),
          ...alone("machine-missing", ({ assetNumber, mac }) => assetNumber === undefined && mac === undefined),
          ...alone("address-missing", ({ address }) => address === undefined),
          ...alone("several-addresses", ({ address, otherAddresses }) => several(address, otherAddresses)),
          ...alone("several-machines", ({ mac, otherMacs }) => several(mac, otherMacs))
        ]
        const report = assessed(batches)
        expect(
          report.findings
            .map(
              ({ code, evidence }) =>
                `${code} ${evidence
                  .map(({ subject }) => subject)
                  .toSorted()
                  .join()}`
            )
            .toSorted()
        ).toEqual(expected.toSorted())
        expect(assessed(batches.toReversed())).toEqual(report)
      })
    )
  })
})
