import { createHash } from "node:crypto"
import type { Command, Decision, FilingEvent, Text } from "@zhengwu/core"
import canonicalize from "canonicalize"
import type { Kysely, Transaction } from "kysely"
import type { Written } from "./changes.ts"
import { rowId } from "./register.ts"
import type { Tables } from "./schema.ts"

/** What an entry tells. */
export type Content = { readonly changes: readonly Written[] } & (
  | { readonly kind: "import" }
  | { readonly kind: "decision"; readonly order: Command; readonly decision: Decided }
  | { readonly kind: "filing"; readonly agency: string; readonly event: FilingEvent | { readonly type: "open" } }
)

/** As much of a decision as is kept. */
export type Decided = Pick<Decision, "verdict" | "asOf" | "provisions" | "rules"> & {
  readonly reasons: readonly { readonly weight: string; readonly rule: string; readonly code: string }[]
}

/** Where an entry stands in the journal. Whoever keeps it can later show that the entry was there, and all before it. */
export interface Receipt {
  /** Counted from 1. */
  readonly sequence: number
  /** SHA-256 over the canonical JSON (RFC 8785) of the entry with the digest of the entry before, in hexadecimal. */
  readonly digest: string
}

const canonical = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError("This has no JSON")
  return text
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

const digestOf = (entry: Omit<Tables["journal"], "content" | "digest"> & { readonly content: unknown }): string =>
  sha256(canonical(entry))

/** The last entry; sequence 0 and an empty digest where there is none. */
export const headOf = async (database: Kysely<Tables>): Promise<Receipt> =>
  (await database
    .selectFrom("journal")
    .select(["sequence", "digest"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst()) ?? { sequence: 0, digest: "" }

/** Adds an entry; in the transaction that carries it out. */
export const append = async (transaction: Transaction<Tables>, at: Date, told: Content): Promise<Receipt> => {
  const head = await headOf(transaction)
  const text = canonical(told)
  const entry = { sequence: head.sequence + 1, at: at.toISOString(), previous: head.digest }
  const digest = digestOf({ ...entry, content: JSON.parse(text) as unknown })
  await transaction
    .insertInto("journal")
    .values({ ...entry, content: text, digest })
    .execute()
  return { sequence: entry.sequence, digest }
}

/** Something that is not as it was written. */
export interface Fault {
  /**
   * `entry-missing`, `entry-changed` (its own digest differs), `chain-broken` (it does not follow the entry before),
   * `record-missing`, `record-changed`, `record-unknown` (the register is not what the journal's changes make of it),
   * `anchor-missing` (the journal ends before the anchor), `anchor-differs`.
   */
  readonly code: string
  /** The entry, or the record by its id. */
  readonly of: number | string
  readonly message: Text
}

/** What came of a verification. */
export interface Verified {
  readonly head: Receipt
  /** The first of what is wrong; empty when all is well. */
  readonly faults: readonly Fault[]
}

const entryFault = (code: string, sequence: number, zh: string, en: string): Fault => ({
  code,
  of: sequence,
  message: { zh: `第${sequence}条：${zh}`, en: `Entry ${sequence}: ${en}` }
})

const recordFault = (code: string, id: string, zh: string, en: string): Fault => ({
  code,
  of: id,
  message: { zh: `记录 ${id}：${zh}`, en: `Record ${id}: ${en}` }
})

const page = 1000
const mostFaults = 20

/**
 * Follows the chain from its first entry, and compares the register with what the journal's changes make of it. An
 * anchor is a receipt that was kept elsewhere. Without one nobody can see that the last entries are gone together with
 * their changes, or that the journal was written anew from some entry on; with one, nothing up to it can be so.
 */
export const verify = async (database: Kysely<Tables>, anchor?: Receipt): Promise<Verified> => {
  const faults: Fault[] = []
  const records = new Map<string, string>()
  let head: Receipt = { sequence: 0, digest: "" }
  let anchored: string | undefined
  for await (const row of entriesOf(database)) {
    const { sequence, at, previous, digest } = row
    if (sequence !== head.sequence + 1)
      faults.push(entryFault("entry-missing", head.sequence + 1, "缺失", "it is missing"))
    else if (previous !== head.digest)
      faults.push(entryFault("chain-broken", sequence, "与前一条不衔接", "it does not follow the entry before it"))
    const content = parsed(row.content)
    if (content === undefined || digestOf({ sequence, at, previous, content }) !== digest)
      faults.push(entryFault("entry-changed", sequence, "内容与摘要不符", "it is not what its digest was made of"))
    for (const [place, change] of (content?.changes ?? []).entries()) note(records, sequence, place, change)
    if (sequence === anchor?.sequence) anchored = digest
    head = { sequence, digest }
    if (faults.length >= mostFaults) return { head, faults }
  }
  if (anchor !== undefined && anchored !== anchor.digest)
    faults.push(
      anchored === undefined
        ? entryFault("anchor-missing", anchor.sequence, "存证时有此条，现已缺失", "it was there and is gone")
        : entryFault("anchor-differs", anchor.sequence, "与存证的摘要不符", "it is not the one that was anchored")
    )
  for await (const { entry, place, set_name, agency, data } of recordsOf(database)) {
    const id = rowId(entry, place)
    const expected = records.get(id)
    records.delete(id)
    if (expected === undefined)
      faults.push(recordFault("record-unknown", id, "日志中没有登记过", "no entry of the journal added it"))
    else if (expected !== printOf(set_name, agency ?? undefined, parsed(data)))
      faults.push(recordFault("record-changed", id, "与日志不符", "it is not what the journal made of it"))
    if (faults.length >= mostFaults) return { head, faults }
  }
  for (const id of records.keys())
    faults.push(
      recordFault("record-missing", id, "按日志应有，登记中没有", "the journal has it, the register does not")
    )
  return { head, faults: faults.slice(0, mostFaults) }
}

const parsed = (text: string): Content | undefined => {
  try {
    return JSON.parse(text) as Content
  } catch {
    return undefined
  }
}

const printOf = (set: string, agency: string | undefined, record: unknown): string =>
  sha256(canonical([set, agency ?? null, record ?? null]))

const note = (records: Map<string, string>, sequence: number, place: number, change: Written): void => {
  if ("remove" in change) records.delete(change.remove)
  else if ("replace" in change) records.set(change.replace, printOf(change.set, change.agency, change.record))
  else records.set(rowId(sequence, place), printOf(change.add, change.agency, change.record))
}

async function* entriesOf(database: Kysely<Tables>) {
  for (let after = 0; ;) {
    // One page after the other.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await database
      .selectFrom("journal")
      .selectAll()
      .where("sequence", ">", after)
      .orderBy("sequence")
      .limit(page)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.sequence
  }
}

async function* recordsOf(database: Kysely<Tables>) {
  for (let after = { entry: 0, place: -1 }; ;) {
    const { entry, place } = after
    // One page after the other.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await database
      .selectFrom("records")
      .selectAll()
      .where((where) =>
        where.or([where("entry", ">", entry), where.and([where("entry", "=", entry), where("place", ">", place)])])
      )
      .orderBy("entry")
      .orderBy("place")
      .limit(page)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
  }
}
