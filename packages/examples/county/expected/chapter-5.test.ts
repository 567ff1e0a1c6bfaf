import { expect, it } from "vitest"
import { plantedInChapter5 } from "../make/chapter-5/registers.ts"
import { chapter5 } from "./chapter-5.ts"

it("expects each planted fault once, and no other", () => {
  const planted = plantedInChapter5.flatMap(({ breaches }) => breaches)
  const expected = chapter5.findings.map(({ rule, code }) => `${rule} ${code}`)
  expect(expected.toSorted()).toStrictEqual(planted.toSorted())
})
