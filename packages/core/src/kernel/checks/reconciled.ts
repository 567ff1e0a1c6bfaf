import { type Check, type PartView, type RowRef, type Signature } from "../check.ts"
import { type Column, column, type Key } from "../fold.ts"
import { KeyTable } from "../key-table.ts"
import { float64At, type Float64Pages, joined, uint32At } from "../pages.ts"
import type { RecordSet } from "../record-set.ts"
import type { ColumnTally } from "../tally.ts"
import type { Text } from "../text.ts"

/** Records by key, with a second value that must agree where both sides state it. */
export interface Side {
  /** The set. */
  readonly set: RecordSet
  /** By what the two sides are matched. */
  readonly keys: Column
  /** What must agree. */
  readonly values: Column
  /** Fields without which nothing can be matched. */
  readonly needs: readonly string[]
}

/** Declares one side of a comparison. */
export const side = <T>(
  set: RecordSet<T>,
  key: (record: T) => Key | readonly Key[] | undefined,
  value: (record: T) => number | undefined,
  needs: readonly (keyof T & string)[] = []
): Side => ({ set, keys: column(set, key), values: column(set, value), needs })

/** How a register and observed evidence must agree. */
export interface ReconciledRule<Unregistered extends string, Differs extends string, Unseen extends string> {
  /** What must agree, in words. */
  readonly says: Text
  /** The registers; a key may stand in any of them. */
  readonly registers: readonly [Side, ...Side[]]
  /** What was observed. */
  readonly observed: Side
  /** Whose an observed key is: the index of its agency, or `undefined` for a key that concerns nobody. */
  readonly owner: {
    /** Small sets that this is decided by. */
    readonly keeps: readonly RecordSet[]
    /** Prepares the decision. */
    prepare(view: PartView): (key: number, wide: bigint | undefined, agency: number) => number | undefined
  }
  /** The faults: observed but not registered, registered with another value, registered but never observed. */
  readonly breaches: { readonly unregistered: Unregistered; readonly differs: Differs; readonly unseen: Unseen }
}

/** What was observed stands in the register, and the other way round. */
export const reconciled = <
  R,
  O,
  const Unregistered extends string,
  const Differs extends string,
  const Unseen extends string
>({
  says,
  registers,
  observed,
  owner,
  breaches
}: ReconciledRule<Unregistered, Differs, Unseen>): Check<
  { readonly [K in Unregistered]: Signature<O, Record<string, never>, Record<never, never>> } & {
    readonly [K in Differs]: Signature<R, Record<string, never>, Record<never, never>, O>
  } & { readonly [K in Unseen]: Signature<R, Record<string, never>, Record<never, never>> }
> => ({
  parts: [
    {
      says: () => says,
      reads: [
        ...[...registers, observed].map(({ set, needs }) => ({ set, fields: needs })),
        ...owner.keeps.map((set) => ({ set, fields: [] }))
      ],
      codes: Object.values(breaches),
      optional: false,
      given: {},
      tests: [],
      columns: [...registers, observed].flatMap(({ keys, values }) => [keys, values]),
      keeps: owner.keeps,
      judge: (view) => {
        const register = new Register(view, registers)
        const { length, wide, pages } = view.column(observed.keys)
        const values = view.column(observed.values).pages.keys
        const ownerOf = owner.prepare(view)
        const ref = (index: number): RowRef => ({
          set: observed.set,
          agency: uint32At(pages.agencies, index),
          row: uint32At(pages.rows, index)
        })
        const unknown = new Map<number | bigint, { readonly agency: number; readonly rows: RowRef[] }>()
        const differing = new Map<number, RowRef[]>()
        for (let index = 0; index < length; index++) {
          const key = float64At(pages.keys, index)
          if (Number.isNaN(key)) continue
          const whole = wide.size === 0 ? undefined : wide.get(index)
          const entry = register.find(key, whole)
          if (entry < 0) {
            const agency = ownerOf(key, whole, uint32At(pages.agencies, index))
            if (agency !== undefined) push(unknown, whole ?? key, { agency, rows: [] }).rows.push(ref(index))
            continue
          }
          register.seen[entry] = 1
          if (!register.agrees(entry, float64At(values, index)))
            for (const each of register.entriesOf(entry)) push(differing, each, []).push(ref(index))
        }
        for (const { agency, rows } of unknown.values())
          view.breach({
            code: breaches.unregistered,
            agencies: [agency],
            rows,
            restsOn: registers.map(({ set }) => set)
          })
        for (const [entry, context] of differing) {
          const row = register.ref(entry)
          view.breach({ code: breaches.differs, agencies: [row.agency], rows: [row], context })
        }
        for (const row of register.unseen())
          view.breach({ code: breaches.unseen, agencies: [row.agency], rows: [row], restsOn: [observed.set] })
        for (let agency = 1; agency < view.agencies.length; agency++)
          for (const { set } of registers) view.checked(agency, view.count(set, agency), set)
      }
    }
  ]
})

const push = <K, V>(map: Map<K, V>, key: K, empty: V): V => {
  const value = map.get(key) ?? empty
  map.set(key, value)
  return value
}

/** The entries of all registers, found by key. */
class Register {
  /** Which keys were seen, by the first entry that has the key. */
  readonly seen: Uint8Array
  private readonly keys: Float64Pages
  private readonly values: Float64Pages
  private readonly room: number
  private readonly table: KeyTable
  private readonly hasWide: boolean
  /** All entries with one key, by the first, where there are several: what is seen of one is seen of all. */
  private readonly shared = new Map<number, number[]>()
  private readonly firsts = new Map<number, number>()
  private readonly columns: readonly { readonly set: RecordSet; readonly tally: ColumnTally; readonly start: number }[]

  constructor(view: PartView, registers: readonly Side[]) {
    const tallies = registers.map(({ set, keys }) => ({ set, tally: view.column(keys) }))
    const { starts, room, count, keys } = joined(tallies.map(({ tally }) => tally))
    this.columns = tallies.map((each, index) => ({ ...each, start: starts[index] ?? 0 }))
    this.hasWide = tallies.some(({ tally }) => tally.wide.size > 0)
    this.keys = keys
    this.values = joined(registers.map(({ values }) => view.column(values))).keys
    this.room = room
    this.seen = new Uint8Array(room)
    this.table = new KeyTable(keys, undefined, count, view.words)
    for (let entry = 0; entry < room; entry++) {
      if (Number.isNaN(float64At(keys, entry))) continue
      const first = this.table.claim(entry)
      if (first === entry) continue
      this.firsts.set(entry, first)
      push(this.shared, first, [first]).push(entry)
    }
  }

  /** The first entry with a key; -1 when there is none. */
  find(key: number, wide: bigint | undefined): number {
    const entry = this.table.find(key, 0)
    if (entry < 0 || (wide === undefined && !this.hasWide)) return entry
    const { tally, start } = this.columnOf(entry)
    // A wide key is found by its digest, which another key may have.
    return tally.wide.get(entry - start) === wide ? entry : -1
  }

  /** All entries with the key of a first one. */
  entriesOf(first: number): readonly number[] {
    return this.shared.get(first) ?? [first]
  }

  /** Whether some entry with the key states the value, or does not state any. */
  agrees(first: number, value: number): boolean {
    if (Number.isNaN(value) || this.states(first, value)) return true
    return this.shared.get(first)?.some((entry) => this.states(entry, value)) === true
  }

  ref(entry: number): RowRef {
    const { set, tally, start } = this.columnOf(entry)
    return {
      set,
      agency: uint32At(tally.pages.agencies, entry - start),
      row: uint32At(tally.pages.rows, entry - start)
    }
  }

  *unseen(): Iterable<RowRef> {
    for (let entry = 0; entry < this.room; entry++)
      if (!Number.isNaN(float64At(this.keys, entry)) && this.seen[this.firsts.get(entry) ?? entry] !== 1)
        yield this.ref(entry)
  }

  private states(entry: number, value: number): boolean {
    const stated = float64At(this.values, entry)
    return Number.isNaN(stated) || stated === value
  }

  private columnOf(entry: number) {
    return this.columns.findLast(({ start }) => start <= entry) ?? missing()
  }
}

const missing = (): never => {
  throw new TypeError("A comparison needs at least one register")
}
