import type { Waiver } from "../assessment/waiver.ts"
import type { Describer } from "./describer.ts"
import type { Words } from "./words.ts"

/** Whom a waiver excuses, why, by whose word and for how long, as a sentence. */
export const sayWaiver = (
  { id, agency, reason, approvedBy, from, to }: Waiver,
  describer: Describer,
  words: Words
): string => words.waived({ id, agency: describer.agency(agency), reason, approvedBy, from, to })
