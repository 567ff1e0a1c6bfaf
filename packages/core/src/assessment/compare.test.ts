import { describe, expect, it } from "vitest"
import type { County } from "../kernel/county.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { yuanan2014Scheme } from "../notices/yuanan-2014/scheme.ts"
import { compareAssessments } from "./compare.ts"
import { canonicalJson, digestOf } from "./digest-of.ts"
import { parseAssessment } from "./parse-assessment.ts"
import { parseBonus } from "./parse-bonus.ts"
import { parseWaivers } from "./parse-waivers.ts"
import type { Scheme } from "./scheme.ts"
import { scoreCounty } from "./score.ts"
import { whatIf } from "./what-if.ts"

const terminal = (label: string, changes: object = {}) => ({
  label,
  zone: "办公区",
  antivirus: "江民杀毒软件",
  antivirusAsset: true,
  ...changes
})
const county: County = {
  agencies: [
    { id: "a", name: { zh: "甲局" }, kind: "department" },
    { id: "b", name: { zh: "乙局" }, kind: "department" }
  ],
  batches: [
    {
      set: "terminals",
      agency: "a",
      records: [terminal("PC-1"), terminal("PC-2", { antivirus: "360杀毒" })],
      origin: { file: "a.csv", rows: [2, 3] }
    },
    { set: "terminals", agency: "a", records: [terminal("PC-3")], origin: { file: "b.csv", rows: [2] } },
    { set: "terminals", agency: "b", records: [terminal("PC-9")] }
  ]
}
const scheme: Scheme = {
  ...yuanan2014Scheme,
  total: 10,
  vetoes: [],
  indicators: [
    {
      id: "virus",
      title: { zh: "防病毒", en: "Antivirus" },
      weight: 6,
      rules: ["security.antivirus-installed"],
      method: { kind: "proportional" }
    },
    {
      id: "assets",
      title: { zh: "资产", en: "Assets" },
      weight: 4,
      rules: ["security.assets-registered"],
      method: { kind: "proportional" }
    }
  ]
}
const options = { asOf: "2014-08-01" }
const before = scoreCounty(yuanan2014, scheme, county, options)
const about = (rule: string, subject: string, { report } = before) =>
  report.findings.find((each) => each.rule === rule && each.subject === subject)?.fingerprint ?? ""

describe("what if", () => {
  it("tells which findings and marks would move, and why", () => {
    const found = whatIf(
      yuanan2014,
      scheme,
      county,
      [
        { change: "replace", set: "terminals", agency: "a", index: 1, record: terminal("PC-2") },
        {
          change: "replace",
          set: "terminals",
          agency: "a",
          index: 2,
          record: terminal("PC-3", { antivirusAsset: false })
        },
        { change: "add", set: "terminals", agency: "b", record: terminal("PC-10") }
      ],
      options
    )
    if (!found.ok) throw new TypeError(JSON.stringify(found.issues))
    const { comparison, after } = found.value
    const fixed = about("security.antivirus-installed", "PC-2")
    const added = about("security.assets-registered", "PC-3", after)
    expect(fixed).not.toBe("")
    expect(comparison.findings.fixed.map(({ fingerprint }) => fingerprint)).toContain(fixed)
    expect(comparison.agencies[0]).toMatchObject({
      before: { lower: 8, upper: 8 },
      after: { lower: 8.6666, upper: 8.6666 },
      indicators: [
        {
          indicator: "virus",
          before: { lower: 4 },
          after: { lower: 6 },
          because: [
            { kind: "findings", new: [], fixed: [fixed] },
            { kind: "status", rule: "security.antivirus-installed", before: "breached", after: "met" }
          ]
        },
        {
          indicator: "assets",
          before: { lower: 4 },
          after: { lower: 2.6666 },
          because: [
            { kind: "findings", new: [added], fixed: [] },
            { kind: "status", rule: "security.assets-registered", before: "met", after: "breached" }
          ]
        }
      ]
    })
    expect(comparison.agencies[1]).toMatchObject({ agency: "b", indicators: [] })
    expect(after.report.findings.find(({ fingerprint }) => fingerprint === added)?.evidence[0]?.place).toEqual({
      file: "b.csv",
      row: 2
    })
  })

  it("tells every change that cannot be made", () => {
    const record = terminal("PC-4")
    const found = whatIf(
      yuanan2014,
      scheme,
      county,
      [
        { change: "add", set: "terminal", agency: "a", record },
        { change: "add", set: "terminals", record },
        { change: "add", set: "terminals", agency: "a", record: { nope: 1 } },
        { change: "remove", set: "terminals", agency: "a", index: 3 },
        { change: "remove", set: "terminals", agency: "a", index: 0 },
        { change: "remove", set: "terminals", agency: "a", index: 0 }
      ],
      options
    )
    expect(found.ok ? [] : found.issues.map(({ code, place }) => `${code} ${place.pointer ?? ""}`)).toEqual([
      "unknown-name /0/set",
      "no-such-owner /1/agency",
      "invalid-record /2/record",
      "no-such-record /3/index",
      "changed-twice /5/index"
    ])
  })
})

describe("a comparison", () => {
  it("of an assessment with itself finds nothing moved", () => {
    const { findings, agencies } = compareAssessments(before, before)
    expect([findings.new, findings.fixed]).toEqual([[], []])
    expect(findings.lasting).toEqual(before.report.findings)
    for (const change of agencies)
      expect([change.indicators, change.bonus, change.vetoes, change.grade]).toEqual([
        [],
        undefined,
        undefined,
        undefined
      ])
  })

  it("tells a change of weights, of methods, and of waivers from one of findings", () => {
    const [virus, assets] = scheme.indicators
    if (virus === undefined || assets === undefined || "children" in virus) throw new TypeError("no leaves")
    const heavier = {
      ...scheme,
      indicators: [
        { ...virus, weight: 3 },
        { ...assets, weight: 7 }
      ]
    }
    const reweighed = compareAssessments(before, scoreCounty(yuanan2014, heavier, county, options))
    expect(reweighed.agencies[0]?.indicators.map(({ because }) => because)).toEqual([
      [{ kind: "weight", before: 6, after: 3 }],
      [{ kind: "weight", before: 4, after: 7 }]
    ])
    const stricter: Scheme = { ...scheme, indicators: [{ ...virus, method: { kind: "all-or-nothing" } }, assets] }
    const judged = compareAssessments(before, scoreCounty(yuanan2014, stricter, county, options))
    expect(judged.agencies[0]?.indicators.map(({ because }) => because)).toEqual([[{ kind: "method" }]])
    const waivers = [
      {
        id: "w",
        agency: "a",
        excuses: { rule: "security.antivirus-installed" },
        reason: "已采购",
        approvedBy: "县政府办",
        from: "2014-07-01",
        to: "2014-12-31"
      }
    ]
    const waived = compareAssessments(before, scoreCounty(yuanan2014, scheme, county, { ...options, waivers }))
    expect(waived.agencies[0]?.indicators[0]?.because[0]).toEqual({
      kind: "waivers",
      waived: [about("security.antivirus-installed", "PC-2")],
      noLonger: []
    })
    const shared = compareAssessments(
      before,
      scoreCounty(yuanan2014, scheme, county, {
        ...options,
        waivers: waivers.map((each) => ({ ...each, agency: "b" }))
      })
    )
    expect(shared.agencies.flatMap(({ indicators }) => indicators)).toEqual([])
    const renamed: Scheme = { ...scheme, indicators: [{ ...virus, id: "renamed" }, assets] }
    const other = compareAssessments(before, scoreCounty(yuanan2014, renamed, county, options))
    expect(other.agencies[0]?.indicators.map(({ indicator, because }) => [indicator, because])).toEqual([
      ["renamed", [{ kind: "indicator", change: "added" }]],
      ["virus", [{ kind: "indicator", change: "removed" }]]
    ])
  })

  it("reads what was stored, and refuses what is none", () => {
    expect(parseAssessment(yuanan2014, JSON.parse(JSON.stringify(before)))).toMatchObject({ ok: true, value: before })
    for (const json of [null, [], {}, { report: {}, scorecards: [] }, { assessment: {} }])
      expect(parseAssessment(yuanan2014, json).ok).toBe(false)
    const other = { ...before, report: { ...before.report, notice: "other" } }
    const parsed = parseAssessment(yuanan2014, other)
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(["other-notice"])
    const broken = structuredClone(before) as unknown as { scorecards: { marks: unknown }[] }
    for (const card of broken.scorecards) card.marks = { lower: "1" }
    expect(parseAssessment(yuanan2014, broken).ok).toBe(false)
    const places = (changes: object) => {
      const found = parseAssessment(yuanan2014, { ...before, ...changes })
      return found.ok ? [] : found.issues.map(({ code, place }) => `${code} ${place.pointer ?? ""}`)
    }
    expect(places({ waived: [{ finding: "f", waiver: "w" }] })).toEqual(["unknown-name /waived/0/waiver"])
    expect(places({ scheme: { ...before.scheme, grades: [{ id: "g" }], bonus: 1 } })).toEqual([
      "missing /scheme/grades/0/title",
      "not-an-object /scheme/bonus"
    ])
  })
})

describe("what people add", () => {
  const codes = (parsed: ReturnType<typeof parseBonus> | ReturnType<typeof parseWaivers>) =>
    parsed.ok ? [] : parsed.issues.map(({ code, place }) => `${code} ${place.pointer ?? ""}`)

  it("are waivers that name agency, fault, reason, approver and an end", () => {
    const good = {
      id: "w",
      agency: "a",
      excuses: { rule: "ip.allocated" },
      reason: "搬迁",
      approvedBy: "王强",
      from: "2014-07-01",
      to: "2014-07-01"
    }
    const parse = (...list: readonly object[]) => parseWaivers(yuanan2014, county.agencies, list)
    expect(parse(good)).toEqual({ ok: true, value: [good] })
    expect(
      codes(
        parse(
          good,
          { ...good, agency: "c" },
          { ...good, id: "x", excuses: { rule: "ip.alocated" }, to: undefined },
          { ...good, id: "y", excuses: { rule: "ip.allocated", finding: "1" }, reason: " ", from: "2014-07-02" },
          { ...good, id: "z", excuses: {} }
        )
      )
    ).toEqual([
      "duplicate-id /1/id",
      "unknown-name /1/agency",
      "unknown-name /2/excuses/rule",
      "missing /2/to",
      "two-excuses /3/excuses",
      "not-a-text /3/reason",
      "dates-reversed /3/to",
      "missing /4/excuses/rule"
    ])
  })

  it("are awards within what an item can earn, once for each agency", () => {
    const good = { agency: "a", item: "feature", marks: 3, reason: "村务直播", by: "考核组" }
    const parse = (...list: readonly object[]) => parseBonus(yuanan2014Scheme, county.agencies, list)
    expect(parse(good)).toEqual({ ok: true, value: [good] })
    expect(
      codes(
        parse(
          good,
          good,
          { ...good, item: "features" },
          { ...good, agency: "b", marks: 3.1 },
          { ...good, agency: "b", marks: 0 }
        )
      )
    ).toEqual([
      "awarded-twice /1",
      "unknown-name /2/item",
      "out-of-range /3/marks",
      "no-such-marks /4/marks",
      "awarded-twice /4"
    ])
  })
})

describe("a digest", () => {
  it("is the SHA-256 of canonical JSON, whatever the order of keys", () => {
    expect(canonicalJson({ b: [1, undefined, () => 1], a: "é", c: undefined })).toBe('{"a":"é","b":[1,null,null]}')
    expect(digestOf({ b: 2, a: 1 })).toBe(digestOf({ a: 1, b: 2 }))
    // From the standard's examples: the digest of the three characters "a", in JSON's quotes.
    expect(digestOf("a")).toBe("ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c")
  })
})
