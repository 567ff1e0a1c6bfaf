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

  test("every normative provision has a rule", () => {
    expect(undecided(yuanan2014).map(({ id }) => id)).toEqual([])
  })

  test("deadlines that the notice sets are those of its parameters", () => {
    const deadlines = new Map(yuanan2014.provisions.map(({ id, deadline }) => [id, deadline]))
    for (const { origin, value, parameter } of yuanan2014.settings)
      if (origin.kind === "notice" && parameter.id.endsWith("Deadline"))
        expect(value, parameter.id).toBe(deadlines.get(origin.provision))
  })
})
