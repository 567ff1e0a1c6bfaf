import type { Check, Signature } from "../check.ts"
import { identityOf } from "../digest.ts"
import type { Parameter } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import type { Text } from "../text.ts"
import { isWhole } from "./county-wide.ts"

/** A tree of a small set's records that must hang together and stay shallow. */
export interface NestedRule<T, Deep extends string, Loose extends string> {
  /** What must be, in words. */
  readonly says: (maxDepth: number) => Text
  /** The record's own name, unique in the county. */
  readonly id: (record: T) => string
  /** The name of the record above it; none at the top, which is level 1. */
  readonly parent: (record: T) => string | undefined
  /** The deepest level allowed, inclusive. */
  readonly maxDepth: Parameter<number>
  /** The faults: a record below the deepest level; one whose parent is not listed, or that lies below itself. */
  readonly breaches: { readonly tooDeep: Deep; readonly unrooted: Loose }
}

/** A record hangs from nothing: its parent is not listed, or the way up leads back to it. */
export type Unrooted = "parent-missing" | "circular"

/**
 * Every record of a small set hangs in a tree, at most so deep. A record with a missing parent is the top of what hangs
 * below it. While some agency's records were not supplied, a missing parent is unknown.
 */
export const nested = <T, const Deep extends string, const Loose extends string>(
  set: RecordSet<T>,
  { says, id, parent, maxDepth, breaches }: NestedRule<T, Deep, Loose>
): Check<
  {
    readonly [K in Deep]: Signature<T, { readonly depth: number }, { readonly maxDepth: number }>
  } & { readonly [K in Loose]: Signature<T, { readonly reason: Unrooted }, { readonly maxDepth: number }> }
> => ({
  parts: [
    {
      says: (given) => says(Number(given["maxDepth"])),
      reads: [{ set, fields: [], shown: set.fields.map(({ name }) => name) }],
      codes: Object.values(breaches),
      optional: false,
      given: { maxDepth },
      tests: [],
      columns: [],
      keeps: [set],
      judge: (view) => {
        const { records, agencies, rows } = view.kept(set)
        const parents = new Map<string, string | undefined>()
        const nameOf = (record: T) => identityOf(id(record))
        const aboveOf = (record: T) => {
          const above = parent(record)
          return above === undefined ? undefined : identityOf(above)
        }
        for (const record of records) {
          const name = nameOf(record)
          const above = aboveOf(record)
          // Of two records with one name the lesser parent stands, so that their order means nothing.
          if (!parents.has(name) || (above ?? "") < (parents.get(name) ?? "")) parents.set(name, above)
        }
        const whole = isWhole(view)
        const most = Number(view.given["maxDepth"])
        for (const [index, record] of records.entries()) {
          const agency = agencies[index] ?? 0
          view.checked(agency, 1, set)
          const row = { set, agency, row: rows[index] ?? 0 }
          const above = aboveOf(record)
          const unrooted = (reason: Unrooted) =>
            view.breach({
              code: breaches.unrooted,
              agencies: [agency],
              rows: [row],
              restsOnCounty: [set],
              detail: { reason }
            })
          if (above !== undefined && !parents.has(above)) {
            if (whole) unrooted("parent-missing")
            else view.unknown(agency, { set: set.id })
            continue
          }
          const depth = depthBelow(parents, above, nameOf(record))
          if (depth === "circular") unrooted("circular")
          else if (depth !== undefined && depth > most)
            view.breach({ code: breaches.tooDeep, agencies: [agency], rows: [row], detail: { depth } })
        }
      }
    }
  ]
})

/** The level of a record below its parent; `undefined` where the way up never ends without meeting the record. */
const depthBelow = (
  parents: ReadonlyMap<string, string | undefined>,
  above: string | undefined,
  own: string
): number | "circular" | undefined => {
  let depth = 1
  for (let current = above; current !== undefined && parents.has(current); current = parents.get(current)) {
    if (current === own) return "circular"
    if (++depth > parents.size + 1) return undefined
  }
  return depth
}
