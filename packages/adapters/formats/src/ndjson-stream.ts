import {
  type AddRecord,
  type Agency,
  agencyEntries,
  type AssessOptions,
  directoryOf,
  duplicateAgency,
  type Issue,
  judgementFaults,
  type Located,
  type Notice,
  openEvaluation,
  type RecordSet,
  type Report
} from "@zhengwu/core"
import { agencyIn } from "./agency-entry.ts"
import { agencyNamed } from "./agency-named.ts"
import { agencyFinderOf } from "./agency-names.ts"
import { EntryReader, isObject } from "./entry-reader.ts"
import { defaultLimits, type Limits } from "./limits.ts"
import { Beginnings, beginningOf } from "./ndjson-stream-beginning.ts"
import { type NdjsonFile, NdjsonLines } from "./ndjson-stream-lines.ts"
import { type Entry, hasContent, type LineContext, bytesPerCharacter, readLine, saidBy } from "./ndjson.ts"
import { agencyGuesserOf, type Reader } from "./owner.ts"
import { faultIssue } from "./problem.ts"
import { agenciesUnread, isOfWholeCounty, mayListAgency, noAgencies, ownerSaid, remembering } from "./read-county.ts"
import { recogniserOf } from "./recognise.ts"
import { Section } from "./record-collector.ts"

/** What judging a file gives. */
export interface NdjsonAssessment {
  /** The report. */
  readonly report: Report
  /** Every problem, in the order of the lines. */
  readonly issues: readonly Issue[]
}

/** How a file is judged. */
export interface NdjsonOptions extends AssessOptions {
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>
}

/**
 * Judges a county in one NDJSON file by every rule of a notice, in one pass and bounded memory: each record is folded
 * and dropped, and only those that findings rest on are read again. The lines are those that `readCounty` reads, and
 * give the same report: `{"set":"agencies","record":{…}}` for each agency, anywhere in the file, and
 * `{"set":"terminals","agency":"…","record":{…}}` for records. What cannot be read is an issue with its line, and
 * makes unknown what it might have told. Rejects only when the file itself cannot be read.
 *
 * @param notice - The notice.
 * @param file - The file.
 * @param options - The day of the judgement, and limits.
 */
export const assessNdjson = async (
  notice: Notice,
  file: NdjsonFile,
  options: NdjsonOptions
): Promise<NdjsonAssessment> => {
  const stream = new NdjsonStream(notice, file, options)
  await stream.fold()
  return stream.judge()
}

/** What lines with a known beginning tell. */
interface Heading {
  readonly set: RecordSet
  readonly add: AddRecord
  readonly agency: number
}

/** The few judgements by people are looked at one by one: the rule that each names must be one that people judge. */
const judgementsId = "judgements"

/** Rows from here on stand for the records of lines that hold several; below, the row is the line. */
const severalFrom = 2 ** 31

class NdjsonStream {
  private readonly notice: Notice
  private readonly file: NdjsonFile
  private readonly lines: NdjsonLines
  private readonly evaluation: ReturnType<typeof openEvaluation>
  private readonly context: LineContext
  /** Sets whose records are taken as they are when they are valid, by id. */
  private readonly plainSets: ReadonlyMap<string, RecordSet>
  /** No limit of characters is shorter than this. */
  private readonly shortest: number
  private readonly beginnings = new Beginnings<Heading>()
  private readonly agencies = new Map<string, Agency>()
  private readonly issues: Issue[] = []
  /** Lines that are looked at again when all agencies are known. */
  private readonly later: number[] = []
  private readonly several: { readonly line: number; readonly index: number }[] = []
  private readonly seen = new Set<RecordSet>()

  constructor(notice: Notice, file: NdjsonFile, options: NdjsonOptions) {
    this.notice = notice
    this.file = file
    this.evaluation = openEvaluation(notice, options)
    const sets = notice.recordSets.includes(agencyEntries) ? notice.recordSets : [agencyEntries, ...notice.recordSets]
    const limits = { ...defaultLimits, ...options.limits }
    this.shortest = Math.min(limits.cellCharacters, limits.lineCharacters)
    this.lines = new NdjsonLines(file, limits.lineCharacters * bytesPerCharacter)
    this.context = { recogniser: recogniserOf(sets), sets, limits, issues: this.issues }
    this.plainSets = new Map(
      notice.recordSets
        .filter(
          (set) => set !== agencyEntries && set.id !== judgementsId && set.fields.every(({ kind }) => kind !== "agency")
        )
        .map((set) => [set.id, set])
    )
  }

  async fold(): Promise<void> {
    const fold = (line: Uint8Array, number: number) => {
      if (hasContent(line, 0, line.length)) this.postpone(line, number)
    }
    await this.lines.each(
      (text, start, end, number) => {
        if (start === end) return
        const closing = text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
        // A line this short has no cell that is too long, nor is it too long itself.
        const isShort = end - start <= this.shortest
        if (isShort && this.foldPlain(text, start, closing, number)) return
        const line = encoder.encode(text.slice(start, end))
        fold(lineAt(line, 0, line.length, number), number)
      },
      (bytes, start, end, number) => fold(lineAt(bytes, start, end, number), number)
    )
    const reader = this.reader(this.issues)
    const named = agencyNamed({ file: this.file.name }, reader)
    if (this.agencies.size === 0) await this.tellNoAgencies()
    else await this.foldLater(reader, named)
    for (const set of this.seen) if (set.keptBy === "authority" && named === undefined) this.evaluation.supply(set, 0)
  }

  async judge(): Promise<NdjsonAssessment> {
    const draft = this.evaluation.finish([...this.agencies.values()])
    const found = await this.find(draft.wanted)
    const report = draft.complete((set, row) => {
      const record = found.get(set)?.get(row)
      if (record === undefined) throw new TypeError(`${this.file.name} has no record of ${set.id} in row ${row}`)
      return record
    })
    return { report, issues: this.issues.toSorted((a, b) => rowOf(a) - rowOf(b)) }
  }

  /** Folds a line that says all it has to say in the plainest way; whether it did. */
  private foldPlain(text: string, start: number, end: number, number: number): boolean {
    const beginning = this.beginnings.of(text, start)
    if (beginning === undefined || text.charCodeAt(end - 1) !== closingBrace)
      return this.foldNew(text, start, end, number)
    const { set, add, agency } = beginning.says
    const record = parsed(text.slice(start + beginning.text.length, end - 1))
    if (record === undefined) return this.foldNew(text, start, end, number)
    if (!set.accepts(record)) return false
    add(record, agency, number)
    return true
  }

  /** Folds a line that begins in a new way, and learns the way. */
  private foldNew(text: string, start: number, end: number, number: number): boolean {
    const line = text.slice(start, end)
    const value = parsed(line)
    if (!isObject(value) || "records" in value) return false
    const { set: name, agency, record } = value
    const set = typeof name === "string" ? this.plainSets.get(name) : undefined
    if (set === undefined || (agency !== undefined && typeof agency !== "string")) return false
    if (set.scope === "agency" && (agency === undefined || !this.agencies.has(agency))) return false
    if (!set.accepts(record)) return false
    const index = set.scope === "county" || agency === undefined ? 0 : this.evaluation.agency(agency)
    const add = this.evaluation.adder(set)
    add(record, index, number)
    this.seen.add(set)
    const beginning = beginningOf(line, set.id, agency)
    if (beginning !== undefined) this.beginnings.learn(beginning, { set, add, agency: index })
    return true
  }

  /** Takes agencies now, since lines refer to them, and anything else later. */
  private postpone(line: Uint8Array, number: number): void {
    const place = { file: this.file.name, row: number }
    const entry = readLine(line, place, { ...this.context, issues: [] })
    if (entry?.set !== agencyEntries) {
      this.later.push(number)
      return
    }
    for (const value of entry.records) {
      const agency = agencyIn(value, place, this.issues)
      if (agency === undefined) continue
      if (this.agencies.has(agency.id)) this.issues.push(duplicateAgency(agency.id, place))
      else this.agencies.set(agency.id, agency)
    }
  }

  /** Tells which lines may have been those of agencies, where there are any. */
  private async tellNoAgencies(): Promise<void> {
    await this.lines.again(this.later, (bytes, start, end, number) => {
      const line = lineAt(bytes, start, end, number)
      const found: Issue[] = []
      const entry = readLine(line, { file: this.file.name, row: number }, { ...this.context, issues: found })
      if (entry === undefined && mayListAgency(line, this.context.recogniser)) this.issues.push(...found)
    })
    const fault = this.issues.some(({ level }) => level === "error") ? agenciesUnread : noAgencies
    this.issues.push(faultIssue(fault, { place: { file: this.file.name }, set: agencyEntries.id }))
  }

  private async foldLater(reader: Reader, named: string | undefined): Promise<void> {
    const entries = new EntryReader(this.context.recogniser, reader, this.context.limits)
    await this.lines.again(this.later, (bytes, start, end, number) => {
      const line = lineAt(bytes, start, end, number)
      const entry = readLine(line, { file: this.file.name, row: number }, this.context)
      if (entry !== undefined) {
        this.foldEntry(entry, entries, named, number)
        return
      }
      const { set, agency } = saidBy(line, this.context.recogniser)
      if (set === undefined || !this.notice.recordSets.includes(set)) return
      const section = new Section({ set, origin: {}, hasRows: false })
      section.rejectOf(ownerSaid(set, agency, named, reader))
      this.take(set, section, number)
    })
  }

  private foldEntry(entry: Entry, entries: EntryReader, named: string | undefined, number: number): void {
    const { set, agency, records } = entry
    if (!this.notice.recordSets.includes(set)) return
    const place = { file: this.file.name, row: number }
    const empty = new Section({ set, origin: {}, hasRows: false })
    if (records.length === 0 && !isOfWholeCounty(set, agency, named)) {
      const owner = entries.agencyOf(set, agency, named, { place, set: set.id })
      if (owner.ok) empty.supply(owner.id)
      else empty.rejectOf(owner)
    }
    this.take(set, empty, number)
    for (const [index, record] of records.entries()) {
      const section = new Section({ set, origin: {}, hasRows: true })
      entries.read(set, record, agency, named, { place, row: number }, section)
      this.take(set, section, records.length === 1 ? number : this.rowOf(number, index))
      if (set.id === judgementsId) this.tellUndecided(section, number)
    }
  }

  /** Tells of a judgement by people that decides nothing. */
  private tellUndecided(section: Section, number: number): void {
    const origin = { file: this.file.name, rows: [number] }
    const batches = section.batches().map((batch) => ({ ...batch, origin }))
    this.issues.push(...judgementFaults(this.notice, { agencies: [], batches }))
  }

  /** Folds what was read of one record. */
  private take(set: RecordSet, section: Section, row: number): void {
    this.seen.add(set)
    const add = this.evaluation.adder(set)
    for (const { agency, records, rejected } of section.batches()) {
      const index = agency === undefined ? 0 : this.evaluation.agency(agency)
      this.evaluation.supply(set, index)
      if (rejected !== undefined) this.evaluation.reject(set, index, rejected)
      for (const record of records) add(record, index, row)
    }
  }

  private reader(issues: Issue[]): Reader {
    const agencies = [...this.agencies.values()]
    return {
      readAgency: remembering(directoryOf(agencies)),
      findAgency: agencyFinderOf(agencies),
      guessAgency: agencyGuesserOf(agencies),
      agency: undefined,
      issues
    }
  }

  /** Reads the wanted records again. */
  private async find(
    wanted: ReadonlyMap<RecordSet, readonly number[]>
  ): Promise<ReadonlyMap<RecordSet, ReadonlyMap<number, Located>>> {
    const found = new Map<RecordSet, Map<number, Located>>()
    const byLine = new Map<number, { readonly set: RecordSet; readonly row: number; readonly index: number }[]>()
    for (const [set, rows] of wanted) {
      found.set(set, new Map())
      for (const row of rows) {
        const { line, index } = row < severalFrom ? { line: row, index: 0 } : this.standing(row)
        const others = byLine.get(line)
        if (others === undefined) byLine.set(line, [{ set, row, index }])
        else others.push({ set, row, index })
      }
    }
    // What is wrong with these lines was said when they were folded.
    const silent: LineContext = { ...this.context, issues: [] }
    const entries = new EntryReader(silent.recogniser, this.reader(silent.issues), silent.limits)
    const [anyAgency] = this.agencies.keys()
    await this.lines.again(
      [...byLine.keys()].toSorted((a, b) => a - b),
      (bytes, start, end, number) => {
        const place = { file: this.file.name, row: number }
        const entry = readLine(lineAt(bytes, start, end, number), place, silent)
        for (const { set, row, index } of byLine.get(number) ?? []) {
          const written = entry?.records[index]
          const section = new Section({ set, origin: {}, hasRows: true })
          if (!this.plainSets.has(set.id) || !set.accepts(written))
            entries.read(set, written, anyAgency, anyAgency, { place, row }, section)
          else section.add(undefined, written, row)
          const record = section.batches()[0]?.records[0]
          if (record !== undefined) found.get(set)?.set(row, { record, place })
        }
      }
    )
    return found
  }

  private rowOf(line: number, index: number): number {
    this.several.push({ line, index })
    return severalFrom + this.several.length - 1
  }

  private standing(row: number): { readonly line: number; readonly index: number } {
    const standing = this.several[row - severalFrom]
    if (standing === undefined) throw new TypeError(`${this.file.name} has no row ${row}`)
    return standing
  }
}

/** The row of an issue; what is told of the whole file comes after its lines. */
const rowOf = ({ place }: Issue): number => place.row ?? Number.MAX_SAFE_INTEGER

const closingBrace = 125

const carriageReturn = 13

const encoder = new TextEncoder()

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** A line, without the mark that a file may begin with. */
const lineAt = (bytes: Uint8Array, start: number, end: number, number: number): Uint8Array => {
  const isMarked = number === 1 && byteOrderMark.every((byte, at) => bytes[start + at] === byte)
  return bytes.subarray(isMarked ? Math.min(start + byteOrderMark.length, end) : start, end)
}

/** The JSON value of a text; `undefined` where it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
