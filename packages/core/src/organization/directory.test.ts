import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { agencySpellings, directoryOf } from "./directory.ts"

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "远安县财政局", en: "Finance Bureau" }, aliases: ["财政"], kind: "department" },
  { id: "land", name: { zh: "远安县国土资源局" }, kind: "department" },
  { id: "jiuxian", name: { zh: "旧县镇人民政府" }, kind: "township" },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" },
  { id: "park", name: { zh: "远安县工业园区管委会" }, kind: "committee" },
  { id: "office-1", name: { zh: "县政府办公室" }, aliases: ["办公室"], kind: "department" },
  { id: "office-2", name: { zh: "县人大办公室" }, aliases: ["办公室"], kind: "department" }
]
const read = directoryOf(agencies)
const idOf = (written: string) => {
  const reading = read(written)
  return reading.ok ? reading.value : reading.fault.code
}

describe("the spellings of an agency's name", () => {
  it("are the whole name, and the one without province, city and county, and without 人民政府", () => {
    expect(agencySpellings("湖北省宜昌市远安县财政局")).toEqual(["湖北省宜昌市远安县财政局", "财政局"])
    expect(agencySpellings("远安县洋坪镇人民政府")).toEqual(["远安县洋坪镇人民政府", "洋坪镇人民政府", "洋坪镇"])
    expect(agencySpellings("县财政局")).toEqual(["县财政局", "财政局"])
    expect(agencySpellings("财政局")).toEqual(["财政局"])
  })

  it("take no county from a township's name that begins like one", () => {
    expect(agencySpellings("旧县镇")).toEqual(["旧县镇"])
    expect(agencySpellings("旧县镇人民政府")).toEqual(["旧县镇人民政府", "旧县镇"])
    expect(agencySpellings("远安县旧县镇人民政府")).toContain("旧县镇")
    expect(agencySpellings("旧县乡")).toEqual(["旧县乡"])
  })

  it("leave something of the name, and know blanks and width for nothing", () => {
    expect(agencySpellings("人民政府")).toEqual(["人民政府"])
    expect(agencySpellings("远安县")).toEqual(["远安县"])
    expect(agencySpellings(" 县　财政局 ")).toEqual(["县财政局", "财政局"])
    expect(agencySpellings("ＦＩＮＡＮＣＥ Bureau")).toEqual(["financebureau"])
    fc.assert(
      fc.property(fc.stringMatching(/^[远安县旧镇乡省市湖北人民政府局]{1,9}$/u), (name) => {
        const [whole, ...more] = agencySpellings(name)
        expect(whole).toBe(name)
        for (const each of more) {
          expect(each.length).toBeGreaterThan(0)
          expect(name).toContain(each)
        }
      })
    )
  })
})

describe("a directory of agencies", () => {
  it("finds an agency by id, name, English name, alias, and as people shorten these", () => {
    for (const written of [
      "finance",
      "远安县财政局",
      "县财政局",
      "财政局",
      " 财 政 局",
      "Finance bureau",
      "财政",
      "ＦＩＮＡＮＣＥ",
      "宜昌市远安县财政局"
    ])
      expect([written, idOf(written)]).toEqual([written, "finance"])
    for (const written of ["旧县镇", "旧县镇人民政府", "远安县旧县镇", "远安县旧县镇人民政府"])
      expect([written, idOf(written)]).toEqual([written, "jiuxian"])
    for (const written of ["洋坪镇", "洋坪镇人民政府", "远安县洋坪镇人民政府"])
      expect([written, idOf(written)]).toEqual([written, "yangping"])
    expect(idOf("工业园区管委会")).toBe("park")
  })

  it("refuses a name that may be any of several, and lists these", () => {
    expect(read("办公室")).toEqual({
      ok: false,
      fault: {
        code: "ambiguous-agency",
        message: { zh: "“办公室”可以指多个单位：office-1、office-2", en: '"办公室" may be any of office-1, office-2' },
        remedy: { zh: "填写单位的全称", en: "Write the agency's full name" }
      }
    })
    expect(idOf("县人大办公室")).toBe("office-2")
    expect(
      directoryOf([...agencies, { id: "finance", name: { zh: "县财政局" }, kind: "department" }])("财政局").ok
    ).toBe(true)
  })

  it("asks whether a similar name was meant, and else for one of the list", () => {
    expect(read("国士资源局")).toMatchObject({ ok: false, fault: { code: "unknown-agency" } })
    const similar = read("远安县国士资源局")
    expect(similar.ok ? undefined : similar.fault.remedy).toEqual({
      zh: "是否指“远安县国土资源局”？",
      en: 'Did you mean "远安县国土资源局"?'
    })
    const none = read("气象")
    expect(none.ok ? undefined : none.fault).toMatchObject({
      code: "unknown-agency",
      message: { zh: "单位名录中没有“气象”", en: 'No agency is called "气象"' },
      remedy: { zh: expect.stringContaining("名录"), en: expect.stringContaining("list of agencies") }
    })
    expect(idOf("")).toBe("unknown-agency")
    expect(idOf("toString")).toBe("unknown-agency")
  })

  it("finds each agency by its own id and whole name, unless these are another's too", () => {
    const name = fc.stringMatching(/^(远安县)?[财政国土旧]{2,3}[局镇乡](人民政府)?$/u)
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (names) => {
        const listed = names.map((zh, index): Agency => ({ id: `id-${index}`, name: { zh }, kind: "department" }))
        const find = directoryOf(listed)
        for (const [index, zh] of names.entries()) {
          expect(find(`id-${index}`)).toMatchObject({ ok: true, value: `id-${index}` })
          const like = names.filter((other) =>
            agencySpellings(other).some((form) => agencySpellings(zh).includes(form))
          )
          expect(find(zh)).toMatchObject(
            like.length === 1 ? { ok: true, value: `id-${index}` } : { ok: false, fault: { code: "ambiguous-agency" } }
          )
        }
      })
    )
  })
})
