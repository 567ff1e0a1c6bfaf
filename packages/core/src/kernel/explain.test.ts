import { describe, expect, it } from "vitest"
import { antivirusInstalled, terminals } from "../network/index.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { type Check, whereSupplied } from "./check.ts"
import { each } from "./checks/each.ts"
import { assumptionsOf, describeOrigin, explainRule } from "./explain.ts"
import { valuesOf } from "./notice.ts"
import { describeValue, type Setting } from "./parameter.ts"

const han = /\p{Script=Han}/u

describe("every rule of yuanan2014", () => {
  it.each(yuanan2014.rules)("$id says what it checks, reads and goes by, in both languages", (rule) => {
    const { provisions, checks, reads, settings, faults, decidedBy } = explainRule(yuanan2014, rule)
    expect(provisions.map(({ id }) => id)).toEqual(rule.provisions)
    expect(checks).toHaveLength(rule.check.parts.length)
    for (const { zh, en } of checks) {
      expect(zh).toMatch(han)
      expect(en).toMatch(/[a-z]{2}/u)
      expect(`${zh} ${en}`).not.toMatch(/undefined|NaN|null|\[object/u)
    }
    expect(reads.length).toBeGreaterThan(0)
    expect(new Set(reads.map(({ set }) => set)).size).toBe(reads.length)
    for (const { set, fields } of reads) {
      expect(yuanan2014.recordSets).toContain(set)
      const names = set.fields.map(({ name }) => name)
      for (const group of fields) {
        expect(group.length).toBeGreaterThan(0)
        expect(names).toEqual(expect.arrayContaining([...group]))
      }
    }
    const asked = new Set(rule.check.parts.flatMap(({ given }) => Object.values(given).map(({ id }) => id)))
    expect(settings.map(({ parameter }) => parameter.id).toSorted()).toEqual([...asked].toSorted())
    for (const { value, origin, parameter } of settings) {
      expect(value).toBeDefined()
      expect(parameter.title.zh).toMatch(han)
      const { zh, en } = describeOrigin(origin)
      expect([zh.trim(), en.trim()]).not.toContain("")
      if (origin.kind === "notice") expect(yuanan2014.provisions.map(({ id }) => id)).toContain(origin.provision)
    }
    expect(faults.map(({ code }) => code)).toEqual(Object.keys(rule.breaches))
    expect(["records", "filing", "person"]).toContain(decidedBy)
  })

  it("is decided by a person where judgements are read, else by filings where these are", () => {
    for (const rule of yuanan2014.rules) {
      const { reads, decidedBy } = explainRule(yuanan2014, rule)
      const ids = new Set(reads.map(({ set }) => set.id))
      expect(decidedBy === "person").toBe(ids.has("judgements"))
      expect(decidedBy === "filing").toBe(ids.has("filings"))
    }
  })
})

describe("an explanation", () => {
  it("of the antivirus rule names the product, its origin and the field", () => {
    const { checks, reads, settings, faults } = explainRule(yuanan2014, antivirusInstalled)
    expect(reads.map(({ set, fields, optional }) => [set.id, fields, optional])).toEqual([
      ["terminals", [["antivirus"]], false]
    ])
    expect(settings.map(({ parameter, origin }) => [parameter.id, describeOrigin(origin)])).toEqual([
      ["antivirusProducts", { zh: "来自通知 1.3.antivirus", en: "from the notice, 1.3.antivirus" }]
    ])
    expect(checks.map(({ zh }) => zh.includes("江民"))).toEqual([true])
    expect(faults.every(({ severity }) => ["high", "medium", "low"].includes(severity))).toBe(true)
    expect(valuesOf(yuanan2014, { products: { id: "nowhere", title: { zh: "", en: "" } } })).toEqual({
      products: undefined
    })
  })

  it("takes what several parts read together: each group of fields once, and optional only where it is for all", () => {
    const says = { zh: "应当", en: "must" }
    const part = (needs: readonly ("zone" | "label" | readonly ("zone" | "label")[])[]) =>
      each(terminals, { breach: "fault", says, needs })
    const explained = (...checks: readonly Check[]) =>
      explainRule(yuanan2014, {
        id: "rule",
        title: says,
        provisions: ["1.1.topology", "nowhere"],
        scope: "agency",
        check: { parts: checks.flatMap(({ parts }) => parts) },
        breaches: {}
      })
    const both = explained(part(["zone", ["zone", "label"]]), whereSupplied(part(["zone", "label"])))
    expect(both.reads).toEqual([{ set: terminals, fields: [["zone"], ["zone", "label"], ["label"]], optional: false }])
    expect(both.provisions.map(({ id }) => id)).toEqual(["1.1.topology"])
    expect(explained(whereSupplied(part([])), whereSupplied(part([]))).reads[0]?.optional).toBe(true)
    expect(explained(whereSupplied(part([])), part([])).reads[0]?.optional).toBe(false)
  })

  it("says the value of every parameter in words, and a county's own too", () => {
    for (const setting of yuanan2014.settings)
      for (const words of Object.values(describeValue(setting))) expect(words).not.toMatch(/[{}"]|^$/u)
    const said = (id: string, value?: unknown) => {
      const setting = yuanan2014.settings.find(({ parameter }) => parameter.id === id)
      if (setting === undefined) throw new TypeError(id)
      return describeValue(value === undefined ? setting : { ...setting, value })
    }
    expect(said("requestCounting").zh).toBe("首日不计入，期满后才办理的延期无效")
    expect(said("displayDevices", ["phone", "tablet"])).toEqual({ zh: "手机、平板电脑", en: "phones, tablets" })
    expect(said("workingDays", { extraHolidays: [{ date: "2014-07-07", name: { zh: "县庆" } }] }).zh).toBe(
      "补充放假1天、上班0天"
    )
    const plain = (value: unknown) =>
      describeValue({ ...yuanan2014.settings[0], parameter: { id: "x", title: { zh: "", en: "" } }, value } as Setting)
    expect(plain([true, 1])).toEqual({ zh: "是、1", en: "yes, 1" })
    expect(plain({ one: [1, 2] })).toEqual({ zh: "数据表（1项）", en: "a table of 1 entry" })
    expect(plain([{ one: 1 }, { one: 2 }])).toEqual({ zh: "数据表（2项）", en: "a table of 2 entries" })
    expect(plain([])).toEqual({ zh: "", en: "" })
  })

  it("tells the assumed values of a fault from those of other faults of its rule", () => {
    const assumed = (id: string, code?: string) => {
      const rule = yuanan2014.rules.find((each) => each.id === id)
      if (rule === undefined) throw new TypeError(id)
      return assumptionsOf(yuanan2014, rule, code).map(({ parameter }) => parameter.id)
    }
    expect(assumed("website.columns-clear")).toEqual(["columnDepth"])
    expect(assumed("website.columns-clear", "column-too-deep")).toEqual(["columnDepth"])
    expect(assumed("website.columns-clear", "column-empty")).toEqual([])
    expect(assumed("website.letters-answered", "letter-accepted-late")).toEqual(["letterAcceptanceWorkingDays"])
    expect(assumed("website.letters-answered", "letter-unanswered")).toEqual(["letterReplyWorkingDays"])
    expect(assumed("security.antivirus-installed", "antivirus-missing")).toEqual([])
  })

  it("tells a value of the notice, of a regulation and an assumption apart", () => {
    const text = { zh: "《条例》第十二条", en: "Regulations, article 12" }
    expect(describeOrigin({ kind: "notice", provision: "2.1" })).toEqual({
      zh: "来自通知 2.1",
      en: "from the notice, 2.1"
    })
    expect(describeOrigin({ kind: "regulation", reference: text })).toEqual({
      zh: "来自《条例》第十二条",
      en: "from Regulations, article 12"
    })
    expect(describeOrigin({ kind: "assumption", reason: text })).toEqual({
      zh: "假定：《条例》第十二条",
      en: "an assumption: Regulations, article 12"
    })
  })
})
