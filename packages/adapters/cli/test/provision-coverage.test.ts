import { isNormative, yuanan2014 } from "@zhengwu/core"
import { expect, test } from "vitest"
import { run } from "./capture.ts"

interface Listed {
  readonly id: string
  readonly decidedBy: readonly string[]
  readonly rules: readonly {
    readonly id: string
    readonly decidedBy: string
    readonly reads: readonly { readonly set: string }[]
  }[]
}

const normative = yuanan2014.provisions.filter(isNormative).map(({ id }) => id)

test.each(["zh", "en"])("rules --coverage lists each normative provision and ends with 47/47 (%s)", async (lang) => {
  const { code, stdout } = await run(["rules", "--coverage", "--lang", lang])
  expect(code).toBe(0)
  expect(stdout.endsWith("47/47\n")).toBe(true)
  const lines = stdout.split("\n")
  for (const id of normative) expect(lines.filter((line) => line.startsWith(`${id}  `))).toHaveLength(1)
  for (const { id } of yuanan2014.rules) expect(stdout).toContain(`    ${id} `)
})

test("rules --coverage as JSON tells rules, records and who decides", async () => {
  const { stdout } = await run(["rules", "--coverage", "--format", "json"])
  const document = JSON.parse(stdout)
  expect(Object.entries(document).at(-1)).toEqual(["coverage", "47/47"])
  const provisions = document.provisions as readonly Listed[]
  expect(provisions.map(({ id }) => id)).toEqual(normative)
  for (const { decidedBy, rules } of provisions) {
    expect(rules.length).toBeGreaterThan(0)
    expect(decidedBy).toEqual([...new Set(rules.map((rule) => rule.decidedBy))])
    for (const { reads } of rules) expect(reads.length).toBeGreaterThan(0)
  }
  const ways = new Set(provisions.flatMap(({ decidedBy }) => decidedBy))
  expect([...ways].toSorted()).toEqual(["filing", "person", "records"])
  expect(provisions.find(({ id }) => id === "1.3.antivirus")?.rules).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ decidedBy: "records", reads: [expect.objectContaining({ set: "terminals" })] })
    ])
  )
})
