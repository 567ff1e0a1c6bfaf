import type { Words } from "./words.ts"

const list = (names: readonly string[]) => names.join(", ")
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

const kinds: Readonly<Record<string, string>> = {
  township: "Townships",
  department: "Departments",
  committee: "Committees"
}

/** What the command says in English. */
export const en: Words = {
  severity: { high: "high", medium: "medium", low: "low", note: "note" },
  level: { error: "error", warning: "warning", note: "note" },
  modality: {
    duty: "duty",
    prohibition: "prohibition",
    approval: "needs approval",
    encouragement: "encouraged",
    heading: "heading",
    preamble: "preamble",
    signature: "signature"
  },
  decidedBy: { records: "by records", filing: "by a filing", person: "by a person" },
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  quoted: (text) => `"${text}"`,
  issueRemedy: ". ",
  bracketed: (text) => ` (${text})`,
  list,
  or: (names) => names.map((name) => `"${name}"`).join(" or "),

  report: {
    title: "E-government check",
    notice: (title, number) => `${title} (${number})`,
    asOf: (date, agencies, files) =>
      `As of ${date} · ${count(agencies, "agency", "agencies")} · ${count(files, "file", "files")}`,
    found: (breaches, perSeverity, notes) =>
      `${count(breaches, "breach", "breaches")} found: ${perSeverity.join(", ")}${notes === 0 ? "" : `; and ${count(notes, "note", "notes")}`}`,
    nothingFound: (notes) => `No breach found${notes === 0 ? "" : `; ${count(notes, "note", "notes")}`}`,
    open: (unknown, pending) =>
      [
        ...(unknown === 0 ? [] : [`${unknown} could not be judged, which is not a pass`]),
        ...(pending === 0 ? [] : [`${pending} not due yet or in progress`])
      ].join("; "),
    unread: (rows) =>
      `${count(rows, "row", "rows")} could not be read and ${rows === 1 ? "was" : "were"} not checked: see "Problems of the input" at the end`,
    agency: "Agency",
    unknown: "not judged",
    clean: (agencies) => `Nothing was found about the other ${count(agencies, "agency", "agencies")}`,
    counts: (perSeverity) => perSeverity.join(" · "),
    count: (severity, number) => `${number} ${severity}`,
    places: (number) => count(number, "case", "cases"),
    more: (number, options) => `and ${number} more: use ${options} to see all`,
    moreRows: (number) => `and ${count(number, "more row", "more rows")}`,
    remedy: "Remedy",
    remedyAlike: " (the others likewise)",
    alsoConcerns: (names) => `Also concerns ${names}`,
    seeAlso: "See also",
    due: (date) => `Was due ${date}`,
    assumption: "Judged by an assumed value",
    notes: "Notes (no breaches)",
    unjudged: "What could not be judged, and why",
    pending: "Not due yet, or in progress",
    input: "Problems of the input",
    row: (rows) => `row ${rows}`,
    everyAgency: (number) => `all ${number} agencies`,
    andOthers: (names, number) => `${names} and others, ${number} in all`,
    rowsOf: (name, rows) => `${name} (${count(rows, "row", "rows")})`,
    missingSet: (set) => `"${set}" was not supplied`,
    missingFields: (set, fields) => `"${set}" does not fill in ${fields}`,
    missingRows: (set) => `"${set}" has rows that could not be read`,
    concernsRules: (rules) => `Concerns: ${rules}`,
    dueBy: (date) => `By ${date} (inclusive)`,
    noDue: "In progress",
    problems: (errors, warnings) => `${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}`,
    remarks: (normalised, others) =>
      `${[
        ...(normalised === 0
          ? []
          : [`${count(normalised, "value was", "values were")} not in canonical form but clear, and read as meant`]),
        ...(others === 0 ? [] : [count(others, "further note", "further notes")])
      ].join("; ")} (--verbose lists them)`,
    otherIssues: (number) =>
      `${count(number, "more error or warning has", "more errors and warnings have")} nothing to do with the rules that were asked for: leave out --rule to see all`,
    moreProblems: (number) => `and ${number} more: use --verbose to see all`,
    wholeFile: "Input",
    rule: "Rule",
    what: "Breach",
    where: "Where"
  },

  explain: {
    provision: "Provision",
    rule: "Rule",
    title: "Title",
    verbatim: "Text",
    gloss: "Gloss",
    binds: "Modality",
    addressees: "Addressed",
    deadline: "Deadline",
    inclusive: " (inclusive)",
    county: "the county's register",
    checks: "What is checked",
    optional: " (where the records are supplied)",
    faults: "Faults it can find",
    parameters: "Parameters",
    records: "Records it reads",
    allFields: "whole records",
    nobody: "nobody",
    noRule: "No rule decides this provision yet",
    notNormative: "This piece demands nothing and needs no rule",
    rules: (number) => count(number, "rule", "rules"),
    more: "zhengwu explain <provision or rule> tells more"
  },

  provisions: {
    rule: (title, decidedBy, records) => `${title} (${decidedBy}: ${records})`,
    decided: (decided, normative) => `Normative provisions that a rule decides: ${decided}/${normative}`
  },

  deadline: {
    title: "Deadline",
    due: (date) => `Last day: ${date}`,
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    heading: ["Date", "Weekday", "Counts", "Why"],
    notCounted: "no",
    regulation: (title, from) => `On the day of receipt the ${title} applied, in force from ${from}.`,
    left: (asOf, workingDays) =>
      `After ${asOf} ${workingDays === 1 ? "1 working day is" : `${workingDays} working days are`} left.`,
    lastDay: (asOf) => `${asOf} is the last day; what is done on it is still in time.`,
    overdue: (asOf, workingDays, calendarDays) =>
      `On ${asOf} it is overdue by ${count(workingDays, "working day", "working days")} (${count(calendarDays, "calendar day", "calendar days")}).`
  },

  topics: {
    title: "Coverage of disclosure topics",
    period: (since, asOf, agencies, files) =>
      `${since} to ${asOf} · ${count(agencies, "agency", "agencies")} · ${count(files, "file", "files")}`,
    status: {
      covered: "covered",
      uncovered: "uncovered",
      unseen: "none seen (occasional)",
      unknown: "unknown",
      extra: "not owed"
    },
    owes: (topics, perStatus) =>
      `owes ${count(topics, "topic", "topics")}${perStatus.length === 0 ? "" : `: ${perStatus.join(", ")}`}`,
    count: (status, topics) => `${topics} ${status}`,
    items: (number, latest) => `${count(number, "item", "items")}, the latest of ${latest}`,
    jointly: "owed together with others",
    byOthers: "disclosed by another that owes it too",
    notOwed: "disclosed without owing it",
    owesNothing: (agencies) =>
      `The other ${count(agencies, "agency", "agencies")} neither owed nor disclosed any topic`,
    unread: (rows) =>
      `${count(rows, "row", "rows")} could not be read and ${rows === 1 ? "does" : "do"} not count: zhengwu check tells which`,
    heading: ["Agency", "Topic", "Provision", "Owed", "Status", "Items", "Latest"],
    duty: { alone: "alone", jointly: "jointly", no: "no" }
  },

  progress: { reading: "Reading files", judging: "Judging", writing: "Writing" },

  template: {
    written: (path, sets) =>
      `Wrote ${path}: ${count(sets, "sheet", "sheets")}, each with headings, notes and one example row`
  },

  help: {
    commandMark: "<command>",
    flagsMark: "[options]",
    usage: "USAGE",
    commands: "COMMANDS",
    arguments: "ARGUMENTS",
    flags: "OPTIONS",
    globalFlags: "GLOBAL OPTIONS",
    examples: "EXAMPLES",
    exitCodes: "EXIT CODES",
    exits: [
      ["0", "nothing found at or above --fail-on"],
      ["1", "something found at or above --fail-on"],
      ["2", "wrong arguments, or input that could not be read"]
    ],
    required: "required",
    help: "Show help",
    version: "Show the version",
    completions: "Print a completion script for a shell",
    lang: "Language of the output: zh (default, the notice's) or en",
    root: "Checks the records of a county's agencies against its e-government notice",
    check: "Check a county's files",
    checkAbout:
      "Reads a county's files (folders, XLSX, CSV, JSON, NDJSON), applies every rule of the notice, and lists each breach with the sentence of the notice, the rows and the remedy.",
    rules: "List the rules",
    rulesAbout: "Lists the rules of the notice: name, title and the provisions they follow from.",
    rulesCoverage: "List by provision instead: the rules of each normative provision, what they read, and who decides",
    deadline: "Explain a deadline day by day",
    deadlineAbout:
      "Tells by which day a request for disclosure is answered, under the version of the regulation in force on the day of receipt (15 working days in 2014, 20 from 2019-05-15), and for each day whether it counts and why.",
    received: "Day of receipt, such as 2014-09-22",
    days: "Count so many working days instead of the regulation's period",
    deadlineAsOf: "Also tell how many working days are left on this day, or by how many it is overdue",
    coverage: "Show which agencies have disclosed which topics",
    coverageAbout:
      "Reads a county's files and lists what topics each agency owes, and whether each was disclosed in the period, was not, or is unknown because nothing was supplied.",
    coverageAsOf: "Last day of the period, such as 2014-08-01; today in China when absent",
    explain: "Explain a provision or a rule",
    explainAbout:
      "Shows a provision verbatim with its gloss, and for each rule what is checked, what it can find, and the parameters and records it uses.",
    template: "Write an empty workbook to fill in",
    templateAbout:
      "Writes an empty workbook: a sheet for each kind of record, with headings, drop-downs, notes and one example row.",
    paths: "Folders or files, one or more",
    asOf: "Day of the judgement, such as 2014-08-01; today in China when absent",
    agency: "Only this agency (id or name); may be repeated",
    rule: "Only this rule, without shortening; may be repeated",
    format: "Form of the output",
    failOn: "Exit with 1 from this severity on; low when absent: any breach, but no note",
    verbose: "List everything, also values that were read as meant",
    subject: "A provision (such as 1.2.address) or a rule (such as ip.allocated)",
    templatePath: "The .xlsx file to write",
    force: "Overwrite an existing file",
    exampleCheck: "Check a folder",
    exampleMachine: "JSON for programs",
    exampleAgency: "One agency and one rule only",
    exampleExplain: "Explain a provision",
    exampleDeadline: "What is left on 10 October for a request received on 22 September 2014",
    exampleDays: "Any number of working days",
    exampleCoverage: "A table to paste into a document",
    exampleTemplate: "Write a workbook to fill in",
    assess: "Mark the agencies under an assessment scheme",
    assessAbout:
      "Reads a county's files and marks each agency under an assessment scheme: a lower and an upper mark where records are missing, places by kind of agency, and the shortest way up. Writes reports as a web page, a workbook and more.",
    assessFormat: "Format; by the ending of --out when absent, else text",
    schemeFile: "Assessment scheme (.xlsx, .yaml, .json); the built-in example when absent",
    waivers: "List of waivers (.yaml, .json)",
    bonus: "List of awards (.yaml, .json)",
    before: "An earlier assessment (a file that --format json wrote), to compare with",
    out: "Write to a file; one that exists is overwritten",
    compare: "Compare two assessments",
    compareAbout:
      "Compares two assessments: new, fixed and lasting findings, and by how much and why the marks of each agency and indicator moved. Each side is an assessment that --format json wrote, or the folder of a county.",
    compareBefore: "The earlier assessment (.json) or folder",
    compareAfter: "The later assessment (.json) or folder",
    scheme: "Check or write an assessment scheme",
    schemeAbout: "Checks an assessment scheme, or writes an example to start from.",
    schemeCheck: "Check an assessment scheme",
    schemeCheckAbout: "Checks an assessment scheme and tells every fault with its place.",
    schemePath: "File of the scheme (.xlsx, .yaml, .json)",
    schemeInit: "Write an example scheme",
    schemeInitAbout:
      "Writes an example of a scheme, in the format that the name's ending says, for the county to change. Its weights and methods are assumptions, not the notice's.",
    schemeInitPath: "File to write (.xlsx, .yaml, .json)",
    topology: "Draw an agency's network topology",
    topologyAbout:
      "Draws the network topology of an agency (SVG) from the devices, lines, terminals and internet connections that it supplied, with what is wrong marked.",
    topologyAgency: "The agency (id or name)",
    topologyOut: "Write to an .svg file; one that exists is overwritten; to the terminal when absent",
    exampleAssess: "Mark a county and write the report as a web page",
    exampleScheme: "Under the county's own scheme",
    exampleWorkbook: "The workbook to send to one agency",
    assessAgency: "The only agency of the workbook (id or name), to send it to that agency",
    exampleCompare: "Compare two months",
    exampleTopology: "Draw one agency's topology"
  },

  assess: {
    title: "Scorecards of the e-government assessment",
    scheme: (title, version) => `Scheme: ${title} (version ${version})`,
    kind: (kind, count) => `${kinds[kind] ?? kind} (${count}, best lower mark first)`,
    tied: (place) => `=${place}`,
    moved: (marks, added, fixed) => `(${marks} since the last time; ${added} new, ${fixed} fixed)`,
    vetoed: (title) => `Veto: ${title}`,
    bonus: (marks) => `Includes a bonus of ${marks}`,
    withoutWaivers: (marks) => `${marks} without waivers`,
    supply: (sets, indicator, marks) => `Supply or correct ${sets}: up to ${marks} in "${indicator}"`,
    supplyAndRemedy: (sets, findings, indicator, marks) =>
      `Supply or correct ${sets} and remedy ${findings} ${findings === 1 ? "finding" : "findings"}: up to ${marks} in "${indicator}"`,
    remedy: (findings, indicator, marks) =>
      `Remedy ${findings} ${findings === 1 ? "finding" : "findings"}: ${marks} in "${indicator}"`,
    unread: (rows) =>
      rows === 1
        ? "1 row could not be read, so that some indicators have a lower and an upper mark: zhengwu check tells which"
        : `${rows} rows could not be read, so that some indicators have a lower and an upper mark: zhengwu check tells which`,
    unmarked: (names) => `Agencies with nothing to mark: ${names}`,
    idle: (waiver, agency, reason) =>
      ({
        "not-yet": `Waiver "${waiver}" (${agency}) is not yet in force`,
        expired: `Waiver "${waiver}" (${agency}) has expired`,
        "nothing-to-excuse": `Waiver "${waiver}" (${agency}) has nothing to excuse and can be withdrawn`
      })[reason],
    written: (path) => `Written to ${path}`
  },

  scheme: {
    sound: (title, version, indicators, total) =>
      `The scheme "${title}" (version ${version}) is without fault: ${indicators} indicators that are scored, ${total} marks`,
    written: (path) =>
      `Written to ${path}. Weights, methods and grades are assumptions: put the county's own in their place and run zhengwu scheme check`
  },

  compare: {
    title: "Two assessments compared",
    sides: (before, after, sameScheme) =>
      sameScheme ? `${before} and ${after}, under the same scheme` : `${before} and ${after}, under different schemes`,
    found: (added, fixed, lasting) => `Findings: ${added} new, ${fixed} fixed, ${lasting} lasting`,
    nothing: "Nothing moved",
    marks: (before, after, difference) => `${before} → ${after}, ${difference}`,
    none: "not marked",
    bonus: (before, after) => `The bonus moved from ${before} to ${after}`,
    vetoes: (struck, lifted) => `Vetoes: ${struck} struck, ${lifted} lifted`,
    new: "new",
    fixed: "fixed",
    status: {
      met: "met",
      breached: "breached",
      pending: "pending",
      unknown: "unknown",
      "not-applicable": "not applicable"
    },
    because: {
      findings: (added, fixed) => `Findings: ${added} new, ${fixed} fixed`,
      waivers: (waived, noLonger) => `Waivers: ${waived} findings newly excused, ${noLonger} no longer`,
      status: (rule, before, after) => `Rule ${rule} went from ${before} to ${after}`,
      checked: (rule, before, after) => `Rule ${rule} checked ${before} things before and ${after} after`,
      weight: (before, after) => `The indicator was worth ${before} and is worth ${after}`,
      method: "The schemes score it by different methods or rules",
      added: "Only the later scheme has the indicator",
      removed: "Only the earlier scheme has the indicator"
    }
  },

  error: {
    label: "error",
    unknownFlag: (flag) => `There is no option ${flag}`,
    unknownCommand: (name) => `There is no command "${name}"`,
    missingFlag: (flag) => `Option ${flag} is missing`,
    missingArgument: (name) => `Argument <${name}> is missing`,
    unexpected: (values) => `Unexpected argument: ${values}`,
    invalid: (flag, value) => `Value "${value}" of ${flag} is not valid`,
    noValue: (flag) => `${flag} needs a value`,
    choices: (values) => `Choose one of ${values}`,
    didYouMean: (names) => `Did you mean ${names}?`,
    seeHelp: (command) => `${command} --help tells more`,
    internal: (message) => `Internal error, please report it: ${message} (ZHENGWU_DEBUG=1 shows details)`
  }
}
