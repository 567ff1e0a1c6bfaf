import type { Agency } from "./agency.ts"
import type { Part, RowRef } from "./check.ts"
import type { Column } from "./fold.ts"
import { judge, type Judged } from "./judgement.ts"
import { type Notice, valuesOf } from "./notice.ts"
import type { RecordSet } from "./record-set.ts"
import type { Report } from "./report.ts"
import { type GivenNow, type GroupRun, SetTally, type TestRun } from "./tally.ts"
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

/** Opens an evaluation of a notice. */
export const openEvaluation = (notice: Notice, options: AssessOptions): Evaluation => {
  const parts = notice.rules.flatMap(({ check }) => check.parts)
  const tallies = new Map(notice.recordSets.map((set) => [set, tallyFor(set, notice, parts, options)]))
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

const tallyFor = (set: RecordSet, notice: Notice, parts: readonly Part[], options: AssessOptions): SetTally => {
  const fields = new Set<string>()
  const columns = new Set<Column>()
  const compared = new Set<Column>()
  const tests: TestRun[] = []
  const groups: GroupRun[] = []
  let keep = false
  for (const part of parts) {
    for (const read of part.reads) if (read.set === set) for (const field of read.fields.flat()) fields.add(field)
    for (const column of part.columns) if (column.set === set) columns.add(column)
    for (const column of part.compared ?? []) if (column.set === set) compared.add(column)
    const given = { ...valuesOf(notice, part.given), asOf: options.asOf }
    for (const test of part.tests) {
      if (test.set !== set) continue
      for (const field of (test.needs ?? []).flat()) fields.add(field)
      if (!tests.some((run) => run.test === test && isSame(run.given, given))) tests.push({ test, given })
    }
    for (const group of part.groups ?? []) {
      if (group.set !== set || groups.some((run) => run.group === group && isSame(run.given, given))) continue
      groups.push({ group, given })
    }
    keep ||= part.keeps.includes(set)
  }
  return new SetTally(set, {
    fields: [...fields],
    columns: [...columns],
    compared: [...compared],
    tests,
    groups,
    keep
  })
}

/** Whether two parts give the same values, so that what they share is run once for both. */
const isSame = (one: GivenNow, other: GivenNow): boolean => {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]))
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
