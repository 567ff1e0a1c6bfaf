import type { Check, RowRef, Signature } from "../check.ts"
import { column, type Key } from "../fold.ts"
import { float64At, uint32At } from "../pages.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"

/** Which records name others. */
export interface RefersRule<T, O, C extends string> {
  /** The fault of a record that names another which is not there. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: Text
  /** By what a record names another; none where it names nothing. */
  readonly names: (record: T) => Key | undefined
  /** The fields that it is named by, for the evidence. */
  readonly fields: readonly (keyof T & string)[]
  /** The set in which the other stands, among the records of the same agency. */
  readonly to: RecordSet<O>
  /** By what the other is named. */
  readonly key: (record: O) => Key | undefined
  /** From which day (yyyy-mm-dd) on a record names it; always where there is none. */
  readonly since?: (record: T) => string | undefined
}

/** What a record names stands among the same agency's records of another set. */
export const refers = <T, O, const C extends string>(
  set: RecordSet<T>,
  { breach, says, names, fields, to, key, since }: RefersRule<T, O, C>
): Check<{ readonly [K in C]: Signature<T, Record<string, never>, Record<never, never>> }> => {
  const named = column(set, names)
  const keys = column(to, key)
  return {
    parts: [
      {
        says: () => says,
        reads: [
          { set, fields: [], shown: fields },
          { set: to, fields: [] }
        ],
        codes: [breach],
        optional: false,
        given: {},
        tests: [],
        columns: [named, keys],
        keeps: [],
        judge: (view) => {
          // Few records name another; the others may be many, so these are looked through once.
          const open = new Map<number, Map<number, RowRef[]>>()
          const { length, pages } = view.column(named)
          const naming = new Set<number>()
          for (let index = 0; index < length; index++) {
            const name = float64At(pages.keys, index)
            if (Number.isNaN(name)) continue
            const agency = uint32At(pages.agencies, index)
            const row: RowRef = { set, agency, row: uint32At(pages.rows, index) }
            const ofAgency = open.get(name) ?? new Map<number, RowRef[]>()
            open.set(name, ofAgency)
            const before = ofAgency.get(agency)
            if (before === undefined) ofAgency.set(agency, [row])
            else before.push(row)
            view.checked(agency, 1, set)
            naming.add(agency)
          }
          for (let agency = 0; agency < view.agencies.length; agency++)
            if (!naming.has(agency)) view.inapplicable(agency)
          if (open.size > 0) {
            const others = view.column(keys)
            for (let index = 0; index < others.length; index++)
              open.get(float64At(others.pages.keys, index))?.delete(uint32At(others.pages.agencies, index))
          }
          for (const ofAgency of open.values())
            for (const rows of ofAgency.values())
              for (const row of rows) view.breach({ code: breach, agencies: [row.agency], rows: [row], restsOn: [to] })
        },
        ...(since === undefined
          ? {}
          : {
              confirm: (missing, record, { asOf }) => {
                const [row] = missing.rows
                return row !== undefined && (since(record(row) as T) ?? "") > asOf ? [] : [missing]
              }
            })
      }
    ]
  }
}
