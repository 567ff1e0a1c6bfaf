import type { Change } from "@zhengwu/core"
import type { Transaction } from "kysely"
import { claimsOf, keptSets, lookupsOf } from "./lookups.ts"
import { rowId } from "./register.ts"
import type { Tables } from "./schema.ts"

/** A change of the register as the journal tells it. A record's id is the entry that added it and its place there. */
export type Written =
  | { readonly add: string; readonly agency?: string; readonly record: unknown }
  | { readonly replace: string; readonly set: string; readonly agency?: string; readonly record: unknown }
  | { readonly remove: string; readonly set: string }

/** What a decision would change, as the journal tells it; throws a TypeError for a set that the platform does not keep. */
export const written = (agency: string, changes: readonly Change[]): readonly Written[] =>
  changes.map((change): Written => {
    const set = "add" in change ? change.add : change.set
    if (!keptSets.has(set)) throw new TypeError(`This platform does not keep ${set}`)
    if ("add" in change) return { add: change.add, agency, record: change.record }
    if ("remove" in change) return { remove: change.remove.id, set }
    const { id, agency: of } = change.replace
    return { replace: id, set, ...(of === undefined ? {} : { agency: of }), record: change.record }
  })

const keyOf = (id: string): { readonly entry: number; readonly place: number } => {
  const [entry = Number.NaN, place = Number.NaN] = id.split("-").map(Number)
  return { entry, place }
}

/** Databases limit the number of values in a statement. */
const rowsInStatement = 1000

const inserted = async <K extends keyof Tables>(
  transaction: Transaction<Tables>,
  table: K,
  rows: readonly Tables[K][],
  isLenient = false
): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsInStatement) {
    const statement = transaction.insertInto(table).values(rows.slice(at, at + rowsInStatement) as never)
    // A transaction has one connection.
    // oxlint-disable-next-line no-await-in-loop
    await (isLenient ? statement.onConflict((conflict) => conflict.doNothing()) : statement).execute()
  }
}

/**
 * Carries out the changes of a journal entry. What an import brings may break rules already: of two records that claim
 * one thing the first then holds it.
 */
export const carryOut = async (
  transaction: Transaction<Tables>,
  sequence: number,
  changes: readonly Written[],
  isImport = false
): Promise<void> => {
  const records: Tables["records"][] = []
  const lookups: Tables["lookups"][] = []
  const claims: Tables["claims"][] = []
  const gone: string[] = []
  for (const [index, change] of changes.entries()) {
    if ("remove" in change) {
      gone.push(change.remove)
      continue
    }
    const { agency, record } = change
    const set = "add" in change ? change.add : change.set
    const key = "add" in change ? { entry: sequence, place: index } : keyOf(change.replace)
    if ("replace" in change) gone.push(rowId(key.entry, key.place))
    records.push({ ...key, set_name: set, agency: agency ?? null, data: JSON.stringify(record) })
    for (const lookup of lookupsOf(set, agency, record)) lookups.push({ ...key, lookup })
    for (const claim of claimsOf(set, agency, record)) claims.push({ ...key, claim })
  }
  for (const { entry, place } of gone.map(keyOf))
    for (const table of ["records", "lookups", "claims"] as const)
      // oxlint-disable-next-line no-await-in-loop
      await transaction.deleteFrom(table).where("entry", "=", entry).where("place", "=", place).execute()
  await inserted(transaction, "records", records)
  await inserted(transaction, "lookups", lookups)
  await inserted(transaction, "claims", claims, isImport)
}
