import { type Block, blockOf } from "./block.ts"

/** The addresses that two blocks of a list share: itself a block, both ends inclusive. */
export type Overlap = Block & {
  /** Index in the list of the one block. */
  readonly a: number
  /** Index in the list of the other block, greater than `a`. */
  readonly b: number
}

const byStart = (x: { block: Block; index: number }, y: { block: Block; index: number }): number => {
  if (x.block.family !== y.block.family) return x.block.family - y.block.family
  if (x.block.first !== y.block.first) return x.block.first < y.block.first ? -1 : 1
  return x.index - y.index
}

/**
 * All pairs of blocks that share an address, one address included. Blocks of different families never do.
 *
 * @returns In the order of the first shared address, IPv4 before IPv6. Takes time in proportion to n log n and the
 *   number of pairs.
 */
export const overlaps = (blocks: readonly Block[]): Overlap[] => {
  const sorted = blocks.map((block, index) => ({ block, index })).toSorted(byStart)
  const pairs: Overlap[] = []
  let open: typeof sorted = []
  for (const entry of sorted) {
    const { block, index } = entry
    // An earlier block that is not met now ends before this one starts, so that no later one meets it either.
    open = open.filter((other) => other.block.family === block.family && other.block.last >= block.first)
    for (const other of open) {
      const last = other.block.last < block.last ? other.block.last : block.last
      const a = Math.min(index, other.index)
      pairs.push({ ...blockOf(block.first, last), a, b: Math.max(index, other.index) })
    }
    open.push(entry)
  }
  return pairs
}
