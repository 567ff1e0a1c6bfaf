import { type Normalisation, type Reading, refused, understood } from "../kernel/reading.ts"
import type { Text } from "../kernel/text.ts"
import { formatAddress, scanIPv6, scannedIPv6, unmapped } from "./address-key.ts"
import { shown } from "./written.ts"

type Refusal = ReturnType<typeof refused>

const writeAddress: Text = {
  zh: "请填写一个 IP 地址，例如 10.12.3.4 或 2001:db8::1",
  en: "Write one IP address, such as 10.12.3.4 or 2001:db8::1"
}

/** The text is no IP address and resembles none. */
export const notAnAddress = (text: string): Refusal =>
  refused(
    "not-an-address",
    { zh: `“${shown(text)}”不是 IP 地址`, en: `"${shown(text)}" is no IP address` },
    writeAddress
  )

/** A blank that might stand for a missing digit or separator. */
export const blankInside = (text: string): Refusal =>
  refused(
    "blank-inside-number",
    {
      zh: `“${shown(text)}”中间有空格，可能少了数字或分隔符`,
      en: `"${shown(text)}" has a blank in the middle: a digit or a separator may be missing`
    },
    { zh: "请补全或去掉空格", en: "Complete it, or remove the blank" }
  )

/** Zeros before an octet that mean the same in decimal and in octal. */
export const zerosRemoved: Normalisation = {
  code: "leading-zeros-removed",
  message: { zh: "地址段前面的零已去掉", en: "leading zeros of an octet were removed" }
}

const rewritten: Normalisation = {
  code: "ipv6-rewritten",
  message: { zh: "IPv6 地址已按 RFC 5952 改写", en: "the IPv6 address was rewritten as RFC 5952 asks" }
}

/** An IPv4-mapped IPv6 address stands for the IPv4 host. */
export const mappedRead: Normalisation = {
  code: "mapped-address",
  message: {
    zh: "IPv4 映射的 IPv6 地址已改为其 IPv4 地址",
    en: "an IPv4-mapped IPv6 address was read as its IPv4 address"
  }
}

const bracketsRemoved: Normalisation = {
  code: "brackets-removed",
  message: { zh: "方括号已去掉", en: "square brackets were removed" }
}

/** The value of an octet for a C program, to which a leading zero means octal. */
export const octalValue = (octet: string): number =>
  octet.length > 1 && octet.startsWith("0") && !/[89]/.test(octet) ? Number.parseInt(octet, 8) : Number(octet)

/** A leading zero that C programs read as octal and people as decimal. */
export const ambiguousZero = (text: string, decimalText: string, octalText: string): Refusal =>
  refused(
    "ambiguous-leading-zero",
    {
      zh: `“${shown(text)}”前面的零有两种读法：十进制为 ${decimalText}，八进制为 ${octalText}`,
      en: `the leading zero of "${shown(text)}" can be read two ways: ${decimalText} in decimal, ${octalText} in octal`
    },
    {
      zh: `请不要补零：填写 ${decimalText} 或 ${octalText}`,
      en: `Write it without leading zeros: ${decimalText} or ${octalText}`
    }
  )

const readIPv4 = (text: string): Reading<number> => {
  const octets = text.split(".")
  if (octets.length !== 4) {
    const parts = octets.length
    return refused(
      "octet-count",
      {
        zh: `“${shown(text)}”有 ${parts} 段，IPv4 地址应有 4 段`,
        en: `"${shown(text)}" has ${parts} parts, not the 4 of an IPv4 address`
      },
      writeAddress
    )
  }
  let key = 0
  for (const [index, octet] of octets.entries()) {
    const place = index + 1
    if (octet === "") {
      return refused(
        "octet-empty",
        { zh: `“${shown(text)}”的第 ${place} 段为空`, en: `part ${place} of "${shown(text)}" is empty` },
        writeAddress
      )
    }
    const value = Number(octet)
    if (value > 255) {
      return refused(
        "octet-out-of-range",
        {
          zh: `“${shown(text)}”的第 ${place} 段 ${shown(octet)} 超出 0 到 255`,
          en: `part ${place} of "${shown(text)}", ${shown(octet)}, is not between 0 and 255`
        },
        { zh: `请更正第 ${place} 段`, en: `Correct part ${place}` }
      )
    }
    key = key * 256 + value
  }
  const inOctal = octets.map(octalValue)
  if (octets.some((octet, index) => Number(octet) !== inOctal[index])) {
    return ambiguousZero(text, formatAddress(key), inOctal.join("."))
  }
  return understood(key, octets.some((octet) => octet.length > 1 && octet.startsWith("0")) ? [zerosRemoved] : [])
}

const badIPv6 = (text: string): Refusal => {
  const refuse = (code: string, zh: string, en: string): Refusal =>
    refused(code, { zh: `“${shown(text)}”${zh}`, en: `"${shown(text)}" ${en}` }, writeAddress)
  if (/[^0-9a-f:]/.test(text)) return notAnAddress(text)
  if (text.includes(":::") || text.indexOf("::") !== text.lastIndexOf("::")) {
    return refuse("compression-repeated", "中的“::”只能出现一次", "may contain :: only once")
  }
  const words = text.split(":").filter((word) => word !== "")
  if (words.some((word) => word.length > 4)) {
    return refuse("group-too-long", "中有一组超过 4 个十六进制数字", "has a group of more than 4 hexadecimal digits")
  }
  if (words.length === 6 && words.every((word) => word.length === 2) && !text.includes("::")) {
    return refuse("mac-not-address", "是 MAC 地址，不是 IP 地址", "is a MAC address, not an IP address")
  }
  return refuse(
    "group-count",
    `有 ${words.length} 组，IPv6 地址应有 8 组，或用“::”代替零`,
    `has ${words.length} groups, not the 8 of an IPv6 address, nor a :: in place of zeros`
  )
}

const readIPv6 = (text: string): Reading<number | bigint> => {
  const notes: Normalisation[] = []
  let hexadecimal = text
  const tail = text.slice(text.lastIndexOf(":") + 1)
  if (/^[0-9.]*\.[0-9.]*$/.test(tail)) {
    const embedded = readIPv4(tail)
    if (!embedded.ok) return embedded
    notes.push(...embedded.normalisations)
    const high = Math.floor(embedded.value / 65_536).toString(16)
    hexadecimal = `${text.slice(0, -tail.length)}${high}:${(embedded.value % 65_536).toString(16)}`
  }
  if (scanIPv6(hexadecimal) === "invalid") return badIPv6(text)
  const key = scannedIPv6()
  const mapped = unmapped(key)
  if (mapped >= 0) return understood(mapped, [...notes, mappedRead])
  if (formatAddress(key) !== text) notes.push(rewritten)
  return understood(key, notes)
}

const hasPort = (text: string): Refusal =>
  refused(
    "has-port",
    { zh: `“${shown(text)}”带有端口号`, en: `"${shown(text)}" has a port number` },
    { zh: "请只填写地址，去掉端口号", en: "Write the address alone, without the port" }
  )

/** Reads the number of one address without prefix, from folded text without blanks. */
export const readHost = (text: string): Reading<number | bigint> => {
  if (text.includes("%")) {
    return refused(
      "zone-id",
      { zh: `“${shown(text)}”带有区域标识`, en: `"${shown(text)}" has a zone id` },
      {
        zh: "区域标识只在一台机器上有意义：请去掉 % 及其后的内容",
        en: "A zone id means something on one machine only: remove % and what follows"
      }
    )
  }
  const bracketed = /^\[([^[\]]*)\](:.*)?$/.exec(text)
  if (bracketed !== null) {
    if (bracketed[2] !== undefined) return hasPort(text)
    const inner = readHost(bracketed[1] ?? "")
    return inner.ok ? understood(inner.value, [bracketsRemoved, ...inner.normalisations]) : inner
  }
  if (text.includes(":")) return /^[0-9]+(\.[0-9]+)+:[0-9]+$/.test(text) ? hasPort(text) : readIPv6(text)
  if (/^[0-9]*(\.[0-9]*)+$/.test(text)) return readIPv4(text)
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(text)) {
    return refused(
      "host-name",
      { zh: `“${shown(text)}”是域名，不是 IP 地址`, en: `"${shown(text)}" is a host name, not an IP address` },
      writeAddress
    )
  }
  return notAnAddress(text)
}
