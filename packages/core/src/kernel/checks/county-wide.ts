import type { PartView } from "../check.ts"
import type { Group } from "../fold.ts"
import type { GroupTally } from "../tally.ts"

/** Whether everything that a part reads is there for every agency, so that what is nowhere is truly missing. */
export const isWhole = (view: PartView): boolean =>
  view.agencies.every((_, agency) => agency === 0 || view.judges(agency))

/** The counts of a group by key, of all agencies together, with the latest of their dates. */
export const countyTally = (view: PartView, group: Group): GroupTally => {
  const whole = new Map<string, { count: number; latest?: string }>()
  for (let agency = 0; agency < view.agencies.length; agency++)
    for (const [key, { count, latest }] of view.group(group, agency)) {
      const entry = whole.get(key)
      if (entry === undefined) {
        whole.set(key, latest === undefined ? { count } : { count, latest })
        continue
      }
      entry.count += count
      if (latest !== undefined && (entry.latest === undefined || latest > entry.latest)) entry.latest = latest
    }
  return whole
}
