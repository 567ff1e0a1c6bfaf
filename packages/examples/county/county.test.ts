import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { assess, type Finding, type Issue, type Outcome, yuanan2014 } from "@zhengwu/core"
import { readCounty } from "@zhengwu/formats"
import { readSources } from "@zhengwu/formats/node"
import { beforeAll, describe, expect, it } from "vitest"
import { expected } from "./expected.ts"
import type { ExpectedFinding, ExpectedIssue, ExpectedUnknown } from "./expected/expected.ts"
import { countyFiles } from "./make/files.ts"

const asOf = "2014-08-01"

/** When everything that the notice wants done within the year is due. */
const afterYearEnd = "2015-01-01"

let findings: readonly Finding[]
let yearEndFindings: readonly Finding[]
let outcomes: readonly Outcome[]
let issues: readonly Issue[]

beforeAll(async () => {
  const found = await readSources([import.meta.dirname])
  const reading = await readCounty(yuanan2014, found.sources)
  const report = assess(yuanan2014, reading.county, { asOf })
  findings = report.findings
  outcomes = report.outcomes
  yearEndFindings = assess(yuanan2014, reading.county, { asOf: afterYearEnd }).findings
  issues = [...found.issues, ...reading.issues]
}, 60_000)

const inOrder = <T>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const faultOf = ({ rule, code }: Pick<Finding, "rule" | "code">): string => `${rule} ${code}`

const seenFinding = ({ rule, code, agencies, subject, evidence, context }: Finding): ExpectedFinding => ({
  rule,
  code,
  agencies,
  subject,
  rows: evidence.map(({ place }) => place),
  context: context.map(({ place }) => place)
})

const seenIssue = ({ level, code, place, cell }: Issue): readonly ExpectedIssue[] =>
  level === "note" ? [] : [{ level, code, place, ...(cell === undefined ? {} : { cell }) }]

const withStatus = (status: Outcome["status"]) => outcomes.filter((outcome) => outcome.status === status)

describe("the example county", () => {
  it("shows the planted faults, no more and no less", () => {
    const wanted = expected.flatMap((chapter) => chapter.findings).map((each) => ({ context: [], ...each }))
    expect(inOrder(findings.map(seenFinding).map(sortedKeys))).toStrictEqual(inOrder(wanted.map(sortedKeys)))
  })

  it("shows at the end of the year what was still in time, no more and no less", () => {
    const wanted = expected.flatMap(({ yearEnd = [] }) => yearEnd).map((each) => ({ context: [], ...each }))
    const due = new Set(wanted.map(faultOf))
    const seen = yearEndFindings.filter((finding) => due.has(faultOf(finding)))
    expect(inOrder(seen.map(seenFinding).map(sortedKeys))).toStrictEqual(inOrder(wanted.map(sortedKeys)))
  })

  it("says of its files what is wrong with them, no more and no less", () => {
    const wanted = expected.flatMap((chapter) => chapter.issues)
    expect(inOrder(issues.flatMap(seenIssue).map(sortedKeys))).toStrictEqual(inOrder(wanted.map(sortedKeys)))
  })

  it("leaves unknown what was not supplied or not readable, and nothing else", () => {
    const seen = withStatus("unknown").map(({ agency, rule, missing }): ExpectedUnknown => ({
      agency,
      rule,
      missing: inOrder(missing)
    }))
    const wanted = expected
      .flatMap(({ unknown }) => unknown)
      .map((each) => ({ ...each, missing: inOrder(each.missing) }))
    expect(inOrder(seen.map(sortedKeys))).toStrictEqual(inOrder(wanted.map(sortedKeys)))
  })

  it("leaves pending what awaits the authority, and nothing else", () => {
    const seen = withStatus("pending").map(({ agency, rule }) => ({ agency, rule }))
    expect(inOrder(seen)).toStrictEqual(inOrder(expected.flatMap(({ pending }) => pending)))
  })

  it("has every fault of every rule but those out of reach", () => {
    const faults = yuanan2014.rules.flatMap(({ id, breaches }) =>
      Object.keys(breaches).map((code) => faultOf({ rule: id, code }))
    )
    const seen = new Set([...findings, ...yearEndFindings].map(faultOf))
    const outOfReach = expected.flatMap((chapter) => chapter.outOfReach ?? [])
    expect(inOrder(faults.filter((fault) => !seen.has(fault)))).toStrictEqual(inOrder(outOfReach))
  })

  it("has one agency without a fault", () => {
    const clean = outcomes.filter(({ agency }) => agency === "government-office")
    expect(clean.length).toBeGreaterThan(0)
    expect(
      new Set(clean.filter(({ status }) => status !== "not-applicable").map(({ status }) => status))
    ).toStrictEqual(new Set(["met"]))
  })

  it("is written the way counties write: every value is understood, whatever its form", () => {
    const notes = new Set(issues.filter(({ level }) => level === "note").map(({ code }) => code))
    for (const code of ["serial-date", "date-form", "full-width-characters", "upper-case", "remark-row"])
      expect(notes).toContain(code)
  })

  it("is made again byte for byte", async () => {
    const files = await countyFiles()
    const committed = await Promise.all(files.map(({ path }) => readFile(join(import.meta.dirname, path))))
    const differing = files.filter(({ bytes }, index) => committed[index]?.equals(bytes) !== true)
    expect(differing.map(({ path }) => path)).toStrictEqual([])
    const read = (await readSources([import.meta.dirname])).sources.map(({ name }) => name)
    const stray = read.filter((name) => !files.some(({ path }) => path === name))
    expect(stray).toStrictEqual([])
  }, 30_000)
})

/** The same object with its keys in one order, so that texts of equal objects are equal. */
const sortedKeys = <T extends object>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner
    )
  ) as T
