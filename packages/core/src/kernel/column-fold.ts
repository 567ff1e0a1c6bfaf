import { digest } from "./digest.ts"
import type { Column, Key } from "./fold.ts"
import { float64Page, type Float64Pages, noFloat64, nothing, ownPage, turned, type Uint32Pages } from "./pages.ts"

/** How a column keeps a key: a number as it is, anything else as its digest. */
export const digestOf = (key: Key): number =>
  typeof key === "number" ? key : digest(typeof key === "bigint" ? key.toString(36) : key)

/**
 * The keys of a set's records, side by side with agency and row. A record that carries several keys stands at several
 * positions, one after the other.
 */
export interface ColumnTally {
  /** Number of positions. */
  readonly length: number
  /** The bigint keys, by position. */
  readonly wide: ReadonlyMap<number, bigint>
  /** The lists, in pages, as they are kept. */
  readonly pages: {
    /** Index of the agency that each record is about. */
    readonly agencies: Uint32Pages
    /** Row number of each record. */
    readonly rows: Uint32Pages
    /** Key of each record: the number itself, or the digest of a text or bigint; NaN where it has none. */
    readonly keys: Float64Pages
  }
}

/** The keys of one column. */
export class ColumnFold {
  readonly column: Column
  readonly wide = new Map<number, bigint>()
  readonly pages: Float64Array[] = []
  private page = noFloat64

  constructor(column: Column) {
    this.column = column
  }

  /** Makes room for a position. */
  turn(position: number): void {
    this.page = turned(this.pages, this.page, position, nothing, float64Page)
  }

  /** Keeps a key at a position, whose place in its page is `at`. */
  put(position: number, at: number, key: Key | undefined): void {
    if (key === undefined) {
      if (this.page !== nothing) this.page[at] = Number.NaN
      return
    }
    if (this.page === nothing) this.page = ownPage(this.pages, position, nothing, float64Page)
    if (typeof key === "number") this.page[at] = key
    else if (typeof key === "string") this.page[at] = digest(key)
    else {
      this.wide.set(position, key)
      this.page[at] = digestOf(key)
    }
  }

  /** Keeps a key of another fold. */
  take(position: number, at: number, key: number, wide: bigint | undefined): void {
    this.put(position, at, Number.isNaN(key) ? undefined : key)
    if (wide !== undefined) this.wide.set(position, wide)
  }
}
