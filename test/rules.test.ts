import { globSync, readFileSync } from "node:fs"
import { yuanan2014 } from "@zhengwu/core"
import { expect, test } from "vitest"
import { rulePages } from "../scripts/rule-pages.ts"

const root = new URL("..", import.meta.url).pathname

const tests = globSync(["packages/core/src/**/*.test.ts", "packages/examples/county/expected/*.ts"], { cwd: root })
  .map((path) => readFileSync(`${root}${path}`, "utf8"))
  .join("\n")

const pages = rulePages(yuanan2014)

test.each(yuanan2014.rules.map((rule) => [rule.id, rule] as const))("%s has a test that names it", (id) => {
  expect(tests).toContain(`"${id}"`)
})

test.each([...pages])("%s is what the rules say (npm run docs:rules)", (path, content) => {
  expect(readFileSync(`${root}${path}`, "utf8")).toBe(content)
})

test("there is no page without a rule", () => {
  expect(globSync("docs/rules/*.md", { cwd: root }).toSorted()).toEqual([...pages.keys()].toSorted())
})

test.each(yuanan2014.rules.map((rule) => [rule.id, rule] as const))(
  "%s states title and checks in both languages",
  (_, rule) => {
    for (const text of [
      rule.title,
      ...rule.check.parts.map((part) =>
        part.says(Object.fromEntries(Object.keys(part.given).map((name) => [name, []])))
      )
    ]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[a-z]/u)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  }
)

test.each(yuanan2014.rules.map((rule) => [rule.id, rule] as const))(
  "%s has words for the faults that its parts find, and no others",
  (_, { check, breaches }) => {
    expect([...new Set(check.parts.flatMap(({ codes }) => codes))].toSorted()).toEqual(Object.keys(breaches).toSorted())
  }
)

test("ids and codes are kebab case", () => {
  const codes = yuanan2014.rules.flatMap(({ breaches }) => Object.keys(breaches))
  for (const name of [...codes, ...yuanan2014.rules.flatMap(({ id }) => id.split("."))])
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
})
