import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatAddress, isAddress } from "./address-key.ts"
import { parseAddress } from "./address.ts"

const codesOf = (text: string): readonly string[] => {
  const read = parseAddress(text)
  return read.ok ? read.normalisations.map(({ code }) => code) : []
}

describe("parseAddress", () => {
  it.each([
    ["10.0.0.1", "10.0.0.1", []],
    ["2001:db8::1", "2001:db8::1", []],
    ["１０。１２．３.４", "10.12.3.4", ["full-width-characters"]],
    ["10·12·3·4", "10.12.3.4", ["full-width-characters"]],
    ["２００１：ｄｂ８：：１", "2001:db8::1", ["full-width-characters"]],
    [" \u300010.0.0.1\u00A0", "10.0.0.1", ["blanks-removed"]],
    ["10.0.\u200B0.1", "10.0.0.1", ["blanks-removed"]],
    ["\u202A10.0.0.1\u202C", "10.0.0.1", ["blanks-removed"]],
    ["10.0.0. 1", "10.0.0.1", ["blanks-removed"]],
    ["10.0.0.1\r\n", "10.0.0.1", ["blanks-removed"]],
    ["10.0.0.1，", "10.0.0.1", ["full-width-characters", "separator-removed"]],
    ["192.168.001.009", "192.168.1.9", ["leading-zeros-removed"]],
    ["192.168.000.098", "192.168.0.98", ["leading-zeros-removed"]],
    ["10.0.0.1/24", "10.0.0.1", ["prefix-dropped"]],
    ["10.0.0.1/255.255.255.0", "10.0.0.1", ["netmask-read", "prefix-dropped"]],
    ["10.0.0.1 255.255.255.0", "10.0.0.1", ["blanks-removed", "netmask-read", "prefix-dropped"]],
    ["10.0.0.1/32", "10.0.0.1", ["prefix-dropped"]],
    ["10.0.0.1/31", "10.0.0.1", ["prefix-dropped"]],
    ["2001:db8::1/64", "2001:db8::1", ["prefix-dropped"]],
    ["2001:db8::/128", "2001:db8::", ["prefix-dropped"]],
    ["2001:DB8::1", "2001:db8::1", ["upper-case"]],
    ["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1", ["ipv6-rewritten"]],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", ["ipv6-rewritten"]],
    ["64:ff9b::192.0.2.33", "64:ff9b::c000:221", ["ipv6-rewritten"]],
    ["::ffff:1.2.3.4", "1.2.3.4", ["mapped-address"]],
    ["::FFFF:0102:0304", "1.2.3.4", ["upper-case", "mapped-address"]],
    ["::ffff:1.2.3.4/120", "1.2.3.4", ["mapped-address", "prefix-dropped"]],
    ["[2001:db8::1]", "2001:db8::1", ["brackets-removed"]]
  ])("understands %j as %s", (text, value, codes) => {
    expect(parseAddress(text)).toMatchObject({ ok: true, value })
    expect(codesOf(text)).toEqual(codes)
  })

  it.each([
    ["", "empty"],
    [" \u3000\n", "empty"],
    ["，", "not-an-address"],
    ["010.0.0.1", "ambiguous-leading-zero"],
    ["192.168.001.010", "ambiguous-leading-zero"],
    ["::ffff:010.0.0.1", "ambiguous-leading-zero"],
    ["192.168.1.256", "octet-out-of-range"],
    ["192.168.0400.1", "octet-out-of-range"],
    ["10.1.1", "octet-count"],
    ["10.1.1.1.1", "octet-count"],
    ["10..1.1", "octet-empty"],
    ["10.0.0.0/24", "network-not-host"],
    ["0.0.0.0/0", "network-not-host"],
    ["2001:db8::/64", "network-not-host"],
    ["10.0.0.255/24", "broadcast-not-host"],
    ["10.0.0.1/33", "prefix-out-of-range"],
    ["2001:db8::1/129", "prefix-out-of-range"],
    ["10.0.0.1/024", "prefix-invalid"],
    ["10.0.0.1/255.0.255.0", "prefix-invalid"],
    ["10.0.0.1/", "prefix-invalid"],
    ["::ffff:1.2.3.4/64", "mapped-prefix-too-short"],
    ["fe80::1%eth0", "zone-id"],
    ["10.0.0.1、10.0.0.2", "several-addresses"],
    ["10.0.0.1, 10.0.0.2", "several-addresses"],
    ["10.0.0.1；10.0.0.2", "several-addresses"],
    ["10.0.0.1\n10.0.0.2", "several-addresses"],
    ["10.0.0.1 2001:db8::1", "several-addresses"],
    ["10.0.0.1/10.0.0.2", "several-addresses"],
    ["10.0.0.1和10.0.0.2", "several-addresses"],
    ["10,0,0,1", "not-an-address"],
    ["10.0.0.1 0", "blank-inside-number"],
    ["2001:db8: :1", "blank-inside-number"],
    ["10.0.0.1:80", "has-port"],
    ["[2001:db8::1]:80", "has-port"],
    ["http://10.0.0.1/", "url"],
    ["www.example.gov.cn", "host-name"],
    ["00:1a:2b:3c:4d:5e", "mac-not-address"],
    ["1:2:3", "group-count"],
    ["1::2::3", "compression-repeated"],
    ["1:::2", "compression-repeated"],
    ["12345::", "group-too-long"],
    ["不详", "not-an-address"],
    ["3232235777", "not-an-address"],
    ["0x0a.0.0.1", "not-an-address"],
    ["10.0.0.1/index.html", "prefix-invalid"],
    ["10.0.0.0 255.255.255.0", "network-not-host"]
  ])("refuses %j: %s", (text, code) => {
    const words = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) }
    expect(parseAddress(text)).toMatchObject({ ok: false, fault: { code, message: words, remedy: words } })
  })

  it("says both readings of a leading zero, in both languages", () => {
    expect(parseAddress("192.168.001.010")).toEqual({
      ok: false,
      fault: {
        code: "ambiguous-leading-zero",
        message: {
          zh: "“192.168.001.010”前面的零有两种读法：十进制为 192.168.1.10，八进制为 192.168.1.8",
          en: 'the leading zero of "192.168.001.010" can be read two ways: 192.168.1.10 in decimal, 192.168.1.8 in octal'
        },
        remedy: {
          zh: "请不要补零：填写 192.168.1.10 或 192.168.1.8",
          en: "Write it without leading zeros: 192.168.1.10 or 192.168.1.8"
        }
      }
    })
  })

  it("names the octet that is out of range", () => {
    const read = parseAddress("192.168.1.256")
    expect(read.ok ? undefined : read.fault.message).toEqual({
      zh: "“192.168.1.256”的第 4 段 256 超出 0 到 255",
      en: 'part 4 of "192.168.1.256", 256, is not between 0 and 255'
    })
  })

  it("never throws, and gives canonical text that it reads as itself", () => {
    const pieces = fc.constantFrom(
      ...Array.from("0123456789abfF:.%/[]-~至。：１， \n\u3000\u200B、010"),
      "::",
      "::ffff:",
      "10.0.0.1",
      "/24"
    )
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""))
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseAddress(text)
        if (!read.ok) return
        expect(isAddress(read.value)).toBe(true)
        expect(parseAddress(read.value)).toEqual({ ok: true, value: read.value, normalisations: [] })
        // What differs from the canonical text is noted, always.
        expect(read.normalisations.length > 0).toBe(read.value !== text)
      }),
      { numRuns: 2_000 }
    )
  })

  it("reads every spelling of an IPv6 address alike", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 48n, max: 2n ** 128n - 1n }), (key) => {
        const full = key
          .toString(16)
          .padStart(32, "0")
          .replace(/(.{4})(?=.)/g, "$1:")
        const value = formatAddress(key)
        const wide = full.replace(/./g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
        for (const text of [value, full, full.toUpperCase(), wide, ` ${full}\t`, `[${full}]`]) {
          expect(parseAddress(text)).toMatchObject({ ok: true, value })
        }
      })
    )
  })

  it("stays quick on long cells", () => {
    for (const text of ["1.".repeat(50_000), ":".repeat(100_000), "1 ".repeat(50_000), "0".repeat(100_000)]) {
      expect(parseAddress(text).ok).toBe(false)
    }
  })
})
