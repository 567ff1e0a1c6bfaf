import { assess, yuanan2014 } from "@zhengwu/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countyArbitrary } from "./county-arbitrary.ts"
import { type CountyPlan, generateCounty } from "./generate-county.ts"
import { random } from "./random.ts"
import { agency, batch, block, county, device, filing, link, sighting, terminal, uplink } from "./records.ts"

const plan: CountyPlan = { agencies: 7, terminals: 300, blocksPerAgency: 3, faultShare: 0.1, seed: 5 }
const sets = new Map(yuanan2014.recordSets.map((set) => [set.id, set]))

describe("the source of numbers", () => {
  it("gives the same numbers for the same seed, others for another, all of them below the bound", () => {
    const drawn = (seed: number) => {
      const source = random(seed)
      return Array.from({ length: 1000 }, () => source.below(10))
    }
    expect(drawn(1)).toEqual(drawn(1))
    expect(drawn(1)).not.toEqual(drawn(2))
    expect(new Set(drawn(1))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  })
})

describe("the county generator", () => {
  it("writes the same county for the same seed", () => {
    expect([...generateCounty(plan)]).toEqual([...generateCounty(plan)])
    expect([...generateCounty(plan)]).not.toEqual([...generateCounty({ ...plan, seed: 6 })])
  })

  it("writes as many terminals and agencies as planned, all of them valid", () => {
    const counts = new Map<string, number>()
    for (const line of generateCounty({ ...plan, ipv6Share: 0.2 })) {
      const { set: id, record } = JSON.parse(line) as { set: string; record: unknown }
      counts.set(id, (counts.get(id) ?? 0) + 1)
      const set = sets.get(id)
      if (set !== undefined) expect([set.accepts(record), line]).toEqual([true, line])
    }
    expect(counts.get("terminals")).toBe(300)
    expect(counts.get("agencies")).toBe(7)
    expect(counts.get("addressBlocks")).toBe(7 * 3 + 7 + 2)
  })

  it("writes some terminals as people do when asked to", () => {
    const lines = [...generateCounty({ ...plan, unreadableShare: 0.5 })].map(
      (line) => JSON.parse(line) as { set: string; record: unknown }
    )
    const accepted = lines.filter(({ set, record }) => set === "terminals" && sets.get(set)?.accepts(record) === true)
    expect(accepted.length).toBeGreaterThan(100)
    expect(accepted.length).toBeLessThan(200)
  })
})

describe("arbitrary counties", () => {
  it("hold valid records only", () => {
    fc.assert(
      fc.property(countyArbitrary({ tables: true }), ({ batches }) => {
        for (const { set, records } of batches)
          for (const record of records) expect([sets.get(set)?.accepts(record), record]).toEqual([true, record])
      })
    )
  })
})

describe("record builders", () => {
  it("make a county without a fault in chapter I", () => {
    const report = assess(
      yuanan2014,
      county(
        [agency("a")],
        [
          batch("terminals", "a", [terminal(1), terminal(2)]),
          batch("devices", "a", [device(1)]),
          batch("links", "a", [link("SW-1", "PC-1"), link("SW-1", "PC-2")]),
          batch("filings", "a", [filing()]),
          batch("uplinks", "a", [uplink("上联")]),
          batch("egresses", undefined, [{ name: "电子政务外网" }]),
          batch("addressBlocks", undefined, [block("a", "10.1.0.0/16")]),
          batch("sightings", undefined, [sighting("10.1.0.1"), sighting("10.1.0.2")])
        ]
      ),
      { asOf: "2014-08-01" }
    )
    expect(report.findings.filter(({ provision }) => provision.startsWith("1."))).toEqual([])
  })
})
