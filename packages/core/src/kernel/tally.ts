import { ColumnFold, type ColumnTally } from "./column-fold.ts"
import type { Column, Group, Key, Test } from "./fold.ts"
import { GroupFold, type GroupTally } from "./group-fold.ts"
import { HashFold, hashesOf, repeated } from "./hash-fold.ts"
import type { Needs } from "./needs.ts"
import {
  float64At,
  inPage,
  noUint32,
  pageFor,
  pageSize,
  trimmed,
  uint32At,
  uint32Page,
  type Uint32Pages
} from "./pages.ts"
import type { RecordSet } from "./record-set.ts"
import type { Words } from "./scratch.ts"
import { addCounts, TestFold, type TestTally } from "./test-fold.ts"

export { type ColumnTally, digestOf } from "./column-fold.ts"
export type { GroupTally } from "./group-fold.ts"
export type { TestTally } from "./test-fold.ts"

/** Records of a small set, kept whole. */
export interface KeptTally<T> {
  /** The records. */
  readonly records: readonly T[]
  /** Index of the agency that each is about. */
  readonly agencies: readonly number[]
  /** Row number of each. */
  readonly rows: readonly number[]
}

/** Kept records by the index of the agency that each is about. */
export const recordsByAgency = <T>({ records, agencies }: KeptTally<T>): ReadonlyMap<number, readonly T[]> => {
  const own = new Map<number, T[]>()
  for (const [index, record] of records.entries()) {
    const agency = agencies[index] ?? 0
    const known = own.get(agency)
    if (known === undefined) own.set(agency, [record])
    else known.push(record)
  }
  return own
}

/** Records with one value, or, since only hashes were kept, rarely with several values. */
export interface RepeatedTally {
  /** The hash of the value. */
  readonly hash: number
  /** The records, two or more; one that carries a value twice stands here twice. */
  readonly records: readonly { readonly agency: number; readonly row: number }[]
}

/**
 * What one pass over a record set leaves: counts, the rows that failed, columns of keys, and whole records where
 * the set is small. Two tallies of disjoint records merge by concatenation, in any order.
 */
export class SetTally {
  /** Records folded, by agency index. */
  readonly counts: number[] = []
  /** Whether the set was supplied, by agency index. */
  readonly supplied: boolean[] = []
  /** Rows that were there but could not be read, by agency index. */
  readonly rejected: number[] = []
  readonly set: RecordSet
  /** Positions taken in the columns. */
  private length = 0
  private readonly agencies: Uint32Array[] = []
  private readonly rows: Uint32Array[] = []
  /** The pages being filled. */
  private agencyPage = noUint32
  private rowPage = noUint32
  private readonly columns: readonly ColumnFold[]
  private readonly hashes: readonly HashFold[]
  /** Both kinds. */
  private readonly folds: readonly (ColumnFold | HashFold)[]
  private readonly tests: readonly TestFold[]
  /** Those that look at more than whether fields are there. */
  private readonly judging: readonly TestFold[]
  private readonly groups: readonly GroupFold[]
  private readonly whole:
    | { readonly records: unknown[]; readonly agencies: number[]; readonly rows: number[] }
    | undefined
  private readonly fields: readonly string[]
  /** Which of the fields the record at hand has not. */
  private readonly absent: Uint8Array
  /** Agencies of which some record has each field, by field. */
  private readonly present: readonly boolean[][]
  /** Agencies of which every field was found: there is nothing to look for any more. */
  private readonly complete: boolean[] = []

  constructor(set: RecordSet, { fields, columns, compared, tests, groups, keep }: Needs) {
    this.set = set
    this.fields = fields
    this.absent = new Uint8Array(fields.length)
    this.present = fields.map(() => [])
    this.columns = columns.map((column) => new ColumnFold(column))
    this.hashes = compared.map((column) => new HashFold(column))
    this.folds = [...this.columns, ...this.hashes]
    this.tests = tests.map((run) => new TestFold(run, this.counts))
    this.judging = this.tests.filter(({ test }) => test.concerns !== undefined || test.verdict !== undefined)
    this.groups = groups.map(({ group, given }) => new GroupFold(group, given))
    this.whole = keep ? { records: [], agencies: [], rows: [] } : undefined
  }

  /** Folds one record. The hot path of the whole library: no allocation for a record that passes. */
  add(record: unknown, agency: number, row: number): void {
    const count = this.counts[agency] ?? 0
    if (count === 0) this.supplied[agency] = true
    this.counts[agency] = count + 1
    const lacking = this.look(record as Readonly<Record<string, unknown>>)
    if (this.complete[agency] !== true) this.note(agency)
    // A record that lacks nothing passes every test that asks for its fields alone.
    const tests = lacking ? this.tests : this.judging
    for (let index = 0; index < tests.length; index++)
      tests[index]?.add(record, lacking ? this.absent : undefined, agency, row)
    for (let index = 0; index < this.groups.length; index++) this.groups[index]?.add(record, agency)
    if (this.folds.length > 0) this.keep(record, agency, row)
    if (this.whole !== undefined) {
      this.whole.records.push(record)
      this.whole.agencies.push(agency)
      this.whole.rows.push(row)
    }
  }

  /** Looks which fields the record has; whether it lacks any. */
  private look(record: Readonly<Record<string, unknown>>): boolean {
    let lacking = false
    for (let index = 0; index < this.fields.length; index++) {
      const missing = record[this.fields[index] ?? ""] === undefined
      this.absent[index] = missing ? 1 : 0
      if (missing) lacking = true
    }
    return lacking
  }

  private note(agency: number): void {
    let complete = true
    // By index: where a field is rare, this runs for every record.
    for (let index = 0; index < this.absent.length; index++) {
      const agencies = this.present[index]
      if (agencies === undefined || agencies[agency] === true) continue
      if (this.absent[index] === 0) agencies[agency] = true
      else complete = false
    }
    if (complete) this.complete[agency] = true
  }

  private keep(record: unknown, agency: number, row: number): void {
    const position = this.place(agency, row)
    const at = inPage(position)
    let several: (readonly Key[] | undefined)[] | undefined
    for (let index = 0; index < this.folds.length; index++) {
      const fold = this.folds[index]
      if (fold === undefined) continue
      const key = fold.column.key(record)
      if (typeof key !== "object") fold.put(position, at, key)
      else {
        fold.put(position, at, key[0])
        if (key.length > 1) (several ??= [])[index] = key
      }
    }
    if (several !== undefined) this.keepSeveral(several, agency, row)
  }

  /** Takes as many further positions as the column with the most keys needs. */
  private keepSeveral(several: readonly (readonly Key[] | undefined)[], agency: number, row: number): void {
    const most = several.reduce((most, keys) => Math.max(most, keys?.length ?? 0), 0)
    for (let nth = 1; nth < most; nth++) {
      const position = this.place(agency, row)
      for (const [index, fold] of this.folds.entries()) fold.put(position, inPage(position), several[index]?.[nth])
    }
  }

  /** The next position, with room for it. */
  private place(agency: number, row: number): number {
    const position = this.length++
    const at = inPage(position)
    if (at === 0 || at >= this.rowPage.length) this.turn(position)
    this.agencyPage[at] = agency
    this.rowPage[at] = row
    return position
  }

  private turn(position: number): void {
    this.agencyPage = pageFor(this.agencies, position, uint32Page)
    this.rowPage = pageFor(this.rows, position, uint32Page)
    for (const fold of this.folds) fold.turn(position)
  }

  /** Says that the set was supplied for an agency, perhaps empty, and which fields its headings named. */
  supply(agency: number, fields: readonly string[] = []): void {
    this.supplied[agency] = true
    for (const field of fields) {
      const agencies = this.present[this.fields.indexOf(field)]
      if (agencies !== undefined) agencies[agency] = true
    }
  }

  /** Says that rows of the agency could not be read. */
  reject(agency: number, count: number): void {
    this.supplied[agency] = true
    this.rejected[agency] = (this.rejected[agency] ?? 0) + count
  }

  /** Whether some record of the agency, or a heading, has the field. */
  has(field: string, agency: number): boolean {
    return this.present[this.fields.indexOf(field)]?.[agency] === true
  }

  /** Whether some record of any agency, or a heading, has the field. */
  hasAnywhere(field: string): boolean {
    return this.present[this.fields.indexOf(field)]?.includes(true) === true
  }

  /** Adds what another tally of the same notice folded; `agencyOf` translates its agency indexes. */
  absorb(other: SetTally, agencyOf: (index: number) => number): void {
    addCounts(this.counts, other.counts, agencyOf)
    addCounts(this.rejected, other.rejected, agencyOf)
    for (const [index, supplied] of other.supplied.entries()) if (supplied) this.supplied[agencyOf(index)] = true
    for (const [field, agencies] of other.present.entries())
      for (const [index, present] of agencies.entries())
        if (present) (this.present[field] ?? [])[agencyOf(index)] = true
    for (const [index, test] of this.tests.entries()) {
      const theirs = other.tests[index]
      if (theirs === undefined) continue
      if (test.test.concerns !== undefined) addCounts(test.checked, theirs.checked, agencyOf)
      addCounts(test.pending, theirs.pending, agencyOf)
      for (const index of theirs.agencies) test.agencies.push(agencyOf(index))
      for (const row of theirs.rows) test.rows.push(row)
    }
    for (const [index, group] of this.groups.entries()) {
      const theirs = other.groups[index]
      if (theirs !== undefined) group.absorb(theirs, agencyOf)
    }
    for (let from = 0; from < other.length; from++) {
      const position = this.place(agencyOf(uint32At(other.agencies, from)), uint32At(other.rows, from))
      for (const [index, fold] of this.columns.entries()) {
        const theirs = other.columns[index]
        if (theirs !== undefined)
          fold.take(position, inPage(position), float64At(theirs.pages, from), theirs.wide.get(from))
      }
      for (const [index, fold] of this.hashes.entries())
        fold.take(position, inPage(position), uint32At(other.hashes[index]?.pages ?? [], from))
    }
    for (const record of other.whole?.records ?? []) this.whole?.records.push(record)
    for (const index of other.whole?.agencies ?? []) this.whole?.agencies.push(agencyOf(index))
    for (const row of other.whole?.rows ?? []) this.whole?.rows.push(row)
  }

  /** What a test found. */
  test(test: Test): TestTally {
    const fold = this.tests.find((candidate) => candidate.test === test)
    if (fold === undefined) throw new TypeError(`${this.set.id} was not folded for this test`)
    return fold
  }

  /** The keys of a column. */
  column(column: Column): ColumnTally {
    const fold = this.columns.find((candidate) => candidate.column === column)
    if (fold === undefined) throw new TypeError(`${this.set.id} was not folded for this column`)
    return {
      length: this.length,
      wide: fold.wide,
      pages: { agencies: this.agencies, rows: this.rows, keys: fold.pages }
    }
  }

  /** Records that share a value of these columns, within each agency or in the whole county; found in `words`. */
  repeated(columns: readonly Column[], within: "agency" | "county", words: Words): readonly RepeatedTally[] {
    const hashes = columns.flatMap((column) => trimmed(this.hashesOf(column, words), this.length))
    const scopes = within === "county" ? undefined : columns.flatMap(() => this.agencies)
    // The pages of one column follow those of another.
    const room = this.agencies.length * pageSize
    return repeated(hashes, scopes, words).map(({ hash, positions }) => ({
      hash,
      records: positions.map((position) => {
        const at = position % room
        return { agency: uint32At(this.agencies, at), row: uint32At(this.rows, at) }
      })
    }))
  }

  private hashesOf(column: Column, words: Words): Uint32Pages {
    const exact = this.columns.find((candidate) => candidate.column === column)
    if (exact !== undefined) return hashesOf(exact.pages, this.length, words)
    const compared = this.hashes.find((candidate) => candidate.column === column)
    if (compared === undefined) throw new TypeError(`${this.set.id} was not folded for this column`)
    return compared.pages
  }

  /** The counts of a group, for an agency. */
  group(group: Group, agency: number): GroupTally {
    const fold = this.groups.find((candidate) => candidate.group === group)
    if (fold === undefined) throw new TypeError(`${this.set.id} was not folded for this group`)
    return fold.tallies[agency] ?? new Map()
  }

  /** The records, where they were kept. */
  kept(): KeptTally<unknown> {
    if (this.whole === undefined) throw new TypeError(`${this.set.id} was not kept`)
    return this.whole
  }
}
