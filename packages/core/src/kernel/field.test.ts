import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { boolean, choice, fieldsOf, identifier, integer, list, option, personName, personNames, text } from "./field.ts"

const naming = { zh: "项", en: "Item", example: "甲" }

const reader = (schema: Schema.Codec<unknown>) => {
  const [field] = fieldsOf({ item: schema })
  if (field === undefined) throw new TypeError("no field")
  return field.read
}

const value = (schema: Schema.Codec<unknown>, written: unknown) => {
  const reading = reader(schema)(written)
  return reading.ok ? reading.value : reading.fault.code
}

describe("fields", () => {
  it.each([
    [text(naming), "  财政局\u3000", "财政局"],
    [text(naming), 20120317, "20120317"],
    [text(naming), "1.23457E+17", "digits-lost"],
    [text(naming), 2 ** 60, "digits-lost"],
    [text(naming), { a: 1 }, "not-text"],
    [identifier(naming), "ＣＺ－ＰＣ－００１", "CZ-PC-001"],
    [identifier(naming), "①", "①"],
    [personName(naming), "张　伟", "张伟"],
    [personName(naming), "张 三 丰", "张三丰"],
    [personName(naming), "Anna Li", "Anna Li"],
    [boolean(naming), "是", true],
    [boolean(naming), "×", false],
    [boolean(naming), 1, true],
    [boolean(naming), "也许", "not-yes-or-no"],
    [integer(naming, { min: 1, max: 10 }), "１０", 10],
    [integer(naming, { min: 1, max: 10 }), 11, "not-a-whole-number"],
    [integer(naming, { min: 1, max: 10 }), "", "not-a-whole-number"],
    [choice(naming, [option("router", "路由器", "router", ["无线路由器"])]), "无线 路由器", "router"],
    [choice(naming, [option("router", "路由器", "router")]), "猫", "not-a-choice"]
  ] as const)("reads what people write (%#)", (schema, written, expected) => {
    expect(value(schema, written)).toBe(expected)
  })

  it("splits a list at the signs people use, and keeps a list of JSON", () => {
    expect(value(list(naming), "张三、李四；王五/赵六\n")).toEqual(["张三", "李四", "王五", "赵六"])
    expect(value(list(naming), ["张三"])).toEqual(["张三"])
    expect(value(personNames(naming), "张 三、李　四、Anna Li")).toEqual(["张三", "李四", "Anna Li"])
    expect(value(personNames(naming), ["张 三"])).toEqual(["张三"])
    expect(Schema.is(personNames(naming))(["张 三"])).toBe(false)
  })

  it("notes what it changed, and nothing otherwise", () => {
    const notes = (schema: Schema.Codec<unknown>, written: string) => {
      const reading = reader(schema)(written)
      return reading.ok ? reading.normalisations.map(({ code }) => code) : []
    }
    expect(notes(identifier(naming), "ＰＣ１")).toEqual(["full-width"])
    expect(notes(personName(naming), "张　伟")).toEqual(["padded-name"])
    expect(notes(personNames(naming), "张　伟、李娜")).toEqual(["padded-name"])
    expect(notes(identifier(naming), "PC1")).toEqual([])
  })

  it("reads its own result as it is, and takes it for canonical", () => {
    const characters = fc.constantFrom(..."张伟ＡＢ－０a1-. \u3000\t①")
    for (const schema of [text(naming), identifier(naming), personName(naming)])
      fc.assert(
        fc.property(fc.string({ unit: characters, maxLength: 8 }), (written) => {
          const reading = reader(schema)(written)
          if (!reading.ok) return
          expect(Schema.is(schema)(reading.value)).toBe(true)
          expect(reader(schema)(reading.value)).toEqual({ ok: true, value: reading.value, normalisations: [] })
        })
      )
  })

  it("says a field that does not say how it is called is none", () => {
    expect(() => fieldsOf({ item: Schema.String })).toThrow(TypeError)
  })
})
