import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { folded } from "./field.ts"
import { nearest } from "./nearest.ts"

/** All that one insertion, deletion, replacement or swap of neighbours makes of a text. */
const edits = (word: string, letters: string): readonly string[] => {
  const made: string[] = []
  for (let at = 0; at <= word.length; at++) {
    made.push(word.slice(0, at) + word.slice(at + 1))
    made.push(word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2))
    for (const letter of letters) {
      made.push(word.slice(0, at) + letter + word.slice(at))
      made.push(word.slice(0, at) + letter + word.slice(at + 1))
    }
  }
  return made.filter((each) => each !== word)
}

/** How many edits apart two texts are, found by trying all of them: 0, 1, 2, or 3 for more. */
const apart = (one: string, other: string, letters: string): number => {
  if (one === other) return 0
  const once = edits(one, letters)
  if (once.includes(other)) return 1
  return edits(other, letters).some((each) => once.includes(each)) ? 2 : 3
}

describe("nearest", () => {
  it("finds what was probably meant", () => {
    expect(nearest("使用入", ["终端标识", "使用人", "使用时间"])).toBe("使用人")
    expect(nearest("IP地止", ["MAC地址", "IP地址"])).toBe("IP地址")
    expect(nearest("bac", ["abc"])).toBe("abc")
    expect(nearest("terminlas", ["terminals", "devices"])).toBe("terminals")
    expect(nearest("ＤＥＶＩＣＥＳ ", ["terminals", "devices"])).toBe("devices")
  })

  it("takes the first of several that are equally close, and gives it as it is written", () => {
    expect(nearest("abx", ["abc", "abd"])).toBe("abc")
    expect(nearest("abd", ["abc", "Ab D"])).toBe("Ab D")
  })

  it("takes a third of the characters for the most that may differ", () => {
    expect(nearest("abx", ["abc"])).toBe("abc")
    expect(nearest("ax", ["ab"])).toBeUndefined()
    expect(nearest("abcdxx", ["abcdef"])).toBe("abcdef")
    expect(nearest("abcxx", ["abcde"])).toBeUndefined()
    expect(nearest("abxxxxghi", ["abcdefghi"])).toBeUndefined()
    expect(nearest("abc", ["abcd"])).toBe("abcd")
  })

  it("guesses nothing from nothing, from a very long text or without candidates", () => {
    expect(nearest(" \u3000", ["a"])).toBeUndefined()
    expect(nearest("a".repeat(40), ["a".repeat(39)])).toBe("a".repeat(39))
    expect(nearest("a".repeat(41), ["a".repeat(41)])).toBeUndefined()
    expect(nearest("abc", [])).toBeUndefined()
    expect(nearest("abc", [""])).toBeUndefined()
  })

  it("agrees with trying every edit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 5 })
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 3 }), (written, candidates) => {
        const steps = candidates.map((each) => apart(written, each, "abc"))
        const allowed = candidates.map((each) => Math.floor(Math.max(written.length, each.length) / 3))
        const close = steps.flatMap((step, index) => (step <= (allowed[index] ?? 0) ? [step] : []))
        const least = Math.min(...close)
        const expected = candidates.find((_, index) => steps[index] === least && least <= (allowed[index] ?? 0))
        expect(nearest(written, candidates)).toBe(expected)
      })
    )
  })

  it("never guesses anything but a candidate, and finds an exact one however it is written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", "Ｃ", "甲", " ", "\u3000"), maxLength: 12 }),
        fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c", "甲"), maxLength: 12 })),
        (written, words) => {
          const guess = nearest(written, words)
          if (guess !== undefined) expect(words).toContain(guess)
          const exact = words.find((word) => folded(word) === folded(written))
          if (exact !== undefined && folded(written) !== "") expect(guess).toBe(exact)
        }
      )
    )
  })
})
