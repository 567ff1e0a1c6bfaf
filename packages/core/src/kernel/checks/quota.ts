import type { Check, PartView, RawBreach, Signature } from "../check.ts"
import { identityOf } from "../digest.ts"
import type { Group } from "../fold.ts"
import type { Parameter } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import { byIdentity, type Dated } from "./dated.ts"
import type { Needs } from "./each.ts"

/** A period of calendar dates, both inclusive. */
export interface Period {
  /** Its first day. */
  readonly from: Parameter<string>
  /** Its last day. */
  readonly to: Parameter<string>
}

/** The days of a period. */
export interface PeriodValues {
  /** Its first day (inclusive). */
  readonly from: string
  /** Its last day (inclusive). */
  readonly to: string
}

/** How many records of another set each record of a small set demands. */
export interface QuotaRule<T, C extends string> {
  /** The fault of a demand that was not filled by the end of the period. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: (period: PeriodValues) => Text
  /** Fields without which nothing can be judged: one that no record carries makes the rule unknown. */
  readonly needs?: Needs<T>
  /** By which key the counted records name it. */
  readonly key: (record: T) => string
  /** How many are owed; none where nothing is. */
  readonly owed: (record: T) => number | undefined
  /** What is counted: an agency's own records only. */
  readonly counted: Dated
  /** The period in which they are owed. */
  readonly period: Period
}

/** What the words of an unfilled demand can speak of. */
export interface QuotaDetail extends PeriodValues {
  /** How many are owed. */
  readonly owed: number
  /** How many there are. */
  readonly delivered: number
}

/**
 * Each agency delivered, within a period, as many records as each record of a small set demands of it. Until the last
 * day of the period (inclusive) what is short is pending.
 */
export const quota = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, needs = [], key, owed, counted, period }: QuotaRule<T, C>
): Check<{ readonly [K in C]: Signature<T, QuotaDetail, PeriodValues> }> => {
  const inPeriod: Group = {
    set: counted.set,
    key: (record, given) => {
      const day = counted.on(record)
      return day !== undefined && day <= given.asOf && day >= String(given["from"]) && day <= String(given["to"])
        ? counted.key(record)
        : undefined
    }
  }
  return {
    parts: [
      {
        says: (given) => says(periodOf(given)),
        reads: [
          { set, fields: needs, shown: set.fields.map(({ name }) => name) },
          { set: counted.set, fields: [] }
        ],
        codes: [breach],
        optional: false,
        given: { from: period.from, to: period.to },
        tests: [],
        columns: [],
        groups: [inPeriod],
        keeps: [set],
        judge: (view) => {
          const { from, to } = periodOf(view.given)
          const { records, agencies, rows } = view.kept(set)
          const delivered = view.agencies.map((_, agency) => byIdentity([view.group(inPeriod, agency)]))
          for (const [index, record] of records.entries()) {
            const agency = agencies[index] ?? 0
            const due = owed(record)
            if (due === undefined) continue
            view.checked(agency, 1, set)
            const count = delivered[agency]?.get(identityOf(key(record)))?.count ?? 0
            if (count >= due) continue
            fallShort(view, { owed: due, delivered: count, from, to }, agency, {
              code: breach,
              rows: [{ set, agency, row: rows[index] ?? 0 }],
              restsOn: [counted.set]
            })
          }
        }
      }
    ]
  }
}

/** Says that an agency delivered too few: pending until the last day of the period, at fault after it. */
const fallShort = (
  view: PartView,
  detail: QuotaDetail,
  agency: number,
  fault: Pick<RawBreach, "code" | "rows" | "restsOn">
): void => {
  if (view.asOf <= detail.to) view.pending(agency, 1, detail.to)
  else view.breach({ ...fault, agencies: [agency], detail: { ...detail }, due: detail.to })
}

const counted = "counted"

/** How many records of a set every agency owes in a period. */
export interface AtLeastRule<T, C extends string> {
  /** The fault of an agency that has too few. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: (given: PeriodValues & { readonly least: number }) => Text
  /** Which records count; all when absent. */
  readonly where?: (record: T) => boolean
  /** The calendar date by which a record falls into the period. */
  readonly on: (record: T) => string | undefined
  /** The least number. */
  readonly least: Parameter<number>
  /** The period. */
  readonly period: Period
}

/** Each agency has, within a period, at least so many records. Until the last day of the period too few are pending. */
export const atLeast = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, where = () => true, on, least, period }: AtLeastRule<T, C>
): Check<{
  readonly [K in C]: Signature<undefined, QuotaDetail, PeriodValues & { readonly least: number }>
}> => {
  const group: Group<T> = {
    set,
    key: (record, given) => {
      const day = on(record)
      const { from, to } = periodOf(given)
      return day !== undefined && day >= from && day <= to && day <= given.asOf && where(record) ? counted : undefined
    }
  }
  return {
    parts: [
      {
        says: (given) => says({ ...periodOf(given), least: Number(given["least"]) }),
        reads: [{ set, fields: [] }],
        codes: [breach],
        optional: false,
        given: { from: period.from, to: period.to, least },
        tests: [],
        columns: [],
        groups: [group],
        keeps: [],
        judge: (view) => {
          const { from, to } = periodOf(view.given)
          const owed = Number(view.given["least"])
          for (let agency = 1; agency < view.agencies.length; agency++) {
            if (!view.judges(agency)) continue
            view.checked(agency, 1)
            const delivered = view.group(group, agency).get(counted)?.count ?? 0
            if (delivered >= owed) continue
            fallShort(view, { owed, delivered, from, to }, agency, { code: breach, rows: [], restsOn: [set] })
          }
        }
      }
    ]
  }
}

const periodOf = (given: Readonly<Record<string, unknown>>): PeriodValues => ({
  from: String(given["from"]),
  to: String(given["to"])
})
