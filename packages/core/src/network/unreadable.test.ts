import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
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
const finance: Agency = { id: "finance", name: { zh: "县财政局" }, kind: "department" }
const countySets = new Set(["egresses", "addressBlocks", "addressSpaces", "sightings"])

const batch = (set: string, records: readonly object[], rejected?: number): Batch => ({
  set,
  ...(countySets.has(set) ? {} : { agency: "finance" }),
  records,
  ...(rejected === undefined ? {} : { rejected })
})

const outcomeOf = (rule: string, batches: readonly Batch[]) => {
  const { outcomes, findings } = assess(notice, { agencies: [finance], batches }, { asOf: "2014-09-01" })
  return {
    status: outcomes.find((each) => each.rule === rule)?.status,
    missing: outcomes.find((each) => each.rule === rule)?.missing,
    codes: findings.filter((each) => each.rule === rule).map(({ code }) => code)
  }
}

type Case = readonly [rule: string, code: string, records: Readonly<Record<string, readonly object[]>>, lost: string]

const terminal = { label: "PC-1", address: "10.12.3.1", registeredOn: "2014-05-01", reportedOn: "2014-06-01" }
const topologyOf = (links: readonly object[]) => ({
  devices: [{ kind: "access-switch", label: "SW-1" }],
  terminals: [terminal],
  links
})

/** Faults that rest on something not being there, with the set in which it might have stood. */
const absences: readonly Case[] = [
  ["network.topology-filed", "topology-not-filed", { filings: [] }, "filings"],
  ["network.topology-rooted", "no-access-switch", { devices: [], terminals: [terminal], links: [] }, "devices"],
  ["network.topology-rooted", "node-unreachable", topologyOf([]), "links"],
  [
    "network.topology-rooted",
    "link-dangling",
    topologyOf([
      { from: "SW-1", to: "PC-1" },
      { from: "SW-1", to: "PC-9" }
    ]),
    "terminals"
  ],
  [
    "network.single-egress",
    "private-uplink",
    { uplinks: [{ label: "上联", egress: "统一出口" }], egresses: [] },
    "egresses"
  ],
  [
    "ip.allocated",
    "terminal-address-not-allocated",
    { terminals: [terminal], devices: [], addressBlocks: [] },
    "addressBlocks"
  ],
  [
    "ip.registered",
    "unregistered-address",
    {
      terminals: [],
      devices: [],
      sightings: [{ address: "10.12.3.9" }],
      addressBlocks: [{ block: "10.12.3.0/24", agency: "finance" }]
    },
    "terminals"
  ],
  [
    "network.no-address-translation",
    "translates-addresses",
    { filings: [], devices: [{ kind: "router", label: "R-1", translatesAddresses: true }] },
    "filings"
  ],
  ["network.routers-filed", "router-not-filed", { filings: [], devices: [{ kind: "router", label: "R-1" }] }, "filings"]
]

/** Faults that the record itself shows, whatever else could not be read. */
const presences: readonly Case[] = [
  [
    "ip.one-person-one-machine-one-ip",
    "several-persons",
    { terminals: [{ ...terminal, user: "张伟", otherUsers: ["李娜"] }] },
    "terminals"
  ],
  [
    "security.assets-registered",
    "asset-not-registered",
    { terminals: [{ ...terminal, antivirusAsset: false }] },
    "terminals"
  ],
  [
    "security.secrecy-reviewed",
    "published-without-clearance",
    {
      publications: [
        { title: "公告", publishedOn: "2014-07-20", secrecyReviewedOn: "2014-07-21", secrecyResult: "cleared" }
      ]
    },
    "publications"
  ]
]

const batchesOf = (records: Case[2], lost?: string): readonly Batch[] =>
  Object.entries(records).map(([set, own]) => batch(set, own, set === lost ? 1 : undefined))

describe("rows that could not be read", () => {
  it.each(absences)(
    "leave %s unknown, without %s, where what is missing might stand in them",
    (rule, code, records, lost) => {
      expect(outcomeOf(rule, batchesOf(records))).toMatchObject({
        status: "breached",
        codes: expect.arrayContaining([code])
      })
      const outcome = outcomeOf(rule, batchesOf(records, lost))
      expect(outcome.codes).not.toContain(code)
      expect(outcome.missing).toContainEqual({ set: lost, rejected: 1 })
    }
  )

  it.each(presences)("do not excuse %s %s, which the record itself shows", (rule, code, records, lost) => {
    expect(outcomeOf(rule, batchesOf(records, lost))).toMatchObject({
      status: "breached",
      codes: expect.arrayContaining([code])
    })
  })
})
