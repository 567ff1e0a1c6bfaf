import { type Agency, type Located, openEvaluation, type RecordSet } from "@zhengwu/core"
import { eachPiece } from "../each-line.ts"
import { countsOf, cpuTime, tell } from "../measure.ts"
import { asOf, chaptersOf } from "../notices.ts"

/** Evaluation of decoded records: lines are decoded piece by piece, and only what comes after is measured. */
const [path = "", chapters = "1"] = process.argv.slice(2)
const notice = chaptersOf(chapters)

interface Line {
  readonly set: string
  readonly agency?: string
  readonly record: Readonly<Record<string, unknown>>
}

const sets = new Map(notice.recordSets.map((set) => [set.id, set]))
const agencies: Agency[] = []
const decoded = (receive: (lines: readonly Line[], first: number) => void): void => {
  let first = 1
  eachPiece(path, (bytes, lines) => {
    receive(
      lines.map(([start, end]) => JSON.parse(bytes.toString("utf8", start, end)) as Line),
      first
    )
    first += lines.length
  })
}

let cpu = 0
let start = cpuTime()
const evaluation = openEvaluation(notice, { asOf })
// The lists that the authority keeps are those of the whole county.
for (const set of notice.recordSets) if (set.keptBy === "authority") evaluation.supply(set, 0)
const adders = new Map(notice.recordSets.map((set) => [set.id, evaluation.adder(set)]))
cpu += cpuTime() - start
const pass = () => undefined
decoded((lines, first) => {
  for (const { set, record } of lines)
    if (set === "agencies") agencies.push({ ...record, name: { zh: String(record["name"]) } } as Agency)
  // Whose records of which set these are is known of a batch, and need not be found out for each record.
  const adds = lines.map(({ set }) => adders.get(set) ?? pass)
  const about = lines.map(({ agency }) => (agency === undefined ? 0 : evaluation.agency(agency)))
  const records = lines.map(({ record }) => record)
  start = cpuTime()
  for (let at = 0; at < records.length; at++) adds[at]?.(records[at], about[at] ?? 0, first + at)
  cpu += cpuTime() - start
  // Reading the clock takes time itself, thousands of times: as much as an interval in which nothing is done.
  start = cpuTime()
  cpu -= cpuTime() - start
})
start = cpuTime()
const draft = evaluation.finish(agencies)
cpu += cpuTime() - start

const wanted = new Map(Array.from(draft.wanted, ([set, rows]) => [set, new Set(rows)]))
const found = new Map<RecordSet, Map<number, Located>>()
decoded((lines, first) => {
  for (const [at, { set: id, record }] of lines.entries()) {
    const set = sets.get(id)
    if (set === undefined || wanted.get(set)?.has(first + at) !== true) continue
    const ofSet = found.get(set) ?? new Map<number, Located>()
    found.set(set, ofSet.set(first + at, { record, place: { row: first + at } }))
  }
})
start = cpuTime()
const report = draft.complete((set, row) => found.get(set)?.get(row) ?? { record: {}, place: {} })
cpu += cpuTime() - start
tell(cpu, countsOf(report.findings.map(({ code }) => code)))
