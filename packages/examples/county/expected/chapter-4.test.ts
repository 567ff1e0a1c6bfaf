import { expect, it } from "vitest"
import { plantedInChapter4 } from "../make/chapter-4/planted.ts"
import { chapter4 } from "./chapter-4.ts"

it("expects each planted fault once, and no other", () => {
  const planted = plantedInChapter4.flatMap(({ breaches }) => breaches)
  const expected = chapter4.findings.map(({ rule, code }) => `${rule} ${code}`)
  expect(expected.toSorted()).toStrictEqual(planted.toSorted())
})
