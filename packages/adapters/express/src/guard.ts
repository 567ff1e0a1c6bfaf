import type { AsyncRegister, Decision, Locale, Notice, Register, Text } from "@zhengwu/core"
import { describeDecision } from "@zhengwu/core"
import type { Request, RequestHandler, Response } from "express"
import { decideOrder, type OrderWritten, readOrder } from "./decide-request.ts"
import { localeOf } from "./locale.ts"
import { type ZhengwuOptions, todayOf } from "./options.ts"
import { answerError, type Problem, sendProblem } from "./problem.ts"

/** What a guard needs. */
export interface GuardOptions extends Pick<ZhengwuOptions, "today" | "onError"> {
  /** The notice. */
  readonly notice: Notice
  /** What is asked; it must answer. */
  readonly register: Register | AsyncRegister
}

const titles: Readonly<Record<Exclude<Decision["verdict"], "permit">, Text>> = {
  deny: { zh: "不得办理", en: "This may not be done" },
  "needs-approval": { zh: "须先报批", en: "This needs an approval first" },
  undetermined: { zh: "现有数据不足以判断", en: "The register cannot tell whether this may be done" }
}

/** A decision that is no permit, as it is answered; `undefined` for a permit. */
const refusalOf = (notice: Notice, decision: Decision, locale: Locale): Problem | undefined => {
  if (decision.verdict === "permit") return undefined
  const { summary, reasons, approval, missing } = describeDecision(notice, decision, locale)
  return {
    status: decision.verdict === "deny" ? 403 : 409,
    code: decision.verdict,
    title: titles[decision.verdict],
    more: {
      detail: summary,
      command: decision.command,
      provisions: decision.provisions,
      reasons,
      ...(approval === undefined ? {} : { approval }),
      missing
    }
  }
}

/**
 * Answers a decision that is no permit as a guard does, for a host that decides in its own transaction. Throws a
 * TypeError for a permit.
 */
export const sendRefusal = (request: Request, response: Response, notice: Notice, decision: Decision): void => {
  const locale = localeOf(request)
  const problem = refusalOf(notice, decision, locale)
  if (problem === undefined) throw new TypeError("A permit is no refusal")
  sendProblem(response, problem, locale)
}

/**
 * Lets requests through whose command is permitted; others are answered as problem details with provisions and remedy:
 * 403 for `deny`; 409 for `needs-approval` and `undetermined`, which the caller can mend and try again. The decision is
 * left in `response.locals.decision`. The host's route must still carry it out in a transaction: two requests may be
 * permitted at once.
 */
export const guard =
  (options: GuardOptions) =>
  (command: string, fromRequest: (request: Request) => OrderWritten | Promise<OrderWritten>): RequestHandler =>
  async (request, response, next) => {
    const locale = localeOf(request)
    try {
      const order = readOrder(options.notice, command, await fromRequest(request))
      const decision = await decideOrder(options.notice, order, options.register, todayOf(options))
      const problem = refusalOf(options.notice, decision, locale)
      if (problem === undefined) {
        response.locals["decision"] = decision
        next()
      } else sendProblem(response, problem, locale)
    } catch (error) {
      answerError(request, response, error, options)
    }
  }
