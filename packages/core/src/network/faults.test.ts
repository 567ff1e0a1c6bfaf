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
  rules: networkChapter.rules
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

type Sets = Readonly<Record<string, readonly object[]>>

const topology = { kind: "topology", status: "registered", submittedOn: "2014-07-10", registeredOn: "2014-07-15" }
const approval = {
  kind: "router",
  subject: "R-1",
  status: "approved",
  submittedOn: "2014-07-10",
  decidedOn: "2014-07-15"
}
const accessSwitch = {
  kind: "access-switch",
  label: "SW-1",
  zone: "核心区",
  address: "10.12.3.254",
  translatesAddresses: false
}
const router = { kind: "router", label: "R-1", zone: "核心区", translatesAddresses: true }
const line = { label: "L-1", from: "SW-1", to: "PC-1" }
const otherLine = { label: "L-2", from: "SW-1", to: "R-1" }
const terminal = {
  label: "PC-1",
  user: "张伟",
  address: "10.12.3.1",
  mac: "00:1a:2b:00:00:01",
  assetNumber: "YA-1",
  zone: "办公区",
  antivirus: "江民",
  antivirusAsset: true,
  registeredOn: "2014-05-01",
  reportedOn: "2014-06-01"
}
const publication = {
  title: "公告",
  publishedOn: "2014-07-20",
  secrecyReviewedOn: "2014-07-20",
  secrecyResult: "cleared"
}

/** A county at which no rule of the chapter finds fault. */
const faultless = {
  filings: [topology, approval],
  devices: [accessSwitch, router],
  links: [line, otherLine],
  terminals: [terminal],
  uplinks: [{ label: "上联", egress: "统一出口" }],
  accessObservations: [{ kind: "dual-homed", subject: "PC-1", gateway: "10.12.0.1", observedOn: "2014-08-01" }],
  publications: [publication],
  egresses: [{ name: "统一出口", gateway: "10.12.0.1" }],
  addressBlocks: [{ block: "10.12.3.0/24", agency: "finance" }],
  addressSpaces: [{ block: "10.12.0.0/16" }],
  sightings: [{ address: "10.12.3.1", mac: "00:1a:2b:00:00:01" }, { address: "10.12.3.254" }]
} satisfies Sets

const countySets = new Set(["egresses", "addressBlocks", "addressSpaces", "sightings"])

const assessed = (changes: Sets = {}) => {
  const sets: Sets = { ...faultless, ...changes }
  const batches = Object.entries(sets).map(([set, records]): Batch => ({
    set,
    ...(countySets.has(set) ? {} : { agency: "finance" }),
    records
  }))
  return assess(notice, { agencies, batches }, { asOf: "2014-09-01" })
}

const { user: _user, ...nobody } = terminal
const { mac: _mac, assetNumber: _asset, ...nothing } = terminal
const { address: _address, ...nowhere } = terminal
const { zone: _zone, ...zoneless } = terminal
const { label: _label, ...unlabelled } = terminal
const { registeredOn: _registered, ...unregistered } = terminal
const { reportedOn: _reported, ...unreported } = terminal
const second = {
  ...terminal,
  label: "PC-2",
  user: "李娜",
  address: "10.12.3.2",
  mac: "00:1a:2b:00:00:02",
  assetNumber: "YA-2"
}
const lines = [...faultless.links, { label: "L-3", from: "SW-1", to: "PC-2" }]
const seen = [...faultless.sightings, { address: "10.12.3.2", mac: "00:1a:2b:00:00:02" }]
/** A second terminal in the register, on a line and on the network. */
const beside = (...terminals: readonly object[]): Sets => ({ terminals, links: lines, sightings: seen })

/** For each fault of the chapter, changes that provoke it, with all that they provoke beside it. */
const cases: Readonly<Record<string, readonly [changes: Sets, beside?: readonly string[]]>> = {
  "network.topology-filed topology-not-filed": [{ filings: [approval] }],
  "network.topology-filed topology-filed-late": [
    { filings: [{ ...topology, submittedOn: "2014-08-01", registeredOn: "2014-08-02" }, approval] }
  ],
  "network.topology-filed topology-rejected": [
    {
      filings: [{ kind: "topology", status: "rejected", submittedOn: "2014-07-10", decidedOn: "2014-07-12" }, approval]
    }
  ],
  "network.topology-rooted no-access-switch": [{ devices: [{ ...accessSwitch, kind: "switch" }, router] }],
  "network.topology-rooted node-unreachable": [{ links: [otherLine] }],
  "network.topology-rooted link-dangling": [{ links: [line, otherLine, { label: "L-3", from: "SW-1", to: "PC-9" }] }],
  "network.topology-rooted link-ambiguous": [
    {
      devices: [accessSwitch, router, { kind: "printer", zone: "办公区", label: "PC-1", translatesAddresses: false }]
    }
  ],
  "network.zoned device-without-zone": [{ devices: [accessSwitch, { ...router, zone: undefined }] }],
  "network.zoned terminal-without-zone": [beside(zoneless, second)],
  "network.labelled device-unlabelled": [
    {
      devices: [
        accessSwitch,
        router,
        { kind: "printer", zone: "办公区", assetNumber: "YA-9", translatesAddresses: false }
      ],
      links: [...faultless.links, { label: "L-3", from: "SW-1", to: "YA-9" }]
    }
  ],
  "network.labelled link-unlabelled": [{ links: [...faultless.links, { from: "SW-1", to: "R-1" }] }],
  "network.labelled terminal-unlabelled": [
    beside({ ...second, label: "PC-2" }, unlabelled),
    ["network.topology-rooted link-dangling", "network.topology-rooted node-unreachable"]
  ],
  "network.labelled device-label-shared": [
    { devices: [accessSwitch, router, { ...accessSwitch, kind: "switch", address: undefined }] }
  ],
  "network.labelled link-label-shared": [{ links: [line, otherLine, otherLine] }],
  "network.labelled terminal-label-shared": [
    beside(terminal, { ...second, label: "PC-1" }),
    ["network.topology-rooted link-dangling"]
  ],
  "network.single-egress uplink-unclear": [{ uplinks: [...faultless.uplinks, { label: "宽带" }] }],
  "network.single-egress private-uplink": [{ uplinks: [{ label: "宽带", egress: "电信" }] }],
  "network.single-egress private-access": [
    { accessObservations: [{ kind: "mobile-network", subject: "PC-1", observedOn: "2014-08-01" }] }
  ],
  "ip.allocated terminal-address-not-allocated": [
    {
      terminals: [{ ...terminal, address: "10.12.9.1" }],
      sightings: [{ address: "10.12.9.1" }, { address: "10.12.3.254" }]
    }
  ],
  "ip.allocated device-address-not-allocated": [
    {
      devices: [{ ...accessSwitch, address: "10.12.9.254" }, router],
      sightings: [{ address: "10.12.3.1" }, { address: "10.12.9.254" }]
    }
  ],
  "ip.one-person-one-machine-one-ip person-missing": [beside(nobody, second)],
  "ip.one-person-one-machine-one-ip machine-missing": [beside(nothing, second)],
  "ip.one-person-one-machine-one-ip address-missing": [{ ...beside(nowhere, second), sightings: seen.slice(1) }],
  "ip.one-person-one-machine-one-ip several-persons": [{ terminals: [{ ...terminal, otherUsers: ["李娜"] }] }],
  "ip.one-person-one-machine-one-ip several-machines": [
    { terminals: [{ ...terminal, otherMacs: ["00:1a:2b:00:00:09"] }] }
  ],
  "ip.one-person-one-machine-one-ip several-addresses": [
    {
      terminals: [{ ...terminal, otherAddresses: ["10.12.3.9"] }],
      sightings: [...faultless.sightings, { address: "10.12.3.9" }]
    }
  ],
  "ip.one-person-one-machine-one-ip address-shared": [
    {
      ...beside(terminal, { ...second, address: "10.12.3.1" }),
      sightings: [{ address: "10.12.3.1" }, { address: "10.12.3.254" }]
    }
  ],
  "ip.one-person-one-machine-one-ip mac-shared": [
    {
      ...beside(terminal, { ...second, mac: terminal.mac }),
      sightings: [...faultless.sightings, { address: "10.12.3.2" }]
    }
  ],
  "ip.one-person-one-machine-one-ip asset-shared": [beside(terminal, { ...second, assetNumber: "YA-1" })],
  "ip.one-person-one-machine-one-ip person-shared": [
    beside({ ...terminal, staffNumber: "S1" }, { ...second, staffNumber: "S1" })
  ],
  "ip.one-person-one-machine-one-ip name-shared": [beside(terminal, { ...second, user: "张伟" })],
  "ip.registered not-registered": [beside(unregistered, second)],
  "ip.registered not-reported": [beside(unreported, second)],
  "ip.registered unregistered-address": [{ sightings: seen }],
  "ip.registered mac-differs": [
    { sightings: [{ address: "10.12.3.1", mac: "00:1a:2b:00:00:09" }, { address: "10.12.3.254" }] }
  ],
  "ip.registered never-seen": [{ sightings: [{ address: "10.12.3.254" }] }],
  "ip.blocks-disjoint blocks-overlap": [
    { addressBlocks: [...faultless.addressBlocks, { block: "10.12.3.128/25", agency: "yangping" }] }
  ],
  "ip.blocks-disjoint block-outside-county": [{ addressSpaces: [{ block: "10.12.0.0/23" }] }],
  "network.no-address-translation translates-addresses": [
    { devices: [{ ...accessSwitch, translatesAddresses: true }, router] }
  ],
  "network.routers-filed router-not-filed": [
    {
      devices: [accessSwitch, { ...router, label: "R-2", translatesAddresses: false }],
      links: [line, { ...otherLine, to: "R-2" }]
    }
  ],
  "security.antivirus-installed antivirus-missing": [{ terminals: [{ ...terminal, antivirus: "瑞星" }] }],
  "security.assets-registered asset-not-registered": [{ terminals: [{ ...terminal, antivirusAsset: false }] }],
  "security.secrecy-reviewed published-without-clearance": [
    { publications: [{ ...publication, secrecyResult: "withheld" }] }
  ]
}

describe("the faults of chapter I", () => {
  it("are none in a county that does what the notice demands", () => {
    const report = assessed()
    expect(report.findings).toEqual([])
    const judged = report.outcomes.filter(({ agency }) => agency !== "yangping")
    expect(judged.map(({ rule, status }) => `${rule} ${status}`)).toEqual([
      ...networkChapter.rules.filter(({ scope }) => scope === "agency").map(({ id }) => `${id} met`),
      ...networkChapter.rules.filter(({ scope }) => scope === "county").map(({ id }) => `${id} met`)
    ])
    for (const { measure } of judged) expect(measure.checked).toBeGreaterThan(0)
  })

  it("are each provoked by a case, and no case is about a fault that no rule has", () => {
    const faults = networkChapter.rules.flatMap(({ id, breaches }) =>
      Object.keys(breaches).map((code) => `${id} ${code}`)
    )
    expect(Object.keys(cases).toSorted()).toEqual(faults.toSorted())
  })

  it.each(Object.entries(cases))(
    "%s comes alone or with what must come with it, and has words",
    (fault, [changes, others = []]) => {
      const report = assessed(changes)
      const found = new Set(report.findings.map(({ rule, code }) => `${rule} ${code}`))
      expect([...found].toSorted()).toEqual([fault, ...others].toSorted())
      for (const finding of report.findings) {
        const zh = describeFinding(notice, report, finding, "zh")
        const en = describeFinding(notice, report, finding, "en")
        for (const words of [zh.message, zh.remedy]) expect(words).toMatch(/\p{Script=Han}/u)
        for (const words of [en.message, en.remedy]) expect(words).toMatch(/^["A-Z2]/u)
        expect(JSON.stringify([zh, en])).not.toMatch(/undefined|null|NaN|\[object/u)
        expect(en.message.replaceAll(/"[^"]*"/gu, "…")).not.toMatch(/[，。“”、；]/u)
      }
    }
  )
})
