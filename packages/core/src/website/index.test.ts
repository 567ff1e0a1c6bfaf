import * as fc from "fast-check"
import { expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { openEvaluation } from "../kernel/evaluation.ts"
import { defineNotice, rulesOf } from "../kernel/notice.ts"
import { isNormative } from "../kernel/provision.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { websiteChapter } from "../notices/yuanan-2014/website.ts"
import { articles, columnInspections, columns, consultations, contentAssignments, letters, themes } from "./index.ts"

const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  settings: yuanan2014.settings,
  recordSets: [filings, judgements, ...websiteChapter.recordSets]
})

it("decides every normative provision of chapter III, in the order of the text", () => {
  const provisions = notice.provisions.filter(({ id }) => id.startsWith("3"))
  for (const provision of provisions) expect(rulesOf(notice, provision.id).length > 0).toBe(isNormative(provision))
  const places = notice.rules.map(({ provisions: [first] }) => provisions.findIndex(({ id }) => id === first))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places.every((place) => place >= 0)).toBe(true)
})

it("says itself and every fault in both languages", () => {
  for (const { check } of notice.rules)
    for (const part of check.parts) {
      const values = notice.settings.map(({ parameter, value }) => [parameter.id, value] as const)
      const given = Object.fromEntries(
        Object.entries(part.given).map(([name, { id }]) => [name, new Map(values).get(id)])
      )
      expect(part.says(given).zh).toMatch(/[\u4e00-\u9fff]/u)
      expect(part.says(given).en).not.toMatch(/undefined|[\u4e00-\u9fff]/u)
    }
})

it("gives the same report when parts of a county are judged apart and merged", () => {
  const agencies: readonly Agency[] = ["a", "b", "c"].map((id) => ({ id, name: { zh: id }, kind: "department" }))
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2014-07-${String(number).padStart(2, "0")}`)
  const code = fc.constantFrom("1", "2", "3")
  const some = (set: RecordSet, record: fc.Arbitrary<unknown>) =>
    fc.record({ set: fc.constant(set), agency: fc.constantFrom("a", "b", "c"), record, left: fc.boolean() })
  const row = fc.oneof(
    some(articles, fc.record({ title: code, column: code, publishedOn: day, reviewedOn: day })),
    some(columns, fc.record({ id: code, name: code, parent: code }, { requiredKeys: ["id", "name"] })),
    some(contentAssignments, fc.record({ column: code, intervalDays: fc.constant(5), articles: fc.constant(2) })),
    some(columnInspections, fc.record({ column: code, inspectedOn: day, status: fc.constantFrom("blank", "normal") })),
    some(letters, fc.record({ subject: code, receivedOn: day })),
    some(consultations, fc.record({ title: code, openedOn: day, closedOn: day })),
    some(themes, fc.record({ name: code }))
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), fc.constantFrom("2014-08-01", "2015-01-01"), (rows, asOf) => {
      const judge = (isPart: (left: boolean) => boolean) => {
        const evaluation = openEvaluation(notice, { asOf })
        for (const set of notice.recordSets) {
          if (set.keptBy === "authority") evaluation.supply(set, 0)
          else for (const { id } of agencies) evaluation.supply(set, evaluation.agency(id))
        }
        for (const [index, { set, agency, record, left }] of rows.entries())
          if (isPart(left)) evaluation.adder(set)(record, evaluation.agency(agency), index)
        return evaluation
      }
      const report = (evaluation: ReturnType<typeof openEvaluation>) =>
        evaluation.finish(agencies).complete((_, at) => ({ record: rows[at]?.record, place: { row: at } }))
      const merged = judge((left) => !left)
      merged.absorb(judge((left) => left))
      expect(report(merged)).toEqual(report(judge(() => true)))
    })
  )
})
