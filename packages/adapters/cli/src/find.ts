import { type Agency, directoryOf, nearest, type Notice, type Rule } from "@zhengwu/core"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"

/** Finds the rule with this id. */
export const findRule = (notice: Notice, id: string): Effect.Effect<Rule, Refusal> => {
  const rule = notice.rules.find((each) => each.id === id)
  if (rule !== undefined) return Effect.succeed(rule)
  const guess = nearest(
    id,
    notice.rules.map((each) => each.id)
  )
  return Effect.fail(
    new Refusal({
      reason: { zh: `没有规则“${id}”`, en: `There is no rule "${id}"` },
      remedy:
        guess === undefined
          ? { zh: "用 zhengwu rules 列出全部规则", en: "zhengwu rules lists the rules" }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
    })
  )
}

/** Finds an agency by id, name or short name, or the authority that keeps the county's register; gives the id. */
export const findAgency = (
  notice: Notice,
  agencies: readonly Agency[],
  written: string
): Effect.Effect<string, Refusal> => {
  const { id, name } = notice.authority
  if ([id, name.zh, name.en].includes(written) && !agencies.some((each) => each.id === id)) return Effect.succeed(id)
  const reading = directoryOf(agencies)(written)
  return reading.ok
    ? Effect.succeed(reading.value)
    : Effect.fail(new Refusal({ reason: reading.fault.message, remedy: reading.fault.remedy }))
}
