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
  format: { csv: "CSV table", json: "JSON" },
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
    overview: "Overview",
    findings: "Findings",
    unjudged: "Not judged",
    input: "Problems of the files",
    topology: "Topology",
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
    exportFailed: "The export failed; try again.",
    print: "Print",
    printed: (shown, all) => `The first ${shown} of ${all} are printed; export the workbook for the rest.`,
    byAgency: "Agency by agency"
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
