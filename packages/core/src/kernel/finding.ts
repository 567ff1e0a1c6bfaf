/** How grave a fault is. A note tells something worth knowing and breaches nothing. */
export type Severity = "high" | "medium" | "low" | "note"

/** The severities, gravest first. */
export const severities: readonly Severity[] = ["high", "medium", "low", "note"]

/** Where a record was written. */
export interface Place {
  /** The file, as the reader named it. */
  readonly file?: string
  /** The sheet of a workbook. */
  readonly sheet?: string
  /** The row of a sheet or the line of a text file, counted from 1 as people see it. */
  readonly row?: number
  /** The place in a JSON document, as a JSON Pointer (RFC 6901). */
  readonly pointer?: string
}

/** A record that a finding rests on. */
export interface Evidence {
  /** The record set, by id. */
  readonly set: string
  /** The agency that the record is about, by id; absent for a record of the county's register. */
  readonly agency?: string
  /** What the record is called. */
  readonly subject: string
  /** Where it was written; empty where that is not known. */
  readonly place: Place
  /** The cells that the rule looked at, by field, such as `{ "address": "C7" }`; absent where there are none. */
  readonly cells?: Readonly<Record<string, string>>
  /** The record itself. */
  readonly record: unknown
}

/** One breach of one rule: plain data, put into words when it is read. */
export interface Finding {
  /** Stable identity of the fault: the same for the same rule, fault, agencies and subjects in any order of records. */
  readonly fingerprint: string
  /** The rule, by id. */
  readonly rule: string
  /** Which fault of the rule. */
  readonly code: string
  /** The provision that is broken, by id. */
  readonly provision: string
  /** How grave it is. */
  readonly severity: Severity
  /** The agencies concerned, by id; several where they share a value that only one may have. */
  readonly agencies: readonly string[]
  /** What is at fault, as its owner calls it. */
  readonly subject: string
  /** The records at fault. */
  readonly evidence: readonly Evidence[]
  /** Records that show the fault but are not at fault themselves. */
  readonly context: readonly Evidence[]
  /** What the words need beside the records. */
  readonly detail: Readonly<Record<string, unknown>>
  /** The calendar date by which it was due; absent where nothing was. */
  readonly due?: string
}
