import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatMac, isMac, isRandomisedMac, macKey, parseMac } from "./mac.ts"

const codesOf = (text: string): readonly string[] => {
  const read = parseMac(text)
  return read.ok ? read.normalisations.map(({ code }) => code) : []
}

/** Numbers of single interfaces: not zero, and without the group bit. */
const keys = fc
  .bigInt({ min: 1n, max: 2n ** 48n - 1n })
  .map((key) => Number(key & ~(1n << 40n)))
  .filter((key) => key > 0)

describe("parseMac", () => {
  it.each([
    ["00:1a:2b:3c:4d:5e", []],
    ["00:1A:2B:3C:4D:5E", ["upper-case"]],
    ["00-1a-2b-3c-4d-5e", ["mac-respelled"]],
    ["001a.2b3c.4d5e", ["mac-respelled"]],
    ["001a2b3c4d5e", ["mac-respelled"]],
    ["001a-2b3c-4d5e", ["mac-respelled"]],
    ["001A2B-3C4D5E", ["upper-case", "mac-respelled"]],
    ["00 1a 2b 3c 4d 5e", ["mac-respelled"]],
    ["0:1a:2b:3c:4d:5e", ["leading-zeros-added"]],
    ["００：１ａ：２ｂ：３ｃ：４ｄ：５ｅ", ["full-width-characters"]],
    ["00–1a–2b–3c–4d–5e", ["full-width-characters", "mac-respelled"]],
    [" 00:1a:2b: 3c:4d:5e\u3000", ["blanks-removed"]],
    ["00:1a:2b:3c:4d:5e;", ["separator-removed"]]
  ])("understands %j", (text, codes) => {
    expect(parseMac(text)).toMatchObject({ ok: true, value: "00:1a:2b:3c:4d:5e" })
    expect(codesOf(text)).toEqual(codes)
  })

  it.each([
    ["", "empty"],
    ["00:00:00:00:00:00", "mac-all-zero"],
    ["0000-0000-0000", "mac-all-zero"],
    ["FF-FF-FF-FF-FF-FF", "mac-broadcast"],
    ["01:00:5e:00:00:01", "mac-multicast"],
    ["00:1a:2b:3c:4d", "mac-length"],
    ["1a2b3c4d5e", "mac-length"],
    ["00:1a:2b:3c:4d:5e:6f", "mac-length"],
    ["00:1a:2b:ff:fe:3c:4d:5e", "eui-64"],
    ["001:a2b:3c4:d5e", "mac-grouping"],
    ["00:1a:2b:3c:4d:5o", "mac-character"],
    ["1.23E+11", "mac-character"],
    ["无", "mac-character"],
    ["00:1a:2b:3c:4d:5e 00:1a:2b:3c:4d:5f", "several-macs"],
    ["00:1a:2b:3c:4d:5e、00:1a:2b:3c:4d:5f", "several-macs"],
    ["001a2b3c4d5e/001a2b3c4d5f", "several-macs"]
  ])("refuses %j: %s", (text, code) => {
    const words = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) }
    expect(parseMac(text)).toMatchObject({ ok: false, fault: { code, message: words, remedy: words } })
  })

  it("names the character that is no digit, in both languages", () => {
    const read = parseMac("00:1a:2b:3c:4d:5o")
    expect(read.ok ? undefined : read.fault.message).toEqual({
      zh: "“00:1a:2b:3c:4d:5o”中的“o”不是十六进制数字",
      en: '"00:1a:2b:3c:4d:5o" has "o", which is no hexadecimal digit'
    })
  })

  it("reads every spelling of a number alike", () => {
    fc.assert(
      fc.property(keys, (key) => {
        const digits = key.toString(16).padStart(12, "0")
        const groupsOf = (width: number, separator: string): string =>
          digits.replace(new RegExp(`(.{${width}})(?=.)`, "g"), `$1${separator}`)
        const spellings = [digits]
        for (const separator of [":", "-", ".", " "]) {
          spellings.push(groupsOf(2, separator), groupsOf(4, separator), groupsOf(6, separator))
        }
        for (const spelling of spellings) {
          const wide = spelling.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
          for (const text of [spelling, spelling.toUpperCase(), wide, ` ${spelling}\u00A0`]) {
            expect(parseMac(text)).toMatchObject({ ok: true, value: formatMac(key) })
          }
        }
        expect(macKey(formatMac(key))).toBe(key)
      })
    )
  })

  it("never throws, and notes whatever differs from the canonical text", () => {
    const pieces = fc.constantFrom("00", "1a", "2B", "3c4d", "ff", ":", "-", ".", " ", "、", "５", "o", "001a2b3c4d5e")
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 13 }).map((parts) => parts.join(""))
    )
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseMac(text)
        expect(isMac(text)).toBe(read.ok && read.value === text)
        if (!read.ok) return
        expect(isMac(read.value)).toBe(true)
        expect(read.normalisations.length > 0).toBe(read.value !== text)
      }),
      { numRuns: 2_000 }
    )
  })
})

describe("macKey", () => {
  it("agrees with a naive reading", () => {
    const near = fc
      .array(fc.constantFrom("00", "02", "01", "ff", "a9", "AF", "g0", "0"), { minLength: 5, maxLength: 7 })
      .map((parts) => parts.join(":"))
    fc.assert(
      fc.property(near, (text) => {
        const canonical = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/.test(text) && !/^.[13579bdf]|^(00:){5}00/.test(text)
        expect(macKey(text)).toBe(canonical ? Number.parseInt(text.replaceAll(":", ""), 16) : undefined)
      })
    )
  })

  it("formats only numbers of 48 bits", () => {
    expect(formatMac(2 ** 48 - 1)).toBe("ff:ff:ff:ff:ff:ff")
    for (const key of [-1, 2 ** 48, 0.5]) expect(() => formatMac(key)).toThrow(RangeError)
  })
})

it("knows a randomised MAC address by its second bit", () => {
  expect(isRandomisedMac("02:00:00:00:00:01")).toBe(true)
  expect(isRandomisedMac("da:a1:19:00:00:01")).toBe(true)
  expect(isRandomisedMac("00:1a:2b:3c:4d:5e")).toBe(false)
  expect(isRandomisedMac("02-00-00-00-00-01")).toBe(false)
})
