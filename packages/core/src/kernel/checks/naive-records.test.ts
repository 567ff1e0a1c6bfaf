import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../agency.ts"
import { assess } from "../assess.ts"
import type { Check } from "../check.ts"
import { integer, list, text } from "../field.ts"
import { defineNotice } from "../notice.ts"
import { parameter, setting } from "../parameter.ts"
import { recordSet } from "../record-set.ts"
import { coversBy } from "./covers-by.ts"
import { covers } from "./covers.ts"
import { distinct } from "./distinct.ts"
import { each, eachBeside } from "./each.ts"
import { shareNaming } from "./share-naming.ts"
import { share } from "./share.ts"
interface Thing {
  readonly name?: string
  readonly kind?: string
  readonly above?: string
  readonly on?: string
  readonly tags?: readonly string[]
  readonly size?: number
  readonly weight?: number
}
const words = (name: string) => ({ zh: name, en: name, example: name })
const Thing = Schema.Struct({
  name: Schema.optionalKey(text(words("name"))),
  kind: Schema.optionalKey(text(words("kind"))),
  above: Schema.optionalKey(text(words("above"))),
  on: Schema.optionalKey(text(words("on"))),
  tags: Schema.optionalKey(list(words("tags"))),
  size: Schema.optionalKey(integer(words("size"), { min: 0, max: 99 })),
  weight: Schema.optionalKey(integer(words("weight"), { min: 0, max: 99 }))
})
const fields = Object.keys(Thing.fields)
const setOf = (id: string, scope: "agency" | "county" = "agency") =>
  recordSet<Thing>({
    id,
    title: { zh: id, en: id },
    about: { zh: id, en: id },
    scope,
    codec: Thing,
    subject: ({ name }) => name ?? "?"
  })
const things = setOf("things")
const others = setOf("others")
const register = setOf("register", "county")
const sets = [things, others, register]

const percent = parameter<number>("percent", words("percent"))
const says = { zh: "应当", en: "must" }
const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "财政局" }, kind: "department", functions: ["x", "y"] },
  { id: "b", name: { zh: "洋坪镇" }, kind: "township", functions: ["z"] },
  { id: "c", name: { zh: "管委会" }, kind: "committee" }
]
const ids = agencies.map(({ id }) => id)
const asOf = "2014-08-12"

interface Row extends Thing {
  readonly set: string
  /** Empty for the county's register. */
  readonly agency: string
  readonly row: number
}
/** What a plain reading finds: each fault, and how many things each agency has, in all and still in time. */
interface Plain {
  readonly faults: readonly {
    readonly code: string
    readonly agencies: readonly string[]
    readonly rows?: readonly number[]
    readonly context?: readonly number[]
    readonly count?: number
    readonly more?: unknown
  }[]
  readonly checked: (agency: string) => number
  readonly pending?: (agency: string) => number
  readonly inapplicable?: (agency: string) => boolean
}

const assumption = { kind: "assumption", reason: says } as const
const nothing = { zh: () => "", en: () => "" }
const fault = { severity: "high", message: nothing, remedy: nothing } as const
const assessed = (check: Check, rows: readonly Row[]) => {
  const notice = defineNotice({
    id: "synthetic",
    title: says,
    number: "1",
    issued: "2014-07-02",
    authority: { id: "office", name: says },
    provisions: [{ id: "1", modality: "duty", addressees: ["all"], text: says }],
    addressees: { all: { title: says, includes: () => true } },
    settings: [setting(percent, 40, assumption)],
    recordSets: sets,
    rules: [
      {
        id: "rule",
        title: says,
        provisions: ["1"],
        scope: "agency",
        check,
        breaches: { one: fault }
      }
    ]
  })
  const batches = sets.flatMap(({ id, scope }) =>
    (scope === "county" ? [undefined] : ids).map((agency) => {
      const own = rows.filter((row) => row.set === id && row.agency === (agency ?? ""))
      return {
        set: id,
        ...(agency === undefined ? {} : { agency }),
        fields,
        records: own.map(({ set: _set, agency: _agency, row: _row, ...record }) => record),
        origin: { rows: own.map(({ row }) => row) }
      }
    })
  )
  return assess(notice, { agencies, batches }, { asOf })
}

const ordered = (numbers: readonly (number | undefined)[]) => numbers.map(Number).toSorted((a, b) => a - b)
const texts = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).toSorted()

/** Expects the engine to find what the plain reading finds, and to measure and tell the outcome as it does. */
const expectAgreement = (check: Check, rows: readonly Row[], plain: Plain, told?: (detail: object) => unknown) => {
  const { findings, outcomes } = assessed(check, rows)
  expect(
    texts(
      findings.map(({ code, agencies, evidence, context, detail }) => ({
        code,
        agencies,
        rows: ordered(evidence.map(({ place }) => place.row)),
        context: ordered(context.map(({ place }) => place.row)),
        more: told?.(detail)
      }))
    )
  ).toEqual(
    texts(
      plain.faults.map(({ code, agencies, rows = [], context = [], more }) => ({
        code,
        agencies: agencies.toSorted(),
        rows: ordered(rows),
        context: ordered(context),
        more
      }))
    )
  )
  for (const id of ids) {
    const ownRows = new Set(rows.filter(({ agency }) => agency === id).map(({ row }) => row))
    const grave = plain.faults.filter(({ code, agencies }) => code !== "note" && agencies.includes(id))
    const faulty = grave.map(({ rows = [], count = 1 }) => ({ own: rows.filter((row) => ownRows.has(row)), count }))
    const bare = faulty.filter(({ own }) => own.length === 0).reduce((sum, { count }) => sum + count, 0)
    const breached = new Set(faulty.flatMap(({ own }) => own)).size + bare
    const pending = plain.pending?.(id) ?? 0
    const none = plain.inapplicable?.(id) === true
    expect(outcomes.find(({ agency }) => agency === id)).toMatchObject({
      status: none ? "not-applicable" : breached > 0 ? "breached" : pending > 0 ? "pending" : "met",
      measure: none
        ? { checked: 0, breached: 0, pending: 0 }
        : { checked: Math.max(plain.checked(id), breached), breached, pending }
    })
  }
}

const name = fc.constantFrom("甲", "乙", "丙", "丁")
const day = fc.constantFrom("2014-07-09", "2014-07-10", "2014-08-05", "2014-08-06", "2014-08-12", "2014-08-13")
const rowsOf = (...some: readonly { readonly id: string; readonly scope: string }[]) =>
  fc
    .array(
      fc.record(
        {
          set: fc.constantFrom(...some),
          agency: fc.constantFrom(...ids),
          name,
          kind: fc.constantFrom("x", "y", "z"),
          above: name,
          on: day,
          tags: fc.array(fc.constantFrom("x", "y", "z", "甲"), { maxLength: 3 }),
          size: fc.nat(4),
          weight: fc.nat(3)
        },
        { requiredKeys: ["set", "agency"] }
      ),
      { maxLength: 14, size: "max" }
    )
    .map((all) =>
      all.map(({ set, agency, ...record }, row): Row => ({
        ...record,
        set: set.id,
        agency: set.scope === "county" ? "" : agency,
        row
      }))
    )
const countOf =
  (rows: readonly Row[], ...some: readonly string[]) =>
  (id: string) =>
    rows.filter(({ set, agency }) => agency === id && some.includes(set)).length

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
