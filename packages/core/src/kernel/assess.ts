import type { Batch, County } from "./county.ts"
import { type AssessOptions, openEvaluation } from "./evaluation.ts"
import type { Place } from "./finding.ts"
import type { Notice } from "./notice.ts"
import type { Report } from "./report.ts"
import type { Located } from "./write-report.ts"

/**
 * Judges a county's records by every rule of a notice, as of a day. Synchronous and total for a county that
 * `parseCounty` or a reader gave; throws a TypeError for a record set or agency that does not exist, and a RangeError for
 * a day that is no calendar date.
 */
export const assess = (notice: Notice, county: County, options: AssessOptions): Report => {
  const evaluation = openEvaluation(notice, options)
  for (const { id } of county.agencies) evaluation.agency(id)
  const sets = new Map(notice.recordSets.map((set) => [set.id, set]))
  const rowsOf = new Map<string, RowBase[]>()
  for (const batch of county.batches) {
    const set = sets.get(batch.set)
    if (set === undefined) throw new TypeError(`Notice ${notice.id} has no record set ${batch.set}`)
    const agency = batch.agency === undefined ? 0 : evaluation.agency(batch.agency)
    const bases = rowsOf.get(set.id) ?? []
    rowsOf.set(set.id, bases)
    const last = bases.at(-1)
    const start = last === undefined ? 0 : last.start + last.batch.records.length
    bases.push({ start, batch })
    evaluation.supply(set, agency, batch.fields)
    if (batch.rejected !== undefined) evaluation.reject(set, agency, batch.rejected)
    const add = evaluation.adder(set)
    for (let index = 0; index < batch.records.length; index++) add(batch.records[index], agency, start + index)
  }
  return evaluation.finish(county.agencies).complete(({ id }, row) => locate(rowsOf.get(id) ?? [], row))
}

/** The rows that a batch's records were added with: from `start`, one after the other. */
interface RowBase {
  readonly start: number
  readonly batch: Batch
}

const locate = (bases: readonly RowBase[], row: number): Located => {
  let low = 0
  let high = bases.length
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((bases[middle]?.start ?? 0) <= row) low = middle
    else high = middle
  }
  const base = bases[low]
  if (base === undefined) throw new TypeError(`No record was added with row ${row}`)
  const index = row - base.start
  const { records, origin } = base.batch
  return { record: records[index], ...whereIn(origin, index) }
}

/** Where the record of an index was written. */
export const whereIn = (origin: Batch["origin"], index: number): Omit<Located, "record"> => {
  if (origin === undefined) return { place: {} }
  const row = origin.rows?.[index]
  const place: Place = {
    ...(origin.file === undefined ? {} : { file: origin.file }),
    ...(origin.sheet === undefined ? {} : { sheet: origin.sheet }),
    ...(row === undefined || origin.pointer !== undefined ? {} : { row }),
    ...(origin.pointer === undefined ? {} : { pointer: `${origin.pointer}/${row ?? index}` })
  }
  if (origin.columns === undefined || row === undefined) return { place }
  const cells: Record<string, string> = {}
  for (const [field, column] of Object.entries(origin.columns)) cells[field] = `${column}${row}`
  return { place, cells }
}
