import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { websiteChapter } from "../notices/yuanan-2014/website.ts"
import { type Theme, themeEntries, type ThemeEntry, themes } from "./service-records.ts"
import { themesIntegrated, themesListed, threeLevels } from "./themes.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...websiteChapter,
  recordSets: [filings, judgements, ...websiteChapter.recordSets],
  rules: [themesIntegrated, themesListed, threeLevels]
})
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const run = (...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf: "2014-08-01" })
const lists = [batch(themes, undefined, []), batch(themeEntries, undefined, [])]
const outcome = (report: Report, rule: string, agency = "a") =>
  report.outcomes.find((each) => each.agency === agency && each.rule === rule)
const found = ({ findings }: Report, ...wanted: readonly string[]) =>
  findings
    .filter(({ code }) => wanted.includes(code))
    .map(({ code, subject, agencies }) => [code, subject, ...agencies])
const words = (report: Report, code: string) =>
  report.findings.flatMap((finding) =>
    finding.code === code
      ? [describeFinding(notice, report, finding, "zh").message, describeFinding(notice, report, finding, "en").message]
      : []
  )

const education: Theme = { name: "教育" }
const entry = (kind: ThemeEntry["kind"], theme = "教育", more: Partial<ThemeEntry> = {}): ThemeEntry => ({
  theme,
  name: `${theme}条目`,
  kind,
  countyLink: "c",
  townshipLink: "t",
  villageLink: "v",
  ...more
})
const integrated = ["theme-without-service", "theme-without-disclosure"] as const

describe("website.themes-integrated", () => {
  const judged = (...own: readonly ThemeEntry[]) =>
    run(...lists, batch(themes, "a", [education]), batch(themeEntries, "b", own))

  it("takes a theme with a service and disclosed information, whoever offers them", () => {
    expect(found(judged(entry("service"), entry("disclosure", "教 育")), ...integrated)).toEqual([])
    expect(found(judged(entry("service")), ...integrated)).toEqual([["theme-without-disclosure", "教育", "a"]])
    expect(found(judged(entry("disclosure")), ...integrated)).toEqual([["theme-without-service", "教育", "a"]])
    expect(found(judged(entry("service", "医疗"), entry("disclosure", "医疗")), ...integrated)).toHaveLength(2)
  })

  it("is unknown without the entries, and asks nothing of an agency that leads no theme", () => {
    const report = run(batch(themes, undefined, []), batch(themes, "a", [education]))
    expect(outcome(report, "website.themes-integrated")).toMatchObject({
      status: "unknown",
      missing: [{ set: "themeEntries" }]
    })
    expect(outcome(judged(), "website.themes-integrated", "b")).toMatchObject({
      status: "met",
      measure: { checked: 0 }
    })
  })

  it("says what is wrong in both languages", () => {
    const report = judged()
    expect(words(report, "theme-without-service")).toEqual(["主题“教育”下没有服务条目", 'Theme "教育" has no service'])
    expect(words(report, "theme-without-disclosure")).toEqual([
      "主题“教育”没有与政府信息公开整合",
      'Theme "教育" has no disclosed information'
    ])
    expect(outcome(report, "website.themes-integrated")).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 }
    })
  })
})

describe("website.themes-listed", () => {
  const listing = (count: number) =>
    run(
      ...lists,
      ...Array.from({ length: count }, (_, index) =>
        batch(themes, index % 2 === 0 ? "a" : "b", [{ name: `主题${index}` }])
      ),
      batch(themes, "b", [{ name: "主题 0" }])
    )
  const status = (report: Report) => outcome(report, "website.themes-listed", "e-government-office")

  it("takes twelve different themes, and refuses eleven", () => {
    expect(status(listing(13))?.status).toBe("met")
    expect(words(listing(12), "themes-incomplete")).toEqual([])
    expect(status(listing(12))).toMatchObject({ status: "met", measure: { checked: 12 } })
    expect(status(listing(11))).toMatchObject({ status: "breached", measure: { checked: 12, breached: 1 } })
  })

  it("is unknown without the county's list, and binds no agency", () => {
    expect(status(run(batch(themes, "a", [education])))).toMatchObject({
      status: "unknown",
      missing: [{ set: "themes" }]
    })
    expect(outcome(listing(11), "website.themes-listed")).toBeUndefined()
  })

  it("says what is wrong in both languages", () => {
    expect(words(listing(11), "themes-incomplete")).toEqual([
      "主题服务名录应列12个主题，现列11个",
      "11 themes of services are listed; there must be 12"
    ])
  })
})

describe("website.three-levels", () => {
  const judged = (...own: readonly ThemeEntry[]) => run(...lists, batch(themeEntries, "a", own))

  it("takes a service with all three links and refuses one without any of them", () => {
    expect(found(judged(entry("service")), "level-not-linked")).toEqual([])
    const unlinked = ["countyLink", "townshipLink", "villageLink"].map((link) => {
      const { [link as "countyLink"]: _, ...rest } = entry("service")
      return judged(rest)
        .findings.filter(({ code }) => code === "level-not-linked")
        .map(({ detail }) => detail)
    })
    expect(unlinked).toEqual([[{ unlinked: ["county"] }], [{ unlinked: ["township"] }], [{ unlinked: ["village"] }]])
  })

  it("asks nothing of disclosed information, and is unknown where no entry has any link", () => {
    const bare = (kind: ThemeEntry["kind"]): ThemeEntry => ({ theme: "教育", name: "入学", kind })
    expect(found(judged(entry("service"), bare("disclosure")), "level-not-linked")).toEqual([])
    expect(outcome(judged(bare("service")), "website.three-levels")).toMatchObject({
      status: "unknown",
      missing: [{ set: "themeEntries", fields: ["countyLink", "townshipLink", "villageLink"] }]
    })
    expect(found(judged(entry("service"), bare("service")), "level-not-linked")).toEqual([
      ["level-not-linked", "入学", "a"]
    ])
  })

  it("says what is wrong in both languages", () => {
    const report = judged({ theme: "教育", name: "入学", kind: "service", countyLink: "c" })
    expect(words(report, "level-not-linked")).toEqual([
      "主题服务“入学”没有乡镇、村（社区）链接",
      'Theme service "入学" has no link for: township, village'
    ])
  })
})

it("agrees with a second formulation, in any order of records", () => {
  const name = fc.constantFrom("教育", "医疗", "就业")
  const shape = fc.record({
    theme: name,
    kind: fc.constantFrom("service", "disclosure"),
    links: fc.subarray(["countyLink", "townshipLink", "villageLink"] as const, { minLength: 1 })
  })
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.array(shape, { maxLength: 8 }), (names, shapes) => {
      const entries = shapes.map(({ theme, kind, links }, index): ThemeEntry => ({
        theme,
        kind,
        name: `条目${index}`,
        ...Object.fromEntries(links.map((link) => [link, "x"]))
      }))
      const own = names.map((each) => batch(themes, each === "教育" ? "a" : "b", [{ name: each }]))
      const report = run(...lists, ...own, batch(themeEntries, "a", entries))
      expect(run(batch(themeEntries, "a", entries.toReversed()), ...own.toReversed(), ...lists)).toEqual(report)
      const expected = [
        ...names
          .filter((each) => !entries.some(({ theme, kind }) => theme === each && kind === "service"))
          .map((each) => `theme-without-service ${each}`),
        ...names
          .filter((each) => !entries.some(({ theme, kind }) => theme === each && kind === "disclosure"))
          .map((each) => `theme-without-disclosure ${each}`),
        ...entries
          .filter((each, index) => each.kind === "service" && (shapes[index]?.links.length ?? 0) < 3)
          .map((each) => `level-not-linked ${each.name}`)
      ]
      expect(
        report.findings
          .filter(({ code }) => code !== "themes-incomplete")
          .map(({ code, subject }) => `${code} ${subject}`)
          .toSorted()
      ).toEqual(expected.toSorted())
    })
  )
})
