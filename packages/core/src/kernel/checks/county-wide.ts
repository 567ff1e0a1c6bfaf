import type { PartView } from "../check.ts"

/** Whether everything that a part reads is there for every agency, so that what is nowhere is truly missing. */
export const isWhole = (view: PartView): boolean =>
  view.agencies.every((_, agency) => agency === 0 || view.judges(agency))
