import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blockBounds } from "./block.ts"
import { parseBlock } from "./parse-block.ts"

const codesOf = (text: string): readonly string[] => {
  const read = parseBlock(text)
  return read.ok ? read.normalisations.map(({ code }) => code) : []
}

describe("parseBlock", () => {
  it.each([
    ["10.0.0.0/24", "10.0.0.0/24", []],
    ["0.0.0.0/0", "0.0.0.0/0", []],
    ["10.0.0.0/31", "10.0.0.0/31", []],
    ["10.0.0.1/32", "10.0.0.1/32", []],
    ["2001:db8::/127", "2001:db8::/127", []],
    ["2001:db8::/128", "2001:db8::/128", []],
    ["10.0.0.1-10.0.0.9", "10.0.0.1-10.0.0.9", []],
    ["10.0.0.1", "10.0.0.1/32", ["single-address"]],
    ["2001:DB8::1", "2001:db8::1/128", ["upper-case", "single-address"]],
    ["10.0.0.0/255.255.255.0", "10.0.0.0/24", ["netmask-read"]],
    ["0.0.0.0/0.0.0.0", "0.0.0.0/0", ["netmask-read"]],
    ["10.0.0.0 255.255.255.0", "10.0.0.0/24", ["blanks-removed", "netmask-read"]],
    ["10.0.0.0 / 24", "10.0.0.0/24", ["blanks-removed"]],
    ["１０.０.０.０／２４", "10.0.0.0/24", ["full-width-characters"]],
    ["10.0.0.1～10.0.0.9", "10.0.0.1-10.0.0.9", ["full-width-characters", "range-sign"]],
    ["10.0.0.1~10.0.0.9", "10.0.0.1-10.0.0.9", ["range-sign"]],
    ["10.0.0.1至10.0.0.9", "10.0.0.1-10.0.0.9", ["range-sign"]],
    ["10.0.0.1 到 10.0.0.9", "10.0.0.1-10.0.0.9", ["range-sign", "blanks-removed"]],
    ["10.0.0.1–10.0.0.9", "10.0.0.1-10.0.0.9", ["full-width-characters"]],
    ["10.0.0.1——10.0.0.9", "10.0.0.1-10.0.0.9", ["full-width-characters", "range-sign"]],
    ["10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9", ["blanks-removed"]],
    ["10.0.0.1-254", "10.0.0.1-10.0.0.254", ["short-range"]],
    ["10.0.0.1-009", "10.0.0.1-10.0.0.9", ["short-range", "leading-zeros-removed"]],
    ["10.0.0.0-255", "10.0.0.0/24", ["short-range", "range-as-prefix"]],
    ["10.0.0.0-10.0.0.255", "10.0.0.0/24", ["range-as-prefix"]],
    ["0.0.0.0-255.255.255.255", "0.0.0.0/0", ["range-as-prefix"]],
    ["2001:db8::1-2001:db8::0009", "2001:db8::1-2001:db8::9", ["ipv6-rewritten"]],
    ["::ffff:10.0.0.0/120", "10.0.0.0/24", ["mapped-address"]],
    ["::ffff:0.0.0.0/96", "0.0.0.0/0", ["mapped-address"]],
    ["10.0.0.0/24；", "10.0.0.0/24", ["full-width-characters", "separator-removed"]]
  ])("understands %j as %s", (text, value, codes) => {
    expect(parseBlock(text)).toMatchObject({ ok: true, value: { text: value } })
    expect(codesOf(text)).toEqual(codes)
  })

  it.each([
    ["", "empty"],
    ["10.12.3.4/20", "host-bits-set"],
    ["10.1.0.0/8", "host-bits-set"],
    ["10.0.0.1/31", "host-bits-set"],
    ["10.0.0.1/0", "host-bits-set"],
    ["2001:db8::1/127", "host-bits-set"],
    ["10.0.0.1 255.255.255.0", "host-bits-set"],
    ["10.0.0.9-10.0.0.1", "range-reversed"],
    ["10.0.0.20-5", "range-reversed"],
    ["10.0.0.1-2001:db8::1", "mixed-families"],
    ["10.0.0.1-256", "octet-out-of-range"],
    ["10.0.0.1-010", "ambiguous-leading-zero"],
    ["010.0.0.0/8", "ambiguous-leading-zero"],
    ["10.0.0.0/24-10.0.1.0/24", "range-of-prefixes"],
    ["10.0.0.1-", "range-ends"],
    ["10.0.0.1-2-3", "range-ends"],
    ["10.0.0.0/33", "prefix-out-of-range"],
    ["2001:db8::/255.255.0.0", "prefix-invalid"],
    ["10.0.0.0/0.0.0.255", "prefix-invalid"],
    ["10.0.0.0/24、10.0.1.0/24", "several-blocks"],
    ["10.0.0.0/24 10.0.1.0/24", "several-blocks"],
    ["10.0.0.1,5", "not-an-address"],
    ["fe80::/64%1", "prefix-invalid"],
    ["fe80::%1/64", "zone-id"],
    ["http://10.0.0.0/24", "url"],
    ["一楼", "not-an-address"]
  ])("refuses %j: %s", (text, code) => {
    const words = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) }
    expect(parseBlock(text)).toMatchObject({ ok: false, fault: { code, message: words, remedy: words } })
  })

  it("suggests the network where host bits are set", () => {
    const read = parseBlock("10.12.3.4/20")
    expect(read.ok ? undefined : read.fault.remedy).toEqual({
      zh: "指网段请填写 10.12.0.0/20，指主机请填写 10.12.3.4/32",
      en: "Write 10.12.0.0/20 for the network, 10.12.3.4/32 for the host"
    })
  })

  it("never throws, and gives a canonical block that it reads as itself", () => {
    const ends = fc.constantFrom(
      "10.0.0.0",
      "10.0.0.9",
      "010.0.0.1",
      "2001:db8::",
      "::ffff:1.2.3.4",
      "::",
      "9",
      "/24",
      "/120"
    )
    const glue = fc.constantFrom("-", "～", "至", "/", " ", "、", "", "——", "255.255.255.0", "/31", "%", "\n")
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(ends, glue), { maxLength: 6 }).map((parts) => parts.join(""))
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseBlock(text)
        if (!read.ok) return
        expect(blockBounds(read.value.text)).toEqual(read.value)
        expect(parseBlock(read.value.text)).toEqual({ ok: true, value: read.value, normalisations: [] })
        expect(read.normalisations.length > 0).toBe(read.value.text !== text)
      }),
      { numRuns: 2_000 }
    )
  })
})
