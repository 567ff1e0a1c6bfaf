import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from "kysely"
import { again } from "./again.ts"
import type { Database } from "./database.ts"
import { createTables, type Tables } from "./schema.ts"
import { sharingCommits } from "./shared-commit.ts"

/** How long a writer waits for one of another process. */
const busyMilliseconds = 10_000

const open = (file: string, isReader: boolean): DatabaseSync => {
  const database = new DatabaseSync(file, { readOnly: isReader, timeout: busyMilliseconds })
  if (!isReader) {
    database.exec("pragma journal_mode = wal")
    // What was acknowledged outlives a loss of power, not only of the process.
    database.exec("pragma synchronous = full")
  }
  return database
}

const prepared = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
  iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[]))
})

/** Statements kept prepared; there are fewer shapes of statement than this unless orders are very large. */
const mostStatements = 500

/** Node's own SQLite in the form that Kysely expects. */
const forKysely = (database: DatabaseSync, isReader: boolean): SqliteDatabase => {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (text) => {
      let statement = statements.get(text)
      if (statement === undefined) {
        if (statements.size >= mostStatements) statements.clear()
        // A transaction that reads first and writes later could otherwise read what another one is about to change.
        statement = prepared(database.prepare(text === "begin" && !isReader ? "begin immediate" : text))
        statements.set(text, statement)
      }
      return statement
    }
  }
}

const through = (database: DatabaseSync, isReader: boolean) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database, isReader) }) })

/** SQLITE_BUSY, and a unique constraint: somebody else came first, and the decision will now say so. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && [5, 1555, 2067].includes(Number(error.errcode))

/** Opens an SQLite file, creating it if need be; readers have a connection of their own. */
export const openSqlite = async (file: string): Promise<Database> => {
  const writing = through(open(file, false), false)
  await again(
    () =>
      writing.transaction().execute(async (transaction) => {
        await createTables(transaction)
        for (const act of ["update", "delete"])
          // One statement after the other, in one transaction.
          // oxlint-disable-next-line no-await-in-loop
          await sql`create trigger if not exists ${sql.raw(`journal_no_${act}`)} before ${sql.raw(act)} on journal
            begin select raise(abort, 'the journal is append-only'); end`.execute(transaction)
      }),
    isWorthAnotherTry
  )
  const write = sharingCommits(writing)
  const reading = through(open(file, true), true)
  return {
    kind: "sqlite",
    reading,
    write: (work) => again(() => write(work), isWorthAnotherTry),
    snapshot: (work) => reading.transaction().execute(work),
    close: async () => {
      await reading.destroy()
      await writing.destroy()
    }
  }
}
