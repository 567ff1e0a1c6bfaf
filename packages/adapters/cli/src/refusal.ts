import type { Issue, Text } from "@zhengwu/core"
import * as Data from "effect/Data"

/** What was asked cannot be done: the arguments or the input are wrong. Ends with exit code 2. */
export class Refusal extends Data.TaggedError("Refusal")<{
  /** What is wrong, in both languages. */
  readonly reason: Text
  /** What to do. */
  readonly remedy?: Text
  /** What was wrong with the input in detail. */
  readonly issues?: readonly Issue[]
}> {}

/** Something was found at or above the severity that was asked for. Ends with exit code 1. */
export class FaultsFound extends Data.TaggedError("FaultsFound") {}
