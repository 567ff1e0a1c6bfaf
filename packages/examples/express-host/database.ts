import type { Kysely, Transaction } from "kysely"
import type { Tables } from "./schema.ts"

/** A database as the store uses it. */
export interface Database {
  readonly kind: "sqlite" | "postgresql"
  /** Reads what is committed. */
  readonly reading: Kysely<Tables>
  /**
   * Runs work in a transaction that no other writer, of this process or another, comes between. Work is run again
   * where the database asks for it, and so must not act outside the database.
   */
  write<A>(work: (transaction: Transaction<Tables>) => Promise<A>): Promise<A>
  /** Reads several times from one state. */
  snapshot<A>(work: (transaction: Transaction<Tables>) => Promise<A>): Promise<A>
  close(): Promise<void>
}
