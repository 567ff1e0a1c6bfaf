import type { AgencyKind, Severity, Status } from "@zhengwu/core"
import type { Method } from "@zhengwu/core/assessment"
import type { ExportFormat } from "./worker/protocol.ts"

/** What the elements say, in one language; each sentence is written whole. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly status: Readonly<Record<Status, string>>
  readonly level: Readonly<Record<"error" | "warning" | "note", string>>
  readonly format: Readonly<Record<ExportFormat, string>>
  readonly number: (number: number) => string
  readonly list: (names: readonly string[]) => string
  readonly or: (names: readonly string[]) => string

  readonly drop: {
    readonly title: string
    readonly kinds: string
    readonly files: string
    readonly folder: string
    readonly privacy: string
    readonly asOf: string
    readonly asOfAbout: string
    readonly nothing: string
  }
  readonly progress: {
    readonly label: string
    readonly reading: (done: number, files: number) => string
    readonly judging: string
    readonly arranging: string
    readonly cancel: string
    readonly cancelled: string
  }
  readonly failure: {
    readonly title: string
    readonly noAgency: string
    readonly noAgencyRemedy: string
    readonly nothingRead: string
    readonly internal: string
    readonly internalRemedy: string
  }
  readonly report: {
    readonly basis: (notice: string, number: string) => string
    readonly asOf: (date: string, agencies: number, files: number, records: number) => string
    readonly verdict: (breaches: number) => string
    readonly open: (unknown: number) => string
    readonly unread: (rows: number) => string
    readonly sections: string
    readonly section: Readonly<
      Record<"overview" | "scorecard" | "findings" | "unjudged" | "input" | "topology", string>
    >
    readonly agency: string
    readonly allAgencies: string
    readonly rule: string
    readonly allRules: string
    readonly severityFilter: string
    readonly allSeverities: string
    readonly search: string
    readonly searchHint: string
    readonly clear: string
    readonly matches: (shown: number, all: number) => string
    readonly noMatch: string
    readonly noFinding: string
    readonly provision: (id: string) => string
    readonly remedy: string
    readonly places: string
    readonly due: (date: string) => string
    readonly morePlaces: (number: number) => string
    readonly sheet: (name: string) => string
    readonly row: (row: number) => string
    readonly cell: (cells: string) => string
    readonly pages: string
    readonly previous: string
    readonly next: string
    readonly page: (page: number, of: number) => string
    readonly exports: string
    readonly exporting: string
    readonly exported: (file: string) => string
    readonly exportFailed: string
    readonly noWorkbook: string
    readonly print: string
    readonly printed: (shown: number, all: number) => string
    readonly byAgency: string
  }
  readonly scorecard: {
    readonly marking: string
    readonly failed: string
    readonly scheme: (title: string, version: string) => string
    readonly assumed: string
    readonly bounds: string
    readonly notApplying: (scheme: string, from: string | undefined, until: string | undefined) => string
    readonly notMarked: string
    readonly kinds: Readonly<Record<AgencyKind, string>>
    readonly kind: (kind: string, agencies: number) => string
    readonly noPlaces: string
    readonly place: string
    readonly tied: (place: number) => string
    readonly agency: string
    readonly mark: string
    readonly grade: string
    readonly vetoes: string
    readonly marksOf: (agency: string) => string
    readonly outOf: (mark: string, total: string) => string
    readonly unsettled: (mark: string) => string
    readonly graded: (grades: readonly string[]) => string
    readonly placed: (place: number, of: number, tied: number) => string
    readonly struck: (vetoes: string) => string
    readonly method: Readonly<Record<Method["kind"], string>>
    readonly notApplicable: string
    readonly lost: string
    readonly winsAlone: (marks: string) => string
    readonly winsTogether: string
    readonly moreLost: (findings: number) => string
    readonly wayUp: string
    readonly wayUpAbout: string
    readonly supply: (sets: readonly string[]) => string
    readonly remedy: (rules: readonly string[], findings: number) => string
    readonly wins: (indicator: string, marks: string) => string
    readonly otherSteps: (steps: number, marks: string) => string
  }
  readonly unjudged: {
    readonly about: string
    readonly none: string
    readonly set: (set: string) => string
    readonly fields: (set: string, fields: string) => string
    readonly rows: (set: string) => string
    readonly agencies: (number: number) => string
    readonly rules: (number: number) => string
    readonly pendingTitle: string
    readonly dueBy: (date: string) => string
    readonly noDue: string
  }
  readonly input: {
    readonly about: string
    readonly none: string
    readonly whole: string
  }
  readonly topology: {
    readonly about: string
    readonly choose: string
    readonly none: string
    readonly picture: (agency: string) => string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fit: string
    readonly svg: string
    readonly png: string
    readonly text: string
    readonly region: string
  }
}
