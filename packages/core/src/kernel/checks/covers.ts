import type { Agency } from "../agency.ts"
import type { Check, Signature } from "../check.ts"
import type { Group, Moment } from "../fold.ts"
import type { Given, GivenValues } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import type { Needs } from "./each.ts"

/** Something that an agency owes at least one record of. */
export interface Topic {
  /** Stable name, as records give it. */
  readonly id: string
  /** What it is called. */
  readonly title: Text
}

/** Which topics an agency's records must cover. */
export interface CoversRule<T, C extends string, G extends Given> {
  /** The fault of a topic without a record. */
  readonly breach: C
  /** What must be covered, in words. */
  readonly says: Text
  /** Fields without which nothing can be counted. */
  readonly needs?: Needs<T>
  /** Parameters to judge by. */
  readonly given?: G
  /** The topics that a record counts for, none where it lies outside the period or does not count. */
  readonly topic: (record: T, given: GivenValues<G> & Moment) => string | readonly string[] | undefined
  /** The topics that an agency owes; the rule does not apply to one that owes none. */
  readonly expected: (agency: Agency, given: GivenValues<G> & Moment) => readonly Topic[]
}

/** What the words of an uncovered topic can speak of. */
export interface CoversDetail {
  /** Its id. */
  readonly topic: string
  /** What it is called. */
  readonly title: Text
}

/** Each topic that an agency owes has at least one record. */
export const covers = <T, const C extends string, const G extends Given = Record<never, never>>(
  set: RecordSet<T>,
  { breach, says, needs = [], given, topic, expected }: CoversRule<T, C, G>
): Check<{ readonly [K in C]: Signature<undefined, CoversDetail, GivenValues<G>> }> => {
  const group: Group<T> = { set, key: (record, values) => topic(record, values as GivenValues<G> & Moment) }
  return {
    parts: [
      {
        says: () => says,
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
          for (const [index, agency] of view.agencies.entries()) {
            if (!view.judges(index)) continue
            const topics = expected(agency, values)
            if (topics.length === 0) view.inapplicable(index)
            const counts = view.group(group, index)
            for (const { id, title } of topics) {
              view.checked(index, 1)
              if (!counts.has(id))
                view.breach({
                  code: breach,
                  subject: title.zh,
                  agencies: [index],
                  rows: [],
                  restsOn: [set],
                  detail: { topic: id, title }
                })
            }
          }
        }
      }
    ]
  }
}
