import { type Field, severalParts, trimmed } from "./field.ts"
import { type Fault, type Normalisation, type Reading, refused } from "./reading.ts"
import type { RecordSet } from "./record-set.ts"

/** A fault of one field of a record. */
export interface FieldFault {
  /** The field, by name. */
  readonly field: string
  /** What is wrong with it. */
  readonly fault: Fault
}

/** A normalisation of one field of a record. */
export interface FieldNormalisation {
  /** The field, by name. */
  readonly field: string
  /** What was changed. */
  readonly normalisation: Normalisation
}

/** What reading one record as written gives: the record and what was normalised, or every fault. */
export type RecordReading =
  | {
      readonly ok: true
      readonly record: Readonly<Record<string, unknown>>
      readonly normalisations: readonly FieldNormalisation[]
    }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Finds the id of an agency that is named as people name it. */
export type AgencyReader = (written: string) => Reading<string>

const isBlank = (written: unknown): boolean =>
  written === undefined || written === null || (typeof written === "string" && trimmed(written) === "")

/**
 * Reads a record from its fields as written: cells of a spreadsheet row, or the values of a JSON object. Blank fields
 * are absent. All faults are told, not the first.
 */
export const readRecord = (
  set: RecordSet,
  written: Readonly<Record<string, unknown>>,
  readAgency: AgencyReader
): RecordReading => readFields(set.fields, written, readAgency)

/** The same for fields that are no record's, such as those of a command. */
export const readFields = (
  fields: readonly Field[],
  written: Readonly<Record<string, unknown>>,
  readAgency: AgencyReader
): RecordReading => {
  const record: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  const normalisations: FieldNormalisation[] = []
  const further = new Map<string, unknown[]>()
  for (const field of fields) {
    const value = written[field.name]
    if (isBlank(value)) {
      if (field.required && further.get(field.name) === undefined)
        faults.push({ field: field.name, fault: missing(field) })
      continue
    }
    const reading = readField(field, value, readAgency, further)
    if (!reading.ok) {
      faults.push({ field: field.name, fault: reading.fault })
      continue
    }
    record[field.name] = reading.value
    for (const normalisation of reading.normalisations) normalisations.push({ field: field.name, normalisation })
  }
  for (const [name, values] of further) {
    const own = record[name]
    record[name] = [...(Array.isArray(own) ? (own as unknown[]) : []), ...values]
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, record, normalisations }
}

/** Reads one value; where a cell may hold several, the first is the field's and the others go to its overflow. */
const readField = (
  field: Field,
  value: unknown,
  readAgency: AgencyReader,
  further: Map<string, unknown[]>
): Reading<unknown> => {
  if (field.kind === "agency" && (typeof value === "string" || typeof value === "number"))
    return readAgency(String(value))
  if (field.overflow === undefined || typeof value !== "string") return field.read(value)
  const whole = field.read(value)
  // A blank or slash may belong to one address; in a name it separates several.
  if (whole.ok && field.kind !== "text") return whole
  const [first = value, ...rest] = severalParts(value)
  const reading = field.read(first)
  if (!reading.ok) return whole.ok ? reading : whole
  const others: unknown[] = []
  const normalisations = [...reading.normalisations]
  for (const part of rest) {
    const other = field.read(part)
    if (!other.ok) return whole.ok ? other : whole
    others.push(other.value)
    normalisations.push(...other.normalisations)
  }
  if (others.length > 0) further.set(field.overflow, others)
  return { ...reading, normalisations }
}

const missing = (field: Field): Fault =>
  refused(
    "missing",
    { zh: `缺少“${field.title.zh}”`, en: `"${field.title.en}" is missing` },
    {
      zh: `填写“${field.title.zh}”，例如“${field.example}”`,
      en: `Fill in "${field.title.en}", for example "${field.example}"`
    }
  ).fault
