import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { institutionChapter } from "../notices/yuanan-2014/institution.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { incentivesInForce } from "./incentives.ts"
import type { Incentive, Regime, RegimeKind } from "./regime-records.ts"
import { regimesInForce } from "./regimes.ts"

const notice = defineNotice({
  id: "chapter-six",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: institutionChapter.settings,
  recordSets: [judgements, ...institutionChapter.recordSets],
  rules: [regimesInForce, incentivesInForce]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[], asOf = "2014-09-01") => assess(notice, { agencies, batches }, { asOf })

const outcomeOf = (rule: string, batches: readonly Batch[], asOf?: string) => {
  const { outcomes, findings } = assessed(batches, asOf)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

/** The words of the first finding, in both languages. */
const wordsOf = (batches: readonly Batch[], asOf?: string) => {
  const report = assessed(batches, asOf)
  const [finding] = report.findings
  if (finding === undefined) throw new TypeError("nothing found")
  return {
    finding,
    zh: describeFinding(notice, report, finding, "zh"),
    en: describeFinding(notice, report, finding, "en")
  }
}

const six = [
  "staff-management",
  "network-maintenance",
  "terminal-registration",
  "publish-review",
  "seal-management",
  "secrecy"
] as const
const day = fc.constantFrom("2014-08-31", "2014-09-01", "2014-09-02")

describe("institution.regimes", () => {
  const rule = "institution.regimes"
  const regime = (kind: RegimeKind, changes: Partial<Regime> = {}): Regime => ({
    kind,
    title: `${kind}办法`,
    inForceFrom: "2013-01-01",
    ...changes
  })
  const own = (...records: readonly Regime[]): readonly Batch[] => [{ set: "regimes", agency: "finance", records }]
  const all = (changes: Partial<Regime> = {}) => six.map((kind) => regime(kind, kind === "secrecy" ? changes : {}))

  it("is met where all six are in force", () => {
    expect(outcomeOf(rule, own(...all()))).toMatchObject({ status: "met", measure: { checked: 6, breached: 0 } })
  })

  it.each(six)("finds %s where it is missing, and no other kind in its place", (kind) => {
    const { found, measure } = outcomeOf(
      rule,
      own(...six.filter((each) => each !== kind).map((each) => regime(each)), regime("other"))
    )
    expect(found).toHaveLength(1)
    expect(measure).toEqual({ checked: 6, breached: 1, pending: 0 })
  })

  it("takes a regime from the first to the last day in force", () => {
    const status = (changes: Partial<Regime>) => outcomeOf(rule, own(...all(changes))).status
    expect(["2014-08-31", "2014-09-01", "2014-09-02"].map((inForceFrom) => status({ inForceFrom }))).toEqual([
      "met",
      "met",
      "breached"
    ])
    expect(["2014-08-31", "2014-09-01", "2014-09-02"].map((until) => status({ until }))).toEqual([
      "breached",
      "met",
      "met"
    ])
    // A new version takes over from one that has lapsed.
    expect(
      outcomeOf(rule, own(...all({ until: "2014-05-31" }), regime("secrecy", { inForceFrom: "2014-06-01" }))).status
    ).toBe("met")
  })

  it("is unknown without the register, and all six are missing where it is empty", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "regimes" }] })
    expect(outcomeOf(rule, own())).toMatchObject({ status: "breached", measure: { checked: 6, breached: 6 } })
    expect(outcomeOf(rule, [{ set: "regimes", agency: "finance", records: all(), rejected: 1 }])).toMatchObject({
      status: "unknown",
      missing: [{ set: "regimes", rejected: 1 }]
    })
  })

  it("says so in both languages", () => {
    const { zh, en } = wordsOf(own(...all({ until: "2014-08-31" })))
    expect(zh).toMatchObject({
      message: "至2014-09-01没有施行中的安全保密制度",
      remedy: "结合实际制定并施行安全保密制度",
      sentence: expect.stringContaining("安全保密制度等，形成规范的制度体系")
    })
    expect(en).toMatchObject({
      message: "No regime on security and secrecy is in force as of 2014-09-01",
      remedy: "Draw up a regime on security and secrecy that fits the agency, and put it in force"
    })
  })

  it("agrees with a plain search for each kind, for two agencies in any order", () => {
    const row = fc.record({
      agency: fc.constantFrom("finance", "yangping"),
      kind: fc.constantFrom<RegimeKind>(...six, "other"),
      inForceFrom: day,
      until: fc.option(day, { nil: undefined })
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const batches = rows.map(({ agency, kind, inForceFrom, until }): Batch => ({
          set: "regimes",
          agency,
          records: [regime(kind, { inForceFrom, ...(until === undefined ? {} : { until }) })]
        }))
        const empty = agencies.map(({ id }): Batch => ({ set: "regimes", agency: id, records: [] }))
        const report = assessed([...empty, ...batches])
        for (const { id } of agencies) {
          const open = six.filter(
            (kind) =>
              !rows.some(
                (each) =>
                  each.agency === id &&
                  each.kind === kind &&
                  each.inForceFrom <= "2014-09-01" &&
                  (each.until ?? "9") >= "2014-09-01"
              )
          )
          const found = report.findings.filter((each) => each.rule === rule && each.agencies[0] === id)
          expect(found.map(({ detail }) => String(detail["topic"])).toSorted()).toEqual([...open].toSorted())
        }
        expect(assessed([...batches.toReversed(), ...empty])).toEqual(report)
      })
    )
  })
})

describe("institution.incentives", () => {
  const rule = "institution.incentives"
  const incentive = (kind: Incentive["kind"], changes: Partial<Incentive> = {}): Incentive => ({
    kind,
    title: "奖惩办法",
    inForceFrom: "2014-01-01",
    ...changes
  })
  const own = (...records: readonly Incentive[]): readonly Batch[] => [
    { set: "incentives", agency: "finance", records }
  ]
  const found = (...records: readonly Incentive[]) => outcomeOf(rule, own(...records)).found

  it("is met by one mechanism of both, or by two", () => {
    expect(outcomeOf(rule, own(incentive("both")))).toMatchObject({
      status: "met",
      measure: { checked: 2, breached: 0 }
    })
    expect(found(incentive("reward"), incentive("penalty"))).toEqual([])
  })

  it("finds the side that is missing, and counts a mechanism from its first to its last day", () => {
    expect(found(incentive("reward"))).toEqual([["incentive-not-in-force", "惩处"]])
    expect(found(incentive("penalty"))).toEqual([["incentive-not-in-force", "激励奖励"]])
    expect(found()).toHaveLength(2)
    expect(found(incentive("both", { inForceFrom: "2014-09-01", until: "2014-09-01" }))).toEqual([])
    expect(found(incentive("both", { inForceFrom: "2014-09-02" }))).toHaveLength(2)
    expect(found(incentive("both", { until: "2014-08-31" }))).toHaveLength(2)
  })

  it("is unknown without the register, or where rows of it could not be read", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "incentives" }] })
    expect(
      outcomeOf(rule, [{ set: "incentives", agency: "finance", records: [incentive("both")], rejected: 1 }])
    ).toMatchObject({
      status: "unknown",
      missing: [{ set: "incentives", rejected: 1 }]
    })
  })

  it("says so in both languages", () => {
    const { zh, en } = wordsOf(own(incentive("reward")))
    expect(zh).toMatchObject({
      message: "至2014-09-01没有施行中的惩处机制",
      remedy: "制定并施行电子政务工作惩处办法",
      sentence: expect.stringContaining("建立激励奖惩机制")
    })
    expect(en).toMatchObject({
      message: "No mechanism of penalty is in force as of 2014-09-01",
      remedy: "Draw up a mechanism of penalty for e-government work and put it in force"
    })
  })

  it("agrees with a plain search for each side, in any order", () => {
    const row = fc.record({ kind: fc.constantFrom<Incentive["kind"]>("reward", "penalty", "both"), inForceFrom: day })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const records = rows.map(({ kind, inForceFrom }) => incentive(kind, { inForceFrom }))
        const report = assessed(own(...records))
        const open = ["penalty", "reward"].filter(
          (side) =>
            !rows.some(({ kind, inForceFrom }) => (kind === side || kind === "both") && inForceFrom <= "2014-09-01")
        )
        expect(report.findings.map(({ detail }) => String(detail["topic"])).toSorted()).toEqual(open)
        expect(assessed(own(...records.toReversed()))).toEqual(report)
      })
    )
  })
})
