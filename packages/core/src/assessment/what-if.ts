import type { Batch, County } from "../kernel/county.ts"
import type { Issue } from "../kernel/issue.ts"
import { nearest } from "../kernel/nearest.ts"
import type { Notice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { compareAssessments, type Comparison } from "./compare.ts"
import { openReader, type Parsed, step } from "./json-reader.ts"
import type { Scheme } from "./scheme.ts"
import { scoreCounty, type ScoreOptions } from "./score.ts"
import type { Assessment } from "./scorecard.ts"

/**
 * A hypothetical change of a county's records. `index` counts an agency's records of a set (the county's own, where no
 * agency is named) from 0, in the order of the batches, before any change. Records are valid and in canonical form.
 */
export type Change =
  | { readonly change: "add"; readonly set: string; readonly agency?: string; readonly record: unknown }
  | { readonly change: "remove"; readonly set: string; readonly agency?: string; readonly index: number }
  | {
      readonly change: "replace"
      readonly set: string
      readonly agency?: string
      readonly index: number
      readonly record: unknown
    }

/** What would become of a county. */
export interface Hypothesis {
  /** The county with the changes made. */
  readonly county: County
  /** How it stands. */
  readonly before: Assessment
  /** How it would stand. */
  readonly after: Assessment
  /** What would differ. */
  readonly comparison: Comparison
}

/** Makes changes to a county's records. Never throws: every change that cannot be made is told, by its place in the list. */
export const changeRecords = (notice: Notice, county: County, changes: readonly Change[]): Parsed<County> => {
  const reader = openReader()
  const sets = new Map(notice.recordSets.map((set) => [set.id, set]))
  const taken = new Set<string>()
  const additions: Batch[] = []
  // By batch: what stands at an index, or that nothing does any more.
  const edits = new Map<Batch, Map<number, { readonly record: unknown } | undefined>>()
  for (const [number, change] of changes.entries()) {
    const pointer = step("", number)
    const set = sets.get(change.set)
    if (set === undefined) {
      const guess = nearest(change.set, sets.keys())
      reader.fault(
        step(pointer, "set"),
        "unknown-name",
        { zh: `没有名为“${change.set}”的记录表`, en: `There is no record set called "${change.set}"` },
        guess === undefined
          ? { zh: "检查名称", en: "Check the name" }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
      )
      continue
    }
    if (!isWhose(set, county, change.agency)) {
      reader.fault(
        step(pointer, "agency"),
        "no-such-owner",
        { zh: "此记录表不属于所写的单位", en: "The record set has no records about that agency" },
        {
          zh: "写明存在的单位；全县登记不写单位",
          en: "Name an agency of the county; none for the county's own register"
        }
      )
      continue
    }
    if (change.change !== "remove" && !set.accepts(change.record)) {
      reader.fault(
        step(pointer, "record"),
        "invalid-record",
        { zh: `不是有效的“${set.title.zh}”记录`, en: `It is no valid record of "${set.title.en}"` },
        { zh: "按规范形式填写各字段", en: "Write its fields in canonical form" }
      )
      continue
    }
    const owner = change.agency === undefined ? {} : { agency: change.agency }
    if (change.change === "add") {
      additions.push({ set: set.id, ...owner, records: [change.record] })
      continue
    }
    const found = find(county, set, change.agency, change.index)
    const key = JSON.stringify([set.id, change.agency, change.index])
    if (found === undefined || taken.has(key)) {
      reader.fault(
        step(pointer, "index"),
        found === undefined ? "no-such-record" : "changed-twice",
        found === undefined
          ? {
              zh: `没有第 ${change.index} 条记录（从 0 数起）`,
              en: `There is no record ${change.index}, counted from 0`
            }
          : { zh: `第 ${change.index} 条记录改了两次`, en: `Record ${change.index} is changed twice` },
        { zh: "检查序号", en: "Check the index" }
      )
      continue
    }
    taken.add(key)
    const own = edits.get(found.batch) ?? new Map<number, { readonly record: unknown } | undefined>()
    edits.set(found.batch, own)
    own.set(found.index, change.change === "replace" ? { record: change.record } : undefined)
  }
  if (reader.issues.length > 0) return { ok: false, issues: reader.issues }
  const batches = county.batches.map((batch) => {
    const own = edits.get(batch)
    return own === undefined ? batch : edited(batch, own)
  })
  return { ok: true, value: { agencies: county.agencies, batches: [...batches, ...additions] } }
}

/**
 * What if: applies hypothetical changes to records, and says how findings and marks would move. Throws what `score`
 * throws.
 */
export const whatIf = (
  notice: Notice,
  scheme: Scheme,
  county: County,
  changes: readonly Change[],
  options: Omit<ScoreOptions, "input"> & { readonly asOf: string }
): { readonly ok: true; readonly value: Hypothesis } | { readonly ok: false; readonly issues: readonly Issue[] } => {
  const changed = changeRecords(notice, county, changes)
  if (!changed.ok) return changed
  const before = scoreCounty(notice, scheme, county, options)
  const after = scoreCounty(notice, scheme, changed.value, options)
  return { ok: true, value: { county: changed.value, before, after, comparison: compareAssessments(before, after) } }
}

const isWhose = (set: RecordSet, { agencies }: County, agency: string | undefined): boolean =>
  set.scope === "county" ? agency === undefined : agencies.some(({ id }) => id === agency)

const find = (
  { batches }: County,
  set: RecordSet,
  agency: string | undefined,
  index: number
): { readonly batch: Batch; readonly index: number } | undefined => {
  let left = index
  for (const batch of batches) {
    if (batch.set !== set.id || batch.agency !== agency) continue
    if (Number.isInteger(left) && left >= 0 && left < batch.records.length) return { batch, index: left }
    left -= batch.records.length
  }
  return undefined
}

/** The rows of what stays are kept, so that findings still name their places. */
const edited = (batch: Batch, edits: ReadonlyMap<number, { readonly record: unknown } | undefined>): Batch => {
  const kept = batch.records.map((_, index) => index).filter((index) => !edits.has(index) || edits.get(index))
  const rows =
    batch.origin?.rows ?? (batch.origin?.pointer === undefined ? undefined : batch.records.map((_, row) => row))
  return {
    ...batch,
    records: kept.map((index) => edits.get(index)?.record ?? batch.records[index]),
    ...(batch.origin === undefined || rows === undefined
      ? {}
      : { origin: { ...batch.origin, rows: kept.map((index) => rows[index] ?? 0) } })
  }
}
