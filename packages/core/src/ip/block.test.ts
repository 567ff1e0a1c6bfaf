import * as fc from "fast-check"
import { IPv4CidrRange, IPv6CidrRange } from "ip-num"
import { describe, expect, it } from "vitest"
import { formatAddress } from "./address-key.ts"
import { blockBounds, blockOf, blockSize, isBlock, splitIntoPrefixes } from "./block.ts"

const maximum6 = (1n << 128n) - 1n

describe("blockBounds", () => {
  it.each([
    ["0.0.0.0/0", 0, 2 ** 32 - 1],
    ["10.0.0.0/31", 167_772_160, 167_772_161],
    ["10.0.0.1/32", 167_772_161, 167_772_161],
    ["255.255.255.255/32", 2 ** 32 - 1, 2 ** 32 - 1],
    ["10.0.0.1-10.0.0.3", 167_772_161, 167_772_163],
    ["::/0", 0n, maximum6],
    ["::2/127", 2n, 3n],
    ["::2/128", 2n, 2n],
    ["::1-::3", 1n, 3n],
    ["::ffff:0.0.0.0/96", 0xffff_0000_0000n, 0xffff_ffff_ffffn],
    ["::-::fffe:ffff:ffff", 0n, 0xfffe_ffff_ffffn]
  ])("knows %s", (text, first, last) => {
    const block = blockOf(first, last)
    expect(block.text).toBe(text)
    expect(blockBounds(text)).toEqual(block)
    expect(isBlock(text)).toBe(true)
    expect(blockSize(block)).toBe(BigInt(last) - BigInt(first) + 1n)
  })

  it.each([
    "",
    "10.0.0.1",
    "10.12.3.4/20",
    "255.255.255.255/0",
    "10.0.0.0/33",
    "10.0.0.0/08",
    "10.0.0.0/",
    "10.0.0.0/-1",
    "10.0.0.0-10.0.0.255",
    "10.0.0.1-10.0.0.1",
    "10.0.0.9-10.0.0.1",
    "10.0.0.1-::1",
    "::1/127",
    "::/129",
    "::ffff:1.2.3.4",
    "2001:DB8::/32"
  ])("refuses %j", (text) => {
    expect(blockBounds(text)).toBeUndefined()
    expect(isBlock(text)).toBe(false)
  })

  it("refuses to make what is no run of addresses", () => {
    expect(() => blockOf(2, 1)).toThrow(RangeError)
    expect(() => blockOf(1, 2n)).toThrow(RangeError)
    expect(() => blockOf(0, 2 ** 32)).toThrow(RangeError)
  })

  it("agrees with ip-num on the ends of every prefix", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }), (key, length) => {
        const range = IPv4CidrRange.fromCidr(`${formatAddress(key)}/${length}`)
        const first = Number(range.getFirst().getValue())
        expect(blockBounds(`${formatAddress(first)}/${length}`)).toMatchObject({
          first,
          last: Number(range.getLast().getValue())
        })
        expect(isBlock(`${formatAddress(key)}/${length}`)).toBe(key === first)
      })
    )
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 48n, max: maximum6 }), fc.integer({ min: 0, max: 128 }), (key, length) => {
        const range = IPv6CidrRange.fromCidr(`${formatAddress(key)}/${length}`)
        const first = range.getFirst().getValue()
        expect(blockBounds(`${formatAddress(first)}/${length}`)).toMatchObject({
          first,
          last: range.getLast().getValue()
        })
        expect(isBlock(`${formatAddress(key)}/${length}`)).toBe(key === first)
      })
    )
  })
})

describe("splitIntoPrefixes", () => {
  it.each([
    ["0.0.0.0/0", ["0.0.0.0/0"]],
    ["::/0", ["::/0"]],
    ["10.0.0.1-10.0.0.6", ["10.0.0.1/32", "10.0.0.2/31", "10.0.0.4/31", "10.0.0.6/32"]],
    ["::fffe:ffff:ffff-::ffff:0.0.0.0", ["::fffe:ffff:ffff/128", "::ffff:0.0.0.0/128"]]
  ])("splits %s", (text, prefixes) => {
    const block = blockBounds(text)
    expect(block === undefined ? [] : splitIntoPrefixes(block)).toEqual(prefixes)
  })

  it("is worst for all but the first and the last address", () => {
    expect(splitIntoPrefixes(blockOf(1, 2 ** 32 - 2))).toHaveLength(62)
    expect(splitIntoPrefixes(blockOf(1n, maximum6 - 1n))).toHaveLength(254)
  })

  it("tiles the block exactly with prefixes none of which could be joined", () => {
    const any4 = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    const any6 = fc.tuple(fc.bigInt({ min: 0n, max: maximum6 }), fc.bigInt({ min: 0n, max: maximum6 }))
    fc.assert(
      fc.property(fc.oneof(any4, any6), ([a, b]) => {
        const block = a < b ? blockOf(a, b) : blockOf(b, a)
        const parts = splitIntoPrefixes(block).map(blockBounds)
        let next = BigInt(block.first)
        let joinable = false
        for (const [index, part] of parts.entries()) {
          if (part === undefined) throw new Error("a prefix is not canonical")
          expect(BigInt(part.first)).toBe(next)
          next = BigInt(part.last) + 1n
          const after = parts[index + 1]
          joinable ||= after !== undefined && !blockOf(part.first, after.last).text.includes("-")
        }
        expect(next).toBe(BigInt(block.last) + 1n)
        expect(joinable).toBe(false)
        expect(blockBounds(block.text)).toEqual(block)
      })
    )
  })
})
