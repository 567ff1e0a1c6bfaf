import type { Group } from "./fold.ts"
import type { GivenNow } from "./test-fold.ts"

/** How many records count for each key, and the latest of their dates where one is kept. */
export type GroupTally = ReadonlyMap<string, { readonly count: number; readonly latest?: string }>

/** A group with the parameter values that it is counted with. */
export interface GroupRun {
  /** The group. */
  readonly group: Group
  /** Values of its parameters, and the day. */
  readonly given: GivenNow
}

/** The counts of one group, by agency index. */
export class GroupFold {
  readonly tallies: Map<string, { count: number; latest?: string }>[] = []
  readonly group: Group
  readonly given: GivenNow

  constructor(group: Group, given: GivenNow) {
    this.group = group
    this.given = given
  }

  add(record: unknown, agency: number): void {
    const key = this.group.key(record, this.given)
    if (key === undefined) return
    const latest = this.group.latest?.(record)
    if (typeof key === "string") this.count(agency, key, 1, latest)
    else for (const each of key) this.count(agency, each, 1, latest)
  }

  absorb(other: GroupFold, agencyOf: (index: number) => number): void {
    for (const [agency, tally] of other.tallies.entries())
      for (const [key, { count, latest }] of tally ?? []) this.count(agencyOf(agency), key, count, latest)
  }

  private count(agency: number, key: string, count: number, latest: string | undefined): void {
    const tally = (this.tallies[agency] ??= new Map())
    const entry = tally.get(key)
    if (entry === undefined) {
      tally.set(key, latest === undefined ? { count } : { count, latest })
      return
    }
    entry.count += count
    if (latest !== undefined && (entry.latest === undefined || latest > entry.latest)) entry.latest = latest
  }
}
