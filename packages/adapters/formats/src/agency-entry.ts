import { type Agency, agencyEntries, type Issue, parseAgencies, type Place } from "@zhengwu/core"
import { isObject, unknownKey } from "./entry-reader.ts"
import { headingsOf } from "./headings.ts"

/** The agency that a JSON value describes, whose keys may be headings; what is wrong is added to the issues. */
export const agencyIn = (value: unknown, place: Place, issues: Issue[]): Agency | undefined => {
  const found: Issue[] = []
  const [agency] = parseAgencies([isObject(value) ? byField(value, place, found) : value], "", found)
  issues.push(...found.map((issue) => ({ ...issue, place })))
  return agency
}

const byField = (value: Readonly<Record<string, unknown>>, place: Place, issues: Issue[]): object => {
  const heading = headingsOf(agencyEntries)
  const fields: Record<string, unknown> = {}
  for (const [key, content] of Object.entries(value)) {
    const meaning = heading(key)
    if (meaning.kind === "unknown") issues.push(unknownKey(agencyEntries, key, { place, set: agencyEntries.id }))
    if (meaning.kind === "field" && (fields[meaning.field] === undefined || key === meaning.field))
      fields[meaning.field] = content
  }
  return fields
}
