import { join } from "node:path"
import { assess, type Finding, type Report, yuanan2014 } from "@zhengwu/core"
import { type Assessment, score, scoreCounty, type Waiver, yuanan2014Scheme } from "@zhengwu/core/assessment"
import { readCounty } from "@zhengwu/formats"
import { readSources } from "@zhengwu/formats/node"

/** A waiver in force on the day of the example assessment. */
export const waiver: Waiver = {
  id: "W-1",
  agency: "mingfeng",
  excuses: { rule: "ip.registered" },
  reason: "设备更新中",
  approvedBy: "县电子政务办",
  from: "2014-07-01",
  to: "2014-12-31"
}

/** One in force, and one that has expired. */
const waivers: readonly Waiver[] = [
  waiver,
  { ...waiver, id: "W-2", excuses: { rule: "ip.allocated" }, reason: "设备老旧", from: "2014-01-01", to: "2014-03-31" }
]

const folder = join(import.meta.dirname, "..", "..", "..", "examples", "county")
const { county } = await readCounty(yuanan2014, (await readSources([folder])).sources)

/** The example county, really read, judged and scored. */
export const exampleAssessment: Assessment = scoreCounty(yuanan2014, yuanan2014Scheme, county, {
  asOf: "2014-08-01",
  waivers,
  bonus: []
})

/** The same county a fortnight earlier. */
export const earlierAssessment: Assessment = scoreCounty(yuanan2014, yuanan2014Scheme, county, { asOf: "2014-07-15" })

/** The assessment with every name and cell that a file can hold replaced; what is counted and compared stays. */
export const withTexts = (assessment: Assessment, text: (original: string) => string): Assessment => {
  const evidence = (each: Finding["evidence"][number]): Finding["evidence"][number] => ({
    ...each,
    subject: text(each.subject),
    place: {
      ...each.place,
      ...(each.place.file === undefined ? {} : { file: text(each.place.file) }),
      ...(each.place.sheet === undefined ? {} : { sheet: text(each.place.sheet) })
    },
    record: replaced(each.record, text)
  })
  const { report } = assessment
  return {
    ...assessment,
    report: {
      ...report,
      agencies: report.agencies.map((agency) => ({ ...agency, name: { zh: text(agency.name.zh) } })),
      findings: report.findings.map((finding) => ({
        ...finding,
        subject: text(finding.subject),
        evidence: finding.evidence.map(evidence),
        context: finding.context.map(evidence)
      }))
    }
  }
}

/** Dates, and values that a field chooses from: the words of a finding look them up. */
const kept = /^(?:\d{4}-\d\d-\d\d|[a-z][a-z-]*)$/u

const replaced = (value: unknown, text: (original: string) => string): unknown => {
  if (typeof value === "string") return kept.test(value) ? value : text(value)
  if (Array.isArray(value)) return value.map((each) => replaced(each, text))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, text)]))
}

/** A county as large as asked for, made of the example county's agencies and findings over and over. */
export const manifold = (agencies: number, findings: number): Assessment => {
  const report = assess(yuanan2014, county, { asOf: "2014-08-01" })
  const rounds = Math.ceil(agencies / report.agencies.length)
  const names = Array.from({ length: rounds }, (_, round) =>
    report.agencies.map((agency) => ({
      ...agency,
      id: `${agency.id}-${round}`,
      name: { zh: `${agency.name.zh}${round}`, en: `${agency.name.en ?? agency.name.zh} ${round}` }
    }))
  )
    .flat()
    .slice(0, agencies)
  const ids = new Set(names.map(({ id }) => id))
  const outcomes = Array.from({ length: rounds }, (_, round) =>
    report.outcomes.map((outcome) => ({ ...outcome, agency: `${outcome.agency}-${round}` }))
  )
    .flat()
    .filter(({ agency }) => ids.has(agency))
  const made: Finding[] = []
  for (let copy = 0; made.length < findings; copy++)
    for (const finding of report.findings) {
      const round = copy % rounds
      const own = finding.agencies.map((id) => `${id}-${round}`)
      if (made.length < findings && own.every((id) => ids.has(id)))
        made.push({ ...finding, fingerprint: `${finding.fingerprint}-${copy}`, agencies: own })
    }
  const order = new Map(names.map(({ id }, index) => [id, index]))
  const rules = new Map(yuanan2014.rules.map(({ id }, index) => [id, index]))
  const at = ({ agencies: [agency = ""], rule }: Finding) => (order.get(agency) ?? 0) * 1000 + (rules.get(rule) ?? 0)
  const large: Report = { ...report, agencies: names, outcomes, findings: made.toSorted((a, b) => at(a) - at(b)) }
  return score(yuanan2014, yuanan2014Scheme, large)
}
