import type { Check, Signature } from "../check.ts"
import { identityOf } from "../digest.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import { isWhole } from "./county-wide.ts"
import { type Dated, countyWide } from "./dated.ts"

/** What may not be empty. */
export interface PopulatedRule<T, C extends string> {
  /** The fault of a record that nothing fills. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: Text
  /** Which records are concerned; all when absent. */
  readonly where?: (record: T) => boolean
  /** By which key the others name it. */
  readonly key: (record: T) => string
  /** The key of the record of the same set that this one fills, such as the one above it; none where it fills none. */
  readonly parent: (record: T) => string | undefined
  /** What else fills it, anywhere in the county, up to the day of the judgement; one record is enough. */
  readonly filledBy: Dated
}

/**
 * Every record of a small set is named by at least one other record, whoever's it is. What looks empty is unknown
 * while some agency's records were not supplied.
 */
export const populated = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, where = () => true, key, parent, filledBy }: PopulatedRule<T, C>
): Check<{ readonly [K in C]: Signature<T, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [
        { set, fields: [], shown: set.fields.map(({ name }) => name) },
        { set: filledBy.set, fields: [] }
      ],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      groups: [filledBy.untilToday],
      keeps: [set],
      judge: (view) => {
        const { records, agencies, rows } = view.kept(set)
        const filling = countyWide(view, filledBy)
        const parents = new Set<string>()
        for (const record of records) {
          const above = parent(record)
          if (above !== undefined) parents.add(identityOf(above))
        }
        const whole = isWhole(view)
        for (const [index, record] of records.entries()) {
          if (!where(record)) continue
          const agency = agencies[index] ?? 0
          view.checked(agency, 1, set)
          const name = identityOf(key(record))
          if (parents.has(name) || filling.has(name)) continue
          if (whole)
            view.breach({
              code: breach,
              agencies: [agency],
              rows: [{ set, agency, row: rows[index] ?? 0 }],
              restsOnCounty: [set, filledBy.set]
            })
          else view.unknown(agency, { set: filledBy.set.id })
        }
      }
    }
  ]
})
