import { assess, type County, describeFinding, parseCounty, yuanan2014 } from "@zhengwu/core"
import { type Scheme, yuanan2014Scheme } from "@zhengwu/core/assessment"
import { countyArbitrary } from "@zhengwu/testkit"
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Checked } from "./checked.ts"
import { exportAs } from "./export-as.ts"
import { rankingOf, scorecardOf } from "./scorecards.ts"

const agencies = [
  { id: "finance", name: "县财政局", kind: "department" },
  { id: "health", name: "县卫生局", kind: "department" },
  { id: "yangping", name: "洋坪镇", kind: "township" }
]

const terminals = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `CZ-${index}`, antivirus: "别的", antivirusAsset: true }))

const countyOf = (dossiers: readonly object[]): County => {
  const parsed = parseCounty(yuanan2014, { agencies, dossiers })
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  return parsed.value
}

const checkedOf = (county: County, asOf = "2014-08-01", scheme?: Scheme): Checked => ({
  notice: yuanan2014,
  county,
  report: assess(yuanan2014, county, { asOf }),
  issues: [],
  files: [],
  ...(scheme === undefined ? {} : { scheme })
})

it("gives places only where every agency of a kind supplied something, and leaves the silent ones out", () => {
  const { scheme, kinds } = rankingOf(
    checkedOf(
      countyOf([
        { agency: "finance", terminals: terminals(1) },
        { agency: "yangping", terminals: terminals(2) }
      ])
    ),
    "zh"
  )
  expect(scheme).toMatchObject({ isAssumption: true, applies: true, title: yuanan2014Scheme.title.zh })
  expect(kinds.map(({ kind, marks }) => [kind, marks.map(({ name, rank }) => [name, rank])])).toEqual([
    ["department", [["县财政局", undefined]]],
    ["township", [["洋坪镇", { place: 1, tied: 1, of: 1 }]]]
  ])
})

it("says what cost marks, dearest first, and counts the rest", () => {
  const checked = checkedOf(countyOf([{ agency: "finance", terminals: terminals(9) }]))
  const { notice, report } = checked
  const messages = new Map(
    report.findings.map((finding) => [describeFinding(notice, report, finding, "en").message, finding.rule])
  )
  const card = scorecardOf(checked, "finance", "en")
  const leaves = card?.indicators.flatMap(({ children }) => children) ?? []
  const antivirus = leaves.find(({ lost }) => lost.some(({ message }) => messages.get(message)?.includes("antivirus")))
  expect(antivirus?.lost).toHaveLength(5)
  expect(antivirus?.moreLost).toBe(4)
  for (const { lost } of leaves) {
    for (const { message } of lost) expect(messages.has(message)).toBe(true)
    expect(lost.map(({ marks }) => marks)).toEqual(lost.map(({ marks }) => marks).toSorted((a, b) => b - a))
  }
  expect(scorecardOf(checked, "nobody", "en")).toBeUndefined()
})

it("has steps that together win everything up to the total, and indicators that add up", () => {
  fc.assert(
    fc.property(countyArbitrary(), (county) => {
      const checked = checkedOf(county)
      for (const { id } of county.agencies) {
        const card = scorecardOf(checked, id, "zh")
        if (card === undefined || card.total === 0) continue
        const { steps, otherSteps, marks, total, indicators } = card
        const won = steps.reduce((sum, step) => sum + step.marks, otherSteps.marks)
        expect(marks.lower + won).toBeCloseTo(total, 6)
        expect(indicators.reduce((sum, each) => sum + each.marks.lower, 0)).toBeCloseTo(marks.lower, 6)
        expect(indicators.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(total, 6)
        expect(marks.lower).toBeLessThanOrEqual(marks.upper)
      }
    }),
    { numRuns: 20 }
  )
})

it("marks nothing on a day on which the scheme does not apply, and writes what needs no marks", async () => {
  const checked = checkedOf(countyOf([{ agency: "finance", terminals: terminals(1) }]), "2015-01-01")
  expect(rankingOf(checked, "zh")).toMatchObject({
    scheme: { applies: false, validFrom: "2014-01-01", validUntil: "2014-12-31" },
    kinds: []
  })
  expect(scorecardOf(checked, "finance", "zh")).toBeUndefined()
  expect(await exportAs(checked, "xlsx", "zh")).toBeUndefined()
  for (const format of ["csv", "sarif", "json"] as const)
    expect(await exportAs(checked, format, "zh")).toMatchObject({ name: `zhengwu-2015-01-01.${format}` })
})

it("goes by the host's own scheme", async () => {
  const scheme: Scheme = {
    ...yuanan2014Scheme,
    id: "own",
    title: { zh: "本县办法", en: "Own scheme" },
    source: { kind: "county", reference: { zh: "县政府文件", en: "County document" } },
    validUntil: "2020-12-31"
  }
  const checked = checkedOf(countyOf([{ agency: "finance", terminals: terminals(1) }]), "2015-01-01", scheme)
  expect(rankingOf(checked, "en").scheme).toMatchObject({ title: "Own scheme", isAssumption: false, applies: true })
  expect((await exportAs(checked, "xlsx", "en"))?.size).toBeGreaterThan(1000)
})
