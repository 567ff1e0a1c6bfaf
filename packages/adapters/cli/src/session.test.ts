import { expect, test } from "vitest"
import { localeOf } from "./session.ts"

test.each([
  [[], "zh"],
  [["check", "x", "--lang", "en"], "en"],
  [["--lang=en", "rules"], "en"],
  [["--lang", "en", "--lang", "zh"], "zh"],
  [["--lang"], "zh"],
  [["--lang", "fr"], "zh"],
  [["check", "--", "--lang", "en"], "zh"]
] as const)("%j is read in %s", (args, locale) => {
  expect(localeOf(args)).toBe(locale)
})
