import type { Agency } from "../kernel/agency.ts"
import type { Change, Row } from "../kernel/decision.ts"
import { openEvaluation } from "../kernel/evaluation.ts"
import type { Notice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Report } from "../kernel/report.ts"

/** The part of a notice that a command's rules are: as many rules and sets as they need. */
export interface Excerpt {
  /** The notice with the rules alone. */
  readonly notice: Notice
  /** Their record sets, by id. */
  readonly sets: ReadonlyMap<string, RecordSet>
  /** The names of each set's fields. */
  readonly fields: ReadonlyMap<RecordSet, readonly string[]>
}

const excerpts = new WeakMap<Notice, Map<string, Excerpt>>()

/** The excerpt with these rules, made once. */
export const excerptOf = (notice: Notice, rules: readonly string[]): Excerpt => {
  let own = excerpts.get(notice)
  if (own === undefined) excerpts.set(notice, (own = new Map()))
  const key = rules.join(" ")
  const known = own.get(key)
  if (known !== undefined) return known
  const cited = notice.rules.filter(({ id }) => rules.includes(id))
  const read = new Set(
    cited.flatMap(({ check }) => check.parts.flatMap(({ reads, keeps }) => [...reads.map(({ set }) => set), ...keeps]))
  )
  const recordSets = notice.recordSets.filter((set) => read.has(set))
  const provisions = notice.provisions.filter(({ id }) => cited.some((rule) => rule.provisions.includes(id)))
  const excerpt: Excerpt = {
    notice: { ...notice, rules: cited, recordSets, provisions },
    sets: new Map(recordSets.map((set) => [set.id, set])),
    fields: new Map(recordSets.map((set) => [set, set.fields.map(({ name }) => name)]))
  }
  own.set(key, excerpt)
  return excerpt
}

/** What the register told: its agencies, and the rows of each set that it could answer for. */
export interface Neighbourhood {
  /** The agencies concerned. */
  readonly agencies: readonly Agency[]
  /** The rows, by set and row id; a set that is not here was not answered for. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>
}

/** The neighbourhood after a command was carried out. */
export const carriedOut = (before: Neighbourhood, agency: string, changes: readonly Change[]): Neighbourhood => {
  const rows = new Map(before.rows)
  for (const [index, change] of changes.entries()) {
    const set = "add" in change ? change.add : change.set
    const known = rows.get(set)
    // What the register cannot answer for stays unknown.
    if (known === undefined) continue
    const changed = new Map(known)
    rows.set(set, changed)
    if ("add" in change) changed.set(`\u0000${index}`, { id: `\u0000${index}`, agency, record: change.record })
    else if ("remove" in change) changed.delete(change.remove.id)
    else changed.set(change.replace.id, { ...change.replace, record: change.record })
  }
  return { ...before, rows }
}

/** Judges a neighbourhood by the rules of an excerpt. */
export const judgeNeighbourhood = (excerpt: Excerpt, { agencies, rows }: Neighbourhood, asOf: string): Report => {
  const evaluation = openEvaluation(excerpt.notice, { asOf })
  const records = new Map<RecordSet, unknown[]>()
  for (const [id, own] of rows) {
    const set = excerpt.sets.get(id)
    if (set === undefined) continue
    const fields = excerpt.fields.get(set) ?? []
    if (set.scope === "county") evaluation.supply(set, 0, fields)
    else for (const agency of agencies) evaluation.supply(set, evaluation.agency(agency.id), fields)
    const add = evaluation.adder(set)
    const pile: unknown[] = []
    records.set(set, pile)
    for (const { agency, record } of own.values()) {
      add(record, set.scope === "county" || agency === undefined ? 0 : evaluation.agency(agency), pile.length)
      pile.push(record)
    }
  }
  return evaluation.finish(agencies).complete((set, row) => ({ record: records.get(set)?.[row], place: {} }))
}
