import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { terminals } from "../network/index.ts"
import { agencyReference, boolean, choice, identifier, integer, list, option, personName } from "./field.ts"
import { readRecord } from "./read-record.ts"
import { refused, understood } from "./reading.ts"
import { recordSet } from "./record-set.ts"

interface Item {
  readonly label: string
  readonly user?: string
  readonly otherUsers?: readonly string[]
  readonly agency?: string
  readonly kind?: "a" | "b"
  readonly size?: number
  readonly done?: boolean
}
const words = (zh: string, en: string) => ({ zh, en, example: "x" })
const items = recordSet<Item>({
  id: "items",
  title: { zh: "物品", en: "Items" },
  about: { zh: "物品", en: "Items" },
  scope: "agency",
  codec: Schema.Struct({
    label: identifier(words("标识", "Label")),
    user: Schema.optionalKey(personName({ ...words("使用人", "User"), overflow: "otherUsers" })),
    otherUsers: Schema.optionalKey(list(words("其他使用人", "Other users"))),
    agency: Schema.optionalKey(agencyReference(words("单位", "Agency"))),
    kind: Schema.optionalKey(choice(words("类型", "Kind"), [option("a", "甲", "first"), option("b", "乙", "second")])),
    size: Schema.optionalKey(integer(words("数量", "Size"), { min: 0, max: 9 })),
    done: Schema.optionalKey(boolean(words("完成", "Done")))
  }),
  subject: ({ label }) => label
})
const unknownAgency = refused("unknown-agency", { zh: "没有", en: "none" }, { zh: "查", en: "look" })
const read = (written: Readonly<Record<string, unknown>>, set: Parameters<typeof readRecord>[0] = items) =>
  readRecord(set, written, (name) => (name === "县财政局" || name === "7" ? understood("finance") : unknownAgency))
const recordOf = (written: Readonly<Record<string, unknown>>, set?: Parameters<typeof readRecord>[0]) => {
  const reading = read(written, set)
  return reading.ok ? reading.record : reading.faults.map(({ field, fault }) => [field, fault.code])
}

describe("reading a record", () => {
  it("takes each field as people write it, and blank ones for absent", () => {
    expect(read({ label: "PC-1", user: "张伟", agency: "县财政局", kind: "甲", size: "７", done: "是" })).toEqual({
      ok: true,
      record: { label: "PC-1", user: "张伟", agency: "finance", kind: "a", size: 7, done: true },
      normalisations: []
    })
    const blanks = {
      user: "",
      otherUsers: " \u3000",
      agency: null,
      kind: undefined,
      size: "\u200b\ufeff",
      done: "\t\n"
    }
    expect(recordOf({ label: "PC-1", ...blanks })).toEqual({ label: "PC-1" })
    expect(recordOf({ label: "PC-1", done: false, size: 0 })).toEqual({ label: "PC-1", done: false, size: 0 })
  })

  it("leaves aside what is no field of the set", () => {
    expect(recordOf({ label: "PC-1", remark: "x", toString: "y" })).toEqual({ label: "PC-1" })
  })

  it("tells every fault, and no record then", () => {
    const reading = read({ label: " ", agency: "财政部", kind: "丙", size: 10, done: "也许" })
    expect(reading).toMatchObject({ ok: false })
    expect("record" in reading).toBe(false)
    expect(recordOf({ label: " ", agency: "财政部", kind: "丙", size: 10, done: "也许" })).toEqual([
      ["label", "missing"],
      ["agency", "unknown-agency"],
      ["kind", "not-a-choice"],
      ["size", "not-a-whole-number"],
      ["done", "not-yes-or-no"]
    ])
  })

  it("says what is missing by its heading, with an example", () => {
    const reading = read({})
    expect(reading).toEqual({
      ok: false,
      faults: [
        {
          field: "label",
          fault: {
            code: "missing",
            message: { zh: "缺少“标识”", en: '"Label" is missing' },
            remedy: { zh: "填写“标识”，例如“x”", en: 'Fill in "Label", for example "x"' }
          }
        }
      ]
    })
  })

  it("notes what it changed, field by field", () => {
    const reading = read({ label: "ＰＣ－１", user: "张　伟" })
    expect(reading).toMatchObject({ ok: true, record: { label: "PC-1", user: "张伟" } })
    expect(
      reading.ok ? reading.normalisations.map(({ field, normalisation }) => [field, normalisation.code]) : []
    ).toEqual([
      ["label", "full-width"],
      ["user", "padded-name"]
    ])
  })

  it("asks for an agency by whatever names it, a text or a number", () => {
    expect(recordOf({ label: "PC-1", agency: 7 })).toMatchObject({ agency: "finance" })
    expect(recordOf({ label: "PC-1", agency: "7" })).toMatchObject({ agency: "finance" })
    expect(recordOf({ label: "PC-1", agency: 8 })).toEqual([["agency", "unknown-agency"]])
  })
})

describe("several values in one cell", () => {
  it("are the field's first and its overflow's others, before which those written there come", () => {
    expect(recordOf({ label: "PC-1", user: "张伟、李娜；王芳" })).toMatchObject({
      user: "张伟",
      otherUsers: ["李娜", "王芳"]
    })
    expect(recordOf({ label: "PC-1", user: "张伟/李娜", otherUsers: "王芳" })).toMatchObject({
      user: "张伟",
      otherUsers: ["王芳", "李娜"]
    })
    expect(recordOf({ label: "PC-1", otherUsers: "王芳" })).toEqual({ label: "PC-1", otherUsers: ["王芳"] })
  })

  it("are told from one value that only looks like several", () => {
    expect(recordOf({ address: "10.12.3.4、10.12.3.5" }, terminals)).toEqual({
      address: "10.12.3.4",
      otherAddresses: ["10.12.3.5"]
    })
    expect(recordOf({ mac: "00-1A-2B-3C-4D-5E" }, terminals)).toEqual({ mac: "00:1a:2b:3c:4d:5e" })
    expect(recordOf({ label: "A、B" }, terminals)).toEqual({ label: "A、B" })
  })

  it("are refused as a whole where one of them cannot be read", () => {
    expect(recordOf({ address: "10.12.3.4、10.12.3.400" }, terminals)).toMatchObject([["address", expect.any(String)]])
    expect(recordOf({ address: "10.12.3.400、10.12.3.4" }, terminals)).toMatchObject([["address", expect.any(String)]])
    expect(recordOf({ address: "10.12.3.4、10.12.3.5", otherAddresses: "10.12.3.400" }, terminals)).toMatchObject([
      ["otherAddresses", expect.any(String)]
    ])
  })

  it("come back in order, whatever separates them", () => {
    const name = fc.constantFrom("张伟", "李娜", "王芳", "Smith")
    const separator = fc.constantFrom("、", "，", ",", "；", ";", "/", "\n", " 、 ")
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), separator, ([first, ...more], between) => {
        expect(recordOf({ label: "PC-1", user: [first, ...more].join(between) })).toEqual({
          label: "PC-1",
          user: first,
          ...(more.length === 0 ? {} : { otherUsers: more })
        })
      })
    )
  })
})

describe("what was read", () => {
  it("is a record that the set accepts, and reads as itself", () => {
    const written = fc.record(
      {
        label: fc.oneof(fc.constantFrom("PC-1", "Ａ１", 7), fc.string()),
        user: fc.constantFrom("张伟", "张 伟", "张伟、李娜", " "),
        otherUsers: fc.constantFrom("王芳", ["王芳", "李娜"], ""),
        agency: fc.constantFrom("县财政局", "财政部", null),
        kind: fc.constantFrom("甲", "B", "second", "丙"),
        size: fc.constantFrom("1", 9, 10, "１", "1,0"),
        done: fc.constantFrom("√", "否", true, 1, "?")
      },
      { requiredKeys: [] }
    )
    let readable = 0
    fc.assert(
      fc.property(written, (written) => {
        const reading = read(written)
        if (!reading.ok) {
          expect(reading.faults.length).toBeGreaterThan(0)
          return
        }
        readable++
        expect(items.accepts(reading.record)).toBe(true)
        const again = readRecord(items, reading.record, (id) => understood(id))
        expect(again).toEqual({ ok: true, record: reading.record, normalisations: [] })
      }),
      { seed: 1 }
    )
    expect(readable).toBeGreaterThan(10)
  })
})
