import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { networkChapter } from "../notices/yuanan-2014/network.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { type Device, deviceName, type Link } from "./devices.ts"
import { type Terminal, terminalName } from "./terminals.ts"
import { topologyFiled, topologyRooted } from "./topology.ts"

const notice = defineNotice({
  id: "chapter-one",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: networkChapter.settings,
  recordSets: [filings, ...networkChapter.recordSets],
  rules: [topologyFiled, topologyRooted]
})
const finance: Agency = { id: "finance", name: { zh: "县财政局" }, kind: "department" }
const yangping: Agency = { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }

const assessed = (batches: readonly Batch[], asOf = "2014-09-01") =>
  assess(notice, { agencies: [finance, yangping], batches }, { asOf })

const statusOf = (rule: string, batches: readonly Batch[], asOf?: string) => {
  const { outcomes, findings } = assessed(batches, asOf)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    status: outcome?.status,
    measure: outcome?.measure,
    missing: outcome?.missing,
    due: outcome?.due,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

describe("network.topology-filed", () => {
  const rule = "network.topology-filed"
  const filing = (changes: object, kind = "topology"): readonly Batch[] => [
    {
      set: "filings",
      agency: "finance",
      records: [{ kind, status: "registered", registeredOn: "2014-08-20", ...changes }]
    }
  ]

  it("takes a diagram that was submitted by 2014-07-31, and refuses one of the day after", () => {
    expect(statusOf(rule, filing({ submittedOn: "2014-07-30" })).status).toBe("met")
    expect(statusOf(rule, filing({ submittedOn: "2014-07-31" })).status).toBe("met")
    expect(statusOf(rule, filing({ submittedOn: "2014-08-01" }))).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 },
      found: [["topology-filed-late", "网络拓扑图"]]
    })
  })

  it("is pending to the end of the last day where nothing was filed", () => {
    const nothing: readonly Batch[] = [{ set: "filings", records: [] }]
    expect(statusOf(rule, nothing, "2014-07-31")).toMatchObject({ status: "pending", due: "2014-07-31", found: [] })
    expect(statusOf(rule, nothing, "2014-08-01")).toMatchObject({ status: "breached" })
  })

  it("is unknown without the list of filings, and takes another kind of filing for nothing", () => {
    expect(statusOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "filings" }], found: [] })
    expect(statusOf(rule, filing({ submittedOn: "2014-07-10" }, "catalogue")).found).toContainEqual([
      "topology-not-filed",
      "县财政局"
    ])
  })

  it("refuses one that was rejected and not handed in again", () => {
    const rejected = { status: "rejected", submittedOn: "2014-07-10", decidedOn: "2014-07-12", registeredOn: undefined }
    const { found } = statusOf(rule, filing(rejected))
    expect(found).toContainEqual(["topology-rejected", "网络拓扑图"])
  })

  it("says so in both languages", () => {
    const report = assessed(filing({ submittedOn: "2014-08-01" }))
    const [late] = report.findings
    if (late === undefined) throw new TypeError("nothing found")
    expect(late.due).toBe("2014-07-31")
    expect(describeFinding(notice, report, late, "zh")).toMatchObject({
      message: "网络拓扑图于2014-08-01上报，晚于期限2014-07-31",
      remedy: "向县电子政务办公室说明逾期原因，今后按期上报",
      sentence: expect.stringContaining("于2014年7月底前上报县电子政务办公室登记")
    })
    expect(describeFinding(notice, report, late, "en")).toMatchObject({
      message: "The topology diagram was filed on 2014-08-01, after the deadline 2014-07-31",
      remedy: "Explain the delay to the county e-government office and file in time in future"
    })
  })

  it("calls a draft only what is one, and does not deny that a diagram that was withdrawn was filed", () => {
    const words = (changes: object, asOf: string) => {
      const report = assessed(filing({ registeredOn: undefined, ...changes }), asOf)
      const [finding] = report.findings
      if (finding === undefined) throw new TypeError("nothing found")
      return [
        describeFinding(notice, report, finding, "zh").message,
        describeFinding(notice, report, finding, "en").message
      ]
    }
    expect(words({ status: "draft" }, "2014-08-02")).toEqual([
      "至2014-07-31未上报网络拓扑图：材料仍是草稿",
      "No topology diagram was filed by 2014-07-31: it is still a draft"
    ])
    expect(words({ status: "submitted", submittedOn: "2014-08-05" }, "2014-08-02")).toEqual([
      "至2014-07-31未上报网络拓扑图",
      "No topology diagram was filed by 2014-07-31"
    ])
    expect(
      words(
        { status: "withdrawn", submittedOn: "2014-07-05", registeredOn: "2014-07-07", withdrawnOn: "2014-08-10" },
        "2014-08-20"
      )
    ).toEqual(["网络拓扑图上报后已撤回，没有重新上报", "The topology diagram was withdrawn and not filed again"])
  })

  it("agrees with a plain reading of what was submitted and registered, in any order", () => {
    const day = fc.constantFrom("2014-07-20", "2014-07-31", "2014-08-01", "2014-08-15")
    const records = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant("topology"),
          status: fc.constant("registered"),
          submittedOn: day,
          registeredOn: fc.constant("2014-08-20")
        }),
        fc.record({
          kind: fc.constantFrom("topology", "catalogue"),
          status: fc.constantFrom("draft", "rejected", "submitted"),
          submittedOn: day
        })
      ),
      { maxLength: 4 }
    )
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), (filed, order) => {
        const own = filed.filter(({ kind, status }) => kind === "topology" && status !== "draft")
        const expected = own.some(({ status, submittedOn }) => status === "registered" && submittedOn <= "2014-07-31")
          ? "met"
          : own.some(({ status, submittedOn }) => status === "submitted" && submittedOn <= "2014-07-31")
            ? "pending"
            : "breached"
        const given = (records: readonly unknown[]) =>
          assessed([
            { set: "filings", records: [] },
            { set: "filings", agency: "finance", records }
          ])
        const report = given(filed)
        expect(report.outcomes.find((each) => each.rule === rule)?.status).toBe(expected)
        expect(given(shuffled(filed, order))).toEqual(report)
      })
    )
  })
})

const shuffled = <T>(items: readonly T[], order: Iterable<number>): readonly T[] => {
  const numbers = order[Symbol.iterator]()
  return items
    .map((item) => ({ item, rank: Number(numbers.next().value) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

describe("network.topology-rooted", () => {
  const rule = "network.topology-rooted"
  const accessSwitch: Device = { kind: "access-switch", label: "SW" }
  const network = (
    devices: readonly Device[],
    terminals: readonly Terminal[],
    links: readonly Link[],
    agency = "finance"
  ) => [
    { set: "devices", agency, records: devices },
    { set: "terminals", agency, records: terminals },
    { set: "links", agency, records: links }
  ]

  it("follows the lines from the access switch, in either direction and over other devices", () => {
    const devices: readonly Device[] = [
      accessSwitch,
      { kind: "switch", label: "SW-2" },
      { kind: "printer", assetNumber: "YA-9" }
    ]
    const links = [
      { from: "SW-2", to: "SW" },
      { from: "SW-2", to: "PC-1" },
      { from: "YA-9", to: "SW-2" },
      { from: "10.12.3.4", to: "SW" }
    ]
    expect(statusOf(rule, network(devices, [{ label: "PC-1" }, { address: "10.12.3.4" }], links))).toMatchObject({
      status: "met",
      measure: { checked: 9, breached: 0 },
      found: []
    })
  })

  it("names each node that no line joins to the access switch, and those of an island", () => {
    const devices: readonly Device[] = [accessSwitch, { kind: "switch", label: "SW-2" }]
    const { status, found, measure } = statusOf(
      rule,
      network(
        devices,
        [{ label: "PC-1" }, { label: "PC-2" }],
        [
          { from: "SW", to: "PC-1" },
          { from: "SW-2", to: "PC-2" }
        ]
      )
    )
    expect({ status, measure }).toMatchObject({ status: "breached", measure: { breached: 2 } })
    expect(found).toEqual([
      ["node-unreachable", "PC-2"],
      ["node-unreachable", "SW-2"]
    ])
  })

  it("finds a missing access switch once, and not each node without it", () => {
    const { found } = statusOf(rule, network([{ kind: "switch", label: "SW-2" }], [{ label: "PC-1" }], []))
    expect(found).toEqual([["no-access-switch", "县财政局"]])
    expect(statusOf(rule, network([], [], []))).toMatchObject({ status: "met", measure: { checked: 0 } })
  })

  it("takes no switch that is out of use for a start, and asks no line of a device that is", () => {
    const unused = { ...accessSwitch, inUse: false }
    const line = [{ from: "SW", to: "PC-1" }]
    expect(statusOf(rule, network([unused], [{ label: "PC-1" }], line)).found).toEqual([
      ["no-access-switch", "县财政局"]
    ])
    const spare: Device = { kind: "switch", label: "SW-2", inUse: false }
    expect(statusOf(rule, network([accessSwitch, spare], [{ label: "PC-1" }], line))).toMatchObject({
      status: "met",
      measure: { checked: 4 }
    })
  })

  it("names lines with one end or both ends that are nothing on the register", () => {
    const links = [
      { label: "L-1", from: "SW", to: "PC-9" },
      { label: "L-2", from: "PC-9", to: "SW" },
      { from: "X", to: "Y" }
    ]
    const report = assessed(network([accessSwitch], [], links))
    const dangling = report.findings.filter(({ code }) => code === "link-dangling")
    expect(dangling.map(({ subject, detail }) => [subject, detail["end"]])).toEqual([
      ["L-1", "to"],
      ["L-2", "from"],
      ["X – Y", "both"]
    ])
    expect(dangling.map((each) => describeFinding(notice, report, each, "zh").message)).toEqual([
      "线路“L-1”的终点“PC-9”不是已登记的设备或终端",
      "线路“L-2”的起点“PC-9”不是已登记的设备或终端",
      "线路“X – Y”的两端“X”和“Y”不是已登记的设备或终端"
    ])
    expect(dangling.map((each) => describeFinding(notice, report, each, "en").message)).toEqual([
      'Line "L-1" ends at "PC-9", which is no registered device or terminal',
      'Line "L-2" ends at "PC-9", which is no registered device or terminal',
      'Neither end of line "X – Y" ("X", "Y") is a registered device or terminal'
    ])
  })

  it("takes a name that a device and a terminal share for neither of them", () => {
    const devices: readonly Device[] = [accessSwitch, { kind: "switch", label: "A" }]
    const shared = (links: readonly Link[], terminals: readonly Terminal[] = [{ label: "A" }]) =>
      statusOf(rule, network(devices, terminals, links)).found
    // The line may be the device's or the terminal's: neither is joined, nor lost, for certain.
    expect(shared([{ from: "SW", to: "A" }])).toEqual([["link-ambiguous", "A"]])
    expect(
      shared(
        [
          { from: "SW", to: "A" },
          { from: "A", to: "PC-1" }
        ],
        [{ label: "A" }, { assetNumber: "A" }, { label: "PC-1" }]
      )
    ).toEqual([["link-ambiguous", "A"]])
    // No line names it: both are lost.
    expect(shared([])).toEqual([
      ["node-unreachable", "A"],
      ["node-unreachable", "A"]
    ])
    expect(shared([{ from: "A", to: "X" }])).toEqual([
      ["link-dangling", "A – X"],
      ["node-unreachable", "A"],
      ["node-unreachable", "A"]
    ])
  })

  it("takes no terminal that is called as the access switch for joined", () => {
    const terminals = [{ label: "SW" }]
    expect(statusOf(rule, network([accessSwitch], terminals, [])).found).toEqual([["node-unreachable", "SW"]])
    const line = [{ label: "L-1", from: "SW", to: "R-1" }]
    const report = assessed(network([accessSwitch, { kind: "router", label: "R-1" }], terminals, line))
    const [finding, ...others] = report.findings.filter((each) => each.rule === rule)
    if (finding === undefined) throw new TypeError("nothing found")
    expect(others).toEqual([])
    expect(finding.evidence.map(({ set, subject }) => [set, subject])).toEqual([
      ["devices", "SW"],
      ["terminals", "SW"]
    ])
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "有设备也有终端叫“SW”，一端写“SW”的线路分不清接的是哪一个",
      remedy: "给叫“SW”的设备或终端换一个标识，并更正所接线路的登记"
    })
    expect(describeFinding(notice, report, finding, "en")).toMatchObject({
      message: 'Both a device and a terminal are called "SW": a line that ends at "SW" does not say which is meant',
      remedy: 'Give the device or the terminal that is called "SW" another label, and correct the entries of its lines'
    })
  })

  it("takes no node of another agency for an end or a root", () => {
    const batches = [
      ...network([{ kind: "switch", label: "SW-2" }], [], [{ from: "SW", to: "SW-2" }]),
      ...network([accessSwitch], [], [], "yangping")
    ]
    expect(statusOf(rule, batches).found).toEqual([
      ["link-dangling", "SW – SW-2"],
      ["no-access-switch", "县财政局"]
    ])
  })

  it("is unknown without devices, terminals or lines, and where rows of them could not be read", () => {
    const whole = network([accessSwitch], [], [])
    for (const set of ["devices", "terminals", "links"]) {
      expect(
        statusOf(
          rule,
          whole.filter((each) => each.set !== set)
        )
      ).toMatchObject({ status: "unknown", missing: [{ set }] })
      expect(statusOf(rule, [...whole, { set, agency: "finance", records: [], rejected: 3 }])).toMatchObject({
        status: "unknown",
        missing: [{ set, rejected: 3 }]
      })
    }
  })

  it("agrees with a search along the lines, for two agencies in any order", () => {
    const name = fc.constantFrom("A", "B", "C", "D", "E")
    const agency = fc.constantFrom("finance", "yangping")
    const device = fc.record({
      kind: fc.constantFrom<Device["kind"]>("access-switch", "switch", "router"),
      label: name
    })
    const terminal = fc.oneof(fc.record({ label: name }), fc.record({ assetNumber: name }), fc.record({ user: name }))
    const rows = fc.array(
      fc.oneof(
        fc.record({ set: fc.constant("devices" as const), agency, record: device }),
        fc.record({ set: fc.constant("terminals" as const), agency, record: terminal }),
        fc.record({ set: fc.constant("links" as const), agency, record: fc.record({ from: name, to: name }) })
      ),
      { maxLength: 14 }
    )
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (given, order) => {
        const supplied = [finance, yangping].flatMap(({ id }) => network([], [], [], id))
        const batchesOf = (rows: typeof given) => [
          ...supplied,
          ...rows.map(({ set, agency, record }) => ({ set, agency, records: [record] }))
        ]
        const report = assessed(batchesOf(given))
        const found = report.findings
          .filter((each) => each.rule === rule)
          .map(({ code, subject, agencies }) => `${agencies.join()} ${code} ${subject}`)
        expect(found.toSorted()).toEqual(["finance", "yangping"].flatMap((id) => searched(id, given)).toSorted())
        expect(assessed(batchesOf([...shuffled(given, order)]))).toEqual(report)
      })
    )
  })
})

/** What a search from the access switches finds in one agency's records. */
const searched = (
  agency: string,
  rows: readonly { readonly set: string; readonly agency: string; readonly record: object }[]
): readonly string[] => {
  const of = <T>(set: string) =>
    rows.filter((each) => each.set === set && each.agency === agency).map(({ record }) => record as T)
  const devices = of<Device>("devices")
  const nodes = [
    ...devices.map((each) => ({ kind: "device", name: deviceName(each) })),
    ...of<Terminal>("terminals").map((each) => ({ kind: "terminal", name: terminalName(each) }))
  ]
  const named = (end: string) => [
    ...new Set(nodes.filter(({ name }) => name === end).map(({ kind }) => `${kind} ${end}`))
  ]
  const links = of<Link>("links")
  const joins = links.filter(({ from, to }) => named(from).length > 0 && named(to).length > 0)
  const reached = new Set(
    devices.filter(({ kind }) => kind === "access-switch").map((each) => `device ${deviceName(each)}`)
  )
  const rootless = reached.size === 0
  for (let before = -1; before < reached.size;) {
    before = reached.size
    for (const { from, to } of joins) {
      const ends = [...named(from), ...named(to)]
      if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end)
    }
  }
  const ambiguous = new Set(joins.flatMap(({ from, to }) => [from, to]).filter((end) => named(end).length > 1))
  return [
    ...(rootless && nodes.length > 0
      ? [`${agency} no-access-switch ${[finance, yangping].find(({ id }) => id === agency)?.name.zh}`]
      : []),
    ...(rootless
      ? []
      : nodes.flatMap(({ kind, name }) =>
          name === undefined || reached.has(`${kind} ${name}`) ? [] : [`${agency} node-unreachable ${name}`]
        )),
    ...Array.from(ambiguous, (end) => `${agency} link-ambiguous ${end}`),
    ...links.filter((link) => !joins.includes(link)).map(({ from, to }) => `${agency} link-dangling ${from} – ${to}`)
  ]
}
