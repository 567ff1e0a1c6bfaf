/** What one run of a task in a process of its own took. */
export interface Measured {
  /** User and system time of the work, without loading the program, in milliseconds. */
  readonly cpu: number
  /** The largest resident set of the process, in MiB. */
  readonly memory: number
  /** What the task counted, by name. */
  readonly counts: Readonly<Record<string, number>>
}

/** User and system time that the process has taken, in milliseconds. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Tells the parent what was measured. */
export const tell = (cpu: number, counts: Readonly<Record<string, number>>): void => {
  const measured: Measured = { cpu, memory: process.resourceUsage().maxRSS / 1024, counts }
  process.stdout.write(`${JSON.stringify(measured)}\n`)
}

/** Counts findings by fault. */
export const countsOf = (codes: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
