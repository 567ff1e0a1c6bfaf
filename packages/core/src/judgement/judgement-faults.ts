import { whereIn } from "../kernel/assess.ts"
import type { County } from "../kernel/county.ts"
import type { Issue } from "../kernel/issue.ts"
import { nearest } from "../kernel/nearest.ts"
import type { Notice } from "../kernel/notice.ts"
import { judgedRules } from "./judged-rules.ts"

/**
 * The judgements by people that decide nothing, because the rule that they name is none of the notice or is decided by
 * records: each an error at its row, with the rule that was meant where one is near.
 */
export const judgementFaults = (notice: Notice, { batches }: County): readonly Issue[] => {
  const lists = batches.filter(({ set, records }) => set === "judgements" && records.length > 0)
  if (lists.length === 0) return []
  const judged = judgedRules(notice).map(({ id }) => id)
  const known = new Set(notice.rules.map(({ id }) => id))
  return lists.flatMap(({ records, origin }) =>
    records.flatMap((record, index): readonly Issue[] => {
      const written = ruleIn(record)
      if (written === undefined || judged.includes(written)) return []
      const { place, cells } = whereIn(origin, index)
      const guess = nearest(written, judged)
      return [
        {
          level: "error",
          code: known.has(written) ? "not-judged" : "unknown-name",
          place,
          ...(cells?.["rule"] === undefined ? {} : { cell: cells["rule"] }),
          set: "judgements",
          field: "rule",
          message: known.has(written)
            ? {
                zh: `规则“${written}”由记录判定，不由人评判，本行不起作用`,
                en: `Rule "${written}" is decided by records, not by a person; this row decides nothing`
              }
            : {
                zh: `没有名为“${written}”的规则，本行不起作用`,
                en: `There is no rule called "${written}"; this row decides nothing`
              },
          remedy:
            guess === undefined
              ? { zh: `由人评判的规则：${judged.join("、")}`, en: `Rules that people judge: ${judged.join(", ")}` }
              : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
        }
      ]
    })
  )
}

const ruleIn = (record: unknown): string | undefined => {
  if (typeof record !== "object" || record === null || !("rule" in record)) return undefined
  return typeof record.rule === "string" ? record.rule : undefined
}
