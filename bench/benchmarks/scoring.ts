import { compileTasks, goal, method, ms, rounds, Runs, spread } from "../rounds.ts"
import { table } from "../table.ts"

/** Scoring of a million findings, beside parsing them from JSON; the text of its table. */
export const scoring = async (): Promise<string> => {
  await compileTasks(["scoring"])
  const runs = new Runs(["--max-old-space-size=6000"])
  for (let round = 0; round < rounds; round++) runs.measure("scoring", "scoring")
  const ratios = runs.of("scoring").map(({ cpu, counts }) => cpu / (counts["parsing"] ?? Number.NaN))
  const { findings = 0, parsing = 0 } = runs.counts("scoring")
  return `# Scoring

100 agencies with ${findings.toLocaleString("en")} findings, under the built-in scheme. ${method()} Written by \`npm run bench -- scoring\`.

${table(
  ["task", "CPU ms"],
  [
    ["`JSON.parse` of the findings (first round)", ms(parsing)],
    ["scoring of all agencies", ms(runs.cpu("scoring"))]
  ]
)}

${table(["goal", "at most", "measured (range)", ""], [["scoring ÷ `JSON.parse`", "0.1", spread(ratios), goal(ratios, 0.1)]])}
`
}
