import { join } from "node:path"
import { type CountyPlan, generateCounty } from "@zhengwu/testkit"
import { writtenLines } from "./written-lines.ts"

/** The county of the benchmark: as many agencies and blocks whatever its size, one terminal in a hundred faulty. */
export const planOf = (terminals: number): CountyPlan => ({
  agencies: 100,
  terminals,
  blocksPerAgency: 3,
  faultShare: 0.01,
  seed: 2014
})

/** Writes the file of a county of this size, and gives its path. */
export const countyFile = (folder: string, terminals: number): string =>
  writtenLines(join(folder, `county-${terminals}.ndjson`), generateCounty(planOf(terminals)))
