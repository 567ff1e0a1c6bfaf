import type { Agency, Batch, County } from "@zhengwu/core"
import * as fc from "fast-check"

const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** An object that has the required keys and some of the others. */
const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...requiredKeys: (keyof T)[]) =>
  fc.record<T, keyof T>(fields, { requiredKeys, noNullPrototype: true })

// Values come from small pools, so that records share them, and refer to each other or to nothing.
const addresses = few(
  "10.1.0.1",
  "10.1.0.2",
  "10.2.0.1",
  "10.2.0.9",
  "192.168.1.1",
  "fd00:1::1",
  "fd00:1::2",
  "fd00:9::1"
)
const macs = few("00:1a:2b:00:00:01", "00:1a:2b:00:00:02", "00:1a:2b:00:00:03")
const labels = few("SW-1", "SW-2", "PC-1", "PC-2", "PC-3", "10.1.0.1", "YA-1")
const assets = few("YA-1", "YA-2", "YA-3")
const people = few("张伟", "李娜", "王芳")
const zones = few("办公区", "核心区")
const dates = few("2014-05-01", "2014-07-10", "2014-07-31", "2014-08-01", "2014-08-20")
const blocks = few(
  "10.1.0.0/16",
  "10.2.0.0/24",
  "10.2.0.0-10.2.0.5",
  "10.1.128.0/17",
  "11.0.0.0/8",
  "fd00:1::/32",
  "fd00::/16"
)
const egressNames = few("电子政务外网", "统一出口")

/** Records of every set that chapter I reads, valid and in canonical form, faulty or not. */
const records: Readonly<Record<string, (agency: fc.Arbitrary<string>) => fc.Arbitrary<unknown>>> = {
  terminals: () =>
    some({
      label: labels,
      user: people,
      otherUsers: fc.array(people, { minLength: 1, maxLength: 2 }),
      staffNumber: few("S1", "S2", "S3"),
      address: addresses,
      otherAddresses: fc.array(addresses, { maxLength: 2 }),
      mac: macs,
      otherMacs: fc.array(macs, { maxLength: 2 }),
      assetNumber: assets,
      zone: zones,
      antivirus: few("江民杀毒软件", "JIANGMIN KV", "360杀毒"),
      antivirusAsset: fc.boolean(),
      registeredOn: dates,
      reportedOn: dates
    }),
  devices: () =>
    some(
      {
        kind: few("access-switch", "switch", "router", "printer"),
        label: labels,
        address: addresses,
        mac: macs,
        assetNumber: assets,
        zone: zones,
        translatesAddresses: fc.boolean(),
        inUse: fc.boolean(),
        inUseSince: dates
      },
      "kind"
    ),
  links: () => some({ from: labels, to: labels, label: few("L-1", "L-2") }, "from", "to"),
  uplinks: () =>
    some(
      { label: few("上联", "备用"), egress: egressNames, publicAddress: few("221.233.125.2", "58.19.20.21") },
      "label"
    ),
  accessObservations: () =>
    some(
      {
        kind: few("public-address", "carrier-line", "mobile-network", "second-gateway", "dual-homed"),
        subject: labels,
        observedOn: dates,
        publicAddress: few("221.233.125.2", "58.19.20.21"),
        gateway: few("10.0.0.1", "192.168.1.1")
      },
      "kind",
      "subject",
      "observedOn"
    ),
  filings: () =>
    some(
      {
        kind: few("topology", "router"),
        status: few("draft", "submitted", "approved", "rejected", "registered", "withdrawn", "expired"),
        subject: labels,
        submittedOn: dates,
        decidedOn: dates,
        registeredOn: dates,
        validUntil: dates,
        withdrawnOn: dates
      },
      "kind",
      "status"
    ),
  publications: () =>
    some(
      {
        title: few("财政决算", "工作动态"),
        publishedOn: dates,
        secrecyReviewedOn: dates,
        secrecyResult: few("cleared", "withheld")
      },
      "title",
      "publishedOn"
    ),
  egresses: () => some({ name: egressNames, publicBlock: few("221.233.125.0/29"), gateway: few("10.0.0.1") }, "name"),
  addressSpaces: () => some({ block: blocks }, "block"),
  addressBlocks: (agency) => some({ block: blocks, agency }, "block", "agency"),
  sightings: () => some({ address: addresses, mac: macs, seenOn: dates }, "address")
}

const registerSets = new Set(["egresses", "addressSpaces", "addressBlocks", "sightings"])

const agencyOf = (index: number): fc.Arbitrary<Agency> =>
  fc.record({
    id: fc.constant(`a${index}`),
    name: fc.constant({ zh: `第${index}局` }),
    kind: few("department", "township", "committee")
  })

/** How a county is drawn. */
export interface CountyShape {
  /** Records of one set about one agency, at most; 5 when absent. */
  readonly records?: number
  /** Whether tables may be drawn: with headings that nothing stands under, and rows that could not be read. */
  readonly tables?: boolean
}

/**
 * Counties of up to three agencies with records of every set that chapter I reads: shared values, missing fields,
 * dangling lines, IPv4 and IPv6, sets that were not supplied. Each record has its line in a file as its place.
 */
export const countyArbitrary = ({ records: most = 5, tables = false }: CountyShape = {}): fc.Arbitrary<County> =>
  fc.integer({ min: 1, max: 3 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `a${index}`)
    const lists = Object.entries(records).flatMap(([set, recordOf]) =>
      (registerSets.has(set) ? [undefined] : ids).map((agency) => {
        const record = recordOf(few(...ids))
        return fc
          .option(
            fc.record({
              records: fc.array(record, { maxLength: most }),
              rejected: tables ? fc.constantFrom(0, 0, 0, 1) : fc.constant(0),
              headed: tables ? fc.boolean() : fc.constant(false)
            }),
            { nil: undefined, freq: 4 }
          )
          .map((list): readonly Batch[] =>
            list === undefined
              ? []
              : [
                  {
                    set,
                    ...(agency === undefined ? {} : { agency }),
                    records: list.records,
                    origin: {
                      file: `${agency ?? "county"}-${set}.csv`,
                      rows: list.records.map((_, index) => index + 2)
                    },
                    ...(list.headed ? { fields: Object.keys(list.records[0] ?? {}) } : {}),
                    ...(list.rejected === 0 ? {} : { rejected: list.rejected })
                  }
                ]
          )
      })
    )
    return fc
      .tuple(fc.tuple(...ids.map((_, index) => agencyOf(index))), fc.tuple(...lists))
      .map(([agencies, batches]): County => ({ agencies, batches: batches.flat() }))
  })
