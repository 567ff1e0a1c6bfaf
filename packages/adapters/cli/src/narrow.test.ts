import type { Issue } from "@zhengwu/core"
import { expect, test } from "vitest"
import { sample } from "../test/sample.ts"
import { issuesFor, narrowed } from "./narrow.ts"

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

test("keeps of the input what concerns the sets that the rules read, and what belongs to no set of the notice", () => {
  const { notice } = sample()
  const say = { zh: "错", en: "wrong" }
  const about = (set?: string): Issue => ({
    level: "error",
    code: "wrong",
    place: {},
    message: say,
    remedy: say,
    ...(set === undefined ? {} : { set })
  })
  const given = [about("terminals"), about("letters"), about("addressBlocks"), about("agencies"), about()]
  const kept = issuesFor(notice, new Set(["ip.allocated"]), given)
  expect(kept.map(({ set }) => set)).toEqual(["terminals", "addressBlocks", "agencies", undefined])
})
