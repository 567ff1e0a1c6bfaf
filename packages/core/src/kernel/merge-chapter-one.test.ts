import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import type { Agency } from "./agency.ts"
import { assess } from "./assess.ts"
import type { Batch } from "./county.ts"
import { openEvaluation } from "./evaluation.ts"
import { defineNotice } from "./notice.ts"

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
  rules: networkChapter.rules
})
const sets = new Map(notice.recordSets.map((set) => [set.id, set]))
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" },
  { id: "park", name: { zh: "工业园区管委会" }, kind: "committee" }
]
const options = { asOf: "2014-09-01" }

const ids = fc.constantFrom("finance", "yangping", "park")
const label = fc.constantFrom("A", "B", "C", "甲")
const address = fc.constantFrom("10.12.3.1", "10.12.3.2", "10.12.4.1", "192.168.0.9", "fd00::1", "fd00::2")
const mac = fc.constantFrom("00:1a:2b:3c:4d:01", "00:1a:2b:3c:4d:02")
const day = fc.constantFrom("2014-07-20", "2014-08-01", "2014-09-01", "2014-09-02")
const zone = fc.constantFrom("办公区", "核心区")
const block = fc.constantFrom("10.12.3.0/24", "10.12.0.0/16", "10.12.4.0/24", "fd00::/64", "192.168.0.0/24")

const terminal = fc.record(
  {
    label,
    user: fc.constantFrom("张伟", "李娜"),
    otherUsers: fc.constant(["王芳"]),
    staffNumber: fc.constantFrom("001", "002"),
    address,
    otherAddresses: fc.array(address, { minLength: 1, maxLength: 2 }),
    mac,
    assetNumber: fc.constantFrom("YA-1", "YA-2"),
    zone,
    antivirus: fc.constantFrom("江民杀毒软件", "无"),
    antivirusAsset: fc.boolean(),
    registeredOn: day,
    reportedOn: day
  },
  { requiredKeys: [] }
)
const device = fc.record(
  {
    kind: fc.constantFrom("access-switch", "switch", "router"),
    label,
    address,
    mac,
    zone,
    translatesAddresses: fc.boolean(),
    inUse: fc.boolean()
  },
  { requiredKeys: ["kind"] }
)
const filing = fc.record(
  {
    kind: fc.constantFrom("topology", "router"),
    status: fc.constantFrom("registered", "approved", "rejected", "submitted"),
    subject: label,
    submittedOn: day,
    registeredOn: day,
    decidedOn: day
  },
  { requiredKeys: ["kind", "status"] }
)
const arbitraries: Readonly<Record<string, fc.Arbitrary<object>>> = {
  terminals: terminal,
  devices: device,
  links: fc.record({ label, from: label, to: label }, { requiredKeys: ["from", "to"] }),
  uplinks: fc.record({ label, egress: fc.constantFrom("统一出口", "电信") }, { requiredKeys: ["label"] }),
  accessObservations: fc.record(
    { observedOn: day, kind: fc.constantFrom("carrier-line", "dual-homed"), subject: label, gateway: address },
    { requiredKeys: ["observedOn", "kind", "subject"] }
  ),
  egresses: fc.record({ name: fc.constant("统一出口"), gateway: address }, { requiredKeys: ["name"] }),
  addressBlocks: fc.record({ block, agency: ids }),
  addressSpaces: fc.record({ block }),
  sightings: fc.record({ address, mac }, { requiredKeys: ["address"] }),
  filings: filing
}

interface Row {
  readonly set: string
  readonly agency: string
  readonly record: object
  readonly row: number
}
const rows = fc
  .array(
    fc
      .constantFrom(...Object.keys(arbitraries))
      .chain((set) => fc.record({ set: fc.constant(set), agency: ids, record: arbitraries[set] ?? fc.constant({}) })),
    { maxLength: 40, size: "max" }
  )
  .map((all) => all.map((one, index): Row => ({ ...one, row: index + 2 })))
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })

const ownerOf = (set: string, agency: string) => (sets.get(set)?.scope === "county" ? {} : { agency })
const supplied: readonly Batch[] = Object.keys(arbitraries).flatMap((set) =>
  sets.get(set)?.scope === "county"
    ? [{ set, records: [] }]
    : [
        ...(set === "filings" ? [{ set, records: [] }] : []),
        ...agencies.map(({ id }) => ({ set, agency: id, records: [] }))
      ]
)
const batchesOf = (groups: Iterable<readonly Row[]>): readonly Batch[] =>
  Array.from(groups).flatMap((group): readonly Batch[] => {
    const [first] = group
    if (first === undefined) return []
    return [
      {
        set: first.set,
        ...ownerOf(first.set, first.agency),
        records: group.map(({ record }) => record),
        origin: { file: `${first.set}.xlsx`, rows: group.map(({ row }) => row), columns: { label: "A", address: "C" } }
      }
    ]
  })
const grouped = (all: readonly Row[]): Iterable<readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of all) {
    const key = `${row.set} ${sets.get(row.set)?.scope === "county" ? "" : row.agency}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(row)
  }
  return groups.values()
}

describe("chapter I", () => {
  it("is reported the same, byte for byte, in whatever order batches and records come with their places", () => {
    const orders = rows.chain((all) => fc.record({ all: fc.constant(all), once: shuffled(all), again: shuffled(all) }))
    const found = new Set<string>()
    fc.assert(
      fc.property(orders, ({ all, once, again }) => {
        const given = (batches: readonly Batch[]) => JSON.stringify(assess(notice, { agencies, batches }, options))
        const report = given([...supplied, ...batchesOf(grouped(all))])
        expect(given([...batchesOf(grouped(once)), ...supplied])).toBe(report)
        expect(given([...batchesOf(again.map((row) => [row])), ...supplied.toReversed()])).toBe(report)
        for (const [code] of report.matchAll(/"code":"[a-z-]+"/gu)) found.add(code)
      }),
      { seed: 1, numRuns: 60 }
    )
    // Only a few faults need more than small records can say; the others all occurred.
    expect(found.size).toBeGreaterThanOrEqual(25)
  })

  it("merges to the report of the whole, byte for byte, from parts absorbed in any order and grouping", () => {
    const splits = rows.chain((all) =>
      fc.record({
        all: fc.constant(all),
        order: shuffled(all),
        parts: fc.array(fc.nat(3), { minLength: all.length + 2, maxLength: all.length + 2 }),
        merges: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 3, maxLength: 3 })
      })
    )
    fc.assert(
      fc.property(splits, ({ all, order, parts, merges }) => {
        const fold = (some: readonly Row[], batches: readonly Batch[]) => {
          const evaluation = openEvaluation(notice, options)
          for (const { set, agency, record, row } of some) {
            const index = sets.get(set)?.scope === "county" ? 0 : evaluation.agency(agency)
            evaluation.adder(sets.get(set)!)(record, index, row)
          }
          for (const { set, agency } of batches)
            evaluation.supply(sets.get(set)!, agency === undefined ? 0 : evaluation.agency(agency))
          return evaluation
        }
        const byRow = new Map(all.map(({ row, record }) => [row, record]))
        const reportOf = (evaluation: ReturnType<typeof fold>) =>
          JSON.stringify(evaluation.finish(agencies).complete((_, row) => ({ record: byRow.get(row), place: { row } })))
        const whole = reportOf(fold(all, supplied))
        const open = [0, 1, 2, 3].map((part) =>
          fold(
            order.filter(({ row }) => parts[row] === part),
            supplied.filter((_, index) => index % 4 === part)
          )
        )
        for (const [one, other] of merges) {
          const [absorbed] = open.splice(other % open.length, 1)
          const absorbing = open[one % open.length]
          if (absorbed !== undefined) absorbing?.absorb(absorbed)
        }
        expect(open.map(reportOf)).toEqual([whole])
      }),
      { numRuns: 60 }
    )
  })
})
