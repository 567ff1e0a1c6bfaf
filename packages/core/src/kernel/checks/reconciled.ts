import { type Check, type PartView, type RowRef, type Signature } from "../check.ts"
import { type Column, column, type Key } from "../fold.ts"
import { KeyTable } from "../key-table.ts"
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
}

/** Declares one side of a comparison. */
export const side = <T>(
  set: RecordSet<T>,
  key: (record: T) => Key | readonly Key[] | undefined,
  value: (record: T) => number | undefined
): Side => ({ set, keys: column(set, key), values: column(set, value) })

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
        ...[...registers, observed].map(({ set }) => ({ set, fields: [] })),
        ...owner.keeps.map((set) => ({ set, fields: [] }))
      ],
      optional: false,
      given: {},
      tests: [],
      columns: [...registers, observed].flatMap(({ keys, values }) => [keys, values]),
      keeps: owner.keeps,
      judge: (view) => {
        const register = new Register(view, registers)
        const { length, agencies, rows, keys, wide } = view.column(observed.keys)
        const observedValues = view.column(observed.values).keys
        const ownerOf = owner.prepare(view)
        const unknown = new Map<string, { readonly agency: number; readonly rows: RowRef[] }>()
        const differing = new Map<number, RowRef[]>()
        for (let index = 0; index < length; index++) {
          const key = keys[index] ?? Number.NaN
          if (Number.isNaN(key)) continue
          const row: RowRef = { set: observed.set, agency: agencies[index] ?? 0, row: rows[index] ?? 0 }
          const entry = register.find(key)
          if (entry < 0) {
            const agency = ownerOf(key, wide.get(index), agencies[index] ?? 0)
            if (agency !== undefined) push(unknown, `${key}`, { agency, rows: [] }).rows.push(row)
            continue
          }
          register.seen[entry] = 1
          // A second key of one record lies beyond the values, which have one entry a record.
          if (differ(register.values[entry], observedValues[index])) push(differing, entry, []).push(row)
        }
        for (const { agency, rows } of unknown.values())
          view.breach({ code: breaches.unregistered, agencies: [agency], rows })
        for (const [entry, context] of differing) {
          const row = register.ref(entry)
          view.breach({ code: breaches.differs, agencies: [row.agency], rows: [row], context })
        }
        for (const row of register.unseen()) view.breach({ code: breaches.unseen, agencies: [row.agency], rows: [row] })
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

const differ = (registered: number | undefined, observed: number | undefined): boolean =>
  registered !== undefined &&
  observed !== undefined &&
  !Number.isNaN(registered) &&
  !Number.isNaN(observed) &&
  registered !== observed

/** The entries of all registers, found by key. */
class Register {
  readonly values: Float64Array
  readonly seen: Uint8Array
  private readonly table: KeyTable
  private readonly columns: readonly { readonly set: RecordSet; readonly tally: ColumnTally; readonly start: number }[]

  constructor(view: PartView, registers: readonly Side[]) {
    let total = 0
    this.columns = registers.map(({ set, keys }) => {
      const tally = view.column(keys)
      const start = total
      total += tally.length
      return { set, tally, start }
    })
    this.values = new Float64Array(total).fill(Number.NaN)
    this.seen = new Uint8Array(total)
    this.table = new KeyTable(total)
    for (const [number, { tally, start }] of this.columns.entries()) {
      const side = registers[number]
      if (side !== undefined) this.values.set(view.column(side.values).keys, start)
      for (let index = 0; index < tally.length; index++) {
        const key = tally.keys[index] ?? Number.NaN
        if (!Number.isNaN(key)) this.table.claim(key, 0, start + index)
      }
    }
  }

  find(key: number): number {
    return this.table.find(key, 0)
  }

  ref(entry: number): RowRef {
    const { set, tally, start } =
      this.columns.findLast((column) => column.start <= entry) ?? this.columns[0] ?? missing()
    return { set, agency: tally.agencies[entry - start] ?? 0, row: tally.rows[entry - start] ?? 0 }
  }

  *unseen(): Iterable<RowRef> {
    for (const { set, tally } of this.columns)
      for (let index = 0; index < tally.length; index++) {
        const key = tally.keys[index] ?? Number.NaN
        // Of two entries with one key the first was marked: what is seen of one is seen of both.
        if (!Number.isNaN(key) && this.seen[this.table.find(key, 0)] !== 1)
          yield { set, agency: tally.agencies[index] ?? 0, row: tally.rows[index] ?? 0 }
      }
  }
}

const missing = (): never => {
  throw new TypeError("A comparison needs at least one register")
}
