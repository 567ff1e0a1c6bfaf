/**
 * Measures chapter I of the notice over a generated county: `npm run bench`. Every task runs in fresh processes, the
 * tasks in turn, on CPU time; what counts are ratios within one run. The table is kept in docs/benchmarks/chapter-1.md.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { countyFile, planOf } from "./county-file.ts"
import type { Measured } from "./measure.ts"
import { median, table } from "./table.ts"

const root = join(import.meta.dirname, "..")
const sizes = [10_000, 100_000, 1_000_000] as const
const [, , largest] = sizes
const sample = 20_000
const rounds = 5
const tasks = ["floor", "evaluation", "file", "duckdb", "rules-engine"] as const
type Task = (typeof tasks)[number]

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const programs = join(root, "node_modules", ".cache", "zhengwu-bench")
await build({
  entryPoints: tasks.map((task) => join(root, "bench", "tasks", `${task}.ts`)),
  outdir: programs,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22",
  conditions: ["@zhengwu/source"],
  external: ["@duckdb/node-api", "json-rules-engine"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "error"
})

const run = (task: Task, ...args: readonly string[]): Measured => {
  const output = execFileSync(process.execPath, [join(programs, `${task}.mjs`), ...args], { encoding: "utf8" })
  return JSON.parse(output) as Measured
}

const folder = join(tmpdir(), `zhengwu-bench-${process.pid}`)
mkdirSync(folder, { recursive: true })
try {
  const files = new Map(
    sizes.map((size) => {
      say(`writing a county of ${size} terminals`)
      return [size, countyFile(folder, size)] as const
    })
  )
  const file = files.get(largest) ?? ""
  const runs = new Map<string, Measured[]>()
  const measure = (name: string, task: Task, ...args: readonly string[]) => {
    const measured = run(task, ...args)
    runs.set(name, [...(runs.get(name) ?? []), measured])
    say(`${name}: ${Math.round(measured.cpu)} ms, ${Math.round(measured.memory)} MiB`)
  }
  for (let round = 0; round < rounds; round++) {
    for (const task of ["floor", "evaluation", "file", "duckdb"] as const) measure(task, task, file)
    measure("rules-engine", "rules-engine", file, String(sample))
    for (const size of sizes.slice(0, -1)) {
      measure(`floor ${size}`, "floor", files.get(size) ?? "")
      measure(`file ${size}`, "file", files.get(size) ?? "")
    }
  }
  const cpu = (name: string): number => median((runs.get(name) ?? []).map(({ cpu }) => cpu))
  const memory = (name: string): number => Math.max(...(runs.get(name) ?? []).map(({ memory }) => memory))
  const counts = (name: string): Measured["counts"] => runs.get(name)?.[0]?.counts ?? {}

  const codes = [...new Set(["evaluation", "file", "duckdb"].flatMap((name) => Object.keys(counts(name))))]
  const differing = codes.filter(
    (code) => new Set(["evaluation", "file", "duckdb"].map((name) => counts(name)[code])).size > 1
  )
  for (const code of differing)
    say(`${code}: ${["evaluation", "file", "duckdb"].map((name) => `${name} ${counts(name)[code] ?? 0}`).join(", ")}`)

  const ms = (value: number) => Math.round(value).toLocaleString("en")
  const times = (value: number) => value.toFixed(2)
  /** The ratio within each round, so that a slow moment of the machine weighs on both. */
  const ratios = (name: string, to: string): readonly number[] =>
    (runs.get(name) ?? []).map(({ cpu }, round) => cpu / (runs.get(to)?.[round]?.cpu ?? Number.NaN))
  const spread = (values: readonly number[]) =>
    `${times(median(values))} (${times(Math.min(...values))}–${times(Math.max(...values))})`
  const goal = (values: readonly number[], most: number) =>
    Math.max(...values) <= most
      ? "met in every round"
      : median(values) <= most
        ? "met by the median, not in every round"
        : "missed"
  const engine = (cpu("rules-engine") * largest) / sample
  const findings = Object.values(counts("file")).reduce((sum, count) => sum + count, 0)
  const { lines = 0 } = counts("floor")
  const plan = planOf(largest)
  const text = `# Chapter I over a county

A generated county: ${plan.agencies} agencies, ${plan.terminals.toLocaleString("en")} terminals with their lines, devices and sightings (${lines.toLocaleString("en")} lines of NDJSON), ${plan.agencies * plan.blocksPerAgency} address blocks, ${plan.faultShare * 100} % of the terminals faulty: ${findings.toLocaleString("en")} findings. CPU time (user and system) of the work in fresh processes, medians of ${rounds} rounds, tasks in turn. ${availableParallelism()} cores, Node ${process.versions.node}. Written by \`npm run bench\`.

${table(
  ["task", "CPU ms", "× floor (range)", "peak MiB"],
  [
    ["floor: `JSON.parse` of each line from its bytes", ms(cpu("floor")), "1.00", ms(memory("floor"))],
    [
      "evaluation of decoded records, all of chapter I",
      ms(cpu("evaluation")),
      spread(ratios("evaluation", "floor")),
      "–"
    ],
    ["file to findings with full evidence", ms(cpu("file")), spread(ratios("file", "floor")), ms(memory("file"))],
    [
      "DuckDB, one thread, same file, same findings with lines",
      ms(cpu("duckdb")),
      spread(ratios("duckdb", "floor")),
      ms(memory("duckdb"))
    ],
    [
      `json-rules-engine, 12 rules about one terminal each (extrapolated from ${sample.toLocaleString("en")} terminals)`,
      ms(engine),
      times(engine / cpu("floor")),
      "–"
    ]
  ]
)}

${table(
  ["goal", "at most", "measured (range)", ""],
  [
    ["evaluation ÷ floor", 0.35, ratios("evaluation", "floor")] as const,
    ["file to findings ÷ floor", 2.5, ratios("file", "floor")] as const,
    ["file to findings ÷ floor, stretch", 1.2, ratios("file", "floor")] as const,
    ["file to findings ÷ DuckDB", 0.8, ratios("file", "duckdb")] as const
  ]
    .map(([name, most, values]) => [name, String(most), spread(values), goal(values, most)])
    .concat([["peak memory of file to findings, MiB", "300", ms(memory("file")), goal([memory("file")], 300)]])
)}

${table(
  ["terminals", "floor, CPU ms", "file to findings, CPU ms", "µs a terminal"],
  sizes.map((size) => {
    const suffix = size === largest ? "" : ` ${size}`
    const own = cpu(`file${suffix}`)
    return [size.toLocaleString("en"), ms(cpu(`floor${suffix}`)), ms(own), ((own * 1000) / size).toFixed(1)]
  })
)}

The small counties pay for compiling the program, which the large one pays once as well.

${differing.length === 0 ? `All three find the same number of each of the ${codes.length} faults.` : `They do not agree on: ${differing.join(", ")}.`}
`
  const docs = join(root, "docs", "benchmarks")
  mkdirSync(docs, { recursive: true })
  writeFileSync(join(docs, "chapter-1.md"), text)
  process.stdout.write(text)
  if (differing.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
