import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { folded } from "../kernel/field.ts"
import { duties } from "../notices/yuanan-2014/disclosure-duties.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { agencyFunctions } from "../organization/functions.ts"
import { dutiesUnder, extendDutyMatrix, owes, topicOf } from "./duty-matrix.ts"

const agency = (...functions: readonly string[]): Agency => ({
  id: "a",
  name: { zh: "甲" },
  kind: "department",
  functions
})

describe("the duties of the notice", () => {
  it("are about topics that it has, under provisions that it has", () => {
    const ids = duties.topics.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { topic } of duties.duties) expect(ids).toContain(topic)
    for (const { provision } of duties.topics) expect(provisions.map(({ id }) => id)).toContain(provision)
  })

  it("lay every topic on somebody, but for what names nothing", () => {
    const owed = new Set(duties.duties.map(({ topic }) => topic))
    expect(duties.topics.map(({ id }) => id).filter((id) => !owed.has(id))).toEqual(["other-fiscal"])
  })

  it("lie on functions that agencies can have", () => {
    const known = agencyFunctions.map(({ id }) => id)
    for (const { owedBy } of duties.duties)
      if (owedBy !== "every-agency") for (const each of owedBy) expect(known).toContain(each)
  })

  it("call no two topics by one word, and by none that a cell would be split at", () => {
    const words = duties.topics.flatMap(({ id, title, aliases = [] }) => [
      ...new Set([id, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
    expect(words.filter((word) => /[、，,;；/]/u.test(word))).toEqual([])
  })

  it("follow the notice on who owes what", () => {
    const owedBy = (id: string) => duties.duties.find(({ topic }) => topic === id)
    expect(owedBy("special-funds")?.owedBy).toBe("every-agency")
    expect(owedBy("benchmark-land-prices")).toMatchObject({ owedBy: ["land", "relocation"], isJoint: true })
    expect(owedBy("blacklist")?.owedBy).toEqual(["industry-and-commerce", "quality-supervision", "food-and-drug"])
    expect(dutiesUnder(duties, "2.6.environment").map(({ topic }) => topic.id)).toEqual([
      "environment-forecasts",
      "environment-warnings",
      "pollution-monitoring",
      "environment-impact-reports",
      "environment-acceptance",
      "environment-commitments"
    ])
  })
})

describe("a county's own topics", () => {
  const tourism = {
    id: "tourism-prices",
    title: { zh: "景区门票价格", en: "ticket prices" },
    provision: "2.5.services",
    nature: "standing"
  } as const

  it("stand beside those of the notice", () => {
    const matrix = extendDutyMatrix(duties, {
      topics: [tourism],
      duties: [{ topic: "tourism-prices", owedBy: ["tourism"] }]
    })
    expect(matrix.topics).toHaveLength(duties.topics.length + 1)
    expect(topicOf(matrix, "景区门票 价格")?.id).toBe("tourism-prices")
    expect(topicOf(duties, "景区门票价格")).toBeUndefined()
    const own = dutiesUnder(matrix, "2.5.services").find(({ topic }) => topic.id === "tourism-prices")
    expect(own !== undefined && owes(own.duty, agency("tourism"))).toBe(true)
    expect(own !== undefined && owes(own.duty, agency("education"))).toBe(false)
  })

  it("replace those of one id, with all their duties", () => {
    const matrix = extendDutyMatrix(duties, { duties: [{ topic: "land-granting", owedBy: ["land"] }] })
    expect(matrix.duties.filter(({ topic }) => topic === "land-granting")).toEqual([
      { topic: "land-granting", owedBy: ["land"] }
    ])
    expect(matrix.duties).toHaveLength(duties.duties.length)
  })

  it("cannot be owed without being there", () => {
    expect(() => extendDutyMatrix(duties, { duties: [{ topic: "tourism-prices", owedBy: [] }] })).toThrow(
      "A duty is about tourism-prices, which is no topic of the matrix"
    )
  })
})
