import { type Fault, type Issue, nearest, type Place, readRecord, type RecordSet } from "@zhengwu/core"
import { defaultLimits, type Limits } from "./limits.ts"
import { anyone, type Owner, ownerNamed, type Reader } from "./owner.ts"
import {
  cellTooLong,
  faultIssue,
  faultOf,
  normalisationIssue,
  problem,
  shortened,
  suggestion,
  type Where
} from "./problem.ts"
import type { Recogniser } from "./recognise.ts"
import type { Section } from "./record-collector.ts"

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a JSON value is an object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A value that should be an object. */
export const notAnObject: Fault = faultOf(
  "not-an-object",
  { zh: "此处应为 JSON 对象", en: "A JSON object is expected here" },
  { zh: "改为 { … }", en: "Write { … }" }
)

/** A value that should be a list. */
export const notAList: Fault = faultOf(
  "not-a-list",
  { zh: "此处应为 JSON 数组", en: "A JSON array is expected here" },
  { zh: "改为 [ … ]", en: "Write [ … ]" }
)

/** A name that is not that of a record set. */
export const unknownSet = (name: string, sets: readonly RecordSet[]): Fault => {
  const guess = nearest(
    name,
    sets.flatMap(({ id, title }) => [id, title.zh])
  )
  return faultOf(
    "unknown-set",
    { zh: `没有名为“${shortened(name)}”的数据表`, en: `There is no record set called "${shortened(name)}"` },
    suggestion(guess, {
      zh: `可用：${sets.map(({ id }) => id).join("、")}`,
      en: `Known: ${sets.map(({ id }) => id).join(", ")}`
    })
  )
}

const noAgency = faultOf(
  "no-agency",
  { zh: "没有写明单位（agency）", en: 'The agency ("agency") is missing' },
  { zh: "写明单位代码或名称，或在文件名中写明单位", en: "Name the agency by id or name, or in the file's name" }
)

/** Where one entry stands: a place for its issues, and the row or line to keep with its record (0 where there is none). */
export interface EntryPlace {
  readonly place: Place
  readonly row: number
}

/** Reads records that are JSON objects, of any set. */
export class EntryReader {
  private readonly recogniser: Recogniser
  private readonly reader: Reader
  private readonly limits: Pick<Limits, "cellCharacters">
  private readonly refersToAgencies = new Map<RecordSet, boolean>()

  constructor(recogniser: Recogniser, reader: Reader, limits: Pick<Limits, "cellCharacters"> = defaultLimits) {
    this.recogniser = recogniser
    this.reader = reader
    this.limits = limits
  }

  /** Takes one record into the section; `agency` is what the entry or its list says, else what its file's name says. */
  read(
    set: RecordSet,
    value: unknown,
    agency: unknown,
    named: string | undefined,
    at: EntryPlace,
    section: Section
  ): void {
    const where: Where = { place: at.place, set: set.id }
    if (!isObject(value)) {
      this.issue(faultIssue(notAnObject, where))
      section.rejectOf(this.agencyOf(set, agency, named, where))
      return
    }
    const { cellCharacters } = this.limits
    const long = Object.entries(value).filter(
      ([key, content]) => isLarge(key, cellCharacters) || isLarge(content, cellCharacters)
    )
    if (long.length > 0) {
      for (const [key] of long)
        this.issue({
          ...faultIssue(cellTooLong(cellCharacters), within(where, shortened(key))),
          ...this.fieldOf(set, key)
        })
      section.rejectOf(this.agencyOf(set, agency ?? this.ownAgency(set, value), named, where))
      return
    }
    if (!this.refers(set) && set.accepts(value)) {
      const owner = this.agencyOf(set, agency, named, where)
      if (owner.ok) section.add(owner.id, value, at.row)
      else section.rejectOf(owner)
      return
    }
    const { written, own } = this.named(set, value, where)
    const owner = this.agencyOf(set, own ?? agency, named, where)
    const reading = readRecord(set, written, this.reader.readAgency)
    if (reading.ok) {
      for (const normalisation of reading.normalisations)
        this.issue(normalisationIssue(normalisation, within(where, normalisation.field)))
      if (owner.ok) section.add(owner.id, reading.record, at.row)
      else section.rejectOf(owner)
      return
    }
    for (const { field, fault } of reading.faults) this.issue({ ...faultIssue(fault, within(where, field)), field })
    section.rejectOf(owner)
  }

  /** The agency of a record or list; an issue where it cannot be told. */
  agencyOf(set: RecordSet, agency: unknown, named: string | undefined, where: Where): Owner {
    if (set.scope === "county") return { ok: true, id: undefined }
    if (typeof agency === "string" && agency.trim() !== "") {
      if (isLarge(agency, this.limits.cellCharacters)) {
        this.issue(faultIssue(cellTooLong(this.limits.cellCharacters), within(where, "agency")))
        return anyone
      }
      const { owner, fault } = ownerNamed(agency, this.reader)
      if (fault !== undefined) this.issue(faultIssue(fault, within(where, "agency")))
      return owner
    }
    if (named !== undefined) return { ok: true, id: named }
    this.issue(faultIssue(noAgency, where))
    return anyone
  }

  /** The agency that a record names itself. */
  private ownAgency(set: RecordSet, value: JsonObject): unknown {
    const heading = this.recogniser.headings(set)
    return Object.entries(value).find(
      ([key]) => !isLarge(key, this.limits.cellCharacters) && heading(key).kind === "agency"
    )?.[1]
  }

  private fieldOf(set: RecordSet, key: string): { readonly field?: string } {
    const meaning = isLarge(key, this.limits.cellCharacters) ? undefined : this.recogniser.headings(set)(key)
    return meaning?.kind === "field" ? { field: meaning.field } : {}
  }

  /** The object's values by field; keys may be headings, as a converted spreadsheet has them. */
  private named(
    set: RecordSet,
    value: JsonObject,
    where: Where
  ): { readonly written: JsonObject; readonly own: unknown } {
    const written: Record<string, unknown> = {}
    const heading = this.recogniser.headings(set)
    let own: unknown
    for (const [key, content] of Object.entries(value)) {
      const meaning = heading(key)
      if (meaning.kind === "field") {
        if (written[meaning.field] === undefined || key === meaning.field) written[meaning.field] = content
      } else if (meaning.kind === "agency") own = content
      else if (meaning.kind === "unknown") this.issue(unknownKey(set, key, where))
    }
    return { written, own }
  }

  private refers(set: RecordSet): boolean {
    let refers = this.refersToAgencies.get(set)
    if (refers === undefined) {
      refers = set.fields.some(({ kind }) => kind === "agency")
      this.refersToAgencies.set(set, refers)
    }
    return refers
  }

  private issue(issue: Issue): void {
    this.reader.issues.push(issue)
  }
}

/**
 * Whether a JSON value holds more than a cell can: all of its characters and parts count, so that neither a long text
 * nor a list without end is taken for a value. Counting stops at the limit, and does not descend by recursion.
 */
const isLarge = (value: unknown, limit: number): boolean => {
  if (typeof value === "string") return value.length > limit
  if (typeof value !== "object" || value === null) return false
  const open: object[] = [value]
  let size = 0
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const inner of Object.values(part) as readonly unknown[]) {
      size += typeof inner === "string" ? inner.length + 1 : 1
      if (size > limit) return true
      if (typeof inner === "object" && inner !== null) open.push(inner)
    }
  return false
}

/** The place of a field of a record. */
const within = (where: Where, field: string): Where =>
  where.place.pointer === undefined
    ? where
    : { ...where, place: { ...where.place, pointer: `${where.place.pointer}/${field}` } }

/** A key that is no field's name or heading. */
export const unknownKey = (set: RecordSet, key: string, where: Where): Issue => {
  const names = set.fields.map(({ name }) => name)
  return problem(
    "warning",
    "unknown-key",
    where,
    { zh: `不认识的字段“${shortened(key)}”，未读取`, en: `Unknown key "${shortened(key)}"; it was not read` },
    suggestion(nearest(key, names), { zh: `可用的字段：${names.join("、")}`, en: `Known keys: ${names.join(", ")}` })
  )
}
