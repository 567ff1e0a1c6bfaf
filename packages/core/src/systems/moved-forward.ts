import type { Check, PartView, RowRef, Signature } from "../kernel/check.ts"
import type { GivenValues, Parameter } from "../kernel/parameter.ts"
import type { Text } from "../kernel/text.ts"
import { addDays } from "../time/date-arithmetic.ts"
import {
  type RolloutStage,
  rolloutStages,
  type SystemAssignment,
  systemAssignments,
  systemKey,
  type SystemStage,
  systemStages
} from "./rollout-records.ts"

/** What the words of a system that does not move can speak of. */
export interface StalledDetail {
  /** The stage that it has stood at. */
  readonly stage: RolloutStage
  /** Calendar date since which it has. */
  readonly since: string
  /** The last day on which it was still in time, inclusive. */
  readonly due: string
}

/** What the words of a system that fell back can speak of. */
export interface SetBackDetail {
  /** The furthest stage that it had reached. */
  readonly furthest: RolloutStage
  /** The stage that it is at. */
  readonly stage: RolloutStage
  /** Calendar date on which it fell back. */
  readonly on: string
}

type StalledGiven = GivenValues<{ readonly intervalDays: Parameter<number> }>

/**
 * Each system that the county assigned to an agency has a stage and has moved forward.
 *
 * - The stages up to the day of the judgement count, in the order of their dates; of two on one day the further one is
 *   the later.
 * - Without a stage: pending until the interval after the day of the assignment is over (inclusive), where that day is
 *   known; else a breach.
 * - At a stage before the furthest one: set back, since the day on which it left that one.
 * - Else the day on which it entered its stage, after an earlier one, and the interval decide: within it (inclusive) the
 *   system has moved forward; another record of the same stage is no move. What everyone uses need not move any more.
 * - An agency that no system concerns yet is not concerned by the rule.
 */
export const movedForward = <
  const Stageless extends string,
  const SetBack extends string,
  const Stalled extends string
>({
  says,
  intervalDays,
  breaches
}: {
  /** What must be, in words. */
  readonly says: (intervalDays: number) => Text
  /** The longest time without moving forward, in calendar days. */
  readonly intervalDays: Parameter<number>
  /** The faults: no stage at all, at an earlier stage than before, at one stage for too long. */
  readonly breaches: { readonly stageless: Stageless; readonly setBack: SetBack; readonly stalled: Stalled }
}): Check<
  {
    readonly [K in Stageless]: Signature<SystemAssignment, { readonly reported: readonly string[] }, StalledGiven>
  } & { readonly [K in SetBack]: Signature<SystemStage, SetBackDetail, StalledGiven, SystemAssignment> } & {
    readonly [K in Stalled]: Signature<SystemStage, StalledDetail, StalledGiven, SystemAssignment>
  }
> => ({
  parts: [
    {
      says: (given) => says(Number(given["intervalDays"])),
      reads: [
        { set: systemAssignments, fields: ["system"], shown: ["since"] },
        { set: systemStages, fields: ["system", "stage", "reachedOn"] }
      ],
      codes: Object.values(breaches),
      optional: false,
      given: { intervalDays },
      tests: [],
      columns: [],
      keeps: [systemAssignments, systemStages],
      judge: (view) => {
        const interval = Number(view.given["intervalDays"])
        const assigned = assignmentsOf(view)
        const reached = stagesOf(view)
        for (let agency = 1; agency < view.agencies.length; agency++) {
          const own = assigned.get(agency)
          if (own === undefined) {
            view.inapplicable(agency)
            continue
          }
          const stages = reached.get(agency) ?? new Map<string, readonly Reached[]>()
          for (const [system, { since, row }] of own) {
            view.checked(agency, 1)
            const history = stages.get(system) ?? []
            const latest = history.at(-1)
            if (latest === undefined) {
              const due = since === undefined ? undefined : addDays(since, interval)
              if (due !== undefined && view.asOf <= due) view.pending(agency, 1, due)
              else
                view.breach({
                  code: breaches.stageless,
                  agencies: [agency],
                  rows: [row],
                  restsOn: [systemStages],
                  detail: { reported: [...stages.values()].flatMap(([first]) => first?.name ?? []).toSorted() },
                  ...(due === undefined ? {} : { due })
                })
              continue
            }
            const furthest = Math.max(...history.map(({ rank }) => rank))
            const last = history.findLastIndex(({ rank }) => rank === furthest)
            const fall = history[last + 1]
            if (fall !== undefined) {
              const detail: SetBackDetail = { furthest: stageAt(furthest), stage: stageAt(latest.rank), on: fall.on }
              view.breach({
                code: breaches.setBack,
                agencies: [agency],
                rows: [latest.row],
                restsOn: [systemStages],
                context: [row],
                detail: { ...detail }
              })
              continue
            }
            const entry = history[history.findLastIndex(({ rank }) => rank < furthest) + 1] ?? latest
            const due = addDays(entry.on, interval)
            if (furthest === rolloutStages.length - 1 || view.asOf <= due) continue
            const detail: StalledDetail = { stage: stageAt(furthest), since: entry.on, due }
            view.breach({
              code: breaches.stalled,
              agencies: [agency],
              rows: [entry.row],
              restsOn: [systemStages],
              context: [row],
              detail: { ...detail },
              due
            })
          }
        }
      }
    }
  ]
})

interface Assigned {
  /** Settles which of two assignments counts: the order of records is no reason. */
  readonly order: string
  readonly since: string | undefined
  readonly row: RowRef
}

interface Reached {
  readonly name: string
  readonly rank: number
  readonly on: string
  /** Day, stage and content. */
  readonly order: string
  readonly row: RowRef
}

const stageAt = (rank: number): RolloutStage => rolloutStages[rank] ?? "planned"

/** The systems that concern each agency on the day; of a system that is assigned twice the earlier assignment counts. */
const assignmentsOf = (view: PartView): ReadonlyMap<number, ReadonlyMap<string, Assigned>> => {
  const byAgency = new Map<number, Map<string, Assigned>>()
  const { records, agencies, rows } = view.kept(systemAssignments)
  for (const [index, { system, since }] of records.entries()) {
    const agency = agencies[index] ?? 0
    if (since !== undefined && since > view.asOf) continue
    const own = byAgency.get(agency) ?? new Map<string, Assigned>()
    byAgency.set(agency, own)
    const before = own.get(systemKey(system))
    const order = `${since ?? ""} ${system}`
    if (before !== undefined && before.order <= order) continue
    own.set(systemKey(system), { order, since, row: { set: systemAssignments, agency, row: rows[index] ?? 0 } })
  }
  return byAgency
}

/** The stages that each agency's systems reached up to the day, in order. */
const stagesOf = (view: PartView): ReadonlyMap<number, ReadonlyMap<string, readonly Reached[]>> => {
  const byAgency = new Map<number, Map<string, Reached[]>>()
  const { records, agencies, rows } = view.kept(systemStages)
  for (const [index, record] of records.entries()) {
    const { system, stage, reachedOn } = record
    const agency = agencies[index] ?? 0
    if (reachedOn > view.asOf) continue
    const own = byAgency.get(agency) ?? new Map<string, Reached[]>()
    byAgency.set(agency, own)
    const history = own.get(systemKey(system)) ?? []
    own.set(systemKey(system), history)
    history.push({
      name: system,
      rank: rolloutStages.indexOf(stage),
      on: reachedOn,
      order: `${reachedOn} ${rolloutStages.indexOf(stage)} ${JSON.stringify(record)}`,
      row: { set: systemStages, agency, row: rows[index] ?? 0 }
    })
  }
  for (const own of byAgency.values())
    for (const history of own.values()) history.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  return byAgency
}
