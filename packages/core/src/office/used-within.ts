import type { Moment } from "../kernel/fold.ts"
import { daysBetween } from "../time/index.ts"
import type { ApplicationUse } from "./use-records.ts"

/** Whether the last use lies at most so many days back. */
export const usedWithin = (
  { lastUsedOn }: ApplicationUse,
  { usedWithinDays, asOf }: { readonly usedWithinDays: number } & Moment
): boolean => lastUsedOn !== undefined && daysBetween(lastUsedOn, asOf) <= usedWithinDays
