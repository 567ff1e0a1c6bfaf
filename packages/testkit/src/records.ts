import type { Agency, Batch, County } from "@zhengwu/core"
import type { AddressBlock, Device, Filing, Link, Publication, Sighting, Terminal, Uplink } from "@zhengwu/core/effect"

/** An agency; a department without functions unless told otherwise. */
export const agency = (id: string, changes: Partial<Agency> = {}): Agency => ({
  id,
  name: { zh: `单位${id}`, en: `Agency ${id}` },
  kind: "department",
  ...changes
})

/** A terminal at which no rule finds fault in a county that allocates 10.1.0.0/16 to its agency. */
export const terminal = (number: number, changes: Partial<Terminal> = {}): Terminal => ({
  label: `PC-${number}`,
  user: `张${number}`,
  staffNumber: `S${number}`,
  address: `10.1.${number >>> 8}.${number & 255}`,
  mac: `00:1a:2b:00:${hex(number >>> 8)}:${hex(number & 255)}`,
  assetNumber: `YA-${number}`,
  zone: "办公区",
  antivirus: "江民杀毒软件",
  antivirusAsset: true,
  registeredOn: "2014-05-01",
  reportedOn: "2014-06-01",
  ...changes
})

const hex = (byte: number): string => byte.toString(16).padStart(2, "0")

/** A device at which no rule finds fault: an access switch without an address unless told otherwise. */
export const device = (number: number, changes: Partial<Device> = {}): Device => ({
  label: `SW-${number}`,
  kind: "access-switch",
  zone: "核心区",
  translatesAddresses: false,
  inUse: true,
  ...changes
})

/** A line between two nodes. */
export const link = (from: string, to: string, changes: Partial<Link> = {}): Link => ({
  label: `L-${from}-${to}`,
  from,
  to,
  ...changes
})

/** A topology filing that was submitted and registered in time. */
export const filing = (changes: Partial<Filing> = {}): Filing => ({
  kind: "topology",
  status: "registered",
  submittedOn: "2014-07-10",
  registeredOn: "2014-07-15",
  ...changes
})

/** An uplink through the unified egress `电子政务外网`. */
export const uplink = (label: string, changes: Partial<Uplink> = {}): Uplink => ({
  label,
  egress: "电子政务外网",
  ...changes
})

/** A publication that was reviewed in time. */
export const publication = (title: string, changes: Partial<Publication> = {}): Publication => ({
  title,
  publishedOn: "2014-07-20",
  secrecyReviewedOn: "2014-07-18",
  secrecyResult: "cleared",
  ...changes
})

/** A block that is allocated to an agency. */
export const block = (agencyId: string, text: string): AddressBlock => ({ block: text, agency: agencyId })

/** A sighting of an address. */
export const sighting = (address: string, changes: Partial<Sighting> = {}): Sighting => ({ address, ...changes })

/** Records of a set, with the line of each as its place: provenance travels with the record when they are reordered. */
export const batch = (set: string, agencyId: string | undefined, records: readonly unknown[], from = 1): Batch => ({
  set,
  ...(agencyId === undefined ? {} : { agency: agencyId }),
  records,
  origin: { file: `${agencyId ?? "county"}-${set}.csv`, rows: records.map((_, index) => from + index) }
})

/** A county of these agencies and batches. */
export const county = (agencies: readonly Agency[], batches: readonly Batch[]): County => ({ agencies, batches })
