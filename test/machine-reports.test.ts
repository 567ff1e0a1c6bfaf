import { readFileSync } from "node:fs"
import { assess, type Finding, type Report, yuanan2014 } from "@zhengwu/core"
import { type Assessment, score, type Waiver, yuanan2014Scheme } from "@zhengwu/core/assessment"
import {
  assessmentSchema,
  jsonPieces,
  type Oscal,
  reportSchema,
  toCsv,
  toJson,
  toMarkdown,
  toOscal,
  toOscalCatalogue,
  toSarif
} from "@zhengwu/core/report"
import { readCounty } from "@zhengwu/formats"
import { readSources } from "@zhengwu/formats/node"
import { Ajv, type ValidateFunction } from "ajv"
import addFormats from "ajv-formats"
import { Ajv2020 } from "ajv/dist/2020.js"
import { beforeAll, describe, expect, it } from "vitest"
import { assessmentResultsStructure, catalogueStructure } from "../packages/core/test/schemas/oscal-structure.ts"

const asOf = "2014-08-01"
const notice = yuanan2014
const locales = ["zh", "en"] as const

let report: Report
let assessment: Assessment
let waived: Finding

beforeAll(async () => {
  const { sources } = await readSources([new URL("../packages/examples/county", import.meta.url).pathname])
  const { county } = await readCounty(notice, sources)
  report = assess(notice, county, { asOf })
  const found = report.findings.find(({ severity, agencies }) => severity === "high" && agencies.length === 1)
  if (found === undefined) throw new TypeError("The example county has no grave finding")
  waived = found
  assessment = score(notice, yuanan2014Scheme, report, { waivers: [waiver()] })
}, 60_000)

const waiver = (): Waiver => ({
  id: "waiver-1",
  agency: waived.agencies[0] ?? "",
  excuses: { finding: waived.fingerprint },
  reason: "设备更换中",
  approvedBy: "县政府办",
  from: "2014-07-01",
  to: "2014-12-31"
})

/** What a value does not keep to, in words; nothing where it keeps to the schema. */
const faultsOf = (validate: ValidateFunction, value: unknown): readonly string[] => {
  const plain: unknown = JSON.parse(JSON.stringify(value))
  return validate(plain) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const draft7 = new Ajv({ strict: false, allErrors: true })
const draft2020 = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(draft7)
addFormats.default(draft2020)

/**
 * The official schema is of draft-04 and uses nothing that draft-07 reads otherwise, its own address aside; one of its
 * patterns is no regular expression in Unicode mode.
 */
const officialSarif = (): ValidateFunction => {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(
    readFileSync(new URL("../packages/core/test/schemas/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8")
  ) as Record<string, unknown>
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

describe("SARIF of the example county", () => {
  const validate = officialSarif()

  it.each(locales)("validates with the official schema: %s", (locale) => {
    for (const subject of [report, assessment])
      for (const everyOutcome of [false, true])
        expect(faultsOf(validate, toSarif(notice, subject, { locale, everyOutcome, version: "1.2.3" }))).toEqual([])
  })

  it("would not validate with a level that SARIF does not know", () => {
    const [run] = toSarif(notice, report).runs
    const results = run?.results.map((result) => ({ ...result, level: "grave" }))
    expect(faultsOf(validate, { version: "2.1.0", runs: [{ ...run, results }] })).not.toEqual([])
  })

  it("points to file and line, or to the cell of a sheet, and to rules and files by index", () => {
    const [run] = toSarif(notice, report).runs
    const locations = run?.results.flatMap(({ locations: own = [], relatedLocations = [] }) => [
      ...own,
      ...relatedLocations
    ])
    expect(locations?.length).toBeGreaterThan(100)
    for (const { physicalLocation } of locations ?? []) {
      if (physicalLocation === undefined) continue
      const { uri, index } = physicalLocation.artifactLocation
      expect(run?.artifacts[index]?.location.uri).toBe(uri)
    }
    const lines = locations?.filter(({ physicalLocation }) => physicalLocation?.region !== undefined)
    expect(lines?.some(({ physicalLocation }) => physicalLocation?.artifactLocation.uri.endsWith(".csv"))).toBe(true)
    for (const { physicalLocation } of lines ?? [])
      expect(physicalLocation?.artifactLocation.uri).not.toMatch(/\.xlsx$/u)
    const cells = locations?.flatMap(({ logicalLocations = [] }) => logicalLocations)
    expect(cells?.map(({ fullyQualifiedName }) => fullyQualifiedName)).toContain("终端登记表!E6")
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  it("gives each rule the sentence of the notice, verbatim, and its provision as taxon", () => {
    const [run] = toSarif(notice, report).runs
    const sentences = new Map(notice.provisions.map(({ id, text }) => [id, text.zh.trim()]))
    const taxa = new Set(run?.taxonomies[0]?.taxa.map(({ id }) => id))
    for (const { fullDescription, relationships, help } of run?.tool.driver.rules ?? []) {
      expect(fullDescription.text).toBe(sentences.get(relationships[0]?.target.id ?? ""))
      expect(help.text).toContain(fullDescription.text)
      for (const { target } of relationships) expect(taxa).toContain(target.id)
    }
  })

  it("suppresses what is waived, with the reason, and nothing else", () => {
    const results = toSarif(notice, assessment).runs[0]?.results ?? []
    for (const { suppressions, partialFingerprints } of results)
      expect(suppressions?.map(({ justification }) => justification)).toEqual(
        partialFingerprints["zhengwu/v1"] === waived.fingerprint ? ["设备更换中"] : []
      )
    for (const { suppressions } of toSarif(notice, report).runs[0]?.results ?? []) expect(suppressions).toBeUndefined()
    const shared = report.findings.find(({ agencies }) => agencies.length === 2)
    const waivers = (shared?.agencies ?? []).map((agency): Waiver => ({
      ...waiver(),
      id: agency,
      agency,
      excuses: { finding: shared?.fingerprint ?? "" }
    }))
    const suppressed = (given: readonly Waiver[]) =>
      toSarif(notice, score(notice, yuanan2014Scheme, report, { waivers: given })).runs[0]?.results.flatMap(
        ({ suppressions = [] }) => suppressions
      )
    expect([suppressed(waivers.slice(0, 1))?.length, suppressed(waivers)?.length]).toEqual([0, 2])
  })
})

describe("OSCAL of the example county", () => {
  const results = draft7.compile(assessmentResultsStructure)
  const catalogue = draft7.compile(catalogueStructure)

  it.each(locales)("keeps to the documented structure of assessment results (not NIST's own schema): %s", (locale) => {
    for (const subject of [report, assessment])
      expect(faultsOf(results, toOscal(notice, subject, { locale }))).toEqual([])
  })

  it.each(locales)("keeps to the documented structure of a catalogue (not NIST's own schema): %s", (locale) => {
    expect(faultsOf(catalogue, toOscalCatalogue(notice, { locale }))).toEqual([])
  })

  it("refers to nothing that is not there, and names nothing twice", () => {
    const { "assessment-results": document } = toOscal(notice, assessment)
    const text = JSON.stringify(document)
    const uuids = [...text.matchAll(/"uuid":"([^"]+)"/gu)].map(([, uuid]) => uuid)
    expect(new Set(uuids).size).toBe(uuids.length)
    const references = [...text.matchAll(/"(?:subject|observation|risk)-uuid":"([^"]+)"/gu)].map(([, uuid]) => uuid)
    expect(references.length).toBeGreaterThan(500)
    expect([...new Set(references)].filter((uuid) => !uuids.includes(uuid))).toEqual([])
    expect(uuids).toContain(document["import-ap"].href.slice(1))
    const included = document["back-matter"].resources.flatMap(({ base64 }) => base64 ?? [])
    expect(included).toHaveLength(1)
    const catalogued: Oscal.CatalogueDocument = JSON.parse(
      Buffer.from(included[0]?.value ?? "", "base64").toString("utf8")
    )
    expect(faultsOf(catalogue, catalogued)).toEqual([])
    const controls = controlsOf(catalogued)
    const objectives = new Set(
      controls.flatMap(({ parts }) => parts.flatMap(({ id, name }) => (name === "assessment-objective" ? [id] : [])))
    )
    const [result] = document.results
    const reviewed = result?.["reviewed-controls"]["control-selections"][0]?.["include-controls"]
    const ids = new Set(controls.map(({ id }) => id))
    expect(reviewed?.filter((each) => !ids.has(each["control-id"]))).toEqual([])
    expect(result?.findings?.filter(({ target }) => !objectives.has(target["target-id"]))).toEqual([])
  })

  it("has a control for each normative provision, and a finding for each outcome that is met or breached", () => {
    expect(controlsOf(toOscalCatalogue(notice))).toHaveLength(47)
    const [result] = toOscal(notice, report)["assessment-results"].results
    const decided = report.outcomes.filter(({ status }) => status === "met" || status === "breached")
    expect(result?.findings).toHaveLength(decided.length)
    for (const { target, "related-observations": observations } of result?.findings ?? [])
      expect(target.status.state === "not-satisfied").toBe(
        observations !== undefined && target.status.reason === "fail"
      )
  })

  it("has a risk with an approved deviation for what is waived, and no other", () => {
    const [result] = toOscal(notice, assessment)["assessment-results"].results
    expect(result?.risks?.map(({ status }) => status)).toEqual(["deviation-approved"])
    expect(toOscal(notice, report)["assessment-results"].results[0]?.risks).toBeUndefined()
  })
})

const controlsOf = ({ catalog }: Oscal.CatalogueDocument): readonly Oscal.Control[] => [
  ...(catalog.controls ?? []),
  ...(catalog.groups ?? []).flatMap(({ controls }) => controls)
]

describe("JSON of the example county", () => {
  it("validates with the published schemas, whole or in pieces", () => {
    const reports = draft2020.compile(reportSchema)
    const assessments = draft2020.compile(assessmentSchema)
    expect(faultsOf(reports, toJson(notice, report))).toEqual([])
    expect(faultsOf(assessments, toJson(notice, assessment))).toEqual([])
    expect(faultsOf(reports, JSON.parse([...jsonPieces(notice, report)].join("")))).toEqual([])
    expect(faultsOf(reports, toJson(notice, assessment))).not.toEqual([])
  })
})

it("the same report gives the same bytes, whatever it was asked before", () => {
  const all = () =>
    [report, assessment].flatMap((subject) =>
      [toJson, toSarif, toOscal, toCsv, toMarkdown].map((write) => JSON.stringify(write(notice, subject)))
    )
  expect(all()).toEqual(all())
})

it.each(locales)("Markdown and CSV of an assessment say what is waived and how the marks stand: %s", (locale) => {
  const text = toMarkdown(notice, assessment, { locale })
  expect(text).toContain(yuanan2014Scheme.grades[0]?.title[locale])
  expect(text.split("waiver-1")).toHaveLength(2)
  for (const { agency } of assessment.scorecards) {
    const name = report.agencies.find(({ id }) => id === agency)?.name
    expect(text).toMatch(
      new RegExp(`^\\| ${locale === "zh" ? name?.zh : (name?.en ?? name?.zh)} \\| [\\d.–]+ / 100 `, "mu")
    )
  }
  expect(toCsv(notice, assessment, { locale }).split(",waiver-1,")).toHaveLength(2)
})
