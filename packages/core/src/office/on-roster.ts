import type { Check, Part, PartView, RowRef, Signature } from "../kernel/check.ts"
import type { ColumnTally } from "../kernel/column-fold.ts"
import { type Column, column } from "../kernel/fold.ts"
import { KeyTable } from "../kernel/key-table.ts"
import { float64At, type Float64Pages, uint32At } from "../kernel/pages.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Words } from "../kernel/scratch.ts"
import type { Text } from "../kernel/text.ts"
import { dayNumber } from "../time/index.ts"
import { roster, type StaffMember } from "./roster-records.ts"

/** Records of a set that name a person of the same agency. */
export interface Holders<T> {
  /** The set. */
  readonly set: RecordSet<T>
  /** The person's name; none where the record names nobody, or is not concerned. */
  readonly name: (record: T) => string | undefined
  /** The person's staff number, where it is told. */
  readonly staffNumber: (record: T) => string | undefined
  /** Name and number as columns. */
  readonly columns: { readonly names: Column<T>; readonly numbers: Column<T> }
}

/** Declares records that name a person. */
export const holders = <T>(
  set: RecordSet<T>,
  { name, staffNumber }: Pick<Holders<T>, "name" | "staffNumber">
): Holders<T> => ({
  set,
  name,
  staffNumber,
  columns: {
    names: column(set, name),
    numbers: column(set, (record) => (name(record) === undefined ? undefined : staffNumber(record)))
  }
})

/** Keys are whole numbers from 0: days are counted from a day before any that can be written. */
const dayKey = (date: string): number | undefined => {
  const day = dayNumber(date)
  return day === undefined ? undefined : day + 100_000
}

const staffNames = column(roster, ({ name }: StaffMember) => name)
const staffNumbers = column(roster, ({ staffNumber }: StaffMember) => staffNumber)
const leavingDays = column(roster, ({ leftOn }: StaffMember) => (leftOn === undefined ? undefined : dayKey(leftOn)))
const accountNeeds = column(roster, ({ needsAccount }: StaffMember) => (needsAccount === false ? undefined : 1))
const rosterColumns = [staffNames, staffNumbers, leavingDays, accountNeeds]

/** Roster rows by one kind of key: who stands for it, and whether someone asked. */
class Register {
  private readonly table: KeyTable
  /** For each row, the first row of its agency with its key, plus one; 0 where it has none. */
  private readonly first: Uint32Array
  /** For each first row, the row that stands for the key: one who is still there, else the last who left. */
  private readonly standing: Uint32Array
  private readonly asked: Uint8Array

  constructor(
    { length, pages }: ColumnTally,
    words: Words,
    has: (index: number) => boolean,
    stayedLonger: (index: number, than: number) => boolean
  ) {
    this.table = new KeyTable(pages.keys, pages.agencies, length, words)
    this.first = words(length)
    this.standing = words(length)
    this.asked = new Uint8Array(length)
    for (let index = 0; index < length; index++) {
      if (Number.isNaN(float64At(pages.keys, index)) || !has(index)) continue
      const first = this.table.claim(index)
      this.first[index] = first + 1
      if (first === index || stayedLonger(index, this.standing[first] ?? 0)) this.standing[first] = index
    }
  }

  /** The row that stands for a key; -1 where there is none. Whoever is found was asked for. */
  ask(key: number, agency: number): number {
    const first = this.table.find(key, agency)
    if (first < 0) return -1
    this.asked[first] = 1
    return this.standing[first] ?? -1
  }

  wasAsked(index: number): boolean {
    const first = this.first[index] ?? 0
    return first > 0 && this.asked[first - 1] === 1
  }
}

/**
 * The roster, found by person. A staff number finds whoever has it, else someone of the name who has no number on the
 * roster; without a number the name decides.
 */
class People {
  readonly length: number
  private readonly names: ColumnTally
  private readonly numbers: ColumnTally
  private readonly left: Float64Pages
  private readonly needs: Float64Pages
  private readonly asOf: number
  private readonly words: Words
  private readonly byNumber: Register
  /** Made when they are first asked: numbers mostly suffice. */
  private byName: Register | undefined
  private byBareName: Register | undefined

  constructor(view: PartView) {
    this.names = view.column(staffNames)
    this.numbers = view.column(staffNumbers)
    this.length = this.names.length
    this.left = view.column(leavingDays).pages.keys
    this.needs = view.column(accountNeeds).pages.keys
    this.asOf = dayKey(view.asOf) ?? 0
    this.words = view.words
    this.byNumber = new Register(this.numbers, this.words, () => true, this.stayedLonger)
  }

  find(name: number, number: number, agency: number): number {
    if (Number.isNaN(number)) {
      this.byName ??= new Register(this.names, this.words, () => true, this.stayedLonger)
      return this.byName.ask(name, agency)
    }
    const found = this.byNumber.ask(number, agency)
    if (found >= 0) return found
    this.byBareName ??= new Register(
      this.names,
      this.words,
      (index) => Number.isNaN(float64At(this.numbers.pages.keys, index)),
      this.stayedLonger
    )
    return this.byBareName.ask(name, agency)
  }

  /** Whoever left is still there on the last day. */
  isThere(index: number): boolean {
    return this.until(index) >= this.asOf
  }

  needsAccount(index: number): boolean {
    return !Number.isNaN(float64At(this.needs, index))
  }

  wasFound(index: number): boolean {
    return (
      this.byNumber.wasAsked(index) ||
      this.byName?.wasAsked(index) === true ||
      this.byBareName?.wasAsked(index) === true
    )
  }

  row(index: number): RowRef {
    const { agencies, rows } = this.names.pages
    return { set: roster, agency: uint32At(agencies, index), row: uint32At(rows, index) }
  }

  private until(index: number): number {
    const left = float64At(this.left, index)
    return Number.isNaN(left) ? Number.POSITIVE_INFINITY : left
  }

  /** Of two who left on one day the one with the lower row number stands, so that the order of records means nothing. */
  private readonly stayedLonger = (index: number, than: number): boolean => {
    const difference = this.until(index) - this.until(than)
    const { rows } = this.names.pages
    // Of two who are still there the difference is NaN.
    return difference > 0 || (!(difference < 0) && uint32At(rows, index) < uint32At(rows, than))
  }
}

/** How people whom records name must stand on the roster. */
export interface OnRosterRule<Unlisted extends string, Left extends string> {
  /** What must be, in words. */
  readonly says: Text
  /** The faults: a record that names someone who is not on the roster, or who has left. */
  readonly breaches: { readonly unlisted: Unlisted; readonly left: Left }
}

type OnRosterSignatures<T, Unlisted extends string, Left extends string> = {
  readonly [K in Unlisted]: Signature<T, Record<string, never>, Record<never, never>>
} & { readonly [K in Left]: Signature<T, Record<string, never>, Record<never, never>, StaffMember> }

/** Whoever a record names is on its agency's roster, and still there: the last day included. */
export const onRoster = <T, const Unlisted extends string, const Left extends string>(
  named: Holders<T>,
  { says, breaches }: OnRosterRule<Unlisted, Left>
): Check<OnRosterSignatures<T, Unlisted, Left>> => ({ parts: [rosterPart(named, says, breaches)] })

/** How records and roster must agree. */
export interface MatchesRosterRule<Unlisted extends string, Left extends string, Unserved extends string> {
  /** What must be, in words. */
  readonly says: Text
  /** The faults, and that of someone on the roster whom no record names. */
  readonly breaches: { readonly unlisted: Unlisted; readonly left: Left; readonly unserved: Unserved }
}

/**
 * Whoever a record names is on its agency's roster and still there; and whoever is on the roster, still there and in
 * need of an account is named by a record.
 */
export const matchesRoster = <
  T,
  const Unlisted extends string,
  const Left extends string,
  const Unserved extends string
>(
  named: Holders<T>,
  { says, breaches }: MatchesRosterRule<Unlisted, Left, Unserved>
): Check<
  OnRosterSignatures<T, Unlisted, Left> & {
    readonly [K in Unserved]: Signature<StaffMember, Record<string, never>, Record<never, never>>
  }
> => ({ parts: [rosterPart(named, says, breaches)] })

const rosterPart = <T>(
  named: Holders<T>,
  says: Text,
  breaches: { readonly unlisted: string; readonly left: string; readonly unserved?: string }
): Part => ({
  says: () => says,
  reads: [
    { set: named.set, fields: [], shown: named.set.fields.map(({ name }) => name) },
    { set: roster, fields: [], shown: roster.fields.map(({ name }) => name) }
  ],
  codes: Object.values(breaches),
  optional: false,
  given: {},
  tests: [],
  columns: [named.columns.names, named.columns.numbers, ...rosterColumns],
  keeps: [],
  judge: (view) => {
    const { length, pages } = view.column(named.columns.names)
    if (length === 0 && breaches.unserved === undefined) return
    const people = new People(view)
    const numbers = view.column(named.columns.numbers).pages.keys
    const holdersOf: number[] = []
    for (let index = 0; index < length; index++) {
      const name = float64At(pages.keys, index)
      if (Number.isNaN(name)) continue
      const agency = uint32At(pages.agencies, index)
      holdersOf[agency] = (holdersOf[agency] ?? 0) + 1
      const entry = people.find(name, float64At(numbers, index), agency)
      if (entry >= 0 && people.isThere(entry)) continue
      view.breach({
        code: entry < 0 ? breaches.unlisted : breaches.left,
        agencies: [agency],
        rows: [{ set: named.set, agency, row: uint32At(pages.rows, index) }],
        restsOn: [roster],
        ...(entry < 0 ? {} : { context: [people.row(entry)] })
      })
    }
    for (const [agency, count] of holdersOf.entries()) view.checked(agency, count ?? 0, named.set)
    if (breaches.unserved !== undefined) reportUnserved(view, people, named.set, breaches.unserved)
  },
  confirm: (breach, record) => {
    const [row] = breach.rows
    const [entry] = breach.context ?? []
    if (row === undefined || entry === undefined) return [breach]
    const holder = record(row) as T
    const { name, staffNumber } = record(entry) as StaffMember
    const number = named.staffNumber(holder)
    const same = (number !== undefined && number === staffNumber) || named.name(holder) === name
    return same ? [breach] : []
  }
})

const reportUnserved = (view: PartView, people: People, by: RecordSet, code: string): void => {
  const staffOf: number[] = []
  for (let index = 0; index < people.length; index++) {
    if (!people.isThere(index) || !people.needsAccount(index)) continue
    const row = people.row(index)
    staffOf[row.agency] = (staffOf[row.agency] ?? 0) + 1
    if (!people.wasFound(index)) view.breach({ code, agencies: [row.agency], rows: [row], restsOn: [by] })
  }
  for (const [agency, count] of staffOf.entries()) view.checked(agency, count ?? 0, roster)
}
