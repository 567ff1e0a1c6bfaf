import type { Agency } from "../kernel/agency.ts"
import type { Batch, County } from "../kernel/county.ts"
import type { Change, Index, Query, Row } from "../kernel/decision.ts"
import type { Notice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Register } from "./register.ts"

/** A register in memory, with its indexes kept up to date record by record. */
export interface MemoryRegister extends Register {
  /** Says that an agency exists, or has changed. */
  putAgency(agency: Agency): void
  /**
   * Says that the register answers for a set, of one agency or, without one, of everybody. Without it a set for which
   * nothing was supplied is not answered for.
   */
  supply(set: string, agency?: string): void
  /** Adds a record about an agency, or without one to the county's own; the set is then supplied. */
  add(set: string, record: unknown, agency?: string): Row
  /** Puts another record in the place of a row's; throws a TypeError when the row is no longer there. */
  replace(set: string, row: Row, record: unknown): Row
  /** Removes a row; throws a TypeError when it is no longer there. */
  remove(set: string, row: Row): void
  /** Carries out what a decision permitted. */
  carryOut(agency: string, changes: readonly Change[]): void
  /** Everything that it holds, for an assessment. */
  county(): County
}

/** The rows of one set. */
class Shelf {
  readonly set: RecordSet
  readonly byId = new Map<string, Row>()
  readonly byAgency = new Map<string, Map<string, Row>>()
  readonly supplied = new Set<string>()
  readonly unread = new Set<string>()
  /** Whether the set was supplied for everybody. */
  whole = false
  private readonly indexes: readonly Index[]
  private readonly byKey = new Map<string, Map<string, Set<Row>>>()

  constructor(set: RecordSet, indexes: readonly Index[]) {
    this.set = set
    this.indexes = indexes
    for (const { id } of indexes) this.byKey.set(id, new Map())
  }

  put(row: Row): void {
    this.byId.set(row.id, row)
    const agency = row.agency ?? ""
    const own = this.byAgency.get(agency)
    if (own === undefined) this.byAgency.set(agency, new Map([[row.id, row]]))
    else own.set(row.id, row)
    this.eachKey(row, (rows, key) => {
      const found = rows.get(key)
      if (found === undefined) rows.set(key, new Set([row]))
      else found.add(row)
    })
  }

  take(row: Row): Row {
    const held = this.byId.get(row.id)
    if (held === undefined) throw new TypeError(`${this.set.id} has no row ${row.id}`)
    this.byId.delete(row.id)
    this.byAgency.get(held.agency ?? "")?.delete(row.id)
    this.eachKey(held, (rows, key) => {
      const found = rows.get(key)
      found?.delete(held)
      if (found?.size === 0) rows.delete(key)
    })
    return held
  }

  find({ agency, index, keys = [] }: Query): readonly Row[] | undefined {
    if (!this.answersFor(agency)) return undefined
    if (index === undefined)
      return [...(agency === undefined ? this.byId : (this.byAgency.get(agency) ?? new Map<string, Row>())).values()]
    const declared = this.indexes.find(({ id }) => id === index)
    if (declared === undefined) throw new TypeError(`There is no index ${index}`)
    const found = new Set<Row>()
    if (declared.matches === undefined) {
      const rows = this.byKey.get(index)
      for (const key of keys)
        for (const row of rows?.get(keyWithin(declared, agency, key)) ?? [])
          if (agency === undefined || row.agency === agency) found.add(row)
    } else
      for (const row of this.byId.values())
        if ((agency === undefined || row.agency === agency) && keys.some((key) => declared.matches?.(row.record, key)))
          found.add(row)
    return [...found]
  }

  /** Rows that could not be read may be the ones that are asked for. */
  private answersFor(agency: string | undefined): boolean {
    if (this.unread.has("") || (agency === undefined ? this.unread.size > 0 : this.unread.has(agency))) return false
    return this.whole || (agency === undefined ? this.supplied.size > 0 : this.supplied.has(agency))
  }

  private eachKey(row: Row, use: (rows: Map<string, Set<Row>>, key: string) => void): void {
    for (const index of this.indexes) {
      const rows = this.byKey.get(index.id)
      if (rows === undefined || index.matches !== undefined) continue
      for (const key of index.keys(row.record)) use(rows, keyWithin(index, row.agency, key))
    }
  }
}

const keyWithin = ({ within }: Index, agency: string | undefined, key: string): string =>
  within === "agency" ? `${agency ?? ""}\u0000${key}` : key

/**
 * A register in memory, filled from a county. Throws a TypeError for a record set or index that the notice does not
 * have.
 */
export const memoryRegister = (notice: Notice, county: County = { agencies: [], batches: [] }): MemoryRegister => {
  const shelves = new Map(
    notice.recordSets.map((set) => [
      set.id,
      new Shelf(
        set,
        (notice.indexes ?? []).filter((index) => index.set === set.id)
      )
    ])
  )
  const agencies = new Map<string, Agency>()
  let last = 0
  const shelfOf = (set: string): Shelf => {
    const shelf = shelves.get(set)
    if (shelf === undefined) throw new TypeError(`Notice ${notice.id} has no record set ${set}`)
    return shelf
  }
  const supply = (set: string, agency?: string) => {
    const shelf = shelfOf(set)
    if (agency === undefined) shelf.whole = true
    else shelf.supplied.add(agency)
  }
  const add = (set: string, record: unknown, agency?: string): Row => {
    const row: Row = { id: String(++last), ...(agency === undefined ? {} : { agency }), record }
    supply(set, agency)
    shelfOf(set).put(row)
    return row
  }
  const replace = (set: string, row: Row, record: unknown): Row => {
    const shelf = shelfOf(set)
    const changed: Row = { ...shelf.take(row), record }
    shelf.put(changed)
    return changed
  }
  const remove = (set: string, row: Row): void => {
    shelfOf(set).take(row)
  }
  for (const agency of county.agencies) agencies.set(agency.id, agency)
  for (const { set, agency, records, rejected } of county.batches) {
    const shelf = shelfOf(set)
    if (rejected !== undefined && rejected > 0) shelf.unread.add(agency ?? "")
    supply(set, agency)
    for (const record of records) add(set, record, agency)
  }
  return {
    agency: (id) => agencies.get(id),
    find: (query) => shelfOf(query.set).find(query),
    putAgency: (agency) => agencies.set(agency.id, agency),
    supply,
    add,
    replace,
    remove,
    carryOut: (agency, changes) => {
      for (const change of changes)
        if ("add" in change) add(change.add, change.record, agency)
        else if ("remove" in change) remove(change.set, change.remove)
        else replace(change.set, change.replace, change.record)
    },
    county: () => ({
      agencies: [...agencies.values()],
      batches: [...shelves.values()].flatMap((shelf) => batchesOf(shelf, [...agencies.keys()]))
    })
  }
}

const batchesOf = (shelf: Shelf, agencies: readonly string[]): readonly Batch[] => {
  const { set, byAgency, supplied, unread, whole } = shelf
  const fields = set.fields.map(({ name }) => name)
  const batch = (agency: string, records: readonly unknown[]): Batch => ({
    set: set.id,
    ...(agency === "" ? {} : { agency }),
    records,
    fields,
    ...(unread.has(agency) ? { rejected: 1 } : {})
  })
  const owners = new Set([
    ...(whole ? (set.scope === "county" || set.keptBy === "authority" ? [""] : agencies) : []),
    ...supplied,
    ...unread
  ])
  for (const [agency, rows] of byAgency) if (rows.size > 0) owners.add(agency)
  return [...owners].map((agency) =>
    batch(
      agency,
      Array.from(byAgency.get(agency)?.values() ?? [], ({ record }) => record)
    )
  )
}
