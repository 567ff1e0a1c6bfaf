import type * as Schema from "effect/Schema"
import { describe, expect, expectTypeOf, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { type Publication, publications } from "./records.ts"

const read = (field: string, written: unknown) => publications.fields.find(({ name }) => name === field)?.read(written)

describe("the record of a publication", () => {
  it("is what its codec reads", () => {
    expectTypeOf<Schema.Schema.Type<typeof Publication>>().toEqualTypeOf<Publication>()
    expectTypeOf<Schema.Codec.Encoded<typeof Publication>>().toEqualTypeOf<Publication>()
  })

  it("needs a title and a day, and takes nothing that is not in canonical form", () => {
    expect(publications.accepts({ title: "公告", publishedOn: "2014-07-20" })).toBe(true)
    const wrongs = [
      {},
      { title: "公告" },
      { publishedOn: "2014-07-20" },
      { title: "　", publishedOn: "2014-07-20" },
      { title: "公告", publishedOn: "2014-02-29" },
      { title: "公告", publishedOn: "2014-7-20" },
      { title: "公告", publishedOn: "2014-07-20", channel: "网站" },
      { title: "公告", publishedOn: "2014-07-20", secrecyResult: "unclear" },
      { title: "公告", publishedOn: "2014-07-20", secrecyReviewedOn: null },
      { title: "公告", publishedOn: "2014-07-20", author: "李明" }
    ]
    expect(wrongs.filter((wrong) => publications.accepts(wrong))).toEqual([])
  })

  it("reads the words of Chinese registers", () => {
    expect(read("secrecyResult", "同意公开")).toMatchObject({ ok: true, value: "cleared" })
    expect(read("secrecyResult", "通 过")).toMatchObject({ ok: true, value: "cleared" })
    expect(read("secrecyResult", "不同意")).toMatchObject({ ok: true, value: "withheld" })
    expect(read("secrecyResult", "不予公开")).toMatchObject({ ok: true, value: "withheld" })
    expect(read("secrecyResult", "已审查")).toMatchObject({ ok: false })
    expect(read("channel", "远安网")).toMatchObject({ ok: true, value: "website" })
    expect(read("publishedOn", "2014年7月20日")).toMatchObject({ ok: true, value: "2014-07-20" })
  })

  it("uses no heading and no word of a choice twice, and reads its own examples", () => {
    const headings = publications.fields.flatMap(({ name, title, aliases }) => [
      ...new Set([name, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(headings.filter((word, index) => headings.indexOf(word) !== index)).toEqual([])
    for (const { example, read, choices } of publications.fields) {
      expect(read(example)).toMatchObject({ ok: true })
      const words = choices.flatMap(({ value, title, aliases }) => [
        ...new Set([value, title.zh, title.en, ...aliases].map(folded))
      ])
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    }
  })

  it("is called by its title and kept by each agency", () => {
    expect(publications.subject({ title: "公告", publishedOn: "2014-07-20", number: "1" })).toBe("公告")
    expect([publications.scope, publications.keptBy]).toEqual(["agency", "agency"])
  })
})
