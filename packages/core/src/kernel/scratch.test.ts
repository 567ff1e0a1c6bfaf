import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Scratch } from "./scratch.ts"

describe("scratch memory", () => {
  it("is all 0, and nobody else's until it is released, whatever was written before", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 6 })), (judgements) => {
        const scratch = new Scratch()
        for (const counts of judgements) {
          const taken = counts.map((count) => scratch.words(count))
          expect(taken.map(({ length }) => length)).toEqual(counts)
          expect(taken.every((words) => words.every((word) => word === 0))).toBe(true)
          for (const [index, words] of taken.entries()) words.fill(index + 1)
          expect(taken.every((words, index) => words.every((word) => word === index + 1))).toBe(true)
          scratch.release()
        }
      })
    )
  })

  it("is used again", () => {
    const scratch = new Scratch()
    const first = scratch.words(100)
    scratch.release()
    expect(scratch.words(40).buffer).toBe(first.buffer)
  })
})
