import type { Check, RowRef, Signature } from "../kernel/check.ts"
import { folded } from "../kernel/field.ts"
import type { Parameter } from "../kernel/parameter.ts"
import type { Text } from "../kernel/text.ts"
import { type Annex, type AnnexItem, annexItems, type WorkPlanItem, workPlanItems } from "./leadership-records.ts"

/**
 * Each item of the county's annexes that concerns an agency is covered by a task of the agency's plan, which names the
 * item by its number or by what it says. Up to the deadline, inclusive, what is not covered is pending. An agency that no
 * item concerns has nothing to cover; without the county's items the rule is unknown.
 */
export const annexPlanned = <const C extends string>({
  breach,
  deadline,
  says
}: {
  /** The fault of an item without a task. */
  readonly breach: C
  /** The last day, inclusive, as a calendar date yyyy-mm-dd. */
  readonly deadline: Parameter<string>
  /** What must be covered, in words. */
  readonly says: Text
}): Check<{ readonly [K in C]: Signature<AnnexItem, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [
        { set: annexItems, fields: ["annex", "item"] },
        { set: workPlanItems, fields: ["item"] }
      ],
      codes: [breach],
      optional: false,
      given: { deadline },
      tests: [],
      columns: [],
      keeps: [annexItems, workPlanItems],
      judge: (view) => {
        const due = String(view.given["deadline"])
        const planned = new Set<string>()
        const tasks = view.kept(workPlanItems)
        for (const [index, task] of tasks.records.entries())
          for (const key of coveredBy(task)) planned.add(`${tasks.agencies[index] ?? 0} ${key}`)
        for (let agency = 1; agency < view.agencies.length; agency++) {
          if (!view.judges(agency)) continue
          const items = new Map<string, { readonly item: AnnexItem; readonly row: RowRef }>()
          const { records, rows } = view.kept(annexItems)
          for (const [index, item] of records.entries()) {
            if (item.agency !== undefined && view.indexOf(item.agency) !== agency) continue
            const key = keyOf(item.annex, item.item)
            const before = items.get(key)
            // An item that is listed twice is owed once; which of its rows is shown is not left to their order.
            if (before !== undefined && JSON.stringify(before.item) <= JSON.stringify(item)) continue
            items.set(key, { item, row: { set: annexItems, agency: 0, row: rows[index] ?? 0 } })
          }
          if (items.size === 0) view.inapplicable(agency)
          for (const [key, { item, row }] of items) {
            view.checked(agency, 1)
            const names = [key, ...(item.title === undefined ? [] : [keyOf(item.annex, item.title)])]
            if (names.some((name) => planned.has(`${agency} ${name}`))) continue
            if (view.asOf <= due) view.pending(agency, 1, due)
            else view.breach({ code: breach, agencies: [agency], rows: [row], restsOn: [workPlanItems], due })
          }
        }
      }
    }
  ]
})

const annexes: readonly Annex[] = ["annex-1", "annex-2"]

const keyOf = (annex: Annex, item: string): string => `${annex} ${folded(item)}`

const coveredBy = ({ annex, item }: WorkPlanItem): readonly string[] =>
  item === undefined ? [] : (annex === undefined ? annexes : [annex]).map((each) => keyOf(each, item))
