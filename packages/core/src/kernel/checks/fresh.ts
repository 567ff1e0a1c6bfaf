import type { Check, Signature } from "../check.ts"
import { dateOfDay, requireDay } from "../day-number.ts"
import { identityOf } from "../digest.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import { isWhole } from "./county-wide.ts"
import { countyWide, type Dated, later } from "./dated.ts"
import type { Needs } from "./each.ts"

/** What must be kept up to date, and by what this is seen. */
export interface FreshRule<T, C extends string> {
  /** The fault of what was not updated within its interval, or never. */
  readonly breach: C
  /** What must be kept up to date, in words. */
  readonly says: Text
  /** Fields without which nothing can be judged: one that no record carries makes the rule unknown. */
  readonly needs?: Needs<T>
  /** By which key updates name it. */
  readonly key: (record: T) => string
  /** The longest time between two updates, in days (inclusive); none where no interval is set. */
  readonly intervalDays: (record: T) => number | undefined
  /** The updates of the whole county, without which the rule is unknown. */
  readonly updated: Dated
  /** Further evidence of updates, taken where it was supplied. */
  readonly alsoUpdated?: readonly Dated[]
}

/** What the words of something stale can speak of. */
export interface FreshDetail {
  /** The calendar date of the latest update; absent where there was none. */
  readonly latest?: string
  /** The interval in days. */
  readonly intervalDays: number
}

/**
 * Whatever a small set lists was updated within its interval, whoever did it: its next update is due (inclusive) that
 * many days after the latest up to the day of the judgement. What looks stale is unknown while some agency's updates
 * were not supplied.
 */
export const fresh = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, needs = [], key, intervalDays, updated, alsoUpdated = [] }: FreshRule<T, C>
): Check<{ readonly [K in C]: Signature<T, FreshDetail, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [
        { set, fields: needs, shown: set.fields.map(({ name }) => name) },
        { set: updated.set, fields: [] }
      ],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      groups: [updated, ...alsoUpdated].map(({ untilToday }) => untilToday),
      keeps: [set],
      judge: (view) => {
        const { records, agencies, rows } = view.kept(set)
        const updates = [updated, ...alsoUpdated].map((each) => countyWide(view, each))
        const today = requireDay(view.asOf)
        const whole = isWhole(view)
        for (const [index, record] of records.entries()) {
          const agency = agencies[index] ?? 0
          const interval = intervalDays(record)
          if (interval === undefined) continue
          view.checked(agency, 1, set)
          const name = identityOf(key(record))
          const latest = updates.reduce<string | undefined>((day, of) => later(day, of.get(name)?.latest), undefined)
          const due = latest === undefined ? undefined : requireDay(latest) + interval
          if (due !== undefined && due >= today) continue
          if (!whole) {
            view.unknown(agency, { set: updated.set.id })
            continue
          }
          view.breach({
            code: breach,
            agencies: [agency],
            rows: [{ set, agency, row: rows[index] ?? 0 }],
            restsOnCounty: [updated.set],
            detail: { intervalDays: interval, ...(latest === undefined ? {} : { latest }) },
            ...(due === undefined ? {} : { due: dateOfDay(due) })
          })
        }
      }
    }
  ]
})
