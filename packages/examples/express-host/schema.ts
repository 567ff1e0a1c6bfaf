import type { Kysely } from "kysely"

/** The tables, the same in SQLite and PostgreSQL. */
export interface Tables {
  /** The register: one row a record. Entry and place, the change that added it, are its key. */
  readonly records: Keyed & {
    readonly set_name: string
    readonly agency: string | null
    /** The record as JSON. */
    readonly data: string
  }
  /** By what records are found. */
  readonly lookups: Keyed & { readonly lookup: string }
  /** What one record alone may hold, such as an address: the last wall behind the decision. */
  readonly claims: Keyed & { readonly claim: string }
  /** What was decided, filed and imported; nothing in it changes. */
  readonly journal: {
    readonly sequence: number
    /** When, as an ISO timestamp. */
    readonly at: string
    /** What, as canonical JSON. */
    readonly content: string
    /** The digest of the entry before; empty for the first. */
    readonly previous: string
    readonly digest: string
  }
}

interface Keyed {
  readonly entry: number
  readonly place: number
}

/** Creates the tables where they are not there yet. */
export const createTables = async (database: Kysely<Tables>): Promise<void> => {
  const { schema } = database
  await schema
    .createTable("records")
    .ifNotExists()
    .addColumn("entry", "integer", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("set_name", "text", (column) => column.notNull())
    .addColumn("agency", "text")
    .addColumn("data", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("records_key", ["entry", "place"])
    .execute()
  await schema
    .createTable("lookups")
    .ifNotExists()
    .addColumn("lookup", "text", (column) => column.notNull())
    .addColumn("entry", "integer", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("lookups_key", ["lookup", "entry", "place"])
    .execute()
  await schema.createIndex("lookups_of_record").ifNotExists().on("lookups").columns(["entry", "place"]).execute()
  await schema
    .createTable("claims")
    .ifNotExists()
    .addColumn("claim", "text", (column) => column.primaryKey())
    .addColumn("entry", "integer", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .execute()
  await schema.createIndex("claims_of_record").ifNotExists().on("claims").columns(["entry", "place"]).execute()
  await schema
    .createTable("journal")
    .ifNotExists()
    .addColumn("sequence", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull())
    .execute()
}
