import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Thing,
  things,
  others,
  lines,
  least,
  from,
  to,
  today,
  says,
  ids,
  asOf,
  type Row,
  assessed,
  expectAgreement,
  rowsOf,
  countOf,
  nameOf,
  named,
  aboveOf,
  onOf,
  dayOf,
  dateOf,
  inSet,
  whole
} from "../../../test/plain-records.ts"
import { dated } from "./dated.ts"
import { fresh } from "./fresh.ts"
import { populated } from "./populated.ts"
import { atLeast, quota } from "./quota.ts"
import { timely } from "./timely.ts"

describe("a plain reading of the records agrees with", () => {
  it("fresh", () => {
    const intervalOf = ({ size }: Thing) => (size === undefined ? undefined : size + 3)
    const check = fresh(others, {
      breach: "one",
      says,
      key: named,
      intervalDays: intervalOf,
      updated: dated(things, nameOf, onOf),
      alsoUpdated: [dated(lines, aboveOf, onOf)]
    })
    fc.assert(
      fc.property(rowsOf(things, others, others, lines), (rows) => {
        const owing = inSet(rows, "others").filter((row) => intervalOf(row) !== undefined)
        const faults = owing.flatMap((row) => {
          const intervalDays = intervalOf(row) ?? 0
          const latest = [
            ...inSet(rows, "things").filter((each) => each.name === named(row)),
            ...inSet(rows, "lines").filter((each) => each.above === named(row))
          ]
            .flatMap(({ on }) => (on === undefined || on > asOf ? [] : [on]))
            .toSorted()
            .at(-1)
          if (latest !== undefined && dateOf(dayOf(latest) + intervalDays) >= asOf) return []
          const more = { intervalDays, ...(latest === undefined ? {} : { latest }) }
          return [{ code: "one", agencies: [row.agency], rows: [row.row], more }]
        })
        expectAgreement(check, rows, { faults, checked: countOf(owing, "others") }, whole)
      })
    )
  })

  it("populated", () => {
    const check = populated(others, {
      breach: "one",
      says,
      where: ({ kind }) => kind !== "z",
      key: named,
      parent: aboveOf,
      filledBy: dated(things, aboveOf, onOf)
    })
    fc.assert(
      fc.property(rowsOf(things, others), (all) => {
        const rows = all.filter(({ set, name, above }) => set === "things" || name !== above)
        const concerned = inSet(rows, "others").filter(({ kind }) => kind !== "z")
        const filling = new Set(
          [...inSet(rows, "others"), ...inSet(rows, "things").filter(({ on = "9" }) => on <= asOf)].map(aboveOf)
        )
        const faults = concerned
          .filter((row) => !filling.has(named(row)))
          .map(({ agency, row }) => ({ code: "one", agencies: [agency], rows: [row] }))
        expectAgreement(check, rows, { faults, checked: countOf(concerned, "others") })
      })
    )
  })

  it.each([
    ["2014-08-05", to],
    [asOf, today]
  ] as const)("quota, until %s", (last, to) => {
    const check = quota(others, {
      breach: "one",
      says: () => says,
      key: named,
      owed: ({ weight }) => weight,
      counted: dated(things, nameOf, onOf),
      period: { from, to }
    })
    const open = last === asOf
    fc.assert(
      fc.property(rowsOf(things, things, others), (rows) => {
        const owing = inSet(rows, "others").filter(({ weight }) => weight !== undefined)
        const short = owing.flatMap(({ name = "", weight: owed = 0, agency, row }) => {
          const delivered = inSet(rows, "things").filter(
            (one) =>
              one.agency === agency &&
              one.name === name &&
              one.on !== undefined &&
              one.on >= "2014-07-10" &&
              one.on <= last
          ).length
          const more = { owed, delivered, from: "2014-07-10", to: last }
          return delivered < owed ? [{ code: "one", agencies: [agency], rows: [row], more }] : []
        })
        const plain = {
          faults: open ? [] : short,
          checked: countOf(owing, "others"),
          pending: (id: string) => (open ? short.filter(({ agencies: [agency] }) => agency === id).length : 0)
        }
        expectAgreement(check, rows, plain, whole)
      })
    )
  })

  it.each([
    ["2014-08-05", to],
    [asOf, today]
  ] as const)("atLeast, until %s", (last, to) => {
    const check = atLeast(lines, {
      breach: "one",
      says: () => says,
      where: ({ kind }) => kind !== "z",
      on: onOf,
      least,
      period: { from, to }
    })
    const open = last === asOf
    fc.assert(
      fc.property(rowsOf(lines), (rows) => {
        const short = ids.flatMap((id) => {
          const delivered = rows.filter(
            ({ agency, kind, on = "" }) => agency === id && kind !== "z" && on >= "2014-07-10" && on <= last
          ).length
          const more = { owed: 2, delivered, from: "2014-07-10", to: last }
          return delivered < 2 ? [{ code: "one", agencies: [id], more }] : []
        })
        const plain = {
          faults: open ? [] : short,
          checked: () => 1,
          pending: (id: string) => (open ? short.filter(({ agencies: [agency] }) => agency === id).length : 0)
        }
        expectAgreement(check, rows, plain, whole)
      })
    )
  })

  it("timely", () => {
    const check = timely(lines, {
      breaches: { late: "one", overdue: "two" },
      says,
      where: ({ kind }) => kind !== "z",
      standing: ({ on = "", size }, { asOf }) => {
        if (size === 0) return "none"
        if (size === 1) return on > "2014-08-05" ? "late" : "in-time"
        return size === 2 ? "stopped" : on >= asOf ? "open" : "overdue"
      },
      due: onOf,
      unknown: () => "",
      missing: (fields) => ({ set: "lines", fields }),
      detail: ({ weight }) => ({ weight: weight ?? null })
    })
    fc.assert(
      fc.property(rowsOf(lines), (rows) => {
        const acts = rows.filter(({ kind, size }) => kind !== "z" && size !== 0)
        const waiting = acts.filter(({ size, on = "" }) => size === 2 || (size !== 1 && on >= asOf))
        const late = acts.filter(({ size, on = "" }) => size === 1 && on > "2014-08-05")
        const overdue = acts.filter((row) => row.size !== 1 && !waiting.includes(row))
        const faultOf =
          (code: string) =>
          ({ agency, row, weight = null }: Omit<Row, "weight"> & { weight?: number | null }) => ({
            code,
            agencies: [agency],
            rows: [row],
            more: { weight }
          })
        const plain = {
          faults: [...late.map(faultOf("one")), ...overdue.map(faultOf("two"))],
          checked: countOf(acts, "lines"),
          pending: countOf(waiting, "lines"),
          inapplicable: (id: string) => countOf(acts, "lines")(id) === 0
        }
        expectAgreement(check, rows, plain, whole)
        for (const { agency, due } of assessed(check, rows).outcomes)
          expect(due).toBe(
            waiting
              .flatMap((row) => (row.agency === agency && row.size !== 2 && row.on !== undefined ? [row.on] : []))
              .toSorted()[0]
          )
      })
    )
  })
})
