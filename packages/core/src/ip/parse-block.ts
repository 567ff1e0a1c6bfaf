import { type Normalisation, type Reading, refused, understood } from "../kernel/reading.ts"
import { formatAddress } from "./address-key.ts"
import { emptyAddress, urlNotAddress } from "./address.ts"
import { type Block, blockBounds, blockOf } from "./block.ts"
import { prefixAround } from "./prefix.ts"
import { ambiguousZero, blankInside, notAnAddress, octalValue, readHost, zerosRemoved } from "./read-host.ts"
import { type HostWithPrefix, joinNetmask, readHostWithPrefix } from "./read-suffix.ts"
import { blanksRemoved, closeBlanks, fold, itemsOf, noted, separatorRemoved, shown } from "./written.ts"

type Refusal = ReturnType<typeof refused>

const note = (code: string, zh: string, en: string): Normalisation => ({ code, message: { zh, en } })

const rangeSign = note("range-sign", "范围符号已改为“-”", "the sign of the range was made a hyphen")
const shortRange = note("short-range", "范围的末地址已补全", "the short end of the range was completed")
const singleAddress = note(
  "single-address",
  "单个地址已写成只含一个地址的网段",
  "a single address was written as a block of one"
)
const asPrefix = note(
  "range-as-prefix",
  "地址范围恰为一个网段，已改写为前缀形式",
  "the range is one prefix and was written as such"
)

const several = (text: string): Refusal =>
  refused(
    "several-blocks",
    {
      zh: `“${shown(text)}”含有多个网段或地址，此处只能有一个`,
      en: `"${shown(text)}" has several blocks or addresses where one is expected`
    },
    {
      zh: "请每行只填写一个网段；连续的地址写成 10.0.0.1-10.0.0.9",
      en: "Write one block a row; a run of addresses as 10.0.0.1-10.0.0.9"
    }
  )

const isWhole = (text: string): boolean => readHostWithPrefix(text).ok

const fromPrefix = (text: string, { key, length }: HostWithPrefix): Reading<Block> => {
  if (length === undefined) return understood(blockOf(key, key), [singleAddress])
  const { first, last } = prefixAround(key, length)
  if (first === key) return understood(blockOf(first, last))
  const network = `${formatAddress(first)}/${length}`
  const host = `${formatAddress(key)}/${typeof key === "number" ? 32 : 128}`
  return refused(
    "host-bits-set",
    {
      zh: `“${shown(text)}”可以指网段 ${network}，也可以只指主机 ${formatAddress(key)}`,
      en: `"${shown(text)}" may mean the network ${network} or only the host ${formatAddress(key)}`
    },
    {
      zh: `指网段请填写 ${network}，指主机请填写 ${host}`,
      en: `Write ${network} for the network, ${host} for the host`
    }
  )
}

/** Completes `254` after `10.0.0.1-`. */
const shortEnd = (text: string, start: number, end: string): Reading<number | bigint> => {
  const base = start - (start % 256)
  const value = Number(end)
  if (value > 255) {
    return refused(
      "octet-out-of-range",
      {
        zh: `“${shown(text)}”的末段 ${shown(end)} 超出 0 到 255`,
        en: `the last octet of "${shown(text)}", ${shown(end)}, is not between 0 and 255`
      },
      { zh: "请更正范围的末地址", en: "Correct the end of the range" }
    )
  }
  const octal = octalValue(end)
  if (octal !== value) return ambiguousZero(end, formatAddress(base + value), formatAddress(base + octal))
  return understood(base + value, String(value) === end ? [shortRange] : [shortRange, zerosRemoved])
}

const readRange = (text: string, [start = "", end = "", ...others]: readonly string[]): Reading<Block> => {
  if (others.length > 0 || start === "" || end === "") {
    return refused(
      "range-ends",
      { zh: `“${shown(text)}”不是有首有尾的地址范围`, en: `"${shown(text)}" is no range with one start and one end` },
      { zh: "请填写首末两个地址，例如 10.0.0.1-10.0.0.9", en: "Write the two ends, such as 10.0.0.1-10.0.0.9" }
    )
  }
  if (start.includes("/") || end.includes("/")) {
    return refused(
      "range-of-prefixes",
      {
        zh: `“${shown(text)}”的首末地址带有前缀长度`,
        en: `the ends of the range "${shown(text)}" have prefix lengths`
      },
      { zh: "请填写首末两个地址，不带前缀长度", en: "Write the two addresses without prefix lengths" }
    )
  }
  const first = readHost(start)
  if (!first.ok) return first
  const last =
    typeof first.value === "number" && /^[0-9]+$/.test(end) ? shortEnd(text, first.value, end) : readHost(end)
  if (!last.ok) return last
  if (typeof first.value !== typeof last.value) {
    return refused(
      "mixed-families",
      {
        zh: `“${shown(text)}”的首末地址一为 IPv4，一为 IPv6`,
        en: `"${shown(text)}" runs from one IP version to the other`
      },
      { zh: "请分成两个范围", en: "Write two ranges" }
    )
  }
  if (first.value > last.value) {
    const ordered = `${formatAddress(last.value)}-${formatAddress(first.value)}`
    return refused(
      "range-reversed",
      { zh: `“${shown(text)}”的末地址在首地址之前`, en: `the range "${shown(text)}" ends before it starts` },
      { zh: `请核对后填写，例如 ${ordered}`, en: `Check it, and write for instance ${ordered}` }
    )
  }
  const block = blockOf(first.value, last.value)
  const notes = block.text.includes("-") ? [] : [asPrefix]
  return understood(block, noted(first.normalisations, [...last.normalisations, ...notes]))
}

/**
 * Reads one block of addresses as people write it: a prefix (`10.0.0.0/24`), an address with its netmask
 * (`10.0.0.0/255.255.255.0`), a range (`10.0.0.1-10.0.0.9`, also with ～, ~, 至, 到 or a dash, and `10.0.0.1-9` for the
 * last octet), or a single address.
 *
 * The addresses are forgiven what {@link parseAddress} forgives. A prefix with host bits (`10.12.3.4/20`) can be read
 * two ways, the network or the host, and is refused. IPv4-mapped blocks are read as IPv4.
 *
 * @param text - One cell or field, as written.
 * @returns The block, with canonical `text`, or a fault: those of {@link parseAddress} about addresses and prefix
 *   lengths, and `several-blocks`, `host-bits-set`, `range-ends`, `range-of-prefixes`, `range-reversed`,
 *   `mixed-families`. Nothing throws.
 */
export const parseBlock = (text: string): Reading<Block> => {
  const canonical = blockBounds(text)
  if (canonical !== undefined && !text.startsWith("::ffff:")) return understood(canonical)
  const written = fold(text)
  if (written.text.includes("://")) return urlNotAddress(text)
  const items = itemsOf(written.text)
  const [item] = items
  if (item === undefined) return written.text === "" ? emptyAddress() : notAnAddress(text)
  if (items.length > 1) return items.filter((one) => /[.:]/.test(one)).length > 1 ? several(text) : notAnAddress(text)
  const hyphened = item.replace(/ ?(?:[~至到]|-+) ?/g, "-")
  const masked = joinNetmask(hyphened)
  if (masked.split(" ").filter(isWhole).length > 1) return several(text)
  const closed = closeBlanks(masked)
  if (closed === undefined) return blankInside(text)
  const ends = closed.split("-")
  const single = readHostWithPrefix(closed)
  const read = ends.length > 1 ? readRange(text, ends) : single.ok ? fromPrefix(text, single.value) : single
  if (!read.ok) return read
  const notes = [
    ...(item === written.text ? [] : [separatorRemoved]),
    ...(/[~至到]|--/.test(item) ? [rangeSign] : []),
    ...(item.replaceAll(" ", "") === item ? [] : [blanksRemoved]),
    ...(ends.length === 1 && single.ok ? single.normalisations : []),
    ...read.normalisations
  ]
  return understood(read.value, noted(written.notes, notes))
}
