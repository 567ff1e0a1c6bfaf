import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "./agency.ts"
import { assess } from "./assess.ts"
import { distinct } from "./checks/distinct.ts"
import { list } from "./field.ts"
import { hashOfValue } from "./hash-fold.ts"
import { defineNotice } from "./notice.ts"
import { recordSet } from "./record-set.ts"
import { rule } from "./rule.ts"

/** Pairs of texts that the kernel cannot tell apart without their records: among many there always are some. */
const pairs = (() => {
  const seen = new Map<number, string>()
  const found: (readonly [string, string])[] = []
  for (let number = 0; found.length < 3; number++) {
    const text = `终端${Math.imul(number, 0x9e3779b1) >>> 0}`
    const hash = hashOfValue(text)
    const before = seen.get(hash)
    if (before !== undefined) found.push([before, text])
    seen.set(hash, text)
  }
  return found
})()

interface Item {
  readonly tags: readonly string[]
}
const items = recordSet<Item>({
  id: "items",
  title: { zh: "物品", en: "Items" },
  about: { zh: "物品", en: "Items" },
  scope: "agency",
  codec: Schema.Struct({ tags: list({ zh: "标签", en: "Tags", example: "x" }) }),
  subject: ({ tags }) => tags.join(" ")
})
const says = { zh: "应当", en: "must" }
const uniqueWithin = (within: "agency" | "county") =>
  rule({
    id: within,
    title: says,
    provisions: ["1"],
    check: distinct(items, { breach: "shared", says, key: ({ tags }) => tags, fields: ["tags"], within }),
    breaches: {
      shared: {
        severity: "high",
        message: { zh: () => "", en: () => "" },
        remedy: { zh: () => "", en: () => "" }
      }
    }
  })
const notice = defineNotice({
  id: "synthetic",
  title: says,
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: says },
  provisions: [{ id: "1", modality: "duty", addressees: ["all"], text: says }],
  addressees: { all: { title: says, includes: () => true } },
  settings: [],
  recordSets: [items],
  rules: [uniqueWithin("agency"), uniqueWithin("county")]
})
const agencies: readonly Agency[] = ["a", "b"].map((id) => ({ id, name: { zh: id }, kind: "department" }))

interface Row {
  readonly agency: string
  readonly tags: readonly string[]
}
const found = (rows: readonly Row[]) => {
  const batches = rows.map(({ agency, tags }, row) => ({
    set: "items",
    agency,
    records: [{ tags }],
    origin: { rows: [row] }
  }))
  const { findings, outcomes } = assess(notice, { agencies, batches }, { asOf: "2014-08-01" })
  return {
    findings: findings
      .map(({ rule, subject, agencies, evidence, detail }) => ({
        rule,
        subject,
        agencies,
        rows: evidence.map(({ place }) => place.row),
        detail
      }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    statuses: Object.fromEntries(outcomes.map(({ rule, agency, status }) => [`${rule} ${agency}`, status]))
  }
}
const [[one, other] = ["", ""]] = pairs

describe("texts with one hash", () => {
  it("there are, and they are different", () => {
    for (const [one, other] of pairs) {
      expect(one).not.toBe(other)
      expect(hashOfValue(one)).toBe(hashOfValue(other))
    }
  })

  it("are no shared value", () => {
    const { findings, statuses } = found([
      { agency: "a", tags: [one] },
      { agency: "a", tags: [other] }
    ])
    expect(findings).toEqual([])
    expect(statuses).toMatchObject({ "agency a": "met", "county a": "met" })
    expect(found([{ agency: "a", tags: [one, other] }]).findings).toEqual([])
  })

  it("hide no value that is really shared, and bring nobody else into it", () => {
    const { findings } = found([
      { agency: "a", tags: [one] },
      { agency: "b", tags: [other] },
      { agency: "a", tags: [one] }
    ])
    const shared = { subject: one, agencies: ["a"], rows: [0, 2], detail: { value: one, count: 2 } }
    expect(findings).toEqual([
      { rule: "agency", ...shared },
      { rule: "county", ...shared }
    ])
    const both = found([one, other, one, other, other].map((tag) => ({ agency: "a", tags: [tag] })))
    expect(both.findings.filter(({ rule }) => rule === "agency").map(({ subject, rows }) => [subject, rows])).toEqual(
      [
        [one, [0, 2]],
        [other, [1, 3, 4]]
      ].toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
    )
  })

  it("make no difference to what a comparison of the texts themselves finds", () => {
    const tag = fc.constantFrom(...pairs.flat(), "别的")
    const row = fc.record({ agency: fc.constantFrom("a", "b"), tags: fc.array(tag, { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const expected: unknown[] = []
        for (const value of [...pairs.flat(), "别的"])
          for (const [rule, scope] of [
            ["agency", ["a"]],
            ["agency", ["b"]],
            ["county", ["a", "b"]]
          ] as const) {
            const sharing = rows.flatMap(({ agency, tags }, index) =>
              tags.includes(value) && scope.some((id) => id === agency) ? [index] : []
            )
            if (sharing.length < 2) continue
            const owners = ["a", "b"].filter((id) => sharing.some((index) => rows[index]?.agency === id))
            const inOrder = sharing.toSorted(
              (x, y) => Number(rows[x]!.agency > rows[y]!.agency) - Number(rows[x]!.agency < rows[y]!.agency) || x - y
            )
            expected.push({
              rule,
              subject: value,
              agencies: owners,
              rows: inOrder,
              detail: { value, count: sharing.length }
            })
          }
        const texts = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted()
        expect(texts(found(rows).findings)).toEqual(texts(expected))
      })
    )
  })
})
