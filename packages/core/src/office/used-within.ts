import type { Moment } from "../kernel/fold.ts"
import { daysBetween } from "../time/index.ts"
import type { ApplicationUse } from "./use-records.ts"

/** Whether the last use lies at most so many days back, and not ahead. */
export const usedWithin = (
  { lastUsedOn }: ApplicationUse,
  { usedWithinDays, asOf }: { readonly usedWithinDays: number } & Moment
): boolean => lastUsedOn !== undefined && lastUsedOn <= asOf && daysBetween(lastUsedOn, asOf) <= usedWithinDays

/** Whether the last use came after the day, so that it does not tell of any use before. */
export const usedLater = ({ lastUsedOn }: ApplicationUse, { asOf }: Moment): boolean =>
  lastUsedOn !== undefined && lastUsedOn > asOf
