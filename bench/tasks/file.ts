import { assessNdjsonFile } from "../../packages/adapters/formats/src/ndjson-stream-node.ts"
import { countsOf, cpuTime, tell } from "../measure.ts"
import { asOf, chaptersOf } from "../notices.ts"

/** From the file to findings with full evidence. */
const [path = ""] = process.argv.slice(2)
const start = cpuTime()
const { report, issues } = await assessNdjsonFile(chaptersOf("1"), path, { asOf })
const cpu = cpuTime() - start
if (issues.length > 0) throw new Error(`The file has ${issues.length} issues`)
tell(cpu, countsOf(report.findings.map(({ code }) => code)))
