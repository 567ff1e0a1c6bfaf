import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Thing,
  things,
  others,
  register,
  percent,
  says,
  agencies,
  ids,
  asOf,
  type Row,
  assessed,
  expectAgreement,
  rowsOf,
  countOf
} from "../../../test/plain-records.ts"
import type { Agency } from "../agency.ts"
import { coversBy } from "./covers-by.ts"
import { covers } from "./covers.ts"
import { distinct } from "./distinct.ts"
import { each, eachBeside } from "./each.ts"
import { shareNaming } from "./share-naming.ts"
import { share } from "./share.ts"

describe("a plain reading of the records agrees with", () => {
  it("each", () => {
    const check = each(things, {
      breach: "one",
      says,
      needs: ["name", ["size", "weight"]],
      where: ({ kind }) => kind !== "z",
      holds: ({ on = "" }, given) => (on > given.asOf ? "pending" : on >= "2014-08-05")
    })
    fc.assert(
      fc.property(rowsOf(things, others), (rows) => {
        const concerned = rows.filter(({ set, kind }) => set === "things" && kind !== "z")
        const whole = ({ name, size, weight }: Row) => name !== undefined && (size ?? weight) !== undefined
        expectAgreement(check, rows, {
          faults: concerned
            .filter((row) => !whole(row) || row.on === undefined || row.on < "2014-08-05")
            .map(({ agency, row }) => ({ code: "one", agencies: [agency], rows: [row] })),
          checked: (id) => concerned.filter(({ agency }) => agency === id).length,
          pending: (id) => concerned.filter((row) => row.agency === id && whole(row) && row.on === "2014-08-13").length
        })
      })
    )
  })

  it("eachBeside of the agency's own", () => {
    const check = eachBeside(things, {
      breach: "one",
      says,
      beside: others,
      within: "agency",
      holds: ({ name }, own, { asOf }) => own.some((one) => one.name === name && (one.on ?? "") <= asOf)
    })
    fc.assert(
      fc.property(rowsOf(things, others), (rows) => {
        const known = rows.filter(({ set, on = "" }) => set === "others" && on < "2014-08-13")
        expectAgreement(check, rows, {
          faults: rows
            .filter(
              ({ set, agency, name }) =>
                set === "things" && !known.some((one) => one.agency === agency && one.name === name)
            )
            .map(({ agency, row }) => ({ code: "one", agencies: [agency], rows: [row] })),
          checked: countOf(rows, "things")
        })
      })
    )
  })

  it("eachBeside", () => {
    const check = eachBeside(things, {
      breach: "one",
      says,
      beside: register,
      needs: ["name"],
      where: ({ kind }) => kind !== "z",
      holds: ({ name }, all) => all.some((one) => one.name === name)
    })
    fc.assert(
      fc.property(rowsOf(things, register), (rows) => {
        const concerned = rows.filter(({ set, kind }) => set === "things" && kind !== "z")
        const listed = new Set(rows.filter(({ set }) => set === "register").map(({ name }) => name))
        expectAgreement(check, rows, {
          faults: concerned
            .filter(({ name }) => name === undefined || !listed.has(name))
            .map(({ agency, row }) => ({ code: "one", agencies: [agency], rows: [row] })),
          checked: (id) => concerned.filter(({ agency }) => agency === id).length
        })
      })
    )
  })

  it.each(["agency", "county"] as const)("distinct within the %s, of texts, numbers and wide numbers", (within) => {
    const keysOf = ({ tags = [], size, weight }: Thing) => [
      ...tags,
      ...(size === undefined ? [] : [size]),
      ...(weight === undefined ? [] : [2n ** 64n + BigInt(weight)])
    ]
    const check = distinct(things, { breach: "one", says, key: keysOf, fields: ["tags"], within })
    fc.assert(
      fc.property(rowsOf(things, others), (rows) => {
        const own = rows.filter(({ set }) => set === "things")
        const scopes = within === "county" ? [ids] : ids.map((id) => [id])
        const shared = [...new Set(own.flatMap(keysOf))].flatMap((value) =>
          scopes.map((scope) => ({
            value,
            rows: own.filter((row) => scope.includes(row.agency) && keysOf(row).includes(value))
          }))
        )
        const faults = shared
          .filter(({ rows }) => rows.length > 1)
          .map(({ value, rows }) => ({
            code: "one",
            agencies: [...new Set(rows.map(({ agency }) => agency))],
            rows: rows.map(({ row }) => row),
            more: { value: String(value), count: rows.length }
          }))
        expectAgreement(check, rows, { faults, checked: countOf(rows, "things") }, (detail) => detail)
      })
    )
  })

  it.each([false, true])("share, naming those that fall short: %s", (naming) => {
    const check = (naming ? shareNaming : share)(things, {
      breach: "one",
      says: () => says,
      leastPercent: percent,
      where: ({ kind }) => kind !== "z",
      holds: ({ size = 0 }) => size > 1
    })
    fc.assert(
      fc.property(rowsOf(things), (rows) => {
        const concerned = (id: string) => rows.filter(({ agency, kind }) => agency === id && kind !== "z")
        const short = (id: string) => concerned(id).filter(({ size = 0 }) => size <= 1)
        const faults = ids.flatMap((id) => {
          const [total, held] = [concerned(id).length, concerned(id).length - short(id).length]
          if (total === 0 || held / total >= 0.4) return []
          let count = 0
          while ((held + count) / total < 0.4) count++
          const sharePercent = Math.floor((held / total) * 1000 + 1e-9) / 10
          const context = naming ? short(id).map(({ row }) => row) : []
          return [
            { code: "one", agencies: [id], count, context, more: { held, total, sharePercent, leastPercent: 40 } }
          ]
        })
        const checked = (id: string) => concerned(id).length
        expectAgreement(check, rows, { faults, checked, inapplicable: (id) => checked(id) === 0 }, (detail) => detail)
      })
    )
  })

  it("share rounds down, so that what falls short never looks like enough", () => {
    const check = share(things, {
      breach: "one",
      says: () => says,
      leastPercent: percent,
      holds: ({ size }) => size === 1
    })
    for (const [held, total, sharePercent] of [
      [1, 6, 16.6],
      [399, 998, 39.9],
      [0, 1, 0]
    ] as const) {
      const rows = Array.from({ length: total }, (_, row) => ({
        set: "things",
        agency: "a",
        row,
        size: row < held ? 1 : 0
      }))
      expect(assessed(check, rows).findings.map(({ detail }) => detail["sharePercent"])).toEqual([sharePercent])
    }
  })

  it.each(["2014-08-11", "2014-08-12", undefined])("covers, by %s", (last) => {
    const topics = ({ functions = [] }: Agency) => functions.map((id) => ({ id, title: { zh: `题${id}`, en: id } }))
    const shown = { breach: "one", expected: topics, topic: ({ tags }: Thing) => tags } as const
    const check =
      last === undefined
        ? covers(things, { ...shown, says })
        : coversBy(things, { ...shown, says: () => says, due: () => last })
    const open = last === asOf
    fc.assert(
      fc.property(rowsOf(things), (rows) => {
        const bare = agencies.flatMap(({ id, functions = [] }) =>
          functions
            .filter((topic) => !rows.some(({ agency, tags = [] }) => agency === id && tags.includes(topic)))
            .map((topic) => ({ code: "one", agencies: [id], more: topic }))
        )
        const plain = {
          faults: open ? [] : bare,
          checked: (id: string) => agencies.find((agency) => agency.id === id)?.functions?.length ?? 0,
          pending: (id: string) => (open ? bare.filter(({ agencies: [agency] }) => agency === id).length : 0),
          inapplicable: (id: string) => id === "c"
        }
        expectAgreement(check, rows, plain, (detail) => ("topic" in detail ? detail.topic : undefined))
      })
    )
  })
})
