import { type Normalisation, type Reading, refused, understood } from "../kernel/reading.ts"
import { addressKey, formatAddress } from "./address-key.ts"
import { prefixAround } from "./prefix.ts"
import { blankInside, notAnAddress, readHost } from "./read-host.ts"
import { joinNetmask, readHostWithPrefix } from "./read-suffix.ts"
import { blanksRemoved, closeBlanks, fold, itemsOf, noted, separatorRemoved, shown } from "./written.ts"

type Refusal = ReturnType<typeof refused>

const prefixDropped: Normalisation = {
  code: "prefix-dropped",
  message: { zh: "地址后的前缀长度或掩码已去掉", en: "the prefix length or netmask after the address was dropped" }
}

/** Nothing was written. */
export const emptyAddress = (): Refusal =>
  refused(
    "empty",
    { zh: "没有填写 IP 地址", en: "no IP address is given" },
    { zh: "请填写 IP 地址", en: "Write the IP address" }
  )

/** A web address in place of an IP address. */
export const urlNotAddress = (text: string): Refusal =>
  refused(
    "url",
    { zh: `“${shown(text)}”是网址，不是 IP 地址`, en: `"${shown(text)}" is a URL, not an IP address` },
    { zh: "请只填写 IP 地址", en: "Write the IP address alone" }
  )

const several = (text: string): Refusal =>
  refused(
    "several-addresses",
    {
      zh: `“${shown(text)}”含有多个地址，此处只能有一个`,
      en: `"${shown(text)}" has several addresses where one is expected`
    },
    { zh: "请每行只填写一个地址", en: "Write one address a row" }
  )

const isWhole = (text: string): boolean => readHost(text.replace(/\/\d+$/, "")).ok

const withoutPrefix = (text: string, key: number | bigint, length: number): Reading<number | bigint> => {
  const longest = typeof key === "number" ? 32 : 128
  if (length === longest) return understood(key, [prefixDropped])
  const { first, last } = prefixAround(key, length)
  if (key === first) {
    return refused(
      "network-not-host",
      {
        zh: `“${shown(text)}”是网段，不是一台主机的地址`,
        en: `"${shown(text)}" is a network, not the address of one host`
      },
      { zh: "请填写主机自己的地址", en: "Write the host's own address" }
    )
  }
  // RFC 3021: a /31 has no broadcast address; IPv6 has none at all.
  if (longest === 32 && length < 31 && key === last) {
    return refused(
      "broadcast-not-host",
      {
        zh: `“${shown(text)}”是网段的广播地址，不是一台主机的地址`,
        en: `"${shown(text)}" is the broadcast address of its network, not the address of one host`
      },
      { zh: "请填写主机自己的地址", en: "Write the host's own address" }
    )
  }
  return understood(key, [prefixDropped])
}

/**
 * Reads one IPv4 or IPv6 address as people write it.
 *
 * What can be read only one way is understood and noted: full-width characters, `。` as a dot, blanks, invisible
 * characters, upper case, uncompressed IPv6, brackets, leading zeros that are not octal (`009`), a prefix length or
 * netmask after a host (`10.0.0.1/24`), and the IPv4-mapped `::ffff:1.2.3.4`, which is the IPv4 host `1.2.3.4`. What can
 * be read two ways is refused: `010.0.0.1` is 10.0.0.1 to people and 8.0.0.1 to C programs.
 *
 * @param text - One cell or field, as written.
 * @returns The canonical text (dotted decimal, or RFC 5952), or one of the faults `empty`, `not-an-address`, `url`,
 *   `host-name`, `has-port`, `zone-id`, `mac-not-address`, `several-addresses`, `blank-inside-number`, `octet-count`,
 *   `octet-empty`, `octet-out-of-range`, `ambiguous-leading-zero`, `compression-repeated`, `group-count`,
 *   `group-too-long`, `prefix-invalid`, `prefix-out-of-range`, `mapped-prefix-too-short`, `network-not-host`,
 *   `broadcast-not-host`. Nothing throws.
 */
export const parseAddress = (text: string): Reading<string> => {
  if (addressKey(text) !== undefined) return understood(text)
  const written = fold(text)
  if (written.text.includes("://")) return urlNotAddress(text)
  const items = itemsOf(written.text)
  const [item] = items
  if (item === undefined) return written.text === "" ? emptyAddress() : notAnAddress(text)
  const masked = joinNetmask(item)
  const tokens = [masked, ...items.slice(1)].flatMap((one) => one.split(" "))
  if (tokens.filter(isWhole).length > 1) return several(text)
  if (items.length > 1) return notAnAddress(text)
  const closed = closeBlanks(masked)
  if (closed === undefined) return blankInside(text)
  const read = readHostWithPrefix(closed)
  if (!read.ok) {
    // After a slash, what begins like a netmask or its inverse was meant as one.
    const second = /\/(?!255\.|0\.)(.*)$/.exec(closed)?.[1]
    return read.fault.code === "prefix-invalid" && second !== undefined && isWhole(second) ? several(text) : read
  }
  const { key, length } = read.value
  const host = length === undefined ? understood(key) : withoutPrefix(text, key, length)
  if (!host.ok) return host
  const notes = [
    ...(item === written.text ? [] : [separatorRemoved]),
    ...(item.includes(" ") ? [blanksRemoved] : []),
    ...read.normalisations,
    ...host.normalisations
  ]
  return understood(formatAddress(host.value), noted(written.notes, notes))
}
