import type { Check, Signature } from "../kernel/check.ts"
import type { Text } from "../kernel/text.ts"
import { type Judgement, judgements } from "./records.ts"

/**
 * A person has judged the agency on this rule. Until then the rule is unknown: nobody's silence is a verdict. Of
 * several judgements up to the day the latest stands; of two on one day, the unfavourable one.
 */
export const judged = <const C extends string>(
  rule: string,
  { breach, says }: { readonly breach: C; readonly says: Text }
): Check<{ readonly [K in C]: Signature<Judgement, Record<string, never>, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [{ set: judgements, fields: [] }],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [judgements],
      judge: (view) => {
        const { records, agencies, rows } = view.kept(judgements)
        const standing = new Map<number, number>()
        for (const [index, judgement] of records.entries()) {
          if (judgement.rule !== rule || judgement.judgedOn > view.asOf) continue
          const agency = agencies[index] ?? 0
          const before = records[standing.get(agency) ?? -1]
          if (before === undefined || supersedes(judgement, before)) standing.set(agency, index)
        }
        for (let agency = 1; agency < view.agencies.length; agency++) {
          const index = standing.get(agency)
          if (index === undefined) {
            view.unknown(agency, { set: judgements.id })
            continue
          }
          view.checked(agency, 1)
          if (records[index]?.verdict === "not-met")
            view.breach({
              code: breach,
              agencies: [agency],
              rows: [{ set: judgements, agency, row: rows[index] ?? 0 }]
            })
        }
      }
    }
  ]
})

const supersedes = (one: Judgement, other: Judgement): boolean =>
  one.judgedOn === other.judgedOn ? one.verdict === "not-met" && other.verdict === "met" : one.judgedOn > other.judgedOn
