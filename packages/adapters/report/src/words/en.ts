import type { Words } from "./words.ts"

const list = (items: readonly string[]) => items.join(", ")
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** What the reports say in English. */
export const en: Words = {
  lang: "en",
  comma: ", ",
  colon: ": ",
  list,
  or: (items) => items.map((each) => `"${each}"`).join(" or "),
  severity: { high: "high", medium: "medium", low: "low", note: "note" },
  kind: { township: "Townships", department: "County departments", committee: "Park committees" },
  standing: {
    met: "met",
    breached: "breached",
    unknown: "cannot be judged",
    pending: "not due yet",
    waived: "waived",
    "not-applicable": "not applicable"
  },
  row: (row) => `row ${row}`,

  title: "Yearly assessment of e-government",
  about: (notice, number) => `Under the ${notice} (${number})`,
  asOf: (date) => `As of ${date}`,
  skip: "Skip to the report",
  contents: "Contents",
  overview: "The county at a glance",
  headline: (agencies, breaches, high, unknown) =>
    `${count(agencies, "agency", "agencies")}, ${count(breaches, "finding", "findings")}, ${high} of them high; ${unknown} further points could not be judged, which does not mean that they are in order.`,
  headlineMarks: (lowest, highest, total) =>
    `Marks (lower bound) lie between ${lowest} and ${highest}, out of ${total}.`,
  worst: (name, mark) => `Lowest mark: ${name} (${mark}).`,
  mostBroken: (provision, agencies) =>
    `Provision broken by most agencies: ${provision} (${count(agencies, "agency", "agencies")}).`,
  assumedScheme: "This scheme is an assumption, not what the notice lays down; the county should load its own.",
  scheme: (title, version) => `Scheme: ${title} (version ${version})`,
  boundsNote:
    "Where records are missing a mark is written from its lower to its upper bound: the lower if everything that could not be judged is at fault, the upper if none of it is. Places go by the lower bound.",
  grades: "Grades",
  gradeCount: (grade, agencies) => `${grade}: ${agencies}`,
  gradeOpen: (agencies) => `Grade still open for want of records: ${agencies}`,

  ranking: "Ranking",
  rankingOf: (kind, agencies) => `${kind} (${agencies})`,
  rankingChart: "Marks as a chart",
  rankingChartAbout:
    "Dark: marks earned (lower bound). Light: what can still be added once records are complete (upper bound). The ranking table has the same figures.",
  withBefore: "The upright line is the earlier mark (lower bound).",
  rankingLine: (place, name, mark) => `Place ${place}: ${name}, ${mark}`,
  place: "Place",
  tied: (place) => `${place} (tied)`,
  agency: "Agency",
  mark: "Mark",
  grade: "Grade",
  lowerMark: "Lower bound",
  upperMark: "Upper bound",
  findings: "Findings",
  unjudgedShort: "Not judged",
  change: "Change",
  placeOf: (kind, place, of, tied) =>
    tied > 1 ? `${kind}: place ${place} of ${of}, shared by ${tied}` : `${kind}: place ${place} of ${of}`,

  chapters: "Marks by part",
  chaptersChart: "Marks by part as a chart",
  chaptersAbout:
    "The agencies' average share of the marks in each part of the scheme; dark to the lower bound, light to the upper.",
  chapterMark: (title, lower, upper) => (lower === upper ? `${title} ${lower}%` : `${title} ${lower}% to ${upper}%`),
  indicator: "Indicator",
  weight: "Worth",
  share: "Average share",
  marksAxis: "Marks",
  percentAxis: "Share of marks (%)",

  map: "Agencies and provisions",
  mapAbout:
    "One row for each agency, one column for each demand. Colour and symbol say the same; the number after ✕ counts findings, one that breaks several provisions under each; the last row counts the agencies in breach. An agency's name leads to its section, a provision's number to its text.",
  legend: "Legend",
  cell: (standing, findings) => (findings === 0 ? standing : `${standing}, ${count(findings, "finding", "findings")}`),
  breachedBy: "Agencies in breach",
  provision: "Provision",

  marks: "Marks in detail",
  outOf: (mark, total) => `${mark} of ${total}`,
  base: "Marks for indicators",
  bonus: "Bonus",
  vetoes: "Vetoes",
  withoutWaivers: (mark) => `${mark} without waivers`,
  counts: (high, medium, low, note) => `high ${high}, medium ${medium}, low ${low}; notes ${note}`,
  notApplicable: "not applicable",
  earned: "Earned",
  lost: "Lost for certain",
  method: {
    proportional: "in proportion",
    "all-or-nothing": "all or nothing",
    threshold: "by thresholds",
    deduct: "deduction for each finding",
    judgement: "judged by people"
  },
  decidedBy: "Method",

  findingsTitle: "Findings and remedies",
  noFindings: "Nothing was found.",
  sentence: "Text of the notice",
  what: "Finding",
  where: "Where",
  remedy: "Remedy",
  remedyAlike: " (the others alike)",
  seeAlso: "see also",
  alsoConcerns: (names) => `Also concerns ${names}`,
  due: (date) => `Due ${date}`,
  worth: (marks) => `each remedy alone wins ${marks}`,
  assumed: "Judged by an assumed value",
  notes: "Notes (not breaches)",
  waivedTitle: "Waived findings",
  waivedBy: (waiver) => `waiver ${waiver}`,
  waiverOf: (reason, approvedBy, from, to) => `${reason} (approved by ${approvedBy}, ${from} to ${to})`,

  unjudged: "What could not be judged, and why",
  missingSet: (set) => `"${set}" was not supplied`,
  missingFields: (set, fields) => `"${set}" lacks ${fields}`,
  missingRows: (set, rows) => `"${set}" has ${count(rows, "row", "rows")} that could not be read`,
  concernsRules: "Demands affected",
  pending: "Not due yet, or in progress",
  dueBy: (date) => `by ${date} (inclusive)`,
  noDue: "in progress",

  improvements: "The cheapest way up",
  improvementsAbout: "In this order; each step says what it adds to the lower bound once those before it are done.",
  wins: "Marks won",
  toDo: "What to do",
  supply: (sets) => `Supply "${sets}"`,
  supplyAndRemedy: (sets, title, findings) =>
    `Supply "${sets}" and remedy ${count(findings, "finding", "findings")} of "${title}"`,
  toRemedy: (title, findings) => `Remedy ${count(findings, "finding", "findings")} of "${title}"`,
  otherSteps: (steps, marks) => `${count(steps, "further step wins", "further steps together win")} ${marks}`,

  trend: "Compared with the earlier assessment",
  trendSince: (date) => `The earlier assessment is as of ${date}.`,
  trendMarks: (before, now) => `The mark went from ${before} to ${now}.`,
  trendFindings: (added, fixed, lasting) => `Findings: ${added} new, ${fixed} fixed, ${lasting} lasting.`,
  trendNone: "The earlier assessment does not have this agency.",
  trendScheme: "The two assessments follow different schemes, so their marks cannot be compared directly.",

  register: "The county's own register",
  idle: "Waivers that excuse nothing",
  idleReason: {
    "not-yet": "not in force yet",
    expired: "no longer in force",
    "nothing-to-excuse": "what it excuses is not there"
  },
  provisions: "Text of the provisions",
  provisionsAbout: "Every piece of the notice that demands something, verbatim, with a gloss in English.",
  assumptions: "Assumptions",
  assumptionsAbout:
    "Neither notice nor regulation states these values; they are assumptions of the program, and findings that rest on them say so. The county should set them.",
  parameter: "Parameter",
  value: "Value",
  reason: "Reason",
  yes: "yes",
  no: "no",
  digests: "Digests of what the marks rest on",
  digestsAbout: "The same notice, scheme and records give the same result. SHA-256:",
  digestNotice: "Notice",
  digestScheme: "Scheme",
  digestInput: "Records",
  generator: (name) => `Made by ${name}`,
  backToTop: "Back to the overview",

  sheets: {
    ranking: "Ranking",
    scorecard: "Scorecard",
    findings: "Findings",
    remedies: "Remedies and records due",
    unjudged: "Not judged"
  },
  file: "File",
  sheet: "Sheet",
  rowColumn: "Row",
  cells: "Cells",
  severityColumn: "Severity",
  subject: "Subject",
  fingerprint: "Id",
  kindColumn: "Kind",
  steps: "Step"
}
