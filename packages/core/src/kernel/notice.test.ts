import { describe, expect, it } from "vitest"
import { type Terminal, terminals } from "../network/index.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import type { Part } from "./check.ts"
import { defineNotice, type Notice, provisionOf, rulesOf, undecided } from "./notice.ts"
import { calendarDate, type ParameterKind, percentage, someOf, someTexts, wholeNumber } from "./parameter-kind.ts"
import { parameter, type Setting, setting } from "./parameter.ts"
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

  it("is told of origins that are not there and faults without words", () => {
    expect(
      faultsOf({
        settings: [setting(days, 3, { kind: "notice", provision: "9" })],
        rules: [ruleOf("a", [part({ codes: ["fault"] })])]
      })
    ).toEqual(["parameter days comes from an unknown provision 9", "rule a has no words for its fault fault"])
  })

  it("is told of settings that name no parameter, and of values that their parameter cannot have", () => {
    const settingOf = (id: string, kind: ParameterKind<unknown> | undefined, value: unknown): Setting => ({
      parameter: parameter(id, says, kind === undefined ? {} : { kind }),
      value,
      origin: { kind: "notice", provision: "1" }
    })
    const told = (kind: ParameterKind<unknown> | undefined, ...values: readonly unknown[]) =>
      faultsOf({ rules: [], settings: values.map((value, index) => settingOf(`p${index}`, kind, value)) })
    expect(told(wholeNumber(1), 1, 400, 0, 1.5, "3", Number.NaN)).toEqual([
      "parameter p2 has the value 0, which is no whole number from 1",
      "parameter p3 has the value 1.5, which is no whole number from 1",
      'parameter p4 has the value "3", which is no whole number from 1',
      "parameter p5 has the value NaN, which is no whole number from 1"
    ])
    expect(told(wholeNumber(1900, 2199), 1900, 2199, 2200)).toEqual([
      "parameter p2 has the value 2200, which is no whole number from 1900 to 2199"
    ])
    expect(told(percentage, 0, 62.5, 100, -1, 100.5)).toEqual([
      "parameter p3 has the value -1, which is no percentage from 0 to 100",
      "parameter p4 has the value 100.5, which is no percentage from 0 to 100"
    ])
    expect(told(calendarDate, "2014-07-31", "2014-06-31")).toEqual([
      'parameter p1 has the value "2014-06-31", which is no calendar date yyyy-mm-dd'
    ])
    expect(told(someTexts, ["江民"], [], ["江民", " "], "江民")).toEqual([
      "parameter p1 has the value [], which is no list of texts",
      'parameter p2 has the value ["江民", " "], which is no list of texts',
      'parameter p3 has the value "江民", which is no list of texts'
    ])
    expect(told(someOf({ phone: says, tablet: says }), [], ["tablet"], ["watch"])).toEqual([
      'parameter p2 has the value ["watch"], which is no list of phone, tablet'
    ])
    expect(told(undefined, { any: "value" }, undefined)).toEqual(["parameter p1 has no value"])
    const nameless = { ...setting(days, 3, { kind: "notice", provision: "1" }), parameter: undefined as never }
    expect(faultsOf({ settings: [...whole.settings, nameless] })).toEqual(["setting 2 names no parameter"])
  })

  it("holds a value to the parameter that a rule asks for, whatever parameter the setting was written with", () => {
    const least = parameter<number>("days", says, { kind: wholeNumber(5) })
    const rules = [ruleOf("a", [part({ given: { least } })]), ruleOf("b", [part({ given: { least } })])]
    expect(faultsOf({ rules })).toEqual(["parameter days has the value 3, which is no whole number from 5"])
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
  it("takes no value that one of its parameters cannot have", () => {
    const settings = yuanan2014.settings.map((each) =>
      each.parameter.id === "mailboxPercent" ? { ...each, value: 160 } : each
    )
    expect(() => defineNotice({ ...yuanan2014, settings })).toThrow(
      new TypeError(
        "Notice yuanan-2014 does not fit together:\nparameter mailboxPercent has the value 160, which is no percentage from 0 to 100"
      )
    )
  })

  it("binds each agency by every rule once, whoever it is", () => {
    expect(yuanan2014.rules.length).toBeGreaterThan(14)
    expect(new Set(yuanan2014.rules.map(({ id }) => id)).size).toBe(yuanan2014.rules.length)
    expect(defineNotice(yuanan2014)).toBe(yuanan2014)
  })
})
