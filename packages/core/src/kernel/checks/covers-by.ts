import type { Check, Signature } from "../check.ts"
import type { Group, Moment } from "../fold.ts"
import type { Given, GivenValues } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import type { CoversDetail, CoversRule, Topic } from "./covers.ts"

/** Which topics an agency's records must cover, and by when. */
export interface CoversByRule<T, C extends string, G extends Given> extends Omit<CoversRule<T, C, G>, "says"> {
  /** What must be covered, in words. */
  readonly says: (given: GivenValues<G>) => Text
  /** The last day (yyyy-mm-dd, inclusive) by which every topic must be covered. */
  readonly due: (given: GivenValues<G> & Moment) => string
}

/** What the words of a topic can speak of that was not covered in time. */
export interface CoversByDetail extends CoversDetail {
  /** The last day (inclusive). */
  readonly due: string
}

/**
 * Each topic that an agency owes has at least one record by a day. A topic without one is pending up to that day,
 * inclusive. Whether a record came in time is for `topic` to say.
 */
export const coversBy = <T, const C extends string, const G extends Given = Record<never, never>>(
  set: RecordSet<T>,
  { breach, says, needs = [], given, due, topic, expected }: CoversByRule<T, C, G>
): Check<{ readonly [K in C]: Signature<undefined, CoversByDetail, GivenValues<G>> }> => {
  const group: Group<T> = { set, key: (record, values) => topic(record, values as GivenValues<G> & Moment) }
  return {
    parts: [
      {
        says: (values) => says(values as GivenValues<G>),
        reads: [{ set, fields: needs }],
        codes: [breach],
        optional: false,
        given: given ?? {},
        tests: [],
        columns: [],
        groups: [group],
        keeps: [],
        judge: (view) => {
          const values = { ...view.given, asOf: view.asOf } as GivenValues<G> & Moment
          const last = due(values)
          for (const [index, agency] of view.agencies.entries()) {
            if (!view.judges(index)) continue
            const topics: readonly Topic[] = expected(agency, values)
            if (topics.length === 0) view.inapplicable(index)
            const counts = view.group(group, index)
            for (const { id, title } of topics) {
              view.checked(index, 1)
              if (counts.has(id)) continue
              if (view.asOf <= last) view.pending(index, 1, last)
              else
                view.breach({
                  code: breach,
                  subject: title.zh,
                  agencies: [index],
                  rows: [],
                  restsOn: [set],
                  detail: { topic: id, title, due: last },
                  due: last
                })
            }
          }
        }
      }
    ]
  }
}
