import { digest } from "./digest.ts"
import type { Column, Group, Key, Test } from "./fold.ts"
import type { RecordSet } from "./record-set.ts"

/** How a column keeps a key: a number as it is, anything else as its digest. */
export const digestOf = (key: Key): number =>
  typeof key === "number" ? key : digest(typeof key === "bigint" ? key.toString(36) : key)

/** A typed array that grows by doubling. */
class Growing<A extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>> {
  length = 0
  private array: A
  private readonly make: (length: number) => A
  constructor(make: (length: number) => A) {
    this.make = make
    this.array = make(64)
  }
  push(value: number): void {
    if (this.length === this.array.length) this.reserve(this.length * 2)
    this.array[this.length++] = value
  }
  append(values: ArrayLike<number>): void {
    this.reserve(this.length + values.length)
    this.array.set(values, this.length)
    this.length += values.length
  }
  view(): A {
    return this.array.subarray(0, this.length) as A
  }
  private reserve(capacity: number): void {
    if (capacity <= this.array.length) return
    const larger = this.make(Math.max(capacity, this.array.length * 2))
    larger.set(this.view())
    this.array = larger
  }
}

const growingFloat64 = () => new Growing<Float64Array<ArrayBuffer>>((length) => new Float64Array(length))
const growingUint32 = () => new Growing<Uint32Array<ArrayBuffer>>((length) => new Uint32Array(length))

/** The keys of a set's records, side by side with agency and row. */
export interface ColumnTally {
  /** Number of keys. */
  readonly length: number
  /** Index of the agency that each record is about. */
  readonly agencies: Uint32Array
  /** Row number of each record. */
  readonly rows: Uint32Array
  /** Key of each record: the number itself, or the digest of a text or bigint; NaN where it has none. */
  readonly keys: Float64Array
  /** The bigint keys, by position. */
  readonly wide: ReadonlyMap<number, bigint>
}

/** What a test found. */
export interface TestTally {
  /** Records concerned, by agency index. */
  readonly checked: readonly number[]
  /** Records whose time is not up, by agency index. */
  readonly pending: readonly number[]
  /** Agency of each record that failed. */
  readonly agencies: Uint32Array
  /** Row of each record that failed. */
  readonly rows: Uint32Array
}

/** How many records count for each key, and the latest of their dates where one is kept. */
export type GroupTally = ReadonlyMap<string, { readonly count: number; readonly latest?: string }>

/** Records of a small set, kept whole. */
export interface KeptTally<T> {
  /** The records. */
  readonly records: readonly T[]
  /** Index of the agency that each is about. */
  readonly agencies: readonly number[]
  /** Row number of each. */
  readonly rows: readonly number[]
}

class ColumnFold {
  readonly keys = growingFloat64()
  readonly wide = new Map<number, bigint>()
  /** Further keys of records that carry several. */
  readonly further: { readonly agency: number; readonly row: number; readonly key: number; readonly wide?: bigint }[] =
    []
  readonly column: Column

  constructor(column: Column) {
    this.column = column
  }

  add(record: unknown, agency: number, row: number): void {
    const key = this.column.key(record)
    if (typeof key === "number") this.keys.push(key)
    else if (key === undefined) this.keys.push(Number.NaN)
    else if (typeof key === "string") this.keys.push(digest(key))
    else if (typeof key === "bigint") {
      this.wide.set(this.keys.length, key)
      this.keys.push(digest(key.toString(36)))
    } else this.addSeveral(key, agency, row)
  }

  private addSeveral(keys: readonly Key[], agency: number, row: number): void {
    const [first, ...rest] = keys
    this.keys.push(first === undefined ? Number.NaN : digestOf(first))
    if (typeof first === "bigint") this.wide.set(this.keys.length - 1, first)
    for (const key of rest)
      this.further.push({ agency, row, key: digestOf(key), ...(typeof key === "bigint" ? { wide: key } : {}) })
  }

  absorb(other: ColumnFold): void {
    for (const [position, key] of other.wide) this.wide.set(this.keys.length + position, key)
    this.keys.append(other.keys.view())
  }

  tally(agencies: Uint32Array, rows: Uint32Array): ColumnTally {
    const keys = this.keys.view()
    if (this.further.length === 0) return { length: keys.length, agencies, rows, keys, wide: this.wide }
    const wide = new Map(this.wide)
    for (const [index, { wide: key }] of this.further.entries())
      if (key !== undefined) wide.set(keys.length + index, key)
    return {
      length: keys.length + this.further.length,
      agencies: Uint32Array.from([...agencies, ...this.further.map(({ agency }) => agency)]),
      rows: Uint32Array.from([...rows, ...this.further.map(({ row }) => row)]),
      keys: Float64Array.from([...keys, ...this.further.map(({ key }) => key)]),
      wide
    }
  }
}

class TestFold {
  readonly checked: number[] = []
  readonly pending: number[] = []
  readonly agencies = growingUint32()
  readonly rows = growingUint32()
  readonly test: Test
  readonly given: Parameters<Test["verdict"]>[1]

  constructor(test: Test, given: Parameters<Test["verdict"]>[1]) {
    this.test = test
    this.given = given
  }

  add(record: unknown, agency: number, row: number): void {
    if (!this.test.concerns(record)) return
    this.checked[agency] = (this.checked[agency] ?? 0) + 1
    const verdict = this.test.verdict(record, this.given)
    if (verdict === true) return
    if (verdict === "pending") this.pending[agency] = (this.pending[agency] ?? 0) + 1
    else {
      this.agencies.push(agency)
      this.rows.push(row)
    }
  }
}

class GroupFold {
  readonly tallies: Map<string, { count: number; latest?: string }>[] = []
  readonly group: Group
  readonly given: Parameters<Test["verdict"]>[1]

  constructor(group: Group, given: Parameters<Test["verdict"]>[1]) {
    this.group = group
    this.given = given
  }

  add(record: unknown, agency: number): void {
    const key = this.group.key(record, this.given)
    if (key === undefined) return
    const latest = this.group.latest?.(record)
    if (typeof key === "string") this.count(agency, key, 1, latest)
    else for (const each of key) this.count(agency, each, 1, latest)
  }

  absorb(other: GroupFold, agencyOf: (index: number) => number): void {
    for (const [agency, tally] of other.tallies.entries())
      for (const [key, { count, latest }] of tally ?? []) this.count(agencyOf(agency), key, count, latest)
  }

  private count(agency: number, key: string, count: number, latest: string | undefined): void {
    const tally = (this.tallies[agency] ??= new Map())
    const entry = tally.get(key)
    if (entry === undefined) {
      tally.set(key, latest === undefined ? { count } : { count, latest })
      return
    }
    entry.count += count
    if (latest !== undefined && (entry.latest === undefined || latest > entry.latest)) entry.latest = latest
  }
}

/** Adds the counts of `from` to `to`, agency by agency. */
const addCounts = (to: number[], from: readonly number[], agencyOf: (index: number) => number): void => {
  for (const [index, count] of from.entries())
    if (count !== undefined) to[agencyOf(index)] = (to[agencyOf(index)] ?? 0) + count
}

const translated = (agencies: Uint32Array, agencyOf: (index: number) => number): Uint32Array => agencies.map(agencyOf)

/** A group with the parameter values that it is counted with. */
export interface GroupRun {
  /** The group. */
  readonly group: Group
  /** Values of its parameters, and the day. */
  readonly given: Parameters<Test["verdict"]>[1]
}

/** A test with the parameter values that it is run with. */
export interface TestRun {
  /** The test. */
  readonly test: Test
  /** Values of its parameters, and the day. */
  readonly given: Parameters<Test["verdict"]>[1]
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
  /** Records that carry a field, by field and agency index; a heading without a value counts as infinitely many. */
  readonly present: Map<string, number[]>
  private readonly agencies = growingUint32()
  private readonly rows = growingUint32()
  private readonly columns: readonly ColumnFold[]
  private readonly tests: readonly TestFold[]
  private readonly groups: readonly GroupFold[]
  private readonly records: unknown[] | undefined
  private readonly fields: readonly (readonly [name: string, counts: number[]])[]
  readonly set: RecordSet

  constructor(
    set: RecordSet,
    needs: {
      readonly fields: readonly string[]
      readonly columns: readonly Column[]
      readonly tests: readonly TestRun[]
      readonly groups: readonly GroupRun[]
      readonly keep: boolean
    }
  ) {
    this.set = set
    this.present = new Map(needs.fields.map((field) => [field, []]))
    this.fields = [...this.present]
    this.columns = needs.columns.map((column) => new ColumnFold(column))
    this.tests = needs.tests.map(({ test, given }) => new TestFold(test, given))
    this.groups = needs.groups.map(({ group, given }) => new GroupFold(group, given))
    this.records = needs.keep ? [] : undefined
  }

  /** Folds one record. The hot path of the whole library: no allocation for a record that passes. */
  add(record: unknown, agency: number, row: number): void {
    this.supplied[agency] = true
    this.counts[agency] = (this.counts[agency] ?? 0) + 1
    const values = record as Readonly<Record<string, unknown>>
    for (let index = 0; index < this.fields.length; index++) {
      const field = this.fields[index]
      if (field !== undefined && values[field[0]] !== undefined) field[1][agency] = (field[1][agency] ?? 0) + 1
    }
    for (let index = 0; index < this.tests.length; index++) this.tests[index]?.add(record, agency, row)
    for (let index = 0; index < this.groups.length; index++) this.groups[index]?.add(record, agency)
    if (this.columns.length > 0 || this.records !== undefined) {
      this.agencies.push(agency)
      this.rows.push(row)
      for (let index = 0; index < this.columns.length; index++) this.columns[index]?.add(record, agency, row)
      this.records?.push(record)
    }
  }

  /** Says that the set was supplied for an agency, perhaps empty, and which fields its headings named. */
  supply(agency: number, fields: readonly string[] = []): void {
    this.supplied[agency] = true
    for (const field of fields) {
      const counts = this.present.get(field)
      if (counts !== undefined) counts[agency] = Number.POSITIVE_INFINITY
    }
  }

  /** Says that rows of the agency could not be read. */
  reject(agency: number, count: number): void {
    this.supplied[agency] = true
    this.rejected[agency] = (this.rejected[agency] ?? 0) + count
  }

  /** Adds what another tally of the same notice folded; `agencyOf` translates its agency indexes. */
  absorb(other: SetTally, agencyOf: (index: number) => number): void {
    addCounts(this.counts, other.counts, agencyOf)
    addCounts(this.rejected, other.rejected, agencyOf)
    for (const [index, supplied] of other.supplied.entries()) if (supplied) this.supplied[agencyOf(index)] = true
    for (const [field, counts] of other.present) addCounts(this.present.get(field) ?? [], counts, agencyOf)
    for (const [index, column] of this.columns.entries()) {
      const theirs = other.columns[index]
      if (theirs === undefined) continue
      column.absorb(theirs)
      for (const further of theirs.further) column.further.push({ ...further, agency: agencyOf(further.agency) })
    }
    for (const [index, test] of this.tests.entries()) {
      const theirs = other.tests[index]
      if (theirs === undefined) continue
      addCounts(test.checked, theirs.checked, agencyOf)
      addCounts(test.pending, theirs.pending, agencyOf)
      test.agencies.append(translated(theirs.agencies.view(), agencyOf))
      test.rows.append(theirs.rows.view())
    }
    for (const [index, group] of this.groups.entries()) {
      const theirs = other.groups[index]
      if (theirs !== undefined) group.absorb(theirs, agencyOf)
    }
    this.agencies.append(translated(other.agencies.view(), agencyOf))
    this.rows.append(other.rows.view())
    for (const record of other.records ?? []) this.records?.push(record)
  }

  /** What a test found. */
  test(test: Test): TestTally {
    const fold = this.tests.find((candidate) => candidate.test === test)
    if (fold === undefined) throw new TypeError(`${this.set.id} was not folded for this test`)
    return { checked: fold.checked, pending: fold.pending, agencies: fold.agencies.view(), rows: fold.rows.view() }
  }

  /** The keys of a column. */
  column(column: Column): ColumnTally {
    const fold = this.columns.find((candidate) => candidate.column === column)
    if (fold === undefined) throw new TypeError(`${this.set.id} was not folded for this column`)
    return fold.tally(this.agencies.view(), this.rows.view())
  }

  /** The counts of a group, for an agency. */
  group(group: Group, agency: number): GroupTally {
    const fold = this.groups.find((candidate) => candidate.group === group)
    if (fold === undefined) throw new TypeError(`${this.set.id} was not folded for this group`)
    return fold.tallies[agency] ?? new Map()
  }

  /** The records, where they were kept. */
  kept(): KeptTally<unknown> {
    if (this.records === undefined) throw new TypeError(`${this.set.id} was not kept`)
    return { records: this.records, agencies: Array.from(this.agencies.view()), rows: Array.from(this.rows.view()) }
  }
}
