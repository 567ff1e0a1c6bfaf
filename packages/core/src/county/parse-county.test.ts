import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assess } from "../kernel/assess.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { parseCounty } from "./parse-county.ts"

const agencies = [
  { id: "finance", name: "县财政局", kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]
const parsed = (json: unknown) => {
  const result = parseCounty(yuanan2014, json)
  return {
    ...result,
    told: result.issues.map(({ level, code, place }) => [level, code, place.pointer]),
    batches: result.ok ? result.value.batches : undefined
  }
}
const county = (more: object) => parsed({ agencies, ...more })

describe("a county", () => {
  it("is its agencies, and a batch for each list with its pointer", () => {
    const block = { block: "10.12.3.0/24", agency: "finance" }
    const terminal = { label: "PC-1", address: "10.12.3.4" }
    expect(
      parseCounty(yuanan2014, {
        agencies,
        register: { addressBlocks: [block], sightings: [] },
        dossiers: [{ agency: "finance", terminals: [terminal], devices: [] }, { agency: "洋坪镇" }]
      })
    ).toEqual({
      ok: true,
      issues: [],
      value: {
        agencies: [
          { id: "finance", name: { zh: "县财政局" }, kind: "department" },
          { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
        ],
        batches: [
          { set: "addressBlocks", records: [block], origin: { pointer: "/register/addressBlocks" } },
          { set: "sightings", records: [], origin: { pointer: "/register/sightings" } },
          { set: "terminals", agency: "finance", records: [terminal], origin: { pointer: "/dossiers/0/terminals" } },
          { set: "devices", agency: "finance", records: [], origin: { pointer: "/dossiers/0/devices" } }
        ]
      }
    })
    expect(county({})).toMatchObject({ ok: true, batches: [], told: [] })
  })

  it("is read as people write it; what was changed is noted in its place", () => {
    const { ok, batches, told, issues } = county({
      register: { addressBlocks: [{ block: "10.12.3.0/24", agency: "洋坪镇人民政府" }] },
      dossiers: [
        {
          agency: "财政局",
          terminals: [
            { label: "ＰＣ－１", mac: "00-1A-2B-3C-4D-5E", antivirusAsset: "是", registeredOn: "2014/7/1", zone: "" }
          ],
          devices: [{ kind: "路由器" }]
        }
      ]
    })
    expect(ok).toBe(true)
    expect(batches?.map(({ records }) => records)).toEqual([
      [{ block: "10.12.3.0/24", agency: "yangping" }],
      [{ label: "PC-1", mac: "00:1a:2b:3c:4d:5e", antivirusAsset: true, registeredOn: "2014-07-01" }],
      [{ kind: "router" }]
    ])
    expect(told).toContainEqual(["note", "full-width", "/dossiers/0/terminals/0/label"])
    expect(issues.every(({ set, field }) => set === "terminals" && field !== undefined)).toBe(true)
    expect(told.every(([level]) => level === "note")).toBe(true)
  })

  it("tells in each record of a list that the authority keeps whom it is about, and is said to be whole", () => {
    const filing = { kind: "topology", status: "submitted", submittedOn: "2014-07-10" }
    const { batches } = county({
      register: {
        filings: [
          { agency: "县财政局", ...filing },
          { agency: "yangping", ...filing },
          { agency: "finance", ...filing, kind: "网络拓扑图" }
        ]
      }
    })
    const pointer = "/register/filings"
    expect(batches).toEqual([
      { set: "filings", records: [], origin: { pointer } },
      { set: "filings", agency: "finance", records: [filing, filing], origin: { pointer, rows: [0, 2] } },
      { set: "filings", agency: "yangping", records: [filing], origin: { pointer, rows: [1] } }
    ])
    expect(county({ register: { filings: [] } }).batches).toEqual([
      { set: "filings", records: [], origin: { pointer } }
    ])
    expect(county({ dossiers: [{ agency: "finance", filings: [filing] }] }).batches).toMatchObject([
      { set: "filings", agency: "finance", records: [filing] }
    ])
  })
})

describe("what is wrong with a county", () => {
  it("is told all at once, each with its JSON Pointer, and then there is no county", () => {
    const { ok, told } = parsed({
      agencies: [...agencies, { id: "x", name: "气象局" }],
      registers: {},
      register: {
        adressBlocks: [],
        addressBlocks: [{ block: "10.12.3.0/33", agency: "财政部" }, "10.12.3.0/24"],
        addressSpaces: { block: "10.12.0.0/16" },
        filings: [
          { kind: "topology", status: "submitted" },
          { agency: "未知局", kind: "?", status: "submitted" }
        ]
      },
      dossiers: [
        { agency: "finance", terminals: [{ adress: "10.12.3.4", mac: "zz" }, null], links: "none" },
        { terminals: [] },
        { agency: "nowhere", terminals: [{ mac: "zz" }] },
        []
      ]
    })
    expect(ok).toBe(false)
    expect(told.every(([level]) => level === "error")).toBe(true)
    expect(told.map(([, code, pointer]) => [code, pointer])).toEqual([
      ["unknown-key", "/registers"],
      ["missing", "/agencies/2/kind"],
      ["unknown-key", "/register/adressBlocks"],
      ["missing", "/register/filings/0"],
      ["unknown-agency", "/register/filings/1/agency"],
      ["not-a-choice", "/register/filings/1/kind"],
      [expect.any(String), "/register/addressBlocks/0/block"],
      ["unknown-agency", "/register/addressBlocks/0/agency"],
      ["not-an-object", "/register/addressBlocks/1"],
      ["not-a-list", "/register/addressSpaces"],
      ["unknown-key", "/dossiers/0/terminals/0/adress"],
      [expect.any(String), "/dossiers/0/terminals/0/mac"],
      ["not-an-object", "/dossiers/0/terminals/1"],
      ["not-a-list", "/dossiers/0/links"],
      ["missing", "/dossiers/1"],
      ["unknown-agency", "/dossiers/2/agency"],
      ["not-an-object", "/dossiers/3"]
    ])
  })

  it("comes with what was probably meant, or with what there is", () => {
    const remedies = (json: object) =>
      county(json).issues.map(({ remedy, message }) => [message.en, remedy.en, remedy.zh])
    expect(remedies({ dossier: [] })).toEqual([
      ['Unknown key "dossier"', 'Did you mean "dossiers"?', "是否指“dossiers”？"]
    ])
    expect(remedies({ dossiers: [{ agency: "finance", terminal: [], zzzzzzzz: [] }] })).toEqual([
      ['Unknown key "terminal"', 'Did you mean "terminals"?', "是否指“terminals”？"],
      [
        'Unknown key "zzzzzzzz"',
        expect.stringMatching(/^Known keys: .*terminals/u),
        expect.stringContaining("可用的字段")
      ]
    ])
    expect(remedies({ dossiers: [{ agency: "finance", terminals: [{ lable: "x" }] }] })).toMatchObject([
      [expect.any(String), 'Did you mean "label"?', expect.any(String)]
    ])
  })

  it("is a list in the wrong hands: the county's in a dossier, an agency's own in the register", () => {
    expect(county({ dossiers: [{ agency: "finance", addressBlocks: [] }] }).told).toMatchObject([
      ["error", "unknown-key", "/dossiers/0/addressBlocks"]
    ])
    expect(county({ register: { terminals: [] } }).told).toMatchObject([
      ["error", "unknown-key", "/register/terminals"]
    ])
  })

  it("escapes what a JSON Pointer cannot hold", () => {
    expect(county({ "a/b~c": 1 }).told).toMatchObject([["error", "unknown-key", "/a~1b~0c"]])
  })

  it("may be everything", () => {
    for (const json of [undefined, null, 5, "x", [], [agencies]])
      expect(parsed(json)).toMatchObject({ ok: false, told: [["error", "not-an-object", ""]] })
    expect(parsed({})).toMatchObject({ ok: false, told: [["error", "no-agencies", "/agencies"]] })
    expect(county({ register: [], dossiers: {} }).told.map(([, code, pointer]) => [code, pointer])).toEqual([
      ["not-an-object", "/register"],
      ["not-a-list", "/dossiers"]
    ])
  })
})

describe("whatever the JSON is", () => {
  const names = yuanan2014.recordSets.flatMap(({ id, fields }) => [id, ...fields.map(({ name }) => name)])
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom("finance", "县财政局", "10.12.3.4", "2014-07-01", "是", "")
  )
  const record = fc.dictionary(fc.constantFrom("agency", "kind", ...names), anything, { maxKeys: 6 })
  const lists = fc.dictionary(
    fc.constantFrom(...yuanan2014.recordSets.map(({ id }) => id)),
    fc.oneof(anything, fc.array(fc.oneof(record, anything), { maxLength: 3 })),
    { maxKeys: 4 }
  )
  const json = fc.oneof(
    anything,
    fc.record(
      {
        agencies: fc.oneof(anything, fc.array(fc.oneof(record, anything)), fc.constant(agencies)),
        register: fc.oneof(lists, anything),
        dossiers: fc.oneof(
          fc.array(fc.tuple(lists, anything).map(([lists, agency]) => ({ ...lists, agency }))),
          anything
        )
      },
      { requiredKeys: [] }
    )
  )

  it("never throws: either there is a county that can be assessed, or an error that says where and what", () => {
    let whole = 0
    fc.assert(
      fc.property(json, (json) => {
        const result = parseCounty(yuanan2014, json)
        expect(result.ok).toBe(result.issues.every(({ level }) => level !== "error"))
        for (const { place, message, remedy } of result.issues) {
          expect(place.pointer).toMatch(/^(?:\/|$)/u)
          expect([message.zh, message.en, remedy.zh, remedy.en]).not.toContain("")
        }
        if (!result.ok) return
        whole++
        expect(assess(yuanan2014, result.value, { asOf: "2014-08-01" }).notice).toBe("yuanan-2014")
      }),
      { numRuns: 300, seed: 1 }
    )
    expect(whole).toBeGreaterThan(3)
  })

  it("does not throw for objects that hide what every object has, nor for lists a hundred thousand deep", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(1e5)}${"]".repeat(1e5)}`)
    for (const value of [{ toString: 1, valueOf: 1 }, { constructor: null, hasOwnProperty: 0 }, deep])
      for (const set of yuanan2014.recordSets) {
        const record = Object.fromEntries(set.fields.map(({ name }) => [name, value]))
        const list = { [set.id]: [record] }
        const whole = set.keptBy === "authority" ? { register: list } : { dossiers: [{ agency: "finance", ...list }] }
        expect([set.id, county(whole).ok]).toEqual([set.id, false])
      }
    expect(parsed({ agencies: [{ id: deep, name: deep, kind: deep }] }).ok).toBe(false)
    expect(parsed({ agencies: deep, register: deep, dossiers: deep }).ok).toBe(false)
  })

  it("points at values that are there, or at keys that could be there", () => {
    fc.assert(
      fc.property(lists, (lists) => {
        const whole: unknown = { agencies, dossiers: [{ agency: "finance", ...lists }] }
        for (const { place } of parseCounty(yuanan2014, whole).issues) {
          const steps = (place.pointer ?? "").split("/").slice(1, -1)
          const parent = steps.reduce<unknown>(
            (value, step) =>
              Object.entries(Object(value)).find(
                ([key]) => key === step.replaceAll("~1", "/").replaceAll("~0", "~")
              )?.[1],
            whole
          )
          expect(parent).toBeTypeOf("object")
        }
      })
    )
  })
})
