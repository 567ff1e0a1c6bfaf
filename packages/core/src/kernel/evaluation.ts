import type { Agency } from "./agency.ts"
import type { RowRef } from "./check.ts"
import { judge, type Judged } from "./judgement.ts"
import type { Notice } from "./notice.ts"
import { planOf } from "./plan.ts"
import type { RecordSet } from "./record-set.ts"
import type { Report } from "./report.ts"
import { SetTally } from "./tally.ts"
import { type Lookup, writeReport } from "./write-report.ts"

/** What records are judged for. */
export interface AssessOptions {
  /** The calendar date (yyyy-mm-dd) as of which records are judged; what is due on that day is still in time. */
  readonly asOf: string
}

/** Folds one record: the agency's index and a row number by which the record can be found again. */
export type AddRecord = (record: unknown, agency: number, row: number) => void

/**
 * One pass over a county's records, for every rule of a notice at once. Records are added in any order and are not
 * kept; evaluations of parts of a county merge to that of the whole.
 */
export interface Evaluation {
  /** The index of an agency, given at its first mention; the county's own register is index 0. */
  agency(id: string): number
  /** How records of a set are added; the records must be valid. */
  adder(set: RecordSet): AddRecord
  /** Says that an agency supplied a set, perhaps empty, and which fields its headings named. */
  supply(set: RecordSet, agency: number, fields?: readonly string[]): void
  /** Says that rows of an agency were there but could not be read. */
  reject(set: RecordSet, agency: number, rows: number): void
  /** Adds what another evaluation of the same notice and day folded. */
  absorb(other: Evaluation): void
  /** Judges what was folded for these agencies. Throws a TypeError when a record is about none of them. */
  finish(agencies: readonly Agency[]): Draft
  /** The folded state, for another evaluation to absorb. */
  readonly state: EvaluationState
}

/** What an evaluation has folded. */
export interface EvaluationState {
  /** Ids of the agencies by index. */
  readonly agencyIds: readonly string[]
  /** What each record set left. */
  readonly tallies: ReadonlyMap<RecordSet, SetTally>
}

/** A judgement whose evidence has still to be looked up. */
export interface Draft {
  /** The rows whose records the report needs, ascending, by set. */
  readonly wanted: ReadonlyMap<RecordSet, readonly number[]>
  /** The report, with these records as evidence. */
  complete(lookup: Lookup): Report
}

/** The key under which the county's own register is folded. */
const countyIndex = 0

/** Opens an evaluation of a notice; throws a RangeError for a day that is no calendar date. */
export const openEvaluation = (notice: Notice, options: AssessOptions): Evaluation => {
  const tallies = new Map(Array.from(planOf(notice, options.asOf), ([set, needs]) => [set, new SetTally(set, needs)]))
  const agencyIds: string[] = [""]
  const indexes = new Map<string, number>()
  const agency = (id: string): number => {
    let index = indexes.get(id)
    if (index === undefined) {
      index = agencyIds.length
      indexes.set(id, index)
      agencyIds.push(id)
    }
    return index
  }
  const tallyOf = (set: RecordSet): SetTally => {
    const tally = tallies.get(set)
    if (tally === undefined) throw new TypeError(`Notice ${notice.id} has no record set ${set.id}`)
    return tally
  }
  const state: EvaluationState = { agencyIds, tallies }
  return {
    agency,
    adder: (set) => {
      const tally = tallyOf(set)
      return (record, index, row) => tally.add(record, index, row)
    },
    supply: (set, index, fields) => tallyOf(set).supply(index, fields),
    reject: (set, index, rows) => tallyOf(set).reject(index, rows),
    absorb: (other) => {
      const agencyOf = other.state.agencyIds.map((id, index) => (index === countyIndex ? countyIndex : agency(id)))
      for (const [set, tally] of other.state.tallies) tallyOf(set).absorb(tally, (index) => agencyOf[index] ?? index)
    },
    finish: (agencies) => {
      for (const { id } of agencies) agency(id)
      const byId = new Map(agencies.map((each) => [each.id, each]))
      const county: Agency = { id: notice.authority.id, name: notice.authority.name, kind: "department" }
      const byIndex = agencyIds.map((id, index) => {
        const found = index === countyIndex ? county : byId.get(id)
        if (found === undefined) throw new TypeError(`Records are about ${id}, which is not among the agencies`)
        return found
      })
      const judged = judge({ notice, asOf: options.asOf, agencies: byIndex, indexOf: (id) => indexes.get(id), tallyOf })
      return {
        wanted: wantedRows(judged),
        complete: (lookup) =>
          writeReport({
            notice,
            asOf: options.asOf,
            agencies,
            byIndex,
            judged,
            lookup,
            indexOf: (id) => indexes.get(id) ?? 0
          })
      }
    },
    state
  }
}

const wantedRows = (judged: readonly Judged[]): ReadonlyMap<RecordSet, readonly number[]> => {
  const wanted = new Map<RecordSet, Set<number>>()
  const want = ({ set, row }: RowRef) => {
    const rows = wanted.get(set)
    if (rows === undefined) wanted.set(set, new Set([row]))
    else rows.add(row)
  }
  for (const { parts } of judged)
    for (const { breaches } of parts)
      for (const { rows, context } of breaches) {
        rows.forEach(want)
        context?.forEach(want)
      }
  return new Map(Array.from(wanted, ([set, rows]) => [set, Array.from(rows).toSorted((a, b) => a - b)]))
}
