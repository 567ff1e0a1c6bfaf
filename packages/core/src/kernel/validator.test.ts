import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { textWhich } from "./tested-text.ts"
import { validator } from "./validator.ts"

// Kinds that have guards of their own, and kinds that are left to the library.
const codec = Schema.Struct({
  text: Schema.String,
  digits: Schema.optionalKey(Schema.String.check(Schema.isPattern(/^\d+$/u), Schema.isMaxLength(3))),
  short: Schema.optionalKey(textWhich((text) => text.length < 3, "a short text").annotate({ title: "short" })),
  even: Schema.optionalKey(textWhich((text) => text.length % 2 === 0, "of even length").check(Schema.isNonEmpty())),
  number: Schema.optionalKey(Schema.Finite),
  digit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 }))),
  done: Schema.optionalKey(Schema.Boolean),
  one: Schema.optionalKey(Schema.Literal("a")),
  few: Schema.optionalKey(Schema.Literals(["a", 1])),
  list: Schema.optionalKey(Schema.Array(Schema.String.check(Schema.isNonEmpty()))),
  pair: Schema.optionalKey(Schema.Tuple([Schema.String, Schema.Finite])),
  either: Schema.optionalKey(Schema.Union([Schema.String, Schema.Null])),
  part: Schema.optionalKey(Schema.Struct({ text: Schema.String }))
}).check(Schema.makeFilter(({ text }) => text !== "refused"))

describe("the validator of a codec", () => {
  it("agrees with Schema.is, but for unknown fields", () => {
    const accepts = validator(codec)
    const is = Schema.is(codec)
    const known = new Set(Object.keys(codec.fields))
    const value: fc.Arbitrary<unknown> = fc.oneof(
      fc.constantFrom("a", "", "12", "1234", "refused", true, null, undefined),
      fc.constantFrom(1, 5, 10, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
      fc.constantFrom<unknown>([], ["a"], [""], ["a", 1], [1, "a"], {}, { text: "a" }, { text: 1 })
    )
    const names = fc.constantFrom(...known, "other")
    const record = fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true })
    let accepted = 0
    fc.assert(
      fc.property(
        fc.oneof(
          record,
          record.map((fields) => ({ ...fields, text: "a" })),
          value
        ),
        (candidate) => {
          const isKnown = (fields: object) => Object.keys(fields).every((name) => known.has(name))
          const expected = is(candidate) && isKnown(candidate)
          if (expected) accepted++
          expect(accepts(candidate)).toBe(expected)
        }
      ),
      { numRuns: 4000, seed: 1 }
    )
    expect(accepted).toBeGreaterThan(300)
  })
})
