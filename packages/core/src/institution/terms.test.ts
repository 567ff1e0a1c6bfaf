import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../time/date-arithmetic.ts"
import { gapsOf, isWithin, type Term } from "./terms.ts"

describe("terms", () => {
  it("hold their first and last day, and nothing beside them", () => {
    const term: Term = { from: "2014-03-01", until: "2014-03-31" }
    expect(["2014-02-28", "2014-03-01", "2014-03-31", "2014-04-01"].map((day) => isWithin(term, day))).toEqual([
      false,
      true,
      true,
      false
    ])
    expect([isWithin({}, "1900-01-01"), isWithin({ from: "2014-03-01" }, "2199-12-31")]).toEqual([true, true])
    expect(isWithin({ until: "2014-03-31" }, "2014-04-01")).toBe(false)
  })

  it("leave the days before, between and after them as gaps, with their number", () => {
    const terms: readonly Term[] = [
      { from: "2014-06-01", until: "2014-06-30" },
      { from: "2014-02-10", until: "2014-02-28" }
    ]
    expect(gapsOf(terms, "2014-02-01", "2014-07-01")).toEqual([
      { from: "2014-02-01", until: "2014-02-09", days: 9 },
      { from: "2014-03-01", until: "2014-05-31", days: 92 },
      { from: "2014-07-01", until: "2014-07-01", days: 1 }
    ])
    expect(gapsOf([], "2014-02-01", "2014-02-28")).toEqual([{ from: "2014-02-01", until: "2014-02-28", days: 28 }])
  })

  it("leave none where they touch or overlap, and do not mind one that ends before it begins", () => {
    const touching: readonly Term[] = [{ until: "2014-05-31" }, { from: "2014-06-01" }]
    expect(gapsOf(touching, "2014-01-01", "2014-12-31")).toEqual([])
    const wrong: Term = { from: "2014-06-01", until: "2014-05-01" }
    expect(gapsOf([wrong], "2014-05-31", "2014-06-01")).toEqual([{ from: "2014-05-31", until: "2014-06-01", days: 2 }])
    expect(gapsOf([{ until: "2199-12-31" }], "2014-01-01", "2199-12-31")).toEqual([])
  })

  it("agree with looking at each day in turn, in any order", () => {
    const day = fc.integer({ min: 0, max: 20 }).map((number) => addDays("2014-02-20", number))
    const term = fc.record({ from: day, until: day }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        const days = Array.from({ length: 15 }, (_, number) => addDays("2014-02-22", number))
        const gaps = gapsOf(terms, "2014-02-22", "2014-03-08")
        const uncovered = days.filter((each) => !terms.some((term) => isWithin(term, each)))
        expect(days.filter((each) => gaps.some((gap) => isWithin(gap, each)))).toEqual(uncovered)
        expect(gaps.reduce((sum, { days }) => sum + days, 0)).toBe(uncovered.length)
        for (const [index, { from }] of gaps.slice(1).entries())
          expect(from > addDays(gaps[index]?.until ?? "", 1)).toBe(true)
        expect(gapsOf(terms.toReversed(), "2014-02-22", "2014-03-08")).toEqual(gaps)
      })
    )
  })
})
