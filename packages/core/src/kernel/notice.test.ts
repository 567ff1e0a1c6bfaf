import { describe, expect, it } from "vitest"
import { type Terminal, terminals } from "../network/index.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import type { Part } from "./check.ts"
import { defineNotice, type Notice, provisionOf, rulesOf, undecided } from "./notice.ts"
import { parameter, setting } from "./parameter.ts"
import type { Provision } from "./provision.ts"
import type { RecordSet } from "./record-set.ts"
import type { Rule } from "./rule.ts"

const says = { zh: "应当", en: "must" }
const days = parameter<number>("days", says)
const hours = parameter<number>("hours", says)
const other: RecordSet<Terminal> = { ...terminals, id: "other" }
const provision = (id: string, changes: Partial<Provision> = {}): Provision => ({
  id,
  modality: "duty",
  addressees: ["all"],
  text: says,
  ...changes
})
const part = (changes: Partial<Part> = {}): Part => ({
  says: () => says,
  reads: [],
  codes: [],
  optional: false,
  given: {},
  tests: [],
  columns: [],
  keeps: [],
  judge: () => undefined,
  ...changes
})
const ruleOf = (id: string, parts: readonly Part[], provisions: Rule["provisions"] = ["1"]): Rule => ({
  id,
  title: says,
  provisions,
  scope: "agency",
  check: { parts },
  breaches: {}
})
const whole: Notice = {
  id: "synthetic",
  title: says,
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: says },
  provisions: [provision("1"), provision("2", { modality: "heading", addressees: [] })],
  addressees: { all: { title: says, includes: () => true } },
  settings: [setting(days, 3, { kind: "notice", provision: "1" })],
  recordSets: [terminals],
  rules: [ruleOf("a", [part({ given: { least: days }, reads: [{ set: terminals, fields: [] }] })], ["1", "2"])]
}
const faultsOf = (changes: Partial<Notice>): readonly string[] => {
  try {
    defineNotice({ ...whole, ...changes })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [head, ...faults] = error.message.split("\n")
    expect(head).toBe("Notice synthetic does not fit together:")
    return faults
  }
  return []
}

describe("a notice", () => {
  it("that fits together is what was given", () => {
    expect(defineNotice(whole)).toBe(whole)
  })

  it("lists everything that does not fit together", () => {
    const broken: Partial<Notice> = {
      provisions: [provision("1"), provision("1", { addressees: ["all", "nobody"] })],
      settings: [...whole.settings, ...whole.settings],
      recordSets: [terminals, { ...terminals }],
      rules: [
        ...whole.rules,
        ruleOf("a", [part({ given: { least: days, most: hours } })], ["3"]),
        ruleOf("b", [part({ reads: [{ set: other, fields: [] }] })], ["1", "4"])
      ]
    }
    expect(faultsOf(broken)).toEqual([
      "provision 1 stands twice",
      "rule a stands twice",
      "record set terminals stands twice",
      "parameter days stands twice",
      "provision 1 addresses an unknown nobody",
      "rule a cites an unknown provision 2",
      "rule a cites an unknown provision 3",
      "rule a needs parameter hours, which has no value",
      "rule b cites an unknown provision 4",
      "rule b reads an unknown record set other"
    ])
  })

  it("is told of values that are none, origins that are not there and faults without words", () => {
    expect(
      faultsOf({
        settings: [setting(days, Number.NaN, { kind: "notice", provision: "9" })],
        rules: [ruleOf("a", [part({ codes: ["fault"] })])]
      })
    ).toEqual([
      "parameter days has the value NaN",
      "parameter days comes from an unknown provision 9",
      "rule a has no words for its fault fault"
    ])
  })

  it.each<readonly [string, Partial<Part>]>([
    ["reads", { reads: [{ set: other, fields: [] }] }],
    ["tests", { tests: [{ set: other }] }],
    ["columns", { columns: [{ set: other, key: () => undefined }] }],
    ["counts", { groups: [{ set: other, key: () => undefined }] }],
    ["keeps", { keeps: [other] }]
  ])("is told of a record set that it does not have and a part %s", (_, changes) => {
    expect(faultsOf({ rules: [ruleOf("a", [part(), part(changes)])] })).toEqual([
      "rule a reads an unknown record set other"
    ])
  })

  it("knows its provisions, their rules, and what no rule decides", () => {
    const notice = defineNotice({
      ...whole,
      provisions: [
        ...whole.provisions,
        provision("3", { modality: "encouragement" }),
        provision("4", { modality: "prohibition" }),
        provision("5", { modality: "approval" }),
        provision("6", { modality: "preamble" }),
        provision("7", { modality: "signature" }),
        provision("8")
      ],
      rules: [...whole.rules, ruleOf("b", [part()], ["2", "1"]), ruleOf("c", [part()], ["8"])]
    })
    expect(provisionOf(notice, "8")?.id).toBe("8")
    expect(provisionOf(notice, "9")).toBeUndefined()
    expect(rulesOf(notice, "1").map(({ id }) => id)).toEqual(["a", "b"])
    expect(rulesOf(notice, "9")).toEqual([])
    expect(undecided(notice).map(({ id }) => id)).toEqual(["3", "4", "5"])
  })
})

describe("yuanan2014", () => {
  it("binds each agency by every rule once, whoever it is", () => {
    expect(yuanan2014.rules.length).toBeGreaterThan(14)
    expect(new Set(yuanan2014.rules.map(({ id }) => id)).size).toBe(yuanan2014.rules.length)
    expect(defineNotice(yuanan2014)).toBe(yuanan2014)
  })
})
