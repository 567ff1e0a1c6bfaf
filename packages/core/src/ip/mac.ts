import { type Normalisation, type Reading, refused, understood } from "../kernel/reading.ts"
import type { Text } from "../kernel/text.ts"
import { blanksRemoved, fold, itemsOf, noted, separatorRemoved, shown } from "./written.ts"

type Refusal = ReturnType<typeof refused>

const respelled: Normalisation = {
  code: "mac-respelled",
  message: { zh: "MAC 地址已改写为冒号形式", en: "the MAC address was written with colons" }
}

const zerosAdded: Normalisation = {
  code: "leading-zeros-added",
  message: { zh: "MAC 地址各段前面的零已补全", en: "leading zeros of the parts of the MAC address were added" }
}

/** Value of each lower-case hexadecimal digit by its character code, -1 for any other: without branches to guess wrong. */
const hexDigits = Int8Array.from({ length: 128 }, (_, code) =>
  code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1
)

const scan = (text: string): number | undefined => {
  if (text.length !== 17) return undefined
  let high = 0
  let low = 0
  for (let i = 0; i < 17; i += 3) {
    const upper = hexDigits[text.charCodeAt(i)] ?? -1
    const lower = hexDigits[text.charCodeAt(i + 1)] ?? -1
    if ((upper | lower) < 0 || (i < 15 && text.charCodeAt(i + 2) !== 58)) return undefined
    if (i < 9) high = (high << 8) | (upper << 4) | lower
    else low = (low << 8) | (upper << 4) | lower
  }
  return (high | low) === 0 || (high & 0x01_0000) !== 0 ? undefined : high * 0x100_0000 + low
}

// One record is checked and then compared by several rules: its address is scanned once.
let scannedText = ""
let scannedKey: number | undefined

/**
 * The number of a canonical MAC address, for comparing and searching: a hot path that allocates nothing.
 *
 * @param text - A MAC address as {@link parseMac} gives it. Nothing is forgiven here.
 * @returns A number from 1 to 2^48 - 1, or `undefined` when the text is not canonical or is not the address of one
 *   interface (all zero, broadcast, multicast).
 */
export const macKey = (text: string): number | undefined => {
  if (text !== scannedText) {
    scannedKey = scan(text)
    scannedText = text
  }
  return scannedKey
}

/** Whether a text is a MAC address in canonical form, exactly as {@link parseMac} gives it. */
export const isMac = (text: string): boolean => macKey(text) !== undefined

/**
 * The canonical text of a MAC address number, `aa:bb:cc:dd:ee:ff`.
 *
 * @throws RangeError when the key is no integer from 0 to 2^48 - 1: a fault of the program, not of the data.
 */
export const formatMac = (key: number): string => {
  if (!Number.isInteger(key) || key < 0 || key >= 2 ** 48)
    throw new RangeError(`${key} is not the number of a MAC address`)
  return key
    .toString(16)
    .padStart(12, "0")
    .replace(/(..)(?=.)/g, "$1:")
}

/**
 * Whether a canonical MAC address is locally administered (IEEE 802, second bit of the first octet): phones and laptops
 * draw such addresses at random for each network, so that they do not identify the machine. Something to flag, not a
 * fault. `false` when the text is not canonical.
 */
export const isRandomisedMac = (text: string): boolean => {
  const key = macKey(text)
  return key !== undefined && (Math.floor(key / 2 ** 40) & 2) !== 0
}

const writeMac: Text = {
  zh: "请填写一个 MAC 地址，例如 00:1a:2b:3c:4d:5e",
  en: "Write one MAC address, such as 00:1a:2b:3c:4d:5e"
}

const refuse = (code: string, text: string, zh: string, en: string): Refusal =>
  refused(code, { zh: `“${shown(text)}”${zh}`, en: `"${shown(text)}" ${en}` }, writeMac)

const notOneInterface = (mac: string): Refusal => {
  if (mac === "00:00:00:00:00:00")
    return refuse("mac-all-zero", mac, "全为零，不是网卡的地址", "is all zero, no interface's address")
  if (mac === "ff:ff:ff:ff:ff:ff") {
    return refuse(
      "mac-broadcast",
      mac,
      "是广播地址，不是网卡的地址",
      "is the broadcast address, no interface's address"
    )
  }
  return refuse(
    "mac-multicast",
    mac,
    "是组播地址，不是一块网卡的地址",
    "is a multicast address, not that of one interface"
  )
}

/** The twelve digits of a MAC address spelled with or without separators, or `undefined` for no such spelling. */
const digitsOf = (text: string): string | undefined => {
  const parts = text.split(/[:.\- ]/)
  if (
    parts.length === 6 &&
    (/^[^:-]{1,2}([:-][^:-]{1,2}){5}$/.test(text) || parts.every((part) => part.length === 2))
  ) {
    return parts.map((part) => part.padStart(2, "0")).join("")
  }
  const width = 12 / parts.length
  return [1, 2, 3].includes(parts.length) && parts.every((part) => part.length === width) ? parts.join("") : undefined
}

/**
 * Reads one MAC address as people and devices write it: `aa:bb:cc:dd:ee:ff`, `AA-BB-CC-DD-EE-FF`, Cisco's
 * `aabb.ccdd.eeff`, Huawei's and H3C's `aabb-ccdd-eeff`, HP's `aabbcc-ddeeff`, `aabbccddeeff`, `aa bb cc dd ee ff`, and
 * BSD's `0:1a:2b:3:4:5`; in either case and width.
 *
 * @param text - One cell or field, as written.
 * @returns The canonical lower-case text with colons, or one of the faults `empty`, `several-macs`, `mac-character`,
 *   `eui-64`, `mac-length`, `mac-grouping`, `mac-all-zero`, `mac-broadcast`, `mac-multicast`. Nothing throws.
 */
export const parseMac = (text: string): Reading<string> => {
  if (isMac(text)) return understood(text)
  const written = fold(text)
  const items = itemsOf(written.text)
  const [item] = items
  if (item === undefined) {
    return refused("empty", { zh: "没有填写 MAC 地址", en: "no MAC address is given" }, writeMac)
  }
  const tokens = items.flatMap((one) => one.split(/[ /]/))
  if (items.length > 1 || tokens.filter((token) => digitsOf(token) !== undefined).length > 1) {
    return refuse(
      "several-macs",
      text,
      "含有多个 MAC 地址，此处只能有一个",
      "has several MAC addresses where one is expected"
    )
  }
  // A blank beside a separator is a slip of the hand; a blank between digits is itself the separator.
  const closed = item.replace(/ ?([:.-]) ?/g, "$1")
  const odd = /[^0-9a-f:.\- ]/u.exec(closed)?.[0]
  if (odd !== undefined) {
    return refuse("mac-character", text, `中的“${odd}”不是十六进制数字`, `has "${odd}", which is no hexadecimal digit`)
  }
  const digits = digitsOf(closed)
  if (digits === undefined) {
    const count = closed.replace(/[:.\- ]/g, "").length
    if (count === 16)
      return refuse("eui-64", text, "是 64 位的 EUI-64，不是 MAC 地址", "is a 64-bit EUI-64, not a MAC address")
    if (count === 12) return refuse("mac-grouping", text, "的分隔位置不对", "has its separators in the wrong places")
    return refuse(
      "mac-length",
      text,
      `有 ${count} 个十六进制数字，MAC 地址应有 12 个`,
      `has ${count} hexadecimal digits, not the 12 of a MAC address`
    )
  }
  const mac = digits.replace(/(..)(?=.)/g, "$1:")
  if (!isMac(mac)) return notOneInterface(mac)
  const notes = [
    ...(item === written.text ? [] : [separatorRemoved]),
    ...(closed === item ? [] : [blanksRemoved]),
    ...(digits.length === closed.replace(/[:.\- ]/g, "").length ? [] : [zerosAdded]),
    ...(closed === mac || /^[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}$/.test(closed) ? [] : [respelled])
  ]
  return understood(mac, noted(written.notes, notes))
}
