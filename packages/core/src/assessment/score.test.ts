import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { assess, whereIn } from "../kernel/assess.ts"
import type { County } from "../kernel/county.ts"
import { openEvaluation } from "../kernel/evaluation.ts"
import type { Finding, Severity } from "../kernel/finding.ts"
import type { Outcome } from "../kernel/outcome.ts"
import type { Report } from "../kernel/report.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { yuanan2014Scheme } from "../notices/yuanan-2014/scheme.ts"
import { parseScheme } from "./parse-scheme.ts"
import type { Indicator, Leaf, Method, Scheme } from "./scheme.ts"
import { appliesOn, score, scoreCounty } from "./score.ts"
import type { Assessment, IndicatorMark } from "./scorecard.ts"
import { toUnits } from "./units.ts"

const rules = yuanan2014.rules.filter(({ scope, id }) => scope === "agency" && !id.startsWith("judged."))
const ruleIds = rules.map(({ id }) => id)

/** One rule against one agency as a model: faulty things by finding, out of so many checked. */
interface Case {
  readonly rule: string
  readonly checked: number
  readonly missing: boolean
  readonly faults: readonly { readonly severity: Severity; readonly things: readonly number[] }[]
}

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" },
  { id: "c", name: { zh: "丙局" }, kind: "department" }
]

const reportOf = (cases: readonly (readonly Case[])[]): Report => {
  const outcomes: Outcome[] = []
  const findings: Finding[] = []
  for (const [index, { id: agency }] of agencies.entries())
    for (const { rule, checked, missing, faults } of cases[index] ?? []) {
      const provision = yuanan2014.rules.find((each) => each.id === rule)?.provisions[0] ?? ""
      const faulty = new Set(faults.flatMap(({ severity, things }) => (severity === "note" ? [] : things)))
      outcomes.push({
        rule,
        provision,
        agency,
        status: faulty.size > 0 ? "breached" : missing ? "unknown" : "met",
        measure: { checked, breached: faulty.size, pending: 0 },
        missing: missing ? [{ set: "terminals" }] : []
      })
      for (const [number, { severity, things }] of faults.entries())
        findings.push({
          fingerprint: `${agency} ${rule} ${number}`,
          rule,
          code: `${severity}-fault`,
          provision,
          severity,
          agencies: [agency],
          subject: "",
          evidence: things.map((row) => ({ set: "terminals", agency, subject: "", place: { row }, record: { row } })),
          context: [],
          detail: {}
        })
    }
  return { notice: yuanan2014.id, asOf: "2014-08-01", agencies, outcomes, findings }
}

const caseOf = (rule: string): fc.Arbitrary<Case> =>
  fc.integer({ min: 0, max: 9 }).chain((checked) =>
    fc.record({
      rule: fc.constant(rule),
      checked: fc.constant(checked),
      missing: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      faults:
        checked === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                severity: fc.constantFrom<Severity>("high", "medium", "low", "note"),
                things: fc.uniqueArray(fc.integer({ min: 0, max: checked - 1 }), { minLength: 1, maxLength: 3 })
              }),
              { maxLength: 4 }
            )
    })
  )

const casesArbitrary = fc
  .array(fc.tuple(...ruleIds.slice(0, 8).map(caseOf)), { minLength: 3, maxLength: 3 })
  .chain((all) =>
    // Some rules do not apply to some agencies.
    fc
      .array(fc.subarray(ruleIds.slice(0, 8)), { minLength: 3, maxLength: 3 })
      .map((kept) => all.map((own, index) => own.filter(({ rule }) => kept[index]?.includes(rule) === true)))
  )

const methodArbitrary: fc.Arbitrary<Method> = fc.oneof(
  fc.constant<Method>({ kind: "proportional" }),
  fc.constant<Method>({ kind: "all-or-nothing" }),
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 2 }).map((steps) => [...steps, 100])
    )
    .map(([least, earns]): Method => {
      const [asks, gives] = [least, earns].map((list) => list.toSorted((one, other) => one - other))
      return {
        kind: "threshold",
        steps: (asks ?? []).map((atLeastPercent, index) => ({ atLeastPercent, earnsPercent: gives?.[index] ?? 0 }))
      }
    }),
  fc
    .record({ high: fc.integer({ min: 1, max: 50 }), low: fc.integer({ min: 0, max: 20 }) })
    .map(({ high, low }): Method => ({ kind: "deduct", marks: { high: high / 10, low: low / 10 } }))
)

/** Schemes of two branches over the first eight rules, one to three rules a leaf. */
const schemeArbitrary: fc.Arbitrary<Scheme> = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 5 }),
    methods: fc.array(methodArbitrary, { minLength: 6, maxLength: 6 }),
    weights: fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 6, maxLength: 6 }),
    unknownEarns: fc.constantFrom(0, 0.25, 0.5, 1),
    notApplicable: fc.constantFrom<Scheme["notApplicable"]>("reweigh", "scale")
  })
  .map(({ cuts, methods, weights, unknownEarns, notApplicable }) => {
    const ends = [0, ...cuts.toSorted((one, other) => one - other), 8]
    const leaves = ends.slice(1).map((end, index): Leaf => ({
      id: `leaf-${index}`,
      title: { zh: "项", en: "Item" },
      weight: (weights[index] ?? 1) / 10_000,
      rules: ruleIds.slice(ends[index], end),
      method: methods[index] ?? { kind: "proportional" }
    }))
    const half = Math.ceil(leaves.length / 2)
    const weigh = (parts: readonly Indicator[]) => parts.reduce((sum, part) => sum + toUnits(part.weight), 0) / 10_000
    const indicators = [leaves.slice(0, half), leaves.slice(half)].map((children, index): Indicator => ({
      id: `branch-${index}`,
      title: { zh: "章", en: "Chapter" },
      weight: weigh(children),
      children
    }))
    return {
      ...yuanan2014Scheme,
      vetoes: [],
      total: weigh(indicators),
      unknownEarns,
      notApplicable,
      indicators,
      grades: []
    }
  })

const scored = (scheme: Scheme, cases: readonly (readonly Case[])[]): Assessment =>
  score(yuanan2014, scheme, reportOf(cases))

/** Counties of three agencies whose terminals share addresses and labels; lists that are missing or partly unreadable. */
const countyArbitrary: fc.Arbitrary<County> = fc
  .array(
    fc.record({
      agency: fc.constantFrom("a", "b", "c"),
      records: fc.array(
        fc.record(
          {
            label: fc.constantFrom("PC-1", "PC-2"),
            user: fc.constantFrom("张伟", "李娜"),
            address: fc.constantFrom("10.1.0.1", "10.1.0.2", "10.2.0.1"),
            antivirus: fc.constantFrom("江民杀毒软件", "360杀毒")
          },
          { requiredKeys: ["label"], noNullPrototype: true }
        ),
        { maxLength: 5 }
      ),
      rejected: fc.constantFrom(0, 0, 0, 2)
    }),
    { maxLength: 4 }
  )
  .map((lists) => ({
    agencies,
    batches: lists.map(({ agency, records, rejected }, index) => ({
      set: "terminals",
      agency,
      records,
      rejected,
      origin: { file: `${index}.csv`, rows: records.map((_, row) => row + 2) }
    }))
  }))

const leavesOf = (marks: readonly IndicatorMark[]): readonly IndicatorMark[] =>
  marks.flatMap((mark) => (mark.children === undefined ? [mark] : leavesOf(mark.children)))

const rulesOf = ({ indicators }: Scheme, leaf: string): readonly string[] =>
  indicators
    .flatMap((each) => ("children" in each ? each.children : [each]))
    .flatMap((each) => (each.id === leaf && "rules" in each ? each.rules : []))

/** Nothing of these rules is missing any more; where nothing was checked there is now a thing, which is in order. */
const supplied = (cases: readonly Case[], rules: readonly string[]): readonly Case[] => {
  const isEmpty = cases.every(({ rule, checked }) => checked === 0 || !rules.includes(rule))
  const first = cases.find(({ rule, missing }) => missing && rules.includes(rule))
  return cases.map((each) =>
    rules.includes(each.rule)
      ? { ...each, missing: false, checked: isEmpty && each === first ? 1 : each.checked }
      : each
  )
}

/** The findings are gone; they are named by where they stood in the cases as they were given. */
const remedied = (cases: readonly Case[], given: readonly Case[], findings: readonly string[]): readonly Case[] =>
  cases.map((each) => {
    const stood = given.find(({ rule }) => rule === each.rule)?.faults ?? []
    return {
      ...each,
      faults: each.faults.filter((fault) => !findings.includes(`a ${each.rule} ${stood.indexOf(fault)}`))
    }
  })

const sumsUp = (mark: IndicatorMark): void => {
  if (mark.children === undefined) return
  const sum = (of: (each: IndicatorMark) => number) =>
    (mark.children ?? []).reduce((total, each) => total + toUnits(of(each)), 0)
  expect([sum(({ weight }) => weight), sum(({ marks }) => marks.lower), sum(({ marks }) => marks.upper)]).toEqual(
    [mark.weight, mark.marks.lower, mark.marks.upper].map(toUnits)
  )
  mark.children.forEach(sumsUp)
}

describe("marks", () => {
  it("lie in range, sum up the tree, and leave a way up to everything", () => {
    fc.assert(
      fc.property(schemeArbitrary, casesArbitrary, (scheme, cases) => {
        expect(parseScheme(yuanan2014, scheme)).toEqual({ ok: true, value: scheme })
        for (const card of scored(scheme, cases).scorecards) {
          sumsUp({
            indicator: "",
            title: scheme.title,
            weight: card.total,
            marks: card.base,
            status: "scored",
            children: card.indicators
          })
          for (const { marks, weight, status, leaf } of leavesOf(card.indicators)) {
            expect(marks.lower).toBeGreaterThanOrEqual(0)
            expect(marks.lower).toBeLessThanOrEqual(marks.upper)
            expect(marks.upper).toBeLessThanOrEqual(weight)
            if (status === "scored") expect(marks.lower).toBe(marks.upper)
            // Never full where a fault was charged by counting, nor for nothing checked.
            if (leaf?.rules.some(({ breached }) => breached > 0) === true && leaf.method.kind === "proportional")
              expect(marks.upper).toBeLessThan(weight)
            if (leaf?.rules.every(({ checked }) => checked === 0) === true && status !== "unknown")
              expect([weight, marks.upper, status]).toEqual([0, 0, "not-applicable"])
          }
          const won = card.improvements.reduce((sum, { marks }) => sum + toUnits(marks), 0)
          expect(won + toUnits(card.marks.lower)).toBe(toUnits(card.total))
        }
      })
    )
  })

  it("agree with counting things one by one", () => {
    fc.assert(
      fc.property(schemeArbitrary, casesArbitrary, (scheme, cases) => {
        for (const [index, card] of scored(scheme, cases).scorecards.entries())
          for (const { leaf, marks, weight, status } of leavesOf(card.indicators)) {
            if (leaf === undefined || status !== "scored") continue
            const own = (cases[index] ?? []).filter(({ rule }) => leaf.rules.some((each) => each.rule === rule))
            const checked = own.reduce((sum, each) => sum + each.checked, 0)
            const faults = own.flatMap(({ rule, faults: found }) =>
              found.flatMap(({ severity, things }) =>
                severity === "note" ? [] : things.map((thing) => `${rule} ${thing}`)
              )
            )
            const share = (checked - new Set(faults).size) / checked
            const { method } = leaf
            if (share === 0) {
              expect(marks.lower).toBe(0)
              continue
            }
            const naive = {
              proportional: () => share,
              "all-or-nothing": () => (faults.length === 0 ? 1 : 0),
              judgement: () => Number.NaN,
              threshold: () =>
                method.kind !== "threshold"
                  ? Number.NaN
                  : Math.max(
                      0,
                      ...method.steps
                        .filter(({ atLeastPercent }) => share * 100 >= atLeastPercent - 1e-9)
                        .map(({ earnsPercent }) => earnsPercent / 100)
                    ),
              deduct: () => {
                if (method.kind !== "deduct") return Number.NaN
                const whole = scheme.indicators
                  .flatMap((each) => ("children" in each ? each.children : [each]))
                  .find((each) => "rules" in each && each.rules.includes(leaf.rules[0]?.rule ?? ""))
                const cost = own
                  .flatMap((each) => each.faults)
                  .reduce((sum, { severity }) => sum + (method.marks[severity] ?? 0), 0)
                return Math.max(0, 1 - cost / (whole?.weight ?? 1))
              }
            }[method.kind]()
            expect(Math.abs(marks.lower - weight * naive)).toBeLessThan(0.000_11)
          }
      })
    )
  })

  it("never fall when a finding is fixed, by what it is said to cost, nor rise when a breach is added", () => {
    fc.assert(
      fc.property(schemeArbitrary, casesArbitrary, fc.nat(), fc.nat(), (scheme, cases, which, thing) => {
        const before = scored(scheme, cases)
        const own = cases[0] ?? []
        const position = own.length === 0 ? 0 : which % own.length
        const target = own[position]
        if (target === undefined) return
        const replaced = (changed: Case) => [
          own.map((each, at) => (at === position ? changed : each)),
          ...cases.slice(1)
        ]
        // A rule that had nothing to check gets a first thing, which is at fault.
        const checked = Math.max(1, target.checked)
        const fault = { severity: "high" as const, things: [thing % checked] }
        const worse = scored(scheme, replaced({ ...target, checked, faults: [...target.faults, fault] }))
        // A leaf that begins to apply shares the tree out anew, which rounds each leaf's worth to a unit.
        const slack = target.checked === 0 ? leavesOf(before.scorecards[0]?.indicators ?? []).length : 0
        const compareCards = (lower: Assessment, higher: Assessment, units = 0) => {
          for (const [index, card] of lower.scorecards.entries()) {
            const better = higher.scorecards[index]
            expect(toUnits(card.marks.lower)).toBeLessThanOrEqual(toUnits(better?.marks.lower ?? 0) + units)
            expect(toUnits(card.marks.upper)).toBeLessThanOrEqual(toUnits(better?.marks.upper ?? 0) + units)
          }
        }
        compareCards(worse, before, slack)
        if (target.faults.length === 0) return
        const last = target.faults.length - 1
        const better = scored(scheme, replaced({ ...target, faults: target.faults.slice(0, -1) }))
        compareCards(before, better)
        const [had, has] = [before, better].map(({ scorecards }) =>
          leavesOf(scorecards[0]?.indicators ?? []).find(
            ({ leaf }) => leaf?.rules.some(({ rule }) => rule === target.rule) === true
          )
        )
        if (had?.status !== "scored" || has === undefined) return
        const lost = had.leaf?.lost.find(({ findings }) => findings.includes(`a ${target.rule} ${last}`))
        expect(toUnits(has.marks.lower) - toUnits(had.marks.lower)).toBe(toUnits(lost?.marks ?? 0))
      })
    )
  })

  it("rise by each step of the way up, taken in order, by what it says", () => {
    fc.assert(
      fc.property(schemeArbitrary, casesArbitrary, (scheme, cases) => {
        const given = cases[0] ?? []
        const [before] = scored(scheme, [given]).scorecards
        let own: readonly Case[] = given
        let mark = toUnits(before?.marks.lower ?? 0)
        for (const { findings, supply, indicators, marks } of before?.improvements ?? []) {
          own = remedied(own, given, findings)
          if (supply.length > 0) for (const indicator of indicators) own = supplied(own, rulesOf(scheme, indicator))
          mark += toUnits(marks)
          expect(toUnits(scored(scheme, [own]).scorecards[0]?.marks.lower ?? 0)).toBe(mark)
        }
      })
    )
  })

  it("rank agencies of a kind by the lower bound, ties on one place", () => {
    fc.assert(
      fc.property(schemeArbitrary, casesArbitrary, (scheme, cases) => {
        const { scorecards, ranking } = scored(scheme, cases)
        for (const kind of ["township", "department"] as const) {
          const own = scorecards.filter(
            ({ agency, total }) => total > 0 && agencies.find(({ id }) => id === agency)?.kind === kind
          )
          expect(ranking[kind] ?? []).toHaveLength(own.length)
          for (const { agency, place, tied } of ranking[kind] ?? []) {
            const lower = own.find((card) => card.agency === agency)?.marks.lower ?? 0
            expect(place).toBe(1 + own.filter(({ marks }) => marks.lower > lower).length)
            expect(tied).toBe(own.filter(({ marks }) => marks.lower === lower).length)
          }
          const places = (ranking[kind] ?? []).map(({ place }) => place)
          expect(places).toEqual(places.toSorted((one, other) => one - other))
        }
      })
    )
  })

  it("earn what unknown earns where nothing could be judged, and everything at the upper bound", () => {
    fc.assert(
      fc.property(schemeArbitrary, (scheme) => {
        const cases = ruleIds.slice(0, 8).map((rule): Case => ({ rule, checked: 0, missing: true, faults: [] }))
        const [card] = scored(scheme, [cases]).scorecards
        expect(card?.marks.upper).toBe(scheme.total)
        for (const { marks, weight } of leavesOf(card?.indicators ?? []))
          expect(toUnits(marks.lower)).toBe(Math.floor(toUnits(weight) * scheme.unknownEarns))
      })
    )
  })

  it("do not depend on the order of records, nor on judging them in parts", () => {
    const marks = ({ scorecards, ranking, waived }: Assessment) => ({ scorecards, ranking, waived })
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(yuanan2014Scheme), schemeArbitrary),
        countyArbitrary,
        fc.nat(),
        (scheme, county, seed) => {
          const asOf = "2014-08-01"
          const whole = scoreCounty(yuanan2014, scheme, county, { asOf })
          const batches = county.batches.map((batch) => {
            const order = batch.records
              .map((_, index) => index)
              .toSorted((a, b) => ((a * 7 + seed) % 5) - ((b * 7 + seed) % 5) || b - a)
            const rows = batch.origin?.rows
            return {
              ...batch,
              records: order.map((index) => batch.records[index]),
              ...(rows === undefined
                ? {}
                : { origin: { ...batch.origin, rows: order.map((index) => rows[index] ?? 0) } })
            }
          })
          const shuffled = { ...county, batches: batches.toReversed() }
          expect(marks(scoreCounty(yuanan2014, scheme, shuffled, { asOf }))).toEqual(marks(whole))

          const parts = [openEvaluation(yuanan2014, { asOf }), openEvaluation(yuanan2014, { asOf })] as const
          const found: { batch: (typeof county.batches)[number]; index: number }[] = []
          for (const [number, batch] of county.batches.entries()) {
            const part = parts[(number + seed) % 2 === 0 ? 0 : 1]
            const set = yuanan2014.recordSets.find(({ id }) => id === batch.set)
            if (set === undefined) throw new TypeError(batch.set)
            const agency = batch.agency === undefined ? 0 : part.agency(batch.agency)
            part.supply(set, agency, batch.fields)
            if (batch.rejected !== undefined) part.reject(set, agency, batch.rejected)
            for (const [index, record] of batch.records.entries()) {
              part.adder(set)(record, agency, found.length)
              found.push({ batch, index })
            }
          }
          const [one, other] = parts
          one.absorb(other)
          const merged = one.finish(county.agencies).complete((_, row) => {
            const { batch, index } = found[row] ?? { batch: undefined, index: 0 }
            return { record: batch?.records[index], ...whereIn(batch?.origin, index) }
          })
          expect(marks(score(yuanan2014, scheme, merged))).toEqual(marks(whole))
        }
      ),
      { numRuns: 30 }
    )
  })
})

const [first, second, third] = [ruleIds[0] ?? "", ruleIds[1] ?? "", ruleIds[2] ?? ""]

const leaf = (id: string, weight: number, method: Method, ...of: readonly string[]): Leaf => ({
  id,
  title: { zh: id, en: id },
  weight,
  rules: of,
  method
})

const small: Scheme = {
  ...yuanan2014Scheme,
  total: 10,
  indicators: [
    leaf("one", 4, { kind: "proportional" }, first),
    leaf("two", 6, { kind: "all-or-nothing" }, second, third)
  ],
  bonus: { cap: 2, items: [{ id: "feature", title: { zh: "特色", en: "Feature" }, most: 3 }] },
  vetoes: [],
  grades: [
    { id: "good", title: { zh: "良", en: "Good" }, from: 8, to: 10 },
    { id: "poor", title: { zh: "差", en: "Poor" }, from: 0, to: 8 }
  ]
}
const clean = (rule: string, checked = 4): Case => ({ rule, checked, missing: false, faults: [] })
const faulty = (rule: string, ...things: readonly number[]): Case => ({
  ...clean(rule),
  faults: things.map((each) => ({ severity: "high", things: [each] }))
})
const waiver = (finding: string, changes: object = {}) => ({
  id: `waive ${finding}`,
  agency: "a",
  excuses: { finding },
  reason: "搬迁中",
  approvedBy: "县政府办",
  from: "2014-08-01",
  to: "2014-08-31",
  ...changes
})

describe("a scorecard", () => {
  it("shares what does not apply or was not there among the others", () => {
    const [card] = scored(small, [[faulty(first, 0), clean(second, 0)]]).scorecards
    expect(card).toMatchObject({ base: { lower: 7.5, upper: 7.5 }, total: 10, grade: { lower: "poor" } })
    expect(card?.indicators.map(({ weight, status }) => [weight, status])).toEqual([
      [10, "scored"],
      [0, "not-applicable"]
    ])
    const [nothing] = scored(small, [[]]).scorecards
    expect(nothing).toMatchObject({ total: 0, marks: { lower: 0, upper: 0 } })
    expect(nothing?.grade).toBeUndefined()
  })

  it("earns nothing by a leaf in which nothing is in order, so that a first fault never raises the mark", () => {
    const deduct: Method = { kind: "deduct", marks: { high: 0.5 }, cap: 1 }
    const generous: Method = { kind: "threshold", steps: [{ atLeastPercent: 0, earnsPercent: 50 }] }
    for (const method of [deduct, generous]) {
      const scheme: Scheme = {
        ...small,
        indicators: [leaf("one", 4, method, first), leaf("two", 6, { kind: "proportional" }, second)]
      }
      const others = faulty(second, 0, 1, 2)
      const marks = (own: Case) => scored(scheme, [[own, others]]).scorecards[0]?.marks.lower
      const [none, one, more] = [
        clean(first, 0),
        { ...faulty(first, 0), checked: 1 },
        { ...faulty(first, 0), checked: 2 }
      ]
      expect([marks(none), marks(one)]).toEqual([2.5, 1.5])
      expect(marks(more)).toBe(method === deduct ? 5 : 3.5)
    }
  })

  it("names what to do in the order of what it wins", () => {
    const cases = [faulty(first, 0, 1), { ...clean(second), missing: true }, faulty(third, 2)]
    const [card] = scored(small, [cases]).scorecards
    expect(card?.marks).toEqual({ lower: 2, upper: 2 })
    expect(card?.improvements).toEqual([
      // Neither wins anything without the other.
      { findings: [`a ${third} 0`], supply: ["terminals"], indicators: ["two"], marks: 6 },
      { findings: [`a ${first} 0`, `a ${first} 1`], supply: [], indicators: ["one"], marks: 2 }
    ])
    expect(card?.indicators[0]?.leaf?.lost).toEqual([{ findings: [`a ${first} 0`, `a ${first} 1`], marks: 1 }])
  })

  it("asks once for records that several leaves want, and adds up what they win", () => {
    const scheme: Scheme = {
      ...small,
      indicators: [
        leaf("one", 4, { kind: "proportional" }, first),
        leaf("two", 3, { kind: "all-or-nothing" }, second),
        leaf("three", 3, { kind: "all-or-nothing" }, third)
      ]
    }
    const missing = (rule: string): Case => ({ ...clean(rule, 0), missing: true })
    const [card] = scored(scheme, [[faulty(first, 0, 1, 2, 3), missing(second), missing(third)]]).scorecards
    expect(card?.improvements).toEqual([
      { findings: [], supply: ["terminals"], indicators: ["two", "three"], marks: 6 },
      { findings: [0, 1, 2, 3].map((n) => `a ${first} ${n}`), supply: [], indicators: ["one"], marks: 4 }
    ])
  })

  it("gives marks with and without waivers, and tells waivers that excuse nothing", () => {
    const report = reportOf([[faulty(first, 0, 1), clean(second), clean(third)]])
    const assessment = score(yuanan2014, small, report, {
      waivers: [
        waiver(`a ${first} 0`),
        waiver("early", { from: "2014-08-02" }),
        waiver("late", { from: "2014-07-01", to: "2014-07-31" }),
        waiver("absent"),
        waiver("other", { agency: "b", excuses: { rule: first } })
      ]
    })
    const [card] = assessment.scorecards
    expect([card?.marks.lower, card?.withoutWaivers?.lower]).toEqual([9, 8])
    expect(card?.indicators[0]?.leaf?.rules).toEqual([{ rule: first, status: "breached", checked: 4, breached: 1 }])
    expect(assessment.waivers.map(({ id, reason }) => [id, reason])).toContainEqual([`waive a ${first} 0`, "搬迁中"])
    expect(assessment.scheme).toMatchObject({ grades: small.grades, bonus: small.bonus })
    expect(assessment.waived).toEqual([{ finding: `a ${first} 0`, waiver: `waive a ${first} 0` }])
    expect(assessment.idleWaivers).toEqual([
      { waiver: "waive early", reason: "not-yet" },
      { waiver: "waive late", reason: "expired" },
      { waiver: "waive absent", reason: "nothing-to-excuse" },
      { waiver: "waive other", reason: "nothing-to-excuse" }
    ])
    const all = score(yuanan2014, small, report, { waivers: [waiver("all", { excuses: { rule: first } })] })
    expect(all.scorecards[0]?.indicators[0]?.leaf?.rules[0]).toMatchObject({ status: "met", breached: 0 })
  })

  it("adds a bonus up to its cap, after which vetoes have the last word", () => {
    const report = reportOf([[faulty(first, 0), clean(second), clean(third)]])
    const bonus = [{ agency: "a", item: "feature", marks: 3, reason: "村务直播", by: "考核组" }]
    expect(score(yuanan2014, small, report, { bonus }).scorecards[0]).toMatchObject({
      bonus: { marks: 2, items: [{ item: "feature", marks: 3, reason: "村务直播" }] },
      marks: { lower: 11, upper: 11 },
      grade: { lower: "good", upper: "good" }
    })
    const veto = { id: "veto", title: { zh: "否决", en: "Veto" }, rule: first }
    const graded: Scheme = { ...small, vetoes: [{ ...veto, effect: { kind: "grade-at-most", grade: "poor" } }] }
    expect(score(yuanan2014, graded, report, { bonus }).scorecards[0]).toMatchObject({
      marks: { lower: 11 },
      grade: { lower: "poor", upper: "poor" },
      vetoes: [{ veto: "veto", findings: [`a ${first} 0`] }]
    })
    const zero: Scheme = { ...small, vetoes: [{ ...veto, effect: { kind: "zero" } }] }
    const [card] = score(yuanan2014, zero, report, { bonus }).scorecards
    expect(card).toMatchObject({ base: { lower: 9 }, marks: { lower: 0, upper: 0 } })
    expect(card?.improvements[0]).toEqual({ findings: [`a ${first} 0`], supply: [], indicators: ["one"], marks: 11 })
    const other: Scheme = { ...small, vetoes: [{ ...veto, codes: ["low-fault"], effect: { kind: "zero" } }] }
    expect(score(yuanan2014, other, report).scorecards[0]?.vetoes).toEqual([])
  })

  it("vetoes what was found to be private, and not a record that does not say", () => {
    const egresses = { set: "egresses", records: [{ name: "统一出口" }] }
    const stated = { label: "上联", egress: "统一出口" }
    const seen = { kind: "carrier-line", subject: "PC-1", observedOn: "2014-07-20" }
    const vetoesOn = (uplinks: readonly object[], accessObservations: readonly object[] = []) => {
      const own = Object.entries({ uplinks, accessObservations })
      const batches = [egresses, ...own.map(([set, records]) => ({ set, agency: "a", records }))]
      const report = assess(yuanan2014, { agencies, batches }, { asOf: "2014-08-01" })
      const codes = report.findings.filter(({ rule }) => rule === "network.single-egress").map(({ code }) => code)
      return [codes, score(yuanan2014, yuanan2014Scheme, report).scorecards[0]?.vetoes.map(({ veto }) => veto)]
    }
    expect(vetoesOn([stated, { label: "另一条" }])).toEqual([["uplink-unclear"], []])
    expect(vetoesOn([stated, { label: "宽带", egress: "电信" }])).toEqual([["private-uplink"], ["private-internet"]])
    expect(vetoesOn([stated], [seen])).toEqual([["private-access"], ["private-internet"]])
  })

  it("is ranked among its kind, equal marks on one place", () => {
    const cases = [clean(first), clean(second), clean(third)]
    expect(scored(small, [cases, cases, cases]).ranking).toEqual({
      department: [
        { agency: "a", place: 1, tied: 2 },
        { agency: "c", place: 1, tied: 2 }
      ],
      township: [{ agency: "b", place: 1, tied: 1 }]
    })
    const townships = scored({ ...small, kinds: ["township"] }, [cases, cases, cases])
    expect(townships.scorecards.map(({ agency }) => agency)).toEqual(["b"])
  })

  it("rests on digests that change with what it rests on, and repeats byte for byte", () => {
    const report = reportOf([[faulty(first, 0)]])
    const one = score(yuanan2014, small, report)
    expect(JSON.stringify(score(yuanan2014, structuredClone(small), structuredClone(report)))).toBe(JSON.stringify(one))
    expect(score(yuanan2014, { ...small, version: "2" }, report).digests.scheme).not.toBe(one.digests.scheme)
    expect(score(yuanan2014, small, reportOf([[clean(first)]])).digests.input).not.toBe(one.digests.input)
    expect(score(yuanan2014, small, report, { waivers: [waiver("x")] }).digests.input).not.toBe(one.digests.input)
  })

  it("refuses another notice's report and a day on which the scheme does not apply", () => {
    const report = reportOf([])
    expect(() => score(yuanan2014, small, { ...report, notice: "other" })).toThrow(TypeError)
    expect(() => score(yuanan2014, small, { ...report, asOf: "2015-01-01" })).toThrow(/does not apply/u)
    expect(["2013-12-31", "2014-01-01", "2014-12-31", "2015-01-01"].map((day) => appliesOn(small, day))).toEqual([
      false,
      true,
      true,
      false
    ])
  })
})
