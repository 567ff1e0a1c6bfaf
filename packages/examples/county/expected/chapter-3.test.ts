import { expect, it } from "vitest"
import { plantedForYearEnd3, plantedInServices } from "../make/chapter-3/planted-services.ts"
import { plantedInPortal, plantedInSites } from "../make/chapter-3/planted.ts"
import { chapter3 } from "./chapter-3.ts"

it("expects each planted fault once, and no other", () => {
  const planted = [plantedInPortal, plantedInSites, plantedInServices, plantedForYearEnd3]
    .flat()
    .flatMap(({ breaches }) => breaches)
  const expected = [...chapter3.findings, ...(chapter3.yearEnd ?? [])].map(({ rule, code }) => `${rule} ${code}`)
  expect(expected.toSorted()).toStrictEqual(planted.toSorted())
})
