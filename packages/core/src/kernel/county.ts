import type { Agency } from "./agency.ts"

/** Where the records of a batch were written. */
export interface Origin {
  /** The file, as the reader named it. */
  readonly file?: string
  /** The sheet of a workbook. */
  readonly sheet?: string
  /**
   * The row or line of each record, counted from 1. With a `pointer`: the index in the list, counted from 0; absent
   * when every element of the list became a record.
   */
  readonly rows?: readonly number[]
  /** The column of each field, such as `{ "address": "C" }`; absent where there are no columns. */
  readonly columns?: Readonly<Record<string, string>>
  /** The place of the list in a JSON document, as a JSON Pointer; absent elsewhere. */
  readonly pointer?: string
}

/** Records of one set about one agency, or of the county's register, from one place. */
export interface Batch {
  /** The record set, by id. */
  readonly set: string
  /**
   * The agency that the records are about, by id. Absent for the county's register, and in an empty batch of a set that
   * the authority keeps: it says that the list of the whole county was supplied. With `rejected` rows: they may be anyone's.
   */
  readonly agency?: string
  /** The records; none says that there is nothing to report. */
  readonly records: readonly unknown[]
  /** Where they were written; absent when that is not known. */
  readonly origin?: Origin
  /** The fields that the headings named, so that an empty cell tells something; absent where there were none. */
  readonly fields?: readonly string[]
  /** Number of rows that were there but could not be read; none when absent. */
  readonly rejected?: number
}

/**
 * A county: its agencies and what each of them supplied. A set that no batch mentions for an agency was not supplied,
 * which is neither a pass nor a breach.
 */
export interface County {
  /** The agencies, in the county's own order. */
  readonly agencies: readonly Agency[]
  /** All records. */
  readonly batches: readonly Batch[]
}
