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
import { dated } from "./dated.ts"
import { fresh } from "./fresh.ts"
import { populated } from "./populated.ts"
import { atLeast, quota } from "./quota.ts"
import { timely } from "./timely.ts"
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
const lines = setOf("lines")
const sets = [things, others, lines]

const least = parameter<number>("least", words("least"))
const from = parameter<string>("from", words("from"))
const to = parameter<string>("to", words("to"))
const today = parameter<string>("today", words("today"))
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
    settings: [
      setting(least, 2, assumption),
      setting(from, "2014-07-10", assumption),
      setting(to, "2014-08-05", assumption),
      setting(today, asOf, assumption)
    ],
    recordSets: sets,
    rules: [
      {
        id: "rule",
        title: says,
        provisions: ["1"],
        scope: "agency",
        check,
        breaches: { one: fault, two: fault }
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

const nameOf = ({ name }: Thing) => name
const named = ({ name = "" }: Thing) => name
const aboveOf = ({ above }: Thing) => above
const onOf = ({ on }: Thing) => on
const dayOf = (date: string) => Date.parse(date) / 86_400_000
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const days = { dayOf, dateOf }
const inSet = (rows: readonly Row[], id: string) => rows.filter(({ set }) => set === id)
const whole = (detail: object) => detail

describe("a plain reading of the records agrees with", () => {
  it("fresh", () => {
    const intervalOf = ({ size }: Thing) => (size === undefined ? undefined : size + 3)
    const check = fresh(others, {
      breach: "one",
      says,
      key: named,
      intervalDays: intervalOf,
      updated: dated(things, nameOf, onOf, days),
      alsoUpdated: [dated(lines, aboveOf, onOf, days)]
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
      filledBy: dated(things, aboveOf, onOf, days)
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
      counted: dated(things, nameOf, onOf, days),
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
