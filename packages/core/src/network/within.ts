import {
  type Block,
  addressKey,
  blockBounds,
  contains,
  covers,
  formatAddress,
  intervalSet,
  overlaps
} from "../ip/index.ts"
import { type Check, type PartView, type RowRef, type Signature } from "../kernel/check.ts"
import { column, type Key } from "../kernel/fold.ts"
import { float64At, uint32At } from "../kernel/pages.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"
import { addressBlocks, addressSpaces, type AddressBlock, type AddressSpace } from "./address-register.ts"

/** Numeric form of an address, for comparing; `undefined` where a record has none. */
export const keyOf = (address: string | undefined): number | bigint | undefined =>
  address === undefined ? undefined : addressKey(address)

/** The addresses that a record carries, first and further ones, in numeric form. */
export const keysOf = (address: string | undefined, others: readonly string[] | undefined) => {
  const key = keyOf(address)
  if (others === undefined) return key
  return [...(key === undefined ? [] : [key]), ...others.flatMap((other) => addressKey(other) ?? [])]
}

interface Allocation {
  readonly blocks: readonly Block[]
  readonly owners: readonly number[]
}

/** The allocated blocks with the index of each one's agency. */
const allocation = (view: PartView): Allocation => {
  const blocks: Block[] = []
  const owners: number[] = []
  for (const { block, agency } of view.kept(addressBlocks).records) {
    const bounds = blockBounds(block)
    const owner = view.indexOf(agency)
    if (bounds === undefined || owner === undefined) continue
    blocks.push(bounds)
    owners.push(owner)
  }
  return { blocks, owners }
}

/**
 * Finds the agency whose block an address lies in; `undefined` outside every block. Of overlapping blocks the one that
 * starts last is meant, then the narrower, then that of the first agency by id.
 */
export const ownerFinder = (view: PartView): ((key: number | bigint) => number | undefined) => {
  const { blocks, owners } = allocation(view)
  const idOf = (index: number): string => view.agencies[owners[index] ?? -1]?.id ?? ""
  const order = blocks
    .map((_, index) => index)
    .toSorted((a, b) => compareStarts(blocks[a], blocks[b]) || (idOf(a) > idOf(b) ? -1 : idOf(a) < idOf(b) ? 1 : 0))
  // The widest end so far tells when no earlier block can reach an address any more.
  const reach: (number | bigint)[] = []
  for (const index of order) {
    const last = blocks[index]?.last ?? 0
    const before = reach.at(-1)
    reach.push(before === undefined || typeof before !== typeof last || last > before ? last : before)
  }
  return (key) => {
    let low = -1
    let high = order.length
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if (startsAtOrBefore(blocks[order[middle] ?? 0], key)) low = middle
      else high = middle
    }
    for (let at = low; at >= 0; at--) {
      const index = order[at] ?? 0
      const block = blocks[index]
      if (block === undefined || !sameFamily(block, key) || (reach[at] ?? 0) < key) return undefined
      if (block.last >= key) return owners[index]
    }
    return undefined
  }
}

const sameFamily = (block: Block, key: number | bigint): boolean => (block.family === 4) === (typeof key === "number")

const startsAtOrBefore = (block: Block | undefined, key: number | bigint): boolean => {
  if (block === undefined) return false
  return sameFamily(block, key) ? block.first <= key : block.family === 4
}

const compareStarts = (a: Block | undefined, b: Block | undefined): number => {
  if (a === undefined || b === undefined) return 0
  if (a.family !== b.family) return a.family - b.family
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  return a.last > b.last ? -1 : a.last < b.last ? 1 : 0
}

/** What the words of a breach of allocation can speak of. */
export interface NotAllocated {
  /** The address that is not allocated; a record may carry several. */
  readonly address: string
  /** The agency's own blocks, as text; empty where it has none. */
  readonly allocated: readonly string[]
  /** Name of the agency whose block the address lies in; absent outside every block. */
  readonly owner?: Text
}

/** Which addresses must be allocated. */
export interface WithinRule<T, C extends string> {
  /** The fault of a record whose address is not allocated. */
  readonly breach: C
  /** What is checked, in words. */
  readonly says: Text
  /** The field of the address. */
  readonly address: keyof T & string
  /** The field of further addresses of the same record. */
  readonly others?: keyof T & string
  /** The addresses in numeric form; a function that other checks use as well is run once for all of them. */
  readonly key: (record: T) => Key | readonly Key[] | undefined
  /** Whether a register in which no record carries an address leaves the rule unknown. */
  readonly demanded: boolean
}

/** Every address of a set lies in a block that the county allocated to the agency. */
export const within = <T, const C extends string>(
  set: RecordSet<T>,
  { breach, says, address, others, key, demanded }: WithinRule<T, C>
): Check<{ readonly [K in C]: Signature<T, NotAllocated, Record<never, never>> }> => {
  const keys = column(set, key)
  return {
    parts: [
      {
        says: () => says,
        reads: [
          { set, fields: demanded ? [address] : [], shown: others === undefined ? [address] : [address, others] },
          { set: addressBlocks, fields: [] }
        ],
        codes: [breach],
        optional: false,
        given: {},
        tests: [],
        columns: [keys],
        keeps: [addressBlocks],
        judge: (view) => {
          for (let agency = 1; agency < view.agencies.length; agency++)
            view.checked(agency, view.count(set, agency), set)
          const { length, pages, wide } = view.column(keys)
          if (length === 0) return
          const { blocks, owners } = allocation(view)
          const own = view.agencies.map((_, agency) => blocks.filter((_block, index) => owners[index] === agency))
          const sets = own.map((each) => intervalSet(each))
          let ownerOf: ReturnType<typeof ownerFinder> | undefined
          for (let index = 0; index < length; index++) {
            const number = float64At(pages.keys, index)
            if (Number.isNaN(number)) continue
            const agency = uint32At(pages.agencies, index)
            const key = wide.size === 0 ? number : (wide.get(index) ?? number)
            const allowed = sets[agency]
            if (allowed !== undefined && contains(allowed, key)) continue
            ownerOf ??= ownerFinder(view)
            const owner = view.agencies[ownerOf(key) ?? -1]?.name
            view.breach({
              code: breach,
              agencies: [agency],
              rows: [{ set, agency, row: uint32At(pages.rows, index) }],
              restsOn: [addressBlocks],
              detail: {
                address: formatAddress(key),
                allocated: (own[agency] ?? []).map(({ text }) => text).toSorted(),
                ...(owner === undefined ? {} : { owner: { zh: owner.zh, en: owner.en ?? owner.zh } })
              }
            })
          }
        }
      }
    ]
  }
}

/** Blocks allocated to different agencies share no address. */
export const disjointBlocks = <const C extends string>(
  breach: C,
  says: Text
): Check<{ readonly [K in C]: Signature<AddressBlock, { readonly shared: string }, Record<never, never>> }> => ({
  parts: [
    {
      says: () => says,
      reads: [{ set: addressBlocks, fields: [] }],
      codes: [breach],
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [addressBlocks],
      judge: (view) => {
        const { records, rows } = view.kept(addressBlocks)
        view.checked(0, records.length, addressBlocks)
        const ref = (index: number): RowRef => ({ set: addressBlocks, agency: 0, row: rows[index] ?? 0 })
        const bounds = records
          .map(({ block }, index) => ({ index, block: blockBounds(block) }))
          .filter((each): each is { index: number; block: Block } => each.block !== undefined)
        for (const { a, b, text } of overlaps(bounds.map(({ block }) => block))) {
          const [one, other] = [bounds[a]?.index ?? 0, bounds[b]?.index ?? 0]
          if (records[one]?.agency === records[other]?.agency) continue
          view.breach({
            code: breach,
            subject: text,
            agencies: [0],
            rows: [ref(one), ref(other)],
            detail: { shared: text }
          })
        }
      }
    }
  ]
})

/** Allocated blocks lie inside the county's address space. */
export const insideSpace = <const C extends string>(
  breach: C,
  says: Text
): Check<{
  readonly [K in C]: Signature<AddressBlock, { readonly space: readonly string[] }, Record<never, never>, AddressSpace>
}> => ({
  parts: [
    {
      says: () => says,
      reads: [
        { set: addressBlocks, fields: [] },
        { set: addressSpaces, fields: [] }
      ],
      codes: [breach],
      optional: true,
      given: {},
      tests: [],
      columns: [],
      keeps: [addressBlocks, addressSpaces],
      judge: (view) => {
        const space = view.kept(addressSpaces).records.flatMap(({ block }) => blockBounds(block) ?? [])
        // An empty list says that the space is not written down, not that there is none.
        if (space.length === 0) return
        const whole = intervalSet(space)
        const { records, rows } = view.kept(addressBlocks)
        for (const [index, { block }] of records.entries()) {
          const bounds = blockBounds(block)
          if (bounds === undefined || covers(whole, bounds)) continue
          view.breach({
            code: breach,
            agencies: [0],
            rows: [{ set: addressBlocks, agency: 0, row: rows[index] ?? 0 }],
            restsOn: [addressSpaces],
            detail: { space: space.map(({ text }) => text).toSorted() }
          })
        }
      }
    }
  ]
})
