import type { Agency, AsyncRegister, Row } from "@zhengwu/core"
import { CompiledQuery, type DialectAdapter, type InferResult, type Kysely } from "kysely"
import { indexOf, keptSets, lookupOfAgency, lookupsFor } from "./lookups.ts"
import type { Tables } from "./schema.ts"

/** The id of a record. */
export const rowId = (entry: number, place: number): string => `${entry}-${place}`

/** Databases limit the number of values in a statement. */
const mostInStatement = 5000

const selecting = (database: Kysely<Tables>, lookups: readonly string[]) =>
  database
    .selectFrom("lookups")
    .innerJoin("records", (join) =>
      join.onRef("records.entry", "=", "lookups.entry").onRef("records.place", "=", "lookups.place")
    )
    .select(["lookups.lookup", "records.entry", "records.place", "records.agency", "records.data"])
    .where("lookups.lookup", "in", lookups)
    .orderBy("records.entry")
    .orderBy("records.place")

type Found = InferResult<ReturnType<typeof selecting>>[number]

const texts = new WeakMap<DialectAdapter, Map<number, string>>()

/** Every decision asks this. Its text depends on the number of lookups alone, and takes longer to build than to run. */
const select = async (database: Kysely<Tables>, lookups: readonly string[]): Promise<readonly Found[]> => {
  const { adapter } = database.getExecutor()
  let own = texts.get(adapter)
  if (own === undefined) texts.set(adapter, (own = new Map()))
  let text = own.get(lookups.length)
  if (text === undefined) own.set(lookups.length, (text = selecting(database, lookups).compile().sql))
  return (await database.executeQuery<Found>(CompiledQuery.raw(text, [...lookups]))).rows
}

const rowsUnder = async (database: Kysely<Tables>, lookups: readonly string[]) => {
  const parts = Array.from({ length: Math.ceil(lookups.length / mostInStatement) }, (_, part) =>
    lookups.slice(part * mostInStatement, (part + 1) * mostInStatement)
  )
  const answers = await Promise.all(parts.map((part) => select(database, part)))
  const rows = new Map<string, Row>()
  const found = new Map<string, Row[]>()
  for (const { lookup, entry, place, agency, data } of answers.flat()) {
    const id = rowId(entry, place)
    let row = rows.get(id)
    if (row === undefined) {
      row = { id, ...(agency === null ? {} : { agency }), record: JSON.parse(data) as unknown }
      rows.set(id, row)
    }
    const under = found.get(lookup)
    if (under === undefined) found.set(lookup, [row])
    else under.push(row)
  }
  return found
}

/** The register in a database, or in the state that a transaction sees. Questions of one round are one statement. */
export const registerIn = (database: Kysely<Tables>): AsyncRegister => {
  let round: { readonly lookups: Set<string>; readonly answer: ReturnType<typeof rowsUnder> } | undefined
  const ask = (lookups: readonly string[]) => {
    if (round === undefined) {
      const asked = new Set<string>()
      // Whoever asks a round of questions asks them all before it waits.
      const answer = Promise.resolve().then(() => {
        round = undefined
        return rowsUnder(database, [...asked])
      })
      round = { lookups: asked, answer }
    }
    for (const lookup of lookups) round.lookups.add(lookup)
    return round.answer
  }
  return {
    agency: async (id) => {
      const lookup = lookupOfAgency(id)
      return (await ask([lookup])).get(lookup)?.[0]?.record as Agency | undefined
    },
    find: async (query) => {
      if (!keptSets.has(query.set)) return undefined
      const lookups = lookupsFor(query)
      if (lookups.length === 0) return []
      const found = await ask(lookups)
      const [lookup = ""] = lookups
      const rows =
        lookups.length === 1
          ? (found.get(lookup) ?? [])
          : [...new Set(lookups.flatMap((each) => found.get(each) ?? []))]
      const { matches } = indexOf(query) ?? {}
      const { agency, keys = [] } = query
      if (agency === undefined && matches === undefined) return rows
      return rows.filter(
        (row) =>
          (agency === undefined || row.agency === agency) &&
          (matches === undefined || keys.some((key) => matches(row.record, key)))
      )
    }
  }
}
