/** The parts of an OSCAL 1.1 catalogue that are written here. */
export interface CatalogueDocument {
  readonly catalog: {
    readonly uuid: string
    readonly metadata: Metadata
    readonly controls?: readonly Control[]
    readonly groups?: readonly { readonly id: string; readonly title: string; readonly controls: readonly Control[] }[]
  }
}

/** The parts of OSCAL 1.1 assessment results that are written here. */
export interface ResultsDocument {
  readonly "assessment-results": {
    readonly uuid: string
    readonly metadata: Metadata
    readonly "import-ap": { readonly href: string; readonly remarks: string }
    readonly "local-definitions": { readonly "objectives-and-methods": readonly LocalObjective[] }
    readonly results: readonly Result[]
    readonly "back-matter": { readonly resources: readonly Resource[] }
  }
}

/** What a document is. */
export interface Metadata {
  readonly title: string
  readonly published?: string
  readonly "last-modified": string
  readonly version: string
  readonly "oscal-version": string
  readonly "document-ids"?: readonly { readonly identifier: string }[]
  readonly props: readonly Property[]
  readonly parties?: readonly Party[]
}

/** A reference to something else. */
export interface Link {
  readonly href: string
  readonly rel?: string
  readonly text?: string
}

/** A name and a value. */
export interface Property {
  readonly name: string
  readonly ns?: string
  readonly value: string
  readonly class?: string
  readonly remarks?: string
}

/** An organization. */
export interface Party {
  readonly uuid: string
  readonly type: "organization"
  readonly name: string
  readonly props?: readonly Property[]
}

/** A demand. */
export interface Control {
  readonly id: string
  readonly class: string
  readonly title: string
  readonly props: readonly Property[]
  readonly links?: readonly Link[]
  readonly parts: readonly ControlPart[]
}

/** A piece of a control. */
export interface ControlPart {
  readonly id: string
  readonly name: string
  readonly title?: string
  readonly prose?: string
}

/** The objectives of a control. */
export interface LocalObjective {
  readonly "control-id": string
  readonly parts: readonly ControlPart[]
}

/** What one assessment found. */
export interface Result {
  readonly uuid: string
  readonly title: string
  readonly description: string
  readonly start: string
  readonly end: string
  readonly props?: readonly Property[]
  readonly "reviewed-controls": {
    readonly links: readonly Link[]
    readonly "control-selections": readonly {
      readonly "include-controls": readonly { readonly "control-id": string }[]
    }[]
    readonly "control-objective-selections": readonly {
      readonly "include-objectives": readonly { readonly "objective-id": string }[]
    }[]
  }
  readonly observations?: readonly Observation[]
  readonly risks?: readonly Risk[]
  readonly findings?: readonly Finding[]
}

/** Something that was seen. */
export interface Observation {
  readonly uuid: string
  readonly title: string
  readonly description: string
  readonly props: readonly Property[]
  readonly methods: readonly string[]
  readonly types: readonly string[]
  readonly subjects: readonly SubjectReference[]
  readonly "relevant-evidence"?: readonly RelevantEvidence[]
  readonly collected: string
  readonly remarks?: string
}

/** Whom something is about. */
export interface SubjectReference {
  readonly "subject-uuid": string
  readonly type: string
}

/** A record that an observation rests on. */
export interface RelevantEvidence {
  readonly href?: string
  readonly description: string
  readonly props: readonly Property[]
}

/** A fault whose consequences someone has weighed. */
export interface Risk {
  readonly uuid: string
  readonly title: string
  readonly description: string
  readonly statement: string
  readonly props: readonly Property[]
  readonly status: string
  readonly "related-observations": readonly { readonly "observation-uuid": string }[]
}

/** Whether an objective is met. */
export interface Finding {
  readonly uuid: string
  readonly title: string
  readonly description: string
  readonly props: readonly Property[]
  readonly target: {
    readonly type: "objective-id"
    readonly "target-id": string
    readonly status:
      | { readonly state: "satisfied"; readonly reason: "pass" }
      | { readonly state: "not-satisfied"; readonly reason: "fail" }
  }
  readonly "related-observations"?: readonly { readonly "observation-uuid": string }[]
  readonly "related-risks"?: readonly { readonly "risk-uuid": string }[]
}

/** A document that is referred to, or included. */
export interface Resource {
  readonly uuid: string
  readonly title: string
  readonly description: string
  readonly "document-ids": readonly { readonly identifier: string }[]
  readonly base64?: { readonly filename: string; readonly "media-type": string; readonly value: string }
}
