import { createHash } from "node:crypto"
import { isNormative, undecided, yuanan2014 } from "@zhengwu/core"
import { describe, expect, test } from "vitest"

/** Of the notice as published, in UTF-8. */
const sha256 = "62170441ad2a2f7292eb2ef71e700e1093e0bd17f0830b9469fd16a3dace3d7d"

describe("the notice as a value", () => {
  test("its provisions, put together, are the whole text and nothing else", () => {
    const text = yuanan2014.provisions.map(({ text }) => text.zh).join("")
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(sha256)
  })

  test("it has 56 provisions, 47 of them normative, each with an English gloss", () => {
    expect(yuanan2014.provisions).toHaveLength(56)
    expect(yuanan2014.provisions.filter(isNormative)).toHaveLength(47)
    expect(yuanan2014.provisions.filter(({ text }) => text.en.trim() === "")).toEqual([])
  })

  test("every normative provision addresses somebody, and nothing else does", () => {
    for (const provision of yuanan2014.provisions)
      if (isNormative(provision)) expect(provision.addressees, provision.id).not.toEqual([])
  })

  test("what no rule decides yet is exactly this list", () => {
    expect(undecided(yuanan2014).map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "2.0.regulation",
        "2.1.proactive",
        "2.1.guidance",
        "2.1.catalogue",
        "2.2.powers",
        "2.3.fiscal",
        "2.3.fiscal-rules",
        "2.4.land",
        "2.4.housing",
        "2.4.procurement",
        "2.5.services",
        "2.6.environment",
        "2.6.safety",
        "2.6.food-drug",
        "2.6.credit",
        "2.7.engineering",
        "2.8.village",
        "2.9.request",
        "2.9.convert",
        "3.0.purpose",
        "3.1.clarity",
        "3.2.assurance",
        "3.3.control",
        "3.4.services",
        "3.5.themes",
        "3.6.channels",
        "3.7.interaction",
        "4.0.basis",
        "4.1.process",
        "4.2.portal",
        "4.3.applications",
        "4.4.villages",
        "4.5.mail",
        "4.5.accounts",
        "5.0.systems",
        "6.0.system",
        "6.1.leadership",
        "6.1.posts",
        "6.2.regimes",
        "6.3.training",
        "6.4.incentives",
      ]
    `)
  })

  test("deadlines that the notice sets are those of its parameters", () => {
    const deadlines = new Map(yuanan2014.provisions.map(({ id, deadline }) => [id, deadline]))
    for (const { origin, value, parameter } of yuanan2014.settings)
      if (origin.kind === "notice" && parameter.id.endsWith("Deadline"))
        expect(value, parameter.id).toBe(deadlines.get(origin.provision))
  })
})
