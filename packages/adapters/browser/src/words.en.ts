import type { Words } from "./words.ts"

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`

/** What the elements say in English. */
export const en: Words = {
  severity: { high: "High", medium: "Medium", low: "Low", note: "Note" },
  status: {
    met: "Met",
    breached: "Breached",
    pending: "Not due yet",
    unknown: "Not judged",
    "not-applicable": "Not applicable"
  },
  level: { error: "Error", warning: "Warning", note: "Note" },
  format: { xlsx: "Excel workbook", csv: "CSV table", sarif: "SARIF", json: "JSON" },
  number: (number) => number.toLocaleString("en-US"),
  list: (names) => names.join(", "),
  or: (names) => names.join(" or "),
  drop: {
    title: "Drop your agency's files here",
    kinds: "Excel (.xlsx), CSV, JSON and NDJSON; several files or a whole folder at once",
    files: "Choose files",
    folder: "Choose a folder",
    privacy: "Files are checked on this computer only: nothing is uploaded or kept, and no network is needed.",
    asOf: "As of",
    asOfAbout: "What is due is judged by this day",
    nothing: "There is no file that can be read: supply .xlsx, .csv, .json or .ndjson files."
  },
  progress: {
    label: "Progress of the check",
    reading: (done, files) => `Reading file ${done} of ${files}`,
    judging: "Comparing with the notice",
    arranging: "Arranging the result",
    cancel: "Cancel",
    cancelled: "Cancelled; nothing was kept."
  },
  failure: {
    title: "The check did not work out",
    noAgency: "The files name no agency",
    noAgencyRemedy:
      "Supply the list of agencies (单位名录) too: fill it in in the template, or ask the county e-government office for it.",
    nothingRead: "The files could not be read",
    internal: "The program failed and the check was stopped",
    internalRemedy: "Save the files anew and try again; if it still fails, tell the publisher of this page."
  },
  report: {
    basis: (notice, number) => `By the notice ${notice} (${number})`,
    asOf: (date, agencies, files, records) =>
      `As of ${date}: ${count(agencies, "agency", "agencies")}, ${count(files, "file", "files")}, ${count(records, "record", "records")}`,
    verdict: (breaches) =>
      breaches === 0 ? "No breach was found" : count(breaches, "breach was found", "breaches were found"),
    open: (unknown) =>
      `${count(unknown, "requirement", "requirements")} could not be judged for want of data, which is not a pass`,
    unread: (rows) =>
      `${count(rows, "row", "rows")} could not be read and ${rows === 1 ? "was" : "were"} not checked: see "Problems of the files"`,
    sections: "Parts of the result",
    section: {
      overview: "Overview",
      scorecard: "Marks",
      findings: "Findings",
      unjudged: "Not judged",
      input: "Problems of the files",
      topology: "Topology"
    },
    agency: "Agency",
    allAgencies: "All agencies",
    rule: "Rule",
    allRules: "All rules",
    severityFilter: "Severity",
    allSeverities: "All severities",
    search: "Search",
    searchHint: "Name, address, file …",
    clear: "Clear filters",
    matches: (shown, all) =>
      shown === all
        ? count(all, "finding", "findings")
        : `${shown.toLocaleString("en-US")} of ${count(all, "finding", "findings")}`,
    noMatch: "No finding matches the filters.",
    noFinding: "Nothing was found.",
    provision: (id) => `Notice, ${id}`,
    remedy: "Remedy",
    places: "Where",
    due: (date) => `Was due ${date} (inclusive)`,
    morePlaces: (number) => `and ${count(number, "more place", "more places")}`,
    sheet: (name) => `sheet "${name}"`,
    row: (row) => `row ${row}`,
    cell: (cells) => `cell ${cells}`,
    pages: "Pages of findings",
    previous: "Previous",
    next: "Next",
    page: (page, of) => `Page ${page} of ${of}`,
    exports: "Export",
    exporting: "Exporting …",
    exported: (file) => `${file} was exported.`,
    exportFailed: "The export failed; try again.",
    noWorkbook:
      "The workbook is one of marks, and the scheme does not apply on the day of the check: nothing was exported. Choose a day on which it applies, or export CSV.",
    print: "Print",
    printed: (shown, all) => `The first ${shown} of ${all} are printed; export the workbook for the rest.`,
    byAgency: "Agency by agency"
  },
  scorecard: {
    marking: "Marking …",
    failed: "The marks could not be made; check the files again.",
    scheme: (title, version) => `Scheme: ${title} (version ${version})`,
    assumed: "This scheme is an assumption and not the county's own; take the marks as a guide only.",
    bounds:
      "Where records are missing, a mark is written from its lower to its upper bound: the lower takes what could not be judged as badly as the scheme lets it, the upper as faultless. Places go by the lower bound.",
    notApplying: (scheme, from, until) =>
      from !== undefined && until !== undefined
        ? `Nothing was marked: the scheme "${scheme}" applies from ${from} to ${until}, which is not when the records were judged. Choose a day within that time.`
        : from !== undefined
          ? `Nothing was marked: the scheme "${scheme}" applies from ${from} on, after the day of the check. Choose that day or a later one.`
          : `Nothing was marked: the scheme "${scheme}" applied until ${until ?? ""}, before the day of the check. Choose that day or an earlier one.`,
    notMarked:
      "This agency was not marked: the scheme does not apply to it, or there is nothing of it that could be marked.",
    kinds: { township: "Townships", department: "County departments", committee: "Industrial park committee" },
    kind: (kind, agencies) => `${kind} (${agencies})`,
    noPlaces: "Not every agency of this kind supplied records, so there are no places.",
    place: "Place",
    tied: (place) => `${place} (tied)`,
    agency: "Agency",
    mark: "Mark",
    grade: "Grade",
    vetoes: "Vetoes",
    marksOf: (agency) => `Marks of ${agency}`,
    outOf: (mark, total) => `${mark} of ${total}`,
    unsettled: (mark) => `${mark}, records are missing`,
    graded: (grades) =>
      grades.length === 1 ? `Grade: ${grades.join("")}` : `Grade still open: ${grades.join(" to ")}`,
    placed: (place, of, tied) =>
      tied > 1 ? `Place ${place} of ${of} of its kind, shared by ${tied}` : `Place ${place} of ${of} of its kind`,
    struck: (vetoes) => `Vetoed: ${vetoes}`,
    method: {
      proportional: "in proportion",
      "all-or-nothing": "all or nothing",
      threshold: "by thresholds",
      deduct: "deduction for each finding",
      judgement: "judged by people"
    },
    notApplicable: "Not applicable",
    lost: "What lost marks",
    winsAlone: (marks) => `Remedied, it wins ${marks}`,
    winsTogether: "Wins marks only when remedied together with others",
    moreLost: (findings) => `${count(findings, "further finding costs", "further findings cost")} marks`,
    wayUp: "The way up",
    wayUpAbout: "In this order; each step says what it adds to the lower bound once the steps before it are done.",
    supply: (sets) => `Supply ${sets.map((set) => `"${set}"`).join(", ")}.`,
    remedy: (rules, findings) =>
      `Remedy ${count(findings, "finding", "findings")} of ${rules.map((rule) => `"${rule}"`).join(", ")}.`,
    wins: (indicator, marks) => `Wins ${marks} in "${indicator}"`,
    otherSteps: (steps, marks) => `${count(steps, "further step wins", "further steps together win")} ${marks}.`
  },
  unjudged: {
    about: "These requirements were not judged for want of data. That is neither a pass nor a breach.",
    none: "Every requirement was judged.",
    set: (set) => `"${set}" was not supplied`,
    fields: (set, fields) => `"${set}" does not fill in ${fields}`,
    rows: (set) => `"${set}" has rows that could not be read`,
    agencies: (number) => `Concerns ${count(number, "agency", "agencies")}`,
    rules: (number) => `Affects ${count(number, "rule", "rules")}`,
    pendingTitle: "Not due yet, or in progress",
    dueBy: (date) => `By ${date} (inclusive)`,
    noDue: "In progress"
  },
  input: {
    about: "What was wrong with the files. Rows with errors were not checked.",
    none: "All files were read without a problem.",
    whole: "All files"
  },
  topology: {
    about: "Drawn from the registers of devices, lines and terminals; it can be printed and filed.",
    choose: "Choose an agency first.",
    none: "The agency supplied no register of devices, lines or terminals to draw from.",
    picture: (agency) => `Network topology of ${agency}`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit the width",
    svg: "Download SVG",
    png: "Download PNG",
    text: "In words",
    region: "Topology picture, can be scrolled"
  }
}
