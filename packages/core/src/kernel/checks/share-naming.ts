import type { Check, PartView, RowRef, Signature } from "../check.ts"
import type { Given } from "../parameter.ts"
import type { RecordSet } from "../record-set.ts"
import { share, type ShareDetail, type ShareRule } from "./share.ts"

/** A {@link share} of a small set whose finding shows, as its context, the records that fall short. */
export const shareNaming = <T, const C extends string, const G extends Given = Record<never, never>>(
  set: RecordSet<T>,
  rule: ShareRule<T, C, G>
): Check<{ readonly [K in C]: Signature<undefined, ShareDetail, Record<never, never>, T> }> => ({
  parts: share(set, rule).parts.map((part) => ({
    ...part,
    judge: (view) => {
      const breach: PartView["breach"] = (fault) => {
        const context: RowRef[] = []
        for (const test of part.tests) {
          const { agencies, rows } = view.test(test)
          for (const [index, agency] of agencies.entries())
            if (fault.agencies.includes(agency)) context.push({ set, agency, row: rows[index] ?? 0 })
        }
        view.breach({ ...fault, context })
      }
      // In everything else it is the view.
      part.judge(Object.create(view, { breach: { value: breach } }) as PartView)
    }
  }))
})
