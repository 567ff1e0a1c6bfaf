import { expect, it } from "vitest"
import { plantedFurther } from "../make/chapter-2/planted-further.ts"
import { plantedInDisclosure } from "../make/chapter-2/planted.ts"
import { chapter2 } from "./chapter-2.ts"

it("expects each planted fault once, and no other", () => {
  const planted = [...plantedInDisclosure, ...plantedFurther].flatMap(({ breaches }) => breaches)
  const expected = chapter2.findings.map(({ rule, code }) => `${rule} ${code}`)
  expect(expected.toSorted()).toStrictEqual(planted.toSorted())
})
