import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { openEvaluation } from "../kernel/evaluation.ts"
import { defineNotice } from "../kernel/notice.ts"
import { isNormative } from "../kernel/provision.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { disclosureItems, disclosureRequests, type DisclosureItem, type DisclosureRequest } from "./index.ts"

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
  rules: disclosureChapter.rules
})

const agencies: readonly Agency[] = [
  { id: "land", name: { zh: "县国土资源局" }, kind: "department", functions: ["land"] },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }
]

describe("chapter II", () => {
  it("decides each of its normative provisions, and no other", () => {
    const own = provisions.filter((provision) => isNormative(provision) && provision.id.startsWith("2."))
    expect([...new Set(notice.rules.flatMap((rule) => rule.provisions))].toSorted()).toEqual(
      own.map(({ id }) => id).toSorted()
    )
  })

  it("gives each parameter that it needs a value with an origin", () => {
    const needed = notice.rules.flatMap(({ check }) => check.parts.flatMap(({ given }) => Object.values(given)))
    expect([...new Set(needed.map(({ id }) => id))].toSorted()).toEqual(
      notice.settings.map(({ parameter }) => parameter.id).toSorted()
    )
  })

  it("reads each of its record sets", () => {
    const read = new Set(
      notice.rules.flatMap(({ check }) => check.parts.flatMap(({ reads }) => reads)).map(({ set }) => set)
    )
    expect(notice.recordSets.filter((set) => !read.has(set)).map(({ id }) => id)).toEqual([])
  })

  it("says in both languages what each rule checks", () => {
    for (const { check } of notice.rules)
      for (const part of check.parts) {
        const given = Object.fromEntries(
          Object.entries(part.given).map(([name, { id }]) => [
            name,
            notice.settings.find(({ parameter }) => parameter.id === id)?.value
          ])
        )
        const { zh, en } = part.says(given)
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[A-Z]/u)
        expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\[object/u)
      }
  })
})

interface Row {
  readonly set: RecordSet
  readonly agency: string
  readonly record: unknown
}

const day = fc.constantFrom("2014-01-02", "2014-03-03", "2014-06-03", "2014-08-20", "2014-09-01", "2014-09-05")
const item: fc.Arbitrary<DisclosureItem> = fc.record(
  {
    indexNumber: fc.constantFrom("1", "2", "3"),
    title: fc.constantFrom("甲", "乙"),
    summary: fc.constant("概述"),
    madeOn: day,
    disclosedOn: day,
    topic: fc.constantFrom("部门预算", "土地出让", "财务"),
    village: fc.constantFrom("望家村", "三板村")
  },
  { requiredKeys: [] }
)
const request: fc.Arbitrary<DisclosureRequest> = fc.record(
  {
    applicant: fc.constantFrom("张伟", "李娜"),
    information: fc.constantFrom("征地标准", "申请公开征地标准", "低保"),
    receivedOn: day,
    repliedOn: day,
    correctionAskedOn: day,
    thirdPartyAskedOn: day,
    thirdPartyAnsweredOn: day,
    extensionConsentedOn: day,
    isFitToPublish: fc.boolean(),
    proactiveIndexNumber: fc.constantFrom("1", "9")
  },
  { requiredKeys: ["applicant", "information", "receivedOn"] }
)
const row: fc.Arbitrary<Row> = fc
  .tuple(fc.constantFrom("land", "yangping"), fc.oneof(item, request))
  .map(([agency, record]) => ({ set: "applicant" in record ? disclosureRequests : disclosureItems, agency, record }))

/** Evaluates rows in parts that are merged one into the other. */
const evaluated = (rows: readonly Row[], order: readonly number[], parts: number): Report => {
  const evaluations = Array.from({ length: parts }, () => openEvaluation(notice, { asOf: "2014-09-03" }))
  const [first, ...rest] = evaluations
  if (first === undefined) throw new TypeError("no part")
  for (const set of notice.recordSets)
    for (const { id } of agencies)
      first.supply(
        set,
        first.agency(id),
        set.fields.map(({ name }) => name)
      )
  for (const index of order) {
    const each = rows[index]
    const evaluation = evaluations[index % parts]
    if (each !== undefined) evaluation?.adder(each.set)(each.record, evaluation.agency(each.agency), index)
  }
  for (const other of rest) first.absorb(other)
  return first.finish(agencies).complete((_, index) => ({ record: rows[index]?.record, place: {} }))
}

const told = (report: Report) => ({
  outcomes: report.outcomes,
  findings: report.findings
    .map((finding) =>
      JSON.stringify([
        finding.fingerprint,
        finding.agencies,
        finding.detail,
        describeFinding(notice, report, finding, "zh")
      ])
    )
    .toSorted()
})

describe("the records of chapter II", () => {
  it("give the same report in any order, and merged from parts", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 25 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat()),
        (rows, parts, ranks) => {
          const order = rows.map((_, index) => ({ index, rank: Number(ranks.next().value) }))
          const shuffled = order.toSorted((a, b) => a.rank - b.rank).map(({ index }) => index)
          const whole = told(evaluated(rows, [...rows.keys()], 1))
          expect(told(evaluated(rows, shuffled, parts))).toEqual(whole)
          expect(whole.findings.join("")).not.toMatch(/undefined|NaN/u)
        }
      )
    )
  })
})
