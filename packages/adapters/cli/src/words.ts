import type { DecidedBy, Issue, Modality, Severity, Status } from "@zhengwu/core"
import type { Assessment } from "@zhengwu/core/assessment"
import type { TopicStatus } from "./topic-cells.ts"

type IdleReason = Assessment["idleWaivers"][number]["reason"]

/** What the command says in one language; whatever comes from the notice brings its own words. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly level: Readonly<Record<Issue["level"], string>>
  readonly modality: Readonly<Record<Modality, string>>
  readonly decidedBy: Readonly<Record<DecidedBy, string>>
  /** Marks between the members of a list. */
  readonly comma: string
  /** Between members that hold such marks themselves. */
  readonly semicolon: string
  /** Between label and content. */
  readonly colon: string
  readonly quoted: (text: string) => string
  /** Between a problem of the input and what to do about it. */
  readonly issueRemedy: string
  readonly bracketed: (text: string) => string
  readonly list: (names: readonly string[]) => string
  readonly or: (names: readonly string[]) => string

  readonly report: {
    readonly title: string
    readonly notice: (title: string, number: string) => string
    readonly asOf: (date: string, agencies: number, files: number) => string
    readonly found: (breaches: number, perSeverity: readonly string[], notes: number) => string
    readonly nothingFound: (notes: number) => string
    readonly open: (unknown: number, pending: number) => string
    readonly unread: (rows: number) => string
    readonly agency: string
    readonly unknown: string
    readonly clean: (agencies: number) => string
    readonly counts: (perSeverity: readonly string[]) => string
    readonly count: (severity: string, count: number) => string
    readonly places: (count: number) => string
    readonly more: (count: number, options: string) => string
    readonly moreRows: (count: number) => string
    readonly remedy: string
    readonly remedyAlike: string
    readonly alsoConcerns: (names: string) => string
    readonly seeAlso: string
    readonly due: (date: string) => string
    readonly assumption: string
    readonly notes: string
    readonly unjudged: string
    readonly pending: string
    readonly input: string
    readonly row: (rows: string) => string
    readonly everyAgency: (count: number) => string
    readonly andOthers: (names: string, count: number) => string
    readonly rowsOf: (name: string, rows: number) => string
    readonly missingSet: (set: string) => string
    readonly missingFields: (set: string, fields: string) => string
    readonly missingRows: (set: string) => string
    readonly concernsRules: (rules: string) => string
    readonly dueBy: (date: string) => string
    readonly noDue: string
    readonly problems: (errors: number, warnings: number) => string
    readonly remarks: (normalised: number, others: number) => string
    readonly moreProblems: (count: number) => string
    readonly otherIssues: (count: number) => string
    readonly wholeFile: string
    readonly rule: string
    readonly what: string
    readonly where: string
  }

  readonly explain: {
    readonly provision: string
    readonly rule: string
    readonly title: string
    readonly verbatim: string
    readonly gloss: string
    readonly binds: string
    readonly addressees: string
    readonly deadline: string
    readonly inclusive: string
    readonly county: string
    readonly checks: string
    readonly optional: string
    readonly faults: string
    readonly parameters: string
    readonly records: string
    readonly allFields: string
    readonly nobody: string
    readonly noRule: string
    readonly notNormative: string
    readonly rules: (count: number) => string
    readonly more: string
  }

  readonly provisions: {
    readonly rule: (title: string, decidedBy: string, records: string) => string
    readonly decided: (decided: number, normative: number) => string
  }

  readonly deadline: {
    readonly title: string
    readonly due: (date: string) => string
    readonly weekdays: readonly [string, string, string, string, string, string, string]
    readonly heading: readonly [date: string, weekday: string, counted: string, why: string]
    readonly notCounted: string
    readonly regulation: (title: string, from: string) => string
    readonly left: (asOf: string, workingDays: number) => string
    readonly lastDay: (asOf: string) => string
    readonly overdue: (asOf: string, workingDays: number, calendarDays: number) => string
  }

  readonly topics: {
    readonly title: string
    readonly period: (since: string, asOf: string, agencies: number, files: number) => string
    readonly status: Readonly<Record<TopicStatus, string>>
    readonly owes: (topics: number, perStatus: readonly string[]) => string
    readonly count: (status: string, topics: number) => string
    readonly items: (count: number, latest: string) => string
    readonly jointly: string
    readonly byOthers: string
    readonly notOwed: string
    readonly owesNothing: (agencies: number) => string
    readonly unread: (rows: number) => string
    readonly heading: readonly [
      agency: string,
      topic: string,
      provision: string,
      duty: string,
      status: string,
      items: string,
      latest: string
    ]
    readonly duty: Readonly<Record<"alone" | "jointly" | "no", string>>
  }

  readonly progress: {
    readonly reading: string
    readonly judging: string
    readonly writing: string
  }

  readonly template: { readonly written: (path: string, sets: number) => string }

  readonly help: {
    readonly commandMark: string
    readonly flagsMark: string
    readonly usage: string
    readonly commands: string
    readonly arguments: string
    readonly flags: string
    readonly globalFlags: string
    readonly examples: string
    readonly exitCodes: string
    readonly exits: readonly (readonly [code: string, meaning: string])[]
    readonly required: string
    readonly help: string
    readonly version: string
    readonly completions: string
    readonly lang: string
    readonly root: string
    readonly check: string
    readonly checkAbout: string
    readonly rules: string
    readonly rulesAbout: string
    readonly rulesCoverage: string
    readonly deadline: string
    readonly deadlineAbout: string
    readonly received: string
    readonly days: string
    readonly deadlineAsOf: string
    readonly coverage: string
    readonly coverageAbout: string
    readonly coverageAsOf: string
    readonly explain: string
    readonly explainAbout: string
    readonly template: string
    readonly templateAbout: string
    readonly paths: string
    readonly asOf: string
    readonly agency: string
    readonly rule: string
    readonly format: string
    readonly failOn: string
    readonly verbose: string
    readonly subject: string
    readonly templatePath: string
    readonly force: string
    readonly exampleCheck: string
    readonly exampleMachine: string
    readonly exampleAgency: string
    readonly exampleExplain: string
    readonly exampleDeadline: string
    readonly exampleDays: string
    readonly exampleCoverage: string
    readonly exampleTemplate: string
    readonly assess: string
    readonly assessAbout: string
    readonly assessFormat: string
    readonly schemeFile: string
    readonly waivers: string
    readonly bonus: string
    readonly before: string
    readonly out: string
    readonly compare: string
    readonly compareAbout: string
    readonly compareBefore: string
    readonly compareAfter: string
    readonly scheme: string
    readonly schemeAbout: string
    readonly schemeCheck: string
    readonly schemeCheckAbout: string
    readonly schemePath: string
    readonly schemeInit: string
    readonly schemeInitAbout: string
    readonly schemeInitPath: string
    readonly topology: string
    readonly topologyAbout: string
    readonly topologyAgency: string
    readonly topologyOut: string
    readonly exampleAssess: string
    readonly exampleScheme: string
    readonly exampleWorkbook: string
    readonly assessAgency: string
    readonly exampleCompare: string
    readonly exampleTopology: string
  }

  readonly assess: {
    readonly title: string
    readonly scheme: (title: string, version: string) => string
    readonly kind: (kind: string, count: number) => string
    readonly tied: (place: number) => string
    readonly moved: (marks: string, added: number, fixed: number) => string
    readonly vetoed: (title: string) => string
    readonly bonus: (marks: string) => string
    readonly withoutWaivers: (marks: string) => string
    readonly supply: (sets: string, indicator: string, marks: string) => string
    readonly supplyAndRemedy: (sets: string, findings: number, indicator: string, marks: string) => string
    readonly remedy: (findings: number, indicator: string, marks: string) => string
    readonly unmarked: (names: string) => string
    readonly unread: (rows: number) => string
    readonly idle: (waiver: string, agency: string, reason: IdleReason) => string
    readonly written: (path: string) => string
  }

  readonly scheme: {
    readonly sound: (title: string, version: string, indicators: number, total: number) => string
    readonly written: (path: string) => string
  }

  readonly compare: {
    readonly title: string
    readonly sides: (before: string, after: string, sameScheme: boolean) => string
    readonly found: (added: number, fixed: number, lasting: number) => string
    readonly nothing: string
    readonly marks: (before: string, after: string, difference: string) => string
    /** Instead of marks where there are none. */
    readonly none: string
    readonly bonus: (before: number, after: number) => string
    readonly vetoes: (struck: number, lifted: number) => string
    readonly new: string
    readonly fixed: string
    readonly status: Readonly<Record<Status, string>>
    readonly because: {
      readonly findings: (added: number, fixed: number) => string
      readonly waivers: (waived: number, noLonger: number) => string
      readonly status: (rule: string, before: string, after: string) => string
      readonly checked: (rule: string, before: number, after: number) => string
      readonly weight: (before: number, after: number) => string
      readonly method: string
      readonly added: string
      readonly removed: string
    }
  }

  readonly error: {
    readonly label: string
    readonly unknownFlag: (flag: string) => string
    readonly unknownCommand: (name: string) => string
    readonly missingFlag: (flag: string) => string
    readonly missingArgument: (name: string) => string
    readonly unexpected: (values: string) => string
    readonly invalid: (flag: string, value: string) => string
    readonly noValue: (flag: string) => string
    readonly choices: (values: string) => string
    readonly didYouMean: (names: string) => string
    readonly seeHelp: (command: string) => string
    readonly internal: (message: string) => string
  }
}
