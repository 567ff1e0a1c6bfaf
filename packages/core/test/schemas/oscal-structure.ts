/**
 * What OSCAL 1.1.2 says of the parts of assessment results and catalogues that reports write, as JSON Schema (draft-07):
 * which members are required, their data types, the values that OSCAL names. Closed: what is not listed here fails, even
 * where OSCAL would allow it.
 */
type Schema = Readonly<Record<string, unknown>>

const line: Schema = { type: "string", pattern: "^\\S(.*\\S)?$" }
const token: Schema = { type: "string", pattern: "^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$" }
const uuid: Schema = {
  type: "string",
  pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$"
}
/** A time zone is required. */
const dateTime: Schema = {
  type: "string",
  format: "date-time",
  pattern: "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$"
}
const markup: Schema = { type: "string", pattern: "\\S" }
const uri: Schema = { type: "string", format: "uri", pattern: "^[a-zA-Z][a-zA-Z0-9+\\-.]+:.+$" }
const base64: Schema = { type: "string", pattern: "^[0-9A-Za-z+/]+={0,2}$" }
const uriReference: Schema = { type: "string", format: "uri-reference" }

const list = (items: Schema): Schema => ({ type: "array", minItems: 1, items })

/** An object of just these members; those marked with `?` may be absent. */
const closed = (members: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  properties: Object.fromEntries(Object.entries(members).map(([name, value]) => [name.replace("?", ""), value])),
  required: Object.keys(members).filter((name) => !name.endsWith("?")),
  additionalProperties: false
})

const props = list(closed({ name: token, "ns?": uri, value: line, "class?": token, "remarks?": markup }))
const links = list(closed({ href: uriReference, "rel?": token, "media-type?": line, "text?": markup }))
const documentIds = list(closed({ "scheme?": uri, identifier: line }))

const metadata = closed({
  title: markup,
  "published?": dateTime,
  "last-modified": dateTime,
  version: line,
  "oscal-version": { const: "1.1.2" },
  "document-ids?": documentIds,
  "props?": props,
  "parties?": list(closed({ uuid, type: { enum: ["person", "organization"] }, "name?": line, "props?": props }))
})

const part = closed({ "id?": token, name: token, "title?": markup, "prose?": markup })

const control = closed({
  id: token,
  "class?": token,
  title: markup,
  "props?": props,
  "links?": links,
  "parts?": list(part)
})

const observation = closed({
  uuid,
  "title?": markup,
  description: markup,
  "props?": props,
  methods: list({ enum: ["EXAMINE", "INTERVIEW", "TEST", "UNKNOWN"] }),
  "types?": list(token),
  "subjects?": list(
    closed({
      "subject-uuid": uuid,
      type: { enum: ["component", "inventory-item", "location", "party", "user", "resource"] }
    })
  ),
  "relevant-evidence?": list(closed({ "href?": uriReference, description: markup, "props?": props })),
  collected: dateTime,
  "remarks?": markup
})

const risk = closed({
  uuid,
  title: markup,
  description: markup,
  statement: markup,
  "props?": props,
  status: {
    enum: ["open", "investigating", "remediating", "deviation-requested", "deviation-approved", "closed"]
  },
  "related-observations?": list(closed({ "observation-uuid": uuid }))
})

const finding = closed({
  uuid,
  title: markup,
  description: markup,
  "props?": props,
  target: closed({
    type: { enum: ["statement-id", "objective-id"] },
    "target-id": token,
    status: closed({
      state: { enum: ["satisfied", "not-satisfied"] },
      "reason?": { enum: ["pass", "fail", "other"] }
    })
  }),
  "related-observations?": list(closed({ "observation-uuid": uuid })),
  "related-risks?": list(closed({ "risk-uuid": uuid }))
})

const result = closed({
  uuid,
  title: markup,
  description: markup,
  start: dateTime,
  "end?": dateTime,
  "props?": props,
  "reviewed-controls": closed({
    "links?": links,
    "control-selections": list(closed({ "include-controls": list(closed({ "control-id": token })) })),
    "control-objective-selections?": list(closed({ "include-objectives": list(closed({ "objective-id": token })) }))
  }),
  "observations?": list(observation),
  "risks?": list(risk),
  "findings?": list(finding)
})

const resource = closed({
  uuid,
  "title?": markup,
  "description?": markup,
  "document-ids?": documentIds,
  "base64?": closed({ "filename?": token, "media-type?": line, value: base64 })
})

/** Of an assessment-results document. */
export const assessmentResultsStructure: Schema = closed({
  "assessment-results": closed({
    uuid,
    metadata,
    "import-ap": closed({ href: uriReference, "remarks?": markup }),
    "local-definitions?": closed({
      "objectives-and-methods?": list(closed({ "control-id": token, parts: list(part) }))
    }),
    results: list(result),
    "back-matter?": closed({ "resources?": list(resource) })
  })
})

/** Of a catalogue. */
export const catalogueStructure: Schema = closed({
  catalog: closed({
    uuid,
    metadata,
    "controls?": list(control),
    "groups?": list(closed({ "id?": token, title: markup, "controls?": list(control) }))
  })
})
