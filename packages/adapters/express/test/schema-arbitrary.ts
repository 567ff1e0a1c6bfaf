import type { JsonSchema } from "@zhengwu/core/report"
import * as fc from "fast-check"
import type { OpenApi } from "../src/openapi/document.ts"

/** Values that a schema of a document allows: what it gives as examples where it does, else small ones. */
export const schemaArbitrary = (document: OpenApi, schema: JsonSchema): fc.Arbitrary<unknown> => {
  const {
    $ref,
    examples,
    oneOf,
    properties,
    required = [],
    items,
    type,
    format,
    pattern
  } = schema as {
    readonly $ref?: string
    readonly examples?: readonly unknown[]
    readonly oneOf?: readonly JsonSchema[]
    readonly properties?: Readonly<Record<string, JsonSchema>>
    readonly required?: readonly string[]
    readonly items?: JsonSchema
    readonly type?: string
    readonly format?: string
    readonly pattern?: string
  }
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf("/") + 1)
    const found = document.components.schemas[name]
    if (found === undefined) throw new TypeError(`The document has no ${$ref}`)
    // Other records speak of this agency.
    return name === "Agency" ? fc.constant(agency) : schemaArbitrary(document, found)
  }
  if (oneOf !== undefined) return fc.constantFrom(...oneOf.map((each) => each["const"]))
  if (properties !== undefined) {
    const optional = Object.keys(properties).filter((name) => !required.includes(name))
    return fc
      .subarray(optional, { maxLength: Math.min(optional.length, 6) })
      .chain((names) =>
        fc.record(
          Object.fromEntries(
            [...required, ...names].map((name) => [name, schemaArbitrary(document, properties[name] ?? {})])
          )
        )
      )
  }
  if (items !== undefined && examples !== undefined) return fc.constantFrom(...examples)
  if (items !== undefined)
    return items["$ref"] === "#/components/schemas/Agency"
      ? fc.constant([agency])
      : fc.array(schemaArbitrary(document, items), { maxLength: 3 })
  const example = fc.constantFrom(...(examples ?? [""]))
  // The document does not tell which agencies and whole numbers there are.
  if (examples !== undefined && (type === "integer" || agencyNames.has(examples[0]))) return example
  if (type === "boolean") return fc.boolean()
  if (format === "date")
    return fc
      .date({ min: new Date("2013-12-25"), max: new Date("2014-09-05"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  if (type === "string" && pattern === "\\S") return fc.oneof(example, fc.stringMatching(/^[A-Z\u4e00-\u9fa5]{1,6}$/u))
  return example
}

const agency = { id: "finance-bureau", name: "远安县财政局", kind: "department", aliases: ["县财政局", "财政局"] }

const agencyNames: ReadonlySet<unknown> = new Set(["finance-bureau", "县财政局"])

/** A value like another, of which one part was replaced, dropped or added. */
export const mutated = (value: unknown): fc.Arbitrary<unknown> => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      "",
      0,
      -1,
      1e308,
      true,
      [],
      {},
      [[]],
      "__proto__",
      "constructor",
      "\u0000",
      "９９９"
    ),
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: "binary", maxLength: 40 })
  )
  if (Array.isArray(value) && value.length > 0)
    return fc.oneof(
      junk,
      fc
        .nat(value.length - 1)
        .chain((at) => mutated(value[at]).map((changed) => value.map((each, index) => (index === at ? changed : each))))
    )
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
    const entries = Object.entries(value as Record<string, unknown>)
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .constantFrom(...entries)
          .chain(([key, each]) => mutated(each).map((changed) => ({ ...value, [key]: changed })))
      },
      fc.constantFrom(...entries).map(([key]) => Object.fromEntries(entries.filter(([other]) => other !== key))),
      fc
        .tuple(fc.oneof(fc.constantFrom("__proto__", "toString", "set", "record", "agency"), fc.string()), junk)
        .map(([key, more]) => Object.fromEntries([...entries, [key, more]]))
    )
  }
  return junk
}
