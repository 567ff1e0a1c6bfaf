import { addDays, daysBetween } from "../time/date-arithmetic.ts"

/** A span of calendar dates, yyyy-mm-dd. */
export interface Term {
  /** Its first day, inclusive. Absent: without a known beginning. */
  readonly from?: string | undefined
  /** Its last day, inclusive. Absent: it goes on. */
  readonly until?: string | undefined
}

/** Whether a day lies in a term. */
export const isWithin = ({ from, until }: Term, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

/** Days that no term covers. */
export interface Gap {
  /** The first of them. */
  readonly from: string
  /** The last of them. */
  readonly until: string
  /** Their number in calendar days. */
  readonly days: number
}

const gap = (from: string, until: string): Gap => ({ from, until, days: daysBetween(from, until) + 1 })

/**
 * The days from one date to another, both inclusive, that no term covers, in order. Terms may come in any order,
 * overlap and touch; one that ends before it begins covers nothing.
 */
export const gapsOf = (terms: readonly Term[], from: string, to: string): readonly Gap[] => {
  const gaps: Gap[] = []
  let open = from
  for (const term of terms.toSorted((a, b) => compare(a.from ?? "", b.from ?? ""))) {
    const first = term.from ?? from
    const last = term.until ?? to
    if (last < first || last < open) continue
    if (first > to) break
    if (first > open) gaps.push(gap(open, addDays(first, -1)))
    if (last >= to) return gaps
    open = addDays(last, 1)
  }
  return open <= to ? [...gaps, gap(open, to)] : gaps
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
