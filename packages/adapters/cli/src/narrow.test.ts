import { expect, test } from "vitest"
import { sample } from "../test/sample.ts"
import { narrowed } from "./narrow.ts"

test("narrows outcomes and findings to agencies and rules", () => {
  const { report } = sample()
  const part = narrowed(report, { agencies: ["health"], rules: ["ip.one-person-one-machine-one-ip"] })
  expect(part.outcomes).toHaveLength(1)
  expect(part.findings.length).toBeGreaterThan(0)
  for (const { agencies, rule } of part.findings) {
    expect(agencies).toContain("health")
    expect(rule).toBe("ip.one-person-one-machine-one-ip")
  }
  expect(part.agencies).toEqual(report.agencies)
})

test("wants everything when nothing is asked for", () => {
  const { report } = sample()
  expect(narrowed(report, { agencies: [], rules: [] })).toBe(report)
})
