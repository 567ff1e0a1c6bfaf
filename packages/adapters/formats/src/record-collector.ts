import type { Batch, Origin, RecordSet } from "@zhengwu/core"
import type { Owner } from "./owner.ts"

/** Where the records of a section come from: a sheet, a list, a text file. */
export interface SectionOrigin {
  readonly set: RecordSet
  readonly origin: Omit<Origin, "rows">
  /** The fields that the headings named; absent where there are no headings. */
  readonly fields?: readonly string[]
  /** Whether records have rows, lines or, in a list with a pointer, indexes. */
  readonly hasRows: boolean
}

interface Pile {
  readonly records: unknown[]
  readonly rows: number[]
  rejected: number
}

/** The records of one set from one place, by agency; those of the county's register under `undefined`. */
export class Section {
  private readonly from: SectionOrigin
  private readonly piles = new Map<string | undefined, Pile>()

  constructor(from: SectionOrigin) {
    this.from = from
  }

  /** Takes a good record. */
  add(agency: string | undefined, record: unknown, row: number): void {
    const pile = this.pile(agency)
    pile.records.push(record)
    pile.rows.push(row)
  }

  /** Counts records that were there but could not be read; under `undefined` those that may be anyone's. */
  reject(agency: string | undefined, count = 1): void {
    this.pile(agency).rejected += count
  }

  /** Counts a record that could not be read for whoever it is, or may be, about. */
  rejectOf(owner: Owner): void {
    for (const id of owner.ok ? [owner.id] : owner.suspects) this.reject(id)
  }

  /** Says that the agency supplied the set, perhaps empty. */
  supply(agency: string | undefined): void {
    this.pile(agency)
  }

  /** Says that the list is that of the whole county: what the authority keeps speaks for every agency. */
  supplyCounty(): void {
    if (this.from.set.keptBy === "authority") this.pile(undefined)
  }

  /** What was collected, agency by agency in the order of their first record. */
  batches(): readonly Batch[] {
    const { set, origin, fields, hasRows } = this.from
    return Array.from(this.piles, ([agency, { records, rows, rejected }]) => ({
      set: set.id,
      ...(agency === undefined ? {} : { agency }),
      records,
      origin: hasRows ? { ...origin, rows } : origin,
      ...(fields === undefined ? {} : { fields }),
      ...(rejected === 0 ? {} : { rejected })
    }))
  }

  private pile(agency: string | undefined): Pile {
    let pile = this.piles.get(agency)
    if (pile === undefined) {
      pile = { records: [], rows: [], rejected: 0 }
      this.piles.set(agency, pile)
    }
    return pile
  }
}
