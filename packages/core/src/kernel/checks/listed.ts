import type { Check, RowRef, Signature } from "../check.ts"
import { column } from "../fold.ts"
import { float64At, uint32At } from "../pages.ts"
import type { RecordSet } from "../record-set.ts"
import { digestOf } from "../tally.ts"
import type { Text } from "../text.ts"

/** Which values must stand in a list. */
export interface ListedRule<T, O, C extends string> {
  /** The fault of a record with a value that is not listed; found once for each record. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: Text
  /** Which records are concerned; all when absent. */
  readonly where?: (record: T) => boolean
  /** The values of a record. */
  readonly values: (record: T) => readonly string[] | undefined
  /** The list, a small set of the county's register. */
  readonly list: RecordSet<O>
  /** What an entry of the list is called. */
  readonly entry: (record: O) => string
}

/** What the words of a record can speak of whose values are not all listed. */
export interface ListedDetail {
  /** Those of its values that are not in the list. */
  readonly unlisted: readonly string[]
}

/** Every value that records carry stands in the county's list. */
export const listed = <T, O, const C extends string>(
  set: RecordSet<T>,
  { breach, says, where = () => true, values, list, entry }: ListedRule<T, O, C>
): Check<{ readonly [K in C]: Signature<T, ListedDetail, Record<never, never>> }> => {
  const carried = column(set, (record: T) => (where(record) ? values(record) : undefined))
  return {
    parts: [
      {
        says: () => says,
        reads: [
          { set, fields: [], shown: set.fields.map(({ name }) => name) },
          { set: list, fields: [] }
        ],
        codes: [breach],
        optional: false,
        given: {},
        tests: [],
        columns: [carried],
        keeps: [list],
        judge: (view) => {
          const known = new Set(view.kept(list).records.map((record) => digestOf(entry(record))))
          const { length, pages } = view.column(carried)
          for (let agency = 1; agency < view.agencies.length; agency++)
            view.checked(agency, view.count(set, agency), set)
          const faulty = new Map<number, { readonly row: RowRef; readonly unlisted: number[] }>()
          for (let index = 0; index < length; index++) {
            const key = float64At(pages.keys, index)
            if (Number.isNaN(key) || known.has(key)) continue
            const row: RowRef = { set, agency: uint32At(pages.agencies, index), row: uint32At(pages.rows, index) }
            const found = faulty.get(row.row)
            if (found === undefined) faulty.set(row.row, { row, unlisted: [key] })
            else found.unlisted.push(key)
          }
          for (const { row, unlisted } of faulty.values())
            view.breach({ code: breach, agencies: [row.agency], rows: [row], restsOn: [list], detail: { unlisted } })
        },
        confirm: (failure, lookup) => {
          const [row] = failure.rows
          if (row === undefined) return [failure]
          const digests = failure.detail?.["unlisted"] as readonly number[]
          const unlisted = (values(lookup(row) as T) ?? []).filter((value) => digests.includes(digestOf(value)))
          return [{ ...failure, detail: { unlisted } }]
        }
      }
    ]
  }
}
