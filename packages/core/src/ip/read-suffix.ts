import { type Normalisation, type Reading, refused, understood } from "../kernel/reading.ts"
import { netmaskLength } from "./prefix.ts"
import { mappedRead, readHost } from "./read-host.ts"
import { shown } from "./written.ts"

const netmaskRead: Normalisation = {
  code: "netmask-read",
  message: { zh: "子网掩码已改为前缀长度", en: "a netmask was read as a prefix length" }
}

/** An address and the prefix length written after it. */
export interface HostWithPrefix {
  readonly key: number | bigint
  /** 0 to 32 or 0 to 128; absent when there is none. */
  readonly length?: number
}

const readLength = (suffix: string, key: number | bigint): Reading<number> => {
  const longest = typeof key === "number" ? 32 : 128
  if (/^(0|[1-9][0-9]*)$/.test(suffix)) {
    if (Number(suffix) <= longest) return understood(Number(suffix))
    return refused(
      "prefix-out-of-range",
      {
        zh: `前缀长度 ${shown(suffix)} 超出 0 到 ${longest}`,
        en: `the prefix length ${shown(suffix)} is not between 0 and ${longest}`
      },
      { zh: "请更正前缀长度", en: "Correct the prefix length" }
    )
  }
  const mask = longest === 32 ? netmaskLength(suffix) : undefined
  if (mask !== undefined) return understood(mask, [netmaskRead])
  return refused(
    "prefix-invalid",
    {
      zh: `“/${shown(suffix)}”既不是前缀长度，也不是子网掩码`,
      en: `"/${shown(suffix)}" is neither a prefix length nor a netmask`
    },
    { zh: "请填写前缀长度，例如 /24", en: "Write a prefix length, such as /24" }
  )
}

/** Reads an address with or without `/length` or `/netmask`, from folded text without blanks. */
export const readHostWithPrefix = (text: string): Reading<HostWithPrefix> => {
  const slash = text.indexOf("/")
  const written = slash < 0 ? text : text.slice(0, slash)
  const host = readHost(written)
  if (!host.ok) return host
  const key = host.value
  if (slash < 0) return understood({ key }, host.normalisations)
  const mapped = host.normalisations.includes(mappedRead)
  // The length after an IPv4-mapped address counts the 96 bits before the IPv4 address.
  const length = readLength(text.slice(slash + 1), mapped ? 0n : key)
  if (!length.ok) return length
  const notes = [...host.normalisations, ...length.normalisations]
  if (!mapped) return understood({ key, length: length.value }, notes)
  if (length.value >= 96) return understood({ key, length: length.value - 96 }, notes)
  return refused(
    "mapped-prefix-too-short",
    {
      zh: `“${shown(text)}”超出了 IPv4 映射地址的范围（前缀至少为 96）`,
      en: `"${shown(text)}" reaches beyond the IPv4-mapped addresses (prefix 96 at least)`
    },
    { zh: "请改写为 IPv4 地址", en: "Write the IPv4 address" }
  )
}

/** Router configurations write `10.0.0.0 255.255.255.0`. No host has such a mask as its address. */
export const joinNetmask = (text: string): string => {
  const [network, mask, ...others] = text.split(" ")
  if (network === undefined || mask === undefined || others.length > 0 || !readHost(network).ok) return text
  return mask !== "0.0.0.0" && netmaskLength(mask) !== undefined ? `${network}/${mask}` : text
}
