/**
 * Addresses, blocks, MAC addresses and sets of addresses, IPv4 and IPv6: reading what people write, canonical texts to
 * store, and numbers to compare. Pure, synchronous and without effect types.
 *
 * @module
 */
export type { Fault, Normalisation, Reading } from "../kernel/reading.ts"
export type { Text } from "../kernel/text.ts"
export { addressFamily, addressKey, formatAddress, isAddress } from "./address-key.ts"
export { parseAddress } from "./address.ts"
export {
  blockBounds,
  blockOf,
  blockSize,
  isBlock,
  isInBlock,
  splitIntoPrefixes,
  type Block,
  type IPv4Block,
  type IPv6Block
} from "./block.ts"
export {
  blocksOf,
  contains,
  covers,
  gaps,
  intersect,
  intervalSet,
  size,
  subtract,
  union,
  utilisation,
  type IntervalSet,
  type PerFamily,
  type Utilisation
} from "./interval-set.ts"
export { formatMac, isMac, isRandomisedMac, macKey, parseMac } from "./mac.ts"
export { overlaps, type Overlap } from "./overlaps.ts"
export { parseBlock } from "./parse-block.ts"
export { isPrivateAddress, isPublicAddress } from "./special-addresses.ts"
