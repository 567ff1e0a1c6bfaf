import { explainRule } from "../kernel/explain.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Rule } from "../kernel/rule.ts"

/** The rules of a notice that people judge, since no record can tell. */
export const judgedRules = (notice: Notice): readonly Rule[] =>
  notice.rules.filter((rule) => explainRule(notice, rule).decidedBy === "person")
