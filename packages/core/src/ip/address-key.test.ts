import * as fc from "fast-check"
import { IPv4, IPv6 } from "ip-num"
import { describe, expect, it } from "vitest"
import { addressFamily, addressKey, formatAddress, isAddress } from "./address-key.ts"

const maximum6 = (1n << 128n) - 1n
const ipv4Keys = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1))
const words = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 })
const ipv6Keys = words
  .map((parts) => parts.reduce((key, word) => (key << 16n) | BigInt(word), 0n))
  .filter((key) => key >> 32n !== 0xffffn)

const naiveIPv4 = (text: string): number | undefined => {
  const octets = text.split(".")
  const canonical =
    octets.length === 4 && octets.every((octet) => /^\d+$/.test(octet) && String(Number(octet)) === octet)
  if (!canonical || octets.some((octet) => Number(octet) > 255)) return undefined
  return octets.reduce((key, octet) => key * 256 + Number(octet), 0)
}

/** Canonical by the words of RFC 5952: read by ip-num, written by hand. */
const naiveIPv6 = (text: string): bigint | undefined => {
  if (!text.includes(":") || /[^0-9a-f:]/.test(text)) return undefined
  let key: bigint
  try {
    key = IPv6.fromString(text).getValue()
  } catch {
    return undefined
  }
  const hex = Array.from({ length: 8 }, (_, index) => ((key >> BigInt(112 - 16 * index)) & 0xffffn).toString(16))
  if (key >> 32n === 0xffffn) return undefined
  const candidates = [hex.join(":")]
  for (let width = 8; width >= 2 && candidates.length === 1; width--) {
    for (let start = 0; start + width <= 8 && candidates.length === 1; start++) {
      if (hex.slice(start, start + width).every((word) => word === "0")) {
        candidates.push(`${hex.slice(0, start).join(":")}::${hex.slice(start + width).join(":")}`)
      }
    }
  }
  return candidates.at(-1) === text ? key : undefined
}

const nearIPv4 = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.constantFrom("00", "01", "", "a", "１", " 1")), {
    minLength: 3,
    maxLength: 5
  })
  .map((octets) => octets.join("."))

const nearIPv6 = fc.oneof(
  fc
    .array(fc.constantFrom("0", "0", "", "1", "db8", "ffff", "FFFF", "00", "0db8", "12345", "g"), {
      minLength: 1,
      maxLength: 10
    })
    .map((parts) => parts.join(":")),
  ipv6Keys.map((key) => formatAddress(key)),
  fc.ipV6()
)

describe("addressKey", () => {
  it.each([
    ["0.0.0.0", 0],
    ["0.0.0.1", 1],
    ["127.255.255.255", 2 ** 31 - 1],
    ["128.0.0.0", 2 ** 31],
    ["255.255.255.255", 2 ** 32 - 1],
    ["::", 0n],
    ["::1", 1n],
    ["2001:db8::1", 0x2001_0db8_0000_0000_0000_0000_0000_0001n],
    ["2001:db8:0:1:1:1:1:1", 0x2001_0db8_0000_0001_0001_0001_0001_0001n],
    ["1:0:0:2::3", 0x0001_0000_0000_0002_0000_0000_0000_0003n],
    ["1::2:0:0:3:4", 0x0001_0000_0000_0002_0000_0000_0003_0004n],
    ["ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", maximum6]
  ])("knows %s", (text, key) => {
    expect(addressKey(text)).toBe(key)
    expect(formatAddress(key)).toBe(text)
    expect(isAddress(text)).toBe(true)
    expect(addressFamily(text)).toBe(typeof key === "number" ? 4 : 6)
  })

  it.each([
    "",
    ".",
    "1.2.3",
    "1.2.3.4.",
    "1.2.3.4.5",
    "1..2.3",
    "01.2.3.4",
    "1.2.3.00",
    "1.2.3.256",
    "1.2.3.4 ",
    "１.2.3.4",
    ":",
    ":::",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::",
    "1::2:3:4:5:6:7:8",
    "::1::",
    ":1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:",
    "2001:DB8::1",
    "2001:0db8::1",
    "2001:db8:0:0:0:0:0:1",
    "2001:db8::1:1:1:1:1",
    "1:0:0:2:0:0:0:3",
    "1::2:0:0:0:3",
    "::ffff:1.2.3.4",
    "::ffff:102:304",
    "::1.2.3.4",
    "fe80::1%eth0"
  ])("refuses %j", (text) => {
    expect(addressKey(text)).toBeUndefined()
    expect(isAddress(text)).toBe(false)
    expect(addressFamily(text)).toBeUndefined()
  })

  it("gives back every number that was formatted", () => {
    fc.assert(
      fc.property(fc.oneof(ipv4Keys, ipv6Keys), (key) => {
        expect(addressKey(formatAddress(key))).toBe(key)
      })
    )
  })

  it("agrees with a naive reading and with ip-num, valid or not", () => {
    fc.assert(
      fc.property(fc.oneof(nearIPv4, nearIPv6, fc.string({ unit: "binary" })), (text) => {
        const expected = naiveIPv4(text) ?? naiveIPv6(text)
        expect(addressKey(text)).toBe(expected)
        expect(isAddress(text)).toBe(expected !== undefined)
      }),
      { numRuns: 2_000 }
    )
  })

  it("agrees with ip-num on valid and invalid IPv4", () => {
    fc.assert(
      fc.property(nearIPv4, (text) => {
        let expected: number | undefined
        try {
          expected = Number(IPv4.fromString(text).getValue())
        } catch {
          expected = undefined
        }
        expect(addressKey(text)).toBe(expected)
      }),
      { numRuns: 2_000 }
    )
  })

  it("keeps no memory of the text before", () => {
    fc.assert(
      fc.property(nearIPv6, ipv6Keys, (before, key) => {
        addressKey(before)
        expect(addressKey(formatAddress(key))).toBe(key)
      })
    )
  })
})

describe("formatAddress", () => {
  it("writes IPv4-mapped numbers with dots", () => {
    expect(formatAddress(0xffff_0102_0304n)).toBe("::ffff:1.2.3.4")
    expect(formatAddress(0x0102_0304n)).toBe("::102:304")
  })

  it.each([-1, 2 ** 32, 1.5, Number.NaN, -1n, maximum6 + 1n])("throws on %s", (key) => {
    expect(() => formatAddress(key)).toThrow(RangeError)
  })
})
