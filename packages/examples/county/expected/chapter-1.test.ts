import { expect, it } from "vitest"
import { plantedInRegisters, plantedInScan } from "../make/chapter-1/planted.ts"
import { chapter1 } from "./chapter-1.ts"

it("expects each planted fault once, and no other", () => {
  const planted = [...plantedInRegisters, ...plantedInScan].flatMap(({ breaches }) => breaches)
  const expected = chapter1.findings.map(({ rule, code }) => `${rule} ${code}`)
  expect(expected.toSorted()).toStrictEqual(planted.toSorted())
})
