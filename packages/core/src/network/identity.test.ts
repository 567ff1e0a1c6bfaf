import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"

const agencies: readonly Agency[] = [{ id: "finance", name: { zh: "县财政局" }, kind: "department" }]

const found = (batches: readonly Omit<Batch, "agency">[]) =>
  assess(
    yuanan2014,
    { agencies, batches: batches.map((batch) => ({ ...batch, agency: "finance" })) },
    { asOf: "2014-08-01" }
  ).findings.map(({ code, subject }) => [code, subject])

describe("what is the same to whoever reads it", () => {
  it("is one label, number or name, whatever the case of its letters", () => {
    const codes = found([
      {
        set: "terminals",
        records: [
          { label: "CZ-PC-001", user: "Li", assetNumber: "YA-001" },
          { label: "cz-pc-001", user: "li", assetNumber: "ya-001" }
        ]
      }
    ])
    expect(codes).toContainEqual(["asset-shared", "YA-001"])
    expect(codes).toContainEqual(["name-shared", "Li"])
  })

  it("joins a line to its ends whatever their case", () => {
    const codes = found([
      { set: "devices", records: [{ label: "CZ-SW-01", kind: "access-switch", zone: "核心区" }] },
      { set: "terminals", records: [{ label: "CZ-PC-001", user: "张伟" }] },
      { set: "links", records: [{ label: "L1", from: "cz-sw-01", to: "Cz-Pc-001" }] }
    ]).map(([code]) => code)
    expect(codes).not.toContain("link-dangling")
    expect(codes).not.toContain("node-unreachable")
  })

  it("is one person where a row names several", () => {
    const codes = found([
      {
        set: "terminals",
        records: [
          { label: "CZ-PC-001", user: "张伟", otherUsers: ["李娜"] },
          { label: "CZ-PC-002", user: "李娜" }
        ]
      }
    ])
    expect(codes).toContainEqual(["name-shared", "李娜"])
  })
})
