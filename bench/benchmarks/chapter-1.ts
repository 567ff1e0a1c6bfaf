import { availableParallelism } from "node:os"
import { countyFile, planOf } from "../county-file.ts"
import { compileTasks, goal, ms, rounds, Runs, say, spread, times } from "../rounds.ts"
import { table } from "../table.ts"

const sizes = [10_000, 100_000, 1_000_000] as const
const [, , largest] = sizes
const sample = 20_000

/** Chapter I over a generated county of terminals; the text of its table. */
export const chapterOne = async (folder: string): Promise<string> => {
  await compileTasks(["floor", "evaluation", "file", "duckdb", "rules-engine"])
  const files = new Map(
    sizes.map((size) => {
      say(`writing a county of ${size} terminals`)
      return [size, countyFile(folder, size)] as const
    })
  )
  const file = files.get(largest) ?? ""
  const runs = new Runs()
  for (let round = 0; round < rounds; round++) {
    for (const task of ["floor", "evaluation", "file", "duckdb"] as const) runs.measure(task, task, file)
    runs.measure("rules-engine", "rules-engine", file, String(sample))
    for (const size of sizes.slice(0, -1)) {
      runs.measure(`floor ${size}`, "floor", files.get(size) ?? "")
      runs.measure(`file ${size}`, "file", files.get(size) ?? "")
    }
  }
  const codes = [...new Set(["evaluation", "file", "duckdb"].flatMap((name) => Object.keys(runs.counts(name))))]
  const differing = codes.filter(
    (code) => new Set(["evaluation", "file", "duckdb"].map((name) => runs.counts(name)[code])).size > 1
  )
  for (const code of differing)
    say(
      `${code}: ${["evaluation", "file", "duckdb"].map((name) => `${name} ${runs.counts(name)[code] ?? 0}`).join(", ")}`
    )

  const engine = (runs.cpu("rules-engine") * largest) / sample
  const findings = Object.values(runs.counts("file")).reduce((sum, count) => sum + count, 0)
  const { lines = 0 } = runs.counts("floor")
  const plan = planOf(largest)
  if (differing.length > 0) process.exitCode = 1
  return `# Chapter I over a county

A generated county: ${plan.agencies} agencies, ${plan.terminals.toLocaleString("en")} terminals with their lines, devices and sightings (${lines.toLocaleString("en")} lines of NDJSON), ${plan.agencies * plan.blocksPerAgency} address blocks, ${plan.faultShare * 100} % of the terminals faulty: ${findings.toLocaleString("en")} findings. CPU time (user and system) of the work in fresh processes, medians of ${rounds} rounds, tasks in turn. ${availableParallelism()} cores, Node ${process.versions.node}. Written by \`npm run bench\`.

${table(
  ["task", "CPU ms", "× floor (range)", "peak MiB"],
  [
    ["floor: `JSON.parse` of each line from its bytes", ms(runs.cpu("floor")), "1.00", ms(runs.memory("floor"))],
    [
      "evaluation of decoded records, all of chapter I",
      ms(runs.cpu("evaluation")),
      spread(runs.ratios("evaluation", "floor")),
      "–"
    ],
    [
      "file to findings with full evidence",
      ms(runs.cpu("file")),
      spread(runs.ratios("file", "floor")),
      ms(runs.memory("file"))
    ],
    [
      "DuckDB, one thread, same file, same findings with lines",
      ms(runs.cpu("duckdb")),
      spread(runs.ratios("duckdb", "floor")),
      ms(runs.memory("duckdb"))
    ],
    [
      `json-rules-engine, 12 rules about one terminal each (extrapolated from ${sample.toLocaleString("en")} terminals)`,
      ms(engine),
      times(engine / runs.cpu("floor")),
      "–"
    ]
  ]
)}

${table(
  ["goal", "at most", "measured (range)", ""],
  [
    ["evaluation ÷ floor", 0.35, runs.ratios("evaluation", "floor")] as const,
    ["file to findings ÷ floor", 2.5, runs.ratios("file", "floor")] as const,
    ["file to findings ÷ floor, stretch", 1.2, runs.ratios("file", "floor")] as const,
    ["file to findings ÷ DuckDB", 0.8, runs.ratios("file", "duckdb")] as const
  ]
    .map(([name, most, values]) => [name, String(most), spread(values), goal(values, most)])
    .concat([
      ["peak memory of file to findings, MiB", "300", ms(runs.memory("file")), goal([runs.memory("file")], 300)]
    ])
)}

${table(
  ["terminals", "floor, CPU ms", "file to findings, CPU ms", "µs a terminal"],
  sizes.map((size) => {
    const suffix = size === largest ? "" : ` ${size}`
    const own = runs.cpu(`file${suffix}`)
    return [size.toLocaleString("en"), ms(runs.cpu(`floor${suffix}`)), ms(own), ((own * 1000) / size).toFixed(1)]
  })
)}

The small counties pay for compiling the program, which the large one pays once as well.

${differing.length === 0 ? `All three find the same number of each of the ${codes.length} faults.` : `They do not agree on: ${differing.join(", ")}.`}
`
}
