import { expect, it } from "vitest"
import { sayBounds, sayMark } from "./marks.ts"

it.each([
  [0, "0"],
  [0.29, "0.29"],
  [79.9999, "79.99"],
  [80, "80"],
  [1.005, "1"],
  [-0.5, "-0.5"]
])("a mark of %d is never rounded up", (mark, said) => {
  expect(sayMark(mark)).toBe(said)
})

it("a mark between bounds names both, and one number where they look the same", () => {
  expect(sayBounds({ lower: 12.5, upper: 20 })).toBe("12.5–20")
  expect(sayBounds({ lower: 12.5, upper: 12.5049 })).toBe("12.5")
})
