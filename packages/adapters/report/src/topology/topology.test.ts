import { assess, yuanan2014 } from "@zhengwu/core"
import { agency, batch, county, device, link, terminal, uplink } from "@zhengwu/testkit"
import { describe, expect, it } from "vitest"
import { drawTopology, renderTopology, topologyOf } from "../topology.ts"

const hostile = `"><script>alert(1)</script>&\u0000`
const drawn = county(
  [agency("caizheng")],
  [
    batch("devices", "caizheng", [device(1)]),
    batch("terminals", "caizheng", [
      terminal(1),
      terminal(2, { label: hostile }),
      terminal(3, { label: "很长的终端名称".repeat(8) })
    ]),
    batch("links", "caizheng", [link("SW-1", "PC-1"), link("SW-1", "没有")]),
    batch("uplinks", "caizheng", [uplink("自装宽带", { egress: "别家" }), { label: "老线路" }]),
    { set: "egresses", records: [{ name: "政务外网出口" }] }
  ]
)
const input = {
  notice: yuanan2014,
  county: drawn,
  report: assess(yuanan2014, drawn, { asOf: "2014-08-01" }),
  agency: "caizheng"
}

describe("a topology picture", () => {
  it("marks what the rules found", () => {
    const graph = topologyOf(input, "zh")!
    expect(graph.rooted).toBe(true)
    const faults = Object.fromEntries(graph.nodes.map(({ name, faults }) => [name, faults]))
    expect(faults["SW-1"]).toEqual([])
    expect(faults["PC-1"]).toEqual([])
    expect(faults[hostile]).toEqual(["unreachable"])
    expect(faults["没有"]).toEqual(["dangling"])
    expect(faults["自装宽带"]).toEqual(["private"])
    expect(faults["老线路"]).toEqual(["unclear"])
  })

  it("is the same each time, and holds no markup of the records", () => {
    const svg = renderTopology(input, "zh")!
    expect(renderTopology(input, "zh")).toBe(svg)
    expect(svg).not.toContain("<script")
    expect(svg).not.toContain("\u0000")
    expect(svg).toContain("&lt;script&gt;")
    expect(svg).toContain("私自接入互联网")
    expect(renderTopology(input, "en")).toContain("private internet connection")
  })

  it("tells the same in words, in both languages, and is nothing for an agency without records", () => {
    for (const locale of ["zh", "en"] as const) {
      const graph = topologyOf(input, locale)!
      const { description, width, height } = drawTopology(graph, locale)
      expect(description.join("\n")).toContain("SW-1")
      expect(Math.min(width, height)).toBeGreaterThan(100)
    }
    expect(renderTopology({ ...input, agency: "nobody" }, "zh")).toBeUndefined()
  })
})
