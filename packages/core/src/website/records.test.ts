import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { websiteChapter } from "../notices/yuanan-2014/website.ts"
import type { Article } from "./article-records.ts"
import type { Channel } from "./channel-records.ts"
import type { ColumnInspection, ContentAssignment, SiteColumn } from "./column-records.ts"
import type { Consultation, Letter } from "./interaction-records.ts"
import type { OnlineService, Theme, ThemeEntry } from "./service-records.ts"
import type { Site, SiteChange } from "./site-records.ts"

it("has one type for the interface and the codec of each record", () => {
  expectTypeOf<Schema.Schema.Type<typeof Article>>().toEqualTypeOf<Article>()
  expectTypeOf<Schema.Schema.Type<typeof Channel>>().toEqualTypeOf<Channel>()
  expectTypeOf<Schema.Schema.Type<typeof ColumnInspection>>().toEqualTypeOf<ColumnInspection>()
  expectTypeOf<Schema.Schema.Type<typeof Consultation>>().toEqualTypeOf<Consultation>()
  expectTypeOf<Schema.Schema.Type<typeof ContentAssignment>>().toEqualTypeOf<ContentAssignment>()
  expectTypeOf<Schema.Schema.Type<typeof Letter>>().toEqualTypeOf<Letter>()
  expectTypeOf<Schema.Schema.Type<typeof OnlineService>>().toEqualTypeOf<OnlineService>()
  expectTypeOf<Schema.Schema.Type<typeof Site>>().toEqualTypeOf<Site>()
  expectTypeOf<Schema.Schema.Type<typeof SiteChange>>().toEqualTypeOf<SiteChange>()
  expectTypeOf<Schema.Schema.Type<typeof SiteColumn>>().toEqualTypeOf<SiteColumn>()
  expectTypeOf<Schema.Schema.Type<typeof Theme>>().toEqualTypeOf<Theme>()
  expectTypeOf<Schema.Schema.Type<typeof ThemeEntry>>().toEqualTypeOf<ThemeEntry>()
})

describe.each(websiteChapter.recordSets)("$id", (set) => {
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
  const names = websiteChapter.recordSets.flatMap(({ title, aliases }) => [title.zh, title.en, ...aliases])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
