/** The parts of a SARIF 2.1.0 log that are written here (OASIS Standard, 27 March 2020, section 3). */
export interface Log {
  readonly $schema: string
  readonly version: "2.1.0"
  readonly runs: readonly Run[]
}

/** One run of a tool. */
export interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string
      readonly semanticVersion?: string
      readonly rules: readonly Rule[]
      readonly supportedTaxonomies: readonly { readonly name: string }[]
    }
  }
  readonly taxonomies: readonly Taxonomy[]
  readonly invocations: readonly { readonly executionSuccessful: boolean }[]
  readonly automationDetails: { readonly id: string }
  readonly language: string
  readonly columnKind: "utf16CodeUnits"
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
  readonly results: readonly Result[]
  readonly properties: Properties
}

/** A classification that rules and results refer to. */
export interface Taxonomy {
  readonly name: string
  readonly fullName: string
  readonly organization: string
  readonly releaseDateUtc: string
  readonly isComprehensive: boolean
  readonly shortDescription: Message
  readonly taxa: readonly { readonly id: string; readonly fullDescription: Message }[]
}

/** A property bag. */
export type Properties = Readonly<Record<string, unknown>>

/** How grave a result is; `none` where nothing failed. */
export type Level = "error" | "warning" | "note" | "none"

/** Plain text, perhaps as Markdown too. */
export interface Message {
  readonly text: string
  readonly markdown?: string
}

/** A rule (reportingDescriptor). */
export interface Rule {
  readonly id: string
  readonly name: string
  readonly shortDescription: Message
  readonly fullDescription: Message
  readonly help: Message
  readonly defaultConfiguration: { readonly level: Level }
  readonly relationships: readonly { readonly target: Reference; readonly kinds: readonly string[] }[]
  readonly properties: Properties
}

/** A reference to an entry of a taxonomy. */
export interface Reference {
  readonly id: string
  readonly toolComponent: { readonly name: string }
}

/** A result. */
export interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: "fail" | "pass" | "open" | "informational" | "notApplicable"
  readonly level: Level
  readonly message: Message
  readonly locations?: readonly Location[]
  readonly relatedLocations?: readonly (Location & { readonly id: number })[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly Suppression[]
  readonly taxa?: readonly Reference[]
  readonly properties: Properties
}

/** A place: in a file, in a sheet or in a document. */
export interface Location {
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string; readonly index: number }
    readonly region?: { readonly startLine: number }
  }
  readonly logicalLocations?: readonly LogicalLocation[]
  readonly message: Message
}

/** A place by name, such as a cell or a JSON Pointer. */
export interface LogicalLocation {
  readonly name?: string
  readonly fullyQualifiedName: string
  readonly kind: string
}

/** Why a result need not be acted on. */
export interface Suppression {
  readonly kind: "external"
  readonly status: "accepted"
  readonly guid: string
  readonly justification: string
  readonly properties: Properties
}
