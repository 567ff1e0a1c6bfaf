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
import { labelled, zoned } from "./topology.ts"

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
  rules: [zoned, labelled]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }
]
const sets = ["devices", "links", "terminals"] as const
type SetId = (typeof sets)[number]
type Own = { readonly [K in SetId]?: readonly object[] }

/** What an agency supplied; a set that is not mentioned is empty. */
const own = (records: Own, agency = "finance"): readonly Batch[] =>
  sets.map((set) => ({ set, agency, records: records[set] ?? [] }))

const assessed = (batches: readonly Batch[]) => assess(notice, { agencies, batches }, { asOf: "2014-09-01" })

const outcomeOf = (rule: string, batches: readonly Batch[]) => {
  const { outcomes, findings } = assessed(batches)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

const device = (changes: object = {}) => ({ kind: "switch", label: "SW-1", zone: "核心区", ...changes })
const terminal = (changes: object = {}) => ({ label: "PC-1", zone: "办公区", ...changes })

describe("network.zoned", () => {
  const rule = "network.zoned"

  it("is met where every device and terminal names its zone", () => {
    expect(outcomeOf(rule, own({ devices: [device()], terminals: [terminal()] }))).toMatchObject({
      status: "met",
      measure: { checked: 2, breached: 0 }
    })
  })

  it("finds the device and the terminal without one, but no device out of use", () => {
    const given = {
      devices: [device(), { kind: "printer", label: "PR-1" }, { kind: "router", label: "R-1", inUse: false }],
      terminals: [terminal(), { label: "PC-2" }]
    }
    expect(outcomeOf(rule, own(given))).toMatchObject({
      status: "breached",
      measure: { checked: 4, breached: 2 },
      found: [
        ["device-without-zone", "PR-1"],
        ["terminal-without-zone", "PC-2"]
      ]
    })
  })

  it("is unknown where no record carries a zone, naming set and field, and a fault where a heading named it", () => {
    const given = { devices: [device()], terminals: [{ label: "PC-1" }] }
    expect(outcomeOf(rule, own(given))).toMatchObject({
      status: "unknown",
      missing: [{ set: "terminals", fields: ["zone"] }],
      found: []
    })
    const headed = own(given).map((batch) => ({ ...batch, fields: ["label", "zone"] }))
    expect(outcomeOf(rule, headed)).toMatchObject({ status: "breached", found: [["terminal-without-zone", "PC-1"]] })
  })

  it("is unknown without a set, and where rows could not be read", () => {
    const whole = own({ devices: [device()], terminals: [terminal()] })
    expect(outcomeOf(rule, whole.slice(0, 2))).toMatchObject({ status: "unknown", missing: [{ set: "terminals" }] })
    expect(outcomeOf(rule, [...whole, { set: "devices", agency: "finance", records: [], rejected: 1 }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "devices", rejected: 1 }]
    })
  })

  it("says so in both languages", () => {
    const report = assessed(own({ devices: [device()], terminals: [terminal(), { label: "PC-2" }] }))
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "终端“PC-2”未划分功能区",
      remedy: "在终端登记表中填写“PC-2”所属的功能区",
      sentence: expect.stringContaining("理清单位内部网络拓扑结构及功能划分")
    })
    expect(describeFinding(notice, report, finding, "en")).toMatchObject({
      message: 'Terminal "PC-2" has no functional zone',
      remedy: 'Enter the functional zone of "PC-2" in the terminal register'
    })
  })
})

describe("network.labelled", () => {
  const rule = "network.labelled"
  const links = [{ label: "L-1", from: "SW-1", to: "PC-1" }]

  it("is met where each has a label of its own; a line may be called as a terminal, and another agency's too", () => {
    const given = { devices: [device()], links: [{ ...links[0], label: "PC-1" }], terminals: [terminal()] }
    expect(outcomeOf(rule, [...own(given), ...own(given, "yangping")])).toMatchObject({
      status: "met",
      measure: { checked: 3, breached: 0 },
      found: []
    })
  })

  it("finds each that has none", () => {
    const given = {
      devices: [device(), { kind: "printer", assetNumber: "YA-1" }],
      links: [...links, { from: "SW-1", to: "YA-1" }],
      terminals: [terminal(), { user: "张伟" }]
    }
    expect(outcomeOf(rule, own(given))).toMatchObject({
      status: "breached",
      measure: { checked: 6, breached: 3 },
      found: [
        ["device-unlabelled", "YA-1"],
        ["link-unlabelled", "SW-1 – YA-1"],
        ["terminal-unlabelled", "张伟"]
      ]
    })
  })

  it("finds a label once however many share it, and counts all of them", () => {
    const given = {
      devices: [device(), device({ kind: "router" })],
      links: [...links, ...links],
      terminals: [terminal(), terminal(), terminal()]
    }
    const outcome = outcomeOf(rule, own(given))
    expect(outcome).toMatchObject({ status: "breached", measure: { checked: 7, breached: 7 } })
    expect(outcome.found).toEqual([
      ["device-label-shared", "SW-1"],
      ["link-label-shared", "L-1"],
      ["terminal-label-shared", "PC-1"]
    ])
  })

  it("is unknown where no record of a set carries a label", () => {
    expect(outcomeOf(rule, own({ devices: [device()], links: [{ from: "SW-1", to: "SW-1" }] }))).toMatchObject({
      status: "unknown",
      missing: [{ set: "links", fields: ["label"] }]
    })
    expect(outcomeOf(rule, own({}).slice(0, 1))).toMatchObject({
      status: "unknown",
      missing: [{ set: "links" }, { set: "terminals" }]
    })
  })

  it("says so in both languages", () => {
    const report = assessed(own({ terminals: [terminal(), terminal()] }))
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "2台终端共用标识“PC-1”",
      remedy: "重新编号，使标识在本单位内唯一"
    })
    expect(describeFinding(notice, report, finding, "en")).toMatchObject({
      message: '2 terminals share the label "PC-1"',
      remedy: "Renumber, so that each label is used once within the agency"
    })
  })
})

describe("zones and labels together", () => {
  const kinds = { devices: "device", links: "link", terminals: "terminal" } as const

  it("agree with plain filters over the records, in any order", () => {
    const label = fc.option(fc.constantFrom("A", "B", "C"), { nil: undefined })
    const rows = fc.array(
      fc.record({
        set: fc.constantFrom(...sets),
        agency: fc.constantFrom("finance", "yangping"),
        record: fc.record({ label, zone: fc.option(fc.constant("办公区"), { nil: undefined }), inUse: fc.boolean() })
      }),
      { maxLength: 12 }
    )
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const given = [...one, ...other]
        const batches = given.map(({ set, agency, record: { label, zone, inUse } }): Batch => ({
          set,
          agency,
          // Headings name the fields, so that a blank cell is a fault and not unknown.
          fields: ["label", "zone"],
          records: [
            {
              ...(label === undefined ? {} : { label }),
              ...(set === "links" ? { from: "x", to: "y" } : zone === undefined ? {} : { zone }),
              ...(set === "devices" ? { kind: "switch", inUse } : {})
            }
          ]
        }))
        const report = assessed([...agencies.flatMap(({ id }) => own({}, id)), ...batches])
        const count = (code: string, agency: string) =>
          report.findings.filter((each) => each.code === code && each.agencies[0] === agency).length
        for (const { id } of agencies)
          for (const set of sets) {
            const mine = given.filter((each) => each.set === set && each.agency === id).map(({ record }) => record)
            expect(count(`${kinds[set]}-unlabelled`, id)).toBe(mine.filter(({ label }) => label === undefined).length)
            const labels = mine.flatMap(({ label }) => label ?? [])
            const repeated = new Set(labels.filter((each, index) => labels.indexOf(each) !== index))
            expect(count(`${kinds[set]}-label-shared`, id)).toBe(repeated.size)
            if (set === "links") continue
            const zoneless = mine.filter(({ zone, inUse }) => zone === undefined && (set === "terminals" || inUse))
            expect(count(`${kinds[set]}-without-zone`, id)).toBe(zoneless.length)
          }
        expect(assessed([...batches.toReversed(), ...agencies.flatMap(({ id }) => own({}, id))])).toEqual(report)
      })
    )
  })
})
