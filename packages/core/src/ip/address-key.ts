const dot = 46
const colon = 58

// One record is checked and then compared by several rules: its address is scanned once.
let lastText = ""
let lastKey = -1

/** The number of a canonical IPv4 address, or -1. Allocates nothing: this is called for every record. */
export const ipv4Key = (text: string): number => {
  if (text !== lastText) {
    lastKey = scanIPv4(text)
    lastText = text
  }
  return lastKey
}

const scanIPv4 = (text: string): number => {
  const length = text.length
  if (length < 7 || length > 15) return -1
  let key = 0
  let octet = 0
  let digits = 0
  let dots = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === dot) {
      if (digits === 0 || dots === 3) return -1
      key = (key << 8) | octet
      octet = 0
      digits = 0
      dots++
    } else {
      const digit = code - 48
      if (digit < 0 || digit > 9 || (digits > 0 && octet === 0)) return -1
      octet = octet * 10 + digit
      if (octet > 255) return -1
      digits++
    }
  }
  return dots === 3 && digits > 0 ? ((key << 8) | octet) >>> 0 : -1
}

const hexDigit = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  if (code >= 65 && code <= 70) return code - 55
  return -1
}

// One scratch for all calls: a scan fills it, and the caller reads it before anything else can run.
const groups = new Uint16Array(8)
const scratch = new DataView(new ArrayBuffer(16))

const group = (index: number): number => groups[index] ?? 0

/** Whether the scanned groups are `::ffff:0:0/96`. */
const scannedMapped = (): boolean => group(5) === 0xffff && (group(0) | group(1) | group(2) | group(3) | group(4)) === 0

/** Whether RFC 5952 puts `::` where the scanned text has it: the first of the longest runs of two or more zeros. */
const compressedRightly = (gap: number, width: number): boolean => {
  let start = -1
  let longest = 1
  let run = 0
  for (let i = 0; i < 8; i++) {
    run = group(i) === 0 ? run + 1 : 0
    if (run > longest) {
      longest = run
      start = i - run + 1
    }
  }
  return start < 0 ? gap < 0 : gap === start && width === longest
}

/** Spreads the groups that stand after `::` to the end. */
const expand = (gap: number, count: number): void => {
  const width = 8 - count
  for (let i = 7; i >= gap + width; i--) groups[i] = group(i - width)
  for (let i = gap; i < gap + width; i++) groups[i] = 0
}

/**
 * Scans an IPv6 address without a dotted tail into the scratch: `invalid`, `readable` (RFC 4291) or `canonical`
 * (RFC 5952, and not an IPv4-mapped address, whose canonical text is the IPv4 address).
 */
export const scanIPv6 = (text: string): "invalid" | "readable" | "canonical" => {
  const length = text.length
  if (length < 2 || length > 39) return "invalid"
  let count = 0
  let gap = -1
  let value = 0
  let digits = 0
  let plain = true
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === colon) {
      const double = i + 1 < length && text.charCodeAt(i + 1) === colon
      if (digits > 0) {
        if (count === 8) return "invalid"
        groups[count++] = value
      } else if (!double || i > 0) return "invalid"
      if (double) {
        if (gap >= 0) return "invalid"
        gap = count
        i++
      } else if (i + 1 === length) return "invalid"
      value = 0
      digits = 0
    } else {
      const digit = hexDigit(code)
      if (digit < 0 || digits === 4) return "invalid"
      if ((digits > 0 && value === 0) || (code >= 65 && code <= 70)) plain = false
      value = (value << 4) | digit
      digits++
    }
  }
  if (digits > 0) {
    if (count === 8) return "invalid"
    groups[count++] = value
  }
  if (gap < 0 ? count !== 8 : count === 8) return "invalid"
  if (gap >= 0) expand(gap, count)
  return plain && compressedRightly(gap, 8 - count) && !scannedMapped() ? "canonical" : "readable"
}

/** The number of the address that {@link scanIPv6} scanned last. */
export const scannedIPv6 = (): bigint => {
  for (let i = 0; i < 8; i++) scratch.setUint16(2 * i, group(i))
  return (scratch.getBigUint64(0) << 64n) | scratch.getBigUint64(8)
}

/**
 * The number of an address in canonical text, for comparing, sorting and searching: the hot path of the rules, which
 * allocates nothing for IPv4.
 *
 * @param text - An address as {@link parseAddress} gives it. Nothing is forgiven here.
 * @returns For IPv4 a number from 0 to 2^32 - 1; for IPv6 a bigint from 0n to 2^128 - 1n; `undefined` when the text is
 *   not canonical. The IPv4-mapped `::ffff:1.2.3.4` is not canonical: it is the host `1.2.3.4`.
 */
export const addressKey = (text: string): number | bigint | undefined => {
  const key = ipv4Key(text)
  if (key >= 0) return key
  return scanIPv6(text) === "canonical" ? scannedIPv6() : undefined
}

/** Whether a text is an address in canonical form, exactly as {@link parseAddress} gives it. */
export const isAddress = (text: string): boolean => ipv4Key(text) >= 0 || scanIPv6(text) === "canonical"

/** The IP version of an address in canonical text, or `undefined` when the text is not canonical. */
export const addressFamily = (text: string): 4 | 6 | undefined => {
  if (ipv4Key(text) >= 0) return 4
  return scanIPv6(text) === "canonical" ? 6 : undefined
}

const maximumIPv4 = 0xffff_ffff
const maximumIPv6 = (1n << 128n) - 1n

/** First number of the IPv4-mapped block `::ffff:0:0/96` (RFC 4291, 2.5.5.2). */
export const mappedFirst = 0xffff_0000_0000n

/** The IPv4 number of an IPv4-mapped IPv6 number, or -1. */
export const unmapped = (key: bigint): number => (key >> 32n === 0xffffn ? Number(key - mappedFirst) : -1)

const formatIPv4 = (key: number): string => `${key >>> 24}.${(key >>> 16) & 255}.${(key >>> 8) & 255}.${key & 255}`

const formatIPv6 = (key: bigint): string => {
  const mapped = unmapped(key)
  if (mapped >= 0) return `::ffff:${formatIPv4(mapped)}`
  scratch.setBigUint64(0, key >> 64n)
  scratch.setBigUint64(8, key & 0xffff_ffff_ffff_ffffn)
  let start = -1
  let longest = 1
  let run = 0
  const words: string[] = []
  for (let i = 0; i < 8; i++) {
    const word = scratch.getUint16(2 * i)
    words.push(word.toString(16))
    run = word === 0 ? run + 1 : 0
    if (run > longest) {
      longest = run
      start = i - run + 1
    }
  }
  if (start < 0) return words.join(":")
  return `${words.slice(0, start).join(":")}::${words.slice(start + longest).join(":")}`
}

/**
 * The canonical text of an address number: dotted decimal for IPv4, RFC 5952 for IPv6.
 *
 * @param key - A number from 0 to 2^32 - 1 for IPv4, a bigint from 0n to 2^128 - 1n for IPv6. A bigint of the
 *   IPv4-mapped block is written `::ffff:1.2.3.4`; other blocks with IPv4 inside are written in hexadecimal.
 * @returns The text; {@link addressKey} gives the key back, except for the IPv4-mapped block.
 * @throws RangeError when the key is not such a number: a fault of the program, not of the data.
 */
export const formatAddress = (key: number | bigint): string => {
  if (typeof key === "number") {
    if (Number.isInteger(key) && key >= 0 && key <= maximumIPv4) return formatIPv4(key)
  } else if (key >= 0n && key <= maximumIPv6) return formatIPv6(key)
  throw new RangeError(`${key} is not the number of an IP address`)
}
