import type { Check, Signature } from "../check.ts"
import type { Moment, Test } from "../fold.ts"
import type { Given, GivenValues, Parameter } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import type { Needs } from "./each.ts"

/** How large a share of an agency's records must satisfy something. */
export interface ShareRule<T, C extends string, G extends Given> {
  /** The fault of an agency whose share is too small. */
  readonly breach: C
  /** The least share, in percent (0 to 100, inclusive). */
  readonly leastPercent: Parameter<number>
  /** What must be, in words. */
  readonly says: (leastPercent: number) => Text
  /** Fields without which nothing can be counted. */
  readonly needs?: Needs<T>
  /** Further parameters to judge by. */
  readonly given?: G
  /** Which records count at all; all when absent. An agency without any is not concerned. */
  readonly where?: (record: T) => boolean
  /** Which of them satisfy it. */
  readonly holds: (record: T, given: GivenValues<G> & Moment) => boolean
  /**
   * Which of them tell nothing of the day, so that they may satisfy it or not; none when absent. Where these decide, the
   * share is unknown.
   */
  readonly untold?: (record: T, moment: Moment) => boolean
}

/** What the words of a share can speak of. */
export interface ShareDetail {
  /** Records that satisfy it. */
  readonly held: number
  /** Records that count. */
  readonly total: number
  /** The share in percent, rounded down to one decimal, so that a share below the least never looks like it. */
  readonly sharePercent: number
  /** The least share in percent. */
  readonly leastPercent: number
}

/** At least a share of an agency's records satisfies a predicate. What is checked is each record; at fault are those short of the least. */
export const share = <T, const C extends string, const G extends Given = Record<never, never>>(
  set: RecordSet<T>,
  { breach, leastPercent, says, needs = [], given, where, holds, untold }: ShareRule<T, C, G>
): Check<{ readonly [K in C]: Signature<undefined, ShareDetail, Record<never, never>> }> => {
  const test: Test<T> = {
    set,
    ...(where === undefined ? {} : { concerns: where }),
    verdict: (record, values) => holds(record, values as GivenValues<G> & Moment)
  }
  const telling: Test<T> | undefined = untold && {
    set,
    ...(where === undefined ? {} : { concerns: where }),
    verdict: (record, values) => !untold(record, values)
  }
  return {
    parts: [
      {
        says: (values) => says(Number(values["leastPercent"])),
        reads: [{ set, fields: needs }],
        codes: [breach],
        optional: false,
        given: { ...given, leastPercent },
        tests: telling === undefined ? [test] : [test, telling],
        columns: [],
        keeps: [],
        judge: (view) => {
          const least = Number(view.given["leastPercent"])
          const { checked, agencies } = view.test(test)
          const failed: number[] = []
          for (const agency of agencies) failed[agency] = (failed[agency] ?? 0) + 1
          const open: number[] = []
          if (telling !== undefined)
            for (const agency of view.test(telling).agencies) open[agency] = (open[agency] ?? 0) + 1
          for (let agency = 0; agency < view.agencies.length; agency++) {
            const total = checked[agency] ?? 0
            if (total === 0) {
              view.inapplicable(agency)
              continue
            }
            view.checked(agency, total, set)
            const held = total - (failed[agency] ?? 0)
            if (held * 100 >= least * total) continue
            if ((held + (open[agency] ?? 0)) * 100 >= least * total) {
              view.unknown(agency, { set: set.id, fields: needs.flat() })
              continue
            }
            view.breach({
              code: breach,
              agencies: [agency],
              rows: [],
              restsOn: [set],
              count: Math.ceil((least * total) / 100) - held,
              detail: { held, total, sharePercent: Math.floor((held * 1000) / total) / 10, leastPercent: least }
            })
          }
        }
      }
    ]
  }
}
