import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Issue } from "../kernel/issue.ts"
import { agencyOf, parseAgencies } from "./parse-agencies.ts"

const parsed = (json: unknown) => {
  const issues: Issue[] = []
  const agencies = parseAgencies(json, "/agencies", issues)
  return { agencies, issues: issues.map(({ code, place }) => [code, place.pointer]), whole: issues }
}

describe("a row of the list of agencies", () => {
  it("becomes an agency; its name stands in for the id, and the notice's words for functions become ids", () => {
    expect(agencyOf({ name: "县财政局", kind: "department" })).toEqual({
      id: "县财政局",
      name: { zh: "县财政局" },
      kind: "department"
    })
    expect(
      agencyOf({
        id: "finance",
        name: "县财政局",
        nameEn: "Finance Bureau",
        aliases: ["财政"],
        kind: "department",
        functions: ["财政", " Finance", "政府采购", "land", "渔业"]
      })
    ).toEqual({
      id: "finance",
      name: { zh: "县财政局", en: "Finance Bureau" },
      aliases: ["财政"],
      kind: "department",
      functions: ["finance", "finance", "procurement", "land", "渔业"]
    })
  })
})

describe("a list of agencies", () => {
  it("is read with names as a text or as {zh, en}, and kinds and lists as people write them", () => {
    expect(
      parsed([
        { id: "a", name: "县财政局", nameEn: "Finance", kind: "县直部门", functions: "财政、国土" },
        { id: "b", name: { zh: "洋坪镇", en: "Yangping" }, kind: "乡镇", aliases: ["洋坪"] },
        { id: "c", name: { zh: "管委会" }, kind: "committee" }
      ])
    ).toMatchObject({
      issues: [],
      agencies: [
        { id: "a", name: { zh: "县财政局", en: "Finance" }, kind: "department", functions: ["finance", "land"] },
        { id: "b", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township", aliases: ["洋坪"] },
        { id: "c", name: { zh: "管委会" }, kind: "committee" }
      ]
    })
  })

  it("tells everything that is wrong with its JSON Pointer, and keeps what is right", () => {
    const { agencies, issues, whole } = parsed([
      { id: "a", name: "县财政局", kind: "department" },
      { id: "b", kind: "村" },
      { id: "a", name: "洋坪镇", kind: "township" },
      null,
      { id: "d", name: "管委会", kind: "committee" }
    ])
    expect(agencies.map(({ id }) => id)).toEqual(["a", "d"])
    expect(issues).toEqual([
      ["missing", "/agencies/1/name"],
      ["not-a-choice", "/agencies/1/kind"],
      ["duplicate-agency", "/agencies/2"],
      ["missing", "/agencies/3/name"],
      ["missing", "/agencies/3/kind"]
    ])
    expect(whole.every(({ level, set }) => level === "error" && set === "agencies")).toBe(true)
    expect(whole[2]?.message).toEqual({ zh: "单位“a”重复", en: 'Agency "a" stands twice' })
  })

  it("must be there", () => {
    for (const json of [undefined, null, {}, "县财政局"])
      expect(parsed(json)).toMatchObject({ agencies: [], issues: [["no-agencies", "/agencies"]] })
    expect(parsed([])).toMatchObject({ agencies: [], issues: [] })
  })

  it("gives an agency for each entry that has no fault, whatever the entries are", () => {
    const value = fc.oneof(fc.constantFrom("县财政局", "department", "乡镇", 7, true, null), fc.string())
    const entry = fc.record(
      {
        id: value,
        name: value,
        nameEn: value,
        kind: value,
        aliases: fc.oneof(value, fc.array(value)),
        functions: value
      },
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const { agencies, issues } = parsed(entries)
        const faulty = new Set(issues.map(([, pointer]) => pointer?.split("/")[2]))
        expect(agencies).toHaveLength(entries.length - faulty.size)
        expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length)
      })
    )
  })
})
