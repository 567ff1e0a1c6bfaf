import { DuckDBInstance } from "@duckdb/node-api"
import { queries, tables } from "../chapter-1-sql.ts"
import { cpuTime, tell } from "../measure.ts"

/** The same findings, with the lines that show them, from the same file in DuckDB on one thread. */
const [path = ""] = process.argv.slice(2)
const start = cpuTime()
const instance = await DuckDBInstance.create(":memory:", { threads: "1" })
const connection = await instance.connect()
for (const statement of tables(path)) {
  // Each needs the one before.
  // oxlint-disable-next-line no-await-in-loop
  await connection.run(statement)
}
const counts: Record<string, number> = {}
for (const [code, query] of Object.entries(queries)) {
  // oxlint-disable-next-line no-await-in-loop
  const rows = (await connection.runAndReadAll(query)).getRows()
  if (rows.length > 0) counts[code] = rows.length
}
tell(cpuTime() - start, counts)
