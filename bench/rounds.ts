import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { build } from "esbuild"
import type { Measured } from "./measure.ts"
import { median } from "./table.ts"

const root = join(import.meta.dirname, "..")
const programs = join(root, "node_modules", ".cache", "zhengwu-bench")

/** How often each task is run. */
export const rounds = 5

/** What is measured: a program in the folder of tasks. */
export type Task = "floor" | "evaluation" | "file" | "duckdb" | "rules-engine" | "working-days" | "scoring"

/** Tells whoever waits what is being done. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Compiles the tasks, so that their source is not compiled anew in each process. */
export const compileTasks = async (tasks: readonly Task[]): Promise<void> => {
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
}

/** What the tasks of one benchmark took, round by round. */
export class Runs {
  private readonly runs = new Map<string, Measured[]>()
  private readonly flags: readonly string[]

  /** Each process is started with these flags of Node. */
  constructor(flags: readonly string[] = []) {
    this.flags = flags
  }

  /** Runs a task once more, in a process of its own. */
  measure(name: string, task: Task, ...args: readonly string[]): void {
    const output = execFileSync(process.execPath, [...this.flags, join(programs, `${task}.mjs`), ...args], {
      encoding: "utf8"
    })
    const measured = JSON.parse(output) as Measured
    this.runs.set(name, [...this.of(name), measured])
    say(`${name}: ${Math.round(measured.cpu)} ms, ${Math.round(measured.memory)} MiB`)
  }

  /** The median of the CPU time, in milliseconds. */
  cpu(name: string): number {
    return median(this.of(name).map(({ cpu }) => cpu))
  }

  /** The largest resident set of all rounds, in MiB. */
  memory(name: string): number {
    return Math.max(...this.of(name).map(({ memory }) => memory))
  }

  /** What the task counted. */
  counts(name: string): Measured["counts"] {
    return this.of(name)[0]?.counts ?? {}
  }

  /** The ratio within each round, so that a slow moment of the machine weighs on both. */
  ratios(name: string, to: string): readonly number[] {
    return this.of(name).map(({ cpu }, round) => cpu / (this.of(to)[round]?.cpu ?? Number.NaN))
  }

  /** What each round measured. */
  of(name: string): readonly Measured[] {
    return this.runs.get(name) ?? []
  }
}

/** Milliseconds as a table shows them. */
export const ms = (value: number): string => Math.round(value).toLocaleString("en")

/** A ratio as a table shows it. */
export const times = (value: number): string => value.toFixed(2)

/** Ratios as a table shows them: the median and the range. */
export const spread = (values: readonly number[]): string =>
  `${times(median(values))} (${times(Math.min(...values))}–${times(Math.max(...values))})`

/** Whether ratios keep to a goal. */
export const goal = (values: readonly number[], most: number): string =>
  Math.max(...values) <= most
    ? "met in every round"
    : median(values) <= most
      ? "met by the median, not in every round"
      : "missed"

/** How the measurements were made, for the text above a table. */
export const method = (): string =>
  `CPU time (user and system) of the work in fresh processes, medians of ${rounds} rounds, tasks in turn. Node ${process.versions.node}.`
