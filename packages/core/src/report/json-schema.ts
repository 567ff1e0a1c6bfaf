/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Identifies the schema of reports; the number grows when a reader of the old one could no longer read the new. */
export const reportSchemaId = "urn:zhengwu:schema:report:1"

/** Identifies the schema of assessments. */
export const assessmentSchemaId = "urn:zhengwu:schema:assessment:1"

const string = { type: "string" }
const name = { type: "string", minLength: 1 }
const number = { type: "number" }
const count = { type: "integer", minimum: 0 }
const date = { type: "string", format: "date", description: "A calendar date." }
const list = (items: JsonSchema): JsonSchema => ({ type: "array", items })
const oneOf = (...values: readonly string[]): JsonSchema => ({ enum: values })
const ref = (definition: string): JsonSchema => ({ $ref: `#/$defs/${definition}` })

/** An object of just these members; those marked with `?` may be absent. */
const closed = (members: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema => ({
  type: "object",
  ...(description === undefined ? {} : { description }),
  properties: Object.fromEntries(Object.entries(members).map(([key, value]) => [key.replace("?", ""), value])),
  required: Object.keys(members).filter((key) => !key.endsWith("?")),
  additionalProperties: false
})

const definitions = {
  text: closed({ zh: string, en: string }, "Words in simplified Chinese and English."),
  severity: oneOf("high", "medium", "low", "note"),
  status: oneOf("met", "breached", "pending", "unknown", "not-applicable"),
  agency: closed({
    id: name,
    name: closed({ zh: string, "en?": string }),
    "aliases?": list(string),
    kind: oneOf("township", "department", "committee"),
    "functions?": list(string)
  }),
  place: closed(
    { "file?": string, "sheet?": string, "row?": count, "pointer?": string },
    "Where a record was written: row of a sheet or line of a file from 1, or a JSON Pointer (RFC 6901)."
  ),
  evidence: closed({
    set: name,
    "agency?": name,
    subject: string,
    place: ref("place"),
    "cells?": { type: "object", additionalProperties: string },
    record: { description: "The record itself." }
  }),
  finding: closed(
    {
      fingerprint: { ...name, description: "Stable identity of the fault, whatever the order of the records." },
      rule: name,
      code: name,
      provision: name,
      severity: ref("severity"),
      agencies: { ...list(name), description: "Ids of the agencies concerned." },
      subject: string,
      evidence: list(ref("evidence")),
      context: list(ref("evidence")),
      detail: { type: "object" },
      "due?": date,
      message: ref("text"),
      remedy: ref("text"),
      "waivers?": { ...list(name), description: "Ids of the waivers that excuse it, each for its own agency." }
    },
    "One breach of one rule, or a note."
  ),
  missing: closed({ set: name, "fields?": list(string), "rejected?": count }),
  outcome: closed(
    {
      rule: name,
      provision: name,
      agency: name,
      status: ref("status"),
      measure: closed({ checked: count, breached: count, pending: count }),
      missing: list(ref("missing")),
      "due?": date
    },
    "How one rule stands for one agency."
  ),
  issue: closed({
    level: oneOf("error", "warning", "note"),
    code: name,
    place: ref("place"),
    "cell?": string,
    "set?": string,
    "field?": string,
    message: ref("text"),
    remedy: ref("text")
  })
}

const report = {
  $schema: name,
  notice: closed({ id: name, title: ref("text"), number: string, issued: date }),
  asOf: date,
  summary: closed({
    findings: closed({ high: count, medium: count, low: count, note: count }),
    outcomes: closed({ met: count, breached: count, pending: count, unknown: count, "not-applicable": count })
  }),
  authority: closed({ id: name, name: ref("text") }),
  agencies: list(ref("agency")),
  provisions: list(closed({ id: name, modality: name, text: ref("text") })),
  rules: list(closed({ id: name, title: ref("text"), provisions: list(name) })),
  settings: list(
    closed({
      id: name,
      title: ref("text"),
      value: {},
      origin: {
        oneOf: [
          closed({ kind: { const: "notice" }, provision: name }),
          closed({ kind: { const: "regulation" }, reference: ref("text") }),
          closed({ kind: { const: "assumption" }, reason: ref("text") })
        ]
      }
    })
  ),
  outcomes: list(ref("outcome")),
  issues: list(ref("issue")),
  "input?": closed({ files: list(string), unreadRows: count }, "What was read."),
  findings: list(ref("finding"))
}

const assessmentDefinitions = {
  bounds: closed({ lower: number, upper: number }, "A mark; where records are missing it lies between the two."),
  method: {
    type: "object",
    properties: { kind: oneOf("proportional", "all-or-nothing", "threshold", "deduct", "judgement") },
    required: ["kind"]
  },
  indicator: closed({
    indicator: name,
    title: ref("text"),
    weight: number,
    marks: ref("bounds"),
    status: oneOf("scored", "unknown", "not-applicable"),
    "children?": list(ref("indicator")),
    "leaf?": closed({
      method: ref("method"),
      rules: list(closed({ rule: name, status: ref("status"), checked: count, breached: count })),
      lost: list(closed({ findings: list(name), marks: number }))
    })
  }),
  scorecard: closed({
    agency: name,
    base: ref("bounds"),
    bonus: closed({ marks: number, items: list(closed({ item: name, marks: number, reason: string })) }),
    vetoes: list(closed({ veto: name, title: ref("text"), findings: list(name) })),
    marks: ref("bounds"),
    total: number,
    "grade?": closed({ lower: name, upper: name }),
    "withoutWaivers?": ref("bounds"),
    indicators: list(ref("indicator")),
    improvements: list(closed({ findings: list(name), supply: list(name), indicators: list(name), marks: number }))
  }),
  rank: closed({ agency: name, place: { type: "integer", minimum: 1 }, tied: { type: "integer", minimum: 1 } }),
  waiver: closed({
    id: name,
    agency: name,
    excuses: { oneOf: [closed({ rule: name }), closed({ finding: name })] },
    reason: string,
    approvedBy: string,
    from: date,
    to: date
  })
}

const sha256 = { type: "string", pattern: "^[0-9a-f]{64}$" }

const assessment = closed({
  scheme: closed({
    id: name,
    version: name,
    title: ref("text"),
    source: closed({ kind: oneOf("county", "assumption"), reference: ref("text") }),
    grades: list(closed({ id: name, title: ref("text"), from: number, to: number })),
    "bonus?": closed({ cap: number, items: list(closed({ id: name, title: ref("text"), most: number })) })
  }),
  digests: closed({ notice: sha256, scheme: sha256, input: sha256 }),
  waivers: list(ref("waiver")),
  waived: list(closed({ finding: name, waiver: name })),
  idleWaivers: list(closed({ waiver: name, reason: oneOf("not-yet", "expired", "nothing-to-excuse") })),
  scorecards: list(ref("scorecard")),
  ranking: { type: "object", additionalProperties: list(ref("rank")) }
})

const dialect = "https://json-schema.org/draft/2020-12/schema"

/** The JSON Schema (draft 2020-12) of what `toJson` gives for a report. */
export const reportSchema: JsonSchema = {
  $schema: dialect,
  $id: reportSchemaId,
  title: "E-government check",
  ...closed({ ...report, $schema: { const: reportSchemaId } }),
  $defs: definitions
}

/** The JSON Schema (draft 2020-12) of what `toJson` gives for an assessment. */
export const assessmentSchema: JsonSchema = {
  $schema: dialect,
  $id: assessmentSchemaId,
  title: "E-government assessment",
  ...closed({ ...report, $schema: { const: assessmentSchemaId }, assessment }),
  $defs: { ...definitions, ...assessmentDefinitions }
}
