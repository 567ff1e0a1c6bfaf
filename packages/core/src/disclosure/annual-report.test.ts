import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  annualColumns,
  annualRows,
  type AnnualTable,
  checkAnnualReport,
  countAnnualReport,
  type GivenTable
} from "./annual-report.ts"
import { type ReplyKind, replyKinds } from "./reply-kinds.ts"
import type { ApplicantKind, DisclosureRequest } from "./requests.ts"

const request = (receivedOn: string, more: Partial<DisclosureRequest> = {}): DisclosureRequest => ({
  applicant: "张伟",
  applicantKind: "person",
  information: "标准",
  receivedOn,
  ...more
})
const granted = (receivedOn: string, repliedOn: string): DisclosureRequest =>
  request(receivedOn, { repliedOn, replyKind: "granted" })

const tableOf = (requests: readonly DisclosureRequest[], year = 2021, asOf?: string): AnnualTable => {
  const count = countAnnualReport(requests, year, asOf)
  if (!count.ok) throw new TypeError(JSON.stringify(count.uncountable))
  return count.table
}

describe("the table of the annual report", () => {
  it("has 25 rows by 7 columns", () => {
    expect(annualRows).toHaveLength(25)
    expect(annualColumns).toHaveLength(7)
    const table = tableOf([])
    expect(Object.values(table).flatMap((row) => Object.values(row))).toEqual(Array.from({ length: 175 }, () => 0))
  })

  it("counts each request once coming in and once going out", () => {
    const table = tableOf([
      granted("2020-12-31", "2020-12-31"),
      granted("2020-12-31", "2021-01-01"),
      granted("2021-01-01", "2021-12-31"),
      granted("2021-12-31", "2022-01-01"),
      request("2022-01-01"),
      request("2021-06-01", { withdrawnOn: "2021-06-02", applicantKind: "enterprise" })
    ])
    expect(table.received).toMatchObject({ person: 2, enterprise: 1, total: 3 })
    expect(table["carried-in"]).toMatchObject({ person: 1, total: 1 })
    expect(table.granted).toMatchObject({ person: 2, total: 2 })
    expect(table.other).toMatchObject({ enterprise: 1, total: 1 })
    expect(table.answered).toMatchObject({ person: 2, enterprise: 1, total: 3 })
    expect(table["carried-forward"]).toMatchObject({ person: 1, total: 1 })
  })

  it("counts up to a day within the year", () => {
    const table = tableOf([granted("2021-03-01", "2021-03-10"), request("2021-03-11")], 2021, "2021-03-09")
    expect([table.received.total, table.granted.total, table["carried-forward"].total]).toEqual([1, 0, 1])
  })

  it("guesses nothing: it names each request that it cannot count", () => {
    const { applicantKind: _, ...nobody } = request("2021-03-01")
    const silent = request("2021-03-01", { repliedOn: "2021-03-10" })
    expect(countAnnualReport([nobody, silent, request("2021-04-01")], 2021)).toEqual({
      ok: false,
      uncountable: [
        { request: nobody, field: "applicantKind" },
        { request: silent, field: "replyKind" }
      ]
    })
    // What is not of the year need not be told.
    expect(countAnnualReport([{ ...silent, receivedOn: "2020-01-01", repliedOn: "2020-02-01" }], 2021).ok).toBe(true)
  })
})

const applicantKinds: readonly ApplicantKind[] = [
  "person",
  "enterprise",
  "research",
  "public-interest",
  "legal-service",
  "other"
]
const dayOf = (year: number) =>
  fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10))
const anyDay = fc.integer({ min: 2019, max: 2023 }).chain(dayOf)
const anyRequest: fc.Arbitrary<DisclosureRequest> = fc
  .record({
    receivedOn: anyDay,
    applicantKind: fc.constantFrom(...applicantKinds),
    closed: fc.option(fc.tuple(anyDay, fc.constantFrom<ReplyKind>(...replyKinds.map(({ id }) => id)), fc.boolean()))
  })
  .map(({ receivedOn, applicantKind, closed }) => {
    if (closed === null) return request(receivedOn, { applicantKind })
    const [day, replyKind, isWithdrawn] = closed
    const on = day < receivedOn ? receivedOn : day
    return request(receivedOn, { applicantKind, ...(isWithdrawn ? { withdrawnOn: on } : { repliedOn: on, replyKind }) })
  })

describe("the check of a given report", () => {
  it("finds nothing in a table that was counted, nor against the year after", () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 40 }), (requests) => {
        const [table, next] = [tableOf(requests, 2021), tableOf(requests, 2022)]
        expect(checkAnnualReport(table, { next, register: table })).toEqual([])
        expect(tableOf(requests.toReversed(), 2021)).toEqual(table)
      })
    )
  })

  it("finds every figure that was changed, by an identity", () => {
    const cell = fc.tuple(
      fc.constantFrom(...annualRows.map(({ id }) => id)),
      fc.constantFrom(...annualColumns.map(({ id }) => id)),
      fc.integer({ min: 1, max: 9 })
    )
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 20 }), cell, (requests, [row, column, more]) => {
        const table = tableOf(requests)
        const changed: GivenTable = { ...table, [row]: { ...table[row], [column]: table[row][column] + more } }
        const faults = checkAnnualReport(changed, { register: table })
        expect(faults.map(({ code }) => code)).toContain("columns-do-not-add-up")
        expect(faults.some((fault) => fault.code !== "register-differs" && fault.column === column)).toBe(true)
        expect(faults.filter(({ code }) => code === "register-differs")).toMatchObject([{ row, column }])
      })
    )
  })

  const table = tableOf([granted("2021-03-01", "2021-03-10"), request("2021-12-01")])

  it("tells sums, balance and what is carried over apart, in both languages", () => {
    const withRow = (row: keyof AnnualTable, figures: Readonly<Record<string, number>>): GivenTable => ({
      ...table,
      [row]: { ...table[row], ...figures }
    })
    expect(checkAnnualReport(withRow("answered", { person: 2, total: 2 }))).toMatchObject([
      { code: "outcomes-do-not-add-up", column: "person", found: 2, expected: 1 },
      { code: "balance-broken", column: "person", found: 3, expected: 2 },
      { code: "outcomes-do-not-add-up", column: "total" },
      { code: "balance-broken", column: "total" }
    ])
    expect(checkAnnualReport(withRow("received", { total: 3 }))[0]).toEqual({
      code: "columns-do-not-add-up",
      row: "received",
      column: "total",
      found: 3,
      expected: 2,
      message: {
        zh: "“本年新收政府信息公开申请数量”行总计为 3，各列之和为 2",
        en: 'Row "Requests received in the year": the total is 3, the columns add up to 2'
      }
    })
    const next = tableOf([], 2022)
    expect(checkAnnualReport(table, { next })).toMatchObject([
      { code: "carried-over-differs", column: "person", found: 0, expected: 1 },
      { code: "carried-over-differs", column: "total", found: 0, expected: 1 }
    ])
  })

  it("compares what the narrative says", () => {
    expect(checkAnnualReport(table, { narrative: { received: 2, granted: 1 } })).toEqual([])
    expect(checkAnnualReport(table, { narrative: { received: 3 } })).toMatchObject([
      { code: "narrative-differs", row: "received", found: 3, expected: 2 }
    ])
  })

  it("names figures that are missing or no counts, and says nothing of their sums", () => {
    const { person: _, ...received } = table.received
    expect(checkAnnualReport({ ...table, received })).toMatchObject([
      { code: "figure-missing", row: "received", column: "person" }
    ])
    expect(checkAnnualReport({ ...table, granted: { ...table.granted, research: -1 } })).toMatchObject([
      { code: "not-a-count", row: "granted", column: "research", found: -1 }
    ])
    expect(checkAnnualReport({})).toHaveLength(175)
  })
})
