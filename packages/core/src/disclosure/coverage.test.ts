import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { duties } from "../notices/yuanan-2014/disclosure-duties.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { coverageTable } from "./coverage-table.ts"
import {
  creditCovered,
  engineeringCovered,
  environmentCovered,
  fiscalCovered,
  foodDrugCovered,
  housingCovered,
  landCovered,
  procurementCovered,
  safetyCovered,
  servicesCovered
} from "./coverage.ts"
import type { DisclosureItem } from "./items.ts"

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
  rules: [
    fiscalCovered,
    landCovered,
    housingCovered,
    procurementCovered,
    servicesCovered,
    environmentCovered,
    safetyCovered,
    foodDrugCovered,
    creditCovered,
    engineeringCovered
  ]
})

const agency = (id: string, ...functions: readonly string[]): Agency => ({
  id,
  name: { zh: id, en: id },
  kind: "department",
  functions
})
const agencies: readonly Agency[] = [
  agency("land", "land"),
  agency("relocation", "relocation"),
  agency("environment", "environment"),
  agency("plain")
]
const asOf = "2014-09-01"

type Items = Readonly<Record<string, readonly DisclosureItem[]>>

const batchesOf = (items: Items): readonly Batch[] =>
  Object.entries(items).map(([id, records]) => ({ set: "disclosureItems", agency: id, records }))

const assessed = (items: Items, whom = agencies) =>
  assess(notice, { agencies: whom, batches: batchesOf(items) }, { asOf })

const of = (rule: string, id: string, items: Items, whom?: readonly Agency[]) => {
  const { outcomes, findings } = assessed(items, whom)
  const outcome = outcomes.find((each) => each.rule === `disclosure.coverage.${rule}` && each.agency === id)
  return {
    ...outcome,
    found: findings
      .filter((each) => each.rule === outcome?.rule && each.agencies.includes(id))
      .map(({ detail }) => detail["topic"])
  }
}

const disclosed = (topic: string, disclosedOn = "2014-05-05"): DisclosureItem => ({ title: topic, topic, disclosedOn })

const fiscal = ["财政预决算", "部门预算", "专项资金"].map((topic) => disclosed(topic))

interface Row {
  readonly agency: string
  readonly item: DisclosureItem
}

describe("disclosure.coverage", () => {
  it("wants each fiscal topic of every agency", () => {
    expect(of("fiscal", "plain", { plain: fiscal })).toMatchObject({
      status: "met",
      measure: { checked: 3, breached: 0 },
      found: []
    })
    expect(of("fiscal", "plain", { plain: fiscal.slice(1) })).toMatchObject({
      status: "breached",
      measure: { checked: 3, breached: 1 },
      found: ["budget-and-final-accounts"]
    })
  })

  it("counts what was disclosed in the period, first day and day of the judgement included", () => {
    const rest = fiscal.slice(1)
    const status = (day: string) => of("fiscal", "plain", { plain: [disclosed("财政预决算", day), ...rest] }).status
    expect(status("2013-12-31")).toBe("breached")
    expect(status("2014-01-01")).toBe("met")
    expect(status("2014-09-01")).toBe("met")
    expect(status("2014-09-02")).toBe("breached")
    const { disclosedOn: _, ...undisclosed } = disclosed("财政预决算")
    expect(of("fiscal", "plain", { plain: [undisclosed, ...rest] }).status).toBe("breached")
  })

  it("knows a topic by id, by other words, by width and blanks, and as one of several", () => {
    for (const topic of ["budget-and-final-accounts", "财政预算", "财 政预决算", "Budgets And Final Accounts"])
      expect(of("fiscal", "plain", { plain: [disclosed(topic), ...fiscal.slice(1)] }).found).toEqual([])
    const both = { ...disclosed("部门预算"), otherTopics: ["专项资金", "财政预决算", "专项资金"] }
    expect(of("fiscal", "plain", { plain: [both] }).status).toBe("met")
    expect(of("fiscal", "plain", { plain: [disclosed("预算"), ...fiscal.slice(1)] }).found).toEqual([
      "budget-and-final-accounts"
    ])
  })

  it("lets one of two agencies do what they owe together", () => {
    const land = ["征地补偿标准", "建设用地审批", "土地出让", "基准低价"].map((topic) => disclosed(topic))
    const relocation = ["征收补偿方案", "资助奖励政策"].map((topic) => disclosed(topic))
    const whole = { land, relocation, environment: [], plain: [] }
    expect(of("land", "land", whole)).toMatchObject({ status: "met", measure: { checked: 6 } })
    expect(of("land", "relocation", whole)).toMatchObject({ status: "met", measure: { checked: 6 } })
    const { findings } = assessed({ ...whole, relocation: relocation.slice(1) })
    const finding = findings.find(({ rule }) => rule === "disclosure.coverage.land")
    expect(finding).toMatchObject({ agencies: ["land", "relocation"], subject: "征收补偿方案" })
  })

  it("does not blame one of two agencies while the other supplied nothing", () => {
    const land = ["征地补偿标准", "建设用地审批", "土地出让", "基准地价"].map((topic) => disclosed(topic))
    expect(of("land", "land", { land })).toMatchObject({
      status: "unknown",
      found: [],
      missing: [{ set: "disclosureItems" }]
    })
    // Where there is no relocation office, the land bureau owes all of it alone.
    const alone = agencies.filter(({ id }) => id !== "relocation")
    expect(of("land", "land", { land }, alone).found).toEqual(["compensation-schemes", "aid-and-reward-policies"])
  })

  it("only notes that an occasional topic has nothing", () => {
    const standing = duties.topics
      .filter(({ provision, nature }) => provision === "2.6.environment" && nature === "standing")
      .map(({ id }) => disclosed(id))
    const outcome = of("environment", "environment", { environment: standing })
    expect(standing).toHaveLength(5)
    expect(outcome).toMatchObject({
      status: "met",
      measure: { checked: 6, breached: 0 },
      found: ["environment-warnings"]
    })
  })

  it("does not apply to an agency that owes nothing, and is unknown without items or topics", () => {
    expect(of("environment", "plain", { plain: [] }).status).toBe("not-applicable")
    expect(of("fiscal", "plain", {})).toMatchObject({ status: "unknown", missing: [{ set: "disclosureItems" }] })
    expect(of("fiscal", "plain", { plain: [{ title: "预算", disclosedOn: "2014-05-05" }] })).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureItems", fields: ["topic"] }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed({ land: [], relocation: [] })
    const words = (topic: string, locale: "zh" | "en") =>
      report.findings
        .filter(({ detail }) => detail["topic"] === topic)
        .map((finding) => describeFinding(notice, report, finding, locale).message)[0]
    expect(words("land-granting", "zh")).toBe("自2014-01-01以来，land、relocation都没有公开“土地出让”")
    expect(words("land-granting", "en")).toBe(
      'None of land, relocation has disclosed anything on "land granting" since 2014-01-01'
    )
    expect(words("special-funds", "zh")).toBe("自2014-01-01以来没有公开“专项资金”")
    expect(words("special-funds", "en")).toBe('Nothing on "special funds" has been disclosed since 2014-01-01')
  })

  it("agrees with the table of agencies and topics, in any order", () => {
    const words = duties.topics.map(({ id }) => id)
    const item = fc.record({
      agency: fc.constantFrom("land", "relocation", "environment", "plain"),
      item: fc.record({
        topic: fc.constantFrom(...words),
        disclosedOn: fc.constantFrom("2013-12-31", "2014-01-01", "2014-09-01", "2014-09-02")
      })
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const split = (rows: readonly Row[]): Items =>
          Object.fromEntries(
            agencies.map(({ id }) => [id, rows.filter((each) => each.agency === id).map((each) => each.item)])
          )
        const table = coverageTable({ matrix: duties, agencies, items, since: "2014-01-01", asOf })
        const empty = table.filter(({ owed, count }) => owed !== "no" && count === 0)
        const expected = empty
          .filter(
            ({ owed, topic }) =>
              owed === "alone" ||
              !table.some((cell) => cell.topic === topic && cell.owed === "jointly" && cell.count > 0)
          )
          .map(({ agency: id, topic }) => `${id} ${topic.id}`)
        const found = (rows: readonly Row[]) =>
          // An item without a topic keeps the field from being missing altogether.
          assessed(split([...rows, ...agencies.map(({ id }) => ({ agency: id, item: disclosed("无") }))]))
            .findings.flatMap(({ agencies: ids, detail }) => ids.map((id) => `${id} ${String(detail["topic"])}`))
            .toSorted()
        expect(found(items)).toEqual(expected.toSorted())
        expect(found(items.toReversed())).toEqual(expected.toSorted())
      })
    )
  })
})

describe("the table of agencies and topics", () => {
  it("tells what is owed, how much there is and the latest day", () => {
    const table = coverageTable({
      matrix: duties,
      agencies: [agency("land", "land"), agency("plain")],
      items: [
        { agency: "land", item: disclosed("土地出让", "2014-03-03") },
        { agency: "land", item: disclosed("land-granting", "2014-04-04") },
        { agency: "plain", item: disclosed("土地出让") },
        { agency: "plain", item: disclosed("无") }
      ],
      since: "2014-01-01",
      asOf
    })
    const cell = (id: string, topic: string) => table.find((each) => each.agency === id && each.topic.id === topic)
    expect(cell("land", "land-granting")).toMatchObject({ owed: "jointly", count: 2, latest: "2014-04-04" })
    expect(cell("land", "special-funds")).toMatchObject({ owed: "alone", count: 0 })
    expect(cell("plain", "land-granting")).toMatchObject({ owed: "no", count: 1 })
    expect(cell("plain", "blacklist")).toBeUndefined()
  })
})

describe("each provision on topics", () => {
  it.each([
    ["2.3.fiscal", "disclosure.coverage.fiscal", "finance"],
    ["2.4.land", "disclosure.coverage.land", "land"],
    ["2.4.housing", "disclosure.coverage.housing", "housing"],
    ["2.4.procurement", "disclosure.coverage.procurement", "procurement"],
    ["2.5.services", "disclosure.coverage.services", "education"],
    ["2.6.environment", "disclosure.coverage.environment", "environment"],
    ["2.6.safety", "disclosure.coverage.safety", "work-safety"],
    ["2.6.food-drug", "disclosure.coverage.food-drug", "food-and-drug"],
    ["2.6.credit", "disclosure.coverage.credit", "industry-and-commerce"],
    ["2.7.engineering", "disclosure.coverage.engineering", "engineering"]
  ])("%s is decided by %s: whoever owes a topic and disclosed nothing breaches it", (provision, rule, owing) => {
    const report = assess(
      notice,
      {
        agencies: [agency("owing", owing), agency("other", "relocation-of-nobody")],
        batches: ["owing", "other"].map((id) => ({ set: "disclosureItems", agency: id, records: [] }))
      },
      { asOf: "2014-08-01" }
    )
    const outcomes = report.outcomes.filter((each) => each.rule === rule && each.status === "breached")
    expect(outcomes.map((each) => [each.agency, each.provision])).toContainEqual(["owing", provision])
  })
})
