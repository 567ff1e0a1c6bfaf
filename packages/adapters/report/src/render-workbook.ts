import type { Evidence, Finding, Notice } from "@zhengwu/core"
import type { Assessment, IndicatorMark } from "@zhengwu/core/assessment"
import writeXlsxFile, { type CellObject, type Row, type Sheet } from "write-excel-file/universal"
import { cellsOf } from "./view/place.ts"
import { readable } from "./view/readable.ts"
import { stepsOf } from "./view/steps.ts"
import { unjudgedIn } from "./view/unjudged.ts"
import { type AgencyView, countsOf, openView, type ReportOptions, type View } from "./view/view.ts"

/** Which workbook to write. */
export interface WorkbookOptions extends ReportOptions {
  /** The agency that it is sent to, by id; all of them, with the ranking, when absent. */
  readonly agency?: string
}

/**
 * An assessment as an .xlsx workbook: ranking (of a whole county), scorecard, findings with remedies, what to do and to
 * supply, and what could not be judged. Text is stored as text, and what a spreadsheet program could take for a formula
 * gets an apostrophe before it, so that it stays text when it is saved as CSV. Rejects with a TypeError for an
 * assessment of another notice, or an agency that it does not have.
 */
export const renderWorkbook = async (
  notice: Notice,
  assessment: Assessment,
  options: WorkbookOptions
): Promise<Uint8Array<ArrayBuffer>> => {
  const view = openView(notice, assessment, options)
  const agencies =
    options.agency === undefined ? view.agencies : view.agencies.filter(({ id }) => id === options.agency)
  if (agencies.length === 0) throw new TypeError(`The assessment has no agency ${options.agency ?? ""}`)
  const sheets = [
    ...(options.agency === undefined ? [ranking(view)] : []),
    scorecards(view, agencies),
    findings(view, agencies),
    steps(view, agencies),
    unjudged(view, agencies)
  ]
  const blob = await writeXlsxFile(sheets).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** What starts a formula in a spreadsheet program, or in a CSV that one saves. */
const formula = /^[=+\-@\t\r\n]/u

/** The longest text that a cell takes, by the format. */
const longestText = 32_767

const text = (value: string): CellObject => {
  const clean = readable(value)
  return {
    value: (formula.test(clean) ? `'${clean}` : clean).slice(0, longestText),
    type: String,
    format: "@",
    wrap: true,
    alignVertical: "top"
  }
}

/** A mark in full precision, shown to two decimals. */
const mark = (value: number): CellObject => ({ value, type: Number, format: "0.00", alignVertical: "top" })

const count = (value: number): CellObject => ({ value, type: Number, format: "0", alignVertical: "top" })

interface Column {
  readonly heading: string
  /** In characters. */
  readonly width: number
}

const sheet = (name: string, columns: readonly Column[], rows: readonly Row[]): Sheet<Blob> => ({
  sheet: name,
  stickyRowsCount: 1,
  orientation: "landscape",
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ heading }) => ({
      value: heading,
      fontWeight: "bold",
      backgroundColor: "#DDEBF7",
      borderStyle: "thin",
      borderColor: "#A6A6A6",
      wrap: true
    })),
    ...rows
  ]
})

const gradeOf = ({ gradeTitle, words }: View, { card }: AgencyView): string =>
  card?.grade === undefined
    ? ""
    : words.list([...new Set([card.grade.lower, card.grade.upper])].map((grade) => gradeTitle(grade)))

const ranking = (view: View): Sheet<Blob> => {
  const { words, assessment, agencies } = view
  const byId = new Map(agencies.map((agency) => [agency.id, agency]))
  const rows = Object.values(assessment.ranking).flatMap((ranks) =>
    ranks.flatMap(({ agency: id, place }) => {
      const agency = byId.get(id)
      if (agency?.agency === undefined || agency.card === undefined) return []
      const counts = countsOf(agency.breaches)
      return [
        [
          text(words.kind[agency.agency.kind]),
          count(place),
          text(agency.name),
          mark(agency.card.marks.lower),
          mark(agency.card.marks.upper),
          text(gradeOf(view, agency)),
          count(counts.high),
          count(counts.medium),
          count(counts.low),
          count(agency.outcomes.filter(({ status }) => status === "unknown").length)
        ]
      ]
    })
  )
  return sheet(
    words.sheets.ranking,
    [
      { heading: words.kindColumn, width: 14 },
      { heading: words.place, width: 8 },
      { heading: words.agency, width: 30 },
      { heading: words.lowerMark, width: 12 },
      { heading: words.upperMark, width: 12 },
      { heading: words.grade, width: 16 },
      { heading: words.severity.high, width: 9 },
      { heading: words.severity.medium, width: 9 },
      { heading: words.severity.low, width: 9 },
      { heading: words.unjudgedShort, width: 12 }
    ],
    rows
  )
}

const scorecards = (view: View, agencies: readonly AgencyView[]): Sheet<Blob> => {
  const { words, locale, assessment } = view
  const row = (
    { name }: AgencyView,
    title: string,
    worth: number | undefined,
    lower: number,
    upper: number,
    how: string
  ) => [text(name), text(title), worth === undefined ? null : mark(worth), mark(lower), mark(upper), text(how)]
  const indicatorRows = (agency: AgencyView, indicator: IndicatorMark, depth: number): readonly Row[] => [
    row(
      agency,
      `${"　".repeat(depth)}${indicator.title[locale]}`,
      indicator.weight,
      indicator.marks.lower,
      indicator.marks.upper,
      indicator.status === "not-applicable"
        ? words.notApplicable
        : indicator.leaf === undefined
          ? ""
          : words.method[indicator.leaf.method.kind]
    ),
    ...(indicator.children ?? []).flatMap((child) => indicatorRows(agency, child, depth + 1))
  ]
  const rows = agencies.flatMap((agency): readonly Row[] => {
    const { card } = agency
    if (card === undefined) return []
    return [
      row(agency, words.mark, card.total, card.marks.lower, card.marks.upper, gradeOf(view, agency)),
      ...card.vetoes.map(({ title }) => [
        text(agency.name),
        text(`${words.vetoes}${words.colon}${title[locale]}`),
        null,
        null,
        null,
        text("")
      ]),
      ...card.indicators.flatMap((indicator) => indicatorRows(agency, indicator, 0)),
      row(agency, words.base, card.total, card.base.lower, card.base.upper, ""),
      ...card.bonus.items.map(({ item, marks, reason }) =>
        row(agency, `${words.bonus}${words.colon}${view.bonusTitle(item)}`, undefined, marks, marks, reason)
      )
    ]
  })
  const { digests } = assessment
  const { title, version, source } = assessment.scheme
  const about = `${words.scheme(title[locale], version)}${words.comma}${words.asOf(assessment.report.asOf)}`
  return sheet(
    words.sheets.scorecard,
    [
      { heading: words.agency, width: 28 },
      { heading: words.indicator, width: 40 },
      { heading: words.weight, width: 10 },
      { heading: words.lowerMark, width: 12 },
      { heading: words.upperMark, width: 12 },
      { heading: words.decidedBy, width: 30 }
    ],
    [
      ...rows,
      [null, text(about)],
      ...(source.kind === "assumption" ? [[null, text(words.assumedScheme)]] : []),
      [null, text(source.reference[locale])],
      [null, text(`${words.digests}${words.colon}SHA-256`)],
      ...(
        [
          [words.digestNotice, digests.notice],
          [words.digestScheme, digests.scheme],
          [words.digestInput, digests.input]
        ] as const
      ).map(([name, digest]) => [null, text(`${name}${words.colon}${digest}`)])
    ]
  )
}

const findings = (view: View, agencies: readonly AgencyView[]): Sheet<Blob> => {
  const { words } = view
  const columns: readonly Column[] = [
    { heading: words.agency, width: 24 },
    { heading: words.severityColumn, width: 8 },
    { heading: words.provision, width: 14 },
    { heading: words.what, width: 50 },
    { heading: words.remedy, width: 44 },
    { heading: words.file, width: 28 },
    { heading: words.sheet, width: 18 },
    { heading: words.rowColumn, width: 8 },
    { heading: words.cells, width: 10 },
    { heading: words.subject, width: 18 },
    { heading: words.sentence, width: 50 },
    { heading: words.assumed, width: 36 },
    { heading: words.waivedTitle, width: 16 },
    { heading: words.fingerprint, width: 16 }
  ]
  const rows = agencies.flatMap(({ id, name, breaches, notes, waived }) => [
    ...[...breaches, ...notes].flatMap((finding) => findingRows(view, name, finding, "")),
    ...waived.flatMap((finding) => findingRows(view, name, finding, view.sayWaivers(finding, id)))
  ])
  return sheet(words.sheets.findings, columns, rows)
}

/** One row for each record at fault, so that rows can be sorted and filtered by file. */
const findingRows = (view: View, agency: string, finding: Finding, waiver: string): readonly Row[] => {
  const { words, locale } = view
  const { message, remedy, sentence } = view.say(finding)
  const assumed = view
    .assumptionsOf(finding)
    .map(({ parameter, origin }) => `${parameter.title[locale]}${words.colon}${origin.reason[locale]}`)
    .join("\n")
  const verbatim =
    locale === "zh" ? sentence : `${view.provisionById.get(finding.provision)?.text.zh.trim() ?? ""}\n${sentence}`
  const at: readonly (Evidence | undefined)[] = finding.evidence.length === 0 ? [undefined] : finding.evidence
  return at.map((evidence) => [
    text(agency),
    text(words.severity[finding.severity]),
    text(finding.provision),
    text(message),
    text(remedy),
    text(evidence?.place.file ?? ""),
    text(evidence?.place.sheet ?? ""),
    evidence?.place.row === undefined ? text(evidence?.place.pointer ?? "") : count(evidence.place.row),
    text(evidence === undefined ? "" : cellsOf(evidence).join(words.comma)),
    text(evidence?.subject ?? finding.subject),
    text(verbatim),
    text(assumed),
    text(waiver),
    text(finding.fingerprint)
  ])
}

const steps = (view: View, agencies: readonly AgencyView[]): Sheet<Blob> => {
  const { words } = view
  return sheet(
    words.sheets.remedies,
    [
      { heading: words.agency, width: 28 },
      { heading: words.steps, width: 8 },
      { heading: words.toDo, width: 70 },
      { heading: words.indicator, width: 36 },
      { heading: words.wins, width: 12 }
    ],
    agencies.flatMap(({ name, card }) =>
      card === undefined
        ? []
        : stepsOf(view, card).map(({ says, title, marks }, index) => [
            text(name),
            count(index + 1),
            text(says),
            text(title),
            mark(marks)
          ])
    )
  )
}

const unjudged = (view: View, agencies: readonly AgencyView[]): Sheet<Blob> => {
  const { words, titles } = view
  return sheet(
    words.sheets.unjudged,
    [
      { heading: words.agency, width: 28 },
      { heading: words.reason, width: 50 },
      { heading: words.concernsRules, width: 70 }
    ],
    agencies.flatMap(({ name, outcomes }) =>
      unjudgedIn(outcomes, titles, words).map(({ reason, rules }) => [
        text(name),
        text(reason),
        text(words.list(rules.map(titles.rule)))
      ])
    )
  )
}
