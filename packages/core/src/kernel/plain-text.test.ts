import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { identifier, personName, text } from "./field.ts"

const naming = { zh: "项", en: "item", example: "x" }
const units = [..." \n\t\u3000\u200b\ufeff\u0085", ..."aZ09-./~!", ..."张伟一龥", ..."ＡＺ！～（", "é", "𠮷", "\u2028"]
const written = fc.string({ unit: fc.oneof(fc.constantFrom(...units), fc.string({ unit: "binary", maxLength: 1 })) })

describe("texts are told as their patterns tell them", () => {
  it.each([
    ["text", text(naming), /\S/],
    ["identifier", identifier(naming), /^[^\u3000\uff01-\uff5e]*[^\s\u3000\uff01-\uff5e][^\u3000\uff01-\uff5e]*$/u],
    ["person's name", personName(naming), /^(?!.*\p{Script=Han}\s+\p{Script=Han}).*\S/u]
  ] as const)("%s", (_, codec, pattern) => {
    const is = Schema.is(codec)
    fc.assert(
      fc.property(written, (value) => {
        expect(is(value)).toBe(pattern.test(value))
      }),
      { numRuns: 2000 }
    )
  })
})
