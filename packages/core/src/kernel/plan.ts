import type { Part } from "./check.ts"
import { requireDay } from "./day-number.ts"
import type { Column } from "./fold.ts"
import type { GroupRun } from "./group-fold.ts"
import type { Needs } from "./needs.ts"
import { type Notice, valuesOf } from "./notice.ts"
import type { RecordSet } from "./record-set.ts"
import type { GivenNow, TestRun } from "./test-fold.ts"

/** What the rules of a notice need of each record set, as of a day. */
export type Plan = ReadonlyMap<RecordSet, Needs>

/** The latest plan of each notice: a host that decides many acts of one day makes it once. */
const latest = new WeakMap<Notice, { readonly asOf: string; readonly plan: Plan }>()

/** The plan of a notice as of a day; throws a RangeError for what is no calendar date. */
export const planOf = (notice: Notice, asOf: string): Plan => {
  const known = latest.get(notice)
  if (known?.asOf === asOf) return known.plan
  requireDay(asOf)
  const parts = notice.rules.flatMap(({ check }) => check.parts)
  const plan = new Map(notice.recordSets.map((set) => [set, needsOf(set, notice, parts, asOf)]))
  latest.set(notice, { asOf, plan })
  return plan
}

const needsOf = (set: RecordSet, notice: Notice, parts: readonly Part[], asOf: string): Needs => {
  const fields = new Set<string>()
  const columns = new Set<Column>()
  const compared = new Set<Column>()
  const tests: Omit<TestRun, "needs">[] = []
  const groups: GroupRun[] = []
  let keep = false
  for (const part of parts) {
    for (const read of part.reads) if (read.set === set) for (const field of read.fields.flat()) fields.add(field)
    for (const column of part.columns) if (column.set === set) columns.add(column)
    for (const column of part.compared ?? []) if (column.set === set) compared.add(column)
    const given = { ...valuesOf(notice, part.given), asOf }
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
  const places = new Map([...fields].map((field, place) => [field, place]))
  const placeOf = (field: string): number => places.get(field) ?? -1
  return {
    fields: [...fields],
    columns: [...columns],
    compared: [...compared].filter((column) => !columns.has(column)),
    tests: tests.map((run) => ({ ...run, needs: (run.test.needs ?? []).map((group) => [group].flat().map(placeOf)) })),
    groups,
    keep
  }
}

/** Whether two parts give the same values, so that what they share is run once for both. */
const isSame = (one: GivenNow, other: GivenNow): boolean => {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]))
}
