import type { Check, Part, PartView, RawBreach, Signature } from "../check.ts"
import type { Moment, Test } from "../fold.ts"
import type { Given, GivenValues } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import { recordsByAgency } from "../tally.ts"
import type { Text } from "../text.ts"

/** Fields of a record that a check cannot do without; of a group of fields one is enough. */
export type Needs<T> = readonly ((keyof T & string) | readonly (keyof T & string)[])[]

/** How every record of a set is judged. */
export interface EachRule<T, C extends string, G extends Given, D = Record<string, never>> {
  /** The fault of a record that fails. */
  readonly breach: C
  /** What every record must do, in words. */
  readonly says: Text | ((given: GivenValues<G>) => Text)
  /** Fields without which a record fails; a field that no record carries makes the rule unknown. */
  readonly needs?: Needs<T>
  /** Parameters to judge by. */
  readonly given?: G
  /** Which records are concerned; all when absent. */
  readonly where?: (record: T, given: GivenValues<G> & Moment) => boolean
  /**
   * Whether a record that has the needed fields does what is demanded; `pending` while it still may. Having the fields
   * is enough when absent.
   */
  readonly holds?: (record: T, given: GivenValues<G> & Moment) => boolean | "pending"
  /** What the words need beside the record; asked for records that fail only. */
  readonly detail?: (record: T, given: GivenValues<G> & Moment) => D
  /** The calendar date (inclusive) by which it was due; asked for records that fail only. */
  readonly due?: (record: T, given: GivenValues<G> & Moment) => string | undefined
}

/** Every record of a set satisfies a predicate. */
export const each = <
  T,
  const C extends string,
  const G extends Given = Record<never, never>,
  D = Record<string, never>
>(
  set: RecordSet<T>,
  { breach, says, needs = [], given, where, holds, detail, due }: EachRule<T, C, G, D>
): Check<{ readonly [K in C]: Signature<T, D, GivenValues<G>> }> => {
  const test: Test<T> = {
    set,
    needs,
    // As they are: a call more for each record is felt.
    ...(where === undefined ? {} : { concerns: where }),
    ...(holds === undefined ? {} : { verdict: holds })
  }
  return {
    parts: [
      {
        says: (values) => (typeof says === "function" ? says(values as GivenValues<G>) : says),
        reads: [{ set, fields: needs }],
        codes: [breach],
        optional: false,
        given: given ?? {},
        tests: [test],
        columns: [],
        keeps: [],
        judge: (view) => reportFailures(view, test, breach),
        ...(detail === undefined && due === undefined ? {} : { confirm: explained({ detail, due }) })
      }
    ]
  }
}

/** Adds to a failure what its record tells. */
const explained =
  <T, G extends Given, D>({
    detail,
    due
  }: {
    readonly detail: EachRule<T, string, G, D>["detail"] | undefined
    readonly due: EachRule<T, string, G, D>["due"] | undefined
  }): NonNullable<Part["confirm"]> =>
  (failure, record, values) => {
    const [row] = failure.rows
    if (row === undefined) return [failure]
    const failed = record(row) as T
    const given = values as GivenValues<G> & Moment
    const day = due?.(failed, given)
    const withDetail =
      detail === undefined ? failure : { ...failure, detail: detail(failed, given) as RawBreach["detail"] & object }
    return [day === undefined ? withDetail : { ...withDetail, due: day }]
  }

/** Reports what a test found: how much was checked, what is pending, and each row that failed. */
const reportFailures = (view: PartView, test: Test, code: string): void => {
  const { checked, pending, agencies, rows } = view.test(test)
  for (let agency = 0; agency < view.agencies.length; agency++) {
    view.checked(agency, checked[agency] ?? 0, test.set)
    view.pending(agency, pending[agency] ?? 0)
  }
  for (const [index, agency] of agencies.entries())
    view.breach({ code, agencies: [agency], rows: [{ set: test.set, agency, row: rows[index] ?? 0 }] })
}

/** How every record of a small set is judged in sight of another small set. */
export interface EachBesideRule<T, O, C extends string> {
  /** The fault of a record that fails. */
  readonly breach: C
  /** What every record must do, in words. */
  readonly says: Text
  /** The set to judge by, which must have been supplied. */
  readonly beside: RecordSet<O>
  /** Whose records of that set it is judged by: those of its own agency, or all of the county when absent. */
  readonly within?: "agency" | "county"
  /** Fields without which a record fails; a field that no record carries makes the rule unknown. */
  readonly needs?: Needs<T>
  /** Which records are concerned, as of the day; all when absent. */
  readonly where?: (record: T, moment: Moment) => boolean
  /**
   * Whether a record does what is demanded, given the records of the other set; `undefined` where these do not say
   * enough to tell.
   */
  readonly holds: (record: T, others: readonly O[], moment: Moment) => boolean | undefined
  /** The fields of the other set that are missing where it cannot be told. */
  readonly lacks?: readonly (keyof O & string)[]
}

/** Every record of a small set satisfies a predicate that looks at another small set. */
export const eachBeside = <T, O, const C extends string>(
  set: RecordSet<T>,
  { breach, says, beside, within = "county", needs = [], where, holds, lacks = [] }: EachBesideRule<T, O, C>
): Check<{ readonly [K in C]: Signature<T, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [
        { set, fields: needs, shown: set.fields.map(({ name }) => name) },
        { set: beside, fields: [] }
      ],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [set, beside],
      judge: (view) => {
        const others = view.kept(beside)
        const own = within === "agency" ? recordsByAgency(others) : undefined
        const { records, agencies, rows } = view.kept(set)
        for (const [index, record] of records.entries()) {
          if (where?.(record, view) === false) continue
          const agency = agencies[index] ?? 0
          view.checked(agency, 1, set)
          const judgedBy = own === undefined ? others.records : (own.get(agency) ?? [])
          const held = hasNeeded(record, needs) && holds(record, judgedBy, view)
          if (held === undefined) view.unknown(agency, { set: beside.id, fields: lacks })
          else if (!held)
            view.breach({
              code: breach,
              agencies: [agency],
              rows: [{ set, agency, row: rows[index] ?? 0 }],
              ...(own === undefined ? { restsOnCounty: [beside] } : { restsOn: [beside] })
            })
        }
      }
    }
  ]
})

const hasNeeded = <T>(record: T, needs: Needs<T>): boolean => {
  for (const group of needs)
    if (typeof group === "string" ? record[group] === undefined : group.every((field) => record[field] === undefined))
      return false
  return true
}
