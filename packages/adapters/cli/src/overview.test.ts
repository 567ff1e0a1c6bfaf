import { expect, test } from "vitest"
import { sample } from "../test/sample.ts"
import { breachesIn, overviewOf, reaches } from "./overview.ts"

test("agencies come worst first, those without findings in the county's order, the authority last", () => {
  const { agencies } = overviewOf(sample(), "zh")
  expect(agencies.map(({ id }) => id)).toEqual(["finance", "health", "calm", "e-government-office"])
})

test("findings of one fault that ask for the same remedy are one group", () => {
  const [finance] = overviewOf(sample(), "zh").agencies
  const antivirus = finance?.breaches.find(({ id }) => id === "1.3.antivirus")?.groups
  expect(antivirus).toHaveLength(1)
  expect(antivirus?.[0]).toMatchObject({ severity: "high", remedyVaries: true })
  expect(antivirus?.[0]?.cases).toHaveLength(12)
})

test("a finding about two agencies stands under both and counts once", () => {
  const checked = sample()
  const { agencies, counts } = overviewOf(checked, "en")
  const withShared = agencies.filter(({ breaches }) =>
    breaches.some(({ groups }) =>
      groups.some(({ cases }) => cases.some(({ finding }) => finding.code === "asset-shared"))
    )
  )
  expect(withShared.map(({ id }) => id)).toEqual(["finance", "health"])
  expect(breachesIn(counts) + counts.note).toBe(checked.report.findings.length)
})

test("every finding stands under each of its agencies", () => {
  const checked = sample()
  const shown = overviewOf(checked, "zh").agencies.flatMap(({ id, breaches, notes }) =>
    [...breaches, ...notes].flatMap(({ groups }) =>
      groups.flatMap(({ cases }) => cases.map(({ finding }) => `${id} ${finding.fingerprint}`))
    )
  )
  const expected = checked.report.findings.flatMap(({ agencies, fingerprint }) =>
    agencies.map((id) => `${id} ${fingerprint}`)
  )
  expect(shown.toSorted()).toEqual(expected.toSorted())
})

test("reaches a severity from itself upwards", () => {
  const counts = { high: 0, medium: 1, low: 0, note: 0 }
  expect(reaches(counts, "high")).toBe(false)
  expect(reaches(counts, "medium")).toBe(true)
  expect(reaches(counts, "low")).toBe(true)
  expect(reaches({ ...counts, medium: 0, note: 1 }, "low")).toBe(false)
  expect(reaches({ ...counts, medium: 0, note: 1 }, "note")).toBe(true)
})
