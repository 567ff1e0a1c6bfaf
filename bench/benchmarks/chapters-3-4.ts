import { join } from "node:path"
import { compileTasks, goal, method, ms, rounds, Runs, say, spread } from "../rounds.ts"
import { table } from "../table.ts"
import { publishingAgencies, websiteLines } from "../website-lines.ts"
import { writtenLines } from "../written-lines.ts"

const columns = 5000
const articles = 1_000_000
const accounts = 200_000

/** Chapters III and IV over generated articles, columns and accounts; the text of their table. */
export const chaptersThreeAndFour = async (folder: string): Promise<string> => {
  await compileTasks(["floor", "evaluation"])
  say(`writing ${articles} articles and ${accounts} accounts`)
  const file = writtenLines(join(folder, "website.ndjson"), websiteLines(columns, articles, accounts))
  const runs = new Runs()
  for (let round = 0; round < rounds; round++) {
    runs.measure("floor", "floor", file)
    runs.measure("evaluation", "evaluation", file, "3,4")
  }
  const ratios = runs.ratios("evaluation", "floor")
  const findings = Object.values(runs.counts("evaluation")).reduce((sum, count) => sum + count, 0)
  return `# Chapters III and IV over articles and accounts

${articles.toLocaleString("en")} articles in ${columns.toLocaleString("en")} columns, ${accounts.toLocaleString("en")} accounts and their roster, of ${publishingAgencies} agencies, 1 % of them faulty: ${findings.toLocaleString("en")} findings. ${method()} Written by \`npm run bench -- chapters-3-4\`.

${table(
  ["task", "CPU ms", "× floor (range)"],
  [
    ["floor: `JSON.parse` of each line from its bytes", ms(runs.cpu("floor")), "1.00"],
    ["evaluation of decoded records, all of chapters III and IV", ms(runs.cpu("evaluation")), spread(ratios)]
  ]
)}

${table(
  ["goal", "at most", "measured (range)", ""],
  [["evaluation ÷ floor", "0.3", spread(ratios), goal(ratios, 0.3)]]
)}
`
}
