import {
  type AsyncRegister,
  type Decision,
  decideAsync,
  type DecisionWords,
  describeDecision,
  type Locale,
  type Notice,
  parseCommand,
  type Register
} from "@zhengwu/core"
import { unusable } from "./problem.ts"

/** A decision with its words. */
export interface WordedDecision extends Decision {
  /** The decision in the reader's language. */
  readonly words: DecisionWords
}

/** What an order may say of itself: who would act, and the command's fields. */
export interface OrderWritten {
  readonly agency?: unknown
  readonly fields?: unknown
}

/** A command as it was read; throws `Refused` with every issue where it cannot be. */
export const readOrder = (notice: Notice, command: string, written: unknown) => {
  const input =
    typeof written === "object" && written !== null && !Array.isArray(written) ? { ...written, command } : written
  const parsed = parseCommand(notice, input)
  if (!parsed.ok) throw unusable(parsed.issues)
  return parsed.value
}

/** Decides a command that was read. */
export const decideOrder = (
  notice: Notice,
  order: ReturnType<typeof readOrder>,
  register: Register | AsyncRegister,
  asOf: string
): Promise<Decision> => decideAsync(notice, order, register, { asOf })

/** The decision with its words. */
export const worded = (notice: Notice, decision: Decision, locale: Locale): WordedDecision => ({
  ...decision,
  words: describeDecision(notice, decision, locale)
})
