import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { parseBlock } from "../ip/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import type { Finding } from "../kernel/finding.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { blocksDisjoint } from "./address.ts"

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
  rules: [blocksDisjoint]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[]) => assess(notice, { agencies, batches }, { asOf: "2014-09-01" })

const outcomeOf = (rule: string, batches: readonly Batch[]) => {
  const { outcomes, findings } = assessed(batches)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "office")
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

const rule = "ip.blocks-disjoint"
type Allocated = readonly (readonly [block: string, agency: string])[]
const county = (allocated: Allocated, spaces?: readonly string[]): readonly Batch[] => [
  { set: "addressBlocks", records: allocated.map(([block, agency]) => ({ block, agency })) },
  ...(spaces === undefined ? [] : [{ set: "addressSpaces", records: spaces.map((block) => ({ block })) }])
]
const found = (...given: Parameters<typeof county>) => outcomeOf(rule, county(...given)).found

/** A range as the register holds it: a prefix where it is one. */
const canonical = (range: string): string => {
  const reading = parseBlock(range)
  if (!reading.ok) throw new TypeError(range)
  return reading.value.text
}

const inOrder = (findings: readonly Finding[]) => findings.map((each) => JSON.stringify(each)).toSorted()

describe("ip.blocks-disjoint", () => {
  it("lets blocks touch, and finds one shared address", () => {
    expect(
      found([
        ["10.12.3.0/25", "finance"],
        ["10.12.3.128/25", "yangping"]
      ])
    ).toEqual([])
    expect(
      found([
        ["10.12.3.0-10.12.3.128", "finance"],
        ["10.12.3.128/25", "yangping"]
      ])
    ).toEqual([["blocks-overlap", "10.12.3.128/32"]])
    expect(
      found([
        ["2001:db8::/65", "finance"],
        ["2001:db8:0:0:8000::/65", "yangping"]
      ])
    ).toEqual([])
    expect(
      found([
        ["2001:db8::/64", "finance"],
        ["2001:db8::ffff/128", "yangping"]
      ])
    ).toEqual([["blocks-overlap", "2001:db8::ffff/128"]])
    expect(
      found([
        ["0.0.0.0/0", "finance"],
        ["::/0", "yangping"]
      ])
    ).toEqual([])
  })

  it("takes blocks of one agency that overlap for harmless, also between those of others", () => {
    expect(
      found([
        ["10.12.3.0/24", "finance"],
        ["10.12.3.0/25", "finance"]
      ])
    ).toEqual([])
    expect(
      found([
        ["10.12.3.0/24", "finance"],
        ["10.12.3.0/24", "finance"],
        ["10.12.3.7/32", "yangping"]
      ])
    ).toEqual([
      ["blocks-overlap", "10.12.3.7/32"],
      ["blocks-overlap", "10.12.3.7/32"]
    ])
  })

  it("takes a block at the edge of the county's space, and none beyond it", () => {
    const space = ["10.12.0.0/16"]
    const outside = (block: string) => found([[block, "finance"]], space)
    expect(outside("10.12.0.0/24")).toEqual([])
    expect(outside("10.12.255.0/24")).toEqual([])
    expect(outside("10.12.0.0/16")).toEqual([])
    expect(outside("10.11.255.255-10.12.0.5")).toEqual([["block-outside-county", "10.11.255.255-10.12.0.5"]])
    expect(outside("10.12.255.255-10.13.0.0")).toEqual([["block-outside-county", "10.12.255.255-10.13.0.0"]])
    expect(outside("2001:db8::/64")).toEqual([["block-outside-county", "2001:db8::/64"]])
    expect(found([["10.12.128.0-10.13.0.7", "finance"]], [...space, "10.13.0.0/16"])).toEqual([])
    // An empty list of the county's space tells nothing.
    expect(found([["10.12.3.0/24", "finance"]], [])).toEqual([])
  })

  it("is reported of the authority, once, and binds no agency", () => {
    const report = assessed(
      county([
        ["10.12.3.0/24", "finance"],
        ["10.12.3.0/24", "yangping"]
      ])
    )
    expect(report.outcomes).toEqual([
      {
        rule,
        provision: "1.2.address",
        agency: "office",
        status: "breached",
        measure: { checked: 2, breached: 2, pending: 0 },
        missing: []
      }
    ])
    expect(report.findings[0]).toMatchObject({ agencies: ["office"], severity: "high" })
    expect(report.findings[0]?.evidence).toHaveLength(2)
  })

  it("is unknown without the allocation or where rows of it could not be read, and judges without a space", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "addressBlocks" }] })
    expect(outcomeOf(rule, county([["10.12.3.0/24", "finance"]]))).toMatchObject({
      status: "met",
      measure: { checked: 1 }
    })
    expect(outcomeOf(rule, [{ set: "addressBlocks", records: [], rejected: 2 }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "addressBlocks", rejected: 2 }]
    })
    expect(outcomeOf(rule, [...county([]), { set: "addressSpaces", records: [], rejected: 1 }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "addressSpaces", rejected: 1 }]
    })
  })

  it("says so in both languages", () => {
    const overlap = wordsOf(
      county([
        ["10.12.3.0/24", "finance"],
        ["10.12.3.128-10.12.4.5", "yangping"]
      ])
    )
    expect(overlap.zh).toMatchObject({
      message: "地址段10.12.3.0/24与10.12.3.128-10.12.4.5分配给不同单位，重叠部分为10.12.3.128/25",
      remedy: "重新划分，使每个地址只分配给一个单位"
    })
    expect(overlap.en).toMatchObject({
      message: "Blocks 10.12.3.0/24 and 10.12.3.128-10.12.4.5 of different agencies overlap in 10.12.3.128/25",
      remedy: "Allocate anew, so that each address belongs to one agency"
    })
    const outside = wordsOf(county([["192.168.0.0/24", "finance"]], ["10.13.0.0/16", "10.12.0.0/16"]))
    expect(outside.zh).toMatchObject({
      message: "地址段192.168.0.0/24不在全县地址空间10.12.0.0/16、10.13.0.0/16之内",
      remedy: "从全县地址空间内另行分配"
    })
    expect(outside.en).toMatchObject({
      message: "Block 192.168.0.0/24 lies outside the county's space 10.12.0.0/16, 10.13.0.0/16",
      remedy: "Allocate from the county's space"
    })
  })

  it("agrees with comparing every address of every pair, in any order", () => {
    const octet = fc.integer({ min: 0, max: 20 })
    const range = fc
      .tuple(octet, octet, fc.constantFrom("finance", "yangping"), fc.boolean())
      .map(([a, b, agency, six]) => ({
        first: Math.min(a, b),
        last: Math.max(a, b),
        agency,
        six
      }))
    const text = (six: boolean, number: number) =>
      six ? (number === 0 ? "2001:db8::" : `2001:db8::${number.toString(16)}`) : `10.0.0.${number}`
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 6 }),
        fc.array(range, { minLength: 1, maxLength: 3 }),
        (blocks, spaces) => {
          const rows = blocks.map(
            ({ first, last, agency, six }) => [canonical(`${text(six, first)}-${text(six, last)}`), agency] as const
          )
          const space = spaces.map(({ first, last, six }) => canonical(`${text(six, first)}-${text(six, last)}`))
          const report = assessed(county(rows, space))
          const numbers = Array.from({ length: 21 }, (_, number) => number)
          const within = (number: number, block: { first: number; last: number }) =>
            block.first <= number && number <= block.last
          const pairs = blocks.flatMap((one, index) => blocks.slice(index + 1).map((other) => [one, other] as const))
          const overlapping = pairs.filter(
            ([one, other]) =>
              one.agency !== other.agency &&
              one.six === other.six &&
              numbers.some((number) => within(number, one) && within(number, other))
          )
          const outside = blocks.filter((block) =>
            numbers.some(
              (number) =>
                within(number, block) && !spaces.some((each) => each.six === block.six && within(number, each))
            )
          )
          expect(report.findings.filter(({ code }) => code === "blocks-overlap")).toHaveLength(overlapping.length)
          expect(report.findings.filter(({ code }) => code === "block-outside-county")).toHaveLength(outside.length)
          const reordered = assessed(county(rows.toReversed(), space.toReversed()))
          expect(reordered.outcomes).toEqual(report.outcomes)
          // Overlaps of one block in one range stand in the order of the records.
          expect(inOrder(reordered.findings)).toEqual(inOrder(report.findings))
        }
      )
    )
  })
})
