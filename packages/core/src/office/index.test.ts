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
import { officeChapter } from "../notices/yuanan-2014/office.ts"
import { accounts, applicationUses, officeProcesses, onlineVillages, roles, roster, seals } from "./index.ts"

const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...officeChapter,
  recordSets: [filings, judgements, ...officeChapter.recordSets]
})

it("decides every normative provision of chapter IV, in the order of the text", () => {
  const provisions = notice.provisions.filter(({ id }) => id.startsWith("4"))
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
  const agencies: readonly Agency[] = ["a", "b", "c"].map((id) => ({ id, name: { zh: id }, kind: "township" }))
  const name = fc.constantFrom("张伟", "李娜", "王强")
  const role = fc.constantFrom("甲", "乙", "丙")
  const some = (set: RecordSet, record: fc.Arbitrary<unknown>) =>
    fc.record({ set: fc.constant(set), agency: fc.constantFrom("a", "b", "c"), record, left: fc.boolean() })
  const row = fc.oneof(
    some(accounts, fc.record({ login: name, owner: name, roles: fc.uniqueArray(role), hasMailbox: fc.boolean() })),
    some(roster, fc.record({ name, leftOn: fc.constant("2014-01-01") }, { requiredKeys: ["name"] })),
    some(roles, fc.record({ name: role })).map((each) => ({ ...each, agency: undefined })),
    some(seals, fc.record({ name: role, custodian: name, validUntil: fc.constant("2014-06-30") })),
    some(officeProcesses, fc.record({ name: role, runsOnline: fc.boolean() })),
    some(onlineVillages, fc.record({ name: role, isOnline: fc.boolean() })),
    some(
      applicationUses,
      fc.record({
        application: fc.constantFrom("mail", "archive"),
        person: name,
        lastUsedOn: fc.constant("2014-07-20")
      })
    )
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const judge = (isPart: (left: boolean) => boolean) => {
        const evaluation = openEvaluation(notice, { asOf: "2014-08-01" })
        for (const set of notice.recordSets) {
          if (set.keptBy === "authority") evaluation.supply(set, 0)
          else for (const { id } of agencies) evaluation.supply(set, evaluation.agency(id))
        }
        for (const [index, { set, agency, record, left }] of rows.entries())
          if (isPart(left)) evaluation.adder(set)(record, agency === undefined ? 0 : evaluation.agency(agency), index)
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
