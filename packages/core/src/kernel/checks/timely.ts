import type { Check, PartView, RawBreach, Signature } from "../check.ts"
import type { Group, Moment, Test } from "../fold.ts"
import type { Missing } from "../outcome.ts"
import type { Given, GivenValues } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import type { Needs } from "./each.ts"

/**
 * How an act stands against its deadline: done `in-time` or `late`; not done and `overdue`; not done while its deadline
 * is ahead (`open`) or its clock stands still (`stopped`); not `owed` at all (`none`); or with a deadline that cannot
 * be told (`unknown`).
 */
export type Timeliness = "in-time" | "late" | "overdue" | "open" | "stopped" | "none" | "unknown"

/** How the acts of a set's records are judged against their deadlines. */
export interface TimelyRule<T, Late extends string, Overdue extends string, G extends Given, D> {
  /** The faults: done after its deadline, and not done although its deadline has passed. */
  readonly breaches: { readonly late: Late; readonly overdue: Overdue }
  /** What every act must keep, in words. */
  readonly says: Text | ((given: GivenValues<G>) => Text)
  /** Fields without which nothing can be judged: one that no record carries makes the rule unknown. */
  readonly needs?: Needs<T>
  /** The fields that the act and its deadline are told by, for the evidence; the needed ones when absent. */
  readonly fields?: readonly (keyof T & string)[]
  /** Parameters to judge by. */
  readonly given?: G
  /** Which records tell of an act at all; all when absent. */
  readonly where?: (record: T) => boolean
  /** How the record's act stands; the hot path, to be told without allocation. */
  readonly standing: (record: T, given: GivenValues<G> & Moment) => Timeliness
  /** The last day (yyyy-mm-dd, inclusive); asked for acts that are open, late or overdue. */
  readonly due: (record: T, given: GivenValues<G> & Moment) => string | undefined
  /** Names what is missing for a record whose deadline cannot be told; records with one name are told once. */
  readonly unknown: (record: T, given: GivenValues<G> & Moment) => string
  /** What is missing, from the names, which are in order. */
  readonly missing: (names: readonly string[]) => Missing
  /** What the words need beside the record; asked for breaches only. */
  readonly detail?: (record: T, given: GivenValues<G> & Moment) => D
}

const notOwed = "none"
const unknownMark = "?"

/**
 * The act that each record tells of was done by its deadline, last day included. Acts that are not owed are not
 * counted; a rule without any act is not applicable; acts whose deadline cannot be told make it unknown.
 */
export const timely = <
  T,
  const Late extends string,
  const Overdue extends string,
  const G extends Given = Record<never, never>,
  D = Record<string, never>
>(
  set: RecordSet<T>,
  {
    breaches,
    says,
    needs = [],
    fields,
    given,
    where,
    standing,
    due,
    unknown,
    missing,
    detail
  }: TimelyRule<T, Late, Overdue, G, D>
): Check<
  { readonly [K in Late]: Signature<T, D, GivenValues<G>> } & {
    readonly [K in Overdue]: Signature<T, D, GivenValues<G>>
  }
> => {
  const timeliness = remembered(standing as (record: T, given: object) => Timeliness)
  const typed = (values: unknown) => values as GivenValues<G> & Moment
  const test: Test<T> = {
    set,
    ...(where === undefined ? {} : { concerns: where }),
    verdict: (record, values) => {
      const found = timeliness(record, values)
      return found === "open" || found === "stopped" ? "pending" : found !== "late" && found !== "overdue"
    }
  }
  const group: Group<T> = {
    set,
    key: (record, values) => {
      if (where?.(record) === false) return undefined
      const found = timeliness(record, values)
      return found === "open"
        ? due(record, typed(values))
        : found === "none"
          ? notOwed
          : found === "unknown"
            ? unknownMark + unknown(record, typed(values))
            : undefined
    }
  }
  return {
    parts: [
      {
        says: (values) => (typeof says === "function" ? says(values as GivenValues<G>) : says),
        reads: [{ set, fields: needs, ...(fields === undefined ? {} : { shown: fields }) }],
        codes: Object.values(breaches),
        optional: false,
        given: given ?? {},
        tests: [test],
        columns: [],
        groups: [group],
        keeps: [],
        judge: (view) => {
          const { checked, pending, agencies, rows } = view.test(test)
          for (let agency = 0; agency < view.agencies.length; agency++)
            reportCounts(view, agency, checked[agency] ?? 0, pending[agency] ?? 0)
          for (const [index, agency] of agencies.entries())
            view.breach({ code: breaches.overdue, agencies: [agency], rows: [{ set, agency, row: rows[index] ?? 0 }] })
        },
        confirm: (breach, recordOf, values) => {
          const [row] = breach.rows
          if (row === undefined) return [breach]
          const record = recordOf(row) as T
          const day = due(record, typed(values))
          const told: RawBreach = {
            ...breach,
            code: standing(record, typed(values)) === "late" ? breaches.late : breaches.overdue,
            ...(day === undefined ? {} : { due: day }),
            ...(detail === undefined ? {} : { detail: detail(record, typed(values)) as RawBreach["detail"] & object })
          }
          return [told]
        }
      }
    ]
  }

  function reportCounts(view: PartView, agency: number, folded: number, waiting: number): void {
    let uncounted = 0
    let earliest: string | undefined
    const names: string[] = []
    for (const [key, { count }] of view.group(group, agency)) {
      if (key === notOwed) uncounted += count
      else if (key.startsWith(unknownMark)) {
        uncounted += count
        names.push(key.slice(unknownMark.length))
      } else if (earliest === undefined || key < earliest) earliest = key
    }
    view.checked(agency, folded - uncounted, set)
    view.pending(agency, waiting, earliest)
    if (names.length > 0) view.unknown(agency, missing(names.toSorted()))
    else if (folded === uncounted) view.inapplicable(agency)
  }
}

/** Test and group ask for the same record one after the other: the second time it is only remembered. */
const remembered = <T>(
  standing: (record: T, given: object) => Timeliness
): ((record: T, given: object) => Timeliness) => {
  let last: T | undefined
  let lastGiven: object | undefined
  let found: Timeliness = "none"
  return (record, given) => {
    if (record === last && given === lastGiven) return found
    last = record
    lastGiven = given
    found = standing(record, given)
    return found
  }
}
