import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { Notice } from "../kernel/notice.ts"
import { valuesOf } from "../kernel/notice.ts"

/**
 * JSON in one form for equal values: keys sorted, no white space, what is `undefined` or a function left out; maps and
 * sets as lists of their entries.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(plain(value)) ?? "null"

const plain = (value: unknown): unknown => {
  if (typeof value === "bigint") return value.toString()
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return (value as readonly unknown[]).map(plain)
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)].map(plain)
  // Entries, not an object: keys that look like numbers would come first.
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined && typeof each !== "function")
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
}

/** The SHA-256 digest, in hexadecimal, of a value's canonical JSON. */
export const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

/**
 * The digest of a notice: of its text, parameters, record sets and rules as declared. What a rule computes is code and
 * not part of it; the library's version says which code it was.
 */
export const digestOfNotice = (notice: Notice): string =>
  digestOf({
    id: notice.id,
    title: notice.title,
    number: notice.number,
    issued: notice.issued,
    authority: notice.authority,
    provisions: notice.provisions,
    settings: notice.settings.map(({ parameter: { id }, value, origin }) => ({ id, value, origin })),
    recordSets: notice.recordSets.map(({ id, scope, keptBy, fields }) => ({
      id,
      scope,
      keptBy,
      fields: fields.map(({ name, kind, required }) => ({ name, kind, required }))
    })),
    rules: notice.rules.map(({ id, title, provisions, scope, check, breaches }) => ({
      id,
      title,
      provisions,
      scope,
      says: check.parts.map((part) => part.says(valuesOf(notice, part.given))),
      faults: Object.entries(breaches).map(([code, { severity }]) => ({ code, severity }))
    }))
  })
