import { setImmediate } from "node:timers/promises"
import { type Kysely, sql, type Transaction } from "kysely"
import type { Tables } from "./schema.ts"

type Work = (transaction: Transaction<Tables>) => Promise<unknown>

interface Waiting {
  readonly work: Work
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Runs pieces of work one after the other, those that come at the same moment in one transaction: a commit waits for
 * the disk, and they wait for it together. Each piece that fails is undone by itself. Nobody is answered before the
 * commit.
 */
export const sharingCommits = (
  database: Kysely<Tables>
): (<A>(work: (transaction: Transaction<Tables>) => Promise<A>) => Promise<A>) => {
  let waiting: Waiting[] = []
  let isDraining = false
  const drain = async (): Promise<void> => {
    // Lets requests in that have arrived together.
    await setImmediate()
    const group = waiting
    waiting = []
    try {
      const outcomes = await database.transaction().execute((transaction) => eachUndoable(transaction, group))
      for (const settle of outcomes) settle()
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
    if (waiting.length > 0) void drain()
    else isDraining = false
  }
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
      if (isDraining) return
      isDraining = true
      void drain()
    })
}

const eachUndoable = async (transaction: Transaction<Tables>, group: readonly Waiting[]) => {
  const outcomes: (() => void)[] = []
  /* oxlint-disable no-await-in-loop -- one after the other: each sees what the ones before it did */
  for (const { work, resolve, reject } of group) {
    await sql`savepoint piece`.execute(transaction)
    try {
      const value = await work(transaction)
      outcomes.push(() => resolve(value))
    } catch (error) {
      await sql`rollback to piece`.execute(transaction)
      outcomes.push(() => reject(error))
    }
    await sql`release piece`.execute(transaction)
  }
  /* oxlint-enable no-await-in-loop */
  return outcomes
}
