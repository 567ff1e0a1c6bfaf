import { judgementFaults } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import type { Batch, County } from "../kernel/county.ts"
import type { Issue } from "../kernel/issue.ts"
import { nearest } from "../kernel/nearest.ts"
import type { Notice } from "../kernel/notice.ts"
import { type AgencyReader, readRecord } from "../kernel/read-record.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"
import { directoryOf } from "../organization/directory.ts"
import { parseAgencies } from "../organization/parse-agencies.ts"

/** What parsing a county's JSON gives: the county with what was normalised, or everything that is wrong with it. */
export type CountyParsed =
  | { readonly ok: true; readonly value: County; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Parses a county from JSON values:
 *
 * - `agencies`: a list of agencies (`id`, `name`, `kind`, and optionally `nameEn`, `aliases`, `functions`);
 * - `register`: the county's own record sets by id, each a list; also lists that the authority keeps on agencies
 *   (filings, judgements), whose records say in `agency` whom they are about;
 * - `dossiers`: for each agency an object with `agency` and its record sets by id.
 *
 * Fields may be written as people write them (`是`, `2014/7/1`, `00-1A-2B-3C-4D-5E`); what can be read only one way is
 * normalised and noted. A set that is absent was not supplied; an empty list says that there is nothing to report.
 * Never throws: everything that is wrong is told, with its JSON Pointer.
 */
export const parseCounty = (notice: Notice, json: unknown): CountyParsed => {
  const issues: Issue[] = []
  if (!isObject(json)) return { ok: false, issues: [notAnObject("")] }
  unknownKeys(json, ["agencies", "register", "dossiers"], "", issues)
  const agencies = parseAgencies(json["agencies"], "/agencies", issues)
  const reader = new BatchReader(notice, directoryOf(agencies), issues)
  const batches: Batch[] = []
  if (json["register"] !== undefined) batches.push(...reader.sets(json["register"], "/register", undefined))
  const dossiers = json["dossiers"] ?? []
  if (Array.isArray(dossiers))
    for (const [index, dossier] of (dossiers as readonly unknown[]).entries())
      batches.push(...reader.dossier(dossier, `/dossiers/${index}`))
  else issues.push(notAList("/dossiers"))
  const county: { agencies: readonly Agency[]; batches: readonly Batch[] } = { agencies, batches }
  issues.push(...judgementFaults(notice, county))
  return issues.some(({ level }) => level === "error") ? { ok: false, issues } : { ok: true, value: county, issues }
}

/** Reads lists of records, collecting what is wrong. */
class BatchReader {
  private readonly notice: Notice
  private readonly readAgency: AgencyReader
  private readonly issues: Issue[]

  constructor(notice: Notice, readAgency: AgencyReader, issues: Issue[]) {
    this.notice = notice
    this.readAgency = readAgency
    this.issues = issues
  }

  dossier(dossier: unknown, pointer: string): readonly Batch[] {
    if (!isObject(dossier)) {
      this.issues.push(notAnObject(pointer))
      return []
    }
    const { agency, ...sets } = dossier
    const id = this.agency(agency, pointer)
    return id === undefined ? [] : this.sets(sets, pointer, id)
  }

  /** The lists of a dossier, or those of the register: the county's own, and what the authority keeps on agencies. */
  sets(value: unknown, pointer: string, agency: string | undefined): readonly Batch[] {
    if (!isObject(value)) {
      this.issues.push(notAnObject(pointer))
      return []
    }
    const known = this.notice.recordSets.filter(({ scope, keptBy }) =>
      agency === undefined ? keptBy === "authority" : scope === "agency"
    )
    unknownKeys(
      value,
      known.map(({ id }) => id),
      pointer,
      this.issues
    )
    return known.flatMap((set) => {
      const records = value[set.id]
      if (records === undefined) return []
      if (!Array.isArray(records)) {
        this.issues.push(notAList(`${pointer}/${set.id}`))
        return []
      }
      const place = `${pointer}/${set.id}`
      return agency === undefined && set.scope === "agency"
        ? this.authorityList(set, records, place)
        : [this.batch(set, records, place, agency)]
    })
  }

  /** A list on all agencies: each record says in `agency` whom it is about. */
  private authorityList(set: RecordSet, records: readonly unknown[], pointer: string): readonly Batch[] {
    const names = set.fields.map(({ name }) => name)
    const piles = new Map<string, { records: unknown[]; rows: number[] }>()
    for (const [index, value] of records.entries()) {
      const place = `${pointer}/${index}`
      const { agency, ...record } = isObject(value) ? value : {}
      const id = this.agency(agency, place)
      const read = this.record(set, isObject(value) ? record : value, names, place)
      if (id === undefined) continue
      const pile = piles.get(id) ?? { records: [], rows: [] }
      piles.set(id, pile)
      pile.records.push(read)
      pile.rows.push(index)
    }
    return [
      { set: set.id, records: [], origin: { pointer } },
      ...Array.from(piles, ([agency, { records, rows }]) => ({
        set: set.id,
        agency,
        records,
        origin: { pointer, rows }
      }))
    ]
  }

  /** The id of the agency that is named; an issue when none is. */
  private agency(written: unknown, pointer: string): string | undefined {
    const reading = typeof written === "string" ? this.readAgency(written) : undefined
    if (reading?.ok === true) return reading.value
    this.issues.push(
      reading === undefined
        ? fault(
            pointer,
            "missing",
            { zh: "缺少单位（agency）", en: 'The agency ("agency") is missing' },
            { zh: "写明单位代码或名称", en: "Name the agency by id or name" }
          )
        : { level: "error", place: { pointer: `${pointer}/agency` }, ...reading.fault }
    )
    return undefined
  }

  private batch(set: RecordSet, records: readonly unknown[], pointer: string, agency: string | undefined): Batch {
    const names = set.fields.map(({ name }) => name)
    const read = records.map((record, index) =>
      set.accepts(record) && !hasAgencies(set) ? record : this.record(set, record, names, `${pointer}/${index}`)
    )
    return { set: set.id, ...(agency === undefined ? {} : { agency }), records: read, origin: { pointer } }
  }

  private record(set: RecordSet, record: unknown, names: readonly string[], pointer: string): unknown {
    if (!isObject(record)) {
      this.issues.push(notAnObject(pointer))
      return record
    }
    unknownKeys(record, names, pointer, this.issues)
    const reading = readRecord(set, record, this.readAgency)
    if (!reading.ok) {
      for (const { field, fault } of reading.faults)
        this.issues.push({ level: "error", place: { pointer: `${pointer}/${field}` }, set: set.id, field, ...fault })
      return record
    }
    for (const { field, normalisation } of reading.normalisations)
      this.issues.push({
        level: "note",
        place: { pointer: `${pointer}/${field}` },
        set: set.id,
        field,
        ...normalisation,
        remedy: nothingToDo
      })
    return reading.record
  }
}

/** Agencies are named as people name them, so a record that refers to one is always read. */
const hasAgencies = (set: RecordSet): boolean => set.fields.some(({ kind }) => kind === "agency")

const nothingToDo: Text = { zh: "无须处理", en: "Nothing to do" }

const fault = (pointer: string, code: string, message: Text, remedy: Text): Issue => ({
  level: "error",
  code,
  place: { pointer },
  message,
  remedy
})

const notAnObject = (pointer: string): Issue =>
  fault(
    pointer,
    "not-an-object",
    { zh: "此处应为 JSON 对象", en: "A JSON object is expected here" },
    { zh: "改为 { … }", en: "Write { … }" }
  )

const notAList = (pointer: string): Issue =>
  fault(
    pointer,
    "not-a-list",
    { zh: "此处应为 JSON 数组", en: "A JSON array is expected here" },
    { zh: "改为 [ … ]", en: "Write [ … ]" }
  )

const unknownKeys = (value: JsonObject, known: readonly string[], pointer: string, issues: Issue[]): void => {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const guess = nearest(key, known)
    issues.push(
      fault(
        `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        "unknown-key",
        { zh: `不认识的字段“${key}”`, en: `Unknown key "${key}"` },
        guess === undefined
          ? { zh: `可用的字段：${known.join("、")}`, en: `Known keys: ${known.join(", ")}` }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
      )
    )
  }
}
