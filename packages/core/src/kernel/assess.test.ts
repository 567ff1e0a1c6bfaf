import { describe, expect, it } from "vitest"
import { type Device, devices, labelled, terminals, zoned } from "../network/index.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import type { Agency } from "./agency.ts"
import { assess, whereIn } from "./assess.ts"
import type { Batch, Origin } from "./county.ts"
import { openEvaluation } from "./evaluation.ts"
import { defineNotice } from "./notice.ts"

const notice = defineNotice({ ...yuanan2014, commands: [], rules: [zoned, labelled] })
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "财政局" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }
]
const options = { asOf: "2014-08-01" }
const assessed = (batches: readonly Batch[]) => assess(notice, { agencies, batches }, options)
const of = (labels: readonly string[], origin: Origin, agency = "finance"): Batch => ({
  set: "terminals",
  agency,
  records: labels.map((label) => ({ label })),
  origin,
  fields: ["zone"]
})

describe("where a record was written", () => {
  it("is told by file, sheet, row and cell, or by JSON Pointer", () => {
    expect(whereIn(undefined, 3)).toEqual({ place: {} })
    expect(whereIn({ file: "a.csv" }, 0)).toEqual({ place: { file: "a.csv" } })
    expect(whereIn({ file: "a.xlsx", sheet: "S", rows: [4, 9], columns: { name: "B" } }, 1)).toEqual({
      place: { file: "a.xlsx", sheet: "S", row: 9 },
      cells: { name: "B9" }
    })
    expect(whereIn({ file: "a.xlsx", rows: [4], columns: { name: "B" } }, 1)).toEqual({ place: { file: "a.xlsx" } })
    expect(whereIn({ pointer: "/register/x" }, 3)).toEqual({ place: { pointer: "/register/x/3" } })
    expect(whereIn({ pointer: "/register/x", rows: [0, 5] }, 1)).toEqual({ place: { pointer: "/register/x/5" } })
  })

  it("is found for each record, across empty batches and batches of several sets", () => {
    const server: Device = { kind: "server", label: "SV" }
    const batches: readonly Batch[] = [
      of([], { file: "empty.csv" }),
      of(["A", "B"], { file: "a.csv", rows: [2, 3] }),
      { set: "devices", agency: "finance", records: [server], origin: { file: "d.csv", rows: [2] }, fields: ["zone"] },
      of([], { file: "empty.csv" }),
      of(["C"], { file: "b.csv", rows: [2] }, "yangping"),
      of(["D"], { file: "c.csv", rows: [2] }, "yangping")
    ]
    const places = assessed(batches).findings.flatMap(({ evidence }) =>
      evidence.map(({ subject, place }) => `${subject} ${place.file} ${place.row}`)
    )
    expect(places).toEqual(["SV d.csv 2", "A a.csv 2", "B a.csv 3", "C b.csv 2", "D c.csv 2"])
  })
})

it.each(["2014-7-1", "2014/08/01", "20140801", "2014-02-30", ""])(
  "nothing is judged as of %j, which is no date",
  (asOf) => expect(() => assess(notice, { agencies, batches: [] }, { asOf })).toThrow(RangeError)
)

describe("an evaluation", () => {
  it("asks for the rows of its evidence, once and ascending, and no others", () => {
    const evaluation = openEvaluation(notice, options)
    const finance = evaluation.agency("finance")
    const add = evaluation.adder(terminals)
    add({ label: "A", zone: "办公区" }, finance, 30)
    add({ label: "B" }, finance, 100)
    add({ label: "C" }, finance, 9)
    add({ label: "C", zone: "办公区" }, finance, 12)
    const draft = evaluation.finish(agencies)
    expect(Array.from(draft.wanted, ([{ id }, rows]) => [id, rows])).toEqual([["terminals", [9, 12, 100]]])
    const asked = new Set<number>()
    draft.complete((_, row) => {
      asked.add(row)
      return { record: { label: "C" }, place: {} }
    })
    expect([...asked].toSorted((a, b) => a - b)).toEqual([9, 12, 100])
  })

  it("gives agencies their index at the first mention, the county's register being 0", () => {
    const evaluation = openEvaluation(notice, options)
    expect(["yangping", "finance", "yangping"].map((id) => evaluation.agency(id))).toEqual([1, 2, 1])
    expect(evaluation.finish(agencies).complete(() => ({ record: {}, place: {} })).agencies).toBe(agencies)
  })
})

describe("programming errors", () => {
  it("throw: a set or an agency that does not exist", () => {
    expect(() => assessed([{ set: "elsewhere", records: [] }])).toThrow(
      new TypeError("Notice yuanan-2014 has no record set elsewhere")
    )
    expect(() => assessed([of([], {}, "elsewhere")])).toThrow(
      new TypeError("Records are about elsewhere, which is not among the agencies")
    )
    const evaluation = openEvaluation(notice, options)
    const other = { ...devices }
    expect(() => evaluation.adder(other)).toThrow(new TypeError("Notice yuanan-2014 has no record set devices"))
    expect(() => evaluation.supply(other, 1)).toThrow(TypeError)
    expect(() => evaluation.reject(other, 1, 1)).toThrow(TypeError)
  })
})
