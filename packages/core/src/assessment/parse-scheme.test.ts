import { describe, expect, it } from "vitest"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { yuanan2014Scheme } from "../notices/yuanan-2014/scheme.ts"
import { parseScheme } from "./parse-scheme.ts"

const parse = (json: unknown) => parseScheme(yuanan2014, json)

const leaf = (changes: object = {}) => ({
  id: "leaf",
  title: "专网",
  weight: 10,
  rules: ["network.labelled"],
  method: "proportional",
  ...changes
})
const scheme = (changes: object = {}) => ({
  id: "s",
  version: "1",
  title: "考核方案",
  source: { kind: "county", reference: "远政办〔2014〕1号" },
  notice: "yuanan-2014",
  total: 10,
  indicators: [leaf()],
  ...changes
})

/** Codes and places of everything that is wrong. */
const faultsIn = (json: unknown) => {
  const parsed = parse(json)
  return parsed.ok ? [] : parsed.issues.map(({ code, place }) => `${code} ${place.pointer ?? ""}`)
}

describe("a scheme", () => {
  it("of this library is without fault, scores every rule of an agency once, and says that it is an assumption", () => {
    expect(parse(structuredClone(yuanan2014Scheme))).toEqual({ ok: true, value: yuanan2014Scheme })
    const scored = yuanan2014Scheme.indicators.flatMap((each) =>
      "children" in each ? each.children.flatMap((child) => ("rules" in child ? child.rules : [])) : each.rules
    )
    expect(scored.toSorted()).toEqual(
      yuanan2014.rules
        .filter(({ scope }) => scope === "agency")
        .map(({ id }) => id)
        .toSorted()
    )
    expect(yuanan2014Scheme.source.kind).toBe("assumption")
  })

  it("may be written in one language, with methods by name", () => {
    expect(parse(scheme())).toMatchObject({
      ok: true,
      value: {
        title: { zh: "考核方案", en: "考核方案" },
        unknownEarns: 0,
        notApplicable: "reweigh",
        indicators: [{ method: { kind: "proportional" } }],
        grades: []
      }
    })
  })

  it("tells five planted faults at once, each with its place", () => {
    const grades = [
      { id: "good", title: "良", from: 6, to: 11 },
      { id: "poor", title: "差", from: 0, to: 7 }
    ]
    expect(
      faultsIn(
        scheme({
          total: 11,
          grades,
          indicators: [
            leaf({ weight: 4, rules: ["network.labeled"] }),
            leaf({ id: "two", weight: 6, rules: ["ip.allocated"], method: undefined }),
            leaf({ weight: 1, rules: ["ip.registered"], method: { kind: "deduct", marks: { high: 1 }, cap: -1 } })
          ]
        })
      )
    ).toEqual([
      "unknown-name /indicators/0/rules/0",
      "no-method /indicators/1/method",
      "duplicate-id /indicators/2/id",
      "out-of-range /indicators/2/method/cap",
      "bands-overlap /grades/1/to"
    ])
    const parsed = parse(scheme({ indicators: [leaf({ rules: ["network.labeled"] })] }))
    expect(parsed.ok ? undefined : parsed.issues[0]).toMatchObject({
      message: { zh: "没有名为“network.labeled”的规则", en: 'There is no rule called "network.labeled"' },
      remedy: { zh: "是否指“network.labelled”？", en: 'Did you mean "network.labelled"?' }
    })
  })

  it.each<[string, object, string]>([
    ["weights that do not add up", { total: 9 }, "weights-do-not-add-up /total"],
    [
      "a branch that does not add up",
      { indicators: [{ id: "b", title: "b", weight: 10, children: [leaf({ weight: 9 })] }] },
      "weights-do-not-add-up /indicators/0/weight"
    ],
    [
      "a weight of nothing",
      { indicators: [leaf(), leaf({ id: "z", weight: 0, rules: ["ip.allocated"] })] },
      "no-weight /indicators/1/weight"
    ],
    ["a weight too fine", { total: 10.00001, indicators: [leaf()] }, "too-fine /total"],
    ["an unknown key", { totel: 10 }, "unknown-key /totel"],
    ["another notice", { notice: "yuanan-2015" }, "unknown-name /notice"],
    ["no indicator", { indicators: [] }, "empty-list /indicators"],
    ["no rule", { indicators: [leaf({ rules: [] })] }, "empty-list /indicators/0/rules"],
    ["dates reversed", { validFrom: "2014-12-31", validUntil: "2014-01-01" }, "dates-reversed /validUntil"],
    ["no date", { validFrom: "2014-02-30" }, "not-a-date /validFrom"],
    ["a kind of agency", { kinds: ["townships"] }, "unknown-name /kinds/0"],
    ["unknown earning more than all", { unknownEarns: 1.5 }, "out-of-range /unknownEarns"],
    ["a judgement by records", { indicators: [leaf({ method: "judgement" })] }, "not-judged /indicators/0/rules/0"],
    [
      "a rule of the county's",
      { indicators: [leaf({ rules: ["ip.blocks-disjoint"] })] },
      "rule-of-the-county /indicators/0/rules/0"
    ],
    [
      "a rule scored twice",
      { indicators: [leaf({ rules: ["ip.allocated", "ip.allocated"] })] },
      "rule-scored-twice /indicators/0/rules/1"
    ],
    [
      "steps not ascending",
      {
        indicators: [
          leaf({
            method: {
              kind: "threshold",
              steps: [
                { atLeastPercent: 90, earnsPercent: 50 },
                { atLeastPercent: 80, earnsPercent: 100 }
              ]
            }
          })
        ]
      },
      "steps-not-ascending /indicators/0/method/steps/1"
    ],
    [
      "steps that end short of everything",
      { indicators: [leaf({ method: { kind: "threshold", steps: [{ atLeastPercent: 90, earnsPercent: 99 }] } })] },
      "full-marks-out-of-reach /indicators/0/method/steps/0/earnsPercent"
    ],
    [
      "a cap above the weight",
      { indicators: [leaf({ method: { kind: "deduct", marks: { low: 1 }, cap: 11 } })] },
      "cap-above-weight /indicators/0/method/cap"
    ],
    [
      "deductions of nothing",
      { indicators: [leaf({ method: { kind: "deduct", marks: {} } })] },
      "nothing-deducted /indicators/0/method/marks"
    ],
    [
      "a part of another method",
      { indicators: [leaf({ method: { kind: "proportional", cap: 1 } })] },
      "not-of-this-method /indicators/0/method/cap"
    ],
    [
      "rules on a branch",
      { indicators: [{ ...leaf(), children: [leaf({ id: "c" })], method: undefined }] },
      "branch-with-rules /indicators/0/rules"
    ],
    [
      "bands with a gap",
      {
        grades: [
          { id: "a", from: 8, to: 10 },
          { id: "b", from: 0, to: 7 }
        ]
      },
      "bands-gapped /grades/1/to"
    ],
    ["bands below the total", { grades: [{ id: "a", from: 0, to: 9 }] }, "bands-gapped /grades/0/to"],
    ["bands above nothing", { grades: [{ id: "a", from: 1, to: 10 }] }, "bands-gapped /grades/0/from"],
    [
      "a veto by an unknown fault",
      { vetoes: [{ id: "v", rule: "ip.allocated", codes: ["x"], effect: { kind: "zero" } }] },
      "unknown-name /vetoes/0/codes/0"
    ],
    [
      "a veto to an unknown grade",
      { vetoes: [{ id: "v", rule: "ip.allocated", effect: { kind: "grade-at-most", grade: "x" } }] },
      "unknown-name /vetoes/0/effect/grade"
    ],
    ["a bonus below nothing", { bonus: { cap: -1, items: [] } }, "out-of-range /bonus/cap"]
  ])("tells %s", (_, changes, fault) => {
    expect(faultsIn(scheme(changes))).toEqual([fault])
  })

  it("never throws, whatever is written", () => {
    for (const json of [null, 1, "x", [], {}, { indicators: [{ children: {} }] }, { grades: 1, bonus: [], vetoes: "" }])
      expect(parse(json).ok).toBe(false)
    let deep: object = leaf()
    for (let level = 0; level < 5000; level++) deep = { id: `b${level}`, title: "b", weight: 10, children: [deep] }
    expect(faultsIn(scheme({ indicators: [deep] })).some((fault) => fault.startsWith("too-deep"))).toBe(true)
  })
})
