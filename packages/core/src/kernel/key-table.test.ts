import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { digest, neighbours } from "./digest.ts"
import { KeyTable } from "./key-table.ts"
import { float64At, float64Page, pageFor, pageSize, uint32At, uint32Page } from "./pages.ts"

const pagesOf = <A extends Float64Array | Uint32Array>(numbers: readonly number[], make: (size: number) => A): A[] => {
  const pages: A[] = []
  for (const [position, number] of numbers.entries()) pageFor(pages, position, make)[position % pageSize] = number
  return pages
}

describe("a key table", () => {
  const key = fc.oneof(
    fc.nat(20),
    fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1),
    fc.nat(6).map((n) => digest(`PC-${n}`))
  )
  const entries = fc.array(fc.tuple(key, fc.nat(2)), { maxLength: 60 })

  it("agrees with a map, with and without scopes", () => {
    fc.assert(
      fc.property(entries, fc.boolean(), fc.array(fc.tuple(key, fc.nat(3))), (entries, scoped, asked) => {
        const keys = entries.map(([key]) => key)
        const scopes = scoped
          ? pagesOf(
              entries.map(([, scope]) => scope),
              uint32Page
            )
          : undefined
        const table = new KeyTable(pagesOf(keys, float64Page), scopes, keys.length, uint32Page)
        const map = new Map<string, number>()
        const name = (key: number, scope: number) => `${key} ${scoped ? scope : 0}`
        for (const [position, [key, scope]] of entries.entries()) {
          if (!map.has(name(key, scope))) map.set(name(key, scope), position)
          expect(table.claim(position)).toBe(map.get(name(key, scope)))
        }
        for (const [key, scope] of [...entries, ...asked])
          expect(table.find(key, scoped ? scope : 0)).toBe(map.get(name(key, scope)) ?? -1)
      })
    )
  })

  it("holds many keys over several pages, also those that differ in their low or high bits alone", () => {
    const keys = Array.from({ length: 3 * pageSize + 5 }, (_, index) =>
      index % 2 === 0 ? index * 2 ** 20 : 2 ** 40 + (index >> 3)
    )
    const table = new KeyTable(pagesOf(keys, float64Page), undefined, keys.length, uint32Page)
    const map = new Map<number, number>()
    const wrong: number[] = []
    for (const [position, key] of keys.entries()) {
      if (!map.has(key)) map.set(key, position)
      if (table.claim(position) !== map.get(key)) wrong.push(position)
    }
    for (const [key, position] of map) if (table.find(key, 0) !== position) wrong.push(position)
    for (let key = 1; key < 2 ** 20; key += 4099) if (table.find(key, 0) !== -1) wrong.push(key)
    expect(wrong).toEqual([])
  })
})

describe("pages", () => {
  it.each([0, 1, 63, 64, 65, 1000, pageSize - 1, pageSize, pageSize + 1, 2 * pageSize + 3])(
    "keep %i numbers",
    (length) => {
      const numbers = Array.from({ length }, (_, index) => (index * 7919) % 100_003)
      const floats = pagesOf(numbers, float64Page)
      const whole = pagesOf(numbers, uint32Page)
      expect(numbers.every((number, at) => float64At(floats, at) === number && uint32At(whole, at) === number)).toBe(
        true
      )
      expect(float64At(floats, 3 * pageSize)).toBeNaN()
      expect(uint32At(whole, 3 * pageSize)).toBe(0)
    }
  )
})

describe("a digest", () => {
  it("is a whole number below 2^53, the same for the same text", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const text = String.fromCharCode(...units)
        const number = digest(text)
        expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
        expect(digest(`${text}x`.slice(0, -1))).toBe(number)
      })
    )
  })

  it("differs for texts that differ, in twenty thousand of each kind that registers hold", () => {
    const kinds: readonly ((n: number) => string)[] = [
      (n) => `PC-${n}`,
      (n) => `${n}号楼`,
      (n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
      (n) => String.fromCodePoint(0x4e00 + (n % 5000)).repeat(1 + Math.floor(n / 5000)),
      (n) => " ".repeat(n % 50) + n
    ]
    for (const kind of kinds) {
      const texts = new Set(Array.from({ length: 20_000 }, (_, n) => kind(n)))
      expect(new Set(Array.from(texts, digest)).size).toBe(texts.size)
    }
    expect(digest("ab")).not.toBe(digest("ba"))
    expect(digest("")).not.toBe(digest("\0"))
  })

  it("lies beside those of texts that differ in the low bits of their last character alone", () => {
    expect(digest("PC-1") - digest("PC-0")).toBe(1)
    expect(digest("PC-9") - digest("PC-0")).toBe(9)
    expect(Math.abs(digest("PC-1") - digest("PD-1"))).toBeGreaterThan(neighbours)
  })
})
