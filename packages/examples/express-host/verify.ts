/**
 * Verifies journal and register: `npm run verify -w @zhengwu/example-express-host -- --anchor 12:6f0c…`. The anchor is
 * a receipt that was kept elsewhere. Exits with 1 when something is wrong.
 */
import { parseArgs } from "node:util"
import { openDatabase } from "./open-database.ts"
import { settingsIn } from "./settings.ts"
import { storeOver } from "./store.ts"

const { values } = parseArgs({ options: { anchor: { type: "string" } } })
const [, sequence, digest] = /^(\d+):([0-9a-f]{64})$/u.exec(values.anchor ?? "") ?? []
if (values.anchor !== undefined && (sequence === undefined || digest === undefined))
  throw new TypeError("--anchor is a sequence, a colon and a digest")
const store = storeOver(await openDatabase(settingsIn(process.env).databaseUrl))
const { head, faults } = await store.verify(
  sequence === undefined || digest === undefined ? undefined : { sequence: Number(sequence), digest }
)
await store.close()
for (const { message } of faults) process.stdout.write(`${message.zh}。${message.en}.\n`)
if (faults.length === 0)
  process.stdout.write(
    `日志完好，共${head.sequence}条，末条摘要如下。The journal is whole: ${head.sequence} entries, the last one is\n${head.sequence}:${head.digest}\n`
  )
process.exitCode = faults.length === 0 ? 0 : 1
