import type { Text } from "../kernel/text.ts"
import { type ReplyKind, replyKinds } from "./reply-kinds.ts"
import type { ApplicantKind, DisclosureRequest } from "./requests.ts"

/** A column of the table: a kind of applicant, or the total. */
export type AnnualColumn = ApplicantKind | "total"

/** A row of the table: what came in, what was carried in, each outcome, their total, and what is carried forward. */
export type AnnualRow = "received" | "carried-in" | ReplyKind | "answered" | "carried-forward"

/**
 * The table of requests received and dealt with in a year, of 25 rows by 7 columns, in the format of 2021
 * (国办公开办函〔2021〕30号, part 3). Each figure is a number of requests.
 */
export type AnnualTable = Readonly<Record<AnnualRow, Readonly<Record<AnnualColumn, number>>>>

/** A row or column with its heading. */
export interface AnnualHeading<T extends string> {
  /** Its stable name. */
  readonly id: T
  /** Its heading. */
  readonly title: Text
}

const outcomes: readonly ReplyKind[] = replyKinds.map(({ id }) => id)

/** The rows, in order. */
export const annualRows: readonly AnnualHeading<AnnualRow>[] = [
  { id: "received", title: { zh: "本年新收政府信息公开申请数量", en: "Requests received in the year" } },
  { id: "carried-in", title: { zh: "上年结转政府信息公开申请数量", en: "Requests carried in from the year before" } },
  ...replyKinds.map(({ id, title }) => ({ id, title })),
  { id: "answered", title: { zh: "总计", en: "Total dealt with in the year" } },
  { id: "carried-forward", title: { zh: "结转下年度继续办理", en: "Carried forward to the next year" } }
]

const applicants: readonly AnnualHeading<ApplicantKind>[] = [
  { id: "person", title: { zh: "自然人", en: "Persons" } },
  { id: "enterprise", title: { zh: "商业企业", en: "Enterprises" } },
  { id: "research", title: { zh: "科研机构", en: "Research institutes" } },
  { id: "public-interest", title: { zh: "社会公益组织", en: "Public interest organisations" } },
  { id: "legal-service", title: { zh: "法律服务机构", en: "Legal services" } },
  { id: "other", title: { zh: "其他", en: "Others" } }
]

/** The columns, in order. */
export const annualColumns: readonly AnnualHeading<AnnualColumn>[] = [
  ...applicants,
  { id: "total", title: { zh: "总计", en: "Total" } }
]

/** Why a request cannot be counted. */
export interface Uncountable {
  /** The request. */
  readonly request: DisclosureRequest
  /** The field that it lacks. */
  readonly field: "applicantKind" | "replyKind"
}

/** The table, or every request that cannot be counted: no figure is guessed. */
export type AnnualCount =
  | { readonly ok: true; readonly table: AnnualTable }
  | { readonly ok: false; readonly uncountable: readonly Uncountable[] }

/** The day on which a request was dealt with, and how; taken back without a reply counts under other outcomes. */
const closing = ({
  repliedOn,
  replyKind,
  withdrawnOn
}: DisclosureRequest): { readonly on: string; readonly kind: ReplyKind | undefined } | undefined =>
  repliedOn !== undefined && (withdrawnOn === undefined || repliedOn <= withdrawnOn)
    ? { on: repliedOn, kind: replyKind }
    : withdrawnOn === undefined
      ? undefined
      : { on: withdrawnOn, kind: "other" }

type Count = Record<AnnualRow, Record<AnnualColumn, number>>

const emptyCount = (): Count =>
  Object.fromEntries(
    annualRows.map((row) => [row.id, Object.fromEntries(annualColumns.map((column) => [column.id, 0]))])
  ) as Count

/**
 * Counts an agency's requests in a calendar year.
 *
 * @param requests - All requests of the agency, also those of the years before that were not dealt with then.
 * @param year - The year, four digits.
 * @param asOf - The day of the count (yyyy-mm-dd): within the year, what happened later is not counted. The last day of
 * the year when absent.
 */
export const countAnnualReport = (
  requests: readonly DisclosureRequest[],
  year: number,
  asOf = `${year}-12-31`
): AnnualCount => {
  const first = `${year}-01-01`
  const last = asOf < `${year}-12-31` ? asOf : `${year}-12-31`
  const table = emptyCount()
  const uncountable: Uncountable[] = []
  for (const request of requests) {
    const closed = closing(request)
    const isOver = closed !== undefined && closed.on < first
    if (request.receivedOn > last || isOver) continue
    const { applicantKind } = request
    if (applicantKind === undefined) {
      uncountable.push({ request, field: "applicantKind" })
      continue
    }
    const add = (row: AnnualRow): void => {
      table[row][applicantKind]++
      table[row].total++
    }
    if (closed !== undefined && closed.on <= last && closed.kind === undefined) {
      uncountable.push({ request, field: "replyKind" })
      continue
    }
    add(request.receivedOn >= first ? "received" : "carried-in")
    if (closed?.kind !== undefined && closed.on <= last) {
      add(closed.kind)
      add("answered")
    } else add("carried-forward")
  }
  return uncountable.length > 0 ? { ok: false, uncountable } : { ok: true, table }
}

/**
 * What is wrong in a given report: a figure is missing or no count; the columns do not add up to the total; the
 * outcomes do not add up to their total; what came in is not what was dealt with and carried forward; this year's
 * carried forward is not next year's carried in; a figure of the narrative is not the table's; a figure is not the
 * register's.
 */
export type AnnualFaultCode =
  | "figure-missing"
  | "not-a-count"
  | "columns-do-not-add-up"
  | "outcomes-do-not-add-up"
  | "balance-broken"
  | "carried-over-differs"
  | "narrative-differs"
  | "register-differs"

/** A fault of a given report. */
export interface AnnualFault {
  /** Which fault. */
  readonly code: AnnualFaultCode
  /** The row, where it is about one. */
  readonly row?: AnnualRow
  /** The column, where it is about one. */
  readonly column?: AnnualColumn
  /** The figure that is given; absent where it is missing. */
  readonly found?: number
  /** The figure that it should be; absent where none can be told. */
  readonly expected?: number
  /** What is wrong. */
  readonly message: Text
}

/** A report as given: figures may be missing or wrong. */
export type GivenTable = Readonly<Partial<Record<AnnualRow, Readonly<Partial<Record<AnnualColumn, number>>>>>>

/** What a given report is compared with. */
export interface AnnualComparison {
  /** The report of the next year. Absent: not compared. */
  readonly next?: GivenTable
  /** Totals that the narrative states, by row. Absent: not compared. */
  readonly narrative?: Readonly<Partial<Record<AnnualRow, number>>>
  /** The count of the agency's own register. Absent: not compared. */
  readonly register?: AnnualTable
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const rowTitles = new Map(annualRows.map(({ id, title }) => [id, title]))
const columnTitles = new Map(annualColumns.map(({ id, title }) => [id, title]))

const nameless: Text = { zh: "", en: "" }
const rowName = (row: AnnualRow): Text => rowTitles.get(row) ?? nameless
const columnName = (column: AnnualColumn): Text => columnTitles.get(column) ?? nameless

/** Checks a given report: its identities in every row and column, and against what it is compared with. */
export const checkAnnualReport = (
  given: GivenTable,
  { next, narrative, register }: AnnualComparison = {}
): readonly AnnualFault[] => [
  ...badFigures(given),
  ...rowSums(given),
  ...columnSums(given),
  ...(next === undefined ? [] : carriedOver(given, next)),
  ...(narrative === undefined ? [] : narrated(given, narrative)),
  ...(register === undefined ? [] : registered(given, register))
]

const cells = (): readonly { readonly row: AnnualRow; readonly column: AnnualColumn }[] =>
  annualRows.flatMap((row) => annualColumns.map((column) => ({ row: row.id, column: column.id })))

const badFigures = (given: GivenTable): readonly AnnualFault[] =>
  cells().flatMap(({ row, column }): readonly AnnualFault[] => {
    const found: number | undefined = given[row]?.[column]
    if (found !== undefined && isCount(found)) return []
    const [zhRow, zhColumn] = [rowName(row).zh, columnName(column).zh]
    const [enRow, enColumn] = [rowName(row).en, columnName(column).en]
    return found === undefined
      ? [
          {
            code: "figure-missing",
            row,
            column,
            message: {
              zh: `“${zhRow}”行“${zhColumn}”列没有数字`,
              en: `Row "${enRow}", column "${enColumn}" has no figure`
            }
          }
        ]
      : [
          {
            code: "not-a-count",
            row,
            column,
            found,
            message: {
              zh: `“${zhRow}”行“${zhColumn}”列的 ${found} 不是件数`,
              en: `Row "${enRow}", column "${enColumn}": ${found} is no number of requests`
            }
          }
        ]
  })

/** The sum of figures; `undefined` where one of them is missing or no count: nothing is said of it twice. */
const sum = (figures: readonly (number | undefined)[]): number | undefined => {
  let total = 0
  for (const figure of figures) {
    if (figure === undefined || !isCount(figure)) return undefined
    total += figure
  }
  return total
}

const rowSums = (given: GivenTable): readonly AnnualFault[] =>
  annualRows.flatMap(({ id: row, title }): readonly AnnualFault[] => {
    const found = given[row]?.total
    const expected = sum(applicants.map(({ id }) => given[row]?.[id]))
    return found === undefined || expected === undefined || found === expected
      ? []
      : [
          {
            code: "columns-do-not-add-up",
            row,
            column: "total",
            found,
            expected,
            message: {
              zh: `“${title.zh}”行总计为 ${found}，各列之和为 ${expected}`,
              en: `Row "${title.en}": the total is ${found}, the columns add up to ${expected}`
            }
          }
        ]
  })

const columnSums = (given: GivenTable): readonly AnnualFault[] =>
  annualColumns.flatMap(({ id: column, title }): readonly AnnualFault[] => {
    const at = (row: AnnualRow) => given[row]?.[column]
    const answered = at("answered")
    const expected = sum(outcomes.map(at))
    const came = sum([at("received"), at("carried-in")])
    const went = sum([answered, at("carried-forward")])
    const faults: AnnualFault[] = []
    if (answered !== undefined && expected !== undefined && answered !== expected)
      faults.push({
        code: "outcomes-do-not-add-up",
        row: "answered",
        column,
        found: answered,
        expected,
        message: {
          zh: `“${title.zh}”列办理结果总计为 ${answered}，各项之和为 ${expected}`,
          en: `Column "${title.en}": the total dealt with is ${answered}, the outcomes add up to ${expected}`
        }
      })
    if (came !== undefined && went !== undefined && came !== went)
      faults.push({
        code: "balance-broken",
        column,
        found: went,
        expected: came,
        message: {
          zh: `“${title.zh}”列新收与上年结转之和为 ${came}，办理总计与结转下年度之和为 ${went}`,
          en: `Column "${title.en}": ${came} came in or were carried in, ${went} were dealt with or carried forward`
        }
      })
    return faults
  })

const carriedOver = (given: GivenTable, next: GivenTable): readonly AnnualFault[] =>
  annualColumns.flatMap(({ id: column, title }): readonly AnnualFault[] => {
    const expected = given["carried-forward"]?.[column]
    const found = next["carried-in"]?.[column]
    return expected === undefined || found === undefined || expected === found
      ? []
      : [
          {
            code: "carried-over-differs",
            row: "carried-forward",
            column,
            found,
            expected,
            message: {
              zh: `“${title.zh}”列结转下年度 ${expected} 件，下一年度报告的上年结转为 ${found} 件`,
              en: `Column "${title.en}": ${expected} are carried forward, next year's report has ${found} carried in`
            }
          }
        ]
  })

const narrated = (given: GivenTable, narrative: NonNullable<AnnualComparison["narrative"]>): readonly AnnualFault[] =>
  annualRows.flatMap(({ id: row, title }): readonly AnnualFault[] => {
    const found = narrative[row]
    const expected = given[row]?.total
    return found === undefined || expected === undefined || found === expected
      ? []
      : [
          {
            code: "narrative-differs",
            row,
            column: "total",
            found,
            expected,
            message: {
              zh: `正文称“${title.zh}”为 ${found} 件，表中为 ${expected} 件`,
              en: `The narrative says ${found} for "${title.en}", the table says ${expected}`
            }
          }
        ]
  })

const registered = (given: GivenTable, register: AnnualTable): readonly AnnualFault[] =>
  cells().flatMap(({ row, column }): readonly AnnualFault[] => {
    const found = given[row]?.[column]
    const expected = register[row][column]
    return found === undefined || found === expected
      ? []
      : [
          {
            code: "register-differs",
            row,
            column,
            found,
            expected,
            message: {
              zh: `“${rowName(row).zh}”行“${columnName(column).zh}”列为 ${found} 件，登记表中为 ${expected} 件`,
              en: `Row "${rowName(row).en}", column "${columnName(column).en}": ${found} given, ${expected} in the register`
            }
          }
        ]
  })
