import type { Locale } from "@zhengwu/core"
import { type JsonSchema, reportSchema } from "@zhengwu/core/report"
import { closed, list, refTo } from "./schema.ts"

const string = { type: "string" }
const strings = list(string)
const boolean = { type: "boolean" }
const count = { type: "integer", minimum: 0 }
const date = { type: "string", format: "date" }
const text = refTo("Report.text")
const place = refTo("Report.place")
const anything = {}
const choices = list(closed({ value: string, title: text }))

const field = closed({
  name: string,
  kind: { enum: ["text", "list", "integer", "boolean", "choice", "date", "address", "mac", "block", "agency"] },
  title: text,
  about: text,
  required: boolean,
  choices,
  "bounds?": closed({ min: { type: "integer" }, max: { type: "integer" } }, "Both inclusive."),
  example: string
})

const query = closed({ set: string, "agency?": string, "index?": string, "keys?": strings })
const row = closed({ id: string, "agency?": string, record: anything })

const reason = closed({
  weight: { enum: ["bars", "needs-approval", "noted"] },
  rule: string,
  code: string,
  provision: string,
  severity: refTo("Report.severity"),
  agencies: strings,
  subject: string,
  evidence: list(refTo("Report.evidence")),
  context: list(refTo("Report.evidence")),
  detail: { type: "object" },
  "words?": closed({ message: text, remedy: text })
})

const decisionWords = closed({
  summary: string,
  reasons: list(closed({ message: string, remedy: string, sentence: string, provision: string, rule: string })),
  "approval?": closed({ filing: string, approver: string }),
  missing: strings
})

const decision = closed({
  command: string,
  verdict: { enum: ["permit", "deny", "needs-approval", "undetermined"] },
  asOf: date,
  agency: string,
  agencies: list(closed({ id: string, name: closed({ zh: string, "en?": string }) })),
  reasons: list(reason),
  "approval?": closed({ kind: string, "subject?": string, approver: string }),
  changes: list({
    oneOf: [
      closed({ add: string, record: anything }),
      closed({ replace: row, set: string, record: anything }),
      closed({ remove: row, set: string })
    ]
  }),
  facts: list(
    closed({ query, count, records: list(closed({ "agency?": string, subject: string, record: anything })) })
  ),
  missing: list(
    closed({
      set: string,
      "fields?": strings,
      "rejected?": count,
      why: { enum: ["unanswered", "no-such-record", "not-told"] },
      "query?": query
    })
  ),
  provisions: strings,
  rules: strings,
  words: decisionWords
})

const issue = closed({
  level: { enum: ["error", "warning", "note"] },
  code: string,
  place,
  "cell?": string,
  "set?": string,
  "field?": string,
  message: string,
  remedy: string
})

/** The schemas of what is answered, by name. */
export const answerSchemas = (locale: Locale): Readonly<Record<string, JsonSchema>> => ({
  ...reportSchemas(),
  Provision: closed({ id: string, modality: string, addressees: strings, "deadline?": date, text }),
  Rule: closed({ id: string, title: text, provisions: strings, scope: { enum: ["agency", "county"] } }),
  Field: field,
  RecordSet: closed({
    id: string,
    title: text,
    about: text,
    scope: { enum: ["agency", "county"] },
    keptBy: { enum: ["agency", "authority"] },
    fields: list(refTo("Field"))
  }),
  Command: closed({
    id: string,
    title: text,
    about: text,
    provisions: strings,
    rules: strings,
    fields: list(refTo("Field"))
  }),
  Decision: decision,
  Issue: issue,
  Problem: {
    type: "object",
    description: {
      zh: "问题说明（RFC 9457）。输入有误时列出全部问题",
      en: "Problem details (RFC 9457). Where the input is at fault, everything that is wrong is told"
    }[locale],
    properties: {
      type: { type: "string", pattern: "^urn:zhengwu:problem:[a-z-]+$" },
      title: string,
      status: { type: "integer", minimum: 400, maximum: 599 },
      issues: list(refTo("Issue"))
    },
    required: ["type", "title", "status"]
  }
})

/** The schema of reports, its definitions standing beside it. */
const reportSchemas = (): Readonly<Record<string, JsonSchema>> => {
  const { $defs, $schema: _dialect, $id: _id, ...report } = reportSchema
  const lifted = (schema: unknown): JsonSchema =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/Report.')) as JsonSchema
  return {
    ...Object.fromEntries(
      Object.entries($defs as Readonly<Record<string, unknown>>).map(([name, schema]) => [
        `Report.${name}`,
        lifted(schema)
      ])
    ),
    Report: lifted(report)
  }
}
