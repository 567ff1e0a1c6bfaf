import { addressKey, formatAddress, ipv4Key, mappedFirst } from "./address-key.ts"

/** A run of IPv4 addresses. Plain data, and JSON-safe. */
export interface IPv4Block {
  /** The IP version. */
  readonly family: 4
  /** The first address as a number, inclusive. */
  readonly first: number
  /** The last address as a number, inclusive. */
  readonly last: number
  /** Canonical text: `10.0.0.0/24` when the run is one prefix, else `10.0.0.1-10.0.0.9`. */
  readonly text: string
}

/** A run of IPv6 addresses. Its bigints do not survive JSON: store `text` and ask {@link blockBounds}. */
export interface IPv6Block {
  /** The IP version. */
  readonly family: 6
  /** The first address as a number, inclusive. */
  readonly first: bigint
  /** The last address as a number, inclusive. */
  readonly last: bigint
  /** Canonical text: `2001:db8::/32` when the run is one prefix, else `2001:db8::1-2001:db8::9`. */
  readonly text: string
}

/**
 * A run of addresses of one family, both ends inclusive. One address is a block too (`/32` or `/128`). Records store
 * the canonical `text` only.
 */
export type Block = IPv4Block | IPv6Block

/** The number of trailing bits a run leaves free when it is one prefix, else -1. */
const freeBits = (first: number | bigint, last: number | bigint): number => {
  if (typeof first === "number" && typeof last === "number") {
    const bits = Math.log2(last - first + 1)
    return Number.isInteger(bits) && first % 2 ** bits === 0 ? bits : -1
  }
  const start = BigInt(first)
  const size = BigInt(last) - start + 1n
  const isPrefix = (size & (size - 1n)) === 0n && (start & (size - 1n)) === 0n
  return isPrefix ? size.toString(2).length - 1 : -1
}

const textOf = (first: number | bigint, last: number | bigint): string => {
  const bits = freeBits(first, last)
  if (bits < 0) return `${formatAddress(first)}-${formatAddress(last)}`
  return `${formatAddress(first)}/${(typeof first === "number" ? 32 : 128) - bits}`
}

/** The IPv4 block from the first to the last number, both inclusive and in order. */
export const ipv4Block = (first: number, last: number): IPv4Block => ({
  family: 4,
  first,
  last,
  text: textOf(first, last)
})

/** The IPv6 block from the first to the last number, both inclusive and in order. */
export const ipv6Block = (first: bigint, last: bigint): IPv6Block => ({
  family: 6,
  first,
  last,
  text: textOf(first, last)
})

/**
 * The block between two address numbers.
 *
 * @param first - The first address, inclusive, as {@link addressKey} gives it.
 * @param last - The last address, inclusive, of the same family and not before `first`.
 * @throws RangeError when the ends are of two families, out of order or no addresses: a fault of the program.
 */
export const blockOf = (first: number | bigint, last: number | bigint): Block => {
  if (typeof first === "number" && typeof last === "number" && first <= last) return ipv4Block(first, last)
  if (typeof first === "bigint" && typeof last === "bigint" && first <= last) return ipv6Block(first, last)
  throw new RangeError(`${first} to ${last} is not a run of addresses`)
}

/** The ends of canonical blocks may lie among the IPv4-mapped addresses, say in the complement of an IPv6 block. */
const endKey = (text: string): number | bigint | undefined => {
  const key = addressKey(text)
  if (key !== undefined || !text.startsWith("::ffff:")) return key
  const mapped = ipv4Key(text.slice(7))
  return mapped < 0 ? undefined : mappedFirst + BigInt(mapped)
}

/** The last address of a prefix, or `undefined` when the length is none or host bits are set. */
const lastOfPrefix = (first: number | bigint, length: string): number | bigint | undefined => {
  const free = (typeof first === "number" ? 32 : 128) - Number(length)
  if (!/^(0|[1-9][0-9]{0,2})$/.test(length) || free < 0) return undefined
  if (typeof first === "number") return first % 2 ** free === 0 ? first + 2 ** free - 1 : undefined
  const rest = (1n << BigInt(free)) - 1n
  return (first & rest) === 0n ? first + rest : undefined
}

/**
 * The bounds of a block in canonical text.
 *
 * @param text - A block as {@link parseBlock} and the interval sets write it. Nothing is forgiven here.
 * @returns The block, or `undefined` when the text is not canonical: host bits set, a range that is one prefix, a single
 *   address without its prefix length.
 */
export const blockBounds = (text: string): Block | undefined => {
  const mark = text.search(/[/-]/)
  if (mark < 0) return undefined
  const first = endKey(text.slice(0, mark))
  if (first === undefined) return undefined
  const rest = text.slice(mark + 1)
  const last = text[mark] === "/" ? lastOfPrefix(first, rest) : endKey(rest)
  if (last === undefined || typeof first !== typeof last || first > last) return undefined
  const block = blockOf(first, last)
  // A range that is one prefix is written as the prefix.
  return block.text === text ? block : undefined
}

/** Whether a text is a block in canonical form, so that {@link blockBounds} understands it. */
export const isBlock = (text: string): boolean => blockBounds(text) !== undefined

/** The number of addresses in a block: 1n for one address, 2^128 for all of IPv6. */
export const blockSize = (block: Block): bigint => BigInt(block.last) - BigInt(block.first) + 1n

/**
 * The fewest prefixes that make up a block, in address order.
 *
 * @returns Canonical texts such as `10.0.0.1/32`, `10.0.0.2/31`; at most 62 for IPv4 and 254 for IPv6.
 */
export const splitIntoPrefixes = (block: Block): string[] => {
  const prefixes: string[] = []
  const end = BigInt(block.last)
  const longest = block.family === 4 ? 32 : 128
  let first = BigInt(block.first)
  while (first <= end) {
    let free = 0
    while (free < longest) {
      const size = 2n << BigInt(free)
      if ((first & (size - 1n)) !== 0n || first + size - 1n > end) break
      free++
    }
    prefixes.push(`${formatAddress(block.family === 4 ? Number(first) : first)}/${longest - free}`)
    first += 1n << BigInt(free)
  }
  return prefixes
}

/** Whether an address, in numeric form, lies in a block. */
export const isInBlock = ({ family, first, last }: Block, key: number | bigint): boolean =>
  typeof key === (family === 4 ? "number" : "bigint") && first <= key && key <= last
