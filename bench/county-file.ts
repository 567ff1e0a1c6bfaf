import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs"
import { join } from "node:path"
import { type CountyPlan, generateCounty } from "@zhengwu/testkit"

/** The county of the benchmark: as many agencies and blocks whatever its size, one terminal in a hundred faulty. */
export const planOf = (terminals: number): CountyPlan => ({
  agencies: 100,
  terminals,
  blocksPerAgency: 3,
  faultShare: 0.01,
  seed: 2014
})

/** The file of a county of this size, written unless it is there. */
export const countyFile = (folder: string, terminals: number): string => {
  const path = join(folder, `county-${terminals}.ndjson`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const file = openSync(`${path}.part`, "w")
  let lines: string[] = []
  const flush = () => {
    writeSync(file, lines.map((line) => `${line}\n`).join(""))
    lines = []
  }
  for (const line of generateCounty(planOf(terminals))) {
    lines.push(line)
    if (lines.length === 4096) flush()
  }
  flush()
  closeSync(file)
  renameSync(`${path}.part`, path)
  return path
}
