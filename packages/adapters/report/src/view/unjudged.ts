import type { Outcome } from "@zhengwu/core"
import type { Words } from "../words/words.ts"
import type { Titles } from "./titles.ts"

/** Why rules could not be judged for an agency, or only in part. */
export interface Unjudged {
  /** What was missing, in words. */
  readonly reason: string
  /** The record set that was missing, by id. */
  readonly set: string
  /** The rules that it concerns, by id. */
  readonly rules: readonly string[]
}

/** What was missing for the rules of one agency, by reason, in the order of the rules. */
export const unjudgedIn = (outcomes: readonly Outcome[], titles: Titles, words: Words): readonly Unjudged[] => {
  const reasons = new Map<string, { reason: string; set: string; rules: string[] }>()
  for (const { rule, status, missing } of outcomes) {
    if (status === "not-applicable") continue
    for (const { set, fields, rejected } of missing) {
      const title = titles.set(set)
      const reason =
        rejected !== undefined
          ? words.missingRows(title, rejected)
          : fields === undefined
            ? words.missingSet(title)
            : words.missingFields(title, words.or(fields.map((field) => titles.field(set, field))))
      const known = reasons.get(reason)
      if (known === undefined) reasons.set(reason, { reason, set, rules: [rule] })
      else if (!known.rules.includes(rule)) known.rules.push(rule)
    }
  }
  return [...reasons.values()]
}
