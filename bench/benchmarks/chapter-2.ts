import { join } from "node:path"
import { disclosingAgencies, disclosureLines } from "../disclosure-lines.ts"
import { compileTasks, goal, method, ms, rounds, Runs, say, spread } from "../rounds.ts"
import { table } from "../table.ts"
import { writtenLines } from "../written-lines.ts"

const items = 1_000_000
const requests = 100_000
const oursCalls = 5_000_000
const theirsCalls = 100_000

/** Chapter II over generated items and requests, and working days; the text of its tables. */
export const chapterTwo = async (folder: string): Promise<string> => {
  await compileTasks(["floor", "evaluation", "working-days"])
  say(`writing ${items} items and ${requests} requests`)
  const file = writtenLines(join(folder, "disclosure.ndjson"), disclosureLines(items, requests))
  const runs = new Runs()
  for (let round = 0; round < rounds; round++) {
    runs.measure("floor", "floor", file)
    runs.measure("evaluation", "evaluation", file, "2")
    runs.measure("addWorkingDays", "working-days", "ours", String(oursCalls))
    runs.measure("chinese-days", "working-days", "theirs", String(theirsCalls))
  }
  const ratios = runs.ratios("evaluation", "floor")
  const findings = Object.values(runs.counts("evaluation")).reduce((sum, count) => sum + count, 0)
  const rate = (name: string, calls: number) => calls / runs.cpu(name) / 1000
  const faster = runs.ratios("chinese-days", "addWorkingDays").map((ratio) => (ratio * oursCalls) / theirsCalls)
  const isFastEnough = rate("addWorkingDays", oursCalls) >= 5 || Math.min(...faster) >= 20
  return `# Chapter II over items and requests

${items.toLocaleString("en")} disclosure items and ${requests.toLocaleString("en")} requests of ${disclosingAgencies} agencies, 1 % of them faulty: ${findings.toLocaleString("en")} findings. ${method()} Written by \`npm run bench -- chapter-2\`.

${table(
  ["task", "CPU ms", "× floor (range)"],
  [
    ["floor: `JSON.parse` of each line from its bytes", ms(runs.cpu("floor")), "1.00"],
    ["evaluation of decoded records, all of chapter II", ms(runs.cpu("evaluation")), spread(ratios)]
  ]
)}

${table(
  ["goal", "at most", "measured (range)", ""],
  [["evaluation ÷ floor", "0.3", spread(ratios), goal(ratios, 0.3)]]
)}

The same dates and numbers of working days, from text to text:

${table(
  ["", "million a second"],
  [
    ["`addWorkingDays`", rate("addWorkingDays", oursCalls).toFixed(2)],
    ["`findWorkday` of chinese-days", rate("chinese-days", theirsCalls).toFixed(2)]
  ]
)}

\`addWorkingDays\` is ${spread(faster)} times as fast; the goal, at least 5 million a second or at least 20 times, is ${isFastEnough ? "met" : "missed"}.
`
}
