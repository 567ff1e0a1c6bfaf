import type { AgencyKind, Severity } from "@zhengwu/core"
import type { Standing } from "../view/standing.ts"

/** What the reports say, in one language; every sentence is written whole. */
export interface Words {
  readonly lang: string
  readonly comma: string
  readonly colon: string
  readonly list: (items: readonly string[]) => string
  readonly or: (items: readonly string[]) => string
  readonly severity: Readonly<Record<Severity, string>>
  readonly kind: Readonly<Record<AgencyKind, string>>
  readonly standing: Readonly<Record<Standing, string>>
  readonly row: (row: number) => string

  readonly title: string
  readonly about: (notice: string, number: string) => string
  readonly asOf: (date: string) => string
  readonly skip: string
  readonly contents: string
  readonly overview: string
  readonly headline: (agencies: number, breaches: number, high: number, rulesUnknown: number) => string
  readonly headlineMarks: (lowest: string, highest: string, total: string) => string
  readonly worst: (name: string, mark: string) => string
  readonly mostBroken: (provision: string, agencies: number) => string
  readonly assumedScheme: string
  readonly scheme: (title: string, version: string) => string
  readonly boundsNote: string
  readonly grades: string
  readonly gradeCount: (grade: string, agencies: number) => string
  readonly gradeOpen: (agencies: number) => string

  readonly ranking: string
  readonly rankingOf: (kind: string, agencies: number) => string
  readonly rankingChart: string
  readonly rankingChartAbout: string
  readonly withBefore: string
  readonly rankingLine: (place: number, name: string, mark: string) => string
  readonly place: string
  readonly tied: (place: number) => string
  readonly agency: string
  readonly mark: string
  readonly grade: string
  readonly lowerMark: string
  readonly upperMark: string
  readonly findings: string
  readonly unjudgedShort: string
  readonly change: string
  readonly placeOf: (kind: string, place: number, of: number, tied: number) => string

  readonly chapters: string
  readonly chaptersChart: string
  readonly chaptersAbout: string
  readonly chapterMark: (title: string, lower: string, upper: string) => string
  readonly indicator: string
  readonly weight: string
  readonly share: string
  readonly marksAxis: string
  readonly percentAxis: string

  readonly map: string
  readonly mapAbout: string
  readonly legend: string
  readonly cell: (standing: string, findings: number) => string
  readonly breachedBy: string
  readonly provision: string

  readonly marks: string
  readonly outOf: (mark: string, total: string) => string
  readonly base: string
  readonly bonus: string
  readonly vetoes: string
  readonly withoutWaivers: (mark: string) => string
  readonly counts: (high: number, medium: number, low: number, note: number) => string
  readonly notApplicable: string
  readonly earned: string
  readonly lost: string
  readonly method: Readonly<Record<"proportional" | "all-or-nothing" | "threshold" | "deduct" | "judgement", string>>
  readonly decidedBy: string

  readonly findingsTitle: string
  readonly noFindings: string
  readonly sentence: string
  readonly what: string
  readonly where: string
  readonly remedy: string
  readonly remedyAlike: string
  readonly seeAlso: string
  readonly alsoConcerns: (names: string) => string
  readonly due: (date: string) => string
  readonly worth: (marks: string) => string
  readonly assumed: string
  readonly notes: string
  readonly waivedTitle: string
  readonly waivedBy: (waiver: string) => string
  readonly waiverOf: (reason: string, approvedBy: string, from: string, to: string) => string

  readonly unjudged: string
  readonly missingSet: (set: string) => string
  readonly missingFields: (set: string, fields: string) => string
  readonly missingRows: (set: string, rows: number) => string
  readonly concernsRules: string
  readonly pending: string
  readonly dueBy: (date: string) => string
  readonly noDue: string

  readonly improvements: string
  readonly improvementsAbout: string
  readonly wins: string
  readonly toDo: string
  readonly supply: (sets: string) => string
  readonly supplyAndRemedy: (sets: string, title: string, findings: number) => string
  readonly toRemedy: (title: string, findings: number) => string
  readonly otherSteps: (steps: number, marks: string) => string

  readonly trend: string
  readonly trendSince: (date: string) => string
  readonly trendMarks: (before: string, now: string) => string
  readonly trendFindings: (added: number, fixed: number, lasting: number) => string
  readonly trendNone: string
  readonly trendScheme: string

  readonly register: string
  readonly idle: string
  readonly idleReason: Readonly<Record<"not-yet" | "expired" | "nothing-to-excuse", string>>
  readonly provisions: string
  readonly provisionsAbout: string
  readonly assumptions: string
  readonly assumptionsAbout: string
  readonly parameter: string
  readonly value: string
  readonly reason: string
  readonly yes: string
  readonly no: string
  readonly digests: string
  readonly digestsAbout: string
  readonly digestNotice: string
  readonly digestScheme: string
  readonly digestInput: string
  readonly generator: (name: string) => string
  readonly backToTop: string

  readonly sheets: Readonly<Record<"ranking" | "scorecard" | "findings" | "remedies" | "unjudged", string>>
  readonly file: string
  readonly sheet: string
  readonly rowColumn: string
  readonly cells: string
  readonly severityColumn: string
  readonly subject: string
  readonly fingerprint: string
  readonly kindColumn: string
  readonly steps: string
}
