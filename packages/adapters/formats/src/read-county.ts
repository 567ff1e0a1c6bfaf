import {
  type Agency,
  agencyEntries,
  agencyOf,
  type AgencyReader,
  type Batch,
  type County,
  directoryOf,
  duplicateAgency,
  type Issue,
  judgementFaults,
  type Notice,
  type Place,
  type RecordSet
} from "@zhengwu/core"
import { agencyIn } from "./agency-entry.ts"
import { agencyNamed } from "./agency-named.ts"
import { agencyFinderOf } from "./agency-names.ts"
import { decodeSource, type Documents } from "./decode-source.ts"
import { duplicateFile, twinsOf } from "./duplicates.ts"
import { EntryReader } from "./entry-reader.ts"
import { type Grid, placeOf } from "./grid.ts"
import type { RecordList } from "./json.ts"
import { defaultLimits, type Limits } from "./limits.ts"
import { type Lost, lostBatches } from "./lost.ts"
import { eachEntry, mentions, saidBy } from "./ndjson.ts"
import { agencyGuesserOf, type Owner, anyone, ownerNamed, type Reader } from "./owner.ts"
import { faultIssue, faultOf, tooManyTables } from "./problem.ts"
import { hasRecords, readTable } from "./read-table.ts"
import { type Recogniser, recogniserOf, type Table } from "./recognise.ts"
import { Section } from "./record-collector.ts"
import type { Source } from "./source.ts"
import { type TableFinder, tableFinderOf } from "./stacked-tables.ts"
import { hiddenSheet, recognitionIssue } from "./table-problems.ts"

/** How files are read. */
export interface ReadOptions {
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>
  /** The agency, by id or name, of files that do not say whose records they hold. */
  readonly agency?: string
  /** Names of files that could not be opened: what they probably hold is missing, and not absent. */
  readonly unread?: readonly string[]
}

/** A county as its files tell it, and everything that was wrong, left aside or normalised in them. */
export interface CountyReading {
  /** What could be read: good rows are never lost because of bad ones. */
  readonly county: County
  /** Every problem, in the order of the files. */
  readonly issues: readonly Issue[]
}

/**
 * Reads a county from its files: XLSX, CSV (UTF-8, UTF-16 or GB18030), JSON and NDJSON, in any order. Sheets and columns
 * are recognised by the names that the notice's record sets carry. One of the files must list the agencies
 * (单位名录). Never rejects because of what the files hold.
 *
 * @param notice - Whose record sets the files supply.
 * @param sources - The files.
 * @param options - Limits, and the agency of files that name none.
 */
export const readCounty = async (
  notice: Notice,
  sources: readonly Source[],
  options: ReadOptions = {}
): Promise<CountyReading> => {
  const limits = { ...defaultLimits, ...options.limits }
  const issues: Issue[] = []
  const sets = notice.recordSets.includes(agencyEntries) ? notice.recordSets : [agencyEntries, ...notice.recordSets]
  const recogniser = recogniserOf(sets)
  const context: Context = { notice, sets, recogniser, findTables: tableFinderOf(sets), limits, issues }
  const decoded: Decoded[] = []
  for (const source of sources) {
    // Hosts with a screen get to draw between two files.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve()
    decoded.push(recognised(source, decodeSource(source, { recogniser, sets, limits, issues }), context))
  }
  const twins = twinsAmong(decoded)
  const before = issues.length
  const agencies = readDirectory(
    decoded.filter((each) => !twins.has(each)),
    context
  )
  const isUnread = issues.slice(before).some(({ level }) => level === "error")
  const directory = directoryOf(agencies)
  const reader: Reader = {
    readAgency: remembering(directory),
    findAgency: agencyFinderOf(agencies),
    guessAgency: agencyGuesserOf(agencies),
    agency: agencyOption(options.agency, agencies.length > 0 ? directory : undefined, issues),
    issues
  }
  const batches =
    agencies.length > 0
      ? [
          ...withoutCopies(decoded, twins, reader).flatMap((each) => readRecords(each, context, reader)),
          ...(options.unread ?? []).flatMap((file) => lostBatches({ file }, recogniser, sets, reader))
        ]
      : withoutDirectory(decoded, isUnread, context, reader)
  const county: County = {
    agencies,
    batches: batches.filter(({ set }) => notice.recordSets.some(({ id }) => id === set))
  }
  issues.push(...judgementFaults(notice, county))
  return { county, issues }
}

interface Context {
  readonly notice: Notice
  readonly sets: readonly RecordSet[]
  readonly recogniser: Recogniser
  readonly findTables: TableFinder
  readonly limits: Limits
  readonly issues: Issue[]
}

interface Decoded {
  readonly source: Source
  readonly tables: readonly Table[]
  readonly lists: readonly RecordList[]
  readonly lines: readonly Source[]
  readonly lost: readonly Lost[]
}

const recognised = (source: Source, { grids, lists, lines, isLost }: Documents, context: Context): Decoded => {
  const { findTables, limits, issues } = context
  const tables: Table[] = []
  const lost: Lost[] = isLost ? [{ file: source.name }] : []
  for (const grid of grids) {
    const stacked = findTables(grid, limits.tables)
    const first = tables.length
    for (const each of stacked.grids) recogniseTable(each, { tables, lost, first }, context)
    if (stacked.surplus === undefined) continue
    issues.push(faultIssue(tooManyTables(limits.tables), { place: { ...placeOf(grid), row: stacked.surplus } }))
    lost.push({ ...placeOf(grid), sets: [...new Set(tables.slice(first).map(({ set }) => set))] })
  }
  return { source, tables, lists, lines, lost }
}

const recogniseTable = (
  grid: Grid,
  { tables, lost, first }: { readonly tables: Table[]; readonly lost: Lost[]; readonly first: number },
  { recogniser, sets, issues }: Context
): void => {
  const recognition = recogniser.recognise(grid)
  const issue = recognitionIssue(grid, recognition, sets)
  if (issue !== undefined) issues.push(issue)
  const place = placeOf(grid)
  if (recognition.kind === "table") {
    const { table } = recognition
    const above = tables.length > first ? tables.at(-1) : undefined
    if (grid.hidden && grid.rows.length > 0 && above === undefined) issues.push(hiddenSheet(table))
    // Without a title of its own, or with that of the table above as on each printed page, it is whose that one is.
    const isTitled = table.titles.some((title) => above?.titles.includes(title) !== true)
    tables.push(above === undefined || isTitled ? table : { ...table, titles: above.titles })
  } else if (recognition.kind === "ambiguous") lost.push({ ...place, sets: recognition.between })
  else if (recognition.kind === "unknown" && recognition.guess !== undefined)
    lost.push({ ...place, sets: [recognition.guess] })
  else if (grid.incomplete === true) lost.push(place)
}

/** The files that hold what another one holds, byte for byte and under the same name of a record set. */
const twinsAmong = (decoded: readonly Decoded[]): ReadonlyMap<Decoded, Decoded> => {
  const twins = twinsOf(decoded.map(({ source }) => source))
  const setsOf = ({ tables, lists }: Decoded) => JSON.stringify([...tables, ...lists].map(({ set }) => set.id))
  return new Map(
    decoded.flatMap((each) => {
      const twin = decoded.find(({ source }) => source === twins.get(each.source))
      return twin !== undefined && setsOf(twin) === setsOf(each) ? [[each, twin] as const] : []
    })
  )
}

/** The same file twice is read once; in the folders of two agencies it is what each of them says. */
const withoutCopies = (
  decoded: readonly Decoded[],
  twins: ReadonlyMap<Decoded, Decoded>,
  reader: Reader
): readonly Decoded[] =>
  decoded.filter((each) => {
    const twin = twins.get(each)
    if (twin === undefined) return true
    const [file, other] = [each.source.name, twin.source.name]
    if (agencyNamed({ file }, reader) !== agencyNamed({ file: other }, reader)) return true
    reader.issues.push(duplicateFile(file, other))
    return false
  })

/** The agencies that the files list, each once. */
const readDirectory = (decoded: readonly Decoded[], context: Context): readonly Agency[] => {
  const agencies = new Map<string, Agency>()
  const { issues } = context
  const add = (agency: Agency, place: Place) => {
    if (agencies.has(agency.id)) issues.push(duplicateAgency(agency.id, place))
    else agencies.set(agency.id, agency)
  }
  const addJson = (value: unknown, place: Place) => {
    const agency = agencyIn(value, place, issues)
    if (agency !== undefined) add(agency, place)
  }
  const anyAgency: Reader = {
    readAgency: (written) => ({ ok: true, value: written, normalisations: [] }),
    findAgency: agencyFinderOf([]),
    agency: undefined,
    issues
  }
  const wants = mentions(agencyEntries, context.recogniser)
  for (const { tables, lists, lines } of decoded) {
    for (const table of tables) {
      if (table.set !== agencyEntries) continue
      for (const { records, origin } of readTable(table, anyAgency)?.batches() ?? [])
        for (const [index, record] of records.entries()) {
          const row = origin?.rows?.[index]
          const place = {
            file: table.grid.file,
            ...(table.grid.sheet === undefined ? {} : { sheet: table.grid.sheet }),
            ...(row === undefined ? {} : { row })
          }
          if (agencyEntries.accepts(record)) add(agencyOf(record), place)
        }
    }
    for (const { file, set, records, pointerOf } of lists)
      if (set === agencyEntries)
        for (const [index, record] of records.entries()) addJson(record, { file, pointer: pointerOf(index) })
    for (const source of lines)
      eachEntry(source, { ...context, wants }, ({ set, records }, row) => {
        if (set === agencyEntries) for (const record of records) addJson(record, { file: source.name, row })
      })
  }
  return [...agencies.values()]
}

/** Large files name few agencies many times. */
export const remembering = (read: AgencyReader): AgencyReader => {
  const known = new Map<string, ReturnType<AgencyReader>>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const reading = read(written)
    if (known.size < 10_000) known.set(written, reading)
    return reading
  }
}

const agencyOption = (
  written: string | undefined,
  readAgency: AgencyReader | undefined,
  issues: Issue[]
): string | undefined => {
  if (written === undefined || readAgency === undefined) return undefined
  const reading = readAgency(written)
  if (reading.ok) return reading.value
  issues.push(faultIssue(reading.fault, { place: {} }))
  return undefined
}

const readRecords = (
  { tables, lists, lines, lost }: Omit<Decoded, "source">,
  context: Context,
  reader: Reader
): readonly Batch[] => {
  const entries = new EntryReader(context.recogniser, reader, context.limits)
  const batches: Batch[] = []
  for (const table of tables)
    if (table.set !== agencyEntries) batches.push(...(readTable(table, reader)?.batches() ?? []))
  for (const list of lists) if (list.set !== agencyEntries) batches.push(...readList(list, entries, reader).batches())
  for (const source of lines) batches.push(...readLines(source, entries, context, reader))
  for (const each of lost) batches.push(...lostBatches(each, context.recogniser, context.sets, reader))
  return batches
}

const readList = (
  { file, set, agency, records, pointer, pointerOf, isLost = false }: RecordList,
  entries: EntryReader,
  reader: Reader
): Section => {
  const section = new Section({
    set,
    origin: { file, ...(pointer === undefined ? {} : { pointer }) },
    hasRows: pointer !== undefined
  })
  const named = set.scope === "agency" ? agencyNamed({ file }, reader) : undefined
  // A plain list without records does not say whose it is; like a header without rows it tells nothing then.
  const plain = pointer === "" && set.scope === "agency" && named === undefined
  const whole = isOfWholeCounty(set, agency, named)
  if (whole) section.supplyCounty()
  if (isLost) section.rejectOf(ownerSaid(set, agency, named, reader))
  else if (records.length === 0 && !plain && !whole) {
    const owner = entries.agencyOf(set, agency, named, {
      place: { file, pointer: pointer ?? pointerOf(0) },
      set: set.id
    })
    if (owner.ok) section.supply(owner.id)
    else section.rejectOf(owner)
  }
  for (const [index, record] of records.entries())
    entries.read(set, record, agency, named, { place: { file, pointer: pointerOf(index) }, row: index }, section)
  return section
}

/** Whether a list is the authority's own of all agencies: nothing in it says that no agency has any. */
export const isOfWholeCounty = ({ keptBy, scope }: RecordSet, agency: unknown, named: string | undefined): boolean =>
  keptBy === "authority" && scope === "agency" && agency === undefined && named === undefined

/** Whom something unreadable is about, by what it says or else its file is called. */
export const ownerSaid = (set: RecordSet, agency: unknown, named: string | undefined, reader: Reader): Owner => {
  if (set.scope === "county") return { ok: true, id: undefined }
  if (typeof agency === "string" && agency.trim() !== "") return ownerNamed(agency, reader).owner
  return named === undefined ? anyone : { ok: true, id: named }
}

const readLines = (source: Source, entries: EntryReader, context: Context, reader: Reader): readonly Batch[] => {
  const sections = new Map<RecordSet, Section>()
  const file = source.name
  const named = agencyNamed({ file }, reader)
  const sectionOf = (set: RecordSet): Section => {
    let section = sections.get(set)
    if (section === undefined) {
      section = new Section({ set, origin: { file }, hasRows: true })
      sections.set(set, section)
      if (named === undefined) section.supplyCounty()
    }
    return section
  }
  eachEntry(
    source,
    context,
    ({ set, agency, records }, row) => {
      if (set === agencyEntries) return
      const section = sectionOf(set)
      if (records.length === 0 && !isOfWholeCounty(set, agency, named)) {
        const owner = entries.agencyOf(set, agency, named, { place: { file, row }, set: set.id })
        if (owner.ok) section.supply(owner.id)
        else section.rejectOf(owner)
      }
      for (const record of records) entries.read(set, record, agency, named, { place: { file, row }, row }, section)
    },
    (line) => {
      const { set, agency } = saidBy(line, context.recogniser)
      if (set !== undefined && set !== agencyEntries) sectionOf(set).rejectOf(ownerSaid(set, agency, named, reader))
    }
  )
  return [...sections.values()].flatMap((section) => section.batches())
}

/** Without a list of agencies only what names none can be read; one issue says so, not one for each row. */
const withoutDirectory = (
  decoded: readonly Decoded[],
  isUnread: boolean,
  context: Context,
  reader: Reader
): readonly Batch[] => {
  const alone = (set: RecordSet) => set.scope === "county" && set.fields.every(({ kind }) => kind !== "agency")
  const readable = decoded.map(({ tables, lists }) => ({
    tables: tables.filter(({ set }) => alone(set)),
    lists: lists.filter(({ set }) => alone(set)),
    lines: [],
    lost: []
  }))
  // An empty template has nothing that an agency would be needed for.
  const listed = decoded.some(({ tables }) => tables.some(({ set }) => set === agencyEntries))
  const needed = decoded.some(
    ({ tables, lists, lines }) =>
      lines.length > 0 || lists.some(({ records }) => records.length > 0) || tables.some(hasRecords)
  )
  const broken: Issue[] = []
  for (const { lines } of decoded)
    for (const source of lines) {
      const found: Issue[] = []
      eachEntry(
        source,
        { ...context, issues: found },
        () => undefined,
        (line) => {
          const issue = found.at(-1)
          if (issue !== undefined && mayListAgency(line, context.recogniser)) broken.push(issue)
        }
      )
    }
  context.issues.push(...broken)
  const fault = isUnread || broken.length > 0 ? agenciesUnread : noAgencies
  if (!listed || needed || isUnread) context.issues.push(faultIssue(fault, { place: {}, set: agencyEntries.id }))
  return readable.flatMap((each) => readRecords(each, context, reader))
}

/** Whether a line that cannot be read may be one of an agency: it says so, or does not say what it is about. */
export const mayListAgency = (line: Uint8Array, recogniser: Recogniser): boolean => {
  const { set } = saidBy(line, recogniser)
  return set === undefined || set === agencyEntries
}

/** There is a list of agencies, but none of it could be read; other issues say why. */
export const agenciesUnread = faultOf(
  "agencies-unread",
  {
    zh: "单位名录中没有一个单位能够读取，各单位的数据无法读取",
    en: "No agency of the list could be read, so no agency's records could be read"
  },
  { zh: "先改正上面所列的单位名录中的问题", en: "Mend what is told above of the list of agencies" }
)

/** No file lists the agencies. */
export const noAgencies = faultOf(
  "no-agencies",
  {
    zh: "没有文件列出单位（单位名录），各单位的数据无法读取",
    en: "No file lists the agencies, so no agency's records could be read"
  },
  {
    zh: `提供工作表或文件“${agencyEntries.title.zh}”，列出：${agencyEntries.fields.map(({ title }) => title.zh).join("、")}`,
    en: `Supply a sheet or file "${agencyEntries.title.en}" with: ${agencyEntries.fields.map(({ title }) => title.en).join(", ")}`
  }
)
