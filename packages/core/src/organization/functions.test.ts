import { describe, expect, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { agencyFunctions } from "./functions.ts"
import { agencyOf, parseAgencies } from "./parse-agencies.ts"

describe("the functions of agencies", () => {
  it("have ids in kebab case and words in both languages", () => {
    for (const { id, title } of agencyFunctions) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u)
      expect(title.zh).toMatch(/^\p{Script=Han}+$/u)
      expect(title.en).toMatch(/^[a-z -]+$/u)
    }
  })

  it("use no word for two of them", () => {
    const words = agencyFunctions.flatMap(({ id, title, aliases }) => [
      ...new Set([id, title.zh, title.en, ...aliases].map(folded))
    ])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it("are read from each of their words, however wide; others stay as they are written", () => {
    for (const { id, title, aliases } of agencyFunctions) {
      const functions = [id, title.zh, ` ${title.en.toUpperCase()} `, ...aliases]
      expect(agencyOf({ name: "县某局", kind: "department", functions }).functions).toEqual(functions.map(() => id))
    }
    expect(agencyOf({ name: "县某局", kind: "department", functions: ["旅游"] }).functions).toEqual(["旅游"])
    expect(agencyOf({ name: "县某局", kind: "department" })).toEqual({
      id: "县某局",
      name: { zh: "县某局" },
      kind: "department"
    })
  })

  it("decide whom the notice addresses: each addressee that a provision names is reached by a kind or a function", () => {
    const kinds = ["township", "department", "committee"] as const
    const named = new Set(provisions.flatMap((provision) => provision.addressees))
    const agencies = kinds.flatMap((kind) =>
      [[], ...agencyFunctions.map(({ id }) => [id])].map((functions) => ({
        id: "x",
        name: { zh: "某" },
        kind,
        functions
      }))
    )
    for (const key of named)
      expect([key, agencies.some((agency) => addressees[key]?.includes(agency))]).toEqual([key, true])
  })

  it("reach nobody by a function that the agency does not have", () => {
    const bare = { id: "x", name: { zh: "某" }, kind: "department" } as const
    const open = Object.keys(addressees).filter((key) => addressees[key]?.includes(bare))
    expect(open).toContain("every-agency")
    expect(open).not.toContain("finance-bureau")
    expect(open).not.toContain("townships")
  })

  it("are read from the list of agencies in one cell or as a list", () => {
    const issues: never[] = []
    const [one, other] = parseAgencies(
      [
        { name: "县财政局", kind: "部门", functions: "财政、电子政务" },
        { name: "县国土资源局", kind: "department", functions: ["国土"] }
      ],
      "/agencies",
      issues
    )
    expect(issues).toEqual([])
    expect(one?.functions).toEqual(["finance", "e-government"])
    expect(other?.functions).toEqual(["land"])
  })
})
