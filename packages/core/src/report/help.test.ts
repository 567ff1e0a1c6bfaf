import { expect, it } from "vitest"
import { assumptionsOf } from "../kernel/explain.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { sayAssumption } from "./help.ts"

it("says of every assumption its value in words, tables and choices too", () => {
  const said = yuanan2014.rules.flatMap((rule) =>
    assumptionsOf(yuanan2014, rule).map((setting) => sayAssumption(setting, "zh"))
  )
  for (const each of said) expect(each).toMatch(/^假定：.+，取值 [^{[]+（.+）$/u)
  expect(said.some((each) => each.includes("取值 39个事项，其中38个有责任单位（"))).toBe(true)
  expect(said.some((each) => each.includes("取值 首日不计入，期满后才办理的延期无效（"))).toBe(true)
})
