import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { addDays } from "../time/index.ts"
import type { DisclosureItem } from "./items.ts"
import { villageAffairsCovered } from "./village-affairs.ts"
import type { DisclosureVillage, VillageCatalogueEntry } from "./villages.ts"

const notice = defineNotice({
  id: "chapter-two",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: disclosureChapter.settings,
  recordSets: [filings, ...disclosureChapter.recordSets],
  rules: [villageAffairsCovered]
})

const agencies: readonly Agency[] = [
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" },
  { id: "finance", name: { zh: "县财政局" }, kind: "department" }
]
const asOf = "2014-09-01"

interface Dossier {
  readonly villages?: readonly DisclosureVillage[]
  readonly catalogue?: readonly VillageCatalogueEntry[]
  readonly items?: readonly DisclosureItem[]
}

const assessed = ({ villages, catalogue, items }: Dossier) => {
  const batch = (set: string, records: readonly unknown[] | undefined): readonly Batch[] =>
    records === undefined ? [] : [{ set, agency: "yangping", records }]
  const batches = [
    ...batch("disclosureVillages", villages),
    ...batch("villageCatalogue", catalogue),
    ...batch("disclosureItems", items)
  ]
  return assess(notice, { agencies, batches }, { asOf })
}

const of = (dossier: Dossier) => {
  const { outcomes, findings } = assessed(dossier)
  return { ...outcomes[0], found: findings.map(({ code, detail }) => [code, detail["village"], detail["topic"]]) }
}

const item = (village: string, topic: string, disclosedOn: string): DisclosureItem => ({ village, topic, disclosedOn })

const villages = [{ name: "望家村" }, { name: "三板村" }]
const catalogue = [{ topic: "财务收支" }]
const current = item("望家村", "财务收支", asOf)

describe("disclosure.coverage.village", () => {
  it("wants each topic of the catalogue of each village", () => {
    expect(of({ villages, catalogue, items: [current, item("三板村", "财务收支", "2014-08-01")] })).toMatchObject({
      status: "met",
      measure: { checked: 3, breached: 0 }
    })
    expect(of({ villages, catalogue, items: [current] })).toMatchObject({
      status: "breached",
      measure: { checked: 3, breached: 1 },
      found: [["village-topic-uncovered", "三板村", "财务收支"]]
    })
  })

  it("counts for as long as the interval, last day included", () => {
    const status = (days: number, intervalDays?: number) =>
      of({
        villages: [{ name: "望家村" }],
        catalogue: [{ topic: "财务收支", ...(intervalDays === undefined ? {} : { intervalDays }) }],
        items: [item("望家村", "财务收支", addDays(asOf, -days))]
      }).status
    expect([status(91), status(92), status(93)]).toEqual(["met", "met", "breached"])
    expect([status(30, 31), status(31, 31), status(32, 31)]).toEqual(["met", "met", "breached"])
    expect(status(-1)).toBe("breached")
  })

  it("reads names and topics whatever their width and blanks, and names each once", () => {
    const items = [item("望家 村", "财务收支", asOf), { ...item("三板村", "党务", asOf), otherTopics: ["财务收支"] }]
    expect(of({ villages, catalogue, items }).status).toBe("met")
    expect(
      of({ villages: [...villages, { name: "三板 村" }], catalogue: [...catalogue, ...catalogue], items: [current] })
        .found
    ).toHaveLength(1)
  })

  it("wants a unified catalogue, and is not blamed for villages that it has none for", () => {
    expect(of({ villages, catalogue: [], items: [current] })).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 },
      found: [["no-village-catalogue", undefined, undefined]]
    })
  })

  it("is unknown for each set that is missing, and binds townships alone", () => {
    const missing = (dossier: Dossier) => of(dossier).missing?.map(({ set }) => set)
    expect(missing({ villages, catalogue })).toEqual(["disclosureItems"])
    expect(missing({ villages, items: [current] })).toEqual(["villageCatalogue"])
    expect(missing({ catalogue, items: [current] })).toEqual(["disclosureVillages"])
    expect(of({ villages, catalogue, items: [{ topic: "财务收支", disclosedOn: asOf }] })).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureItems", fields: ["village"] }]
    })
    expect(assessed({}).outcomes[1]).toMatchObject({ agency: "finance", status: "not-applicable" })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed({
      villages,
      catalogue,
      items: [item("望家村", "财务收支", "2014-05-01"), item("望家村", "财务收支", "2014-04-01")]
    })
    const words = (locale: "zh" | "en") =>
      report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
    expect(words("zh")).toEqual(["三板村从未公开“财务收支”", "望家村自2014-05-01以来未公开“财务收支”，已超过92天"])
    expect(words("en")).toEqual([
      '三板村 has never disclosed "财务收支"',
      '望家村 last disclosed "财务收支" on 2014-05-01, more than 92 days ago'
    ])
  })

  it("misses what a second look misses, in any order", () => {
    const name = fc.constantFrom("甲村", "乙村", "丙村")
    const topic = fc.constantFrom("财务", "低保", "土地")
    const day = fc.constantFrom("2014-05-31", "2014-06-01", "2014-09-01", "2014-09-02")
    const dossier = fc.record({
      villages: fc.uniqueArray(name, { minLength: 1 }),
      topics: fc.uniqueArray(topic, { minLength: 1 }),
      items: fc.array(fc.tuple(name, topic, day), { minLength: 1, maxLength: 10 })
    })
    fc.assert(
      fc.property(dossier, ({ villages: names, topics, items }) => {
        const given: Required<Dossier> = {
          villages: names.map((each) => ({ name: each })),
          catalogue: topics.map((each) => ({ topic: each })),
          items: items.map((each) => item(...each))
        }
        const expected = names.flatMap((village) =>
          topics
            .filter(
              (each) =>
                !items.some(
                  ([where, what, on]) => where === village && what === each && on >= "2014-06-01" && on <= asOf
                )
            )
            .map((each) => `${village} ${each}`)
        )
        const found = (each: Dossier) =>
          assessed(each)
            .findings.map(({ subject }) => subject)
            .toSorted()
        expect(found(given)).toEqual(expected.toSorted())
        expect(
          found({
            villages: given.villages.toReversed(),
            catalogue: given.catalogue.toReversed(),
            items: given.items.toReversed()
          })
        ).toEqual(expected.toSorted())
      })
    )
  })
})
