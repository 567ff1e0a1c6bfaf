import type { Moment, Test } from "./fold.ts"

/** What a test found. */
export interface TestTally {
  /** Records concerned, by agency index. */
  readonly checked: readonly number[]
  /** Records whose time is not up, by agency index. */
  readonly pending: readonly number[]
  /** Agency of each record that failed. */
  readonly agencies: readonly number[]
  /** Row of each record that failed. */
  readonly rows: readonly number[]
}

/** Values of parameters, and the day. */
export type GivenNow = Readonly<Record<string, unknown>> & Moment

/** A test with the parameter values that it is run with. */
export interface TestRun {
  /** The test. */
  readonly test: Test
  /** Values of its parameters, and the day. */
  readonly given: GivenNow
  /** The fields that the test needs, by their place among those that are looked for. */
  readonly needs: readonly (readonly number[])[]
}

const increment = (counts: number[], agency: number): void => {
  counts[agency] = (counts[agency] ?? 0) + 1
}

/** Adds the counts of `from` to `to`, agency by agency. */
export const addCounts = (to: number[], from: readonly number[], agencyOf: (index: number) => number): void => {
  for (const [index, count] of from.entries())
    if (count !== undefined) to[agencyOf(index)] = (to[agencyOf(index)] ?? 0) + count
}

/** The records that fail one test. */
export class TestFold implements TestTally {
  /** Records concerned, by agency index; all of the set where the test concerns every record. */
  readonly checked: number[]
  readonly pending: number[] = []
  readonly agencies: number[] = []
  readonly rows: number[] = []
  readonly test: Test
  readonly given: GivenNow
  private readonly needs: TestRun["needs"]

  constructor({ test, given, needs }: TestRun, counts: number[]) {
    this.test = test
    this.given = given
    this.needs = needs
    this.checked = test.concerns === undefined ? counts : []
  }

  /** Judges a record; `absent` tells the fields that it lacks, `undefined` that it lacks none. */
  add(record: unknown, absent: Uint8Array | undefined, agency: number, row: number): void {
    if (this.test.concerns !== undefined) {
      if (!this.test.concerns(record, this.given)) return
      increment(this.checked, agency)
    }
    const verdict = (absent === undefined || !this.lacks(absent)) && (this.test.verdict?.(record, this.given) ?? true)
    if (verdict === true) return
    if (verdict === "pending") increment(this.pending, agency)
    else {
      this.agencies.push(agency)
      this.rows.push(row)
    }
  }

  private lacks(absent: Uint8Array): boolean {
    for (const group of this.needs) if (group.every((field) => absent[field] === 1)) return true
    return false
  }
}
