import { type Agency, type Finding, type Outcome, type Report, type Severity, yuanan2014 } from "@zhengwu/core"
import { digestOf, type Scorecard, score, yuanan2014Scheme } from "@zhengwu/core/assessment"
import { tell } from "../measure.ts"

/**
 * Scoring of 100 agencies with a million findings, against parsing those findings from JSON. Every finding rests on one record, as most do.
 */
const [count = "1000000", runs = "1"] = process.argv.slice(2)
const findingCount = Number(count)
const agencyCount = 100
const pieces = 20
const asOf = "2014-08-01"

const rules = yuanan2014.rules.filter(({ scope, id }) => scope === "agency" && !id.startsWith("judged."))
type Fault = readonly [rule: (typeof rules)[number], code: string, severity: Severity]
/** In the order of a report: by rule, then code. */
const faults = rules.flatMap((rule) =>
  Object.keys(rule.breaches)
    .toSorted()
    .map((code): Fault => [rule, code, rule.breaches[code]?.severity ?? "high"])
)
const agencies: readonly Agency[] = Array.from({ length: agencyCount }, (_, index) => ({
  id: `agency-${index}`,
  name: { zh: `第${index}局` },
  kind: index < 7 ? "township" : "department"
}))

const finding = (number: number, agency: string, [rule, code, severity]: Fault): Finding => {
  const record = {
    label: `PC-${number}`,
    user: "张伟",
    staffNumber: `S${number}`,
    address: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    mac: "00:1a:2b:00:00:01",
    zone: "办公区",
    antivirus: "360杀毒"
  }
  return {
    fingerprint: number.toString(16).padStart(14, "0"),
    rule: rule.id,
    code,
    provision: rule.provisions[0],
    severity,
    agencies: [agency],
    subject: record.label,
    evidence: [
      {
        set: "terminals",
        agency,
        subject: record.label,
        place: { file: `${agency}/terminals.csv`, row: number },
        cells: { antivirus: `G${number}` },
        record
      }
    ],
    context: [],
    detail: {}
  }
}

const time = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const perAgency = Math.ceil(findingCount / agencyCount)
const perPiece = Math.ceil(findingCount / pieces)
const findings: Finding[] = []
let parsing = 0
let bytes = 0
const breached = new Map<string, number>()
for (let piece = 0; piece < pieces; piece++) {
  const written: Finding[] = []
  for (let number = piece * perPiece; number < Math.min(findingCount, (piece + 1) * perPiece); number++) {
    const agency = agencies[Math.floor(number / perAgency)]?.id ?? ""
    const fault = faults[Math.floor(((number % perAgency) * faults.length) / perAgency)]
    if (fault === undefined) continue
    const made = finding(number, agency, fault)
    written.push(made)
    const key = `${agency} ${made.rule}`
    if (made.severity !== "note") breached.set(key, (breached.get(key) ?? 0) + 1)
  }
  const json = JSON.stringify(written)
  bytes += json.length
  let parsed: readonly Finding[] = []
  parsing += time(() => {
    parsed = JSON.parse(json) as readonly Finding[]
  })
  for (const each of parsed) findings.push(each)
}
const outcomes = agencies.flatMap(({ id }) =>
  rules.map((rule): Outcome => {
    const faulty = breached.get(`${id} ${rule.id}`) ?? 0
    return {
      rule: rule.id,
      provision: rule.provisions[0],
      agency: id,
      status: faulty > 0 ? "breached" : "met",
      measure: { checked: faulty * 3 + 1, breached: faulty, pending: 0 },
      missing: []
    }
  })
)
const report: Report = { notice: yuanan2014.id, asOf, agencies, outcomes, findings }
const input = digestOf("the records are digested where they are read")

let cpu = Number.POSITIVE_INFINITY
let scorecards: readonly Scorecard[] = []
for (let run = 0; run < Number(runs); run++)
  cpu = Math.min(
    cpu,
    time(() => {
      scorecards = score(yuanan2014, yuanan2014Scheme, report, { input }).scorecards
    })
  )
const leaves = scorecards.flatMap(({ indicators }) => indicators.flatMap(({ children = [] }) => children))
const lost = leaves.flatMap(({ leaf }) => leaf?.lost ?? []).reduce((sum, { findings }) => sum + findings.length, 0)
tell(cpu, {
  findings: findings.length,
  lost,
  parsing,
  megabytes: bytes / 1e6
})
