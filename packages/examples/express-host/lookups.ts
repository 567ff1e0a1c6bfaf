import { createHash } from "node:crypto"
import { type Index, type Query, type Terminal, yuanan2014 } from "@zhengwu/core"
import { addressKey, blockBounds } from "@zhengwu/core/ip"

/** The record sets that this platform keeps, and so answers for. */
export const keptSets: ReadonlySet<string> = new Set([
  "terminals",
  "devices",
  "links",
  "filings",
  "addressBlocks",
  "addressSpaces",
  "publications",
  "disclosureItems",
  "articles"
])

const indexes = yuanan2014.indexes ?? []
const indexesById = new Map(indexes.map((index) => [index.id, index]))

/** The index of a query; throws a TypeError for one that the notice does not have. */
export const indexOf = ({ index }: Query): Index | undefined => {
  if (index === undefined) return undefined
  const declared = indexesById.get(index)
  if (declared === undefined) throw new TypeError(`There is no index ${index}`)
  return declared
}

/** Every question is put as equality of one text, so that one statement answers a whole round of them. */
const lookupOf = (...parts: readonly (string | undefined)[]): string => {
  const text = JSON.stringify(parts)
  // Databases limit the length of what they index.
  return text.length <= 400 ? text : createHash("sha256").update(text).digest("hex")
}

const lookupIn = ({ id, within }: Index, agency: string | undefined, key: string): string =>
  lookupOf(id, within === "agency" ? agency : undefined, key)

/** How an agency is found. */
export const lookupOfAgency = (id: string): string => lookupOf("agencies", id)

const blocksAround = "addressBlocks.around"

/** Blocks are found by the stretches of addresses that they touch, `/24` or `/64`; those that touch too many, as wide. */
const mostStretches = 256n
const wide = "wide"

const stretchOf = (key: number | bigint): number | bigint => (typeof key === "number" ? key >>> 8 : key >> 64n)

const stretchesOf = (record: unknown): readonly string[] => {
  const bounds = blockBounds((record as { readonly block: string }).block)
  if (bounds === undefined) return []
  const [first, last] = [BigInt(stretchOf(bounds.first)), BigInt(stretchOf(bounds.last))]
  if (last - first >= mostStretches) return [wide]
  return Array.from({ length: Number(last - first) + 1 }, (_, at) => `${bounds.family} ${first + BigInt(at)}`)
}

const stretchAround = (address: string): readonly string[] => {
  const key = addressKey(address)
  return key === undefined ? [] : [wide, `${typeof key === "number" ? 4 : 6} ${stretchOf(key)}`]
}

/** Under what a record is found. */
export const lookupsOf = (set: string, agency: string | undefined, record: unknown): readonly string[] => {
  if (set === "agencies") return [lookupOf(set), lookupOfAgency((record as { readonly id: string }).id)]
  const own = new Set([lookupOf(set), lookupOf(set, agency)])
  for (const index of indexes) {
    if (index.set !== set) continue
    const keys = index.id === blocksAround ? stretchesOf(record) : index.keys(record)
    for (const key of keys) own.add(lookupIn(index, agency, key))
  }
  return [...own]
}

/** By what the records of a query are found; what its index `matches` remains to be looked at. */
export const lookupsFor = (query: Query): readonly string[] => {
  const { set, agency, keys = [] } = query
  const index = indexOf(query)
  if (index === undefined) return [agency === undefined ? lookupOf(set) : lookupOf(set, agency)]
  if (index.id === blocksAround) return keys.flatMap(stretchAround).map((key) => lookupIn(index, agency, key))
  if (index.matches !== undefined) return [lookupOf(set)]
  return keys.map((key) => lookupIn(index, agency, key))
}

/** The indexes under one key of which a single record may stand, as the rules have it. */
const exclusive: Readonly<Record<string, (record: unknown) => boolean>> = {
  "terminals.address": () => true,
  "terminals.machine": () => true,
  "terminals.staffNumber": () => true,
  // Without a staff number a person is known by name within the agency.
  "terminals.person": (record) => (record as Terminal).staffNumber === undefined,
  "terminals.label": () => true,
  "devices.label": () => true,
  "disclosureItems.indexNumber": () => true
}

/** What a record alone may hold. */
export const claimsOf = (set: string, agency: string | undefined, record: unknown): readonly string[] => [
  ...new Set(
    indexes
      .filter((index) => index.set === set && exclusive[index.id]?.(record) === true)
      .flatMap((index) => index.keys(record).map((key) => lookupIn(index, agency, key)))
  )
]
