import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { openPostgres } from "./postgres.ts"
import { hasPostgres, startPostgres, type TestServer } from "./private-postgres.ts"

describe.skipIf(!hasPostgres)("a PostgreSQL database", () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  afterAll(() => server.stop())

  it("is opened by a second host while the first one writes, and neither is in the other's way", async () => {
    const url = await server.database()
    const first = await openPostgres(url)
    const waits = async () => {
      const { rows } = await sql`select 1 from pg_locks where not granted`.execute(first.reading)
      return rows.length
    }
    let opening: ReturnType<typeof openPostgres> | undefined
    let tries = 0
    await first.write(async (transaction) => {
      tries++
      opening ??= openPostgres(url)
      await vi.waitFor(async () => expect(await waits()).toBe(1), 5000)
      await transaction.insertInto("lookups").values({ lookup: "a", entry: 1, place: 0 }).execute()
    })
    const second = await opening
    expect(tries).toBe(1)
    expect(await second?.reading.selectFrom("lookups").selectAll().execute()).toHaveLength(1)
    await Promise.all([first.close(), second?.close()])
  })
})
