import * as Effect from "effect/Effect"
import type { Notice } from "../kernel/notice.ts"
import { type Answers, type DecideOptions, deciding } from "./decide.ts"
import type { Command, Decision } from "./decision.ts"
import type { EffectRegister } from "./register.ts"

/** Decides a command over a register of effects; the questions of one round are asked at the same time. */
export const decideEffect = <E, R>(
  notice: Notice,
  command: Command,
  register: EffectRegister<E, R>,
  options: DecideOptions
): Effect.Effect<Decision, E, R> =>
  Effect.suspend(() => {
    const conversation = deciding(notice, command, options)
    const next = (answers?: Answers): Effect.Effect<Decision, E, R> => {
      const step = answers === undefined ? conversation.next() : conversation.next(answers)
      if (step.done === true) return Effect.succeed(step.value)
      const { agencies, queries } = step.value
      return Effect.all(
        {
          agencies: Effect.forEach(agencies, (id) => register.agency(id), { concurrency: "unbounded" }),
          rows: Effect.forEach(queries, (query) => register.find(query), { concurrency: "unbounded" })
        },
        { concurrency: "unbounded" }
      ).pipe(Effect.flatMap(next))
    }
    return next()
  })
