import type { JsonSchema } from "@zhengwu/core/report"

/** A reference to a schema of the document. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** A list of items. */
export const list = (items: JsonSchema): JsonSchema => ({ type: "array", items })

/** An object of just these members; those marked with `?` may be absent. */
export const closed = (members: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema => {
  const required = Object.keys(members).filter((name) => !name.endsWith("?"))
  return {
    type: "object",
    ...(description === undefined ? {} : { description }),
    properties: Object.fromEntries(Object.entries(members).map(([name, schema]) => [name.replace("?", ""), schema])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false
  }
}
