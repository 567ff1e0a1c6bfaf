import { expect, it } from "vitest"
import { plantedForYearEnd6, plantedInChapter6 } from "../make/chapter-6/planted.ts"
import { chapter6 } from "./chapter-6.ts"

it("expects each planted fault once, and no other", () => {
  const planted = [...plantedInChapter6, ...plantedForYearEnd6].flatMap(({ breaches }) => breaches)
  const expected = [...chapter6.findings, ...(chapter6.yearEnd ?? [])].map(({ rule, code }) => `${rule} ${code}`)
  expect(expected.toSorted()).toStrictEqual(planted.toSorted())
})
