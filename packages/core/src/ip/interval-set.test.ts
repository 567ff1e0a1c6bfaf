import * as fc from "fast-check"
import { IPv4CidrRange, IPv6CidrRange } from "ip-num"
import { describe, expect, it } from "vitest"
import { addressKey, formatAddress } from "./address-key.ts"
import { type Block, blockBounds, blockOf } from "./block.ts"
import {
  type IntervalSet,
  blocksOf,
  contains,
  covers,
  gaps,
  intersect,
  intervalSet,
  size,
  subtract,
  union,
  utilisation
} from "./interval-set.ts"
import { overlaps } from "./overlaps.ts"

// Small spaces at the places where arithmetic breaks: both ends, the sign bit, the half of 128 bits, IPv4-mapped.
const width = 24
const origins = [
  0,
  2 ** 31 - 12,
  2 ** 32 - width,
  0n,
  2n ** 64n - 12n,
  0xffff_0000_0000n - 12n,
  2n ** 128n - BigInt(width)
]
const keyAt = (origin: number | bigint, offset: number): number | bigint =>
  typeof origin === "number" ? origin + offset : origin + BigInt(offset)

const span = fc
  .tuple(fc.integer({ min: 0, max: width - 1 }), fc.integer({ min: 0, max: width - 1 }))
  .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))
const spans = fc.array(span, { maxLength: 6 })
const origin = fc.constantFrom(...origins)

const blocksAt = (at: number | bigint, runs: readonly (readonly [number, number])[]): Block[] =>
  runs.map(([first, last]) => blockOf(keyAt(at, first), keyAt(at, last)))
const bitmap = (runs: readonly (readonly [number, number])[]): boolean[] =>
  Array.from({ length: width }, (_, offset) => runs.some(([first, last]) => first <= offset && offset <= last))
const bitmapOf = (at: number | bigint, set: IntervalSet): boolean[] =>
  Array.from({ length: width }, (_, offset) => contains(set, keyAt(at, offset)))

const expectCanonical = (set: IntervalSet): void => {
  const blocks = blocksOf(set)
  for (const [index, block] of blocks.entries()) {
    expect(blockBounds(block.text)).toEqual(block)
    const next = blocks[index + 1]
    if (next?.family === block.family) expect(BigInt(next.first)).toBeGreaterThan(BigInt(block.last) + 1n)
  }
  expect(intervalSet(blocks)).toEqual(set)
}

describe("interval sets", () => {
  it("agree with bitmaps", () => {
    fc.assert(
      fc.property(origin, spans, spans, span, (at, a, b, within) => {
        const [setA, setB] = [intervalSet(blocksAt(at, a)), intervalSet(blocksAt(at, b))]
        const [bitsA, bitsB] = [bitmap(a), bitmap(b)]
        const results = [
          [setA, bitsA],
          [union(setA, setB), bitsA.map((bit, index) => bit || bitsB[index] === true)],
          [intersect(setA, setB), bitsA.map((bit, index) => bit && bitsB[index] === true)],
          [subtract(setA, setB), bitsA.map((bit, index) => bit && bitsB[index] !== true)]
        ] as const
        for (const [set, bits] of results) {
          expect(bitmapOf(at, set)).toEqual(bits)
          const { ipv4, ipv6 } = size(set)
          expect(ipv4 + ipv6).toBe(BigInt(bits.filter(Boolean).length))
          expectCanonical(set)
        }
        const [block] = blocksAt(at, [within])
        if (block === undefined) throw new Error("a span gives a block")
        const inside = bitmap([within])
        expect(bitmapOf(at, intervalSet(gaps(setA, block)))).toEqual(
          inside.map((bit, index) => bit && bitsA[index] !== true)
        )
        expect(covers(setA, block)).toBe(inside.every((bit, index) => !bit || bitsA[index] === true))
      }),
      { numRuns: 300 }
    )
  })

  it("find the same overlapping pairs as comparing all with all", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(origin, span), { maxLength: 12 }), (list) => {
        const blocks = list.flatMap(([at, run]) => blocksAt(at, [run]))
        const expected: string[] = []
        for (const [a, x] of blocks.entries()) {
          for (const [b, y] of blocks.entries()) {
            if (a >= b || x.family !== y.family || x.first > y.last || y.first > x.last) continue
            const first = x.first > y.first ? x.first : y.first
            const last = x.last < y.last ? x.last : y.last
            expected.push(`${a} ${b} ${blockOf(first, last).text}`)
          }
        }
        const found = overlaps(blocks)
        expect(found.map(({ a, b, text }) => `${a} ${b} ${text}`).toSorted()).toEqual(expected.toSorted())
        for (const { text, first, last } of found) expect(blockBounds(text)).toMatchObject({ first, last })
      }),
      { numRuns: 300 }
    )
  })

  it("agree with ip-num on prefixes that contain or overlap each other", () => {
    const prefix4 = fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(prefix4, prefix4, ([x, m], [y, n]) => {
        const [a, b] = [
          IPv4CidrRange.fromCidr(`${formatAddress(x)}/${m}`),
          IPv4CidrRange.fromCidr(`${formatAddress(y)}/${n}`)
        ]
        const blocks = [a, b].map((range) =>
          blockOf(Number(range.getFirst().getValue()), Number(range.getLast().getValue()))
        )
        const [first, second] = blocks
        if (first === undefined || second === undefined) throw new Error("two ranges give two blocks")
        expect(covers(intervalSet([first]), second)).toBe(a.contains(b))
        // ip-num's isOverlapping is about partial overlap only, which two prefixes never have.
        expect(overlaps(blocks).length > 0).toBe(a.contains(b) || b.contains(a))
        expect(contains(intervalSet([first]), y)).toBe(a.contains(IPv4CidrRange.fromCidr(`${formatAddress(y)}/32`)))
      }),
      { numRuns: 300 }
    )
    const prefix6 = fc.tuple(fc.bigInt({ min: 2n ** 48n, max: 2n ** 128n - 1n }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(prefix6, prefix6, ([x, m], [y, n]) => {
        const [a, b] = [
          IPv6CidrRange.fromCidr(`${formatAddress(x)}/${m}`),
          IPv6CidrRange.fromCidr(`${formatAddress(y)}/${n}`)
        ]
        const outer = intervalSet([blockOf(a.getFirst().getValue(), a.getLast().getValue())])
        expect(covers(outer, blockOf(b.getFirst().getValue(), b.getLast().getValue()))).toBe(a.contains(b))
      }),
      { numRuns: 300 }
    )
  })

  it("keep the families apart", () => {
    const set = intervalSet([blockOf(0, 255), blockOf(1000n, 1001n)])
    expect([contains(set, 0), contains(set, 0n), contains(set, 1000), contains(set, 1000n)]).toEqual([
      true,
      false,
      false,
      true
    ])
    expect(size(set)).toEqual({ ipv4: 256n, ipv6: 2n })
    expect(blocksOf(set).map(({ text }) => text)).toEqual(["0.0.0.0/24", "::3e8/127"])
  })

  it("hold all of both address spaces", () => {
    const all = intervalSet([blockOf(0, 2 ** 32 - 1), blockOf(0n, 2n ** 128n - 1n)])
    expect(size(all)).toEqual({ ipv4: 2n ** 32n, ipv6: 2n ** 128n })
    expect(blocksOf(subtract(all, all))).toEqual([])
    expect(blocksOf(all).map(({ text }) => text)).toEqual(["0.0.0.0/0", "::/0"])
  })

  it("merge what touches at one boundary address, where ip-num goes wrong", () => {
    const set = intervalSet([blockOf(1, 5), blockOf(5, 9), blockOf(10, 11)])
    expect(blocksOf(set).map(({ text }) => text)).toEqual(["0.0.0.1-0.0.0.11"])
    expect(overlaps([blockOf(1, 5), blockOf(5, 9), blockOf(10, 11)])).toEqual([
      { a: 0, b: 1, family: 4, first: 5, last: 5, text: "0.0.0.5/32" }
    ])
  })
})

describe("utilisation", () => {
  it("counts distinct addresses inside the set, by family", () => {
    const set = intervalSet(["10.0.0.0/24", "2001:db8::/126"].map(blockBounds).filter((block) => block !== undefined))
    const used = ["10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.1.1", "2001:db8::1", "2001:db8::1", "2001:db9::"]
    expect(
      utilisation(
        set,
        used.map(addressKey).filter((key) => key !== undefined)
      )
    ).toEqual({
      ipv4: { used: 2, size: 256n, share: 2 / 256 },
      ipv6: { used: 1, size: 4n, share: 0.25 }
    })
  })

  it("has no share of nothing", () => {
    expect(utilisation(intervalSet([]), [1])).toEqual({ ipv4: { used: 0, size: 0n }, ipv6: { used: 0, size: 0n } })
  })
})
