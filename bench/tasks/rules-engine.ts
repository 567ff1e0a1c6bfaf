import { Engine, type RuleProperties } from "json-rules-engine"
import { eachPiece } from "../each-line.ts"
import { cpuTime, tell } from "../measure.ts"
import { asOf } from "../notices.ts"

/** The per-record rules about terminals in json-rules-engine, on the first records of the file. */
const [path = "", sample = "20000"] = process.argv.slice(2)

type Condition = { readonly fact: string; readonly operator: string; readonly value: unknown }
const fault = (type: string, ...any: readonly Condition[]): RuleProperties => ({
  conditions: { any: [...any] },
  event: { type }
})
const missing = (fact: string): Condition => ({ fact, operator: "absent", value: null })

const engine = new Engine(
  [
    fault("terminal-without-zone", missing("zone")),
    fault("terminal-unlabelled", missing("label")),
    fault("address-missing", missing("address")),
    fault("several-persons", { fact: "otherUsers", operator: "several", value: 0 }),
    fault("several-machines", { fact: "otherMacs", operator: "several", value: 0 }),
    fault("several-addresses", { fact: "otherAddresses", operator: "several", value: 0 }),
    fault("not-registered", missing("registeredOn"), { fact: "registeredOn", operator: "after", value: asOf }),
    fault("not-reported", missing("reportedOn"), { fact: "reportedOn", operator: "after", value: asOf }),
    fault("antivirus-missing", missing("antivirus"), { fact: "antivirus", operator: "lacks", value: "江民" }),
    fault("asset-not-registered", { fact: "antivirusAsset", operator: "notEqual", value: true }),
    {
      conditions: { all: [missing("user"), missing("staffNumber")] },
      event: { type: "person-missing" }
    },
    {
      conditions: { all: [missing("assetNumber"), missing("mac")] },
      event: { type: "machine-missing" }
    }
  ],
  { allowUndefinedFacts: true }
)
engine.addOperator("absent", (fact: unknown) => fact === undefined)
engine.addOperator("several", (fact: unknown) => Array.isArray(fact) && fact.length > 0)
engine.addOperator("after", (fact: unknown, day: string) => typeof fact === "string" && fact > day)
engine.addOperator("lacks", (fact: unknown, word: string) => typeof fact === "string" && !fact.includes(word))

const records: Record<string, unknown>[] = []
eachPiece(path, (bytes, lines) => {
  for (const [start, end] of lines) {
    if (records.length === Number(sample)) return
    const line = JSON.parse(bytes.toString("utf8", start, end)) as { set: string; record: Record<string, unknown> }
    if (line.set === "terminals") records.push(line.record)
  }
})
const start = cpuTime()
let findings = 0
for (const record of records) {
  // One after the other, as a service would ask; together they would only wait for each other.
  // oxlint-disable-next-line no-await-in-loop
  const { events } = await engine.run(record)
  findings += events.length
}
tell(cpuTime() - start, { records: records.length, findings })
