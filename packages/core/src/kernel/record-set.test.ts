import { execFileSync } from "node:child_process"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { boolean, choice, integer, list, option, text } from "./field.ts"
import { recordSet } from "./record-set.ts"

interface Item {
  readonly name: string
  readonly kind?: "a" | "b"
  readonly size?: number
  readonly done?: boolean
  readonly tags?: readonly string[]
}
const words = (name: string) => ({ zh: name, en: name, example: name })
const codec = Schema.Struct({
  name: text(words("name")),
  kind: Schema.optionalKey(choice(words("kind"), [option("a", "甲", "first"), option("b", "乙", "second")])),
  size: Schema.optionalKey(integer(words("size"), { min: 0, max: 9 })),
  done: Schema.optionalKey(boolean(words("done"))),
  tags: Schema.optionalKey(list(words("tags")))
})
const declaration = {
  id: "items",
  title: { zh: "物品", en: "Items" },
  about: { zh: "物品", en: "Items" },
  codec,
  subject: ({ name }: Item) => name
}
const items = recordSet<Item>({ ...declaration, scope: "agency" })

/** Whether a value is an item, told field by field. */
const isItem = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  return (
    "name" in value &&
    Object.entries(value).every(([field, own]: [string, unknown]) => {
      const isWord = (word: unknown) => typeof word === "string" && /\S/u.test(word)
      if (field === "name") return isWord(own)
      if (field === "kind") return own === "a" || own === "b"
      if (field === "size") return Number.isInteger(own) && Number(own) >= 0 && Number(own) <= 9
      if (field === "done") return typeof own === "boolean"
      return field === "tags" && Array.isArray(own) && own.every(isWord)
    })
  )
}

describe("a record set", () => {
  it("accepts records in canonical form, and none with a field that it does not know", () => {
    expect(items.accepts({ name: "甲" })).toBe(true)
    expect(items.accepts({ name: "甲", kind: "a", size: 9, done: false, tags: [] })).toBe(true)
    expect(items.accepts({ name: "甲", nmae: "乙" })).toBe(false)
    expect(items.accepts({ name: "甲", extra: undefined })).toBe(false)
    expect(items.accepts({ name: "甲", kind: undefined })).toBe(false)
    expect(items.accepts({ name: "甲", size: 10 })).toBe(false)
    expect(items.accepts({ name: "甲", done: "是" })).toBe(false)
    expect(items.accepts({ kind: "a" })).toBe(false)
    for (const value of [undefined, null, "甲", 5, [], [{ name: "甲" }]]) expect(items.accepts(value)).toBe(false)
  })

  it("agrees with looking at each field", () => {
    const loosely = fc.oneof(fc.constantFrom("a", "b", "", " ", "甲", 0, 9, 10, 0.5, true, null), fc.constant(["x"]))
    const mostly = (right: fc.Arbitrary<unknown>) => fc.oneof({ weight: 7, arbitrary: right }, loosely)
    const fields = {
      name: mostly(fc.constant("甲")),
      kind: mostly(fc.constantFrom("a", "b")),
      size: mostly(fc.nat(9)),
      done: mostly(fc.boolean()),
      tags: mostly(fc.array(fc.constantFrom("a", "b")))
    }
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.record(fields, { requiredKeys: ["name"] }) },
      fc.record({ ...fields, other: loosely }, { requiredKeys: [] }),
      fc.jsonValue()
    )
    let accepted = 0
    fc.assert(
      fc.property(value, (value) => {
        if (items.accepts(value)) accepted++
        expect(items.accepts(value)).toBe(isItem(value))
      }),
      { numRuns: 500, seed: 1 }
    )
    expect(accepted).toBeGreaterThan(100)
  })

  it("says whose it is: what belongs to the county is kept by the authority, the rest by each agency", () => {
    expect(items.keptBy).toBe("agency")
    expect(recordSet<Item>({ ...declaration, scope: "agency", keptBy: "authority" }).keptBy).toBe("authority")
    expect(recordSet<Item>({ ...declaration, scope: "county", keptBy: "agency" }).keptBy).toBe("authority")
    expect([items.aliases, recordSet<Item>({ ...declaration, scope: "agency", aliases: ["表"] }).aliases]).toEqual([
      [],
      ["表"]
    ])
    expect(items.fields.map(({ name, required }) => [name, required])).toEqual([
      ["name", true],
      ["kind", false],
      ["size", false],
      ["done", false],
      ["tags", false]
    ])
  })

  it("of yuanan2014 takes no record with a field that it does not know", () => {
    for (const set of yuanan2014.recordSets) {
      const record: Record<string, unknown> = {}
      for (const { name, read, example, required } of set.fields) {
        const reading = read(example)
        if (required && reading.ok) record[name] = reading.value
      }
      expect([set.id, set.accepts(record)]).toEqual([set.id, true])
      expect(set.accepts({ ...record, unknownField: "x" })).toBe(false)
    }
  })
})

describe("where code generation is blocked", () => {
  it("records are told from others all the same", () => {
    const script = `
      import { yuanan2014 } from ${JSON.stringify(new URL("../index.ts", import.meta.url).href)}
      let blocked = false
      try { new Function("return 1")() } catch { blocked = true }
      const terminals = yuanan2014.recordSets.find(({ id }) => id === "terminals")
      const links = yuanan2014.recordSets.find(({ id }) => id === "links")
      console.log(JSON.stringify([
        blocked,
        terminals.accepts({ label: "PC-1", address: "10.12.3.1" }),
        terminals.accepts({ label: "PC-1", address: "010.12.3.1" }),
        terminals.accepts({ label: "PC-1", adress: "10.12.3.1" }),
        links.accepts({ from: "A", to: "B" }),
        links.accepts({ from: "A" })
      ]))`
    const output = execFileSync(
      process.execPath,
      ["--disallow-code-generation-from-strings", "--experimental-strip-types", "--no-warnings", "--input-type=module"],
      { input: script, encoding: "utf8" }
    )
    expect(JSON.parse(output)).toEqual([true, true, false, false, true, false])
  })
})
