import { commandsOf, yuanan2014 } from "@zhengwu/core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ConformanceCase } from "./conformance-case.ts"
import { directTarget } from "./direct-target.ts"
import { conformanceCases, type ConformanceResult, type ConformanceTarget, runConformance } from "./index.ts"

const ids = conformanceCases.map(({ kind, id }) => `${kind} ${id}`)

describe("direct calls", () => {
  let results: readonly ConformanceResult[] = []
  beforeAll(async () => {
    results = await runConformance(directTarget)
  })

  it.each(ids.map((id, index) => [id, index] as const))("%s", (_id, index) => {
    expect(results[index]).toMatchObject({ status: "passed", differences: [] })
  })
})

describe("the cases", () => {
  it("have names of their own, survive JSON, and ask each command at least once", () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(JSON.parse(JSON.stringify(conformanceCases))).toEqual(conformanceCases)
    const asked = new Set(conformanceCases.flatMap((each) => (each.kind === "decide" ? [each.command.command] : [])))
    expect(commandsOf(yuanan2014).filter(({ id }) => !asked.has(id))).toEqual([])
  })

  it("reach every verdict and every status", () => {
    const verdicts = conformanceCases.flatMap((each) => ("verdict" in each.expected ? [each.expected.verdict] : []))
    expect(new Set(verdicts)).toEqual(new Set(["permit", "deny", "needs-approval", "undetermined"]))
    const statuses = conformanceCases.flatMap((each) =>
      "outcomes" in each.expected ? Object.values(each.expected.outcomes) : []
    )
    expect(new Set(statuses)).toEqual(new Set(["met", "breached", "pending", "unknown", "not-applicable"]))
  })
})

describe("the runner", () => {
  const given = (id: string): readonly ConformanceCase[] => conformanceCases.filter((each) => each.id === id)
  const differencesOf = async (target: Partial<ConformanceTarget>, id: string) =>
    (await runConformance({ ...directTarget, ...target }, given(id)))[0]?.differences

  it("tells every difference of a report", async () => {
    const assess: ConformanceTarget["assess"] = async (each) => {
      const found = await directTarget.assess(each)
      if ("refused" in found) return found
      const [first, ...others] = found.findings
      return {
        findings: [...others, ...(first === undefined ? [] : [{ ...first, subject: "别的" }])],
        outcomes: found.outcomes.map((outcome) =>
          outcome.rule === "security.assets-registered" ? { ...outcome, status: "unknown" as const } : outcome
        ),
        issues: [{ level: "note", code: "made-up", place: { pointer: "/x" } }]
      }
    }
    expect(await differencesOf({ assess }, "antivirus-and-asset")).toEqual([
      expect.stringContaining("no finding security.antivirus-installed antivirus-missing finance “CZ-2”"),
      expect.stringContaining("unexpected finding security.antivirus-installed antivirus-missing finance “别的”"),
      "outcome security.assets-registered finance is unknown, not breached",
      "unexpected issue note made-up /x"
    ])
  })

  it("tells what stands in another order, what is refused and what throws", async () => {
    const reversed: ConformanceTarget["assess"] = async (each) => {
      const found = await directTarget.assess(each)
      return "refused" in found ? found : { ...found, findings: found.findings.toReversed() }
    }
    expect(await differencesOf({ assess: reversed }, "antivirus-and-asset")).toEqual([
      "findings stand in another order"
    ])
    expect(await differencesOf({ assess: () => ({ refused: [] }) }, "antivirus-and-asset")).toEqual([
      "the input is refused, but is not refused in the case"
    ])
    const thrown = () => {
      throw new Error("out of order")
    }
    expect(await differencesOf({ assess: thrown }, "antivirus-and-asset")).toEqual(["it threw Error: out of order"])
  })

  it("tells every difference of a decision", async () => {
    const decide: ConformanceTarget["decide"] = () => ({
      verdict: "permit",
      reasons: [],
      missing: [],
      changes: [{ add: "devices", record: {} }]
    })
    expect(await differencesOf({ decide }, "install-router-unapproved")).toEqual([
      "the verdict is permit, not needs-approval",
      "no reason needs-approval network.no-address-translation translates-addresses",
      "no reason needs-approval network.routers-filed router-not-filed",
      "the approval is none, not router of “LY-03” by e-government-office"
    ])
  })

  it("skips only with a reason", async () => {
    const assessing: ConformanceTarget = { name: "assessing", assess: (each) => directTarget.assess(each) }
    const silent = { ...assessing, skip: () => "" }
    const [result] = await runConformance(silent, given("issue-mailbox"))
    expect(result).toMatchObject({
      status: "failed",
      differences: ["the target decides nothing, and gives no reason to skip the case"]
    })
    const [skipped] = await runConformance({ ...assessing, skip: () => "it keeps no register" }, given("issue-mailbox"))
    expect(skipped).toMatchObject({ status: "skipped", reason: "it keeps no register" })
  })
})
