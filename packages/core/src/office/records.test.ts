import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { officeChapter } from "../notices/yuanan-2014/office.ts"
import type { Account, Role, Seal } from "./portal-records.ts"
import type { StaffMember } from "./roster-records.ts"
import type { ApplicationUse, OfficeProcess, OfficialDocument, OnlineVillage } from "./use-records.ts"

it("has one type for the interface and the codec of each record", () => {
  expectTypeOf<Schema.Schema.Type<typeof Account>>().toEqualTypeOf<Account>()
  expectTypeOf<Schema.Schema.Type<typeof ApplicationUse>>().toEqualTypeOf<ApplicationUse>()
  expectTypeOf<Schema.Schema.Type<typeof OfficeProcess>>().toEqualTypeOf<OfficeProcess>()
  expectTypeOf<Schema.Schema.Type<typeof OfficialDocument>>().toEqualTypeOf<OfficialDocument>()
  expectTypeOf<Schema.Schema.Type<typeof OnlineVillage>>().toEqualTypeOf<OnlineVillage>()
  expectTypeOf<Schema.Schema.Type<typeof Role>>().toEqualTypeOf<Role>()
  expectTypeOf<Schema.Schema.Type<typeof Seal>>().toEqualTypeOf<Seal>()
  expectTypeOf<Schema.Schema.Type<typeof StaffMember>>().toEqualTypeOf<StaffMember>()
})

describe.each(officeChapter.recordSets)("$id", (set) => {
  const { fields } = set

  it("accepts a record of its own examples, and refuses an unknown field", () => {
    const record = Object.fromEntries(
      fields.map(({ name, example, read }) => {
        const reading = read(example)
        return [name, reading.ok ? reading.value : undefined]
      })
    )
    expect(set.accepts(record)).toBe(true)
    expect(set.accepts({ ...record, unheardOf: 1 })).toBe(false)
  })

  it("has no heading that means two fields", () => {
    const headings = fields.flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([])
  })
})

it("has no name of a sheet that means two sets", () => {
  const names = officeChapter.recordSets.flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
