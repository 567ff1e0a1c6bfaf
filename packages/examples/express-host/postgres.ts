import { Kysely, PostgresDialect, sql, type Transaction } from "kysely"
import pg from "pg"
import { again } from "./again.ts"
import type { Database } from "./database.ts"
import { createTables, type Tables } from "./schema.ts"

/** Serialisation failure, deadlock, and a unique constraint: somebody else came first. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && ["40001", "40P01", "23505"].includes(error.code ?? "")

/** Lets no other writer in until the transaction ends; readers pass. */
const lockJournal = async (transaction: Transaction<Tables>): Promise<void> => {
  await sql`lock table journal in exclusive mode`.execute(transaction)
}

/** Opens a PostgreSQL database (14 or newer). */
export const openPostgres = async (url: string): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url })
  // An idle connection that breaks is replaced by the pool; unheard, its event would end the process.
  pool.on("error", () => undefined)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await database.transaction().execute(async (transaction) => {
    // Hosts that start at once would create the tables at once. The number is this program's own.
    await sql`select pg_advisory_xact_lock(20140701)`.execute(transaction)
    const { rows } = await sql<{ isThere: boolean }>`select to_regclass('journal') is not null as "isThere"`.execute(
      transaction
    )
    // Creating an index locks its table even where it is there: after the journal, as writers do, or both would wait.
    if (rows[0]?.isThere === true) await lockJournal(transaction)
    await createTables(transaction)
    await sql`create or replace function journal_refuses() returns trigger language plpgsql as
      $$ begin raise exception 'the journal is append-only'; end $$`.execute(transaction)
    await sql`create or replace trigger journal_no_change before update or delete or truncate on journal
      for each statement execute function journal_refuses()`.execute(transaction)
  })
  return {
    kind: "postgresql",
    reading: database,
    write: (work) =>
      again(
        () =>
          database
            .transaction()
            .setIsolationLevel("serializable")
            .execute(async (transaction) => {
              // Writers queue here. Coming first, it waits before the transaction's view is taken.
              await lockJournal(transaction)
              return work(transaction)
            }),
        isWorthAnotherTry
      ),
    snapshot: (work) => database.transaction().setIsolationLevel("repeatable read").execute(work),
    close: () => database.destroy()
  }
}
